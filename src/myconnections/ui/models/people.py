"""The rows of the people list: a roster of everybody, and the places in it of those shown, in the order shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services.views import ListedPerson
from myconnections.ui.day_words import about_day, partial_day, short_day
from myconnections.ui.filter_words import value_word
from myconnections.ui.models.columns import CAPITAL, COLUMNS, KEYS, NAME, STAR
from myconnections.ui.models.groups import Head
from myconnections.ui.models.roster import Roster
from myconnections.ui.texts_filters import COLUMNS as WORDS
from myconnections.ui.texts_filters import SENTENCES, WITHOUT
from myconnections.ui.wording import Wording

FEW = 40
"""So many people may come or go one by one; beyond that the list is read anew."""

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NOBODY: Sequence[int] = ()
_NO_ONE = ContactId(0)


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
        self._groups: Sequence[Head] = ()
        self._by = ""
        self._extra: Mapping[str, Mapping[ContactId, str]] = {}
        self._heads = tuple(wording.word(WORDS, key) for key in KEYS)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many people are shown."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """All columns there are; the view hides those not chosen."""
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
        head = self.head(index.row())
        if head is not None:
            return self.head_words(head) if index.column() == NAME else None
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
            case 6:
                text = self.tr("Starred") if row.starred else ""
            case _:
                text = self._further(person, KEYS[column])
        return text

    @property
    def grouped(self) -> bool:
        """Whether the list stands in groups."""
        return bool(self._groups)

    def head(self, row: int) -> Head | None:
        """The head of a group that stands in a row, None where a person stands."""
        place = self._places[row]
        return self._groups[-1 - place] if place < 0 else None

    def head_words(self, head: Head) -> str:
        """What the head of a group says aloud."""
        sentence = SENTENCES["group_closed" if head.closed else "group_row"]
        return self._wording.pair(sentence, {"name": self.head_name(head), "n": head.count})

    def head_name(self, head: Head) -> str:
        """The name of a group."""
        if not head.key:
            return self._wording.word(WITHOUT, self._by)
        return value_word(self._wording, self._by, head.key)

    def row_of(self, head: str) -> int:
        """The row in which the head of this group stands, -1 for none."""
        found = [number for number, one in enumerate(self._groups) if one.key == head]
        return list(self._places).index(-1 - found[0]) if found else -1

    def know(self, key: str, values: Mapping[ContactId, str]) -> None:
        """What stands in a column that the rows do not hold."""
        self._extra = {**self._extra, key: values}
        if self._places:
            self.dataChanged.emit(self.index(0, KEYS.index(key)), self.index(len(self._places) - 1, KEYS.index(key)))

    def last(self, person: ListedPerson) -> str:
        """The day of the last contact, or a dash."""
        day, today = person.row.last_contact, self._today()
        if day is None:
            return "—"
        say = about_day if person.row.guessed else short_day
        return say(date.fromordinal(day), today, self._wording.language)

    def _further(self, person: ListedPerson, key: str) -> str:
        """The words of a column that is not shown at first."""
        row, language = person.row, self._wording.language
        text = self._extra.get(key, {}).get(row.id, "").replace("\n", " ")
        match key:
            case "reading":
                text = row.reading
            case "role":
                text = row.position
            case "communities":
                text = ("、" if language == "ja" else ", ").join(row.communities)
            case "connected" if row.connected_on is not None:
                text = short_day(date.fromordinal(row.connected_on), self._today(), language)
            case "days" if row.contact_days:
                text = f"{row.contact_days:,}"
            case "birthday" if text:
                text = partial_day(PartialDate.parse(text), language)
            case "industry" | "function" | "region":
                text = value_word(self._wording, key, text)
        return text

    def person(self, row: int) -> ListedPerson:
        """The person in a row, where no head stands; IndexError beyond the end."""
        return self._roster.people[self._places[row]]

    def ids(self) -> list[ContactId]:
        """Who is shown, in the order shown; 0 where the head of a group stands."""
        ids = self._roster.ids
        if self._groups:
            return [ids[place] if place >= 0 else _NO_ONE for place in self._places]
        return list(map(ids.__getitem__, self._places))

    def show(self, roster: Roster, places: Sequence[int], groups: Sequence[Head] = (), by: str = "") -> bool:
        """Show these of the roster; False when the list had to be read anew, so that selection and scroll are lost.

        With `groups` (`by` is what they are made of) a place below nought stands for the head of one.
        """
        if roster is self._roster and places is self._places and groups is self._groups:
            return True
        if groups or self._groups:
            return self._show_groups(roster, places, groups, by)
        if abs(len(places) - len(self._places)) > FEW or not (places and self._places):
            return self._read_anew(roster, places)
        before, after = self.ids(), list(map(roster.ids.__getitem__, places))
        if before != after and not self._come_and_go(before, after, roster, places):
            return self._read_anew(roster, places)
        self._roster, self._places = roster, places
        self.dataChanged.emit(self.index(0, 0), self.index(len(places) - 1, COLUMNS - 1))
        return True

    def _show_groups(self, roster: Roster, places: Sequence[int], groups: Sequence[Head], by: str) -> bool:
        """Another list in groups; where everybody stays under the same heads only what rows say has changed."""
        before, keys = self.ids(), [one.key for one in self._groups]
        same_heads = by == self._by and keys == [one.key for one in groups]
        self._by = by
        if groups and same_heads and len(places) == len(before):
            held = self._groups
            self._groups = groups
            after = [roster.ids[place] if place >= 0 else _NO_ONE for place in places]
            if before == after:
                self._roster, self._places = roster, places
                self.dataChanged.emit(self.index(0, 0), self.index(len(places) - 1, COLUMNS - 1))
                return True
            self._groups = held
        self.beginResetModel()
        self._roster, self._places, self._groups = roster, places, groups
        self.endResetModel()
        return False

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
