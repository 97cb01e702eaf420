"""The signs stand where the design puts them, pixel by pixel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs, marks


def blank(width: int, height: int) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_ladder_bars_up_to_the_stage_and_feet_after(theme: Theme, stage: int) -> None:
    picture = blank(23, 16)
    painter = QPainter(picture)
    glyphs.paint_ladder(painter, QRectF(0, 0, 23, 16), stage, theme)
    painter.end()
    for step in range(4):
        middle, reached = 6 * step + 2, step < stage
        assert picture.pixelColor(middle, 15) == theme.color(f"stage-{stage}" if reached else "mark-off")
        top = 16 - (4 * (step + 1) if reached else 2)
        assert picture.pixelColor(middle, top).alpha() == 255
        assert top == 0 or picture.pixelColor(middle, top - 1).alpha() == 0
    assert picture.pixelColor(5, 15).alpha() == 0


@pytest.mark.parametrize(("band", "cells"), [("hot", 4), ("warm", 3), ("cooling", 2), ("cold", 1)])
def test_meter_fills_from_the_left(theme: Theme, band: str, cells: int) -> None:
    picture = blank(38, 6)
    painter = QPainter(picture)
    glyphs.paint_meter(painter, QRectF(0, 0, 38, 6), band, theme)
    painter.end()
    seen = [picture.pixelColor(10 * cell + 4, 3) for cell in range(4)]
    assert seen == [theme.color(band)] * cells + [theme.color("track")] * (4 - cells)
    assert picture.pixelColor(9, 3).alpha() == 0


def test_meter_not_recorded_is_outline_only(theme: Theme) -> None:
    picture = blank(38, 6)
    painter = QPainter(picture)
    glyphs.paint_meter(painter, QRectF(0, 0, 38, 6), None, theme)
    painter.end()
    assert picture.pixelColor(4, 3).alpha() == 0
    assert picture.pixelColor(4, 0) == theme.color("mark-off")


def test_every_capital_has_a_shape_of_its_own(theme: Theme) -> None:
    shapes = set()
    for capital in glyphs.CAPITALS:
        picture = blank(16, 16)
        painter = QPainter(picture)
        glyphs.paint_mark(painter, QRectF(0, 0, 16, 16).center(), 5, capital, QColor("black"))
        painter.end()
        shapes.add(bytes(picture.constBits()))
    assert len(shapes) == len(glyphs.CAPITALS)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("桐野 詩織", "桐"), ("Shiori Kirino", "SK"), ("kirino", "K"), ("  ", "?"), ("(Bob) Stone", "BS"),
        ("Mary Ann Wood", "MW"), ("김 하나", "김"), ("Ann 田中", "A"), ("éva nagy", "ÉN"),
        ("Kofi Verova, Ph.D.", "KV"), (", Ltd", "L"),
    ],
)  # fmt: skip
def test_letters_of_a_monogram(name: str, letters: str) -> None:
    assert glyphs.letters_of(name) == letters


def test_the_tint_is_stable_and_all_tints_are_used() -> None:
    assert glyphs.tint_of("01ARZ3NDEKTSV4RRFFQ69G5FAV") == glyphs.tint_of("01ARZ3NDEKTSV4RRFFQ69G5FAV")
    assert {glyphs.tint_of(str(n)) for n in range(60)} == {f"tint-{n}" for n in range(1, 7)}


def test_marks_are_read_aloud_and_grow_with_their_word(theme: Theme, qtbot: QtBot) -> None:
    meter = marks.WarmthMeter(theme, "warm", "温かい")
    qtbot.addWidget(meter)
    narrow = meter.sizeHint().width()
    meter.show_band(None, "記録なし、まだ一度も")
    assert meter.accessibleName() == meter.word() == "記録なし、まだ一度も"
    assert meter.sizeHint().width() > narrow
    ladder = marks.StageLadder(theme, 2)
    qtbot.addWidget(ladder)
    assert (ladder.sizeHint().width(), ladder.sizeHint().height()) == (23, 16)


def test_painted_marks_show_their_colors(theme: Theme, qtbot: QtBot) -> None:
    ladder = marks.StageLadder(theme, 4, "Relationship")
    rating = marks.LivedRating(theme, 3, "3")
    capital = marks.CapitalMark(theme, "bonding", "結束")
    disc = marks.Monogram(theme, "桐野 詩織", "p1", 40)
    for widget in (ladder, rating, capital, disc):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint() if widget is not disc else widget.size())
    assert ladder.grab().toImage().pixelColor(20, 8) == theme.color("stage-4")
    assert rating.grab().toImage().pixelColor(24, 8) == theme.color("accent")
    assert capital.grab().toImage().pixelColor(8, 8) == theme.color("bonding")
    assert disc.grab().toImage().pixelColor(4, 20) == theme.color(glyphs.tint_of("p1"))
    rating.show_rating(5, "5")
    capital.show_capital("linking", "連結")
    ladder.show_stage(1, "Link")
    disc.show_person("Ann Wood", "p2")
    assert rating.grab().toImage().pixelColor(44, 8) == theme.color("accent")
    assert disc.accessibleName() == "Ann Wood"
