"""The roles I play: with whom, how often, what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services.roles import RoleRow
from myconnections.ui import self_words, texts_self
from myconnections.ui.context import Context
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Card, SectionHeader
from myconnections.ui.widgets.chips import Tag
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.layouts import held
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.one_column import mark
from myconnections.ui.widgets.paint import named


class RolesCard(Card):
    """`person` asks for somebody in the inspector, `edit` for the form of a role (0 a new one), `forget` removes it."""

    person = Signal(int)
    edit = Signal(int)
    forget = Signal(int)

    def __init__(self, context: Context, rows: tuple[RoleRow, ...]) -> None:
        super().__init__(context.theme)
        self.context = context
        head = self.tr("Roles I play")
        named(self, "roles", head)
        header = SectionHeader(context.theme, head)
        add = Button(context.theme, self.tr("Add a role"), name="role-add", variant="link", icon="plus")
        add.clicked.connect(lambda: self.edit.emit(0))
        header.row.addWidget(add)
        self.body.addWidget(header)
        if not rows:
            self.body.addWidget(
                Paragraph(
                    context.theme,
                    self.tr(
                        "A life is made of many jobs, paid or not: parent, editor, beekeeper, the one who knows the"
                        " old maps. Each role shows with whom you live it and what came of it."
                    ),
                    tone="quiet",
                )
            )
        for row in rows:
            self.body.addWidget(hairline(context.theme))
            line = held(self._role(row))
            mark(line, row.role.id)
            self.body.addWidget(line)

    def _role(self, row: RoleRow) -> QVBoxLayout:
        theme, words, body = self.context.theme, self.context.wording, row.role.body
        column = QVBoxLayout()
        column.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(label(body.name, "strong", "quiet" if body.until else "ink"))
        since = self.tr("since {day}") if body.until is None else self.tr("{day} to {until}")
        span = since.format(day=words.day(row.role.day), until=words.day(body.until) if body.until else "")
        line.addWidget(label(span, "small", "quiet"), 1)
        for icon, word, signal in (("edit", self.tr("Edit"), self.edit), ("delete", self.tr("Remove"), self.forget)):
            send = partial(signal.emit, int(row.role.id))
            line.addWidget(row_icon(theme, icon, word, f"role-{icon}-{row.role.id}", send, of=body.name))
        column.addLayout(line)
        if body.what:
            column.addWidget(Paragraph(theme, body.what, "small", "quiet"))
        room = QWidget()
        flow = FlowLayout(room, gap=10)
        for one in row.people:
            link = NameLink(theme, one.row.name, name=f"in-role-{one.row.id}", kind="body")
            link.clicked.connect(partial(_send, self.person, int(one.row.id)))
            flow.addWidget(link)
        for told in self._figures(row):
            flow.addWidget(label(told, "small", "quiet"))
        if body.value:
            flow.addWidget(Tag(theme, self_words.value_name(body.value, words)))
        column.addWidget(room, alignment=Qt.AlignmentFlag.AlignTop)
        return column

    def _figures(self, row: RoleRow) -> list[str]:
        """What was computed of it: days in the log, people who stand in other roles, what came."""
        words, found = self.context.wording, []
        if row.met is not None:
            found.append(words.sentence(texts_self.FIGURES, "people_met", {"days": row.met}))
        if row.shared:
            found.append(words.pair(texts_self.FIGURES["shared"], {"count": len(row.shared)}))
        if row.opportunities:
            found.append(words.pair(texts_self.FIGURES["led"], {"count": row.opportunities}))
        return found


def _send(signal: SignalInstance, key: int, _checked: bool = False) -> None:
    signal.emit(key)
