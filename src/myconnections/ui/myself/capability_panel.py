"""One capability over time, for the page and for its card: name, what may be said, the points, the log beside them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from myconnections.domain.rounding import tenths
from myconnections.services.check_ins import CapabilitiesView, Panel
from myconnections.ui import growth_words
from myconnections.ui.context import Context
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.point_curve import PointCurve, PointSeries


class CapabilityPanel(Card):
    """The panel; `whole` also says what it was computed from."""

    def __init__(
        self, context: Context, panel: Panel, view: CapabilitiesView, *, whole: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, parent=parent)
        theme, words = context.theme, context.wording
        name, standing = growth_words.capability(panel.capability, words), growth_words.standing(panel, words)
        named(self, f"capability-{panel.capability.value}", name)
        self.body.addWidget(label(name, "strong"))
        clear = panel.change is not None and panel.change.clear
        self.standing = label(standing, "small", "accent" if clear else "quiet")
        self.body.addWidget(self.standing)
        self.curve = PointCurve(theme, _series(context, panel, view, f"{name}: {standing}"))
        self.body.addWidget(self.curve)
        lines = [growth_words.echo(panel.echo, view.echo_until, words)]
        if whole and growth_words.basis(panel, words):
            lines.insert(0, growth_words.basis(panel, words))
        for line in lines:
            self.body.addWidget(Paragraph(theme, line, "small", "quiet"))
        self.body.addStretch(1)


def _series(context: Context, panel: Panel, view: CapabilitiesView, said: str) -> PointSeries:
    words, points = context.wording, panel.points
    told = [f"{words.day(point.day)} {tenths(point.mean)}" for point in points]
    told += [f"{words.day(one.day)} {one.body.what}" for one in view.events]
    return PointSeries(
        tuple((point.day.toordinal(), point.mean, point.band) for point in points),
        tuple(one.day.toordinal() for one in view.events),
        _month(points[0].day.isoformat()) if points else "",
        _month(points[-1].day.isoformat()) if points else "",
        ". ".join([said, *told]),
    )


def _month(day: str) -> str:
    """`2026-04`: the same in both languages, and short enough for a small panel."""
    return day[:7]
