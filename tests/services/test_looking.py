"""In a vault that is only looked at, what is noted in passing is left: looking goes on, nothing is refused. Case 49."""

from __future__ import annotations

from tests.fakes.memory_vault import FakeVault
from tests.services.people import NOW

from myconnections.domain.map_choice import MapChoice
from myconnections.services import digest_pace, finding, map_views, tending, this_week
from myconnections.services.finding import Used
from myconnections.services.looking import only_looked_at, refusal


def test_case_49_nothing_is_noted() -> None:
    vault = FakeVault()
    assert not only_looked_at(vault)
    vault.notices = ("read_only",)
    assert only_looked_at(vault)
    finding.remember(vault, Used("act", "log", ""), NOW)
    map_views.choose(vault, MapChoice(), NOW)
    assert this_week.cards(vault, NOW) == ()
    digest_pace._write(vault, NOW, [], "", "")
    done = tending.tend(vault, NOW)
    assert (done.health, done.taken, done.damaged) == (None, None, False)
    assert not any(vault.state.tables.values())
    assert vault.last_commit == 0


def test_why_nothing_is_written_is_said() -> None:
    vault = FakeVault()
    for notice, code in (("read_only", "read_only"), ("no_room", "disk_full")):
        vault.notices = (notice,)
        assert only_looked_at(vault)
        assert refusal(vault).code == code
