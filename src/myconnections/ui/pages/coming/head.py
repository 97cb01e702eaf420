"""The head of what is coming: back to Today, a new reminder, and the menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.ui.context import Context
from myconnections.ui.dialogs.calendar_file import CalendarDialog
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import label


class ComingHead(QWidget):
    """`back` and `new` are its buttons; the menu holds the calendar file."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coming-head")
        self._context = context
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 16)
        column.setSpacing(theme.space("xs"))
        self.back = Button(theme, self.tr("Today"), name="coming-today", variant="link", icon="back")
        column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        line.addWidget(label(self.tr("What is coming"), "title"))
        self._count = label("", "small", "quiet")
        line.addWidget(self._count, 1, Qt.AlignmentFlag.AlignBottom)
        self.new = Button(theme, self.tr("New reminder"), name="coming-new", variant="soft", icon="plus", key="N")
        self.menu = Button(theme, self.tr("More"), name="coming-menu", variant="icon", icon="more")
        self.menu.clicked.connect(self._open_menu)
        line.addWidget(self.new)
        line.addWidget(self.menu)
        column.addLayout(line)

    def say(self, count: int) -> None:
        """How many rows there are."""
        self._count.setText(self.tr("{count} in all").format(count=f"{count:,}") if count else "")

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("coming-more-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(self.tr("Hand out as a calendar file…"))
        action.triggered.connect(self._calendar)
        menu.popup(self.menu.mapToGlobal(QPoint(0, self.menu.height())))
        menu.setActiveAction(action)

    def _calendar(self) -> None:
        self._context.prompts.show(CalendarDialog(self._context, self))
