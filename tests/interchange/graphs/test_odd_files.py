"""Files as they come: every one is read, or refused by what is the matter with it; nothing is lost unsaid."""

from __future__ import annotations

import pytest

from myconnections.domain.errors import Refused
from myconnections.domain.graph import Graph
from myconnections.interchange.graphs import reading
from myconnections.interchange.graphs.collecting import number

THREE = {("ann", "ben"), ("ben", "cleo")}
NODE = "<node id='佐藤'/><edge source='佐藤' target='b'/>"


def ties(graph: Graph) -> set[tuple[str, str]]:
    return {(graph.nodes[one].id, graph.nodes[other].id) for one, other, _ in graph.ties}


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfSource,Target\nann,ben\nben,cleo\n",
        "元,先\nann,ben\nben,cleo\n".encode("utf-16"),
        b"\xfe\xff" + "元,先\nann,ben\nben,cleo\n".encode("utf-16-be"),
        "起点,終点\nann,ben\nben,cleo\n".encode("cp932"),
        b"ann,ben\rben,cleo\r",
        b"ann,ben\r\n\r\nben,cleo",
        b"# a remark\n# another\nann|ben\nben|cleo\n",
        b"Quelle\tZiel\nann\tben\nben\tcleo\n",
    ],
)
def test_tables_in_whatever_they_are_written(data: bytes) -> None:
    assert ties(reading.read("t.csv", data)) == THREE


def test_numbers_with_blanks_between_them_are_ties_and_names_are_not() -> None:
    graph = reading.read("t.txt", b"# FromNodeId ToNodeId\n1 2\n2   3 4.5\n")
    assert ties(graph) == {("1", "2"), ("2", "3")}
    assert graph.weighted
    with pytest.raises(Refused, match="graph_no_ties"):
        reading.read("t.txt", b"Hana Sato\nBen Kim\n")


def test_weights_that_are_none_are_left_out_and_counted() -> None:
    text = "a,b,-3\nb,c,nan\nc,d,inf\nd,e,1e999\ne,f,1e300\nf,g,1e-300\ng,h,many\nh,i,0\ni,j,2\n"
    graph = reading.read("t.csv", text.encode())
    assert ties(graph) == {("i", "j")}
    assert graph.left_out == {"bad_rows": 7, "no_weight": 1}


@pytest.mark.parametrize(
    ("text", "found"),
    [("2", 2), ("2,5", 2.5), ("1.234,5", 1234.5), ("1,234.5", 1234.5), (" 3 ", 3), ("", None), ("x", None),
     ("1.2.3", None), ("nan", None), ("1e999", None)],
)  # fmt: skip
def test_numbers_with_a_point_or_a_comma(text: str, found: float | None) -> None:
    assert number(text) == found


@pytest.mark.parametrize("declared", ["Shift_JIS", "cp932", "EUC-JP"])
def test_xml_in_an_encoding_that_the_parser_does_not_read(declared: str) -> None:
    text = f"<?xml version='1.0' encoding='{declared}'?><graphml><graph>{NODE}</graph></graphml>"
    assert ties(reading.read("g", text.encode(declared))) == {("佐藤", "b")}


@pytest.mark.parametrize("mark", [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_xml_in_utf_16(mark: tuple[bytes, str]) -> None:
    text = f"<?xml version='1.0' encoding='UTF-16'?><graphml><graph>{NODE}</graph></graphml>"
    assert ties(reading.read("g", mark[0] + text.encode(mark[1]))) == {("佐藤", "b")}


def test_remarks_before_the_first_element_are_no_element() -> None:
    text = f"<?xml version='1.0'?>\n<!-- <svg> in words --><graphml><graph>{NODE}</graph></graphml>"
    assert ties(reading.read("g", text.encode())) == {("佐藤", "b")}


@pytest.mark.parametrize(
    "text",
    [
        "<graphml><default>x</default><graph><node id='a'/><edge source='a' target='b'/></graph></graphml>",
        "<graphml><graph><node id='a'><data key='k'>x</data></node><edge source='a' target='b'/></graph></graphml>",
        "<gexf><graph><attributes class='node'><default>x</default></attributes><nodes><node id='a'/></nodes>"
        "<edges><edge source='a' target='b'/></edges></graph></gexf>",
    ],
)
def test_keys_that_were_never_said(text: str) -> None:
    assert ties(reading.read("g", text.encode())) == {("a", "b")}


def test_a_matrix_of_pajek() -> None:
    head = '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Matrix\n'
    same = reading.read("g", (head + "0 1 0\n1 0 2\n0 2 0\n").encode())
    assert ties(same) == {("a", "b"), ("b", "c")}
    assert not same.directed
    one_way = reading.read("g", (head + "0 1 0\n0 0 2\n0 0 0\n").encode())
    assert ties(one_way) == {("a", "b"), ("b", "c")}
    assert one_way.directed
    short = reading.read("g", (head + "0 1\n1 0 x\n").encode())
    assert ties(short) == {("a", "b")}
    assert short.left_out == {"bad_rows": 1}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<?xml version='1.0' encoding='klingon'?><graphml/>", "xml_encoding"),
        (b"<?xml version='1.0' encoding='zlib'?><graphml/>", "xml_encoding"),
        (b"<?xml version='1.0' encoding='Shift_JIS'?><graphml>\x80\xff</graphml>", "xml_encoding"),
        (b'{"nodes": [], "links": []}', "graph_other"),
        (b"a,b,-1\n", "graph_no_rows"),
        (b"a,b,c\nb,c,d\n", "graph_no_rows"),
        (b"source,target\n", "graph_empty"),
        (b"Id,Label,club\n1,Ann,x\n", "graph_no_ties"),
        (b"<graphml><graph><node id='&x;'/></graph></graphml>", "xml_broken"),
        (b"# only a remark", "graph_no_ties"),
    ],
)
def test_what_cannot_be_read_is_refused_by_what_is_the_matter(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        reading.read("file", data)
    assert refused.value.code == code
