"""The invented cases of the design: every file gives what `expected.json` says of it."""

import json
import os
import subprocess
import sys
import zipfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from myconnections.domain.contact import is_cjk
from myconnections.domain.errors import Refused
from myconnections.interchange.names import split_names
from myconnections.interchange.reading import read
from myconnections.interchange.records import PersonRecord, Reading

CASES = Path(__file__).parents[1] / "data" / "cases"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CASES / "expected.json").read_text("utf-8"))
TOKYO = timezone(timedelta(hours=9))
PEOPLE = [name for name in EXPECTED if "contacts" in EXPECTED[name] and not name.startswith(("40", "42"))]


def reading_of(name: str, **more: Any) -> Reading:
    return read([CASES / name], zone=TOKYO, **more)


def shown(person: PersonRecord) -> str:
    if is_cjk(person.family + person.given):
        return f"{person.family} {person.given}".strip() or person.single
    return " ".join(part for part in (person.given, person.family) if part) or person.single


def facts(person: PersonRecord) -> dict[str, Any]:
    """One person in the words of expected.json."""
    emails = [way.value for way in person.ways("email")]
    return {
        "given": person.given,
        "family": person.family,
        "display": shown(person),
        "org": person.organization,
        "reading_family": person.reading_family,
        "reading_given": person.reading_given,
        "reading": f"{person.reading_family} {person.reading_given}".strip(),
        "connected_on": str(person.connected_on),
        "birthday": None if person.birthday is None else str(person.birthday),
        "anniversary": None if person.anniversary is None else str(person.anniversary),
        "gender": None,
        "labels": list(person.labels),
        "emails": [way.key for way in person.ways("email")],
        "labelled": [{"value": way.value, "label": way.label} for way in person.ways("email")],
        "phones": list(person.keys("phone")),
        "ext": next((way.extension for way in person.ways("phone")), ""),
        "urls": [way.value for way in person.ways("url") if "linkedin" not in way.value],
        "url": next((way.value for way in person.ways("url")), None),
        "relations": [list(relation) for relation in person.relations],
        "linkedin": person.slug,
        "count": len(emails),
    }


@pytest.mark.parametrize("name", PEOPLE)
def test_people_are_as_expected(name: str) -> None:
    expected = EXPECTED[name]
    found = reading_of(name)
    assert len(found.people) == expected["contacts"]
    assert found.hidden == expected.get("hidden", 0)
    first = facts(found.people[0])
    for field, value in expected.get("first", {}).items():
        key = "labelled" if field == "emails" and isinstance(value[0], dict) else field
        assert first[key] == value, field
    if "names" in expected:
        assert [shown(person) for person in found.people] == expected["names"]
    for name_of, suffix in expected.get("suffix", {}).items():
        assert next(p.suffix for p in found.people if shown(p) == name_of) == suffix
    for name_of, title in expected.get("title", {}).items():
        assert next(p.position for p in found.people if shown(p) == name_of) == title
    if "dates" in expected:
        assert [str(person.connected_on) for person in found.people] == expected["dates"]
    if "exchanged_on" in expected:
        assert [str(day) for person in found.people for day in person.exchanged_on] == expected["exchanged_on"]
    if "encoding" in expected:
        assert found.files[0].encoding == expected["encoding"]
    if "kind" in expected:
        assert found.people[0].kind == expected["kind"]
    if "skipped" in expected:
        assert sum(skipped.count for skipped in found.skipped) == expected["skipped"]
    if "groups" in expected:
        assert {group.name: list(group.members) for group in found.groups} == expected["groups"]
    if "note_text" in expected:
        assert found.people[0].note == expected["note_text"]


def test_messages_of_2026_make_one_exchange() -> None:
    found = reading_of("07_messages_2026_all_quoted/messages.csv", with_content=True)
    counts = found.files[0].counts
    assert (counts["messages"], counts["conversations"], counts["sent"], counts["received"]) == (2, 1, 1, 1)
    (encounter,) = found.encounters
    assert encounter.slug == "chloë-sander"
    assert encounter.at.isoformat() == "2026-02-01T09:15:00+00:00"
    assert (encounter.kind, encounter.by, encounter.count, encounter.day) == ("exchange", "them", 2, date(2026, 2, 1))
    assert encounter.text.endswith('Fine, "step one" is done.\nSee you')


def test_message_text_stays_behind_unless_asked_for() -> None:
    found = reading_of("07_messages_2026_all_quoted/messages.csv")
    assert [encounter.text for encounter in found.encounters] == [""]


def test_names_with_commas_are_not_parted() -> None:
    expected = EXPECTED["08_messages_2022_9_columns/messages.csv"]["recipients"]
    assert split_names("Ego Person, Mary Roe, Ph.D.", {"Ego Person"}) == expected
    assert split_names("Ego Person, Roe, the Elder, Ann", {"Roe, the Elder"}) == ["Ego Person", "Roe, the Elder", "Ann"]
    found = reading_of("08_messages_2022_9_columns/messages.csv")
    assert found.encounters == ()
    assert [thread.slugs for thread in found.threads] == [("anil",)]


def test_a_huge_message_is_read() -> None:
    found = reading_of("09_messages_huge_field/messages.csv")
    assert found.files[0].counts["messages"] == 1
    assert len(found.encounters) == 1


def test_noise_is_counted_by_reason_and_touches_nobody() -> None:
    name = "10_messages_noise/messages.csv"
    found = reading_of(name)
    assert found.encounters == ()
    assert {skipped.reason: skipped.count for skipped in found.skipped} == EXPECTED[name]["skipped"]


def test_invitations_are_signals_at_local_time_and_tell_who_i_am() -> None:
    expected = EXPECTED["11_invitations/Invitations.csv"]
    found = reading_of("11_invitations/Invitations.csv")
    assert [e.at.strftime("%Y-%m-%dT%H:%M") for e in found.encounters] == expected["sent_at"]
    assert all(e.at.tzinfo is None and e.kind == "signal" for e in found.encounters)
    assert [(e.slug, e.by) for e in found.encounters] == [("yaw", "me"), ("chloë-sander", "them")]
    assert found.self_facts is not None
    assert f"linkedin:{found.self_facts.slug}" == expected["ego_url"]


def test_a_rezipped_folder_is_read_without_its_traps(tmp_path: Path) -> None:
    found = reading_of("15_rezipped.zip")
    assert [person.slug for person in found.people] == ["ana-ruiz"]
    assert {warned.code for warned in found.warnings} == {"unsafe_name", "too_large_unpacked"}
    assert {Path(name).name for name in found.not_read} == {
        "LearningCoachMessages.csv", "guide_messages.csv", "bomb.csv", "evil.csv",
    }  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_profile_first_or_last_gives_the_same(tmp_path: Path) -> None:
    basic, complete = tmp_path / "Basic.zip", tmp_path / "Complete.zip"
    with zipfile.ZipFile(basic, "w") as archive:
        archive.writestr("Profile.csv", "First Name,Last Name,Headline,Summary,Industry\nEgo,Person,Maker,,Tools\n")
    with zipfile.ZipFile(complete, "w") as archive:
        archive.writestr("Profile.csv", "First Name,Last Name,Headline,Summary,Industry\nEgo,Person,Maker,,Tools\n")
        archive.write(CASES / "04_connections_2023" / "Connections.csv", "Connections.csv")
        archive.write(CASES / "07_messages_2026_all_quoted" / "messages.csv", "messages.csv")
    assert read([basic], zone=TOKYO).people == ()
    one = read([basic, complete], zone=TOKYO)
    other = read([complete, basic], zone=TOKYO)
    assert one.people == other.people
    assert one.encounters == other.encounters
    assert one.self_facts == other.self_facts
    assert one.self_facts is not None
    assert (one.self_facts.slug, one.self_facts.headline) == ("ego-person", "Maker")
    assert len(one.people) == 3


@pytest.mark.parametrize(
    ("name", "code"),
    [("41_mojibake_not_utf8.csv", "not_text"), ("42_empty.csv", "file_empty"), ("36_entity_bomb.graphml", "xml")],
)
def test_unreadable_files_are_refused_by_code(name: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        reading_of(name)
    assert refusal.value.code == code
    assert refusal.value.facts["file"] == name


_IN_JAPANESE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
import locale
from myconnections.interchange.reading import read
print(locale.setlocale(locale.LC_TIME))
for path in sys.argv[1:]:
    found = read([Path(path)])
    print([str(p.connected_on) for p in found.people], [e.at.isoformat() for e in found.encounters])
"""


def test_dates_do_not_depend_on_the_locale_that_qt_sets(tmp_path: Path) -> None:
    made = subprocess.run(
        ["localedef", "-i", "ja_JP", "-f", "UTF-8", str(tmp_path / "ja_JP.UTF-8")], check=False, capture_output=True
    )
    if made.returncode > 1 or not (tmp_path / "ja_JP.UTF-8").exists():
        pytest.skip("localedef cannot make ja_JP.UTF-8 here: the package 'locales' is missing")
    paths = [
        str(CASES / name)
        for name in ("02_connections_2021/Connections.csv", "05_connections_excel_utf8/Connections.csv",
                     "11_invitations/Invitations.csv", "07_messages_2026_all_quoted/messages.csv")
    ]  # fmt: skip
    output = []
    for language in ("ja_JP.UTF-8", "C"):
        env = {**os.environ, "LC_ALL": language, "LOCPATH": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
        ran = subprocess.run(
            [sys.executable, "-c", _IN_JAPANESE, *paths], env=env, check=True, capture_output=True, text=True
        )
        output.append(ran.stdout.splitlines())
    assert output[0][0] == "ja_JP.UTF-8"
    assert output[0][1:] == output[1][1:]
    assert datetime.fromisoformat("2026-02-01T09:15:00+00:00").isoformat() in output[0][-1]
