"""A keyring that lives in this process, for all that needs none of the desktop."""

from __future__ import annotations

from typing import ClassVar


class Ring:
    """What `storage.os_keyring` asks of a backend, kept in one dictionary for the whole class."""

    viable = True
    kept: ClassVar[dict[tuple[str, str], str]] = {}

    def get_password(self, service: str, user: str) -> str | None:
        return self.kept.get((service, user))

    def set_password(self, service: str, user: str, password: str) -> None:
        self.kept[service, user] = password

    def delete_password(self, service: str, user: str) -> None:
        del self.kept[service, user]
