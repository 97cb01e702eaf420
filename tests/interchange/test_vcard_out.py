"""vCards that leave: our own import reads them back, other programs find their lines, no name ends one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.interchange.hostile_names import HOSTILE

from myconnections.domain.contact import Contact, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ContactId
from myconnections.interchange.into_contact import new_contact
from myconnections.interchange.reading import read
from myconnections.interchange.vcard_out import people_cards

KIRINO = Contact(
    ContactId(1), "8c1f", "詩織", "桐野", reading_given="しおり", reading_family="きりの", nickname="しお",
    maiden="山名", organization="つばめ印刷; 本社, 東京", department="編集", position="編集長",
    communities=("読書会", "a, b"),
    reachable=(
        Reachable("email", "kirino@example.com", "work", "kirino@example.com"),
        Reachable("phone", "03-5555-0100", "home", "+81355550100", "12"),
        Reachable("url", "https://example.com/a;b", key="https://example.com/a;b"),
        Reachable("address", "東京都港区一丁目", "home"),
    ),
    slug="shiori-kirino", birthday=PartialDate(None, 2, 29), note="秘密\nのこと",
)  # fmt: skip
CHER = Contact(ContactId(2), "9d", single="Cher", birthday=PartialDate(1946, 5, 20))


def back(tmp_path: Path, text: str) -> list[Contact]:
    file = tmp_path / "out.vcf"
    file.write_bytes(text.encode())
    return [new_contact(one, uid="new") for one in read([file]).people]


def test_our_own_import_reads_it_back(tmp_path: Path) -> None:
    text = people_cards([KIRINO, CHER])
    kirino, cher = back(tmp_path, text)
    for name in (
        "uid", "name", "reading", "nickname", "maiden", "organization", "department", "position", "communities",
        "slug", "birthday",
    ):  # fmt: skip
        assert getattr(kirino, name) == getattr(KIRINO, name), name
    ways = {(way.kind, way.value, way.label, way.key, way.extension) for way in kirino.reachable}
    assert {(way.kind, way.value, way.label, way.key, way.extension) for way in KIRINO.reachable} <= ways
    assert (cher.name, cher.single, cher.birthday) == ("Cher", "Cher", PartialDate(1946, 5, 20))
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29\r\n" in text


def test_what_i_wrote_of_them_stays_unless_it_is_asked_for(tmp_path: Path) -> None:
    assert "秘密" not in people_cards([KIRINO])
    (told,) = back(tmp_path, people_cards([KIRINO], notes=True))
    assert told.note == "秘密\nのこと"


def test_a_birthday_without_its_day_has_no_line() -> None:
    assert "BDAY" not in people_cards([Contact(ContactId(1), "1", "A", birthday=PartialDate(1990))])


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_ends_its_line_and_none_is_longer_than_75_octets(name: str, tmp_path: Path) -> None:
    bad = Contact(ContactId(1), "1", name, f"{name}\r\nEND:VCARD\r\nBEGIN:VCARD", organization=name, note=name)
    text = people_cards([bad, CHER], notes=True)
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [lines.count(mark) for mark in (b"BEGIN:VCARD", b"END:VCARD")] == [2, 2]
    assert all(line.startswith(b" ") or re.match(rb"[A-Z-]+[:;]", line) for line in lines[:-1])
    assert [one.name for one in back(tmp_path, text)][-1:] == ["Cher"]
