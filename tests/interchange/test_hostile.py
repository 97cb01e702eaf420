"""Files made to hurt: refused or skipped with a code, never a crash, never a hang, nothing written anywhere."""

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from myconnections.domain.errors import Refused, Trouble
from myconnections.interchange import archive, vcard
from myconnections.interchange.reading import read
from myconnections.interchange.records import Reading

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,Eng,01 Jan 2024\n"
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def put(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return put


def zipped(*entries: tuple[str, str | bytes]) -> bytes:
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in entries:
            opened.writestr(name, content)
    return page.getvalue()


def refusal(*paths: Path) -> Refused:
    with pytest.raises(Refused) as refused:
        read(paths)
    return refused.value


def slugs(reading: Reading) -> list[str]:
    return [person.slug for person in reading.people]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("open.csv", HEAD + ROW + 'Bo,"Li,,,,,\n' + ROW * 3, "unclosed_quote"),
        ("only.csv", HEAD, "nothing_found"),
        ("other.csv", "hello world\nnothing here\n", "format_unknown"),
        ("wide.csv", ",".join(["x"] * 50_000), "format_unknown"),
        ("page.html", "<!DOCTYPE html><html></html>", "web_page"),
        ("deep.json", "[" * 100_000, "format_unknown"),
        ("deep2.json", "{" * 100_000, "json"),
        ("calendar.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "calendar"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(200), "not_text"),
        ("table.xls", b"\xd0\xcf\x11\xe0" + bytes(200), "not_text"),
        ("all.bin", bytes(range(256)) * 50, "not_text"),
        ("blank.csv", "\n\n  \n", "file_empty"),
        ("nest.vcf", "BEGIN:VCARD\n" * 20_000, "nothing_found"),
        ("empty.zip", b"PK\x05\x06" + bytes(18), "nothing_found"),
        ("broken.zip", b"PK\x03\x04" + bytes(100), "not_a_zip"),
        ("book.zip", zipped(("[Content_Types].xml", "x"), ("xl/workbook.xml", "y")), "spreadsheet_file"),
        ("many.zip", zipped(*((f"{number}.csv", "x") for number in range(2_001))), "too_many_entries"),
        ("coach.csv", "Name,Proficiency\nEnglish,Native\n", "format_unknown"),
        ("book.csv", "FirstName,LastName,Companies,Emails\nA,B,C,d@example.com\n", "address_book"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_by_code(write: Write, name: str, content: str | bytes, code: str) -> None:
    refused = refusal(write(name, content))
    assert refused.code == code
    assert name in str(refused.facts["file"])


def test_case_76_an_open_quote_names_the_line_on_which_its_row_begins(write: Write) -> None:
    assert refusal(write("a.csv", HEAD + ROW + 'Bo,"Li,,,,,\n' + ROW * 3)).facts["line"] == 3


def test_case_76_a_field_beyond_every_limit_names_its_line(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("myconnections.interchange.table.MOST_FIELD", 1_000)
    refused = refusal(write("a.csv", HEAD + ROW + "Bo," + "x" * 2_000 + ",,,,,\n"))
    assert (refused.code, refused.facts["line"]) == ("field_too_long", 3)


def test_missing_files_and_other_things_than_files(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.csv").code == "file_missing"
    assert refusal(tmp_path).code == "nothing_found"


def test_a_file_too_large_is_not_even_opened(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 10)
    assert refusal(write("a.csv", HEAD + ROW)).code == "file_too_large"


def test_an_unreadable_file_is_trouble(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.csv", HEAD + ROW)

    def denied(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(Trouble) as trouble:
        read([path])
    assert (trouble.value.code, trouble.value.facts["reason"]) == ("file_unreadable", "Permission denied")


def test_case_74_entries_that_would_leave_the_archive_are_left(write: Write, tmp_path: Path) -> None:
    names = ["../../evil.csv", "C:\\evil.csv", "/abs.csv", "inner.zip"]
    path = write("in/a.zip", zipped(("Connections.csv", HEAD + ROW), *((name, HEAD + ROW) for name in names)))
    found = read([path])
    assert slugs(found) == ["ana"]
    assert len(found.not_read) == 4
    assert [warned.code for warned in found.warnings] == ["unsafe_name"] * 3
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a.zip", "in"]


def test_case_74_a_link_or_locked_entry_is_left(write: Write) -> None:
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w") as opened:
        opened.writestr("Connections.csv", HEAD + ROW)
        link = zipfile.ZipInfo("link.csv")
        link.external_attr = 0o120777 << 16
        opened.writestr(link, "/etc/passwd")
        opened.writestr("locked.csv", "secret")
    data = bytearray(page.getvalue())
    at = data.index(b"PK\x01\x02", data.rindex(b"locked.csv") - 60)
    data[at + 8] |= 1
    found = read([write("a.zip", bytes(data))])
    assert {warned.code for warned in found.warnings} == {"link", "encrypted"}
    assert slugs(found) == ["ana"]


@pytest.mark.parametrize("harm", ["content", "size"])
def test_case_75_a_zip_that_lies_is_refused(write: Write, harm: str) -> None:
    data = bytearray(zipped(("Connections.csv", HEAD + ROW)))
    if harm == "content":
        data[60] ^= 0xFF
    else:
        size = struct.pack("<I", len(HEAD + ROW))
        data = bytearray(bytes(data).replace(size, struct.pack("<I", 10)))
    assert refusal(write("a.zip", bytes(data))).code == "zip_damaged"


def test_case_73_all_members_together_have_a_limit(
    write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(archive, "MOST_TOTAL", 200)
    path = write("a.zip", zipped(("a.csv", HEAD + ROW), ("b.csv", HEAD + ROW)))
    assert refusal(path).code == "too_large_together"
    write("folder/a.csv", HEAD + ROW)
    write("folder/b.csv", HEAD + ROW)
    assert refusal(tmp_path / "folder").code == "too_large_together"


def test_a_folder_is_read_without_links_and_hidden_files(write: Write, tmp_path: Path) -> None:
    write("out/Connections.csv", HEAD + ROW)
    write("out/.hidden.csv", HEAD + ROW.replace("/ana", "/hidden"))
    write("out/__MACOSX/._Connections.csv", b"\x00\x05")
    write("out/photo.jpg", b"\xff\xd8\xff")
    write("out/empty.csv", "")
    write("out/more.zip", zipped(("Connections.csv", HEAD + ROW.replace("/ana", "/zipped"))))
    secret = write("secret.csv", HEAD + ROW.replace("/ana", "/secret"))
    (tmp_path / "out" / "link.csv").symlink_to(secret)
    found = read([tmp_path / "out"])
    assert sorted(slugs(found)) == ["ana", "zipped"]
    assert set(found.not_read) == {"photo.jpg", "empty.csv"}
    assert found.warnings == ()


def test_a_folder_of_too_many_files_is_refused(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 2)
    for number in range(3):
        write(f"out/{number}.csv", "x")
    assert refusal(tmp_path / "out").code == "too_many_entries"


def test_one_bad_file_among_good_ones_is_a_warning(write: Write) -> None:
    good, bad = write("a.csv", HEAD + ROW), write("b.csv", HEAD + 'Bo,"Li\n')
    found = read([good, bad])
    assert slugs(found) == ["ana"]
    assert [(w.code, w.source, w.row) for w in found.warnings] == [("unclosed_quote", "b.csv", 2)]
    assert found.not_read == ("b.csv",)


def test_names_in_the_japanese_code_page_of_windows_are_read(write: Write) -> None:
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w") as opened:
        entry = zipfile.ZipInfo("XXXX.csv")
        opened.writestr(entry, "氏名,会社\n見本 花子,見本社\n")
    name = "名刺".encode("cp932")
    data = page.getvalue().replace(b"XXXX.csv", name + b".csv")
    assert [file.name for file in read([write("a.zip", data)]).files] == ["名刺.csv"]


def test_case_77_controls_and_direction_marks_leave_the_text(write: Write) -> None:
    (person,) = read([write("a.csv", HEAD + "A\x00na,\u202eRuiz\u202c,,a@example.com,Acme,,01 Jan 2024\n")]).people
    assert (person.given, person.family) == ("Ana", "Ruiz")
    assert person.raw["First Name"] == "A\x00na"
    (card,) = read([write("b.csv", "氏名,会社,メール\n見\x07本 花\u2067子,社,x@example.com\n")]).people
    assert (card.family, card.given, card.flags) == ("見本", "花子", ("control_characters",))


def test_case_82_a_bomb_of_ligatures_is_read_in_bounds(write: Write) -> None:
    (person,) = read([write("a.csv", "氏名,会社\n" + "\ufdfa" * 300_000 + ",x\n")]).people
    assert len(person.single) <= 100_000


def test_case_80_cards_have_limits(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vcard, "MOST_CARDS", 5)
    assert refusal(write("a.vcf", "BEGIN:VCARD\nFN:A\nTEL:1\nEND:VCARD\n" * 6)).code == "too_many_cards"
    monkeypatch.setattr(vcard, "MOST_VALUE", 100)
    found = read([write("b.vcf", "BEGIN:VCARD\nFN:A B\nNOTE:" + "x" * 200 + "\nEND:VCARD\n")])
    assert [warned.code for warned in found.warnings] == ["value_too_long"]
    assert found.people[0].note == ""


def test_case_80_folds_without_end_are_joined_in_time(write: Write) -> None:
    path = write("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:A B\nNOTE:x\n" + " y\n" * 100_000 + "END:VCARD\n")
    assert len(read([path]).people[0].note) == 100_000


def test_quotes_in_the_head_of_a_property_cost_no_time(write: Write) -> None:
    path = write("a.vcf", 'BEGIN:VCARD\nFN;X="' + 'a"b' * 100_000 + ":A\nTEL:090-0000-0001\nEND:VCARD\n")
    assert read([path]).people[0].keys("phone") == ("+819000000001",)


def test_nothing_is_fetched(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    path = write(
        "a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:A B\nTEL:1\nPHOTO;VALUE=uri:http://192.0.2.1/x.png\nEND:VCARD\n"
    )
    assert len(read([path]).people) == 1


def test_reading_can_be_cancelled_and_tells_how_far_it_is(write: Write) -> None:
    path = write("a.csv", HEAD + "".join(ROW.replace("/ana", f"/p{number}") for number in range(9_000)))
    shares: list[float] = []
    read([path], progress=shares.append)
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert len(shares) > 5
    asked: list[int] = []

    def enough() -> bool:
        asked.append(1)
        return len(asked) > 4

    with pytest.raises(Refused) as refused:
        read([path], cancelled=enough)
    assert refused.value.code == "cancelled"
