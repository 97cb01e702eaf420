"""Derivations against published vectors, the bounds of their cost, and the shape of keys."""

from __future__ import annotations

import unicodedata

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import keys
from myconnections.storage.keys import CEILING_KDF, DEFAULT_KDF, FLOOR_KDF, KdfParameters


def test_argon2id_of_rfc_9106() -> None:
    """Section 5.3 of the RFC, with its secret and associated data, which ours does not use."""
    derivation = Argon2id(
        salt=b"\2" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\4" * 12, secret=b"\3" * 8
    )
    expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    assert derivation.derive(b"\1" * 32).hex() == expected


def test_our_argon2id_is_the_reference_one() -> None:
    """From the reference implementation's own test: version 1.3, 64 MiB, two passes, one lane."""
    key = keys.argon2id(b"password", b"somesalt", KdfParameters(65536, 2, 1))
    assert key.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_hkdf_of_rfc_5869() -> None:
    """Test case 3, cut to its first 32 bytes."""
    key = keys.derive(b"\x0b" * 22, "", b"")
    assert key.hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


def test_each_purpose_has_its_own_key() -> None:
    master_key = keys.new_master_key()
    labels = [keys.DATABASE, keys.HEADER_MAC, keys.BACKUP_MAC, keys.EXPORT]
    assert labels == ["db/1", "header-mac/1", "backup-mac/1", "export/1"]
    assert len({keys.derive(master_key, label) for label in labels} | {master_key}) == 5


@pytest.mark.parametrize(
    "kdf",
    [
        KdfParameters(8, 2, 1),
        KdfParameters(FLOOR_KDF.memory_kib - 1, 2, 1),
        KdfParameters(64 * 1024 * 1024, 3, 4),
        KdfParameters(CEILING_KDF.memory_kib + 1, 3, 4),
        KdfParameters(65536, 1, 4),
        KdfParameters(65536, 10**9, 4),
        KdfParameters(65536, 3, 0),
        KdfParameters(65536, 3, 9),
        KdfParameters(65536, 3, True),
        KdfParameters(65536.0, 3, 4),  # type: ignore[arg-type]
        KdfParameters("65536", 3, 4),  # type: ignore[arg-type]
    ],
)
def test_a_cost_out_of_bounds_is_refused_before_any_work(kdf: KdfParameters, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(**_: object) -> None:
        raise AssertionError("derived")

    monkeypatch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", never)
    with pytest.raises(Trouble) as caught:
        keys.argon2id(b"secret", bytes(16), kdf)
    assert caught.value.code == "kdf_out_of_bounds"


def test_floor_default_and_ceiling_are_within_bounds() -> None:
    for kdf in (FLOOR_KDF, DEFAULT_KDF, CEILING_KDF):
        keys.check_bounds(kdf)
    assert KdfParameters(65536, 3, 4) == DEFAULT_KDF


def test_too_little_memory_is_told_and_nothing_lowered(monkeypatch: pytest.MonkeyPatch) -> None:
    class Hungry:
        def __init__(self, **_: object) -> None: ...

        def derive(self, _secret: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", Hungry)
    with pytest.raises(Trouble) as caught:
        keys.argon2id(b"secret", bytes(16), DEFAULT_KDF)
    assert (caught.value.code, caught.value.facts) == ("not_enough_memory", {"needed_kib": 65536})


@pytest.mark.parametrize(
    ("seconds_at_default", "memory_mib"), [(0.05, 256), (0.24, 256), (0.26, 128), (0.49, 128), (0.51, 64), (5.0, 64)]
)
def test_calibration_goes_up_to_one_second_and_256_mib(seconds_at_default: float, memory_mib: int) -> None:
    measured = keys.calibrate(lambda kdf: seconds_at_default * kdf.memory_kib / DEFAULT_KDF.memory_kib)
    assert measured == KdfParameters(memory_mib * 1024, 3, 4)


def test_calibration_stays_where_doubling_was_dearer_than_foreseen() -> None:
    assert keys.calibrate(lambda kdf: 0.3 if kdf == DEFAULT_KDF else 1.5) == DEFAULT_KDF


def test_calibration_stays_where_memory_ends() -> None:
    def measure(kdf: KdfParameters) -> float:
        if kdf.memory_kib > 128 * 1024:
            raise Trouble("not_enough_memory")
        return 0.01

    assert keys.calibrate(measure).memory_kib == 128 * 1024


def test_calibration_measures_a_real_derivation() -> None:
    assert keys.calibrate() in {KdfParameters(mib * 1024, 3, 4) for mib in (64, 128, 256)}


def test_a_passphrase_is_the_same_from_every_keyboard() -> None:
    composed = "がぎぐ pass ABC"
    decomposed = unicodedata.normalize("NFD", composed)
    wide = composed.replace("ABC", "ＡＢＣ").replace(" ", "\u3000")
    narrow = composed.replace("がぎぐ", "ｶﾞｷﾞｸﾞ")
    assert decomposed != composed
    assert keys.passphrase_bytes(decomposed) == keys.passphrase_bytes(wide) == keys.passphrase_bytes(composed)
    assert keys.passphrase_bytes(narrow) == keys.passphrase_bytes("ガギグ pass ABC")


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [("", "passphrase_too_short"), ("1234567", "passphrase_too_short"), ("か\u3099123456", "passphrase_too_short"),
     ("x" * 1025, "passphrase_too_long"), ("\ufdfa" * 2_000_000, "passphrase_too_long"),
     ("half a pair \ud83d", "passphrase_unreadable")],
)  # fmt: skip
def test_a_new_passphrase_has_a_sensible_length(passphrase: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        keys.new_passphrase_bytes(passphrase)
    assert caught.value.code == code


def test_what_can_never_be_a_passphrase_is_a_wrong_one() -> None:
    for typed in ("\ufdfa" * 2_000_000, "half a pair \ud83d"):
        with pytest.raises(Trouble) as caught:
            keys.passphrase_bytes(typed)
        assert caught.value.code == "wrong_passphrase"
    assert keys.new_passphrase_bytes("12345678") == b"12345678"


def test_a_wrapped_key_opens_only_with_all_it_is_bound_to() -> None:
    master_key, wrapping_key, nonce = keys.new_master_key(), bytes(32), bytes(12)
    wrapped = keys.wrap(wrapping_key, nonce, master_key, b"bound")
    assert len(wrapped) == keys.WRAPPED_BYTES
    assert keys.unwrap(wrapping_key, nonce, wrapped, b"bound") == master_key
    assert keys.unwrap(b"\1" * 32, nonce, wrapped, b"bound") is None
    assert keys.unwrap(wrapping_key, b"\1" * 12, wrapped, b"bound") is None
    assert keys.unwrap(wrapping_key, nonce, wrapped, b"other") is None
    assert keys.unwrap(wrapping_key, nonce, wrapped[:-1] + bytes([wrapped[-1] ^ 1]), b"bound") is None


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33), bytearray(32), "0" * 64, "0" * 32, None])
def test_a_raw_key_is_32_bytes_and_nothing_else(key: object) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        keys.raw_key_text(key)  # type: ignore[arg-type]


def test_a_raw_key_is_written_as_64_hex_digits() -> None:
    assert keys.raw_key_text(bytes(range(32))) == f"x'{bytes(range(32)).hex()}'"
