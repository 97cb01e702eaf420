"""A good ordinary day five years from now: who is in it, how things stand with them; its versions; the roles I play."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from myconnections.services import entries, roles, visions
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.roles import RoleRow
from myconnections.services.visions import VisionView
from myconnections.ui.context import Context
from myconnections.ui.dialogs.role import RoleDialog
from myconnections.ui.dialogs.vision import VisionDialog
from myconnections.ui.notebook_page import NotebookPage
from myconnections.ui.pages.vision.day_card import day_card, lists_card
from myconnections.ui.pages.vision.roles_card import RolesCard
from myconnections.ui.pages.vision.versions_card import VersionsCard
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Card
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import MadeAnew
from myconnections.ui.widgets.paint import named

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class VisionPage(NotebookPage):
    """Keys: N writes a new version, Escape goes back to Myself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            parent,
            "vision",
            translate("VisionPage", "Vision and roles"),
            {"entry", "contact", "encounter", "tie"},
        )
        self.view: VisionView | None = None
        self.roles: tuple[RoleRow, ...] = ()
        self._arrange()

    def load(self) -> None:
        """Read and show."""

        def job(vault: OpenVault, now: datetime) -> tuple[VisionView, tuple[RoleRow, ...]]:
            return visions.view(vault, now), roles.rows(vault, now)

        self.context.acting.read(job, self._show, owner=self)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written, over what it is about."""

        def job(vault: OpenVault, now: datetime) -> tuple[VisionView, tuple[RoleRow, ...]]:
            return visions.view(vault, now), roles.rows(vault, now)

        def show(found: tuple[VisionView, tuple[RoleRow, ...]]) -> None:
            self._show(found)
            if draft.form == "role":
                self._edit(int(draft.about or 0))
            else:
                self.write(anew=not draft.about)

        self.context.acting.read(job, show, owner=self)

    def write(self, *, anew: bool = True) -> None:
        """The form of a new version, or of the present one."""
        view = self.view
        version = view.version if view is not None else None
        names = {one.row.id: one.row.name for one in view.people} if view is not None else {}
        self.context.prompts.show(VisionDialog(self.context, self, version, names, anew=anew))

    def _arrange(self) -> None:
        theme = self.context.theme
        self.right = Button(theme, self.tr("Set right"), name="vision-edit", icon="edit")
        self.right.clicked.connect(lambda: self.write(anew=False))
        self.head.addWidget(self.right)
        self.new = self.begins(self.tr("New version"), "vision-new", self.write)
        self._cards = MadeAnew(theme.space("m"), self)
        self.column.addWidget(self._cards)
        self.column.addStretch(1)

    def _show(self, found: tuple[VisionView, tuple[RoleRow, ...]]) -> None:
        self.view, self.roles = found
        view = self.view
        self.right.setVisible(view.version is not None)
        self.new.setVisible(view.version is not None)
        self._cards.fill(lambda column: self._fill(column, view))

    def _fill(self, column: QVBoxLayout, view: VisionView) -> None:
        if view.version is None:
            column.addWidget(self._nothing())
        else:
            column.addWidget(day_card(self.context, view.version, view, self._open))
            lists = lists_card(self.context, view.version, view, self._open)
            if lists is not None:
                column.addWidget(lists)
            if len(view.versions) > 1:
                column.addWidget(VersionsCard(self.context, view.versions))
        card = RolesCard(self.context, self.roles)
        card.person.connect(self._open)
        card.edit.connect(self._edit)
        card.forget.connect(self._forget)
        column.addWidget(card)

    def _nothing(self) -> Card:
        theme = self.context.theme
        card = Card(theme, "wash")
        named(card, "vision-nothing", self.tr("No vision yet"))
        card.body.addWidget(
            Paragraph(theme, self.tr("A good ordinary day five years from now — who is in it?"), "head")
        )
        card.body.addWidget(
            Paragraph(
                theme,
                self.tr(
                    "A few sentences are enough. The people in it stay in view here, and everything you want to bring"
                    " about can refer to it. Later versions stand beside the earlier ones."
                ),
                tone="quiet",
            )
        )
        begin = Button(theme, self.tr("Write it"), name="vision-begin", variant="primary")
        begin.clicked.connect(lambda: self.write(anew=True))
        card.body.addWidget(begin)
        return card

    def _open(self, who: int) -> None:
        self.wants.emit("person", who)

    def _edit(self, key: int) -> None:
        row = next((row for row in self.roles if row.role.id == key), None)
        names = {one.row.id: one.row.name for one in row.people} if row is not None else {}
        self.context.prompts.show(RoleDialog(self.context, self, row.role if row is not None else None, names))

    def _forget(self, key: int) -> None:
        self.context.acting.do(lambda vault, now: entries.forget(vault, key, now))
