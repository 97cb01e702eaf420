"""The checklist for the next stage, and the question whether it feels right. The app proposes; the person decides."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.domain.stage import Stage
from myconnections.domain.stage_evidence import EvidenceItem
from myconnections.services import ties, wanted
from myconnections.services.views import PersonView
from myconnections.ui import texts_person, wanted_words
from myconnections.ui.context import Context
from myconnections.ui.inspector.section import Section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import Paragraph


class StageSection(Section):
    """Lines that are counted show a sign; lines that only the person can say are boxes to tick."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.name_it(self.tr("Stage"))

    def fill(self, view: PersonView) -> None:
        """The lines, then the question where it may be asked."""
        check = view.check
        self.setVisible(check.following is not None or view.wanted is not None)
        if check.following is None:
            self.header.say(self.title, "")
            self.rows.addWidget(self._wanted(view))
            return
        title = self.wording.pair(texts_person.NEXT_STAGE, {"stage": self.wording.stage(check.following)})
        self.header.say(title, self.wording.pair(texts_person.MET, {"met": check.met, "all": len(check.items)}))
        for item in check.items:
            if len(item.ticks) == 1:
                self.rows.addWidget(self._box(*item.ticks[0]))
                continue
            self.rows.addWidget(self._line(item))
            for code, on in item.ticks:
                self.rows.addWidget(self._box(code, on, inset=28))
        if check.proposed:
            self.rows.addLayout(self._question())
        self.rows.addWidget(self._wanted(view))

    def _wanted(self, view: PersonView) -> QWidget:
        """At which stage the tie is wanted, and the next line of the checklist where it leads there."""
        present, stage = int(view.tie.stage), view.wanted
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        word = self.tr("Wanted stage…") if stage is None else wanted_words.tie(present, stage, self.wording)
        button = Button(self.theme, word, name="person-wanted", variant="link", icon="wanted", arrow="down")
        button.make_flush()
        button.clicked.connect(lambda: self._choose_wanted(button, stage))
        column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        if stage is not None and stage > present:
            step = wanted_words.next_step(wanted.next_step(view.check.items), self.wording)
            told = Paragraph(self.theme, step, "small", "quiet")
            told.setObjectName("person-wanted-step")
            column.addWidget(told)
        return whole

    def _choose_wanted(self, button: Button, stage: Stage | None) -> None:
        menu = QMenu(button)
        menu.setObjectName("wanted-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in (*reversed(Stage), None):
            action = menu.addAction(self.tr("Nothing wanted") if one is None else self.wording.stage(one))
            action.setObjectName(f"person-wanted-{0 if one is None else int(one)}")
            action.setCheckable(True)
            action.setChecked(one is stage)
            action.triggered.connect(partial(self._want, one))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _want(self, stage: Stage | None, _on: bool = False) -> None:
        who = self.person
        self.context.acting.do(lambda vault, now: wanted.want(vault, [who], stage, now))

    def _line(self, item: EvidenceItem) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        # No box: a box would look as if it could be ticked.
        sign = IconMark(self.theme, "check" if item.met else "minus", "accent" if item.met else "quiet")
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        words = self.wording.evidence(item.code, item.facts)
        words = words[:1].upper() + words[1:]
        row.addWidget(Paragraph(self.theme, words, tone="ink" if item.met else "quiet"), 1)
        met = self.tr("there: {words}") if item.met else self.tr("not yet: {words}")
        line.setAccessibleName(met.format(words=words))
        line.setObjectName(f"evidence-{item.code}")
        return line

    def _box(self, code: str, on: bool, inset: int = 0) -> QWidget:
        box = QCheckBox(self.wording.pair(texts_person.TICKS[code]))
        box.setObjectName(f"tick-{code}")
        box.setAccessibleName(box.text())
        box.setChecked(on)
        box.toggled.connect(partial(self._tick, code))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(inset, 0, 0, 0)
        row.addWidget(box, 1)
        return holder

    def _tick(self, code: str, on: bool) -> None:
        who = self.person
        self.context.acting.do(lambda vault, now: ties.tick(vault, who, code, on, now), quiet=True)

    def _question(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(4)
        asked = Paragraph(self.theme, self.tr("Does this feel right?"), tone="quiet")
        row.addWidget(asked, 1, Qt.AlignmentFlag.AlignVCenter)
        for answer, word, variant in (
            ("yes", self.tr("Yes"), "soft"),
            ("not_yet", self.tr("Not yet"), "ghost"),
            ("never", self.tr("Don’t ask"), "ghost"),
        ):
            button = Button(self.theme, word, name=f"stage-{answer}", variant=variant)
            button.clicked.connect(partial(self._answer, answer))
            row.addWidget(button)
        return row

    def _answer(self, answer: str) -> None:
        who = self.person
        self.context.acting.do(lambda vault, now: ties.answer_stage(vault, who, answer, now))
