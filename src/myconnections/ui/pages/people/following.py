"""List and pane show the same person: an open pane goes along with the keyboard, once it rests on somebody for a
moment; and whom one comes back to after a lock is marked in the list.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from myconnections.ui.models.columns import NAME
from myconnections.ui.pages.people.table import PeopleTable

REST_MS = 110
"""A key held down runs through thirty rows a second: nobody on the way is read."""


class Following(QObject):
    """`rested` sends whom the keyboard is on. Several chosen, or checkboxes, are no reason to show somebody."""

    rested = Signal(int)

    def __init__(self, table: PeopleTable) -> None:
        super().__init__(table)
        self._table = table
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._tell)
        table.chosen_changed.connect(self._rest.start)

    def _tell(self) -> None:
        table = self._table
        if not table.hasFocus() or table.checks or table.chosen_count() != 1:
            return
        who = table.current()
        if who is not None and table.chosen() == [who]:
            self.rested.emit(int(who))


class Returning:
    """Marks whom one comes back to as soon as the list shows them, unless the person has chosen somebody meanwhile."""

    def __init__(self, table: PeopleTable) -> None:
        self._table = table
        self._who = 0

    def to(self, contact_id: int) -> None:
        """Wait for this person."""
        self._who = contact_id

    def look(self, ids: Sequence[int], *, all_there: bool) -> None:
        """Look whether these, whom the list shows, are or will be joined by the one waited for."""
        table, who = self._table, self._who
        if not who:
            return
        there = who in ids
        if there and not table.chosen_count():
            table.selectRow(ids.index(who))
            table.scrollTo(table.model().index(ids.index(who), NAME), QAbstractItemView.ScrollHint.PositionAtCenter)
        if there or all_there:
            self._who = 0
