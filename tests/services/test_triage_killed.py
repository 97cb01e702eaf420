"""Killed in the middle of sorting: every answer given stands, and it goes on where it stopped."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from tests.storage.filled import new_vault, people, reopened
from tests.storage.made import NOW

from myconnections.domain.act import Act
from myconnections.domain.tie import Tie
from myconnections.services import triage


def test_killed_while_sorting_it_goes_on_where_it_stopped(tmp_path: Path, checkout: Path) -> None:
    folder = tmp_path / "vault"
    with new_vault(folder) as vault, vault.write(Act("import"), NOW) as uow:
        uow.ties.add_many([Tie(one) for one in uow.contacts.add_many(people(60))])
    program = checkout / "tests" / "services" / "killed_triage.py"
    child = subprocess.Popen(
        [sys.executable, str(program), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": f"{checkout / 'src'}:{checkout}", "HOME": str(tmp_path)},
    )
    assert child.stdout is not None
    with child, child.stdout:
        told = [child.stdout.readline() for _ in range(8)]
        child.kill()
        told += child.stdout.readlines()
    with reopened(folder) as vault:
        later = NOW + timedelta(hours=1)
        found = triage.look(vault, later)
        assert found.done >= len(told) >= 8
        assert (found.done + found.left, found.pace, found.can_go_back) == (60, 2.0, True)
        assert len(found.turns) == 60 - found.done
        newest = found.recent[0].contact_id
        assert newest not in {turn.person.id for turn in found.turns}
        assert triage.back(vault, later).facts["id"] == int(newest)
        assert triage.tally(vault) == (found.done - 1, found.left + 1)
        assert vault.health()["ok"] is True
