"""Bringing files in: plan, one transaction, the same again, newer exports, choices, cancel, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.services.people import NOW, day, keep, tie_of

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, history, import_prepare, imports, me, people, samples, ties
from myconnections.services.ports import OpenVault

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
NORA = "Nora,Vale,https://www.linkedin.com/in/nora-vale,,Alder Labs,Engineer,08 Feb 2026\n"
TARO = "太郎,見本,https://www.linkedin.com/in/taro-mihon,,みなと,編集者,01 Mar 2025\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
)
ME = "https://www.linkedin.com/in/me-myself"


def message(thread: str, sender: str, to: str, at: str, text: str = "Hello") -> str:
    def url(slug: str) -> str:
        return f"https://www.linkedin.com/in/{slug}"

    urls = ",".join(url(slug) for slug in to.split())
    return f'{thread},,{sender},{url(sender)},x,"{urls}",{at} UTC,,{text},INBOX\n'


def folder(tmp_path: Path, **files: str) -> list[Path]:
    """A LinkedIn folder with these files; underscores in the names stay."""
    place = tmp_path / "export"
    place.mkdir(exist_ok=True)
    for name, text in files.items():
        (place / f"{name}.csv").write_text(text, encoding="utf-8")
    invited = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    (place / "Invitations.csv").write_text(
        f'Me,Nora Vale,"2/7/26, 6:15 PM",,OUTGOING,{ME},https://www.linkedin.com/in/nora-vale\n'.join([invited, ""]),
        encoding="utf-8",
    )
    return [place]


def bring(vault: OpenVault, paths: list[Path], days: int = 0, **more: object) -> dict[str, object]:
    now = NOW + timedelta(days=days)
    return imports.apply(vault, imports.plan(vault, paths, now), now, **more).facts  # type: ignore[arg-type]


def figures(facts: dict[str, object]) -> tuple[object, ...]:
    return tuple(facts[name] for name in ("new", "same", "changed", "encounters"))


def by_slug(vault: OpenVault, slug: str) -> ContactId:
    with vault.read() as uow:
        (found,) = [contact.id for contact in uow.contacts.all() if contact.slug == slug]
    return found


def test_a_plan_writes_nothing_and_applying_is_one_act(vault: OpenVault, tmp_path: Path) -> None:
    paths = folder(tmp_path, Connections=HEAD + NORA + TARO + ",,,,,,07 Jun 2026\n")
    plan = imports.plan(vault, paths, NOW)
    facts = imports.summary(plan)
    assert figures(facts) == (2, 0, 0, 1)
    assert (facts["hidden"], facts["format"]) == (1, "linkedin")
    assert people.listing(vault, NOW) == []
    changes = imports.apply(vault, plan, NOW)
    assert changes.everything
    assert [each.kind for each in history.entries(vault)] == ["import"]
    assert {each.row.name for each in people.listing(vault, NOW)} == {"Nora Vale", "見本 太郎"}
    nora = people.person(vault, by_slug(vault, "nora-vale"), NOW)
    assert nora.tie.stage is Stage.LINK
    assert [(each.kind, each.by, each.day) for each in nora.encounters] == [
        (EncounterKind.SIGNAL, By.ME, date(2026, 2, 7))
    ]
    assert [change.who for change in nora.stages] == ["import"]
    with vault.read() as uow:
        (source,) = uow.contacts.provenance(nora.contact.id)
    assert (source.source, source.row, source.raw["Company"]) == ("Connections.csv", 2, "Alder Labs")
    assert len(source.sha256) == 64


def test_the_same_again_changes_nothing_and_leaves_no_entry(vault: OpenVault, tmp_path: Path) -> None:
    export = tmp_path / "export.zip"
    samples.write(export, 80, 3, NOW, messages=6)
    first = bring(vault, [export])
    assert first["new"] == 80
    assert first["encounters"] != 0
    before = people.listing(vault, NOW)
    again = bring(vault, [export])
    assert figures(again) == (0, 80, 0, 0)
    assert again["encounters_same"] == first["encounters"]
    assert len(history.entries(vault)) == 1
    assert people.listing(vault, NOW) == before


@pytest.mark.parametrize("many", [0, 500])
def test_imported_warmth_is_what_folding_one_by_one_gives(
    vault: OpenVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    export = tmp_path / "export.zip"
    samples.write(export, 60, 5, NOW, messages=8)
    with monkeypatch.context() as patched:
        patched.setattr(ties, "MANY", many)
        bring(vault, [export])
    for each in people.listing(vault, NOW):
        kept = tie_of(vault, each.row.id)
        with vault.write(None, NOW) as uow:
            ties.refold(uow, [each.row.id], NOW)
        folded = tie_of(vault, each.row.id)
        assert (folded.warm or 0) == pytest.approx(kept.warm or 0, abs=1e-12)
        assert replace(folded, warm=kept.warm) == kept


def test_ties_are_read_again_when_a_file_says_more_of_me(vault: OpenVault, tmp_path: Path) -> None:
    ada = keep(vault, "Ada", organization="Alder Labs", industry="Design", region="Tokyo")
    assert tie_of(vault, ada).capital == "unclear"
    mine = "First Name,Last Name,Headline,Industry,Geo Location\nMe,Myself,Maker,Design,Tokyo\n"
    jobs = "Company Name,Title,Description,Location,Started On,Finished On\nAlder Labs,Maker,,,Jan 2020,\n"
    bring(vault, folder(tmp_path, Profile=mine, Positions=jobs))
    assert tie_of(vault, ada).capital == "bonding"


def test_a_newer_export_changes_only_what_nobody_edited(vault: OpenVault, tmp_path: Path) -> None:
    bring(vault, folder(tmp_path, Connections=HEAD + NORA + TARO))
    who = by_slug(vault, "nora-vale")
    contacts.change(vault, replace(people.person(vault, who, NOW).contact, position="Chief of tea"), NOW)
    newer = NORA.replace("Alder Labs,Engineer", "Beacon Works,Manager")
    facts = bring(vault, folder(tmp_path, Connections=HEAD + newer + TARO), days=30)
    assert figures(facts)[:3] == (0, 1, 1)
    assert facts["kept_by_hand"] == 1
    nora = people.person(vault, who, NOW)
    assert (nora.contact.organization, nora.contact.position) == ("Beacon Works", "Chief of tea")
    assert "Alder Labs" in {job.organization for job in nora.jobs}
    assert figures(bring(vault, folder(tmp_path, Connections=HEAD + newer + TARO), days=31))[:3] == (0, 2, 0)
    history.undo(vault, NOW)
    assert people.person(vault, who, NOW).contact.organization == "Alder Labs"


def test_an_older_word_of_another_source_is_no_news(vault: OpenVault, tmp_path: Path) -> None:
    export = folder(tmp_path, Connections=HEAD + NORA.replace(",,Alder", ",nora@example.com,Alder"))
    bring(vault, export)
    sheet = tmp_path / "cards.csv"
    sheet.write_text("氏名,会社名,役職,メール\nNora Vale,Beacon Works,Manager,nora@example.com\n", encoding="utf-8")
    assert bring(vault, [sheet], days=1)["changed"] == 1
    who = by_slug(vault, "nora-vale")
    assert people.person(vault, who, NOW).contact.organization == "Beacon Works"
    assert figures(bring(vault, export, days=2))[:3] == (0, 1, 0)
    assert people.person(vault, who, NOW).contact.organization == "Beacon Works"


def test_messages_become_encounters_and_a_reply_makes_an_exchange(vault: OpenVault, tmp_path: Path) -> None:
    sent = message("t1", "me-myself", "nora-vale", "2026-03-01 03:00:00")
    bring(vault, folder(tmp_path, Connections=HEAD + NORA, messages=MESSAGES + sent))
    who = by_slug(vault, "nora-vale")
    kinds = [each.kind for each in people.person(vault, who, NOW).encounters]
    assert kinds == [EncounterKind.MESSAGE, EncounterKind.SIGNAL]
    reply = message("t1", "nora-vale", "me-myself", "2026-03-03 04:00:00")
    facts = bring(vault, folder(tmp_path, Connections=HEAD + NORA, messages=MESSAGES + sent + reply), days=1)
    assert figures(facts) == (0, 1, 0, 1)
    told = people.person(vault, who, NOW)
    assert next((each.kind, each.by, each.day) for each in told.encounters) == (
        EncounterKind.EXCHANGE, By.BOTH, date(2026, 3, 3),
    )  # fmt: skip
    assert EncounterKind.MESSAGE not in {each.kind for each in told.encounters}
    assert told.encounters[0].note == ""
    assert told.tie.first_two_way == date(2026, 3, 3)
    history.undo(vault, NOW)
    assert [each.kind for each in people.person(vault, who, NOW).encounters] == kinds


def test_content_comes_only_when_asked_and_the_future_never(vault: OpenVault, tmp_path: Path) -> None:
    rows = message("t1", "me-myself", "nora-vale", "2026-03-01 03:00:00", "See you") + message(
        "t1", "me-myself", "nora-vale", "2027-01-01 03:00:00"
    )
    paths = folder(tmp_path, Connections=HEAD + NORA, messages=MESSAGES + rows)
    plan = imports.plan(vault, paths, NOW, with_content=True)
    assert {"reason": "in_future", "count": 1} in imports.summary(plan)["skipped"]  # type: ignore[operator]
    imports.apply(vault, plan, NOW)
    told = people.person(vault, by_slug(vault, "nora-vale"), NOW)
    assert [each.note for each in told.encounters if each.kind is EncounterKind.MESSAGE] == ["See you"]


def test_recommendations_notes_groups_and_myself(vault: OpenVault, tmp_path: Path) -> None:
    recommendation = (
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
        'Nora,Vale,Alder Labs,Engineer,Kind words,"03/05/26, 01:25 PM",VISIBLE\n'
    )
    notes = (
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
        "Nora,Vale,https://www.linkedin.com/in/nora-vale,Plays the cello,2026-03-01 10:00:00,\n"
        "Who,Ever,https://www.linkedin.com/in/who-ever,Nobody here,2026-03-01 10:00:00,\n"
    )
    group = message("g1", "nora-vale", "me-myself taro-mihon", "2026-04-01 03:00:00")
    paths = folder(
        tmp_path,
        Connections=HEAD + NORA + TARO,
        Recommendations_Received=recommendation,
        Notes=notes,
        messages=MESSAGES + group,
        Profile="First Name,Last Name,Headline,Industry,Geo Location\nMe,Myself,Maker,Design,Tokyo\n",
    )
    facts = bring(vault, paths)
    assert {"reason": "unknown_person", "count": 1} in facts["skipped"]  # type: ignore[operator]
    nora = people.person(vault, by_slug(vault, "nora-vale"), NOW)
    assert [(fact.kind, fact.noted_on) for fact in nora.facts] == [("recommended_me", date(2026, 3, 5))]
    assert nora.contact.note == "Plays the cello"
    assert len(nora.encounters) == 1  # the invitation; neither the group nor the recommendation warms
    assert me.get(vault).name == "Me Myself"
    assert figures(bring(vault, paths, days=1)) == (0, 2, 0, 0)
    assert len(history.entries(vault)) == 1
    assert len(people.person(vault, nora.contact.id, NOW).facts) == 1


def test_who_was_forgotten_does_not_come_back(vault: OpenVault, tmp_path: Path) -> None:
    paths = folder(tmp_path, Connections=HEAD + NORA + TARO)
    bring(vault, paths)
    contacts.forget(vault, [by_slug(vault, "nora-vale")], NOW)
    facts = bring(vault, paths)
    assert figures(facts)[:3] == (0, 1, 0)
    assert (facts["forgotten"], facts["hidden"]) == (1, 0)


def test_who_was_known_by_name_only_stays_away_until_that_is_undone(vault: OpenVault, tmp_path: Path) -> None:
    sheet = tmp_path / "cards.csv"
    sheet.write_text("氏名,会社名\n見本太郎,みなと印刷\n見本太郎,別の会社\n", encoding="utf-8")
    assert figures(bring(vault, [sheet]))[0] == 2
    with vault.read() as uow:
        (who,) = (each.id for each in uow.contacts.all() if each.organization == "みなと印刷")
    contacts.forget(vault, [who], NOW)
    facts = bring(vault, [sheet])
    assert (facts["new"], facts["same"], facts["forgotten"]) == (0, 1, 1)
    assert history.undo(vault, NOW).facts["act"] == "forget"
    facts = bring(vault, [sheet])
    assert (facts["new"], facts["same"], facts["forgotten"]) == (0, 2, 0)


def test_groups_of_cards_become_communities_of_their_members(vault: OpenVault, tmp_path: Path) -> None:
    cards = tmp_path / "a.vcf"
    first = "BEGIN:VCARD\nVERSION:4.0\nFN:Nora Vale\nUID:urn:uuid:1\nEND:VCARD\n"
    group = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:{}\nMEMBER:urn:uuid:1\nEND:VCARD\n"
    cards.write_text(first + group.format("同期"), encoding="utf-8")
    assert bring(vault, [cards])["new"] == 1
    with vault.read() as uow:
        assert [each.communities for each in uow.contacts.all()] == [("同期",)]
    cards.write_text(first + group.format("Choir"), encoding="utf-8")
    assert bring(vault, [cards])["changed"] == 1
    with vault.read() as uow:
        assert [each.communities for each in uow.contacts.all()] == [("同期", "Choir")]


def test_two_new_rows_are_put_together_when_the_person_says_so(vault: OpenVault, tmp_path: Path) -> None:
    rows = (
        "太郎,髙橋,https://www.linkedin.com/in/taro-a,,みなと,編集者,01 Mar 2025\n太郎,高橋,,,みなと,記者,02 Mar 2025\n"
    )
    plan = imports.plan(vault, folder(tmp_path, Connections=HEAD + rows), NOW)
    (candidate,) = plan.candidates
    assert candidate.other is not None
    changes = imports.apply(vault, plan, NOW, choices={0: "same"})
    assert (changes.facts["new"], changes.facts["merged"]) == (1, 1)
    assert len(people.listing(vault, NOW)) == 1


def test_pairs_are_only_put_together_when_the_person_says_so(vault: OpenVault, tmp_path: Path) -> None:
    who = keep(vault, "太郎", family="見本", organization="みなと", position="記者", note="登山")
    paths = folder(tmp_path, Connections=HEAD + TARO)
    plan = imports.plan(vault, paths, NOW)
    (candidate,) = plan.candidates
    assert candidate.contact_id == who
    with pytest.raises(Refused, match="unknown_answer"):
        imports.apply(vault, plan, NOW, choices={0: "perhaps"})
    assert len(people.listing(vault, NOW)) == 1
    changes = imports.apply(vault, plan, NOW, choices={0: "same"})
    assert (changes.facts["new"], changes.facts["merged"]) == (0, 1)
    (only,) = people.listing(vault, NOW)
    both = people.person(vault, only.row.id, NOW)
    assert both.contact.id == who
    assert (both.contact.slug, both.contact.note, both.contact.position) == ("taro-mihon", "登山", "記者")
    assert {job.position for job in both.jobs} == {"編集者"}
    history.undo(vault, NOW)
    later = imports.apply(vault, plan, NOW, choices={0: "different"})
    assert later.facts["new"] == 1
    assert len(people.listing(vault, NOW)) == 2
    with vault.read() as uow:
        assert len(uow.imports.different()) == 1


def test_cancelling_rolls_everything_back(vault: OpenVault, tmp_path: Path) -> None:
    paths = folder(tmp_path, Connections=HEAD + NORA + TARO)
    with pytest.raises(Refused, match="cancelled"):
        imports.plan(vault, paths, NOW, cancelled=lambda: True)
    plan = imports.plan(vault, paths, NOW)
    asked = iter([False, True])
    with pytest.raises(Refused, match="cancelled"):
        imports.apply(vault, plan, NOW, cancelled=lambda: next(asked, True))
    assert people.listing(vault, NOW) == []
    assert history.entries(vault) == []


def test_progress_grows_to_one(vault: OpenVault, tmp_path: Path) -> None:
    heard: list[float] = []
    plan = imports.plan(vault, folder(tmp_path, Connections=HEAD + NORA), NOW, progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    heard.clear()
    imports.apply(vault, plan, NOW, progress=heard.append)
    assert 0.85 in heard[:-1]  # written, and then indexed
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_a_plan_about_somebody_who_is_gone_is_stale(vault: OpenVault, tmp_path: Path) -> None:
    bring(vault, folder(tmp_path, Connections=HEAD + NORA))
    plan = imports.plan(vault, folder(tmp_path, Connections=HEAD + NORA.replace("Engineer", "Manager")), NOW)
    contacts.forget(vault, [by_slug(vault, "nora-vale")], NOW)
    with pytest.raises(Refused, match="plan_stale"):
        imports.apply(vault, plan, NOW)


def test_days_are_those_of_the_person(vault: OpenVault, tmp_path: Path) -> None:
    late = message("t1", "me-myself", "nora-vale", "2026-03-01 20:00:00")  # already the second of March in Japan
    bring(vault, folder(tmp_path, Connections=HEAD + NORA, messages=MESSAGES + late))
    told = people.person(vault, by_slug(vault, "nora-vale"), NOW)
    assert told.encounters[0].day == date(2026, 3, 2)
    assert day(0) == NOW.date()


def test_the_same_export_is_the_same_in_another_part_of_the_world(vault: OpenVault, tmp_path: Path) -> None:
    """Days of messages are counted by the clock of the first import: a journey adds no talk that never was."""
    talks = "".join(message("1", *who, f"2026-0{month}-11 {hour}:30:00") for month in (2, 3, 7) for who, hour in (
        (("nora-vale", "me-myself"), "02"), (("me-myself", "nora-vale"), "16"), (("nora-vale", "me-myself"), "23"),
    ))  # fmt: skip
    paths = folder(tmp_path, Connections=HEAD + NORA, messages=MESSAGES + talks)
    first = bring(vault, paths)
    assert first["encounters"] == 4  # one is the invitation
    for zone in (ZoneInfo("America/New_York"), UTC, ZoneInfo("Australia/Sydney")):
        there = NOW.astimezone(zone)
        again = imports.summary(imports.plan(vault, paths, there))
        assert (again["same"], again["changed"], again["encounters"]) == (1, 0, 0), zone
    history.undo(vault, NOW)
    with vault.read() as uow:
        assert uow.settings.get(imports.ZONE) is None  # it goes with the import that brought it


def test_whoever_has_had_enough_is_heard_between_the_steps() -> None:
    import_prepare.check(None)
    import_prepare.check(lambda: False)
    with pytest.raises(Refused, match="cancelled"):
        import_prepare.check(lambda: True)
