"""Values: the exercise while a round is being made, and what it says when it is done."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.domain.personal_value import ValuesStep
from myconnections.services import value_views, values
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.value_views import ValuesView
from myconnections.services.values import Round
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.dialogs.value_tag import ValueTagDialog
from myconnections.ui.page import Page
from myconnections.ui.pages.values.keep import KeepPanel
from myconnections.ui.pages.values.order import OrderPanel
from myconnections.ui.pages.values.panel import Job, Panel
from myconnections.ui.pages.values.small_step import StepPanel
from myconnections.ui.pages.values.sort import SortPanel
from myconnections.ui.pages.values.standing import ValuesStanding
from myconnections.ui.pages.values.words import LivedPanel, WordsPanel
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.stepper import Stepper

STEPS = (ValuesStep.SORT, ValuesStep.KEEP, ValuesStep.RANK, ValuesStep.WORDS, ValuesStep.LIVED, ValuesStep.STEP)
_MAKERS: dict[ValuesStep, type[Panel]] = {
    ValuesStep.SORT: SortPanel, ValuesStep.KEEP: KeepPanel, ValuesStep.RANK: OrderPanel,
    ValuesStep.WORDS: WordsPanel, ValuesStep.LIVED: LivedPanel, ValuesStep.STEP: StepPanel,
}  # fmt: skip


class ValuesPage(Page):
    """Keys: 1, 2, 3 and Z while sorting, Escape back to Myself. Whatever is said is written at once."""

    rail_key = "myself"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-values", self.tr("Values"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view: ValuesView | None = None
        self.panels: dict[ValuesStep, Panel] = {}
        self._step = ValuesStep.DONE
        self._arrange()
        context.feed.subscribe({"entry", "contact", "encounter"}, self._changed, self)

    def show_now(self) -> None:
        """Read the values as they are."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def load(self) -> None:
        """Read and show."""
        self.context.acting.read(value_views.view, self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """The round knows its step; lines half-written are put back where that step stands already."""
        if draft.form == "value-tag":

            def show(view: ValuesView) -> None:
                self.view = view
                self._tag(draft.about)

            self.context.acting.read(value_views.view, show, owner=self)
            return
        for panel in self.panels.values():
            panel.give_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the step, and Escape."""
        panel = self.panels.get(self._step)
        if panel is not None and panel.isVisible() and panel.press(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            self.wants.emit("page", "myself")
        else:
            super().keyPressEvent(event)

    def go(self, step: ValuesStep) -> None:
        """Write what is still to be written, then go to this step."""
        panel = self.panels.get(self._step)
        last = panel.last() if panel is not None else None

        def job(vault: OpenVault, now: datetime) -> Changes:
            if last is not None:
                last(vault, now)
            return values.go(vault, step, now)

        self._do(job)

    def _arrange(self) -> None:
        theme = self.context.theme
        scroll = OneColumn(self, "values-scroll", self.tr("Values"), gap=theme.space("m"))
        self._scroll = scroll
        column = scroll.body
        back = Button(theme, self.tr("Myself"), name="values-myself", variant="link", icon="back")
        back.clicked.connect(partial(self.wants.emit, "page", "myself"))
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.addWidget(label(self.tr("Values"), "title"))
        line.addStretch(1)
        self.menu = Button(theme, self.tr("More"), name="values-menu", variant="icon", icon="more")
        self.menu.clicked.connect(self._open_menu)
        line.addWidget(self.menu)
        column.addLayout(line)
        words = [self.context.wording.word(texts_self.STEPS, step.value) for step in STEPS]
        self.stepper = Stepper(theme, words)
        column.addWidget(self.stepper)
        self.room = QVBoxLayout()
        self.nothing = self._nothing()
        self.standing = ValuesStanding(self.context)
        self.standing.person.connect(lambda who: self.wants.emit("person", who))
        self.standing.community.connect(lambda place: self.wants.emit("page", f"communities/community:{place}"))
        self.standing.tag.connect(self._tag)
        self.standing.again.connect(lambda: self.go(ValuesStep.RANK))
        self.standing.anew.connect(lambda: self._do(values.begin))
        for widget in (self.nothing, self.standing):
            widget.hide()
            self.room.addWidget(widget)
        column.addLayout(self.room)
        column.addLayout(self._foot())
        column.addStretch(1)

    def _nothing(self) -> EmptyState:
        theme = self.context.theme
        nothing = EmptyState(
            theme,
            "triage",
            self.tr("What matters to you?"),
            self.tr(
                "Forty cards and those of your own, onto three piles; five of them in order, a sentence each, one small"
                " step. It takes ten to fifteen minutes, and you can stop anywhere and go on later."
            ),
        )
        begin = Button(theme, self.tr("Begin"), name="values-begin", variant="primary")
        begin.clicked.connect(lambda: self._do(values.begin))
        nothing.buttons.addWidget(begin)
        return nothing

    def _foot(self) -> QHBoxLayout:
        theme = self.context.theme
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        self.before = Button(theme, self.tr("Step back"), name="values-before", icon="left")
        self.next = Button(theme, self.tr("Go on"), name="values-next", variant="primary", arrow="right")
        self.before.clicked.connect(lambda: self._by(-1))
        self.next.clicked.connect(lambda: self._by(1))
        self.missing = label("", "small", "quiet")
        line.addWidget(self.before)
        line.addStretch(1)
        line.addWidget(self.missing)
        line.addWidget(self.next)
        return line

    def _by(self, step: int) -> None:
        order = (*STEPS, ValuesStep.DONE)
        place = order.index(self._step) + step
        if 0 <= place < len(order):
            self.go(order[place])

    def _show(self, view: ValuesView) -> None:
        self.view = view
        making = _making(view)
        self._step = making.body.at if making is not None else ValuesStep.DONE
        self.stepper.setVisible(making is not None)
        for button in (self.before, self.next, self.missing):
            button.setVisible(making is not None)
        self.menu.setVisible(view.open is not None)
        if making is None:
            if view.last is not None:
                self.standing.show_view(view)
            self._put(self.standing if view.last is not None else self.nothing)
            return
        self.stepper.go(STEPS.index(self._step))
        panel = self._panel(self._step)
        panel.show_round(making.body, view.making if view.open is not None else view.rows)
        self._put(panel)
        self.before.setEnabled(self._step is not STEPS[0])
        self.next.setText(self.tr("Finish") if self._step is STEPS[-1] else self.tr("Go on"))
        self._say_missing(making)

    def _say_missing(self, making: Round) -> None:
        """What the next step still needs; ranking needs nothing, since what stands first is taken."""
        counts = {ValuesStep.SORT: len(making.body.matters), ValuesStep.KEEP: len(making.body.kept)}
        left = max(0, 5 - counts.get(self._step, 5))
        self.next.setEnabled(not left)
        more = self.tr("{count} more to keep") if self._step is ValuesStep.KEEP else self.tr("{count} more that matter")
        self.missing.setText(more.format(count=left) if left else "")

    def _panel(self, step: ValuesStep) -> Panel:
        if step not in self.panels:
            panel = _MAKERS[step](self.context)
            panel.hide()
            panel.wrote.connect(self._do)
            self.panels[step] = panel
            self.room.addWidget(panel)
        return self.panels[step]

    def _put(self, widget: QWidget) -> None:
        """Show one of the parts; the keyboard goes to it, or to the page, when it is another one."""
        other = not widget.isVisibleTo(self)
        for part in (self.nothing, self.standing, *self.panels.values()):
            part.setVisible(part is widget)
        if other:
            self._scroll.verticalScrollBar().setValue(0)
            (widget.focusProxy() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, job: Job) -> None:
        self.context.acting.do(job, quiet=True)

    def _tag(self, card: str) -> None:
        if self.view is not None:
            self.context.prompts.show(ValueTagDialog(self.context, self, card, self.view))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("values-more-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(self.tr("Throw this round away"))
        action.triggered.connect(lambda: self.context.acting.do(values.drop))
        menu.popup(self.menu.mapToGlobal(QPoint(0, self.menu.height())))
        menu.setActiveAction(action)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()


def _making(view: ValuesView) -> Round | None:
    """The round being made: the open one, or the last while it is being changed."""
    if view.open is not None:
        return view.open
    return view.last if view.last is not None and view.last.body.at is not ValuesStep.DONE else None
