"""The weekly list: five ideas from four reasons, two places for those who have not come up, a turn for every kind.

method.md 5.3, decisions 0020 and 0021.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import timedelta
from heapq import heapify, heappop
from typing import NamedTuple, TypeVar

from myconnections.domain.listing import PersonRow
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import Candidate, Reason, Suggestion, SuggestionKind, Term
from myconnections.domain.warmth import WARM
from myconnections.insight.candidates import KEEP, SOURCES, Draft, Source
from myconnections.insight.scene import SOON, Scene, Week, chance, scene, terms

FEWEST, MOST = 1, 10
"""Suggestions a week (method.md 5.3)."""

PER_COMMUNITY, PER_KIND = 2, 2
TURN = timedelta(weeks=8)
"""A kind that has not come up for so long has the turn; one that is wanted less, after twice that (product default)."""

_CONNECTION, _ENGAGEMENT = int(Stage.CONNECTION), int(Stage.ENGAGEMENT)
_BRIDGES = {"bridging", "linking"}
_Ordered = TypeVar("_Ordered", bound=tuple[float, ...])
ONCE = frozenset({SuggestionKind.RECONNECT, SuggestionKind.INTRODUCE})
LIMITED = frozenset({"best", "turn"})
"""Places of which no more than two go to one kind."""
_PLACED = frozenset({SuggestionKind.BRIDGE})
"""Kinds with a place of their own on every list: they need no turn."""


class _Scored(NamedTuple):
    """A draft with its score, negative so that the best sorts first, and a chance that decides between equals."""

    minus_score: float
    chance: int
    who: int
    source: Source
    draft: Draft


def weekly(rows: Sequence[PersonRow], week: Week, sources: Sequence[Source] = SOURCES) -> list[Suggestion]:
    """The list of one week, at most `week.budget` long; the same data, week and seed give the same list.

    Slots: protect, bridge, fair chance (twice from five on), then the best; a special slot nobody fits goes to the
    best too. The second fair chance (with fewer than five, the place for the best) goes to the kind that has not come
    up for longest, once that is `TURN`. Never more than two of a community (or, where none is known, of an
    organization), one RECONNECT and one INTRODUCE; among the best never more than two of a kind.
    """
    here = scene(rows, week)
    ranked = _ranked(here, sources)
    chosen = _Chosen(here)
    wanted = _roles(week)
    special = [role for role in wanted if role != "best"]
    fitting = {role: _ROLES[role](here, ranked) for role in set(special) - {"turn"}}
    for role in special:
        if role != "turn":
            chosen.take(fitting[role], role)
        elif not chosen.take(_turn(here, sources, chosen.kinds), role) and "best" in wanted:
            chosen.take(fitting["fair"], "fair")
    for found in ranked:
        if len(chosen.slots) == len(wanted):
            break
        if chosen.best[found.source.kind] < PER_KIND:
            chosen.take([found], "best")
    return [
        Suggestion(_candidate(here, found, role), slot, role, _step(here, found))
        for slot, (found, role) in enumerate(chosen.slots, 1)
    ]


def candidates(rows: Sequence[PersonRow], week: Week, sources: Sequence[Source] = SOURCES) -> list[Candidate]:
    """Everybody eligible, the best first, each for the kind that fits best: what settings and tests look at."""
    here = scene(rows, week)
    return [_candidate(here, found, "best") for found in _ranked(here, sources)]


def of_every_kind(rows: Sequence[PersonRow], week: Week, sources: Sequence[Source] = SOURCES) -> list[Candidate]:
    """Everybody eligible for each kind they fit, in no order."""
    here = scene(rows, week)
    return [_candidate(here, found, "best") for source in sources for found in _drafted(here, source)]


def _drafted(here: Scene, source: Source) -> Iterator[_Scored]:
    """Everybody who is eligible for one kind."""
    weights = _weights(here.week, source)
    return (_scored(here, source, draft, weights) for draft in source.find(here))


def _ranked(here: Scene, sources: Sequence[Source]) -> list[_Scored]:
    """The best draft of every eligible person, best first."""
    best: dict[int, _Scored] = {}
    for source in sources:
        weights = _weights(here.week, source)
        for draft in source.find(here):
            found = _scored(here, source, draft, weights)
            kept = best.get(draft.who)
            if kept is None or found[0] < kept[0]:
                best[draft.who] = found
    return sorted(best.values())


def _scored(here: Scene, source: Source, draft: Draft, weights: Sequence[float]) -> _Scored:
    """.35 U + .3 N + .15 G + .2 F, half of it for a kind the person wants less of (method.md 5.2, 5.5)."""
    urgency, novelty, goal, feasible = weights
    who, urgent, values = draft
    n, g, f = values or here.values(who)
    score = urgency * urgent + novelty * n + goal * g + feasible * f
    return _Scored(-score, chance(here.salt, here.rows[who].id), who, source, draft)


def _weights(week: Week, source: Source) -> tuple[float, ...]:
    """The weights that hold for a kind."""
    return tuple(weight / 2 for weight in week.weights) if source.kind in week.less else week.weights


def _roles(week: Week) -> tuple[str, ...]:
    """What the slots are for; with a single one the four take turns by week (method.md 5.3)."""
    budget = min(MOST, max(FEWEST, week.budget))
    alone = ("turn", "protect", "bridge", "fair")[week.monday.toordinal() // 7 % 4]
    few = {1: (alone,), 2: ("protect", "turn"), 3: ("protect", "bridge", "turn")}
    return few.get(budget) or ("protect", "bridge", "fair", "turn", *["best"] * (budget - 4))


def _protect(here: Scene, ranked: Sequence[_Scored]) -> Iterator[_Scored]:
    """From Engagement on, the one whose warmth fell below 1/3 last; only what is recorded can be cold."""
    cold = []
    for place, found in enumerate(ranked):
        warm = here.warmth[found.who]
        if warm is not None and warm < WARM and here.rows[found.who].stage >= _ENGAGEMENT:
            cold.append((-warm, found.chance, place))
    return (ranked[place] for *_, place in _drain(cold))


def _bridge(here: Scene, ranked: Sequence[_Scored]) -> Iterator[_Scored]:
    """The best among bridging and linking ties."""
    return (found for found in ranked if _BRIDGES & set(here.rows[found.who].capital.split("+")))


def _fair(here: Scene, ranked: Sequence[_Scored]) -> Iterator[_Scored]:
    """From Connection on, those never suggested, the best first; then the one not suggested for longest.

    Those who have cooled but fit no kind, because keeping warm is not chosen for them, may come up here.
    """
    fitting = {found.who: found for found in ranked}
    weights, last_shown = _weights(here.week, KEEP), here.week.last_shown
    pool: list[tuple[int, float, int, int]] = []
    drafts: list[_Scored] = []
    for who in here.people:
        row, warm = here.rows[who], here.warmth[who]
        if row.stage < _CONNECTION:
            continue
        found = fitting.get(who)
        if found is None and row.keep_warm is not False and (warm is None or warm < SOON):
            found = _scored(here, KEEP, Draft(who, here.silence(who)), weights)
        if found is not None:
            last = last_shown.get(row.id)
            pool.append((0 if last is None else last.toordinal(), found.minus_score, found.chance, len(drafts)))
            drafts.append(found)
    return (drafts[place] for *_, place in _drain(pool))


def _turn(here: Scene, sources: Sequence[Source], there: Set[SuggestionKind]) -> Iterator[_Scored]:
    """Whom the kinds bring up that have the turn, but those on the list already: first the kind that has not come up
    for longest, of equals that with the best; within a kind who has not come up, the best first.
    """
    waiting = []
    for source in sources:
        last = here.week.offered.get(source.kind)
        patience = TURN * 2 if source.kind in here.week.less else TURN
        if source.kind not in _PLACED | there and (last is None or here.week.monday - last >= patience):
            drafts = sorted((_shown(here, found), found) for found in _drafted(here, source))
            if drafts:
                best = min(found.minus_score for _, found in drafts)
                waiting.append((0 if last is None else last.toordinal(), best, drafts))
    waiting.sort(key=lambda kind: kind[:2])
    return (found for *_, drafts in waiting for _, found in drafts)


def _shown(here: Scene, found: _Scored) -> int:
    """The day of the week in which somebody came up last, 0 for never."""
    last = here.week.last_shown.get(here.rows[found.who].id)
    return 0 if last is None else last.toordinal()


def _drain(heap: list[_Ordered]) -> Iterator[_Ordered]:
    """The entries in order; only as much is sorted as is asked for."""
    heapify(heap)
    while heap:
        yield heappop(heap)


_ROLES = {"protect": _protect, "bridge": _bridge, "fair": _fair}


@dataclass(slots=True)
class _Chosen:
    """The list while it is being filled."""

    here: Scene
    slots: list[tuple[_Scored, str]] = field(default_factory=list)
    people: set[int] = field(default_factory=set)
    kinds: set[SuggestionKind] = field(default_factory=set)
    best: Counter[SuggestionKind] = field(default_factory=Counter)
    circles: Counter[str] = field(default_factory=Counter)

    def take(self, fitting: Iterable[_Scored], role: str) -> bool:
        """Give a slot to the first who fits the limits, to nobody if none does; whether somebody did."""
        for found in fitting:
            row, kind = self.here.rows[found.who], found.source.kind
            circles = row.communities or ((row.employer.casefold(),) if row.employer else ())
            if found.who in self.people or (kind in ONCE and kind in self.kinds):
                continue
            if any(self.circles[circle] >= PER_COMMUNITY for circle in circles):
                continue
            self.slots.append((found, role))
            self.people.add(found.who)
            self.kinds.add(kind)
            self.best[kind] += role in LIMITED
            self.circles.update(circles)
            return True
        return False


def _candidate(here: Scene, found: _Scored, role: str) -> Candidate:
    """The candidate with its exact sum and its reasons."""
    row, source = here.rows[found.who], found.source
    values = (found.draft.urgency, *(found.draft.values or here.values(found.who)))
    sum_of = terms(_weights(here.week, source), values)
    told = _told(here, found, sum_of)
    last = _not_come_up(here, row) if role == "fair" and not source.always else source.fact(here, found.who)
    if last in told:
        last = source.why(here, found.who)
    reasons = tuple(told) if last is None or last in told else (*told, last)
    return Candidate(row.id, source.kind, sum_of, reasons, here.least(found.who))


def _told(here: Scene, found: _Scored, sum_of: Sequence[Term]) -> list[Reason]:
    """The two largest terms that have something true to say; the kind's own reason when none has (method.md 5.4)."""
    said = (_reason(here, found, term) for term in sorted(sum_of, key=lambda term: -term.product) if term.product > 0)
    return [reason for reason in said if reason is not None][:2] or [found.source.why(here, found.who)]


def _reason(here: Scene, found: _Scored, term: Term) -> Reason | None:
    """The sentence of one term, None when it would claim what is not known."""
    index, row = found.who, here.rows[found.who]
    if term.code == "U":
        return found.source.why(here, index)
    if term.code == "N":
        few = row.communities and here.community[here.least(index)] <= 2
        return Reason("few_warm_in", {"community": here.least(index)}) if few else None
    if term.code == "G":
        unmet, match = here.unmet(index), here.week.matches.get(row.id)
        if unmet:
            return Reason("nobody_warm_in_reach", {"reach": unmet})
        return None if match is None else Reason("fits_value", {"value": match.value})
    if row.stage >= Stage.ENGAGEMENT:
        return Reason("trust", {"stage": Stage(row.stage).code})
    return Reason("acquainted") if row.stage == Stage.CONNECTION else None


def _not_come_up(here: Scene, row: PersonRow) -> Reason:
    """How long somebody has not come up."""
    last = here.week.last_shown.get(row.id)
    if last is None:
        return Reason("never_suggested")
    return Reason("fair_chance", {"weeks": (here.week.monday - last).days // 7})


def _step(here: Scene, found: _Scored) -> str:
    """One tiny step of the kind that goes with what happened, by chance but always the same."""
    steps = [step for step in found.source.steps if found.source.fits(here, found.who, step)]
    return steps[chance(here.salt, found.chance) % len(steps)]
