"""map.day and paths: another day of the map, and the ways from one person to another, at thirty thousand people."""

from __future__ import annotations

import random
from datetime import timedelta
from time import process_time

from myconnections.domain.map_choice import MapChoice
from myconnections.insight import paths
from myconnections.services import map_times, maps
from myconnections.ui.map.earlier import earlier
from myconnections.ui.map.scene import scene_of
from myconnections.ui.wording import Wording
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, p95, timed

_DAYS = (0, 7, 14, 30, 60, 100, 200, 365, 500, 700, 1000, 1500)
_MOST = 100
_TIES, _PAIRS, _SEED = 100_000, 20, 5


def day(many: int = 30_000) -> Line:
    """A step of the slider: from the record in memory to the scene, in processor time, for twelve days."""
    wording = Wording("ja")
    with stock.lived_in(many).opened() as vault:
        today = scene_of(maps.drawn(maps.read(vault, stock.NOW), MapChoice()), wording)
        past = map_times.read(vault, stock.NOW)
    last = stock.NOW.date()
    earlier(today, past, last, wording)
    taken = [
        timed(lambda ago=ago: earlier(today, past, last - timedelta(days=ago), wording), process_time) for ago in _DAYS
    ]
    value = 1000 * p95(taken)
    return Line("map.day", many, value, "ms", None, None, f"<= {_MOST} ms", value <= _MOST)


def ways(many: int = 30_000) -> Line:
    """The three shortest ways between two people, the net made anew each time, in processor time."""
    chance = random.Random(_SEED)  # noqa: S311 - invented ties
    pairs = [(chance.randrange(many), chance.randrange(many)) for _ in range(_TIES)]
    ends = [(chance.randrange(many), chance.randrange(many)) for _ in range(_PAIRS)]
    paths.shortest(paths.net(pairs), [0], [1])
    taken = [timed(lambda a=a, b=b: paths.shortest(paths.net(pairs), [a], [b]), process_time) for a, b in ends]
    value = 1000 * p95(taken)
    return Line("paths", many, value, "ms", None, None, f"<= {_MOST} ms", value <= _MOST)
