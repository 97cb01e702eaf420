"""Triage: the whole window for one person after another, sorted by single keys. Closing loses nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain.stage import Stage
from myconnections.services import triage
from myconnections.services.asking import ANSWERS
from myconnections.services.triage import Turn
from myconnections.ui import texts_triage as texts
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.triage.choice import Choice, carried, fresh, keep
from myconnections.ui.pages.triage.deck import Deck, told
from myconnections.ui.pages.triage.edges import Foot, Head
from myconnections.ui.pages.triage.keys import key_of
from myconnections.ui.pages.triage.middle import Middle
from myconnections.ui.pages.triage.supply import Supply
from myconnections.ui.widgets.paint import named

_RHYTHM_MS = 350
"""After a card that took one digit, a digit that comes so soon was its second one in the rhythm of the others: nobody
has seen the new card yet, and nobody is sorted by it.
"""


_SEVERAL = 20
"""So many names can be looked over in one go."""


class TriagePage(Page):
    """Reads cards ahead and writes behind: a key answers at once, whatever the disk does.

    Keys: 1-4 the stage, then 1-4 when we last talked (which goes on to the next person); where that is known the stage
    alone goes on, and T asks all the same. Space gives the usual answer, which the card names, G to several at once.
    Enter as it stands; W keep warm, C community, F or * star, S pass over, A archive, E edit, Z one back (first what is
    said on this card), Backspace takes the choice off, Escape leaves.
    """

    whole_window = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-triage", self.tr("Triage"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Single keys must reach the page while a Japanese input method is on; only the field of communities composes.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.deck, self.choice = Deck(), Choice()
        self._shown: Turn | None = None
        self._supply = Supply(context, self.deck, self)
        self._supply.begun.connect(partial(self._show_next, again=True))
        self._supply.arrived.connect(self._show_more)
        self._arrange()
        self.rhythm = QTimer(self)
        self.rhythm.setSingleShot(True)
        self.rhythm.setInterval(_RHYTHM_MS)
        self._keys = self._acts()
        self.told_quick = False
        context.tasks.in_turns(self.middle.furnish(), self)

    def show_now(self) -> None:
        """Read anew: people may have come or been sorted elsewhere."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told_quick = False
        self._supply.begin(unplaced_first=False)

    def open_part(self, part: str) -> None:
        """Begin with those who have no place on the map yet, where the part is "unplaced"."""
        self._supply.begin(unplaced_first=part == "unplaced")

    def chosen(self) -> tuple[int, ...]:
        """The person on the card."""
        turn = self.deck.current
        return () if turn is None else (int(turn.person.id),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the card; a key held down counts once."""
        act = self._keys.get(key_of(event))
        if act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside everything gives the keys back to the card."""
        self.middle.finish_field()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every part the room there is."""
        super().resizeEvent(event)
        self._foot.fit(self.width(), self.height())
        self.middle.fit(self.width(), self.height() - self._head.height() - self._foot.height(), self.deck)

    def choose(self, stage: Stage | None = None, when: str = "") -> None:
        """How far we have come, or when we last talked; both chosen is the answer."""
        self.middle.finish_field()
        self.choice.stage, self.choice.when = stage or self.choice.stage, when or self.choice.when
        if self.choice.complete:
            self.keep()
        else:
            self._show_choice()

    def keep(self) -> None:
        """Sort the person in front with what is chosen; the next is there before it is written."""
        self.middle.finish_field()
        turn, choice = self.deck.current, self.choice
        if turn is None:
            return
        self.deck.answer(told(turn, self.context.clock(), stage=choice.code, when=choice.when), choice.joined)
        self._supply.write(partial(keep, turn, choice))
        self._show_next()

    def skip(self) -> None:
        """Pass over: they come again after all others."""
        self.middle.finish_field()
        turn = self.deck.current
        if turn is None:
            return
        who = turn.person.id
        self.deck.skip(told(turn, self.context.clock(), skipped=True))
        self._supply.write(lambda vault, now: triage.skip(vault, who, now))
        self._show_next()

    def put_away(self) -> None:
        """Archive: a name that says nothing is not asked about again."""
        self.middle.finish_field()
        turn = self.deck.current
        if turn is None:
            return
        who = turn.person.id
        self.deck.answer(told(turn, self.context.clock(), away=True))
        self._supply.write(lambda vault, now: triage.put_away(vault, who, now))
        self._show_next()

    def back(self) -> None:
        """One back: what is said on this card, else the last answer, whose card is in front again then."""
        self.middle.finish_field()
        if self.deck.current is not None and self.choice != fresh(self.deck.current):
            self._show_next()
            return
        pile = self.deck.back() if self.deck.can_go_back else None
        if pile is None:
            return
        self._supply.write(triage.back, back=True)
        if not pile.turns and pile.told.people > 1:
            self._supply.deal()  # sorted in one go before this round: who they are stands in the vault alone
        elif not pile.turns:
            self._supply.fetch(int(pile.told.contact_id))
        if not self.deck.recent:
            self._supply.refill()
        self._show_next()

    def switch(self, what: str) -> None:
        """Keep warm ("warm") or not, whatever the stage has; put the star ("star") or take it off."""
        turn, choice = self.deck.current, self.choice
        if turn is None:
            return
        (choice.switch_warm if what == "warm" else choice.switch_star)(turn)
        self._show_choice()

    def write_community(self) -> None:
        """Open the field; the proposal stands in it while none is given yet."""
        turn = self.deck.current
        if turn is not None:
            proposed = "" if self.choice.joined else turn.community
            self.middle.card.write_community(self.deck.communities, proposed)

    def unchoose(self) -> None:
        """Take stage and time off this card again."""
        self.choice.stage, self.choice.when = None, ""
        self.choice.known = self.deck.current is not None and self.deck.current.known
        self._show_choice()

    def say_otherwise(self) -> None:
        """Ask when we last talked although it is known; the same key again takes what is known."""
        turn = self.deck.current
        if turn is not None and turn.known:
            self.choice.known, self.choice.when = not self.choice.known, ""
            self._show_choice()

    def later(self) -> None:
        """Leave; it goes on from here another time."""
        self.middle.finish_field()
        self.wants.emit("page_before", None)

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._head = Head(self.context.theme, self.context.wording)
        self._head.later.connect(self.later)
        self.middle = Middle(self.context)
        self.middle.stage_chosen.connect(lambda number: self.choose(stage=Stage(number)))
        self.middle.when_chosen.connect(lambda when: self.choose(when=when))
        self.middle.asked.connect(lambda key: self._keys[key]())
        self.middle.joined.connect(self._belong)
        self.middle.wants.connect(self.wants)
        self.foot = self._foot = Foot(self.context.theme)
        outer.addWidget(self._head)
        outer.addWidget(self.middle, 1)
        outer.addWidget(self._foot)

    def _acts(self) -> dict[str, Callable[[], object]]:
        """What each key does."""
        numbers = {str(number): partial(self._press_number, number) for number in (1, 2, 3, 4)}
        star = partial(self.switch, "star")
        return {
            **numbers, "Enter": self.keep, "S": self.skip, "Z": self.back, "W": partial(self.switch, "warm"), "F": star,
            "*": star, "C": self.write_community, "A": self.put_away, "E": partial(_edit, self),
            "Space": partial(_usual, self), "G": partial(_several, self), "T": self.say_otherwise,
            "Backspace": self.unchoose, "Esc": self.later,
        }  # fmt: skip

    def _press_number(self, number: int) -> None:
        """First the stage, then the time."""
        if self.choice.stage is not None:
            self.choose(when=ANSWERS[number - 1])
        elif self.rhythm.isActive():
            _too_quick(self)
        else:
            alone = self.choice.known
            self.choose(stage=Stage(number))
            if alone:
                self.rhythm.start()

    def _show_next(self, *, again: bool = False) -> None:
        """Show the card in front with nothing chosen, the figures, and whoever comes after. `again`: the cards were
        read anew, and what is said of who is in front still is kept.
        """
        deck, turn = self.deck, self.deck.current
        self._head.show_deck(deck)
        if deck.wants_more:
            self._supply.refill()
        if turn is None:
            self._show_nobody()
            return
        words = {"name": turn.person.name, "n": deck.done + 1, "all": deck.done + deck.left}
        spoken = self.context.wording.pair(texts.SENTENCES["announce"], words)
        self.choice = carried(self.choice, self._shown, turn) if again else fresh(turn)
        self._shown = turn
        self.middle.card.show_turn(turn, spoken, self.context.clock())
        self.middle.card.show_communities(turn, self.choice.joined)
        self._show_choice()
        self.middle.show_board(deck)
        self._foot.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if QAccessible.isActive():  # a screen reader says who is in front now
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def _show_more(self) -> None:
        """More cards came: they are behind the one in front, unless that place was empty."""
        if self.middle.on_board():
            self._head.show_deck(self.deck)
            self.middle.show_board(self.deck)
        else:
            self._show_next()

    def _show_nobody(self) -> None:
        """Everybody in hand was answered before more could be read; or nobody is left: then it begins elsewhere."""
        if self.deck.left or not self.deck.loaded:
            self.middle.show_nothing()
            return
        if not self.deck.settled:  # the figures at the end are read once more, after the last answer is written
            self._supply.deal()
            return
        self.middle.show_finished(self.deck)
        self._foot.hide()
        self.middle.finished.main().setFocus(Qt.FocusReason.OtherFocusReason)
        self.context.device.change(page="today")

    def _show_choice(self) -> None:
        turn = self.deck.current
        if turn is not None:
            self.middle.card.show_choice(self.choice, turn)
            self.middle.card.show_usual(*_usual_of(self))
            self.middle.board.several.setVisible(bool(_several_of(self)))
            self.middle.board.undo.setEnabled(self.deck.can_go_back or self.choice != fresh(turn))

    def _belong(self, name: str) -> None:
        """Give a community on this card, or take one given here off again; "": the field was left without one."""
        turn = self.deck.current
        if turn is not None:
            if name:
                self.choice.join(turn, name)
            self.middle.card.show_communities(turn, self.choice.joined)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _usual_of(page: TriagePage) -> tuple[str, str]:
    """Stage and time of the usual answer; "" and "" once something else is said of them on the card."""
    choice = page.choice
    return ("", "") if choice.stage is not None or choice.when else page.deck.usual(known=choice.known)


def _usual(page: TriagePage) -> None:
    """Give the usual answer, as the card names it. Nobody is sorted whose card cannot have been seen yet."""
    stage, when = _usual_of(page)
    if page.rhythm.isActive():
        _too_quick(page)
    elif page.deck.current is not None and stage:
        page.choose(stage=Stage.from_code(stage), when=when)
        page.rhythm.start()


def _too_quick(page: TriagePage) -> None:
    """Say once a visit that a key did not count, and why."""
    if page.deck.current is not None and not page.told_quick:
        page.told_quick = True
        page.context.acting.tell(page.context.wording.pair(texts.SENTENCES["too_quick"]))


def _several_of(page: TriagePage) -> list[Turn]:
    """Who could be given the usual answer at once; nobody before there is one."""
    found = page.deck.unknown(_SEVERAL) if page.deck.usual(known=False)[0] else []
    return found if len(found) > 1 else []


def _several(page: TriagePage) -> None:
    """Show the next of whom nothing is known, to give the usual answer to those who stay ticked."""
    turns = _several_of(page)
    if not turns:
        why = "none_unknown" if page.deck.usual(known=False)[0] else "no_usual"
        page.context.acting.tell(page.context.wording.pair(texts.SENTENCES[why]))
        return
    from myconnections.ui.pages.triage.together import Together  # loaded here: the first card comes before it

    page.middle.finish_field()
    stage, when = page.deck.usual(known=False)
    said = page.middle.card.words_of(stage, when)
    page.context.prompts.show(Together(page.context, turns, said, partial(_take_all, page, stage, when), page))


def _take_all(page: TriagePage, stage: str, when: str, chosen: Sequence[Turn]) -> None:
    """One act for all of them; who is in front and was not ticked stays there with what is said of them."""
    there = {turn.person.id for turn in page.deck.unknown(page.deck.left)}
    turns = [turn for turn in chosen if turn.person.id in there]
    if turns:
        ids, given = [turn.person.id for turn in turns], Stage.from_code(stage)
        page.deck.answer_several(turns, told(turns[0], page.context.clock(), stage=stage, when=when, people=len(turns)))
        page._supply.write(lambda vault, now: triage.answer_several(vault, ids, given, when, now))
    page._show_next(again=True)


def _edit(page: TriagePage) -> None:
    """The form of the person in front; what it keeps is read onto the card."""
    for who in page.chosen():
        page.wants.emit("edit", who)
