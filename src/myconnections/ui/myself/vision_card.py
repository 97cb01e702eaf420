"""The vision at a glance: the day five years from now, and who is in it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout

from myconnections.services import roles, visions
from myconnections.services.ports import OpenVault
from myconnections.services.roles import RoleRow
from myconnections.services.visions import VisionView
from myconnections.ui import texts_self
from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard
from myconnections.ui.widgets.labels import Paragraph, label

_LONG = 160
_Found = tuple[VisionView, tuple[RoleRow, ...]]


class VisionCard(MyselfCard):
    """The text, those in it with how many of them there was something with, the roles played now."""

    page = "vision"
    kinds = frozenset({"entry", "encounter", "contact"})

    def __init__(self, context: Context) -> None:
        super().__init__(context, context.wording.pair(texts_self.FIGURES["day"]))
        self.set_tone("wash")

    def load(self) -> None:
        """Read the vision and the roles."""

        def job(vault: OpenVault, now: datetime) -> _Found:
            return visions.view(vault, now), roles.rows(vault, now)

        self.read(job, self._show)

    def _show(self, found: _Found) -> None:
        view, played = found
        theme, words = self.context.theme, self.context.wording
        if view.version is None:
            self.begin(self.tr("Who is in it? A few sentences are enough."), self.tr("Write it"))
        else:
            text = view.version.body.text
            self.room.addWidget(Paragraph(theme, text, "question" if len(text) < _LONG else "body"))
            line = QHBoxLayout()
            if view.people:
                seen = sum(days > 0 for days in view.met.values())
                told = words.pair(texts_self.FIGURES["in_day"], {"count": len(view.people), "met": seen})
                line.addWidget(Paragraph(theme, told, "small", "quiet"), 1)
            else:
                line.addStretch(1)
            day = words.pair(texts_self.FIGURES["written"], {"day": view.version.day})
            line.addWidget(label(day, "small", "quiet"))
            self.room.addLayout(line)
        playing = [row.role.body.name for row in played if row.role.body.until is None]
        if playing:
            joint = "・" if words.language == "ja" else " · "
            self.room.addWidget(Paragraph(theme, self.tr("Roles: {roles}").format(roles=joint.join(playing)), "small"))
