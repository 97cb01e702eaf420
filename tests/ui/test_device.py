"""Settings of the computer survive a restart and never break a start."""

from __future__ import annotations

import stat
from pathlib import Path

import platformdirs
import pytest

from myconnections.ui.device import Device, DeviceFile, device_path


def test_kept_over_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "new" / "device.json"
    DeviceFile(path).change(language="ja", window={"geometry": "AA=="})
    assert DeviceFile(path).now == Device(language="ja", window={"geometry": "AA=="})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("told", [None, "", "/told", "/told/", "relative"])
@pytest.mark.parametrize("home", ["/at/home", "relative", ""])
def test_it_lies_where_the_settings_of_apps_lie(monkeypatch: pytest.MonkeyPatch, told: str | None, home: str) -> None:
    """On Linux it is found without the library; the two must agree."""
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("XDG_CONFIG_HOME", told) if told is not None else monkeypatch.delenv("XDG_CONFIG_HOME", False)
    assert device_path() == platformdirs.user_config_path("myconnections", appauthor=False) / "device.json"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"language": 3, "theme": "dark"}', "\x00"])
def test_damaged_files_count_as_no_settings(tmp_path: Path, text: str) -> None:
    path = tmp_path / "device.json"
    path.write_text(text, encoding="utf-8")
    now = DeviceFile(path).now
    assert now.language == ""
    assert now.theme == ("dark" if "dark" in text else "")


def test_where_nothing_can_be_written_settings_hold_until_the_end(tmp_path: Path) -> None:
    blocked = tmp_path / "config"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    device = DeviceFile(blocked / "device.json")
    assert device.change(page="people").page == "people"
    assert device.now.page == "people"


def test_what_is_foreign_inside_a_setting_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "device.json"
    told = '{"window": {"geometry": 5, "people-sort": [1], "splitter": "kept"}, "idle_minutes": true}'
    path.write_text(told, encoding="utf-8")
    device = DeviceFile(path)
    assert device.now.window == {"splitter": "kept"}
    assert device.now.idle_minutes == 15
    assert type(device.now.idle_minutes) is int
