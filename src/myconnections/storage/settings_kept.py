"""Preferences, the owner, and what imports must remember."""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from myconnections.domain.ids import BatchId
from myconnections.storage.late import contact_rows, tables
from myconnections.storage.records import Records

if TYPE_CHECKING:
    from myconnections.domain.contact import Me

ERASE_KEY: Final = "erase_key"
CARRIED: Final = "erased_carried"


@dataclass(frozen=True, slots=True)
class Carried:
    """What the vault in whose place this one was restored knew of people erased for good: keys and hashes, in hex."""

    keys: tuple[str, ...] = ()
    hashes: tuple[str, ...] = ()

    def with_all_of(self, other: Carried) -> Carried:
        """Both together."""
        keys, hashes = (*self.keys, *other.keys), (*self.hashes, *other.hashes)
        return Carried(tuple(dict.fromkeys(keys)), tuple(sorted({*hashes})))

    def told(self) -> dict[str, list[str]]:
        """As it is kept."""
        return {"keys": list(self.keys), "hashes": list(self.hashes)}


def carried_from(value: object) -> Carried:
    """What is kept so; nothing where nothing is."""
    if not isinstance(value, dict):
        return Carried()
    return Carried(tuple(value["keys"]), tuple(value["hashes"]))


class SettingsKept:
    """`Settings` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def get(self, key: str) -> object | None:
        """The value kept under the key, or None."""
        row = self._records.one("SELECT value FROM setting WHERE key = ?", (key,))
        value: object | None = None if row is None else json.loads(row[0])
        return value

    def put(self, key: str, value: object) -> None:
        """Keep a value made of what JSON knows."""
        self._put(self._records, key, value)

    def put_beside(self, key: str, value: object) -> None:
        """Keep a value that no undo takes back, also within an act."""
        self._records.check_writable()
        self._put(Records(self._records.cursor, None, writable=True), key, value)

    def me(self) -> Me:
        """The owner; an empty one before anything is known."""
        from myconnections.domain.contact import Me  # loaded here: the start waits for every module

        row = self._records.get(tables.me, 1)
        return contact_rows.me_of(row) if row is not None else Me()

    def put_me(self, me: Me) -> None:
        """Keep the owner as given."""
        self._records.put(tables.me, contact_rows.me_row(me))

    def last_commit(self) -> int:
        """When something was last written, in seconds since 1970; 0 in a new vault."""
        found = self._records.one("SELECT last_commit FROM meta")
        return 0 if found is None else int(found[0])

    @staticmethod
    def _put(records: Records, key: str, value: object) -> None:
        records.put(tables.setting, (key, json.dumps(value, ensure_ascii=False, sort_keys=True)))


class Hidden:
    """Identities that must not come back: of people forgotten, as they stand, and of people erased, as hashes alone."""

    def __init__(self, plain: Set[str], secrets: Sequence[bytes], hashes: Set[str]) -> None:
        self._plain = plain
        self._secrets = secrets
        self._hashes = hashes

    def __bool__(self) -> bool:
        return bool(self._plain or self._hashes)

    def isdisjoint(self, keys: Iterable[str], /) -> bool:
        """Whether none of these identities is among them."""
        if not self._hashes:
            return self._plain.isdisjoint(keys)
        return not any(
            key in self._plain or any(hashed(secret, key) in self._hashes for secret in self._secrets) for key in keys
        )


def hashed(key: bytes, identity: str) -> str:
    """HMAC-SHA256 of an identity ("slug:…"), in hex digits."""
    return hmac.digest(key, identity.encode(), "sha256").hex()


class ImportsKept:
    """`Imports` of the ports on the encrypted file."""

    def __init__(self, records: Records, now: datetime | None) -> None:
        self._records = records
        self._now = now

    def new_batch(self, facts: dict[str, object]) -> BatchId:
        """Begin a batch; its number."""
        self._records.check_writable()
        at = 0 if self._now is None else int(self._now.timestamp() // 1)
        told = json.dumps(facts, ensure_ascii=False, default=str)
        return BatchId(self._records.add(tables.import_batch, (0, at, told)))

    def batches(self) -> list[tuple[BatchId, datetime, dict[str, object]]]:
        """All batches, newest first: number, when, facts."""
        found = self._records.all("SELECT id, at, facts FROM import_batch ORDER BY id DESC")
        return [(BatchId(key), datetime.fromtimestamp(at, UTC), json.loads(facts)) for key, at, facts in found]

    def forgotten_keys(self) -> set[str]:
        """Identities that must not come back."""
        return {key for (key,) in self._records.all("SELECT key FROM forgotten")}

    def add_forgotten(self, keys: Sequence[str]) -> None:
        """Never bring these in again."""
        known = self.forgotten_keys()
        self._records.insert_each(tables.forgotten, [(key, 1) for key in dict.fromkeys(keys) if key not in known])

    def remove_forgotten(self, keys: Sequence[str]) -> None:
        """These may come again."""
        for key in keys:
            self._records.remove(tables.forgotten, key)

    def hidden(self) -> Hidden:
        """What an import must leave out."""
        return self._hidden(self.forgotten_keys())

    def erased(self) -> Hidden:
        """Those of them who were erased for good, here or in the vault in whose place this one was restored."""
        return self._hidden(frozenset())

    def _hidden(self, plain: Set[str]) -> Hidden:
        hashes = {found for (found,) in self._records.all("SELECT hash FROM erased")}
        row = self._records.get(tables.setting, CARRIED)
        carried = carried_from(None if row is None else json.loads(row[1]))
        secrets = [self._erase_key()] * bool(hashes) + [bytes.fromhex(key) for key in carried.keys]
        return Hidden(plain, secrets, hashes.union(carried.hashes))

    def add_erased(self, keys: Iterable[str]) -> None:
        """Never bring these in again, of which no more than a keyed hash is kept."""
        secret = self._erase_key() or self._new_erase_key()
        known = {found for (found,) in self._records.all("SELECT hash FROM erased")}
        news = sorted({hashed(secret, key) for key in keys} - known)
        self._records.insert_each(tables.erased, [(found,) for found in news])

    def _erase_key(self) -> bytes:
        row = self._records.get(tables.setting, ERASE_KEY)
        return b"" if row is None else bytes.fromhex(json.loads(row[1]))

    def _new_erase_key(self) -> bytes:
        """Kept in the vault and not derived from its key: another key of the vault must not lose the hashes."""
        secret = secrets.token_bytes(32)
        self._records.put(tables.setting, (ERASE_KEY, json.dumps(secret.hex())))
        return secret

    def different(self) -> set[tuple[str, str]]:
        """Pairs the person called different people."""
        return set(self._records.all('SELECT "first", "second" FROM different'))

    def add_different(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Never propose these pairs as the same person again."""
        known = self.different()
        for pair in pairs:
            if pair not in known:
                self._records.add(tables.different, (0, *pair))
                known.add(pair)
