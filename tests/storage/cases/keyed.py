"""What the cases of keys share: a vault of many rows and two recovery codes known in advance."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

from tests.storage.made import NOW, PASSPHRASE, Made, build_notes

from myconnections.domain.errors import Trouble
from myconnections.storage import keys
from myconnections.storage.keys import FLOOR_KDF, KdfParameters
from myconnections.storage.keys_kept import KeysKept
from myconnections.storage.recovery import RecoveryCode
from myconnections.storage.vault import OpenVault, VaultStore

MANY = 20_000
ROWS = (MANY, MANY * (MANY + 1) // 2)
CODE = RecoveryCode(0x123456789ABCDEF0123456789ABCDEF0123).text()
NEW_CODE = RecoveryCode(0x3210FEDCBA9876543210FEDCBA987654321).text()
LATER = NOW + timedelta(days=1)


def quickly() -> None:
    """For programs: a plain hash in the place of Argon2id, whose time is not the matter."""

    def hashed(secret: bytes, salt: bytes, kdf: KdfParameters) -> bytes:
        return hashlib.sha256(salt + secret + repr(kdf).encode()).digest()

    keys.argon2id = hashed


def many_rows(folder: Path) -> Made:
    """A closed vault of 20,000 rows that opens by `PASSPHRASE` and `CODE`."""
    store = VaultStore(cost=FLOOR_KDF, build=build_notes)
    vault, _ = store.create(folder, PASSPHRASE, NOW)
    with vault.engine.begin() as connection:
        connection.exec_driver_sql(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO note (id, text) SELECT i, i || ' ' || hex(randomblob(100)) FROM n",
            (MANY,),
        )
    vault.close()
    store.keys(folder).put_code(CODE, NOW, passphrase=PASSPHRASE)
    return Made(store, folder, PASSPHRASE, CODE)


def rows_of(vault: OpenVault) -> tuple[int, int]:
    """How many rows there are, and the sum of the numbers they begin with."""
    with vault.engine.connect() as connection:
        count, total = connection.exec_driver_sql("SELECT count(*), sum(CAST(text AS INTEGER)) FROM note").one()
    return int(count), int(total)


def keys_of(made: Made) -> KeysKept:
    return made.store.keys(made.folder)


def opens(made: Made, **secret: str) -> bool:
    try:
        made.store.unlock(made.folder, **secret).close()
    except Trouble as trouble:
        if trouble.code not in {"wrong_passphrase", "wrong_recovery_code"}:
            raise
        return False
    return True
