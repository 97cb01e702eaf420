"""An older vault in the place of the newer one is told of, and the log is settled after the last change."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, standing
from myconnections.services.standing import Stand
from myconnections.ui.device import DeviceFile
from myconnections.ui.standing import Standing


@pytest.fixture
def watched(around: Surroundings) -> Standing:
    window = QWidget()
    around.qtbot.addWidget(window)
    return Standing(around.context, around.store, around.folder, window, around.context.acting)


def mark(around: Surroundings) -> str:
    return standing.mark(around.store.facts(around.folder).vault_id, around.folder)


def test_what_is_seen_for_the_first_time_is_noted(around: Surroundings, watched: Standing, tmp_path: Path) -> None:
    watched.look()
    around.settle()
    seen = {mark(around): Stand(1, 0).text()}
    assert around.context.device.now.seen == seen
    assert DeviceFile(tmp_path / "device.json").now.seen == seen


def test_case_35_the_file_alone_is_whole_after_the_last_change(
    around: Surroundings, watched: Standing, tmp_path: Path
) -> None:
    """Copied without its log while the vault is open and at rest, it holds all."""
    around.context.acting.do(lambda vault, now: contacts.add(vault, Contact(ContactId(0), "", family="Vale"), now))
    around.settle()
    assert (around.folder / "people.db-wal").stat().st_size > 0
    watched.settle()
    around.settle()
    assert (around.folder / "people.db-wal").stat().st_size == 0
    copy = tmp_path / "copy"
    shutil.copytree(around.folder, copy, ignore=shutil.ignore_patterns("vault.lock*", "*-wal", "*-shm"))
    assert around.context.device.now.seen == {mark(around): Stand(1, int(NOW.timestamp())).text()}

    def count(_progress: object) -> int:
        vault = around.store.unlock(copy, passphrase="がぎぐ correct horse")
        try:
            with vault.read() as uow:
                return uow.contacts.count()
        finally:
            vault.close()

    told: list[int] = []
    around.context.tasks.run(count, told.append)
    around.settle()
    assert told == [1]


def test_two_seconds_after_the_last_change_it_is_settled(around: Surroundings, watched: Standing) -> None:
    watched._timer.setInterval(1)
    around.context.acting.do(lambda vault, now: contacts.add(vault, Contact(ContactId(0), "", family="Vale"), now))
    around.settle()
    around.qtbot.waitUntil(lambda: bool(around.context.device.now.seen), timeout=20_000)
    around.settle()


@pytest.mark.parametrize("answer", ["lock", "go"])
def test_case_41_an_older_vault_is_told_of_and_the_person_decides(
    around: Surroundings, watched: Standing, answer: str
) -> None:
    around.ask(lambda vault, _now: add(vault, "Vale"))
    newer = Stand(1, int((NOW + timedelta(days=1)).timestamp())).text()
    around.context.device.change(seen={mark(around): newer, "another": "1 1"})
    asked: list[QDialog] = []
    locked: list[str] = []
    around.context.prompts.opened.connect(asked.append)
    watched.lock_asked.connect(lambda: locked.append("lock"))
    watched.look()
    around.settle()
    (question,) = asked
    said = " ".join(shown.text() for shown in question.findChildren(QLabel))
    assert "2026-11-22 09:30" in said
    around.qtbot.mouseClick(question.findChild(QPushButton, f"answer-{answer}"), Qt.MouseButton.LeftButton)
    assert locked == (["lock"] if answer == "lock" else [])
    seen = around.context.device.now.seen
    assert seen["another"] == "1 1"
    assert (seen[mark(around)] == newer) is (answer == "lock")
    assert standing.noted(seen[mark(around)]) is not None


def test_a_newer_one_is_welcome(around: Surroundings, watched: Standing) -> None:
    around.context.device.change(seen={mark(around): "0 5"})
    watched.look()
    around.settle()
    assert around.context.device.now.seen == {mark(around): "1 0"}
