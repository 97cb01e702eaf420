"""A pane that is open goes along with the keyboard in the list, once it rests on one person for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

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
