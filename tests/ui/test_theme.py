"""Contrast is computed from the theme files; the theme follows what the person chose."""

from __future__ import annotations

from time import process_time

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from myconnections.ui import icons, tokens
from myconnections.ui.theme import Look, Theme

GROUNDS = ("paper", "surface", "sunk", "accent-wash")
GLYPH_GROUNDS = ("paper", "surface", "accent-wash", "wedge")
GLYPHS = (
    "hot", "warm", "cooling", "cold", "mark-off", "stage-1", "stage-2", "stage-3", "stage-4",
    "bonding", "bridging", "linking", "mixed", "unclear", "accent", "danger",
    *(f"sector-{number}" for number in range(1, 9)),
)  # fmt: skip


def pairs_of_text() -> list[tuple[str, str]]:
    pairs = [(text, ground) for text in ("ink", "quiet", "accent") for ground in GROUNDS]
    pairs += [("danger", ground) for ground in ("paper", "surface", "sunk", "danger-wash")]
    pairs += [("ink", "danger-wash"), ("quiet", "danger-wash"), ("on-accent", "accent"), ("on-accent", "accent-hover")]
    pairs += [("ink", f"tint-{n}") for n in range(1, 7)]
    return pairs


@pytest.mark.parametrize("scheme", tokens.SCHEMES)
@pytest.mark.parametrize(("text", "ground"), pairs_of_text())
def test_text_can_be_read(scheme: str, text: str, ground: str) -> None:
    colors = tokens.colors(scheme)
    assert tokens.contrast(colors[text], colors[ground]) >= 4.5


@pytest.mark.parametrize("scheme", tokens.SCHEMES)
@pytest.mark.parametrize("ground", GLYPH_GROUNDS)
@pytest.mark.parametrize("glyph", GLYPHS)
def test_glyphs_can_be_seen(scheme: str, glyph: str, ground: str) -> None:
    colors = tokens.colors(scheme)
    assert tokens.contrast(colors[glyph], colors[ground]) >= 3


def test_contrast_knows_its_ends() -> None:
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#777777", "#777777") == pytest.approx(1)


def test_both_themes_name_the_same_colors() -> None:
    assert list(tokens.colors("light")) == list(tokens.colors("dark"))


def test_choosing_a_look_changes_the_application(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    assert not theme.dark
    with qtbot.waitSignal(theme.changed):
        theme.choose(Look.DARK)
    assert theme.dark
    assert qapp.palette().window().color() == theme.color("paper")
    assert tokens.colors("dark")["accent"] in qapp.styleSheet()
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Look.DARK)
    theme.choose(Look.SYSTEM)
    assert theme.look is Look.SYSTEM


def test_another_look_costs_less_than_changing_from_sheet_to_sheet(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    for number in range(4):
        page = QWidget()
        whole = QVBoxLayout(page)
        for _card in range(20):
            card = QWidget()
            inside = QVBoxLayout(card)
            inside.addWidget(QLabel("a line"))
            inside.addWidget(QPushButton("a button"))
            whole.addWidget(card)
        stack.addWidget(page)
        stack.setCurrentIndex(number)
        stack.show()
        qtbot.wait(10)
    began = process_time()
    theme.choose(Look.DARK)
    took = process_time() - began
    sheet = qapp.styleSheet()
    began = process_time()
    qapp.setStyleSheet(sheet.replace(theme.color("accent").name(), "#123456"))
    plainly = process_time() - began
    assert took < 0.85 * plainly


def test_lines_are_higher_in_japanese(theme: Theme) -> None:
    assert theme.line_height("body") == pytest.approx(21.6)
    theme.speak("en")
    assert theme.language == "en"
    assert theme.line_height("body") == pytest.approx(20.25)


def test_type_sizes_survive_the_way_through_points(theme: Theme, qapp: QApplication) -> None:
    dots = qapp.primaryScreen().logicalDotsPerInch()
    assert theme.font("body").pointSizeF() * dots / 72 == pytest.approx(13.5, abs=0.1)
    assert theme.font("head", bold=True).bold()


@pytest.mark.parametrize("name", sorted(icons.known()))
def test_every_icon_is_drawn_inside_its_square(name: str, qapp: QApplication, theme: Theme) -> None:
    drawn = icons.icon(name, theme.color("ink")).pixmap(20, 20).toImage()
    inked = sum(drawn.pixelColor(x, y).alpha() > 0 for x in range(20) for y in range(20))
    assert 5 < inked < 320
    assert not drawn.pixelColor(0, 0).alpha()
    assert not drawn.pixelColor(19, 19).alpha()


def test_an_unknown_icon_is_refused(theme: Theme) -> None:
    with pytest.raises(KeyError):
        icons.icon("unheard-of", theme.color("ink"))


def test_who_makes_a_color_paler_changes_no_other(theme: Theme) -> None:
    theme.color("accent").setAlphaF(0.2)
    assert theme.color("accent").alphaF() == 1
