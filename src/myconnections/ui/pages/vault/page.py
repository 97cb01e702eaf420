"""The vault's own page: checked, backed up, tried, restored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from myconnections.domain.backup import SUFFIX, Backup, Drilled
from myconnections.domain.errors import Told
from myconnections.services import backups, health, key_dates, standing, vault_keys, whereabouts
from myconnections.services.backups import Overview, Taken
from myconnections.services.health import Health
from myconnections.services.key_dates import Openers
from myconnections.services.ports import OpenVault
from myconnections.services.standing import Figures
from myconnections.services.whereabouts import Whereabouts
from myconnections.ui import texts_place, texts_vault
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.vault.cards import BackupsCard, LimitsCard, WholeCard
from myconnections.ui.pages.vault.keys import KeysCard
from myconnections.ui.prompts import Answer
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.one_column import OneColumn
from myconnections.ui.widgets.paint import named

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Found:
    last_good: datetime | None
    figures: Figures
    backups: Overview
    openers: Openers
    place: Whereabouts


class VaultPage(Page):
    """Acts are told in a toast; the vault's own worker does them, so nothing else is read meanwhile."""

    rail_key = ""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-vault", self.tr("Vault and backups"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.whole = WholeCard(context.theme, context.wording)
        self.backups = BackupsCard(context.theme, context.wording)
        self.keys = KeysCard(context.theme, context.wording)
        self.limits = LimitsCard(context.theme, context.wording)
        self.place = Banner(context.theme, "wash")
        self._arrange()
        self._busy = BusyOverlay(context.theme, self)
        # A bug calls neither of the ends: the page must not stay covered.
        context.tasks.busy_changed.connect(self._uncover)
        self.whole.check_asked.connect(self._check)
        self.backups.back_up_asked.connect(self._back_up)
        self.backups.copy_asked.connect(self._ask_copy)
        self.backups.drill_asked.connect(self._drill)
        self.backups.second_asked.connect(self._ask_second)
        self.backups.second_refused.connect(lambda: self._choose_second(None))
        self.backups.restore_asked.connect(self._ask_restore)
        self.backups.deletion_asked.connect(self._ask_deletion)
        self.backups.other_asked.connect(self._ask_other)
        self.keys.asked.connect(self.wants)
        self.limits.read_asked.connect(lambda: self.wants.emit("security", None))
        context.feed.subscribe({"setting"}, lambda _changes: self._look_again(), self)

    def show_now(self) -> None:
        """Read what there is to tell."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def _read(self) -> None:
        context = self.context
        context.acting.read(self._found, self._show, self._unread, owner=self)
        self.keys.wait()
        # Not on the vault's thread: a keyring may take ten seconds, and needs nothing of what is in the vault.
        context.tasks.run(
            lambda _progress: vault_keys.keyring_state(context.store, context.folder),
            self.keys.show_keyring,
            context.acting.fail,
            owner=self,
            aside=True,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the page before."""
        if event.key() == Qt.Key.Key_Escape:
            self.wants.emit("page", "today")
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self.context.theme
        column = OneColumn(self, "vault-scroll", self.tr("Vault and backups"), gap=theme.space("m")).body
        column.addWidget(label(self.tr("Vault and backups"), "title"))
        column.addWidget(
            Paragraph(
                theme,
                self.tr("Everything you keep here is in one encrypted vault on this computer, and nowhere else."),
                tone="quiet",
            )
        )
        for card in (self.place, self.whole, self.backups, self.keys, self.limits):
            column.addWidget(card)
        column.addStretch(1)

    def _show(self, found: _Found) -> None:
        now = self.context.clock()
        self.place.setVisible(found.place.odd)
        if found.place.odd:
            title, *told = texts_place.all_of(found.place, self.context.wording)
            self.place.say(title, "\n".join(told))
        self.whole.show_figures(found.figures, now)
        self.whole.show_last(found.last_good, now)
        self._show_damage()
        self.backups.show_overview(found.backups, now)
        self.keys.show_openers(found.openers, now)

    def _unread(self, error: Exception) -> None:
        if self.context.acting.damage is None or not isinstance(error, Told):
            self.context.acting.fail(error)
        self._show_damage()
        if self.context.acting.damage is not None:  # the way out must not depend on what cannot be read
            self.context.acting.read(backups.bare, self._show_backups, owner=self)

    def _show_backups(self, found: Overview) -> None:
        self.backups.show_overview(found, self.context.clock())

    def _show_damage(self) -> None:
        """Once damage is known, no earlier check counts any more."""
        if self.context.acting.damage is not None:
            self.whole.show_damage(self.context.acting.damage)

    def _uncover(self, busy: bool) -> None:
        if not busy:
            self._busy.finish()

    def _look_again(self) -> None:
        if self.isVisible():  # else it reads when it comes to the front
            self._read()

    def _found(self, vault: OpenVault, now: datetime) -> _Found:
        openers = key_dates.look(self.context.store, vault, self.context.folder, now)
        place = whereabouts.look(self.context.folder)
        figures = standing.figures(self.context.store, self.context.folder, vault)
        return _Found(health.last_good(vault), figures, backups.overview(vault, now), openers, place)

    def _check(self) -> None:
        def checked(found: Health) -> None:
            self.whole.show_last(found.checked_at, self.context.clock())
            self.context.acting.know_damage(found.findings if found.damaged else None)
            self._show_damage()

        self._work(self.tr("Checking every page of the vault"), health.checked, checked)

    def _back_up(self) -> None:
        def taken(made: Taken) -> None:
            if made.second_trouble:
                self.show_now()  # the card says what went wrong there
            self._done(self.tr("Backed up and checked: {file}").format(file=made.backup.file.name))

        self._work(
            self.tr("Backing up and checking"), lambda vault, now: backups.take(vault, backups.ASKED, now), taken
        )

    def _ask_copy(self) -> None:
        name = f"myconnections-{self.context.clock():%Y-%m-%d}{SUFFIX}"

        def write(path: Path) -> None:
            def written(made: Backup) -> None:
                self._done(self.tr("Backed up and checked: {file}").format(file=made.file.name))

            def job(vault: OpenVault, now: datetime) -> Backup:
                return backups.take_to(vault, path, now)

            self._work(self.tr("Backing up and checking"), job, written)

        self.context.prompts.save_path(
            self,
            self.tr("Copy of the vault"),
            name,
            [self.context.wording.pair(texts_vault.FILES)],
            write,
        )

    def _drill(self) -> None:
        def drilled(found: Drilled) -> None:
            people = {"people": found.counts.get("contact", 0)}
            self._done(self.context.wording.pair(texts_vault.DRILLED, people))

        self._work(self.tr("Restoring in private, checking, counting"), backups.drill, drilled)

    def _ask_second(self) -> None:
        title = self.tr("A folder on another disk, a stick, or one that is copied elsewhere")
        self.context.prompts.choose_folder(self, title, self._choose_second)

    def _choose_second(self, folder: Path | None) -> None:
        def chosen(place: str) -> None:
            if place:
                self._done(self.tr("Backups are copied to {folder} from now on.").format(folder=place))
            else:
                self._done(self.tr("Backups are no longer copied. Those already there stay."))

        self._work(
            self.tr("Backing up and checking"), lambda vault, now: backups.choose_second(vault, folder, now), chosen
        )

    def _ask_other(self) -> None:
        def chosen(files: list[Path]) -> None:
            self._ask_restore(files[0])

        self.context.prompts.choose_files(
            self, self.tr("Choose a backup"), [self.context.wording.pair(texts_vault.FILES)], chosen
        )

    def _ask_restore(self, file: Path) -> None:
        answers = [
            Answer("stay", self.tr("Cancel")),
            Answer("go", self.tr("Close the vault and go on"), "primary"),
        ]

        def answered(key: str) -> None:
            if key == "go":
                self.wants.emit("restore", file)

        text = self.tr("For this the vault is closed, and the passphrase of that moment is asked for.")
        self.context.prompts.ask(self, self.tr("Restore a backup"), text, answers, answered, file.name)

    def _ask_deletion(self, file: Path) -> None:
        answers = [Answer("stay", self.tr("Keep it")), Answer("go", self.tr("Delete it"), "danger")]

        def gone(_none: None) -> None:
            self._done(self.tr("Backup deleted: {file}").format(file=file.name))

        def answered(key: str) -> None:
            if key == "go":
                self._work(self.tr("Deleting"), lambda vault, _now: backups.remove(vault, file), gone)

        text = self.tr("What only this backup holds is gone then. Copies of it that lie elsewhere stay.")
        self.context.prompts.ask(self, self.tr("Delete this backup for good?"), text, answers, answered, file.name)

    def _done(self, sentence: str) -> None:
        self.context.acting.tell(sentence)
        self.show_now()

    def _work(self, text: str, job: Callable[[OpenVault, datetime], T], then: Callable[[T], object]) -> None:
        """Show that it is under way; what goes wrong is told, and the page shows what is true."""

        def done(found: T) -> None:
            self._busy.finish()
            then(found)

        def failed(error: Exception) -> None:
            self._busy.finish()
            if not isinstance(error, Told):
                raise error
            self.context.acting.fail(error)
            self._show_damage()
            self.show_now()

        self._busy.start(text, can_cancel=False)
        self.context.acting.read(job, done, failed, owner=self)
