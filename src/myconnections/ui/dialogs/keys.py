"""Every shortcut of the window, made from the same actions that carry them out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.labels import KeyCap, label

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_GROUPS = (
    ("log", "add", "import", "pick", "triage", "enrich", "brief", "coming", "export"),
    ("search", "find", "page-"),
    ("undo", "redo"),
    ("preferences", "passphrase", "keys", "about", "lock", "quit"),
)


class Keys(Form):
    """A list to look at; Escape and Enter close it."""

    def __init__(self, context: Context, actions: dict[str, QAction], parent: QWidget) -> None:
        super().__init__(
            context.theme, "keys", translate("Keys", "Keyboard shortcuts"), parent, width=560, scrolls=True
        )
        heads = (self.tr("People"), self.tr("Going somewhere"), self.tr("Taking back"), self.tr("The app"))
        for head, wanted in zip(heads, _GROUPS, strict=True):
            self._group(head, [(a.text(), _caps(a)) for key, a in actions.items() if key.startswith(wanted)])
        everywhere = [
            (self.tr("In lists: up and down, first and last"), ["↑", "↓", "Home", "End"]),
            (self.tr("Open the person chosen"), ["Enter"]),
            (self.tr("Next and previous field"), ["Tab", "Shift+Tab"]),
            (self.tr("Close what is open on top"), ["Esc"]),
        ]
        self._group(self.tr("Everywhere"), everywhere)
        self.add_button(self.tr("Close"), "close", "primary").clicked.connect(self.accept)

    def _group(self, head: str, lines: Sequence[tuple[str, Sequence[str]]]) -> None:
        self.head(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.space("l"))
        grid.setVerticalSpacing(self.theme.space("xs"))
        grid.setColumnStretch(0, 1)
        shown = [(word, caps) for word, caps in lines if caps]
        for number, (word, caps) in enumerate(shown):
            grid.addWidget(label(word.removesuffix("…")), number, 0)
            grid.addLayout(_row(self.theme, caps), number, 1, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(grid)


def _caps(action: QAction) -> list[str]:
    """The shortcuts as this system writes them."""
    return [each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts()]


def _row(theme: Theme, caps: Sequence[str]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.space("xs"))
    for cap in caps:
        row.addWidget(KeyCap(theme, cap))
    return row
