"""People: everybody in one list, found while typing, narrowed, ordered, tended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, people, ties, triage
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson
from myconnections.ui.context import Context
from myconnections.ui.models.people import PeopleModel
from myconnections.ui.models.roster import Narrowing, Roster
from myconnections.ui.page import Page
from myconnections.ui.pages.people.head import OFFERED, ListHead
from myconnections.ui.pages.people.index import RowIndex
from myconnections.ui.pages.people.menu import chosen_menu
from myconnections.ui.pages.people.table import PeopleTable
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState

_COLUMN_ORDER = ("reading", "organization", "stage", "warmth", "last", "capital", "star")
_SHOWN = frozenset({"contact", "tie", "encounter"})
_KEPT = "people-sort"
_MANY = 500
"""Beyond so many changed people the whole list is read again."""
_FIRST = 60
"""So many people are read and shown before all others: more than any window has room for."""
_COOLS = timedelta(hours=1)
"""A list read longer ago than this is read again when it is come back to: warmth has cooled since."""


class PeoplePage(Page):
    """Holds light rows of everybody; searching asks the vault only whom the words find.

    The rows are read once, and the feed tells what changed since: coming back to the page reads nothing.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("people-page")
        theme = context.theme
        self._roster = Roster()
        self._read_at: datetime | None = None
        self._text = ""
        self._asked = 0
        self._found: frozenset[ContactId] | None = None
        self._missed: list[Changes] = []
        self._sort, self._turned = context.device.now.window.get(_KEPT, "reading"), False
        if self._sort not in OFFERED:
            self._sort = "reading"
        self._head = ListHead(theme, context.wording, self)
        self._model = PeopleModel(context.wording, lambda: context.clock().date(), self)
        self._table = PeopleTable(theme, self._model, self)
        self._index = RowIndex(theme, self)
        self._nobody = self._no_people()
        self._nothing = EmptyState(theme, "search", "")
        self._stack = QStackedWidget(self)
        self._arrange()
        self._wire()
        self.setFocusProxy(self._table)
        self.setMinimumWidth(480)

    def show_now(self) -> None:
        """Read everybody, or show whom the page holds already; what changed meanwhile is read now, at once for all."""
        missed, self._missed = self._missed, []
        if not self._roster.people or self._read_at is None or self.context.clock() - self._read_at >= _COOLS:
            self._read_all()
        elif missed:
            people_of_all = frozenset(who for changes in missed for who in changes.people)
            self._refresh(Changes(_SHOWN, people_of_all, everything=any(changes.everything for changes in missed)))
        self._count_left()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> tuple[int, ...]:
        """The rows chosen in the list."""
        return tuple(int(person) for person in self._table.chosen())

    def seek(self, text: str) -> None:
        """Narrow the list to whom the words find; empty words: everybody."""
        self._text = text.strip()
        self._asked += 1
        if not self._text:
            self._found = None
            self._show()
            return
        number, words = self._asked, self._text

        def found(ids: frozenset[ContactId]) -> None:
            # Words written since then make this answer stale.
            if number == self._asked:
                self._found = ids
                self._show()

        self.context.acting.read(lambda vault, _now: people.matching(vault, words), found, owner=self)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        listed = QWidget(self)
        row = QHBoxLayout(listed)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._table, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 40, 0, 8)
        beside.addWidget(self._index)
        row.addLayout(beside)
        for part in (listed, self._nobody, self._nothing):
            self._stack.addWidget(part)
        column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self._head.sort_chosen.connect(self._order_by)
        self._head.add_asked.connect(lambda: self.wants.emit("add", None))
        self._head.triage_asked.connect(lambda: self.wants.emit("page", "triage"))
        self._head.narrowed.connect(self._show)
        self._table.heads.sectionClicked.connect(lambda column: self._order_by(_COLUMN_ORDER[column]))
        self._table.opened.connect(lambda person: self.wants.emit("person", person))
        self._table.pressed_key.connect(self._act)
        self._table.menu_asked.connect(self._open_menu)
        self._table.star_asked.connect(lambda row: self._star([self._model.person(row)]))
        self._table.verticalScrollBar().valueChanged.connect(self._follow)
        self._index.gone_to.connect(self._table.go_to)
        self.context.feed.subscribe(_SHOWN, self._refresh, self)

    def _no_people(self) -> EmptyState:
        theme = self.context.theme
        empty = EmptyState(
            theme,
            "people",
            self.tr("Nobody is kept yet."),
            self.tr("Bring in a LinkedIn export, business cards or a vCard, or add people one by one."),
        )
        bring = Button(theme, self.tr("Bring in people"), name="people-bring", variant="primary", icon="import")
        add = Button(theme, self.tr("Add person"), name="people-add-first", icon="plus")
        bring.clicked.connect(lambda: self.wants.emit("page", "import"))
        add.clicked.connect(lambda: self.wants.emit("add", None))
        empty.buttons.addWidget(bring)
        empty.buttons.addWidget(add)
        return empty

    def _read_all(self) -> None:
        """Everybody; at first those who begin the list by themselves, so that somebody is seen at once."""
        if self._read_at is None and self._sort == "reading" and not self._turned:
            self._read(partial(people.listing, limit=_FIRST), self._begin)
        else:
            self._read(people.listing, self._take)

    def _read(
        self, listing: Callable[[OpenVault, datetime], list[ListedPerson]], then: Callable[[Roster], object]
    ) -> None:
        sort, turned = self._sort, self._turned

        def job(vault: OpenVault, now: datetime) -> Roster:
            roster = Roster(listing(vault, now))
            roster.arranged(sort, turned)  # here, off the main thread; the roster keeps it
            return roster

        self.context.acting.read(job, then, owner=self)

    def _begin(self, roster: Roster) -> None:
        if len(roster.people) < _FIRST:
            self._take(roster)
            return
        self._roster = roster
        self._show()
        self.window().repaint()  # before the worker, reading all others, takes its turns between each two strokes
        self._read(people.listing, self._take)

    def _take(self, roster: Roster) -> None:
        self._read_at = self.context.clock()
        self._roster = roster
        self._show()

    def _refresh(self, changes: Changes) -> None:
        """Read again who changed; what the search finds may have changed with them."""
        if self._read_at is None:
            return
        if not self.isVisible():  # hundreds are sorted while another page is in front: once afterwards is enough
            self._missed.append(changes)
            return
        self._count_left()
        if changes.everything or not changes.people or len(changes.people) > _MANY:
            self._read_all()
        else:
            ids = frozenset(ContactId(person) for person in changes.people)
            put = partial(self._put, ids)
            self.context.acting.read(lambda vault, now: people.some(vault, ids, now), put, owner=self)
        if self._text:
            self.seek(self._text)

    def _count_left(self) -> None:
        """How many are left to sort one after another."""
        self.context.acting.read(
            lambda vault, _now: triage.tally(vault), lambda tally: self._head.offer_triage(tally[1]), owner=self
        )

    def _put(self, ids: frozenset[ContactId], fresh: Sequence[ListedPerson]) -> None:
        self._roster = self._roster.renewed(ids, fresh)
        self._show()

    def _show(self) -> None:
        """Find, narrow, order and show; who was chosen stays chosen."""
        roster, loaded = self._roster, self._read_at is not None
        if self._found is None:
            shown = roster.arranged(self._sort, self._turned)
        else:
            shown = roster.found(self._found, self._sort, self._turned)
        to = Narrowing(self._head.stages, self._head.bands, self._head.starred)
        if to.on:
            shown = roster.narrowed(shown, to)
        self._table.show_people(roster, shown)
        if loaded:
            self._head.say_count(len(shown), len(roster.people))
        self._head.say_order(self._sort)
        column = _COLUMN_ORDER.index(self._sort) if self._sort in _COLUMN_ORDER else -1
        self._table.heads.mark(column, self._turned)
        by_reading = self._sort == "reading" and not self._turned
        self._index.show_marks(roster.marks(shown) if by_reading and loaded else [])
        self._follow()
        self._head.offer(bool(roster.people))
        if loaded and not roster.people:
            self._stack.setCurrentWidget(self._nobody)
        elif loaded and not shown:
            self._say_nothing_found()
        else:
            self._stack.setCurrentIndex(0)

    def _say_nothing_found(self) -> None:
        detail = self.tr("Nobody in this notebook fits the filters.")
        if self._text:
            detail = self.tr("Nothing in names, readings, organizations or notes fits “{words}”.")
        self._nothing.say(self.tr("Nobody found"), detail.format(words=self._text))
        self._stack.setCurrentWidget(self._nothing)

    def _order_by(self, sort: str) -> None:
        self._turned = sort == self._sort and not self._turned
        self._sort = sort
        device = self.context.device
        device.change(window={**device.now.window, _KEPT: sort})
        self._show()

    def _follow(self) -> None:
        self._index.follow(max(0, self._table.rowAt(1)))

    def _open_menu(self, at: QPoint) -> None:
        menu = chosen_menu(self._table.chosen_people(), self.context.wording, self._act, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _act(self, key: str) -> None:
        """Do an act of a key or the menu with everybody chosen."""
        chosen = self._table.chosen_people()
        ids = [person.row.id for person in chosen]
        do = self.context.acting.do
        if not ids:
            return
        what, _, detail = key.partition("-")
        match what:
            case "open":
                self.wants.emit("person", int(ids[0]))
            case "log":
                self.wants.emit("log", tuple(ids))
            case "edit":
                self.wants.emit("edit", int(ids[0]))
            case "star":
                self._star(chosen)
            case "stage":
                do(lambda vault, now: ties.set_stage(vault, ids, Stage(int(detail)), now))
            case "warm":
                on = {"on": True, "off": False}.get(detail)
                do(lambda vault, now: ties.set_keep_warm(vault, ids, on, now))
            case "rest":
                rest = not all(person.row.resting for person in chosen)
                do(lambda vault, now: ties.rest(vault, ids, rest, now))
            case "forget":
                do(lambda vault, now: contacts.forget(vault, ids, now))

    def _star(self, chosen: Sequence[ListedPerson]) -> None:
        ids, on = [person.row.id for person in chosen], not all(person.row.starred for person in chosen)
        self.context.acting.do(lambda vault, now: contacts.star(vault, ids, on, now), quiet=True)
