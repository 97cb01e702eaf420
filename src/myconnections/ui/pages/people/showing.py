"""How the list is shown now, and what it takes to show it that way: order, groups, columns."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from myconnections.domain.errors import Trouble
from myconnections.domain.ids import ContactId
from myconnections.services import lists
from myconnections.services.lists import SavedList
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.models import columns
from myconnections.ui.models.people import PeopleModel
from myconnections.ui.models.roster import Ranks, ranked
from myconnections.ui.pages.people import view
from myconnections.ui.pages.people.columns_menu import ColumnsMenu
from myconnections.ui.pages.people.table import PeopleTable


class Showing(QObject):
    """`how` is the way the list is shown; `changed` is sent when it shall be shown otherwise. `extra` is what the rows
    do not hold, by column, read when it is shown, grouped by or ordered by; `ranks` are the orders made of it.
    """

    changed = Signal()

    def __init__(self, context: Context, model: PeopleModel, table: PeopleTable) -> None:
        super().__init__(table)
        self._context, self._model, self._table = context, model, table
        self._vault_id = _id_of(context)
        self.how = view.remembered(context.device, self._vault_id)
        self.extra: Mapping[str, Mapping[ContactId, str]] = {}
        self.ranks: Ranks = {}
        table.show_columns(self.how.columns, self.how.widths)
        table.arranged.connect(self._note_columns)
        table.folded.connect(self._fold)
        table.heads.sectionClicked.connect(self._order_by_column)
        table.heads.customContextMenuRequested.connect(lambda _at: self.choose_columns(table.heads))

    def order_by(self, sort: str) -> None:
        """Another order, or the same from its other end."""
        self._look(self.how.ordered(sort))

    def group_by(self, by: str) -> None:
        """In groups by this, "" in none."""
        self._look(self.how.grouped(by))

    def as_kept(self, one: SavedList) -> None:
        """As a list was kept."""
        how = self.how.as_kept(one.sort, one.group, one.columns)
        self._table.show_columns(how.columns, how.widths)
        self._look(how)

    def choose_columns(self, below: QWidget) -> None:
        """Open the menu of columns."""

        def choose(keys: tuple[str, ...]) -> None:
            self._table.show_columns(keys, self._table.own_widths() if keys != columns.STANDARD else {})
            self._note_columns()

        ColumnsMenu(self._context.wording, self._table.columns, choose, self._table).below(below)

    def read(self) -> None:
        """Read what rows do not hold and the list shows, groups by or is ordered by."""
        sort = self.how.sort
        wanted = columns.FROM_VAULT.intersection((*self.how.columns, self.how.group, sort))
        if not wanted:
            return

        words = self._context.wording

        def job(vault: OpenVault, _now: datetime) -> tuple[dict[str, dict[ContactId, str]], Ranks]:
            values = {key: lists.column(vault, key) for key in sorted(wanted)}
            # Here, off the main thread: thirty thousand notes are put in order.
            return values, {sort: ranked(sort, values[sort], words)} if sort in values else {}

        def take(found: tuple[dict[str, dict[ContactId, str]], Ranks]) -> None:
            values, ranks = found
            self.extra = values
            for key, texts in values.items():
                self._model.know(key, texts)
            if self.how.sort == sort:
                self.ranks = ranks
            if self.how.group in values or ranks:
                self.changed.emit()

        self._context.acting.read(job, take, owner=self)

    def _look(self, how: view.View) -> None:
        more = set(how.columns) - set(self.how.columns) or how.group != self.how.group
        waits = how.sort in columns.FROM_VAULT and how.sort not in self.ranks
        self.how = how
        view.remember(self._context.device, self._vault_id, how)
        self.mark()
        if more or waits:
            self.read()
        if not waits:  # else what is read tells it: no other order is seen in between
            self.changed.emit()

    def mark(self) -> None:
        """The sign over the column that orders the list."""
        keys = enumerate(columns.KEYS)
        column = next((one for one, key in keys if columns.SORTS[key] == self.how.sort), -1)
        self._table.heads.mark(column, self.how.turned)

    def _order_by_column(self, column: int) -> None:
        self.order_by(columns.SORTS[columns.KEYS[column]])

    def _fold(self, key: str) -> None:
        self.how = self.how.folded(key)
        self.changed.emit()
        self._table.go_to_head(key)

    def _note_columns(self) -> None:
        self._look(replace(self.how, columns=self._table.columns(), widths=self._table.own_widths()))


def _id_of(context: Context) -> str:
    """Which vault this is, by its header; "" for the sample, each of which is another one."""
    with suppress(Trouble):
        return context.store.facts(context.folder).vault_id
    return ""
