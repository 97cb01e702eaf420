"""Bring in: choose files, read them, check the plan, keep it. Nothing is written before the plan was seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain import graph
from myconnections.domain.errors import Refused, Told
from myconnections.services import imports
from myconnections.services.changes import Changes
from myconnections.ui import texts_bring_in as texts
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.bring_in.draft import Choice, Draft, make
from myconnections.ui.pages.bring_in.files_step import FilesStep
from myconnections.ui.pages.bring_in.plan_step import PlanStep
from myconnections.ui.pages.bring_in.result_step import ResultStep
from myconnections.ui.tasks import Task
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.labels import ElidedLabel, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.stepper import Stepper

FILES, READING, CHECK, DONE = range(4)
_WIDE = 1000
_STACKED = 800
_LEAST = 360


class BringInPage(Page):
    """Four steps: files, reading, check, bring in. Leaving the page keeps where it stands."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-import", self.tr("Bring in"))
        self._choice: Choice | None = None
        self._draft: Draft | None = None
        self._task: Task | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        self.files = FilesStep(context)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.files)
        whole.addWidget(self._stack, 1)
        self.busy = BusyOverlay(context.theme, self)
        self._wire()
        self._go(FILES)
        context.tasks.in_turns(self._furnish(), self)

    @cached_property
    def plan(self) -> PlanStep:
        """The third step, made when it comes into sight."""
        plan = PlanStep(self.context)
        plan.agreed.connect(self._apply)
        plan.back.connect(lambda: self._go(FILES))
        plan.left.connect(self._forget_plan)
        plan.read_as.connect(self._read_as)
        self._stack.addWidget(plan)
        self.foot = plan.foot
        return plan

    @cached_property
    def result(self) -> ResultStep:
        """The fourth step."""
        result = ResultStep(self.context)
        result.pick_asked.connect(lambda: self.wants.emit("pick", None))
        result.triage_asked.connect(lambda: self.wants.emit("page", "triage"))
        result.enrich_asked.connect(lambda: self.wants.emit("page", "enrich"))
        result.people_asked.connect(lambda: self.wants.emit("page", "people"))
        result.today_asked.connect(lambda: self.wants.emit("page", "today"))
        result.more_asked.connect(lambda: self._go(FILES))
        self._stack.addWidget(result)
        return result

    def _furnish(self) -> Iterator[object]:
        """The help beside the first step and the steps behind it, while the person looks for their files."""
        yield self.files
        self.files.furnish()
        yield self.files
        yield self.plan
        yield self.result

    def show_now(self) -> None:
        """A finished import makes room for the next one; a plan under way stays as it was left."""
        if self.stepper.current() == DONE and self._task is None:
            self._go(FILES)
        self._lead()

    def take(self, paths: list[Path]) -> None:
        """Read these files and show what they would change; files of networks are for the page of ties."""
        if paths and all(path.suffix.casefold() in graph.SUFFIXES for path in paths):
            self.wants.emit("import", paths)
            return
        self.read(Choice(tuple(paths), self.files.with_content()))

    def read(self, choice: Choice) -> None:
        """Read what was chosen, off the main thread."""
        if self._task is not None:
            return
        self._choice = choice
        self._before(READING)
        self.busy.start(self.tr("Reading the files…"))
        self._task = self.context.acting.study(
            lambda vault, now, progress: make(vault, now, choice, progress),
            self._planned,
            self._failed(FILES, self.files.banner),
            self.busy.report,
            cancelled=lambda: self._stopped(FILES),
            owner=self,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow page the head has room for title and steps only; in a very narrow one they stack."""
        super().resizeEvent(event)
        self.about.setVisible(self.width() >= _WIDE)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        stacked = self.width() < _STACKED
        self._head_line.setDirection(down if stacked else beside)
        self._head_line.setContentsMargins(32, 20, 16 if stacked else 32, 20)

    def leave(self) -> None:
        """Reading may stop with the window; writing is finished or undone as a whole by the vault."""
        if self._task is not None:
            self._task.cancel()

    def _head(self) -> QWidget:
        whole = QWidget()
        # Its own least width would keep the page from becoming narrow enough for the steps to go below the title.
        whole.setMinimumWidth(_LEAST)
        whole.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._head_line = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self._head_line.setContentsMargins(32, 20, 32, 20)
        self._head_line.setSpacing(self.context.theme.space("m"))
        self._head_line.addWidget(label(self.tr("Bring in your connections"), "title"))
        self.about = ElidedLabel("", "body", "quiet")
        self._head_line.addWidget(self.about, 1)
        self._head_line.addStretch(0)
        steps = (self.tr("Files"), self.tr("Reading"), self.tr("Check"), self.tr("Bring in"))
        self.stepper = Stepper(self.context.theme, steps)
        self.stepper.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._head_line.addWidget(self.stepper)
        return whole

    def _wire(self) -> None:
        self.files.chosen.connect(self.take)
        self.files.add_asked.connect(lambda: self.wants.emit("add", None))
        self.files.skip_asked.connect(lambda: self.wants.emit("page", "today"))
        self.busy.cancel_asked.connect(self._cancel)
        self.context.feed.subscribe({"contact"}, lambda _changes: self._outdated(), self)

    def _go(self, step: int) -> None:
        """Show a step; reading shows over what stood before."""
        self.stepper.go(step)
        self._stack.setCurrentWidget(self.plan if step == CHECK else self.result if step == DONE else self.files)
        if step == FILES:
            self.about.setText("")
        if self.isVisible():
            self._lead()

    def _lead(self) -> None:
        """The keyboard goes to what is to be done next on the step shown, never back to the rail."""
        step = self._stack.currentWidget()
        if isinstance(step, FilesStep | PlanStep | ResultStep):
            step.main().setFocus(Qt.FocusReason.OtherFocusReason)

    def _before(self, step: int) -> None:
        """Work begins: yesterday's banners go."""
        self.stepper.go(step)
        self.files.banner.hide()
        self.plan.banner.hide()

    def _planned(self, draft: Draft) -> None:
        self._draft = draft
        self.context.tasks.in_turns(self._show_plan(draft), self)

    def _show_plan(self, draft: Draft) -> Iterator[None]:
        files = draft.plan.reading.files
        rows = sum(file.rows for file in files)
        facts: dict[str, object] = {"files": len(files), "rows": rows, "name": files[0].name if files else ""}
        self.about.setText(self.context.wording.pair(texts.SENTENCES["file" if len(files) == 1 else "files"], facts))
        yield from self.plan.showing(draft)
        self._end()
        self._go(CHECK)

    def _apply(self, answers: dict[int, str]) -> None:
        draft = self._draft
        if draft is None or self._task is not None:
            return
        self._before(DONE)
        self.busy.start(self.tr("Bringing in…"))
        self._task = self.context.acting.work(
            lambda vault, now, progress: imports.apply(
                vault,
                draft.plan,
                now,
                choices=answers,
                progress=progress,
                cancelled=lambda: progress.cancelled,
            ),
            self._applied,
            self._failed(CHECK, self.plan.banner),
            self.busy.report,
            cancelled=lambda: self._stopped(CHECK),
            quiet=True,
        )

    def _applied(self, changes: Changes) -> None:
        self._end()
        self._draft = None
        self.result.show_changes(changes)
        self._go(DONE)

    def _read_as(self, encoding: str) -> None:
        if self._choice is not None:
            self.read(Choice(self._choice.paths, self._choice.with_content, encoding or None))

    def _outdated(self) -> None:
        """Somebody came, went or changed while a plan waits: it is made again, or it would bring people in twice."""
        if self.stepper.current() == CHECK and self._task is None and self._choice is not None:
            self.read(self._choice)

    def _forget_plan(self) -> None:
        self._draft = None
        self._go(FILES)
        self.wants.emit("page", "today")

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _stopped(self, step: int) -> None:
        self._end()
        self._go(step)

    def _failed(self, step: int, banner: Banner) -> Callable[[Exception], None]:
        """What to do when the files or the vault say no: back to `step`, three sentences there."""

        def show(error: Exception) -> None:
            self._end()
            self._go(step)
            if isinstance(error, Refused) and error.code == "cancelled":
                return
            if not isinstance(error, Told):
                raise error
            advice = self.tr("Choose another file, or save this one again and try once more.")
            again = self.tr("Go back and read the files once more.")
            safe = self.tr("Nothing has changed in your notebook.")
            banner.say(self.context.wording.told(error), safe, advice if step == FILES else again)

        return show

    def _end(self) -> None:
        self._task = None
        self.busy.finish()
