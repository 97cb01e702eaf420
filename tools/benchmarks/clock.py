"""Taking times: value and floor in turn, so that a busy machine slows both; medians after a warm-up."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter

Job = Callable[[], float]
"""Does its work once and gives the seconds it took, preparation not counted."""

RUNS = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One measure as it is printed. `floor` and `ratio` are None where nothing can be compared.

    `goal` is the goal in words, `ok` whether it is reached in this run.
    """

    name: str
    n: int
    value: float
    unit: str
    floor: float | None
    ratio: float | None
    goal: str
    ok: bool

    def json(self) -> str:
        """The line."""
        rounded = {name: round(one, 4) if isinstance(one, float) else one for name, one in asdict(self).items()}
        return json.dumps(rounded, ensure_ascii=False)


def timed(work: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """Seconds of one piece of work; what an earlier one left to collect is collected before."""
    gc.collect()
    began = clock()
    work()
    return clock() - began


def in_turn(*jobs: Job, runs: int = RUNS) -> list[list[float]]:
    """The seconds of each job in each run, the jobs taking turns; one run before is thrown away."""
    taken: list[list[float]] = [[] for _ in jobs]
    for run in range(runs + 1):
        for job, times in zip(jobs, taken, strict=True):
            seconds = job()
            if run:
                times.append(seconds)
    return taken


def p95(times: Sequence[float]) -> float:
    """The time that 19 of 20 do not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def against(name: str, n: int, values: Sequence[float], floors: Sequence[float], most: float, goal: str = "") -> Line:
    """A line of milliseconds: median beside median of the floor, at most `most` times as much."""
    value, floor = 1000 * median(values), 1000 * median(floors)
    ratio = value / floor
    return Line(name, n, value, "ms", floor, ratio, goal or f"<= {most} x floor", ratio <= most)
