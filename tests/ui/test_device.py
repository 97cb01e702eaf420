"""Settings of the computer survive a restart and never break a start."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from myconnections.ui.device import Device, DeviceFile


def test_kept_over_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "new" / "device.json"
    DeviceFile(path).change(language="ja", window={"geometry": "AA=="})
    assert DeviceFile(path).now == Device(language="ja", window={"geometry": "AA=="})
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["", "{", "[]", '{"language": 3, "theme": "dark"}', "\x00"])
def test_damaged_files_count_as_no_settings(tmp_path: Path, text: str) -> None:
    path = tmp_path / "device.json"
    path.write_text(text, encoding="utf-8")
    now = DeviceFile(path).now
    assert now.language == ""
    assert now.theme == ("dark" if "dark" in text else "")
