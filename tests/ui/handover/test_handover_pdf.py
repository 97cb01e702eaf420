"""The hand-over sheet on paper: it takes as many sheets as it needs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QImage, QPainter

from myconnections.domain.handover import HandedPerson, HandedPromise, HandOver
from myconnections.ui.coach.paper import Paper
from myconnections.ui.handover.pdf import handover_pdf
from myconnections.ui.wording import Wording

DAY = date(2026, 7, 15)
LONG = "とても長い役目の名前" * 12
SHEET = HandOver(DAY, "Mika", "港の食卓", "Eat together", "", ("鍵を受け取る",), (), (), (), (), (), (), 3)


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", data))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_short_sheet_is_one_page_and_a_long_one_goes_on(language: str) -> None:
    short = handover_pdf(SHEET, Wording(language))
    assert short.startswith(b"%PDF")
    assert pages(short) == 1
    many = replace(
        SHEET,
        people=tuple(HandedPerson(f"{n} {LONG}", LONG, (LONG,)) for n in range(12)),
        promises=tuple(HandedPromise("Ana", LONG * 2, "me", DAY) for _ in range(9)),
    )
    assert pages(handover_pdf(many, Wording(language))) > 1


@pytest.mark.usefixtures("qapp")
def test_lines_hold_everything_within_their_width() -> None:
    picture = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paper = Paper(painter)
    for text in (LONG, "𠮷野家 and a fairly long line of words in two languages 混ざった文", "x" * 300):
        lines = paper.lines(text, 200, 12)
        assert len(lines) > 1
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(paper.wide(line, 12) <= 201 for line in lines)
    painter.end()
