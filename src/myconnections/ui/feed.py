"""What changed, told to whom it concerns: every verb's Changes go through here, pages subscribe by kind."""

from __future__ import annotations

from collections.abc import Callable, Collection
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal

from myconnections.services.changes import KINDS, Changes


class Feed(QObject):
    """`changed` carries every Changes value; `subscribe` filters by kind."""

    changed = Signal(object)

    def publish(self, changes: Changes) -> None:
        """Tell everybody what a verb changed; nothing is sent when nothing changed."""
        if changes.kinds or changes.everything:
            self.changed.emit(changes)

    def subscribe(self, kinds: Collection[str], listener: Callable[[Changes], object], owner: QObject) -> None:
        """Call `listener` whenever one of `kinds` changed (or everything did), as long as `owner` lives.

        Only a bound method of `owner` is held weakly; ValueError on a kind that does not exist.
        """
        unknown = set(kinds) - KINDS
        if unknown:
            raise ValueError(f"no such kinds: {sorted(unknown)}")
        wanted = tuple(kinds)
        call: Callable[[], Callable[[Changes], object] | None]
        call = WeakMethod(listener) if hasattr(listener, "__self__") else lambda: listener

        def hear(changes: Changes) -> None:
            target = call()
            if target is not None and (changes.everything or changes.touches(*wanted)):
                target(changes)

        connection = self.changed.connect(hear)
        owner.destroyed.connect(lambda: self.disconnect(connection))
