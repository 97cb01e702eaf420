"""A keyring that writes what it is given into a file as it is: what must never be chosen."""

from __future__ import annotations

import tempfile
from pathlib import Path

from keyring.backend import KeyringBackend

WRITTEN = "plain-text-keyring"


class PlaintextKeyring(KeyringBackend):
    priority = 9  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        file = Path(tempfile.gettempdir()) / WRITTEN
        return file.read_text(encoding="utf-8") if file.exists() else None

    def set_password(self, service: str, username: str, password: str) -> None:
        (Path(tempfile.gettempdir()) / WRITTEN).write_text(password, encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        (Path(tempfile.gettempdir()) / WRITTEN).unlink()
