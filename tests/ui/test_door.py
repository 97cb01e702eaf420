"""The way in, step by step, with real sheets over a real store: by keyboard and mouse."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget
from tests.ui.conftest import NOW, PASSPHRASE
from tests.ui.entrance import Entrance

from myconnections.services import people, preferences
from myconnections.ui.door.make_vault import MakeVault
from myconnections.ui.door.recovery import Recovery
from myconnections.ui.door.unlock import Unlock
from myconnections.ui.door.welcome import Welcome
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner
from myconnections.ui.widgets.strength import StrengthBar

W = TypeVar("W", bound=QWidget)


def labels(sheet: QWidget) -> list[str]:
    return [each.text() for each in sheet.findChildren(QLabel)]


def test_the_first_start_leads_to_an_open_vault(entrance: Entrance) -> None:
    entrance.open()
    entrance.click(entrance.sheet(Welcome), "own")
    sheet = entrance.sheet(MakeVault)
    assert entrance.window.focusWidget() is sheet.findChild(QLineEdit, "passphrase")
    entrance.qtbot.keyClick(entrance.write(sheet, "passphrase", "slow green harbour"), Qt.Key.Key_Return)
    entrance.qtbot.keyClick(entrance.write(sheet, "passphrase-again", "slow green harbour"), Qt.Key.Key_Return)
    recovery = entrance.sheet(Recovery)
    assert entrance.came == []
    groups = [recovery.findChild(QLabel, f"code-{number}").text() for number in range(8)]
    back = f"{groups[-2]} {groups[-1]}".lower()
    entrance.qtbot.keyClick(entrance.write(recovery, "code-back", back), Qt.Key.Key_Return)
    entrance.settle()
    (opened,) = entrance.came
    assert (opened.fresh, opened.sample, opened.folder, opened.language) == (True, False, entrance.folder, "en")
    entrance.door.leave()
    kept: list[object] = []
    entrance.tasks.run(lambda _progress: preferences.get(opened.vault).language, kept.append)
    entrance.settle()
    assert kept == ["en"]  # what was handed over is not closed by the door


def test_another_language_is_spoken_at_once(entrance: Entrance) -> None:
    entrance.open()
    sheet = entrance.sheet(Welcome)
    part = sheet.findChild(QWidget, "language-ja")
    entrance.qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    again = entrance.sheet(Welcome)
    assert "My Connections" in labels(sheet)
    assert "つながり手帳" in labels(again)
    assert (entrance.spoke, entrance.theme.language) == (["ja"], "ja")


def test_a_passphrase_is_taken_only_when_it_is_long_enough_and_written_twice(entrance: Entrance) -> None:
    entrance.open()
    entrance.click(entrance.sheet(Welcome), "own")
    sheet = entrance.sheet(MakeVault)
    go_on = sheet.findChild(Button, "continue")
    for short in ("short", "ｶﾞｷﾞｸﾞｹﾞ"):  # half-width voiced kana are two letters that become one
        entrance.write(sheet, "passphrase", short)
        entrance.write(sheet, "passphrase-again", short)
        assert not go_on.isEnabled()
        assert "At least 8 characters." in labels(sheet)
    entrance.write(sheet, "passphrase", "longer than that")
    assert not go_on.isEnabled()
    assert "The two lines are not the same yet." in labels(sheet)
    entrance.write(sheet, "passphrase-again", "longer than that")
    assert go_on.isEnabled()
    entrance.click(sheet, "show-passphrase")
    assert sheet.findChild(QLineEdit, "passphrase-again").echoMode() is QLineEdit.EchoMode.Normal
    entrance.click(sheet, "back")
    entrance.sheet(Welcome)
    assert not entrance.store.exists(entrance.folder)


def test_the_strength_is_said_in_a_word(entrance: Entrance) -> None:
    entrance.open()
    entrance.click(entrance.sheet(Welcome), "own")
    sheet = entrance.sheet(MakeVault)
    bar = sheet.findChild(StrengthBar)
    entrance.write(sheet, "passphrase", "slow green harbour kettle")
    entrance.qtbot.waitUntil(lambda: bar.accessibleName() != "", timeout=3000)
    assert bar.accessibleName() == "Very good"
    entrance.write(sheet, "passphrase", "")
    entrance.qtbot.waitUntil(lambda: bar.accessibleName() == "", timeout=3000)


def test_a_code_written_down_wrongly_does_not_pass(entrance: Entrance) -> None:
    entrance.open()
    entrance.click(entrance.sheet(Welcome), "own")
    sheet = entrance.sheet(MakeVault)
    for name in ("passphrase", "passphrase-again"):
        entrance.write(sheet, name, "slow green harbour")
    entrance.click(sheet, "continue")
    recovery = entrance.sheet(Recovery)
    entrance.write(recovery, "code-back", "2222-2222-2222-2222")
    assert not recovery.findChild(Button, "continue").isEnabled()
    assert "That is not what stands above. Please look again." in labels(recovery)
    entrance.door.leave()
    entrance.settle()
    assert entrance.came == []
    assert entrance.store.exists(entrance.folder)


def test_the_passphrase_opens_and_a_wrong_one_says_so(entrance: Entrance) -> None:
    entrance.make()
    entrance.open()
    sheet = entrance.sheet(Unlock)
    entrance.qtbot.keyClick(entrance.write(sheet, "secret", "not this one"), Qt.Key.Key_Return)
    sheet = entrance.sheet(Unlock)
    assert sheet.findChild(Banner).texts()[0]
    line = sheet.findChild(QLineEdit, "secret")
    assert (line.text(), entrance.window.focusWidget(), entrance.came) == ("", line, [])
    entrance.write(sheet, "secret", PASSPHRASE)
    entrance.click(sheet, "unlock-now")
    entrance.settle()
    (opened,) = entrance.came
    assert (opened.fresh, opened.language) == (False, "en")


@pytest.mark.parametrize("changed", [True, False])
def test_the_recovery_code_opens_and_offers_a_new_passphrase(entrance: Entrance, changed: bool) -> None:
    code = entrance.make()
    entrance.open()
    sheet = entrance.sheet(Unlock)
    entrance.click(sheet, "switch-secret")
    assert sheet.findChild(QLineEdit, "secret").echoMode() is QLineEdit.EchoMode.Normal
    entrance.write(sheet, "secret", code)
    entrance.click(sheet, "unlock-now")
    new = entrance.sheet(MakeVault)
    assert entrance.came == []
    if changed:
        for name in ("passphrase", "passphrase-again"):
            entrance.write(new, name, "quite another one")
        entrance.click(new, "continue")
    else:
        entrance.click(new, "back")
    entrance.settle()
    (opened,) = entrance.came
    entrance.tasks.run(lambda _progress: opened.vault.close(), lambda _none: None)
    entrance.settle()
    entrance.store.unlock(entrance.folder, passphrase="quite another one" if changed else PASSPHRASE).close()


def test_a_vault_elsewhere_can_be_chosen(entrance: Entrance, tmp_path: Path) -> None:
    entrance.make()
    there, entrance.folder = entrance.folder, tmp_path / "none"
    entrance.open()
    picked: list[QFileDialog] = []
    entrance.prompts.opened.connect(picked.append)
    entrance.click(entrance.sheet(Welcome), "existing")
    picked[0].fileSelected.emit(str(tmp_path))
    assert picked[1].objectName() == "question"  # no vault there
    picked[1].close()
    picked[0].close()
    entrance.click(entrance.sheet(Welcome), "existing")
    picked[2].fileSelected.emit(str(there))
    picked[2].close()
    entrance.write(entrance.sheet(Unlock), "secret", PASSPHRASE)
    entrance.click(entrance.sheet(Unlock), "unlock-now")
    entrance.settle()
    assert [opened.folder for opened in entrance.came] == [there]


def test_the_sample_opens_with_people_in_it(entrance: Entrance) -> None:
    entrance.open()
    entrance.click(entrance.sheet(Welcome), "sample")
    entrance.qtbot.waitUntil(lambda: bool(entrance.came or entrance.bugs), timeout=20000)
    (opened,) = entrance.came
    assert opened.sample
    counted: list[int] = []
    entrance.tasks.run(lambda _progress: len(people.listing(opened.vault, NOW)), counted.append)
    entrance.settle()
    assert counted[0] > 100
    assert not entrance.store.exists(entrance.folder)
