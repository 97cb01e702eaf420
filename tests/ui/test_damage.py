"""Damage met while somebody works: the window writes nothing more, says so, and leads to the backups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import PASSPHRASE
from tests.ui.house import House

from myconnections.domain.errors import Trouble
from myconnections.services import backups, health
from myconnections.services.ports import OpenVault
from myconnections.ui.app import App
from myconnections.ui.desk import Desk
from myconnections.ui.door.opened import Opened


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[House]:
    made = House(qtbot, qapp, tmp_path, [])
    yield made
    made.leave()


def at_the_desk(house: House, app: App, *, restored: bool = False) -> Desk:
    opened: list[Opened] = []
    folder, store = house.place / "vault", house.wiring().store

    def job(_progress: object) -> Opened:
        vault = store.unlock(folder, passphrase=PASSPHRASE)
        if not vault.backups.listed():
            backups.take(vault, backups.ASKED, house.wiring().clock())
        return Opened(vault, folder, restored=restored)

    app.tasks.run(job, opened.append)
    house.qtbot.waitUntil(lambda: bool(opened))
    app.open_desk(opened[0])
    house.qtbot.waitUntil(lambda: not app.tasks.busy, timeout=20_000)
    assert app.desk is not None
    return app.desk


def shown(desk: Desk, name: str) -> QWidget:
    found = desk.frame.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_damage_met_closes_the_vault_for_writing_and_leads_to_its_backups(house: House) -> None:
    house.make()
    app = house.start()
    desk = at_the_desk(house, app)
    boxes: list[QDialog] = []
    app.prompts.opened.connect(boxes.append)

    def met(_vault: OpenVault, _now: object) -> None:
        raise Trouble("vault_damaged")

    desk.context.acting.read(met, lambda _none: None)
    house.qtbot.waitUntil(lambda: not app.tasks.busy and bool(boxes), timeout=20_000)
    assert len(boxes) == 1
    assert "restore the newest" in " ".join(line.text() for line in boxes[0].findChildren(QLabel))
    boxes[0].close()
    assert desk.frame.current() is not None
    assert desk.frame.current().objectName() == "page-vault"
    assert not shown(desk, "damaged-bar").isHidden()
    assert not shown(desk, "vault-back-up").isEnabled()
    (row,) = [one for one in desk.frame.findChildren(QPushButton) if one.objectName().startswith("restore-2")]
    assert row.isEnabled()
    assert len(app.device.now.damaged) == 1

    desk.context.acting.read(health.checked, lambda _found: desk.context.acting.know_damage(None))
    house.qtbot.waitUntil(lambda: app.desk is not desk and not app.tasks.busy, timeout=20_000)
    assert app.device.now.damaged == {}
    assert app.desk is not None
    assert app.desk.frame.findChild(QWidget, "damaged-bar") is None


def test_what_was_found_before_holds_at_the_next_opening_unless_it_was_restored(house: House) -> None:
    house.make()
    app = house.start()
    desk = at_the_desk(house, app)
    mark = next(iter(app.device.now.seen), "")
    vault_id = house.wiring().store.facts(house.place / "vault").vault_id
    assert mark.startswith(vault_id)
    app.device.note_damage(mark, "2026-11-21")
    app.lock_here()
    house.qtbot.waitUntil(lambda: not app.tasks.busy, timeout=20_000)
    desk = at_the_desk(house, app)
    assert not shown(desk, "damaged-bar").isHidden()
    assert desk.frame.current() is not None
    assert desk.frame.current().objectName() == "page-vault"
    app.lock_here()
    house.qtbot.waitUntil(lambda: not app.tasks.busy, timeout=20_000)
    desk = at_the_desk(house, app, restored=True)
    assert desk.frame.findChild(QWidget, "damaged-bar") is None
    assert app.device.now.damaged == {}
