"""What is measured on: invented exports and encrypted vaults of any size, made once and kept in build/bench.

A vault holds the people of the invented Connections.csv, ten encounters each and stages like those of somebody who has
used the app for years. Its key lies beside it: nobody in it exists.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Final

import numpy as np

from myconnections.domain.act import Act
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.periods import HALF_LIFE, instant, unix
from myconnections.domain.stage import Stage, StageChange
from myconnections.insight import warmth_all
from myconnections.services import imports, samples
from myconnections.storage import header_files, keys
from myconnections.storage.header import MasterKey, Passphrase
from myconnections.storage.vault import OpenVault, VaultStore

ROOT: Final = Path(__file__).resolve().parents[2]
PLACE: Final = ROOT / "build" / "bench"
NOW: Final = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=9)))
PASSPHRASE: Final = "only invented people"  # noqa: S105 - nobody in it exists
PER_PERSON: Final = 10
_SEED: Final = 11
_KINDS: Final = (
    *[(EncounterKind.SIGNAL, By.THEM)] * 3,
    *[(EncounterKind.MESSAGE, By.ME)] * 4,
    *[(EncounterKind.EXCHANGE, By.BOTH)] * 6,
    *[(EncounterKind.TALK, By.BOTH)] * 3,
    *[(EncounterKind.MEET, By.BOTH)] * 2,
    (EncounterKind.HELP, By.THEM),
    (EncounterKind.THANKS, By.ME),
)
_STAGES: Final = (*[Stage.LINK] * 12, *[Stage.CONNECTION] * 5, *[Stage.ENGAGEMENT] * 2, Stage.RELATIONSHIP)
_NOTES: Final = ("資料を送る約束", "talked about the garden", "次回は横浜で", "sends the minutes", "登山の話")
_EDITION: Final = b"1"
_MADE_BY: Final = ("src/myconnections/storage/tables.py", "src/myconnections/interchange/sample")


@dataclass(frozen=True, slots=True)
class Stock:
    """A finished vault on disk: its folder and its master key."""

    folder: Path
    key: bytes
    people: int

    @contextmanager
    def opened(self) -> Iterator[OpenVault]:
        """The vault, opened with the raw key: no passphrase is derived."""
        vault = VaultStore().unlock_with(self.folder, MasterKey(self.key))
        try:
            yield vault
        finally:
            vault.close()

    @contextmanager
    def copied(self) -> Iterator[Stock]:
        """A copy to write into."""
        folder = fresh_folder()
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        try:
            yield replace(self, folder=folder)
        finally:
            shutil.rmtree(folder)


def fresh_folder() -> Path:
    """An empty folder on the same disk as everything else that is measured."""
    place = PLACE / "runs"
    place.mkdir(parents=True, exist_ok=True)
    folder = place / f"{random.SystemRandom().randrange(16**8):08x}"
    folder.mkdir()
    return folder


def new_vault(folder: Path) -> tuple[OpenVault, bytes]:
    """An empty vault with the cheapest derivation allowed, unlocked, and its master key."""
    vault, _code = VaultStore(cost=keys.FLOOR_KDF).create(folder, PASSPHRASE, NOW)
    return vault, header_files.unlock(folder, Passphrase(PASSPHRASE)).master_key


def export(people: int, messages: float) -> Path:
    """The invented export as a folder with Connections.csv and messages.csv."""
    folder = PLACE / _digest() / f"export-{people}-{messages:g}"
    if not folder.exists():
        partial = folder.with_name(folder.name + ".part")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        samples.write(partial / "all.zip", people, _SEED, NOW, messages=messages)
        with zipfile.ZipFile(partial / "all.zip") as packed:
            for name in ("Connections.csv", "messages.csv"):
                packed.extract(name, partial)
        (partial / "all.zip").unlink()
        partial.rename(folder)
    return folder


def people_only(people: int) -> Stock:
    """A vault right after its first import, without any encounter."""
    return _kept(f"people-{people}", people, lambda vault: _bring_in(vault, people))


def brought_in(people: int, messages: float = 3.0) -> Stock:
    """A vault right after the first import with messages: contact with some is known, of others nothing."""

    def fill(vault: OpenVault) -> None:
        folder = export(people, messages)
        imports.apply(vault, imports.plan(vault, [folder / "Connections.csv", folder / "messages.csv"], NOW), NOW)

    return _kept(f"brought-in-{people}-{messages:g}", people, fill)


def lived_in(people: int) -> Stock:
    """A vault of somebody who has used the app for years."""

    def fill(vault: OpenVault) -> None:
        _bring_in(vault, people)
        _live(vault)

    return _kept(f"vault-{people}", people, fill)


def _kept(name: str, people: int, fill: object) -> Stock:
    folder = PLACE / _digest() / name
    if not (folder / "key").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        vault, key = new_vault(folder / "vault")
        fill(vault)  # type: ignore[operator]
        vault.close()
        (folder / "key").write_bytes(key)
    return Stock(folder / "vault", (folder / "key").read_bytes(), people)


def _bring_in(vault: OpenVault, people: int) -> None:
    plan = imports.plan(vault, [export(people, 0) / "Connections.csv"], NOW)
    imports.apply(vault, plan, NOW)


def _live(vault: OpenVault) -> None:
    """Encounters, stages, stars, communities and notes, and the warmth that follows from them."""
    chance = random.Random(_SEED)  # noqa: S311 - invented encounters
    with vault.write(Act("import"), NOW) as uow:
        contacts = uow.contacts.all()
        places = {contact.id: place for place, contact in enumerate(contacts)}
        for start in range(0, len(contacts), 2000):
            made = [one for contact in contacts[start : start + 2000] for one in _encounters(contact.id, chance)]
            uow.encounters.add_many(made)
        stages = [chance.choice(_STAGES) for _ in contacts]
        moves = [
            StageChange(contact.id, NOW - timedelta(days=900), Stage.LINK, stage, "user")
            for contact, stage in zip(contacts, stages, strict=True)
            if stage > Stage.LINK
        ]
        uow.ties.add_stage_changes(moves)
        rows = uow.encounters.of_many()
        log = warmth_all.log_of(rows, {int(key): place for key, place in places.items()})
        halves = np.array([HALF_LIFE[stage] for stage in stages])
        found = warmth_all.states(log, warmth_all.steady(halves), NOW)
        days: dict[int, set[int]] = {}
        for who, _, day, _, _ in rows:
            days.setdefault(who, set()).add(day)
        uow.ties.put_many(
            [
                replace(
                    tie,
                    stage=stages[place],
                    warm=float(found.value[place]),
                    warm_at=max(instant(int(found.at[place])), NOW - timedelta(days=900)),
                    last_contact=datetime.fromordinal(max(days[tie.contact_id])).date(),
                    first_two_way=datetime.fromordinal(min(days[tie.contact_id])).date(),
                    contact_days=len(days[tie.contact_id]),
                    starred=chance.random() < 0.01,
                )
                for tie in uow.ties.many(places)
                for place in [places[tie.contact_id]]
            ]
        )
        some = chance.sample(contacts, len(contacts) // 10)
        uow.contacts.put_many([replace(one, note=chance.choice(_NOTES)) for one in some])


def _encounters(who: ContactId, chance: random.Random) -> Iterator[Encounter]:
    """Ten encounters over ten years, closer together towards now."""
    for _ in range(PER_PERSON):
        at = (NOW - timedelta(seconds=int(315e6 * chance.random() ** 2) + 60)).astimezone(UTC)
        kind, by = chance.choice(_KINDS)
        note = chance.choice(_NOTES) if chance.random() < 0.02 else ""
        local = at.astimezone(NOW.tzinfo)
        yield Encounter(EncounterId(0), who, instant(unix(at)), local.date(), kind, by, note)


def _digest() -> str:
    """What the stock depends on, as a short name: changed code makes a new one."""
    sums = hashlib.sha256(_EDITION)
    for part in _MADE_BY:
        path = ROOT / part
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            sums.update(file.read_bytes())
    return sums.hexdigest()[:8]
