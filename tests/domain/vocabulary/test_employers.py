"""What the names of employers and places propose; every employer is invented."""

from __future__ import annotations

import pytest

from myconnections.domain.vocabulary import industries, regions
from myconnections.domain.vocabulary.industries import INDUSTRIES
from myconnections.domain.vocabulary.institutions import INSTITUTIONS, OF_INDUSTRY
from myconnections.domain.vocabulary.regions import REGIONS


@pytest.mark.parametrize(
    ("name", "industry"),
    [
        ("みなと銀行", "finance"), ("青葉大学", "education"), ("青葉大学病院", "health"), ("横浜市役所", "government"),
        ("株式会社北斗システム", "it"), ("Harbor Press", "media"), ("First Bank of Examples", "finance"),
        ("Ministry of Education", "government"), ("City of Minato", "government"), ("St. Anna Hospital", "health"),
        ("山口印刷", "manufacturing"), ("大川電機製作所", "electronics"), ("Nordwind Consulting GmbH", "consulting"),
        ("NPO法人まちの縁側", "nonprofit"), ("みさき法律事務所", "legal"), ("ひかり製薬", "pharma"),
        ("森設計事務所", "construction"), ("Lindgren Logistics AB", "logistics"), ("農林水産省", "government"),
        ("あおば市教育委員会", "education"), ("監査法人みなも", "legal"), ("ホテル白鳥", "hospitality"),
        ("みどり不動産", "real_estate"), ("花園食品", "food"), ("たかね農園", "agriculture"), ("北風商事", "trade"),
        ("あかつき自動車", "automotive"), ("劇団かざぐるま", "arts"), ("ひびき人材", "staffing"),
        ("株式会社つばめ", ""), ("The Art of Bread", ""), ("", ""), ("Bitter Lemon Ltd", ""),
    ],
)  # fmt: skip
def test_industry_of_an_employer(name: str, industry: str) -> None:
    assert industries.of_employer(name) == industry
    assert not industry or industry in INDUSTRIES.codes


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("神奈川県庁", "kanagawa"), ("横浜市役所", "kanagawa"), ("石川県庁", "ishikawa"), ("福岡銀行", "fukuoka"),
        ("University of Kyoto", "kyoto"), ("東京ひばり商店", "tokyo"), ("Sapporo Works", "hokkaido"),
        ("山口印刷", ""), ("石川製作所", ""), ("宮崎建設", ""), ("みなと銀行", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_family_name_is_no_region(name: str, region: str) -> None:
    assert regions.of_employer(name) == region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Greater Tokyo Area, Japan", "tokyo"), ("〒105-0001 東京都港区1-1", "tokyo"), ("京都府京都市", "kyoto"),
        ("Minato-ku, Tokyo", "tokyo"), ("Osaka, Japan", "osaka"), ("San Francisco Bay Area", "united_states"),
        ("London, United Kingdom", "united_kingdom"), ("Japan", "japan"), ("Berlin", "germany"), ("横浜市", "kanagawa"),
        ("東京", "tokyo"), ("福井", "fukui"), ("ベトナム", "vietnam"), ("港区", ""), ("somewhere", ""), ("", ""),
    ],
)  # fmt: skip
def test_region_of_a_place(text: str, region: str) -> None:
    assert regions.of_place(text) == region


def test_regions_compare_whatever_the_spelling() -> None:
    assert regions.compared("東京都") == regions.compared("Tokyo, Japan") == "tokyo"
    assert regions.compared(" Old Harbor ") == regions.compared("old harbor")
    assert regions.compared("京都") != regions.compared("東京都")


def test_the_vocabularies_are_small_and_have_both_words() -> None:
    assert 20 <= len(INDUSTRIES.terms) <= 26
    assert len(REGIONS.terms) > 47
    for vocabulary in (INDUSTRIES, REGIONS, INSTITUTIONS):
        assert all(term.en and term.ja and term.code for term in vocabulary.terms)
        assert all(vocabulary.code_of(text) == term.code for term in vocabulary.terms for text in (term.en, term.ja))
    assert set(OF_INDUSTRY) <= set(INDUSTRIES.codes)
    assert set(OF_INDUSTRY.values()) <= set(INSTITUTIONS.codes)


def test_every_spelling_stands_for_a_code() -> None:
    assert INDUSTRIES.kept(" 情報通信 ") == "it"
    assert INDUSTRIES.kept(" 養蜂 ") == "養蜂"
    assert INDUSTRIES.code_of("") == ""


@pytest.mark.parametrize(("text", "code"), [("Osaka, France", "france"), ("東京, France", "tokyo")])
def test_a_place_abroad_of_a_japanese_name_stays_abroad_unless_kanji_say_otherwise(text: str, code: str) -> None:
    assert regions.of_place(text) == code
