"""One screen a person: whom in the list do they know? Nothing counts before the screen is confirmed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from myconnections.domain.alter_ties import PairState
from myconnections.services.who_knows import Asked
from myconnections.ui.context import Context
from myconnections.ui.pages.who_knows.board import OPEN, Board
from myconnections.ui.pages.who_knows.round import Round
from myconnections.ui.texts_who_knows import SENTENCES
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import held
from myconnections.ui.widgets.paint import named

_NAMED = 4
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})
_UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_UNSURE = frozenset({"?", "？"})


class OneByOne(QWidget):
    """`confirmed` sends the ids ticked, () for none of them; `skipped`, `back_asked` ask the page; `changed` says that
    a mark was set or taken. Of those in `left` nothing is said when the screen is confirmed.

    The keyboard stays in the field: a name is written there, arrows move, Space ticks, ? leaves somebody open, Enter
    ticks the name written or confirms, 0 is none of these, - passes over, Backspace goes one back. So a name can be
    composed with an input method, too.
    """

    confirmed = Signal(tuple)
    skipped = Signal()
    back_asked = Signal()
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._wording = context, context.wording
        self._round: Round | None = None
        self._shown: list[Asked] = []
        self.ticked: set[int] = set()
        self.left: set[int] = set()
        self.front: int | None = None
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        self.question = Paragraph(theme, "", "question")
        self.settled = Paragraph(theme, "", "small", "quiet")
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Write a name, or move with the arrows and tick with Space"))
        self.field.setMaximumWidth(480)
        named(self.field, "who-field", self.tr("Write a name to tick it"))
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._written)
        self.board = Board(theme, "who-board", self.tr("People to choose from"), self._spoken)
        self.board.led_by(self.field)
        self.board.pressed_on.connect(self.tick)
        self.board.pressed_on.connect(self.lead)
        self.unsure = Button(theme, self.tr("Not sure"), name="who-unsure", key=OPEN)
        self.unsure.setToolTip(self.tr("Leave whoever is marked in the list open"))
        self.unsure.clicked.connect(self._leave_current)
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        line.addWidget(self.field, 1)
        line.addWidget(self.unsure)
        line.addStretch(0)
        column.addWidget(self.question)
        column.addWidget(self.settled)
        column.addLayout(line)
        column.addWidget(self.board, 1)
        self.counts = Paragraph(theme, "", "small", "quiet")
        self.foot = held(self._foot())
        column.addWidget(self.foot)

    def _foot(self) -> QVBoxLayout:
        """What confirming says, and the buttons."""
        column = QVBoxLayout()
        column.setSpacing(self._context.theme.space("s"))
        column.addWidget(self.counts)
        column.addLayout(self._buttons())
        return column

    def _buttons(self) -> QHBoxLayout:
        theme = self._context.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        self.confirm_button = Button(theme, "", name="who-confirm", variant="primary", key="Enter")
        self.confirm_button.clicked.connect(self.confirm)
        self.none = Button(theme, self.tr("None of these"), name="who-none", key="0")
        self.none.clicked.connect(self.none_of_these)
        self.skip = Button(theme, self.tr("This screen later"), name="who-skip", variant="ghost", key="-")
        self.skip.clicked.connect(self.skipped)
        self.back = Button(theme, self.tr("Back"), name="who-back", variant="ghost", icon="undo", key="⌫")
        self.back.clicked.connect(self.back_asked)
        row.addWidget(self.confirm_button)
        row.addWidget(self.none)
        row.addWidget(self.skip)
        row.addStretch(1)
        row.addWidget(self.back)
        return row

    def show_front(self, shown: Round, ticked: set[int], left: set[int], *, can_go_back: bool) -> None:
        """Ask about whoever is in front of the round; those are ticked and left open."""
        self._round, self.ticked, self.left = shown, set(ticked), set(left)
        person = shown.person(shown.front) if shown.front is not None else None
        self.front = None if person is None else int(person.id)
        self.back.setEnabled(can_go_back)
        if person is None:
            return
        say = self._wording.pair
        self._shown = shown.open_for(person.id)
        self.ticked &= {int(one.id) for one in self._shown}
        self.left &= {int(one.id) for one in self._shown}
        self.question.setText(say(SENTENCES["question"], {"name": person.name}))
        self.settled.setText(self._settled(person))
        self.settled.setVisible(bool(self.settled.text()))
        with QSignalBlocker(self.field):
            self.field.clear()
        details = {int(one.id): self._detail(person, one) for one in self._shown}
        self.board.show_people(self._shown, details, self._marks())
        self.board.only(None)
        self._tell()
        facts: dict[str, object] = {"name": person.name, "people": len(self._shown), "far": self.settled.text()}
        spoken = say(SENTENCES["announce"], facts)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def tick(self, who: int) -> None:
        """Tick somebody, or take the tick off."""
        self.ticked ^= {who}
        self.left.discard(who)
        self._marked(who)

    def leave_open(self, who: int) -> None:
        """Leave the pair with somebody unknown when the screen is confirmed, or no more."""
        self.left ^= {who}
        self.ticked.discard(who)
        self._marked(who)

    def _marked(self, who: int) -> None:
        self.board.mark(self._marks())
        self.board.go_to_person(who)
        self.board.say()
        self._tell()
        self.changed.emit()

    def confirm(self) -> None:
        """Those ticked know the person asked about. None of them is a button of its own."""
        if self.ticked or self._all_left():
            self.confirmed.emit(tuple(sorted(self.ticked)))
        else:
            said = self._wording.pair(SENTENCES["none_how"])
            self.counts.setText(said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def none_of_these(self) -> None:
        """Nobody shown knows them, but for those left open. Not while somebody is ticked."""
        if not self.ticked:
            self.confirmed.emit(())

    def lead(self, _who: int = 0) -> None:
        """The keyboard goes to the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """The key that leaves somebody open belongs to the screen, not to the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text() in _UNSURE:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the screen while the field has the keyboard; where it is empty, undo is the window's."""
        if watched is self.field and event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not self.field.text() and any(event.matches(key) for key in _UNDOING):
                event.ignore()
                return True
            return False
        if watched is self.field and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.board.viewport().update()
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a button has no use for is meant for the field."""
        if event.key() == Qt.Key.Key_Escape or not event.text():
            super().keyPressEvent(event)
        elif not self._key(event):
            self.lead()
            self.field.insert(event.text() if event.text().isprintable() else "")
            self._written(self.field.text())

    def _key(self, event: QKeyEvent) -> bool:
        text, key = self.field.text(), event.key()
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif event.text() in _UNSURE:
            self._leave_current()
        elif not text and event.text() in {"-", "ー", "−"}:
            self.skipped.emit()
        elif key == Qt.Key.Key_Backspace and not text:
            self.back_asked.emit()
        elif key == Qt.Key.Key_Escape and text:
            self._written("")
            self.field.clear()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} or (key in _MOVES and not text):
            self.board.keyPressEvent(event)
            self.board.say()
        elif not text and event.text() in {" ", "　"}:
            self.board.keyPressEvent(QKeyEvent(event.type(), Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " "))
        elif not text and event.text() in {"0", "０"}:
            self.none_of_these()
        else:
            return False
        return True

    def _enter(self) -> None:
        """Tick whom the words mean; without words confirm the screen."""
        if not self.field.text().strip():
            self.confirm()
            return
        person = self.board.current()
        if person is not None and person.matches(self.field.text()):
            self.tick(int(person.id))
            self.field.clear()
            self._written("")

    def _leave_current(self) -> None:
        """Leave open whom the words mean, without words whoever has the keyboard."""
        person, text = self.board.current(), self.field.text().strip()
        if person is not None and (not text or person.matches(text)):
            self.leave_open(int(person.id))
            self.field.clear()
            self._written("")
            self.lead()  # a click on the button may have given the keyboard to the page

    def _written(self, text: str) -> None:
        """Words narrow the board to whom they may mean; a blank that an input method brought ticks like Space, and a
        question mark leaves open.
        """
        if text in _UNSURE:
            self.field.clear()
            self._leave_current()
            return
        if text and not text.strip():
            self.field.clear()
            person = self.board.current()
            if person is not None:
                self.tick(int(person.id))
            return
        found = [int(one.id) for one in self._shown if one.matches(text)] if text else None
        self.board.only(found)
        if found:
            self.board.go_to_person(found[0])
            self.board.say()

    def _marks(self) -> dict[int, str]:
        return dict.fromkeys(self.ticked, "on") | dict.fromkeys(self.left, OPEN)

    def _spoken(self, mark: str) -> str:
        return self.tr("not sure, left open") if mark == OPEN else self.tr("ticked")

    def _detail(self, person: Asked, other: Asked) -> str:
        """What the two share, and else where the other works: who of that name is meant."""
        shared = self._round.words_shared(person.id, other.id) if self._round is not None else []
        return shared[0] if shared else other.organization

    def _settled(self, person: Asked) -> str:
        """What of this person is answered already."""
        if self._round is None:
            return ""
        say = self._wording.pair
        known = self._round.settled_for(person.id, PairState.TIE)
        others = len(self._round.settled_for(person.id, PairState.NONE))
        if not known:
            return say(SENTENCES["settled_only_none"], {"n": others}) if others else ""
        named_ones: object = [one.name for one in known[:_NAMED]]
        if len(known) > _NAMED:
            named_ones = say(SENTENCES["and_more"], {"names": named_ones, "n": len(known) - _NAMED})
        told = say(SENTENCES["settled_tie"], {"names": named_ones})
        joint = "" if self._wording.language == "ja" else " "
        return told + joint + (say(SENTENCES["settled_none_too"], {"n": others}) if others else "")

    def _tell(self) -> None:
        """What confirming would say now, on the button and in a sentence."""
        say, many, left = self._wording.pair, len(self.ticked), len(self.left)
        word = ("confirm_left" if left else "confirm") if many else "confirm_none"
        self.confirm_button.setText(say(SENTENCES[word], {"n": many, "left": left}))
        self.confirm_button.setEnabled(bool(many) or self._all_left())
        self.none.setText(self.tr("None of the others") if left else self.tr("None of these"))
        self.none.setEnabled(not many and not self._all_left())
        person = self._round.person(self.front) if self._round is not None and self.front is not None else None
        others = len(self._shown) - many - left
        facts: dict[str, object] = {"name": "" if person is None else person.name, "others": others, "n": left}
        told = [say(SENTENCES["counts_as" if others else "counts_ticked"], facts)]
        told.append(say(SENTENCES["counts_left" if left else "counts_how"], facts))
        self.counts.setText(("" if self._wording.language == "ja" else " ").join(told))

    def _all_left(self) -> bool:
        return bool(self.left) and len(self.left) == len(self._shown)
