"""The look around: who stands in which kind of position, and who is wanted there or nearer."""

from __future__ import annotations

from myconnections.domain.reach import written
from myconnections.domain.stage import Stage
from myconnections.services import reaching, wanted
from myconnections.services.demo_year import Year

_NAMED = (
    ("government", (7,)), ("education", (2, 16)), ("founders", (4, 21, 30)), ("media", (0, 11)), ("health", (25,)),
    ("legal", (33,)),
)  # fmt: skip
"""Kind, and by their place who stands there; of the other four there is nobody yet."""


def write(year: Year) -> None:
    """Say who stands where, one kind in words of one's own, what kinds are wanted, and who nearer."""
    for kind, places in _NAMED:
        reaching.name(year.vault, written(kind, year.language), year.whom(*places), year.now)
    reaching.name(year.vault, year.say("Book fairs", "本の市"), year.whom(9), year.now)
    wanted.want_kinds(
        year.vault, ["abroad", "finance", year.say("A printer with a letterpress", "活版の印刷屋さん")], year.now
    )
    wanted.want(year.vault, year.whom(8, 13), Stage.RELATIONSHIP, year.now)
    wanted.want(year.vault, year.whom(22), Stage.ENGAGEMENT, year.now)
