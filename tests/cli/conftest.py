"""A command line on a real encrypted vault, with the smallest allowed cost of the key derivation."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.vault_made_once import derive_plainly

from myconnections.bootstrap import Wiring, wire
from myconnections.cli.run import command_line
from myconnections.storage.keys import FLOOR_KDF

NOW = datetime(2026, 11, 21, 15, tzinfo=timezone(timedelta(hours=9)))
PASSPHRASE = "invented for the tests"


@dataclass(frozen=True)
class Outcome:
    """How a run ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        """Standard output as JSON; standard error must be empty."""
        assert not self.err
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, object]:
        """Standard error as JSON; standard output must be empty."""
        assert not self.out
        found = json.loads(self.err)
        assert isinstance(found, dict)
        return found


Cli = Callable[..., Outcome]


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Run the command line in an empty folder, against a vault in it, in English unless told otherwise."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("MYCONNECTIONS_PASSPHRASE", PASSPHRASE)

    def make() -> Wiring:
        return wire(folder=tmp_path / "vault", clock=lambda: NOW, cost=FLOOR_KDF, device=tmp_path / "device.json")

    def run(*argv: object) -> Outcome:
        code = command_line([str(word) for word in argv], make_wiring=make, clock=lambda: NOW)
        told = capsys.readouterr()
        return Outcome(code, told.out, told.err)

    return run


@pytest.fixture
def made(cli: Cli, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The same with a vault that stands and two people in it, in this process only: its keys are a plain hash."""
    derive_plainly(monkeypatch)
    if not _two_people:
        _fill(cli)
        _two_people.append(shutil.copytree(tmp_path / "vault", tmp_path_factory.mktemp("two-people") / "vault"))
    else:
        shutil.copytree(_two_people[0], tmp_path / "vault")
    return cli


_two_people: list[Path] = []
"""The vault of `made`, made once in this process."""


def _fill(cli: Cli) -> None:
    assert cli("vault", "create").code == 0
    told = ["--organization", "みなと", "--reading", "ミホン タロウ"]
    assert cli("add", "--given", "太郎", "--family", "見本", *told).code == 0
    assert cli("add", "--given", "Nora", "--family", "Vale", "--stage", "connection").code == 0
