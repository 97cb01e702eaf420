"""Every act of the window that has a key or a place in the menu: one list, made once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its stable key, its word, its shortcuts, what it does."""

    key: str
    word: str
    shortcuts: tuple[str, ...]
    run: Callable[[], object]


def make(owner: QWidget, acts: list[Act]) -> dict[str, QAction]:
    """Actions of the window by key; their shortcuts work wherever the focus is in it."""
    made: dict[str, QAction] = {}
    for act in acts:
        action = QAction(act.word, owner)
        action.setObjectName(f"action-{act.key}")
        action.setShortcuts([QKeySequence(shortcut) for shortcut in act.shortcuts])
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda _checked=False, run=act.run: run())
        owner.addAction(action)
        made[act.key] = action
    return made
