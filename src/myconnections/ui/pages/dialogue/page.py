"""Dialogue experiments: choose a form, take turns by the timer, keep a line each of what was learned."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from myconnections.domain.dialogue import TURN, Dialogue
from myconnections.domain.entry import Entry
from myconnections.domain.ids import ContactId
from myconnections.services import content, dialogues, people
from myconnections.services.changes import Changes
from myconnections.services.dialogues import Beginning, DialoguesView
from myconnections.services.drafts import Draft
from myconnections.services.views import ListedPerson
from myconnections.ui import texts_steps
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.page import Page
from myconnections.ui.pages.dialogue.timer import TurnTimer
from myconnections.ui.seeking import found as person_found
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty, held
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import OneColumn, mark
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import PeopleChips

_LINE = 200
_RULES_HIGH = 92


class DialoguePage(Page):
    """Escape goes back to Myself."""

    rail_key = "myself"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-dialogue", self.tr("Dialogue"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme = context.theme
        column = OneColumn(self, "dialogue-scroll", self.tr("Dialogue"), gap=theme.space("m")).body
        back = Button(theme, self.tr("Myself"), name="dialogue-myself", variant="link", icon="back")
        back.clicked.connect(partial(self.wants.emit, "page", "myself"))
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(self.tr("Dialogue"), "title"))
        self.timer = TurnTimer(theme)
        self.timer.ended.connect(self._ended)
        self._seconds, self._going = TURN, False
        column.addWidget(self._setting_out())
        column.addWidget(self._learning())
        self._past = QVBoxLayout()
        column.addLayout(self._past)
        column.addStretch(1)
        self.form.currentIndexChanged.connect(self._choose)
        self._writing = Writing(context.drafts, ("dialogue", ""), self._half_written, self)
        self._writing.hear(self.learned.textChanged, self.theirs.textChanged, self.people.changed)
        context.feed.subscribe({"entry", "contact"}, self._changed, self)
        self._choose()
        self._look()

    def show_now(self) -> None:
        """Read what was kept."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def load(self) -> None:
        """Read and show the dialogues so far."""
        self.context.acting.read(lambda vault, _now: dialogues.view(vault), self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """What was half-written stands in the fields again."""
        written = draft.written
        self.learned.setText(str(written.get("learned", "")))
        self.theirs.setText(str(written.get("theirs", "")))
        form = self.form.findData(written.get("form", ""))
        self.form.setCurrentIndex(max(0, form))
        kept = written.get("people")
        wanted = [ContactId(int(str(key))) for key in kept] if isinstance(kept, list) else []

        def put(rows: list[ListedPerson]) -> None:
            for row in rows:
                self.people.add(person_found(row))

        self.context.acting.read(lambda vault, now: people.some(vault, wanted, now), put, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.wants.emit("page", "myself")
        else:
            super().keyPressEvent(event)

    def begin(self) -> None:
        """Start the timer."""
        self._seconds = int(self.minutes.choice()) * 60
        names = self.people.names()
        self._going = True
        self.timer.begin(self._seconds, mine_first=self.first.choice() == "me", other=names[0] if names else "")
        self._look()

    def keep(self) -> None:
        """Keep the dialogue and what was learned."""
        own = not self.form.currentData()
        body = Dialogue(
            self.form.currentData(),
            self.name.text() if own else "",
            tuple(self.rules.toPlainText().splitlines()),
            self._seconds,
            1,
            self.learned.text(),
            self.theirs.text(),
        )
        chosen_keys = self.people.keys()
        chosen = [ContactId(int(key)) for key in chosen_keys]
        job = self._writing.keeping(lambda vault, now: dialogues.keep(vault, body, chosen, now))
        self.context.acting.do(job, lambda _changes: self._clear())

    def _setting_out(self) -> Card:
        theme, words = self.context.theme, self.context.wording
        card = Card(theme)
        self.form = ChoiceField()
        named(self.form, "dialogue-form", self.tr("What it is about"))
        for one in content.forms().values():
            self.form.addItem(one.name[words.language], one.key)
        self.form.addItem(words.word(texts_steps.DIALOGUES, "own"), "")
        self.name = self._line("dialogue-name", self.tr("What it is called"))
        self.name.setPlaceholderText(self.tr("What it is called"))
        self.prompt = Paragraph(theme, "", tone="quiet")
        self.people = PeopleChips(
            theme,
            seeker(self.context, self),
            name="dialogue-people",
            spoken=self.tr("With whom"),
            hint=self.tr("Name, reading, organization"),
        )
        self.people.changed.connect(self._look)
        self.rules = QPlainTextEdit()
        named(self.rules, "dialogue-rules", self.tr("Our rules, one a line"))
        self.rules.setFixedHeight(_RULES_HIGH)
        self.rules.setTabChangesFocus(True)
        spoken = self.tr("Minutes each")
        self.minutes = Segmented(theme, [(n, n, "") for n in ("1", "3", "5")], name="dialogue-minutes", spoken=spoken)
        self.minutes.choose("3")
        first = [("me", self.tr("I"), ""), ("them", self.tr("The other"), "")]
        self.first = Segmented(theme, first, name="dialogue-first", spoken=self.tr("Who speaks first"))
        self.start = Button(theme, self.tr("Start"), name="dialogue-start", variant="primary")
        self.start.clicked.connect(self.begin)
        self.choices = QWidget()
        chosen = QVBoxLayout(self.choices)
        chosen.setContentsMargins(0, 0, 0, 0)
        for word, field in (
            (self.tr("With whom"), self.people),
            (spoken, self.minutes),
            (self.tr("Who speaks first"), self.first),
        ):
            chosen.addWidget(label(word, "strong"))
            chosen.addWidget(field)
        for part in (self.form, self.name, self.prompt, self.choices):
            card.body.addWidget(part)
        card.body.addWidget(label(self.tr("Our rules, one a line"), "strong"))
        card.body.addWidget(self.rules)
        card.body.addWidget(self.start, alignment=Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.timer)
        return card

    def _learning(self) -> Card:
        theme = self.context.theme
        card = Card(theme)
        card.body.addWidget(SectionHeader(theme, self.tr("What was learned"), self.tr("a line each")))
        self.learned = self._line("dialogue-learned", self.tr("I learned"))
        self.theirs = self._line("dialogue-theirs", self.tr("They learned"))
        for word, field in ((self.tr("I learned"), self.learned), (self.tr("They learned"), self.theirs)):
            card.body.addWidget(label(word, "strong"))
            card.body.addWidget(field)
        told = self.tr("It stands in the record of everybody who was there, and the talk counts as an encounter.")
        card.body.addWidget(Paragraph(theme, told, "small", "quiet"))
        self.save = Button(theme, self.tr("Keep the dialogue"), name="dialogue-keep", variant="soft")
        self.save.clicked.connect(self.keep)
        card.body.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _line(self, name: str, spoken: str) -> QLineEdit:
        field = QLineEdit()
        named(field, name, spoken)
        field.setMaxLength(_LINE)
        field.textChanged.connect(self._look)
        return field

    def _choose(self) -> None:
        """Another form: its prompt, and the rules and turns of its last dialogue."""
        key, language = self.form.currentData(), self.context.wording.language
        self.context.acting.read(lambda vault, _now: dialogues.begin(vault, key, language), self._begins, owner=self)
        self._look()

    def _begins(self, found: Beginning) -> None:
        self.prompt.setText(found.prompt)
        self.prompt.setVisible(bool(found.prompt))
        self.rules.setPlainText("\n".join(found.rules))
        self.name.setText("" if found.form else found.title)
        minutes = str(found.seconds // 60)
        self.minutes.choose(minutes if minutes in {"1", "3", "5"} else "3")

    def _look(self, *_told: object) -> None:
        own = not self.form.currentData()
        self.name.setVisible(own and not self._going)
        self.save.setEnabled(bool(self.people.keys()) and bool(self.name.text().strip() or not own))
        for one in (self.form, self.choices, self.start):
            one.setVisible(not self._going)
        self.timer.setVisible(self._going)

    def _ended(self) -> None:
        self._going = False
        self._look()
        self.learned.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        for field in (self.learned, self.theirs):
            field.clear()
        chosen = self.people.keys()
        for key in chosen:
            self.people.remove(key)
        self._look()

    def _half_written(self) -> Written | None:
        if not (self.learned.text() or self.theirs.text()):
            return None
        return {
            "form": self.form.currentData(),
            "people": list(self.people.keys()),
            "learned": self.learned.text(),
            "theirs": self.theirs.text(),
        }

    def _show(self, view: DialoguesView) -> None:
        theme, words = self.context.theme, self.context.wording
        empty(self._past)
        if not view.rows:
            return
        card = Card(theme)
        head = self.tr("Dialogues so far")
        named(card, "dialogue-past", head)
        count = words.pair(texts_steps.DIALOGUES["count"], {"n": len(view.rows), "people": view.people})
        card.body.addWidget(SectionHeader(theme, head, count))
        for row in view.rows:
            card.body.addWidget(hairline(theme))
            line = held(self._row(row, view))
            mark(line, row.id)
            card.body.addWidget(line)
        self._past.addWidget(card)

    def _row(self, one: Entry[Dialogue], view: DialoguesView) -> QVBoxLayout:
        theme, words = self.context.theme, self.context.wording
        title, column, line = dialogues.name(one.body, words.language), QVBoxLayout(), QHBoxLayout()
        column.setSpacing(2)
        line.addWidget(Paragraph(theme, title, "strong"), 1)
        for who in one.those():
            link = NameLink(theme, view.names[who], name=f"dialogue-with-{who}", kind="body")
            link.clicked.connect(lambda _checked=False, who=who: self.wants.emit("person", int(who)))
            line.addWidget(link)
        line.addWidget(label(words.day(one.day), "small", "quiet"))
        remove = Button(theme, self.tr("Remove"), name=f"dialogue-delete-{one.id}", variant="icon", icon="delete")
        remove.make_dense()
        remove.clicked.connect(lambda: self.context.acting.do(lambda vault, now: dialogues.forget(vault, one.id, now)))
        line.addWidget(remove)
        column.addLayout(line)
        for key, text in (("mine", one.body.learned), ("theirs", one.body.theirs)):
            if text:
                said = words.pair(texts_steps.DIALOGUES[key], {"text": text})
                column.addWidget(Paragraph(theme, said, tone="quiet"))
        return column

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()
