"""`measure`: the figures of a file, without any vault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.insight.test_structure import BORGATTI, karate

from myconnections.cli.run import command_line


def run(*words: str) -> int:
    return command_line([*words], make_wiring=lambda: pytest.fail("no vault is needed"))


def test_one_ego_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "g.csv").write_text("\n".join(f"{tie[0]},{tie[1]}" for tie in BORGATTI), encoding="utf-8")
    assert run("measure", str(tmp_path / "g.csv"), "--ego", "G", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["ego"], told["size"], told["ties_among_alters"]) == ("G", 6, 4)
    wanted = {
        "effective_size": 4.6667,
        "efficiency": 0.7778,
        "constraint": 0.4003,
        "hierarchy": 0.0947,
        "density": 0.2667,
    }
    assert {key: told[key] for key in wanted} == pytest.approx(wanted, abs=1e-4)
    assert told["ego_betweenness"] == 9
    assert told["roles"] is None
    assert told["graph"]["nodes"] == 7


def test_all_nodes_and_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = karate()
    nodes = "".join(f'<node id="{n.id}"><data key="c">{n.attributes["club"]}</data></node>' for n in whole.nodes)
    ties = "".join(
        f'<edge source="{whole.nodes[one].id}" target="{whole.nodes[other].id}"/>' for one, other, _ in whole.ties
    )
    key = '<key id="c" for="node" attr.name="club"/>'
    (tmp_path / "k.graphml").write_text(f"<graphml>{key}<graph>{nodes}{ties}</graph></graphml>", encoding="utf-8")
    file = str(tmp_path / "k.graphml")
    assert run("measure", file, "--json") == 0
    told = {one["ego"]: one for one in json.loads(capsys.readouterr().out)["egos"]}
    assert len(told) == 34
    assert told["33"]["roles"] == {"coordinator": 78, "consultant": 3, "gatekeeper": 40, "liaison": 0}
    assert run("measure", file, "--ego", "0", "--by", "club", "--lang", "ja") == 0
    said = capsys.readouterr().out
    assert "相手16" in said
    assert "88.4167" in said
    assert "調整役 87" in said
    assert run("measure", file, "--lang", "en") == 0
    assert "effective size" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--ego", "nobody"], "no node"),
        (["--by", "age"], "age"),
    ],
)
def test_what_is_not_there_is_said(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "g.csv").write_text("a,b\n", encoding="utf-8")
    assert run("measure", str(tmp_path / "g.csv"), *words, "--lang", "en") == 1
    assert said in capsys.readouterr().err
    assert run("measure", str(tmp_path / "none.csv"), "--lang", "en") == 1
    assert "none.csv" in capsys.readouterr().err
