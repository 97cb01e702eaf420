"""Over the list of people: how many there are, in which order and in which groups they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from myconnections.ui import texts_filters as texts
from myconnections.ui.models.columns import SORTS
from myconnections.ui.models.groups import GROUPS
from myconnections.ui.texts_triage import SENTENCES as TRIAGE
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import tip
from myconnections.ui.wording import Wording

OFFERED = ("reading", "last", "warmth", "stage", "newest")


class ListHead(QWidget):
    """`sort_chosen` sends the key of an order, `group_chosen` that of a grouping ("" none), `columns_asked` and
    `checks_asked` that columns are to be chosen or checkboxes turned on or off, `add_asked` that a person is to be
    added, `triage_asked` that those left are to be sorted one after another.
    """

    sort_chosen = Signal(str)
    group_chosen = Signal(str)
    columns_asked = Signal()
    checks_asked = Signal()
    add_asked = Signal()
    triage_asked = Signal()
    enrich_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._orders = {
            "reading": self.tr("By reading"),
            "last": self.tr("Last contact"),
            "warmth": self.tr("Warmth"),
            "stage": self.tr("Stage"),
            "newest": self.tr("Newest"),
        }
        for key, sort in SORTS.items():
            self._orders.setdefault(sort, wording.word(texts.COLUMNS, key))
        self._left = self._least = 0
        self._order = self._orders["reading"], self._orders["reading"]
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QAction] = {}
        self._first_line()

    @property
    def view_button(self) -> Button:
        """The button of order, groups and columns."""
        return self._sort

    def say_count(self, shown: int, everybody: int) -> None:
        """How many of how many."""
        if shown == everybody:
            text = self._wording.pair(("{n:person|people}", "{n}人"), {"n": _figure(everybody)})
        else:
            text = self._wording.pair(
                ("{n} of {all}", "{all}人のうち{n}人"), {"n": _figure(shown), "all": _figure(everybody)}
            )
        self._count.setText(text if everybody or shown else "")
        self._fit()

    def offer_triage(self, left: int) -> None:
        """How many are left to sort; nobody: nothing is offered."""
        self._left = left
        self._triage.setVisible(left > 0)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the signs alone allow: the words give way."""
        return QSize(self._least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside an open person there is no room for every word."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words where there is room for them: the order without its groups first, then a figure, then signs alone."""
        triage = self._wording.pair(TRIAGE["offer"], {"left": self._left})
        short, whole = self._order
        figure, add = f"{self._left:,}", self._add_word
        ways = (
            ("", figure, "icon", ""),
            (short, figure, "icon", ""),
            (short, figure, "icon", add),
            (short, figure, "", add),
            (short, triage, "", add),
            (whole, triage, "", add),
        )
        for way in ways:
            self._word(*way, triage, whole)
            wanted = self._row.sizeHint().width()
            if way is ways[0] and wanted != self._least:
                self._least = wanted
                self.updateGeometry()
            if wanted > self.width() and way is not ways[0]:
                self._word(*ways[ways.index(way) - 1], triage, whole)
                return

    def _word(self, order: str, left: str, enrich: str, add: str, triage: str, whole: str) -> None:
        _say(self._sort, order, whole)
        _say(self._triage, left, triage)
        _say(self._add, add, self._add_word)
        self._enrich.set_variant(enrich)
        self._enrich.setToolTip(self._enrich.text() if enrich else "")

    def say_order(self, sort: str, group: str, shown: Sequence[str]) -> None:
        """Which order the list is in; besides the usual ones those of the columns shown are offered."""
        order = self._orders[sort]
        offered = {sort, *OFFERED, *(SORTS[key] for key in shown)}
        for key, action in self._actions.items():
            action.setVisible(key in offered)
        by = self._wording.pair(texts.SENTENCES["group_is"], {"what": self._wording.word(texts.GROUPED, group).lower()})
        self._order = order, f"{order} · {by}" if group else order
        self._fit()
        for actions, chosen in ((self._actions, sort), (self._groups, group)):
            for key, action in actions.items():
                action.setChecked(key == chosen)

    def offer(self, anybody: bool) -> None:
        """The order is there while there is anybody; an empty page has its own buttons."""
        for part in (self._sort, self._add, self._enrich):
            part.setVisible(anybody)
        self._fit()

    def _first_line(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 20, 0, 20)
        row.setSpacing(self._theme.space("s"))
        row.addWidget(label(self.tr("People"), "title"))
        self._count = label("", tone="quiet")
        self._count.setObjectName("people-count")
        row.addSpacing(4)
        row.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        self._sort = Button(self._theme, self._orders["reading"], name="people-sort", icon="sort", arrow="down")
        menu = self._menu()
        # Not setMenu: the style would paint a second arrow into the button.
        self._sort.clicked.connect(lambda: menu.popup(self._sort.mapToGlobal(self._sort.rect().bottomLeft())))
        self._add_word = self.tr("Add person")
        self._add = Button(self._theme, self._add_word, name="people-add", variant="primary", icon="plus")
        self._add.clicked.connect(self.add_asked)
        self._triage = Button(self._theme, "", name="people-triage", icon="triage")
        self._triage.clicked.connect(self.triage_asked)
        self._triage.hide()
        row.addWidget(self._triage)
        enrich = self.tr("Enrich in bulk")
        self._enrich = Button(self._theme, enrich, name="people-enrich", icon="table")
        self._enrich.clicked.connect(self.enrich_asked)
        row.addWidget(self._enrich)
        row.addWidget(self._sort)
        row.addWidget(self._add)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("menu-view")
        self._choices(menu, self._actions, "sort", self._orders)
        menu.addSeparator()
        menu.addAction(self._say("group")).setEnabled(False)
        words = {key: self._wording.word(texts.GROUPED, key) for key in ("", *GROUPS)}
        self._choices(menu, self._groups, "group", words)
        menu.addSeparator()
        for key, word, asked in (
            ("columns", self._say("columns") + "…", self.columns_asked),
            ("checks", self._say("check_box") + "\tX", self.checks_asked),
        ):
            action = menu.addAction(word)
            action.setObjectName(f"view-{key}")
            action.triggered.connect(lambda _on=False, asked=asked: asked.emit())
        return menu

    def _choices(self, menu: QMenu, into: dict[str, QAction], name: str, words: dict[str, str]) -> None:
        """Entries of which one is chosen."""
        group, chosen = QActionGroup(menu), self.sort_chosen if name == "sort" else self.group_chosen
        for key, word in words.items():
            action = menu.addAction(word)
            action.setObjectName(f"{name}-{key or 'none'}")
            action.setCheckable(True)
            action.triggered.connect(partial(lambda send, to, _on=False: send.emit(to), chosen, key))
            group.addAction(action)
            into[key] = action

    def _say(self, key: str) -> str:
        return self._wording.word(texts.SENTENCES, key)


def _say(button: Button, text: str, whole: str) -> None:
    """A shorter word on the button; the whole one is read aloud and stands in the tooltip."""
    button.setText(text)
    button.setAccessibleName(whole)
    button.setToolTip("" if text == whole else tip(whole))


def _figure(number: int) -> int | str:
    """Thousands are set apart."""
    return number if number < 1000 else f"{number:,}"
