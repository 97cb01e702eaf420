"""Every shortcut of the window, made from the same actions that carry them out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import chain

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QTextDocument
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.printing import ask_printer
from myconnections.ui.texts_keys import PAGES
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import KeyCap, Paragraph

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

_GROUPS = (
    ("search", "find", "page-"),
    ("log", "add", "import", "pick", "triage", "enrich", "who-knows-whom", "brief", "coming", "week", "export"),
    ("undo", "redo"),
)
Lines = list[tuple[str, Sequence[str]]]


class Keys(Form):
    """A list to look at, and to print; Escape and Enter close it.

    The keys of the window come from its acts: one that is in no group stands with those of the app.
    """

    def __init__(self, context: Context, actions: dict[str, QAction], parent: QWidget) -> None:
        title = translate("Keys", "Keyboard shortcuts")
        super().__init__(context.theme, "keys", title, parent, width=560, scrolls=True)
        self._sections: list[tuple[str, Lines]] = []
        heads = (self.tr("Going somewhere"), self.tr("People"), self.tr("Taking back"))
        for head, wanted in zip(heads, _GROUPS, strict=True):
            self._group(head, [(a.text(), _caps(a)) for key, a in actions.items() if key.startswith(wanted)])
        others = [action for key, action in actions.items() if not key.startswith(tuple(chain(*_GROUPS)))]
        self._group(self.tr("The app"), [(action.text(), _caps(action)) for action in others])
        everywhere: Lines = [
            (self.tr("In lists: up and down, first and last"), ["↑", "↓", "Home", "End"]),
            (self.tr("Open the person chosen"), ["Enter"]),
            (self.tr("Next and previous field"), ["Tab", "Shift+Tab"]),
            (self.tr("Close what is open on top"), ["Esc"]),
        ]
        self._group(self.tr("Everywhere"), everywhere)
        for page, lines in PAGES:
            self._group(context.wording.pair(page), [(context.wording.pair(word), caps) for caps, word in lines])
        printing = Button(self.theme, self.tr("Print…"), name="keys-print", icon="print")
        printing.clicked.connect(lambda: ask_printer(context.prompts, self, title, self.document(title)))
        self.foot.addWidget(printing)
        close = self.add_button(self.tr("Close"), "close", "primary")
        close.clicked.connect(self.accept)
        close.setFocus()

    def document(self, title: str) -> QTextDocument:
        """All of it on paper, black on white."""
        parts = [f"<h2>{escape(title)}</h2>"]
        for head, lines in self._sections:
            rows = "".join(
                f"<tr><td width='300'>{escape(word)}</td><td>{escape('  '.join(caps))}</td></tr>"
                for word, caps in lines
            )
            parts.append(f"<h4>{escape(head)}</h4><table cellpadding='2'>{rows}</table>")
        made = QTextDocument()
        made.setDefaultFont(self.theme.font("small"))
        made.setDefaultStyleSheet("* { color: #000000; }")
        made.setHtml("".join(parts))
        return made

    def _group(self, head: str, lines: Sequence[tuple[str, Sequence[str]]]) -> None:
        self.head(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.space("l"))
        grid.setVerticalSpacing(self.theme.space("xs"))
        grid.setColumnStretch(0, 1)
        shown = [(word.removesuffix("…"), caps) for word, caps in lines if caps]
        self._sections.append((head, shown))
        for number, (word, caps) in enumerate(shown):
            grid.addWidget(Paragraph(self.theme, word), number, 0)
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
