"""The rows of the list of organizations: all of them are held, those shown are places among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from myconnections.domain.folding import fold
from myconnections.services.organizations import OrganizationRow
from myconnections.ui.texts_enrich import term
from myconnections.ui.wording import Wording

NAME, PEOPLE, WARM, FORMER, INDUSTRY = range(5)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class OrganizationsModel(QAbstractTableModel):
    """`order` and `narrow` decide what is shown; the first order of a column begins where one looks first."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: Sequence[OrganizationRow] = ()
        self._folded: list[str] = []
        self._shown: list[int] = []
        self._words = ""
        self.ordered, self.turned = PEOPLE, False
        self._heads = (
            self.tr("Organization"),
            self.tr("People now"),
            self.tr("Warm"),
            self.tr("Former"),
            self.tr("Industry"),
        )

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many organizations are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns NAME to INDUSTRY."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        """The words over the columns, at the side where what is below them stands."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in {PEOPLE, WARM, FORMER}:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What a cell says; read aloud, a figure says what it counts."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        text = self.words(self.row(index.row()), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() != NAME:
            return f"{self._heads[index.column()]}: {text or '–'}"
        return text

    def words(self, row: OrganizationRow, column: int) -> str:
        """The words of one cell; a nought is left out."""
        match column:
            case 0:
                return row.name
            case 1:
                return f"{row.people:,}" if row.people else ""
            case 2:
                return f"{row.warm:,}" if row.warm else ""
            case 3:
                return f"{row.former:,}" if row.former else ""
            case _:
                return self._industry(row)

    def row(self, place: int) -> OrganizationRow:
        """The organization in a row; IndexError beyond the end."""
        return self._rows[self._shown[place]]

    def place_of(self, key: str) -> int:
        """The row of an organization, -1 where it is not shown."""
        return next((place for place, at in enumerate(self._shown) if self._rows[at].key == key), -1)

    @property
    def all(self) -> Sequence[OrganizationRow]:
        """Every organization, shown or not."""
        return self._rows

    def show(self, rows: Sequence[OrganizationRow]) -> None:
        """Hold these."""
        self._rows = rows
        self._folded = [fold(row.name) for row in rows]
        self._arrange()

    def narrow(self, words: str) -> None:
        """Show those whose name holds all words."""
        self._words = words
        self._arrange()

    def order(self, column: int) -> None:
        """Order by a column; a second time: the other way round."""
        self.turned = column == self.ordered and not self.turned
        self.ordered = column
        self._arrange()

    def _industry(self, row: OrganizationRow) -> str:
        return term(self._wording, "industry", row.industry)

    def _arrange(self) -> None:
        typed = fold(self._words).split()
        shown = [at for at, name in enumerate(self._folded) if all(word in name for word in typed)]
        rows, key = self._rows, _KEYS.get(self.ordered) or (lambda row: fold(self._industry(row)) or "\uffff")
        shown.sort(key=lambda at: self._folded[at])
        largest_first = self.ordered in {PEOPLE, WARM, FORMER}
        if self.ordered != NAME:
            shown.sort(key=lambda at: key(rows[at]), reverse=largest_first != self.turned)
        elif self.turned:
            shown.reverse()
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


_KEYS: dict[int, Callable[[OrganizationRow], int | str]] = {
    NAME: lambda row: row.name,
    PEOPLE: lambda row: row.people,
    WARM: lambda row: row.warm,
    FORMER: lambda row: row.former,
}
