"""What speaks for the next stage of a tie (method.md 3). Evidence proposes; only the person moves a stage."""

from __future__ import annotations

from dataclasses import dataclass, field

from myconnections.domain.stage import Stage


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One line of the stage checklist: its code, whether it is true now, whether the person ticks it by hand,
    and the facts its sentence needs (counts, spans in days).

    `ticks` are the boxes that belong to the line, as (code of `tie.TICKS`, ticked).
    """

    code: str
    met: bool
    by_hand: bool = False
    facts: dict[str, object] = field(default_factory=dict)
    ticks: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class StageCheck:
    """What speaks for the next stage. `proposed` is True when the rule is met and the person may be asked.

    `pieces` are the single pieces of evidence there are now, kept with the answer "Not yet" so that the same
    evidence does not ask twice.
    """

    stage: Stage
    following: Stage | None
    items: tuple[EvidenceItem, ...] = ()
    ready: bool = False
    proposed: bool = False
    pieces: frozenset[str] = frozenset()

    @property
    def met(self) -> int:
        """How many items are true."""
        return sum(item.met for item in self.items)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the items that are true: what a stage change keeps as its evidence."""
        return tuple(item.code for item in self.items if item.met)
