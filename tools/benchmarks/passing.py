"""map.day and paths: another day of the map, and the ways from one person to another, at thirty thousand people."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from importlib.util import find_spec
from time import process_time

import networkx

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


def ways(many: int = 30_000) -> list[Line]:
    """The three shortest ways between two people, the net made anew each time, in processor time.

    The peers find one way in a graph made anew. rustworkx is asked where it is installed: it is in no lock file.
    """
    chance = random.Random(_SEED)  # noqa: S311 - invented ties
    pairs = [(chance.randrange(many), chance.randrange(many)) for _ in range(_TIES)]
    ends = [(chance.randrange(many), chance.randrange(many)) for _ in range(_PAIRS)]
    ours = _timed(lambda a, b: len(paths.shortest(paths.net(pairs), [a], [b])[0]), ends)
    peers = [("networkx", _timed(lambda a, b: _networkx(pairs, a, b), ends))]
    if find_spec("rustworkx"):
        peers.append(("rustworkx", _timed(lambda a, b: _rustworkx(many, pairs, a, b), ends)))
    value, lines = p95(ours[0]), []
    for name, (taken, lengths) in peers:
        if lengths != ours[1]:
            raise AssertionError(f"{name} finds other ways")
        theirs = p95(taken)
        ok = value <= _MOST
        lines.append(Line(f"paths.{name}", many, value, "ms", theirs, value / theirs, f"<= {_MOST} ms", ok))
    return lines


def _timed(way: Callable[[int, int], int], ends: Sequence[tuple[int, int]]) -> tuple[list[float], list[int]]:
    """Milliseconds of processor time for each pair, and how many people are on each way."""
    way(*ends[0])
    found: list[int] = []
    return [1000 * timed(lambda a=a, b=b: found.append(way(a, b)), process_time) for a, b in ends], found


def _networkx(pairs: Sequence[tuple[int, int]], one: int, other: int) -> int:
    return len(networkx.shortest_path(networkx.Graph(pairs), one, other))


def _rustworkx(many: int, pairs: Sequence[tuple[int, int]], one: int, other: int) -> int:
    import rustworkx

    graph = rustworkx.PyGraph()
    graph.add_nodes_from(range(many))
    graph.add_edges_from_no_data(pairs)
    return len(rustworkx.dijkstra_shortest_paths(graph, one, other)[other])
