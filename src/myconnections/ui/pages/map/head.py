"""Over the map: how many people, rings or islands, picture or table, find, fit, draw around, draw ties, hand out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from myconnections.domain.map_choice import NETWORK, RINGS
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import label
from myconnections.ui.wording import Wording

_EDGE = 24
_, _VIEW_ICONS, _ALL_ICONS, _EXPORT_ICON, _UNDER_MORE, _NO_COUNT = range(6)
"""What makes way in a head that is too narrow, one after the other, each with all before it."""


class MapHead(QWidget):
    """`shown_as` sends "picture" or "table", `view_asked` "rings" or "network", `export_asked` "png", "svg" or "pdf".

    `encircling` says whether a drag draws a line around people, `joining` whether it draws a tie between two.
    """

    shown_as = Signal(str)
    view_asked = Signal(str)
    find_asked = Signal()
    fit_asked = Signal()
    encircling = Signal(bool)
    joining = Signal(bool)
    export_asked = Signal(str)
    time_asked = Signal(bool)
    panel_asked = Signal(bool)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._picture = True
        self._space = theme.space("s")
        self.setFixedHeight(64)
        self.setMinimumWidth(1)  # it suits itself to the room there is
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        row.setSpacing(self._space)
        self._title = label(self.tr("Map"), "title")
        row.addWidget(self._title)
        self._count = label("", tone="quiet")
        self._count.setObjectName("map-count")
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._put_switches(theme, row)
        self._put_buttons(theme, row)
        self._put_export(theme, row)
        theme.changed.connect(self._suit)

    def _put_switches(self, theme: Theme, row: QHBoxLayout) -> None:
        self.view = Segmented(
            theme,
            [(RINGS, self.tr("Rings of stages"), "map"), (NETWORK, self.tr("Islands"), "islands")],
            name="map-view",
            spoken=self.tr("Arranged as"),
        )
        self.view.chosen.connect(self.view_asked)
        row.addWidget(self.view)
        self.switch = Segmented(
            theme,
            [("picture", self.tr("Picture"), "insight"), ("table", self.tr("Table"), "table")],
            name="map-as",
            spoken=self.tr("Shown as"),
        )
        self.switch.chosen.connect(self._switch)
        row.addWidget(self.switch)

    def _put_buttons(self, theme: Theme, row: QHBoxLayout) -> None:
        around = self.tr("Draw around people (Shift+drag)")
        self._find = Button(theme, self.tr("Find a person"), name="map-find", variant="icon", icon="search", key="/")
        self._lasso = Button(theme, around, name="map-lasso", variant="icon", icon="lasso")
        self._join = Button(theme, self.tr("Draw who knows whom"), name="map-join", variant="icon", icon="tie", key="T")
        self._fit = Button(theme, self.tr("Show the whole map (0)"), name="map-fit", variant="icon", icon="fit")
        self._time = Button(theme, self.tr("Look back"), name="map-time", variant="icon", icon="past")
        self._time.setCheckable(True)
        self._time.toggled.connect(self.time_asked)
        shown = self.tr("How the map is shown")
        self._panel = Button(theme, shown, name="map-panel-asked", variant="icon", icon="settings")
        self._panel.setCheckable(True)
        self._panel.toggled.connect(self.panel_asked)
        self._more = Button(theme, self.tr("More"), name="map-more", variant="icon", icon="more")
        self._spared = (self._lasso, self._join, self._time, self._fit)
        for button in (self._find, *self._spared, self._more, self._panel):
            row.addWidget(button)
        self._panel.hide()
        self._more.hide()
        self._more.clicked.connect(self._open_more)
        self._join.setCheckable(True)
        self._join.toggled.connect(self._begin_joining)
        self._lasso.setCheckable(True)
        self._lasso.toggled.connect(self._begin_encircling)
        self._find.clicked.connect(self.find_asked)
        self._fit.clicked.connect(self.fit_asked)

    def _put_export(self, theme: Theme, row: QHBoxLayout) -> None:
        self._export = Button(theme, self.tr("Export"), name="map-export", arrow="down")
        self._menu, self._rest = QMenu(self.tr("Export"), self), QMenu(self)
        for kind, word in (
            ("png", self.tr("Picture (PNG)…")),
            ("svg", self.tr("Drawing (SVG)…")),
            ("pdf", self.tr("Document (PDF)…")),
        ):
            action = self._menu.addAction(word)
            action.setObjectName(f"map-export-{kind}")
            action.triggered.connect(lambda _on=False, kind=kind: self.export_asked.emit(kind))
        self._export.clicked.connect(self.open_exports)
        row.addWidget(self._export)

    def say_count(self, placed: int) -> None:
        """How many people are on the map."""
        self._count.setText(self._wording.pair(("{n:person|people}", "{n:,}人"), {"n": placed}))
        self._suit()

    def offer_panel(self, on: bool) -> None:
        """Offer to show what made way, or no more."""
        self._panel.blockSignals(True)
        self._panel.setChecked(False)
        self._panel.blockSignals(False)
        self._panel.setVisible(on)
        self._suit()

    def exports(self) -> QMenu:
        """The kinds of files there are."""
        return self._menu

    def ask_panel(self) -> None:
        """Ask for what made way, as its button does."""
        self._panel.setChecked(True)

    def drop_panel(self) -> None:
        """It makes way again."""
        self._panel.setChecked(False)

    def show_view(self, view: str) -> None:
        """Show which view is on, without sending it."""
        self.view.blockSignals(True)
        self.view.choose(view)
        self.view.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the icons speak alone, or make way."""
        super().resizeEvent(event)
        self._suit()

    def _suit(self) -> None:
        """As little makes way as must: nothing is cut, nothing lies over another."""
        for step in range(_NO_COUNT + 1):
            self.view.show_words(step < _VIEW_ICONS)
            self.switch.show_words(step < _ALL_ICONS)
            self._show_export("" if step < _EXPORT_ICON else "icon")
            shown = self._parts(step)
            needed = sum(part.sizeHint().width() for part in shown) + self._space * len(shown)
            if needed + 2 * _EDGE <= self.width():
                break
        for part in (self._count, *self._spared, self._more):
            part.setVisible(part in shown)

    def _show_export(self, variant: str) -> None:
        """By its word, or by its icon alone."""
        if variant != self._export.property("variant"):
            self._export.set_variant(variant)
            self._export.set_icon("export" if variant else "")
            self._export.setToolTip(self._export.text() if variant else "")

    def _parts(self, step: int) -> list[QWidget]:
        """What stands in the head after so many steps of making way."""
        parts: list[QWidget] = [self._title, self.view, self.switch, self._find, self._export]
        parts += [self._more] if step >= _UNDER_MORE else self._spared
        if step < _NO_COUNT:
            parts.append(self._count)
        return parts if self._panel.isHidden() else [*parts, self._panel]

    def let_go(self) -> None:
        """The line is drawn: the next drag pushes again."""
        self._lasso.setChecked(False)

    def look_back(self, on: bool, reason: str) -> None:
        """Show that an earlier day is looked at; no ties are drawn meanwhile, and why not."""
        if on:
            self._join.setChecked(False)
        self._join.setEnabled(not on and self._picture)
        self._join.setToolTip(reason if on else f"{self._join.text()} (T)")
        self._time.blockSignals(True)
        self._time.setChecked(on)
        self._time.blockSignals(False)

    def end_joining(self) -> None:
        """No more ties are drawn."""
        self._join.setChecked(False)

    def _begin_joining(self, on: bool) -> None:
        if on:
            self._lasso.setChecked(False)
        self.joining.emit(on)

    def _begin_encircling(self, on: bool) -> None:
        if on:
            self._join.setChecked(False)
        self.encircling.emit(on)

    def _switch(self, key: str) -> None:
        self._picture = key == "picture"
        for button in (self._find, self._lasso, self._join, self._fit, self._export):
            button.setEnabled(self._picture)
        if self._time.isChecked():
            self._join.setEnabled(False)
        self.shown_as.emit(key)

    def _open_more(self) -> None:
        """What had to make way, each as its button is: on or off, to be had or not."""
        self._rest.clear()
        for button in self._spared:
            action = self._rest.addAction(button.text())
            action.setObjectName(f"{button.objectName()}-more")
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        self._rest.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def open_exports(self) -> None:
        """Offer the kinds of files, under their button."""
        self._menu.popup(self._export.mapToGlobal(self._export.rect().bottomLeft()))
