"""The person pane: one person in full, kept while pages change, refreshed when anything of theirs changes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import people
from myconnections.services.changes import KINDS, Changes
from myconnections.services.views import PersonView
from myconnections.ui.context import Context
from myconnections.ui.inspector.section import Section
from myconnections.ui.turns import Turns
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.steady import Steady

_SHOWN = KINDS - {"suggestion", "setting", "history"}
_NARROWEST = 336
_ABOVE = 96
"""Pixels left above what was looked for."""


class Inspector(QFrame):
    """Hidden until somebody is chosen. `wants` asks the window for things, as a page does ("edit", "log", ...).

    Its sections are made one by one in turns of the event loop, and so they are filled.
    """

    wants = Signal(str, object)
    turned = Signal()
    """The pane appeared or went."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._who: int | None = None
        self._asked = 0
        self._place = ""
        named(self, "inspector", self.tr("Person"))
        self.setProperty("ground", "surface")
        self._wide = context.theme.size("inspector")
        self.setMaximumWidth(self._wide)
        self.setMinimumWidth(_NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._sections: list[Section] = []
        self._made = False
        self._filling: Turns | None = None
        self._rows = QVBoxLayout()
        self._scroll = self._make_scroll()
        self._steady = Steady(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._scroll)
        context.feed.subscribe(_SHOWN, self._refresh, self)
        context.theme.changed.connect(self.update)
        self.hide()
        context.tasks.in_turns(self._make_sections(), self)

    def show_person(self, contact_id: int, place: str = "") -> None:
        """Show this person and be visible; who is not kept any more closes the pane.

        `place`: "note", or "record-" with the number of an encounter, is brought into sight.
        """
        if contact_id != self._who:
            self._steady.to_top()
        self._who, self._place = contact_id, place
        self._read()

    def shown(self) -> int | None:
        """Who is shown, None while the pane is closed."""
        return self._who

    def close_pane(self) -> None:
        """Put the pane away."""
        self._who = None
        self._asked += 1
        if self._filling is not None:
            self._filling.stop()
            self._filling = None
        self.setUpdatesEnabled(True)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the pane is there."""
        super().showEvent(event)
        if not event.spontaneous():
            self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that the pane went."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the pane away, E edits the person."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_pane()
        elif event.key() == Qt.Key.Key_E and not event.modifiers() and self._who is not None:
            self.wants.emit("edit", self._who)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as the design has it."""
        return QSize(self._wide, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface, and the line that parts it from the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._context.theme.color("surface"))
        painter.fillRect(0, 0, 1, self.height(), self._context.theme.color("line"))
        painter.end()

    def _make_sections(self) -> Iterator[None]:
        from myconnections.ui.inspector.sections import sections  # loaded here: the start must not wait for them

        for place, section in enumerate(sections(self._context, self.close_pane)):
            section.wants.connect(self.wants)
            self._sections.append(section)
            self._rows.insertWidget(place, section)
            yield
        self._made = True

    def _make_scroll(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("ground", "none")
        column = self._rows
        inside.setLayout(column)
        # The scroll bar takes twelve of the twenty-four pixels at the right.
        column.setContentsMargins(23, 24, 12, 24)
        column.setSpacing(16)
        column.addStretch(1)
        scroll = QScrollArea()
        named(scroll, "inspector-scroll", self.tr("Person"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.resize(self._wide, self._wide)  # or its least size would be reckoned, for nothing
        scroll.setWidget(inside)
        return scroll

    def _read(self) -> None:
        self._asked += 1
        number, who = self._asked, self._who
        if who is None:
            return

        def show(view: PersonView) -> None:
            if number == self._asked:
                self._show(view)

        self._context.acting.read(
            lambda vault, now: people.person(vault, ContactId(who), now), show, self._gone, owner=self
        )

    def _show(self, view: PersonView) -> None:
        """In turns of the event loop: a whole pane at once would hold up the window for a tenth of a second."""
        if self._filling is not None:
            self._filling.stop()
        self._filling = self._context.tasks.in_turns(self._fill(view), self)

    def _fill(self, view: PersonView) -> Iterator[None]:
        held = self.window().focusWidget()
        within = held is not None and self.isVisible() and self.isAncestorOf(held)
        name = held.objectName() if held is not None else ""
        while not self._made:  # the first person came before the pane stood
            yield
        if not self.isVisible():
            for section in self._sections:
                section.hide()
            self.show()
            yield
        self.setUpdatesEnabled(False)
        self._steady.note()
        for section in self._sections:
            # New rows in what is seen are dressed and laid out one by one, in what is hidden all at once.
            section.setVisible(within)
            section.show()
            section.look_for(self._place)
            section.show_view(view)
            yield
        self.setAccessibleName(view.contact.name)
        if within:
            self._hold_focus(name)
        yield from self._steady.settle()
        self.setUpdatesEnabled(True)
        if self._place:
            self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """What was looked for stands in the upper part of the pane."""
        place, self._place, inside = self._place, "", self._scroll.widget()
        for widget in self.findChildren(QWidget, place):
            if not widget.isHidden() and inside is not None:
                top = widget.mapTo(inside, QPoint(0, 0)).y()
                self._scroll.verticalScrollBar().setValue(max(0, top - _ABOVE))

    def _hold_focus(self, name: str) -> None:
        """The rows were made anew: the keyboard stays on what stands where it was, or at least in the pane."""
        now = self.window().focusWidget()
        if now is not None and now.objectName() == name and self.isAncestorOf(now):
            return
        again = [each for each in self.findChildren(QWidget, name) if name and not each.isHidden()]
        (again[-1] if again else self._scroll).setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self, changes: Changes) -> None:
        if self._who is None:
            return
        if changes.everything or not changes.people or self._who in changes.people:
            self._read()

    def _gone(self, error: Exception) -> None:
        """The person was let go: nothing to show, nothing to say."""
        if isinstance(error, Refused) and error.code == "no_such_person":
            self.close_pane()
        else:
            self._context.acting.fail(error)
