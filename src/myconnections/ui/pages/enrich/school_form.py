"""A school for many people at once: what stands in the step of schools when nobody is left to ask about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from myconnections.domain.ids import ContactId
from myconnections.interchange.schools import school_key
from myconnections.services import enriching, school_offers
from myconnections.services.school_offers import SchoolOffers
from myconnections.ui.context import Context
from myconnections.ui.pages.enrich.fields import TermField
from myconnections.ui.texts_enrich import SCHOOLS
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.paint import named

_NAME_WIDTH, _FIELD_WIDTH = 120, 420
_NOTHING = SchoolOffers((), (), ())


class SchoolForm(Card):
    """`list_asked`: the people are to be chosen in the list. The answer is one act with one undo."""

    list_asked = Signal()

    def __init__(self, context: Context, on: Button, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._offers = context, _NOTHING
        named(self, "enrich-schools", self._say("title"))
        self.body.setContentsMargins(32, 28, 32, 24)
        self.body.setSpacing(context.theme.space("m"))
        self.body.addWidget(label(self._say("title"), "head"))
        self._where = Paragraph(context.theme, self._say("where"), tone="quiet")
        self.body.addWidget(self._where)
        self.school = TermField(context.wording, "school", "enrich-school-name", self._say("school"))
        self.employer = TermField(context.wording, "employer", "enrich-school-employer", self._say("employer"))
        self._remarks = {"school": self._line("school", self.school), "employer": self._line("employer", self.employer)}
        for field in (self.school, self.employer):
            field.editTextChanged.connect(lambda _text: self._look())
            field.entered.connect(self.write)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(context.theme.space("s"))
        choose = Button(context.theme, self._say("choose"), name="enrich-school-list", variant="ghost", icon="people")
        choose.clicked.connect(self.list_asked)
        self.button = Button(context.theme, "", name="enrich-school-write", variant="primary", key="Enter")
        self.button.clicked.connect(self.write)
        row.addWidget(choose)
        row.addStretch(1)
        row.addWidget(on)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self._look()

    def load(self) -> None:
        """Read what is offered."""
        self._context.acting.read(lambda vault, _now: school_offers.offers(vault), self.show_offers, owner=self)

    def show_offers(self, offers: SchoolOffers) -> None:
        """Offer these; what is being written stays."""
        self._offers = offers
        texts = ("where",) if offers.mine else ("where", "mine_unknown")
        self._where.setText(" ".join(self._say(text) for text in texts))
        written = self.school.currentText(), self.employer.currentText()
        self.school.offer((*offers.mine, *offers.others))
        self.employer.offer([one.name for one in offers.employers])
        for field, text in zip((self.school, self.employer), written, strict=True):
            field.setEditText(text)
        self._look()

    def write(self) -> None:
        """Note the school at everybody of the employer."""
        school, people = self.school.value(), self._people()
        if not school or not people:
            (self.employer if school else self.school).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        # As I write it myself, else it would be asked about as another spelling at once.
        said = self._mine().get(school_key(school), school)
        self._context.acting.do(lambda vault, now: enriching.school(vault, people, said, now))
        self.employer.setEditText("")
        self.employer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _people(self) -> tuple[ContactId, ...]:
        return self._offers.of(self.employer.value())

    def _mine(self) -> dict[str, str]:
        return {school_key(one): one for one in self._offers.mine}

    def _look(self) -> None:
        school, employer, people = self.school.value(), self.employer.value(), self._people()
        self._remarks["school"].setText(self._say("mine") if school and school_key(school) in self._mine() else "")
        begun = any(employer.casefold() in one.name.casefold() for one in self._offers.employers)
        count = self._say("people", count=len(people)) if people else "" if begun else self._say("unknown")
        self._remarks["employer"].setText(count if employer else "")
        ready = bool(school and people)
        self.button.setText(self._say("write" if ready else "write_none", count=len(people)))
        self.button.setEnabled(ready)

    def _line(self, word: str, field: TermField) -> ElidedLabel:
        line = QHBoxLayout()
        line.setSpacing(self._context.theme.space("m"))
        name = label(self._say(word), tone="quiet")
        name.setFixedWidth(_NAME_WIDTH)
        field.setMaximumWidth(_FIELD_WIDTH)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        remark = ElidedLabel("", "small", "quiet")
        line.addWidget(name)
        line.addWidget(field, 3)
        line.addWidget(remark, 2)
        self.body.addLayout(line)
        return remark

    def _say(self, key: str, **facts: object) -> str:
        return self._context.wording.pair(SCHOOLS[key], facts)
