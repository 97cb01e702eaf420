"""The recovery code: 140 random bits on paper, in eight groups of four letters with a checksum.

Each letter carries five bits (the digits and the Latin letters without I, L, O and U). The first 28 letters are the
random bits; the last four are a cyclic redundancy check of 20 bits over them, which by its nature finds every wrong
letter, every swap of neighbours and every damage within four letters in a row. It keeps no secret: it only tells a
slip of the pen from a wrong code, at once and without any key derivation.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Self

from myconnections.domain.errors import Refused

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_BITS = 140
CHECK_BITS = 20
_CODE_LETTERS = (RANDOM_BITS + CHECK_BITS) // 5
_LONGEST_INPUT = 200  # before any folding: a pasted book must not be normalized
_POLYNOMIAL = (1 << 20) | (1 << 3) | 1  # x^20 + x^3 + 1, primitive over GF(2)
_START = 0x4D79C  # not zero, so that a row of zeros is not a code
_READ_AS = {letter: number for number, letter in enumerate(LETTERS)} | {"O": 0, "I": 1, "L": 1}
_LONG_VOWEL_MARK = "\u30fc"  # what a Japanese keyboard gives for the hyphen


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """The paper key of a vault; `str()` of it shows nothing, `text()` is what is written down."""

    number: int = field(repr=False)

    @classmethod
    def invent(cls) -> Self:
        """A new code from the system's source of secrets."""
        return cls(secrets.randbits(RANDOM_BITS))

    @classmethod
    def read(cls, typed: str) -> Self:
        """The code a person typed, in any case and width, with any spaces or hyphens, O for 0, I or L for 1.

        Raises Refused("recovery_code_mistyped") when letters are missing, strange or do not fit the checksum.
        """
        value = 0
        letters = _letters_of(typed)
        if len(letters) != _CODE_LETTERS:
            raise Refused("recovery_code_mistyped")
        for letter in letters:
            if letter not in _READ_AS:
                raise Refused("recovery_code_mistyped")
            value = value << 5 | _READ_AS[letter]
        number = value >> CHECK_BITS
        if value & (1 << CHECK_BITS) - 1 != _checksum(number):
            raise Refused("recovery_code_mistyped")
        return cls(number)

    def groups(self) -> tuple[str, ...]:
        """The eight groups of four letters; the last two are what is typed back."""
        value = self.number << CHECK_BITS | _checksum(self.number)
        letters = "".join(LETTERS[value >> shift & 31] for shift in range((_CODE_LETTERS - 1) * 5, -1, -5))
        return tuple(letters[start : start + 4] for start in range(0, _CODE_LETTERS, 4))

    def text(self) -> str:
        """The whole code as written on paper, groups joined by hyphens."""
        return "-".join(self.groups())

    def secret(self) -> bytes:
        """The random bits as 18 bytes, big end first: the input of the key derivation."""
        return self.number.to_bytes(18, "big")


def _letters_of(typed: str) -> str:
    if len(typed) > _LONGEST_INPUT:
        return ""
    folded = unicodedata.normalize("NFKC", typed).upper()
    return "".join(letter for letter in folded if not _is_filler(letter))


def _is_filler(letter: str) -> bool:
    """Whether this is a space, a line end or any of the world's hyphens (minus sign and long vowel mark included)."""
    return letter.isspace() or letter in {"\u2212", _LONG_VOWEL_MARK, "_"} or unicodedata.category(letter) == "Pd"


def _checksum(number: int) -> int:
    """Remainder of the bits, after a fixed start value, by the polynomial: a CRC of 20 bits."""
    register = _START << RANDOM_BITS | number
    register <<= CHECK_BITS
    for position in range(register.bit_length() - 1, CHECK_BITS - 1, -1):
        if register >> position & 1:
            register ^= _POLYNOMIAL << (position - CHECK_BITS)
    return register
