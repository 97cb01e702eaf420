"""What the notebook says on paper: the first sheet as it is laid out, the sheets behind with every letter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from tests.interchange.hostile_names import HOSTILE
from tests.interchange.reports import DAY, front_parts, hostile_part, person, report

from myconnections.domain.ego_structure import Band, TieFigures
from myconnections.domain.report import Report, Share
from myconnections.domain.report_parts import Line, Section, named, say
from myconnections.ui.breaking import plain
from myconnections.ui.coach.front import parted
from myconnections.ui.coach.notebook_sheets import laid_out, paint_notebook
from myconnections.ui.coach.paper import WIDTH, Paper
from myconnections.ui.coach.part_words import whole
from myconnections.ui.coach.pdf import PICTURED, sheet_pdf, sheet_pictures, sheets_beyond
from myconnections.ui.coach.sheet import FOOT, paint_sheet
from myconnections.ui.wording import Wording


def made(*sections: Section) -> Report:
    return report(*(person(f"P{number:02d}") for number in range(1, 29)), parts=("vision",), sections=sections)


class Drawn:
    """All that is written on the sheets, each line with its sheet, its top and where it ends."""

    def __init__(self, told: Report, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.lines: list[tuple[int, str, float, float]] = []
        sheet, line = 1, Paper.line

        def noted(paper: Paper, x: float, y: float, text: str, size: float = 11, **more: Any) -> float:
            end = line(paper, x, y, text, size, **more)
            self.lines.append((sheet, text, y + size, end))
            return end

        monkeypatch.setattr(Paper, "line", noted)
        image = QImage(794, 1123, QImage.Format.Format_RGB32)
        painter, wording = QPainter(image), Wording(language)
        paper = Paper(painter)
        where = parted(paper, wording, told)
        paint_sheet(painter, told, wording, where.front)
        self.behind = laid_out(paper, wording, where.behind)
        for sheet, rows in enumerate(self.behind, 3):
            paint_notebook(paper, told, wording, rows, sheet, 2 + len(self.behind))
        painter.end()

    def on(self, sheet: int) -> list[str]:
        return [text for at, text, _, _ in self.lines if at == sheet]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_panels_values_and_plans_stand_on_the_first_sheet_above_questions_and_notes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    figures = TieFigures(25, 300, False, True, Band(22.1, 21.9, 22.3, 19.1, 22.5), Band(0.88, 0.87, 0.89, 0.76, 0.9))
    drawn = Drawn(replace(made(*front_parts()), structure=figures, pairs=Share(290, 300)), language, monkeypatch)
    assert drawn.behind == []
    told = drawn.on(1)
    heads = {"en": ["Five capabilities", "Values and how lived", "Three questions to talk about", "Notes"],
             "ja": ["五つの力", "価値観と生きた度合い", "話し合うための3つの問い", "メモ"]}[language]  # fmt: skip
    assert [text for text in told if text in heads] == heads
    plan = {"en": "If we meet, then I show the plan", "ja": "we meet → I show the plan"}[language]
    assert told.count(plan) == 3
    assert all(bottom <= FOOT + 12 and end <= WIDTH - 40 for _, _, bottom, end in drawn.lines)


def test_long_plans_and_what_was_written_stand_behind(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    capabilities, values, plans = front_parts()
    long = Line(say("plan_line", condition="it rains " * 60, text="I write"), who=("P02",))
    meant = Line(say("value_meaning"), text="leave the quarter easier", depth=1)
    told = (
        replace(capabilities, lines=(Line(say("on_day", day=DAY.isoformat()), text="a new job"),)),
        replace(values, lines=(*values.lines, meant)),
        replace(plans, lines=(long,)),
    )
    drawn = Drawn(made(*told), "en", monkeypatch)
    assert not any("it rains" in text or "quarter" in text or "a new job" in text for text in drawn.on(1))
    behind = " ".join(drawn.on(3))
    assert "leave the quarter easier" in behind
    assert "a new job" in behind
    assert behind.count("it rains") == 60


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_letter_stands_on_the_sheets_behind_whatever_it_is(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    drawn = Drawn(made(hostile_part(HOSTILE)), language, monkeypatch)
    assert len(drawn.behind) > 3
    name = {"en": "Vision and lists beside it", "ja": "ビジョンとその周り"}[language]
    assert all(drawn.on(sheet)[0] == name for sheet in range(4, 3 + len(drawn.behind)))  # a sheet says what goes on
    written = (text for at, text, bottom, _ in drawn.lines if at > 2 and bottom < FOOT and text != name)
    everything = "".join("".join(written).split())
    for text in HOSTILE:
        assert "".join(plain(text).split()) in everything, text[:40]
    assert all(bottom <= FOOT + 12 and end <= WIDTH - 40 for at, _, bottom, end in drawn.lines if at > 2)


def test_of_very_many_sheets_the_first_are_pictured_and_all_are_in_the_file(qapp: QApplication) -> None:
    told = made(replace(hostile_part(()), lines=(Line(named("x"), text="long\n" * 900),)))
    beyond = sheets_beyond(told, "en")
    assert len(sheet_pictures(told, "en", 0.1)) == PICTURED
    assert beyond > 0
    assert sheet_pdf(told, "en").count(b"/Type /Page\n") == PICTURED + beyond
    assert sheets_beyond(made(), "en") == 0


def test_the_preview_says_every_line_of_a_part() -> None:
    told = list(whole(Wording("en"), front_parts()[0])) + list(whole(Wording("ja"), front_parts()[2]))
    assert "Moving together: Ordinary wobble. 24 Jun 2026 0.5, 24 Jul 2026 0.8" in told[1]
    assert told[-2:] == ["we meet → I show the plan：2026年11月21日", "    P02"]
    empty = Section("vision", say("vision_of", day=DAY.isoformat()))
    assert list(whole(Wording("en"), empty)) == ["nothing written of it yet"]
    assert list(whole(Wording("en"), replace(hostile_part(["a"]), older=3)))[-1] == "3 older ones left out"
