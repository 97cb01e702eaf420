"""The rows of the people list: a roster of everybody, and the places in it of those shown, in the order shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services.views import ListedPerson
from myconnections.ui.day_words import short_day
from myconnections.ui.models.roster import Roster
from myconnections.ui.wording import Wording

NAME, ORGANIZATION, STAGE, WARMTH, LAST, CAPITAL, STAR = range(7)
COLUMNS = 7
FEW = 40
"""So many people may come or go one by one; beyond that the list is read anew."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NOBODY: Sequence[int] = ()


def capital_sign(code: str) -> str:
    """The shape for a kept word of capital: linking shows before what it stands beside ("bridging+linking")."""
    return "linking" if code.endswith("linking") else code


def capital_word(wording: Wording, code: str) -> str:
    """The word for a kept word of capital."""
    return wording.capital(code)


class PeopleModel(QAbstractTableModel):
    """One person a row. `today` gives the local day, which decides how a date is written.

    `show` keeps selection and scroll where it can: rows come and go one by one while they are few.
    """

    def __init__(self, wording: Wording, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._today = today
        self._roster, self._places = Roster(), _NOBODY
        self._heads = (
            self.tr("Name"),
            self.tr("Organization · role"),
            self.tr("Stage"),
            self.tr("Warmth"),
            self.tr("Last contact"),
            self.tr("Kind of tie"),
            self.tr("Star"),
        )

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many people are shown."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns NAME to STAR."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The words over the columns."""
        wanted = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        if orientation is Qt.Orientation.Horizontal and wanted and section < COLUMNS:
            return self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What a cell says; a delegate paints more than these words."""
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        text = self.words(self.person(index.row()), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return text if index.column() in {CAPITAL, STAR} and text else None
        return text

    def words(self, person: ListedPerson, column: int) -> str:
        """The words of one cell."""
        row = person.row
        match column:
            case 0:
                text = f"{row.name} {row.reading}".rstrip()
            case 1:
                text = " · ".join(part for part in (row.organization, row.position) if part)
            case 2:
                text = self._wording.stage(Stage(row.stage))
            case 3:
                text = self._wording.band(person.band)
            case 4:
                text = self.last(person)
            case 5:
                text = capital_word(self._wording, row.capital)
            case _:
                text = self.tr("Starred") if row.starred else ""
        return text

    def last(self, person: ListedPerson) -> str:
        """The day of the last contact, or a dash."""
        day = person.row.last_contact
        return "—" if day is None else short_day(date.fromordinal(day), self._today(), self._wording.language)

    def person(self, row: int) -> ListedPerson:
        """The person in a row; IndexError beyond the end."""
        return self._roster.people[self._places[row]]

    def ids(self) -> list[ContactId]:
        """Who is shown, in the order shown."""
        return list(map(self._roster.ids.__getitem__, self._places))

    def show(self, roster: Roster, places: Sequence[int]) -> bool:
        """Show these of the roster; False when the list had to be read anew, so that selection and scroll are lost."""
        if roster is self._roster and places is self._places:
            return True
        if abs(len(places) - len(self._places)) > FEW or not (places and self._places):
            return self._read_anew(roster, places)
        before, after = self.ids(), list(map(roster.ids.__getitem__, places))
        if before != after and not self._come_and_go(before, after, roster, places):
            return self._read_anew(roster, places)
        self._roster, self._places = roster, places
        self.dataChanged.emit(self.index(0, 0), self.index(len(places) - 1, COLUMNS - 1))
        return True

    def _come_and_go(
        self, before: list[ContactId], after: list[ContactId], roster: Roster, places: Sequence[int]
    ) -> bool:
        """Take away and put in row by row where few came or went; False where others did or somebody moved."""
        if len(set(before[: 3 * FEW]).difference(after[: 4 * FEW])) > FEW:  # another order: seen without looking at all
            return False
        came, gone = set(after).difference(before), set(before).difference(after)
        stay = [one for one in after if one not in came]
        if len(came) + len(gone) > FEW or [one for one in before if one not in gone] != stay:
            return False
        shown = self._places = list(self._places)
        for row in [row for row, one in enumerate(before) if one in gone][::-1]:
            self.beginRemoveRows(QModelIndex(), row, row)
            del shown[row]
            self.endRemoveRows()
        shown[:] = [place for place in places if roster.ids[place] not in came]
        self._roster = roster
        for row in [row for row, one in enumerate(after) if one in came]:
            self.beginInsertRows(QModelIndex(), row, row)
            shown.insert(row, places[row])
            self.endInsertRows()
        return True

    def _read_anew(self, roster: Roster, places: Sequence[int]) -> bool:
        self.beginResetModel()
        self._roster, self._places = roster, places
        self.endResetModel()
        return False
