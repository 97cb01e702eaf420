"""Where nobody is, and who stands near it: always for a reason that can be said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import WorkRow
from myconnections.domain.reach import REACH, words_of_reach
from myconnections.domain.showing_up import GATHERINGS, OWN, Around, Near, empty, gathering_kind, nearest

NOBODY = Around({}, {}, {})


def works(who: int, **fields: Any) -> WorkRow:
    plain = WorkRow(
        ContactId(who), f"P{who}", "Org", "", "", "", "", "", 0, (), "", "", "", "", "", frozenset()
    )  # fmt: skip
    return plain._replace(**fields)


def test_every_kind_has_a_gathering_and_words() -> None:
    assert set(GATHERINGS) == set(REACH)
    assert all(map(words_of_reach, REACH))
    assert (gathering_kind("legal"), gathering_kind(f"{OWN}choir")) == ("study", "meetup")


def test_where_nobody_is() -> None:
    left = empty(["Choir"], ["起業家", "media", "my own kind"], ["choir", "PTA", "PTA"])
    assert left == (*(code for code in REACH if code not in {"founders", "media"}), f"{OWN}PTA")


@pytest.mark.parametrize(
    ("target", "fields", "near"),
    [
        ("government", {"institution": "government", "industry": "government"}, ("institution", "government")),
        ("health", {"industry": "pharma", "function": "care"}, ("industry", "pharma")),
        ("legal", {"function": "legal"}, ("function", "legal")),
        ("large_firm", {"authority": 3}, ("authority", "Org")),
        ("large_firm", {"authority": 2}, None),
        ("abroad", {"region": "france"}, ("region", "france")),
        ("abroad", {"region": "osaka"}, None),
        ("abroad", {"region": "the hills"}, None),
        ("abroad", {}, None),
        ("media", {}, None),
    ],
)
def test_by_their_work(target: str, fields: dict[str, object], near: tuple[str, str] | None) -> None:
    found = nearest(target, [works(1, **fields)], replace(NOBODY, home="japan"))
    assert found == ([] if near is None else [Near(1, *near)])
    if target == "abroad":
        assert nearest(target, [works(1, **fields)], NOBODY) == []


def test_by_communities_offers_and_gatherings() -> None:
    around = Around(
        {1: ["career club", "Care circle"], 2: ["career club"]},
        {3: ["介護・福祉の相談"], 4: ["cooking"]},
        {
            1: [("study", "", "seen already")],
            4: [("meal", "", "dinner")],
            5: [("study", "", "an evening course")],
            6: [("meal", "", "health café")],
        },
    )
    assert nearest("health", [works(who) for who in (3, 2, 1, 4)], around) == [
        Near(1, "community", "Care circle"),
        Near(3, "offer", "介護・福祉の相談"),
        Near(5, "gathering", "an evening course"),
        Near(6, "gathering", "health café"),
    ]


def test_near_a_community_of_mine() -> None:
    around = Around({}, {1: ["choir music"]}, {2: [("meetup", "Choir", "spring concert")], 3: [("meetup", "", "x")]})
    assert nearest(f"{OWN}Choir", [works(1)], around) == [
        Near(1, "offer", "choir music"),
        Near(2, "gathering", "spring concert"),
    ]
