"""The map as rows: the same people with the same signs in words, for whom a picture says nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services.maps import MapPerson
from myconnections.ui.day_words import short_day
from myconnections.ui.map.scene import Scene
from myconnections.ui.wording import Wording

NAME, STAGE, SECTOR, WARMTH, CAPITAL, DAYS, LAST = range(7)
COLUMNS = 7
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class MapTable(QAbstractTableModel):
    """One person a row, put in order by any column."""

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
        )

    def stage_words(self) -> list[str]:
        """What may stand in the column of stages."""
        return [self._wording.stage(stage) for stage in Stage]

    def show_scene(self, scene: Scene) -> None:
        """Show the people of another map, in the order chosen."""
        self.beginResetModel()
        self._scene = scene
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many people are on the map."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """The columns NAME to LAST."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The words over the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and section < COLUMNS:
            return self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """What a cell says."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.words(self._order[index.row()], index.column())
        return None

    def words(self, place: int, column: int) -> str:
        """The words of one cell; `place` as in the chart."""
        scene = self._scene
        if scene is None:
            return ""
        one = scene.drawn.people[place]
        match column:
            case 0:
                text = f"{one.row.name} {one.row.reading}".rstrip()
            case 1:
                text = self._wording.stage(Stage(one.row.stage))
            case 2:
                text = scene.titles[int(scene.drawn.chart.sectors.of[place])]
            case 3:
                text = self._wording.band(one.listed.band)
            case 4:
                text = self._wording.capital(one.row.capital)
            case 5:
                text = str(one.days)
            case _:
                text = self._last(one)
        return text

    def person(self, row: int) -> ContactId:
        """Whose row it is."""
        assert self._scene is not None  # noqa: S101 - rows come from a scene
        return self._scene.drawn.people[self._order[row]].row.id

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
                values = scene.drawn.chart.sectors.of.tolist()
            case 3:
                values = [-1.0 if one.listed.warmth is None else one.listed.warmth for one in people]
            case 4:
                values = [one.row.capital for one in people]
            case 5:
                values = [one.days for one in people]
            case _:
                values = [one.row.last_contact or 0 for one in people]
        self._order = sorted(scene.by_name, key=values.__getitem__, reverse=turned)

    def _last(self, one: MapPerson) -> str:
        day = one.row.last_contact
        return "—" if day is None else short_day(date.fromordinal(day), self._today(), self._wording.language)
