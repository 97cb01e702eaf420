"""What speaks for the next stage of a tie (method.md 3). Evidence proposes; only the person moves a stage."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from myconnections.domain.contact import Fact
from myconnections.domain.encounter import TWO_WAY, By, Encounter, EncounterKind
from myconnections.domain.stage import Stage
from myconnections.domain.tie import Tie

QUIET_DAYS = 60
"""Days without a question after "Not yet" (method.md 3, product default)."""


@dataclass(frozen=True, slots=True)
class TwoWayDays:
    """How many dates with a two-way encounter a step asks for: in the last `window` days, `span` days apart."""

    needed: int
    window: int
    span: int

    def among(self, days: Collection[int], today: int) -> bool:
        """Whether these dates with a two-way encounter are enough; all are ordinals."""
        recent = {day for day in days if day > today - self.window}
        return len(recent) >= self.needed and max(recent) - min(recent) >= self.span


TWO_WAY_DAYS = {
    Stage.LINK: TwoWayDays(1, 365, 0),
    Stage.CONNECTION: TwoWayDays(3, 90, 21),
    Stage.ENGAGEMENT: TwoWayDays(6, 365, 180),
}
"""What every next stage asks for in any case, by the present one (method.md 3)."""

RECOMMENDED = {"recommended_me": By.THEM, "recommended_by_me": By.ME}
"""Facts that stand for help, and who gave it: a written recommendation (interchange.md 2.3)."""


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


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of one tie until `today` (a local date), made once and asked by every rule."""

    encounters: Sequence[Encounter]
    facts: Sequence[Fact]
    ticks: frozenset[str]
    today: date

    def within(self, days: int) -> list[Encounter]:
        """The encounters of the last `days` days."""
        return [one for one in self.encounters if one.day > self.today - timedelta(days=days)]

    def two_way(self, days: int) -> list[date]:
        """Distinct dates with a two-way encounter in the last `days` days, oldest first."""
        return sorted({one.day for one in self.within(days) if one.kind in TWO_WAY})

    def noted(self, kind: str) -> int:
        """How many facts of a kind were noted."""
        return sum(fact.kind == kind for fact in self.facts)

    def helped(self, by: By) -> int:
        """How often one of us helped the other, a recommendation included; both: we worked together."""
        helps = sum(one.kind is EncounterKind.HELP and one.by in {by, By.BOTH} for one in self.encounters)
        return helps + sum(RECOMMENDED.get(fact.kind) is by for fact in self.facts)

    def ticked(self, code: str, *boxes: str, needed: int = 1) -> EvidenceItem:
        """A line of boxes, true when at least `needed` of them are ticked."""
        count = len(self.ticks.intersection(boxes))
        marks = tuple((box, box in self.ticks) for box in boxes)
        return EvidenceItem(code, count >= needed, True, {"count": count, "needed": needed, "of": len(boxes)}, marks)

    def days(self, code: str, rule: TwoWayDays) -> EvidenceItem:
        """A line of two-way days: d2(window) >= needed, first and last at least `span` days apart."""
        days = self.two_way(rule.window)
        reach = (days[-1] - days[0]).days if days else 0
        facts: dict[str, object] = {"count": len(days), "needed": rule.needed, "window": rule.window}
        facts |= {"span": reach, "needed_span": rule.span, "since": days[0].isoformat() if days else ""}
        return EvidenceItem(code, rule.among([day.toordinal() for day in days], self.today.toordinal()), facts=facts)


def _to_connection(known: _Known) -> tuple[tuple[EvidenceItem, ...], bool]:
    """Link to Connection: a and b."""
    background, interest = known.noted("background"), known.noted("interest")
    items = (
        known.days("two_way_days", TWO_WAY_DAYS[Stage.LINK]),
        EvidenceItem(
            "background_and_interest",
            background > 0 and interest > 0,
            facts={"background": background, "interest": interest},
        ),
        known.ticked("they_know_me", "they_know_me"),
    )
    return items, items[0].met and items[1].met


def _to_engagement(known: _Known) -> tuple[tuple[EvidenceItem, ...], bool]:
    """Connection to Engagement: a and (b or c)."""
    year = known.within(365)
    mine, theirs = (sum(one.by in {by, By.BOTH} for one in year) for by in (By.ME, By.THEM))
    items = (
        known.days("two_way_days", TWO_WAY_DAYS[Stage.CONNECTION]),
        EvidenceItem("both_started", mine > 0 and theirs > 0, facts={"me": mine, "them": theirs, "window": 365}),
        known.ticked("shared_topic", "shared_topic"),
    )
    return items, items[0].met and (items[1].met or items[2].met)


def _to_relationship(known: _Known) -> tuple[tuple[EvidenceItem, ...], bool]:
    """Engagement to Relationship: a and b and c."""
    received, given = known.helped(By.THEM), known.helped(By.ME)
    items = (
        known.days("long_two_way", TWO_WAY_DAYS[Stage.ENGAGEMENT]),
        EvidenceItem("help_both_ways", received > 0 and given > 0, facts={"received": received, "given": given}),
        known.ticked("trust_ticks", "trust_failure", "trust_private", "made_together", needed=2),
    )
    return items, all(item.met for item in items)


_RULES: dict[Stage, Callable[[_Known], tuple[tuple[EvidenceItem, ...], bool]]] = {
    Stage.LINK: _to_connection,
    Stage.CONNECTION: _to_engagement,
    Stage.ENGAGEMENT: _to_relationship,
}


def _pieces(known: _Known) -> frozenset[str]:
    """The single pieces of evidence of the last year; a new one ends the silence after "Not yet"."""
    year = known.within(365)
    pieces = {f"day:{day.isoformat()}" for day in known.two_way(365)}
    pieces |= {f"started:{by.value}" for by in (By.ME, By.THEM) if any(one.by in {by, By.BOTH} for one in year)}
    pieces |= {f"help:{by.value}:{known.helped(by)}" for by in (By.ME, By.THEM) if known.helped(by)}
    pieces |= {f"fact:{fact.id}" for fact in known.facts if fact.kind in {"background", "interest"}}
    return frozenset(pieces | {f"tick:{tick}" for tick in known.ticks})


def check(tie: Tie, encounters: Iterable[Encounter], facts: Sequence[Fact], now: datetime) -> StageCheck:
    """The checklist of one tie for the next stage, one step at a time (method.md 3).

    `ready`: the rule is met. `proposed`: it may be asked now, that is, the person did not say "don't ask", and after
    "Not yet" 60 days have passed and a new piece of evidence has come. Encounters after `now` do not count.
    """
    rule = _RULES.get(tie.stage)
    if rule is None:
        return StageCheck(tie.stage, None)
    known = _Known([one for one in encounters if one.at <= now], facts, tie.ticks, now.date())
    items, ready = rule(known)
    pieces = _pieces(known)
    quiet = tie.stage_quiet_until is not None and (now < tie.stage_quiet_until or pieces <= tie.stage_quiet_evidence)
    proposed = ready and tie.stage_ask and not quiet
    return StageCheck(tie.stage, Stage(tie.stage + 1), items, ready, proposed, pieces)


def not_yet(tie: Tie, check: StageCheck, now: datetime) -> Tie:
    """The tie after the answer "Not yet": silent 60 days and until new evidence (method.md 3)."""
    return replace(tie, stage_quiet_until=now + timedelta(days=QUIET_DAYS), stage_quiet_evidence=check.pieces)


def moved(tie: Tie, stage: Stage) -> Tie:
    """The tie at another stage: what was said about the question of the old one no longer holds."""
    return replace(tie, stage=stage, stage_ask=True, stage_quiet_until=None, stage_quiet_evidence=frozenset())
