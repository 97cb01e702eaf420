"""The unlocked window: the rail, the bar, the pages, the inspector, and what was just done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.errors import Refused, Told
from myconnections.domain.listing import ActRow
from myconnections.services import history
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.nav_rail import NavRail, Place
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.toast import Toast
from myconnections.ui.widgets.top_bar import TopBar
from myconnections.ui.wording import without_names

if TYPE_CHECKING:
    from myconnections.ui.inspector.pane import Inspector

PageMaker = Callable[[Context, QWidget], Page]
NARROW = 1180  # below this width the rail shows icons only, so that pages keep their room
_OVER = 1100  # below this width the inspector lies over the page instead of beside it


class Frame(QWidget):
    """Arranges and passes on; decides nothing about people.

    `asked` carries what pages want from the window ("log", "edit", ...) beyond going to a page or choosing a person.
    """

    asked = Signal(str, object)

    def __init__(
        self,
        context: Context,
        brand: str,
        groups: list[list[Place]],
        pages: Mapping[str, PageMaker],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._makers = dict(pages)
        self._pages: dict[str, Page] = {}
        self._pane: Inspector | None = None
        self._whom: dict[Page, int | None] = {}
        self._front = ""
        self._ends: tuple[ActRow | None, ActRow | None] = None, None
        self._came: dict[str, str] = {}
        named(self, "frame", brand)
        self.rail = NavRail(context.theme, brand, groups, self)
        self.bar = TopBar(context.theme, parent=self)
        self._stack = QStackedWidget(self)
        self._column = QVBoxLayout()
        self._body = QHBoxLayout()
        self._arrange()
        foot = lambda: page.foot if (page := self.current()) is not None else None  # noqa: E731
        self.toast = Toast(context.theme, self, foot, partial(_free, self), partial(_weight, self))
        self._busy = BusyOverlay(context.theme, self)
        self._wire()
        self._show_history()

    def go(self, target: str) -> Page:
        """Bring a page to the front by its key, made when first needed; a part of it where one is named behind "/"."""
        key, _, part = target.partition("/")
        page = self._pages.get(key)
        if page is None:
            page = self._makers[key](self._context, self._stack)
            page.wants.connect(self._want)
            self._pages[key] = page
            self._stack.addWidget(page)
        if page is not self._stack.currentWidget():
            self._change_pane(page)
        _note_way(self, key)
        self._stack.setCurrentWidget(page)
        _name_history(self)
        self.rail.setVisible(not page.whole_window)
        self.bar.setVisible(not page.whole_window)
        if key in self.rail.keys():  # noqa: SIM118 - a tuple of keys, not a mapping
            self.rail.choose(key)
        elif not page.whole_window:
            self.rail.choose(page.rail_key)
        page.show_now()
        if part:
            page.open_part(part)
        if self.toast.isVisible():
            self.toast.place()
        self._context.device.change(page=key)
        return page

    def _change_pane(self, page: Page) -> None:
        """The person in the pane belongs to the page on which they were chosen, goes with it and comes back with it."""
        old, pane = self.current(), self._pane
        if pane is None:
            return
        if old is not None:
            self._whom[old] = pane.shown()
        pane.close_pane()
        who = self._whom.get(page)
        if who is not None:
            self.show_person(who)

    def current(self) -> Page | None:
        """The page in front."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def put_above(self, strip: QWidget) -> None:
        """Put a strip over the pages, under the bar."""
        self._column.insertWidget(1, strip)

    def attach(self, pane: Inspector) -> None:
        """Put the inspector at the right edge; it hides itself while nobody is chosen."""
        self._pane = pane
        pane.setParent(self)
        pane.turned.connect(self._place_pane)
        self._place_pane()

    def show_person(self, contact_id: int, place: str = "") -> None:
        """Show this person in the inspector, at a place of it (ui/inspector/pane.py)."""
        if self._pane is not None:
            self._pane.show_person(contact_id, place)
            self._place_pane()

    def leave(self) -> None:
        """Before closing or locking: every page keeps what must not be lost."""
        for page in self._pages.values():
            page.leave()

    def seek(self, text: str) -> None:
        """Look for people: the people page shows what is found."""
        page = self.current()
        if not text and page is not self._pages.get("people"):
            return
        if page is None or page is not self._pages.get("people"):
            page = self.go("people")
        page.seek(text)
        self.bar.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gives the pages the room of the rail's words."""
        super().resizeEvent(event)
        crosses = (event.oldSize().width() < NARROW) != (event.size().width() < NARROW)
        if crosses or event.oldSize().width() <= 0:
            self.rail.set_narrow(event.size().width() < NARROW or self._context.device.now.rail_narrow)
        self._place_pane()

    def _over(self) -> bool:
        return self.width() < _OVER

    def _place_pane(self) -> None:
        """Beside the page where there is room, else over its right part."""
        pane = self._pane
        if pane is None:
            return
        page = self.current()
        wide = self._context.theme.size("inspector")
        if page is not None:
            shown, over = not pane.isHidden(), self._over()
            page.give_way(shown and not over, wide if shown and over else 0)
        beside = self._body.indexOf(pane) >= 0
        if not self._over():
            if not beside:
                self._body.addWidget(pane)
            return
        if beside:
            self._body.removeWidget(pane)
        pane.setGeometry(self.width() - wide, self.bar.height(), wide, self.height() - self.bar.height())
        pane.raise_()
        self.toast.raise_()

    def _note_rail(self, narrow: bool) -> None:
        # In a narrow window the rail is narrow by itself: that is nobody's choice.
        if self.width() >= NARROW:
            self._context.device.change(rail_narrow=narrow)

    def _arrange(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        column = self._column
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._body.setSpacing(0)
        # The width that some page once made would like must not narrow the pane of all.
        self._stack.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._body.addWidget(self._stack, 1)
        column.addLayout(self._body, 1)
        whole.addLayout(column, 1)

    def _wire(self) -> None:
        acting = self._context.acting
        self.rail.chosen.connect(self.go)
        self.rail.narrowed.connect(self._note_rail)
        self.bar.undo_asked.connect(self.undo)
        self.bar.redo_asked.connect(self.redo)
        self.bar.log_asked.connect(self.log)
        self.bar.lock_asked.connect(lambda: self.asked.emit("lock", None))
        acting.said.connect(self._say)
        acting.told.connect(self.toast.say)
        acting.untold.connect(self.toast.unsay)
        acting.failed.connect(self._tell)
        acting.wrote.connect(self._show_history)
        acting.under_way.connect(self._cover)
        acting.long_begun.connect(lambda about: self._busy.start(about or self.tr("Working on it…")))
        acting.far.connect(self._busy.report)
        self._busy.cancel_asked.connect(acting.stop)

    def log(self) -> None:
        """Quick log with whom it is about now."""
        self.asked.emit("log", self.whom())

    def whom(self) -> tuple[int, ...]:
        """Whom is chosen on the page, else the person in the pane."""
        page = self.current()
        ids = page.chosen() if page is not None else ()
        shown = self._pane.shown() if self._pane is not None else None
        return ids or (() if shown is None else (shown,))

    def undo(self) -> None:
        """Take the newest act back and say which it was."""
        self._context.acting.undo(lambda changes: self._said_again(changes, self.tr("Undone: {act}"), self.redo))

    def redo(self) -> None:
        """Do the act again that was taken back last."""
        self._context.acting.redo(lambda changes: self._said_again(changes, self.tr("Done again: {act}"), self.undo))

    def _said_again(self, changes: Changes, sentence: str, other: Callable[[], None]) -> None:
        act = _in_words(self, str(changes.facts.get("act", "")), changes.facts)
        word = self.tr("Undo") if other == self.undo else self.tr("Redo")
        self.toast.say(sentence.format(act=act), other, word)

    def _say(self, changes: Changes) -> None:
        def show(rows: tuple[ActRow | None, ActRow | None]) -> None:
            newest = rows[0]
            if newest is not None and newest.id == changes.act:
                self.toast.say(_in_words(self, newest.kind, newest.facts), self.undo)

        self._context.acting.read(_ends_of_history, show, owner=self)

    def _cover(self, under_way: bool) -> None:
        """An act that takes long (thousands forgotten, an import taken back) is seen to be under way."""
        if under_way:
            self._busy.start(self.tr("Working on it…"), can_cancel=False)
        else:
            self._busy.finish()

    def _tell(self, error: Told) -> None:
        sentence = self._context.wording.told(error)
        if isinstance(error, Refused):
            self.toast.say(sentence)
        else:
            self._context.prompts.tell(self, self.tr("That did not work"), sentence)

    def _show_history(self) -> None:
        def show(rows: tuple[ActRow | None, ActRow | None]) -> None:
            self._ends = rows
            _name_history(self)

        self._context.acting.read(_ends_of_history, show, owner=self)

    def _want(self, what: str, detail: object) -> None:
        if what == "page":
            self.go(str(detail))
        elif what == "page_before":
            page = self.current()
            self.go(self._came.get(self._front, "people" if page is None else page.rail_key))
        elif what == "unseek":
            self.bar.search.clear()
            self.bar.search.setFocus()
        elif what == "person" and isinstance(detail, int):
            self.show_person(detail)
        elif what == "person_at" and isinstance(detail, tuple):
            self.show_person(*detail)
        elif what == "names":
            _name_history(self)
        elif what == "nobody":
            if self._pane is not None:
                self._pane.close_pane()
        elif what == "follow" and isinstance(detail, int):
            if self._pane is not None and self._pane.shown() not in {None, detail}:
                self.show_person(detail)
        else:
            self.asked.emit(what, detail)


def _note_way(frame: Frame, key: str) -> None:
    """From where one comes to this page, for "back to the page before"; a page with the window to itself is no place
    to go back to.
    """
    here = frame._pages.get(frame._front)
    before = frame._came.get(frame._front, "") if here is not None and here.whole_window else frame._front
    if before and before != key:
        frame._came[key] = before
    frame._front = key


def _in_words(frame: Frame, kind: str, facts: Mapping[str, object]) -> str:
    """What was done, for a toast and for Undo; without any name while the page in front shows none."""
    page = frame.current()
    hidden = page is not None and page.nameless
    return frame._context.wording.act(kind, without_names(facts) if hidden else facts)


def _name_history(frame: Frame) -> None:
    """What Undo and Redo would do, at their buttons."""
    undo, redo = (_in_words(frame, row.kind, row.facts) if row else "" for row in frame._ends)
    frame.bar.show_history(undo, redo)


def _free(frame: Frame) -> QRect:
    """Where pages stand that the pane does not lie over."""
    pages, pane = QRect(frame._stack.mapTo(frame, QPoint()), frame._stack.size()), frame._pane
    if pane is not None and pane.isVisible() and frame._over():
        pages.setRight(pane.x() - 1)
    return pages


def _weight(frame: Frame, box: QRect) -> int:
    """What of the page in front a box of the frame would hide."""
    page = frame.current()
    return 0 if page is None else page.weight(QRect(page.mapFrom(frame, box.topLeft()), box.size()))


def _ends_of_history(vault: OpenVault, _now: object) -> tuple[ActRow | None, ActRow | None]:
    return history.ends(vault)
