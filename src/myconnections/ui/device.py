"""What this computer remembers outside the vault: language, theme, sizes, which vault was last open. Never a name."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

_FILE: Final = "device.json"


@dataclass(frozen=True, slots=True)
class Device:
    """Settings of this computer.

    `language` is "ja", "en" or "" (follow the system); `theme` is "light", "dark" or "" (follow the system);
    `vault` is the folder last opened; `window` holds geometry and splitter states as text; `page` is the page last
    shown; `noticed` is the ISO date of the last desktop notice; `seen` tells how each vault stood when last used here,
    by its id (`services.standing`), `damaged` when damage was found in which vault, by the same marks; `cut` is the
    moment of a long act that was under way when the vault was locked, "" when it ended well. `bell` is whether the
    timer of a dialogue rings.
    """

    language: str = ""
    theme: str = ""
    vault: str = ""
    page: str = "today"
    rail_narrow: bool = False
    window: dict[str, str] = field(default_factory=dict)
    noticed: str = ""
    cut: str = ""
    seen: dict[str, str] = field(default_factory=dict)
    damaged: dict[str, str] = field(default_factory=dict)
    idle_minutes: int = 15
    bell: bool = True


def device_path() -> Path:
    """The settings of this computer, beside those of other apps."""
    told, home = os.environ.get("XDG_CONFIG_HOME", ""), os.environ.get("HOME", "")
    if sys.platform == "linux" and os.path.isabs(home):  # as platformdirs has it: every start would wait for that
        return Path(told if os.path.isabs(told) else f"{home}/.config", "myconnections", _FILE)
    import platformdirs  # loaded here, as above

    return platformdirs.user_config_path("myconnections", appauthor=False) / _FILE


class DeviceFile:
    """Keeps a Device in one small JSON file; a damaged or foreign file counts as no settings, never as an error."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now = self._load()

    def change(self, **values: Any) -> Device:
        """Replace some settings and write the file at once (atomically, for the owner only).

        Where nothing can be written (a full disk, a folder that is not ours) they hold until the app is closed: no
        setting is worth that a vault does not open or is not closed properly.
        """
        self.now = replace(self.now, **values)
        with suppress(OSError):
            self._write()
        return self.now

    def recall(self, name: str) -> None:
        """Take this setting from the file: another process of ours may have changed it meanwhile."""
        self.now = replace(self.now, **{name: getattr(self._load(), name)})

    def note(self, mark: str, stand: str) -> None:
        """Keep how the vault of this mark stands; what another process of ours has noted of others meanwhile stays."""
        self.recall("seen")
        self.change(seen={**self.now.seen, mark: stand})

    def note_damage(self, mark: str, found: str) -> None:
        """Keep the moment at which damage was found in the vault of this mark; "" when there is none any more."""
        self.recall("damaged")
        others = {key: when for key, when in self.now.damaged.items() if key != mark}
        if bool(found) != (mark in self.now.damaged):
            self.change(damaged={**others, mark: found} if found else others)

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = self._path.with_suffix(".new")
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps(asdict(self.now), ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(fresh, self._path)

    def _load(self) -> Device:
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return Device()
        if not isinstance(told, dict):
            return Device()
        standard = Device()
        kept = {
            f.name: told[f.name]
            for f in fields(Device)
            if f.name in told and type(told[f.name]) is type(getattr(standard, f.name))
        }
        for name in ("window", "seen", "damaged"):
            kept[name] = {key: value for key, value in kept.get(name, {}).items() if isinstance(value, str)}
        return Device(**kept)
