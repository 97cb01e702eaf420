"""Whether the first row of a table of ties is its header: in any language, by what stands below, or as it is said."""

from __future__ import annotations

import pytest

from myconnections.interchange.graphs import reading

WORDS = [
    "Source;Target;Weight", "Quelle;Ziel;Gewicht", "元;先;重み", "起点;終点;回数", "source;cible;poids",
    "origen;destino;peso", "origem;destino;força", "origine;destinazione;peso", "bron;doel;sterkte",
    "from_id;to_id;weight", "Node 1;Node 2;Weight", "Откуда;Куда;Вес", "源;目标;权重", "출발;도착;가중치",
    "ＦＲＯＭ;ＴＯ;x",
]  # fmt: skip


def ids(text: str, header: bool | None = None) -> list[str]:
    return [node.id for node in reading.read("ties.csv", text.encode(), header).nodes]


def by(text: str, header: bool | None = None) -> tuple[bool, str]:
    head = reading.read("ties.csv", text.encode(), header).head
    assert head is not None
    return head.there, head.by


@pytest.mark.parametrize("head", WORDS)
def test_words_for_the_two_ends_make_a_header_in_every_language(head: str) -> None:
    text = f"{head}\nann;ben;2\ncleo;dan;3\n"
    assert ids(text) == ["ann", "ben", "cleo", "dan"]
    assert by(text) == (True, "words")
    weights = [weight for _, _, weight in reading.read("t", text.encode()).ties]
    assert weights == ([1, 1] if head.endswith("x") else [2, 3])


def test_columns_in_another_order_are_found() -> None:
    assert ids("Gewicht;Ziel;Quelle\n4;ann;ben\n") == ["ben", "ann"]


def test_names_that_do_not_come_again_where_others_do_are_a_header() -> None:
    text = "Imię;Znajomy;Ile\nann;ben;2\nann;cleo;1\n"
    assert ids(text) == ["ann", "ben", "cleo"]
    assert by(text)[0]
    assert by("de;a\nann;ben\nann;cleo\n") == (True, "names")  # two letters are codes of countries, too
    assert ids("de;a\nde;it\nfr;it\n") == ["de", "a", "it", "fr"]


@pytest.mark.parametrize(
    "text",
    [
        "ann;ben\nben;cleo\n",  # one of them comes again
        "ann;ben\ncleo;dan\n",  # nobody comes again: nothing tells the first row from the others
        "ann;ben\n",
        "ann;ben;3\ncleo;dan;1\ncleo;eve;2\n",  # its weight is a number
        "1;2\n3;4\n3;5\n",
        "a;a\nb;b\n",  # one name for both ends
        "a;a\nb;c\nb;d\n",
        "a;b\nc;c\n",  # within one row is not again
    ],
)
def test_a_first_row_that_is_a_tie_stays_one(text: str) -> None:
    assert by(text) == (False, "")
    ends = dict.fromkeys(text.split("\n", maxsplit=1)[0].split(";")[:2])
    assert ids(text)[: len(ends)] == list(ends)


def test_only_numbers_below_words_are_a_header() -> None:
    assert by("kto;kogo\n1;2\n3;4\n") == (True, "numbers")
    text = "kto;kogo;ile\nann;ben;2\ncleo;dan;\n"
    assert by(text) == (True, "numbers")
    assert reading.read("t", text.encode()).ties[0][2] == 2


def test_what_the_person_says_holds() -> None:
    text = "Source,Target\nann,ben\n"
    assert (by(text, False), ids(text, False)) == ((False, "asked"), ["Source", "Target", "ann", "ben"])
    assert (by("ann,ben\nben,cleo\n", True), ids("ann,ben\nben,cleo\n", True)) == ((True, "asked"), ["ben", "cleo"])
    assert by(text, True) == (True, "words")


def test_a_third_column_of_words_is_no_weight() -> None:
    graph = reading.read("t", b"kto,kogo,skad\nann,ben,home\nann,cleo,work\n")
    assert [weight for _, _, weight in graph.ties] == [1, 1]
    assert not graph.left_out


def test_other_files_have_no_header() -> None:
    assert reading.read("g", b"*Vertices 1\n").head is None
    assert reading.read("g", b",a,b\na,0,1\nb,1,0\n").head is None
