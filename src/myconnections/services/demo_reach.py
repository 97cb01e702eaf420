"""The look around: for some kinds of position somebody is named, for others nobody yet."""

from __future__ import annotations

from myconnections.domain.reach import written
from myconnections.services import reaching
from myconnections.services.demo_year import Year

_NAMED = (
    ("government", (7,)), ("education", (2, 16)), ("founders", (4, 21, 30)), ("media", (0, 11)), ("health", (25,)),
    ("legal", (33,)),
)  # fmt: skip
"""Kind, and by their place who stands there; of the other four there is nobody yet."""


def write(year: Year) -> None:
    """Say who stands where, and one kind in words of one's own."""
    for kind, places in _NAMED:
        reaching.name(year.vault, written(kind, year.language), year.whom(*places), year.now)
    reaching.name(year.vault, year.say("Book fairs", "本の市"), year.whom(9), year.now)
