"""Laying everybody out as islands, off the main thread: a first picture, better ones, and the last one is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import monotonic

from PySide6.QtCore import QObject, Signal

from myconnections.domain.map_choice import MapChoice
from myconnections.insight.network import Asked, Laid
from myconnections.services import maps, network_maps
from myconnections.services.maps import MapPeople
from myconnections.services.network_maps import KeptPlaces, Steps
from myconnections.ui.context import Context
from myconnections.ui.map.scene import Scene, scene_of, shifted

_EVERY_S = 0.2
"""A picture is shown for so long at least: the next one would hold up those who glide to their places."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One picture: `more` gives the next, None after the last; `fresh`: it was laid out and not there already."""

    scene: Scene
    asked: Asked
    laid: Laid
    more: Steps | None
    fresh: bool


class Laying(QObject):
    """`shown` carries the Scene of each picture. A layout that is asked for anew ends the one under way.

    What stands already begins the next layout, so that people move little; where nothing that it depends on has
    changed, nobody moves at all.
    """

    shown = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._number = 0
        self._asked: Asked | None = None
        self.laid: Laid | None = None
        self._whole = False
        self._ripe = False
        """Whether a layout was finished or began from one: a first one that was cut off is begun anew."""
        self._scene: Scene | None = None
        self._free: dict[int, tuple[float, float]] = {}
        """Where those stood who were carried elsewhere: when let go they are back there."""

    def kept(self) -> set[int]:
        """Who stands where they were put by hand."""
        return set() if self.laid is None else self.laid.kept_ids()

    def under_way(self) -> bool:
        """Whether better pictures are still to come."""
        return not self._whole

    def put(self, places: Mapping[int, tuple[float, float]]) -> None:
        """Put people somewhere else at once; the layout that follows goes on from there."""
        if self.laid is None or self._scene is None:
            return
        self.stop()  # what is under way knows nothing of it; the next begins as soon as it is kept
        self._free |= self.laid.places_of(places)
        self.laid = self.laid.with_put(places)
        self._show_scene(shifted(self._scene, network_maps.moved(self._scene.drawn, self.laid), self._context.wording))

    def stop(self) -> None:
        """No picture of the layout under way is shown any more."""
        self._number += 1

    def begin(self, people: MapPeople, choice: MapChoice, before: Scene | None) -> None:
        """Lay these people out in this way; `before` lends its words."""
        self._number += 1
        number, first = self._number, self.laid is None

        def placed(places: KeptPlaces) -> None:
            if number == self._number:
                self._lay(number, people, choice, before, places)

        self._context.acting.read(lambda vault, _now: network_maps.kept(vault, also_last=first), placed, owner=self)

    def _lay(self, number: int, people: MapPeople, choice: MapChoice, before: Scene | None, places: KeptPlaces) -> None:
        gone = {who: place for who, place in self._free.items() if who not in places.fixed}
        if self.laid is not None and gone:
            self.laid = self.laid.with_put(gone, by_hand=False)
            self._free = {who: place for who, place in self._free.items() if who not in gone}
        laid = (self.laid if self._ripe else None) or places.last
        earlier, wording = self._asked if self._whole else None, self._context.wording
        self._ripe = laid is not None

        def job(_progress: object) -> _Step | None:
            asked = network_maps.question(people, choice, places)
            if earlier is not None and laid is not None and asked.same(earlier):
                return _Step(scene_of(maps.drawn(people, choice, laid=laid), wording, before), asked, laid, None, False)
            steps = network_maps.steps(asked, laid)
            found, more = _better(steps)
            if found is None:
                return None
            return _Step(scene_of(maps.drawn(people, choice, laid=found), wording, before), asked, found, more, True)

        self._context.tasks.run(job, lambda step: self._show(number, step), owner=self, free=True)

    def _show(self, number: int, step: _Step | None) -> None:
        if number != self._number or step is None:
            return
        self._asked, self.laid, self._whole = step.asked, step.laid, step.more is None
        if step.scene is not self._scene:
            self._show_scene(step.scene)
        more, wording = step.more, self._context.wording
        if more is None:
            self._ripe = True
            if step.fresh:
                self._keep(step.laid)
            return

        def job(_progress: object) -> _Step:
            laid, after = _better(more)
            if laid is None:
                return replace(step, more=None)
            scene = shifted(step.scene, network_maps.moved(step.scene.drawn, laid), wording)
            return replace(step, scene=scene, laid=laid, more=after)

        self._context.tasks.run(job, lambda found: self._show(number, found), owner=self, free=True)

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        self.shown.emit(scene)

    def _keep(self, laid: Laid) -> None:
        # Noted in passing, like what a look at Today notes: nothing anybody did.
        self._context.acting.read(
            lambda vault, now: network_maps.keep(vault, laid, now), lambda _none: None, owner=self
        )


def _better(steps: Steps) -> tuple[Laid | None, Steps | None]:
    """The best picture within `_EVERY_S`, and where more come from."""
    begun, laid = monotonic(), None
    while monotonic() - begun < _EVERY_S:
        found = steps()
        if found is None:
            return laid, None
        laid = found
    return laid, steps
