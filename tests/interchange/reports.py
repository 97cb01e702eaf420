"""Reports made by hand."""

from __future__ import annotations

from datetime import date, timedelta

from myconnections.domain.reach import REACH
from myconnections.domain.report import MARKS, Person, ReachLine, Recent, Report, Sector, Share
from myconnections.domain.report_places import RINGS

DAY = date(2026, 11, 21)
_REACHED = {"government": (3, 1), "community": (2, 0)}


def person(label: str, stage: int = 4, band: str = "hot", mark: str = "bonding", **more: object) -> Person:
    told: dict[str, object] = {"sector": 0, "x": 0.2, "y": -0.1, **more}
    return Person(label, stage, band, mark, **told)  # type: ignore[arg-type]


def report(*people: Person, **more: object) -> Report:
    """A report of these people, its figures small and different from each other."""
    told: dict[str, object] = {
        "sectors": (Sector("none", "", len(people)),),
        "fields": (),
        "real_names": False,
        "composition": tuple((mark, number) for number, mark in enumerate(MARKS, 1)),
        "reach": tuple(ReachLine(code, *_REACHED.get(code, (0, 0))) for code in REACH),
        **more,
    }
    lately = Recent(DAY - timedelta(days=90), Share(9, 400), 4, 31, 77, 5, 6, 8, 2, Share(3, 7))
    return Report(DAY, lately, 486, 128, 12, people, rings=RINGS, **told)  # type: ignore[arg-type]
