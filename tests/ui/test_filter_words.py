"""Every field, operation and value of a filter has its words in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from myconnections.domain.filters import FIELDS, OPERATIONS, All, Any, Filter, Not, Test
from myconnections.services.asking import ANSWERS
from myconnections.ui import texts_filters as texts
from myconnections.ui.asked import MARKS, QUICK, Asked
from myconnections.ui.filter_words import field_word, filter_text, operation_word, part_text
from myconnections.ui.models.columns import KEYS
from myconnections.ui.models.groups import GROUPS
from myconnections.ui.wording import Wording

EN, JA = Wording("en"), Wording("ja")
BOOKS = Test("industry", "has", ("books",))
WARM = Test("band", "is", ("warm", "hot"))


def test_every_field_stands_in_the_builder_once_with_words() -> None:
    offered = [key for _head, keys in texts.GROUPS.values() for key in keys]
    assert sorted(offered) == sorted(FIELDS)
    for field, kind in FIELDS.items():
        assert field_word(EN, field) != field
        assert any(ord(letter) > 0x3000 for letter in field_word(JA, field))
        for op in OPERATIONS[kind]:
            assert any(ord(letter) > 0x3000 for letter in operation_word(JA, field, op))
            assert op in texts.SAID
    assert set(texts.ASKED) == {"", *ANSWERS}
    assert set(texts.MARKS) == set(MARKS)
    assert set(texts.GROUPED) == {"", *GROUPS}
    assert set(texts.COLUMNS) == set(KEYS)
    assert set(QUICK) < set(FIELDS)


@pytest.mark.parametrize(
    ("asked", "english", "japanese"),
    [
        (All(()), "everybody", "全員"),
        (WARM, "Warmth: Warm, Hot", "温度：温かい、熱い"),
        (Not(BOOKS), "not (Industry contains “books”)", "「業界に「books」を含む」でない"),
        (Test("birthday", "month", number=0), "Birthday in this month", "誕生日が今月"),
        (Test("birthday", "within", number=7), "Birthday in the next 7 days", "誕生日がこれから7日以内"),
        (Test("talk", "within", number=1), "Talk within 1 day", "1日以内に会話"),
        (Test("connected_on", "since", day=date(2026, 3, 4)), "Connected on: from 4 Mar 2026 on", None),
        (
            All((WARM, Any((BOOKS, Test("starred", "yes"))))),
            "Warmth: Warm, Hot and (Industry contains “books” or Starred)",
            "温度：温かい、熱い、かつ （業界に「books」を含む、または 星つき）",
        ),
    ],
)
def test_filters_are_said_in_one_line(asked: Filter, english: str, japanese: str | None) -> None:
    assert filter_text(EN, asked) == english
    assert japanese is None or filter_text(JA, asked) == japanese


def test_chips_say_field_and_values() -> None:
    asked = Asked({"stage": ("link",), "capital": ("bridging+linking",)}, frozenset({"starred"}), BOOKS)
    assert [part_text(EN, asked, key) for key in asked.parts()] == [
        "Stage: Link", "Kind of tie: Bridging, linking", "Starred", "Industry contains “books”",
    ]  # fmt: skip
    assert part_text(JA, asked, "stage") == "段階　リンク"


def test_a_word_of_ours_is_said_in_the_language_of_the_moment() -> None:
    for value in ("it", "IT・通信", "IT & telecom"):
        asked = Test("industry", "is", (value, "養蜂"))
        assert filter_text(EN, asked) == "Industry: IT & telecom, 養蜂"
        assert filter_text(JA, asked) == "業界：IT・通信、養蜂"
