"""A new master key in the place of the old one, such that a kill at any moment leaves a vault that opens.

First the header takes the new key in, held by the old one, with the slots it will have (`Pending`); then the database
is given its new key in one transaction; then the header keeps the new slots only. Until the last step the old secrets
open either state, and which of the two keys opens the database tells how far it came.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from myconnections.domain.errors import Trouble
from myconnections.storage import header as headers
from myconnections.storage import header_files, keys, opening, side_files
from myconnections.storage.header import DeviceKey, Header, Passphrase, Pending, Secret
from myconnections.storage.header_files import HEADER, MIRROR, Unlocked
from myconnections.storage.keys import KdfParameters
from myconnections.storage.recovery import RecoveryCode

DONE: Final = "key_replaced"
UNDONE: Final = "key_not_replaced"


def unlock(folder: Path, secret: Secret) -> Unlocked:
    """The header, its one key, and nothing pending; writes nothing. Raises Trouble as `header_files.unlock` does.

    After a replacement that was cut off, both files are told as stale, and in `notices` how it ended.
    """
    unlocked = header_files.unlock(folder, secret)
    pending = unlocked.header.pending
    return unlocked if pending is None else settled(folder, unlocked, pending, secret)


def settled(folder: Path, unlocked: Unlocked, pending: Pending, secret: Secret) -> Unlocked:
    """What the header must say when the replacement it tells of was cut off: by the key that opens the database."""
    header, old = unlocked.header, unlocked.master_key
    new = headers.next_key_of(header, pending, old)
    plain = replace(header, pending=None, generation=header.generation + 1)
    both = [keys.derive(key, keys.DATABASE) for key in (old, new)]
    side_files.check(folder, both)
    try:
        opening.open_engine(folder, both[0], header.vault_id).dispose()
    except Trouble as trouble:
        if trouble.code != "vault_damaged":
            raise
        opening.open_engine(folder, both[1], header.vault_id).dispose()
        finished = _opened_again(replace(plain, slots=pending.slots), secret, new)
        # The mirror is written first: cut off after it, it is sealed by the key that only now is known to be in force.
        damaged = (
            name
            for name in unlocked.damaged
            if not header_files.is_of_a_change(header_files.stored_bytes(folder, name), header, new)
        )
        return Unlocked(headers.sealed(finished, new), new, (HEADER, MIRROR), DONE, tuple(damaged))
    return Unlocked(headers.sealed(plain, old), old, (HEADER, MIRROR), UNDONE, unlocked.damaged)


def replace_key(
    folder: Path,
    unlocked: Unlocked,
    passphrase: str,
    cost: KdfParameters,
    code: RecoveryCode | None,
    device: DeviceKey | None,
    changed: str,
) -> Unlocked:
    """Give header and database a new master key, opened by the passphrase and, where given, a code and this device.

    The vault is locked by the caller and open nowhere. When this raises Trouble, the old key and secrets are in force;
    those of opening, "disk_full", "vault_busy", "key_not_replaced" when the database would not take it.
    """
    header, old, new = unlocked.header, unlocked.master_key, keys.new_master_key()
    slots = [headers.passphrase_slot(header, keys.passphrase_bytes(passphrase), new, cost)]
    if code is not None:
        slots.append(headers.recovery_slot(header, code, new))
    if device is not None:
        slots.append(headers.device_slot(replace(header, slots=tuple(slots)), device, new))
    pending = Pending(headers.pending_slot(header, old, new), tuple(slots))
    during = replace(header, pending=pending, generation=header.generation + 1, changed=changed)
    before = Unlocked(headers.sealed(during, old), old, ())
    header_files.write(folder, before.header, unlocked.damaged)
    try:
        _rekey(folder, header.vault_id, old, new)
    except Trouble:
        after = settled(folder, before, pending, Passphrase(passphrase))
        if after.master_key == old:
            with suppress(Trouble):  # what stands there says the same, and the next opening settles it
                header_files.write(folder, after.header)
            raise
    else:
        after = settled(folder, before, pending, Passphrase(passphrase))
    header_files.write(folder, after.header)
    return replace(after, stale=(), notice="")


def _rekey(folder: Path, vault_id: str, old: bytes, new: bytes) -> None:
    """The database under its new key, and nothing left in the log. Raises Trouble."""
    before, after = (keys.derive(key, keys.DATABASE) for key in (old, new))
    side_files.check(folder, [before])
    engine = opening.open_engine(folder, before, vault_id)
    try:
        if not opening.checkpoint(engine):
            raise Trouble("vault_busy")
        opening.rekey(engine, after)
        opening.checkpoint(engine)
    finally:
        engine.dispose()


def _opened_again(header: Header, secret: Secret, master_key: bytes) -> Header:
    """The header with a slot for the secret in hand, which must not have opened it for the last time."""
    if isinstance(secret, RecoveryCode):
        return headers.with_slot(header, headers.recovery_slot(header, secret, master_key))
    if isinstance(secret, DeviceKey) and not headers.opened_by(header, secret):
        return headers.with_slot(header, headers.device_slot(header, secret, master_key))
    return header
