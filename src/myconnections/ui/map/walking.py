"""The map under the keys: walked through from person to person, spoken, and ties drawn from one to another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from myconnections.insight.chart import Chart
from myconnections.insight.plane import nearest, round_the_islands, round_the_rings, towards
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.hover import HoverCard
from myconnections.ui.map.painter import MapPainter
from myconnections.ui.map.view import NOBODY, MapView
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording

STEP = 1.25
"""How much one notch of the wheel or one key zooms."""
_WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class WalkedMap(MapView):
    """`opened` asks to show a person, `seek_asked` to find by these letters, `join_asked` sends two who may be tied.

    T on one person and T on another asks for their tie; `anchor` is the id of the first of them.
    """

    opened = Signal(int)
    seek_asked = Signal(str)
    join_asked = Signal(int, int)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._order: list[int] = []
        self._ordered_for: Chart | None = None
        self._card = HoverCard(theme, wording, self)
        self.anchor: int | None = None
        self.put_away: Callable[[], bool] = lambda: False
        """Puts away what lies on top of the map; False where nothing does."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.walked.connect(self._say)

    def spoken(self, place: int) -> str:
        """What is read aloud of a person: name, stage, warmth."""
        if self.scene is None or place == NOBODY:
            return ""
        return self._card.words(self.scene.person(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, + and - zoom, 0 shows all, Enter opens, Space chooses, T ties, letters find, Escape lets go."""
        key = Qt.Key(event.key())
        middle = QPointF(self.width() / 2, self.height() / 2)
        on = self.stood_on != NOBODY
        if key in _WAYS:
            self._go(_WAYS[key], pushed=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._zoom(STEP, self.pixel_of(self.stood_on) if on else middle)
        elif key is Qt.Key.Key_Minus:
            self._zoom(1 / STEP, middle)
        elif key in {Qt.Key.Key_0, Qt.Key.Key_Home}:
            self.fit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and on:
            self.opened.emit(self.id_of(self.stood_on))
        elif key is Qt.Key.Key_Space and on:
            self.choose(self._chosen ^ {int(self.id_of(self.stood_on) or 0)})
        elif key is Qt.Key.Key_T and on and not event.modifiers():
            self._tie()
        elif key is Qt.Key.Key_Escape and self._drop():
            self.update()
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & _COMMANDS:
            self.seek_asked.emit("" if key is Qt.Key.Key_Slash else event.text())
        else:
            super().keyPressEvent(event)

    def _drop(self) -> bool:
        """Let go of everything: the first of two, who is chosen, where the keyboard stands; False: nothing was held."""
        if self.anchor is not None:
            self.anchor = None
            self._say(self.stood_on)
            return True
        if self.put_away():
            return True
        if not self._chosen and self.stood_on == NOBODY:
            return False
        self.choose(())
        self.stand_on(NOBODY)
        return True

    def begin_tie(self, who: int) -> None:
        """The first of two whose tie is drawn; a click on the second, or T on them, asks for it."""
        self.anchor = who
        self.stand_on(self.place_of(who))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(self.stood_on)
        self.update()

    def _tie(self) -> None:
        """The first of two, or the second: then it is asked for."""
        who, first = self.id_of(self.stood_on), self.anchor
        if who is None:
            return
        self.anchor = who if first is None else None
        if first is not None and first != who:
            self.join_asked.emit(first, who)
        self._say(self.stood_on)
        self.update()

    def _paint_over(self, painter: QPainter, drawing: MapPainter) -> None:
        place = NOBODY if self.anchor is None else self.place_of(self.anchor)
        if place != NOBODY:
            at = self.pixel_of(place)
            painter.setPen(QPen(self.theme.color("accent"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            other = self.stood_on if self.hovered in {NOBODY, place} else self.hovered
            if other not in {NOBODY, place}:
                painter.drawLine(at, self.pixel_of(other))
            radius = drawing.shown_radius(place, self.camera) + 9
            painter.drawEllipse(at, radius, radius)
        super()._paint_over(painter, drawing)

    def _zoom(self, factor: float, at: QPointF) -> None:
        self._card.hide()
        self.look(self.camera.zoomed(factor, at))

    def _go(self, way: tuple[float, float], *, pushed: bool) -> None:
        """Walk to the next person that way; with Shift push the map."""
        chart = self.chart
        if pushed or chart is None or not chart.count:
            self.look(self.camera.moved(QPointF(-way[0] * 80, -way[1] * 80)))
            return
        if self.stood_on == NOBODY:
            self.stand_on(nearest(chart.x, chart.y, (self.camera.x, self.camera.y))[0])
        else:
            self.stand_on(towards(chart.x, chart.y, self.stood_on, way))
        self._into_sight()

    def _walk(self, step: int) -> bool:
        """The next person around the rings or islands; False at either end, where Tab goes on to the next part."""
        chart = self.chart
        if chart is None or self.stood_on == NOBODY:
            return False
        if self._ordered_for is not chart:
            self._order, self._ordered_for = _in_order(chart), chart
        number = self._order.index(self.stood_on) + step
        if not 0 <= number < len(self._order):
            return False
        self.stand_on(self._order[number])
        self._into_sight()
        return True

    def _into_sight(self) -> None:
        at = self.pixel_of(self.stood_on)
        if not QRectF(self.rect()).adjusted(40, 40, -40, -40).contains(at):
            x, y = self.camera.plane(at)
            self.look(Camera(x, y, self.camera.scale, self.camera.width, self.camera.height))

    def _say(self, place: int) -> None:
        words = self.spoken(place)
        first = None if self.anchor is None else self.place_of(self.anchor)
        if first is not None and first != NOBODY and self.scene is not None:
            name = self.scene.person(first).row.name
            words = f"{words}. " + self.tr("T: whether they and {name} know each other").format(name=name)
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


def _in_order(chart: Chart) -> list[int]:
    outlines = chart.outlines
    if outlines is None:
        return [int(place) for place in round_the_rings(chart.x, chart.y, chart.signs.stage)]
    return [int(place) for place in round_the_islands(chart.x, chart.y, outlines.of)]
