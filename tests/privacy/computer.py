"""A computer of its own: every folder a program may write to stands in one temporary folder; real processes on it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.privacy.canary import PASSPHRASE, seen_under, sightings

_FOLDERS = {
    "HOME": "home", "USERPROFILE": "home", "APPDATA": "home/appdata", "LOCALAPPDATA": "home/local",
    "XDG_CONFIG_HOME": "home/.config", "XDG_DATA_HOME": "home/.local/share", "XDG_STATE_HOME": "home/.state",
    "XDG_CACHE_HOME": "home/.cache", "XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp", "TEMP": "tmp", "TMP": "tmp",
}  # fmt: skip
SHARED = tuple(place for place in map(Path, ("/var/tmp", "/dev/shm")) if place.is_dir())
_CREATE = """
import sys
from myconnections.bootstrap import wire
from myconnections.cli.run import command_line
from myconnections.hardening import harden_process
from myconnections.storage.keys import FLOOR_KDF
harden_process()
sys.exit(command_line(sys.argv[1:], make_wiring=lambda: wire(cost=FLOOR_KDF)))
"""


@dataclass
class Computer:
    """Runs programs in `root` and keeps what they said. `given` holds files that the person has in the clear."""

    root: Path
    checkout: Path
    said: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for folder in {*_FOLDERS.values(), "given", "work"}:
            (self.root / folder).mkdir(parents=True, exist_ok=True)

    @property
    def given(self) -> Path:
        """Where import files lie and exports go: plain by nature."""
        return self.root / "given"

    @property
    def vault(self) -> Path:
        """The folder of the vault, where the system keeps the data of apps."""
        return self.root / "home/.local/share/myconnections/vaults/default"

    @property
    def environment(self) -> dict[str, str]:
        """Of a fresh account: the display off screen, the folders of its own."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("MYCONNECTIONS_", "XDG_"))}
        places = {name: str(self.root / folder) for name, folder in _FOLDERS.items()}
        more = {"PYTHONPATH": f"{self.checkout / 'src'}{os.pathsep}{self.checkout}", "QT_QPA_PLATFORM": "offscreen"}
        return kept | places | more | {"MYCONNECTIONS_PASSPHRASE": PASSPHRASE, "LANG": "C.UTF-8"}

    def run(self, *words: object, secret: str = PASSPHRASE, **more: str) -> subprocess.CompletedProcess[bytes]:
        """`python -m myconnections …` in a process of its own."""
        return self._run(["-m", "myconnections", *map(str, words)], MYCONNECTIONS_PASSPHRASE=secret, **more)

    def program(self, code: str, *words: object) -> subprocess.CompletedProcess[bytes]:
        """A program that uses ours."""
        return self._run(["-c", code, *map(str, words)])

    def create(self) -> str:
        """A vault with the smallest allowed cost of the key derivation; its recovery code."""
        done = self.program(_CREATE, "vault", "create", "--recovery-code-file", self.given / "code.txt")
        assert done.returncode == 0, done.stderr
        assert not sightings(done.stdout + done.stderr)
        return (self.given / "code.txt").read_text().strip()

    def in_the_clear(self) -> dict[str, set[str]]:
        """Where something of the canary can be read, the person's own files aside.

        Looks also where programs write whatever they are told: SQLite knows the system's own folder for large files.
        """
        found = seen_under(self.root, self.given)
        for place in SHARED:
            found |= {f"{place}/{name}": words for name, words in seen_under(place).items()}
        return found

    def _run(self, words: list[str], **more: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, *words], cwd=self.root / "work", env=self.environment | more, capture_output=True,
            check=False, timeout=120,
        )  # fmt: skip
