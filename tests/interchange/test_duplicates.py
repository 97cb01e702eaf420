"""Duplicates found among generated people with generated errors: the quality the design asks for."""

import random
from datetime import date

import pytest

from myconnections.domain import romaji
from myconnections.domain.contact import Reachable
from myconnections.interchange.companies import company_key
from myconnections.interchange.duplicates import Traits, pairs, traits
from myconnections.interchange.records import PersonRecord

_SYLLABLES = (
    "ka",
    "to",
    "mi",
    "ra",
    "ne",
    "so",
    "lu",
    "ben",
    "tor",
    "vin",
    "da",
    "sha",
    "el",
    "or",
    "qui",
    "mar",
    "gen",
)
_FAMILIES = [
    ("高橋", "髙橋", "タカハシ"), ("渡辺", "渡邉", "ワタナベ"), ("斎藤", "齋藤", "サイトウ"),
    ("山崎", "山﨑", "ヤマザキ"), ("佐藤", "佐藤", "サトウ"), ("広瀬", "廣瀨", "ヒロセ"), ("大野", "大野", "オオノ"),
    ("島田", "嶋田", "シマダ"),
]  # fmt: skip
_GIVEN = [
    ("太郎", "タロウ"), ("花子", "ハナコ"), ("純一", "ジュンイチ"), ("翔太", "ショウタ"), ("美咲", "ミサキ"),
    ("健", "ケン"), ("優子", "ユウコ"), ("一", "ハジメ"), ("修平", "シュウヘイ"), ("陽菜", "ヒナ"), ("直樹", "ナオキ"),
    ("恵", "メグミ"),
]  # fmt: skip


def _word(rng: random.Random, least: int = 2) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(least, 3))).title()


def _typo(rng: random.Random, text: str) -> str:
    at = rng.randrange(1, max(2, len(text) - 1))
    kind = rng.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + rng.choice("aeiourt") + text[at:]
    if kind == 2:
        return text[:at] + rng.choice("aeiourt") + text[at + 1 :]
    return text[: at - 1] + text[at : at + 1] + text[at - 1 : at] + text[at + 1 :]


def _latin(rng: random.Random, number: int) -> tuple[PersonRecord, PersonRecord]:
    given, family, company = _word(rng), _word(rng), f"{_word(rng)} {_word(rng)}"
    mail = (Reachable("email", "x", "", f"{given}.{family}{number}@example.com".lower()),)
    one = PersonRecord(1, "", "vcard", given=given, family=family, organization=f"{company} Inc.", reachable=mail)
    kind = rng.randrange(5)
    if kind == 0:
        other = one._replace(family=_typo(rng, family), reachable=())
    elif kind == 1:
        other = one._replace(given=family, family=given, organization=company, reachable=())
    elif kind == 2:
        other = one._replace(given=given[0], organization=f"{company}, Ltd.", reachable=())
    elif kind == 3:
        other = one._replace(given=_typo(rng, given), organization=_typo(rng, company), reachable=())
    else:
        other = one._replace(family=_word(rng, 3), organization="", given=_typo(rng, given), reachable=mail)
        other = other._replace(family=family)
    return one, other


def _japanese(rng: random.Random, number: int) -> tuple[PersonRecord, PersonRecord]:
    plain, variant, kana = rng.choice(_FAMILIES)
    given, given_kana = rng.choice(_GIVEN)
    company = f"{_word(rng)}{number % 50}見本"
    one = PersonRecord(
        1, "", "eight", family=plain, given=given, reading_family=kana, reading_given=given_kana,
        organization=f"株式会社{company}", connected_on=None,
    )  # fmt: skip
    if rng.random() < 0.5:
        return one, one._replace(family=variant, organization=f"{company}(株)", reading_family="", reading_given="")
    spelled = (romaji.spell(given_kana).replace("ou", "o").title(), romaji.spell(kana).replace("ou", "oh").title())
    return one, one._replace(
        given=spelled[0], family=spelled[1], reading_family="", reading_given="", organization=company
    )


def _generated(seed: int, n: int) -> tuple[list[Traits], set[tuple[int, int]]]:
    """n people of whom a fifth stand there twice, the second time with an error; and the true pairs."""
    rng = random.Random(seed)  # noqa: S311
    people: list[PersonRecord] = []
    truth = set()
    for number in range(n):
        one, other = (_latin if rng.random() < 0.6 else _japanese)(rng, number)
        people.append(one)
        if rng.random() < 0.2:
            people.append(other)
            truth.add((len(people) - 2, len(people) - 1))
    return [traits(person) for person in people], truth


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_generated_errors_are_found_and_little_else(seed: int) -> None:
    people, truth = _generated(seed, 2_500)
    found = {(pair.left, pair.right) for pair in pairs(people)}
    right = len(found & truth)
    precision, recall = right / len(found), right / len(truth)
    assert 2 * precision * recall / (precision + recall) >= 0.95, (precision, recall)


def test_every_pair_gives_reasons_and_a_score() -> None:
    people, _ = _generated(4, 400)
    found = pairs(people)
    assert found
    assert all(pair.reasons and 0.7 <= pair.score <= 1 and pair.left < pair.right for pair in found)


def test_only_pairs_with_a_newcomer_are_compared() -> None:
    one = PersonRecord(1, "", "x", given="Ana", family="Ruiz", organization="Acme")
    people = [traits(one)] * 3
    assert {(pair.left, pair.right) for pair in pairs(people, first=1)} == {(0, 1), (0, 2)}


@pytest.mark.parametrize(
    ("left", "right"),
    [("Satoh", "サトウ"), ("Ohno", "オオノ"), ("Jun'ichi", "ジュンイチ"), ("Syota", "ショウタ"),
     ("Hattori", "ハットリ"),
     ("Shimbo", "シンボ"), ("Yuko", "ユウコ"), ("Eicchi", "エイッチ"), ("Kyouko", "キョウコ"), ("Tiba", "チバ")],
)  # fmt: skip
def test_spellings_in_latin_letters_meet(left: str, right: str) -> None:
    assert romaji.key(romaji.latin(left)) == romaji.key(romaji.spell(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [("株式会社見本", "㈱見本"), ("見本株式会社", "見本（株）"), ("Acme, Inc.", "ACME"), ("Beta GmbH & Co. KG", "Beta"),
     ("The Gamma Group", "Gamma")],
)  # fmt: skip
def test_legal_forms_fall_away(left: str, right: str) -> None:
    assert company_key(left) == company_key(right)


def test_a_company_that_is_only_a_form_keeps_its_name() -> None:
    assert company_key("株式会社") == "株式会社"
    assert company_key("Group") == "group"


def test_a_crowd_of_namesakes_is_compared_by_company_only() -> None:
    crowd = [
        PersonRecord(1, "", "x", given="翔", family="佐藤", organization=f"会社{n % 40}", slug=f"s{n}")
        for n in range(80)
    ]
    found = pairs([traits(person) for person in crowd])
    assert found == []
    again = [person._replace(position="部長") for person in crowd]
    assert {(pair.left, pair.right) for pair in pairs([traits(p) for p in again])} == {(n, n + 40) for n in range(40)}


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ({"family": "Vale", "given": "Nora"}, {"family": "Vale", "given": "N"}, "initial_only"),
        ({"family": "齊藤", "given": "一"}, {"family": "斉藤", "given": "一"}, "variant_characters"),
        (
            {"family": "河合", "given": "一", "reading_family": "カワイ"},
            {"family": "川合", "given": "一", "reading_family": "かわい"},
            "same_reading",
        ),
        ({"family": "Vale", "given": "Nora"}, {"family": "Valle", "given": "Nora"}, "similar_name"),
    ],
)
def test_what_speaks_for_one_person_at_one_company(left: dict[str, str], right: dict[str, str], reason: str) -> None:
    one, other = (PersonRecord(1, "", "x", organization="Acme", **parts) for parts in (left, right))
    found = pairs([traits(one), traits(other)])
    assert [pair.reasons[0] for pair in found] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"organization": "Acme Works"}, {"organization": "Acme Works Europe"}, "similar_company"),
        ({"connected_on": date(2020, 1, 1)}, {"connected_on": date(2020, 1, 1)}, "same_connected_on"),
        (
            {"reachable": (Reachable("phone", "1", "", "+811"),)},
            {"reachable": (Reachable("phone", "2", "", "+811"),)},
            "same_phone",
        ),
    ],
)
def test_further_reasons(left: dict[str, object], right: dict[str, object], expected: str) -> None:
    base = PersonRecord(1, "", "x", given="Nora", family="Vale")
    (pair,) = pairs([traits(base._replace(**left)), traits(base._replace(**right))])
    assert expected in pair.reasons
