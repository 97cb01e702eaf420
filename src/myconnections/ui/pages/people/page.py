"""People: everybody in one list, found while typing, narrowed, ordered, tended."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, people, ties
from myconnections.services.changes import Changes
from myconnections.services.views import ListedPerson
from myconnections.ui.context import Context
from myconnections.ui.models.people import PeopleModel
from myconnections.ui.page import Page
from myconnections.ui.pages.people import order
from myconnections.ui.pages.people.head import OFFERED, ListHead
from myconnections.ui.pages.people.index import RowIndex
from myconnections.ui.pages.people.menu import chosen_menu
from myconnections.ui.pages.people.order import Narrowing
from myconnections.ui.pages.people.table import PeopleTable
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState

_COLUMN_ORDER = ("reading", "organization", "stage", "warmth", "last", "capital", "star")
_SHOWN = frozenset({"contact", "tie", "encounter"})
_KEPT = "people-sort"
_MANY = 500
"""Beyond so many changed people the whole list is read again."""


class PeoplePage(Page):
    """Holds light rows of everybody; searching asks the vault only whom the words find."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("people-page")
        theme = context.theme
        self._everybody: list[ListedPerson] = []
        self._ordered: list[ListedPerson] = []
        self._places: dict[ContactId, int] = {}
        self._loaded = False
        self._text = ""
        self._asked = 0
        self._found: frozenset[ContactId] | None = None
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
        """Read everybody: warmth has cooled since the list was shown last."""
        self._read_all()
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
        self._head.narrowed.connect(self._show)
        self._table.heads.sectionClicked.connect(lambda column: self._order_by(_COLUMN_ORDER[column]))
        self._table.opened.connect(lambda person: self.wants.emit("person", person))
        self._table.pressed_key.connect(self._act)
        self._table.menu_asked.connect(self._open_menu)
        self._table.star_asked.connect(lambda person: self._star([ContactId(person)]))
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
        self.context.acting.read(people.listing, self._take, owner=self)

    def _take(self, everybody: Sequence[ListedPerson]) -> None:
        self._everybody = list(everybody)
        self._loaded = True
        self._set_order()
        self._show()

    def _refresh(self, changes: Changes) -> None:
        """Read again who changed; what the search finds may have changed with them."""
        if not self._loaded:
            return
        if changes.everything or not changes.people or len(changes.people) > _MANY:
            self._read_all()
        else:
            ids = [ContactId(person) for person in changes.people]
            put = partial(self._put, frozenset(ids))
            self.context.acting.read(lambda vault, now: people.some(vault, ids, now), put, owner=self)
        if self._text:
            self.seek(self._text)

    def _put(self, ids: frozenset[ContactId], fresh: Sequence[ListedPerson]) -> None:
        rest = [person for person in self._everybody if person.row.id not in ids]
        for person in fresh:
            insort(rest, person, key=order.place)
        self._everybody = rest
        self._set_order()
        self._show()

    def _set_order(self) -> None:
        self._ordered = order.arranged(self._everybody, self._sort, self._turned)
        self._places.clear()

    def _show(self) -> None:
        """Narrow and show; who was chosen stays chosen."""
        shown = self._ordered
        if self._found is not None:
            if not self._places:  # made when words are first sought in this order: it costs as much as the order itself
                self._places = {person.row.id: place for place, person in enumerate(shown)}
            shown = order.found_in(shown, self._places, self._found)
        to = Narrowing(self._head.stages, self._head.bands, self._head.starred)
        if to.on:
            shown = order.narrowed(shown, to)
        self._table.show_people(shown)
        self._head.say_count(len(shown), len(self._everybody))
        self._head.say_order(self._sort)
        column = _COLUMN_ORDER.index(self._sort) if self._sort in _COLUMN_ORDER else -1
        self._table.heads.mark(column, self._turned)
        by_reading = self._sort == "reading" and not self._turned
        self._index.show_marks(order.marks(shown) if by_reading else [])
        self._follow()
        self._head.offer(bool(self._everybody))
        if self._loaded and not self._everybody:
            self._stack.setCurrentWidget(self._nobody)
        elif self._loaded and not shown:
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
        self._set_order()
        self._show()

    def _follow(self) -> None:
        self._index.follow(max(0, self._table.rowAt(1)))

    def _chosen(self) -> list[ListedPerson]:
        wanted = set(self._table.chosen())
        return [person for person in self._model.people() if person.row.id in wanted]

    def _open_menu(self, at: QPoint) -> None:
        menu = chosen_menu(self._chosen(), self.context.wording, self._act, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _act(self, key: str) -> None:
        """Do an act of a key or the menu with everybody chosen."""
        chosen = self._chosen()
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
                self._star(ids)
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

    def _star(self, ids: Sequence[ContactId]) -> None:
        wanted = set(ids)
        on = not all(person.row.starred for person in self._model.people() if person.row.id in wanted)
        self.context.acting.do(lambda vault, now: contacts.star(vault, ids, on, now), quiet=True)
