"""What was handed out so far, newest first: when, in which form, how many, with which fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from myconnections.domain.handout import Handout
from myconnections.ui.context import Context
from myconnections.ui.pages.coach.words import field_words, say
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.paint import named

_SHOWN = 20


class HistoryCard(Card):
    """The log; the file itself is not kept."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._lines: list[QWidget] = []
        named(self, "coach-log", say(context.wording, "log"))
        self.body.addWidget(label(say(context.wording, "log"), "head"))
        self.show_log(())

    def show_log(self, log: Sequence[Handout]) -> None:
        """Other entries."""
        for line in self._lines:
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        wording, theme = self._context.wording, self._context.theme
        if not log:
            self._put(Paragraph(theme, say(wording, "log_none"), tone="quiet"))
        for number, one in enumerate(log[:_SHOWN]):
            if number:
                self._put(hairline(theme))
            day = one.at.astimezone(self._context.clock().tzinfo).date()
            kind = say(wording, f"kind_{one.kind}")
            self._put(Paragraph(theme, say(wording, "log_line", day=day, kind=kind, n=one.people)))
            names = say(wording, "log_names" if one.real_names else "log_pseudonyms")
            fields = field_words(wording, one.fields)
            self._put(Paragraph(theme, f"{names} · {fields}", "small", "quiet"))

    def _put(self, line: QWidget) -> None:
        self._lines.append(line)
        self.body.addWidget(line)
