"""LinkedIn files beyond the cases: every era, and what is left alone."""

import csv
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.interchange.linkedin_files import ANN, IN, TOKYO, Put, kinds

from myconnections.interchange.reading import read

OUTLOOK_2014 = next(
    csv.reader(
        [
            "Title,First Name,Middle Name,Last Name,Suffix,E-mail Address,E-mail 2 Address,"
            "E-mail 3 Address,Business City,"
            "Business Country,Company,Department,Job Title,Assistant's Phone,Business Phone,"
            "Mobile Phone,TTY/TDD Phone,Telex,"
            "Assistant's Name,Birthday,Manager's Name,Notes,Other Address PO Box,Spouse,Web Page,Personal Web Page"
        ]
    )
)


def test_invitations_of_both_eras(put: Put) -> None:
    head = ["From", "To", "Sent At", "Message", "Direction"]
    connections = put(
        "Connections.csv",
        [["First Name", "Last Name", "URL", "Connected On"], ["Ann", "Muster", ANN[1], "01 Jan 2020"]],
    )
    old = put(
        "Invitations.csv",
        [
            head,
            ["Ego Person", "Ann Muster", "12/31/19, 11:59 PM", "Hi", "OUTGOING"],
            ["Ann Muster", "Ego Person", "soon", "", "INCOMING"],
            ["A", "B", "1/1/20, 1:00 AM", "", "SIDEWAYS"],
            ["LinkedIn Member", "Ego Person", "1/1/20, 1:00 AM", "", "INCOMING"],
            ["X Y", "Ego Person", "1/2/20, 12:00 AM", "", "INCOMING"],
        ],
    )
    found = read([connections, old], with_content=True)
    assert [(e.slug, e.name, e.at, e.by, e.text) for e in found.encounters] == [
        ("ann", "Ann Muster", datetime(2019, 12, 31, 23, 59), "me", "Hi"),
        ("", "X Y", datetime(2020, 1, 2, 0, 0), "them", ""),
    ]
    assert {s.reason for s in found.skipped} == {"date_not_understood", "direction_not_understood", "unknown_member"}


def test_endorsements_are_one_signal_a_day(put: Put) -> None:
    head = [
        "Endorsement Date",
        "Skill Name",
        "Endorser First Name",
        "Endorser Last Name",
        "Endorser Public Url",
        "Endorsement Status",
    ]
    received = put(
        "Endorsement_Received_Info.csv",
        [
            head,
            ["2024/05/06 20:00:00 UTC", "A", "Ann", "Muster", "www.linkedin.com/in/ann", "ACCEPTED"],
            ["2024/05/06 21:00:00 UTC", "B", "Ann", "Muster", "www.linkedin.com/in/ann", "PENDING"],
            ["2024/05/06", "B", "Ann", "Muster", "www.linkedin.com/in/ann", "ACCEPTED"],
            ["2024/05/06 21:00:00", "C", "", "", "", "ACCEPTED"],
            ["2024/05/08 01:00:00", "C", "Nobody", "Known", "", "HIDDEN"],
        ],
    )
    given_head = [column.replace("Endorser", "Endorsee") for column in head]
    given_path = put(
        "Endorsement_Given_Info.csv",
        [given_head, ["2024/05/07 01:00:00 UTC", "A", "Ben", "B", "linkedin.com/in/ben", "ACCEPTED"]],
    )
    found = read([received, given_path], zone=TOKYO)
    assert kinds(found) == [
        ("ann", "2024-05-07", "signal", "them"),
        ("", "2024-05-08", "signal", "them"),
        ("ben", "2024-05-07", "signal", "me"),
    ]
    assert {(s.reason, s.count) for s in found.skipped} == {("date_not_understood", 1), ("no_name", 1)}


def test_recommendations_are_help_and_no_encounter(put: Put) -> None:
    head = ["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"]
    row = ["Ann", "Muster", "Acme", "CTO", "Good.", "05/02/24, 10:05 AM", "VISIBLE"]
    connections = put(
        "Connections.csv",
        [["First Name", "Last Name", "URL", "Connected On"], ["Ann", "Muster", ANN[1], "01 Jan 2020"]],
    )
    paths = [put(f"Recommendations_{way}.csv", [head, row]) for way in ("Received", "Given")]
    found = read([connections, *paths, put("Other.csv", [head, [""] * 7])])
    assert found.encounters == ()
    assert [(h.direction, h.slug, h.organization, h.position, str(h.day), h.text) for h in found.helps] == [
        ("received", "ann", "Acme", "CTO", "2024-05-02", ""),
        ("given", "ann", "Acme", "CTO", "2024-05-02", ""),
    ]
    assert [w.code for w in found.warnings] == ["direction_supposed"]


def test_my_notes_on_people(put: Put) -> None:
    head = [
        "Connection First Name",
        "Connection Last Name",
        "Connection Profile URL",
        "Note",
        "Created On",
        "Edited On",
    ]
    path = put(
        "Notes.csv",
        [
            head,
            ["Ann", "Muster", ANN[1], "Likes tea\nand maps", "2026-01-02 10:00:00 UTC", ""],
            ["Ann", "Muster", ANN[1], "", "", ""],
            ["No", "Body", "", "text", "", ""],
        ],
    )
    found = read([path])
    assert [(n.slug, n.text, n.created) for n in found.notes] == [("ann", "Likes tea\nand maps", date(2026, 1, 2))]
    assert {s.reason for s in found.skipped} == {"empty_note", "no_profile_url"}


def test_the_part_about_myself(put: Put, tmp_path: Path) -> None:
    files = {
        "Profile.csv": [
            ["First Name", "Last Name", "Headline", "Summary", "Industry", "Geo Location"],
            ["Ego", "Person", "Maker", "", "Tools", "Kyoto"],
        ],
        "Profile Summary.csv": [["Profile Summary"], ["Line 1\nline 2"]],
        "Positions.csv": [
            ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"],
            ["Acme", "Cook", "", "", "Jan 2015", ""],
            ["Beta", "Aide", "", "", "2010", "Dec 2014"],
            [""] * 6,
        ],
        "Education.csv": [
            ["School Name", "Start Date", "End Date", "Notes", "Degree Name", "Activities"],
            ["U", "Sep 2008", "2012", "", "BA", ""],
            [""] * 6,
        ],
        "Skills.csv": [["Name"], ["Tea"], ["Maps"], ["Tea"], [""]],
    }
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, rows in files.items():
            archive.write(put(name, rows), name)
    facts = read([tmp_path / "a.zip"]).self_facts
    assert facts is not None
    assert (facts.name, facts.headline, facts.industry, facts.region) == ("Ego Person", "Maker", "Tools", "Kyoto")
    assert facts.summary == "Line 1\nline 2"
    assert [(j.organization, j.position, str(j.since), j.until and str(j.until)) for j in facts.jobs] == [
        ("Acme", "Cook", "2015-01", None),
        ("Beta", "Aide", "2010", "2014-12"),
    ]
    assert [(s.name, s.degree, str(s.since), str(s.until)) for s in facts.schools] == [("U", "BA", "2008-09", "2012")]
    assert facts.skills == ("Tea", "Maps")
    header_only = put("x/Profile.csv", files["Profile.csv"][:1]), put("x/Skills.csv", files["Skills.csv"])
    assert read(header_only).self_facts is not None


def test_lists_of_other_things_in_an_export_make_no_people(put: Put, tmp_path: Path) -> None:
    files = {
        "Connections.csv": [["First Name", "Last Name", "Connected On"], ["Ann", "Muster", "01 Jan 2020"]],
        "Certifications.csv": [["Name", "Url", "Authority", "Started On"], ["A", "u", "B", "Jan 2020"]],
        "Organizations.csv": [["Name", "Position", "Description"], ["Club", "Chair", ""]],
        "ImportedContacts.csv": [
            ["First Name", "Last Name", "Email Address", "Phone Number"],
            ["T", "P", "t@example.com", "1"],
        ],
        "Ad_Targeting.csv": [["Age", "Company Names", "Company Names"], ["35", "a", "b"]],
        "名刺.csv": [["氏名", "会社名"], ["見本 花子", "甲社"]],
    }
    for name, rows in files.items():
        put(f"export/{name}", rows)
    found = read([tmp_path / "export"])
    assert [p.family for p in found.people] == ["Muster", "見本"]
    assert set(found.not_read) == {
        "Certifications.csv",
        "Organizations.csv",
        "ImportedContacts.csv",
        "Ad_Targeting.csv",
    }


def test_the_outlook_style_export_of_2014(put: Put) -> None:
    head = [*OUTLOOK_2014]
    row = dict.fromkeys(head, "") | {
        "First Name": "Ann",
        "Last Name": "Muster",
        "E-mail Address": "ann@example.com",
        "Company": "Acme",
        "Job Title": "CTO",
        "Mobile Phone": "+49 30 123456",
        "Title": "Dr.",
        "Business City": "Bonn",
    }
    found = read([put("linkedin_connections_export_microsoft_outlook.csv", [head, list(row.values())])])
    (person,) = found.people
    assert (found.format, found.files[0].format) == ("linkedin", "linkedin.outlook")
    assert (person.given, person.family, person.organization, person.position, person.prefix) == (
        "Ann",
        "Muster",
        "Acme",
        "CTO",
        "Dr.",
    )
    assert person.keys("email") == ("ann@example.com",)
    assert person.keys("phone") == ("+4930123456",)
    assert [way.value for way in person.ways("address")] == ["Bonn"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05 Jan 2024", "2024-01-05"),
        ("5-Jan-24", "2024-01-05"),
        ("2024-01-05", "2024-01-05"),
        ("2024/1/5", "2024-01-05"),
        ("1/5/2024", "2024-01-05"),
        ("1/5/24, 3:04 PM", "2024-01-05"),
        ("5 janv. 2024", "2024-01-05"),
        ("05 12月 2024", "2024-12-05"),
    ],
)
def test_forms_of_the_day_of_connecting(put: Put, text: str, day: str) -> None:
    path = put(
        "c.csv", [["Connected On", "last name", "FIRST NAME", "url"], [text, "Muster", "Ann", "linkedin.com/in/ann"]]
    )
    (person,) = read([path]).people
    assert (str(person.connected_on), person.slug, person.given) == (day, "ann", "Ann")


def test_a_column_of_days_before_months_is_seen_as_a_whole(put: Put) -> None:
    rows = [["First Name", "Last Name", "Connected On"], ["A", "B", "03/04/2024"], ["C", "D", "25/12/2024"]]
    assert [str(p.connected_on) for p in read([put("c.csv", rows)]).people] == ["2024-04-03", "2024-12-25"]


def test_rows_without_a_name_but_with_more_than_a_day(put: Put) -> None:
    head = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    rows = [
        head,
        ["", "", IN + "x", "", "", "", "01 Jan 2024"],
        ["", "", "", "", "", "", ""],
        ["A", "B", "", "", "", "", "one day"],
    ]
    found = read([put("c.csv", rows)])
    assert [(p.slug, p.flags) for p in found.people] == [("x", ("no_name",)), ("", ("date_not_understood",))]
    assert found.hidden == 0
