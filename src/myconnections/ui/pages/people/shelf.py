"""The lists that are kept: opened from a menu with how many people each shows now, named, changed, taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from myconnections.domain.filters import Filter, Test
from myconnections.services import lists
from myconnections.services.changes import Changes
from myconnections.services.lists import SavedList
from myconnections.ui import texts_filters as texts
from myconnections.ui.asked import MARKS
from myconnections.ui.context import Context
from myconnections.ui.pages.people.list_name import ListName
from myconnections.ui.pages.people.sieve import Sieve
from myconnections.ui.widgets.check_menu import CheckMenu

READY: dict[str, Filter] = {
    "cooling": MARKS["cooling"],
    "promise": MARKS["promise"],
    "birthdays": Test("birthday", "month", number=0),
    "unsorted": MARKS["unsorted"],
    "industry": Test("industry", "empty"),
    "archived": MARKS["archived"],
}
"""Lists that are proposed: none is kept until the person keeps it."""


class Shelf(QObject):
    """`open` is the list in front, None for none; `opened` is sent when another one is to be shown, `changed` when
    the lists are others than before. `as_shown` gives the list as the page shows it now.
    """

    opened = Signal(object)
    changed = Signal()

    def __init__(self, context: Context, sieve: Sieve, as_shown: Callable[[], SavedList], parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._sieve, self._as_shown, self._over = context, sieve, as_shown, parent
        self.open: SavedList | None = None
        self.kept: list[SavedList] = []
        self._proposed = ""
        context.feed.subscribe({"setting", "history"}, lambda _changes: self.read(), self)

    def read(self) -> None:
        """Read the lists again; one that is gone is no longer open."""
        self._context.acting.read(lambda vault, _now: lists.saved(vault), self._take, owner=self)

    def leave(self) -> None:
        """No list is open any more; what it asked for stays asked for."""
        self.open, self._proposed = None, ""
        self.changed.emit()

    def is_changed(self) -> bool:
        """Whether the open list shows otherwise than it is kept."""
        if self.open is None:
            return False
        kept, shown = self.open, self._as_shown()
        ways = [(kept.sort, shown.sort), (kept.group, shown.group), (kept.columns, shown.columns)]
        return kept.asked != shown.asked or any(before and before != now for before, now in ways)

    def menu(self, below: QWidget) -> None:
        """Open the menu of all lists."""
        menu = CheckMenu("menu-lists", self._say("lists"), self._over)
        open_number = self.open.number if self.open is not None else 0
        proposed = [SavedList(0, self._word(key), asked) for key, asked in READY.items()]
        proposed = [one for one in proposed if all(one.asked != kept.asked for kept in self.kept)]
        shown = [*self.kept, *proposed]
        actions = []
        for place, one in enumerate(shown):
            if one.number == 0 and (place == 0 or shown[place - 1].number):
                menu.head(self._say("proposed"))
            name = f"list-{one.number}" if one.number else f"list-proposed-{place - len(self.kept)}"
            action = menu.put(name, one.name, partial(self._open, one))
            if one.number and one.number == open_number:
                action.setCheckable(True)
                action.setChecked(True)
            actions.append(action)
        self._put_deeds(menu)

        def tell(sizes: list[int]) -> None:
            for action, size in zip(actions, sizes, strict=True):
                action.setText(f"{action.text()}\t{size:,}")

        self._sieve.size([one.asked for one in shown], tell, menu)
        menu.below(below)

    def keep(self) -> None:
        """Keep what is shown: as another list, or in place of the open one."""
        if self.open is not None:
            self._save(replace(self._as_shown(), number=self.open.number, name=self.open.name))
            return
        self._ask_name("keep_title", self._proposed, lambda name: replace(self._as_shown(), number=0, name=name))

    def _put_deeds(self, menu: CheckMenu) -> None:
        menu.addSeparator()
        if self.open is None:
            menu.put("list-keep", self._say("keep"), self.keep)
            return
        one = self.open
        menu.put("list-everybody", self._say("everybody"), lambda: self.opened.emit(None))
        if self.is_changed():
            menu.put("list-changes", self._say("keep_changes"), self.keep)
        menu.put("list-keep", self._say("keep"), self._keep_another)
        menu.put("list-rename", self._say("rename"), self._rename)
        menu.put("list-remove", self._say("delete"), lambda: self._remove(one.number))

    def _keep_another(self) -> None:
        self._ask_name("keep_title", "", lambda name: replace(self._as_shown(), number=0, name=name))

    def _rename(self) -> None:
        one = self.open
        if one is not None:
            self._ask_name("rename_title", one.name, lambda name: replace(one, name=name))

    def _ask_name(self, title: str, name: str, made: Callable[[str], SavedList]) -> None:
        dialog = ListName(self._context, title, name, self._over)
        dialog.given.connect(lambda text: self._save(made(text), dialog))
        self._context.prompts.show(dialog)

    def _save(self, one: SavedList, dialog: ListName | None = None) -> None:
        def done(changes: Changes) -> None:
            number = int(str(changes.facts["number"]))
            self.open, self._proposed = replace(one, number=number, name=one.name.strip()), ""
            if dialog is not None:
                dialog.done_with()
            self.changed.emit()

        failed = dialog.refuse if dialog is not None else None
        self._context.acting.do(lambda vault, now: lists.save(vault, one, now), done, failed)

    def _remove(self, number: int) -> None:
        self._context.acting.do(lambda vault, now: lists.remove(vault, number, now))

    def _open(self, one: SavedList) -> None:
        self.open, self._proposed = (one, "") if one.number else (None, one.name)
        self.opened.emit(one)

    def _take(self, kept: list[SavedList]) -> None:
        self.kept = kept
        if self.open is not None:
            self.open = next((one for one in kept if one.number == self.open.number), None)
        self.changed.emit()

    def _word(self, key: str) -> str:
        return self._context.wording.word(texts.READY, key)

    def _say(self, key: str) -> str:
        return self._context.wording.word(texts.SENTENCES, key)
