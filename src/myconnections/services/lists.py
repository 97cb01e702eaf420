"""Smart lists: filters that the person named and keeps, always answered anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from myconnections.domain.errors import Refused
from myconnections.domain.filters import EVERYBODY, Filter, Not, People, Test, chosen, each_test, from_plain, to_plain
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.services import kept
from myconnections.services.changes import Changes
from myconnections.services.list_tests import Finder
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import ListedPerson

KEY = "lists"
MOST_LISTS, MOST_NAME = 200, 80
_NOT_ARCHIVED = Not(Test("archived", "yes"))


@dataclass(frozen=True, slots=True)
class SavedList:
    """A filter with a name, and how the page last showed it ("" as usual). `number` stays through every change."""

    number: int
    name: str
    asked: Filter
    sort: str = ""
    group: str = ""
    columns: tuple[str, ...] = ()


def shown(vault: OpenVault, asked: Filter, now: datetime) -> list[ListedPerson]:
    """Whom the filter shows, by reading. Who is archived shows only where the filter asks for it."""
    with vault.read() as uow:
        return _shown(uow, asked, listed(rows_at(uow, now), now), now)


def who(vault: OpenVault, asked: Filter, now: datetime) -> People:
    """The ids alone."""
    return frozenset(one.row.id for one in shown(vault, asked, now))


def answers(
    vault: OpenVault, people: Sequence[ListedPerson], parts: Sequence[Filter], now: datetime
) -> tuple[People, list[People]]:
    """Who may show among people read already, and whom each part finds by itself: all parts together are the filter.

    For a page that holds its rows: nobody is read again.
    """
    with vault.read() as uow:
        find, may = Finder(uow, people, now), frozenset(one.row.id for one in people)
        if all(test.field != "archived" for part in parts for test in each_test(part)):
            may = chosen(_NOT_ARCHIVED, may, find)
        return may, [chosen(part, may, find) for part in parts]


def column(vault: OpenVault, field: str) -> dict[ContactId, str]:
    """One field of everybody who has something there, for a list that shows or groups by it."""
    with vault.read() as uow:
        return dict(uow.contacts.column(field))


def counts(vault: OpenVault, lists: Sequence[SavedList], now: datetime) -> dict[int, int]:
    """How many people each list shows now."""
    sizes = sized(vault, [one.asked for one in lists], now)
    return {one.number: size for one, size in zip(lists, sizes, strict=True)}


def sized(
    vault: OpenVault, asked: Sequence[Filter], now: datetime, people: Sequence[ListedPerson] | None = None
) -> list[int]:
    """How many people each filter shows now; `people` where everybody is read already."""
    with vault.read() as uow:
        everybody = listed(rows_at(uow, now), now) if people is None else people
        return [len(_shown(uow, one, everybody, now)) for one in asked]


def saved(vault: OpenVault) -> list[SavedList]:
    """The lists kept, in the order they were made."""
    with vault.read() as uow:
        return _saved(uow)


def save(vault: OpenVault, new: SavedList, now: datetime) -> Changes:
    """Keep a list: a new one when its number is 0, else in place of the one with that number.

    `facts["number"]` is its number. Refused: "nothing_written" without a name, "name_too_long", "list_exists" when
    another has this name, "no_such_list", "too_many_lists".
    """
    name = kept.text_given(new.name)
    if len(name) > MOST_NAME:
        raise Refused("name_too_long", most=MOST_NAME)
    with vault.read() as uow:
        before = _saved(uow)
    if any(one.name == name and one.number != new.number for one in before):
        raise Refused("list_exists", name=name)
    if not new.number and len(before) >= MOST_LISTS:
        raise Refused("too_many_lists", most=MOST_LISTS)
    if new.number:
        _place(before, new.number)
    number = new.number or max((one.number for one in before), default=0) + 1
    kept_one = replace(new, number=number, name=name)
    after = [kept_one if one.number == number else one for one in before] + ([] if new.number else [kept_one])
    facts: dict[str, object] = {"name": name} if new.number else {"name": name, "answer": "new"}
    return _write(vault, Act("list", facts), after, now, number)


def follow_in(uow: UnitOfWork, field: str, before: str, after: str) -> bool:
    """Let every list that asks for this value of a field ask for the other one; whether there was any."""
    plain = uow.settings.get(KEY)
    followed = _followed(plain, (field, compare_key(before), after))
    if followed != plain:
        uow.settings.put(KEY, followed)
    return followed != plain


def remove(vault: OpenVault, number: int, now: datetime) -> Changes:
    """Take a list away; the people stay. Refused("no_such_list")."""
    with vault.read() as uow:
        before = _saved(uow)
    place = _place(before, number)
    name = before[place].name
    return _write(vault, Act("list_removed", {"name": name}), before[:place] + before[place + 1 :], now, number)


def _shown(uow: UnitOfWork, asked: Filter, people: Sequence[ListedPerson], now: datetime) -> list[ListedPerson]:
    find = Finder(uow, people, now)
    ids = frozenset(one.row.id for one in people)
    if all(test.field != "archived" for test in each_test(asked)):
        ids = chosen(_NOT_ARCHIVED, ids, find)
    ids = chosen(asked, ids, find)
    return [one for one in people if one.row.id in ids]


def _saved(uow: UnitOfWork) -> list[SavedList]:
    plain = uow.settings.get(KEY)
    return [_from_plain(one) for one in plain] if isinstance(plain, list) else []


def _from_plain(plain: dict[str, object]) -> SavedList:
    columns = plain.get("columns")
    try:
        asked = from_plain(plain.get("filter"))
    except Refused:  # of a later version: its name is kept, everybody is shown rather than nobody
        asked = EVERYBODY
    return SavedList(
        number=int(str(plain["number"])),
        name=str(plain["name"]),
        asked=asked,
        sort=str(plain.get("sort", "")),
        group=str(plain.get("group", "")),
        columns=tuple(map(str, columns)) if isinstance(columns, list) else (),
    )


def _to_plain(one: SavedList) -> dict[str, object]:
    return {
        "number": one.number,
        "name": one.name,
        "filter": to_plain(one.asked),
        "sort": one.sort,
        "group": one.group,
        "columns": list(one.columns),
    }


def _followed(plain: object, told: tuple[str, str, str]) -> object:
    """What is kept of lists with one value in the place of another; also of those only a later version reads."""
    field, before, after = told
    if isinstance(plain, list):
        return [_followed(one, told) for one in plain]
    if not isinstance(plain, dict):
        return plain
    asked = plain.get("value")
    if plain.get("field") == field and plain.get("op") == "is" and isinstance(asked, list):
        values = dict.fromkeys(after if compare_key(str(one)) == before else one for one in asked)
        return {**plain, "value": list(values)}
    return {key: _followed(value, told) for key, value in plain.items()}


def _place(lists: Sequence[SavedList], number: int) -> int:
    for place, one in enumerate(lists):
        if one.number == number:
            return place
    raise Refused("no_such_list", number=number)


def _write(vault: OpenVault, act: Act, lists: Sequence[SavedList], now: datetime, number: int) -> Changes:
    with vault.write(act, now) as uow:
        uow.settings.put(KEY, [_to_plain(one) for one in lists])
    return Changes.of({"setting"}, act=uow.act_id, number=number)
