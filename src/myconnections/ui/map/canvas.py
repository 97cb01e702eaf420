"""The map under the hand: pushed, zoomed, pointed at, encircled, walked through by keys."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QToolTip, QWidget

from myconnections.insight.chart import Chart
from myconnections.insight.plane import inside, nearest, round_the_rings, towards, within
from myconnections.insight.rings import CORE, RINGS
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.hover import HoverCard
from myconnections.ui.map.painter import MapPainter
from myconnections.ui.map.view import NOBODY, MapView
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.paint import named, tip
from myconnections.ui.wording import Wording

_STEP = 1.25
"""How much one notch of the wheel or one key zooms."""
_HOLD = 6.0
"""Pixels a pressed pointer moves before it drags."""
_GRIP = 5.0
"""A mark smaller than this radius is not dragged: among thousands one would move people by accident."""
_CROWD = 12
_AROUND = 40.0
"""Where more stand within so many pixels there is no ground left to push the map by: only who is chosen is dragged."""
_CARD_MS = 120
_WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class MapCanvas(MapView):
    """`opened` asks to show a person, `move_asked` to move one to another stage, `seek_asked` to find by these letters.

    Dragging pushes the map, dragging a person asks for the ring it is let go over, Shift (or `encircle`) draws a line
    around people; Ctrl adds to those chosen.
    """

    opened = Signal(int)
    move_asked = Signal(int, int)
    seek_asked = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        named(self, "map-canvas", self.tr("Map of my people"))
        self._wording = wording
        self.encircle = False
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._held = NOBODY
        self._dragging = False
        self._line: list[QPointF] = []
        self._order: list[int] = []
        self._ordered_for: Chart | None = None
        self._card = HoverCard(theme, wording, self)
        self._card_timer = QTimer(self, interval=_CARD_MS, singleShot=True)
        self._card_timer.timeout.connect(self._show_card)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.walked.connect(self._say)
        self._back = Button(
            theme, self.tr("Nobody here. Press 0 to see everybody."), name="map-nobody-here", variant="", parent=self
        )
        self._back.clicked.connect(self.fit)
        self._back.hide()
        self.rested.connect(self._say_nobody)

    def spoken(self, place: int) -> str:
        """What is read aloud of a person: name, stage, warmth."""
        if self.scene is None or place == NOBODY:
            return ""
        return self._card.words(self.scene.drawn.people[place])

    def event(self, event: QEvent) -> bool:
        """Pinching and the gestures of touch pads; Tab goes from person to person while the keyboard is on one."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self._zoom(1 + event.value(), event.position())
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._zoom(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint())))
                return True
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            _say_title(self, event)
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            back = event.key() == Qt.Key.Key_Backtab
            if (back or event.key() == Qt.Key.Key_Tab) and self._walk(-1 if back else 1):
                return True
        return super().event(event)

    def _say_nobody(self) -> None:
        """Where one has come to a place without anybody: how to get back."""
        chart, camera = self.chart, self.camera
        self._back.setVisible(
            chart is not None and chart.count > 0 and not len(within(chart.x, chart.y, camera.box(camera.picture)))
        )
        self._back.adjustSize()
        self._back.move((self.width() - self._back.width()) // 2, self.height() // 3)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms at the pointer; two fingers on a touch pad push, with Ctrl they zoom."""
        pixels, zooming = event.pixelDelta(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if not pixels.isNull() and event.phase() is not Qt.ScrollPhase.NoScrollPhase and not zooming:
            self.look(self.camera.moved(QPointF(pixels)))
        elif event.angleDelta().y():
            self._zoom(_STEP ** (event.angleDelta().y() / 120), event.position())
        self._card.hide()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to push, to drag a person or to draw a line."""
        self._card.hide()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        middle = event.button() is Qt.MouseButton.MiddleButton
        if event.button() is not Qt.MouseButton.LeftButton and not middle:
            return
        self._pressed = self._last = event.position()
        self._held, self._dragging = NOBODY, False
        if middle:
            return
        if self.encircle or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._line = [event.position()]
        else:
            self._held = self.under(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Push, drag or draw while pressed; else point."""
        at = event.position()
        if self._pressed is None:
            self._point(at)
            return
        if self._line:
            self._line.append(at)
            self.update()
            return
        if not self._dragging and (at - self._pressed).manhattanLength() < _HOLD:
            return
        if not self._dragging:
            self._dragging = True
            if self._held != NOBODY and not (self._held == self.stood_on or _stands_free(self, self._held)):
                self._held = NOBODY
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._held == NOBODY:
            self.look(self.camera.moved(QPointF((at - self._last).toPoint())))
            self._last += QPointF((at - self._last).toPoint())
        else:
            self._last = at
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens or lets go; what was dragged or encircled is told."""
        if self._pressed is None:
            return
        held, dragged, line = self._held, self._dragging, self._line
        self._pressed, self._held, self._dragging, self._line = None, NOBODY, False, []
        self.unsetCursor()
        adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if line:
            self._take_inside(line, adding)
        elif dragged and held != NOBODY:
            self._let_go(held, event.position())
        elif not dragged and held != NOBODY:
            self._click(held, adding)
        elif not dragged and not adding:
            self.choose(())
            self.stand_on(NOBODY)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On empty ground: nearer."""
        if self.under(event.position()) == NOBODY:
            self.fly(self.camera.zoomed(_STEP * _STEP, event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nobody is pointed at any more."""
        super().leaveEvent(event)
        self._point(QPointF(-1000, -1000))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, + and - zoom, 0 shows all, Enter opens, Space chooses, / and letters find, Escape lets go."""
        key = Qt.Key(event.key())
        middle = QPointF(self.width() / 2, self.height() / 2)
        if key in _WAYS:
            self._go(_WAYS[key], pushed=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._zoom(_STEP, middle if self.stood_on == NOBODY else self.pixel_of(self.stood_on))
        elif key is Qt.Key.Key_Minus:
            self._zoom(1 / _STEP, middle)
        elif key in {Qt.Key.Key_0, Qt.Key.Key_Home}:
            self.fit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.stood_on != NOBODY:
            self.opened.emit(self.id_of(self.stood_on))
        elif key is Qt.Key.Key_Space and self.stood_on != NOBODY:
            self._click(self.stood_on, adding=True)
        elif key is Qt.Key.Key_Escape and (self._line or self._chosen or self.stood_on != NOBODY):
            self._line, self._pressed = [], None
            self.choose(())
            self.stand_on(NOBODY)
            self.update()
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & _COMMANDS:
            self.seek_asked.emit("" if key is Qt.Key.Key_Slash else event.text())
        else:
            super().keyPressEvent(event)

    def ring_under(self, pixel: QPointF) -> int | None:
        """The stage whose ring is under a pixel, None outside of all rings."""
        x, y = self.camera.plane(pixel)
        away = math.hypot(x, y)
        for stage, (low, high) in RINGS.items():
            if (0 if low == CORE else low) <= away < high:
                return stage
        return None

    def _paint_over(self, painter: QPainter, drawing: MapPainter) -> None:
        if self._dragging and self._held != NOBODY:
            self._paint_drag(painter, drawing)
        super()._paint_over(painter, drawing)
        if len(self._line) > 1:
            wash = QColor(self.theme.color("accent"))
            painter.setPen(QPen(wash, 1.5, Qt.PenStyle.DashLine))
            wash.setAlphaF(0.08)
            painter.setBrush(wash)
            painter.drawPolygon(QPolygonF(self._line))

    def _paint_drag(self, painter: QPainter, drawing: MapPainter) -> None:
        """The ring it would come to, and the mark under the pointer."""
        stage = self.ring_under(self._last)
        accent = QColor(self.theme.color("accent"))  # the theme's own must not fade
        if stage is not None:
            low, high = RINGS[stage]
            width = (high - low) * self.camera.scale
            middle, radius = self.camera.screen(0, 0), (low + high) / 2 * self.camera.scale
            accent.setAlphaF(0.1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, width))
            painter.drawEllipse(middle, radius, radius)
            accent.setAlphaF(1)
        painter.setPen(QPen(accent, 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(self.pixel_of(self._held), self._last)
        drawing.mark(painter, self._last, self._held, 1.25)

    def _full_radius(self) -> float:
        chart = self.chart
        return _GRIP if chart is None else float(chart.radius[self._held]) * 0.95

    def _zoom(self, factor: float, at: QPointF) -> None:
        self._card.hide()
        self.look(self.camera.zoomed(factor, at))

    def _point(self, at: QPointF) -> None:
        found = self.under(at)
        if found != self.hovered:
            self.hovered = found
            self._card.hide()
            self._card_timer.start()
            self.setCursor(Qt.CursorShape.PointingHandCursor if found != NOBODY else Qt.CursorShape.ArrowCursor)
            self.update()

    def _show_card(self) -> None:
        place = self.hovered
        if place == NOBODY or self.scene is None or self._pressed is not None:
            return
        self._card.show_person(self.scene.drawn.people[place], self.pixel_of(place), QRectF(self.rect()))

    def _take_inside(self, line: list[QPointF], adding: bool) -> None:
        chart = self.chart
        if chart is None or len(line) < 3:
            return
        corners = [self.camera.plane(point) for point in line]
        found = chart.ids[inside(chart.x, chart.y, corners)].tolist()
        self.choose({*found, *(self._chosen if adding else ())})

    def _let_go(self, held: int, at: QPointF) -> None:
        stage, chart, who = self.ring_under(at), self.chart, self.id_of(held)
        if stage is not None and chart is not None and who is not None and stage != int(chart.signs.stage[held]):
            self.move_asked.emit(who, stage)

    def _click(self, place: int, adding: bool) -> None:
        who = self.id_of(place)
        if who is None:
            return
        if adding:
            self.choose(self._chosen ^ {who})
        else:
            self.stand_on(place)
            self.opened.emit(who)

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
        """The next person around the rings; False at either end, where Tab goes on to the next part of the page."""
        chart = self.chart
        if chart is None or self.stood_on == NOBODY:
            return False
        if self._ordered_for is not chart:
            self._order, self._ordered_for = round_the_rings(chart.x, chart.y, chart.signs.stage).tolist(), chart
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
        self.setAccessibleDescription(self.spoken(place))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def _stands_free(canvas: MapCanvas, held: int) -> bool:
    """Whether somebody not chosen goes with the pointer; among thousands one would move people by accident."""
    drawing, chart = canvas.drawing, canvas.chart
    if drawing is None or chart is None:
        return False
    if drawing.shown_radius(held, canvas.camera) < min(_GRIP, canvas._full_radius()):
        return False
    around = canvas.camera.box(QRectF(canvas.pixel_of(held), canvas.pixel_of(held)), _AROUND)
    return canvas.id_of(held) in canvas.chosen() or len(within(chart.x, chart.y, around)) <= _CROWD


def _say_title(canvas: MapCanvas, event: QHelpEvent) -> None:
    """The whole name of a sector whose title is cut."""
    at, drawing = QPointF(event.pos()), canvas.drawing
    titles = [] if drawing is None else drawing.titles(canvas.camera)
    name = next((title.name for title in titles if title.cut and title.box.contains(at)), "")
    QToolTip.showText(event.globalPos(), tip(name), canvas)  # "" takes an older one away
