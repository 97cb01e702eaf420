"""What a verb changed: kinds and ids, so that pages refresh only what they show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

KINDS = frozenset(
    {
        "contact", "tie", "encounter", "promise", "reminder", "fact", "job", "suggestion", "organization", "me",
        "setting", "history", "entry", "alter_tie",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changes:
    """The outcome of one verb.

    `people` are the contacts touched (empty with `everything` True when too many to name: refresh all).
    `act` is the history entry that undo would take back, None when nothing was written.
    """

    kinds: frozenset[str] = frozenset()
    people: frozenset[int] = frozenset()
    act: int | None = None
    everything: bool = False
    facts: dict[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, kinds: Iterable[str], people: Iterable[int] = (), act: int | None = None, **facts: object) -> Changes:
        """Changes of these kinds to these people."""
        return cls(frozenset(kinds), frozenset(people), act, facts=facts)

    def touches(self, *kinds: str) -> bool:
        """Whether any of these kinds changed."""
        return bool(self.kinds.intersection(kinds))
