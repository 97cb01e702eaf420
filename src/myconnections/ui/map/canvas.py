"""The map under the hand: pushed, zoomed, pointed at, encircled; people carried, ties drawn between them."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
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

from myconnections.insight.plane import inside, nearest_line, within
from myconnections.insight.rings import CORE, RINGS
from myconnections.ui.map.painter import MapPainter
from myconnections.ui.map.view import NOBODY
from myconnections.ui.map.walking import STEP, WalkedMap
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.paint import named, tip
from myconnections.ui.wording import Wording

_HOLD = 6.0
"""Pixels a pressed pointer moves before it drags."""
_GRIP = 5.0
"""A mark smaller than this radius is not dragged: among thousands one would move people by accident."""
_CROWD = 12
_AROUND = 40.0
"""Where more stand within so many pixels there is no ground left to push the map by: only who is chosen is dragged."""
_CARD_MS = 120
_NEAR_LINE = 5.0
"""A click within so many pixels of a line means it."""


class MapCanvas(WalkedMap):
    """`move_asked` asks to move a person to another stage, `put_asked` carries places in the plane by id.

    Dragging pushes the map, dragging a person asks for the ring it is let go over (in rings) or puts it, and whoever
    is chosen with it, somewhere else (among islands). Shift (or `encircle`) draws a line around people, Ctrl adds to
    those chosen. While `joins` a drag from one person to another asks for their tie, and so does a click on a line;
    while it `looks_back` nobody is dragged. `menu_asked` sends whom the menu is wanted for (0: the ground), and where
    on the screen.
    """

    move_asked = Signal(int, int)
    put_asked = Signal(object)
    left_joining = Signal()
    menu_asked = Signal(int, QPoint)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording, parent)
        named(self, "map-canvas", self.tr("Map of my people"))
        self.encircle = False
        self.joins = self.looks_back = False
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._held = NOBODY
        self._dragging = False
        self._line: list[QPointF] = []
        self._card_timer = QTimer(self, interval=_CARD_MS, singleShot=True)
        self._card_timer.timeout.connect(self._show_card)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._back = Button(
            theme, self.tr("Nobody here. Press 0 to see everybody."), name="map-nobody-here", variant="", parent=self
        )
        self._back.clicked.connect(self.fit)
        self._back.hide()
        self.rested.connect(self._say_nobody)

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
            self._zoom(STEP ** (event.angleDelta().y() / 120), event.position())
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
            free = self.joins or self._held == self.stood_on
            if self._held != NOBODY and (self.looks_back or not (free or _stands_free(self, self._held))):
                self._held = NOBODY
            self.setCursor(Qt.CursorShape.CrossCursor if self.joins else Qt.CursorShape.ClosedHandCursor)
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
        elif not dragged and held == NOBODY and self.joins and (ends := self.line_under(event.position())) is not None:
            self.join_asked.emit(*ends)
        elif not dragged and held != NOBODY:
            self._click(held, adding)
        elif not dragged and not adding:
            self.choose(())
            self.stand_on(NOBODY)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On empty ground: nearer."""
        if self.under(event.position()) == NOBODY:
            self.fly(self.camera.zoomed(STEP * STEP, event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Under the right button, or the key for menus, of the person there, else of the ground."""
        if self._pressed is not None:
            return
        by_key, at = event.reason() is QContextMenuEvent.Reason.Keyboard, QPointF(event.pos())
        place = self.stood_on if by_key else self.under(at)
        if place != NOBODY:
            self.stand_on(place)
        if by_key:
            at = QRectF(self.rect()).center() if place == NOBODY else self.pixel_of(place)
        self._card.hide()
        self._card_timer.stop()
        self.menu_asked.emit(self.id_of(place) or 0, self.mapToGlobal(at.toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nobody is pointed at any more."""
        super().leaveEvent(event)
        self._point(QPointF(-1000, -1000))

    def line_under(self, pixel: QPointF) -> tuple[int, int] | None:
        """The ids of the two whose tie is drawn under a pixel, None where there is none."""
        chart, drawing = self.chart, self.drawing
        if chart is None or drawing is None:
            return None
        ties, bow = drawing.ties_drawn(self.camera)
        found, apart = nearest_line(chart.x, chart.y, chart.a[ties], chart.b[ties], self.camera.plane(pixel), bow)
        if found < 0 or apart * self.camera.scale > _NEAR_LINE:
            return None
        tie = int(ties[found])
        return int(chart.ids[chart.a[tie]]), int(chart.ids[chart.b[tie]])

    def _drop(self) -> bool:
        """Let go of a line that is being drawn, of drawing ties, then of everything else."""
        if self._line or self._dragging:
            self._line, self._pressed, self._held, self._dragging = [], None, NOBODY, False
            return True
        if self.joins and self.anchor is None:
            self.left_joining.emit()
            return True
        return super()._drop()

    def ring_under(self, pixel: QPointF) -> int | None:
        """The stage whose ring is under a pixel, None outside of all rings and among islands."""
        if self.chart is None or self.chart.outlines is not None:
            return None
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
        """The ring it would come to, and the mark under the pointer; or the tie that is drawn."""
        accent = QColor(self.theme.color("accent"))  # the theme's own must not fade
        if self.joins:
            self._paint_tie(painter, drawing, accent)
            return
        stage = self.ring_under(self._last)
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
        for place, at in self._carried(self._last).items():
            drawing.mark(painter, at, place, 1.25 if place == self._held else 1.0)

    def _paint_tie(self, painter: QPainter, drawing: MapPainter, accent: QColor) -> None:
        """From the first of two to the second, or to the pointer."""
        other = self.under(self._last)
        painter.setPen(QPen(accent, 2.5 if other not in {NOBODY, self._held} else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start = self.pixel_of(self._held)
        painter.drawLine(start, self._last if other == NOBODY else self.pixel_of(other))
        for place in {self._held, other} - {NOBODY}:
            radius = drawing.shown_radius(place, self.camera) + 5
            painter.drawEllipse(self.pixel_of(place), radius, radius)

    def _carried(self, to: QPointF) -> dict[int, QPointF]:
        """Who goes with the pointer, by place, and where to: the one held, among islands all chosen with them."""
        chart = self.chart
        shift = to - self.pixel_of(self._held)
        together = [self._held]
        if chart is not None and chart.outlines is not None and int(chart.ids[self._held]) in self._chosen:
            together = [self.place_of(who) for who in self._chosen]
        return {place: self.pixel_of(place) + shift for place in together}

    def _full_radius(self) -> float:
        chart = self.chart
        return _GRIP if chart is None else float(chart.radius[self._held]) * 0.95

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
        person, named = self.scene.person(place), not self.scene.unnamed
        self._card.show_person(person, self.pixel_of(place), QRectF(self.rect()), named=named)

    def _take_inside(self, line: list[QPointF], adding: bool) -> None:
        chart = self.chart
        if chart is None or len(line) < 3:
            return
        corners = [self.camera.plane(point) for point in line]
        found = chart.ids[inside(chart.x, chart.y, corners)].tolist()
        self.choose({*found, *(self._chosen if adding else ())})

    def _let_go(self, held: int, at: QPointF) -> None:
        stage, chart, who = self.ring_under(at), self.chart, self.id_of(held)
        if chart is None or who is None:
            return
        if self.joins:
            other = self.id_of(self.under(at))
            if other is not None and other != who:
                self.join_asked.emit(who, other)
            return
        if chart.outlines is not None:
            self._held = held
            carried = self._carried(at)
            self._held = NOBODY
            self.put_asked.emit({int(chart.ids[place]): self.camera.plane(pixel) for place, pixel in carried.items()})
            return
        if stage is not None and stage != int(chart.signs.stage[held]):
            self.move_asked.emit(who, stage)

    def _click(self, place: int, adding: bool) -> None:
        who = self.id_of(place)
        if who is None:
            return
        if adding:
            self.choose(self._chosen ^ {who})
        elif self.anchor is not None:
            self.stand_on(place)
            self._tie()
        else:
            self.stand_on(place)
            self.opened.emit(who)


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
