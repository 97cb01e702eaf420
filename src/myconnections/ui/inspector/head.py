"""Who it is, how to reach them, and the tie at a glance: stage, warmth, kind of tie."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.stage import Stage
from myconnections.services import contacts, ties
from myconnections.services.views import PersonView
from myconnections.ui import texts_person
from myconnections.ui.context import Context
from myconnections.ui.inspector.face import FaceButton
from myconnections.ui.inspector.menu import person_menu
from myconnections.ui.inspector.section import Section
from myconnections.ui.inspector.stage_button import StageButton
from myconnections.ui.inspector.ways import WayRow, first_ways
from myconnections.ui.models.people import capital_sign, capital_word
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.marks import CapitalMark, WarmthMeter
from myconnections.ui.widgets.name_link import NameLink

_FACE = 56


class HeadSection(Section):
    """`closed` when the person puts the pane away."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._face = FaceButton(context, _FACE)
        self._name = Paragraph(theme, kind="title")
        self._name.setObjectName("person-name")
        self._name.setMinimumWidth(96)
        self._reading = Paragraph(theme, kind="small", tone="quiet")
        self._role = NameLink(theme, "", name="person-role", kind="body")
        self._role.setToolTip(self.tr("Show the organization"))
        self._role.clicked.connect(lambda: self.wants.emit("organization", self.view.contact.organization))
        self._gist = Paragraph(theme, tone="quiet")
        self._ways = QVBoxLayout()
        self._ways.setSpacing(4)
        self._star = Button(theme, self.tr("Star"), name="person-star", variant="icon", icon="star")
        self._edit = Button(theme, self.tr("Edit (E)"), name="person-write", variant="icon", icon="edit")
        self._edit.clicked.connect(lambda: self.wants.emit("edit", int(self.person)))
        self._more = Button(theme, self.tr("More"), name="person-more", variant="icon", icon="more")
        self._close = Button(theme, self.tr("Close the pane"), name="person-close", variant="icon", icon="close")
        self._star.clicked.connect(self._turn_star)
        self._more.clicked.connect(self._open_menu)
        self._close.clicked.connect(self.closed)
        self._stage = StageButton(theme, context.wording)
        self._stage.moved.connect(self._move)
        self._warmth = WarmthMeter(theme, None)
        self._capital = CapitalMark(theme, "unclear")
        self._arrange()

    def fill(self, view: PersonView) -> None:
        """Name, role, gist, marks."""
        contact, row, wording = view.contact, view.listed.row, self.wording
        self._face.show_person(contact.id, contact.name)
        self._name.setText(contact.name)
        self._reading.setText(contact.reading)
        self._reading.setVisible(bool(contact.reading))
        parts = [part for part in (contact.organization, contact.position) if part]
        pair = texts_person.ROLE
        facts = {"organization": contact.organization, "position": contact.position}
        role = wording.pair(pair, facts) if len(parts) == 2 else "".join(parts)
        self._role.setText(role)
        self._role.setAccessibleName(role or self.tr("Show the organization"))
        self._role.setEnabled(bool(contact.employer))
        self._role.setVisible(bool(role))
        self._role.updateGeometry()
        gist = [fact.text.rstrip("。. ") for fact in view.facts if fact.kind in {"background", "interest"}]
        self._gist.setText(("。" if wording.language == "ja" else ". ").join(gist[:3]))
        self._gist.setVisible(bool(gist))
        empty(self._ways)
        for way in first_ways(contact.reachable):
            self._ways.addWidget(WayRow(self.context, way, f"reach-{way.kind}"))
        starred = view.tie.starred
        self._star.set_icon("star-filled" if starred else "star")
        self._star.setToolTip(self.tr("Remove the star") if starred else self.tr("Put a star"))
        self._star.setAccessibleName(self._star.toolTip())
        self._stage.show_stage(view.tie.stage)
        band = view.warmth.band
        self._warmth.show_band(band.value, wording.band(band))
        self._capital.show_capital(capital_sign(row.capital), capital_word(wording, row.capital))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._face, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._reading)
        words.addStretch(1)
        top.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self._star, self._edit, self._more, self._close):
            buttons.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        top.addLayout(buttons)
        self.column.addLayout(top)
        roles = QVBoxLayout()
        roles.setSpacing(0)
        roles.addWidget(self._role)
        roles.addWidget(self._gist)
        self.column.addLayout(roles)
        self.column.addLayout(self._ways)
        self.column.addWidget(hairline(self.theme))
        marks = QWidget()
        flow = FlowLayout(marks, gap=8)
        for mark in (self._stage, self._warmth, self._capital):
            if mark is not self._stage:
                mark.setFixedHeight(28)
            flow.addWidget(mark)
        self.column.addWidget(marks)
        self.column.addWidget(hairline(self.theme))

    def _turn_star(self) -> None:
        who, on = self.person, not self.view.tie.starred
        self.context.acting.do(lambda vault, now: contacts.star(vault, [who], on, now), quiet=True)

    def _move(self, stage: int) -> None:
        who = self.person
        if stage != self.view.tie.stage:
            self.context.acting.do(lambda vault, now: ties.set_stage(vault, [who], Stage(stage), now))

    def _open_menu(self) -> None:
        menu = person_menu(self.context, self.view, self.wants.emit, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = self._more.mapToGlobal(self._more.rect().bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))
