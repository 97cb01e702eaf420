"""Answers the single tests of a filter (domain.filters) on the people of a vault, each by one look at one field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta

from myconnections.domain.dates import PartialDate, next_time
from myconnections.domain.filters import FIELDS, People, Test
from myconnections.domain.folding import compare_key, fold
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.domain.vocabulary import kept, spoken
from myconnections.domain.warmth import keeps_warm
from myconnections.services.moments import today_of
from myconnections.services.ports import UnitOfWork
from myconnections.services.views import ListedPerson

_OF_ROW: dict[str, Callable[[ListedPerson], object]] = {
    "name": lambda one: one.row.name,
    "reading": lambda one: one.row.reading,
    "organization": lambda one: one.row.organization,
    "position": lambda one: one.row.position,
    "communities": lambda one: "\n".join(one.row.communities),
    "reach": lambda one: "\n".join(one.row.reach),
    "stage": lambda one: Stage(one.row.stage).code,
    "band": lambda one: one.band.value,
    "capital": lambda one: one.row.capital,
    "asked": lambda one: one.row.asked,
    "warmth": lambda one: None if one.warmth is None else 100 * one.warmth,
    "contact_days": lambda one: one.row.contact_days,
    "starred": lambda one: one.row.starred,
    "resting": lambda one: one.row.resting,
    "archived": lambda one: one.row.archived,
    "keeps_warm": lambda one: not one.row.resting and keeps_warm(one.row.stage, one.row.keep_warm),
    "triaged": lambda one: one.row.triaged,
    "suggested": lambda one: one.row.suggest,
    "last_contact": lambda one: one.row.last_contact,
    "first_two_way": lambda one: one.row.first_two_way,
    "connected_on": lambda one: one.row.connected_on,
}
"""Fields that every list holds already; the others are read from the vault, a column each."""


class Finder:
    """Whom each test finds among `people`, at `now`, inside one unit of work."""

    def __init__(self, uow: UnitOfWork, people: Sequence[ListedPerson], now: datetime) -> None:
        self._uow = uow
        self._people = people
        self._today = today_of(now)

    def __call__(self, test: Test) -> People:
        """Whom the test finds."""
        kind = FIELDS[test.field]
        if test.field == "search":
            return frozenset(self._uow.search.people(test.texts[0]))
        if test.field == "open_promise":
            return frozenset(promise.contact_id for promise in self._uow.dues.promises(open_only=True))
        if kind == "contact":
            since = self._today - timedelta(days=test.number)
            return frozenset(self._uow.encounters.met(test.field, since, self._today))
        if test.op == "empty":
            return self._all() - frozenset(key for key, value in self._values(test.field) if value not in {"", None})
        fits, of_row = _FITS[kind](test, self._today), _OF_ROW.get(test.field)
        if of_row is not None:
            values = ((one.row.id, of_row(one)) for one in self._people)
            return frozenset([who for who, value in values if value is not None and value != "" and fits(value)])
        return frozenset(key for key, value in self._values(test.field) if value not in {"", None} and fits(value))

    def _all(self) -> People:
        return frozenset(one.row.id for one in self._people)

    def _values(self, field: str) -> Iterable[tuple[ContactId, object]]:
        of_row = _OF_ROW.get(field)
        if of_row is not None:
            return ((one.row.id, of_row(one)) for one in self._people)
        if field == "former_organization":
            jobs = self._uow.contacts.jobs_of(one.row.id for one in self._people)
            return ((job.contact_id, job.organization) for job in jobs)
        return self._uow.contacts.column("reachable" if field == "way" else field)


def _text(test: Test, _today: date) -> Callable[[object], bool]:
    # Thousands share an organization: each text is folded once.
    known: dict[object, bool] = {}
    if test.op == "has":
        wanted = fold(test.texts[0].strip())

        def fits(value: object) -> bool:
            return any(wanted in fold(said) for said in spoken(test.field, str(value)))
    else:
        keys = {compare_key(kept(test.field, text)) for text in test.texts}

        def fits(value: object) -> bool:
            return any(compare_key(line) in keys for line in str(value).split("\n"))

    def answer(value: object) -> bool:
        found = known.get(value)
        if found is None:
            found = known[value] = fits(value)
        return found

    return answer


def _choice(test: Test, _today: date) -> Callable[[object], bool]:
    wanted = frozenset(test.texts)
    return lambda value: value in wanted


def _number(test: Test, _today: date) -> Callable[[object], bool]:
    if test.op == "at_least":
        return lambda value: float(str(value)) >= test.number
    return lambda value: float(str(value)) <= test.number


def _flag(_test: Test, _today: date) -> Callable[[object], bool]:
    return lambda value: value is True or value == "1"


def _day(test: Test, today: date) -> Callable[[object], bool]:
    """Days are ordinals here. "within" the last days counts today; "before" means longer ago than that."""
    edge = (today - timedelta(days=test.number)).toordinal() if test.day is None else test.day.toordinal()
    match test.op:
        case "within":
            return lambda value: isinstance(value, int) and edge <= value <= today.toordinal()
        case "before":
            return lambda value: isinstance(value, int) and value < edge
        case "since":
            return lambda value: isinstance(value, int) and value >= edge
        case _:
            return lambda value: isinstance(value, int) and value <= edge


def _yearly(test: Test, today: date) -> Callable[[object], bool]:
    if test.op == "month":
        month = test.number or today.month
        return lambda value: PartialDate.parse(str(value)).month == month

    def soon(value: object) -> bool:
        day = next_time(PartialDate.parse(str(value)), today)
        return day is not None and day <= today + timedelta(days=test.number)

    return soon


_FITS: dict[str, Callable[[Test, date], Callable[[object], bool]]] = {
    "text": _text,
    "words": _text,
    "choice": _choice,
    "number": _number,
    "flag": _flag,
    "day": _day,
    "yearly": _yearly,
}
