"""The measures of the ties themselves, month by month: stages, warmth, talks, help, capital, reach (method.md 2, 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from myconnections.domain.capital import Capital, kinds
from myconnections.domain.encounter import TWO_WAY, By, EncounterKind
from myconnections.domain.listing import PersonRow
from myconnections.domain.months import Months
from myconnections.domain.periods import Periods, periods, unix
from myconnections.domain.reach import REACH, reach_of
from myconnections.domain.stage import IntervalChange, Stage, StageChange
from myconnections.domain.unswept import unswept
from myconnections.domain.warmth import WARM
from myconnections.services.ports import UnitOfWork
from myconnections.services.refolding import by_person

if TYPE_CHECKING:
    from myconnections.insight.past import Log, Standing

Row = tuple[str, tuple[int | None, ...], bool]
Told = tuple[str, tuple[Row, ...], dict[str, object]]
"""The key of a measure, its rows (key, values, whether they are counted within a month), and its facts."""
Dated = tuple[int, int, int, str, str, int, int]
"""An encounter as `Encounters.dated` gives it."""
YEAR = 12
"""Counts over a year take so many months, the present one among them."""

_TWO_WAY = frozenset(kind.value for kind in TWO_WAY)
_ACROSS = frozenset({Capital.BRIDGING, Capital.LINKING})
_PIECE = 4_000


@dataclass(frozen=True, slots=True)
class Records:
    """What the measures are made from; nobody who is archived: since when they are is not on record."""

    rows: Sequence[PersonRow]
    moves: Sequence[StageChange]
    changes: Sequence[IntervalChange]
    encounters: Sequence[Dated]

    @property
    def places(self) -> dict[int, int]:
        """The place of each person among the rows."""
        return {int(one.id): place for place, one in enumerate(self.rows)}


def read(uow: UnitOfWork) -> Records:
    """Everything dated."""
    with unswept():
        rows = [one for one in uow.contacts.rows() if not one.archived]
        kept = {int(one.id) for one in rows}
        moves = [one for one in uow.ties.stage_changes() if int(one.contact_id) in kept]
        changes = [one for one in uow.ties.interval_changes() if int(one.contact_id) in kept]
        return Records(rows, moves, changes, [one for one in uow.encounters.dated() if one[0] in kept])


def measured(records: Records, row: Months, step: Callable[[float], object]) -> list[Told]:
    """All measures of the ties. `step` hears how far it is."""
    with unswept():
        found, two_way = _standing(records, row, step), _two_way(records, row)
    step(0.9)
    known, begun = found.known(), _begun(records, row)
    return [
        _stages(found, records, known),
        _warmth(found, records, known),
        _talks(two_way, row, begun),
        _helped(two_way, row, begun),
        *_of_capital(found, records.rows, known),
        _reach(found, records.rows, known),
        _kept(found, known),
        _moves(records.moves, row, known),
    ]


def _standing(records: Records, row: Months, step: Callable[[float], object]) -> Standing:
    from myconnections.insight import past  # loaded here: arrays are needed for many at once only

    places = records.places
    moves = sorted((places[int(one.contact_id)], unix(one.at), int(one.after)) for one in records.moves)
    found = _periods(records, step)
    return past.standing(moves, found, records.encounters, places, [unix(one) for one in row.moments])


def _periods(records: Records, step: Callable[[float], object]) -> list[Periods]:
    """The half-lives of everybody: most have one that always held, and none is asked for where nothing is recorded."""
    moved, changed = by_person(records.moves), by_person(records.changes)
    spoken = {one[0] for one in records.encounters}
    steady = {stage: periods((), begins=stage) for stage in Stage}
    found = []
    for number, one in enumerate(records.rows):
        if not number % _PIECE:
            step(0.4 * number / len(records.rows))
        theirs = moved.get(one.id, ())
        if one.id not in changed and (len(theirs) < 2 or one.id not in spoken):
            found.append(steady[theirs[0].after if len(theirs) == 1 else Stage(one.stage)])
        else:
            found.append(periods(theirs, changed.get(one.id, ()), Stage(one.stage)))
    return found


def _two_way(records: Records, row: Months) -> list[Dated]:
    """Encounters of these months in which both took part, guesses too."""
    first, last, until = row.firsts[0].toordinal(), row.moments[-1].date().toordinal(), unix(row.moments[-1])
    return [one for one in records.encounters if first <= one[2] <= last and one[3] in _TWO_WAY and one[1] <= until]


def _log(encounters: Sequence[Dated], row: Months) -> Log:
    from myconnections.insight import past  # loaded here: see above

    return past.log(encounters, [one.toordinal() for one in row.firsts])


def _stages(standing: Standing, records: Records, known: list[bool]) -> Told:
    since = min((one.at for one in records.moves), default=None)
    facts: dict[str, object] = {
        "people": len(records.rows),
        "moves": sum(one.before is not None for one in records.moves),
        "since": None if since is None else since.date(),
    }
    return "stages", tuple((each.code, _where(standing.stages(each), known), False) for each in reversed(Stage)), facts


def _warmth(standing: Standing, records: Records, known: list[bool]) -> Told:
    recorded, whole = standing.recorded(), records.encounters
    bands = standing.bands()
    facts: dict[str, object] = {
        "encounters": len(whole),
        "with": sum(values[-1] for key, values in bands.items() if key != "none"),
        "people": len(records.rows),
        "guesses": sum(one[5] for one in whole),
        "first": date.fromordinal(min(one[2] for one in whole)) if whole else None,
    }
    if not whole:  # then nothing is known of warmth: that of nobody anything is recorded says nothing beside it
        known = [False] * len(known)
    told = tuple((key, _where(values, known if key == "none" else recorded), False) for key, values in bands.items())
    return "warmth", told, facts


def _talks(two_way: Sequence[Dated], row: Months, begun: list[bool]) -> Told:
    sure = [one for one in two_way if not one[5]]
    log, count = _log(sure, row), len(row.firsts)
    facts: dict[str, object] = {"encounters": len(sure), "guesses": len(two_way) - len(sure)}
    rows = (
        ("talks", _where(log.days(count), begun), True),
        ("people", _where(log.people(count), begun), True),
    )
    return "talks", rows, facts


def _helped(two_way: Sequence[Dated], row: Months, begun: list[bool]) -> Told:
    names = {By.ME: "given", By.THEM: "received", By.BOTH: "together"}
    helped = [one for one in two_way if one[3] == EncounterKind.HELP.value and not one[5]]
    log, facts = _log(helped, row), dict[str, object](encounters=len(helped))
    told = []
    for by, name in names.items():
        values = log.logs(by.value, len(row.firsts))
        told.append((name, _where(values, begun), True))
        facts[name] = sum(values[-YEAR:])
    return "help", tuple(told), facts


def _of_capital(standing: Standing, rows: Sequence[PersonRow], known: list[bool]) -> list[Told]:
    """Active ties of each kind, and those that are bridges; kinds as they are read today, the rest as it was."""
    said: dict[str, frozenset[Capital]] = {}
    labels = [said.setdefault(one.capital, kinds(one.capital or "unclear")) for one in rows]
    unclear = sum(each == {Capital.UNCLEAR} for each in labels)
    if unclear == len(labels):  # not read of anybody is "not recorded", never nobody
        known = [False] * len(known)
    told, facts = [], dict[str, object]()
    for kind in (Capital.BONDING, Capital.BRIDGING, Capital.LINKING, Capital.MIXED):
        those = [place for place, each in enumerate(labels) if kind in each]
        least = Stage.ENGAGEMENT if kind is Capital.BONDING else Stage.CONNECTION  # trust is part of a bond
        values = standing.active(least, those)
        told.append((kind.value, _where(values, known), False))
        facts[f"{kind.value}_active"] = values[-1]
        facts[f"{kind.value}_potential"] = standing.at_least(Stage.LINK, those) - values[-1]
    facts["unclear"] = unclear
    facts["both"] = sum(len(each) > 1 for each in labels)
    facts["people"] = len(rows)
    across = [place for place, each in enumerate(labels) if not each.isdisjoint(_ACROSS)]
    bridges = ("bridges", _where(standing.active(people=across), known), False)
    return [("capital", tuple(told), facts), ("bridges", (bridges,), dict(facts))]


def _reach(standing: Standing, rows: Sequence[PersonRow], known: list[bool]) -> Told:
    there: dict[str, list[int]] = {code: [] for code in REACH}
    own: set[str] = set()
    for place, one in enumerate(rows):
        for text in one.reach:
            code = reach_of(text)
            if code:
                there[code].append(place)
            else:
                own.add(text)
    groups = list(there.values())
    people = sum(bool(one.reach) for one in rows)  # as the reach list counts them: with kinds of one's own
    facts: dict[str, object] = {"of": len(REACH), "people": people, "kept": len(rows), "own": len(own)}
    if not people:
        known = [False] * len(known)  # nobody has been asked about it: that is not the same as nobody
    told = (
        ("reached", _where(standing.groups(groups), known), False),
        ("warm", _where(standing.groups(groups, WARM), known), False),
    )
    return "reach", told, facts


def _kept(standing: Standing, known: list[bool]) -> Told:
    values = standing.active()
    facts: dict[str, object] = {"of": standing.at_least(Stage.CONNECTION), "n": values[-1]}
    return "kept", (("kept", _where(values, known), False),), facts


def _moves(moves: Sequence[StageChange], row: Months, known: list[bool]) -> Told:
    """Moves of a stage that the person confirmed, by month: further, and back."""
    further, back = [0] * len(row.firsts), [0] * len(row.firsts)
    zone = row.moments[-1].tzinfo
    for one in moves:
        place = row.place(one.at.astimezone(zone).date())
        if one.before is None or one.who != "user" or place is None or one.at > row.moments[-1]:
            continue
        (further if one.after > one.before else back)[place] += 1
    told = (("further", _where(further, known), True), ("back", _where(back, known), True))
    return "moves", told, {"n": sum(further[-YEAR:]) + sum(back[-YEAR:])}


def _begun(records: Records, row: Months) -> list[bool]:
    """From which month on anything was logged: before that, no conversation is not the same as none."""
    last = row.moments[-1].date().toordinal()
    day = min((one[2] for one in records.encounters if one[2] <= last), default=None)
    if day is None:
        return [False] * len(row.firsts)
    first = row.place(date.fromordinal(day)) or 0
    return [place >= first for place in range(len(row.firsts))]


def _where(values: Iterable[int], known: Iterable[bool]) -> tuple[int | None, ...]:
    return tuple(value if there else None for value, there in zip(values, known, strict=True))
