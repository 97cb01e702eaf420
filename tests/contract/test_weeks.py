"""What happened between two moments, on the encrypted file and in memory alike."""

from __future__ import annotations

from datetime import timedelta

from tests.contract.given import NOW, TODAY, happening, kept, someone

from myconnections.domain.stage import Stage, StageChange
from myconnections.services.ports import Act, OpenVault

DAY = timedelta(days=1)


def test_added_moved_and_met_between_two_moments(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1", created_at=NOW), someone("2", created_at=NOW - 9 * DAY))
    changes = [
        StageChange(one, NOW - 2 * DAY, None, Stage.LINK, "import", ()),
        StageChange(one, NOW - DAY, Stage.LINK, Stage.CONNECTION, "user", ()),
        StageChange(two, NOW - 3 * DAY, Stage.CONNECTION, Stage.LINK, "user", ()),
    ]
    with vault.write(Act("stage"), NOW) as uow:
        uow.ties.add_stage_changes(changes)
        uow.encounters.add_many([happening(one, 1), happening(one, 5)])
    with vault.read() as uow:
        assert uow.contacts.count_added(NOW - 9 * DAY, NOW) == 1
        assert uow.contacts.count_added(NOW - 9 * DAY, NOW + DAY) == 2
        assert [one.after for one in uow.ties.moved(NOW - 3 * DAY, NOW - DAY)] == [Stage.LINK]
        assert [one.after for one in uow.ties.moved(NOW - 3 * DAY, NOW)] == [Stage.CONNECTION, Stage.LINK]
        assert [one.day for one in uow.encounters.recent(TODAY - 9 * DAY, 9, TODAY - DAY)] == [TODAY - 5 * DAY]
