"""How costs grow from 3,000 to 100,000 people: the slope of time over people, both as logarithms."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import median
from time import process_time

import numpy as np

from myconnections.domain.periods import HALF_LIFE
from myconnections.domain.stage import Stage
from myconnections.insight import warmth_all
from myconnections.services import people
from tools.benchmarks import finding, importing, listing, starting, stock, warming
from tools.benchmarks.clock import Line, p95, timed

SIZES = (3_000, 30_000, 100_000)
_LINEAR, _FLAT = 1.15, 0.2


def grow() -> list[Line]:
    """A line for each cost: its value at the largest size and its slope."""
    measures: list[tuple[str, Callable[[int], float], float]] = [
        ("import", _import, _LINEAR),
        ("warmth", _warmth, _LINEAR),
        ("list", _list, _LINEAR),
        ("memory", _memory, _LINEAR),
        ("search", _search, _FLAT),
        ("warmth.one", lambda many: p95(warming.ones(stock.lived_in(many))), _FLAT),
        ("undo", lambda many: median(warming.undoes(stock.lived_in(many))), _FLAT),
        ("scroll", _scroll, _FLAT),
    ]
    return [_line(name, measure, most) for name, measure, most in measures]


def _line(name: str, measure: Callable[[int], float], most: float) -> Line:
    values = [measure(many) for many in SIZES]
    slope = _slope(values)
    told, unit = (values[-1], "MiB, slope") if name == "memory" else (1000 * values[-1], "ms, slope")
    return Line(f"growth.{name}", SIZES[-1], told, unit, None, slope, f"slope <= {most}", slope <= most)


def _slope(values: list[float]) -> float:
    """The slope of the straight line nearest to the points (least squares) on log-log paper."""
    across = [math.log(many) for many in SIZES]
    up = [math.log(value) for value in values]
    middle, level = sum(across) / len(across), sum(up) / len(up)
    rise = sum((x - middle) * (y - level) for x, y in zip(across, up, strict=True))
    return rise / sum((x - middle) ** 2 for x in across)


def _import(many: int) -> float:
    """Seconds of the processor: what takes a minute is not repeated until the machine has nothing else to do."""
    file = stock.export(many, 0) / "Connections.csv"
    return min(importing.bring_in_connections(file, process_time) for _ in range(3 if many < SIZES[-1] else 1))


def _warmth(many: int) -> float:
    log = warming.log_of(stock.lived_in(many))
    halves = warmth_all.steady(np.full(many, HALF_LIFE[Stage.CONNECTION]))
    return median([timed(lambda: warmth_all.states(log, halves, stock.NOW)) for _ in range(5)])


def _list(many: int) -> float:
    with stock.lived_in(many).opened() as vault:
        return median([timed(lambda: people.listing(vault, stock.NOW)) for _ in range(5)])


def _memory(many: int) -> float:
    """What everybody costs over a process that holds nobody, in MiB."""
    return starting.held_by_list(stock.lived_in(many))


def _search(many: int) -> float:
    return p95(finding.times(stock.lived_in(many))[0])


def _scroll(many: int) -> float:
    with listing.page_of(stock.lived_in(many)) as (_around, _page, table):
        listing.pages(table)
        return median(listing.pages(table))
