"""For the coach: choose, see exactly what leaves, hand out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.handout import Handout
from myconnections.domain.report import Leaving, Report, leaving
from myconnections.domain.stage import Stage
from myconnections.services import coach, lists
from myconnections.services.changes import Changes
from myconnections.services.coach import Choice, HandedOut
from myconnections.services.lists import SavedList
from myconnections.services.ports import OpenVault
from myconnections.ui.coach.pdf import sheet_pdf, sheet_pictures, sheets_beyond
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.coach.choices import Choices
from myconnections.ui.pages.coach.history import HistoryCard
from myconnections.ui.pages.coach.leaving_card import LeavingCard
from myconnections.ui.pages.coach.parts_card import PartsCard
from myconnections.ui.pages.coach.picture import SheetPicture
from myconnections.ui.pages.coach.rows import RowsTable
from myconnections.ui.pages.coach.words import say
from myconnections.ui.prompts import Answer
from myconnections.ui.tasks import Progress
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

KINDS = ("contact", "tie", "encounter", "reminder", "setting", "entry", "promise")
_LEFT = 340
_ONE_COLUMN = 820
_PAUSE_MS = 120
_LONG_MS = 300


class CoachPage(Page):
    """The preview, the words about what leaves and the file are made from one report, read off the main thread."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-coach", self._say("title"))
        self.report: Report | None = None
        self._asked = 0
        self._begun = False
        self._arrange()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self.look)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(_LONG_MS)
        self._long.timeout.connect(self.leaving.wait)
        self.choices.changed.connect(self._later.start)
        self.choices.form.chosen.connect(self._show_form)
        self.views.chosen.connect(self._show_view)
        context.feed.subscribe(KINDS, self._changed, self)
        self._busy = BusyOverlay(context.theme, self)
        context.tasks.in_turns(self._furnish(), self)

    def _furnish(self) -> Iterator[None]:
        """What is seen is laid out in a turn of its own: finding the heights of so many words takes long."""
        self._scroll.setWidget(self._inside)
        yield

    def show_now(self) -> None:
        """Read what may be chosen, then look."""
        self.context.acting.read(_offered, self._offer, owner=self)

    def look(self) -> None:
        """Make the preview of what is chosen now; the answer to an older question is not shown."""
        self._asked += 1
        number, choice, kind = self._asked, self.choices.choice(), self.choices.kind()
        ratio = min(2.0, max(1.0, self.devicePixelRatioF()))
        language = self.context.wording.language
        self.button.setEnabled(False)
        self._long.start()

        def show(made: tuple[Report, tuple[QImage, ...], int]) -> None:
            if number == self._asked:
                self._show(*made, kind)

        def failed(error: Exception) -> None:
            self._long.stop()
            self.leaving.words.setText("")
            self.context.acting.fail(error)

        job = partial(_preview, choice, language, ratio)
        self.context.acting.read(job, show, failed, owner=self)

    def hand_out(self) -> None:
        """Ask where to, after asking whether where something private would leave."""
        told = self.told()
        if told is None or not told.people:
            return
        if not (told.real_names or told.private or told.written):
            self._ask_where()
            return
        wording = self.context.wording
        why = "ask_names" if told.real_names else "ask_private" if told.private else "ask_written"
        self.context.prompts.ask(
            self,
            self._say("ask_title"),
            say(wording, why),
            [Answer("cancel", self._say("cancel")), Answer("go", self._say("go_on"))],  # Enter hands nothing out
            lambda key: self._ask_where() if key == "go" else None,
            self.leaving.words.text(),
        )

    def told(self) -> Leaving | None:
        """What would leave now; None before anything has been read."""
        return None if self.report is None else leaving(self.report, self.choices.kind())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two have no room."""
        super().resizeEvent(event)
        one = self.width() < _ONE_COLUMN
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight)
        self.choices.setFixedWidth(self.width() - 64 if one else _LEFT)

    def _say(self, key: str) -> str:
        return say(self.context.wording, key)

    def _arrange(self) -> None:
        theme = self.context.theme
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.front = QStackedWidget()
        whole.addWidget(self.front)
        self._scroll = QScrollArea()
        named(self._scroll, "coach-scroll", self._say("title"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._inside.setProperty("ground", "none")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(32, 20, 32, 32)
        column.setSpacing(theme.space("l"))
        column.addLayout(self._head())
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.space("xl"))
        self.choices = Choices(self.context)
        self.choices.setFixedWidth(_LEFT)
        self._columns.addWidget(self.choices, alignment=Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(self._right(), 1)
        column.addLayout(self._columns)
        column.addStretch(1)
        self.front.addWidget(self._scroll)
        self.front.addWidget(self._empty())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self._say("title"), "title"))
        words.addWidget(Paragraph(self.context.theme, self._say("subtitle"), tone="quiet"))
        row.addLayout(words, 1)
        self.button = Button(
            self.context.theme, self._say("hand_out"), name="coach-hand-out", variant="primary", icon="export"
        )
        self.button.setEnabled(False)
        self.button.clicked.connect(self.hand_out)
        row.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _right(self) -> QVBoxLayout:
        theme = self.context.theme
        right = QVBoxLayout()
        right.setSpacing(theme.space("l"))
        self.leaving = LeavingCard(self.context)
        right.addWidget(self.leaving)
        options = [("sheet", self._say("sheet"), "file"), ("rows", self._say("rows"), "table")]
        self.views = Segmented(theme, options, name="coach-view", spoken=self._say("leaves"))
        right.addWidget(self.views)
        self.sheet = SheetPicture(self.context)
        self.table = RowsTable(self.context)
        self.table.setMinimumHeight(480)
        self.table.hide()
        self.parts = PartsCard(self.context)
        self.parts.hide()
        self.beyond = Paragraph(theme, "", tone="quiet")
        self.beyond.hide()
        right.addWidget(self.sheet)
        right.addWidget(self.beyond)
        right.addWidget(self.table)
        right.addWidget(self.parts)
        self.history = HistoryCard(self.context)
        right.addWidget(self.history)
        right.addStretch(1)
        return right

    def _empty(self) -> EmptyState:
        empty = EmptyState(self.context.theme, "coach", self._say("empty"), self._say("empty_detail"))
        named(empty, "coach-empty", self._say("empty"))
        bring = Button(self.context.theme, self._say("bring_in"), name="coach-bring-in", variant="primary")
        bring.clicked.connect(lambda: self.wants.emit("import", []))
        empty.buttons.addWidget(bring)
        return empty

    def _offer(self, found: tuple[list[SavedList], list[Handout], int, Stage | None]) -> None:
        saved, log, people, usual = found
        self.front.setCurrentIndex(0 if people else 1)
        self.history.show_log(log)
        self.choices.offer(saved)
        if not self._begun and people:
            self._begun = True
            self.choices.choose(0 if usual is None else int(usual))
        if people:
            self.look()

    def _show(self, report: Report, pictures: tuple[QImage, ...], beyond: int, kind: str) -> None:
        self._long.stop()
        self.report = report
        told = leaving(report, kind)
        self.leaving.show_leaving(told)
        self.sheet.show_pictures(pictures)
        self.beyond.setText(say(self.context.wording, "sheets_more", n=beyond) if beyond else "")
        self.table.rows.show_report(report)
        self.parts.show_sections(report.sections if told.parts else ())
        self._show_view(self.views.choice())
        self.button.setEnabled(bool(report.people))

    def _show_view(self, key: str) -> None:
        self.sheet.setVisible(key == "sheet")
        self.beyond.setVisible(key == "sheet" and bool(self.beyond.text()))
        self.table.setVisible(key == "rows")
        self.parts.setVisible(key == "rows" and bool(self.parts.words()))

    def _show_form(self, kind: str) -> None:
        """A table has no sheet: it is looked at row by row."""
        if kind == "csv":
            self.views.choose("rows")

    def _ask_where(self) -> None:
        kind = self.choices.kind()
        suggested = f"{self._say('file')}-{self.context.clock():%Y-%m-%d}.{kind}"
        self.context.prompts.save_path(
            self, self._say("title"), suggested, [self._say(f"save_{kind}")], partial(self._write, kind)
        )

    def _write(self, kind: str, out: Path) -> None:
        choice, language = self.choices.choice(), self.context.wording.language
        self._busy.start(self._say("making"), can_cancel=False)

        def job(vault: OpenVault, now: datetime, _progress: Progress) -> HandedOut:
            draw = (lambda report: sheet_pdf(report, language)) if kind == "pdf" else None
            return coach.hand_out(vault, choice, kind, out, now, language=language, render=draw)

        def failed(error: Exception) -> None:
            self._busy.finish()
            self.context.acting.fail(error)

        self.context.acting.study(job, self._written, failed, owner=self)

    def _written(self, done: HandedOut) -> None:
        self._busy.finish()
        told = say(self.context.wording, "done", n=done.leaving.people, file=done.file.name)
        self.context.acting.tell(told)
        self.show_now()

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.show_now()


def _offered(vault: OpenVault, now: datetime) -> tuple[list[SavedList], list[Handout], int, Stage | None]:
    """The saved lists, what was handed out, how many people there are, and from which stage on they are offered."""
    with vault.read() as uow:
        people = sum(not row.archived for row in uow.contacts.rows())
    return lists.saved(vault), coach.log(vault), people, coach.usual_stage(vault)


def _preview(
    choice: Choice, language: str, ratio: float, vault: OpenVault, now: datetime
) -> tuple[Report, tuple[QImage, ...], int]:
    report = coach.report(vault, choice, now)
    return report, sheet_pictures(report, language, ratio), sheets_beyond(report, language)
