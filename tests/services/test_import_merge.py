"""Putting two people together: what stays, what the file adds, and chains of answers."""

from __future__ import annotations

from datetime import date

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.interchange.plan import Candidate
from myconnections.interchange.records import FormerJob, PersonNote, PersonRecord, Reading, Skipped
from myconnections.services import import_merge, import_prepare

NOTES = (("nora", "viola"), ("ivo", "tea"), ("", "of nobody"))


def pair(person: int, other: int) -> Candidate:
    return Candidate(person, None, other, (), 1.0)


def test_answers_in_a_chain_lead_to_one_person() -> None:
    candidates = [pair(2, 1), pair(1, 0), pair(2, 0), Candidate(3, ContactId(9), None, (), 1.0)]
    choices = {0: "same", 1: "same", 2: "same", 3: "same"}
    roots = import_merge.roots(candidates, choices)
    assert roots == {1: 0, 2: 0}
    assert import_merge.chosen_kept(candidates, choices, roots) == {3: 9}
    assert import_merge.called_different(candidates, {1: "different", 2: "later"}) == [candidates[1]]


def test_what_is_kept_stays_and_the_name_of_nobody_is_filled() -> None:
    record = PersonRecord(
        1, "a", "sheet", given="太郎", family="見本", reading_given="タロウ", reading_family="ミホン",
        organization="みなと",
    )  # fmt: skip
    named = Contact(ContactId(1), "u", given="次郎", reading_given="ジロウ")
    after, lost = import_merge.put_together(named, record)
    assert (after.given, after.family, after.reading_family, after.organization) == ("次郎", "", "", "みなと")
    assert lost is None
    nobody = Contact(ContactId(2), "v", organization="山際")
    after, lost = import_merge.put_together(nobody, record)
    assert (after.family, after.reading_given, after.organization) == ("見本", "タロウ", "みなと")
    assert lost == FormerJob("山際", "", "")


def test_notes_go_to_people_who_are_kept_but_not_in_the_file() -> None:
    kept = [Contact(ContactId(1), "u", slug="nora", note="cello"), Contact(ContactId(2), "v", slug="ivo", note="tea")]
    notes = tuple(PersonNote(slug, "", text, None, "Notes.csv") for slug, text in NOTES)
    told = import_prepare.with_notes(Reading("linkedin", notes=notes), kept)
    assert [(person.slug, person.note) for person in told.people] == [("nora", "cello\n\nviola")]
    assert told.skipped == (Skipped("unknown_person", "Notes.csv", 1),)
    assert import_prepare.until(told, date(2026, 1, 1)) is told
