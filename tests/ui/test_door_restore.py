"""A backup restored at the door: beside a vault, in place of a damaged one, on another computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from tests.ui.conftest import NOW, PASSPHRASE
from tests.ui.entrance import Entrance

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.services import backups, came_back, contacts, erasing, vault_keys
from myconnections.ui.door.make_vault import MakeVault
from myconnections.ui.door.restore import Restore
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.door.welcome import Welcome
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner


def backed_up(entrance: Entrance) -> tuple[Path, str]:
    """A vault with one person in it and a backup of when there was none; the file and the recovery code."""
    code = entrance.make()
    vault = entrance.store.unlock(entrance.folder, passphrase=PASSPHRASE)
    made = backups.take(vault, backups.ASKED, NOW).backup
    contacts.add(vault, Contact(ContactId(0), "", family="Vale"), NOW)
    vault.close()
    return made.file, code


def words_of(widget: QWidget) -> str:
    return " ".join(shown.text() for shown in widget.findChildren(QLabel))


def people(entrance: Entrance) -> int:
    (opened,) = entrance.came
    told: list[int] = []

    def count(_progress: object) -> int:
        with opened.vault.read() as uow:
            return uow.contacts.count()

    entrance.tasks.run(count, told.append)
    entrance.settle()
    return told[0]


def test_it_takes_the_place_and_says_where_the_other_is(entrance: Entrance) -> None:
    file, _ = backed_up(entrance)
    dialogs: list[QDialog] = []
    entrance.open()
    entrance.prompts.opened.connect(dialogs.append)
    entrance.click(entrance.sheet(Unlock), "restore-backup")
    sheet = entrance.sheet(Restore)
    assert file.name in [shown.text() for shown in sheet.findChildren(QLabel)]
    assert not sheet.findChild(Button, "restore-now").isEnabled()
    entrance.qtbot.keyClick(entrance.write(sheet, "restore-secret", "not this one"), Qt.Key.Key_Return)
    sheet = entrance.sheet(Restore)
    assert sheet.findChildren(Banner)[-1].texts()[1] == "Nothing has been changed."
    assert sheet.findChild(QLineEdit, "restore-secret").text() == ""
    entrance.write(sheet, "restore-secret", PASSPHRASE)
    entrance.click(sheet, "restore-now")
    entrance.settle()
    assert people(entrance) == 0
    said = " ".join(shown.text() for shown in dialogs[0].findChildren(QLabel))
    aside = entrance.folder.parent / "default.before-restore-2026-11-21"
    assert str(aside) in said
    assert aside.exists()
    dialogs[0].close()


def test_a_vault_that_cannot_be_opened_has_this_way_out(entrance: Entrance) -> None:
    file, code = backed_up(entrance)
    (entrance.folder / "people.db").write_bytes(b"")
    entrance.open()
    sheet = entrance.sheet(Unlock)
    entrance.write(sheet, "secret", PASSPHRASE)
    entrance.click(sheet, "unlock-now")
    entrance.settle()
    assert entrance.came == []
    entrance.click(entrance.sheet(Unlock), "restore-backup")
    restore = entrance.sheet(Restore)
    entrance.click(restore, "restore-switch")
    assert restore.findChild(QLineEdit, "restore-secret").echoMode() is QLineEdit.EchoMode.Normal
    entrance.write(restore, "restore-secret", code)
    entrance.click(restore, "restore-now")
    entrance.click(entrance.sheet(MakeVault), "back")  # a new passphrase is offered to who came by the code
    entrance.settle()
    assert people(entrance) == 0
    assert (file.name, len(entrance.came)) == ("2026-11-21T0030Z-asked-1.mcb", 1)


def test_on_another_computer_the_file_is_chosen(entrance: Entrance, tmp_path: Path) -> None:
    file, _ = backed_up(entrance)
    entrance.folder = tmp_path / "elsewhere" / "default"
    picked: list[QDialog] = []
    entrance.open()
    entrance.prompts.opened.connect(picked.append)
    entrance.click(entrance.sheet(Welcome), "restore-backup")
    sheet = entrance.sheet(Restore)
    entrance.write(sheet, "restore-secret", PASSPHRASE)
    assert not sheet.findChild(Button, "restore-now").isEnabled()
    entrance.qtbot.keyClick(sheet.findChild(QLineEdit, "restore-secret"), Qt.Key.Key_Return)  # no file: nothing happens
    entrance.click(sheet, "restore-file")
    (picker,) = picked
    assert isinstance(picker, QFileDialog)
    picker.filesSelected.emit([str(file)])
    picker.close()
    entrance.click(sheet, "restore-now")
    entrance.settle()
    assert people(entrance) == 0
    assert [opened.folder for opened in entrance.came] == [entrance.folder]
    picked[-1].close()


def test_back_leads_to_where_one_came_from(entrance: Entrance) -> None:
    entrance.make()
    entrance.open()
    entrance.click(entrance.sheet(Unlock), "restore-backup")
    entrance.click(entrance.sheet(Restore), "restore-back")
    entrance.sheet(Unlock)


@pytest.mark.parametrize("answer", ["keep", "again"])
def test_who_was_erased_and_came_back_is_erased_again_only_when_that_is_said(entrance: Entrance, answer: str) -> None:
    entrance.make()
    vault = entrance.store.unlock(entrance.folder, passphrase=PASSPHRASE)
    for name in ("Vale", "Ruiz"):
        contacts.add(vault, Contact(ContactId(0), "", family=name, slug=name), NOW)
    backups.take(vault, backups.ASKED, NOW)
    erasing.erase(vault, [ContactId(1)], NOW)
    vault.close()
    dialogs: list[QDialog] = []
    entrance.open()
    entrance.prompts.opened.connect(dialogs.append)
    entrance.click(entrance.sheet(Unlock), "restore-backup")
    sheet = entrance.sheet(Restore)
    assert "erased for good after this backup was made may be in it" in words_of(sheet)
    entrance.write(sheet, "restore-secret", PASSPHRASE)
    entrance.click(sheet, "restore-now")
    entrance.settle()
    assert entrance.came == []  # nobody sees them before the answer
    assert "1 person whom you had erased for good came back" in words_of(dialogs[0])
    assert "Vale" in words_of(dialogs[0])
    button = dialogs[0].findChild(QPushButton, f"answer-{answer}")
    entrance.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    entrance.settle()
    assert people(entrance) == (1 if answer == "again" else 2)
    assert "Every page of it was checked" in words_of(dialogs[1])
    dialogs[1].close()


@pytest.mark.parametrize("answer", ["keep", "again"])
def test_whoever_closes_the_vault_over_that_question_is_asked_again(entrance: Entrance, answer: str) -> None:
    """As a kill or a lock does; nobody sees them before, and after the answer it is asked no more."""
    entrance.make()
    vault = entrance.store.unlock(entrance.folder, passphrase=PASSPHRASE)
    for name in ("Vale", "Ruiz"):
        contacts.add(vault, Contact(ContactId(0), "", family=name, slug=name), NOW)
    made = backups.take(vault, backups.ASKED, NOW).backup
    erasing.erase(vault, [ContactId(1)], NOW)
    vault.close()
    backups.restore(entrance.store, made.file, entrance.folder, NOW, passphrase=PASSPHRASE, over=True)
    dialogs: list[QDialog] = []
    entrance.prompts.opened.connect(dialogs.append)
    entrance.open()

    def unlock() -> None:
        sheet = entrance.sheet(Unlock)
        entrance.write(sheet, "secret", PASSPHRASE)
        entrance.click(sheet, "unlock-now")
        entrance.settle()

    unlock()
    entrance.door.turn_back()
    dialogs[0].close()
    entrance.settle()
    unlock()
    assert entrance.came == []
    assert "1 person whom you had erased for good came back" in words_of(dialogs[1])
    button = dialogs[1].findChild(QPushButton, f"answer-{answer}")
    entrance.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    entrance.settle()
    assert people(entrance) == (1 if answer == "again" else 2)
    left: list[object] = []
    entrance.tasks.run(lambda _progress: came_back.waiting(entrance.came[0].vault, NOW), left.append)
    entrance.settle()
    assert left == [[]]


def test_a_backup_of_an_older_key_is_offered_last_and_says_what_it_brings_back(entrance: Entrance) -> None:
    file, _ = backed_up(entrance)
    vault_keys.replace_key(entrance.store, entrance.folder, "", NOW, passphrase=PASSPHRASE)
    entrance.open()
    entrance.door.restore()
    sheet = entrance.sheet(Restore)
    warned = sheet.findChild(QWidget, "restore-older-key")
    assert warned is not None
    assert warned.isHidden()
    assert "-daily-3.mcb" in words_of(sheet)
    sheet.choose(entrance.store.backup_at(entrance.folder, file))
    assert not warned.isHidden()
    assert "the recovery code of today" in words_of(warned)


def test_a_code_that_was_mistyped_stays_to_be_compared(entrance: Entrance) -> None:
    code = entrance.make()
    entrance.open()
    sheet = entrance.sheet(Unlock)
    entrance.click(sheet, "switch-secret")
    wrong = code[:-1] + ("2" if code[-1] == "3" else "3")
    line = entrance.write(sheet, "secret", wrong)
    entrance.click(sheet, "unlock-now")
    entrance.settle()
    assert line.text() == wrong
    assert line.isEnabled()
