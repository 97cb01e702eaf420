"""Circles on the map: found off the main thread, seen among the islands, named or left as none in the card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPolygonF

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import BY_TIES, NETWORK
from myconnections.services import found_circles
from myconnections.services.found_circles import FoundCircle, FoundCircles
from myconnections.ui.context import Context
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.map.view import NOBODY
from myconnections.ui.pages.map.circles_card import CirclesCard
from myconnections.ui.pages.map.state import MapState

_AIR = 56
_AGAIN_MS = 250
_CLOSE = 3.0
"""Pixels a unit at most: of four who stand together the neighbors are to be seen, too."""
_FOUND_IN = frozenset({"contact", "alter_tie", "setting"})


class MapCircles(QObject):
    """Holds the card and what it shows as long as it is open."""

    def __init__(self, context: Context, state: MapState, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._context, self._state, self._canvas = context, state, canvas
        self.card = CirclesCard(context, canvas)
        self.card.stood.connect(self._see)
        self.card.given.connect(self._name)
        self.card.none.connect(self._leave)
        self.card.back.connect(self._bring_back)
        self.card.naming.marked.connect(self._mark)
        self.card.closed.connect(self.end)
        self.card.move(8, 0)
        self._arriving = False
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._read)
        canvas.installEventFilter(self)
        context.feed.subscribe(_FOUND_IN, lambda _changes: self._renew(), self)

    def begin(self, who: int = 0) -> None:
        """Open the card, on the circle of somebody where one is meant; the map shows islands with it."""
        self._arriving = True
        self.card.begin(who)
        self._read()

    def end(self) -> None:
        """Put the card away; who is chosen stays so."""
        if self.card.isHidden():
            return
        self.card.hide()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def scene_came(self) -> None:
        """Another picture is shown: while the islands are being laid out the circle is followed."""
        one = self.card.current()
        if not self.card.isHidden() and self._arriving and one is not None:
            self._arriving = self._in_rings() or self._state.laying.under_way()
            self._bring(one)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With another size of the map the card has other room."""
        if watched is self._canvas and event.type() is QEvent.Type.Resize and not self.card.isHidden():
            QTimer.singleShot(0, self.card, self.card.fit)
        return super().eventFilter(watched, event)

    def _read(self) -> None:
        if not self.card.isHidden():
            self._context.acting.read(lambda vault, _now: found_circles.found(vault), self._take, owner=self)

    def _renew(self) -> None:
        if not self.card.isHidden():
            self._again.start()

    def _take(self, found: FoundCircles) -> None:
        if self.card.isHidden():
            return
        choice = self._state.choice
        shown = choice is None or (choice.view == NETWORK and choice.islands == BY_TIES)
        if self._arriving and found.circles and choice is not None and not shown:
            self._state.choose(replace(choice, view=NETWORK, islands=BY_TIES))
        self.card.show_found(found)

    def _see(self, one: FoundCircle) -> None:
        self._arriving = self._in_rings()
        self._bring(one)

    def _in_rings(self) -> bool:
        chart = self._canvas.chart
        return chart is None or chart.outlines is None

    def _bring(self, one: FoundCircle) -> None:
        self._canvas.choose([int(who) for who in one.people])
        places = [place for who in one.people if (place := self._canvas.place_of(int(who))) != NOBODY]
        self.card.say_elsewhere(len(one.people) - len(places), self._apart(places))
        bring_near(self._canvas, one, self.card.geometry().right())

    def _apart(self, places: Sequence[int]) -> int:
        """How many of these stand on other islands found among ties than most of them do."""
        chart, choice = self._canvas.chart, self._state.choice
        if chart is None or chart.outlines is None or choice is None or choice.islands != BY_TIES or not places:
            return 0
        return len(places) - max(Counter(chart.outlines.of[places].tolist()).values())

    def _mark(self, people: Sequence[ContactId]) -> None:
        self._canvas.choose([int(who) for who in people])

    def _name(self, people: tuple[ContactId, ...], text: str) -> None:
        self._context.acting.do(
            lambda vault, now: found_circles.name(vault, people, text, now), lambda _changes: self.card.end_naming()
        )

    def _leave(self, one: FoundCircle) -> None:
        self._context.acting.do(lambda vault, now: found_circles.leave(vault, one.people, now))

    def _bring_back(self, one: FoundCircle) -> None:
        self._context.acting.do(lambda vault, now: found_circles.bring_back(vault, one.people, now))


def bring_near(canvas: MapCanvas, one: FoundCircle, left: int) -> None:
    """Fly to where a circle fills what is free right of `left`, as far as its people are on the map."""
    places = [place for who in one.people if (place := canvas.place_of(int(who))) != NOBODY]
    free = QRectF(left, 0, canvas.width() - left, canvas.height()).adjusted(_AIR, _AIR, -_AIR, -_AIR)
    if not places or free.width() < _AIR:
        return
    camera = canvas.camera
    box = QPolygonF([canvas.pixel_of(place) for place in places]).boundingRect()
    x, y = camera.plane(box.center())
    across, down = max(box.width() / camera.scale, 1.0), max(box.height() / camera.scale, 1.0)
    scale = min(free.width() / across, free.height() / down, _CLOSE)
    aside = free.center() - QRectF(canvas.rect()).center()
    canvas.fly(replace(camera, x=x - aside.x() / scale, y=y - aside.y() / scale, scale=scale))
