"""The hand-over sheet: what stands on it, what leaves, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.services.people import NOW, day, keep

from myconnections.domain.community import Community, Post, Round, Sort
from myconnections.domain.contact import Reachable
from myconnections.domain.encounter import By
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.gathering import Gathering
from myconnections.domain.handover import HandingOver, HandOver, leaving
from myconnections.domain.ids import ContactId, PromiseId
from myconnections.domain.reminder import Promise
from myconnections.domain.rounds import Every
from myconnections.services import coach, communities, dues, gatherings, handovers, me
from myconnections.services.handovers import HandOverWish
from myconnections.services.ports import OpenVault

TABLE = "Harbour table"


@pytest.fixture
def people(vault: OpenVault) -> tuple[ContactId, ...]:
    """A community with a role, rounds and promises; its members Ana, Ben and Cleo."""
    ana = keep(
        vault,
        "Ana",
        organization="Kiln",
        position="Potter",
        reachable=(Reachable("email", "ana@example.org"), Reachable("url", "https://example.org")),
    )
    ben, cleo = keep(vault, "Ben"), keep(vault, "Cleo")
    key = int(
        str(
            communities.add(
                vault,
                Community(TABLE, " Eat together ", "I ring the bell", "Get the keys\n\n Greet Ana "),
                NOW,
                members=[ana, ben, cleo],
            ).facts["id"]
        )
    )
    communities.put_post(vault, key, Post(0, "Keys", "Under the mat", mine=True), NOW, holders=[ana], knowers=[ben])
    communities.put_round(vault, key, Round(0, Sort.RITUAL, "Supper", Every.WEEK, day(1)), NOW, carriers=[ana])
    communities.put_round(vault, key, Round(0, Sort.HEAT, "Festival", Every.ONCE, day(70)), NOW)
    communities.put_round(vault, key, Round(0, Sort.KEEP, "Write", Every.MONTH), NOW)
    for who, text, by in ((ben, "Plates", By.ME), (ben, "Lamp", By.THEM), (cleo, "Song", By.BOTH)):
        dues.promise(vault, Promise(PromiseId(0), who, text, by, NOW.date(), day(9)), NOW)
    gatherings.add(vault, Gathering("Open day", "Pier", community=TABLE), NOW, day=day(5))
    gatherings.add(vault, Gathering("Last year", community=TABLE), NOW, day=day(-300))
    me.put(vault, replace(me.get(vault), name="Mika"), NOW)
    return ana, ben, cleo


def test_the_sheet_holds_what_whoever_comes_needs(vault: OpenVault, people: tuple[ContactId, ...]) -> None:
    sheet = handovers.sheet(vault, TABLE, HandOverWish(), NOW)
    assert (sheet.me, sheet.purpose, sheet.mine, sheet.members) == ("Mika", "Eat together", "I ring the bell", 3)
    assert sheet.first == ("Get the keys", "Greet Ana")
    assert [one.what for one in sheet.soon] == ["Supper"]
    assert [(one.what, one.day) for one in sheet.rounds] == [("Supper", day(1)), ("Festival", day(70)), ("Write", None)]
    (post,) = sheet.posts
    assert (post.mine, post.holders, post.knowers, post.how) == (True, ("Ana",), ("Ben",), "Under the mat")
    assert [(one.name, one.does, one.ways) for one in sheet.people] == [
        ("Ana", "Kiln · Potter", ()),
        ("Ben", "", ()),
        ("Cleo", "", ()),
    ]
    assert [(one.text, one.by) for one in sheet.promises] == [("Plates", "me"), ("Lamp", "them"), ("Song", "both")]
    assert sheet.gatherings == ((day(5), "Open day", "Pier"),)
    assert leaving(sheet) == HandingOver(names=3, posts=1, rounds=3, promises=3, ways=0, members=3)


def test_what_is_left_out_leaves_with_its_people(vault: OpenVault, people: tuple[ContactId, ...]) -> None:
    sheet = handovers.sheet(vault, TABLE, HandOverWish(promises=False), NOW)
    assert sheet.names() == {"Ana", "Ben"}
    sheet = handovers.sheet(vault, TABLE, HandOverWish((people[2],), promises=False, ways=True), NOW)
    assert [one.ways for one in sheet.people] == [("ana@example.org",), (), ()]
    assert leaving(sheet).ways == 1
    with pytest.raises(Refused, match="no_such_person"):
        handovers.sheet(vault, TABLE, HandOverWish((ContactId(99),)), NOW)


def test_writing_it_is_noted_where_everything_handed_out_is(
    vault: OpenVault, people: tuple[ContactId, ...], tmp_path: Path
) -> None:
    def render(sheet: HandOver) -> bytes:
        return sheet.name.encode()

    out = tmp_path / "sheet.html"
    done = handovers.hand_over(vault, TABLE, HandOverWish(), "html", out, NOW, render)
    assert (out.read_text(), done.size, done.replaced, done.leaving.names) == (TABLE, len(TABLE), False, 3)
    (row,) = coach.log(vault)
    assert (row.kind, row.people, row.real_names) == ("handover.html", 3, True)
    with pytest.raises(Trouble):
        handovers.hand_over(vault, TABLE, HandOverWish(), "html", tmp_path / "no" / "x", NOW, render)
    assert len(coach.log(vault)) == 1


def test_where_nothing_is_written_there_is_nothing_to_hand_over(vault: OpenVault) -> None:
    keep(vault, "Ana", communities=("Choir",))
    with pytest.raises(Refused, match="nothing_to_hand_over"):
        handovers.sheet(vault, "Choir", HandOverWish(), NOW)
    with pytest.raises(Refused, match="no_such_community"):
        handovers.sheet(vault, "Nowhere", HandOverWish(), NOW)
