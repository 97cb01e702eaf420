"""The map as rows: the same people with the same signs in words, for whom a picture says nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import Band
from myconnections.insight.plane import Ints
from myconnections.services.maps import MapPerson, Shown
from myconnections.ui.day_words import short_day
from myconnections.ui.map.scene import ONLY_SHARED, Scene, island_count
from myconnections.ui.wording import Wording

NAME, STAGE, SECTOR, WARMTH, CAPITAL, DAYS, LAST, KNOWS = range(8)
COLUMNS = 8
READING = Qt.ItemDataRole.UserRole
"""How a name is read: it stands beside the name where there is room for both."""
_SAID = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole})
_TO_THE_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_FIGURES = frozenset({DAYS})
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MapTable(QAbstractTableModel):
    """One person a row, put in order by any column; among islands the island stands in place of the sector."""

    def __init__(self, wording: Wording, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._today = wording, today
        self._scene: Scene | None = None
        self._order: list[int] = []
        self._by = NAME, Qt.SortOrder.AscendingOrder
        self._heads = (
            self.tr("Name"),
            self.tr("Stage"),
            self.tr("Sector"),
            self.tr("Warmth"),
            self.tr("Kind of tie"),
            self.tr("Days in a year"),
            self.tr("Last contact"),
            self.tr("Knows"),
        )
        self._island = self.tr("Island")
        self._known: list[int] = []
        self._hinted: list[int] = []
        self._most = 0, 0
        """The largest of both: the table asks for the widest words whenever it is made wider."""
        self._capitals: frozenset[str] = frozenset()

    def stage_words(self) -> list[str]:
        """What may stand in the column of stages."""
        return [self._wording.stage(stage) for stage in Stage]

    def widest(self, column: int) -> list[str]:
        """What is to have room in a column that is as wide as its words; none of a name, of a sector or an island."""
        match column:
            case 1:
                words = [*self.stage_words(), *self._moved()]
            case 3:
                words = [self._wording.band(band) for band in Band]
            case 4:
                words = [self._wording.capital(kind) for kind in self._capitals]
            case 6:
                long_ago = date(self._today().year - 2, 12, 28)
                words = [short_day(long_ago, self._today(), self._wording.language)]
            case 7 if self._known:
                words = [self._say_whom(*self._most)]
            case _:
                words = []
        return words

    def show_scene(self, scene: Scene) -> None:
        """Show the people of another map, in the order chosen; where only their places are others nothing is moved."""
        if self._scene is not None and _says_the_same(self._scene, scene):
            self._scene = scene
            return
        self.beginResetModel()
        self._scene = scene
        people = scene.drawn.people
        known, hinted = scene.drawn.chart.known_by()
        self._known, self._hinted = known.tolist(), hinted.tolist()
        self._most = int(known.max(initial=0)), int(hinted.max(initial=0))
        self._capitals = (people if isinstance(people, Shown) else Shown(people)).capitals
        self._arrange()
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, SECTOR, SECTOR)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many people are on the map."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns NAME to KNOWS."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """The words over the columns; those over figures stand at the right, as these do."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _FIGURES:
            return _TO_THE_RIGHT
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < COLUMNS:
            return self._island if section == SECTOR and self._islands() is not None else self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | None:
        """What a cell says; a name is shown without its reading, which is told aloud and under the pointer."""
        if not index.isValid():
            return None
        place, column = self._order[index.row()], index.column()
        told: str | int | None = None
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _FIGURES:
            told = _TO_THE_RIGHT
        elif role == READING:
            told = self._row(place).reading
        elif role == Qt.ItemDataRole.DisplayRole and column == NAME:
            told = self._row(place).name
        elif role in _SAID:
            told = self.words(place, column)
        return told

    def words(self, place: int, column: int) -> str:
        """The words of one cell; `place` as in the chart."""
        scene = self._scene
        if scene is None:
            return ""
        one = scene.person(place)
        match column:
            case 0:
                text = f"{one.row.name} {one.row.reading}".rstrip()
            case 1:
                text = self._stage(one)
            case 2:
                text = self._where(scene, place)
            case 3:
                text = self._wording.band(one.listed.band)
            case 4:
                text = self._wording.capital(one.row.capital)
            case 5:
                text = str(one.days)
            case 6:
                text = self._last(one)
            case _:
                text = self._whom(place)
        return text

    def person(self, row: int) -> ContactId:
        """Whose row it is."""
        assert self._scene is not None  # noqa: S101 - rows come from a scene
        return self._scene.drawn.people[self._order[row]].row.id

    def rows_of(self, ids: Collection[int]) -> list[int]:
        """The rows of these people, from the top; who is not on the map has none."""
        places = {} if self._scene is None else self._scene.places
        wanted = {places[int(who)] for who in ids if int(who) in places}
        return [row for row, place in enumerate(self._order) if place in wanted] if wanted else []

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in order by a column; equals stay in the order of their names."""
        if 0 <= column < COLUMNS:
            self.beginResetModel()
            self._by = column, order
            self._arrange()
            self.endResetModel()

    def _arrange(self) -> None:
        scene, (column, order) = self._scene, self._by
        if scene is None:
            return
        people = scene.drawn.people
        turned = order is Qt.SortOrder.DescendingOrder
        # The names are in order already; of other columns plain values are compared, one list a column.
        if column == NAME:
            self._order = list(reversed(scene.by_name) if turned else scene.by_name)
            return
        values: list[Any]
        match column:
            case 1:
                values = [one.row.stage for one in people]
            case 2:
                islands = self._islands()
                values = (scene.drawn.chart.sectors.of if islands is None else islands).tolist()
            case 3:
                values = [-1.0 if one.listed.warmth is None else one.listed.warmth for one in people]
            case 4:
                values = [one.row.capital for one in people]
            case 5:
                values = [one.days for one in people]
            case 6:
                values = [one.row.last_contact or 0 for one in people]
            case _:
                values = list(zip(self._known, self._hinted, strict=True))
        self._order = sorted(scene.by_name, key=values.__getitem__, reverse=turned)

    def _islands(self) -> Ints | None:
        """The island of each person; None in rings."""
        outlines = None if self._scene is None else self._scene.drawn.chart.outlines
        return None if outlines is None else outlines.of

    def _where(self, scene: Scene, place: int) -> str:
        islands = self._islands()
        if islands is None:
            return scene.titles[int(scene.drawn.chart.sectors.of[place])]
        island = int(islands[place])
        if island < 0:
            return "—"
        name, count = scene.islands[island], island_count(scene.drawn, island)
        if name and scene.drawn.islands[island].loose:
            return self._wording.pair(ONLY_SHARED, {"name": name})
        return f"{name} {count}" if name and "/" in count else name or self.tr("Island {n}").format(n=island + 1)

    def _whom(self, place: int) -> str:
        return self._say_whom(self._known[place], self._hinted[place])

    def _say_whom(self, known: int, hinted: int) -> str:
        return self.tr("{known}, hinted {hinted}").format(known=known, hinted=hinted) if hinted else str(known)

    def _row(self, place: int) -> PersonRow:
        assert self._scene is not None  # noqa: S101 - rows come from a scene
        return self._scene.person(place).row

    def _moved(self) -> set[str]:
        """What stands in place of a stage where the tie is wanted at another."""
        scene = self._scene
        places = [] if scene is None else [scene.places[who] for who in scene.drawn.wanted if who in scene.places]
        return set() if scene is None else {self._stage(scene.person(place)) for place in places}

    def _stage(self, one: MapPerson) -> str:
        """The stage, and that at which the tie is wanted where the map shows it."""
        now, stage = self._wording.stage(Stage(one.row.stage)), None
        if self._scene is not None:
            stage = self._scene.drawn.wanted.get(int(one.row.id))
        return now if stage in {None, one.row.stage} else f"{now} → {self._wording.stage(Stage(stage))}"

    def _last(self, one: MapPerson) -> str:
        day = one.row.last_contact
        return "—" if day is None else short_day(date.fromordinal(day), self._today(), self._wording.language)


def _says_the_same(before: Scene, after: Scene) -> bool:
    """Whether two pictures differ in places only."""
    one, other = before.drawn, after.drawn
    same = one.people == other.people and before.titles == after.titles and before.islands == after.islands
    same = same and (one.wanted, one.day) == (other.wanted, other.day)
    if not same or one.choice != other.choice or len(one.chart.sure) != len(other.chart.sure):
        return False
    first, second = one.chart.outlines, other.chart.outlines
    if first is None or second is None:
        return first is second and one.chart.known_by()[0].tolist() == other.chart.known_by()[0].tolist()
    return first.of.tolist() == second.of.tolist() and (one.chart.sure == other.chart.sure).all().item() is True
