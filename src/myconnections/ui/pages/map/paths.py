"""Paths on the map: asked for in the card, found off the main thread, laid over whatever map is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPolygonF

from myconnections.domain.ids import ContactId
from myconnections.services import organizations, paths, people
from myconnections.services.paths import Ways
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.map.scene import Scene
from myconnections.ui.map.view import NOBODY
from myconnections.ui.pages.map.path_card import PathCard
from myconnections.ui.seeking import found as chip

_AIR = 44


class MapPaths(QObject):
    """`turned` says that another path, or none, is to be seen."""

    turned = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._card: PathCard | None = None
        self._found: Ways | None = None
        self._number = 0
        self._asked = 0
        self._works_at = ""

    def begin(self, card: PathCard, one: int = 0, other: int = 0) -> None:
        """Open the card with these people, 0 for one to be written."""
        if self._card is None:
            self._card = card
            card.asked.connect(self._ask)
            card.organization_asked.connect(self._ask_organization)
            card.way_chosen.connect(self._choose)
            card.closed.connect(self.end)
        ids = [ContactId(who) for who in (one, other) if who]
        self._context.acting.read(
            lambda vault, now: {int(one.row.id): chip(one) for one in people.some(vault, ids, now)},
            lambda known: card.begin(known.get(one), known.get(other)),
            owner=self,
        )

    def end(self) -> None:
        """Put the card away, and the path with it."""
        self._asked += 1
        if self._card is not None:
            self._card.hide()
        self._show(None)

    def dress(self, scene: Scene) -> Scene:
        """The scene with the ways over it; an earlier day has none, for the ties are those of today."""
        found = self._found
        if found is None or not found.ways or scene.drawn.day is not None:
            return scene
        ways = [tuple(map(int, way.people)) for way in found.ways]
        first = ways.pop(self._number)
        hinted = frozenset(
            (min(step.one, step.other), max(step.one, step.other))
            for way in found.ways
            for step in way.steps
            if not step.sure
        )
        return replace(scene, overlay=replace(scene.overlay, ways=(first, *ways), hinted=hinted))

    def _ask(self, one: int, other: int) -> None:
        self._asked += 1
        if not other or one == other:
            self._show(None)
            return
        sought = ContactId(other)

        def job(vault: OpenVault, now: datetime) -> tuple[Ways, str]:
            (there,) = people.some(vault, [sought], now)
            found = paths.between(vault, ContactId(one), sought) if one else paths.towards(vault, [sought], now)
            return found, there.row.employer

        self._context.acting.read(job, partial(self._take, self._asked), owner=self)

    def _ask_organization(self) -> None:
        self._asked += 1
        name = self._works_at
        key = organizations.key_of(name)
        self._context.acting.read(
            lambda vault, now: (paths.to_organization(vault, key, now), ""),
            partial(self._take, self._asked),
            owner=self,
        )

    def _take(self, number: int, told: tuple[Ways, str]) -> None:
        if number != self._asked or self._card is None:
            return
        found, self._works_at = told
        self._number = 0
        self._found = found
        self._card.offer_organization(self._works_at)
        self._card.show_ways(found)

    def _choose(self, number: int) -> None:
        self._number = number
        self.turned.emit()

    def _show(self, found: Ways | None) -> None:
        self._found, self._number = found, 0
        self.turned.emit()


def bring_beside(canvas: MapCanvas, ids: Sequence[int], left: int) -> None:
    """Let everybody of a path be seen right of what covers the map up to `left`; nothing moves where they are."""
    places = [place for who in ids if (place := canvas.place_of(who)) != NOBODY]
    free = QRectF(left, 0, canvas.width() - left, canvas.height()).adjusted(_AIR, _AIR, -_AIR, -_AIR)
    pixels = [canvas.pixel_of(place) for place in places]
    if not pixels or free.width() < _AIR or all(free.contains(pixel) for pixel in pixels):
        return
    box = QPolygonF(pixels).boundingRect()
    camera = canvas.camera
    factor = min(1.0, free.width() / max(box.width(), 1.0), free.height() / max(box.height(), 1.0))
    x, y = camera.plane(box.center())
    scale = camera.scale * factor
    aside = free.center() - QRectF(canvas.rect()).center()
    canvas.fly(replace(camera, x=x - aside.x() / scale, y=y - aside.y() / scale, scale=scale))
