"""The sheet: drawn whole for any report, nothing of it over another thing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from tests.interchange.hostile_names import HOSTILE
from tests.interchange.reports import person, report

from myconnections.domain.report import BANDS, MARKS, Report, Sector, Share
from myconnections.domain.report_places import places, rings, wedges
from myconnections.ui.coach import map_drawing
from myconnections.ui.coach.pdf import sheet_pdf, sheet_picture


def placed(count: int, sectors: int = 4, **more: object) -> Report:
    """So many people where the service would put them."""
    around = wedges([Sector("named", f"Circle {number}", 1 + count // sectors) for number in range(sectors)])
    stands = [(1 + number % 4, number % sectors) for number in range(count)]
    edges = rings([stage for stage, _ in stands])
    people = [
        person(f"P{number:02d}", stage, BANDS[number % 5], MARKS[number % 5], sector=sector, x=x, y=y)
        for number, ((stage, sector), (x, y)) in enumerate(zip(stands, places(stands, around, edges), strict=True), 1)
    ]
    return report(*people, sectors=around, **more)


def colored(image: QImage, left: int, top: int, right: int, bottom: int) -> int:
    """How many dots of a part of the picture are neither grey nor white."""
    dots = [QColor(image.pixel(x, y)) for x in range(left, right, 2) for y in range(top, bottom, 2)]
    return sum(dot.saturation() > 90 and dot.value() < 240 for dot in dots)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_pdf_of_one_page_with_letters(qapp: QApplication, language: str) -> None:
    drawn = sheet_pdf(placed(28, introduced=Share(47, 77), pairs=Share(93, 300), left_out=3), language)
    assert drawn.startswith(b"%PDF-1.")
    assert drawn.count(b"/Type /Page\n") == 1
    assert b"/Font" in drawn
    assert b"/FontFile2" in drawn or b"/FontFile3" in drawn
    for secret in (b"/root", b"/home", b"/tmp", b"/work"):
        assert secret not in drawn


def test_everybody_is_on_the_map(qapp: QApplication) -> None:
    nobody, few, many = (sheet_picture(made, "en", 1.0) for made in (report(), placed(28), placed(3000)))
    map_part = (60, 160, 460, 520)
    assert colored(nobody, *map_part) < colored(few, *map_part) < colored(many, *map_part)


def test_a_picture_has_the_dots_asked_for(qapp: QApplication) -> None:
    assert (sheet_picture(placed(3), "ja", 2.0).width(), sheet_picture(placed(3), "ja", 0.5).width()) == (1588, 397)


def test_hostile_names_are_drawn_and_cut(qapp: QApplication) -> None:
    sectors = wedges([Sector("named", name, 1) for name in HOSTILE])
    people = [
        person(name, sector=place, x=(place - 9) / 12, y=0.3 * (-1) ** place) for place, name in enumerate(HOSTILE)
    ]
    made = report(*people, sectors=sectors, real_names=True)
    assert colored(sheet_picture(made, "en", 1.0), 0, 0, 794, 1123) > 100
    assert map_drawing.short("長" * 10_000) == f"{'長' * 13}…"
    assert map_drawing.short("\u202eabc\x07") == "abc"
