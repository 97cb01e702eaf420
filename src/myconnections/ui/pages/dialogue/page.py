"""Dialogue experiments: choose a form, take turns by the timer, keep a line each of what was learned."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from myconnections.domain.dialogue import TURN, Dialogue
from myconnections.domain.ids import ContactId
from myconnections.services import content, dialogues, people
from myconnections.services.dialogues import Beginning, DialoguesView
from myconnections.services.drafts import Draft
from myconnections.services.views import ListedPerson
from myconnections.ui import bell, texts_steps
from myconnections.ui.context import Context
from myconnections.ui.drafts import Writing, Written
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.dialogue.past import PastCard
from myconnections.ui.pages.dialogue.timer import TurnTimer
from myconnections.ui.seeking import found as person_found
from myconnections.ui.seeking import seeker
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import MadeAnew, held
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import PeopleChips
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_LINE = 200
_RULES_HIGH = 92
_MINUTES = ("1", "3", "5")


class DialoguePage(NotebookPage):
    """Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent, "dialogue", translate("DialoguePage", "Dialogue"), {"entry", "contact"})
        theme = context.theme
        self.timer = TurnTimer(theme, clock=context.clock, bell=self._ring)
        self.timer.ended.connect(self._ended)
        self._going, self._rounds, self._asked = False, 0, 0
        column = self.column
        column.addWidget(self._setting_out())
        column.addWidget(self._learning())
        self._past = MadeAnew(0, self)
        column.addWidget(self._past)
        column.addStretch(1)
        self.form.currentIndexChanged.connect(self._choose)
        self._writing = Writing(context.drafts, ("dialogue", ""), self._half_written, self)
        self._writing.hear(self.learned.textChanged, self.theirs.textChanged, self.people.changed)
        self._writing.hear(self.rules.textChanged, self.name.textChanged, self.timer.held)
        self._choose()
        self._look()

    def load(self) -> None:
        """Read and show the dialogues so far."""
        self.context.acting.read(lambda vault, _now: dialogues.view(vault), self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """What was half-written stands in the fields again, and a timer that ran has run on."""
        if draft.form != "dialogue":

            def show(view: DialoguesView) -> None:
                self._show(view)
                for card in self.findChildren(PastCard):
                    card.edit(int(draft.about))

            self.context.acting.read(lambda vault, _now: dialogues.view(vault), show, owner=self)
            return
        written, kept = draft.written, draft.written.get("people")
        self._asked += 1  # what the form would begin with must not come over what was written
        with QSignalBlocker(self.form):
            self.form.setCurrentIndex(max(0, self.form.findData(written.get("form", ""))))
        self.name.setText(str(written.get("title", "")))
        self.rules.setPlainText(str(written.get("rules", "")))
        self.learned.setText(str(written.get("learned", "")))
        self.theirs.setText(str(written.get("theirs", "")))
        self.minutes.choose(_minutes(int(str(written.get("seconds", TURN)))))
        self.first.choose("me" if written.get("mine_first", True) else "them")
        self._rounds = int(str(written.get("rounds", 0)))
        self._say_prompt()
        wanted = [ContactId(int(str(key))) for key in kept] if isinstance(kept, list) else []

        def put(rows: list[ListedPerson]) -> None:
            for row in rows:
                self.people.add(person_found(row))
            self.timer.name_other("".join(self.people.names()[:1]))

        self.context.acting.read(lambda vault, now: people.some(vault, wanted, now), put, owner=self)
        timer = written.get("timer")
        if isinstance(timer, dict):
            self._go_on(timer)
        self._look()

    def begin(self) -> None:
        """Start the timer: the first round, or another one."""
        self._going = True
        self.told.hide()
        self.timer.begin(self._seconds(), mine_first=self._mine_first(), other="".join(self.people.names()[:1]))
        self._writing.note()
        self._look()

    def keep(self) -> None:
        """Keep the dialogue and what was learned."""
        own = not self.form.currentData()
        body = Dialogue(
            self.form.currentData(),
            self.name.text() if own else "",
            tuple(self.rules.toPlainText().splitlines()),
            self._seconds(),
            max(1, self._rounds),
            self.learned.text(),
            self.theirs.text(),
        )
        chosen_keys = self.people.keys()
        chosen = [ContactId(int(key)) for key in chosen_keys]
        job = self._writing.keeping(lambda vault, now: dialogues.keep(vault, body, chosen, now))
        self.context.acting.do(job, lambda _changes: self._clear())

    def _setting_out(self) -> Card:
        theme = self.context.theme
        card = Card(theme)
        self.form = _forms(self.context.wording)
        named(self.form, "dialogue-form", self.tr("What it is about"))
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
        self.minutes = Segmented(theme, [(n, n, "") for n in _MINUTES], name="dialogue-minutes", spoken=spoken)
        self.minutes.choose("3")
        first = [("me", self.tr("I"), ""), ("them", self.tr("The other"), "")]
        self.first = Segmented(theme, first, name="dialogue-first", spoken=self.tr("Who speaks first"))
        self.start = Button(theme, self.tr("Start"), name="dialogue-start", variant="primary")
        self.start.clicked.connect(self.begin)
        self.told = Paragraph(theme, "", tone="quiet")
        self.told.setObjectName("dialogue-told")
        self.told.hide()
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
        chosen.addWidget(self._sound())
        for part in (self.form, self.name, self.prompt, self.choices):
            card.body.addWidget(part)
        card.body.addWidget(label(self.tr("Our rules, one a line"), "strong"))
        card.body.addWidget(self.rules)
        card.body.addWidget(self.told)
        card.body.addWidget(self.start, alignment=Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.timer)
        return card

    def _sound(self) -> QWidget:
        """Whether it rings; that is of this computer, and no secret."""
        device = self.context.device
        self.sound = QCheckBox(self.tr("A bell at each change"))
        named(self.sound, "dialogue-sound", self.sound.text())
        self.sound.setChecked(device.now.bell)
        self.sound.toggled.connect(lambda on: device.change(bell=on))
        hear = Button(self.context.theme, self.tr("Hear it"), name="dialogue-hear", variant="link")
        hear.clicked.connect(bell.ring)
        line = QHBoxLayout()
        line.addWidget(self.sound)
        line.addWidget(hear)
        line.addStretch(1)
        return held(line)

    def _ring(self) -> None:
        if self.context.device.now.bell:
            bell.ring()

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
        self.anew = Button(theme, self.tr("Put it away"), name="dialogue-anew", variant="link")
        self.anew.setToolTip(self.tr("Keep nothing of this one, and begin anew"))
        self.anew.clicked.connect(self._clear)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addWidget(self.anew)
        foot.addStretch(1)
        card.body.addLayout(foot)
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
        self._asked += 1
        number, self._rounds = self._asked, 0

        def begins(found: Beginning) -> None:
            if number == self._asked:
                self.rules.setPlainText("\n".join(found.rules))
                self.name.setText("" if found.form else found.title)
                self.minutes.choose(_minutes(found.seconds))

        self.context.acting.read(lambda vault, _now: dialogues.begin(vault, key, language), begins, owner=self)
        self._say_prompt()
        self._look()

    def _say_prompt(self) -> None:
        known = content.forms().get(self.form.currentData())
        self.prompt.setText(known.prompt[self.context.wording.language] if known else "")
        self.prompt.setVisible(known is not None)

    def _seconds(self) -> int:
        return int(self.minutes.choice()) * 60

    def _mine_first(self) -> bool:
        return self.first.choice() == "me"

    def _go_on(self, timer: Mapping[str, object]) -> None:
        """A timer that was cut off: say that it ran unseen."""
        since = self.timer.go_on(timer)
        self._going = True
        if self.timer.over:
            self.timer.end()
            self._say(self.tr("The time was up while this was locked. Nothing is lost: say what was learned."))
        elif since is not None:
            time = since.astimezone(self.context.clock().tzinfo).strftime("%H:%M")
            self._say(self.tr("Running since {time}, also while this was locked.").format(time=time))
        else:
            self._say(self.tr("It stands where you held it."))

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()

    def _look(self, *_told: object) -> None:
        own = not self.form.currentData()
        self.name.setVisible(own and not self._going)
        whole = bool(self.people.keys()) and bool(self.name.text().strip() or not own)
        self.save.setEnabled(whole and not self._going)
        for one in (self.form, self.choices, self.start):
            one.setVisible(not self._going)
        self.anew.setVisible(self._begun() and not self._going)
        self.start.setText(self.tr("Again, turns swapped") if self._rounds else self.tr("Start"))
        self.timer.setVisible(self._going)

    def _ended(self, both: bool) -> None:
        """A round in which both have spoken counts, and the next begins with the other."""
        self._going = False
        self.told.hide()
        if both:
            self._rounds += 1
            self.first.choose("them" if self._mine_first() else "me")
            counted = {"rounds": self._rounds, "minutes": self.minutes.choice()}
            self._say(self.context.wording.pair(texts_steps.DIALOGUES["turns"], counted))
        self._writing.note()
        self._look()
        self.learned.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        for field in (self.learned, self.theirs):
            field.clear()
        chosen = self.people.keys()
        for key in chosen:
            self.people.remove(key)
        self._rounds = 0
        self.told.hide()
        self._writing.park()
        self._look()

    def _begun(self) -> bool:
        return bool(self.learned.text() or self.theirs.text() or self._rounds or self._going)

    def _half_written(self) -> Written | None:
        if not self._begun():
            return None
        return {
            "form": self.form.currentData(),
            "title": self.name.text(),
            "people": list(self.people.keys()),
            "rules": self.rules.toPlainText(),
            "seconds": self._seconds(),
            "mine_first": self._mine_first(),
            "rounds": self._rounds,
            "timer": self.timer.state() if self._going else None,
            "learned": self.learned.text(),
            "theirs": self.theirs.text(),
        }

    def _show(self, view: DialoguesView) -> None:
        person = partial(self.wants.emit, "person")
        self._past.fill(lambda column: column.addWidget(PastCard(self.context, view, person)) if view.rows else None)


def _forms(words: Wording) -> ChoiceField:
    field = ChoiceField()
    for one in content.forms().values():
        field.addItem(one.name[words.language], one.key)
    field.addItem(words.word(texts_steps.DIALOGUES, "own"), "")
    return field


def _minutes(seconds: int) -> str:
    """The choice nearest to what an earlier dialogue had."""
    return min(_MINUTES, key=lambda each: abs(int(each) * 60 - seconds))
