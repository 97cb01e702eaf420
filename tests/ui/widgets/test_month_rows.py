"""Rows of months: what is said of each, moving from month to month, and that what is not known is not drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.month_rows import MonthAxis, MonthRow, MonthRows

AXIS = MonthAxis(("Jan 2026", "Feb 2026", "Mar 2026, so far"), ("2026", "", ""), ((1.5, "15 Feb: a new job"),))
ROWS = (
    MonthRow("Hot", "hot", (None, 2, 1)),
    MonthRow("Talks", "accent", (None, 3, 0), flow=True),
)


def made(qtbot: QtBot, theme: Theme) -> MonthRows:
    chart = MonthRows(theme, ROWS, AXIS, "Warmth: hot 1", "not recorded")
    qtbot.addWidget(chart)
    chart.resize(480, chart.sizeHint().height())
    chart.show()
    return chart


def test_arrow_keys_go_from_month_to_month_and_screen_readers_hear_it(qtbot: QtBot, theme: Theme) -> None:
    chart = made(qtbot, theme)
    assert chart.accessibleName() == "Warmth: hot 1"
    assert chart.said() == "Mar 2026, so far: Hot 1, Talks 0"
    told: list[int] = []
    chart.month_chosen.connect(told.append)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "Feb 2026: Hot 2, Talks 3, 15 Feb: a new job"
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.accessibleDescription() == "Jan 2026: Hot not recorded, Talks not recorded"
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_A)
    assert told == [1, 0, 2]


def test_the_mouse_looks_at_the_month_under_it(qtbot: QtBot, theme: Theme) -> None:
    chart = made(qtbot, theme)
    plot = chart._plot(0)
    for share, month in ((0.05, 0), (0.5, 1), (0.95, 2)):
        at = QPointF(plot.left() + share * plot.width(), 20)
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(chart, event)
        assert chart.month == month
        assert chart.toolTip() == ("15 Feb: a new job" if month == 1 else "")  # the figures stand beside the rows
    chart.look_at(0)
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.month == 2


def test_it_draws_what_is_known_and_nothing_else(qtbot: QtBot, theme: Theme) -> None:
    chart = made(qtbot, theme)
    picture = chart.grab().toImage()
    ratio = picture.devicePixelRatio()

    def inked(left: float, right: float, color: str, row: int) -> bool:
        wanted = theme.color(color)
        plot = chart._plot(row)
        return any(
            _near(picture.pixelColor(round(x * ratio), round(y * ratio)), wanted)
            for x in range(round(left), round(right))
            for y in range(round(plot.top()), round(plot.bottom()) - 1)
        )

    plot = chart._plot(0)
    month = plot.width() / 3
    for row, color in ((0, "hot"), (1, "accent")):
        assert not inked(plot.left() + 2, plot.left() + month - 4, color, row)
        assert inked(plot.left() + month + 4, plot.left() + 2 * month, color, row)
    chart.setFocus()
    chart.look_at(1)
    assert chart.grab().toImage() != picture
    theme.choose(theme.look)
    empty = MonthRows(theme, (), AXIS, "", parent=None)
    qtbot.addWidget(empty)
    assert not empty.grab().isNull()


def test_it_keeps_its_height_and_may_be_narrow(qtbot: QtBot, theme: Theme) -> None:
    chart = made(qtbot, theme)
    assert chart.minimumSizeHint().height() == chart.sizeHint().height() == 2 * 40 + 22
    chart.resize(chart.minimumSizeHint())
    assert chart._plot(0).width() >= 40
    assert chart.mapFrom(chart, QPoint(0, 0)) == QPoint(0, 0)


def _near(one: QColor, other: QColor) -> bool:
    return all(
        abs(a - b) < 24
        for a, b in zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    )


def test_a_band_is_drawn_around_a_line_and_alone_and_figures_are_as_they_are_written(
    qtbot: QtBot, theme: Theme
) -> None:
    bands = ((2.0, 6.0), None, (3.0, 5.0))
    row = MonthRow("Size", "hot", (None, None, 4.0), bands=bands, figures=("2–6", "", "4.0"), top=10)
    chart = MonthRows(theme, [row], MonthAxis(AXIS.months, AXIS.short), "Size", "not told")
    qtbot.addWidget(chart)
    chart.resize(480, chart.sizeHint().height())
    chart.show()
    assert chart.said() == "Mar 2026, so far: Size 4.0"
    chart.look_at(0)
    assert chart.said() == "Jan 2026: Size 2–6"
    chart.look_at(1)
    assert chart.said() == "Feb 2026: Size not told"
    chart.look_at(2)
    picture, plot = chart.grab().toImage(), chart._plot(0)

    def differs(month: int, value: float) -> bool:
        at = QPointF(chart._at(plot, month), plot.bottom() - value / 10 * plot.height())
        paper = picture.pixelColor(round(plot.left()) + 2, round(plot.top()) + 1)
        return picture.pixelColor(round(at.x()), round(at.y())) != paper

    assert differs(0, 4)
    assert not differs(0, 8)
    assert not any(differs(1, value) for value in (2, 4, 6))  # a gap
    assert differs(2, 4)
    assert MonthRow("Size", "hot", (None, 3)).highest == 3
    assert MonthRow("Size", "hot", (None, 3), bands=(None, (2, 7))).highest == 7
    assert MonthRow("Size", "hot", (None,)).highest == 1


def test_long_figures_take_room_from_the_course(qtbot: QtBot, theme: Theme) -> None:
    short, long = (
        MonthRows(theme, [MonthRow("Size", "hot", (1, 2, 3), figures=(text,) * 3)], AXIS, "Size")
        for text in ("4", "between 18.9 and 21.4")
    )
    for chart in (short, long):
        qtbot.addWidget(chart)
        chart.resize(480, 80)
    assert long._plot(0).width() < short._plot(0).width()


def test_what_stands_for_an_unknown_figure_has_room(qtbot: QtBot, theme: Theme) -> None:
    told = "nothing at all on record"
    chart = MonthRows(theme, [MonthRow("Hot", "hot", (None, 2, 1))], AXIS, "Warmth", told)
    qtbot.addWidget(chart)
    chart.resize(480, 80)
    assert chart._number() >= QFontMetricsF(theme.font("body")).horizontalAdvance(told)
