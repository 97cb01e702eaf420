"""communities, layout and measures.structure: circles found, everybody as islands, and me tied to everybody.

Peers run once, for they take long; all times of them and of ours beside them are of the processor.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from statistics import median
from time import perf_counter, process_time
from typing import Any

import igraph
import networkx
import numpy as np

from myconnections.domain.map_choice import MapChoice
from myconnections.insight import communities_found, islands, structure
from myconnections.insight.grounds import Islands
from myconnections.main import collect_rarely, hand_over_soon
from myconnections.services import maps, network_maps
from myconnections.services.network_maps import KeptPlaces
from tools.benchmarks import mapping
from tools.benchmarks.circles import Ints, Ties, invented, shown
from tools.benchmarks.clock import Line, in_turn, timed
from tools.benchmarks.heart import Heart
from tools.benchmarks.surroundings import application

_NEWCOMERS, _TIES_EACH = 50, 6
_SEED = 11


def communities(many: int = 30_000, ties: int = 100_000) -> list[Line]:
    """Louvain's way in whole arrays beside networkx; igraph's Leiden for the quality that can be had."""
    about = invented(many, ties)
    graph = networkx.Graph()
    graph.add_nodes_from(range(many))
    graph.add_edges_from(about.pairs())
    found: list[Any] = []
    taken = [timed(lambda: found.append(_found(about)), process_time) for _ in range(6)]
    theirs = timed(lambda: found.append(networkx.community.louvain_communities(graph, seed=1)), process_time)
    group, sets = found[0], found[-1]
    quality = communities_found.quality(group, about.one, about.other)
    there = networkx.community.modularity(graph, sets)
    peer = igraph.Graph(many, about.pairs())
    leiden = timed(lambda: found.append(peer.community_leiden(objective_function="modularity")), process_time)
    best = peer.modularity(found[-1].membership)
    value, goal = 1000 * median(taken[1:]), "<= 1/5 x networkx"
    good = "quality >= .82"
    again = communities_found.communities(many, about.one, about.other, seed=2)
    other = communities_found.quality(again, about.one, about.other)
    return [
        Line("communities", many, value, "ms cpu", 1000 * theirs, value / 1000 / theirs, goal, value <= 200 * theirs),
        Line("communities.quality", many, quality, "modularity", there, quality / there, good, quality >= 0.82),
        Line("communities.quality.again", many, other, "modularity", there, other / there, good, other >= 0.82),
        Line("communities.leiden", many, 1000 * leiden, "ms cpu", None, None, "a peer's time", True),
        Line("communities.leiden.quality", many, best, "modularity", None, None, "a peer's quality", True),
    ]


def layout(many: int = 30_000, ties: int = 100_000) -> list[Line]:
    """Islands beside igraph's UMAP: time, neighbors kept, purity; the first picture, news, and how the window fares."""
    about = invented(many, ties)
    group = _found(about)
    pictures: list[Islands] = []
    taken = [timed(lambda: pictures.append(_laid(about, group)), process_time) for _ in range(6)]
    graph = igraph.Graph(many, about.pairs())
    peer: list[Any] = []
    theirs = timed(lambda: peer.append(graph.layout_umap(dist=None)), process_time)
    umap = np.array(peer[0].coords)
    kept, pure = shown(about, pictures[0].x.astype(float), pictures[0].y.astype(float))
    their_kept, their_pure = shown(about, umap[:, 0], umap[:, 1])
    value = median(taken[1:])
    goal = "<= 1/8 x igraph's UMAP"
    return [
        Line("layout", many, 1000 * value, "ms cpu", 1000 * theirs, value / theirs, goal, value <= theirs / 8),
        Line("layout.kept", many, kept, "of neighbors", their_kept, kept / their_kept, ">= .22", kept >= 0.22),
        Line("layout.purity", many, pure, "of the nearest", their_pure, pure / their_pure, ">= .85", pure >= 0.85),
        *_first(about),
        *_news(about, group, pictures[0]),
        _beside(about),
    ]


def measures(many: int = 30_000, ties: int = 100_000) -> list[Line]:
    """Constraint and effective size of me, tied to everybody, beside igraph's constraint: of everybody, as a call
    without a choice computes it, and of me alone. Effective size it does not have.
    """
    about = invented(many, ties)
    circle = structure.Circle(np.ones(many), about.one, about.other, np.ones(len(about.one)))
    graph = igraph.Graph(many + 1, [*about.pairs(), *((many, one) for one in range(many))])
    found: list[float] = []

    def ours() -> None:
        found.append(float(structure.constraints(circle).sum()))
        structure.effective_size(circle)

    def of_me() -> None:
        found.append(graph.constraint(vertices=[many])[0])

    mine, alone = in_turn(lambda: timed(ours, process_time), lambda: timed(of_me, process_time))
    if abs(found[0] - found[1]) > 1e-12:
        raise AssertionError(f"ours and igraph's constraint differ: {found[:2]}")
    everybody = 1000 * timed(graph.constraint, process_time)
    value, single = 1000 * median(mine), 1000 * median(alone)
    name, most = "measures.structure", everybody / 50
    return [
        Line(name, many, value, "ms cpu", everybody, value / everybody, "<= 1/50 x igraph, everybody", value <= most),
        Line(f"{name}.me", many, value, "ms cpu", single, value / single, "igraph asked for me alone", True),
    ]


def _found(about: Ties) -> Ints:
    return communities_found.communities(about.people, about.one, about.other)


def _laid(about: Ties, group: Ints) -> Islands:
    *_, last = islands.islands(np.arange(about.people), about.one, about.other, group)
    return last


def _first(about: Ties) -> list[Line]:
    """People and ties as read from the vault → circles, the first picture, and all that is painted of it."""
    rows = tuple((one + 1, other + 1, 1, 1) for one, other in about.pairs())
    people = replace(mapping.invented(about.people, 0), ties=rows)

    def work() -> None:
        asked = network_maps.question(people, MapChoice(), KeptPlaces({}, None))
        maps.drawn(people, MapChoice(), laid=network_maps.steps(asked, None)())

    def both() -> tuple[float, float]:
        began = perf_counter()
        return timed(work, process_time), perf_counter() - began

    taken = [both() for _ in range(6)][1:]
    worked, waited = (median(times) for times in zip(*taken, strict=True))
    return [
        Line("layout.first", about.people, 1000 * worked, "ms cpu", None, None, "<= 1 s", worked <= 1),
        Line("layout.first.waited", about.people, 1000 * waited, "ms", None, None, "<= 1 s", waited <= 1),
    ]


def _news(about: Ties, group: Ints, before: Islands) -> list[Line]:
    """Fifty new people with six ties each into one circle: how far the others move, by the picture's width."""
    chance, many = np.random.default_rng(_SEED), about.people
    first = chance.integers(0, many, _NEWCOMERS)
    near = [chance.choice(np.flatnonzero(about.circle == about.circle[who]), _TIES_EACH) for who in first.tolist()]
    keys = np.unique(np.concatenate(near) * 2 * many + np.repeat(np.arange(many, many + _NEWCOMERS), _TIES_EACH))
    one, other = (
        np.concatenate(both) for both in zip((about.one, about.other), np.divmod(keys, 2 * many), strict=True)
    )
    nobody, nowhere = np.full(_NEWCOMERS, -1), np.full(_NEWCOMERS, np.nan, np.float32)
    pictures: list[Islands] = []

    def anew() -> None:
        grown = communities_found.communities(many + _NEWCOMERS, one, other, before=np.append(group, nobody))
        places = np.append(before.x, nowhere), np.append(before.y, nowhere)
        steps = islands.islands(
            np.arange(many + _NEWCOMERS), one, other, grown, before=places, room=float(before.room[0])
        )
        pictures.extend(steps)

    taken = timed(anew, process_time)
    after = pictures[-1]
    moved = np.hypot(after.x[:many] - before.x, after.y[:many] - before.y) / np.ptp(before.x)
    mean, most = 100 * float(moved.mean()), 100 * float(np.quantile(moved, 0.99))
    goal = "< 2 % of the width"
    return [
        Line("layout.news.moved", many, mean, "% of the width, mean", None, None, goal, mean < 2),
        Line("layout.news.moved.most", many, most, "% of the width, 99 of 100", None, None, goal, most < 2),
        Line("layout.news", many, 1000 * taken, "ms cpu, circles and islands", None, None, "<= 1 s", taken <= 1),
    ]


def _beside(about: Ties) -> Line:
    """How long the main thread is held while circles and islands are computed on another, median of three."""
    collect_rarely()  # as `main` does
    hand_over_soon()
    application()
    heart = Heart()
    holds = []
    for _ in range(3):
        worker = threading.Thread(target=lambda: _laid(about, _found(about)))
        holds.append(heart.during(worker.start, lambda worker=worker: not worker.is_alive()).longest)
    held = median(holds)
    return Line("layout.hold", about.people, held, "ms max", None, None, "no hold over 50 ms", held <= 50)
