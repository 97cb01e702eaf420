"""The known answers of method.md 10 through the command line, from a file of each format."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.insight.test_structure import borgatti, florence, karate

from myconnections.cli.run import command_line
from myconnections.domain.graph import Graph

Write = Callable[[Graph], str]


def graphml(whole: Graph) -> str:
    nodes = "".join(
        f'<node id="{one.id}"><data key="c">{one.attributes.get("club", "")}</data></node>' for one in whole.nodes
    )
    ties = "".join(
        f'<edge source="{a}" target="{b}"><data key="w">{weight}</data></edge>' for a, b, weight in _ends(whole)
    )
    keys = '<key id="c" for="node" attr.name="club"/><key id="w" for="edge" attr.name="weight" attr.type="double"/>'
    return f'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">{keys}<graph edgedefault="undirected">{nodes}{ties}</graph></graphml>'  # noqa: E501


def gexf(whole: Graph) -> str:
    nodes = "".join(
        f'<node id="{one.id}" label="{one.id}"><attvalues><attvalue for="c" value="{one.attributes.get("club", "")}"/>'
        "</attvalues></node>"
        for one in whole.nodes
    )
    ties = "".join(
        f'<edge id="{place}" source="{a}" target="{b}" weight="{weight}"/>'
        for place, (a, b, weight) in enumerate(_ends(whole))
    )
    club = '<attributes class="node"><attribute id="c" title="club" type="string"/></attributes>'
    graph = f'<graph defaultedgetype="undirected">{club}<nodes>{nodes}</nodes><edges>{ties}</edges></graph>'
    return f'<gexf xmlns="http://gexf.net/1.3" version="1.3">{graph}</gexf>'


def net(whole: Graph) -> str:
    nodes = "".join(f'{place} "{one.id}"\n' for place, one in enumerate(whole.nodes, 1))
    ties = "".join(f"{one + 1} {other + 1} {weight}\n" for one, other, weight in whole.ties)
    return f"*Vertices {len(whole.nodes)}\n{nodes}*Edges\n{ties}"


def csv(whole: Graph) -> str:
    return "Source,Target,Weight\n" + "".join(f"{a},{b},{weight}\n" for a, b, weight in _ends(whole))


def _ends(whole: Graph) -> list[tuple[str, str, float]]:
    return [(whole.nodes[one].id, whole.nodes[other].id, weight) for one, other, weight in whole.ties]


FORMATS: dict[str, Write] = {"graphml": graphml, "gexf": gexf, "net": net, "csv": csv}
MAKE = {"borgatti": borgatti, "florence": florence, "karate": karate}
TABLE = [
    ("borgatti", "G", 6, 4, 4.6667, 0.7778, 0.4003, 0.4003, 0.0947, 9),
    ("borgatti", "A", 4, 3, 2.5, 0.625, 0.6836, 0.5955, 0.1678, 1.5),
    ("borgatti", "E", 2, 1, 1, 0.5, 1.125, 0.7309, 0, 0),
    ("borgatti", "D", 2, 1, 1, 0.5, 1.125, 0.7847, 0, 0),
    ("florence", "Medici", 6, 1, 5.6667, 0.9444, 0.2361, 0.2099, 0.0452, 14),
    ("florence", "Strozzi", 4, 2, 3, 0.75, 0.5347, 0.4583, 0.0916, 3.5),
    ("florence", "Guadagni", 4, 0, 4, 1, 0.25, 0.25, 0, 6),
    ("karate", "0", 16, 18, 13.75, 0.8594, 0.1777, 0.1554, 0.1024, 88.4167),
    ("karate", "33", 17, 15, 15.2353, 0.8962, 0.1807, 0.1564, 0.2624, 97),
]


@pytest.fixture(params=sorted(FORMATS))
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def measured(folder: Path, kind: str, whole: Graph, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    file = folder / f"g.{kind}"
    file.write_text(FORMATS[kind](whole), encoding="utf-8")
    assert command_line(["measure", str(file), *words, "--json"], make_wiring=lambda: pytest.fail("no vault")) == 0
    return json.loads(capsys.readouterr().out)


def test_the_table_of_structure(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name, ego, *known in TABLE:
        told = measured(tmp_path, kind, MAKE[name](), capsys, "--ego", ego)
        keys = ("size", "ties_among_alters", "effective_size", "efficiency", "constraint")
        found = [*(told[key] for key in keys), told["whole_network"]["constraint"], told["hierarchy"]]
        assert [*found, told["ego_betweenness"]] == pytest.approx(known, abs=1e-4), (name, ego)


def test_weights_are_read(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    g = measured(tmp_path, kind, borgatti(weighted=True), capsys, "--ego", "G")
    a = measured(tmp_path, kind, borgatti(weighted=True), capsys, "--ego", "A")
    whole = a["whole_network"]
    found = [g["effective_size"], g["constraint"], a["effective_size"], a["constraint"], *whole.values()]
    assert found == pytest.approx([5.4717, 0.2989, 2.4062, 0.8892, 0.7950, 2.475], abs=1e-4)


def test_what_each_alter_constrains(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    dyadic = measured(tmp_path, kind, florence(), capsys, "--ego", "Medici")["dyadic_constraint"]
    assert (dyadic["Ridolfi"], dyadic["Albizzi"]) == pytest.approx((0.0625, 0.0277778), abs=1e-6)


def test_clubs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("graphml", "gexf"):
        told = {ego: measured(tmp_path, kind, karate(), capsys, "--ego", ego) for ego in ("0", "33", "2", "8")}
        assert (told["0"]["e_i"], told["8"]["e_i"]) == pytest.approx((-0.875, 0.2))
        wanted = {"0": (87, 15, 0), "33": (78, 40, 3), "2": (5, 23, 6), "8": (0, 5, 0)}
        for ego, roles in wanted.items():
            found = told[ego]["roles"]
            assert (found["coordinator"], found["gatekeeper"], found["consultant"], found["liaison"]) == (*roles, 0)
        ties = told["0"]["graph"]["e_i"]["club"]
        assert (ties["external"], ties["internal"]) == (11, 67)
        assert ties["e_i"] == pytest.approx(-0.7179, abs=1e-4)


def test_what_two_share(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = measured(tmp_path, kind, karate(), capsys, "--pair", "0", "33")
    assert told["common_neighbors"] == 4
    assert told["adamic_adar"] == pytest.approx(2.711020, abs=1e-6)
    assert told["jaccard"] == pytest.approx(0.137931, abs=1e-6)
    told = measured(tmp_path, kind, florence(), capsys, "--pair", "Medici", "Strozzi")
    assert told["adamic_adar"] == pytest.approx(0.910239, abs=1e-6)
    file = str(tmp_path / f"g.{kind}")
    assert command_line(["measure", file, "--pair", "Medici", "Strozzi", "--lang", "en"]) == 0
    assert "1 common neighbor, Jaccard 0.1111, Adamic-Adar 0.9102" in capsys.readouterr().out


def test_nothing_shared_and_no_group(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    whole = borgatti()
    apart = Graph((*whole.nodes, *karate().nodes[:1]), whole.ties, "test")
    told = measured(tmp_path, kind, apart if kind != "csv" else whole, capsys, "--pair", "G", "C")
    assert (told["common_neighbors"], told["adamic_adar"]) == (0, 0)
    assert told["graph"]["e_i"] == {}
