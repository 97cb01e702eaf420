"""Under the list while several people are chosen: what can be done with all of them at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.stage import Stage
from myconnections.services.views import ListedPerson
from myconnections.ui import texts_filters as texts
from myconnections.ui.context import Context
from myconnections.ui.people_acts.menu import erase_word, forget_word, star_word
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.check_menu import CheckMenu
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.widgets.paint import named

_TIGHT = 620


class EditBar(Card):
    """`act` sends the key of an act as the menu of the list does; `left` that nobody shall be chosen any more.
    `chosen` gives those chosen, when a menu needs them.
    """

    act = Signal(str)
    left = Signal()

    def __init__(self, context: Context, chosen: Callable[[], Sequence[ListedPerson]], parent: QWidget) -> None:
        super().__init__(context.theme, "wash", parent)
        self._context, self._chosen = context, chosen
        self._said = 0, False
        named(self, "people-edit-bar", self._say("bar"))
        self.body.setContentsMargins(12, 8, 8, 8)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._count = ElidedLabel("", "strong")
        self._count.setObjectName("edit-count")
        row.addWidget(self._count, 1)
        self._stage = self._button("stage", self._open_stages, arrow="down")
        self._warm = self._button("warm", self._open_warm, arrow="down")
        self._wide = [self._button(key, partial(self.act.emit, key)) for key in ("communities", "field", "log")]
        self._more = self._button("more", self._open_more, arrow="down")
        for button in (self._stage, self._warm, *self._wide, self._more):
            row.addWidget(button)
        leave = Button(context.theme, self._say("leave"), name="edit-leave", variant="icon", icon="close")
        leave.clicked.connect(self.left)
        row.addWidget(leave)
        self.body.addLayout(row)
        self.hide()

    def show_chosen(self, many: int, *, checks: bool) -> None:
        """Show the bar for several people; with checkboxes also for one or none."""
        if (many, checks) == self._said:
            return
        self._said = many, checks
        self._count.setText(self._context.wording.pair(texts.EDITING["chosen"], {"n": many}))
        self._count.setToolTip(self._say("checks_on") if checks else "")
        for button in (self._stage, self._warm, *self._wide, self._more):
            button.setEnabled(many > 0)
            what = button.text().removesuffix("…")
            whom = self._context.wording.pair(texts.EDITING["for_all"], {"what": what, "n": many}) if many else what
            button.setToolTip(whom)
            button.setAccessibleName(whom)
        self.setVisible(checks or many > 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow list what is done seldom stands in the menu only."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for button in self._wide:
            button.setVisible(self.width() >= _TIGHT)

    def _open_stages(self) -> None:
        menu = CheckMenu("edit-stages", self._say("stage"), self)
        stages = Counter(one.row.stage for one in self._chosen())
        for stage in Stage:
            number = stages[stage]
            word = f"{self._context.wording.stage(stage)}\t{number:,}"
            menu.put(f"edit-stage-{int(stage)}", word, partial(self.act.emit, f"stage-{int(stage)}"))
        menu.below(self._stage)

    def _open_warm(self) -> None:
        menu = CheckMenu("edit-warms", self._say("warm"), self)
        for key in ("warm-on", "warm-off", "warm-default"):
            menu.put(f"edit-{key}", self._say(key), partial(self.act.emit, key))
        menu.below(self._warm)

    def _open_more(self) -> None:
        menu, people = CheckMenu("edit-more-menu", self._say("more"), self), self._chosen()
        for button, key in zip(self._wide, ("communities", "field", "log"), strict=True):
            if not button.isVisible():
                menu.put(f"edit-more-{key}", button.text(), partial(self.act.emit, key))
        menu.put("edit-star", star_word(people) + "\tS", partial(self.act.emit, "star"))
        rest = "wake" if all(one.row.resting for one in people) else "rest"
        menu.put("edit-rest", self._say(rest) + "\tR", partial(self.act.emit, "rest"))
        away = "take_back" if all(one.row.archived for one in people) else "archive"
        menu.put("edit-archive", self._say(away) + "\tA", partial(self.act.emit, "archive"))
        menu.addSeparator()
        menu.put("edit-forget", forget_word(people, self._context.wording), partial(self.act.emit, "forget"))
        menu.put("edit-erase", erase_word(people, self._context.wording), partial(self.act.emit, "erase"))
        menu.below(self._more)

    def _button(self, key: str, run: Callable[[], object], arrow: str = "") -> Button:
        button = Button(self._context.theme, self._say(key), name=f"edit-{key}", variant="ghost", arrow=arrow)
        button.clicked.connect(lambda _on=False: run())
        return button

    def _say(self, key: str) -> str:
        return self._context.wording.word(texts.EDITING, key)
