"""A chart loads its library only when there is something to draw, and says what it shows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from myconnections.ui.charts import Line, LineChart
from myconnections.ui.theme import Look, Theme

LINE = Line(
    x=tuple(range(8)),
    y=(1.5, 1.25, 1.75, 1.5, 2, 1.75, 2.25, 2),
    low=(0.8, 0.55, 1.05, 0.8, 1.3, 1.05, 1.55, 1.3),
    high=(2.2, 1.95, 2.45, 2.2, 2.7, 2.45, 2.95, 2.7),
    ticks=((0, "4月"), (3, "7月"), (7, "11月")),
    events=(3,),
    told="ふだんのゆらぎの中",
)


def test_a_line_is_drawn_in_the_colors_of_the_theme(theme: Theme, qtbot: QtBot) -> None:
    chart = LineChart(theme)
    qtbot.addWidget(chart)
    chart.resize(240, 120)
    chart.show_line(Line((), ()))
    chart.show_line(LINE)
    chart.show()
    seen = _colors(chart)
    assert len(seen) > 20, "the band is seen through"
    assert theme.color("accent").rgb() in seen
    theme.choose(Look.DARK)
    assert theme.color("accent").rgb() in _colors(chart)
    assert chart.accessibleName() == "ふだんのゆらぎの中"
    chart.show_line(Line((), ()))
    assert theme.color("accent").rgb() not in _colors(chart)


def test_the_library_waits_for_the_first_chart(checkout: Path) -> None:
    code = "import sys, myconnections.ui.charts; print('pyqtgraph' in sys.modules, 'numpy' in sys.modules)"
    path = os.environ | {"PYTHONPATH": str(checkout / "src")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=path)
    assert done.stdout.split() == ["False", "False"]


def _colors(chart: LineChart) -> set[int]:
    drawn = chart.grab().toImage()
    return {drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}
