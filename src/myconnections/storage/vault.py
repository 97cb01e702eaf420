"""Vaults on disk: made, unlocked, given a new passphrase, closed.

A vault is a folder with a pair in it: the header that holds the keys and the database they open. It is made under
another name and renamed when whole, so that a half-made vault never stands in its place.
"""

from __future__ import annotations

import glob
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection

from myconnections.domain.act import Act
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.vault import VaultFacts
from myconnections.storage import header as headers
from myconnections.storage import (
    header_files,
    keys,
    opening,
    own_files,
    parts,
    position,
    read_only,
    replacing,
    side_files,
)
from myconnections.storage.disk import replace_patiently, sync_folder
from myconnections.storage.faults import translated
from myconnections.storage.header import DeviceKey, Header, MasterKey, Secret
from myconnections.storage.keys import KdfParameters
from myconnections.storage.keys_kept import KeysKept, cost_of, secret_of, utc
from myconnections.storage.lock import VaultLock
from myconnections.storage.open_vault import Before, OpenVault, VaultToLookAt
from myconnections.storage.os_keyring import OsKeyring
from myconnections.storage.recovery import RecoveryCode

if TYPE_CHECKING:
    from myconnections.domain.backup import Backup, Restored

__all__ = ["Before", "OpenVault", "VaultStore", "VaultToLookAt"]

_IN_THE_MAKING: Final = ".creating-"


def _every_table(connection: Connection) -> None:
    from myconnections.storage.migrations import create_schema  # loaded here: once in a vault's life

    create_schema(connection)


class VaultStore:
    """Where vaults are made and unlocked. Secrets are given as text and never kept.

    `cost` is the derivation's cost for new passphrases, measured on this machine when None; `build` makes the tables of
    a new vault. `before` is called before every act of an open vault, and before its key is changed (the act "key").
    `keyring` is that of this device. `clock` dates the backup before a migration; without it that has the moment of the
    last change.
    """

    def __init__(
        self,
        *,
        cost: KdfParameters | None = None,
        build: Callable[[Connection], None] | None = _every_table,
        before: Before | None = None,
        keyring: OsKeyring | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._cost = cost
        self._build = build
        self._before = before
        self._keyring = keyring or OsKeyring()
        self._clock = clock
        self._locks: dict[Path, VaultLock] = {}

    def create(self, folder: Path, passphrase: str, now: datetime, *, throwaway: bool = False) -> tuple[OpenVault, str]:
        """A new vault, unlocked, and its recovery code as text, which is shown once and kept nowhere.

        `throwaway`: nobody will ever type the passphrase, which is chance itself: the cheapest derivation allowed, and
        no backups before acts.

        Raises Refused: "vault_exists", "folder_not_empty", "passphrase_too_short", "passphrase_too_long"; Trouble:
        "disk_full", "not_permitted", "not_enough_memory" and the like. Then nothing stays behind.
        """
        secret = keys.new_passphrase_bytes(passphrase)
        moment = utc(now)
        if self.exists(folder):
            raise Refused("vault_exists")
        with translated():
            if folder.exists() and any(folder.iterdir()):
                raise Refused("folder_not_empty")
        cost = keys.FLOOR_KDF if throwaway else self._cost or keys.calibrate()
        code, master_key = RecoveryCode.invent(), keys.new_master_key()
        header = Header(keys.new_vault_id(), 1, moment, moment, ())
        slots = (
            headers.passphrase_slot(header, secret, master_key, cost),
            headers.recovery_slot(header, code, master_key),
        )
        header = headers.sealed(replace(header, slots=slots), master_key)
        with translated():
            self._make(folder, header, master_key)
        vault = self.unlock_with(folder, MasterKey(master_key))
        if throwaway:
            vault.before = None  # nobody will want it back
        return vault, code.text()

    def unlock(
        self,
        folder: Path,
        *,
        passphrase: str = "",
        recovery_code: str = "",
        patience: float = 0,
        looking: bool = False,
    ) -> OpenVault:
        """Open a vault with either secret; `patience`: seconds for which whoever has it open is waited for.

        `looking`: to check it, of whatever schema it is; nothing is written, put right or brought up.

        Raises Refused("recovery_code_mistyped") before any derivation; Trouble: "vault_missing", "vault_in_use" (pid,
        host), "wrong_passphrase", "wrong_recovery_code", "header_missing", "header_damaged", "header_altered",
        "kdf_out_of_bounds", "not_enough_memory", "vault_newer", "database_missing", "vault_damaged" and the like.
        """
        return self.unlock_with(folder, secret_of(passphrase, recovery_code), patience, looking=looking)

    def unlock_remembered(self, folder: Path, *, looking: bool = False) -> OpenVault:
        """Open a vault by the keyring of this device, asked for ten seconds at most.

        Raises Trouble: "keyring_off" when no device opens it so, others that begin with "keyring_" (`OsKeyring.get`,
        "keyring_other_key"), all of which mean that the passphrase is to be asked for; and as `unlock` does.
        """
        self._lock(folder)
        header = header_files.read(folder)
        if not header.of("device"):
            raise Trouble("keyring_off")
        return self.unlock_with(folder, DeviceKey(self._keyring.get(header.vault_id)), looking=looking)

    def unlock_with(self, folder: Path, secret: Secret, patience: float = 0, *, looking: bool = False) -> OpenVault:
        """`unlock`, with the secret as a value; a MasterKey costs no derivation.

        Where nothing can be written, or there is no room for it, it is opened for looking (`read_only`), which its
        `notices` say.
        """
        lock = self._lock(folder)
        header_files.refuse_newer(folder)
        if looking or read_only.is_read_only(folder):
            return VaultToLookAt(folder, read_only.unlock(folder, secret, checking=looking))
        first = not lock.file.exists()
        try:
            lock.take(patience)
        except Trouble as trouble:
            if trouble.code != "disk_full":
                raise
            return self._without_room(folder, secret)
        try:
            return self._opened(folder, secret, lock)
        except BaseException as error:
            code = error.code if isinstance(error, Trouble) else ""
            no_room = code == "disk_full"
            if no_room:
                side_files.remove_unused(folder)  # what could not be made whole
            lock.release(and_file=first and code == "vault_newer")
            if no_room:
                return self._without_room(folder, secret)
            raise

    def _without_room(self, folder: Path, secret: Secret) -> OpenVault:
        return VaultToLookAt(folder, read_only.unlock(folder, secret, no_room=True))

    def _opened(self, folder: Path, secret: Secret, lock: VaultLock) -> OpenVault:
        """The vault, the lock being held."""
        opening.check_size(folder)
        unlocked = replacing.unlock(folder, secret)
        key = keys.derive(unlocked.master_key, keys.DATABASE)
        side_files.check(folder, [key])
        engine = opening.open_engine(folder, key, unlocked.header.vault_id)
        try:
            found = opening.version_of(engine)
            if found < opening.SCHEMA_VERSION:
                from myconnections.storage import migrating  # once in a vault's life and version

                engine = migrating.bring_up(folder, engine, unlocked, self._clock() if self._clock else None)
            missing = position.missing(folder, unlocked.header.vault_id, engine)
        except BaseException:
            engine.dispose()
            raise
        vault = OpenVault(folder, engine, unlocked, lock, self._before)
        own_files.tidy(folder)
        notices = header_files.repaired(folder, unlocked)
        notices += ["brought_up"] * (found < opening.SCHEMA_VERSION) + ["changes_missing"] * (missing > 0)
        vault.notices = tuple(notices)
        vault.notice_facts = {"found": found, "known": opening.SCHEMA_VERSION, "count": missing}
        return vault

    def keys(self, folder: Path) -> KeysKept:
        """What opens the vault in a folder, to be changed. Raises Trouble("vault_missing")."""

        def back_up(unlocked: header_files.Unlocked, now: datetime) -> None:
            self._before_key(folder, unlocked, now)

        return KeysKept(folder, self._lock(folder), self._cost, self._keyring, back_up)

    def new_code(self) -> str:
        """A recovery code that nothing knows yet: it is shown first, and kept by `keys` when it was written down."""
        return RecoveryCode.invent().text()

    def set_aside(self, folder: Path, now: datetime) -> list[str]:
        """Rename what lies beside the database and does not belong to it ("side_file_foreign"); the new names.

        Only when the person asks for it: what stood in a log of this vault is then missing. Raises Trouble.
        """
        lock = self._lock(folder)
        lock.take()
        try:
            return side_files.set_aside(folder, now)
        finally:
            lock.release()

    def restore(
        self,
        file: Path,
        folder: Path,
        now: datetime,
        *,
        passphrase: str = "",
        recovery_code: str = "",
        over: bool = False,
    ) -> Restored:
        """The vault of a backup, made anew in a folder that is not there or empty; closed. See `restoring.restore`.

        `over`: in the place of the vault there, which is kept aside. See `swapping.restore_over`.
        """
        from myconnections.storage import restoring, swapping  # loaded when first needed, as above

        secret = secret_of(passphrase, recovery_code)
        if not over and self.exists(folder):
            raise Refused("vault_exists")
        try:
            return (swapping.restore_over if over else restoring.restore)(file, folder, secret, now)
        except Trouble as trouble:
            raise restoring.with_older(trouble, file, secret) from trouble

    def facts(self, folder: Path) -> VaultFacts:
        """What the header says, without any secret. Raises Trouble: "vault_missing", "header_damaged" and the like."""
        if not self.exists(folder):
            raise Trouble("vault_missing")
        header = header_files.read(folder)
        database = folder / opening.DATABASE
        with translated():
            size = database.stat().st_size if database.exists() else 0
        return VaultFacts(
            folder=folder,
            vault_id=header.vault_id,
            format=headers.VERSION,
            generation=header.generation,
            kdf=asdict(cost_of(header)),
            slots=tuple(slot.type for slot in header.slots),
            size=size,
            changed=header.changed,
            # The salt: it is in the clear, and made anew with every secret.
            marks={slot.type: slot.salt.hex() for slot in header.slots if slot.type in {"passphrase", "recovery"}},
        )

    def exists(self, folder: Path) -> bool:
        """Whether any part of a vault stands in the folder."""
        with translated():
            _settle(folder)
            return any((folder / part).exists() for part in parts.PARTS)

    def backups_of(self, folder: Path) -> list[Backup]:
        """The backups beside a vault, the one to be restored first; told without any secret (`offered`)."""
        from myconnections.storage import offered  # loaded when first needed: with zip files

        return offered.offered(folder)

    def backup_at(self, folder: Path, file: Path) -> Backup:
        """Any backup file, told in the same manner beside the vault in the folder."""
        from myconnections.storage import offered

        return offered.looked_at(folder, file)

    def load(self) -> None:
        """Nothing is left to load: this module has loaded it."""

    def _make(self, folder: Path, header: Header, master_key: bytes) -> None:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        prefix = f".{folder.name}{_IN_THE_MAKING}"
        for left in folder.parent.glob(f"{glob.escape(prefix)}*"):  # killed creations: nobody ever had their codes
            shutil.rmtree(left, ignore_errors=True)
        staging = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))  # 0700
        try:
            key = keys.derive(master_key, keys.DATABASE)
            opening.create_database(staging, key, header.vault_id, self._build)
            header_files.write(staging, header)
            if folder.exists():
                folder.rmdir()  # empty, or this fails
            replace_patiently(staging, folder)
        except BaseException:
            shutil.rmtree(staging, ignore_errors=True)
            raise
        sync_folder(folder.parent)

    def _before_key(self, folder: Path, unlocked: header_files.Unlocked, now: datetime) -> None:
        """What comes before a change of keys, through a connection of its own: the vault may be closed."""
        if self._before is None:
            return
        key = keys.derive(unlocked.master_key, keys.DATABASE)
        engine = opening.open_engine(folder, key, unlocked.header.vault_id)
        try:
            self._before(OpenVault(folder, engine, unlocked, self._lock(folder)), Act("key"), now)
        finally:
            engine.dispose()

    def _lock(self, folder: Path) -> VaultLock:
        if not self.exists(folder):
            raise Trouble("vault_missing")
        return self._locks.setdefault(folder.resolve(), VaultLock(folder))


def _settle(folder: Path) -> None:
    """A restoring that was killed in the middle of its moving is finished before anybody looks."""
    if parts.waiting(folder).exists():
        from myconnections.storage import swapping  # loaded when needed: hardly ever

        swapping.settle(folder)
