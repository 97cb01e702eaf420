"""One introduction: how far it has come, the text to copy next, and the answers of the two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import FIRST, PARTS, SECOND, Asked, Said, State
from myconnections.services import alter_ties, introductions
from myconnections.services.introductions import OPEN, IntroductionRow
from myconnections.ui import aside_words
from myconnections.ui import texts_asides as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.introductions import forms
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named


class IntroductionCard(Card):
    """`person` is called with whom was clicked. The second is asked once the first has said yes."""

    def __init__(
        self,
        context: Context,
        row: IntroductionRow,
        names: Mapping[ContactId, str],
        person: Callable[[int], object],
    ) -> None:
        super().__init__(context.theme)
        self.context, self.row, self._names = context, row, names
        self.key, self.names = int(row.entry.id), (self._name(FIRST), self._name(SECOND))
        body = row.entry.body
        named(self, f"introduction-card-{self.key}", " × ".join(self.names))
        self.body.addLayout(self._head(person))
        self.body.addWidget(Paragraph(context.theme, body.about))
        if row.first is None or row.second is None:
            gone = self.tr("One of the two is not kept any more.")
            self.body.addWidget(Paragraph(context.theme, gone, tone="quiet"))
        elif body.state in {State.BEGUN, State.ASKING}:
            for part in PARTS:
                self._asking(part)
        elif body.state is State.BOTH_YES:
            self._together()
        elif body.state is State.DECLINED:
            self._declined()
        else:
            self._after()

    def edit(self) -> None:
        """Set right what they could talk about."""
        self.context.prompts.show(forms.AboutForm(self.context, self.window(), self.row))

    def bring(self) -> None:
        """They were brought together."""
        self.context.prompts.show(forms.IntroducedForm(self.context, self.window(), self.row, self.names))

    def _head(self, person: Callable[[int], object]) -> QHBoxLayout:
        theme, state = self.context.theme, self.row.entry.body.state
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        for place, part in enumerate(PARTS):
            if place:
                line.addWidget(label("×", "head", "quiet"))
            who = self.row.who(part)
            if who is None:
                line.addWidget(label(self._name(part), "head", "quiet"))
                continue
            link = NameLink(theme, self._name(part), name=f"introduction-who-{self.key}-{part}", kind="head")
            link.clicked.connect(lambda _checked=False, who=who: person(int(who)))
            line.addWidget(link)
        line.addStretch(1)
        line.addWidget(Tag(theme, self.context.wording.word(texts.STATES, state.value)))
        spoken = " × ".join(self.names)
        if state in OPEN:
            edit = self.tr("Change: {name}").format(name=spoken)
            line.addWidget(row_icon(theme, "edit", edit, f"introduction-edit-{self.key}", self.edit))
        remove = self.tr("Remove: {name}").format(name=spoken)
        line.addWidget(row_icon(theme, "delete", remove, f"introduction-delete-{self.key}", self._forget))
        return line

    def _asking(self, part: str) -> None:
        """One of the two: asked or not, and what to do next."""
        theme, body = self.context.theme, self.row.entry.body
        asked = body.asked(part)
        waits = part == SECOND and body.first.said is not Said.YES and asked.on is None
        self.body.addWidget(hairline(theme))
        self.body.addWidget(label(self.tr("{name}").format(name=self._name(part)), "label"))
        if waits:
            told = self.tr("Asked once {name} has said yes.").format(name=self._name(FIRST))
            self.body.addWidget(Paragraph(theme, told, "small", "quiet"))
            return
        if asked.on is not None:
            told = self._told(asked)
            self.body.addWidget(Paragraph(theme, told[:1].upper() + told[1:], "small", "quiet"))
        row = FlowLayout(gap=theme.space("s"))
        if asked.on is None:
            self._letter(part)
            row.addWidget(self._copy(part))
            row.addWidget(self._button(self.tr("Asked today"), f"asked-{self.key}-{part}", partial(self._ask, part)))
        elif asked.said is Said.NOTHING:
            yes = self._button(
                self.tr("Said yes"), f"yes-{self.key}-{part}", partial(self._say, part, Said.YES), variant="soft"
            )
            row.addWidget(yes)
            row.addWidget(self._button(self.tr("Said no"), f"no-{self.key}-{part}", partial(self._say, part, Said.NO)))
            row.addWidget(self._copy(part))
        else:
            row.addWidget(self._take_back(part))
        self.body.addLayout(row)

    def _together(self) -> None:
        theme = self.context.theme
        self.body.addWidget(hairline(theme))
        self._letter(FIRST)
        row = FlowLayout(gap=theme.space("s"))
        row.addWidget(self._copy(FIRST))
        row.addWidget(self._button(self.tr("Brought together…"), f"done-{self.key}", self.bring, variant="soft"))
        self.body.addLayout(row)

    def _declined(self) -> None:
        """Who asked nothing more of is told so kindly; who said no stands nowhere in that."""
        theme, body = self.context.theme, self.row.entry.body
        for part in PARTS:
            if body.asked(part).said is Said.NO:
                told = self.tr("{name}: {said}").format(name=self._name(part), said=self._told(body.asked(part)))
                self.body.addWidget(Paragraph(theme, told, "small", "quiet"))
                self.body.addWidget(self._take_back(part), alignment=Qt.AlignmentFlag.AlignLeft)
            elif aside_words.letter(self.row, self._names, part, self.context.wording):
                self.body.addWidget(hairline(theme))
                self.body.addWidget(label(self.tr("For {name}").format(name=self._name(part)), "label"))
                self._letter(part)
                self.body.addWidget(self._copy(part), alignment=Qt.AlignmentFlag.AlignLeft)

    def _after(self) -> None:
        """Whether they know each other by now: the introduction itself does not say so."""
        theme, words, day = self.context.theme, self.context.wording, self.row.entry.body.introduced
        if day is not None:
            told = self.tr("Brought together on {day}.").format(day=words.day(day))
            self.body.addWidget(Paragraph(theme, told, "small", "quiet"))
        if self.row.know is not PairState.UNKNOWN:
            known = {
                PairState.TIE: self.tr("They know each other, by what is written down."),
                PairState.NONE: self.tr("They do not know each other, by what is written down."),
            }
            self.body.addWidget(Paragraph(theme, known[self.row.know], "small", "quiet"))
            return
        facts = {"first": self.names[0], "second": self.names[1]}
        self.body.addWidget(Paragraph(theme, words.pair(texts.TIE["question"], facts)))
        row = FlowLayout(gap=theme.space("s"))
        for code, state in (("yes", PairState.TIE), ("no", PairState.NONE)):
            word = words.word(texts.TIE, code)
            row.addWidget(self._button(word, f"know-{self.key}-{code}", partial(self._know, state)))
        self.body.addLayout(row)

    def _letter(self, part: str) -> None:
        strip = Card(self.context.theme, "sunk")
        strip.body.setContentsMargins(12, 8, 12, 8)
        text = aside_words.letter(self.row, self._names, part, self.context.wording)
        for paragraph in text.split("\n\n"):
            strip.body.addWidget(Paragraph(self.context.theme, paragraph))
        self.body.addWidget(strip)

    def _copy(self, part: str) -> Button:
        word = self.tr("Copy the text")
        button = Button(self.context.theme, word, name=f"introduction-copy-{self.key}-{part}", icon="copy")
        button.setAccessibleName(self.tr("Copy the text for {name}").format(name=self._name(part)))
        button.clicked.connect(partial(self._put_on_clipboard, part))
        return button

    def _take_back(self, part: str) -> Button:
        word, do = self.tr("Take the answer back"), partial(self._say, part, Said.NOTHING)
        button = self._button(word, f"back-{self.key}-{part}", do, variant="link")
        button.make_flush()
        return button

    def _put_on_clipboard(self, part: str, _checked: bool = False) -> None:
        text = aside_words.letter(self.row, self._names, part, self.context.wording)
        QGuiApplication.clipboard().setText(text)
        self.context.acting.tell(self.tr("Copied. It stays on the clipboard for thirty seconds."))

    def _told(self, asked: Asked) -> str:
        words = self.context.wording
        said = {Said.YES: self.tr("said yes on {day}"), Said.NO: self.tr("said no on {day}")}
        if asked.said is not Said.NOTHING and asked.told is not None:
            return said[asked.said].format(day=words.day(asked.told))
        return self.tr("asked on {day}").format(day=words.day(asked.on)) if asked.on is not None else ""

    def _name(self, part: str) -> str:
        who = self.row.who(part)
        return self._names.get(who, "—") if who is not None else "—"

    def _button(self, word: str, name: str, do: Callable[[], object], variant: str = "") -> Button:
        button = Button(self.context.theme, word, name=f"introduction-{name}", variant=variant)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _ask(self, part: str) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: introductions.asked(vault, key, part, now))

    def _say(self, part: str, said: Said) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: introductions.said(vault, key, part, said, now))

    def _know(self, state: PairState) -> None:
        first, second = self.row.first, self.row.second
        if first is not None and second is not None:
            pair = (first, second)
            self.context.acting.do(lambda vault, now: alter_ties.answer(vault, {pair: state}, now))

    def _forget(self) -> None:
        key = self.key
        self.context.acting.do(lambda vault, now: introductions.forget(vault, key, now))
