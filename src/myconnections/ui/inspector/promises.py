"""Promises and plans with the person shown: check off, set a day, note a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QWidget

from myconnections.domain.encounter import By
from myconnections.domain.ids import PromiseId
from myconnections.domain.reminder import Promise
from myconnections.services import dues
from myconnections.services.views import PersonView
from myconnections.ui import texts_person
from myconnections.ui.context import Context
from myconnections.ui.day_words import due_day
from myconnections.ui.inspector.new_line import NewLine
from myconnections.ui.inspector.section import Section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

_AHEAD = (0, 7, 30)


class PromisesSection(Section):
    """Open promises first; those kept stay for a week, so that a wrong tick is seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name_it(self.tr("Promises"))
        self._new = NewLine(context, "promise", self.tr("Note a promise, Enter keeps it"))
        named(self._new, "promise-new", self.tr("New promise"))
        self._new.returnPressed.connect(self._add)
        self.column.addWidget(self._new)

    def show_view(self, view: PersonView) -> None:
        """What is half-written for this person stands in the line."""
        self._new.turn_to(view.contact.id)
        super().show_view(view)

    def fill(self, view: PersonView) -> None:
        """One row a promise, then one a plan."""
        week_ago = self.context.clock() - timedelta(days=7)
        open_first = sorted(view.promises, key=lambda one: (one.done_at is not None, one.due or date.max, one.id))
        for promise in open_first:
            if promise.done_at is None or promise.done_at >= week_ago:
                keep = partial(self._keep, promise)
                remark = self._remark(promise)
                row = self._row(f"promise-{promise.id}", promise.text, remark, promise.done_at is not None, keep)
                row.addWidget(self._menu_button(promise), alignment=Qt.AlignmentFlag.AlignTop)
                self.rows.addLayout(row)
        for reminder in view.reminders:
            if reminder.done_at is None:
                text = reminder.text
                if reminder.condition:
                    facts = {"condition": reminder.condition, "text": reminder.text}
                    text = self.wording.pair(texts_person.PLAN, facts)
                done = partial(self._done, int(reminder.id))
                self.rows.addLayout(self._row(f"plan-{reminder.id}", text, self._day(reminder.due), False, done))

    def _row(self, name: str, text: str, remark: str, done: bool, act: Callable[[bool], None]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        box = QCheckBox()
        named(box, name, text)
        box.setChecked(done)
        box.toggled.connect(act)
        row.addWidget(box, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Paragraph(self.theme, text, tone="quiet" if done else "ink"), 1)
        if remark:
            shown = label(remark, "small", "quiet")
            shown.setFixedHeight(22)
            row.addWidget(shown, alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _remark(self, promise: Promise) -> str:
        """Whose promise it is, where it is not mine alone, and its day."""
        whose = {By.THEM: self.tr("by them"), By.BOTH: self.tr("by both")}.get(promise.by, "")
        return " · ".join(part for part in (whose, self._day(promise.due)) if part)

    def _day(self, due: date | None) -> str:
        return due_day(due, self.context.clock().date(), self.wording.language) if due else ""

    def _menu_button(self, promise: Promise) -> QWidget:
        button = Button(
            self.theme, self.tr("Change the promise"), name=f"promise-more-{promise.id}", variant="icon", icon="more"
        )
        button.make_dense()
        button.clicked.connect(lambda: self._open_menu(promise, button))
        return button

    def _open_menu(self, promise: Promise, button: QWidget) -> None:
        menu = QMenu(self)
        menu.setObjectName("promise-menu")
        put, today = menu.addAction, self.context.clock().date()
        for by, word in ((By.ME, self.tr("Promised by me")), (By.THEM, self.tr("Promised by them"))):
            action = put(word)
            action.setCheckable(True)
            action.setChecked(promise.by is by)
            action.triggered.connect(partial(self._change, replace(promise, by=by)))
        menu.addSeparator()
        words = (self.tr("Due today"), self.tr("Due in a week"), self.tr("Due in a month"))
        for days, word in zip(_AHEAD, words, strict=True):
            put(word).triggered.connect(partial(self._change, replace(promise, due=today + timedelta(days=days))))
        put(self.tr("No day")).triggered.connect(partial(self._change, replace(promise, due=None)))
        menu.addSeparator()
        put(self.tr("Forget this promise")).triggered.connect(partial(self._forget, int(promise.id)))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add(self) -> None:
        text = self._new.text().strip()
        if not text:
            return
        new = Promise(PromiseId(0), self.person, text, By.ME, self.context.clock().date())
        self._new.keep(lambda vault, now: dues.promise(vault, new, now))

    def _keep(self, promise: Promise, done: bool) -> None:
        self.context.acting.do(lambda vault, now: dues.keep_promise(vault, promise.id, now, done))

    def _done(self, reminder: int, _on: bool) -> None:
        self.context.acting.do(lambda vault, now: dues.done(vault, reminder, now))

    def _change(self, promise: Promise, _on: bool = False) -> None:
        self.context.acting.do(lambda vault, now: dues.change_promise(vault, promise, now))

    def _forget(self, promise: int, _on: bool = False) -> None:
        self.context.acting.do(lambda vault, now: dues.forget_promise(vault, promise, now))
