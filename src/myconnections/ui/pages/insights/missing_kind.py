"""What could be done about a kind with nobody on record: a gathering to try, a wish, or naming somebody."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.domain import showing_up
from myconnections.domain.mirror import OWN
from myconnections.services import wanted
from myconnections.ui import texts_asides
from myconnections.ui import texts_mirror as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.show_up import do_it, plan_it
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class MissingKind(Card):
    """Stands under the kinds with nobody while one of them is chosen."""

    wants = Signal(str, object)

    def __init__(self, context: Context, attribute: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, "sunk", parent)
        self._context, self._attribute = context, attribute
        self._chip: Chip | None = None
        named(self, f"mirror-detail-{attribute}", translate("Insights", "What could be done"))
        self.body.setContentsMargins(12, 8, 12, 8)
        self._room = QVBoxLayout()
        self.body.addLayout(self._room)
        self.hide()

    def show_kind(self, kind: str, word: str, chip: Chip) -> None:
        """Show what could be done about this kind; the chip chosen again closes it."""
        if self._chip is not None and self._chip is not chip:
            self._chip.setChecked(False)
        self._chip = chip if chip.isChecked() else None
        self.setVisible(self._chip is not None)
        while (item := self._room.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if self._chip is None:
            return
        theme, words = self._context.theme, self._context.wording
        lines = [words.pair(texts.MIRROR["detail"], {"kind": word})]
        if self._attribute == "reach":
            idea = words.word(texts_asides.IDEAS, kind)
            lines.append(words.pair(texts_asides.SHOW_UP["try"], {"idea": idea}))
        told = " ".join(lines) if words.language == "en" else "".join(lines)
        self._room.addWidget(Paragraph(theme, told))
        self.setAccessibleDescription(told)
        room = QWidget()
        flow = FlowLayout(room, gap=6)
        for button in self._deeds(kind, word):
            flow.addWidget(button)
        self._room.addWidget(room)

    def _deeds(self, kind: str, word: str) -> list[Button]:
        theme, window = self._context.theme, self.window()
        found = []
        target = self._target(kind)
        if target:
            do = Button(theme, self.tr("I found a gathering"), name=f"mirror-do-{self._attribute}", variant="soft")
            do.clicked.connect(partial(do_it, self._context, window, target))
            plan = Button(theme, self.tr("Plan it"), name=f"mirror-plan-{self._attribute}")
            plan.clicked.connect(partial(plan_it, self._context, window, target))
            found += [do, plan]
        else:
            gather = Button(theme, self.tr("Gatherings"), name=f"mirror-gather-{self._attribute}", variant="soft")
            gather.clicked.connect(partial(self.wants.emit, "page", "communities"))
            found.append(gather)
        wish = Button(theme, self.tr("I would like to meet such people"), name=f"mirror-wish-{self._attribute}")
        wish.clicked.connect(partial(self._wish, kind if self._attribute == "reach" else word))
        found.append(wish)
        if self._attribute in {"reach", OWN}:
            name = Button(theme, self.tr("Name people"), name=f"mirror-name-{self._attribute}", icon="plus")
            name.clicked.connect(partial(self._name, kind))
            found.append(name)
        return found

    def _target(self, kind: str) -> str:
        """What one could show up for; "" where no gathering is known to lead there."""
        if self._attribute == "reach":
            return kind
        return f"{showing_up.OWN}{kind}" if self._attribute == "communities" else ""

    def _wish(self, text: str) -> None:
        self._context.acting.do(lambda vault, now: wanted.want_more(vault, [text], now))

    def _name(self, kind: str) -> None:
        from myconnections.ui.pages.insights.reach import ReachForm  # loaded when first wanted

        if not self._context.acting.refuses():
            self._context.prompts.show(ReachForm(self._context, self, kind))
