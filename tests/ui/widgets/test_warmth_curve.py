"""The curve stands where its points say, and says in words what it shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.warmth_curve import BandEdge, Curve, WarmthCurve

CURVE = Curve(
    samples=((-60, 0.0), (-60, 0.5), (-30, 0.25), (-30, 0.8), (0, 0.4)),
    encounters=((-60, 0.5, "9月17日 手紙"), (-30, 0.8, "10月17日 会う")),
    forecast=((0, 0.4), (20, 1 / 3)),
    bands=(BandEdge(1 / 3, 1, "warm", "温かい"), BandEdge(0, 1 / 3, "cold", "冷えている")),
    ticks=((-60, "9月"), (-59, "混む"), (-30, "10月"), (0, "11月"), (90, "外")),
    told="2つの記録から40%",
)


def test_it_is_drawn_at_its_points(theme: Theme, qtbot: QtBot) -> None:
    shown = WarmthCurve(theme)
    qtbot.addWidget(shown)
    shown.resize(352, 168)
    shown.show_curve(CURVE)
    drawn = shown.grab().toImage()
    place = shown._scale()
    today = place(0, 0.4).toPoint()
    assert drawn.pixelColor(today) == theme.color("accent")
    met = place(-30, 0.8).toPoint()
    assert drawn.pixelColor(met) == theme.color("surface")
    assert drawn.pixelColor(70, round(place(0, 0.6).y())) == theme.color("warm")
    assert place(20, 0).x() == 352 - 6
    assert place(0, 1).y() == 6


def test_it_says_what_it_shows(theme: Theme, qtbot: QtBot) -> None:
    shown = WarmthCurve(theme)
    qtbot.addWidget(shown)
    shown.resize(352, 168)
    shown.show_curve(CURVE)
    assert shown.accessibleName() == "2つの記録から40%"
    assert "10月17日 会う" in shown.accessibleDescription()
    assert shown._told_at(shown._scale()(-60, 0.5) + QPointF(3, 3)) == "9月17日 手紙"
    assert shown._told_at(QPointF(200, 160)) == ""


def test_the_mouse_is_told_by_a_tooltip(theme: Theme, qtbot: QtBot) -> None:
    shown = WarmthCurve(theme)
    qtbot.addWidget(shown)
    shown.resize(352, 168)
    shown.show()
    shown.show_curve(CURVE)
    at = shown._scale()(-30, 0.8).toPoint()
    QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, at, shown.mapToGlobal(at)))
    assert QToolTip.text() == "10月17日 会う"
    QToolTip.showText(QPoint(0, 0), "")


def test_nothing_recorded_draws_the_frame_only(theme: Theme, qtbot: QtBot) -> None:
    shown = WarmthCurve(theme)
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    shown.show_curve(Curve(bands=CURVE.bands, told="記録なし"))
    drawn = shown.grab().toImage()
    accent = theme.color("accent")
    assert all(drawn.pixelColor(x, y) != accent for x in range(80, 352, 3) for y in range(0, 140, 3))
    assert shown.minimumSizeHint().width() < 352
