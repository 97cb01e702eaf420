"""The vision: a good ordinary day five years from now, and whom I share it with (method.md 7.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Vision(Body):
    """One version of the vision; the newest is in force, the earlier ones stay.

    `rules` are the person's own rules beside it.
    """

    KIND: ClassVar[str] = "vision"
    text: str
    rules: tuple[str, ...] = ()

    def check(self) -> None:
        """Refused("nothing_written") without a text."""
        if not self.text.strip():
            raise Refused("nothing_written")
