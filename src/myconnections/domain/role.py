"""A role I play: of the many jobs that make one life (百姓), paid or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from myconnections.domain.entry import Body, code
from myconnections.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Role(Body):
    """A role since the day of its entry, until `until` when it has ended; its people are those I play it with or for.

    `what` says in a line what I do in it, `value` is the value of mine it lives ("" none said).
    """

    KIND: ClassVar[str] = "role"
    name: str
    what: str = ""
    value: str = code()
    until: date | None = None

    def check(self) -> None:
        """Refused("nothing_written") without a name."""
        if not self.name.strip():
            raise Refused("nothing_written")
