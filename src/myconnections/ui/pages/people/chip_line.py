"""The chips over the list: what narrows it, what is set, and the way to a list that is kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.ui import texts_filters as texts
from myconnections.ui.asked import MARKS, MORE, QUICK, Asked
from myconnections.ui.context import Context
from myconnections.ui.filter_words import field_word, filter_text, part_text, value_word
from myconnections.ui.pages.people.sieve import Counts, Sieve
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.check_menu import CheckMenu
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.paint import tip

_LONG = 32
_NAMES = {"band": "warmth", "communities": "community"}


class ChipLine(QWidget):
    """`changed` sends what is asked for now; `lists_asked` and `keep_asked` lead to the lists that are kept;
    `builder_asked` sends the field that a first condition shall be about, "" for none.
    """

    changed = Signal(object)
    lists_asked = Signal()
    left_list = Signal()
    keep_asked = Signal()
    builder_asked = Signal(str)

    def __init__(self, context: Context, sieve: Sieve, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._sieve = context, sieve
        self._asked = Asked()
        self._said: tuple[Asked, str, bool] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        self._row = FlowLayout(gap=context.theme.space("s"))
        column.addLayout(self._row)
        self.lists = self._chip("lists", self._say("lists"), arrow=True)
        self.lists.clicked.connect(self.lists_asked)
        self.lists.closed.connect(self.left_list)
        self._chips = {key: self._chip(_NAMES.get(key, key), self._field(key), arrow=True) for key in QUICK}
        self._marks = {key: self._chip(key, context.wording.word(texts.MARKS, key)) for key in MARKS}
        self._more = self._chip("more-set", "")
        self._offer = self._chip("more", self._say("more_chip"), arrow=True)
        self._offer.clicked.connect(self._open_marks)
        for key, chip in {**self._chips, **self._marks, MORE: self._more}.items():
            chip.clicked.connect(partial(self._open, key))
            chip.closed.connect(partial(self._drop, key))
        theme = context.theme
        self._keep = Button(theme, self._say("keep_link"), name="filter-keep", variant="link")
        self._clear = Button(theme, self._say("clear"), name="filter-clear", variant="link")
        self._keep.clicked.connect(self.keep_asked)
        self._clear.clicked.connect(self.clear)
        self._row.addWidget(self._keep)
        self._row.addWidget(self._clear)
        self.show_asked(Asked(), "", changed=False)

    def show_asked(self, asked: Asked, of_list: str, *, changed: bool) -> None:
        """Show what is asked for, and the name of the list that is open; `changed`: it differs from what is kept."""
        said = asked, of_list, changed
        if said == self._said:
            return
        self._said, self._asked = said, asked
        self._set(self.lists, of_list or self._say("lists"), on=bool(of_list))
        for key, chip in self._chips.items():
            on = bool(asked.values.get(key))
            self._set(chip, part_text(self._context.wording, asked, key) if on else self._field(key), on=on)
        for key, chip in self._marks.items():
            self._set(chip, self._context.wording.word(texts.MARKS, key), on=key in asked.marks)
            chip.setVisible(key in asked.marks)
        more = MORE in asked.parts()
        self._set(self._more, filter_text(self._context.wording, asked.more) if more else self._say("more"), on=more)
        self._more.setVisible(more)
        self._keep.setVisible(asked.on and (changed or not of_list))
        self._clear.setVisible(asked.on)

    def clear(self) -> None:
        """Ask for nothing: everybody shows."""
        self.left_list.emit()
        self.changed.emit(Asked())

    def _open(self, key: str) -> None:
        if key in QUICK:
            self._sieve.count(key, partial(self._open_values, key))
        elif key == MORE:
            self.builder_asked.emit("")

    def _open_values(self, key: str, counts: Counts) -> None:
        """The values of a field with how many people the other conditions leave of each."""
        name = f"menu-{_NAMES.get(key, key)}"
        menu = CheckMenu(name, self._field(key), self)
        chosen = self._asked.values.get(key, ())
        for value, number in counts:
            word = f"{value_word(self._context.wording, key, value)}\t{number:,}"
            menu.put(f"{name}-{value}", word, partial(self._turn, key, value), value in chosen)
        if key in {"organization", "communities"}:
            menu.addSeparator()
            menu.put(f"{name}-other", self._say("other"), partial(self.builder_asked.emit, key))
        menu.below(self._chips[key])

    def _open_marks(self) -> None:
        """What is on or off, and the way to every other condition."""
        menu = CheckMenu("menu-more", self._say("more_chip"), self)
        actions = {
            key: menu.put(f"menu-more-{key}", word, partial(self._mark, key), key in self._asked.marks)
            for key, word in ((key, self._context.wording.word(texts.MARKS, key)) for key in MARKS)
        }
        menu.addSeparator()
        menu.put("menu-more-builder", self._say("more"), partial(self.builder_asked.emit, ""))

        def tell(sizes: list[int]) -> None:
            for action, size in zip(actions.values(), sizes, strict=True):
                action.setText(f"{action.text()}\t{size:,}")

        self._sieve.size(list(MARKS.values()), tell, menu)
        menu.below(self._offer)

    def _turn(self, key: str, value: str) -> None:
        self.changed.emit(self._asked.turned(key, value))

    def _mark(self, key: str) -> None:
        self.changed.emit(self._asked.marked(key, key not in self._asked.marks))

    def _drop(self, key: str) -> None:
        held = (self._marks.get(key) or self._more).hasFocus()
        self.changed.emit(self._asked.without(key))
        if held:
            self._offer.setFocus()  # the chip is gone: the keyboard stays in the line

    def _chip(self, name: str, text: str, arrow: bool = False) -> Chip:
        chip = Chip(self._context.theme, text, name=f"filter-{name}", arrow=arrow)
        self._row.addWidget(chip)
        return chip

    def _set(self, chip: Chip, text: str, *, on: bool) -> None:
        chip.setText(text if len(text) <= _LONG else text[: _LONG - 1] + "…")
        chip.setToolTip(tip(text) if len(text) > _LONG else "")
        chip.setAccessibleName(text)
        chip.set_closable(on)

    def _field(self, key: str) -> str:
        return field_word(self._context.wording, key)

    def _say(self, key: str) -> str:
        return self._context.wording.word(texts.SENTENCES, key)
