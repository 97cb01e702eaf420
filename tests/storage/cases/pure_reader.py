"""A reader of vaults by docs/format.md alone: AES, HMAC, Argon2id and HKDF of `cryptography`, nothing of this program.

It decrypts the database page by page into a plain SQLite file, which the standard library then opens.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import struct
import unicodedata
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PAGE, RESERVED, SALT = 4096, 80, 16
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def hkdf(secret: bytes, label: str, salt: bytes | None = None) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=label.encode()).derive(secret)


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode() + b"\n"


def code_bytes(code: str) -> bytes:
    """The 140 random bits of a recovery code: its first 28 letters, five bits each."""
    number = 0
    for letter in code.replace("-", "")[:28]:
        number = number << 5 | LETTERS.index(letter)
    return number.to_bytes(18, "big")


def master_key(header: bytes, *, passphrase: str = "", code: str = "") -> bytes:
    told = json.loads(header)
    assert canonical(told) == header
    kind = "recovery" if code else "passphrase"
    (slot,) = (slot for slot in told["slots"] if slot["type"] == kind)
    kdf: dict[str, Any] = slot["kdf"]
    salt = bytes.fromhex(kdf["salt"])
    if kind == "passphrase":
        assert (kdf["algorithm"], kdf["version"]) == ("argon2id", 19)
        secret = unicodedata.normalize("NFKC", passphrase).encode()
        wrapping = Argon2id(
            salt=salt, length=32, iterations=kdf["passes"], lanes=kdf["lanes"], memory_cost=kdf["memory_kib"]
        ).derive(secret)
    else:
        assert kdf["algorithm"] == "hkdf-sha256"
        wrapping = hkdf(code_bytes(code), "recovery-slot/1", salt)
    bound = {"format": told["format"], "version": told["version"], "vault_id": told["vault_id"]}
    bound |= {"slot": slot["id"], "type": kind, "kdf": kdf}
    key = AESGCM(wrapping).decrypt(bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["wrapped"]), canonical(bound))
    rest = {name: value for name, value in told.items() if name != "mac"}
    assert hmac.digest(hkdf(key, "header-mac/1"), canonical(rest), "sha256").hex() == told["mac"]
    return key


def plain_database(folder: Path, target: Path, **secret: str) -> None:
    """The database as an ordinary SQLite file."""
    raw = hkdf(master_key((folder / "header.json").read_bytes(), **secret), "db/1")
    data = (folder / "people.db").read_bytes()
    salt = data[:SALT]
    seal_key = hashlib.pbkdf2_hmac("sha512", raw, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    plain = bytearray()
    for number, start in enumerate(range(0, len(data), PAGE), 1):
        page = data[start : start + PAGE]
        body = page[SALT:-RESERVED] if number == 1 else page[:-RESERVED]
        vector, seal = page[-RESERVED : -RESERVED + 16], page[-64:]
        assert hmac.digest(seal_key, body + vector + struct.pack("<I", number), "sha512") == seal, number
        opened = Cipher(AES(raw), CBC(vector)).decryptor().update(body)
        plain += (b"SQLite format 3\0" if number == 1 else b"") + opened + bytes(RESERVED)
    plain[18:20] = b"\x01\x01"  # no write-ahead log: the standard library may then read it where it cannot write
    target.write_bytes(plain)
