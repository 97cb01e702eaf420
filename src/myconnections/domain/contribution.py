"""A contribution (貢献): what was done for somebody, or for a community; the log of what is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

MOST_TEXT = 10_000


@dataclass(frozen=True, slots=True)
class Contribution(Body):
    """What was done on the day of its entry, for the people of the entry.

    `community`: the name of the community it was for; `gave`: one line on what it gave me; `log`: the key of the
    help that was logged with it (its first encounter), 0 none.
    """

    KIND: ClassVar[str] = "contribution"
    what: str
    community: str = ""
    gave: str = ""
    log: int = 0

    def check(self) -> None:
        """Refused: "nothing_written" without saying what, "note_too_long"."""
        if not self.what.strip():
            raise Refused("nothing_written")
        if max(len(self.what), len(self.community), len(self.gave)) > MOST_TEXT:
            raise Refused("note_too_long", most=MOST_TEXT)
