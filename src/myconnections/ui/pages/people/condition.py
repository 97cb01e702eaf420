"""One line of the builder: not or not, a field, an operation, a value; and the line of what only a command made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from myconnections.domain.filters import FIELDS, OPERATIONS, Filter, Not, Test
from myconnections.ui import texts_filters as texts
from myconnections.ui.context import Context
from myconnections.ui.filter_words import field_word, filter_text, operation_word
from myconnections.ui.pages.people.value_field import ValueField
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named

FIRST = "stage"


def simple(asked: Filter) -> bool:
    """Whether one line can hold it."""
    return isinstance(asked.part if isinstance(asked, Not) else asked, Test)


class Line(QWidget):
    """What a group of the builder holds: `changed` when it asks for something else, `gone` when it shall go, `grown`
    with what was added inside it.
    """

    changed = Signal()
    gone = Signal()
    grown = Signal(QWidget)

    def begin(self) -> None:
        """Take the keyboard, where there is something to answer."""

    def filter(self) -> Filter | None:
        """What it asks for, None while something is missing."""
        raise NotImplementedError


class Condition(Line):
    """A line with a single test."""

    def __init__(self, context: Context, asked: Filter, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        words = context.wording
        test = asked.part if isinstance(asked, Not) else asked
        assert isinstance(test, Test)  # noqa: S101 - `simple` says so
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(context.theme.space("s"))
        self.negated = QCheckBox(words.word(texts.BUILDER, "not"))
        named(self.negated, "condition-not", words.word(texts.BUILDER, "not_spoken"))
        self.negated.setChecked(isinstance(asked, Not))
        self.field, self.op = ChoiceField(), ChoiceField()
        named(self.field, "condition-field", words.word(texts.BUILDER, "field"))
        named(self.op, "condition-op", words.word(texts.BUILDER, "operation"))
        self.field.setFixedWidth(172)
        self.field.setMaxVisibleItems(18)
        self.op.setFixedWidth(176)
        for _head, keys in texts.GROUPS.values():
            if self.field.count():
                self.field.insertSeparator(self.field.count())
            for key in keys:
                self.field.addItem(field_word(words, key), key)
        self.field.setCurrentIndex(self.field.findData(test.field))
        away = Button(
            context.theme, words.word(texts.BUILDER, "remove"), name="condition-remove", variant="icon", icon="close"
        )
        away.clicked.connect(self.gone)
        self._value = ValueField(context, test.field, test.op, test if _given(test) else None, self)
        for part in (self.negated, self.field, self.op):
            self._row.addWidget(part)
        self._row.addWidget(self._value, 1)
        self._row.addWidget(away)
        self._offer_operations(test.op)
        self._value.changed.connect(self.changed)
        self.negated.toggled.connect(lambda _on: self.changed.emit())
        self.field.currentIndexChanged.connect(self._other_field)
        self.op.currentIndexChanged.connect(self._other_operation)

    def begin(self) -> None:
        """What it is about."""
        self.field.setFocus()

    def filter(self) -> Filter | None:
        """The test, or that it must not fit."""
        test = self._value.test()
        return None if test is None else Not(test) if self.negated.isChecked() else test

    def _offer_operations(self, chosen: str) -> None:
        field = str(self.field.currentData())
        self.op.blockSignals(True)
        self.op.clear()
        for key in OPERATIONS[FIELDS[field]]:
            self.op.addItem(operation_word(self._context.wording, field, key), key)
        self.op.setCurrentIndex(max(0, self.op.findData(chosen)))
        self.op.setEnabled(self.op.count() > 1)
        self.op.blockSignals(False)

    def _other_field(self) -> None:
        self._offer_operations(str(self.op.currentData()))
        self._other_operation()

    def _other_operation(self) -> None:
        fresh = ValueField(self._context, str(self.field.currentData()), str(self.op.currentData()), None, self)
        self._row.replaceWidget(self._value, fresh)
        self._value.hide()
        self._value.deleteLater()
        self._value = fresh
        fresh.changed.connect(self.changed)
        self.changed.emit()


class Deep(Line):
    """What is nested deeper than the window shows: said in words, and kept as it is."""

    def __init__(self, context: Context, asked: Filter, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked = asked
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        said = Paragraph(context.theme, filter_text(context.wording, asked))
        said.setToolTip(context.wording.word(texts.BUILDER, "deep"))
        row.addWidget(said, 1)
        word = context.wording.word(texts.BUILDER, "remove")
        away = Button(context.theme, word, name="condition-remove", variant="icon", icon="close")
        away.clicked.connect(self.gone)
        row.addWidget(away)

    def filter(self) -> Filter | None:
        """As it came."""
        return self._asked


def _given(test: Test) -> bool:
    """Whether a test has a value already; one that has none is a line just begun."""
    wanted = OPERATIONS[FIELDS[test.field]][test.op]
    return bool(test.texts) if wanted in {"text", "texts"} else wanted != "day" or test.day is not None
