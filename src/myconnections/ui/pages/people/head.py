"""Over the list of people: how many there are, in which order, and the simple filters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.domain.stage import Stage
from myconnections.domain.warmth import Band
from myconnections.ui.texts_triage import SENTENCES as TRIAGE
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.labels import label
from myconnections.ui.wording import Wording

_ROOMY = 640
OFFERED = ("reading", "last", "warmth", "stage", "newest")


class ListHead(QWidget):
    """`sort_chosen` sends the key of an order, `add_asked` that a person is to be added, `triage_asked` that those left
    are to be sorted one after another, `narrowed` that a filter
    changed: `stages`, `bands` and `starred` then say to what.
    """

    sort_chosen = Signal(str)
    add_asked = Signal()
    triage_asked = Signal()
    narrowed = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._left = 0
        self.stages: frozenset[int] = frozenset()
        self.bands: frozenset[str] = frozenset()
        self._orders = {
            "reading": self.tr("By reading"),
            "last": self.tr("Last contact"),
            "warmth": self.tr("Warmth"),
            "stage": self.tr("Stage"),
            "newest": self.tr("Newest"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._first_line())
        column.addLayout(self._second_line())

    @property
    def starred(self) -> bool:
        """Whether only people with a star are wanted."""
        return self._star.isChecked()

    def say_count(self, shown: int, everybody: int) -> None:
        """How many of how many."""
        if shown == everybody:
            text = self._wording.pair(("{n:person|people}", "{n}人"), {"n": _figure(everybody)})
        else:
            text = self._wording.pair(
                ("{n} of {all}", "{all}人のうち{n}人"), {"n": _figure(shown), "all": _figure(everybody)}
            )
        self._count.setText(text if everybody else "")

    def offer_triage(self, left: int) -> None:
        """How many are left to sort; nobody: nothing is offered."""
        self._left = left
        self._triage.setVisible(left > 0)
        self._word_triage()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside an open person there is room for the figure only."""
        super().resizeEvent(event)
        self._word_triage()

    def _word_triage(self) -> None:
        whole = self._wording.pair(TRIAGE["offer"], {"left": self._left})
        self._triage.setText(whole if self.width() >= _ROOMY else f"{self._left:,}")
        self._triage.setAccessibleName(whole)
        self._triage.setToolTip("" if self.width() >= _ROOMY else whole)

    def say_order(self, sort: str) -> None:
        """Which order the list is in; one that only a column has leaves the word of the button."""
        self._sort.setText(self._orders.get(sort, self.tr("Sort")))
        for key, action in self._actions.items():
            action.setChecked(key == sort)

    def offer(self, anybody: bool) -> None:
        """Order and filters are there while there is anybody; an empty page has its own buttons."""
        for part in (self._sort, self._add, self._stage, self._band, self._star):
            part.setVisible(anybody)

    def clear(self) -> None:
        """Switch every filter off."""
        self.stages, self.bands = frozenset(), frozenset()
        self._star.setChecked(False)
        self._filters_changed()

    def _first_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 20, 0, 20)
        row.setSpacing(self._theme.space("s"))
        row.addWidget(label(self.tr("People"), "title"))
        self._count = label("", tone="quiet")
        self._count.setObjectName("people-count")
        row.addSpacing(4)
        row.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        self._sort = Button(self._theme, self._orders["reading"], name="people-sort", icon="sort", arrow="down")
        orders = self._sort_menu()
        # Not setMenu: the style would paint a second arrow into the button.
        self._sort.clicked.connect(lambda: orders.popup(self._sort.mapToGlobal(self._sort.rect().bottomLeft())))
        self._add = Button(self._theme, self.tr("Add person"), name="people-add", variant="primary", icon="plus")
        self._add.clicked.connect(self.add_asked)
        self._triage = Button(self._theme, "", name="people-triage", icon="triage")
        self._triage.clicked.connect(self.triage_asked)
        self._triage.hide()
        row.addWidget(self._triage)
        row.addWidget(self._sort)
        row.addWidget(self._add)
        return row

    def _second_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 12)
        row.setSpacing(self._theme.space("s"))
        self._stage = Chip(self._theme, self.tr("Stage"), name="filter-stage", arrow=True, checkable=True)
        self._band = Chip(self._theme, self.tr("Warmth"), name="filter-warmth", arrow=True, checkable=True)
        self._star = Chip(self._theme, self.tr("Starred"), name="filter-star", icon="star", checkable=True)
        self._clear = Button(self._theme, self.tr("Show everybody"), name="filter-clear", variant="link")
        self._stage.clicked.connect(lambda: self._open(self._stage, self._stage_menu()))
        self._band.clicked.connect(lambda: self._open(self._band, self._band_menu()))
        self._star.clicked.connect(self._filters_changed)
        self._clear.clicked.connect(self.clear)
        for chip in (self._stage, self._band, self._star):
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self._clear)
        self._clear.setVisible(False)
        return row

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions: dict[str, QAction] = {}
        for key in OFFERED:
            action = menu.addAction(self._orders[key])
            action.setObjectName(f"sort-{key}")
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, sort=key: self.sort_chosen.emit(sort))
            group.addAction(action)
            self._actions[key] = action
        return menu

    def _open(self, chip: Chip, menu: QMenu) -> None:
        chip.setChecked(bool(self.stages if chip is self._stage else self.bands))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _stage_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("menu-stage")
        for stage in Stage:
            action = menu.addAction(self._wording.stage(stage))
            action.setCheckable(True)
            action.setChecked(stage in self.stages)
            action.toggled.connect(lambda on, one=int(stage): self._set_stage(one, on))
        return menu

    def _band_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("menu-warmth")
        for band in Band:
            action = menu.addAction(self._wording.band(band))
            action.setCheckable(True)
            action.setChecked(band.value in self.bands)
            action.toggled.connect(lambda on, one=band.value: self._set_band(one, on))
        return menu

    def _set_stage(self, stage: int, on: bool) -> None:
        self.stages = self.stages | {stage} if on else self.stages - {stage}
        self._filters_changed()

    def _set_band(self, band: str, on: bool) -> None:
        self.bands = self.bands | {band} if on else self.bands - {band}
        self._filters_changed()

    def _filters_changed(self) -> None:
        glue = "、" if self._wording.language == "ja" else ", "
        stages = glue.join(self._wording.stage(stage) for stage in Stage if stage in self.stages)
        bands = glue.join(self._wording.band(band) for band in Band if band.value in self.bands)
        for chip, word, chosen in (
            (self._stage, self.tr("Stage"), stages),
            (self._band, self.tr("Warmth"), bands),
        ):
            chip.setText(chosen or word)
            chip.setAccessibleName(f"{word} {chosen}".strip())
            chip.setChecked(bool(chosen))
            chip.updateGeometry()
        self._clear.setVisible(bool(stages or bands or self.starred))
        self.narrowed.emit()


def _figure(number: int) -> int | str:
    """Thousands are set apart."""
    return number if number < 1000 else f"{number:,}"
