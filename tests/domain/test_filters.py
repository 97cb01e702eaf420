"""Filters are plain data: written, read, refused when they are none; answered by sets."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.errors import Refused
from myconnections.domain.filters import (
    CHOICES,
    EVERYBODY,
    FIELDS,
    OPERATIONS,
    All,
    Any,
    Filter,
    Not,
    People,
    Test,
    chosen,
    each_test,
    from_plain,
    joined,
    to_plain,
)
from myconnections.domain.ids import ContactId

ENGAGED = Test("stage", "is", ("engagement",))
HARBOR = Test("organization", "has", ("harbor",))


def ids(*numbers: int) -> People:
    return frozenset(ContactId(number) for number in numbers)


EVERY_ID = ids(1, 2, 3, 4)


def find(test: Test) -> People:
    return {ENGAGED: ids(1, 2, 9), HARBOR: ids(2, 3)}[test]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (EVERYBODY, EVERY_ID),
        (ENGAGED, ids(1, 2)),
        (All((ENGAGED, HARBOR)), ids(2)),
        (Any((ENGAGED, HARBOR)), ids(1, 2, 3)),
        (Any(()), ids()),
        (Not(HARBOR), ids(1, 4)),
        (All((Not(ENGAGED), Not(HARBOR))), ids(4)),
    ],
)
def test_parts_are_joined_by_sets(asked: Filter, found: People) -> None:
    assert chosen(asked, EVERY_ID, find) == found


def _tests() -> st.SearchStrategy[Filter]:
    def of(field: str) -> st.SearchStrategy[Test]:
        def with_op(op: str) -> st.SearchStrategy[Test]:
            words = st.text(min_size=1, max_size=9).filter(str.strip)
            words = st.sampled_from(CHOICES[field]) if field in CHOICES else words
            number = st.integers(0, 100_000)
            return {
                "": st.just(Test(field, op)),
                "text": words.map(lambda text: Test(field, op, (text,))),
                "texts": st.lists(words, min_size=1, max_size=3).map(lambda all_: Test(field, op, tuple(all_))),
                "number": number.map(lambda value: Test(field, op, number=value)),
                "days": number.map(lambda value: Test(field, op, number=value)),
                "day": st.dates().map(lambda day: Test(field, op, day=day)),
            }[OPERATIONS[FIELDS[field]][op]]

        return st.sampled_from(sorted(OPERATIONS[FIELDS[field]])).flatmap(with_op)

    return st.sampled_from(sorted(FIELDS)).flatmap(of)


FILTERS = st.recursive(
    _tests(),
    lambda part: st.one_of(
        st.lists(part, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(part, max_size=3).map(lambda parts: Any(tuple(parts))),
        part.map(Not),
    ),
    max_leaves=8,
)


@given(FILTERS)
def test_what_is_written_is_read_back(asked: Filter) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(asked)))) == asked


@pytest.mark.parametrize(
    ("plain", "reason"),
    [
        (None, "shape"),
        ([], "shape"),
        ({}, "shape"),
        ({"all": [], "any": []}, "shape"),
        ({"all": "x"}, "shape"),
        ({"some": []}, "shape"),
        ({"field": "salary", "op": "is", "value": ["x"]}, "field"),
        ({"field": "stage", "op": "has", "value": "x"}, "op"),
        ({"field": "stage", "op": "is", "value": []}, "value"),
        ({"field": "stage", "op": "is", "value": [1]}, "value"),
        ({"field": "stage", "op": "is", "value": ["lnk"]}, "value"),
        ({"field": "name", "op": "has", "value": " "}, "value"),
        ({"field": "name", "op": "has", "value": "x" * 501}, "value"),
        ({"field": "warmth", "op": "at_least", "value": -1}, "value"),
        ({"field": "warmth", "op": "at_least", "value": True}, "value"),
        ({"field": "last_contact", "op": "since", "value": "31 June"}, "value"),
        ({"field": "last_contact", "op": "since", "value": 7}, "value"),
        ({"any": [{"field": "starred", "op": "yes"}] * 101}, "large"),
    ],
)
def test_what_is_no_filter_is_refused_with_its_reason(plain: object, reason: str) -> None:
    with pytest.raises(Refused) as told:
        from_plain(plain)
    assert (told.value.code, told.value.facts["reason"]) == ("filter_unreadable", reason)


def test_a_filter_without_end_is_refused() -> None:
    deep: dict[str, object] = {"field": "starred", "op": "yes"}
    for _ in range(13):
        deep = {"not": deep}
    with pytest.raises(Refused, match="shape"):
        from_plain(deep)


def test_a_day_is_written_as_the_calendar_does() -> None:
    since = Test("last_contact", "since", day=date(2026, 4, 1))
    assert to_plain(since) == {"field": "last_contact", "op": "since", "value": "2026-04-01"}


def test_parts_are_joined_and_counted() -> None:
    assert joined([ENGAGED]) == ENGAGED
    assert joined([ENGAGED, HARBOR]) == All((ENGAGED, HARBOR))
    assert each_test(Not(Any((ENGAGED, All((HARBOR,)))))) == [ENGAGED, HARBOR]
