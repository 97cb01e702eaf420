from __future__ import annotations

from pathlib import Path

import pytest

from myconnections.domain.errors import Refused, Trouble
from myconnections.services import measuring

NET = '*Vertices 4\n1 "me"\n2 "a"\n3 "b"\n4 "c"\n*Edges\n1 2\n1 3\n1 4\n2 3\n'
GRAPHML = (
    '<graphml><key id="k" for="node" attr.name="kind"/><key id="l" for="node" attr.name="label"/><graph>'
    '<node id="1"><data key="k">x</data><data key="l">Mio</data></node><node id="2"><data key="k">x</data>'
    '<data key="l">Same</data></node><node id="3"><data key="k">y</data><data key="l">Same</data></node>'
    '<edge source="1" target="2"/><edge source="1" target="3"/></graph></graphml>'
)


def graph(folder: Path, text: str):  # type: ignore[no-untyped-def]
    (folder / "g").write_text(text, encoding="utf-8")
    return measuring.graph_in(folder / "g")


def test_one_ego_or_every_node(tmp_path: Path) -> None:
    found = graph(tmp_path, NET)
    [me] = measuring.measures(found, ["me"])
    assert (me.structure.effective_size, me.structure.open_pairs) == (pytest.approx(3 - 2 / 3), 2)
    assert [one.ego for one in measuring.measures(found)] == [0, 1, 2, 3]


def test_an_ego_by_a_label_that_only_one_has(tmp_path: Path) -> None:
    found = graph(tmp_path, GRAPHML)
    [mio] = measuring.measures(found, ["Mio"], ["kind"])
    assert (mio.ego, mio.composition[0].e_i) == (0, 0.0)
    assert measuring.measures(found, ["3"])[0].composition[0].attribute == "kind"
    for nobody in ("Same", "Nobody"):
        with pytest.raises(Refused, match="no_such_node"):
            measuring.measures(found, [nobody])
    with pytest.raises(Refused, match="no_such_attribute"):
        measuring.measures(found, [], ["age"])


def test_a_file_that_is_not_there_or_is_none(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="file_missing"):
        measuring.graph_in(tmp_path / "nothing")
    with pytest.raises(Trouble, match="file_unreadable"):
        measuring.graph_in(tmp_path)
