"""The circles that were found, in lines, and what can be answered to one: for the card over the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services.found_circles import FoundCircle
from myconnections.ui import circle_words, icons
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.keyed_list import KeyedList
from myconnections.ui.widgets.paint import named, tip
from myconnections.ui.wording import Wording

ROW, FEWEST = 26, 3
"""Pixels of a line; so many are in sight at least."""
_MOST = 8
KNOWN, NAMELESS, ASIDE = "community", "question", "minus"
"""The icons of one that is a community, of one without a name, of one set aside."""


class CirclesList(QWidget):
    """What was found, in lines. `stood` carries the number of the line; `written` asks for its name, `left` says that
    it is none.
    """

    stood = Signal(int)
    written = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows = KeyedList(self._key)
        named(self.rows, "map-circles-list", self.tr("Circles found"))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setIconSize(QSize(16, 16))
        self.rows.currentRowChanged.connect(self.stood)
        self.rows.itemClicked.connect(lambda item: self.stood.emit(self.rows.row(item)))
        self.rows.itemActivated.connect(lambda _item: self.written.emit())
        column.addWidget(self.rows)
        self.setFocusProxy(self.rows)

    def show_lines(self, lines: Sequence[tuple[str, str, str]], current: int) -> None:
        """Text, what is read aloud, and the icon that says how it stands, of each."""
        rows = self.rows
        rows.blockSignals(True)
        rows.clear()
        for number, (text, spoken, sign) in enumerate(lines):
            rows.addItem(text)
            item = rows.item(number)
            color = self._theme.color("accent" if sign == KNOWN else "quiet")
            item.setIcon(icons.icon(sign, color))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(tip(spoken))
            item.setSizeHint(QSize(0, ROW))
        rows.setCurrentRow(current)
        rows.blockSignals(False)

    def fit(self, most: int) -> None:
        """So many lines high, or fewer; the one chosen stays in sight."""
        self.setFixedHeight(min(self.rows.count(), max(FEWEST, min(most, _MOST))) * ROW + 6)
        self.rows.scrollToItem(self.rows.currentItem())

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Delete and self.rows.currentRow() >= 0:
            self.left.emit()
            return True
        return False


class CircleAnswers(QWidget):
    """A name for it, that it is none, or that it is one after all: `named`, `left`, `brought`."""

    named = Signal()
    left = Signal()
    brought = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.name = Button(theme, self.tr("Name it…"), name="circle-name-begin", variant="soft")
        self.name.clicked.connect(self.named)
        self.leave = Button(theme, self.tr("Not a circle"), name="circle-leave", variant="ghost")
        self.leave.clicked.connect(self.left)
        self.bring = Button(theme, self.tr("Bring it back"), name="circle-back", variant="soft")
        self.bring.clicked.connect(self.brought)
        row.addWidget(self.name)
        row.addWidget(self.bring)
        row.addStretch(1)
        row.addWidget(self.leave)

    def show_one(self, one: FoundCircle | None, *, aside: bool) -> None:
        """What can be answered to this one; nothing where it is a community that all of it are in."""
        known = one is not None and bool(one.community)
        self.setVisible(one is not None and (aside or not known or one.missing > 0))
        self.name.setVisible(not aside)
        self.name.setText(self.tr("Who is not in it…") if known else self.tr("Name it…"))
        self.leave.setVisible(not aside and not known)
        self.bring.setVisible(aside)


def line(one: FoundCircle, words: Wording, aside: str = "") -> tuple[str, str, str]:
    """One circle as `CirclesList` shows it; `aside` is the word for one that is set aside."""
    size, comma = circle_words.size(one, words), "、" if words.language == "ja" else ", "
    told = (size, aside, circle_words.sense(one, words), circle_words.names(one, words))
    sign = ASIDE if aside else KNOWN if one.community else NAMELESS
    return f"{size}　{one.community or circle_words.names(one, words)}", comma.join(filter(None, told)), sign
