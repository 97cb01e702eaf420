"""vCards beyond the cases: versions, escapes, encodings, labels, dates, and what a broken line leaves."""

from pathlib import Path

import pytest

from myconnections.interchange.reading import read
from myconnections.interchange.records import PersonRecord, Reading
from myconnections.interchange.vcard import components, fits, unescape


def cards(tmp_path: Path, *lines: str | bytes, version: str = "3.0") -> Reading:
    body = [line if isinstance(line, bytes) else line.encode() for line in lines]
    start = [b"BEGIN:VCARD", *([f"VERSION:{version}".encode()] if version else [])]
    path = tmp_path / "a.vcf"
    path.write_bytes(b"\r\n".join([*start, *body, b"END:VCARD", b""]))
    return read([path])


def card(tmp_path: Path, *lines: str | bytes, version: str = "3.0") -> PersonRecord:
    (person,) = cards(tmp_path, *lines, version=version).people
    return person


def test_values_of_21_keep_lone_backslashes() -> None:
    assert components(r"A\;B\\;C\\\;;D;\:E;\\\\;", old=True) == ["A;B\\", "C\\;", "D", ":E", "\\\\", ""]
    assert unescape(r"a\nb", old=True) == r"a\nb"
    assert unescape(r"a\nb\, c\; d\\e\x" + "\\", old=False) == "a\nb, c; d\\e\\x\\"


def test_a_card_without_version_is_judged_by_its_parameters(tmp_path: Path) -> None:
    assert card(tmp_path, "N:B;A", r"NOTE:a\nb", version="").note == "a\nb"
    assert (
        card(tmp_path, "N:B;A", "NOTE;ENCODING=QUOTED-PRINTABLE:a=20b", r"TITLE:a\nb", version="").position == r"a\nb"
    )


def test_a_version_at_the_end_counts_for_the_whole_card(tmp_path: Path) -> None:
    assert card(tmp_path, "N:B;A", r"NOTE:a\nb", "VERSION:2.1", version="").note == r"a\nb"


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("SHIFT_JIS", "cp932"),
        ("Shift-JIS", "cp932"),
        ("X-SJIS", "cp932"),
        ("Windows-31J", "cp932"),
        ("EUC-JP", "euc_jp"),
        ("ISO-2022-JP", "iso2022_jp"),
        ("UTF-8", "utf-8"),
    ],
)
def test_charsets_by_name(tmp_path: Path, charset: str, codec: str) -> None:
    text = "能見表十;予一;;;".encode(codec)
    person = card(tmp_path, b"N;CHARSET=" + charset.encode() + b":" + text, "TEL:090-0000-0001", version="2.1")
    assert (person.family, person.given) == ("能見表十", "予一")


def test_values_that_do_not_say_what_they_are(tmp_path: Path) -> None:
    person = card(tmp_path, b"N:" + "能見;圭一;;;".encode("cp932"), "ORG:" + "x", version="2.1")
    assert (person.family, person.given) == ("能見", "圭一")
    qp = "".join(f"={byte:02X}" for byte in "見本".encode())
    assert card(tmp_path, f"N;ENCODING=QUOTED-PRINTABLE:{qp};x", version="2.1").family == "見本"
    qp = "".join(f"={byte:02X}" for byte in "見本商事".encode("cp932"))
    assert card(tmp_path, "N:B;A", f"ORG;ENCODING=QUOTED-PRINTABLE:{qp}", version="2.1").organization == "見本商事"


def test_a_wrong_charset_is_survived(tmp_path: Path) -> None:
    found = cards(tmp_path, "N:B;A", b"NOTE;CHARSET=UTF-8:\xe3\x81", version="2.1")
    assert found.people[0].family == "B"
    found = cards(tmp_path, b"N;CHARSET=US-ASCII:" + "見本;花子".encode(), version="2.1")
    assert found.people[0].family == "見本"


def test_whole_files_in_utf16(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:見本 花子\r\nTEL:1\r\nEND:VCARD\r\n".encode("utf-16"))
    assert fits(path.read_bytes())
    (person,) = read([path]).people
    assert (person.family, person.given) == ("見本", "花子")


def test_fn_is_used_where_n_is_empty(tmp_path: Path) -> None:
    assert card(tmp_path, "FN:Anna Vale, PhD", "N:;;;;").suffix == "PhD"
    assert card(tmp_path, "N:見本 太郎;;;;").given == "太郎"
    person = card(tmp_path, "FN:ann@example.com", "EMAIL:ann@example.com")
    assert (person.single, person.flags) == ("", ("no_name",))
    company = card(tmp_path, "FN:Acme", "ORG:Acme")
    assert (company.kind, company.organization, company.single) == ("organization", "Acme", "")
    assert card(tmp_path, "KIND:org", "FN:Acme Office", "ORG:Acme", version="4.0").kind == "organization"


def test_all_parts_of_a_name(tmp_path: Path) -> None:
    person = card(tmp_path, "N:Vale;Nora;Ann;Dr.;Jr.", "NICKNAME:No", "X-MAIDENNAME:Hill", "UID:urn:uuid:AB-1")
    assert (person.additional, person.prefix, person.suffix, person.nickname, person.maiden, person.uid) == (
        "Ann",
        "Dr.",
        "Jr.",
        "No",
        "Hill",
        "AB-1",
    )


@pytest.mark.parametrize(
    ("lines", "reading"),
    [
        (["X-PHONETIC-LAST-NAME:ミホン", "X-PHONETIC-FIRST-NAME:ハナコ"], ("ミホン", "ハナコ")),
        (["SOUND;X-IRMC-N:ﾐﾎﾝ;ﾊﾅｺ;;;"], ("ミホン", "ハナコ")),
        (["SOUND;X-IRMC-N:ﾐﾎﾝ ﾊﾅｺ;;;;"], ("ミホン", "ハナコ")),
        (["SOUND;TYPE=X-IRMC-N:ﾐﾎﾝ;ﾊﾅｺ"], ("ミホン", "ハナコ")),
        (["SORT-STRING:みほん はなこ"], ("みほん", "はなこ")),
        (["SORT-STRING:Mihon"], ("", "")),
        (["SOUND;ENCODING=b:AAAA"], ("", "")),
    ],
)
def test_readings_wherever_they_stand(tmp_path: Path, lines: list[str], reading: tuple[str, str]) -> None:
    person = card(tmp_path, "N:見本;花子;;;", *lines)
    assert (person.reading_family, person.reading_given) == reading


@pytest.mark.parametrize("text", ['"みほん,はなこ"', '"みほん;はなこ"'])
def test_sort_as_in_both_forms(tmp_path: Path, text: str) -> None:
    person = card(tmp_path, f"N;SORT-AS={text}:見本;花子;;;", version="4.0")
    assert (person.reading_family, person.reading_given) == ("みほん", "はなこ")


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1990-06-15", "1990-06-15"),
        ("BDAY:19900615", "1990-06-15"),
        ("BDAY:--0615", "--06-15"),
        ("BDAY:--06-15", "--06-15"),
        ("BDAY:1990-06", "1990-06"),
        ("BDAY:1990-06-15T00:00:00Z", "1990-06-15"),
        ("BDAY;VALUE=text:15 June 1990", "1990-06-15"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-15", "--06-15"),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-06-15", "--06-15"),
        ("BDAY:0000-00-00", "None"),
        ("BDAY:soon", "None"),
    ],
)
def test_birthdays(tmp_path: Path, line: str, birthday: str) -> None:
    person = card(tmp_path, "N:B;A", line)
    assert str(person.birthday) == birthday
    assert ("date_not_understood" in person.flags) == (line == "BDAY:soon")


def test_anniversaries_and_other_labelled_dates(tmp_path: Path) -> None:
    person = card(
        tmp_path,
        "N:B;A",
        "item1.X-ABDATE:2010-06-01",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "item2.X-ABDATE:2011-01-01",
        "item2.X-ABLabel:first day",
    )
    assert str(person.anniversary) == "2010-06-01"
    assert ("X-ABDATE;first day", "2011-01-01") in person.extras
    assert str(card(tmp_path, "N:B;A", "X-EVOLUTION-ANNIVERSARY:2010-06-01").anniversary) == "2010-06-01"


def test_ways_are_labelled_and_the_preferred_come_first(tmp_path: Path) -> None:
    person = card(
        tmp_path,
        "N:B;A",
        "EMAIL;TYPE=HOME:home@example.com",
        "item1.EMAIL;type=pref:mailto:work@example.com",
        "item1.X-ABLabel:実家",
        'TEL;TYPE="work,voice";PREF=1;VALUE=uri:tel:+81-3-0000-0012;ext=34',
        "TEL;HOME;VOICE;X-NEC-SECRET:03-0000-0013",
        "IMPP;X-SERVICE-TYPE=Skype:skype:ann",
        "EMAIL:",
        "TEL:",
        "URL:",
        "IMPP:",
        "item2.ADR:;;;;;;",
        "ADR;TYPE=WORK:;Floor 3;Main St. 1;Bonn;NRW;53111;Germany",
        "X-SOCIALPROFILE;type=twitter:https://x.example/ann",
        version="4.0",
    )
    assert [(way.value, way.label) for way in person.ways("email")] == [
        ("work@example.com", "実家"),
        ("home@example.com", "home"),
    ]
    assert [(way.value, way.key, way.extension, way.label) for way in person.ways("phone")] == [
        ("+81-3-0000-0012", "+81300000012", "34", "work"),
        ("03-0000-0013", "+81300000013", "", "home"),
    ]
    assert [way.value for way in person.ways("address")] == ["Main St. 1, Floor 3, Bonn NRW 53111, Germany"]
    assert [(way.value, way.label) for way in person.ways("url")] == [
        ("skype:ann", "skype"),
        ("https://x.example/ann", "twitter"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "URL:https://www.linkedin.com/in/Ann-B/",
        "X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/ann-b",
        "X-SOCIALPROFILE;type=linkedin;x-user=ann-b:",
        "item1.URL:https\\://jp.linkedin.com/in/ann-b?x",
    ],
)
def test_linkedin_profiles_give_the_slug(tmp_path: Path, line: str) -> None:
    assert card(tmp_path, "N:B;A", line).slug == "ann-b"


def test_organization_relations_labels_and_what_is_unknown(tmp_path: Path) -> None:
    person = card(
        tmp_path,
        "N:B;A",
        r"ORG:Acme\, Inc.;Sales;East",
        "ROLE:Seller",
        "CATEGORIES:friends,Tokyo",
        "X-SPOUSE:C",
        "RELATED;TYPE=friend;VALUE=text:D",
        "item1.X-ABRELATEDNAMES:E",
        "item1.X-ABLabel:_$!<Mother>!$_",
        "X-MS-MANAGER:",
        "NOTE:one",
        "NOTE:two",
        "GEO:1;2",
        "X-FOO;A=b:bar",
        "X-messaging/gadu-All:1",
        "KEY:x",
        "X-PHONETIC-ORG:エーシーエムイー",
    )
    assert (person.organization, person.department, person.position) == ("Acme, Inc.", "Sales East", "Seller")
    assert person.labels == ("friends", "Tokyo")
    assert person.relations == (("spouse", "C"), ("friend", "D"), ("mother", "E"))
    assert person.note == "one\n\ntwo"
    assert person.organization_reading == "エーシーエムイー"
    assert {("GEO", "1;2"), ("X-FOO;A=b", "bar"), ("X-MESSAGING/GADU-ALL", "1")} <= set(person.extras)


def test_broken_lines_are_warnings(tmp_path: Path) -> None:
    found = cards(tmp_path, "N:B;A", "no colon here", "???:x", "NOTE;ENCODING=b:A", "TEL:090-0000-0001")
    assert [w.code for w in found.warnings] == ["line_not_understood", "line_not_understood", "value_broken"]
    assert found.people[0].keys("phone") == ("+819000000001",)


def test_base64_text_is_text(tmp_path: Path) -> None:
    assert (
        card(tmp_path, "N:B;A", "NOTE;ENCODING=BASE64:", " aGVs", " bG8=", "", "TITLE:x", version="2.1").note == "hello"
    )


def test_continuations_after_an_empty_line_and_by_tab(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_bytes(b"BEGIN:VCARD\nVERSION:3.0\nN:B;A\nNOTE:one\n\n  two\n\tthree\nEND:VCARD\n")
    assert read([path]).people[0].note == "one twothree"


def test_cards_that_nobody_closed(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nFN:A B\nBEGIN:VCARD\nFN:C D\nTEL:1\n", "utf-8")
    found = read([path])
    assert [person.family for person in found.people] == ["B", "D"]
    assert [(one.code, one.row) for one in found.warnings] == [("card_cut_off", 1), ("card_cut_off", 3)]
    path.write_text("\ufeff\n\nbegin:vcard\nfn:A B\nend:vcard\nstray:line\nEND:VCARD\n", "utf-8")
    assert [person.family for person in read([path]).people] == ["B"]


def test_apple_groups(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text(
        "BEGIN:VCARD\nFN:A B\nUID:1\nEND:VCARD\nBEGIN:VCARD\nX-ADDRESSBOOKSERVER-KIND:group\nN:Friends\n"
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2\nEND:VCARD\n",
        "utf-8",
    )
    found = read([path])
    assert [(group.name, group.members) for group in found.groups] == [("Friends", ("A B",))]
    assert found.people[0].labels == ("Friends",)


def test_members_named_by_their_address(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text(
        "BEGIN:VCARD\nFN:A B\nUID:1\nEMAIL:A@Example.com\nEND:VCARD\nBEGIN:VCARD\nKIND:group\nFN:Choir\n"
        "MEMBER:mailto:a@example.com\nMEMBER:urn:uuid:1\nMEMBER:mailto:b@example.com\nEND:VCARD\n",
        "utf-8",
    )
    found = read([path])
    assert [(group.name, group.members) for group in found.groups] == [("Choir", ("A B",))]
    assert found.people[0].labels == ("Choir",)


def test_a_parameter_in_quotes_may_hold_anything(tmp_path: Path) -> None:
    person = card(tmp_path, 'TEL;X-A="a:b;c";TYPE=cell:090-0000-0001', "N:B;A", "X-E;P=a^nb^'c^^:v")
    assert person.ways("phone")[0].label == "cell"
    assert person.extras == (('X-E;P=a\nb"c^', "v"),)
