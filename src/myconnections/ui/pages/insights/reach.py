"""The reach list: for each kind of position who stands there, and naming somebody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.filters import Test, to_plain
from myconnections.domain.ids import ContactId
from myconnections.domain.reach import words_of_reach, written
from myconnections.services import reaching
from myconnections.services.drafts import Draft
from myconnections.services.insights import Insights
from myconnections.services.reaching import ReachKind, ReachView
from myconnections.services.views import ListedPerson
from myconnections.ui import mirror_words
from myconnections.ui import texts_mirror as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, ids_of
from myconnections.ui.drafts import Job
from myconnections.ui.pages.insights.cards import MeasureCard
from myconnections.ui.pages.insights.part import Part
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named, tip

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
FORM = "reach-kind"
_SHOWN, _WORDS, _AT_ONCE = 6, 168, 3


class ReachForm(NotebookForm):
    """People who stand in a kind of position; for a kind of one's own its word is asked for, too."""

    def __init__(self, context: Context, parent: QWidget, kind: str) -> None:
        super().__init__(context, FORM, translate("ReachForm", "Whom I could ask"), parent, width=560)
        self._kind = kind
        words = context.wording
        self.body.addWidget(Paragraph(context.theme, words.pair(texts.REACH["question"])))
        word = written(kind, words.language)
        self.own: QLineEdit | None = None
        if not kind:
            hint = self.tr("Journalists, neighbors of the shop …")
            self.own = self.add_line("word", self.tr("Kind of position"), hint=hint, needed=True)
        self.people = self.add_people("people", word or self.tr("People"))
        self.begin(kind, self.own or self.people)

    def job(self) -> Job:
        """Say that they stand there."""
        language, whom = self.context.wording.language, ids_of(self.people)
        word = self.own.text() if self.own is not None else written(self._kind, language)
        return lambda vault, now: reaching.name(vault, word, whom, now)


class ReachPart(Part):
    """The question, the ten kinds with who stands there, own kinds, and the months."""

    from_past = True

    def __init__(self, context: Context, otherwise: QWidget) -> None:
        super().__init__(context, "reach", translate("Insights", "Reach"), otherwise)
        self._past = QVBoxLayout()
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertLayout(layout.count() - 1, self._past)

    def load(self) -> None:
        """Read who stands where."""
        self.context.acting.read(reaching.view, self._show, owner=self)

    def show_past(self, view: Insights) -> None:
        """The months below."""
        empty(self._past)
        self._past.addWidget(MeasureCard(self.context, view, view.measures["reach"]))

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written."""
        self.name(draft.about)

    def name(self, kind: str) -> None:
        """The form that says who stands in a kind; "" for a kind of one's own."""
        if not self.context.acting.refuses():
            self.context.prompts.show(ReachForm(self.context, self, kind))

    def _show(self, view: ReachView) -> None:
        self.fill(partial(self._card, view))

    def _card(self, view: ReachView, column: QVBoxLayout) -> Iterator[object]:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        named(card, "reach-list", translate("Insights", "Reach list"))
        card.body.addWidget(SectionHeader(theme, words.pair(texts.REACH["question"])))
        figure = "figure" if view.asked else "unknown"
        facts = {"reached": view.reached, "warm": view.warm, "of": sum(not one.own for one in view.kinds)}
        card.body.addWidget(Paragraph(theme, words.pair(texts.REACH[figure], facts)))
        told = words.pair(texts.REACH["basis"], {"asked": view.asked, "people": view.people})
        card.body.addWidget(Paragraph(theme, told, "small", "quiet"))
        column.addWidget(card)
        for place, one in enumerate(view.kinds):
            card.body.addWidget(hairline(theme))
            card.body.addWidget(self._row(one))
            if place % _AT_ONCE == 0:
                yield None
        card.body.addWidget(hairline(theme))
        own = Button(theme, self.tr("A kind of my own"), name="insight-name-own", variant="link", icon="plus")
        own.make_flush()
        own.clicked.connect(lambda: self.name(""))
        card.body.addWidget(own, alignment=Qt.AlignmentFlag.AlignLeft)

    def _row(self, one: ReachKind) -> QWidget:
        theme, words = self.context.theme, self.context.wording
        row = QWidget()
        named(row, f"reach-{one.kind}", mirror_words.reach(one, words))
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("m"))
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(Paragraph(theme, mirror_words.reach(one, words), "strong"))
        said = "nobody" if not one.people else "warm" if one.warm else "not_warm"
        head.addWidget(label(words.pair(texts.REACH[said], {"n": one.warm}), "small", "quiet"))
        words_of = QWidget()
        words_of.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        words_of.setFixedWidth(_WORDS)
        grid.addWidget(words_of, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._people(one), 0, 1, Qt.AlignmentFlag.AlignTop)
        name = Button(theme, self.tr("Name people"), name=f"insight-name-{one.kind}", variant="link", icon="plus")
        name.setAccessibleName(f"{self.tr('Name people')}: {mirror_words.reach(one, words)}")
        name.clicked.connect(partial(self.name, one.kind))
        grid.addWidget(name, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        return row

    def _people(self, one: ReachKind) -> QWidget:
        room = QWidget()
        flow = FlowLayout(room, gap=6)
        for person in one.people[:_SHOWN]:
            flow.addWidget(self._chip(one, person))
        left = len(one.people) - _SHOWN
        if left > 0:
            more = Button(
                self.context.theme,
                self.tr("{count} more").format(count=left),
                name=f"reach-{one.kind}-more",
                variant="link",
            )
            more.clicked.connect(partial(self._list, one))
            flow.addWidget(more)
        return room

    def _chip(self, one: ReachKind, person: ListedPerson) -> Chip:
        words, row = self.context.wording, person.row
        text = f"{row.name} · {words.band(person.band)}"
        chip = Chip(self.context.theme, text, name=f"reach-{one.kind}-{int(row.id)}", closable=True)
        chip.setToolTip(tip(self.tr("Click: {name}. The cross takes the kind back.").format(name=row.name)))
        chip.clicked.connect(partial(self.wants.emit, "person", int(row.id)))
        chip.closed.connect(partial(self._unname, one.kind, row.id))
        return chip

    def _unname(self, kind: str, who: ContactId) -> None:
        if not self.context.acting.refuses():
            self.context.acting.do(lambda vault, now: reaching.unname(vault, kind, who, now))

    def _list(self, one: ReachKind) -> None:
        """Everybody there, in the list of people."""
        spelled = words_of_reach(one.kind) or (one.kind,)
        asked = to_plain(Test("reach", "is", (one.kind, *spelled)))
        self.wants.emit("page", f"people/filter:{json.dumps(asked)}")
