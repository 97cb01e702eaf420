"""What the services ask of a vault about its opening: the doors that storage fills."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Noticed(Protocol):
    """A vault that was opened, what was seen at that, and how it is built.

    One known to be `damaged` is not written to; `health.check` says so, and says when it is no more.
    """

    damaged: bool

    @property
    def notices(self) -> tuple[str, ...]:
        """Codes of what the person should hear now that it is open."""
        ...

    @property
    def notice_facts(self) -> Mapping[str, object]:
        """What their sentences are filled from."""
        ...

    def built(self) -> dict[str, object]:
        """By these names: "schema" of the file, "program_schema" that this program writes, "program" the version that
        wrote last ("" unknown), "sqlite" and "sqlcipher" those of the libraries.
        """
        ...
