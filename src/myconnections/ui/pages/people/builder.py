"""The builder of conditions: any field, joined by "all" or "any", groups one level deep, counted while it is built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.filters import EVERYBODY, FIELDS, OPERATIONS, All, Any, Filter, Not, Test, joined
from myconnections.ui import texts_filters as texts
from myconnections.ui.asked import MORE, Asked
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.pages.people.condition import FIRST, Condition, Deep, Line, simple
from myconnections.ui.pages.people.sieve import Sieve
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named

_PAUSE_MS = 150
_PEOPLE_WIDE = 760


class Lines(QWidget):
    """Lines joined by "all" or "any"; `changed` when they ask for something else, `grown` sends a line just added or
    what stands where one was. Inner ones hold no groups.
    """

    changed = Signal()
    grown = Signal(QWidget)

    def __init__(self, context: Context, asked: Filter, parent: QWidget, *, inner: bool = False) -> None:
        super().__init__(parent)
        self._context, self._inner = context, inner
        self.lines: list[Line] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space("s"))
        self._head = QHBoxLayout()
        self._head.setSpacing(context.theme.space("s"))
        self._head.addWidget(label(self._word("who"), tone="quiet"))
        self.join = Segmented(
            context.theme,
            [("all", self._word("all"), ""), ("any", self._word("any"), "")],
            name="builder-join",
            spoken=self._word("title"),
        )
        self.join.choose("any" if isinstance(asked, Any) else "all")
        self.join.chosen.connect(lambda _key: self.changed.emit())
        self._head.addWidget(self.join)
        self._head.addStretch(1)
        column.addLayout(self._head)
        self._column = QVBoxLayout()
        self._column.setSpacing(context.theme.space("s"))
        column.addLayout(self._column)
        column.addLayout(self._buttons())
        for part in asked.parts if isinstance(asked, All | Any) else (asked,):
            self._put(part)

    def put_beside(self, widget: QWidget) -> None:
        """A widget at the end of the first line."""
        self._head.addWidget(widget)

    def filter(self) -> Filter | None:
        """What the lines ask for together; those without a value are left out, None when none is left."""
        parts = [part for part in (line.filter() for line in self.lines) if part is not None]
        if len(parts) < 2:
            return parts[0] if parts else None
        return Any(tuple(parts)) if self.join.choice() == "any" else joined(parts)

    def incomplete(self) -> bool:
        """Whether a line has no value yet."""
        return any(line.filter() is None for line in self.lines)

    def add(self, asked: Filter) -> None:
        """A further line, with the keyboard on it."""
        line = self._put(asked)
        line.begin()
        self.changed.emit()
        self.grown.emit(line)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._context.theme.space("s"))
        theme = self._context.theme
        add = Button(theme, self._word("add"), name="builder-add", variant="ghost", icon="plus")
        add.clicked.connect(lambda: self.add(Test(FIRST, "is")))
        row.addWidget(add)
        if not self._inner:
            group = Button(theme, self._word("add_group"), name="builder-add-group", variant="ghost", icon="plus")
            group.clicked.connect(lambda: self.add(Any((Test(FIRST, "is"), Test("band", "is")))))
            row.addWidget(group)
        row.addStretch(1)
        return row

    def _put(self, asked: Filter) -> Line:
        inside = asked.part if isinstance(asked, Not) else asked
        if simple(asked):
            line: Line = Condition(self._context, asked, self)
        elif not self._inner and isinstance(inside, All | Any) and inside.parts and all(map(simple, inside.parts)):
            line = Group(self._context, asked, self)
        else:
            line = Deep(self._context, asked, self)
        line.changed.connect(self.changed)
        line.gone.connect(lambda: self._take_away(line))
        line.grown.connect(self.grown)
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    def _take_away(self, line: Line) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self.changed.emit()
        self.grown.emit(self)

    def _word(self, key: str) -> str:
        return self._context.wording.word(texts.BUILDER, key)


class Group(Line):
    """A group among the lines: a card with lines of its own, which may be turned to "not"."""

    def __init__(self, context: Context, asked: Filter, parent: QWidget) -> None:
        super().__init__(parent)
        words = context.wording
        named(self, "builder-group", words.word(texts.BUILDER, "group"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(context.theme, "sunk")
        card.body.setContentsMargins(12, 12, 12, 8)
        column.addWidget(card)
        self.lines = Lines(context, asked.part if isinstance(asked, Not) else asked, self, inner=True)
        self.negated = QCheckBox(words.word(texts.BUILDER, "not"))
        named(self.negated, "group-not", words.word(texts.BUILDER, "not_spoken"))
        self.negated.setChecked(isinstance(asked, Not))
        word = words.word(texts.BUILDER, "remove_group")
        away = Button(context.theme, word, name="group-remove", variant="icon", icon="close")
        away.clicked.connect(self.gone)
        self.lines.put_beside(self.negated)
        self.lines.put_beside(away)
        card.body.addWidget(self.lines)
        self.lines.changed.connect(self.changed)
        self.lines.grown.connect(self.grown)
        self.negated.toggled.connect(lambda _on: self.changed.emit())

    def begin(self) -> None:
        """Its first line."""
        self.lines.lines[0].begin()

    def filter(self) -> Filter | None:
        """Its lines together, or that they must not fit."""
        inside = self.lines.filter()
        return None if inside is None else Not(inside) if self.negated.isChecked() else inside


class Builder(Form):
    """`built` sends what the chips shall ask for. `about` is the field of a first further line, "" for none."""

    built = Signal(object)

    def __init__(self, context: Context, sieve: Sieve, about: str, parent: QWidget) -> None:
        words = context.wording
        title = words.word(texts.BUILDER, "title")
        super().__init__(context.theme, "builder", title, parent, width=_PEOPLE_WIDE, scrolls=True)
        self._context, self._sieve, self._number = context, sieve, 0
        self._asked: Asked = sieve.asked
        more = self._asked.more
        begun = Test(about or FIRST, next(iter(OPERATIONS[FIELDS[about or FIRST]])))
        self.lines = Lines(context, begun if more == EVERYBODY else more, self)
        self.body.addWidget(self.lines)
        self.body.addStretch(1)
        self.count = label("", tone="quiet")
        self.count.setObjectName("builder-count")
        self.foot.addWidget(self.count)
        cancel = self.add_button(words.word(texts.BUILDER, "cancel"), "builder-cancel")
        cancel.clicked.connect(self.reject)
        apply = self.add_button(words.word(texts.BUILDER, "apply"), "builder-apply", "primary")
        apply.clicked.connect(self._give)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        self.lines.changed.connect(self._changed)
        self.lines.grown.connect(self.fit_and_show)
        if more != EVERYBODY and about:
            self.lines.add(begun)
        self._count()

    def asked(self) -> Asked:
        """What the chips would ask for now."""
        return replace(self._asked, more=self.lines.filter() or EVERYBODY)

    def _changed(self) -> None:
        self._number += 1
        self._pause.start()

    def _count(self) -> None:
        """How many people fit; counted off the main thread, an older answer is left unsaid."""
        number, asked = self._number, self.asked()
        self.count.setText(self._context.wording.word(texts.BUILDER, "counting"))

        def tell(sizes: Sequence[int]) -> None:
            if number == self._number:
                self._say(sizes[0], others=len(asked.parts()) > (MORE in asked.parts()))

        self._sieve.size([asked.filter()], tell, self)

    def _say(self, people: int, *, others: bool) -> None:
        text = self._context.wording.pair(texts.BUILDER["count" if others else "count_alone"], {"n": people})
        self.count.setText(text)
        self.count.setToolTip(
            self._context.wording.word(texts.BUILDER, "incomplete") if self.lines.incomplete() else ""
        )

    def _give(self) -> None:
        asked = self.asked()
        self.accept()
        self.built.emit(asked)
