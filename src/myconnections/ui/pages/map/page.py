"""The map: everybody around me in rings of stages, as a picture and as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import MapChoice, Preset
from myconnections.services import map_views, maps, people
from myconnections.services.changes import Changes
from myconnections.services.maps import MapPeople, MapPerson
from myconnections.ui.context import Context
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.map.scene import Scene, scene_of
from myconnections.ui.map.table import MapTable
from myconnections.ui.map.view import NOBODY
from myconnections.ui.page import Page
from myconnections.ui.pages.map import deeds
from myconnections.ui.pages.map.bar import ChosenBar
from myconnections.ui.pages.map.find import FindBox
from myconnections.ui.pages.map.hand_out import HandOutMap, Seen
from myconnections.ui.pages.map.head import MapHead
from myconnections.ui.pages.map.invitation import Invitation, nobody_kept
from myconnections.ui.pages.map.panel import TIGHT, WIDE, Edge, MapPanel
from myconnections.ui.pages.map.reading import FEW, Read, of_all, of_few
from myconnections.ui.pages.map.twin import TwinTable
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named

_SHOWN = frozenset({"contact", "tie", "encounter"})
_KEPT = "map-as"
_COOLS = timedelta(hours=1)
_AGAIN_MS = 250
_ANY = 16777215
"""As wide as Qt lets anything be."""
_REST_MS = 110
"""The keyboard rests so long on a person before an open pane goes along."""
_ROOMY = 900
"""Below this width of the page the panel is narrower."""


class MapPage(Page):
    """Reads everybody off the main thread; a change elsewhere reads again a moment later, or when the page is shown.

    Its parts are made in turns of the event loop while it reads; the map says so until it has somebody to show.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("map-page")
        theme, wording = context.theme, context.wording
        self._people = MapPeople((), (), (), 0)
        self._presets: tuple[Preset, ...] = ()
        self._choice: MapChoice | None = None
        self._scene: Scene | None = None
        self._read_at: datetime | None = None
        self._stale = self._reads_all = False
        self._changed: frozenset[ContactId] = frozenset()
        self._asked = 0
        self._in_table = self._whole_page = False
        self._early: Read | None = None
        self.head = MapHead(theme, wording, self)
        self.canvas = MapCanvas(theme, wording, self)
        self._reading = label(self.tr("Reading…"), "body", "quiet", self.canvas)
        named(self._reading, "map-reading", self._reading.text())
        self._stack = QStackedWidget(self)
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._read_all)
        self._arrange()
        self.setFocusProxy(self.canvas)
        self.setMinimumWidth(560)
        context.tasks.in_turns(self._furnish(), self)

    def show_now(self) -> None:
        """Read everybody, or show the map the page holds already."""
        if self._read_at is None or self._stale or self.context.clock() - self._read_at >= _COOLS:
            self._read_all()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> tuple[int, ...]:
        """Whom the line was drawn around, or the rows chosen."""
        ids = self.table.chosen() if self._in_table else self.canvas.chosen()
        return tuple(int(one) for one in ids)

    def seek(self, text: str) -> None:
        """Fly to the first whom the words find."""
        if text.strip() and self._whole_page:
            self.finder.begin(text.strip())

    def begin_find(self) -> bool:
        """Find on the picture; the table has no field of its own."""
        if self.canvas.isVisible() and self._whole_page:
            self.finder.begin()
        return self.canvas.isVisible()

    def give_way(self, on: bool) -> None:
        """A person beside the map takes the place of the panel, so the map stays as large; a button shows it anyway."""
        self.head.offer_panel(on)
        self._side.setVisible(not on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Float what floats; a narrow page has a narrow panel."""
        super().resizeEvent(event)
        if self._whole_page:
            self.panel.set_width(WIDE if event.size().width() >= _ROOMY else TIGHT)
        QTimer.singleShot(0, self, self._float)

    def _arrange(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self._stack.addWidget(self.canvas)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        self._side = QWidget(self)
        self._beside = QHBoxLayout(self._side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(Edge(self.context.theme))
        self._side.setFixedWidth(WIDE + 1)  # the room of the panel, so that the map does not move when it comes
        row.addWidget(self._side)
        self._body = QWidget(self)
        self._body.setLayout(row)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)

    def _furnish(self) -> Iterator[None]:
        """Part after part; what was read meanwhile is shown once all of them are there."""
        theme, wording = self.context.theme, self.context.wording
        yield
        self.panel = MapPanel(theme, wording, self)
        self.panel.set_width(WIDE if self.width() >= _ROOMY else TIGHT)
        yield
        self._beside.addWidget(self.panel)
        self._side.setMinimumWidth(0)
        self._side.setMaximumWidth(_ANY)
        yield
        self.foot = self.bar = ChosenBar(theme, wording, self.canvas)
        self.finder = FindBox(theme, self.canvas)
        self._invitation = Invitation(theme, wording, self.canvas)
        yield
        self._rows = MapTable(wording, lambda: self.context.clock().date(), self)
        self.table = TwinTable(theme, self._rows, self)
        self._stack.addWidget(_framed(self.table))
        yield
        self._nobody = nobody_kept(theme, lambda: self.wants.emit("page", "import"))
        self._whole.addWidget(self._nobody)
        yield
        self._wire()
        self._whole_page = True
        self._float()
        if self._early is not None:
            self._take(self._early)

    def _wire(self) -> None:
        context = self.context
        self.head.shown_as.connect(self._show_as)
        self.head.find_asked.connect(self.finder.begin)
        self.head.fit_asked.connect(self.canvas.fit)
        self.head.encircling.connect(partial(_encircle, self.canvas))
        self.head.panel_asked.connect(self._side.setVisible)
        self.head.export_asked.connect(self._export)
        self.canvas.opened.connect(lambda who: self.wants.emit("person", who))
        rest = QTimer(self, interval=_REST_MS, singleShot=True)
        rest.timeout.connect(partial(_follow, self.canvas, self.wants.emit))
        self.canvas.walked.connect(lambda *_where: rest.start())
        self.table.opened.connect(lambda who: self.wants.emit("person", who))
        self.canvas.seek_asked.connect(self.finder.begin)
        self.canvas.move_asked.connect(self._move)
        self.canvas.changed_choice.connect(self._show_chosen)
        self.bar.asked.connect(self._do)
        self.finder.sought.connect(self._find)
        self.finder.chosen.connect(partial(_fly, self.canvas))
        self.finder.closed.connect(self.canvas.setFocus)
        self.panel.changed.connect(self._choose)
        self.panel.place_asked.connect(lambda: self.wants.emit("page", "triage/unplaced"))
        self.panel.presets_asked.connect(self._open_presets)
        self._invitation.place_asked.connect(self.panel.place_asked)
        context.feed.subscribe(_SHOWN, self._refresh, self)
        context.feed.subscribe({"setting"}, lambda _changes: self._read_presets(), self)
        self.head.switch.choose(context.device.now.window.get(_KEPT, "picture"))

    def _read_all(self) -> None:
        """Everybody, placed, in one job of the vault's thread."""
        self._stale, self._reads_all, self._changed = False, True, frozenset()
        self.context.acting.read(of_all(self._choice, self.context.wording), self._take, owner=self)

    def _take(self, found: Read) -> None:
        if not self._whole_page:
            self._early = found
            return
        self._early = None
        if found.whole:
            self._read_at, self._reads_all = self.context.clock(), False
        self._people, self._presets = found.people, found.presets
        if self._choice is not None and self._choice != found.choice:
            self._choose(self._choice)  # chosen anew while it was read
            return
        self._choice = found.choice
        self.panel.show_choice(found.choice)
        self._show(found.scene)

    def _show(self, scene: Scene) -> None:
        self._scene = scene
        self._reading.hide()
        self.canvas.show_scene(scene)
        if self._in_table:
            self._rows.show_scene(scene)
        waiting = () if scene.drawn.choice.unplaced else self._people.unplaced
        self.panel.show_map(scene, self._people.unplaced)
        self.panel.show_preset(next((one.name for one in self._presets if one.choice == self._choice), ""))
        self.head.say_count(scene.drawn.chart.count)
        anybody = bool(self._people.placed or self._people.unplaced)
        self._whole.setCurrentWidget(self._body if anybody else self._nobody)
        self._invitation.offer(len(waiting) if not scene.drawn.chart.count else 0)
        self._show_chosen(self.canvas.chosen())
        self._float()

    def _refresh(self, changes: Changes) -> None:
        if self._read_at is None:
            return
        if not self.isVisible():
            self._stale = True
        elif self._reads_all or changes.everything or not 0 < len(changes.people) <= FEW or not _same_day(self):
            self._again.start()
        elif self._scene is not None:
            _renew(self, changes.people, self._scene)

    def _read_presets(self) -> None:
        def take(presets: tuple[Preset, ...]) -> None:
            self._presets = presets
            self.panel.show_preset(next((one.name for one in presets if one.choice == self._choice), ""))

        self.context.acting.read(lambda vault, _now: map_views.presets(vault), take, owner=self)

    def _choose(self, choice: MapChoice) -> None:
        """Another way of showing the same people."""
        changed = choice != self._choice
        self._choice = choice
        self._asked += 1
        number, everybody, wording, before = self._asked, self._people, self.context.wording, self._scene
        self.panel.show_choice(choice)
        if changed:
            deeds.remember(self.context, choice)

        def show(scene: Scene) -> None:
            if number == self._asked:
                self._show(scene)

        self.context.tasks.run(
            lambda _progress: scene_of(maps.drawn(everybody, choice), wording, before), show, owner=self, free=True
        )

    def _show_as(self, key: str) -> None:
        self._in_table = key == "table"
        if self._in_table and self._scene is not None:
            self._rows.show_scene(self._scene)
        self._stack.setCurrentIndex(int(self._in_table))
        device = self.context.device
        if device.now.window.get(_KEPT, "picture") != key:
            device.change(window={**device.now.window, _KEPT: key})

    def _show_chosen(self, ids: Sequence[int]) -> None:
        self.head.let_go()
        self.bar.show_count(len(ids))
        self._float()

    def _people_of(self, ids: Sequence[int]) -> list[MapPerson]:
        scene = self._scene
        places = (self.canvas.place_of(int(one)) for one in ids)
        return [] if scene is None else [scene.drawn.people[place] for place in places if place >= 0]

    def _move(self, who: int, stage: int) -> None:
        for person in self._people_of([who]):
            deeds.ask_move(self.context, self, person, stage)

    def _do(self, what: str) -> None:
        chosen = self.canvas.chosen()
        if what == "clear":
            self.canvas.choose(())
        elif what == "log":
            self.wants.emit("log", tuple(int(one) for one in chosen))
        elif chosen:
            known = sorted({name for one in self._people.placed for name in one.row.communities})
            deeds.do_with_chosen(self.context, self, what, self._people_of(chosen), known)

    def _find(self, words: str) -> None:
        def found(ids: frozenset[ContactId]) -> None:
            here = self._people_of([int(one) for one in ids])
            here.sort(key=lambda one: (-one.row.stage, one.row.sort_key))
            self.finder.show_people(here)
            self._float()

        self.context.acting.read(lambda vault, _now: people.matching(vault, words), found, owner=self)

    def _open_presets(self) -> None:
        choice = self._choice or MapChoice()
        menu = deeds.preset_menu(self.context, self, self._presets, choice, self._choose)
        deeds.open_below(menu, self.panel.preset_button())

    def _export(self, kind: str) -> None:
        if self._scene is not None:
            seen = Seen(self._people, self._scene, self.canvas.camera, self.canvas.chosen())
            self.context.prompts.show(HandOutMap(self.context, seen, kind, self))

    def _float(self) -> None:
        """Put what floats over the map where it belongs."""
        area = self.canvas.rect()
        self._reading.adjustSize()
        self._reading.move(area.center() - self._reading.rect().center())
        if not self._whole_page:
            return
        self.bar.adjustSize()
        self.bar.move((area.width() - self.bar.width()) // 2, area.height() - self.bar.height() - 8)
        self.finder.adjustSize()
        self.finder.move(QPoint(area.width() - self.finder.width() - 16, 0))
        self._invitation.adjustSize()
        middle = area.height() // 2 + 40
        self._invitation.move((area.width() - self._invitation.width()) // 2, middle)


def _same_day(page: MapPage) -> bool:
    return page._people.today == page.context.clock().date().toordinal()


def _renew(page: MapPage, people: Iterable[int], scene: Scene) -> None:
    """Read these few again, and whoever changed since everybody was read and is not shown yet."""
    page._changed |= {ContactId(one) for one in people}
    ids = page._changed
    shown = Read(page._people, page._presets, page._choice or MapChoice(), scene)

    def take(found: Read) -> None:
        if page._changed >= ids:  # else everybody is being read
            page._changed = frozenset() if page._changed == ids else page._changed
            page._take(replace(found, presets=page._presets))

    page.context.acting.read(of_few(shown, ids, page.context.wording), take, owner=page)


def _framed(table: QWidget) -> QWidget:
    """The table with an edge at its left."""
    framed = QWidget()
    inside = QVBoxLayout(framed)
    inside.setContentsMargins(16, 0, 0, 0)
    inside.addWidget(table)
    return framed


def _encircle(canvas: MapCanvas, on: bool) -> None:
    """The next drag draws a line around people, or pushes again."""
    canvas.encircle = on
    canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _fly(canvas: MapCanvas, who: int) -> None:
    canvas.fly_to(who)
    canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _follow(canvas: MapCanvas, wants: Callable[[str, object], object]) -> None:
    """An open pane goes along with the keyboard."""
    if canvas.hasFocus() and canvas.stood_on != NOBODY:
        wants("follow", canvas.id_of(canvas.stood_on))
