"""Organizations: every one where somebody I know works or worked, found, ordered, opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.errors import Refused
from myconnections.services import organizations
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.organizations import OrganizationRow, OrganizationView
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.organizations.model import OrganizationsModel
from myconnections.ui.pages.organizations.one import OneOrganization
from myconnections.ui.pages.organizations.table import OrganizationTable
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.search_box import SearchBox

_SHOWN = frozenset({"contact", "tie", "encounter", "organization"})
COUNT = ("{n:organization|organizations}", "{n:,}組織")
UNNAMED = (
    "Not listed here: {n:person|people} whose organization is a word that names no employer ({words}).",
    "ここに入らない人：{n:,}人（所属が、勤め先の名ではない言葉：{words}）。",
)
"""Of `_WORDS` words the most frequent ones are told."""
_WORDS = 5
FOUND = ("{n:,} of {all:,}", "{all:,}組織のうち{n:,}")

_Read = tuple[list[OrganizationRow], list[tuple[str, int]]]


class OrganizationsPage(Page):
    """The list, or one organization over it. Both are read again when what they show changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("organizations-page")
        self._asked = 0
        self._loaded = self._stale = False
        self._model = OrganizationsModel(context.wording, self)
        theme = context.theme
        self._count = label("", tone="quiet")
        self._find = SearchBox(theme, self.tr("Find an organization"), name="organizations-find")
        self._table = OrganizationTable(theme, self._model, self)
        self._one = OneOrganization(context, self)
        self._empty = self._nobody()
        self._nothing = EmptyState(theme, "search", self.tr("No organization found"))
        self._unnamed = Paragraph(theme, kind="small", tone="quiet")
        self._unnamed.setObjectName("organizations-unnamed")
        self._unnamed.hide()
        self._rest = QStackedWidget(self)
        self._stack = QStackedWidget(self)
        self._arrange()
        self._wire()
        self.setFocusProxy(self._table)
        self.setMinimumWidth(480)

    def begin_find(self) -> bool:
        """The field over the list, while the list is in front."""
        if not self._find.isVisible():
            return False
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()
        return True

    def show_now(self) -> None:
        """Read what may have changed."""
        if not self._loaded or self._stale:
            self._read()
        if self._stack.currentWidget() is self._one and self._stale:
            self.open(self._one.key())
        self._stale = False
        if self._stack.currentIndex() == 0:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, key: str) -> None:
        """Show one organization; one that is gone leads back to the list."""
        self._asked += 1
        number = self._asked

        def show(view: OrganizationView) -> None:
            if number == self._asked:
                another = self._one.key() != key or self._stack.currentWidget() is not self._one
                self._one.show_view(view)
                self._stack.setCurrentWidget(self._one)
                if another:
                    self._one.take_keyboard()

        self.context.acting.read(
            lambda vault, now: organizations.organization(vault, key, now), show, self._gone, owner=self
        )

    def open_name(self, name: str) -> None:
        """Show the organization that is written like this at a person."""
        self.open(organizations.key_of(name))

    def chosen(self) -> tuple[int, ...]:
        """Who is chosen in the organization shown."""
        return self._one.chosen() if self._stack.currentWidget() is self._one else ()

    def resume(self, draft: Draft) -> None:
        """Open the organization whose note was half-written."""
        self.open(draft.about)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the list; letters written over the list go into its field."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._one:
            self._back()
        elif self._stack.currentIndex() == 0 and event.text().strip() and not event.modifiers():
            self._find.setFocus(Qt.FocusReason.OtherFocusReason)
            self._find.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme, listed = self.context.theme, QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.setSpacing(theme.space("m"))
        head.addWidget(label(self.tr("Organizations"), "title"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._find, 2)
        column.addLayout(head)
        for part in (self._table, self._empty, self._nothing):
            self._rest.addWidget(part)
        column.addWidget(self._rest, 1)
        beneath = QHBoxLayout()
        beneath.setContentsMargins(8, 0, 8, 12)
        beneath.addWidget(self._unnamed)
        column.addLayout(beneath)
        self._stack.addWidget(listed)
        self._stack.addWidget(self._one)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 0)
        whole.addWidget(self._stack)

    def _wire(self) -> None:
        self._table.opened.connect(self.open)
        self._find.sought.connect(self._narrow)
        self._find.left_down.connect(lambda: self._table.setFocus(Qt.FocusReason.TabFocusReason))
        self._find.entered.connect(self._open_first)
        self._one.back.connect(self._back)
        self._one.wants.connect(self.wants)
        self._one.renamed.connect(self.open)
        self.context.feed.subscribe(_SHOWN, self._refresh, self)

    def _nobody(self) -> EmptyState:
        theme = self.context.theme
        empty = EmptyState(
            theme,
            "organization",
            self.tr("No organization yet."),
            self.tr("They come from where the people you keep work, and worked before."),
        )
        bring = Button(theme, self.tr("Bring in people"), name="organizations-bring", variant="primary", icon="import")
        bring.clicked.connect(lambda: self.wants.emit("page", "import"))
        empty.buttons.addWidget(bring)
        return empty

    def _read(self) -> None:
        def job(vault: OpenVault, now: datetime) -> _Read:
            return organizations.listing(vault, now), organizations.unnamed(vault)

        self.context.acting.read(job, self._take, owner=self)

    def _take(self, read: _Read) -> None:
        rows, unnamed = read
        self._loaded = True
        where = self._table.currentIndex()
        standing = self._model.row(where.row()).key if where.isValid() else ""
        top = self._table.verticalScrollBar().value()
        self._model.show(rows)
        self._table.stand_on(standing)
        self._table.verticalScrollBar().setValue(top)
        self._say()
        self._say_unnamed(unnamed)

    def _narrow(self, words: str) -> None:
        self._model.narrow(words)
        self._table.stand_on("")
        self._say()

    def _say(self) -> None:
        every, shown = len(self._model.all), self._model.rowCount()
        facts = {"n": shown, "all": every}
        self._count.setText(self.context.wording.pair(COUNT if shown == every else FOUND, facts) if every else "")
        self._rest.setCurrentWidget(self._table if shown else self._nothing if every else self._empty)
        self._find.setVisible(bool(every))

    def _say_unnamed(self, written: Sequence[tuple[str, int]]) -> None:
        """Whoever has no organization here, and by which words: kept as they are, they make no two colleagues."""
        wording = self.context.wording
        words = [word for word, _ in written[:_WORDS]] + (["…"] if len(written) > _WORDS else [])
        self._unnamed.setText(wording.pair(UNNAMED, {"n": sum(many for _, many in written), "words": words}))
        self._unnamed.setVisible(bool(written))

    def _open_first(self, _text: str) -> None:
        if self._model.rowCount():
            self.open(self._model.row(0).key)

    def _refresh(self, _changes: Changes) -> None:
        if not self._loaded and self._stack.currentIndex() == 0:
            return
        if not self.isVisible():
            self._stale = True
            return
        self._read()
        if self._stack.currentWidget() is self._one:
            self.open(self._one.key())

    def _back(self) -> None:
        self._asked += 1
        self._stack.setCurrentIndex(0)
        if not self._loaded:
            self._read()
        self._table.stand_on(self._one.key())
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _gone(self, error: Exception) -> None:
        """Nobody works or worked there any more."""
        if not isinstance(error, Refused) or error.code != "no_such_organization":
            self.context.acting.fail(error)
        elif self._stack.currentWidget() is self._one:
            self._back()
