"""What leaves, said in plain words from the report that is also shown and written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from myconnections.domain.report import Leaving
from myconnections.interchange.coach_html.words import WORDS
from myconnections.ui.context import Context
from myconnections.ui.pages.coach.words import field_words, part_words, say
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording


class LeavingCard(Card):
    """The lines of a `Leaving`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "wash", parent)
        self._context = context
        self.body.addWidget(label(say(context.wording, "leaves"), "head"))
        self.words = Paragraph(context.theme, "")
        self.body.addWidget(self.words)
        named(self, "coach-leaves", "")

    def wait(self) -> None:
        """Say that it is being found out: of thousands that takes a while."""
        self.words.setText(say(self._context.wording, "making"))

    def show_leaving(self, told: Leaving) -> None:
        """Say it."""
        text = "\n".join(lines(self._context.wording, told))
        self.words.setText(text)
        self.setAccessibleName(text)


def lines(wording: Wording, told: Leaving) -> list[str]:
    """One sentence for each thing that leaves or stays."""
    if not told.people:
        return [say(wording, "leaves_nobody")]
    if told.real_names:
        found = [say(wording, "leaves_names", n=told.people)]
    elif told.people == 1:
        found = [say(wording, "leaves_one", first=told.first)]
    else:
        found = [say(wording, "leaves_people", n=told.people, first=told.first, last=told.last)]
    found.append(say(wording, "leaves_fields", fields=field_words(wording, told.fields)))
    if told.private:
        found.append(say(wording, "leaves_private", fields=field_words(wording, told.private)))
    if told.left_out:
        found.append(wording.pair(WORDS["left_out"], {"n": told.left_out}))
    found += _of_notebook(wording, told)
    figures = "leaves_figures" if told.figures else "leaves_no_figures"
    found.append(say(wording, figures, n=told.everybody))
    found.append(say(wording, "leaves_stays_names" if told.real_names else "leaves_stays"))
    found.append(say(wording, "open_to_all"))
    return found


def _of_notebook(wording: Wording, told: Leaving) -> list[str]:
    if not told.parts:
        return [say(wording, "leaves_no_parts")] if told.parts_stay else []
    found = [say(wording, "leaves_parts", parts=part_words(wording, told.parts))]
    if told.written:
        found.append(say(wording, "leaves_written", parts=part_words(wording, told.written, "texts")))
    if told.mentioned:
        key = "leaves_mentioned_names" if told.real_names else "leaves_mentioned"
        found.append(say(wording, key, n=told.mentioned))
    return found
