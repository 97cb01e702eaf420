"""The recovery code: shown once, and typed back before it goes."""

from __future__ import annotations

import unicodedata
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from myconnections.ui.door.sheet import Sheet
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.new_passphrase import field

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_ASKED: Final = 2  # the last groups are typed back
_ALIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


class Recovery(Sheet):
    """Shows the code in its groups; `kept` is sent when the last two have been typed back."""

    kept = Signal()

    def __init__(self, theme: Theme, code: str, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            "recovery",
            translate("Recovery", "Write down your recovery code"),
            translate(
                "Recovery",
                "If the passphrase is ever lost, this code opens the vault. It is shown only now. Write it on paper and"
                " keep the paper away from this computer.",
            ),
            parent,
        )
        self._groups = code.split("-")
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
        self.body.addWidget(card)
        asked, self._line, _ = field(theme, "code-back", self.tr("Type the last two groups back"))
        self._hint = Paragraph(theme, "", tone="quiet", kind="small")
        self.body.addWidget(asked)
        self.body.addWidget(self._hint)
        self._next = Button(theme, self.tr("I have written it down"), name="continue", variant="primary")
        self._next.setEnabled(False)
        self.foot.addStretch(1)
        self.foot.addWidget(self._next)
        self._line.textChanged.connect(self._check)
        self._line.returnPressed.connect(self._next.click)
        self._next.clicked.connect(self.kept)
        self.setFocusProxy(self._line)

    def _check(self) -> None:
        wanted = _plain("".join(self._groups[-_ASKED:]))
        told = _plain(self._line.text())
        right = told == wanted
        self._next.setEnabled(right)
        wrong = len(told) >= len(wanted) and not right
        self._hint.setText(self.tr("That is not what stands above. Please look again.") if wrong else "")


def _plain(text: str) -> str:
    """As the code is read: width, case, blanks and look-alike letters do not matter."""
    folded = unicodedata.normalize("NFKC", text).upper().translate(_ALIKE)
    return "".join(c for c in folded if c.isalnum())
