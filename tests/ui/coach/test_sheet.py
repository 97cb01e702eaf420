"""The sheet: drawn whole for any report, nothing of it over another thing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from tests.interchange.hostile_names import HOSTILE
from tests.interchange.reports import person, report

from myconnections.domain.ego_structure import Band, TieFigures
from myconnections.domain.report import BANDS, MARKS, Report, Sector, Share
from myconnections.domain.report_places import places, rings, wedges
from myconnections.interchange.coach_html.words import READ
from myconnections.ui.coach import map_drawing
from myconnections.ui.coach.overleaf import paint_overleaf
from myconnections.ui.coach.paper import Paper
from myconnections.ui.coach.pdf import sheet_pdf, sheet_pictures
from myconnections.ui.coach.sheet import FOOT, paint_sheet
from myconnections.ui.wording import Wording

FIGURES = TieFigures(25, 300, False, True, Band(22.1, 21.9, 22.3, 19.1, 22.5), Band(0.884, 0.876, 0.892, 0.764, 0.9))


def placed(count: int, sectors: int = 4, *, encounters: int = 77, **more: object) -> Report:
    """So many people where the service would put them."""
    around = wedges([Sector("named", f"Circle {number}", 1 + count // sectors) for number in range(sectors)])
    stands = [(1 + number % 4, number % sectors) for number in range(count)]
    edges = rings([stage for stage, _ in stands])
    people = [
        person(f"P{number:02d}", stage, BANDS[number % 5], MARKS[number % 5], sector=sector, x=x, y=y)
        for number, ((stage, sector), (x, y)) in enumerate(zip(stands, places(stands, around, edges), strict=True), 1)
    ]
    made = report(*people, sectors=around, **more)
    return replace(made, contacts=max(count, 486), recent=replace(made.recent, encounters=encounters))


def colored(image: QImage, left: int, top: int, right: int, bottom: int) -> int:
    """How many dots of a part of the picture are neither grey nor white."""
    dots = [QColor(image.pixel(x, y)) for x in range(left, right, 2) for y in range(top, bottom, 2)]
    return sum(dot.saturation() > 90 and dot.value() < 240 for dot in dots)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_pdf_of_two_pages_with_letters(qapp: QApplication, language: str) -> None:
    drawn = sheet_pdf(placed(28, introduced=Share(47, 77), pairs=Share(93, 300), left_out=3), language)
    assert drawn.startswith(b"%PDF-1.")
    assert drawn.count(b"/Type /Page\n") == 2
    assert b"/Font" in drawn
    assert b"/FontFile2" in drawn or b"/FontFile3" in drawn
    for secret in (b"/root", b"/home", b"/tmp", b"/work"):
        assert secret not in drawn


def test_everybody_is_on_the_map(qapp: QApplication) -> None:
    nobody, few, many = (sheet_pictures(made, "en", 1.0)[0] for made in (report(), placed(28), placed(3000)))
    map_part = (60, 160, 460, 520)
    assert colored(nobody, *map_part) < colored(few, *map_part) < colored(many, *map_part)


def test_a_picture_has_the_dots_asked_for(qapp: QApplication) -> None:
    for ratio, wide in ((2.0, 1588), (0.5, 397)):
        assert [picture.width() for picture in sheet_pictures(placed(3), "ja", ratio)] == [wide, wide]


def test_hostile_names_are_drawn_and_cut(qapp: QApplication) -> None:
    sectors = wedges([Sector("named", name, 1) for name in HOSTILE])
    people = [
        person(name, sector=place, x=(place - 9) / 12, y=0.3 * (-1) ** place) for place, name in enumerate(HOSTILE)
    ]
    made = report(*people, sectors=sectors, real_names=True)
    assert colored(sheet_pictures(made, "en", 1.0)[0], 0, 0, 794, 1123) > 100
    assert map_drawing.short("長" * 10_000) == f"{'長' * 13}…"
    assert map_drawing.short("\u202eabc\x07") == "abc"


class Written:
    """What is written on both sheets: each line, or block of running text, with the box it takes."""

    def __init__(self, made: Report, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.lines: list[tuple[str, QRectF]] = []
        self.cut: list[str] = []
        line, block, cut = Paper.line, Paper.block, Paper.cut

        def noted_line(paper: Paper, x: float, y: float, text: str, size: float = 11, **more: Any) -> float:
            wide = paper.wide(text, size, more.get("bold", False))
            self.lines.append((text, QRectF(x - wide if more.get("right") else x, y, wide, size)))
            return line(paper, x, y, text, size, **more)

        def noted_block(
            paper: Paper, x: float, y: float, width: float, text: str, size: float = 11, **more: Any
        ) -> float:
            tall = block(paper, x, y, width, text, size, **more)
            self.lines.append((text, QRectF(x, y, width, tall)))
            return tall

        def noted_cut(paper: Paper, text: str, width: float, size: float = 11, bold: bool = False) -> str:
            found = cut(paper, text, width, size, bold)
            if found != text:
                self.cut.append(text)
            return found

        for name, noted in (("line", noted_line), ("block", noted_block), ("cut", noted_cut)):
            monkeypatch.setattr(Paper, name, noted)
        image = QImage(794, 1123, QImage.Format.Format_RGB32)
        painter, wording = QPainter(image), Wording(language)
        self.labelled = [person.label for person in paint_sheet(painter, made, wording)]
        self.first = len(self.lines)
        paint_overleaf(painter, made, wording, [one for one in made.people if one.label in self.labelled])
        painter.end()

    def texts(self) -> list[str]:
        return [text for text, _ in self.lines]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_of_many_the_nearest_bear_numbers_and_the_sheet_says_of_what_it_is_a_part(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    written = Written(placed(400), language, monkeypatch)
    assert 15 <= len(written.labelled) <= map_drawing.NEAREST
    stages = {person.label: person.stage for person in placed(400).people}
    found = [stages[label] for label in written.labelled]
    assert found == sorted(found, reverse=True)
    assert found.count(4) >= 10
    for label in written.labelled:
        assert written.texts().count(label) == 2  # on the map and overleaf
    told = " ".join(written.texts()[: written.first])
    assert str(len(written.labelled)) in told
    part = {"en": "This sheet is a part of more", "ja": "この紙は全体の一部です"}[language]
    assert part in told
    assert {"en": "Sheet 1 of 2", "ja": "2枚のうち1枚目"}[language] in told
    assert "400" in told


def test_in_a_crowd_the_nearest_keep_their_marks_and_their_numbers(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    stands = [(4, 0)] * 30 + [(1, 0)] * 20_000
    around, edges = wedges([Sector("none", "", len(stands))]), rings([stage for stage, _ in stands])
    spots = places(stands, around, edges)
    people = [
        person(f"P{number:02d}", stage, "warm" if stage == 4 else "none", "bonding", x=x, y=y)
        for number, ((stage, _), (x, y)) in enumerate(zip(stands, spots, strict=True), 1)
    ]
    made = replace(report(*people, sectors=around), rings=edges)
    assert colored(sheet_pictures(made, "en", 1.0)[0], 60, 160, 460, 520) > 200  # of the nearest alone
    labelled = Written(made, "en", monkeypatch).labelled
    assert len(labelled) >= 15
    assert set(labelled) <= {f"P{number:02d}" for number in range(1, 31)}


def test_nobody_is_said_to_be_out_of_reach_before_reach_was_written_down(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Written(placed(3, reach_recorded=False), "ja", monkeypatch).texts()
    assert ("まだ記録なし" in said, "なし" in said, "大企業の決裁者" in said) == (True, False, False)
    with monkeypatch.context() as more:
        assert "なし" in Written(placed(3), "ja", more).texts()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_overleaf_says_how_to_read_it_as_the_page_does(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    written = Written(placed(400), language, monkeypatch)
    overleaf = written.texts()[written.first :]
    place = ["en", "ja"].index(language)
    for key, pair in READ.items():
        assert pair[place] in overleaf, key


@pytest.mark.parametrize(("count", "language"), [(28, "en"), (28, "ja"), (400, "en"), (400, "ja"), (30_000, "ja")])
def test_nothing_is_cut_and_nothing_leaves_the_sheet(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, language: str, count: int
) -> None:
    made = placed(count, encounters=31_134, pairs=Share(290, 300), structure=FIGURES)
    written = Written(made, language, monkeypatch)
    assert written.cut == []
    assert any("21.9" in text and "22.3" in text for text in written.texts())
    for text, box in written.lines:
        assert 20 <= box.left() <= box.right() <= 774.5, text
        assert box.bottom() <= FOOT + 12, text
    assert len(written.labelled) >= 15


def test_structure_stands_there_only_when_it_is_known(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(made: Report) -> list[str]:
        with monkeypatch.context() as patch:
            written = Written(made, "en", patch)
        return written.texts()[: written.first]

    assert not any("Effective size" in text for text in said(placed(28)))
    told = said(placed(28, structure=FIGURES))
    assert "among the 25 asked about, of 300" in told
    assert "22.1 (21.9 to 22.3)" in told
    inner = said(placed(28, structure=replace(FIGURES, inner_only=True)))
    assert "among the 25 asked about before the others came, of 300" in inner
    exact = Band(5.0, 5.0, 5.0, 5.0, 5.0)
    every = said(placed(28, structure=TieFigures(6, 6, False, True, exact, exact)))
    assert "among all 6" in every
    assert "5.0" in every


def test_with_names_the_sheet_speaks_of_names(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    made = replace(placed(400), real_names=True)
    told = " ".join(Written(made, "en", monkeypatch).texts())
    assert "of the nearest bear a name" in told
    assert "Who bears a name on the map" in told
    assert "number" not in told


def test_a_label_holds_no_letter_without_a_picture() -> None:
    assert map_drawing.short("Oskar 🎸") == "Oskar"
