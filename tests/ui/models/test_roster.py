"""Who is found in a roster, who fits, and in which order they stand."""

from __future__ import annotations

import pytest
from tests.ui.models.test_people import person

from myconnections.domain.ids import ContactId
from myconnections.domain.sort_key import sort_key
from myconnections.ui.models import groups
from myconnections.ui.models.columns import FROM_VAULT, KEYS, STANDARD, moved
from myconnections.ui.models.columns import SORTS as OF_COLUMNS
from myconnections.ui.models.roster import SORTS, Roster, ranked
from myconnections.ui.wording import Wording

ROSTER = Roster([
    person(1, stage=2, warmth=0.5, last_contact=700, organization="B", connected_on=10),
    person(2, stage=4, warmth=None, starred=True, organization=""),
    person(3, stage=2, warmth=0.9, last_contact=800, organization="A", capital="bonding", connected_on=12),
    person(4, stage=1, warmth=0.1, last_contact=700, organization="A"),
])  # fmt: skip


def ids(places: object) -> list[int]:
    return [int(ROSTER.ids[place]) for place in places]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sort", "expected", "turned"),
    [
        ("reading", [1, 2, 3, 4], [4, 3, 2, 1]),
        ("organization", [3, 4, 1, 2], [1, 3, 4, 2]),  # who has none stands at the end both ways
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
    assert ids(ROSTER.arranged(sort)) == expected
    assert ids(ROSTER.arranged(sort, turned=True)) == turned
    assert ids(ROSTER.arranged(sort)) == expected


def test_the_order_asked_for_last_is_kept() -> None:
    assert ROSTER.arranged("warmth", turned=True) is ROSTER.arranged("warmth", turned=True)


def test_who_is_put_away_stands_in_no_order_but_may_be_found() -> None:
    away = ROSTER.renewed(frozenset({ContactId(3)}), [person(3, archived=True)])
    assert ([away.ids[place] for place in away.arranged("reading")], away.away) == ([1, 2, 4], {3})
    assert [away.ids[place] for place in away.found({ContactId(3), ContactId(1)}, "reading")] == [1, 3]
    back = away.renewed(frozenset({ContactId(3)}), [person(3)])
    assert [back.ids[place] for place in back.arranged("warmth")] == [1, 4, 2, 3]
    assert not back.away


def test_whom_words_found_stand_in_the_order_of_the_list() -> None:
    found = frozenset({ContactId(4), ContactId(99), ContactId(1), ContactId(3)})
    assert ids(ROSTER.found(found, "reading")) == [1, 3, 4]
    assert ids(ROSTER.found(found, "reading", turned=True)) == [4, 3, 1]
    assert ids(ROSTER.found(found, "organization")) == [3, 4, 1]
    assert ids(ROSTER.found(found, "last", turned=True)) == [1, 4, 3]
    assert ids(ROSTER.found((), "warmth")) == []


def test_the_index_names_every_row_with_its_first_person() -> None:
    readings = ["あいざわ", "あさみ", "かじ", "がもう", "わたなべ", "Alma", "Åsa", "Nora", "李"]
    people = [person(n, sort_key=sort_key(reading)) for n, reading in enumerate(readings)]
    roster = Roster(sorted(people, key=lambda one: one.row.sort_key))
    assert roster.marks(range(len(people))) == [("あ", 0), ("か", 2), ("わ", 4), ("A", 5), ("N", 7), ("#", 8)]
    assert roster.marks([1, 4, 5, 7]) == [("あ", 0), ("わ", 1), ("A", 2), ("N", 3)]
    assert roster.marks([]) == []


def test_one_who_stays_in_place_is_put_there_and_the_old_roster_stays_as_it_was() -> None:
    after = ROSTER.renewed(frozenset({ContactId(4)}), [person(4, warmth=1.0)])
    assert (after.ids, after.people[3].warmth, ROSTER.people[3].warmth) == ([1, 2, 3, 4], 1.0, 0.1)
    assert [after.ids[place] for place in after.arranged("warmth")] == [4, 3, 1, 2]


def test_who_moves_comes_or_goes_is_put_where_the_reading_says() -> None:
    moved = person(1, sort_key="2person 00003b")
    after = ROSTER.renewed(frozenset(map(ContactId, (1, 2, 9))), [moved, person(9)])
    assert after.ids == [3, 1, 4, 9]
    assert list(after.found([ContactId(9), ContactId(2)], "reading")) == [3]


def test_every_column_has_an_order() -> None:
    assert set(OF_COLUMNS) == set(KEYS)
    assert set(OF_COLUMNS.values()) == set(SORTS)


def test_an_order_from_the_vault_is_told_first_and_stays_when_somebody_changes() -> None:
    fields = {ContactId(1): "Trade", ContactId(3): "books", ContactId(4): "BOOKS"}
    assert ids(ROSTER.arranged("industry")) == [1, 2, 3, 4]  # nothing is known yet
    told = ROSTER.told({"industry": ranked("industry", fields, Wording("en"))})
    assert ids(told.arranged("industry")) == [3, 4, 1, 2]
    assert ids(told.arranged("industry", turned=True)) == [1, 3, 4, 2]
    assert ids(told.found(frozenset({ContactId(1), ContactId(2), ContactId(4)}), "industry")) == [4, 1, 2]
    assert told.told({}) is told
    same = told.renewed(frozenset({ContactId(4)}), [person(4, stage=3)])
    assert ids(same.arranged("industry")) == [3, 4, 1, 2]
    fewer = told.renewed(frozenset({ContactId(4)}), [])
    assert [int(fewer.ids[place]) for place in fewer.arranged("industry")] == [3, 1, 2]


def test_birthdays_stand_in_the_order_of_the_year() -> None:
    days = ["1990", "--12", "2001-12-24", "--02-29", "1984-02-28", "1984-04"]
    places = ranked("birthday", {ContactId(number): text for number, text in enumerate(days)}, Wording("en"))
    assert sorted(places, key=places.__getitem__) == [4, 3, 5, 2, 1, 0]


def test_a_column_is_moved_but_the_name_stays_first() -> None:
    assert moved(STANDARD, "warmth", -1)[:4] == ("name", "organization", "warmth", "stage")
    assert moved(STANDARD, "organization", -1) == STANDARD
    assert moved(STANDARD, "star", 1) == STANDARD
    assert moved(STANDARD, "name", 1) == STANDARD
    assert moved(("name", "note"), "note", 1) == ("name", "note")
    assert set(FROM_VAULT) < set(KEYS)


def test_orders_stand_right_after_somebody_changed_whatever_was_prepared() -> None:
    prepared = Roster(ROSTER.people)
    prepared.prepare()
    fresh = [person(4, stage=3, warmth=0.1, last_contact=900, organization="Z")]
    renewed = prepared.renewed(frozenset({ContactId(4)}), fresh)
    plain = Roster([*ROSTER.people[:3], *fresh])
    for sort in SORTS:
        assert [*renewed.arranged(sort)] == [*plain.arranged(sort)], sort


def test_what_was_prepared_is_not_prepared_again_for_who_stays_as_before() -> None:
    prepared = Roster(ROSTER.people)
    prepared.prepare()
    renewed = prepared.renewed(frozenset({ContactId(4)}), [person(4, stage=1, warmth=0.4, organization="A")])
    assert renewed._keys["organization"] is prepared._keys["organization"]
    assert "warmth" not in renewed._keys
    assert prepared.told({"note": {ContactId(2): 0}})._keys is prepared._keys


def test_groups_stand_right_after_somebody_changed_whatever_was_prepared() -> None:
    prepared = Roster(ROSTER.people)
    prepared.prepare()
    fresh = [person(4, stage=3, warmth=0.9, organization="Z")]
    renewed = prepared.renewed(frozenset({ContactId(4)}), fresh)
    plain = Roster([*ROSTER.people[:3], *fresh])
    for by in groups.ROSTER:
        assert list(renewed.group_keys(by)) == list(plain.group_keys(by)), by
        places, closed = renewed.arranged("reading"), frozenset({"A"})
        quick = groups.grouped(renewed.people, places, by, closed, {}, renewed.group_keys(by))
        assert quick == groups.grouped(renewed.people, places, by, closed, {}), by
    assert prepared.group_keys("organization")[3] == "A"  # the old one stays as it was
    assert prepared.told({"note": {}}).group_keys("stage") is prepared.group_keys("stage")
    assert prepared.group_keys("communities") == ()
