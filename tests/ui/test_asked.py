"""The chips and the filter they stand for: both ways lead to the other and back."""

from __future__ import annotations

import json

import pytest
from tests.ui.models.test_people import person

from myconnections.domain.filters import EVERYBODY, All, Any, Filter, Not, Test, to_plain
from myconnections.domain.ids import ContactId
from myconnections.ui.asked import MARKS, MORE, Asked, of_part, read
from myconnections.ui.models.facets import MOST, counted

STAGE = Test("stage", "is", ("link", "connection"))
BOOKS = Test("industry", "has", ("books",))


@pytest.mark.parametrize(
    ("asked", "keys"),
    [
        (EVERYBODY, []),
        (STAGE, ["stage"]),
        (MARKS["cooling"], ["cooling"]),
        (All((STAGE, MARKS["unsorted"], MARKS["cooling"])), ["stage", "unsorted", "cooling"]),
        (All((STAGE, BOOKS)), ["stage", MORE]),
        (Any((STAGE, BOOKS)), [MORE]),
        (All((STAGE, Test("stage", "is", ("link",)))), ["stage", MORE]),
        (Not(STAGE), [MORE]),
    ],
)
def test_a_filter_becomes_chips_and_comes_back(asked: Filter, keys: list[str]) -> None:
    made = read(asked)
    assert list(made.parts()) == keys
    assert made.on == bool(keys)
    assert made.filter() == asked


def test_chips_are_turned_and_taken_off() -> None:
    asked = Asked().turned("stage", "link").turned("stage", "connection").marked("starred", on=True)
    assert asked.filter() == All((Test("stage", "is", ("link", "connection")), Test("starred", "yes")))
    assert asked.turned("stage", "link").values == {"stage": ("connection",)}
    assert asked.without("stage").without("starred") == Asked()
    assert Asked(more=BOOKS).without(MORE) == Asked()
    assert asked.turned("stage", "link").turned("stage", "connection").values == {}


@pytest.mark.parametrize("asked", [STAGE, BOOKS, Test("industry", "empty"), All((STAGE, BOOKS))])
def test_another_page_may_ask_for_any_filter(asked: Filter) -> None:
    assert of_part(f"filter:{json.dumps(to_plain(asked))}") == read(asked)


def test_values_are_counted_among_those_left() -> None:
    people = [
        person(1, stage=1, organization="Harbor", communities=("Choir", "Readers")),
        person(2, stage=3, organization="ＨＡＲＢＯＲ", communities=("Choir",)),
        person(3, stage=3, organization="Mill"),
        person(4, stage=3, organization=""),
    ]
    among = frozenset(map(ContactId, (1, 2, 4)))
    assert counted(people, among, "stage", ()) == [
        ("link", 1), ("connection", 0), ("engagement", 2), ("relationship", 0),
    ]  # fmt: skip
    assert counted(people, among, "organization", ("Quarry",)) == [("Harbor", 2), ("Quarry", 0)]
    assert counted(people, among, "communities", ()) == [("Choir", 2), ("Readers", 1)]
    many = [person(number, organization=f"Works {number}") for number in range(1, 60)]
    everybody = frozenset(one.row.id for one in many)
    assert len(counted(many, everybody, "organization", ("Works 59",))) in {MOST, MOST + 1}
    assert ("Works 59", 1) in counted(many, everybody, "organization", ("Works 59",))
