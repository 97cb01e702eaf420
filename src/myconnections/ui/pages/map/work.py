"""What is done on the page of the map: with one person, with everybody chosen, with the way it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import MapChoice
from myconnections.services import people
from myconnections.services.maps import MapPerson
from myconnections.services.views import ListedPerson
from myconnections.ui.page import Page
from myconnections.ui.pages.map import deeds, joins, menus
from myconnections.ui.pages.map.hand_out import HandOutMap, Seen
from myconnections.ui.pages.map.looking_back import LookingBack
from myconnections.ui.pages.map.rooms import MapRooms
from myconnections.ui.pages.map.state import MapState
from myconnections.ui.people_acts import deeds as people_deeds


class MapWork(QObject):
    """`parts` opens a part of the page by its name, as `Page.open_part` does."""

    def __init__(
        self, page: Page, state: MapState, rooms: MapRooms, times: LookingBack, parts: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self._state, self._rooms, self._times, self._parts = state, rooms, times, parts
        self._canvas = rooms.canvas
        state.chosen.connect(self._note_names)

    def open(self, who: int) -> None:
        """Show a person beside the map; while names are hidden only the menu does, for a slip would tell one."""
        if self._nameless():
            self._context.acting.tell(self._hidden)
        else:
            self._page.wants.emit("person", who)

    def move(self, who: int, stage: int) -> None:
        """Somebody was let go over another ring."""
        for person in self._state.people_of([who]):
            deeds.ask_move(self._context, self._page, person, stage)

    def put(self, places: dict[int, tuple[float, float]]) -> None:
        """Somebody was carried elsewhere: they stand there at once, and it is kept."""
        if not self._context.acting.refuses():
            self._state.laying.put(places)
            joins.put(self._context, places, self._state.laying.islands)

    def let_go(self, ids: Sequence[int] | None = None) -> None:
        """These people, or all, find their own places again."""
        kept = self._state.laying.kept()
        chosen = kept if ids is None else kept & {int(who) for who in ids}
        if not self._context.acting.refuses():
            joins.let_go(self._context, chosen, self._state.laying.islands)

    def do(self, what: str) -> None:
        """What the bar asks for, with everybody chosen."""
        chosen = self._canvas.chosen()
        if what == "clear":
            self._canvas.choose(())
        elif chosen and what.startswith(("wanted", "community")):
            deeds.do_with_chosen(self._context, self._page, what, self._state.people_of(chosen), self._communities())
        else:
            self._with(self._state.people_of(chosen), what)

    def find(self, words: str) -> None:
        """Those on the map whom the words find."""

        def found(ids: frozenset[ContactId]) -> None:
            here = self._state.people_of(ids)
            here.sort(key=lambda one: (-one.row.stage, one.row.sort_key))
            self._rooms.finder.show_people(here)
            self._rooms.arrange()

        self._context.acting.read(lambda vault, _now: people.matching(vault, words), found, owner=self)

    def open_presets(self) -> None:
        """Ways of showing the map, under their button; under the head where the panel has made way."""
        button = self._rooms.panel.preset_button()
        deeds.open_below(self._preset_menu(), button if button.isVisible() else self._rooms.head)

    def export(self, kind: str) -> None:
        """Ask what leaves, and write it."""
        scene = self._canvas.scene
        if scene is not None:
            seen = Seen(self._state.people, scene, self._canvas.camera, self._canvas.chosen())
            self._context.prompts.show(HandOutMap(self._context, seen, kind, self._page))

    def open_menu(self, who: int, at: QPoint) -> None:
        """What can be done with a person, and with everybody chosen where that is one of them; 0 for the ground."""
        chosen = self._canvas.chosen()
        if not who:
            self._open_ground(at)
        else:
            self.menu_of([int(one) for one in chosen] if who in chosen else [who], at)

    def menu_of(self, ids: Sequence[int], at: QPoint) -> None:
        """What can be done with these people."""
        here = self._state.people_of(ids)
        if not here:
            return
        listed, held = [one.listed for one in here], self._times.reason if self._times.on else ""
        kept = not held and bool(self._kept() & {int(one.row.id) for one in here})
        act = partial(self._with, here)
        menus.of_people(listed, self._context.wording, act, self._page, kept=kept, held=held).popup(at)

    def turn_names(self) -> None:
        """Hide every name, or show them as before."""
        hidden = not self._nameless()
        self._state.show_names(not hidden)
        if hidden:
            self._page.wants.emit("nobody", None)
            self._context.acting.tell(self._all_hidden)

    def _with(self, here: Sequence[MapPerson], what: str) -> None:
        """One act of the menu or the bar."""
        ids = [int(one.row.id) for one in here]
        if what in {"tie", "centre"}:  # from the table, too
            self._rooms.head.switch.choose("picture")
        match what:
            case "path":
                self._parts("/".join(("path", *map(str, ids))))
            case "who":
                self._page.wants.emit("person_at", (ids[0], "knows"))
            case "tie":
                self._canvas.begin_tie(ids[0])
            case "centre":
                self._canvas.fly_to(ids[0])
            case "free":
                self.let_go(ids)
            case _:
                listed = [one.listed for one in here]
                people_deeds.act(self._context, self._page.wants.emit, self._page, what, listed, self._everybody())

    def _open_ground(self, at: QPoint) -> None:
        back = self._times.reason if self._times.on else ""
        presets = self._preset_menu()
        presets.setTitle(self.tr("Presets"))
        menu = menus.of_ground(
            self._choice(),
            self._show,
            self._page,
            [presets, self._rooms.head.exports()],
            kept=bool(self._kept()),
            held=back,
        )
        menu.popup(at)

    def _show(self, what: str) -> None:
        """One line of the menu of the ground."""
        match what:
            case "rings" | "network":
                self._state.choose(replace(self._choice(), view=what))
            case "table":
                self._rooms.head.switch.choose("table")
            case "fit":
                self._canvas.fit()
            case "forget":
                self.let_go()
            case "past" if self._times.on:
                self._times.end()
            case _:
                self._parts(what)

    def _preset_menu(self) -> QMenu:
        state = self._state
        return deeds.preset_menu(self._context, self._page, state.presets, self._choice(), state.choose)

    def _choice(self) -> MapChoice:
        return self._state.choice or MapChoice()

    def _note_names(self, choice: MapChoice) -> None:
        """Once names are seen again nothing may say that they are hidden."""
        if not choice.nameless:
            for told in (self._hidden, self._all_hidden):
                self._context.acting.untell(told)

    @property
    def _hidden(self) -> str:
        return self.tr("Names are hidden. F9 shows them again.")

    @property
    def _all_hidden(self) -> str:
        return self.tr("All names are hidden: on the map, in its table and in files of it. F9 shows them again.")

    def _nameless(self) -> bool:
        return self._choice().nameless

    def _kept(self) -> set[int]:
        scene = self._state.scene
        islands = scene is not None and scene.drawn.chart.outlines is not None
        return self._state.laying.kept() if islands else set()

    def _everybody(self) -> list[ListedPerson]:
        everybody = self._state.people
        return [one.listed for one in (*everybody.placed, *everybody.unplaced)]

    def _communities(self) -> list[str]:
        return sorted({name for one in self._everybody() for name in one.row.communities})
