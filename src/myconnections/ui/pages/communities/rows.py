"""Rows that the views of this page share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.ui.context import Context
from myconnections.ui.day_words import due_day
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named

DAY = 128
Named = tuple[ContactId, str]


def section(context: Context, name: str, title: str, *buttons: Button) -> Card:
    """A card with a head and its buttons."""
    card = Card(context.theme)
    named(card, name, title)
    head = SectionHeader(context.theme, title)
    for button in buttons:
        head.row.addWidget(button)
    card.body.addWidget(head)
    return card


def quiet(context: Context, text: str) -> Paragraph:
    """A quiet sentence."""
    return Paragraph(context.theme, text, tone="quiet")


def dated(
    context: Context, day: date | None, name: str, text: str, press: Callable[[], object], *more: QWidget
) -> QWidget:
    """A row: the day, a name that opens what it stands for, and what belongs beside it."""
    today = context.clock().date()
    shown = label("" if day is None else due_day(day, today, context.wording.language), "small", "quiet")
    shown.setFixedWidth(DAY)
    return _row(context, name, text, press, shown, more)


def opening(context: Context, name: str, text: str, press: Callable[[], object], *more: QWidget) -> QWidget:
    """A row: a name that opens what it stands for, and what belongs beside it."""
    return _row(context, name, text, press, None, more)


def names(context: Context, name: str, people: Iterable[Named], show: Callable[[int], object]) -> QWidget:
    """Names beside each other; each shows its person."""
    whole = QWidget()
    flow = FlowLayout(whole, gap=4)
    for who, shown in people:
        link = NameLink(context.theme, shown, name=f"{name}-{int(who)}", kind="body")
        link.setMaximumWidth(280)
        link.clicked.connect(partial(_press, show, int(who)))
        box = QWidget()
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.addWidget(link)
        flow.addWidget(box)
    return whole


def lines(*texts: str) -> list[str]:
    """Those that say something."""
    return [text for text in texts if text]


def column(gap: int) -> tuple[QWidget, QVBoxLayout]:
    """A column without edges."""
    whole = QWidget()
    inner = QVBoxLayout(whole)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(gap)
    return whole, inner


def _press(show: Callable[[int], object], who: int, _checked: bool = False) -> None:
    show(who)


def _row(
    context: Context,
    name: str,
    text: str,
    press: Callable[[], object],
    before: QWidget | None,
    more: Iterable[QWidget],
) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(context.theme.space("m"))
    if before is not None:
        row.addWidget(before)
    link = NameLink(context.theme, text, name=name, kind="body")
    link.clicked.connect(lambda _checked=False: press())
    row.addWidget(link, 1)
    row.addStretch(0)
    for one in more:
        row.addWidget(one, alignment=Qt.AlignmentFlag.AlignRight)
    return whole
