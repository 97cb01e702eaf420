"""The rows of the people list: a tuple of light rows, shown as they are; finding and sorting are done elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services.views import ListedPerson
from myconnections.ui.day_words import short_day
from myconnections.ui.wording import Wording

NAME, ORGANIZATION, STAGE, WARMTH, LAST, CAPITAL, STAR = range(7)
COLUMNS = 7
FEW = 40
"""So many people may come or go one by one; beyond that the list is read anew."""
MANY = 1000
"""In a list longer than this another order is read anew: views take a tenth of a second to move all rows."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def capital_sign(code: str) -> str:
    """The shape for a kept word of capital: linking shows before what it stands beside ("bridging+linking")."""
    return "linking" if code.endswith("linking") else code


def capital_word(wording: Wording, code: str) -> str:
    """The word for a kept word of capital."""
    return wording.capital(code.replace("+", "_"))


class PeopleModel(QAbstractTableModel):
    """One person a row. `today` gives the local day, which decides how a date is written.

    `show` keeps selection and scroll where it can: rows come, go and move one by one while they are few.
    """

    def __init__(self, wording: Wording, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._today = today
        self._people: list[ListedPerson] = []
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
        return 0 if parent.isValid() else len(self._people)

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
        text = self.words(self._people[index.row()], index.column())
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
        return self._people[row]

    def people(self) -> Sequence[ListedPerson]:
        """Everybody shown, in the order shown."""
        return self._people

    def row_of(self, contact_id: int) -> int | None:
        """Where this person stands, None when not shown."""
        return next((place for place, person in enumerate(self._people) if person.row.id == contact_id), None)

    def show(self, people: Sequence[ListedPerson]) -> bool:
        """Show these people; False when the list had to be read anew, so that selection and scroll are lost."""
        if abs(len(people) - len(self._people)) > FEW or not (people and self._people):
            return self._read_anew(people)
        if len(people) > MANY and self._begins_with_others(people):
            return self._read_anew(people)
        before = [person.row.id for person in self._people]
        after = [person.row.id for person in people]
        if before != after:
            left, came = set(before), set(after)
            moved = [one for one in before if one in came] != [one for one in after if one in left]
            if len(left ^ came) > FEW or (moved and len(people) > MANY):
                return self._read_anew(people)
            self._remove(left - came)
            self._arrange([person for person in people if person.row.id in left])
            self._insert(people, came - left)
        self._replace(people)
        return True

    def _begins_with_others(self, people: Sequence[ListedPerson]) -> bool:
        """Whether more of the first people went than may go one by one: another order, seen without looking at all."""
        far = 3 * FEW
        before = {person.row.id for person in self._people[:far]}
        return len(before.difference(person.row.id for person in people[: far + FEW])) > FEW

    def _read_anew(self, people: Sequence[ListedPerson]) -> bool:
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()
        return False

    def _remove(self, gone: set[ContactId]) -> None:
        for place in range(len(self._people) - 1, -1, -1) if gone else ():
            if self._people[place].row.id in gone:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._people[place]
                self.endRemoveRows()

    def _arrange(self, order: list[ListedPerson]) -> None:
        """Put those who stay into another order."""
        before = [person.row.id for person in self._people]
        places = {person.row.id: place for place, person in enumerate(order)}
        if before == list(places):
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        self._people = order
        moved = [self.index(places[before[index.row()]], index.column()) for index in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _insert(self, people: Sequence[ListedPerson], come: set[ContactId]) -> None:
        for place, person in enumerate(people) if come else ():
            if person.row.id in come:
                self.beginInsertRows(QModelIndex(), place, place)
                self._people.insert(place, person)
                self.endInsertRows()

    def _replace(self, people: Sequence[ListedPerson]) -> None:
        """The same people in the same order: tell from the first row to the last that says something else."""
        differing = [
            place
            for place, (old, new) in enumerate(zip(self._people, people, strict=True))
            if old is not new and old != new
        ]
        self._people = list(people)
        if differing:
            self.dataChanged.emit(self.index(differing[0], 0), self.index(differing[-1], COLUMNS - 1))
