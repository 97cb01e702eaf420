"""Communities: the name people carry and what is written of it stay in step; what hangs on one is computed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, day, keep, met

from myconnections.domain.community import Community, Post, Round, Sort
from myconnections.domain.contribution import Contribution
from myconnections.domain.dependence import ME, Hanging
from myconnections.domain.encounter import By
from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.filters import Any, Not, Test, each_test
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId, PromiseId
from myconnections.domain.personal_value import ValueTag
from myconnections.domain.reminder import Promise
from myconnections.domain.rounds import Every
from myconnections.domain.warmth import Band
from myconnections.services import (
    bulk,
    communities,
    community_views,
    contacts,
    dues,
    entries,
    gatherings,
    history,
    lists,
    me,
)
from myconnections.services.communities import CommunityRow
from myconnections.services.community_views import CommunityView
from myconnections.services.lists import SavedList
from myconnections.services.ports import OpenVault
from myconnections.ui.wording import Wording

TABLE = "Harbour table"


def view(vault: OpenVault, name: str = TABLE) -> CommunityView:
    return community_views.community(vault, name, NOW)


def tended(vault: OpenVault, *members: ContactId, name: str = TABLE) -> int:
    return int(str(communities.add(vault, Community(name), NOW, members=members).facts["id"]))


def entry_of(vault: OpenVault, name: str = TABLE) -> Entry[Community]:
    found = view(vault, name).entry
    assert found is not None
    return found


def carried(vault: OpenVault, who: ContactId) -> tuple[str, ...]:
    with vault.read() as uow:
        contact = uow.contacts.get(who)
    assert contact is not None
    return contact.communities


def test_names_that_people_carry_are_communities_before_anything_is_written(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana", communities=("Choir", TABLE)), keep(vault, "Ben", communities=("Choir",))
    assert communities.listing(vault, NOW) == [CommunityRow("Choir", 2), CommunityRow(TABLE, 1)]
    assert communities.listing(vault, NOW, search="HARB") == [CommunityRow(TABLE, 1)]
    key = tended(vault)
    communities.put_round(vault, key, Round(0, Sort.RITUAL, "Supper", Every.WEEK, day(1)), NOW)
    communities.put_round(vault, key, Round(0, Sort.KEEP, "Call", Every.ONCE, day(0)), NOW)
    first = communities.listing(vault, NOW)[0]
    assert (first.name, first.id, first.people, first.next_day, first.next_what) == (TABLE, key, 1, day(0), "Call")
    seen = view(vault, "Choir")
    assert (seen.entry, [one.row.id for one in seen.members], seen.posts, seen.rounds) == (None, [ana, ben], (), ())
    assert seen.bands == {Band.NONE: 2}
    with pytest.raises(Refused, match="no_such_community"):
        view(vault, "Nowhere")


def test_who_is_named_on_writing_joins_in_the_same_act(vault: OpenVault) -> None:
    ana = keep(vault, "Ana", communities=("Choir",))
    told = communities.add(vault, Community(f" {TABLE} ", "Eat together"), NOW, members=[ana, ana])
    assert told.kinds == {"entry", "contact", "tie"}
    assert carried(vault, ana) == ("Choir", TABLE)
    history.undo(vault, NOW)
    assert carried(vault, ana) == ("Choir",)
    with pytest.raises(Refused, match="no_such_community"):
        view(vault)


def test_a_name_is_written_of_once(vault: OpenVault) -> None:
    key = tended(vault)
    with pytest.raises(Refused, match="community_exists"):
        communities.add(vault, Community(TABLE), NOW)
    with pytest.raises(Refused, match="no_such_person"):
        communities.add(vault, Community("Other"), NOW, members=[ContactId(77)])
    other = tended(vault, name="Choir")
    with pytest.raises(Refused, match="community_exists"):
        communities.rename(vault, "Choir", TABLE, NOW)
    with pytest.raises(Refused, match="community_exists"):
        communities.change(vault, replace(entry_of(vault), body=Community("Choir")), NOW)
    assert communities.rename(vault, TABLE, TABLE, NOW).act is None
    communities.forget(vault, other, NOW)
    assert [row.id for row in communities.listing(vault, NOW)] == [key]


def test_renaming_keeps_people_gatherings_myself_and_what_is_written_in_step(vault: OpenVault) -> None:
    ana = keep(vault, "Ana", communities=("Choir", TABLE, "Pier table"))
    gatherings.add(vault, Gathering("Supper", community=TABLE), NOW)
    gatherings.add(vault, Gathering("Song", community="Choir"), NOW)
    me.put(vault, replace(me.get(vault), communities=(TABLE, "Choir")), NOW)
    entries.add(vault, ValueTag("caring", (TABLE, "Pier table")), NOW)
    entries.add(vault, ValueTag("fun", ("Choir",)), NOW)
    entries.add(vault, Contribution("Chairs", TABLE), NOW)
    entries.add(vault, Contribution("Songs", "Choir"), NOW)
    asked = [Not(Test("communities", "is", ("a", TABLE, "Pier table"))), Test("communities", "has", (TABLE,))]
    for number, one in enumerate((*asked, Test("organization", "is", (TABLE,)))):
        lists.save(vault, SavedList(0, f"list {number}", Any((one, Test("starred", "yes")))), NOW)
    tended(vault)
    assert view(vault).mine
    told = communities.change(vault, replace(entry_of(vault), body=Community("Pier table", "Eat")), NOW)
    assert told.kinds >= {"entry", "contact", "me", "setting"}
    assert [each_test(one.asked)[0].texts for one in lists.saved(vault)] == [("a", "Pier table"), (TABLE,), (TABLE,)]
    assert [one.body.community for one in entries.listed(vault, Contribution)] == ["Pier table", "Choir"]
    assert carried(vault, ana) == ("Choir", "Pier table")
    assert me.get(vault).communities == ("Pier table", "Choir")
    assert [one.body.communities for one in entries.listed(vault, ValueTag)] == [("Pier table",), ("Choir",)]
    seen = view(vault, "Pier table")
    assert [one.body.name for one in seen.gatherings] == ["Supper"]
    assert seen.entry is not None
    assert seen.entry.body.purpose == "Eat"
    assert seen.values == ("caring",)
    assert seen.mine
    assert "setting" not in communities.rename(vault, "Choir", "Singers", NOW).kinds
    assert carried(vault, ana) == ("Singers", "Pier table")
    with vault.read() as uow:
        row = uow.history.next_undo()
    assert row is not None
    assert row.facts == {"answer": "community:renamed", "text": "Singers", "before": "Choir", "people": 1}
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert carried(vault, ana) == ("Choir", TABLE, "Pier table")
    assert each_test(lists.saved(vault)[0].asked)[0].texts == ("a", TABLE, "Pier table")


@pytest.mark.parametrize(
    ("name", "new", "code"),
    [(TABLE, " ", "nothing_written"), (TABLE, "x" * 201, "name_too_long"), ("No", "Yes", "no_such_community")],
)
def test_names_that_are_none(vault: OpenVault, name: str, new: str, code: str) -> None:
    keep(vault, "Ana", communities=(TABLE,))
    with pytest.raises(Refused, match=code):
        communities.rename(vault, name, new, NOW)


def test_renaming_what_nobody_carries(vault: OpenVault) -> None:
    tended(vault)
    assert communities.rename(vault, TABLE, "Pier", NOW).kinds == {"entry", "contact", "tie", "me"}
    assert view(vault, "Pier").members == ()


def test_members_come_and_go_and_those_put_away_are_not_shown(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    communities.join(vault, TABLE, [ana, ben], NOW)
    bulk.archive(vault, [ben], True, NOW)
    assert [one.row.id for one in view(vault).members] == [ana]
    communities.leave(vault, TABLE, [ana], NOW)
    assert carried(vault, ana) == ()
    assert view(vault).members == ()


def test_roles_and_rounds_know_their_people(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = tended(vault, ana)
    communities.put_post(vault, key, Post(0, " Keys "), NOW, holders=[ana], knowers=[ben, ben])
    communities.put_post(vault, key, Post(0, "Cook", mine=True), NOW)
    communities.put_round(vault, key, Round(0, Sort.RITUAL, "Supper", Every.WEEK, day(1)), NOW, carriers=[ben])
    communities.put_round(vault, key, Round(0, Sort.KEEP, "Call", Every.MONTH, day(-2), done=day(-2)), NOW)
    communities.put_round(vault, key, Round(0, Sort.HEAT, "Invite", Every.ONCE), NOW)
    seen = view(vault)
    assert [(one.post.name, one.holders, one.knowers) for one in seen.posts] == [
        ("Keys", ((ana, "Ana"),), ((ben, "Ben"),)),
        ("Cook", (), ()),
    ]
    assert [(one.round.what, one.day, one.late) for one in seen.rounds] == [
        ("Supper", day(1), False),
        ("Call", day(29), False),
        ("Invite", None, False),
    ]
    assert seen.of_sort(Sort.RITUAL)[0].carriers == ((ben, "Ben"),)
    keys, call = seen.posts[0].post, seen.of_sort(Sort.KEEP)[0].round
    communities.put_post(vault, key, replace(keys, how="Under the mat"), NOW, holders=[ben])
    communities.put_round(vault, key, replace(call, what="Write"), NOW)
    assert view(vault).of_sort(Sort.KEEP)[0].day == day(29)
    communities.put_round(vault, key, replace(call, begin=day(-1)), NOW)
    assert view(vault).of_sort(Sort.KEEP)[0].late
    assert view(vault).posts[0].holders == ((ben, "Ben"),)
    communities.drop_post(vault, key, keys.number, NOW)
    communities.drop_round(vault, key, call.number, NOW)
    entry = entry_of(vault)
    assert [part.part for part in entry.people] == ["carries 1"]
    assert [one.name for one in entry.body.posts] == ["Cook"]
    contacts.forget(vault, [ben], NOW)
    assert view(vault).of_sort(Sort.RITUAL)[0].carriers == ()


def test_the_history_tells_a_role_and_a_round_from_the_community(vault: OpenVault) -> None:
    key, words = tended(vault, name="Map circle"), Wording("en")
    communities.put_post(vault, key, Post(0, "Keys"), NOW)
    communities.put_post(vault, key, Post(1, "Keys", how="Under the mat"), NOW)
    communities.put_round(vault, key, Round(0, Sort.RITUAL, "Supper", Every.WEEK, day(1)), NOW)
    communities.drop_post(vault, key, 1, NOW)
    communities.drop_round(vault, key, 1, NOW)
    assert [words.act(one.kind, one.facts) for one in history.entries(vault, 6)] == [
        "Removed “Supper” from “Map circle”",
        "Removed the role “Keys” from “Map circle”",
        "“Supper” in “Map circle”",
        "Role “Keys” in “Map circle” (changed)",
        "Role “Keys” in “Map circle”",
        "Community “Map circle”",
    ]


def test_what_hangs_on_one_is_told_with_what_it_was_computed_from(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    key = tended(vault, ana, ben)
    assert view(vault).hangs == ()
    communities.put_post(vault, key, Post(0, "Keys", mine=True), NOW)
    communities.put_post(vault, key, Post(0, "Cook", mine=True), NOW, knowers=[ana])
    communities.put_round(vault, key, Round(0, Sort.RITUAL, "Supper", Every.WEEK, day(1)), NOW, carriers=[ana])
    for days in (-1, -2, -3):
        met(vault, ana, days=days)
    met(vault, ben, days=-1)
    met(vault, ben, days=-400)
    met(vault, keep(vault, "Elsewhere"), days=-1)
    seen = view(vault)
    assert [(one.hanging, one.name) for one in seen.hangs] == [
        (Hanging("posts", ME, 1, 2), ""),
        (Hanging("rounds", ana, 1, 1), "Ana"),
        (Hanging("encounters", ana, 3, 4), "Ana"),
    ]
    assert (seen.encounters, seen.met) == (4, 2)


def test_open_promises_of_members_and_of_those_with_a_part(vault: OpenVault) -> None:
    ana, ben, cleo = keep(vault, "Ana"), keep(vault, "Ben"), keep(vault, "Cleo")
    key = tended(vault, ana)
    communities.put_post(vault, key, Post(0, "Keys"), NOW, holders=[ben])
    for who, text in ((ana, "Plates"), (ben, "Lamp"), (cleo, "Other")):
        dues.promise(vault, Promise(PromiseId(0), who, text, By.ME, NOW.date()), NOW)
    assert [(one.text, name) for one, name in view(vault).promises] == [("Plates", "Ana"), ("Lamp", "Ben")]


def test_who_joins_with_a_change_does_so_in_the_same_act(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    tended(vault, ana)
    told = communities.change(vault, entry_of(vault), NOW, members=[ben])
    assert told.kinds == {"entry", "contact", "tie"}
    assert carried(vault, ben) == (TABLE,)
    history.undo(vault, NOW)
    after = replace(entry_of(vault), body=Community("Pier"))
    communities.change(vault, after, NOW, members=[ben])
    assert (carried(vault, ana), carried(vault, ben)) == (("Pier",), ("Pier",))


def test_a_part_taken_by_nobody_kept_is_refused(vault: OpenVault) -> None:
    key = tended(vault)
    with pytest.raises(Refused, match="no_such_person"):
        communities.put_post(vault, key, Post(0, "Keys"), NOW, holders=[ContactId(9)])
    with pytest.raises(Refused, match="no_such_entry"):
        communities.forget(vault, key + 1, NOW)
    told = communities.add(vault, Community("B"), NOW, people=[Part(keep(vault, "Ana"), "holds 1")])
    assert told.kinds == {"entry"}


def test_a_role_without_a_name_is_told_as_a_change_of_the_community() -> None:
    assert communities._told("role", " ") == {"changed": True}
    assert communities._told("role", " Host ")["part"] == "Host"
