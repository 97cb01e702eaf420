"""What the services ask of a vault about its opening: the doors that storage fills."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Noticed(Protocol):
    """A vault that was opened, and what was seen at that."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Codes of what the person should hear now that it is open."""
        ...

    @property
    def notice_facts(self) -> Mapping[str, object]:
        """What their sentences are filled from."""
        ...
