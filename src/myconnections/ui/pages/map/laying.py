"""Laying everybody out as islands, off the main thread: a first picture, better ones, and the last one is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Signal

from myconnections.domain.map_choice import BY_TIES, ISLANDS, MapChoice
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


@dataclass(slots=True)
class _Memory:
    """What is remembered of one kind of islands (`MapChoice.islands`).

    `whole`: no better picture is to come. `ripe`: a layout was finished or began from one; a first one that was cut off
    is begun anew. `free`: where those stood who were carried elsewhere; when let go they are back there.
    """

    asked: Asked | None = None
    laid: Laid | None = None
    whole: bool = False
    ripe: bool = False
    free: dict[int, tuple[float, float]] = field(default_factory=dict)


class Laying(QObject):
    """`shown` carries the Scene of each picture. A layout that is asked for anew ends the one under way.

    What stands already begins the next layout, so that people move little; where nothing that it depends on has
    changed, nobody moves at all. Each kind of islands has places of its own.
    """

    shown = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._number = 0
        self.islands = BY_TIES
        self._memories = {islands: _Memory() for islands in ISLANDS}
        self._scene: Scene | None = None
        self._held = False
        self._waiting: Callable[[], None] | None = None

    @property
    def _now(self) -> _Memory:
        return self._memories[self.islands]

    def kept(self) -> set[int]:
        """Who stands where they were put by hand."""
        return set() if self._now.laid is None else self._now.laid.kept_ids()

    def under_way(self) -> bool:
        """Whether better pictures are still to come."""
        return not self._now.whole

    def put(self, places: Mapping[int, tuple[float, float]]) -> None:
        """Put people somewhere else at once; the layout that follows goes on from there."""
        now = self._now
        if now.laid is None or self._scene is None:
            return
        self.stop()  # what is under way knows nothing of it; the next begins as soon as it is kept
        now.free |= now.laid.places_of(places)
        now.laid = now.laid.with_put(places)
        self._show_scene(shifted(self._scene, network_maps.moved(self._scene.drawn, now.laid), self._context.wording))

    def hold(self, on: bool) -> None:
        """While held everybody stays where they stand, whatever becomes known; afterwards all is laid out at once."""
        self._held, waiting = on, self._waiting
        if not on and waiting is not None:
            self._waiting = None
            waiting()

    def stop(self) -> None:
        """No picture of the layout under way is shown any more, and none waits."""
        self._number += 1
        self._waiting = None

    def begin(self, people: MapPeople, choice: MapChoice, before: Scene | None) -> None:
        """Lay these people out in this way; `before` lends its words."""
        self.stop()
        self.islands = choice.islands
        number, laid = self._number, self._now.laid
        if self._held and laid is not None:
            self._waiting = partial(self.begin, people, choice, before)
            self._stay(number, people, choice, before, laid)
            return

        def placed(places: KeptPlaces) -> None:
            if number == self._number:
                self._lay(number, people, choice, before, places)

        self._context.acting.read(
            lambda vault, _now: network_maps.kept(vault, also_last=laid is None, islands=choice.islands),
            placed,
            owner=self,
        )

    def _stay(self, number: int, people: MapPeople, choice: MapChoice, before: Scene | None, laid: Laid) -> None:
        """What has changed, with everybody where they stand."""

        def show(scene: Scene) -> None:
            if number == self._number:
                self._show_scene(scene)

        wording = self._context.wording
        self._context.tasks.run(
            lambda _progress: scene_of(maps.drawn(people, choice, laid=laid), wording, before),
            show,
            owner=self,
            free=True,
        )

    def _lay(self, number: int, people: MapPeople, choice: MapChoice, before: Scene | None, places: KeptPlaces) -> None:
        now = self._now
        gone = {who: place for who, place in now.free.items() if who not in places.fixed}
        if now.laid is not None and gone:
            now.laid = now.laid.with_put(gone, by_hand=False)
            now.free = {who: place for who, place in now.free.items() if who not in gone}
        laid = (now.laid if now.ripe else None) or places.last
        earlier, wording = now.asked if now.whole else None, self._context.wording
        now.ripe = laid is not None

        def job(_progress: object) -> _Step | None:
            asked = network_maps.question(people, choice, places)
            if earlier is not None and laid is not None and asked.same(earlier):
                return _Step(scene_of(maps.drawn(people, choice, laid=laid), wording, before), asked, laid, None, False)
            more = network_maps.steps(asked, laid)
            found = more()  # the first of all at once, however rough; each of the others when it is worth a look
            if found is None:
                return None
            return _Step(scene_of(maps.drawn(people, choice, laid=found), wording, before), asked, found, more, True)

        self._context.tasks.run(job, lambda step: self._show(number, step), owner=self, free=True)

    def _show(self, number: int, step: _Step | None) -> None:
        if number != self._number or step is None:
            return
        now = self._now
        now.asked, now.laid, now.whole = step.asked, step.laid, step.more is None
        if step.scene is not self._scene:
            self._show_scene(step.scene)
        more, wording = step.more, self._context.wording
        if more is None:
            now.ripe = True
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
        islands = self.islands
        self._context.acting.read(
            lambda vault, now: network_maps.keep(vault, laid, now, islands), lambda _none: None, owner=self
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
