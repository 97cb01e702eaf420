"""Who stands under which head, and in which order the heads come."""

from __future__ import annotations

from tests.ui.models.test_people import person

from myconnections.domain.ids import ContactId
from myconnections.ui.models.columns import STANDARD, chosen
from myconnections.ui.models.groups import Head, grouped

PEOPLE = [
    person(0, stage=1, warmth=0.9, organization="Mill", communities=("Choir", "Readers")),
    person(1, stage=4, warmth=None, organization="Harbor"),
    person(2, stage=4, warmth=0.1, organization="Harbor", communities=("Readers",)),
    person(3, stage=1, warmth=0.9, organization=""),
]
NONE: frozenset[str] = frozenset()


def shown(by: str, values: dict[ContactId, str] | None = None) -> dict[str, list[int]]:
    rows, heads = grouped(PEOPLE, range(4), by, NONE, values or {})
    found: dict[str, list[int]] = {}
    for row in rows:
        if row < 0:
            now = found.setdefault(heads[-1 - row].key, [])
        else:
            now.append(row)
    return found


def test_each_grouping_has_its_order() -> None:
    assert shown("stage") == {"relationship": [1, 2], "link": [0, 3]}
    assert list(shown("band")) == ["hot", "cold", "none"]
    assert shown("organization") == {"Harbor": [1, 2], "Mill": [0], "": [3]}
    assert shown("communities") == {"Readers": [0, 2], "Choir": [0], "": [1, 3]}
    assert shown("industry", {ContactId(3): "Books"}) == {"Books": [3], "": [0, 1, 2]}


def test_a_closed_group_keeps_its_head_only() -> None:
    rows, heads = grouped(PEOPLE, [3, 0, 1], "stage", frozenset({"link"}), {})
    assert (rows, heads) == ([-1, 1, -2], (Head("relationship", 1, False), Head("link", 2, True)))


def test_columns_begin_with_the_name_and_hold_what_is_known() -> None:
    assert chosen([]) == chosen(["no such"]) == STANDARD
    assert chosen(["name"]) == ("name",)
    assert chosen(["stage", "name", "note", "stage", "no such"]) == ("name", "stage", "note")
