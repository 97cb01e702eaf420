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
    from myconnections.insight.past import Flags, Standing
    from myconnections.insight.warmth_all import Ints

Row = tuple[str, tuple[int | None, ...], bool]
Told = tuple[str, tuple[Row, ...], dict[str, object]]
"""The key of a measure, its rows (key, values, whether they are counted within a month), and its facts."""

Dated = tuple[int, int, int, str, str, int, int]
"""An encounter as `Encounters.dated` gives it."""
YEAR = 12
"""Counts over a year take so many months, the present one among them."""

_TWO_WAY = frozenset(kind.value for kind in TWO_WAY)
_SPAN = 4_000_000
"""More than any ordinal of a day: a person and a day in one number."""
_PIECE = 4_000


@dataclass(frozen=True, slots=True)
class _Log:
    """Encounters of these months in which both took part, guesses left out, as arrays of one length: who, on which
    day, in which month (its place), whether it was help and by whom, and what it was logged under. `begun` is the day
    of the first encounter of all.
    """

    who: Ints
    day: Ints
    month: Ints
    help: Flags
    by: Ints
    key: Ints
    guesses: int
    begun: date | None


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
        standing, log = _standing(records, row, step), _log(records, row)
    step(0.9)
    known = standing.known()
    return [
        _stages(standing, records, known),
        _warmth(standing, records, known),
        _talks(log, row),
        _helped(log, row),
        *_of_capital(standing, records.rows, known),
        _reach(standing, records.rows, known),
        _kept(standing, known),
        _moves(records.moves, row, known),
    ]


def _standing(records: Records, row: Months, step: Callable[[float], object]) -> Standing:
    # Loaded here: arrays are needed for many at once only.
    import numpy as np

    from myconnections.insight import past, warmth_all

    places, moments = records.places, [unix(one) for one in row.moments]
    ordered = sorted((places[int(one.contact_id)], unix(one.at), int(one.after)) for one in records.moves)
    who, at, after = (np.array([one[n] for one in ordered], np.int64) for n in range(3))
    stage = past.stages_at(who, at, after, len(records.rows), moments)
    histories = warmth_all.histories(_periods(records, step))
    log = warmth_all.log_of([one[:5] for one in records.encounters], places)
    step(0.6)
    return past.Standing(stage, warmth_all.course(log, histories, moments))


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


def _log(records: Records, row: Months) -> _Log:
    import numpy as np  # loaded here: see above

    whole, places = records.encounters, records.places
    first, last, until = row.firsts[0].toordinal(), row.moments[-1].date().toordinal(), unix(row.moments[-1])
    two_way = [one for one in whole if first <= one[2] <= last and one[3] in _TWO_WAY and one[1] <= until]
    sure = [one for one in two_way if not one[5]]
    by = {each.value: number for number, each in enumerate(By)}
    day = np.array([one[2] for one in sure], np.int64)
    begun = min((one[2] for one in whole if one[2] <= last), default=None)
    return _Log(
        np.array([places[one[0]] for one in sure], np.int64),
        day,
        np.searchsorted([each.toordinal() for each in row.firsts], day, side="right") - 1,
        np.array([one[3] == EncounterKind.HELP.value for one in sure], np.bool_),
        np.array([by[one[4]] for one in sure], np.int64),
        np.array([one[6] or -1 - number for number, one in enumerate(sure)], np.int64),
        len(two_way) - len(sure),
        None if begun is None else date.fromordinal(begun),
    )


def _stages(standing: Standing, records: Records, known: list[bool]) -> Told:
    since = min((one.at for one in records.moves), default=None)
    facts: dict[str, object] = {
        "people": len(records.rows),
        "moves": sum(one.before is not None for one in records.moves),
        "since": None if since is None else since.date(),
    }
    return "stages", tuple((each.code, _where(standing.stages(each), known), False) for each in reversed(Stage)), facts


def _warmth(standing: Standing, records: Records, known: list[bool]) -> Told:
    warm, whole = [bool((each >= 0).any()) for each in standing.warmth], records.encounters
    bands = standing.bands()
    facts: dict[str, object] = {
        "encounters": len(whole),
        "with": sum(values[-1] for key, values in bands.items() if key != "none"),
        "people": len(records.rows),
        "guesses": sum(one[5] for one in whole),
        "first": date.fromordinal(min(one[2] for one in whole)) if whole else None,
    }
    told = tuple((key, _where(values, known if key == "none" else warm), False) for key, values in bands.items())
    return "warmth", told, facts


def _talks(log: _Log, row: Months) -> Told:
    from myconnections.insight.past import different  # loaded here: see above

    count, begun = len(row.firsts), _begun(log, row)
    talks = different(log.month, log.who * _SPAN + log.day, count)
    people = different(log.month, log.who * _SPAN + log.month, count)
    facts: dict[str, object] = {"encounters": len(log.day), "guesses": log.guesses}
    return "talks", (("talks", _where(talks, begun), True), ("people", _where(people, begun), True)), facts


def _helped(log: _Log, row: Months) -> Told:
    from myconnections.insight.past import different  # loaded here: see above

    count, names = len(row.firsts), {By.ME: "given", By.THEM: "received", By.BOTH: "together"}
    begun = _begun(log, row)
    told, facts = [], dict[str, object](encounters=int(log.help.sum()))
    for number, by in enumerate(By):
        those = log.help & (log.by == number)
        values = different(log.month[those], log.key[those], count)
        told.append((names[by], _where(values, begun), True))
        facts[names[by]] = sum(values[-YEAR:])
    return "help", tuple(told), facts


def _of_capital(standing: Standing, rows: Sequence[PersonRow], known: list[bool]) -> list[Told]:
    """Active ties of each kind, and those that are bridges; kinds as they are read today, the rest as it was."""
    import numpy as np  # loaded here: see above

    from myconnections.insight.past import among

    said: dict[str, frozenset[Capital]] = {}
    labels = [said.setdefault(one.capital, kinds(one.capital or "unclear")) for one in rows]
    active, trusted = standing.active(), standing.active(Stage.ENGAGEMENT)
    told, facts = [], dict[str, object]()
    for kind in (Capital.BONDING, Capital.BRIDGING, Capital.LINKING, Capital.MIXED):
        those = np.array([kind in each for each in labels], np.bool_)
        values = among(trusted if kind is Capital.BONDING else active, those)  # trust is part of a bond
        told.append((kind.value, _where(values, known), False))
        facts[f"{kind.value}_active"] = values[-1]
        facts[f"{kind.value}_potential"] = int((those & (standing.stage[-1] > 0)).sum()) - values[-1]
    facts["unclear"] = sum(each == {Capital.UNCLEAR} for each in labels)
    facts["people"] = len(rows)
    across = np.array([not each.isdisjoint({Capital.BRIDGING, Capital.LINKING}) for each in labels], np.bool_)
    bridges = ("bridges", _where(among(active, across), known), False)
    return [("capital", tuple(told), facts), ("bridges", (bridges,), dict(facts))]


def _reach(standing: Standing, rows: Sequence[PersonRow], known: list[bool]) -> Told:
    import numpy as np  # loaded here: see above

    from myconnections.insight.past import groups_reached

    there: dict[str, list[int]] = {code: [] for code in REACH}
    own: set[str] = set()
    for place, one in enumerate(rows):
        for text in one.reach:
            code = reach_of(text)
            if code:
                there[code].append(place)
            else:
                own.add(text)
    groups = [np.array(sorted(set(those)), np.int64) for those in there.values()]
    facts: dict[str, object] = {
        "of": len(REACH),
        "people": len({place for those in there.values() for place in those}),
        "own": len(own),
    }
    if not any(len(one) for one in groups):
        known = [False] * len(known)  # nobody has been asked about it: that is not the same as nobody
    reached = groups_reached(standing.stage > 0, groups)
    warm = groups_reached((standing.stage > 0) & (standing.warmth >= WARM), groups)
    told = (("reached", _where(reached, known), False), ("warm", _where(warm, known), False))
    return "reach", told, facts


def _kept(standing: Standing, known: list[bool]) -> Told:
    values = [int(each) for each in standing.active().sum(axis=1)]
    of = int((standing.stage[-1] >= Stage.CONNECTION).sum())
    return "kept", (("kept", _where(values, known), False),), {"of": of, "n": values[-1]}


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


def _begun(log: _Log, row: Months) -> list[bool]:
    """From which month on anything was logged: before that, no conversation is not the same as none."""
    if log.begun is None:
        return [False] * len(row.firsts)
    first = row.place(log.begun) or 0
    return [place >= first for place in range(len(row.firsts))]


def _where(values: Iterable[int], known: Iterable[bool]) -> tuple[int | None, ...]:
    return tuple(value if there else None for value, there in zip(values, known, strict=True))
