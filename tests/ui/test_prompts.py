"""Real dialogs, answered by clicking in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from myconnections.ui.prompts import Answer, Prompts
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.question import Question

ANSWERS = (Answer("keep", "Keep it"), Answer("forget", "Forget for good", "danger"))


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


class Door:
    """Prompts whose dialogs are caught as they open."""

    def __init__(self, theme: Theme) -> None:
        self.prompts = Prompts(theme, native=False)
        self.dialogs: list[QDialog] = []
        self.prompts.opened.connect(self.dialogs.append)


def sweep() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_answer_clicked_comes_back(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    door, told = Door(theme), []
    door.prompts.ask(page, "Forget?", "<b>Ann</b>", ANSWERS, told.append, "Nothing brings it back.")
    box = door.dialogs[0]
    assert {part.textFormat() for part in box.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert box.parent() is page
    assert box.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    button = box.findChild(QPushButton, "answer-forget")
    assert button.accessibleName() == "Forget for good"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["forget"]


def test_escape_answers_with_the_harmless_button(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    door, told = Door(theme), []
    door.prompts.ask(page, "Forget?", "Ann", ANSWERS, told.append)
    qtbot.keyClick(door.dialogs[0], Qt.Key.Key_Escape)
    assert told == ["keep"]


def test_enter_presses_the_main_answer_and_only_a_harmless_one(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    door, told = Door(theme), []
    again = (Answer("no", "Cancel"), Answer("again", "Try again", "primary"))
    door.prompts.ask(page, "In use", "Another window has it open.", again, told.append)
    qtbot.keyClick(door.dialogs[0], Qt.Key.Key_Return)
    door.prompts.ask(page, "Forget?", "Ann", ANSWERS, told.append)
    qtbot.keyClick(door.dialogs[1], Qt.Key.Key_Return)
    assert told == ["again", "keep"]


def test_telling_closes_with_one_button(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    door, closed = Door(theme), []
    door.prompts.tell(page, "Done", "The copy is written.")
    door.dialogs[0].finished.connect(closed.append)
    qtbot.mouseClick(door.dialogs[0].findChild(QPushButton, "answer-close"), Qt.MouseButton.LeftButton)
    assert len(closed) == 1


def test_files_are_chosen_in_the_real_picker(theme: Theme, page: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    wanted = tmp_path / "Connections.csv"
    wanted.write_text("x")
    door, told = Door(theme), []
    door.prompts.choose_files(page, "Bring in", ["Exports (*.csv *.zip)"], told.append, tmp_path)
    picker = door.dialogs[0]
    assert isinstance(picker, QFileDialog)
    picker.selectFile(str(wanted))
    picker.accept()
    assert told == [[wanted]]
    sweep()


def test_a_picker_closed_says_nothing(theme: Theme, page: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    door, told = Door(theme), []
    door.prompts.choose_folder(page, "Folder", told.append, tmp_path)
    door.dialogs[0].reject()
    assert told == []
    sweep()


def test_a_folder_and_a_path_to_write(theme: Theme, page: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    door, told = Door(theme), []
    door.prompts.choose_folder(page, "Folder", told.append, tmp_path)
    door.dialogs[0].accept()
    door.prompts.save_path(page, "Save", "people.csv", ["Table (*.csv)"], told.append)
    door.dialogs[1].accept()
    assert told == [tmp_path, tmp_path / "people.csv"]
    sweep()


def test_a_name_of_another_kind_of_file_is_put_right_and_asked_about(
    theme: Theme, page: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    door, told = Door(theme), []

    def save_as(name: str) -> None:
        door.prompts.save_path(page, "Save", "map.svg", ["Picture (*.svg)"], told.append)
        picker = door.dialogs[-1]
        assert isinstance(picker, QFileDialog)
        picker.fileSelected.emit(str(tmp_path / name))
        picker.reject()

    save_as("mine.SVG")
    save_as("mine.png")
    assert told == [tmp_path / "mine.SVG", tmp_path / "mine.png.svg"]
    told.clear()
    (tmp_path / "mine.png.svg").write_text("kept")
    for key in ("no", "yes"):
        save_as("mine.png")
        assert told == []
        question = next(one for one in reversed(door.dialogs) if isinstance(one, Question))
        question.answered.emit(key)
        question.close()
    assert told == [tmp_path / "mine.png.svg"]
    sweep()


def test_a_dialog_of_our_own_opens_the_same_way(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    door, own = Door(theme), QDialog(page)
    door.prompts.show(own)
    assert own.isVisible()
    assert own.isModal()
    own.close()


def folder_of(door: Door) -> Path:
    picker = door.dialogs[-1]
    assert isinstance(picker, QFileDialog)
    return Path(picker.directory().absolutePath())


def test_pickers_open_in_the_documents_and_then_where_one_was_answered_last(
    theme: Theme, page: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, used = tmp_path / "Documents", tmp_path / "used"
    for folder in (kept, used):
        folder.mkdir()
    (used / "Connections.csv").write_text("x")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _what: str(kept))
    door, told = Door(theme), []
    door.prompts.choose_files(page, "Bring in", ["Exports (*.csv)"], told.append)
    assert folder_of(door) == kept
    picker = door.dialogs[-1]
    assert isinstance(picker, QFileDialog)
    picker.selectFile(str(used / "Connections.csv"))
    picker.accept()
    door.prompts.choose_folder(page, "Folder", told.append)
    assert folder_of(door) == used
    door.dialogs[-1].reject()
    door.prompts.choose_folder(page, "Folder", told.append, kept)
    assert folder_of(door) == kept
    door.dialogs[-1].accept()
    door.prompts.save_path(page, "Save", "people.csv", ["Table (*.csv)"], told.append)
    assert folder_of(door) == kept
    door.dialogs[-1].reject()
    kept.rmdir()
    door.prompts.save_path(page, "Save", "people.csv", ["Table (*.csv)"], told.append)
    assert folder_of(door) == Path.home()  # neither is there any more
    door.dialogs[-1].reject()
    sweep()


def test_a_dialog_lies_over_the_middle_of_its_window(theme: Theme, page: QWidget) -> None:
    page.setGeometry(120, 90, 500, 400)
    QCoreApplication.processEvents()
    door, own = Door(theme), QDialog(page)
    own.setMinimumSize(200, 100)  # larger than what is inside asks for
    door.prompts.show(own)
    middle, wanted = own.geometry().center(), page.frameGeometry().center()
    assert abs(middle.x() - wanted.x()) <= 2
    assert abs(middle.y() - wanted.y()) <= 2
    own.close()
    page.move(-400, -400)
    QCoreApplication.processEvents()
    off = QDialog(page)
    off.resize(200, 100)
    door.prompts.show(off)
    room = page.screen().availableGeometry()
    assert off.pos().x() >= room.left()
    assert off.pos().y() >= room.top()
    off.close()
    alone = QDialog()
    door.prompts.show(alone)
    assert alone.isVisible()
    alone.close()
