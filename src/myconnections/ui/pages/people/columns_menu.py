"""Which columns the list shows: a menu that stays open while they are switched on and off, and moved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from myconnections.ui import texts_filters as texts
from myconnections.ui.models import columns
from myconnections.ui.widgets.check_menu import CheckMenu
from myconnections.ui.wording import Wording

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnsMenu(CheckMenu):
    """The columns shown stand first, in their order; with Alt the arrows move the one the keyboard is on.

    `choose` gets the columns in their order, one switched on last. The name always shows, at the beginning.
    """

    def __init__(
        self,
        wording: Wording,
        shown: Callable[[], tuple[str, ...]],
        choose: Callable[[tuple[str, ...]], object],
        parent: QWidget,
    ) -> None:
        super().__init__("menu-columns", wording.word(texts.SENTENCES, "columns"), parent)
        self._shown, self._choose = shown, choose
        now = shown()
        self._entries = {
            key: self.put(f"column-{key}", wording.word(texts.COLUMNS, key), partial(self._turn, key), key in now)
            for key in (*now[1:], *(key for key in columns.KEYS if key not in now))
        }
        self._end = self.addSeparator()
        self.head(wording.word(texts.SENTENCES, "columns_move"))
        self.put("columns-reset", wording.word(texts.SENTENCES, "columns_reset"), partial(choose, columns.STANDARD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with up and down moves a column; Alt alone must not close the menu, as Qt would have it."""
        if event.key() == Qt.Key.Key_Alt:
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self._move(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _turn(self, key: str) -> None:
        now = self._shown()
        self._choose(columns.chosen(one for one in now if one != key) if key in now else (*now, key))

    def _move(self, step: int) -> None:
        """Move the column the keyboard is on, and its entry with it: what is seen here is the order of the list."""
        action = self.activeAction()
        now = self._shown()
        moved = next((key for key, entry in self._entries.items() if entry is action and key in now), None)
        if moved is None or action is None:
            return
        order = columns.moved(now, moved, step)
        if order == now:
            return
        for key in (*order[1:], *(key for key in self._entries if key not in order)):
            self.removeAction(self._entries[key])
            self.insertAction(self._end, self._entries[key])
        self.setActiveAction(action)
        self._choose(order)
