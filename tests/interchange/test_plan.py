"""The plan: the same export changes nothing, a newer one only what nobody edited, and nobody is merged by name."""

from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from myconnections.domain.contact import Contact, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ContactId
from myconnections.interchange.into_contact import FieldChange, imported_values, new_contact
from myconnections.interchange.plan import ImportPlan, identity_keys, make_plan
from myconnections.interchange.reading import read
from myconnections.interchange.records import FormerJob, PersonRecord, Reading

CASES = Path(__file__).parents[1] / "data" / "cases"
TOKYO = timezone(timedelta(hours=9))
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def kept(plan: ImportPlan) -> list[Contact]:
    """What the vault holds after the plan was applied."""
    return [
        replace(new_contact(planned.record, uid=f"own-{number}"), id=ContactId(number))
        for number, planned in enumerate(plan.people, 1)
    ]


def reading_of(path: Path, *rows: str, head: str = HEAD) -> Reading:
    path.write_text(head + "".join(rows), "utf-8")
    return read([path], zone=TOKYO)


@pytest.mark.parametrize("name", sorted(p.relative_to(CASES).as_posix() for p in CASES.rglob("*")
                                        if p.suffix in {".csv", ".vcf", ".zip"} and p.stat().st_size
                                        and p.name not in {"edges.csv", "41_mojibake_not_utf8.csv"}))  # fmt: skip
def test_the_same_file_twice_changes_nothing(name: str) -> None:
    reading = read([CASES / name], zone=TOKYO)
    first = make_plan(reading)
    assert first.count("new") == len(reading.people)
    again = make_plan(read([CASES / name], zone=TOKYO), kept(first))
    assert (again.count("new"), again.count("changed")) == (0, 0)
    assert again.count("same") == len(reading.people)
    assert [planned.changes for planned in again.people if planned.changes] == []
    assert again.candidates == ()


def test_a_newer_export_keeps_what_was_edited_by_hand(tmp_path: Path) -> None:
    old = reading_of(tmp_path / "a.csv", "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,Engineer,01 Jan 2024\n")
    (contact,) = kept(make_plan(old))
    contact = replace(contact, position="Chief cook", edited=frozenset({"position"}))
    new = reading_of(tmp_path / "b.csv", "Ana,Ruiz,https://www.linkedin.com/in/ana,,Beta GmbH,Director,01 Jan 2024\n")
    (planned,) = make_plan(new, [contact]).people
    assert planned.status == "changed"
    assert planned.changes == (
        FieldChange("organization", "Acme", "Beta GmbH"),
        FieldChange("position", "Chief cook", "Director", kept_by_hand=True),
    )
    assert planned.after is not None
    assert (planned.after.organization, planned.after.position) == ("Beta GmbH", "Chief cook")
    assert planned.former == FormerJob("Acme", "", "Chief cook")


def test_an_edited_field_alone_is_no_change_but_is_shown(tmp_path: Path) -> None:
    reading = reading_of(tmp_path / "a.csv", "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,Engineer,01 Jan 2024\n")
    (contact,) = kept(make_plan(reading))
    contact = replace(contact, organization="ACME Works", edited=frozenset({"organization"}))
    (planned,) = make_plan(reading, [contact]).people
    assert planned.status == "same"
    assert planned.changes == (FieldChange("organization", "ACME Works", "Acme", kept_by_hand=True),)
    said = {contact.id: {"linkedin.connections": imported_values(reading.people[0])}}
    (quiet,) = make_plan(reading, [contact], imported=said).people
    assert (quiet.status, quiet.changes) == ("same", ())


def test_another_spelling_of_the_company_ends_no_job(tmp_path: Path) -> None:
    old = reading_of(tmp_path / "a.csv", "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,Engineer,01 Jan 2024\n")
    new = reading_of(
        tmp_path / "b.csv", 'Ana,Ruiz,https://www.linkedin.com/in/ana,,"Acme, Inc.",Engineer,01 Jan 2024\n'
    )
    (planned,) = make_plan(new, kept(make_plan(old))).people
    assert (planned.status, planned.former) == ("changed", None)


def test_a_new_organization_takes_the_old_department_away(tmp_path: Path) -> None:
    head = "氏名,会社名,部署名,役職,メール\n"
    old = reading_of(tmp_path / "a.csv", "見本 花子,甲社,営業部,課長,hanako@example.com\n", head=head)
    new = reading_of(tmp_path / "b.csv", "見本 花子,乙社,,部長,hanako@example.com\n", head=head)
    (planned,) = make_plan(new, kept(make_plan(old))).people
    assert planned.former == FormerJob("甲社", "営業部", "課長")
    assert planned.after is not None
    assert (planned.after.organization, planned.after.department, planned.after.position) == ("乙社", "", "部長")


def test_rows_of_the_old_era_are_told_again_by_name_and_date(tmp_path: Path) -> None:
    old_head = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
    old = reading_of(tmp_path / "a.csv", "Lila,Testova,,Fab,Analyst,12 Mar 2021\n", head=old_head)
    new = reading_of(tmp_path / "b.csv", "Lila,Testova,https://www.linkedin.com/in/lila,,Fab,Head,12 Mar 2021\n")
    (planned,) = make_plan(new, kept(make_plan(old))).people
    assert planned.status == "changed"
    assert {change.field for change in planned.changes} == {"slug", "position", "url"}
    assert planned.former == FormerJob("Fab", "", "Analyst")
    other_day = reading_of(
        tmp_path / "c.csv", "Lila,Testova,https://www.linkedin.com/in/lila-2,,Gab,Head,13 Mar 2021\n"
    )
    assert make_plan(other_day, kept(make_plan(old))).count("new") == 1


def test_two_profiles_of_one_name_stay_two(tmp_path: Path) -> None:
    old = reading_of(tmp_path / "a.csv", "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,Eng,01 Jan 2024\n")
    new = reading_of(tmp_path / "b.csv", "Ana,Ruiz,https://www.linkedin.com/in/ana-99,,Acme,Eng,01 Jan 2024\n")
    plan = make_plan(new, kept(make_plan(old)))
    assert plan.count("new") == 1
    (candidate,) = plan.candidates
    assert candidate.contact_id == 1
    assert set(candidate.reasons) >= {"same_name", "same_company", "same_connected_on"}


def test_a_shared_telephone_makes_no_one_person(tmp_path: Path) -> None:
    head = "氏名,会社名,TEL会社,メール\n"
    reading = reading_of(
        tmp_path / "a.csv", "見本 花子,甲社,03-0000-0001,info@example.com\n",
        "試験 太郎,甲社,03-0000-0001,info@example.com\n",
        "見本 花子,甲社,03-0000-0001,\n", head=head,
    )  # fmt: skip
    assert [(p.family, len(p.reachable)) for p in reading.people] == [("見本", 2), ("試験", 2)]
    plan = make_plan(reading, kept(make_plan(reading)))
    assert plan.count("same") == 2


def test_cards_of_one_person_keep_every_day_and_the_old_job(tmp_path: Path) -> None:
    head = "会社名,部署名,役職,氏名,e-mail,名刺交換日,Eightでつながっている人\n"
    reading = reading_of(
        tmp_path / "eight.csv", "甲社,営業部,課長,見本 花子,hanako@example.com,2019/04/01,1\n",
        "乙社,,部長,見本 花子,hanako@example.com,2024/05/02,1\n", "乙社,,部長,見本 花子,,2018/05/02,1\n", head=head,
    )  # fmt: skip
    (person,) = reading.people
    assert person.exchanged_on == (date(2018, 5, 2), date(2019, 4, 1), date(2024, 5, 2))
    assert (person.organization, person.department, person.position) == ("乙社", "", "部長")
    assert person.former == (FormerJob("甲社", "営業部", "課長"),)
    assert [(s.reason, s.count) for s in reading.skipped] == [("repeated", 2)]


def test_variant_kanji_at_one_company_are_a_candidate_and_not_merged(tmp_path: Path) -> None:
    head = "氏名,フリガナ,会社名\n"
    reading = reading_of(
        tmp_path / "a.csv", "髙橋 一,タカハシ ハジメ,株式会社見本\n", "高橋 一,,(株)見本\n", "齋藤 花,,見本商事\n",
        "斎藤 花,,見本商事\n", "Hajime Takahashi,,見本\n", "高橋 二郎,,試験社\n", head=head,
    )  # fmt: skip
    plan = make_plan(reading)
    assert plan.count("new") == 6
    found = {(c.person, c.other): c.reasons for c in plan.candidates}
    assert found[0, 1] == ("variant_characters", "same_company")
    assert found[2, 3] == ("variant_characters", "same_company")
    assert found[0, 4] == ("same_in_latin", "same_company")
    assert not any(5 in pair for pair in found)


def test_forgotten_people_stay_hidden() -> None:
    reading = read([CASES / "04_connections_2023" / "Connections.csv"], zone=TOKYO)
    plan = make_plan(reading, hidden_keys={"slug:nora-vale"})
    assert plan.hidden == reading.hidden + 1
    assert "nora-vale" not in {planned.record.slug for planned in plan.people}
    assert identity_keys(reading.people[0]) == ("slug:nora-vale",)


def test_a_name_is_a_key_only_of_those_who_have_no_better() -> None:
    bare = PersonRecord(2, "a.csv", "sheet", given="太郎", family="髙橋", organization="ﾐﾅﾄ 印刷")
    assert identity_keys(bare) == ("name:高橋太郎 ミナト印刷",)
    assert identity_keys(bare._replace(slug="taro")) == ("slug:taro",)
    assert identity_keys(bare._replace(reachable=(Reachable("phone", "03", key="+813"),))) == ("phone:+813",)
    assert identity_keys(bare._replace(given="", family="")) == ()
    both = (bare, bare._replace(organization=""))
    plan = make_plan(Reading("sheet", people=both), hidden_keys={"name:高橋太郎 ミナト印刷"})
    assert (plan.hidden, plan.count("new")) == (1, 1)


def test_encounters_find_their_people_and_are_added_once(tmp_path: Path) -> None:
    people = reading_of(
        tmp_path / "Connections.csv", "Chloë,Sander,https://www.linkedin.com/in/chlo%C3%AB-sander,,,,01 Jan 2024\n"
    )
    (contact,) = kept(make_plan(people))
    messages = read([CASES / "07_messages_2026_all_quoted" / "messages.csv"], zone=TOKYO)
    plan = make_plan(messages, [contact])
    (planned,) = plan.encounters
    assert planned.who.contact_id == contact.id
    key = (1, date(2026, 2, 1).toordinal(), "exchange")
    again = make_plan(messages, [contact], known_encounters={"linkedin.messages": {key}})
    assert (again.encounters, again.encounters_same) == ((), 1)
    lone = (1, date(2026, 2, 1).toordinal(), "message")
    fuller = make_plan(messages, [contact], known_encounters={"linkedin.messages": {lone}})
    assert [p.replaces for p in fuller.encounters] == [(lone,)]
    assert make_plan(messages).unmatched == {"not_among_people": 1}


def test_nothing_missing_in_a_file_deletes_anything(tmp_path: Path) -> None:
    reading = reading_of(tmp_path / "a.csv", "Ana,Ruiz,https://www.linkedin.com/in/ana,,,,01 Jan 2024\n")
    full = Contact(
        ContactId(1), "x", "Ana", "Ruiz", organization="Acme", position="Cook", slug="ana", note="mine",
        reachable=(
            Reachable("phone", "1"), Reachable("url", "https://www.linkedin.com/in/ana", "linkedin", "linkedin:ana"),
        ),
        connected_on=date(2024, 1, 1),
    )  # fmt: skip
    (planned,) = make_plan(reading, [full]).people
    assert (planned.status, planned.changes) == ("same", ())


def test_dates_and_lists_are_filled_up_and_edited_ones_kept(tmp_path: Path) -> None:
    head = "UID,Family Name Reading,氏名,誕生日,記念日,名刺交換日,タグ,配偶者,メール,備考\n"
    row = "u1,,見本 花子,1990/6/15,2010/6/1,2024/1/2,同期,夫,new@example.com,新\n"
    reading = reading_of(tmp_path / "a.csv", row, head=head)
    before = Contact(
        ContactId(1),
        "u1",
        single="見本 花子",
        birthday=PartialDate(None, 6, 15),
        anniversary=PartialDate(2009),
        exchanged_on=(date(2020, 1, 1),),
        communities=("茶",),
        note="旧",
        edited=frozenset({"anniversary", "reachable"}),
    )
    (planned,) = make_plan(reading, [before]).people
    assert planned.after is not None
    assert planned.after.birthday == PartialDate(1990, 6, 15)
    assert planned.after.anniversary == PartialDate(2009)
    assert planned.after.exchanged_on == (date(2020, 1, 1), date(2024, 1, 2))
    assert planned.after.communities == ("茶", "同期")
    assert planned.after.relations == (("spouse", "夫"),)
    assert planned.after.reachable == ()
    assert planned.after.note == "新"
    assert {change.field for change in planned.changes if change.kept_by_hand} == {"anniversary", "email"}
    yearless = reading_of(tmp_path / "b.csv", row.replace("1990/6/15", "--06-15"), head=head)
    (again,) = make_plan(yearless, [planned.after]).people
    assert "birthday" not in {change.field for change in again.changes}
    fixed = replace(before, edited=frozenset({"communities", "relations"}))
    (kept_lists,) = make_plan(reading, [fixed]).people
    assert {c.field for c in kept_lists.changes if c.kept_by_hand} == {"communities", "relations"}


def test_a_name_in_one_piece_does_not_undo_its_parts(tmp_path: Path) -> None:
    reading = reading_of(tmp_path / "a.csv", "見本花子,甲,a@example.com\n", head="氏名,会社,メール\n")
    before = Contact(
        ContactId(1), "x", "花子", "見本", reachable=(Reachable("email", "a@example.com", "", "a@example.com"),)
    )
    (planned,) = make_plan(reading, [before]).people
    assert [change.field for change in planned.changes] == ["organization"]


def test_reasons_of_skipping_are_summed(tmp_path: Path) -> None:
    row = "Ana,Ruiz,https://www.linkedin.com/in/ana,,,,01 Jan 2024\n"
    assert make_plan(reading_of(tmp_path / "a.csv", row, row, row)).skipped() == {"repeated": 2}
