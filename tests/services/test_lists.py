"""Smart lists on a real vault: every field answers, lists are kept, changed, taken away and come back by undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.services.people import NOW, at, draft, keep, met

from myconnections.domain.contact import Job, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.errors import Refused
from myconnections.domain.filters import EVERYBODY, All, Any, Filter, Not, Test
from myconnections.domain.ids import ContactId, JobId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, encounters, history, lists, people
from myconnections.services.lists import SavedList
from myconnections.services.ports import Act, OpenVault

WARM = SavedList(0, "Warm harbor", All((Test("organization", "has", ("harbor",)), Test("band", "is", ("warm", "hot")))))


def names(vault: OpenVault, asked: Filter) -> list[str]:
    return [one.row.name for one in lists.shown(vault, asked, NOW)]


@pytest.fixture
def three(vault: OpenVault) -> OpenVault:
    """Alma (everything filled in), Bert (little), Cora (nothing, archived)."""
    alma = keep(
        vault, "Alma", stage=Stage.ENGAGEMENT, organization="Harbor Works", position="Editor", department="Books",
        industry="media", function="writing", region="Tokyo", institution="press", note="climbs", authority=3,
        opens_doors=True, communities=("朝市", "Readers"), schools=("North",), reach=("media",), offers=("proof",),
        needs=("ink",), reading_given="アルマ", birthday=PartialDate(None, 7, 20), connected_on=date(2020, 5, 1),
        reachable=(Reachable("email", "alma@example.jp", key="alma@example.jp"),),
    )  # fmt: skip
    bert = keep(vault, "Bert", organization="ＨＡＲＢＯＲ shop", birthday=PartialDate(1980, 12))
    cora = keep(vault, "Cora")
    met(vault, alma, days=-10, promise="a book")
    met(vault, bert, kind="message", by="me", days=-300)
    contacts.star(vault, [alma], True, NOW)
    with vault.write(Act("test"), NOW) as uow:
        uow.contacts.add_jobs([Job(JobId(0), bert, "Old Mill", "Miller")])
        (archived,) = uow.contacts.many([cora])
        uow.contacts.put(replace(archived, archived=True))
    return vault


def has(field: str, text: str) -> Test:
    return Test(field, "has", (text,))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (EVERYBODY, ["Alma", "Bert"]),
        (has("organization", "harbor"), ["Alma", "Bert"]),
        (Test("organization", "is", ("harbor works",)), ["Alma"]),
        (has("search", "harbor"), ["Alma", "Bert"]),
        (has("name", "ALM"), ["Alma"]),
        (has("reading", "あるま"), ["Alma"]),
        (has("former_organization", "mill"), ["Bert"]),
        (has("position", "edit"), ["Alma"]),
        (has("department", "books"), ["Alma"]),
        (Test("industry", "is", ("media", "law")), ["Alma"]),
        (has("function", "writ"), ["Alma"]),
        (has("region", "tokyo"), ["Alma"]),
        (Test("institution", "empty"), ["Bert"]),
        (has("note", "climb"), ["Alma"]),
        (has("way", "@example"), ["Alma"]),
        (Test("communities", "is", ("readers",)), ["Alma"]),
        (Test("communities", "empty"), ["Bert"]),
        (has("schools", "nor"), ["Alma"]),
        (Test("reach", "is", ("media",)), ["Alma"]),
        (has("offers", "proof"), ["Alma"]),
        (has("needs", "ink"), ["Alma"]),
        (Test("stage", "is", ("engagement", "relationship")), ["Alma"]),
        (Test("band", "is", ("none",)), []),
        (Test("capital", "is", ("unclear",)), ["Bert"]),
        (Test("asked", "is", ("year",)), []),
        (Test("warmth", "at_least", number=10), ["Alma"]),
        (Test("warmth", "at_most", number=10), ["Bert"]),
        (Test("contact_days", "at_least", number=1), ["Alma", "Bert"]),
        (Test("authority", "at_least", number=3), ["Alma"]),
        (Test("starred", "yes"), ["Alma"]),
        (Test("resting", "yes"), []),
        (Test("archived", "yes"), ["Cora"]),
        (Not(Test("archived", "yes")), ["Alma", "Bert"]),
        (Test("keeps_warm", "yes"), ["Alma"]),
        (Test("triaged", "yes"), []),
        (Test("suggested", "yes"), ["Alma", "Bert"]),
        (Test("opens_doors", "yes"), ["Alma"]),
        (Test("open_promise", "yes"), ["Alma"]),
        (Test("last_contact", "within", number=30), ["Alma"]),
        (Test("last_contact", "before", number=30), ["Bert"]),
        (Test("last_contact", "since", day=NOW.date() - timedelta(days=10)), ["Alma"]),
        (Test("last_contact", "until", day=NOW.date() - timedelta(days=11)), ["Bert"]),
        (Test("last_contact", "empty"), []),
        (Test("first_two_way", "empty"), ["Bert"]),
        (Test("connected_on", "until", day=date(2021, 1, 1)), ["Alma"]),
        (Test("birthday", "within", number=5), ["Alma"]),
        (Test("birthday", "within", number=4), []),
        (Test("birthday", "month", number=12), ["Bert"]),
        (Test("talk", "within", number=10), ["Alma"]),
        (Test("talk", "within", number=9), []),
        (Test("message", "within", number=400), ["Bert"]),
        (Any((Test("starred", "yes"), has("former_organization", "mill"))), ["Alma", "Bert"]),
    ],
)
def test_each_field_finds_its_people(three: OpenVault, asked: Filter, found: list[str]) -> None:
    assert names(three, asked) == found
    assert {one.row.name for one in people.some(three, lists.who(three, asked, NOW), NOW)} == set(found)


def test_a_list_is_kept_counted_changed_and_taken_away(three: OpenVault) -> None:
    made = lists.save(three, WARM, NOW)
    number = made.facts["number"]
    other = lists.save(three, SavedList(0, " Stars ", Test("starred", "yes"), "warmth", "stage", ("name",)), NOW)
    assert (number, other.facts["number"]) == (1, 2)
    kept = lists.saved(three)
    assert [one.name for one in kept] == ["Warm harbor", "Stars"]
    assert kept[1] == SavedList(2, "Stars", Test("starred", "yes"), "warmth", "stage", ("name",))
    assert lists.counts(three, kept, NOW) == {1: 1, 2: 1}
    lists.save(three, SavedList(1, "Harbor", has("organization", "harbor")), NOW)
    assert lists.counts(three, lists.saved(three), NOW) == {1: 2, 2: 1}
    lists.remove(three, 1, NOW)
    assert [one.name for one in lists.saved(three)] == ["Stars"]
    history.undo(three, NOW)
    history.undo(three, NOW)
    assert lists.saved(three)[0] == SavedList(1, "Warm harbor", WARM.asked)


def test_a_list_answers_anew_when_people_change(three: OpenVault) -> None:
    recent = Test("talk", "within", number=5)
    assert names(three, recent) == []
    (alma, *_) = lists.shown(three, EVERYBODY, NOW)
    encounters.log(three, draft(ContactId(alma.row.id)), NOW)
    assert names(three, recent) == ["Alma"]
    assert [one.row.name for one in lists.shown(three, recent, at(6))] == []


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (SavedList(0, "  ", EVERYBODY), "nothing_written"),
        (SavedList(0, "x" * 81, EVERYBODY), "name_too_long"),
        (SavedList(0, "Warm harbor", EVERYBODY), "list_exists"),
        (SavedList(7, "Seven", EVERYBODY), "no_such_list"),
    ],
)
def test_what_cannot_be_kept_is_refused(vault: OpenVault, new: SavedList, code: str) -> None:
    lists.save(vault, WARM, NOW)
    with pytest.raises(Refused) as told:
        lists.save(vault, new, NOW)
    assert told.value.code == code
    assert len(lists.saved(vault)) == 1


def test_there_is_an_end_to_lists(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "MOST_LISTS", 1)
    lists.save(vault, WARM, NOW)
    with pytest.raises(Refused, match="too_many_lists"):
        lists.save(vault, SavedList(0, "One more", EVERYBODY), NOW)
    with pytest.raises(Refused, match="no_such_list"):
        lists.remove(vault, 9, NOW)


def test_a_filter_nobody_can_read_shows_everybody_under_its_name(vault: OpenVault) -> None:
    with vault.write(None, NOW) as uow:
        uow.settings.put(lists.KEY, [{"number": 3, "name": "Odd", "filter": {"field": "moon"}}])
    assert lists.saved(vault) == [SavedList(3, "Odd", EVERYBODY)]


def test_a_page_that_holds_its_rows_asks_each_condition_by_itself(three: OpenVault) -> None:
    rows = people.listing(three, NOW)
    alma, bert, cora = (one.row.id for one in sorted(rows, key=lambda one: one.row.name))
    may, found = lists.answers(three, rows, (has("organization", "harbor"), Test("starred", "yes")), NOW)
    assert (may, found) == ({alma, bert}, [{alma, bert}, {alma}])
    may, found = lists.answers(three, rows, (Test("archived", "yes"),), NOW)
    assert (may, found) == ({alma, bert, cora}, [{cora}])
    assert lists.sized(three, [EVERYBODY, Test("archived", "yes")], NOW, rows) == [2, 1]
    assert lists.sized(three, [has("industry", "media")], NOW) == [1]
    assert lists.column(three, "industry") == {alma: "media"}


def test_the_month_it_is_now_goes_on_with_the_calendar(three: OpenVault) -> None:
    this_month = Test("birthday", "month", number=0)
    found = {}
    for month in (7, 12):
        then = NOW.replace(year=NOW.year + 1, month=month, day=1)
        found[month] = [one.row.name for one in lists.shown(three, this_month, then)]
    assert found == {7: ["Alma"], 12: ["Bert"]}
