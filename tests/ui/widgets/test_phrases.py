"""Where Japanese lines may end; and that paragraphs end them there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.phrases import JOINER, joined


def parts(text: str) -> list[str]:
    """The letters that stay together, without what Qt's own rules decide (marks, blanks)."""
    found, piece = [], ""
    for letter in joined(text):
        if piece and letter != JOINER and not piece.endswith(JOINER):
            found.append(piece)
            piece = ""
        piece += letter
    return [each.replace(JOINER, "") for each in (*found, piece)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("誰に助けを頼めますか", ["誰に", "助けを", "頼めますか"]),
        ("双方向のやりとり", ["双方向の", "やりとり"]),
        ("この365日に1日ある", ["この", "365日に", "1日ある"]),
        ("そのお礼とご連絡先", ["その", "お礼と", "ご連絡先"]),
        ("本を返してあいさつ", ["本を", "返してあいさつ"]),
        ("すでに知り合いを取り込み", ["すでに", "知り合いを", "取り込み"]),
        ("データの所有者", ["データの", "所有者"]),
        ("届いたzipのまま", ["届いた", "zipのまま"]),
    ],
)
def test_lines_may_end_between_phrases(text: str, phrases: list[str]) -> None:
    assert parts(text) == phrases


@pytest.mark.parametrize("text", ["Nobody is kept yet.", "汐浜市立図書館", ""])
def test_without_kana_nothing_is_joined(text: str) -> None:
    assert joined(text) == text


def test_a_paragraph_ends_its_lines_between_phrases(theme: Theme) -> None:
    text = "双方向のやりとりが、この90日に4日あり、84日にわたる（めやす3日）"
    letter = QFontMetricsF(theme.font("body")).horizontalAdvance("あ")
    lines = Paragraph(theme, text).lines(round(letter * 31))
    assert lines == ["双方向のやりとりが、この90日に4日あり、84日にわたる", "（めやす3日）"]
    assert Paragraph(theme, text).lines(10_000) == [text]


def test_in_a_narrow_column_lines_end_anywhere(theme: Theme) -> None:
    text = "もういちどはじめからやりなおせますのでごあんしんください"
    letter = QFontMetricsF(theme.font("body")).horizontalAdvance("あ")
    lines = Paragraph(theme, text).lines(round(letter * 10.5))
    assert len(lines) == 3
    assert "".join(lines) == text
