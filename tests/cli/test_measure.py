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


def test_what_was_assumed_of_the_first_row_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "g.csv"
    file.write_text("Quelle,Ziel\nann,ben\nben,cleo\n", encoding="utf-8")
    assert run("measure", str(file), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["ego"] for one in told["egos"]] == ["ann", "ben", "cleo"]
    assert told["graph"]["header"] == {"there": True, "by": "words", "row": ["Quelle", "Ziel"]}
    for more, said in (
        ([], "is the header: it names the two ends"),
        (["--no-header"], "No header: the first row (“Quelle, Ziel”) is a tie, too"),
        (["--header"], "it names the two ends"),
    ):
        assert run("measure", str(file), *more, "--lang", "en") == 0
        assert said in capsys.readouterr().out
    file.write_text("kto,kogo\nann,ben\nben,cleo\n", encoding="utf-8")
    assert run("measure", str(file), "--lang", "en") == 0
    assert "its names do not occur again" in capsys.readouterr().out
    assert run("measure", str(file), "--header", "--lang", "ja") == 0
    assert "指定どおり見出しとしました" in capsys.readouterr().out
    file.write_text("kto,kogo\n1,2\n", encoding="utf-8")
    assert run("measure", str(file), "--lang", "en") == 0
    assert "below it stand numbers only" in capsys.readouterr().out


def test_directions_and_what_goes_by_them_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "g.net"
    for section, directed in (("Arcs", True), ("Edges", False)):
        file.write_text(f'*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*{section}\n1 2\n1 3\n2 3\n', encoding="utf-8")
        assert run("measure", str(file), "--lang", "en") == 0
        said = " ".join(capsys.readouterr().out.split())
        assert ("Density, ego-betweenness and roles: computed without direction" in said) == directed
        assert run("measure", str(file), "--json") == 0
        told = json.loads(capsys.readouterr().out)["graph"]["directions"]
        assert (told is not None) == directed
        assert told is None or {"density", "ego_betweenness"} <= set(told["ignored"])


def test_what_was_not_taken_as_it_stands_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text, said in (
        ("a,b\nb,a\nb,c\n", "1 repeated tie counted once, as the file gives no weights"),
        ('*Vertices 3\n1 "a"\n', "2 nodes counted by the file but not listed: called by number"),
    ):
        (tmp_path / "g").write_text(text, encoding="utf-8")
        assert run("measure", str(tmp_path / "g"), "--lang", "en") == 0
        assert said in capsys.readouterr().out
    (tmp_path / "g").write_text('*Vertices 3\n1 "a\n', encoding="utf-8")
    assert run("measure", str(tmp_path / "g"), "--lang", "en") == 1
    assert "the quote opened in line 2 has no end" in capsys.readouterr().err


def test_a_file_that_says_nothing_of_its_nodes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "g.csv").write_text("a,b\nb,c\n", encoding="utf-8")
    assert run("measure", str(tmp_path / "g.csv"), "--by", "nope", "--lang", "en") == 1
    assert "says nothing of its nodes" in capsys.readouterr().err
    (tmp_path / "g.graphml").write_text(
        "<graphml><graph><node id='a'><data key='club'>x</data></node></graph></graphml>", encoding="utf-8"
    )
    assert run("measure", str(tmp_path / "g.graphml"), "--by", "nope", "--lang", "en") == 1
    assert "There are: club." in capsys.readouterr().err


def test_names_of_a_file_do_not_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "g.csv").write_text("\x1b[31mred,b\nb," + "c" * 900 + "\n", encoding="utf-8")
    for more in ([], ["--ego", "\x1b[31mred"]):
        assert run("measure", str(tmp_path / "g.csv"), *more, "--lang", "en") == 0
        said = capsys.readouterr().out
        assert "\x1b" not in said
        assert max(map(len, said.splitlines())) < 200


def test_ties_of_very_different_weight(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Their squares may be nought; every figure stays a number."""
    (tmp_path / "g.csv").write_text("a,b,1e-100\nb,c,1e-100\na,c,1e100\na,d,1e100\n", encoding="utf-8")
    assert run("measure", str(tmp_path / "g.csv"), "--json") == 0
    assert "NaN" not in capsys.readouterr().out
