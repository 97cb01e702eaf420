"""People and happenings for the contract tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from myconnections.domain.act import Act
from myconnections.domain.contact import Contact, Fact, Job, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import BatchId, ContactId, EncounterId, FactId, JobId, PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.domain.stage import Stage, StageChange
from myconnections.domain.tie import Tie
from myconnections.services.ports import OpenVault, UnitOfWork

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 21)
NEW = ContactId(0)
WHOLE = Contact(
    id=NEW, uid="u-1", given="花子", family="髙橋", additional="M", prefix="Dr.", suffix="PhD", nickname="ハナ",
    maiden="山﨑", single="", reading_given="ハナコ", reading_family="タカハシ", organization="みなと設計",
    department="開発部", position="部長", industry="建築", function="設計", region="横浜",
    schools=("港北大学", "海の高校"),
    communities=("読書会", "山の会"), reach=("mentor",), institution="市役所", authority=3, opens_doors=True,
    offers=("図面",), needs=("人手",),
    reachable=(Reachable("email", "Hana@Example.jp", "work", "hana@example.jp"),
               Reachable("phone", "090-1234-5678", "cell", "+819012345678", "12")),
    slug="hanako-t", birthday=PartialDate(month=2, day=29), anniversary=PartialDate(2015, 6),
    connected_on=date(2020, 4, 1),
    exchanged_on=(date(2019, 1, 2), date(2021, 3, 4)), relations=(("spouse", "太郎"),), note="城の話\nが好き\x00!",
    flags=("org_as_name",), edited=frozenset({"position", "note"}), created_at=NOW, batch=BatchId(7), archived=True,
)  # fmt: skip


def someone(uid: str = "u", **told: Any) -> Contact:
    return replace(Contact(NEW, uid), **told)


def happening(
    contact_id: ContactId, days_ago: int = 0, kind: EncounterKind = EncounterKind.TALK, **told: Any
) -> Encounter:
    at = NOW - timedelta(days=days_ago)
    return replace(Encounter(EncounterId(0), contact_id, at, at.date(), kind, By.BOTH), **told)


def kept(vault: OpenVault, *contacts: Contact) -> list[ContactId]:
    """The ids of new people, kept with their ties in one act."""
    with vault.write(Act("add"), NOW) as uow:
        ids = [uow.contacts.add(contact).id for contact in contacts]
        for contact_id in ids:
            uow.ties.put(Tie(contact_id))
    return ids


def fill(uow: UnitOfWork, who: ContactId) -> None:
    """One of everything that can belong to a person."""
    uow.ties.put(Tie(who, Stage.CONNECTION, starred=True))
    uow.ties.add_stage_changes([StageChange(who, NOW, None, Stage.CONNECTION)])
    uow.encounters.add(happening(who, note="お礼の手紙"))
    uow.contacts.add_fact(Fact(FactId(0), who, "interest", "きのこ狩り", TODAY))
    uow.contacts.add_jobs([Job(JobId(0), who, "旧社", "係", since=PartialDate(2010))])
    uow.dues.add_promise(Promise(PromiseId(0), who, "本を送る", By.ME, TODAY, TODAY + timedelta(days=3)))
    uow.dues.add_reminder(Reminder(ReminderId(0), "plan", "電話", TODAY, who, "月曜なら"))


def everything(vault: OpenVault, who: ContactId) -> list[object]:
    """All that is kept of one person."""
    with vault.read() as uow:
        return [
            uow.contacts.get(who), uow.ties.get(who), uow.ties.stage_changes([who]), uow.encounters.of(who),
            uow.contacts.facts(who), uow.contacts.jobs(who), uow.dues.promises(who), uow.dues.reminders(who),
            uow.contacts.provenance(who), uow.ties.interval_changes([who]), uow.contacts.rows([who]),
        ]  # fmt: skip


def undo(vault: OpenVault) -> tuple[set[str], set[int]]:
    with vault.write(None, NOW) as uow:
        entry = uow.history.next_undo()
        assert entry is not None
        return uow.history.undo(entry.id)


def redo(vault: OpenVault) -> tuple[set[str], set[int]]:
    with vault.write(None, NOW) as uow:
        entry = uow.history.next_redo()
        assert entry is not None
        return uow.history.redo(entry.id)


def found(vault: OpenVault, text: str) -> list[int]:
    with vault.read() as uow:
        return sorted(uow.search.people(text))
