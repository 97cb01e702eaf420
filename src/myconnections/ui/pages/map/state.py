"""What the page of the map shows: everybody as read, the way chosen, the scene of both, and when to read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import NETWORK, NO_NAMES, MapChoice, Preset
from myconnections.domain.wanted import WantedKind
from myconnections.services import map_views, maps
from myconnections.services.changes import Changes
from myconnections.services.maps import MapPeople, MapPerson
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.map.scene import Scene, scene_of
from myconnections.ui.pages.map import deeds
from myconnections.ui.pages.map.laying import Laying
from myconnections.ui.pages.map.reading import FEW, Read, of_all, of_few

_SHOWN = frozenset({"contact", "tie", "encounter", "alter_tie"})
_COOLS = timedelta(hours=1)
_AGAIN_MS = 250


class MapState(QObject):
    """Reads everybody off the main thread; a change elsewhere reads again a moment later, or when the page is shown.

    `chosen` carries the MapChoice that is going to be shown, `shown` the Scene made of it; `named` says that the ways
    kept under a name are others. Nothing is shown before `begin`: the page may have parts to make.
    """

    chosen = Signal(object)
    shown = Signal(object)
    named = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.people = MapPeople((), (), (), 0)
        self.presets: tuple[Preset, ...] = ()
        self.choice: MapChoice | None = None
        self.scene: Scene | None = None
        self.read_at: datetime | None = None
        self.changed: frozenset[ContactId] = frozenset()
        self._stale = self._reads_all = self._begun = False
        self._asked = 0
        self._label = MapChoice().label
        self._early: Read | None = None
        self.laying = Laying(context, self)
        self.laying.shown.connect(self._show)
        self.again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self.again.timeout.connect(self.read_all)

    def begin(self) -> None:
        """Show what was read meanwhile, and from now on whatever is read."""
        self._begun = True
        self._context.feed.subscribe(_SHOWN, self._refresh, self)
        self._context.feed.subscribe({"entry"}, self._rewant, self)
        self._context.feed.subscribe({"setting"}, lambda _changes: self._settings_changed(), self)
        if self._early is not None:
            self._take(self._early)

    def renew(self) -> None:
        """Read everybody, unless what is held is still true."""
        if self.read_at is None or self._stale or self._context.clock() - self.read_at >= _COOLS:
            self.read_all()

    def read_all(self) -> None:
        """Everybody, placed, in one job of the vault's thread."""
        self._stale, self._reads_all, self.changed = False, True, frozenset()
        self._context.acting.read(of_all(self.choice, self._context.wording), self._take, owner=self)

    def choose(self, choice: MapChoice) -> None:
        """Another way of showing the same people."""
        changed = choice != self.choice
        self.choice = choice
        self._label = self._label if choice.nameless else choice.label
        self._asked += 1
        number, everybody, wording, before = self._asked, self.people, self._context.wording, self.scene
        self.chosen.emit(choice)
        if changed:
            deeds.remember(self._context, choice)
        self.laying.stop()
        if choice.view == NETWORK:
            self.laying.begin(everybody, choice, before)
            return

        def show(scene: Scene) -> None:
            if number == self._asked:
                self._show(scene)

        self._context.tasks.run(
            lambda _progress: scene_of(maps.drawn(everybody, choice), wording, before), show, owner=self, free=True
        )

    def preset(self) -> str:
        """The name of the way that is shown, "" for none of them."""
        return deeds.preset_name(self.presets, self.choice, self._context.wording)

    def show_names(self, on: bool) -> None:
        """Show names as they were shown last, or hide all of them."""
        choice = self.choice or MapChoice()
        self.choose(replace(choice, label=self._label if on else NO_NAMES))

    def people_of(self, ids: Iterable[int]) -> list[MapPerson]:
        """Those of the ids who are on the map."""
        if self.scene is None:
            return []
        places, people = self.scene.places, self.scene.drawn.people
        return [people[places[int(one)]] for one in ids if int(one) in places]

    def _take(self, found: Read) -> None:
        if not self._begun:
            self._early = found
            return
        self._early = None
        if found.whole:
            self.read_at, self._reads_all = self._context.clock(), False
        self.people, self.presets = found.people, found.presets
        if self.choice is not None and self.choice != found.choice:
            self.choose(self.choice)  # chosen anew while it was read
            return
        self.choice = found.choice
        self._label = self._label if found.choice.nameless else found.choice.label
        self.chosen.emit(found.choice)
        if found.scene is None:
            self.laying.begin(found.people, found.choice, self.scene)
        else:
            self._show(found.scene)

    def _show(self, scene: Scene) -> None:
        self.scene = scene
        self.shown.emit(scene)

    def _refresh(self, changes: Changes) -> None:
        if self.read_at is None:
            return
        if not self._page.isVisible():
            self._stale = True
        elif self._reads_all or changes.everything or not 0 < len(changes.people) <= FEW or not self._same_day():
            self.again.start()
        elif self.scene is not None:
            self._renew_few(changes.people, self.scene)

    def _renew_few(self, people: Iterable[int], scene: Scene) -> None:
        """Read these few again, and whoever changed since everybody was read and is not shown yet."""
        self.changed |= {ContactId(one) for one in people}
        ids = self.changed
        shown = Read(self.people, self.presets, self.choice or MapChoice(), scene)

        def take(found: Read) -> None:
            if self.changed >= ids:  # else everybody is being read
                self.changed = frozenset() if self.changed == ids else self.changed
                self._take(replace(found, presets=self.presets))

        self._context.acting.read(of_few(shown, ids, self._context.wording), take, owner=self)

    def _settings_changed(self) -> None:
        """Ways kept under a name may be others, and who was put where by hand."""
        if self.scene is not None and self.choice is not None and self.choice.view == NETWORK:
            self.laying.begin(self.people, self.choice, self.scene)

        def take(presets: tuple[Preset, ...]) -> None:
            self.presets = presets
            self.named.emit()

        self._context.acting.read(lambda vault, _now: map_views.presets(vault), take, owner=self)

    def _rewant(self, changes: Changes) -> None:
        """What is wanted may be another; nobody is read for that. With people changed everybody is read anyway."""
        if self.read_at is None or changes.kinds & _SHOWN:
            return

        def take(found: tuple[Mapping[int, int], tuple[WantedKind, ...]]) -> None:
            if found != (self.people.wanted, self.people.kinds) and self.choice is not None:
                self.people = replace(self.people, wanted=found[0], kinds=found[1])
                self.choose(self.choice)

        self._context.acting.read(_wanted, take, owner=self)

    def _same_day(self) -> bool:
        return self.people.today == self._context.clock().date().toordinal()


def _wanted(vault: OpenVault, _now: datetime) -> tuple[Mapping[int, int], tuple[WantedKind, ...]]:
    with vault.read() as uow:
        return maps.wanted_in(uow)
