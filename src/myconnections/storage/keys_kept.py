"""What opens a vault, changed: its passphrase, its recovery code, the keyring of this device, its encryption key.

Every change is proved by a secret and written to both header files, mirror first; the database is touched only when
its key is replaced. Whatever breaks off, the old or the new secrets work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.vault import KeyringState
from myconnections.storage import header as headers
from myconnections.storage import header_files, keys, opening, parts, replacing, side_files
from myconnections.storage.header import DeviceKey, Header, Passphrase, Secret
from myconnections.storage.header_files import Unlocked
from myconnections.storage.keys import KdfParameters
from myconnections.storage.lock import VaultLock, holder
from myconnections.storage.os_keyring import OsKeyring
from myconnections.storage.recovery import RecoveryCode

_HEADER_IS_LOST: Final = frozenset({"header_missing", "header_damaged", "header_altered", "kdf_out_of_bounds"})


class Reopened(Protocol):
    """An open vault whose database is closed and opened again while its key is replaced."""

    def let_go(self) -> None:
        """Close the database and keep the lock."""
        ...

    def reopen(self, master_key: bytes) -> None:
        """Open the database by this key."""
        ...


class KeysKept:
    """`Keys` of the ports, for the vault in one folder. It may be closed, or open in the store that gave this.

    `cost` is of new passphrases, measured on this machine when None, and never below that of the present one; `before`
    makes the backup that comes before a change.
    """

    def __init__(
        self,
        folder: Path,
        lock: VaultLock,
        cost: KdfParameters | None,
        keyring: OsKeyring,
        before: Callable[[Unlocked, datetime], None],
    ) -> None:
        self._folder = folder
        self._lock = lock
        self._cost = cost
        self._keyring = keyring
        self._before = before

    def change_passphrase(
        self, new: str, now: datetime, *, passphrase: str = "", recovery_code: str = "", backup: bool = True
    ) -> None:
        """A new passphrase in place of the old one, proved by either secret; older backups keep the old one.

        Raises Trouble("no_backup_before", why) when the backup before it cannot be made; without `backup` none is.
        """
        new_secret = keys.new_passphrase_bytes(new)
        with self._unlocked(secret_of(passphrase, recovery_code)) as unlocked:
            if backup:
                self._back_up(unlocked, now)
            cost = self._dear_enough(unlocked.header)
            slot = headers.passphrase_slot(unlocked.header, new_secret, unlocked.master_key, cost)
            self._write(unlocked, headers.with_slot(unlocked.header, slot), now, Passphrase(new))

    def check_code(self, code: str) -> None:
        """Whether a recovery code opens this vault.

        Raises Refused("recovery_code_mistyped"), Trouble("wrong_recovery_code"), ("recovery_code_off").
        """
        if not header_files.read(self._folder).of("recovery"):
            raise Trouble("recovery_code_off")
        header_files.unlock(self._folder, RecoveryCode.read(code))

    def put_code(self, code: str, now: datetime, *, passphrase: str = "", recovery_code: str = "") -> None:
        """Another recovery code in place of the old one, or none when it is "". Older backups keep theirs.

        Proved by either secret. Raises Refused("recovery_code_mistyped") for a code that is none.
        """
        fresh = RecoveryCode.read(code) if code else None
        with self._unlocked(secret_of(passphrase, recovery_code)) as unlocked:
            newer = headers.without(unlocked.header, unlocked.header.of("recovery"))
            if fresh is not None:
                newer = headers.with_slot(newer, headers.recovery_slot(newer, fresh, unlocked.master_key))
            self._write(unlocked, newer, now, fresh)

    def keyring_state(self) -> KeyringState:
        """Whether this device has a keyring and opens the vault by it; no secret is needed. Raises Trouble."""
        header = header_files.read(self._folder)
        devices, trouble, here = len(header.of("device")), "", False
        if not devices:  # a keyring that is not needed is not opened: it may ask the person for its own password
            there = self._keyring.available()
            return KeyringState(there, here=False, devices=0, trouble="" if there else "keyring_absent")
        try:
            here = bool(headers.opened_by(header, DeviceKey(self._keyring.get(header.vault_id))))
        except Trouble as told:
            trouble = "" if told.code == "keyring_no_entry" else told.code
        # A keyring that has just answered, if only that it is locked, is there.
        available = trouble not in {"keyring_absent", "keyring_silent", "keyring_failed"}
        return KeyringState(available, here, devices, trouble)

    def remember(self, now: datetime, *, passphrase: str = "", recovery_code: str = "") -> None:
        """Let the keyring of this device open the vault from now on, proved by either secret.

        Raises Trouble whose code begins with "keyring_" when there is none or it does not take the key.
        """
        device = DeviceKey(keys.new_master_key())
        with self._unlocked(secret_of(passphrase, recovery_code)) as unlocked:
            vault_id = unlocked.header.vault_id
            newer = headers.without(unlocked.header, self._of_this_device(unlocked.header))
            newer = headers.with_slot(newer, headers.device_slot(newer, device, unlocked.master_key))
            self._keyring.put(vault_id, device.key)
            try:
                self._write(unlocked, newer, now, device)
            except Trouble:
                with suppress(Trouble):  # it opens nothing
                    self._keyring.remove(vault_id)
                raise

    def forget(self, now: datetime, *, passphrase: str = "", recovery_code: str = "", everywhere: bool = False) -> None:
        """Let the keyring no longer open the vault, here or on every device; proved by either secret.

        Where the keyring does not say which of the slots is its own, all of them go.
        """
        with self._unlocked(secret_of(passphrase, recovery_code)) as unlocked:
            slots = unlocked.header.of("device")
            with suppress(Trouble):
                mine = headers.opened_by(unlocked.header, DeviceKey(self._keyring.get(unlocked.header.vault_id)))
                slots = slots if everywhere else mine
            self._write(unlocked, headers.without(unlocked.header, slots), now, None)
            with suppress(Trouble):  # what it still keeps opens nothing any more
                self._keyring.remove(unlocked.header.vault_id)

    def replace(self, code: str, now: datetime, *, passphrase: str, vault: Reopened | None = None) -> None:
        """Another encryption key, the same passphrase, another recovery code (none when ""); a backup comes before.

        `vault` is the open one, whose database is closed meanwhile; from its own thread. The key of this device goes
        along when its keyring answers, other devices forget the vault. Older backups keep the old key and secrets.

        Raises Trouble: "no_backup_before" (why), "key_not_replaced", "disk_full" and those of opening; then the old
        secrets open it.
        """
        fresh = RecoveryCode.read(code) if code else None
        secret = Passphrase(passphrase)
        if self._lock.held and vault is None:
            raise self._in_use()
        with self._unlocked(secret) as unlocked:
            self._back_up(unlocked, now)
            device = self._device(unlocked.header)
            cost = self._dear_enough(unlocked.header)
            if vault is not None:
                vault.let_go()
            try:
                replacing.replace_key(self._folder, unlocked, passphrase, cost, fresh, device, utc(now))
            finally:
                if vault is not None:
                    vault.reopen(replacing.unlock(self._folder, secret).master_key)

    def take_header(self, now: datetime, *, passphrase: str = "", recovery_code: str = "") -> str:
        """Put the header of the newest backup that fits in the place of both files, when neither is good any more.

        Proved by the secret it had then, and by the database, which it must open. Returns the name of the backup; that
        of the good one of the two files, when only the other is damaged, which is then written anew from it.
        Raises Refused("header_is_good"), ("no_backup"); Trouble: "wrong_passphrase", "wrong_recovery_code",
        "no_header_fits" when none of them opens the database, "disk_full" and the like.
        """
        secret = secret_of(passphrase, recovery_code)
        if self._lock.held:  # nobody looks at the files of an open database by hand: its locks would be gone
            raise self._in_use()
        with self._locked():
            good = self._good(secret)
            if good is not None:
                (damaged,) = good.damaged
                header_files.write(self._folder, good.header, good.damaged)
                return header_files.HEADER if damaged == header_files.MIRROR else header_files.MIRROR
            name, found = self._fitting(secret)
            newer = replace(found.header, generation=found.header.generation + 1, pending=None)
            self._write(found, newer, now, None)
            return name

    def _good(self, secret: Secret) -> Unlocked | None:
        """The header when one of the two files is good and the other damaged; None when neither is good.

        Whoever only has an old passphrase must not bring it back with an old header: Refused("header_is_good").
        """
        try:
            found = header_files.unlock(self._folder, secret)
        except Trouble as trouble:
            if trouble.code not in _HEADER_IS_LOST:
                raise
            return None
        if not found.damaged:
            raise Refused("header_is_good")
        return found

    def _fitting(self, secret: Secret) -> tuple[str, Unlocked]:
        """Name and header of the newest backup whose header opens the database, and by which secret it says so."""
        from myconnections.storage import backup_file  # loaded here: a header that is whole needs no backup

        troubles: list[Trouble] = []
        seen: set[bytes] = set()
        for path in parts.backups(self._folder):
            try:
                told = backup_file.header_of(path)
                if told in seen:  # a derivation takes its time
                    continue
                seen.add(told)
                header = headers.parse(told)
                both = (header_files.HEADER, header_files.MIRROR)
                found = Unlocked(header, headers.master_key_of(header, secret), (), damaged=both)
                self._prove(found)
            except Trouble as trouble:
                troubles.append(trouble)
            else:
                return path.name, found
        if not troubles:
            raise Refused("no_backup")
        told_codes = {trouble.code for trouble in troubles}
        wrong = {"wrong_passphrase", "wrong_recovery_code"} & told_codes
        raise Trouble(wrong.pop() if wrong else "no_header_fits")

    def _dear_enough(self, header: Header) -> KdfParameters:
        """What the passphrase costs from now on: as much as this machine bears, and no less than it does now."""
        return keys.at_least(self._cost or keys.calibrate(), cost_of(header))

    def _prove(self, found: Unlocked) -> None:
        key = keys.derive(found.master_key, keys.DATABASE)
        side_files.check(self._folder, [key])
        opening.open_engine(self._folder, key, found.header.vault_id).dispose()

    def _device(self, header: Header) -> DeviceKey | None:
        """The key of this device, when it opens the vault now; a keyring that is not needed is not asked."""
        if not header.of("device"):
            return None
        try:
            device = DeviceKey(self._keyring.get(header.vault_id))
        except Trouble:
            return None
        return device if headers.opened_by(header, device) else None

    def _of_this_device(self, header: Header) -> list[headers.Slot]:
        device = self._device(header)
        return headers.opened_by(header, device) if device else []

    def _back_up(self, unlocked: Unlocked, now: datetime) -> None:
        try:
            self._before(unlocked, now)
        except Trouble as trouble:
            raise Trouble("no_backup_before", **(trouble.facts | {"why": trouble.code})) from trouble

    def _write(self, unlocked: Unlocked, newer: Header, now: datetime, opens: Secret | None) -> None:
        """Both files, after the very bytes were proved to open by the secret that is new among them."""
        newer = replace(newer, generation=unlocked.header.generation + 1, changed=utc(now))
        newer = headers.sealed(newer, unlocked.master_key)
        proved = headers.parse(headers.to_bytes(newer))
        if opens is not None and headers.master_key_of(proved, opens) != unlocked.master_key:
            raise AssertionError("the new header does not open")
        header_files.write(self._folder, newer, unlocked.damaged)

    @contextmanager
    def _unlocked(self, secret: Secret) -> Iterator[Unlocked]:
        if self._lock.held:
            unlocked = header_files.unlock(self._folder, secret)
            if unlocked.header.pending is not None:  # to settle it the database would have to be opened twice
                raise self._in_use()
            yield unlocked
            return
        with self._locked():
            yield replacing.unlock(self._folder, secret)

    def _in_use(self) -> Trouble:
        return Trouble("vault_in_use", **holder(self._folder))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        header_files.refuse_newer(self._folder)  # not even a lock is made beside a newer one
        self._lock.take()
        try:
            yield
        finally:
            with suppress(OSError):
                self._lock.release()


def secret_of(passphrase: str, recovery_code: str) -> Secret:
    """What a person gave: one of the two. Raises Refused("recovery_code_mistyped")."""
    return RecoveryCode.read(recovery_code) if recovery_code else Passphrase(passphrase)


def cost_of(header: Header) -> KdfParameters:
    """What the derivation of the passphrase costs."""
    return next(slot.cost for slot in header.slots if slot.cost is not None)


def utc(now: datetime) -> str:
    """The moment as a header tells it."""
    if now.tzinfo is None:
        raise ValueError("a time without its zone says nothing")
    return now.astimezone(UTC).isoformat(timespec="seconds")
