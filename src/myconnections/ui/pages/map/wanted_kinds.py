"""Which kinds of people are wanted: the ten, and others in words of one's own; each with a gathering to try."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from myconnections.domain.reach import REACH
from myconnections.services import wanted
from myconnections.services.wanted import WantedView
from myconnections.ui import texts_asides, wanted_words
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.texts_wanted import KINDS
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_TRY = ("Somewhere to meet them: {idea}", "出会える場の例：{idea}")


def ask_kinds(context: Context, parent: QWidget) -> None:
    """Open the kinds of people wanted, with those kept already."""
    context.acting.read(
        wanted.view, lambda view: context.prompts.show(WantedKinds(context, view, parent)), owner=parent
    )


class WantedKinds(Form):
    """What is kept already is ticked; nothing is written before Keep."""

    def __init__(self, context: Context, view: WantedView, parent: QWidget) -> None:
        title = translate("WantedKinds", "People wanted")
        super().__init__(context.theme, "map-wanted", title, parent, width=560, scrolls=True)
        self._context = context
        say = context.wording
        why = self.tr("Who would you like to reach who is not there yet? It is a wish: nothing is due.")
        self.body.addWidget(Paragraph(context.theme, why, "body", "quiet"))
        held = {row.kind.reach: row for row in view.kinds if row.kind.reach}
        self.boxes: dict[str, QCheckBox] = {}
        for code in REACH:
            box = QCheckBox(say.word(KINDS, code))
            named(box, f"wanted-kind-{code}", box.text())
            row = held.get(code)
            box.setChecked(row is not None)
            self.boxes[code] = box
            self.body.addWidget(box)
            if row is not None:
                told = wanted_words.people(row, say)
                if not row.people:
                    told += "　" + say.pair(_TRY, {"idea": say.pair(texts_asides.IDEAS[code])})
                remark = Paragraph(context.theme, told, "small", "quiet")
                remark.setContentsMargins(28, 0, 0, 0)
                self.body.addWidget(remark)
        self.own = QLineEdit(self._comma.join(row.kind.own for row in view.kinds if row.kind.own))
        self.own.setPlaceholderText(self.tr("for instance: people who restore boats"))
        named(self.own, "wanted-own", self.tr("Others, in your own words"))
        self.own.setMinimumWidth(300)
        self.line(self.tr("Others, in your own words"), self.own, self.tr("Several with commas between them."))
        self.add_button(self.tr("Cancel"), "wanted-cancel").clicked.connect(self.reject)
        self.add_button(self.tr("Keep"), "wanted-keep", "primary").clicked.connect(self._keep)

    @property
    def _comma(self) -> str:
        return "、" if self._context.wording.language == "ja" else ", "

    def _keep(self) -> None:
        own = self.own.text().replace("、", ",").replace("，", ",").split(",")
        texts = [code for code, box in self.boxes.items() if box.isChecked()]
        texts += [one.strip() for one in own if one.strip()]
        self._context.acting.do(
            lambda vault, now: wanted.want_kinds(vault, texts, now),
            self.close_kept,
            partial(self.refused, self._context, None),
        )
