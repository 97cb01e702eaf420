"""The map: everybody around me as a picture and as a table, and what can be done there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.map_choice import MapChoice
from myconnections.ui.context import Context
from myconnections.ui.device import DeviceFile
from myconnections.ui.map.canvas import MapCanvas
from myconnections.ui.map.scene import Scene
from myconnections.ui.map.view import NOBODY
from myconnections.ui.page import Page
from myconnections.ui.pages.map import joins, placing
from myconnections.ui.pages.map.circles import MapCircles
from myconnections.ui.pages.map.looking_back import LookingBack
from myconnections.ui.pages.map.path_card import PathCard
from myconnections.ui.pages.map.paths import MapPaths, bring_beside
from myconnections.ui.pages.map.rooms import MapRooms
from myconnections.ui.pages.map.state import MapState
from myconnections.ui.pages.map.time_bar import TimeBar
from myconnections.ui.pages.map.twin import TwinTable
from myconnections.ui.pages.map.wanted_kinds import ask_kinds
from myconnections.ui.pages.map.work import MapWork

_KEPT, _WIDTHS = "map-as", "map-table"
_REST_MS = 110
"""The keyboard rests so long on a person before an open pane goes along."""


class MapPage(Page):
    """`state` holds what is shown and reads it, `rooms` where everything stands; here they are joined.

    Parts of the page are made in turns of the event loop while it reads; the map says so until it has somebody to show.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("map-page")
        self._in_table = False
        self._wish = ""
        self.rooms = MapRooms(context, self)
        self.state = MapState(context, self)
        self.times = LookingBack(context, self.state)
        self.time_bar: TimeBar | None = None
        self.paths = MapPaths(context, self)
        self.path_card: PathCard | None = None
        self.circles: MapCircles | None = None
        self.work = MapWork(self, self.state, self.rooms, self.times, self.open_part)
        self.head, self.canvas = self.rooms.head, self.rooms.canvas
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.rooms)
        self.setFocusProxy(self.canvas)
        self.setMinimumWidth(560)
        context.tasks.in_turns(self._furnish(), self)

    def show_now(self) -> None:
        """Read everybody, or show the map the page holds already."""
        self.state.renew()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the table has it where that is shown

    def chosen(self) -> tuple[int, ...]:
        """Whom the line was drawn around, or the rows chosen."""
        ids = self.table.chosen() if self._in_table else self.canvas.chosen()
        return tuple(int(one) for one in ids)

    def seek(self, text: str) -> None:
        """Fly to the first whom the words find."""
        if text.strip() and self.rooms.whole_page:
            self.finder.begin(text.strip())

    def begin_find(self) -> bool:
        """Find on the picture; the table has no field of its own."""
        if self.canvas.isVisible() and self.rooms.whole_page:
            self.finder.begin()
        return self.canvas.isVisible()

    def give_way(self, on: bool, covered: int = 0) -> None:
        """A person takes the place of the panel; a small legend stays, and a button shows the panel anyway."""
        self.rooms.give_way(on, covered)

    def look_back(self, on: bool = True) -> None:
        """The map of an earlier day, with a slider under it; or back to now."""
        if not on:
            self.times.end()
        elif self.rooms.whole_page:
            if self.time_bar is None:
                self.time_bar = TimeBar(self.context.theme, self.context.wording, self)
                self.rooms.put_below(self.time_bar)
            self.times.begin(self.time_bar)

    def open_part(self, part: str) -> None:
        """`path` and the number of somebody to be reached (or of two), `past` for an earlier day, `circles`, `names` to
        hide or show them; `presets` and `export` for the menus of its buttons; else as every page.
        """
        head, _, detail = part.partition("/")
        if not self.rooms.whole_page:
            self._wish = part  # its parts are still being made
        elif head == "path":
            one, _, other = detail.rpartition("/")
            self.find_path(int(one or 0), int(other or 0))
        elif head == "past":
            self.look_back()
        elif head == "names":
            self._put_away()
            self.work.turn_names()
        elif head == "presets":
            self.work.open_presets()
        elif head == "export":
            self._put_away()
            self.head.switch.choose("picture")
            self.head.open_exports()
        elif head == "circles":
            self.show_circles(int(detail or 0))
        else:
            super().open_part(part)

    def find_path(self, one: int = 0, other: int = 0) -> None:
        """The card of paths, with these people in it."""
        if self.path_card is None:
            self.path_card = card = PathCard(self.context, self.canvas)
            card.opened.connect(lambda who: self.wants.emit("person", who))
            card.who_knows_asked.connect(lambda: self.wants.emit("page", "who-knows-whom"))
            card.closed.connect(self.canvas.setFocus)
            self.paths.turned.connect(self._show_path)
            self.path_card.move(8, 0)
        self._put_away()
        self.head.switch.choose("picture")
        self.paths.begin(self.path_card, one, other)

    def show_circles(self, who: int = 0) -> None:
        """The card of circles found among ties, on that of somebody: seen among the islands, named or left as none."""
        if self.circles is None:
            self.circles = MapCircles(self.context, self.state, self.canvas)
            card = self.circles.card
            card.who_knows_asked.connect(lambda: self.wants.emit("page", "who-knows-whom"))
            card.community_asked.connect(lambda name: self.wants.emit("page", f"communities/community:{name}"))
        self._put_away()
        self.head.switch.choose("picture")
        self.circles.begin(who)

    def weight(self, box: QRect) -> int:
        """Whom, and which parts that one works with, a box would hide."""
        return self.rooms.weight(box, self.time_bar)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts away what lies on top: a card or the panel over the map, the earlier day, at last the pane."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self._put_top_away():
            if self.times.on:
                self.times.end()
            else:
                self.wants.emit("nobody", None)

    def _put_top_away(self) -> bool:
        """What lies over the map, topmost first; False where nothing does."""
        if not self.rooms.whole_page:
            return False
        if self.finder.isVisible():
            self.finder.leave()
        elif self.rooms.floats():
            self.head.drop_panel()
        elif self.circles is not None and self.circles.card.isVisible():
            self.circles.end()
        elif self.path_card is not None and self.path_card.isVisible():
            self.path_card.closed.emit()
        else:
            return False
        return True

    def _put_away(self) -> None:
        """Whatever else lies over the map: there is room for one."""
        self.times.end()
        self.paths.end()
        if self.circles is not None:
            self.circles.end()

    def _show_path(self) -> None:
        if self.state.scene is not None and not self.times.on:
            scene = self.paths.dress(self.state.scene)
            self.canvas.show_scene(scene)
            if self.path_card is not None and scene.overlay.ways:
                bring_beside(self.canvas, scene.overlay.ways[0], self.path_card.geometry().right())

    def _turn_time(self, back: bool) -> None:
        """Looking back began or ended."""
        if back:
            self.paths.end()  # its ties are those of today
            if self.circles is not None:
                self.circles.end()
        reason = self.times.reason if back else ""
        self.canvas.looks_back = back
        self.head.look_back(back, reason)
        self.bar.hold(reason)
        if self.time_bar is not None:
            self.time_bar.setVisible(back)
            self.foot = self.time_bar if back else self.bar
            (self.time_bar.slider if back else self.canvas).setFocus(Qt.FocusReason.OtherFocusReason)

    def _furnish(self) -> Iterator[None]:
        """Part after part; what was read meanwhile is shown once all of them are there."""
        yield from self.rooms.furnish(lambda: self.wants.emit("page", "import"))
        self.panel, self.finder, self.table = self.rooms.panel, self.rooms.finder, self.rooms.table
        self.foot = self.bar = self.rooms.bar
        self._wire()
        self.state.begin()
        if self._wish:
            self.open_part(self._wish)

    def _wire(self) -> None:
        work = self.work
        self.head.shown_as.connect(self._show_as)
        self.head.view_asked.connect(partial(_arrange, self.state))
        self.head.find_asked.connect(self.finder.begin)
        self.head.fit_asked.connect(self.canvas.fit)
        self.head.encircling.connect(partial(_encircle, self.canvas))
        self.head.joining.connect(partial(_join, self.canvas))
        self.head.joining.connect(self.state.laying.hold)
        self.canvas.left_joining.connect(self.head.end_joining)
        guard = self.times.guard
        self.canvas.join_asked.connect(guard(partial(joins.join, self.context, self.canvas)))
        self.canvas.put_asked.connect(guard(work.put))
        self.panel.islands.circles_asked.connect(self.show_circles)
        self.panel.islands.forget_asked.connect(guard(lambda *_given: work.let_go()))
        self.head.panel_asked.connect(self.rooms.show_panel)
        self.head.export_asked.connect(work.export)
        self.canvas.opened.connect(work.open)
        self.canvas.menu_asked.connect(work.open_menu)
        self.canvas.put_away = self._put_top_away
        rest = QTimer(self, interval=_REST_MS, singleShot=True)
        rest.timeout.connect(partial(_follow, self.canvas, self.wants.emit))
        self.canvas.walked.connect(lambda *_where: rest.start())
        self.table.opened.connect(work.open)
        self.table.menu_asked.connect(work.menu_of)
        self.canvas.seek_asked.connect(self.finder.begin)
        self.canvas.move_asked.connect(guard(work.move))
        self.canvas.changed_choice.connect(self._show_chosen)
        self.bar.asked.connect(work.do)
        self.finder.sought.connect(work.find)
        self.finder.chosen.connect(partial(_fly, self.canvas))
        self.finder.closed.connect(self.canvas.setFocus)
        self.panel.changed.connect(self.state.choose)
        self.panel.place_asked.connect(lambda: self.wants.emit("page", placing.leads_to(self.state.choice)))
        self.panel.presets_asked.connect(work.open_presets)
        self.panel.wanted.kinds_asked.connect(guard(partial(ask_kinds, self.context, self)))
        self.rooms.invitation.place_asked.connect(self.panel.place_asked)
        self.state.chosen.connect(self.panel.show_choice)
        self.state.chosen.connect(lambda choice: self.head.show_view(choice.view))
        self.state.chosen.connect(self._note_names)
        self.state.shown.connect(self.times.take)
        self.times.shown.connect(self._show)
        self.times.turned.connect(self._turn_time)
        self.head.time_asked.connect(self.look_back)
        self.state.named.connect(lambda: self.panel.show_preset(self.state.preset()))
        window = self.context.device.now.window
        self.table.take_widths(window.get(_WIDTHS, ""))
        self.table.arranged.connect(lambda: _keep(self.context.device, _WIDTHS, self.table.widths()))
        self.head.switch.choose(window.get(_KEPT, "picture"))

    def _show(self, scene: Scene) -> None:
        state, rooms = self.state, self.rooms
        rooms.reading.hide()
        scene = self.paths.dress(scene)
        self.canvas.show_scene(scene)
        if self.circles is not None:
            self.circles.scene_came()
        if self._in_table:
            rooms.rows.show_scene(scene)
        waiting = state.people.waiting(scene.drawn.choice)
        self.panel.show_map(scene, waiting)
        self.panel.show_preset(state.preset())
        rooms.legend.show_scene(scene)
        self.head.say_count(scene.drawn.chart.count)
        rooms.show_anybody(bool(state.people.placed or state.people.unplaced))
        rooms.invitation.offer(0 if scene.drawn.chart.count else len(waiting), scene.drawn.choice)
        self._show_chosen(self.canvas.chosen())
        rooms.arrange()

    def _note_names(self, choice: MapChoice) -> None:
        if self.nameless != choice.nameless:
            self.nameless = choice.nameless
            self.wants.emit("names", None)

    def _show_as(self, key: str) -> None:
        self._in_table = key == "table"
        if self._in_table:
            if self.canvas.scene is not None:
                self.rooms.rows.show_scene(self.canvas.scene)
            self.table.stand(self.canvas.chosen(), self.canvas.id_of(self.canvas.stood_on))
        else:
            _take_over(self.canvas, self.table)
        self.rooms.show_table(self._in_table)
        shown = self.table if self._in_table else self.canvas
        self.setFocusProxy(shown)
        if self.isVisible():
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        _keep(self.context.device, _KEPT, key)

    def _show_chosen(self, ids: Sequence[int]) -> None:
        self.head.let_go()
        self.bar.show_count(len(ids), kept=bool(self.state.laying.kept() & {int(one) for one in ids}))
        self.rooms.arrange()


def _arrange(state: MapState, view: str) -> None:
    """As rings or as islands."""
    state.choose(replace(state.choice or MapChoice(), view=view))


def _keep(device: DeviceFile, what: str, text: str) -> None:
    """Keep on this device how the page stands."""
    if device.now.window.get(what) != text:
        device.change(window={**device.now.window, what: text})


def _take_over(canvas: MapCanvas, table: TwinTable) -> None:
    """The picture has chosen whom the table had; one row alone is where the keyboard stands."""
    chosen, on = table.chosen(), table.current()
    canvas.choose(chosen if len(chosen) > 1 or set(chosen) == set(canvas.chosen()) else ())
    if on is not None and (chosen or canvas.stood_on != NOBODY):
        canvas.stand_on(canvas.place_of(on))


def _encircle(canvas: MapCanvas, on: bool) -> None:
    """The next drag draws a line around people, or pushes again."""
    canvas.encircle = on
    canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _join(canvas: MapCanvas, on: bool) -> None:
    """A drag draws a tie from one person to another, or pushes and carries again."""
    canvas.joins = on
    canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _fly(canvas: MapCanvas, who: int) -> None:
    canvas.fly_to(who)
    canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _follow(canvas: MapCanvas, wants: Callable[[str, object], object]) -> None:
    """An open pane goes along with the keyboard."""
    if canvas.hasFocus() and canvas.stood_on != NOBODY:
        wants("follow", canvas.id_of(canvas.stood_on))
