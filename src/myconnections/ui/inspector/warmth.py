"""Warmth of the person shown: the figure, the curve, and on request the exact sum behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from myconnections.domain.encounter import guessed_last
from myconnections.services.views import PersonView, WarmthView
from myconnections.ui import sums, texts_person
from myconnections.ui.context import Context
from myconnections.ui.day_words import about_day, short_day
from myconnections.ui.inspector.curve import curve_of
from myconnections.ui.inspector.section import Section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.warmth_curve import WarmthCurve

_MOST = 40


class WarmthSection(Section):
    """The sum stays open or closed from one person to the next."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name_it(self.tr("Warmth"))
        self._curve = WarmthCurve(self.theme)
        self._rhythm = Paragraph(self.theme, kind="small", tone="quiet")
        self._why = Button(self.theme, self.tr("Why this number?"), name="why-warmth", variant="link", arrow="down")
        self._why.make_flush()
        self._why.setCheckable(True)
        self._why.toggled.connect(self._open_sum)
        self._sum = QWidget()
        self._sum.setObjectName("warmth-sum")
        self._parts = QVBoxLayout(self._sum)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._sum.hide()
        for part in (self._curve, self._rhythm):
            self.column.addWidget(part)
        self.column.addWidget(self._why, alignment=Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._sum)

    def fill(self, view: PersonView) -> None:
        """The remark of the head, the curve, the rhythm, the sum."""
        warmth = view.warmth
        known = warmth.value is not None
        self.header.say(self.title, self._remark(warmth))
        if not known:
            self.rows.addWidget(Paragraph(self.theme, self.wording.pair(texts_person.NOT_RECORDED), tone="quiet"))
            log = Button(self.theme, self.tr("Log…"), name="warmth-log", icon="log")
            log.clicked.connect(lambda: self.wants.emit("log", (self.person,)))
            self.rows.addWidget(log, alignment=Qt.AlignmentFlag.AlignLeft)
        self._curve.setVisible(known)
        self._curve.show_curve(curve_of(warmth, self.context.clock(), self.wording))
        today = self.context.clock().date()
        guess = guessed_last(view.encounters, today)
        self._rhythm.setVisible(warmth.gap is not None or guess is not None)
        if guess is not None:  # a rhythm is of known days, and would call an older one the last
            about = about_day(guess, today, self.wording.language)
            self._rhythm.setText(self.wording.pair(texts_person.BY_MEMORY, {"about": about}))
        elif warmth.gap is not None:
            facts = {"gap": warmth.gap, "usual": round(warmth.median_gap or 0)}
            self._rhythm.setText(self.wording.sentence(texts_person.RHYTHM, warmth.rhythm, facts))
        self._why.setVisible(known)
        self._sum.setVisible(known and self._why.isChecked())
        self._fill_sum()

    def _remark(self, warmth: WarmthView) -> str:
        if warmth.value is None:
            return ""
        parts = [self.wording.pair(texts_person.WARMTH, {"value": warmth.value, "n": len(warmth.explanation.parts)})]
        if warmth.due_on is not None:
            day = short_day(warmth.due_on, self.context.clock().date(), self.wording.language)
            parts.append(self.wording.pair(texts_person.WARMTH_DUE, {"day": day}))
        return ("　" if self.wording.language == "ja" else " · ").join(parts)

    def _open_sum(self, on: bool) -> None:
        self._why.set_arrow("up" if on else "down")
        self._fill_sum()
        self._sum.setVisible(on)

    def _fill_sum(self) -> None:
        """One line a record: when, what, how much of the figure it is; made only while it is seen."""
        empty(self._parts)
        warmth = self.view.warmth
        if warmth.value is None or not self._why.isChecked():
            return
        pair = texts_person.HALVES_OWN if warmth.own_interval else texts_person.HALVES
        words = self.wording.pair(pair, {"days": round(warmth.half_life)})
        self._parts.addWidget(Paragraph(self.theme, words, kind="small", tone="quiet"))
        table = QGridLayout()
        table.setHorizontalSpacing(12)
        table.setVerticalSpacing(2)
        table.setColumnStretch(1, 1)
        now = self.context.clock()
        parts = warmth.explanation.parts
        shares = [part.share for part in parts[:_MOST]]
        if len(parts) > _MOST:
            shares.append(sum(part.share for part in parts[_MOST:]))
        figures = sums.percents(shares, warmth.value)
        for line, part in enumerate(parts[:_MOST]):
            day = short_day(part.at.astimezone(now.tzinfo).date(), now.date(), self.wording.language)
            about = f" ({self.wording.pair(texts_person.APPROXIMATE)})" if part.approximate else ""
            table.addWidget(label(day, "small", "quiet"), line, 0)
            table.addWidget(label(self.wording.encounter(part.kind) + about, "small"), line, 1)
            table.addWidget(_figure(figures[line]), line, 2)
        if len(parts) > _MOST:
            table.addWidget(label(self.tr("Older records"), "small", "quiet"), _MOST, 1)
            table.addWidget(_figure(figures[_MOST]), _MOST, 2)
        self._parts.addLayout(table)
        self._parts.addWidget(hairline(self.theme))
        total = label(self.wording.pair(texts_person.SUM, {"value": sums.percent(warmth.value)}), "small")
        self._parts.addWidget(total, alignment=Qt.AlignmentFlag.AlignRight)


def _figure(text: str) -> QWidget:
    figure = label(text, "small")
    figure.setAlignment(Qt.AlignmentFlag.AlignRight)
    return figure
