"""What the sections of the person pane have in common: a quiet head, rows made anew for each view."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.services.views import PersonView
from myconnections.ui.context import Context
from myconnections.ui.widgets.cards import SectionHeader
from myconnections.ui.widgets.layouts import empty


class Section(QWidget):
    """One section. `wants` asks the window for things, as a page does.

    `rows` holds what is made anew for each view; fields to write in stand outside it, so that a half-written line
    survives a refresh.
    """

    wants = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.theme = context.theme
        self.wording = context.wording
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(context.theme.space("s"))
        self.title = ""
        self.header = SectionHeader(context.theme, "", kind="label")
        self.header.hide()
        self.column.addWidget(self.header)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.column.addLayout(self.rows)
        self._view: PersonView | None = None

    def name_it(self, title: str) -> None:
        """Give the section its head."""
        self.title = title
        self.header.say(title)
        self.header.show()

    @property
    def view(self) -> PersonView:
        """The person shown; only asked for after `show_view`."""
        if self._view is None:
            raise LookupError("nobody is shown yet")
        return self._view

    @property
    def person(self) -> ContactId:
        """The id of the person shown."""
        return self.view.contact.id

    def show_view(self, view: PersonView) -> None:
        """Show this person."""
        self._view = view
        empty(self.rows)
        self.fill(view)

    def look_for(self, place: str) -> None:
        """What the pane shall bring into sight: a section that shows only a part makes sure that it is there."""

    def fill(self, view: PersonView) -> None:
        """Make the rows."""
        raise NotImplementedError
