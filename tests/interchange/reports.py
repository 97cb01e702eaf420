"""Reports made by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from myconnections.domain.reach import REACH
from myconnections.domain.report import MARKS, Person, ReachLine, Recent, Report, Sector, Share
from myconnections.domain.report_parts import Line, Panel, Said, Section, named, say
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


def hostile_part(texts: Iterable[str]) -> Section:
    """A part of the notebook with these as names, as facts, as texts and as people."""
    lines = (
        Line(named(text), (say("plan_line", condition=text, text=text),), text, (text,), depth=place % 3)
        for place, text in enumerate(texts)
    )
    return Section("vision", say("vision_of", day=DAY.isoformat()), tuple(lines))


def front_parts() -> tuple[Section, ...]:
    """What stands of the notebook on the first sheet: capabilities with six points, values, plans."""
    months = [DAY - timedelta(days=30 * back) for back in range(5, -1, -1)]
    names = ("Moving together", "Understanding people", "Keeping going", "Using tools and records", "Letting go")
    panels = tuple(
        Panel(Said(names=(name, f"力 {place}")), say("panel_changed", by="+1.3") if place == 2 else say("panel_wobble"),
              place == 2, tuple((day, 0.5 + place / 4 + step / 4, 0.7) for step, day in enumerate(months)))
        for place, name in enumerate(names)
    )  # fmt: skip
    lived = (("Contribution", 5), ("Curiosity", 8), ("Friendship", 6), ("Mastery", 7), ("Inner peace", 4))
    values = tuple(Line(named(name), (say("lived", n=n),), bar=(n, 10)) for name, n in lived)
    plan = Line(say("plan_line", condition="we meet", text="I show the plan"), (say("on_day", day=DAY.isoformat()),),
                who=("P02",))  # fmt: skip
    return (
        Section("capabilities", say("capabilities_of"), panels=panels, ticks=(months[2],)),
        Section("values", say("values_of", day=DAY.isoformat()), values),
        Section("plans", say("plans_open", n=3, of=4), (plan, plan, plan)),
    )
