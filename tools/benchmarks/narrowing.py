"""list.filter and list.group: the people list of the window narrowed by three conditions and put in groups."""

from __future__ import annotations

from collections.abc import Container, Sequence
from statistics import median
from time import perf_counter, thread_time

from myconnections.domain.filters import All, Not, Test
from myconnections.domain.warmth import Band
from myconnections.services import lists
from myconnections.services.views import ListedPerson
from myconnections.ui.asked import Asked, read
from myconnections.ui.models.groups import GROUPS
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, timed
from tools.benchmarks.heart import Heart
from tools.benchmarks.listing import page_of

_WORD = "株式会社"
THREE = All((
    Test("band", "is", ("cold", "cooling", "none")),
    Test("organization", "has", (_WORD,)),
    Not(Test("industry", "is", ("books",))),
))  # fmt: skip
_HELD = "never over 50 ms"


def narrow(many: int = 30_000) -> list[Line]:
    """Three conditions answered on the worker, beside one plain pass over the rows; and how long the window holds.

    Work is time of the thread itself: what it waits for the processor on a busy machine is left out, but for "held".
    """
    with page_of(stock.lived_in(many)) as (around, page, table):
        people, heart = page._roster.people, Heart()
        bands = {Band.COLD, Band.COOLING, Band.NONE}
        answers, floors, whole, held, worked = [], [], [], [], []
        for _ in range(6):
            floors.append(timed(lambda: _pass(people, bands), thread_time))
            spent: list[float] = []
            around.acting.read(
                lambda vault, now, spent=spent: spent.append(
                    timed(lambda: lists.answers(vault, people, THREE.parts, now), thread_time)
                ),
                lambda _none: None,
            )
            around.wait(lambda: not around.tasks.busy)
            answers += spent
            began = perf_counter()
            hold = heart.during(lambda: page._ask(read(THREE)), lambda: not around.tasks.busy)
            whole.append(perf_counter() - began)
            held.append(hold.longest)
            worked.append(hold.worked)
            page._ask(Asked())
            table.viewport().repaint()
            around.wait(lambda: not around.tasks.busy)
    value, floor = 1000 * median(answers[1:]), 1000 * median(floors[1:])
    shown, most, work = 1000 * median(whole[1:]), median(held[1:]), median(worked[1:])
    return [
        Line(
            "list.filter",
            many,
            value,
            "ms of work, worker",
            floor,
            value / floor,
            "<= 150 ms",
            value <= 150,
        ),
        Line("list.filter.shown", many, shown, "ms chosen to painted", None, None, "<= 250 ms", shown <= 250),
        Line("list.filter.worked", many, work, "ms of its own in the longest hold", None, None, _HELD, work <= 50),
        Line("list.filter.held", many, most, "ms max", None, None, _HELD, most <= 50),
    ]


def _pass(people: Sequence[ListedPerson], bands: Container[Band]) -> list[ListedPerson]:
    """Two of the three conditions asked of every row: the least it can cost."""
    return [one for one in people if one.band in bands and _WORD in one.row.organization]


def group(many: int = 30_000) -> list[Line]:
    """Each grouping of everybody, made and painted, beside everybody in one order made anew."""
    made = []
    with page_of(stock.lived_in(many)) as (around, page, table):
        for by in GROUPS:
            page._showing.group_by(by)  # what the vault alone knows is read the first time
            around.wait(lambda: not around.tasks.busy)
            times, floors = [], []
            for _ in range(5):
                page._showing.group_by("")
                table.viewport().repaint()
                floors.append(timed(lambda: sorted(one.row.organization for one in page._roster.people), thread_time))
                times.append(timed(lambda by=by: (page._showing.group_by(by), table.viewport().repaint()), thread_time))
                around.wait(lambda: not around.tasks.busy)
            value, floor = 1000 * median(times), 1000 * median(floors)
            made.append(
                Line(
                    f"list.group.{by}",
                    many,
                    value,
                    "ms of work",
                    floor,
                    value / floor,
                    _HELD,
                    value <= 50,
                )
            )
    return made
