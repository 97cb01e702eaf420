"""What leaves of the notebook, line by line and word for word, as it stands in the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from myconnections.domain.report_parts import Section
from myconnections.ui.coach.part_words import title, whole
from myconnections.ui.context import Context
from myconnections.ui.pages.coach.words import say
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named


class PartsCard(Card):
    """A block of text for each part."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._shown: tuple[Section, ...] = ()
        self._blocks: list[QWidget] = []
        named(self, "coach-parts", say(context.wording, "parts_spoken"))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Other parts; the same ones again are left as they are."""
        if tuple(sections) == self._shown:
            return
        self._shown = tuple(sections)
        for block in self._blocks:
            self.body.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks = []
        wording = self._context.wording
        for section in sections:
            text = "\n".join(whole(wording, section))
            for widget in (label(title(wording, section.code), "head"), Paragraph(self._context.theme, text)):
                self.body.addWidget(widget)
                self._blocks.append(widget)

    def words(self) -> str:
        """All of it."""
        return "\n".join(block.text() for block in self._blocks if isinstance(block, Paragraph))
