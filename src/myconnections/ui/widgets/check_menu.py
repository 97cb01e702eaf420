"""A menu of things that are on or off, which stays open while they are switched: several are chosen in one go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget


class CheckMenu(QMenu):
    """Checkable entries are switched by click, Space or Enter without closing the menu; Escape closes it."""

    def __init__(self, name: str, spoken: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put(self, name: str, word: str, run: Callable[[], object], checked: bool | None = None) -> QAction:
        """An entry; `checked` makes it one that is on or off. An ampersand in the word is only an ampersand."""
        action = self.addAction(word.replace("&", "&&"))
        action.setObjectName(name)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda _on=False: run())
        return action

    def head(self, word: str) -> None:
        """A quiet line that names what follows."""
        action = self.addAction(word)
        action.setEnabled(False)

    def below(self, widget: QWidget) -> None:
        """Open under a widget."""
        self.popup(widget.mapToGlobal(widget.rect().bottomLeft()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Switch without closing."""
        if not self._switch(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter switch without closing."""
        keys = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() not in keys or not self._switch(self.activeAction()):
            super().keyPressEvent(event)

    def _switch(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
