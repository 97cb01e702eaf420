"""What is kept comes back as it was, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.contract.given import NOW, TODAY, WHOLE, everything, fill, happening, kept, someone, undo

from myconnections.domain.act import Act
from myconnections.domain.contact import Fact, Job, Me
from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import BatchId, ContactId, FactId, JobId, OrganizationId, PromiseId, ReminderId
from myconnections.domain.listing import ShownRow
from myconnections.domain.organization import Organization
from myconnections.domain.provenance import Provenance, TieEvidence
from myconnections.domain.reminder import Promise, Reminder
from myconnections.domain.stage import IntervalChange, Stage, StageChange
from myconnections.domain.tie import Tie
from myconnections.services.ports import OpenVault

FULL_TIE = Tie(
    ContactId(0), Stage.ENGAGEMENT, keep_warm=False, half_life=45, starred=True, resting=True, suggest=False,
    ticks=frozenset({"shared_topic", "they_know_me"}), triaged=NOW, asked="year", stage_ask=False,
    stage_quiet_until=NOW + timedelta(days=60), stage_quiet_evidence=frozenset({"two_way"}), warm=1.25,
    warm_at=NOW - timedelta(days=2), last_contact=TODAY, first_two_way=date(2020, 1, 1), contact_days=9,
    capital="bonding", capital_override="linking", skipped=NOW - timedelta(hours=1),
)  # fmt: skip


def test_a_person_comes_back_whole(vault: OpenVault) -> None:
    (who,) = kept(vault, WHOLE)
    with vault.read() as uow:
        assert uow.contacts.get(who) == replace(WHOLE, id=who)
        assert uow.contacts.get(ContactId(99)) is None
        assert uow.contacts.all() == uow.contacts.many([who, ContactId(99)]) == [replace(WHOLE, id=who)]
        assert uow.contacts.count() == 1


def test_a_person_of_whom_nothing_is_known(vault: OpenVault) -> None:
    (who,) = kept(vault, someone("bare"))
    with vault.read() as uow:
        assert uow.contacts.get(who) == someone("bare", id=who)
        (row,) = uow.contacts.rows()
    assert (row.name, row.stage, row.warm, row.keep_warm, row.capital) == ("—", 1, None, None, "unclear")


def test_a_light_row_says_what_the_lists_need(vault: OpenVault) -> None:
    (who,) = kept(vault, replace(WHOLE, suffix=""))
    with vault.write(Act("change"), NOW) as uow:
        uow.ties.put(replace(FULL_TIE, contact_id=who))
    with vault.read() as uow:
        (row,) = uow.contacts.rows([who])
        assert uow.contacts.rows() == [row]
        assert uow.contacts.rows([]) == []
    assert row.name == "髙橋 花子"
    assert row.reading == "タカハシ ハナコ"
    assert row.sort_key.startswith("1タカハシ ハナコ")
    assert (row.stage, row.warm, row.warm_at) == (3, 1.25, int((NOW - timedelta(days=2)).timestamp()))
    assert (row.half_life, row.keep_warm, row.starred, row.resting, row.suggest) == (45, False, True, True, False)
    assert (row.triaged, row.asked, row.last_contact) == (True, "year", TODAY.toordinal())
    assert (row.first_two_way, row.contact_days) == (date(2020, 1, 1).toordinal(), 9)
    assert row.capital == "linking"
    assert (row.communities, row.reach) == (("読書会", "山の会"), ("mentor",))
    assert (row.connected_on, row.archived) == (date(2020, 4, 1).toordinal(), True)


def test_a_tie_comes_back_whole(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    first, second = replace(FULL_TIE, contact_id=one), replace(FULL_TIE, contact_id=two, keep_warm=True, warm=None)
    with vault.write(Act("change"), NOW) as uow:
        uow.ties.put_many([first, second])
    with vault.read() as uow:
        assert uow.ties.get(one) == first
        assert uow.ties.many([two, one]) == [first, second]
        assert uow.ties.get(ContactId(99)) is None
        assert uow.ties.newer_than(NOW - timedelta(days=3)) == [one, two]
        assert uow.ties.newer_than(NOW) == []


def test_ties_that_are_tended_are_counted_without_those_who_rest_or_are_archived(vault: OpenVault) -> None:
    people = [someone(str(number), archived=number == 0) for number in range(7)]
    ids = kept(vault, *people)
    tended = Tie(ids[0], Stage.ENGAGEMENT)
    with vault.write(Act("change"), NOW) as uow:
        uow.ties.put_many(
            [
                tended,
                replace(tended, contact_id=ids[1]),
                replace(tended, contact_id=ids[2]),
                replace(tended, contact_id=ids[3], resting=True),
                replace(tended, contact_id=ids[4], keep_warm=False),
                Tie(ids[5], Stage.LINK, keep_warm=True, half_life=20),
            ]
        )
    with vault.read() as uow:
        assert sorted(uow.ties.tended()) == [(1, True, 20, 1), (3, None, None, 2)]
        assert (uow.contacts.count(), uow.contacts.count_archived()) == (7, 1)
        assert uow.contacts.first(3) == ids[:3]
        assert uow.contacts.first(0) == []


def test_stage_and_interval_history_by_person_and_time(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    begun = StageChange(one, NOW, None, Stage.LINK, "import")
    moved = StageChange(one, NOW + timedelta(days=1), Stage.LINK, Stage.CONNECTION, "user", ("two_way",))
    other = StageChange(two, NOW, None, Stage.ENGAGEMENT)
    with vault.write(Act("stage"), NOW) as uow:
        uow.ties.add_stage_changes([other, moved, begun])
        uow.ties.add_interval_change(IntervalChange(one, NOW, 30))
        uow.ties.add_interval_change(IntervalChange(one, NOW + timedelta(days=2), None))
    with vault.read() as uow:
        assert uow.ties.stage_changes() == [begun, moved, other]
        assert uow.ties.stage_changes([one]) == [begun, moved]
        assert [change.days for change in uow.ties.interval_changes([one])] == [30, None]
        assert uow.ties.interval_changes([two]) == []
        assert len(uow.ties.interval_changes()) == 2


def test_encounters_newest_first(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    old = happening(one, 40, EncounterKind.MESSAGE, by=By.THEM, source="linkedin.messages", batch=BatchId(3), count=4)
    new = happening(one, 2, EncounterKind.MEET, note="昼食", approximate=True, thank=True, together=5)
    with vault.write(Act("log"), NOW) as uow:
        uow.encounters.add_many([old, new])
        third = uow.encounters.add(happening(two, 1, EncounterKind.THANKS, by=By.ME, together=5))
        thanks = uow.encounters.add(happening(one, 200, EncounterKind.THANKS, by=By.ME))
    with vault.read() as uow:
        got = uow.encounters.of(one)
        assert got == [replace(new, id=got[0].id), replace(old, id=got[1].id), thanks]
        assert uow.encounters.get(third.id) == third
        assert uow.encounters.get(99) is None
        assert uow.encounters.count() == 4
        assert uow.encounters.recent(TODAY - timedelta(days=10), 10) == [third, got[0]]
        assert uow.encounters.recent(TODAY - timedelta(days=10), 1) == [third]
        assert uow.encounters.thanks_candidates(TODAY - timedelta(days=10)) == [got[0]]
        assert uow.encounters.thanks_candidates(TODAY - timedelta(days=300)) == [got[0], thanks]
        assert uow.encounters.thanks_candidates(TODAY) == []
        assert [one.id for one in uow.encounters.together(5)] == [got[0].id, third.id]
        assert uow.encounters.together(0) == []
        assert uow.encounters.meetings([one]) == [(one, got[0].day.toordinal(), 5)]
        assert len(uow.encounters.meetings([one, two])) == 2
        assert uow.encounters.imported_keys("linkedin.messages") == {(one, old.day.toordinal(), "message")}
        bare = (one, int(old.at.timestamp()), old.day.toordinal(), "message", "them")
        assert uow.encounters.of_all([two, one]) == [*got, third]
        assert uow.encounters.of_all([]) == []
        assert uow.encounters.guessed([one, two]) == {one}
        assert uow.encounters.guessed([two]) == set()
        assert bare in uow.encounters.of_many([one])
        assert bare in uow.encounters.of_many()
        assert (len(uow.encounters.of_many([one])), len(uow.encounters.of_many())) == (3, 4)
        assert (*bare, 0, 0) in (whole := uow.encounters.dated())
        assert sorted(row[5:] for row in whole) == [(0, 0), (0, 0), (0, 5), (1, 5)]


def test_instants_are_whole_seconds_in_utc(vault: OpenVault) -> None:
    (who,) = kept(vault, someone())
    with vault.write(Act("log"), NOW) as uow:
        kept_one = uow.encounters.add(happening(who, at=datetime(2026, 1, 2, 3, 4, 5, 987654, tzinfo=UTC)))
    with vault.read() as uow:
        again = uow.encounters.get(kept_one.id)
    assert again is not None
    assert again.at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert again.at.utcoffset() == timedelta(0)


def test_facts_jobs_and_provenance(vault: OpenVault) -> None:
    (who,) = kept(vault, someone())
    job = Job(JobId(0), who, "旧社", "係長", "営業", PartialDate(2010, 4), PartialDate(2015), "linkedin", BatchId(2))
    came = [
        Provenance(who, "Connections.csv", "ab" * 32, 7, {"First Name": "花子", "": "x"}),
        Provenance(who, "cards.csv", "cd" * 32, 8, {}),
    ]
    with vault.write(Act("import"), NOW) as uow:
        fact = uow.contacts.add_fact(Fact(FactId(0), who, "interest", "山", TODAY))
        uow.contacts.put_fact(replace(fact, text="海"))
        uow.contacts.add_jobs([job])
        uow.contacts.add_provenance(came)
    with vault.read() as uow:
        assert uow.contacts.facts(who) == [replace(fact, text="海")]
        (again,) = uow.contacts.jobs(who)
        assert again == replace(job, id=again.id)
        assert (uow.contacts.facts_of([who]), uow.contacts.jobs_of([who])) == (uow.contacts.facts(who), [again])
        assert uow.contacts.facts_noted(TODAY, TODAY) == uow.contacts.facts(who)
        assert uow.contacts.facts_noted(TODAY - timedelta(days=9), TODAY - timedelta(days=1)) == []
        assert (uow.contacts.facts_of([]), uow.contacts.jobs_of([])) == ([], [])
        assert uow.contacts.provenance(who) == came
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.remove_fact(fact)
        uow.contacts.remove_job(again)
    with vault.read() as uow:
        assert (uow.contacts.facts(who), uow.contacts.jobs(who)) == ([], [])


def test_promises_and_reminders_by_due_day(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    with vault.write(Act("promise"), NOW) as uow:
        someday = uow.dues.add_promise(Promise(PromiseId(0), one, "いつか", By.THEM, TODAY))
        soon = uow.dues.add_promise(Promise(PromiseId(0), one, "すぐ", By.ME, TODAY, TODAY, snoozed_until=TODAY))
        done = uow.dues.add_promise(Promise(PromiseId(0), two, "済", By.ME, TODAY, TODAY, done_at=NOW))
        free = uow.dues.add_reminder(Reminder(ReminderId(0), "free", "掃除", TODAY + timedelta(days=1)))
        plan = uow.dues.add_reminder(Reminder(ReminderId(0), "plan", "電話", TODAY, one, "朝なら", NOW))
        uow.dues.put_promise(replace(someday, text="そのうち"))
        uow.dues.put_reminder(replace(free, done_at=NOW))
    with vault.read() as uow:
        assert uow.dues.promises(one) == [soon, replace(someday, text="そのうち")]
        assert uow.dues.promises() == [soon, done, replace(someday, text="そのうち")]
        assert uow.dues.promises(two, open_only=True) == []
        assert uow.dues.promise(done.id) == done
        assert uow.dues.reminders() == [plan, replace(free, done_at=NOW)]
        assert uow.dues.reminders(open_only=True) == uow.dues.reminders(one) == [plan]
        assert uow.dues.reminder(plan.id) == plan
        assert (uow.dues.promise(99), uow.dues.reminder(99)) == (None, None)
    with vault.write(Act("forget"), NOW) as uow:
        uow.dues.remove_promise(done)
        uow.dues.remove_reminder(plan)
    with vault.read() as uow:
        assert (uow.dues.promise(done.id), uow.dues.reminder(plan.id)) == (None, None)


def test_suggestions_shown(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    monday, before = date(2026, 11, 16), date(2026, 11, 9)
    with vault.write(None, NOW) as uow:
        uow.shown.add([ShownRow(0, before, 1, one, "heat", "", None, None)])
        uow.shown.add(
            [ShownRow(0, monday, 2, two, "keep", "", None, None), ShownRow(0, monday, 1, one, "start", "", None, None)]
        )
        first, second = uow.shown.week(monday)
        assert uow.act_id is None
    assert (first.contact_id, second.contact_id) == (one, two)
    answered = first._replace(answer="later", answered_at=NOW, until=TODAY)
    with vault.write(Act("answer"), NOW) as uow:
        uow.shown.put(answered)
    with vault.read() as uow:
        assert uow.shown.week(monday) == [answered, second]
        assert uow.shown.get(first.id) == answered
        assert uow.shown.get(99) is None
        assert uow.shown.last_shown() == {one: monday, two: monday}
        assert uow.shown.last_kinds() == {"heat": before, "keep": monday, "start": monday}


def test_settings_and_me(vault: OpenVault) -> None:
    me = Me(
        "私",
        "me",
        "設計者",
        "…",
        "建築",
        "設計",
        "横浜",
        ("甲社",),
        ("部長",),
        ("大学",),
        ("図面",),
        ("会",),
        2,
        frozenset({"name"}),
    )
    with vault.read() as uow:
        assert uow.settings.me() == Me()
        assert uow.settings.get("budget") is None
    with vault.write(Act("setting"), NOW) as uow:
        uow.settings.put("budget", {"n": 3, "days": [1, 2], "名": None})
        uow.settings.put_me(me)
    with vault.read() as uow:
        assert uow.settings.get("budget") == {"n": 3, "days": [1, 2], "名": None}
        assert uow.settings.me() == me


def test_what_imports_remember(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    with vault.write(Act("import"), NOW) as uow:
        first = uow.imports.new_batch({"files": ["a.csv"]})
        second = uow.imports.new_batch({})
        uow.imports.add_forgotten(["k1", "k2", "k1"])
        uow.imports.remove_forgotten(["k2", "k3"])
        uow.imports.add_different([("a", "b"), ("a", "b")])
        uow.ties.add_evidence([TieEvidence(one, two, "same_company", TODAY, 2), TieEvidence(one, two, "cc", None)])
    with vault.read() as uow:
        assert uow.imports.batches() == [(second, NOW, {}), (first, NOW, {"files": ["a.csv"]})]
        assert uow.imports.forgotten_keys() == {"k1"}
        assert uow.imports.different() == {("a", "b")}


def test_removing_a_person_removes_what_is_theirs(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    with vault.write(Act("log"), NOW) as uow:
        fill(uow, one)
        fill(uow, two)
    other = everything(vault, two)
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.remove([one])
    assert everything(vault, one) == [None, None, [], [], [], [], [], [], [], [], []]
    assert everything(vault, two) == other


def _change_and_fail(vault: OpenVault, who: ContactId) -> None:
    with vault.write(Act("change"), NOW) as uow:
        fill(uow, who)
        uow.contacts.add(someone("2", single="消える"))
        uow.contacts.put(someone("1", id=who, single="変わる"))
        raise KeyError


def test_an_exception_takes_everything_back(vault: OpenVault) -> None:
    (who,) = kept(vault, someone("1", single="残る"))
    before = everything(vault, who)
    with pytest.raises(KeyError):
        _change_and_fail(vault, who)
    assert everything(vault, who) == before
    with vault.read() as uow:
        assert uow.contacts.count() == 1
        assert uow.search.people("消える") == []
        assert len(uow.history.entries()) == 1


def test_a_look_cannot_write(vault: OpenVault) -> None:
    (who,) = kept(vault, someone())
    attempts = [
        lambda uow: uow.contacts.add(someone("2")),
        lambda uow: uow.contacts.add_many([someone("2")]),
        lambda uow: uow.contacts.put(someone("3", id=who)),
        lambda uow: uow.contacts.remove([who]),
        lambda uow: uow.ties.put(Tie(who, starred=True)),
        lambda uow: uow.encounters.add(happening(who)),
        lambda uow: uow.settings.put("a", 1),
        lambda uow: uow.imports.new_batch({}),
        lambda uow: uow.history.undo(uow.history.next_undo().id),
    ]
    for attempt in attempts:
        with pytest.raises(RuntimeError), vault.read() as uow:
            attempt(uow)


def test_ids_are_never_given_twice(vault: OpenVault) -> None:
    (first,) = kept(vault, someone("1"))
    with vault.write(Act("forget"), NOW) as uow:
        uow.contacts.remove([first])
    (second,) = kept(vault, someone("2"))
    assert second > first


def test_organizations_come_back_and_are_found_by_their_key(vault: OpenVault) -> None:
    said = Organization(OrganizationId(0), "みなと印刷株式会社", "ミナト印刷", "media", "kanagawa", "", "港のそば")
    with vault.write(Act("enrich"), NOW) as uow:
        kept_one = uow.organizations.add(said)
        other = uow.organizations.add(replace(said, name="Harbor Press", key="harborpress"))
        uow.organizations.put(replace(other, industry="retail"))
    with vault.read() as uow:
        assert uow.organizations.get(kept_one.id) == replace(said, id=kept_one.id)
        assert uow.organizations.by_key("harborpress") == replace(other, industry="retail")
        assert uow.organizations.by_key("") is None
        assert [one.name for one in uow.organizations.all()] == ["みなと印刷株式会社", "Harbor Press"]
    with vault.write(Act("enrich"), NOW) as uow:
        uow.organizations.remove(other)
    assert undo(vault) == ({"organization"}, set())
    with vault.read() as uow:
        assert uow.organizations.by_key("harborpress") is not None


def test_what_the_map_asks_for(vault: OpenVault) -> None:
    one, two, three = kept(vault, replace(someone("one"), industry="printing"), someone("two"), someone("three"))
    with vault.write(Act("log"), NOW) as uow:
        for days in (0, 0, 3, 400):
            at = NOW - timedelta(days=days)
            uow.encounters.add(happening(one, at=at, day=TODAY - timedelta(days=days)))
        uow.ties.add_evidence([TieEvidence(one, two, "group_thread", TODAY, 2)])
        uow.ties.add_evidence([TieEvidence(one, three, "group_thread", None, 5), TieEvidence(one, two, "x", None, 1)])
    with vault.read() as uow:
        assert uow.contacts.column("industry") == [(one, "printing")]
        assert uow.encounters.days_since(TODAY - timedelta(days=365)) == {one: 2}
        assert uow.ties.pairs() == [(one, three, 5, 0), (one, two, 3, 0)]


def test_work_of_everybody_and_kinds_of_ties(vault: OpenVault) -> None:
    whole_one = replace(WHOLE, archived=False)
    who, other, gone = kept(vault, whole_one, someone("2"), someone("3", archived=True))
    with vault.write(Act("capital"), NOW) as uow:
        uow.ties.put(Tie(who, capital="bridging+linking"))
        uow.ties.put(Tie(other, capital="bonding", capital_override="mixed"))
        uow.ties.put(Tie(gone, capital="mixed"))
    with vault.read() as uow:
        whole, bare = uow.organizations.work()
        assert (whole.id, whole.name, whole.organization) == (who, WHOLE.name, WHOLE.organization)
        assert (whole.schools, whole.authority, whole.edited) == (WHOLE.schools, WHOLE.authority, WHOLE.edited)
        assert (bare.id, bare.schools, bare.address, bare.edited) == (other, (), "", frozenset())
        assert uow.ties.kinds() == {"bridging+linking": 1, "mixed": 1}


def test_the_moment_of_the_last_change_is_known(vault: OpenVault) -> None:
    with vault.read() as uow:
        assert uow.settings.last_commit() == 0
    with vault.write(None, NOW) as uow:
        uow.settings.put("some", "thing")
    with vault.read() as uow:
        assert uow.settings.last_commit() == int(NOW.timestamp())
