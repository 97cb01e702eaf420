"""Backups: when one is made, where copies go, when the last drill was; restoring into a new folder.

Made before an import, a merge, a forgetting of several people and a change of the key (`before`, called by the vault
itself), once a day (`daily`), and when asked. A second folder that is unplugged or full keeps nobody from anything:
what went wrong there is kept among the settings and told by `overview`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Final

from myconnections.domain.act import Act
from myconnections.domain.backup import GOOD, OTHER_KEY, Backup, Drilled, Restored, drill_is_due, newest
from myconnections.domain.errors import Refused, Trouble
from myconnections.services.ports import OpenVault, UnitOfWork, VaultStore

KEY: Final = "backups"
SECOND_FOLDER: Final = "myconnections-backups"
ASKED, DAILY = "asked", "daily"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the vault keeps about its backups. `second` is the second folder or ""; `second_trouble` a code or ""."""

    second: str = ""
    second_trouble: str = ""
    drilled: str = ""
    drilled_file: str = ""


_NAMES: Final = tuple(field.name for field in fields(Kept))


@dataclass(frozen=True, slots=True)
class Taken:
    """A backup made, how many older ones went, and what went wrong with its copy ("" when nothing did)."""

    backup: Backup
    removed: int
    second_trouble: str


@dataclass(frozen=True, slots=True)
class Fresh:
    """The first backup under a new key: its name, or "" and the code of the Trouble why there is none yet."""

    file: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The backups of a vault, newest first, and what is to be told about them.

    `last` is the newest good one; `drilled` the last drill that went well, `drill_due` after 45 days without;
    `second` the second folder or "", `second_trouble` the code of what went wrong there when it was last used.
    """

    backups: list[Backup]
    last: datetime | None
    drilled: datetime | None
    drilled_file: str
    drill_due: bool
    second: str
    second_trouble: str


def take(vault: OpenVault, reason: str, now: datetime) -> Taken:
    """A verified backup in the vault's own folder and the second one; then both are thinned out.

    Trouble("disk_full"), ("backup_unwritable", folder), ("backup_not_whole"): then the older ones are untouched.
    """
    made = vault.backups.make(reason, now)
    removed = vault.backups.rotate(now)
    kept = _kept(vault)
    trouble = _copy(vault, kept.second, made, now) if kept.second else ""
    if trouble != kept.second_trouble:
        _keep(vault, now, second_trouble=trouble)
    return Taken(made, removed, trouble)


def take_to(vault: OpenVault, out: Path, now: datetime) -> Backup:
    """A verified backup as a file of the person's own, or under its own name in the folder given.

    Refused("file_exists"); Trouble as `take`. Nothing else is removed.
    """
    if not out.is_dir():
        return vault.backups.make(ASKED, now, out)
    return vault.backups.copy_to(out, take(vault, ASKED, now).backup)


def daily(vault: OpenVault, now: datetime) -> Taken | None:
    """The first of the day; None when there is a good one of this day, by the calendar of `now`'s zone."""
    last = newest(one for one in vault.backups.listed() if one.made is not None and one.made <= now)
    if last is not None and last.made is not None and last.made.astimezone(now.tzinfo).date() == now.date():
        return None
    return take(vault, DAILY, now)


def begin_anew(vault: OpenVault, now: datetime) -> Fresh:
    """After the encryption key was replaced: no backup of before opens with it, and no drill spoke of one that does.

    The key is replaced whatever comes of this; what went wrong with the backup is told.
    """
    try:
        _keep(vault, now, drilled="", drilled_file="")
        return Fresh(take(vault, DAILY, now).backup.file.name)
    except Trouble as trouble:
        return Fresh("", trouble.code)


def before(vault: OpenVault, act: Act, now: datetime) -> None:
    """What the vault calls before an act: a backup before those that change much. Trouble as `take`."""
    several = _number(act, "people") > 1
    brings = any(_number(act, fact) for fact in ("new", "changed", "encounters"))
    if act.kind in {"merge", "key"} or (act.kind == "forget" and several) or (act.kind == "import" and brings):
        take(vault, act.kind, now)


def choose_second(vault: OpenVault, folder: Path | None, now: datetime) -> str:
    """Copy every backup from now on into a folder inside `folder` too (None: no longer), beginning with the newest.

    A folder of our own is made there, so that an unplugged disk is never mistaken for an empty folder. Returns its
    path or "". Trouble("backup_folder_missing"), "backup_unwritable" and "disk_full", then nothing is chosen.
    """
    if folder is None:
        _keep(vault, now, second="", second_trouble="")
        return ""
    place = folder.absolute() / SECOND_FOLDER
    fresh = not place.exists()
    try:
        place.mkdir(mode=0o700, exist_ok=True)
    except (FileNotFoundError, NotADirectoryError):
        raise Trouble("backup_folder_missing", folder=str(folder)) from None
    except OSError:
        raise Trouble("backup_unwritable", folder=str(folder)) from None
    try:
        vault.backups.copy_to(place, newest(vault.backups.listed()) or vault.backups.make(ASKED, now))
    except Trouble:
        if fresh:
            with suppress(OSError):  # something is in it
                place.rmdir()
        raise
    _keep(vault, now, second=str(place), second_trouble="")
    return str(place)


def overview(vault: OpenVault, now: datetime) -> Overview:
    """What there is to tell. Reads headers and manifests, not the databases; Trouble when the folder cannot be read."""
    backups = vault.backups.listed()
    kept, last = _kept(vault), newest(backups)
    drilled = datetime.fromisoformat(kept.drilled) if kept.drilled else None
    return Overview(
        backups=backups,
        last=last.made if last else None,
        drilled=drilled,
        drilled_file=kept.drilled_file,
        drill_due=drill_is_due(drilled, now),
        second=kept.second,
        second_trouble=kept.second_trouble,
    )


def bare(vault: OpenVault, _now: datetime) -> Overview:
    """`overview` without what the vault itself says of its backups: where that cannot be read any more."""
    backups = vault.backups.listed()
    last = newest(backups)
    return Overview(backups, last.made if last else None, None, "", drill_due=False, second="", second_trouble="")


def of_older_keys(vault: OpenVault) -> list[Backup]:
    """Those here and in the second folder that open only with the encryption key of before, and its secrets.

    A second folder that is not there now is passed over.
    """
    return [one for place in _places(vault) for one in place if one.state == OTHER_KEY]


def remove_older_keys(vault: OpenVault, now: datetime) -> int:
    """Delete those; how many. A backup under the present key comes first. Trouble as `take`: then all are there."""
    if newest(vault.backups.listed()) is None:
        take(vault, ASKED, now)
    gone = of_older_keys(vault)
    vault.backups.remove(gone)
    return len(gone)


def remove(vault: OpenVault, file: Path) -> None:
    """Delete one of the vault's own backups for good, as when it still holds somebody who was erased.

    Refused("only_backup") for the last that is whole and opens with the present key; nothing where it is gone already.
    """
    listed = vault.backups.listed()
    good = [one for one in listed if one.state == GOOD]
    if [one.file for one in good] == [file]:
        raise Refused("only_backup")
    vault.backups.remove([one for one in listed if one.file == file])


def drill(vault: OpenVault, now: datetime) -> Drilled:
    """Try the newest good backup: restored in private, checked, counted, removed; the vault remembers the day.

    Refused("no_backup"), ("no_backup_opens") when all are damaged or of another key; Trouble("backup_damaged", file,
    part, older) and the like.
    """
    listed = vault.backups.listed()
    last = newest(listed)
    if last is None:
        raise Refused("no_backup_opens" if listed else "no_backup")
    drilled = vault.backups.drill(last, now)
    _keep(vault, now, drilled=now.isoformat(), drilled_file=drilled.file)
    return drilled


def restore(
    store: VaultStore,
    file: Path,
    folder: Path,
    now: datetime,
    *,
    passphrase: str = "",
    recovery_code: str = "",
    over: bool = False,
) -> Restored:
    """The vault of a backup in a new folder, opened by the secrets it had then.

    `over`: in the place of the vault in the folder, which is kept aside whole; without it never over anything.

    Refused("vault_exists"), ("folder_not_empty"), ("recovery_code_mistyped"); Trouble("backup_damaged", file, part,
    older), ("wrong_passphrase"), ("wrong_recovery_code"), ("disk_full"), ("vault_in_use") and the like: then nothing
    has changed.
    """
    return store.restore(file, folder, now, passphrase=passphrase, recovery_code=recovery_code, over=over)


def _places(vault: OpenVault) -> Iterator[list[Backup]]:
    yield vault.backups.listed()
    second = _kept(vault).second
    if second:
        with suppress(Trouble):
            yield vault.backups.listed(Path(second))


def _copy(vault: OpenVault, second: str, made: Backup, now: datetime) -> str:
    try:
        vault.backups.copy_to(Path(second), made)
        vault.backups.rotate(now, Path(second))
    except Trouble as trouble:
        return trouble.code
    return ""


def _kept(vault: OpenVault) -> Kept:
    with vault.read() as uow:
        return _kept_in(uow)


def _kept_in(uow: UnitOfWork) -> Kept:
    told = uow.settings.get(KEY)
    return Kept(**{name: str(told.get(name, "")) for name in _NAMES}) if isinstance(told, dict) else Kept()


def _keep(vault: OpenVault, now: datetime, **changed: str) -> None:
    with vault.write(None, now) as uow:
        uow.settings.put(KEY, asdict(_kept_in(uow)) | changed)


def _number(act: Act, fact: str) -> int:
    found = act.facts.get(fact, 0)
    return found if isinstance(found, int) else 0
