"""One suggestion of the week: who, why, a small step, and the answers a person may give."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.services.views import Card as Shown
from myconnections.ui.context import Context
from myconnections.ui.pages.today.why import WhySum
from myconnections.ui.widgets import paint
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, IconMark, Strip
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.marks import Monogram
from myconnections.ui.widgets.name_link import NameLink

LATER = (1, 7, 30)
"""What "Later" offers, in days (method.md 5.5)."""

_ICONS = {
    "start": "signal", "heat": "flame", "keep": "flame", "reconnect": "review", "bridge": "link", "reach": "globe",
    "introduce": "introduce", "thank": "mail", "promise": "promise",
}  # fmt: skip
_AROUND = 16 + 40 + 16 + 20
"""What stands beside the buttons: padding, the disc, its gap, padding."""


class SuggestionCard(Card):
    """`answered` sends the answer and its detail: ("do", None), ("plan", None), ("later", days), ("less", None),
    ("never", None), ("brief", None); `chosen` that the person shall be shown; `moved` an arrow key up or down, -1
    or 1; `aside` the one to the right.

    Keys: Enter do it, P plan, L later, N not this person, W why.
    """

    answered = Signal(str, object)
    chosen = Signal()
    moved = Signal(int)
    aside = Signal()
    opened = Signal(bool)

    def __init__(self, context: Context, shown: Shown, main: bool, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self.shown = shown
        row = shown.person.row
        self._name = self.tr("{name}").format(name=row.name)
        self.body.setContentsMargins(16, 16, 20, 12 if not shown.answer else 16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QHBoxLayout()
        whole.setSpacing(context.theme.space("l"))
        disc = Monogram(context.theme, row.name, str(row.id))
        whole.addWidget(disc, alignment=Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(context.theme.space("s"))
        whole.addLayout(self._column, 1)
        self.body.addLayout(whole)
        self._why: WhySum | None = None
        self._buttons: dict[str, Button] = {}
        self._column.addLayout(self._head())
        because = context.wording.because(shown.suggestion.candidate.reasons)
        if shown.answer:
            self._column.addLayout(self._settled())
        else:
            self._offer(because, main)
        paint.named(self, f"card-{shown.shown_id}", f"{self._name} {because}")

    def button(self, key: str) -> Button:
        """The button of an answer: do, plan, later, never, more, why."""
        return self._buttons[key]

    def why_open(self) -> bool:
        """Whether the sum is shown."""
        return self._why is not None and not self._why.isHidden()

    def open_why(self, on: bool) -> None:
        """Show or hide the exact sum."""
        if self.shown.answer or not self.shown.suggestion.candidate.terms:
            return
        if self._why is None:
            if not on:
                return
            self._why = WhySum(self._context, self.shown.suggestion)
            self._column.addWidget(self._why)
        self._why.setVisible(on)
        self._buttons["why"].set_arrow("up" if on else "down")
        self.opened.emit(on)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface, and a ring while the keyboard is here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            paint.paint_focus(painter, QRectF(self.rect()), self._theme.size("radius"), self._theme)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes the keyboard here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def fit(self, width: int) -> None:
        """Before the card is laid out in `width` pixels: a narrow one keeps "Not this person" in its menu only."""
        if not self._buttons:
            return
        gaps = self._theme.space("s") * len(self._buttons)
        needed = sum(button.sizeHint().width() for button in self._buttons.values()) + gaps
        self._buttons["never"].setVisible(width >= needed + _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the card; a button that has the keyboard takes Enter itself."""
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
            return
        if key == Qt.Key.Key_Right and self.hasFocus():
            self.aside.emit()
            return
        pressed = {
            Qt.Key.Key_Return: "do", Qt.Key.Key_Enter: "do", Qt.Key.Key_P: "plan", Qt.Key.Key_L: "later",
            Qt.Key.Key_N: "never", Qt.Key.Key_W: "why",
        }.get(Qt.Key(key))  # fmt: skip
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        focused = self.window().focusWidget()
        if pressed is None or not plain or not self._buttons:
            super().keyPressEvent(event)
        elif pressed == "do" and isinstance(focused, Button) and self.isAncestorOf(focused):
            focused.click()
        elif pressed == "never":  # whose button may be in the menu only
            if not self._context.acting.refuses():
                self.answered.emit("never", None)
        else:
            self._buttons[pressed].click()

    def _head(self) -> QHBoxLayout:
        theme, row = self._theme, self.shown.person.row
        line = QHBoxLayout()
        line.setSpacing(theme.space("m"))
        who = NameLink(theme, self._name, name=f"person-{row.id}")
        who.clicked.connect(self.chosen)
        joint = self.tr("{organization} · {position}")
        both = row.organization and row.position
        work = (
            joint.format(organization=row.organization, position=row.position)
            if both
            else (row.organization or row.position)
        )
        kind = self.shown.suggestion.candidate.kind.value
        line.addWidget(who)
        line.addWidget(ElidedLabel(work, "small", "quiet"), 1)
        line.addWidget(Tag(theme, self._context.wording.suggestion(kind), _ICONS.get(kind, "")))
        return line

    def _offer(self, because: str, main: bool) -> None:
        theme, step = self._theme, self._context.wording.small_step(self.shown.suggestion.step)
        if because:
            self._column.addWidget(Paragraph(theme, because, tone="quiet"))
        if step:
            self._column.addWidget(Strip(theme, "step", self.tr("A small step"), step))
        self._column.addLayout(self._actions(main))

    def _settled(self) -> QHBoxLayout:
        """What was answered, calmly."""
        done = self.shown.answer == "done"
        line = QHBoxLayout()
        line.setSpacing(self._theme.space("s"))
        line.addWidget(IconMark(self._theme, "check" if done else "calendar", "quiet", 16))
        line.addWidget(label(self.tr("Done this week") if done else self.tr("Planned"), tone="quiet"), 1)
        return line

    def _actions(self, main: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._theme.space("s"))
        line.addWidget(self._answer("do", self.tr("Do it"), "Enter", variant="primary" if main else "soft"))
        line.addWidget(self._answer("plan", self.tr("Plan it"), "P"))
        line.addWidget(self._button("later", self.tr("Later"), "L", variant="ghost", arrow="down"))
        line.addWidget(self._answer("never", self.tr("Not this person"), "N", variant="ghost"))
        line.addStretch(1)
        line.addWidget(self._button("more", self.tr("More"), "", variant="icon", icon="more"))
        line.addWidget(self._button("why", self.tr("Why?"), "W", variant="link", arrow="down"))
        self._buttons["later"].clicked.connect(self._ask_later)
        self._buttons["more"].clicked.connect(self._ask_more)
        self._buttons["why"].clicked.connect(lambda: self.open_why(not self.why_open()))
        self._buttons["why"].setVisible(bool(self.shown.suggestion.candidate.terms))
        return line

    def _answer(self, key: str, text: str, press: str, *, variant: str = "") -> Button:
        button = self._button(key, text, press, variant=variant)
        button.clicked.connect(lambda: self.answered.emit(key, None))
        return button

    def _button(self, key: str, text: str, press: str, *, variant: str = "", icon: str = "", arrow: str = "") -> Button:
        name = f"{key}-{self.shown.shown_id}"
        button = Button(self._theme, text, name=name, variant=variant, icon=icon, arrow=arrow)
        button.setAccessibleName(self.tr("{answer}: {name}").format(answer=text, name=self._name))
        if press:
            button.setToolTip(self.tr("{answer} ({key})").format(answer=text, key=press))
        self._buttons[key] = button
        return button

    def _ask_later(self) -> None:
        menu = self._menu("later-menu")
        words = (self.tr("In a day"), self.tr("In a week"), self.tr("In a month"))
        for days, word in zip(LATER, words, strict=True):
            self._act(menu, word, partial(self.answered.emit, "later", days))
        self._pop(menu, "later")

    def _ask_more(self) -> None:
        menu = self._menu("more-menu")
        self._act(menu, self.tr("Less of this kind"), partial(self.answered.emit, "less", None))
        self._act(menu, self.tr("Not this person"), partial(self.answered.emit, "never", None))
        self._act(menu, self.tr("Show this person"), self.chosen.emit)
        self._act(menu, self.tr("Before we meet…"), partial(self.answered.emit, "brief", None))
        self._pop(menu, "more")

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _act(self, menu: QMenu, word: str, do: object) -> None:
        action = QAction(word, menu)
        action.triggered.connect(do)
        menu.addAction(action)

    def _pop(self, menu: QMenu, key: str) -> None:
        button = self._buttons[key]
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        menu.setActiveAction(menu.actions()[0])
