"""The page of the vault: checked, backed up, copied, tried, restored; what went wrong is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add

from myconnections import __version__
from myconnections.domain.backup import DAMAGED, OTHER_KEY, Backup
from myconnections.domain.errors import Trouble
from myconnections.services import backups, health, standing
from myconnections.services.backups import Overview
from myconnections.services.health import Health
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_vault
from myconnections.ui.pages.vault.cards import FEW
from myconnections.ui.pages.vault.page import VaultPage
from myconnections.ui.wording import Wording


def settle(around: Surroundings) -> None:
    """Until nothing is under way, what is read after it has come, and what was laid out is shown."""
    around.settle()
    around.settle()
    around.qtbot.wait(10)


def opened(around: Surroundings) -> VaultPage:
    page = VaultPage(around.context)
    around.show(page)
    page.show_now()
    settle(around)
    return page


def said(page: VaultPage) -> list[str]:
    return [shown.text() for shown in page.findChildren(QLabel) if shown.isVisible()]


def press(around: Surroundings, page: VaultPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isVisible(), name
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(around)


def toasts(around: Surroundings) -> list[str]:
    told: list[str] = []
    around.context.acting.told.connect(told.append)
    return told


def test_a_new_vault_says_what_has_not_been_done(around: Surroundings) -> None:
    shown = said(opened(around))
    assert "Not checked yet." in shown
    assert "Restoring has not been tried yet." in shown
    assert any(text.startswith("None chosen.") for text in shown)


def test_what_the_database_is_stands_there(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Vale"))
    page = opened(around)
    built = next(text for text in said(page) if text.startswith("Format 1, schema 3;"))
    assert f"last written by My Connections {__version__}. Encrypted by SQLCipher 4." in built
    assert "community" not in built
    figures = around.ask(lambda vault, _now: standing.figures(around.store, around.folder, vault))
    page.whole.show_figures(replace(figures, built={**figures.built, "program": ""}), NOW)
    assert any("last written by My Connections (an earlier version)." in text for text in said(page))


def test_checked_backed_up_and_tried(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Vale"))
    told = toasts(around)
    page = opened(around)
    press(around, page, "vault-check")
    assert "Whole when last checked: 21 Nov, 09:30." in said(page)
    assert around.ask(lambda vault, _now: health.last_good(vault)) == NOW
    press(around, page, "vault-back-up")
    assert told == ["Backed up and checked: 2026-11-21T0030Z-asked-1.mcb"]
    assert {"21 Nov, 09:30", "asked for · 1 person", "newest: 21 Nov, 09:30", "No restore has been tried yet."} <= set(
        said(page)
    )
    (made,) = around.ask(backups.overview).backups
    press(around, page, "vault-drill")
    assert told[1] == "Restored in private and counted: 1 person. All is there."
    assert "Restoring was last tried on 21 Nov, 09:30, and all was there." in said(page)
    assert not page.backups.warned.isVisible()
    page.backups.show_overview(Overview([made], NOW, NOW - timedelta(days=46), "a.mcb", True, "", ""), NOW)
    assert page.backups.warned.texts()[0] == "No restore has been tried for 45 days."


def test_a_copy_goes_where_the_person_wants_it(around: Surroundings, tmp_path: Path) -> None:
    picked: list[QDialog] = []
    around.context.prompts.opened.connect(picked.append)
    page = opened(around)
    press(around, page, "vault-copy")
    (picker,) = picked
    assert isinstance(picker, QFileDialog)
    picker.fileSelected.emit(str(tmp_path / "mine.mcb"))
    picker.close()
    around.settle()
    assert (tmp_path / "mine.mcb").stat().st_size > 4096


def test_a_second_folder_is_chosen_and_left(around: Surroundings, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    picked: list[QDialog] = []
    around.context.prompts.opened.connect(picked.append)
    page = opened(around)
    press(around, page, "vault-second")
    (picker,) = picked
    assert isinstance(picker, QFileDialog)
    picker.fileSelected.emit(str(tmp_path / "stick"))
    picker.close()
    settle(around)
    place = tmp_path / "stick" / "myconnections-backups"
    assert str(place) in said(page)
    assert len(list(place.glob("*.mcb"))) == 1
    for file in place.iterdir():
        file.unlink()
    place.rmdir()  # unplugged
    press(around, page, "vault-back-up")
    assert "The newest backup could not be copied to the second folder." in said(page)
    press(around, page, "vault-no-second")
    assert str(place) not in said(page)


def test_restoring_is_asked_first_and_then_wanted_of_the_window(around: Surroundings) -> None:
    made = around.ask(lambda vault, now: backups.take(vault, backups.ASKED, now)).backup
    dialogs: list[QDialog] = []
    wanted: list[tuple[str, object]] = []
    around.context.prompts.opened.connect(dialogs.append)
    page = opened(around)
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    for answer, expected in (("stay", []), ("go", [("restore", made.file)])):
        press(around, page, f"restore-{made.file.name}")
        around.qtbot.mouseClick(dialogs[-1].findChild(QPushButton, f"answer-{answer}"), Qt.MouseButton.LeftButton)
        assert wanted == expected
    press(around, page, "vault-other")
    picker = dialogs[-1]
    assert isinstance(picker, QFileDialog)
    picker.filesSelected.emit(["/somewhere/else.mcb"])
    picker.close()
    around.qtbot.mouseClick(dialogs[-1].findChild(QPushButton, "answer-go"), Qt.MouseButton.LeftButton)
    assert wanted[1:] == [("restore", Path("/somewhere/else.mcb"))]


def test_the_passphrase_and_the_way_back(around: Surroundings) -> None:
    wanted: list[tuple[str, object]] = []
    page = opened(around)
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    press(around, page, "vault-passphrase")
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    around.qtbot.keyClick(page, Qt.Key.Key_A)
    assert wanted == [("passphrase", None), ("page", "today")]


def test_damage_is_told_and_the_page_can_still_be_used(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Health(False, NOW, ("quick_check: page 41 is wrong",), damaged=True)
    monkeypatch.setattr(health, "check", lambda _vault, _now: found)
    page = opened(around)
    press(around, page, "vault-check")
    shown = " ".join(said(page))
    assert "The checks found damage." in shown
    assert "page 41 is wrong" in shown
    page.show_now()  # after another page
    settle(around)
    shown = " ".join(said(page))
    assert "page 41 is wrong" in shown
    assert "Whole when last checked" not in shown

    def full(*_given: object) -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr(backups, "take", full)
    press(around, page, "vault-back-up")
    assert [getattr(failure, "code", "") for failure in around.failures] == ["disk_full"]
    around.failures.clear()
    assert page.findChild(QPushButton, "vault-back-up").isEnabled()


def test_a_page_that_could_not_be_read_is_damage_here_too(around: Surroundings) -> None:
    around.ask(health.checked)
    page = opened(around)
    assert "Whole when last checked: 21 Nov, 09:30." in said(page)
    around.context.acting.fail(Trouble("vault_damaged"))  # as told by any other page
    around.failures.clear()
    page.show_now()
    settle(around)
    assert "Something in it could not be read." in said(page)
    assert not any(text.startswith("Whole when") for text in said(page))
    assert page.whole.damaged.isVisible()


def test_what_is_in_it_is_counted(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Vale"))
    (line,) = (text for text in said(opened(around)) if text.startswith("1 person, 0 encounters, "))
    assert line.endswith("last changed 21 Nov, 09:30; its keys were written 1 time.")


def test_one_backup_is_deleted_when_that_is_the_answer(around: Surroundings) -> None:
    for days in (0, 1):
        around.ask(lambda vault, now, days=days: backups.take(vault, backups.ASKED, now - timedelta(days=days)))
    newer, older = around.ask(backups.overview).backups
    page = opened(around)
    for answer in ("stay", "go"):
        press(around, page, f"backup-delete-{older.file.name}")
        dialog = page.findChildren(QDialog)[-1]
        around.qtbot.mouseClick(dialog.findChild(QPushButton, f"answer-{answer}"), Qt.MouseButton.LeftButton)
        settle(around)
        assert older.file.exists() == (answer == "stay")
    press(around, page, f"backup-delete-{newer.file.name}")
    dialog = page.findChildren(QDialog)[-1]
    around.qtbot.mouseClick(dialog.findChild(QPushButton, "answer-go"), Qt.MouseButton.LeftButton)
    settle(around)
    assert [getattr(failure, "code", "") for failure in around.failures] == ["only_backup"]
    around.failures.clear()


def test_many_backups_are_folded_and_each_says_its_state(around: Surroundings) -> None:
    page = opened(around)
    days = [NOW - timedelta(days=day) for day in range(FEW + 2)]
    some = [
        Backup(Path(f"{day:%Y-%m-%d}.mcb"), OTHER_KEY if number == 1 else "good", "id", day, "daily", 1, 2_345_678)
        for number, day in enumerate(days)
    ]
    some[2] = Backup(Path("broken.mcb"), DAMAGED, part="people.db")
    page.backups.show_overview(Overview(some, NOW, None, "", False, "", ""), NOW)
    settle(around)
    shown = said(page)
    assert shown.count("2.3 MB") == FEW - 1
    assert "of the day · opens only with the old key" in shown
    assert "damaged: people.db" in shown
    assert not page.findChild(QPushButton, "restore-broken.mcb").isEnabled()
    press(around, page, "vault-all-backups")
    assert said(page).count("2.3 MB") == FEW + 1
    assert not page.findChild(QPushButton, "vault-all-backups").isVisible()


def test_sizes_and_moments_read_well() -> None:
    assert [texts_vault.size(count) for count in (0, 700, 999_499, 1_000_000, 38_000_000)] == [
        "0 KB",
        "1 KB",
        "999 KB",
        "1.0 MB",
        "38.0 MB",
    ]
    assert texts_vault.moment(NOW, NOW, "ja") == "11月21日 09:30"
    unknown = Backup(Path("a.mcb"), "good", reason="a later one")
    assert texts_vault.reason(unknown, Wording("ja")) == "a later one"


def test_what_the_services_say_is_read_when_the_page_comes_to_the_front(around: Surroundings) -> None:
    page = opened(around)

    def tended(vault: OpenVault, now: object) -> None:
        health.checked(vault, NOW)

    around.ask(tended)
    page.show_now()
    settle(around)
    assert "Whole when last checked: 21 Nov, 09:30." in said(page)
