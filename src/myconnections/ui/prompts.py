"""The only door to questions and file pickers. Nothing here blocks: the answer comes to a callback.

Every dialog has a parent, is deleted when closed, and is announced by `opened`, so that a test can answer the real one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.question import Answer, Question

__all__ = ["Answer", "Prompts", "forget_folders"]


def forget_folders(*_gone: object) -> None:
    """Take away what Qt notes of its file pickers when one goes: last folders, which may bear a client's name."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.remove("FileDialog")
    settings.sync()


class Prompts(QObject):
    """Asks and picks. `native` False uses Qt's own file pickers, which a test can fill in."""

    opened = Signal(QDialog)

    def __init__(self, theme: Theme, native: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._native = native
        self._through: tuple[QAction, ...] = ()

    def let_through(self, *actions: QAction) -> None:
        """These acts' keys work in every dialog opened from now on, too (locking must)."""
        self._through = actions

    def ask(
        self,
        parent: QWidget,
        title: str,
        text: str,
        answers: Sequence[Answer],
        then: Callable[[str], object],
        detail: str = "",
    ) -> None:
        """Ask with one button per answer; `then` gets its key.

        Closing the window and Escape give the first answer of plain weight, "" where there is none.
        """
        question = Question(self._theme, title, text, answers, detail, parent)
        question.answered.connect(then)
        self._open(question)

    def tell(self, parent: QWidget, title: str, text: str, detail: str = "", word: str = "") -> None:
        """Say something that must be seen, with one button to close it."""
        close = Answer("close", word or self.tr("Close"), "primary")
        self.ask(parent, title, text, [close], lambda _key: None, detail)

    def choose_files(
        self,
        parent: QWidget,
        title: str,
        filters: Sequence[str],
        then: Callable[[list[Path]], object],
        start: Path | None = None,
    ) -> None:
        """Pick existing files; `filters` like "Spreadsheets (*.csv *.zip)". Nothing picked: `then` is not called."""
        dialog = self._picker(parent, title, start)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(list(filters))
        dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
        self._open(dialog)

    def choose_folder(
        self, parent: QWidget, title: str, then: Callable[[Path], object], start: Path | None = None
    ) -> None:
        """Pick an existing folder."""
        dialog = self._picker(parent, title, start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        self._open(dialog)

    def save_path(
        self,
        parent: QWidget,
        title: str,
        suggested: Path,
        filters: Sequence[str],
        then: Callable[[Path], object],
    ) -> None:
        """Pick where to write; Qt asks before a file that exists is replaced. The suffix is that of `suggested`."""
        dialog = self._picker(parent, title, suggested.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
        dialog.selectFile(suggested.name)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        self._open(dialog)

    def show(self, dialog: QDialog) -> None:
        """Open a dialog of our own in the same manner: it has a parent, does not block, goes when closed."""
        self._open(dialog)

    def _picker(self, parent: QWidget, title: str, start: Path | None) -> QFileDialog:
        dialog = QFileDialog(parent, title)
        named(dialog, "picker", title)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog, not self._native)
        dialog.destroyed.connect(forget_folders)
        if start is not None:
            dialog.setDirectory(str(start))
        return dialog

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.addActions([action for action in self._through if shiboken6.isValid(action)])
        QDialog.open(dialog)  # that of the printer has another `open` in front of it
        self.opened.emit(dialog)
