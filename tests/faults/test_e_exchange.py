"""E. Files in and out, made to hurt, at the sizes at which they hurt. Cases 73 to 82.

The others of this part stand where the code is: 74 to 77, 80 and 82 with small files in tests/interchange/test_hostile,
83 in test_values and test_report_out, 84 in a real browser (tests/chromium) and in test_coach_html, 85 and 86 in
tests/ui/test_hostile_names, 87 in tests/storage/test_unit_of_work and tests/services/test_backups, 88 in
tests/contract/test_search.
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
import tracemalloc
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.faults.given import ROOT, environment, place, share

from myconnections.domain.errors import Refused
from myconnections.interchange.graphs import reading as graphs
from myconnections.interchange.reading import read

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,Eng,01 Jan 2024\n"
MEGA = 2**20
_READ = """
import json, resource, sys
from pathlib import Path
from myconnections.domain.errors import Told
from myconnections.interchange.graphs import reading as graphs
from myconnections.interchange.reading import read
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    found = read([Path(sys.argv[1])])
    told = {"people": len(found.people), "warned": sorted({one.code for one in found.warnings})}
except Told as error:
    told = {"code": error.code}
told["grown"] = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
print(json.dumps(told))
"""
_VCARD = "BEGIN:VCARD\nVERSION:3.0\nFN:A B\nTEL:1\n{}END:VCARD\n"


def apart(path: Path) -> dict[str, object]:
    """What a process of its own finds in a file: what became of it, and by how many megabytes it has grown."""
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path)], env=environment(), capture_output=True, text=True, timeout=240,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert isinstance(told, dict)
    return told


def refused(path: Path) -> str:
    """The code with which a file is refused, within two seconds of work."""
    began = time.process_time()
    with pytest.raises(Refused) as caught:
        read([path])
    assert time.process_time() - began < 2
    return caught.value.code


def test_case_73_zip_bomb(tmp_path: Path) -> None:
    """The member is left and told of, the others are read, and the memory stays small."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as opened:
        opened.writestr("Connections.csv", HEAD + ROW)
        with opened.open("bomb.csv", "w", force_zip64=True) as member:
            for _ in range(share(300, 2048)):
                member.write(bytes(MEGA))
    assert path.stat().st_size * 150 < share(300, 2048) * MEGA
    told = apart(path)
    assert (told["people"], told["warned"]) == (1, ["too_large_unpacked"])
    assert int(str(told["grown"])) < 100


def test_case_74_zip_of_very_many(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as opened:
        for number in range(share(20_000, 100_000)):
            opened.writestr(f"{number}.csv", "")
    with pytest.raises(Refused) as caught:
        read([path])
    assert caught.value.code == "too_many_entries"
    assert os.listdir(tmp_path) == ["a.zip"]


def test_case_74_a_zip_in_a_zip_is_not_opened(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as opened:
        opened.writestr("Connections.csv", HEAD + ROW.replace("/ana", "/inner"))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as opened:
        opened.writestr("Connections.csv", HEAD + ROW)
        opened.writestr("more.zip", inner.getvalue())
    found = read([tmp_path / "a.zip"])
    assert [person.slug for person in found.people] == ["ana"]
    assert found.not_read == ("more.zip",)


@pytest.mark.parametrize("shape", ["field", "quote"])
def test_case_76_csv_giant_field_unclosed_quote(tmp_path: Path, shape: str) -> None:
    """Refused by the number of the line, and in time."""
    path = tmp_path / "a.csv"
    size = share(12, 150) * MEGA
    with path.open("w", encoding="utf-8") as file:
        file.write(HEAD + ROW + ("Bo," if shape == "field" else 'Bo,"'))
        file.write("x" * size if shape == "field" else ("y,\n" * (size // 3)))
        file.write(",,,,,\n")
    told = apart(path)
    if shape == "quote":
        assert told["code"] in {"unclosed_quote", "field_too_long"}
    elif size > 2**27:
        assert told["code"] == "field_too_long"
    else:
        assert told["people"] == 2
    assert int(str(told["grown"])) < 12 * size // MEGA


_ENTITY = '<!DOCTYPE g [<!ENTITY a "ha">{}]><graphml><graph id="&{};"/></graphml>'
_LAUGHS = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))


@pytest.mark.parametrize(
    "text",
    [
        _ENTITY.format(_LAUGHS, "j"),
        '<!DOCTYPE g [<!ENTITY a "' + "x" * 50_000 + '">]><graphml>' + "&a;" * 50_000 + "</graphml>",
        '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml><graph id="&x;"/></graphml>',
        _ENTITY.format("", "a"),
    ],
)
@pytest.mark.parametrize("name", ["map.graphml", "map.gexf", "map.xml", "people.csv"])
def test_case_78_xml_entities(tmp_path: Path, text: str, name: str) -> None:
    """No XML is brought in at all: every such file is refused by its first bytes, and no parser sees it."""
    path = tmp_path / name
    path.write_text('<?xml version="1.0"?>' + text, encoding="utf-8")
    assert refused(path) == "xml"
    path.write_text(text, encoding="utf-8")
    assert refused(path) == "web_page"
    path.write_text(text[text.index("]>") + 2 :], encoding="utf-8")
    assert refused(path) == "graph"


def test_case_78_and_79_one_reader_of_xml_and_no_other() -> None:
    """If another ever comes, these two cases are to be tried on it, too."""
    source = ROOT / "src" / "myconnections"
    parsers = re.compile(r"^\s*(?:import|from) +(?:xml|lxml|defusedxml)\b", re.MULTILINE)
    found = [path.name for path in source.rglob("*.py") if parsers.search(path.read_text("utf-8"))]
    assert found == ["xml_events.py"]


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE g [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        '<!DOCTYPE g [<!ENTITY a "' + "x" * 100_000 + '">]>',
        '<!DOCTYPE g [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE g SYSTEM "graph.dtd">',
    ],
    ids=["laughs", "quadratic", "external", "small"],
)
@pytest.mark.parametrize("kind", ["graphml", "gexf"])
def test_case_78_xml_entities_in_a_graph(kind: str, declared: str) -> None:
    with pytest.raises(Refused, match="xml_entities"):
        graphs.read("g", f'<?xml version="1.0"?>{declared}<{kind}><graph>&c;</graph></{kind}>'.encode())


@pytest.mark.parametrize("kind", ["graphml", "gexf"])
def test_case_79_xml_deep_as_a_graph(kind: str) -> None:
    with pytest.raises(Refused, match="xml_deep"):
        graphs.read("g", (f"<{kind}>" + "<a>" * 1_000_000).encode())


def test_case_79_xml_deep(tmp_path: Path) -> None:
    path = tmp_path / "deep.graphml"
    path.write_text("<graphml>" + "<a>" * 1_000_000, encoding="utf-8")
    assert refused(path) == "graph"


def _photo(many: int) -> str:
    return _VCARD.format("PHOTO;ENCODING=b;TYPE=JPEG:" + "A" * (many * MEGA) + "\n")


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: _photo(share(8, 100)), {"people": 1}),
        (lambda: "BEGIN:VCARD\n" * share(20_000, 200_000), {"code": "nothing_found"}),
        (lambda: _VCARD.format("NOTE:x\n" + " y\n" * share(100_000, 300_000)), {"people": 1}),
        (lambda: _VCARD.format("") * share(250_000, 1_000_000), {"code": "too_many_cards"}),
    ],
    ids=["photo", "nested", "folds", "cards"],
)
def test_case_80_vcard_bomb(tmp_path: Path, make: Callable[[], str], expected: dict[str, object]) -> None:
    path = tmp_path / "a.vcf"
    path.write_text(make(), encoding="utf-8")
    began = time.monotonic()
    told = apart(path)
    assert {name: told.get(name) for name in expected} == expected
    assert int(str(told["grown"])) < 100 + 12 * path.stat().st_size // MEGA
    assert time.monotonic() - began < share(20, 200)


_BOMBS = ["[" * 100_000, '{"all":' * 100_000, "9" * 5_000, '{"field": "stage", "field": "warmth"}', "NaN", "[NaN]"]


@pytest.mark.parametrize("text", _BOMBS)
def test_case_81_json_bomb(tmp_path: Path, text: str) -> None:
    """No import reads JSON; a file of it is refused as what it is, or as nothing that is known."""
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    assert refused(path) in {"json", "format_unknown", "nothing_found"}


@pytest.mark.parametrize("text", [*_BOMBS, '{"field": "warmth", "op": "least", "value": NaN}'])
def test_case_81_json_bomb_as_a_filter(cli: Cli, tmp_path: Path, text: str) -> None:
    """The one JSON that a person may give us by hand."""
    assert cli("vault", "create").code == 0
    (tmp_path / "filter.json").write_text(text, encoding="utf-8")
    done = cli("lists", "save", "mine", "--filter-file", tmp_path / "filter.json")
    assert done.code == 1
    assert done.err
    assert "Traceback" not in done.err


_WHOLE = 2_000_000 * 18 * 2
"""Bytes of the text once it is taken apart, which it must never be."""


def test_case_82_nfkc_bomb(tmp_path: Path) -> None:
    """A ligature of eighteen letters two million times, looked for and brought in: cut before it is taken apart."""
    text = "\ufdfa" * 2_000_000
    assert len(unicodedata.normalize("NFKC", text[:1])) == 18
    vault = place(tmp_path, 1).opened()
    tracemalloc.start()
    with vault.read() as uow:
        assert uow.search.people(text) == []
        uow.search.everything(text)
    assert tracemalloc.get_traced_memory()[1] < _WHOLE / 4
    vault.close()
    path = tmp_path / "a.csv"
    path.write_text("氏名,会社\n" + text + ",x\n", encoding="utf-8")
    (person,) = read([path]).people
    assert len(person.single) <= 100_000
    assert tracemalloc.get_traced_memory()[1] < _WHOLE
    tracemalloc.stop()
