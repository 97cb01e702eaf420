"""A recovery code that was not typed back is asked for again, with another code, until somebody has it on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, PASSPHRASE
from tests.ui.entrance import Entrance
from tests.ui.house import House

from myconnections.domain.errors import Trouble
from myconnections.services import backups, code_kept, vault_keys, vaults
from myconnections.ui.door.make_vault import MakeVault
from myconnections.ui.door.recovery import Recovery
from myconnections.ui.door.restore import Restore
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.door.welcome import Welcome
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner


def make_and_leave(entrance: Entrance) -> str:
    """A vault made at the door, whose window was closed on the sheet of the code; that code."""
    entrance.open()
    entrance.click(entrance.sheet(Welcome), "own")
    sheet = entrance.sheet(MakeVault)
    for name in ("passphrase", "passphrase-again"):
        entrance.write(sheet, name, PASSPHRASE)
    entrance.click(sheet, "continue")
    shown = code(entrance.sheet(Recovery))
    entrance.door.leave()
    entrance.settle()
    return shown


def code(sheet: Recovery) -> str:
    return "-".join(sheet.findChild(QLabel, f"code-{number}").text() for number in range(8))


def unlock(entrance: Entrance, secret: str = PASSPHRASE, *, by_code: bool = False) -> None:
    entrance.open()
    sheet = entrance.sheet(Unlock)
    if by_code:
        entrance.click(sheet, "switch-secret")
    entrance.write(sheet, "secret", secret)
    entrance.click(sheet, "unlock-now")
    entrance.settle()


def type_back(entrance: Entrance, sheet: Recovery) -> None:
    entrance.write(sheet, "code-back", code(sheet)[-9:])
    entrance.click(sheet, "continue")
    entrance.settle()


def close(entrance: Entrance) -> None:
    """What was opened is locked again."""
    opened = entrance.came.pop()
    entrance.tasks.run(lambda _progress: opened.vault.close(), lambda _none: None)
    entrance.settle()


def opens(entrance: Entrance, given: str) -> bool:
    try:
        vault_keys.check_recovery_code(entrance.store, entrance.folder, given)
    except Trouble:
        return False
    return True


def test_a_vault_left_before_the_code_was_typed_back_asks_again_with_another(entrance: Entrance) -> None:
    first = make_and_leave(entrance)
    unlock(entrance)
    sheet = entrance.sheet(Recovery)
    assert entrance.came == []
    assert sheet.findChild(Button, "later").isVisible()
    fresh = code(sheet)
    assert fresh != first
    assert opens(entrance, first)  # shown is not given: only what was typed back is
    assert not opens(entrance, fresh)
    type_back(entrance, sheet)
    (opened,) = entrance.came
    assert (opened.fresh, opened.language) == (False, "en")
    assert (opens(entrance, first), opens(entrance, fresh)) == (False, True)
    close(entrance)
    unlock(entrance)
    assert len(entrance.came) == 1  # and nobody is asked any more


def test_it_may_wait_and_is_asked_for_again(entrance: Entrance) -> None:
    first = make_and_leave(entrance)
    shown = []
    for _ in range(2):
        unlock(entrance)
        sheet = entrance.sheet(Recovery)
        shown.append(code(sheet))
        entrance.click(sheet, "later")
        assert len(entrance.came) == 1
        close(entrance)
    assert len({first, *shown}) == 3
    assert opens(entrance, first)


def test_the_first_code_typed_back_is_settled(entrance: Entrance) -> None:
    entrance.open()
    entrance.click(entrance.sheet(Welcome), "own")
    sheet = entrance.sheet(MakeVault)
    for name in ("passphrase", "passphrase-again"):
        entrance.write(sheet, name, PASSPHRASE)
    entrance.click(sheet, "continue")
    recovery = entrance.sheet(Recovery)
    assert not recovery.findChild(Button, "later").isVisible()
    kept = code(recovery)
    type_back(entrance, recovery)
    close(entrance)
    assert opens(entrance, kept)
    unlock(entrance)
    assert len(entrance.came) == 1


def test_whoever_unlocks_by_the_code_has_it(entrance: Entrance) -> None:
    first = make_and_leave(entrance)
    unlock(entrance, first, by_code=True)
    entrance.click(entrance.sheet(MakeVault), "back")
    close(entrance)
    unlock(entrance)
    assert len(entrance.came) == 1


def test_a_window_closed_on_the_sheet_leaves_the_vault_closed(entrance: Entrance) -> None:
    make_and_leave(entrance)
    unlock(entrance)
    entrance.sheet(Recovery)
    entrance.door.leave()
    entrance.settle()
    assert entrance.came == []
    vaults.unlock(entrance.store, entrance.folder, passphrase=PASSPHRASE).close()  # or it would be in use


def test_closed_while_the_code_is_set_it_is_not_handed_over(entrance: Entrance) -> None:
    make_and_leave(entrance)
    unlock(entrance)
    sheet = entrance.sheet(Recovery)
    fresh = code(sheet)
    entrance.write(sheet, "code-back", fresh[-9:])
    entrance.click(sheet, "continue")
    entrance.door.leave()
    entrance.settle()
    assert entrance.came == []
    assert opens(entrance, fresh)


def fails(*_: object, **_given: object) -> None:
    raise Trouble("disk_full")


@pytest.mark.parametrize("go_on", ["later", "continue"])
def test_a_code_that_cannot_be_set_keeps_nobody_out(
    entrance: Entrance, monkeypatch: pytest.MonkeyPatch, go_on: str
) -> None:
    first = make_and_leave(entrance)
    unlock(entrance)
    sheet = entrance.sheet(Recovery)
    with monkeypatch.context() as patch:
        patch.setattr(vault_keys, "put_recovery_code", fails)
        type_back(entrance, sheet)
    assert entrance.sheet(Recovery) is sheet
    assert sheet.findChild(Banner).isVisible()
    assert sheet.findChild(QLineEdit, "code-back").isEnabled()
    entrance.click(sheet, go_on)
    entrance.settle()
    assert len(entrance.came) == 1
    assert opens(entrance, first) == (go_on == "later")


def test_where_it_cannot_be_noted_the_first_start_goes_on_by_later(
    entrance: Entrance, monkeypatch: pytest.MonkeyPatch
) -> None:
    entrance.open()
    entrance.click(entrance.sheet(Welcome), "own")
    sheet = entrance.sheet(MakeVault)
    for name in ("passphrase", "passphrase-again"):
        entrance.write(sheet, name, PASSPHRASE)
    entrance.click(sheet, "continue")
    recovery = entrance.sheet(Recovery)
    with monkeypatch.context() as patch:
        patch.setattr(code_kept, "settle", fails)
        type_back(entrance, recovery)
    assert entrance.came == []
    entrance.click(recovery, "later")
    assert len(entrance.came) == 1


def test_a_backup_restored_asks_as_the_vault_did(entrance: Entrance) -> None:
    make_and_leave(entrance)
    vault = vaults.unlock(entrance.store, entrance.folder, passphrase=PASSPHRASE)
    made = backups.take(vault, backups.ASKED, NOW).backup.file
    vault.close()
    entrance.open()
    entrance.door.restore(made)
    sheet = entrance.sheet(Restore)
    sheet.tried.emit(made, PASSPHRASE, False)
    entrance.settle()
    type_back(entrance, entrance.sheet(Recovery))
    assert len(entrance.came) == 1


@pytest.fixture
def house(qtbot: QtBot, qapp: object, quick_kdf: None, tmp_path: Path) -> Iterator[House]:
    given = House(qtbot, qapp, tmp_path, [])  # type: ignore[arg-type]
    yield given
    given.leave()


@pytest.mark.parametrize("reach", [lambda app: app.lock(), lambda app: app._idle.passed.emit()])
def test_nobody_at_the_desk_locks_what_stands_open_behind_the_sheet(
    house: House, reach: Callable[[object], None]
) -> None:
    made = vaults.create(house.wiring().store, house.place / "vault", PASSPHRASE, NOW, confirmed=False)
    made.vault.close()
    app = house.start(language="en")
    app.window.findChild(Unlock).tried.emit(PASSPHRASE, False)
    house.qtbot.waitUntil(lambda: app.window.findChild(Recovery) is not None and not app.tasks.busy, timeout=20_000)
    assert app._idle._timer.isActive()
    reach(app)
    house.qtbot.waitUntil(lambda: app.window.findChild(Recovery) is None and not app.tasks.busy, timeout=20_000)
    assert (app.desk, app.opened) == (None, None)
    vaults.unlock(house.wiring().store, house.place / "vault", passphrase=PASSPHRASE).close()  # or it would be in use
