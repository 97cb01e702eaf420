"""The field in which the value of a condition is written or chosen, as its operation wants it."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from myconnections.domain.filters import CHOICES, FIELDS, MOST_TEXT, OPERATIONS, Test
from myconnections.domain.vocabulary import kept
from myconnections.ui import texts_filters as texts
from myconnections.ui.context import Context
from myconnections.ui.filter_words import value_word, values_text
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.check_menu import CheckMenu
from myconnections.ui.widgets.choice import ChoiceField, DayField, NumberField
from myconnections.ui.widgets.paint import named

_MOST = {"warmth": 100, "authority": 4}
_DAYS = 30
_BETWEEN = re.compile(r"\s*[;；、]\s*")


class ValueField(QWidget):
    """The value of one operation on one field; `changed` when it is another. Nothing is shown where none is wanted."""

    changed = Signal()

    def __init__(self, context: Context, field: str, op: str, test: Test | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._field, self._op = context, field, op
        self._wanted = OPERATIONS[FIELDS[field]][op]
        self._chosen = list(test.texts) if test is not None else []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._line: QLineEdit | None = None
        self._spin: QSpinBox | None = None
        self._day: QDateEdit | None = None
        self._month: QComboBox | None = None
        self._button: Button | None = None
        made = self._make(test)
        if made is not None:
            if self._button is None:
                named(made, "condition-value", context.wording.word(texts.BUILDER, "value"))
            row.addWidget(made, int(self._button is None))
        if self._button is not None or made is None:
            row.addStretch(1)

    def test(self) -> Test | None:
        """The condition, None while its value is missing."""
        match self._wanted:
            case "":
                return Test(self._field, self._op)
            case "text" if self._line is not None:
                text = self._line.text().strip()
                return Test(self._field, self._op, (text,)) if text else None
            case "texts":
                values = tuple(self._chosen if self._line is None else self._several(self._line.text()))
                return Test(self._field, self._op, values) if values else None
            case "day" if self._day is not None:
                day = self._day.date().toPython()
                return Test(self._field, self._op, day=day)  # type: ignore[arg-type]
        number = self._month.currentIndex() if self._month is not None else self._spin.value() if self._spin else 0
        return Test(self._field, self._op, number=number)

    def _make(self, test: Test | None) -> QWidget | None:
        made: QWidget | None
        match self._wanted:
            case "":
                made = None
            case "text":
                made = self._make_line(test.texts[0] if test is not None and test.texts else "", "")
            case "texts" if self._field in CHOICES:
                made = self._make_button()
            case "texts":
                joint = "、" if self._context.wording.language == "ja" else "; "
                said = [value_word(self._context.wording, self._field, one) for one in self._chosen]
                made = self._make_line(joint.join(said), self._word("values_hint"))
            case "day":
                made = self._make_day(test)
            case _:
                made = self._make_months(test) if self._op == "month" else self._make_spin(test)
        return made

    def _make_spin(self, test: Test | None) -> QSpinBox:
        days = self._wanted == "days"
        self._spin = NumberField()
        self._spin.setRange(0, _MOST.get(self._field, 100_000))
        if days:
            self._spin.setSuffix(self._context.wording.pair(texts.BUILDER["day_suffix"]))
        self._spin.lineEdit().setTextMargins(8, 0, 0, 0)
        self._spin.setValue(test.number if test is not None else _DAYS if days else 1)
        self._spin.valueChanged.connect(lambda _number: self.changed.emit())
        return self._spin

    def _make_line(self, text: str, hint: str) -> QLineEdit:
        self._line = QLineEdit(text)
        self._line.setMaxLength(MOST_TEXT)
        self._line.setPlaceholderText(hint)
        self._line.textChanged.connect(lambda _text: self.changed.emit())
        return self._line

    def _make_day(self, test: Test | None) -> QDateEdit:
        day = test.day if test is not None and test.day is not None else self._context.clock().date()
        self._day = DayField(QDate(day.year, day.month, day.day))
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.dateChanged.connect(lambda _day: self.changed.emit())
        return self._day

    def _make_months(self, test: Test | None) -> QComboBox:
        self._month = ChoiceField()
        self._month.addItems([self._context.wording.pair(month) for month in texts.MONTHS])
        self._month.setCurrentIndex(test.number if test is not None else 0)
        self._month.currentIndexChanged.connect(lambda _place: self.changed.emit())
        return self._month

    def _make_button(self) -> Button:
        self._button = Button(self._context.theme, "", name="condition-values", arrow="down")
        self._button.clicked.connect(self._open)
        self._say_chosen()
        return self._button

    def _open(self) -> None:
        assert self._button is not None  # noqa: S101 - only the button leads here
        menu = CheckMenu("condition-menu", self._word("values"), self)
        for value in CHOICES[self._field]:
            word = value_word(self._context.wording, self._field, value)
            menu.put(f"value-{value}", word, partial(self._turn, value), value in self._chosen)
        menu.below(self._button)

    def _turn(self, value: str) -> None:
        now = {*self._chosen} ^ {value}
        self._chosen = [one for one in CHOICES[self._field] if one in now]
        self._say_chosen()
        self.changed.emit()

    def _say_chosen(self) -> None:
        assert self._button is not None  # noqa: S101 - made just before
        text = values_text(self._context.wording, self._field, self._chosen)
        metrics = self._button.fontMetrics()
        self._button.setText(metrics.elidedText(text or self._word("values"), Qt.TextElideMode.ElideRight, 190))
        self._button.setAccessibleName(f"{self._word('value')}: {text}")

    def _several(self, text: str) -> list[str]:
        return [kept(self._field, one) for one in _BETWEEN.split(text.strip()) if one]

    def _word(self, key: str) -> str:
        return self._context.wording.word(texts.BUILDER, key)
