"""Nothing of Qt's own dialogs stays English in Japanese."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFileIconProvider,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from myconnections.ui.language import Language

_SAME = {"OK", "PDF"}


@pytest.fixture
def japanese(language: Language) -> None:
    language.speak("ja")


def in_english(dialog: QDialog) -> set[str]:
    """What a person would read in it that holds no Japanese letter."""
    said: list[str] = []
    for kind in (QLabel, QRadioButton, QPushButton, QToolButton):
        said += [widget.text() for widget in dialog.findChildren(kind)]
        said += [widget.toolTip() for widget in dialog.findChildren(kind)]
    said += [box.title() for box in dialog.findChildren(QGroupBox)]
    said += [line.toolTip() for line in dialog.findChildren(QLineEdit)]
    return {text for text in said if text.isascii() and any(map(str.isalpha, text))} - _SAME


@pytest.mark.parametrize("mode", ["open", "folder", "save"])
@pytest.mark.usefixtures("japanese")
def test_the_file_picker(qtbot: QtBot, mode: str) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    if mode == "folder":
        dialog.setFileMode(QFileDialog.FileMode.Directory)
    elif mode == "save":
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.show()
    assert in_english(dialog) == set()
    assert QFileIconProvider().type(QFileInfo("/")) in {"フォルダー", "ドライブ"}


@pytest.mark.usefixtures("japanese")
def test_printing(qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    assert in_english(dialog) == set()
