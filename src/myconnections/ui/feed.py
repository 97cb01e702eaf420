"""What changed, told to whom it concerns: every verb's Changes go through here, pages subscribe by kind."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from myconnections.services.changes import KINDS, Changes


class Feed(QObject):
    """`changed` carries every Changes value; `subscribe` filters by kind."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listeners: dict[int, tuple[frozenset[str], Callable[[Changes], object]]] = {}
        self._next = 0

    def publish(self, changes: Changes) -> None:
        """Tell everybody what a verb changed; nothing is sent when nothing changed."""
        if not (changes.kinds or changes.everything):
            return
        self.changed.emit(changes)
        for number, (kinds, listener) in tuple(self._listeners.items()):
            # A listener may close a page and so take another listener away.
            if number in self._listeners and (changes.everything or kinds & changes.kinds):
                listener(changes)

    def subscribe(self, kinds: Collection[str], listener: Callable[[Changes], object], owner: QObject) -> None:
        """Call `listener` whenever one of `kinds` changed (or everything did), until `owner` is destroyed.

        ValueError on a kind that does not exist.
        """
        wanted = frozenset(kinds)
        if not wanted <= KINDS:
            raise ValueError(f"no such kinds: {sorted(wanted - KINDS)}")
        number = self._next
        self._next += 1
        self._listeners[number] = (wanted, listener)
        listeners = self._listeners
        owner.destroyed.connect(lambda: listeners.pop(number, None))
