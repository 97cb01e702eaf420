"""A new recovery code in its groups, shown once, and the line in which its last two are typed back."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.new_passphrase import field

_ASKED: Final = 2  # the last groups are typed back
_ALIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


class CodeToKeep(QWidget):
    """`right` tells whether what was typed back is what stands above; `entered` comes with Enter then."""

    right = Signal(bool)
    entered = Signal()

    def __init__(self, theme: Theme, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = code.split("-")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        card = Card(theme, "wash")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("xl"))
        grid.setVerticalSpacing(theme.space("s"))
        for number, group in enumerate(self._groups):
            part = label(group, "title")
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            part.setObjectName(f"code-{number}")
            part.setAccessibleName(" ".join(group))
            grid.addWidget(part, number // 4, number % 4)
        card.body.addLayout(grid)
        asked, self.line, _ = field(theme, "code-back", self.tr("Type the last two groups back"))
        self._hint = Paragraph(theme, "", tone="quiet", kind="small")
        for each in (card, asked, self._hint):
            column.addWidget(each)
        self.line.textChanged.connect(self._check)
        self.line.returnPressed.connect(self._enter)
        self.setFocusProxy(self.line)

    def is_right(self) -> bool:
        """Whether the last groups have been typed back."""
        return _plain(self.line.text()) == self._wanted()

    def _wanted(self) -> str:
        return _plain("".join(self._groups[-_ASKED:]))

    def _check(self) -> None:
        right = self.is_right()
        wrong = len(_plain(self.line.text())) >= len(self._wanted()) and not right
        self._hint.setText(self.tr("That is not what stands above. Please look again.") if wrong else "")
        self.right.emit(right)

    def _enter(self) -> None:
        if self.is_right():
            self.entered.emit()


def _plain(text: str) -> str:
    """As the code is read: width, case, blanks and look-alike letters do not matter."""
    folded = unicodedata.normalize("NFKC", text).upper().translate(_ALIKE)
    return "".join(c for c in folded if c.isalnum())
