"""One gathering: what it was, who was met, which thanks are due, what was learned."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services.gatherings import GatheringView, MetThere
from myconnections.ui import texts_communities as texts
from myconnections.ui.context import Context
from myconnections.ui.pages.communities.rows import lines, names, quiet, section
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import OneColumn


class OneGathering(QWidget):
    """`did(what, detail)`: "back", "change", "met", "forget", "thank" (encounter), "unmet" (person), "person",
    "community" (name).
    """

    did = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.view: GatheringView | None = None
        theme = context.theme
        column = OneColumn(self, "gathering-scroll", self.tr("A gathering"), gap=theme.space("m")).body
        back = Button(
            theme, self.tr("All gatherings and communities"), name="gathering-back", variant="link", icon="back"
        )
        back.clicked.connect(lambda: self.did.emit("back", None))
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.space("m"))
        column.addLayout(self._body)
        column.addStretch(1)

    def show_view(self, view: GatheringView) -> None:
        """Put it on the page."""
        self.view = view
        empty(self._body)
        self._body.addWidget(self._head(view))
        self._body.addWidget(self._met(view))
        if view.entry.body.learned:
            card = section(self._context, "gathering-learned-card", self.tr("What I learned"))
            card.body.addWidget(Paragraph(self._context.theme, view.entry.body.learned))
            self._body.addWidget(card)

    def _head(self, view: GatheringView) -> QWidget:
        whole, words, body = QWidget(), self._context.wording, view.entry.body
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(Paragraph(self._context.theme, body.name, "title"), 1)
        for name, word, icon in (("change", self.tr("Change…"), "edit"), ("forget", self.tr("Delete"), "delete")):
            button = Button(self._context.theme, word, name=f"gathering-{name}", variant="ghost", icon=icon)
            button.clicked.connect(partial(self._tell, name, None))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        told = lines(
            words.day(view.entry.day),
            body.place,
            words.word(texts.KINDS, body.kind) if body.kind else "",
            words.word(texts.MARKS, body.mark.value) if body.mark.value else "",
            texts.out_of(tuple(left.value for left in body.left), words),
        )
        column.addWidget(quiet(self._context, " · ".join(told)))
        if body.hope:
            column.addWidget(Paragraph(self._context.theme, body.hope))
        if body.community:
            link = Button(
                self._context.theme, body.community, name="gathering-to-community", variant="link", icon="community"
            )
            link.clicked.connect(partial(self._tell, "community", body.community))
            column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        if view.hosts:
            row = QHBoxLayout()
            row.addWidget(label(self.tr("Invited or hosted by"), "small", "quiet"))
            row.addWidget(names(self._context, "host", view.hosts, self._show), 1)
            column.addLayout(row)
        return whole

    def _met(self, view: GatheringView) -> Card:
        theme = self._context.theme
        add = Button(theme, self.tr("Whom did you meet?"), name="gathering-met", variant="soft", icon="add-person")
        add.clicked.connect(partial(self._tell, "met", view.entry))
        over = view.entry.day <= self._context.clock().date()
        add.setEnabled(over)
        card = section(self._context, "gathering-people", self.tr("Who was met"), add)
        if not view.met:
            text = (
                self.tr("Write everybody at once: people you know, and new ones by name. Each meeting is logged, and a"
                        " thank-you within a day or so is welcome.")
                if over
                else self.tr("When it has been, write here whom you met.")
            )  # fmt: skip
            card.body.addWidget(quiet(self._context, text))
        for one in view.met:
            card.body.addWidget(self._person(one))
        return card

    def _person(self, one: MetThere) -> QWidget:
        theme, words = self._context.theme, self._context.wording
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        link = NameLink(theme, one.name, name=f"met-person-{int(one.contact_id)}", kind="body")
        link.clicked.connect(lambda: self._show(int(one.contact_id)))
        row.addWidget(link, 1)
        row.addStretch(0)
        if one.thanks:
            row.addWidget(label(words.word(texts.THANKS, one.thanks), "small", "quiet"))
        if one.thanks == "due":
            thank = Button(theme, self.tr("Thanked"), name=f"met-thank-{int(one.contact_id)}", variant="link")
            thank.clicked.connect(partial(self._tell, "thank", one.encounter))
            row.addWidget(thank)
        gone = Button(
            theme, self.tr("Was not there"), name=f"met-gone-{int(one.contact_id)}", variant="icon", icon="close"
        )
        gone.setAccessibleName(self.tr("{name} was not there").format(name=one.name))
        gone.clicked.connect(partial(self._tell, "unmet", one.contact_id))
        row.addWidget(gone)
        return whole

    def _tell(self, what: str, detail: object, _checked: bool = False) -> None:
        self.did.emit(what, detail)

    def _show(self, who: int) -> None:
        self.did.emit("person", who)
