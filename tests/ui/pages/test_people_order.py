"""Who is shown in the people list, and in which order."""

from __future__ import annotations

import pytest
from tests.ui.models.test_people import person

from myconnections.domain.ids import ContactId
from myconnections.domain.sort_key import sort_key
from myconnections.services.views import ListedPerson
from myconnections.ui.pages.people import order
from myconnections.ui.pages.people.order import Narrowing

PEOPLE = [
    person(1, stage=2, warmth=0.5, last_contact=700, organization="B", connected_on=10),
    person(2, stage=4, warmth=None, starred=True, organization=""),
    person(3, stage=2, warmth=0.9, last_contact=800, organization="A", capital="bonding", connected_on=12),
    person(4, stage=1, warmth=0.1, last_contact=700, organization="A"),
]


def ids(people: list[ListedPerson]) -> list[int]:
    return [int(one.row.id) for one in people]


@pytest.mark.parametrize(
    ("sort", "expected", "turned"),
    [
        ("reading", [1, 2, 3, 4], [4, 3, 2, 1]),
        ("organization", [3, 4, 1, 2], [2, 1, 3, 4]),
        ("stage", [2, 1, 3, 4], [4, 1, 3, 2]),
        ("warmth", [3, 1, 4, 2], [2, 4, 1, 3]),
        ("last", [3, 1, 4, 2], [2, 1, 4, 3]),
        ("newest", [3, 1, 4, 2], [2, 4, 1, 3]),
        ("capital", [3, 1, 2, 4], [1, 2, 4, 3]),
        ("star", [2, 1, 3, 4], [1, 3, 4, 2]),
    ],
)
def test_orders_begin_where_one_looks_first_and_keep_equals_in_reading_order(
    sort: str, expected: list[int], turned: list[int]
) -> None:
    assert ids(order.arranged(PEOPLE, sort)) == expected
    assert ids(order.arranged(PEOPLE, sort, turned=True)) == turned


def test_filters_narrow_together() -> None:
    assert ids(order.narrowed(PEOPLE, Narrowing())) == [1, 2, 3, 4]
    assert ids(order.narrowed(PEOPLE, Narrowing(stages=frozenset({2})))) == [1, 3]
    assert ids(order.narrowed(PEOPLE, Narrowing(stages=frozenset({2}), bands=frozenset({"hot"})))) == [3]
    assert ids(order.narrowed(PEOPLE, Narrowing(starred=True))) == [2]
    assert not Narrowing().on


def test_whom_words_found_stand_in_the_order_of_the_list() -> None:
    places = {one.row.id: place for place, one in enumerate(PEOPLE)}
    found = frozenset({ContactId(4), ContactId(99), ContactId(1)})
    assert ids(order.found_in(PEOPLE, places, found)) == [1, 4]
    assert order.found_in(PEOPLE, places, frozenset()) == []


def test_the_index_names_every_row_with_its_first_person() -> None:
    readings = ["あいざわ", "あさみ", "かじ", "がもう", "わたなべ", "Alma", "Åsa", "Nora", "李"]
    people = [person(n, sort_key=sort_key(reading)) for n, reading in enumerate(readings)]
    people = sorted(people, key=order.place)
    assert order.marks(people) == [("あ", 0), ("か", 2), ("わ", 4), ("A", 5), ("N", 7), ("#", 8)]
    assert order.marks([]) == []


def test_no_order_compares_tuples() -> None:
    """Thirty thousand plain values are put in order three times as fast, on the thread that paints."""
    someone = person(1, organization="Harbor")
    assert [sort for sort, (key, _) in order._KEYS.items() if isinstance(key(someone), tuple)] == []
