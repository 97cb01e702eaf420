"""What happened between two moments, on the encrypted file and in memory alike."""

from __future__ import annotations

from datetime import timedelta

from tests.contract.given import NOW, TODAY, happening, kept, someone

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
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


def test_encounters_of_a_week_are_counted_by_days_without_guesses(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    talk, help_ = happening(one, 2), happening(one, 2, kind=EncounterKind.HELP)
    with vault.write(Act("log"), NOW) as uow:
        uow.encounters.add_many([talk, talk, help_, happening(two, 3), happening(two, 8), happening(two, 1)])
        uow.encounters.add_many([happening(one, 4, approximate=True)])
    with vault.read() as uow:
        kind = talk.kind.value
        assert uow.encounters.counted(TODAY - 4 * DAY, TODAY - DAY) == ({kind: 2, "help": 1}, 2)
        assert uow.encounters.counted(TODAY - 7 * DAY, TODAY - 5 * DAY) == ({}, 0)


def test_promises_kept_and_what_is_due_by_a_day(vault: OpenVault) -> None:
    (one,) = kept(vault, someone("1"))
    with vault.write(Act("promise"), NOW) as uow:
        for due, done in ((TODAY, None), (TODAY + DAY, None), (None, None), (TODAY, NOW), (TODAY, NOW + DAY)):
            uow.dues.add_promise(Promise(PromiseId(0), one, "a book", By.ME, TODAY, due, done))
        for due in (TODAY, TODAY + DAY):
            uow.dues.add_reminder(Reminder(ReminderId(0), "free", "look", due, one))
    with vault.read() as uow:
        assert [promise.due for promise in uow.dues.promises(open_only=True, until=TODAY)] == [TODAY, None]
        assert [promise.due for promise in uow.dues.promises(one, until=TODAY)] == [TODAY, TODAY, TODAY, None]
        assert [reminder.due for reminder in uow.dues.reminders(until=TODAY)] == [TODAY]
        assert (uow.dues.count_kept(NOW, NOW + DAY), uow.dues.count_kept(NOW, NOW + 2 * DAY)) == (1, 2)
