"""Quiet cards beside the week's ideas: a place to show up, and one question about two people. Neither holds a slot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from myconnections.services import show_up, tie_questions
from myconnections.services.show_up import ShowUp
from myconnections.services.tie_questions import TieQuestion
from myconnections.ui import aside_words
from myconnections.ui import texts_asides as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.show_up import do_it, plan_it
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader, Strip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
F = TypeVar("F", ShowUp, TieQuestion)
LATER = (1, 7, 30)
"""What "Later" offers, in days (method.md 5.5)."""


class Asides(QWidget):
    """Reads for itself, after Today stands; nothing is seen while there is nothing. `seen` once there is something.

    Read again, a card that says the same stays, or another comes in its place.
    """

    wants = Signal(str, object)
    seen = Signal()
    left = Signal()
    """What has the keyboard is going."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        named(self, "asides", self.tr("Beside the ideas of the week"))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(context.theme.space("m"))
        self._cards: list[ShowUpCard | TieCard | None] = [None, None]
        self.hide()

    def load(self) -> None:
        """Ask for both, one after the other."""
        self.context.acting.read(show_up.of_week, self._show_up, owner=self)
        self.context.acting.read(tie_questions.of_week, self._ask, owner=self)

    def _show_up(self, found: ShowUp | None) -> None:
        self._put(0, found, ShowUpCard)

    def _ask(self, found: TieQuestion | None) -> None:
        self._put(1, found, TieCard)

    def _put(self, place: int, found: F | None, make: Callable[[Context, F], ShowUpCard | TieCard]) -> None:
        old = self._cards[place]
        if found == (None if old is None else old.found):
            return
        if old is not None:
            if (held := old.window().focusWidget()) is not None and old.isAncestorOf(held):
                self.left.emit()
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards[place] = card = None if found is None else make(self.context, found)
        if card is not None:
            card.wants.connect(self.wants)
            self.column.insertWidget(0 if place == 0 else self.column.count(), card)
        self.setVisible(any(one is not None for one in self._cards))
        if card is not None:
            self.seen.emit()


class _Rule(QWidget):
    """How it came up, opened by "Why?" as with the ideas of the week; `button` is put where the answers stand."""

    def __init__(self, context: Context, name: str, lines: Sequence[str]) -> None:
        super().__init__()
        theme = context.theme
        named(self, f"{name}-rule", " ".join(lines))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space("s"), 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(hairline(theme))
        for line in lines:
            column.addWidget(Paragraph(theme, line, "small", "quiet"))
        word = translate("Asides", "Why?")
        self.button = Button(theme, word, name=f"{name}-why", variant="link", arrow="down")
        self.button.clicked.connect(lambda: self.open(self.isHidden()))
        self.hide()

    def open(self, on: bool) -> None:
        """Show it or put it away."""
        self.setVisible(on)
        self.button.set_arrow("up" if on else "down")


class ShowUpCard(Card):
    """A kind of position where nobody is: one gathering to try, who stands nearest, the four answers."""

    wants = Signal(str, object)

    def __init__(self, context: Context, found: ShowUp) -> None:
        super().__init__(context.theme)
        self.context, self.found = context, found
        theme, words = context.theme, context.wording
        head, why = words.pair(texts.SHOW_UP["head"]), aside_words.show_up_why(found, words)
        named(self, "show-up", f"{head} {why}")
        self.body.addWidget(SectionHeader(theme, head))
        self.body.addWidget(Paragraph(theme, why))
        idea = aside_words.idea(found, words)
        self.body.addWidget(Strip(theme, "place", self.tr("To try"), idea[:1].upper() + idea[1:]))
        told = words.pair(texts.SHOW_UP["near" if found.near else "near_none"])
        self.body.addWidget(Paragraph(theme, told, "small", "quiet"))
        for one in found.near:
            link = NameLink(theme, aside_words.near(one, words), name=f"show-up-near-{one.contact_id}", kind="body")
            link.clicked.connect(partial(self._person, int(one.contact_id)))
            self.body.addWidget(link)
        more = found.near_count - len(found.near)
        if more > 0:
            self.body.addWidget(Paragraph(theme, words.pair(texts.SHOW_UP["near_more"], {"n": more}), "small", "quiet"))
        self.body.addLayout(self._answers())
        self.body.addWidget(self.rule)

    def _answers(self) -> FlowLayout:
        theme = self.context.theme
        flow = FlowLayout(gap=theme.space("s"))
        self.later = Button(theme, self.tr("Later"), name="show-up-later", variant="ghost", arrow="down")
        self.later.clicked.connect(self._ask_later)
        do = Button(theme, self.tr("Do it"), name="show-up-do", variant="soft")
        do.clicked.connect(lambda _on=False: do_it(self.context, self.window(), self.found.target))
        plan = Button(theme, self.tr("Plan it"), name="show-up-plan")
        plan.clicked.connect(lambda _on=False: plan_it(self.context, self.window(), self.found.target))
        never = Button(theme, self.tr("Not this kind"), name="show-up-never", variant="ghost")
        never.clicked.connect(self._leave_out)
        self.rule = _Rule(self.context, "show-up", aside_words.show_up_rule(self.found, self.context.wording))
        for button in (do, plan, self.later, never, self.rule.button):
            flow.addWidget(button)
        return flow

    def _ask_later(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("show-up-later-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = (self.tr("In a day"), self.tr("In a week"), self.tr("In a month"))
        for days, word in zip(LATER, words, strict=True):
            menu.addAction(word).triggered.connect(partial(self._wait, days))
        menu.popup(self.later.mapToGlobal(QPoint(0, self.later.height())))
        menu.setActiveAction(menu.actions()[0])

    def _wait(self, days: int, _checked: bool = False) -> None:
        target = self.found.target
        self.context.acting.do(lambda vault, now: show_up.later(vault, days, now, target=target))

    def _leave_out(self) -> None:
        target = self.found.target
        self.context.acting.do(lambda vault, now: show_up.never(vault, now, target=target))

    def _person(self, who: int) -> None:
        self.wants.emit("person", who)


class TieCard(Card):
    """Whether two people know each other: four answers, and the way to answer for several at once."""

    wants = Signal(str, object)

    def __init__(self, context: Context, found: TieQuestion) -> None:
        super().__init__(context.theme)
        self.context, self.found = context, found
        theme, words = context.theme, context.wording
        question = aside_words.question(found, words)
        named(self, "ask-tie", question)
        self.body.addWidget(SectionHeader(theme, words.pair(texts.TIE["head"])))
        self.body.addWidget(Paragraph(theme, question))
        self.body.addWidget(Paragraph(theme, aside_words.shared(found, words), "small", "quiet"))
        flow = FlowLayout(gap=theme.space("s"))
        for code in tie_questions.ANSWERS:
            variant = "ghost" if code == "not_now" else ""
            button = Button(theme, words.pair(texts.TIE[code]), name=f"ask-tie-{code}", variant=variant)
            button.setAccessibleName(f"{button.text()}: {question}")
            button.clicked.connect(partial(self._answer, code))
            flow.addWidget(button)
        more = Button(theme, words.pair(texts.TIE["more"]), name="ask-tie-more", variant="link")
        more.clicked.connect(partial(self.wants.emit, "page", "who-knows-whom"))
        flow.addWidget(more)
        self.rule = _Rule(context, "ask-tie", [aside_words.question_rule(found, words)])
        flow.addWidget(self.rule.button)
        self.body.addLayout(flow)
        self.body.addWidget(self.rule)

    def _answer(self, code: str, _checked: bool = False) -> None:
        first, second = self.found.first, self.found.second
        self.context.acting.do(lambda vault, now: tie_questions.answer(vault, first, second, code, now))
