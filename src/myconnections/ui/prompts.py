"""The only door to questions and file pickers. Nothing here blocks: the answer comes to a callback.

Every dialog has a parent, is deleted when closed, and is announced by `opened`, so that a test can answer the real one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, QSettings, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.question import Answer, Question

__all__ = ["Answer", "Prompts", "documents", "forget_folders"]


def forget_folders(*_gone: object) -> None:
    """Take away what Qt notes of its file pickers when one goes: last folders, which may bear a client's name."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.remove("FileDialog")
    settings.sync()


def documents() -> Path:
    """The folder of documents as the system names it; the home where it names none or there is none."""
    named_so = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named_so) if named_so and Path(named_so).is_dir() else Path.home()


class Prompts(QObject):
    """Asks and picks. `native` False uses Qt's own file pickers, which a test can fill in.

    Pickers open where one was last answered since the start, at first in the documents; nothing notes that outside.
    """

    opened = Signal(QDialog)

    def __init__(self, theme: Theme, native: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._native = native
        self._used: Path | None = None
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
        """Pick existing files; `filters` like "Spreadsheets (*.csv *.zip)". Nothing picked: `then` is not called.

        `start` is another folder to open in, where what is wanted is known to lie there.
        """
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
        suggested: str,
        filters: Sequence[str],
        then: Callable[[Path], object],
    ) -> None:
        """Pick where to write; Qt asks before a file that exists is replaced. `suggested` is a name with a suffix.

        That suffix is what is written: a name that says otherwise is put right, and asked about anew where there is
        such a file.
        """
        suffix = Path(suggested).suffix

        def named_so(name: str) -> None:
            path = Path(name)
            right = path if path.suffix.casefold() == suffix.casefold() else path.with_name(f"{path.name}{suffix}")
            if right == path or not right.exists():
                then(right)
                return
            answers = [Answer("no", self.tr("Cancel")), Answer("yes", self.tr("Replace it"), "primary")]
            text = self.tr("“{name}” is there already.").format(name=right.name)
            self.ask(parent, title, text, answers, lambda key: then(right) if key == "yes" else None)

        dialog = self._picker(parent, title, None)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters(list(filters))
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.selectFile(suggested)
        dialog.fileSelected.connect(named_so)
        self._open(dialog)

    def show(self, dialog: QDialog) -> None:
        """Open a dialog of our own in the same manner: it has a parent, does not block, goes when closed."""
        self._open(dialog)

    def _picker(self, parent: QWidget, title: str, start: Path | None) -> QFileDialog:
        dialog = QFileDialog(parent, title)
        named(dialog, "picker", title)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog, not self._native)
        dialog.destroyed.connect(forget_folders)
        dialog.setDirectory(str(start or self._folder()))
        dialog.accepted.connect(lambda: self._note(dialog))
        return dialog

    def _folder(self) -> Path:
        """Where a picker opens."""
        return self._used if self._used is not None and self._used.is_dir() else documents()

    def _note(self, dialog: QFileDialog) -> None:
        """Open the next one there."""
        chosen = Path(dialog.selectedFiles()[0])
        self._used = chosen if dialog.fileMode() == QFileDialog.FileMode.Directory else chosen.parent

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.addActions([action for action in self._through if shiboken6.isValid(action)])
        _put_over(dialog)
        QDialog.open(dialog)  # that of the printer has another `open` in front of it
        self.opened.emit(dialog)


def _put_over(dialog: QDialog) -> None:
    """Lay it over the middle of its window, as far as the screen reaches: not every desktop does so by itself."""
    parent = dialog.parentWidget()
    if parent is None:
        return
    dialog.ensurePolished()
    sized = dialog.testAttribute(Qt.WidgetAttribute.WA_Resized)
    size = (dialog.size() if sized else dialog.sizeHint()).expandedTo(dialog.minimumSize())
    place = QRect(QPoint(0, 0), size)
    place.moveCenter(parent.window().frameGeometry().center())
    room = parent.screen().availableGeometry()
    left = max(room.left(), min(place.left(), room.right() - place.width()))
    dialog.move(left, max(room.top(), min(place.top(), room.bottom() - place.height())))
