"""Single values: dates, telephone numbers, names, slugs, cells, encodings."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.dates import PartialDate
from myconnections.domain.errors import Refused
from myconnections.interchange import cells, dates_in, names
from myconnections.interchange.encoding import encoding_of, pick
from myconnections.interchange.phones import phone_key


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("08 Feb 2026", "2026-02-08"),
        ("8 February, 2026", "2026-02-08"),
        ("Feb 8th, 2026", "2026-02-08"),
        ("08.02.2026", "2026-02-08"),
        ("2/8/26", "2026-02-08"),
        ("13/2/2026", "2026-02-13"),
        ("2026.2.8", "2026-02-08"),
        ("20260208", "2026-02-08"),
        ("8 de febrero de 2026", "2026-02-08"),
        ("8 fév. 2026", "2026-02-08"),
        ("8 März 2026", "2026-03-08"),
        ("8 out 2026", "2026-10-08"),
        ("8 mrt 2026", "2026-03-08"),
        ("8 dic 2026", "2026-12-08"),
        ("2026年2月8日", "2026-02-08"),
        ("2026年2月8日（日）", "2026-02-08"),
        ("令和8年2月8日", "2026-02-08"),
        ("R6.3.12", "2024-03-12"),
        ("平成元年1月8日", "1989-01-08"),
        ("S63/4/1", "1988-04-01"),
        ("46061", "2026-02-08"),
        ("46061.5", "2026-02-08"),
        ("２０２６/２/８", "2026-02-08"),
        ("2026-02-08T10:00:00Z", "2026-02-08"),
        ("2026/02/08 10:00", "2026-02-08"),
        ("1-Jan-70", "1970-01-01"),
        ("1-Jan-69", "2069-01-01"),
    ],
)
def test_days_are_read(text: str, day: str) -> None:
    assert str(dates_in.read_day(text)) == day


@pytest.mark.parametrize(
    "text",
    ["", "31 Feb 2026", "8 Foo 2026", "2026-13-01", "yesterday", "99/99/2026", "Foo 8, 2026", "2026-02", "R6.13.1",
     "12345678901", "8 Feb", "99991", "20261301"],
)  # fmt: skip
def test_what_is_no_day_is_none(text: str) -> None:
    assert dates_in.read_day(text) is None


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_every_day_is_read_in_every_english_form(day: date) -> None:
    month = "JanFebMarAprMayJunJulAugSepOctNovDec"[day.month * 3 - 3 : day.month * 3]
    for text in (
        f"{day.day:02d} {month} {day.year}", f"{day.day}-{month}-{day.year % 100:02d}", day.isoformat(),
        f"{day.month}/{day.day}/{day.year}", f"{day.year}年{day.month}月{day.day}日",
    ):  # fmt: skip
        assert dates_in.read_day(text) == day


def test_the_order_of_day_and_month_is_decided_by_the_column() -> None:
    assert dates_in.day_comes_first(["03/04/2024", "25/12/2024"])
    assert not dates_in.day_comes_first(["03/04/2024", "12/25/2024"])
    assert not dates_in.day_comes_first(["03/04/2024", "25/12/2024", "12/25/2024"])
    assert dates_in.read_day("03/04/2024", True) == date(2024, 4, 3)
    assert dates_in.read_day("12/25/2024", True) == date(2024, 12, 25)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-02-01 08:00:00 UTC", datetime(2026, 2, 1, 8, tzinfo=UTC)),
        ("2026-02-01T08:00:00.123+09:00", datetime(2026, 1, 31, 23, tzinfo=UTC)),
        ("2026-02-01 08:00:00 -0330", datetime(2026, 2, 1, 11, 30, tzinfo=UTC)),
        ("7/29/25, 6:15 PM", datetime(2025, 7, 29, 18, 15)),
        ("1/14/26, 7:02\u202fAM", datetime(2026, 1, 14, 7, 2)),
        ("1/14/26, 12:02 a.m.", datetime(2026, 1, 14, 0, 2)),
        ("1/14/26, 12:02 PM", datetime(2026, 1, 14, 12, 2)),
        ("2026/02/01 08:00:61", datetime(2026, 2, 1, 8, 0, 59)),
    ],
)
def test_moments_are_read(text: str, moment: datetime) -> None:
    assert dates_in.read_moment(text) == moment


@pytest.mark.parametrize(
    "text", ["", "2026-02-01", "2026-02-01 25:00", "1/1/26, 13:00 PM", "0001-01-01 00:00 +0900", "x 10:00"]
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert dates_in.read_moment(text) is None


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("--06-15", "--06-15"), (" --06-15", "--06-15"), ("--0615", "--06-15"), ("0000-06-15", "--06-15"),
        ("1604-06-15", "--06-15"), ("16040615", "--06-15"), ("June 15", "--06-15"), ("15. Juni", "--06-15"),
        ("6月15日", "--06-15"), ("1990-06-15", "1990-06-15"), ("1990/6/15", "1990-06-15"), ("19900615", "1990-06-15"),
        ("Jan 2015", "2015-01"), ("2015年3月", "2015-03"), ("2015-03", "2015-03"), ("2015", "2015"), ("2015年", "2015"),
        ("昭和55年4月1日", "1980-04-01"), ("1990-06-15T00:00:00Z", "1990-06-15"),
    ],
)  # fmt: skip
def test_partial_dates_are_read(text: str, partial: str) -> None:
    assert dates_in.read_partial(text) == PartialDate.parse(partial)


@pytest.mark.parametrize("text", ["", "--13-40", "Foo 2015", "Foo 15", "0000", "2015-13", "13月1日"])
def test_what_is_no_partial_date_is_none(text: str) -> None:
    assert dates_in.read_partial(text) is None


@pytest.mark.parametrize("text", ["", "0/0/00", "00/0/0", "0000-00-00", "00/00/0000"])
def test_blanks_of_dates_are_known(text: str) -> None:
    assert dates_in.is_nothing(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("０９０－００００－０００９", ("+819000000009", "")),
        ("03-0000-0007 内線12", ("+81300000007", "12")),
        ("03-0000-0007（内線 12）", ("+81300000007", "12")),
        ("+1 650 253 0000 x12", ("+16502530000", "12")),
        ("tel:+81-3-0000-0012;ext=34", ("+81300000012", "34")),
        ("+44 (0)20 7946 0000", ("+442079460000", "")),
        ("(03) 1234-5678", ("+81312345678", "")),
        ("9.01E+09", ("", "")),
        ("none", ("", "")),
        ("1", ("", "")),
        ("+999 1", ("", "")),
        ("", ("", "")),
    ],
)
def test_telephone_numbers_have_keys(text: str, key: tuple[str, str]) -> None:
    assert phone_key(text) == key


def test_the_region_is_a_setting() -> None:
    assert phone_key("650 253 0000", "US") == ("+16502530000", "")
    assert phone_key("030 123456", "DE") == ("+4930123456", "")


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://www.linkedin.com/in/Ana-Ruiz/", "ana-ruiz"),
        ("https://jp.linkedin.com/in/ana-ruiz?trk=x", "ana-ruiz"),
        ("linkedin.com/in/ana-ruiz#about", "ana-ruiz"),
        ("www.linkedin.com/pub/ana-ruiz/1/2/3", "ana-ruiz"),
        ("https://www.linkedin.com/in/chlo%C3%AB-sander", "chloë-sander"),
        ("https://www.linkedin.com/in/chloe\u0308-x", "chloë-x"),
        ("https://www.linkedin.com/company/acme", ""),
        ("https://example.com/in/ana", ""),
        ("", ""),
    ],
)
def test_slugs_are_found(url: str, slug: str) -> None:
    assert names.slug_of(url) == slug


@pytest.mark.parametrize(
    ("given", "family", "expected"),
    [
        ("Nora", "Vale, PhD", ("Nora", "Vale", "PhD")),
        ("Nora", "Vale, Ph.D., MBA", ("Nora", "Vale", "Ph.D., MBA")),
        ("Nora", "Vale, Jr.", ("Nora", "Vale", "Jr.")),
        ("Nora", "Vale, PMP®", ("Nora", "Vale", "PMP®")),
        ("花子", "見本、博士", ("花子", "見本", "博士")),
        ("Nora", "Vale, the Elder", ("Nora", "Vale, the Elder", "")),
        ("Nora, CPA", "Vale", ("Nora", "Vale", "CPA")),
        ("Nora", "Vale,", ("Nora", "Vale", "")),
        ("Nora", ", PhD", ("Nora", ", PhD", "")),
        ("Nora", "Vale", ("Nora", "Vale", "")),
    ],
)
def test_titles_after_a_comma_are_suffixes(given: str, family: str, expected: tuple[str, str, str]) -> None:
    got = names.two_parts(given, family)
    assert got == expected or (family == ", PhD" and got[2] == "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("見本 五郎", ("五郎", "見本", "", "")),
        ("見本　五郎", ("五郎", "見本", "", "")),
        ("見本五郎", ("", "", "見本五郎", "")),
        ("見本 五郎 三", ("", "", "見本 五郎 三", "")),
        ("Anna Maria Vale", ("Anna Maria", "Vale", "", "")),
        ("Vale, Anna", ("Anna", "Vale", "", "")),
        ("Anna Vale, PhD", ("Anna", "Vale", "", "PhD")),
        ("Cher", ("", "", "Cher", "")),
        ("A, B, C", ("A, B,", "C", "", "")),
    ],
)
def test_names_in_one_piece_are_parted_at_blanks_only(text: str, expected: tuple[str, str, str, str]) -> None:
    assert names.one_part(text) == expected


def test_readings_are_made_full_width_and_parted() -> None:
    assert names.reading_parts("ﾀｶｻｷ ｲﾁｺ") == ("イチコ", "タカサキ")
    assert names.reading_parts("みほんたろう") == ("", "みほんたろう")
    assert names.reading_parts("") == ("", "")


@given(st.text(max_size=30))
def test_case_83_guarding_a_cell_can_always_be_undone(text: str) -> None:
    guarded = cells.guard(text)
    assert cells.unguard(guarded) == text
    assert guarded[:1] not in set("=+-@\t\r＝＋－＠")


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "'=1", "''=1", "+81", "-1", "@x", "\tx", "＝1"])
def test_case_83_formulas_are_guarded(text: str) -> None:
    assert cells.guard(text) == "'" + text
    assert cells.unguard(cells.guard(text)) == text


@pytest.mark.parametrize(
    ("text", "key"),
    [("ICHIKO＠example.com", "ichiko@example.com"), ("mailto:A.B@Example.com", "a.b@example.com"), ("none", ""),
     ("<a@example.com>", "a@example.com"), ("Ann <a@example.com>", "a@example.com")],
)  # fmt: skip
def test_addresses_have_keys(text: str, key: str) -> None:
    assert cells.email_key(text) == key


def test_cells_are_cleaned_at_their_edges_and_headers_folded() -> None:
    assert cells.clean("\u3000 見本\u00a0\r\nx\x00 ") == "見本\xa0\nx"
    assert len(cells.clean("x" * 200_000)) == cells.MOST
    assert cells.header('\ufeff"First  Name"') == "first name"
    assert cells.header("フﾘｶﾞﾅ ") == "フリガナ"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("François Lefèvre, Société Générale\n" * 3, "cp1252"),
        ("Jürgen Müller; Größe; Straße\n" * 3, "cp1252"),
        ("Åsa Öberg, Malmö\n" * 3, "cp1252"),
        ("Łukasz Żółć, Kraków, Gdańsk, święto\n" * 3, "cp1250"),
        ("髙橋 花子,㈱見本①,部長\n", "cp932"),
        ("山田 太郎,見本商事株式会社,営業部\n", "euc_jp"),
        ("山田 太郎,見本商事株式会社,営業部\n", "iso2022_jp"),
        ("山田 太郎,見本\n", "utf-16"),
        ("Ann,Bob\n" * 20, "utf-16-le"),
        ("Ann,Bob\n" * 20, "utf-16-be"),
        ("山田 太郎", "utf-8"),
        ("山田 太郎", "utf-8-sig"),
    ],
)
def test_encodings_are_recognised(text: str, codec: str) -> None:
    assert pick(text.encode(codec)) == codec


def test_bytes_under_a_wrong_mark_are_no_text() -> None:
    assert pick(b"\xef\xbb\xbf\xff\xff") is None
    assert pick(b"\xff\xfe\x00\xd8\x00") is None
    assert pick(b"\x1b$B\xff\xff caf\xe9") == "cp1252"


def test_a_chosen_encoding_is_obeyed_or_refused() -> None:
    assert encoding_of("山田".encode("cp932"), "x", "cp932") == "cp932"
    with pytest.raises(Refused) as refused:
        encoding_of(b"\xff\xff\xff", "x", "utf-8")
    assert refused.value.code == "encoding_wrong"


def test_months_of_every_language_are_different_words() -> None:
    assert all(one < other for one, other in pairwise(sorted(set(dates_in._MONTH.values()))))
    assert set(dates_in._MONTH.values()) == set(range(1, 13))
