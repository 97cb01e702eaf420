"""Run as a program: makes backups of a vault or thins them out until it is killed, and says after each."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from tests.storage.filled import reopened
from tests.storage.made import NOW

if __name__ == "__main__":
    with reopened(Path(sys.argv[1])) as vault:
        for turn in range(int(sys.argv[2]), 10**6):
            now = NOW + timedelta(hours=7 * turn)
            made = vault.backups.make("daily", now)
            vault.backups.rotate(now)
            sys.stdout.write(f"{turn} {made.file.name}\n")
            sys.stdout.flush()
