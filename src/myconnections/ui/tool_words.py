"""The picture of the tools and its words, for the page and for the card on Myself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from myconnections.services.tools_used import ToolsView
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.tool_picture import ToolBox, ToolPicture
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


def picture(view: ToolsView, theme: Theme, words: Wording) -> ToolPicture:
    """The tools as boxes in the order they were noted, and what none is used for behind them."""
    rows = sorted(view.rows, key=lambda row: row.entry.id)
    boxes = [
        ToolBox(int(row.entry.id), row.entry.body.name, view.column[int(row.entry.id)], len(row.entry.body.open),
                alone=row.alone)
        for row in rows
    ]  # fmt: skip
    return ToolPicture(theme, boxes, view.links, told(view, words))


def told(view: ToolsView, words: Wording) -> str:
    """The same in words."""
    lines = []
    for row in sorted(view.rows, key=lambda row: row.entry.id):
        line = row.entry.body.name
        if row.joined:
            line += " → " + growth_words.joined(row.joined, words)
        if row.entry.body.open:
            line += " · " + words.pair(texts.FIGURES["gaps"], {"n": len(row.entry.body.open)})
        lines.append(line)
    return "\n".join(lines)


def uncovered(view: ToolsView, words: Wording) -> str:
    """What no tool is used for, "" where there is one for everything."""
    missing = [words.word(texts.PURPOSES, one.value) for one in view.uncovered]
    return words.pair(texts.FIGURES["uncovered"], {"what": growth_words.joined(missing, words)}) if missing else ""
