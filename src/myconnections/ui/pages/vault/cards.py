"""The cards of the page: whole or not, backups, what is protected. They show and ask; the page acts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from myconnections.domain.backup import DAMAGED, Backup
from myconnections.services.backups import Overview
from myconnections.services.standing import Figures
from myconnections.ui import texts_vault
from myconnections.ui.pages.vault.lines import titled
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner, Card, IconMark, SectionHeader
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

FEW = 6
"""Backups shown before somebody asks for all."""
_WHEN, _SIZE = 148, 72


class WholeCard(Card):
    """Whether the vault is whole: when that was last seen, what the checks said, and Check now."""

    check_asked = Signal()

    def __init__(self, theme: Theme, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._words = words
        named(self, "vault-whole", self.tr("Is it whole?"))
        self.body.addWidget(SectionHeader(theme, self.tr("Is it whole?")))
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        self._mark = IconMark(theme, "shield", "quiet")
        self._said = Paragraph(theme, "", "strong")
        line.addWidget(self._mark, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._said, 1)
        self.button = Button(theme, self.tr("Check now"), name="vault-check")
        self.button.clicked.connect(self.check_asked)
        line.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self._figures = Paragraph(theme, "", "small", "quiet")
        self._built = Paragraph(theme, "", "small", "quiet")
        self._basis = Paragraph(theme, "", "small", "quiet")
        self.body.addWidget(self._figures)
        self.body.addWidget(self._built)
        self.body.addWidget(self._basis)
        self.damaged = Banner(theme)
        self.body.addWidget(self.damaged)

    def show_figures(self, found: Figures, now: datetime) -> None:
        """What is in it, and how it stands."""
        when = texts_vault.moment(found.stand.written, now, self._words.language)
        facts = {"people": found.people, "encounters": found.encounters, "size": texts_vault.size(found.size)}
        facts |= {"when": when, "written": found.stand.generation}
        self._figures.setText(self._words.pair(texts_vault.FIGURES, facts))
        program = found.built["program"] or self.tr("(an earlier version)")
        sqlcipher = str(found.built["sqlcipher"]).split(" ")[0]
        built = {**found.built, "program": program, "sqlcipher": sqlcipher}
        self._built.setText(self._words.pair(texts_vault.BUILT, built))

    def show_last(self, last: datetime | None, now: datetime) -> None:
        """When a check last found nothing; of no use once damage is known."""
        self.damaged.hide()
        self._mark.show_icon("shield", "accent" if last else "quiet")
        if last is None:
            self._said.setText(self.tr("Not checked yet."))
        else:
            when = texts_vault.moment(last, now, self._words.language)
            self._said.setText(self.tr("Whole when last checked: {when}.").format(when=when))
        self._basis.setText(
            self.tr(
                "Computed from two checks of every page of the file, one of the cipher's seals and one of the"
                " structure, and from counting people and ties. Once a day by itself; nothing is repaired or changed."
            )
        )

    def show_damage(self, findings: Sequence[str]) -> None:
        """What a check found, or nothing of that: only that something could not be read."""
        self._mark.show_icon("warning", "danger")
        self._said.setText(
            self.tr("The checks found damage.") if findings else self.tr("Something in it could not be read.")
        )
        self.damaged.say(
            self.tr("The file of your vault is damaged."),
            self.tr("Nothing has been changed or repaired. Your backups are separate files."),
            self.tr("Restore the newest backup below; the damaged vault is kept aside.")
            + "".join(f"\n{line}" for line in findings[:3]),
        )


class BackupRow(QWidget):
    """One backup: when, why, how large, Restore and Delete."""

    restore_asked = Signal(Path)
    deletion_asked = Signal(Path)

    def __init__(self, theme: Theme, backup: Backup, now: datetime, words: Wording) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        when = texts_vault.moment(backup.made, now, words.language) if backup.made else backup.file.name
        shown = ElidedLabel(when)
        shown.setFixedWidth(_WHEN)
        row.addWidget(shown)
        row.addWidget(
            ElidedLabel(texts_vault.reason(backup, words), "body", "danger" if backup.state == DAMAGED else "quiet"), 1
        )
        large = label(texts_vault.size(backup.size) if backup.size else "", "small", "quiet")
        large.setFixedWidth(_SIZE)
        large.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(large)
        button = Button(theme, self.tr("Restore…"), name=f"restore-{backup.file.name}", variant="link")
        button.setAccessibleName(self.tr("Restore the backup of {when}").format(when=when))
        button.setEnabled(backup.state != DAMAGED)
        button.clicked.connect(partial(self.restore_asked.emit, backup.file))
        row.addWidget(button)
        delete = Button(
            theme, self.tr("Delete…"), name=f"backup-delete-{backup.file.name}", variant="icon", icon="delete"
        )
        delete.setAccessibleName(self.tr("Delete the backup of {when}").format(when=when))
        delete.clicked.connect(partial(self.deletion_asked.emit, backup.file))
        row.addWidget(delete)
        self.setFixedHeight(32)


class BackupsCard(Card):
    """The backups, the second folder, the drill."""

    back_up_asked = Signal()
    copy_asked = Signal()
    drill_asked = Signal()
    second_asked = Signal()
    second_refused = Signal()
    restore_asked = Signal(Path)
    deletion_asked = Signal(Path)
    other_asked = Signal()

    def __init__(self, theme: Theme, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme, self._words = theme, words
        self._all = False
        self._shown: tuple[Overview, datetime] | None = None
        named(self, "vault-backups", self.tr("Backups"))
        self._head = SectionHeader(theme, self.tr("Backups"))
        self.body.addWidget(self._head)
        self.body.addWidget(
            Paragraph(
                theme,
                self.tr(
                    "Made once a day and before anything large; each is encrypted, opened again and counted before it"
                    " is kept. The newest of 7 days, 4 weeks and 6 months stay."
                ),
                tone="quiet",
            )
        )
        self.warned = Banner(theme, "wash")
        self.body.addWidget(self.warned)
        self.body.addWidget(self._buttons())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._more = Button(theme, "", name="vault-all-backups", variant="link")
        self._more.clicked.connect(self._show_all)
        self.body.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._second_part())
        self.body.addLayout(self._drill_part())

    def show_overview(self, found: Overview, now: datetime) -> None:
        """The backups there are, where copies go, when the last drill was."""
        self._shown = (found, now)
        language = self._words.language
        last = texts_vault.moment(found.last, now, language) if found.last else ""
        self._head.say(self.tr("Backups"), self.tr("newest: {when}").format(when=last) if last else "")
        empty(self._rows)
        for one in found.backups if self._all else found.backups[:FEW]:
            row = BackupRow(self._theme, one, now, self._words)
            row.restore_asked.connect(self.restore_asked)
            row.deletion_asked.connect(self.deletion_asked)
            self._rows.addWidget(row)
        hidden = 0 if self._all else len(found.backups) - FEW
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("{n} more").format(n=hidden))
        self._second.setText(
            found.second or self.tr("None chosen. A disk that breaks takes vault and backups with it.")
        )
        self._stop.setVisible(bool(found.second))
        drilled = texts_vault.moment(found.drilled, now, language) if found.drilled else ""
        tried = self.tr("Restoring was last tried on {when}, and all was there.").format(when=drilled)
        self._drilled.setText(tried if drilled else self.tr("Restoring has not been tried yet."))
        self._warn(found)

    def _warn(self, found: Overview) -> None:
        if found.second_trouble:
            why = self._words.error(found.second_trouble, {"folder": found.second})
            self.warned.say(self.tr("The newest backup could not be copied to the second folder."), why)
        elif found.backups and found.drill_due:
            self.warned.say(
                self.tr("No restore has been tried for 45 days.")
                if found.drilled
                else self.tr("No restore has been tried yet."),
                self.tr("A backup is only worth something when it comes back. Trying takes a moment."),
            )
        else:
            self.warned.hide()

    def _buttons(self) -> QWidget:
        theme = self._theme
        whole = QWidget()
        row = FlowLayout(whole, theme.space("s"))
        for text, name, variant, signal in (
            (self.tr("Back up now"), "vault-back-up", "soft", self.back_up_asked),
            (self.tr("Copy of the vault to a file…"), "vault-copy", "", self.copy_asked),
            (self.tr("Restore from another file…"), "vault-other", "", self.other_asked),
        ):
            button = Button(theme, text, name=name, variant=variant)
            button.clicked.connect(signal)
            row.addWidget(button)
        whole.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return whole

    def _second_part(self) -> QHBoxLayout:
        theme = self._theme
        choose = Button(theme, self.tr("Choose…"), name="vault-second")
        choose.clicked.connect(self.second_asked)
        self._stop = Button(theme, self.tr("No second folder"), name="vault-no-second", variant="link")
        self._stop.clicked.connect(self.second_refused)
        self._second = Paragraph(theme, "", "small", "quiet")
        return titled(self._theme, self.tr("Second folder"), self._second, self._stop, choose)

    def _drill_part(self) -> QHBoxLayout:
        theme = self._theme
        self.drill = Button(theme, self.tr("Try a restore"), name="vault-drill")
        self.drill.clicked.connect(self.drill_asked)
        self._drilled = Paragraph(theme, "", "small", "quiet")
        return titled(self._theme, self.tr("Rehearsal"), self._drilled, self.drill)

    def _show_all(self) -> None:
        self._all = True
        if self._shown is not None:
            self.show_overview(*self._shown)


class LimitsCard(Card):
    """The threat model in a few plain words: what the vault protects from, and what it cannot; and the whole of it."""

    read_asked = Signal()

    def __init__(self, theme: Theme, words: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        named(self, "vault-limits", self.tr("What it protects from"))
        for head, pairs in (
            (self.tr("What it protects from"), texts_vault.PROTECTED),
            (self.tr("What it cannot protect from"), texts_vault.NOT_PROTECTED),
        ):
            self.body.addWidget(SectionHeader(theme, head))
            for pair in pairs:
                row = QHBoxLayout()
                row.setSpacing(theme.space("s"))
                row.addWidget(label("·", tone="quiet"), alignment=Qt.AlignmentFlag.AlignTop)
                row.addWidget(Paragraph(theme, words.pair(pair)), 1)
                self.body.addLayout(row)
        whole = Button(theme, self.tr("Read all of it…"), name="vault-security", variant="link")
        whole.clicked.connect(self.read_asked)
        self.body.addWidget(whole, alignment=Qt.AlignmentFlag.AlignLeft)
