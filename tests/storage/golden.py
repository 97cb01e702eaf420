"""The stored vaults in tests/data/vaults, one of each schema there has been, and what they must say.

Run as a program (`PYTHONPATH=src:. python -m tests.storage.golden`) it makes those of the newest version anew. That is
right only until that version has been released. The others are frozen: they stay as they are for ever. A changed table
needs a step in storage/migrations, and the vault of the next version stands beside the others.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from myconnections.domain.act import Act
from myconnections.domain.contact import Contact, Me, Reachable
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.entry import Entry, Part
from myconnections.domain.ids import ContactId, EntryId, ReminderId
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.reminder import Reminder
from myconnections.domain.stage import Stage
from myconnections.domain.vision import Vision
from myconnections.services import contacts, dues, encounters, erasing, history, imports, me, ties, today
from myconnections.services.views import LogDraft
from myconnections.storage.keys import FLOOR_KDF
from myconnections.storage.vault import OpenVault, VaultStore

HERE = Path(__file__).resolve().parents[1] / "data" / "vaults"


@dataclass(frozen=True, slots=True)
class Stored:
    """The files of one stored vault."""

    version: int

    @property
    def folder(self) -> Path:
        return HERE / f"v{self.version}"

    @property
    def schema(self) -> str:
        return (HERE / f"v{self.version}.sql").read_text(encoding="utf-8")

    @property
    def rows(self) -> dict[str, list[list[object]]]:
        rows: dict[str, list[list[object]]] = json.loads((HERE / f"v{self.version}.json").read_text(encoding="utf-8"))
        return rows

    @property
    def code(self) -> str:
        return (HERE / f"v{self.version}.code.txt").read_text(encoding="utf-8").strip()


STORED = (Stored(1), Stored(2), Stored(3))
NEWEST = STORED[-1]
PASSPHRASE = "がぎぐ golden harbour"
NOW = datetime(2026, 11, 21, 0, 30, tzinfo=UTC)
_CSV = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Nora,Vale,https://www.linkedin.com/in/nora-vale,nora@example.com,Harbor Press,Editor,03 Feb 2025
Ivo,Lind,https://www.linkedin.com/in/ivo-lind,,Harbor Press,Printer,04 Mar 2025
"""
_SHADOWS = ("people_index_", "encounter_index_", "entry_index_", "sqlite_")


def schema_of(connection: Connection) -> str:
    """The statements that make the tables and indexes, by name; the inner tables of the search index left out."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    lines = [
        "\n".join(line.rstrip() for line in sql.splitlines()) for name, sql in found if not name.startswith(_SHADOWS)
    ]
    return ";\n".join(lines) + ";\n"


def rows_of(connection: Connection) -> dict[str, list[list[object]]]:
    """Every row of every table, the inner tables of the search index left out; bytes as their hex digits."""
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").scalars()
    kept = [name for name in names if not name.startswith(_SHADOWS) and not name.endswith("_index")]
    every = "SELECT * FROM {} ORDER BY 1"
    return {name: [_plain(row) for row in connection.exec_driver_sql(every.format(name))] for name in kept}


def _plain(row: Iterable[object]) -> list[object]:
    return [each.hex() if isinstance(each, bytes) else each for each in row]


def fill(vault: OpenVault) -> None:
    """Something of everything that can be kept, and one act undone."""
    taro = Contact(
        ContactId(0), "", given="太郎", family="見本", reading_given="タロウ", reading_family="ミホン",
        organization="みなと印刷", communities=("朝の読書会",), note="装丁の話をする",
        reachable=(Reachable("email", "taro@example.com", key="taro@example.com"),),
    )  # fmt: skip
    (who,) = contacts.add(vault, taro, NOW - timedelta(days=90), stage=Stage.CONNECTION).people
    with vault.write(Act("entry"), NOW - timedelta(days=88)) as uow:
        vision = Vision("港の見える仕事場", ("朝は手紙から",))
        uow.entries.add(Entry(EntryId(0), vision, NOW.date(), (Part(ContactId(who)),), NOW - timedelta(days=88)))
    (gone,) = contacts.add(vault, Contact(ContactId(0), "", given="Alma"), NOW - timedelta(days=80)).people
    contacts.add_fact(vault, ContactId(who), "interest", "製本", NOW - timedelta(days=70))
    me.put(vault, Me(name="Invented Owner", organizations=("みなと印刷",), skills=("編集",)), NOW - timedelta(days=60))
    with tempfile.TemporaryDirectory() as place:
        export = Path(place) / "Connections.csv"
        export.write_text(_CSV, encoding="utf-8")
        imports.apply(vault, imports.plan(vault, [export], NOW - timedelta(days=50)), NOW - timedelta(days=50))
    day = (NOW - timedelta(days=12)).date()
    draft = LogDraft(
        (ContactId(who),), EncounterKind.TALK, By.BOTH, day, "色校正", promise="紙見本を送る", promise_due=day
    )
    encounters.log(vault, draft, NOW - timedelta(days=10))
    ties.set_interval(vault, ContactId(who), 30, NOW - timedelta(days=9))
    ties.set_stage(vault, [ContactId(who)], Stage.ENGAGEMENT, NOW - timedelta(days=8))
    reminder = Reminder(ReminderId(0), "free", "手紙を書く", NOW.date(), ContactId(who))
    dues.plan(vault, reminder, NOW - timedelta(days=7))
    today.today(vault, NOW - timedelta(days=6))
    contacts.forget(vault, [ContactId(gone)], NOW - timedelta(days=5))
    with vault.read() as uow:
        before = uow.contacts.many([ContactId(who)])[0]
    contacts.change(vault, replace(before, organization="みなと製本"), NOW - timedelta(days=4))
    with vault.write(Act("import"), NOW - timedelta(days=3)) as uow:
        uow.ties.add_evidence([TieEvidence(ContactId(3), ContactId(4), "group_thread", day, 7)])
        uow.imports.add_different([("uid:a", "uid:b")])
    (never,) = contacts.add(vault, Contact(ContactId(0), "", given="Wren", slug="wren"), NOW - timedelta(days=2)).people
    erasing.erase(vault, [ContactId(never)], NOW - timedelta(days=1))
    contacts.star(vault, [ContactId(who)], True, NOW)
    history.undo(vault, NOW)


def make() -> None:
    """Make those of the newest version anew."""
    shutil.rmtree(NEWEST.folder, ignore_errors=True)
    vault, code = VaultStore(cost=FLOOR_KDF).create(NEWEST.folder, PASSPHRASE, NOW)
    fill(vault)
    keep_look(vault)
    vault.close()
    for lock in NEWEST.folder.glob("vault.lock*"):
        lock.unlink()
    NEWEST.folder.with_suffix(".code.txt").write_text(code + "\n", encoding="utf-8")


def keep_look(vault: OpenVault) -> None:
    """Write down schema and rows."""
    with vault.engine.connect() as connection:
        NEWEST.folder.with_suffix(".sql").write_text(schema_of(connection), encoding="utf-8")
        text = json.dumps(rows_of(connection), ensure_ascii=False, indent=1)
        NEWEST.folder.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    make()
