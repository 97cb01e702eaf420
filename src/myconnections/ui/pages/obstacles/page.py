"""Obstacles: one click notes what stands in the way; small steps answer it, and what happened after is kept."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.services import obstacles, people
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.obstacles import ObstaclesView
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson
from myconnections.ui import step_words, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.obstacles.card import ObstacleCard
from myconnections.ui.pages.obstacles.kinds import KindsCard, Steps
from myconnections.ui.seeking import found as person_found
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.month_marks import MonthMarks
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import PeopleChips

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_LINE = 200
_PROPOSED = 2
_Found = tuple[ObstaclesView, Steps]


def _read(vault: OpenVault, now: datetime) -> _Found:
    return obstacles.view(vault, now), obstacles.answering(vault, now)


class ObstaclesPage(NotebookPage):
    """Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context, parent, "obstacles", translate("ObstaclesPage", "Obstacles"), {"entry", "contact", "reminder"}
        )
        theme = context.theme
        column = self.column
        column.addWidget(self._noting())
        self._cards = MadeAnew(theme.space("m"), self)
        column.addWidget(self._cards)
        self.kinds = KindsCard(context)
        self.kinds.hide()
        column.addWidget(self.kinds)
        column.addStretch(1)
        self._writing = Writing(context.drafts, ("obstacle", ""), self._half_written, self)
        self._writing.hear(self.what.textChanged, self.people.changed)

    def load(self) -> None:
        """Read and show."""
        self.context.acting.read(_read, self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """What was half-written stands where it stood; a form over an obstacle is opened again."""
        if draft.form == "obstacle":
            self.what.setText(str(draft.written.get("what", "")))
            kept = draft.written.get("people")
            wanted = [ContactId(int(str(key))) for key in kept] if isinstance(kept, list) else []

            def put(rows: list[ListedPerson]) -> None:
                for row in rows:
                    self.people.add(person_found(row))

            self.context.acting.read(lambda vault, now: people.some(vault, wanted, now), put, owner=self)
            return

        def show(found: _Found) -> None:
            self._show(found)
            key, _, place = draft.about.partition("/")
            card = next((one for one in self.findChildren(ObstacleCard) if str(one.key) == key), None)
            if card is not None:
                card.resume(draft.form, int(place or 0))

        self.context.acting.read(_read, show, owner=self)

    def note(self, kind: ObstacleKind) -> None:
        """Keep an obstacle of this kind, in the words that stand in the line, with the people chosen."""
        body, those = Obstacle(kind, self.what.text()), [ContactId(int(key)) for key in self.people.keys()]  # noqa: SIM118
        job = self._writing.keeping(lambda vault, now: obstacles.add(vault, body, now, people=those))

        def clear(_changes: Changes) -> None:
            self.what.clear()
            for key in self.people.keys():  # noqa: SIM118 - no dict
                self.people.remove(key)

        self.context.acting.do(job, clear)

    def _noting(self) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        word = self.tr("In your own words (may stay empty)")
        card.body.addWidget(SectionHeader(theme, self.tr("What stands in the way?")))
        self.what = QLineEdit()
        named(self.what, "obstacle-what", word)
        self.what.setPlaceholderText(word)
        self.what.setMaxLength(_LINE)
        card.body.addWidget(self.what)
        spoken = self.tr("With whom (may stay empty)")
        self.people = PeopleChips(theme, seeker(self.context, self), name="obstacle-people", spoken=spoken, hint=spoken)
        card.body.addWidget(self.people)
        card.body.addWidget(label(self.tr("What kind it is; one click notes it"), "small", "quiet"))
        room = QWidget()
        flow = FlowLayout(room, gap=8)
        for kind in ObstacleKind:
            button = Button(theme, words.word(texts_steps.OBSTACLES, kind.value), name=f"obstacle-new-{kind.value}")
            button.setToolTip(words.word(texts_steps.TELLS, kind.value))
            button.clicked.connect(lambda _checked=False, kind=kind: self.note(kind))
            flow.addWidget(button)
        card.body.addWidget(room)
        return card

    def _half_written(self) -> Written | None:
        those = list(self.people.keys())
        return {"what": self.what.text(), "people": those} if self.what.text().strip() or those else None

    def _show(self, found: _Found) -> None:
        view, steps = found
        self._cards.fill(lambda column: self._fill(column, view, steps))
        self.kinds.fill(steps, view.kinds)
        self.kinds.show()

    def _fill(self, column: QVBoxLayout, view: ObstaclesView, steps: Steps) -> None:
        if not view.rows:
            told = self.tr(
                "Everybody meets some. Once one is noted, small steps against it are proposed; a step can become a"
                " plan, and what happened after stays beside it."
            )
            column.addWidget(Paragraph(self.context.theme, told, tone="quiet"))
            return
        column.addWidget(self._figures(view))
        for row in view.rows:
            proposed = steps[row.entry.body.kind][:_PROPOSED]
            card = ObstacleCard(self.context, row, proposed, view.names, partial(self.wants.emit, "person"))
            mark(card, row.entry.id)
            column.addWidget(card)

    def _figures(self, view: ObstaclesView) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        head = self.tr("How often each stood in the way")
        card.body.addWidget(SectionHeader(theme, head, self.tr("counted from what you noted")))
        named_kinds = [(words.word(texts_steps.OBSTACLES, kind.value), of) for kind, of in view.kinds.items()]
        told = "; ".join(f"{word}: {step_words.met(of, words)}" for word, of in named_kinds)
        over = step_words.over_months(view.kinds, view.months, words)
        rows = [(word, of.months) for word, of in named_kinds]
        months = [month.isoformat()[:7] for month in view.months]
        card.body.addWidget(MonthMarks(theme, rows, months, f"{head}. {told}. {over}"))
        return card
