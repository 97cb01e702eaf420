"""Known answers of method.md 10, and the definitions written out plainly beside the arrays."""

from __future__ import annotations

import itertools
import math
import random

import numpy as np
import pytest

from myconnections.domain.graph import Graph, Node
from myconnections.domain.structure import EgoMeasures, Roles, Shared
from myconnections.insight.graph_measures import measures, mixing, shared
from myconnections.insight.structure import Circle, ego_betweenness

BORGATTI = ["AB2", "AF3", "AG5", "AE2", "EG8", "FG3", "BG4", "BD1", "DG3", "GC10"]
FLORENCE = (
    "Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani Barbadori-Medici "
    "Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi Guadagni-Lamberteschi "
    "Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi "
    "Ridolfi-Strozzi Ridolfi-Tornabuoni"
)
KARATE = (
    "0:1,2,3,4,5,6,7,8,10,11,12,13,17,19,21,31 1:2,3,7,13,17,19,21,30 2:3,7,8,9,13,27,28,32 3:7,12,13 4:6,10 "
    "5:6,10,16 6:16 8:30,32,33 9:33 13:33 14:32,33 15:32,33 18:32,33 19:33 20:32,33 22:32,33 23:25,27,29,32,33 "
    "24:25,27,31 25:31 26:29,33 27:33 28:31,33 29:32,33 30:32,33 31:32,33 32:33"
)
HI = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "10", "11", "12", "13", "16", "17", "19", "21"}


def graph(ties: list[tuple[str, str, float]], club: set[str] | None = None) -> Graph:
    names = sorted({end for one, other, _ in ties for end in (one, other)})
    place = {name: number for number, name in enumerate(names)}
    said = {name: {"club": "in" if name in club else "out"} if club else {} for name in names}
    nodes = tuple(Node(name, "", said[name]) for name in names)
    return Graph(nodes, tuple((place[one], place[other], weight) for one, other, weight in ties), "test")


def borgatti(weighted: bool = False) -> Graph:
    return graph([(tie[0], tie[1], float(tie[2:]) if weighted else 1.0) for tie in BORGATTI])


def florence() -> Graph:
    return graph([(*tie.split("-"), 1.0) for tie in FLORENCE.split()])  # type: ignore[misc]


def karate() -> Graph:
    lines = [line.split(":") for line in KARATE.split()]
    return graph([(one, other, 1.0) for one, others in lines for other in others.split(",")], HI)


def of(whole: Graph, name: str) -> EgoMeasures:
    [found] = measures(whole, [next(p for p, node in enumerate(whole.nodes) if node.id == name)], whole.groupings())
    return found


@pytest.mark.parametrize(
    ("make", "ego", "known"),
    [
        (borgatti, "G", (6, 4, 4.6667, 0.7778, 0.4003, 0.4003, 0.0947, 9)),
        (borgatti, "A", (4, 3, 2.5, 0.625, 0.6836, 0.5955, 0.1678, 1.5)),
        (borgatti, "E", (2, 1, 1, 0.5, 1.125, 0.7309, 0, 0)),
        (borgatti, "D", (2, 1, 1, 0.5, 1.125, 0.7847, 0, 0)),
        (florence, "Medici", (6, 1, 5.6667, 0.9444, 0.2361, 0.2099, 0.0452, 14)),
        (florence, "Strozzi", (4, 2, 3, 0.75, 0.5347, 0.4583, 0.0916, 3.5)),
        (florence, "Guadagni", (4, 0, 4, 1, 0.25, 0.25, 0, 6)),
        (karate, "0", (16, 18, 13.75, 0.8594, 0.1777, 0.1554, 0.1024, 88.4167)),
        (karate, "33", (17, 15, 15.2353, 0.8962, 0.1807, 0.1564, 0.2624, 97)),
    ],
)
def test_known_answers(make, ego, known) -> None:  # type: ignore[no-untyped-def]
    found = of(make(), ego)
    s = found.structure
    told = (
        s.alters, s.ties, s.effective_size, s.efficiency, s.constraint, found.whole_constraint, s.hierarchy,
        s.ego_betweenness,
    )  # fmt: skip
    assert told == pytest.approx(known, abs=1e-4)


def test_weights_count() -> None:
    whole = borgatti(weighted=True)
    g, a = of(whole, "G"), of(whole, "A")
    assert (g.structure.effective_size, g.structure.constraint) == pytest.approx((5.4717, 0.2989), abs=1e-4)
    assert (a.structure.effective_size, a.structure.constraint) == pytest.approx((2.4062, 0.8892), abs=1e-4)
    assert (a.whole_effective_size, a.whole_constraint) == pytest.approx((2.475, 0.7950), abs=1e-4)


def test_what_each_alter_constrains() -> None:
    whole = florence()
    medici = of(whole, "Medici")
    told = {whole.nodes[who].id: c for who, c in zip(medici.alters, medici.structure.dyadic, strict=True)}
    assert (told["Ridolfi"], told["Albizzi"]) == pytest.approx((0.0625, 0.0277778), abs=1e-6)


@pytest.mark.parametrize(("n", "constraint"), [(1, 1), (2, 1.125), (3, 0.92593), (5, 0.648), (10, 0.361)])
def test_closed_forms(n: int, constraint: float) -> None:
    every = [(str(one), str(other), 1.0) for one, other in itertools.combinations(range(n + 1), 2)]
    clique, star = (
        of(graph(every), "0").structure,
        of(graph([("0", str(k), 1.0) for k in range(1, n + 1)]), "0").structure,
    )
    assert (clique.constraint, clique.effective_size) == pytest.approx((constraint, 1), abs=1e-4)
    assert clique.hierarchy == pytest.approx(1 if n == 1 else 0, abs=1e-9)
    assert (star.constraint, star.effective_size) == pytest.approx((1 / n, n), abs=1e-9)
    assert (clique.density is None) == (n == 1)


def test_groups() -> None:
    whole = karate()
    zero, last, two, eight = (of(whole, name).composition[0] for name in ("0", "33", "2", "8"))
    assert (zero.e_i, eight.e_i) == pytest.approx((-0.875, 0.2))
    assert zero.roles == Roles(87, 0, 15, 0)
    assert last.roles == Roles(78, 3, 40, 0)
    assert two.roles == Roles(5, 6, 23, 0)
    assert eight.roles == Roles(0, 0, 5, 0)
    external = sum(1 for one, other, _ in whole.ties if (whole.nodes[one].id in HI) != (whole.nodes[other].id in HI))
    assert (external, len(whole.ties) - external) == (11, 67)


@pytest.mark.parametrize(
    ("sizes", "blau", "iqv"),
    [((5, 5), 0.5, 1), ((8, 2), 0.32, 0.64), ((4, 3, 2, 1), 0.7, 0.9333), ((6, 2, 1, 1), 0.58, 0.7733)],
)
def test_how_mixed(sizes: tuple[int, ...], blau: float, iqv: float) -> None:
    kinds = [chr(97 + kind) for kind, many in enumerate(sizes) for _ in range(many)]
    nodes = (Node("me", "", {}), *(Node(str(n), "", {"kind": kind}) for n, kind in enumerate(kinds)))
    whole = Graph(nodes, tuple((0, n + 1, 1.0) for n in range(len(kinds))), "test")
    [found] = measures(whole, [0], ["kind"])
    [mixed] = found.composition
    assert (mixed.known, mixed.categories) == (10, len(sizes))
    assert (mixed.blau, mixed.iqv) == pytest.approx((blau, iqv), abs=1e-4)
    assert mixed.e_i is None
    assert mixed.roles is None


def test_nobody_around() -> None:
    whole = Graph((Node("a", "", {"k": "x"}), Node("b", "", {"k": "x"})), (), "test")
    assert shared(whole, 0, 1) == Shared(0, None, 0)
    [mixed] = mixing(whole, ["k"])
    assert (mixed.external, mixed.internal, mixed.e_i) == (0, 0, None)
    [alone] = measures(whole, [0], ["k"])
    s = alone.structure
    assert (s.effective_size, s.efficiency, s.constraint, s.hierarchy, s.density, s.ego_betweenness) == (None,) * 6
    assert (s.open_pairs, alone.whole_constraint, alone.composition[0].blau) == (0, None, None)


def _plain(weights: list[float], among: dict[tuple[int, int], float]) -> tuple[float, float, float]:
    """Constraint, effective size and ego-betweenness by the letter of the definitions, every pair looked at."""
    n = len(weights)
    a = {(i, j): among.get((min(i, j), max(i, j)), 0.0) for i in range(n) for j in range(n) if i != j}
    for i in range(n):
        a[n, i] = a[i, n] = weights[i]
    v = range(n + 1)
    p = {(i, j): a[i, j] / sum(a[i, k] for k in v if k != i) for i in v for j in v if i != j}
    m = {(j, q): a[j, q] / max(a[j, k] for k in v if k != j) for j in v for q in v if j != q}
    c = sum((p[n, j] + sum(p[n, q] * p[q, j] for q in range(n) if q != j)) ** 2 for j in range(n))
    size = sum(1 - sum(p[n, q] * m[j, q] for q in range(n) if q != j) for j in range(n))
    between = sum(
        1 / sum(1 for x in v if x not in {u, w} and a[u, x] and a[x, w])
        for u, w in itertools.combinations(range(n), 2)
        if not a[u, w]
    )
    return c, size, between


@pytest.mark.parametrize("seed", range(12))
def test_the_arrays_say_what_the_definitions_say(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - which graph
    n = chance.randint(1, 9)
    weights = [chance.choice([0.5, 1.0, 2.0, 7.0]) for _ in range(n)]
    pairs = [pair for pair in itertools.combinations(range(n), 2) if chance.random() < 0.4]
    among = {pair: chance.choice([0.5, 1.0, 3.0]) for pair in pairs}
    ties = [(f"n{i}", f"n{j}", w) for (i, j), w in among.items()] + [("me", f"n{i}", w) for i, w in enumerate(weights)]
    s = of(graph(ties), "me").structure
    assert (s.constraint, s.effective_size, s.ego_betweenness) == pytest.approx(_plain(weights, among), abs=1e-9)


def test_ego_betweenness_in_pieces_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(3)
    one, other = np.triu_indices(60, 1)
    kept = chance.random(len(one)) < 0.2
    circle = Circle(np.ones(60), one[kept], other[kept], np.ones(int(kept.sum())))
    whole = ego_betweenness(circle)
    monkeypatch.setattr("myconnections.insight.structure._AT_ONCE", 100)
    assert math.isclose(ego_betweenness(circle), whole)
