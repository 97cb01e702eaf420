"""People: everybody in one list, found while typing, narrowed, ordered, grouped, tended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import lists, people, triage
from myconnections.services.changes import Changes
from myconnections.services.lists import SavedList
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson
from myconnections.ui.asked import Asked, of_part, read
from myconnections.ui.context import Context
from myconnections.ui.models import columns, groups
from myconnections.ui.models.people import PeopleModel
from myconnections.ui.models.roster import Roster, ranked
from myconnections.ui.page import Page
from myconnections.ui.pages.people.builder import Builder
from myconnections.ui.pages.people.chip_line import ChipLine
from myconnections.ui.pages.people.edit_bar import EditBar
from myconnections.ui.pages.people.following import Following, Returning
from myconnections.ui.pages.people.head import ListHead
from myconnections.ui.pages.people.index import RowIndex
from myconnections.ui.pages.people.nobody import Nobody, no_people
from myconnections.ui.pages.people.shelf import Shelf
from myconnections.ui.pages.people.showing import Showing
from myconnections.ui.pages.people.sieve import Sieve
from myconnections.ui.pages.people.table import PeopleTable
from myconnections.ui.pages.people.unheard import Unheard
from myconnections.ui.people_acts import deeds
from myconnections.ui.people_acts.menu import chosen_menu

_SHOWN = frozenset({"contact", "tie", "encounter"})
_ASKED = frozenset({"promise"})
"""What no row shows, but a condition may ask for."""
_MANY = 500
"""Beyond so many changed people the whole list is read again."""
_FIRST = 60
"""So many people are read and shown before all others: more than any window has room for."""
_COOLS = timedelta(hours=1)
"""A list read longer ago than this is read again when it is come back to: warmth has cooled since."""
_SIDE = 16
"""Pixels left and right of everything."""


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
        self._number = 0
        self._found: frozenset[ContactId] | None = None
        self._missed: list[Changes] = []
        self._person_open = False
        self._sieve = Sieve(context, self)
        self._shelf = Shelf(context, self._sieve, self._as_list, self)
        self._head = ListHead(theme, context.wording, self)
        self._chips = ChipLine(context, self._sieve, self)
        self._model = PeopleModel(context.wording, lambda: context.clock().date(), self)
        self._table = PeopleTable(theme, self._model, self)
        self._showing = Showing(context, self._model, self._table)
        self._returning = Returning(self._table)
        self._index = RowIndex(theme, self)
        self.foot = self._bar = EditBar(context, self._table.chosen_people, self)
        self._nobody = no_people(context, self.wants.emit)
        self._nothing = Nobody(context)
        self._unheard = Unheard(context, self)
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
        _count_left(self.context, self._head)
        self._shelf.read()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> tuple[int, ...]:
        """The rows chosen in the list."""
        return tuple(int(person) for person in self._table.chosen())

    def open_part(self, part: str) -> None:
        """Everybody with one value of a field that has a chip of its own ("communities:Choir"), or whom a plan keeps
        warm ("kept-warm:engagement"); or what its buttons open: "lists", "conditions", "columns", "order".
        """
        opens: dict[str, Callable[[], object]] = {
            "lists": lambda: self._shelf.menu(self._chips.lists),
            "conditions": lambda: self._build(""),
            "columns": lambda: self._showing.choose_columns(self._head.view_button),
            "order": self._head.view_button.click,
        }
        if part in opens:  # once what the page asked for has been answered
            self.context.acting.read(lambda _vault, _now: None, lambda _none: opens[part](), owner=self)
            return
        asked = of_part(part)
        if asked is None:
            return
        if self._text:
            self.wants.emit("unseek", None)
        self._shelf.leave()
        self._ask(asked)

    def give_way(self, on: bool, covered: int = 0) -> None:
        """The list, its chips and the bar for many stay beside a pane that lies over the page."""
        self._person_open = on or covered > 0
        inside = self.layout()
        if inside is not None:
            inside.setContentsMargins(_SIDE, 0, _SIDE + covered, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets several go that were chosen, then puts the pane away, then lets the last one go."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif self._person_open and self._table.chosen_count() <= 1:
            self.wants.emit("nobody", None)
        else:
            self._table.clearSelection()

    def point_at(self, contact_id: int) -> None:
        """Mark whom one comes back to, once the list shows them."""
        self._returning.to(contact_id)
        self._returning.look(self._model.ids(), all_there=self._read_at is not None)

    def seek(self, text: str) -> None:
        """Narrow the list to whom the words find; empty words: everybody."""
        self._text = text.strip()
        self._number += 1
        if not self._text:
            self._found = None
            self._unheard.say(0)
            self._show()
            return
        number, words = self._number, self._text

        def look(vault: OpenVault, _now: datetime) -> tuple[frozenset[ContactId], int]:
            ids = people.matching(vault, words)
            return ids, people.unheard(vault, words, len(ids))

        def found(answer: tuple[frozenset[ContactId], int]) -> None:
            # Words written since then make this answer stale.
            if number == self._number:
                self._found, unheard = answer
                self._unheard.say(unheard)
                self._show()

        self.context.acting.read(look, found, owner=self)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 0, _SIDE, 0)
        column.setSpacing(0)
        over = QVBoxLayout()
        over.setContentsMargins(8, 0, 0, 0)
        over.addWidget(self._head)
        over.addWidget(self._chips)
        over.addWidget(self._unheard)
        column.addLayout(over)
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
        column.addWidget(self._bar)
        column.addSpacing(4)

    def _wire(self) -> None:
        table, showing = self._table, self._showing
        self._head.sort_chosen.connect(showing.order_by)
        self._head.group_chosen.connect(showing.group_by)
        self._head.columns_asked.connect(lambda: showing.choose_columns(self._head.view_button))
        self._head.checks_asked.connect(lambda: table.use_checks(not table.checks))
        self._head.add_asked.connect(lambda: self.wants.emit("add", None))
        self._head.triage_asked.connect(lambda: self.wants.emit("page", "triage"))
        self._head.enrich_asked.connect(lambda: self.wants.emit("page", "enrich"))
        self._chips.changed.connect(self._ask)
        self._chips.builder_asked.connect(self._build)
        self._chips.lists_asked.connect(lambda: self._shelf.menu(self._chips.lists))
        self._chips.left_list.connect(lambda: self._open_list(None))
        self._chips.keep_asked.connect(self._shelf.keep)
        self._unheard.asked.connect(lambda: self.wants.emit("page", "enrich/readings"))
        self._nothing.cleared.connect(self._chips.clear)
        self._nothing.unsought.connect(lambda: self.wants.emit("unseek", None))
        self._nothing.dropped.connect(lambda key: self._ask(self._sieve.asked.without(key)))
        self._sieve.answered.connect(self._show)
        self._shelf.opened.connect(self._open_list)
        self._shelf.changed.connect(self._say_asked)
        showing.changed.connect(self._show)
        showing.changed.connect(self._say_asked)
        table.chosen_changed.connect(self._say_chosen)
        table.opened.connect(lambda person: self.wants.emit("person", person))
        Following(table).rested.connect(lambda person: self.wants.emit("follow", person))
        table.pressed_key.connect(self._act)
        table.menu_asked.connect(
            lambda at: chosen_menu(table.chosen_people(), self.context.wording, self._act, self).popup(at)
        )
        table.star_asked.connect(lambda row: deeds.star(self.context, [self._model.person(row)]))
        table.verticalScrollBar().valueChanged.connect(partial(_follow, self._index, table))
        self._bar.act.connect(self._act)
        self._bar.left.connect(lambda: table.use_checks(False))
        self._index.gone_to.connect(table.go_to)
        self.context.feed.subscribe(_SHOWN, self._refresh, self)
        # A promise changes no row, but perhaps whom the conditions find.
        self.context.feed.subscribe(_ASKED, lambda _changes: self._answer() if self._sieve.asked.on else None, self)

    def _read_all(self) -> None:
        """Everybody; at first those who begin the list by themselves, so that somebody is seen at once."""
        how = self._showing.how
        if self._read_at is None and how.sort == "reading" and not (how.turned or how.group):
            self._read(partial(people.listing, limit=_FIRST), self._begin)
        else:
            self._read(people.listing, self._take)

    def _read(
        self, listing: Callable[[OpenVault, datetime], list[ListedPerson]], then: Callable[[Roster], object]
    ) -> None:
        sort, turned, words = self._showing.how.sort, self._showing.how.turned, self.context.wording

        def job(vault: OpenVault, now: datetime) -> Roster:
            roster = Roster(listing(vault, now))
            if sort in columns.FROM_VAULT:
                roster = roster.told({sort: ranked(sort, lists.column(vault, sort), words)})
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
        self.context.tasks.run(lambda _progress: roster.prepare(), lambda _none: None, owner=self, free=True)
        self._showing.read()
        self._answer()

    def _refresh(self, changes: Changes) -> None:
        """Read again who changed; what the search finds may have changed with them."""
        if self._read_at is None:
            return
        if not self.isVisible():  # hundreds are sorted while another page is in front: once afterwards is enough
            self._missed.append(changes)
            return
        _count_left(self.context, self._head)
        if changes.everything or not changes.people or len(changes.people) > _MANY:
            self._read_all()
        else:
            ids = frozenset(ContactId(person) for person in changes.people)
            put = partial(self._put, ids)
            self.context.acting.read(lambda vault, now: people.some(vault, ids, now), put, owner=self)
        if self._text:
            self.seek(self._text)

    def _put(self, ids: frozenset[ContactId], fresh: Sequence[ListedPerson]) -> None:
        self._roster = self._roster.renewed(ids, fresh)
        self._showing.read()
        self._answer()

    def _answer(self) -> None:
        """Answer the chips for the people as they are now; then the list is shown."""
        if self._read_at is not None:
            self._sieve.ask(self._sieve.asked, self._roster.people)

    def _ask(self, asked: Asked) -> None:
        """Let the chips ask for something else."""
        self._sieve.ask(asked, self._roster.people)
        self._say_asked()

    def _say_asked(self) -> None:
        name = self._shelf.open.name if self._shelf.open is not None else ""
        self._chips.show_asked(self._sieve.asked, name, changed=self._shelf.is_changed())

    def _as_list(self) -> SavedList:
        """What is shown now as a list that could be kept."""
        how = self._showing.how
        return SavedList(0, "", self._sieve.asked.filter(), how.sort, how.group, how.columns)

    def _open_list(self, one: SavedList | None) -> None:
        """Show a list that is kept or proposed; None: everybody again."""
        if one is None:
            self._shelf.leave()
            self._ask(Asked())
            return
        if one.number:
            self._showing.as_kept(one)
        self._ask(read(one.asked))

    def _build(self, about: str) -> None:
        """Open the builder: on the further conditions, or with a first one about a field."""
        dialog = Builder(self.context, self._sieve, about, self)
        dialog.built.connect(self._ask)
        self.context.prompts.show(dialog)

    def _show(self) -> None:
        """Find, narrow, order, group and show; who was chosen stays chosen."""
        roster = self._roster = self._roster.told(self._showing.ranks)
        loaded, how = self._read_at is not None, self._showing.how
        found = self._sieve.found
        if found is None and self._found is None:
            shown = roster.arranged(how.sort, how.turned)
        elif found is None:
            shown = roster.found((self._found or frozenset()) - roster.away, how.sort, how.turned)
        else:
            shown = roster.found(found if self._found is None else found & self._found, how.sort, how.turned)
        if how.group:
            values = self._showing.extra.get(how.group, {})
            rows, heads = groups.grouped(
                roster.people, shown, how.group, how.closed, values, roster.group_keys(how.group)
            )
            self._table.show_people(roster, rows, heads, how.group)
        else:
            self._table.show_people(roster, shown)
        if loaded:
            self._head.say_count(len(shown), len(roster.people) - len(roster.away))
        self._head.say_order(how.sort, how.group, how.columns)
        self._showing.mark()
        by_reading = how.sort == "reading" and not (how.turned or how.group)
        self._index.show_marks(roster.marks(shown) if by_reading and loaded else [])
        self._returning.look(self._model.ids(), all_there=loaded)
        _follow(self._index, self._table)
        self._head.offer(bool(roster.people))
        self._chips.setVisible(bool(roster.people))
        if loaded and not roster.people:
            self._stack.setCurrentWidget(self._nobody)
        elif loaded and not shown:
            self._nothing.say_why(self._sieve.asked, self._sieve.finds_nobody(), self._text)
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentIndex(0)
        self._say_chosen()

    def _say_chosen(self) -> None:
        self._bar.show_chosen(self._table.chosen_count(), checks=self._table.checks)

    def _act(self, key: str) -> None:
        """Do an act of a key, the menu or the bar with everybody chosen."""
        deeds.act(self.context, self.wants.emit, self, key, self._table.chosen_people(), self._roster.people)


def _follow(index: RowIndex, table: PeopleTable, _moved: int = 0) -> None:
    index.follow(max(0, table.rowAt(1)))


def _count_left(context: Context, head: ListHead) -> None:
    """How many are left to sort one after another."""
    context.acting.read(lambda vault, _now: triage.tally(vault), lambda tally: head.offer_triage(tally[1]), owner=head)
