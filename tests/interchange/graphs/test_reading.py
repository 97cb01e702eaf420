"""Every format to the same graph; what is broken or hostile is refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph
from myconnections.interchange.graphs import reading

CASES = Path(__file__).parents[2] / "data" / "cases"

GRAPHML = """<?xml version="1.0" encoding="utf-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
 <key id="d0" for="node" attr.name="label" attr.type="string"/>
 <key id="d1" for="node" attr.name="club" attr.type="string"><default>blue</default></key>
 <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
 <graph edgedefault="undirected">
  <node id="a"><data key="d0">見本 太郎</data><data key="d1">red</data></node>
  <node id="b"/><node id="c"><data key="lbl">no such key</data></node><node id="alone"/>
  <edge source="a" target="b"><data key="d2">2.5</data></edge><edge source="c" target="b"/>
 </graph>
</graphml>"""
GEXF = """<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
 <attributes class="node"><attribute id="0" title="club" type="string"><default>blue</default></attribute></attributes>
 <attributes class="edge"><attribute id="0" title="weight" type="double"/></attributes>
 <nodes><node id="a" label="見本 太郎"><attvalues><attvalue for="0" value="red"/></attvalues></node>
 <node id="b"/><node id="c"><nodes><node id="alone"/></nodes></node></nodes>
 <edges><edge source="a" target="b"><attvalues><attvalue for="0" value="2.5"/></attvalues></edge>
 <edge id="1" source="c" target="b" weight="1.0"/></edges></graph></gexf>"""
PAJEK = """% a comment
*Vertices 4
1 "a" 0.1 0.2
2 b
3 "c"
4 "alone"
*Edges
1 2 2.5
3 2
"""
TABLE = "Source;Target;Type;Weight\na;b;Undirected;2,5\nc;b;Undirected;\n"
MATRIX = ",a,b,c,alone\na,0,2.5,0,0\nb,2.5,0,1,0\nc,0,1,0,0\nalone,0,0,0,0\n"


def told(graph: Graph) -> tuple[list[str], set[tuple[str, str, float]]]:
    ids = [node.id for node in graph.nodes]
    return ids, {(*sorted((ids[one], ids[other])), weight) for one, other, weight in graph.ties}  # type: ignore[misc]


@pytest.mark.parametrize("text", [GRAPHML, GEXF, PAJEK, MATRIX, "\ufeff" + GRAPHML])
def test_one_graph_in_every_format(text: str) -> None:
    graph = reading.read("graph", text.encode())
    assert told(graph) == (["a", "b", "c", "alone"], {("a", "b", 2.5), ("b", "c", 1.0)})
    assert not graph.directed
    assert graph.weighted


def test_a_table_knows_those_with_ties_only() -> None:
    assert told(reading.read("graph", TABLE.encode())) == (["a", "b", "c"], {("a", "b", 2.5), ("b", "c", 1.0)})
    assert told(reading.read("graph", b"x\ty\t3\ny\tz\n")) == (["x", "y", "z"], {("x", "y", 3.0), ("y", "z", 1.0)})


@pytest.mark.parametrize("text", [GRAPHML, GEXF])
def test_labels_and_groups(text: str) -> None:
    graph = reading.read("graph", text.encode())
    assert graph.nodes[0].label == "見本 太郎"
    assert [node.attributes["club"] for node in graph.nodes] == ["red", "blue", "blue", "blue"]
    assert "club" in graph.groupings()


def test_both_ways_are_added_up_and_told() -> None:
    arcs = reading.read(
        "g", b'*Vertices 3\n1 "a b"\n2 "same"\n3 "same"\n*Arcs\n1 2 1\n2 1 4\n2 1 1\n2 2 1\n9 1\n2 3 x\n1 3 0\n'
    )
    assert told(arcs) == (["a b", "2", "3"], {("2", "a b", 6.0)})
    assert arcs.directed
    assert arcs.left_out == {"repeated": 1, "self_loops": 1, "bad_rows": 2, "no_weight": 1}
    lists = reading.read("g", b"*Vertices 3\n*Edgeslist\n1 2 3\n")
    assert told(lists) == (["1", "2", "3"], {("1", "2", 1.0), ("1", "3", 1.0)})
    directed = reading.read("g", GEXF.replace("undirected", "directed").encode())
    assert directed.directed
    oneway = reading.read("g", GRAPHML.replace('target="b"/>', 'target="b" directed="true"/>').encode())
    assert oneway.directed
    lopsided = reading.read("g", b",a,b\na,0,2\nb,1,0\n")
    assert told(lopsided)[1] == {("a", "b", 3.0)}
    assert lopsided.directed


def test_repeated_edges_of_a_table() -> None:
    graph = reading.read("edges.csv", (CASES / "37_gephi_edges_repeated" / "edges.csv").read_bytes())
    assert told(graph) == (["a", "b"], {("a", "b", 3.0)})
    assert graph.left_out == {"repeated": 1, "self_loops": 1, "bad_rows": 1}


@pytest.mark.parametrize(
    "text",
    [
        "a,b\nb,a\na,b\nb,c\n",
        "Source,Target,Weight\na,b,\nb,a,\na,b,\nb,c,\n",
        '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Edges\n1 2\n2 1\n*Edgeslist\n1 2\n2 3\n',
        "<graphml><graph>" + "<edge source='a' target='b'/>" * 3 + "<edge source='b' target='c'/></graph></graphml>",
        "<gexf><graph>" + "<edge source='b' target='a'/>" * 3 + "<edge source='b' target='c'/></graph></gexf>",
    ],
)
def test_without_weights_a_tie_said_again_counts_once(text: str) -> None:
    graph = reading.read("g", text.encode())
    assert told(graph)[1] == {("a", "b", 1.0), ("b", "c", 1.0)}
    assert graph.left_out == {"counted_once": 2}
    assert not graph.weighted


def test_with_one_weight_in_the_file_they_are_added_up() -> None:
    for text in (
        "Source,Target,Weight\na,b,\nb,a,\nb,c,1\n",
        "<graphml><graph><edge source='a' target='b'/><edge source='a' target='b'/>"
        "<edge source='b' target='c'><data key='weight'>1</data></edge></graph></graphml>",
        "<gexf><graph><edge source='a' target='b'/><edge source='a' target='b'/>"
        "<edge source='b' target='c' weight='1'/></graph></gexf>",
        '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Edges\n1 2\n1 2\n2 3 1\n',
    ):
        graph = reading.read("g", text.encode())
        assert told(graph)[1] == {("a", "b", 2.0), ("b", "c", 1.0)}
        assert graph.left_out == {"repeated": 1}


def test_without_weights_the_two_directions_are_still_two() -> None:
    text = '<graphml><graph edgedefault="directed">' + "<edge source='a' target='b'/>" * 3
    graph = reading.read("g", f"{text}<edge source='b' target='a'/></graph></graphml>".encode())
    assert told(graph)[1] == {("a", "b", 2.0)}
    assert graph.left_out == {"counted_once": 2}
    both = "Source,Target,Type\na,b,Undirected\nb,a,Directed\n"
    assert told(reading.read("g", both.encode()))[1] == {("a", "b", 1.0)}


def test_a_pajek_file_that_lists_fewer_than_it_counts_says_so() -> None:
    graph = reading.read("g", b'*Vertices 3\n1 "a"\nx "b"\n*Edges\n1 2\n')
    assert told(graph) == (["a", "2", "3"], {("2", "a", 1.0)})
    assert graph.left_out == {"bad_rows": 1, "unlisted": 2}
    assert not reading.read("g", b"*Vertices 3\n*Edges\n1 2\n").left_out


def test_a_node_without_a_name_is_no_node() -> None:
    graph = reading.read("g", b'<gexf><graph><nodes><node/><node id="a"/></nodes></graph></gexf>')
    assert told(graph) == (["a"], set())
    assert graph.left_out == {"bad_rows": 1}
    assert told(reading.read("g", b'<graphml><graph><node/><node id="a"/></graph></graphml>'))[0] == ["a"]
    short = reading.read("g", b"source,weight,target\na,1\na,1,b\n")
    assert short.left_out == {"bad_rows": 1}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b" \n", "file_empty"),
        (b"<svg/>", "graph_unknown"),
        (b"<graphml><graph>", "xml_broken"),
        (b"<graphml/>", "graph_empty"),
        (b'<!DOCTYPE g SYSTEM "file:///etc/passwd"><graphml/>', "xml_entities"),
        (b"*Edges\n1 2\n", "graph_no_vertices"),
        (b"*Vertices 99999999999999999999\n*Edges\n1 2\n", "graph_large"),
        (b"*Vertices 1000001\n*Edges\n1 2\n", "graph_large"),
        (b'source,target\na,"' + b"b" * 140_000, "graph_broken"),
        (b'*Vertices 3\n1 "a\n', "graph_quote"),
        (b"only one column\nmore\n", "graph_no_ties"),
        (b"\x89PNG\r\n\x1a\n", "not_text"),
    ],
)
def test_what_is_no_graph_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        reading.read("file", data)
    assert refused.value.code == code


def test_case_36_entities_that_swell() -> None:
    with pytest.raises(Refused, match="xml_entities"):
        reading.read("bomb", (CASES / "36_entity_bomb.graphml").read_bytes())
