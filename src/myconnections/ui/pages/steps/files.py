"""Steps from a coach: the files that are read, what is wrong with one, and how one is added and taken away."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.errors import Told
from myconnections.services import step_library
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.step_library import Library, StepFile
from myconnections.ui import small_step_words
from myconnections.ui.context import Context
from myconnections.ui.drafts import Job
from myconnections.ui.widgets.buttons import Button, row_icon
from myconnections.ui.widgets.cards import Banner, Card, SectionHeader
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, hairline, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.paint import named


class FilesCard(Card):
    """A file that is not in order is refused when it is added, and told of when it breaks later."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme = context.theme
        head = self.tr("Steps from a coach")
        named(self, "steps-files", head)
        self.body.addWidget(SectionHeader(theme, head))
        told = self.tr(
            "A coach may hand you a file of steps (.toml). It is read where it lies, and nothing of it is copied: who"
            " takes the file away takes its steps away. What you took of them stays."
        )
        self.body.addWidget(Paragraph(theme, told, tone="quiet"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space("s"))
        self.body.addLayout(self._rows)
        self.wrong = Banner(theme)
        self.wrong.hide()
        self.body.addWidget(self.wrong)
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        add = Button(theme, self.tr("Add a file…"), name="steps-file-add", icon="plus")
        add.clicked.connect(self._choose_file)
        self.folder = Button(theme, self.tr("Read a folder…"), name="steps-folder", icon="folder")
        self.folder.clicked.connect(self._choose_folder)
        for button in (add, self.folder):
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)

    def fill(self, known: Library) -> None:
        """Show which files are read."""
        empty(self._rows)
        theme, words = self._context.theme, self._context.wording
        of_files = {one.trouble for one in known.files}
        self.folder.setVisible(not known.folder)
        if known.folder:
            self._rows.addWidget(hairline(theme))
            self._rows.addLayout(self._line(known.folder, "", "folder", _no_folder))
        for one in known.files:
            self._rows.addWidget(hairline(theme))
            self._rows.addLayout(self._file(one))
        for trouble in known.troubles:
            if trouble not in of_files:
                self._rows.addWidget(Paragraph(theme, words.told(trouble), "small", "danger"))

    def add(self, path: Path) -> None:
        """Read steps from this file, too; what is wrong with it is said here."""
        self._do(lambda vault, now: step_library.add_file(vault, path, now))

    def _file(self, one: StepFile) -> QVBoxLayout:
        column, words = QVBoxLayout(), self._context.wording
        column.setSpacing(2)
        said = "" if one.trouble else small_step_words.file_told(one, words)
        drop = (lambda vault, now: step_library.remove_file(vault, one.path, now)) if one.single else None
        column.addLayout(self._line(str(one.path) if one.single else one.path.name, said, one.path.stem, drop))
        if one.trouble:
            column.addWidget(Paragraph(self._context.theme, words.told(one.trouble), "small", "danger"))
        return column

    def _line(self, name: str, said: str, key: str, drop: Job | None) -> QHBoxLayout:
        theme, line = self._context.theme, QHBoxLayout()
        line.addWidget(ElidedLabel(name), 1)
        line.addWidget(label(said, "small", "quiet"))
        if drop is not None:
            word = self.tr("Read it no more")
            button = row_icon(theme, "delete", word, f"steps-file-drop-{key}", partial(self._do, drop), of=name)
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        return line

    def _choose_file(self) -> None:
        title = self.tr("A file of steps")
        filters = [self.tr("Steps (*.toml)")]
        self._context.prompts.choose_files(self, title, filters, lambda paths: self.add(paths[0]))

    def _choose_folder(self) -> None:
        def choose(folder: Path) -> None:
            self._do(lambda vault, now: step_library.choose_folder(vault, folder, now))

        self._context.prompts.choose_folder(self, self.tr("A folder with files of steps"), choose)

    def _do(self, job: Job) -> None:
        self.wrong.hide()
        self._context.acting.do(job, None, self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Told):
            self._context.acting.fail(error)
            return
        self.wrong.say(self._context.wording.told(error), self.tr("The library is as it was."))


def _no_folder(vault: OpenVault, now: datetime) -> Changes:
    return step_library.choose_folder(vault, None, now)
