"""The recovery code: whatever a slip of the pen can do is told from a wrong code."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from myconnections.domain.errors import Refused
from myconnections.storage import recovery
from myconnections.storage.recovery import LETTERS, RecoveryCode

NUMBERS = st.integers(0, 2**140 - 1)


def refused(typed: str) -> bool:
    with pytest.raises(Refused) as caught:
        RecoveryCode.read(typed)
    return caught.value.code == "recovery_code_mistyped"


@given(NUMBERS)
def test_what_is_written_down_is_read_back(number: int) -> None:
    code = RecoveryCode(number)
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}", code.text())
    assert RecoveryCode.read(code.text()) == code
    assert "-".join(code.groups()) == code.text()


def test_every_wrong_letter_is_a_slip() -> None:
    for number in (0, 1, 2**140 - 1, 0x5A5A_1234_DEAD_BEEF_0F0F_9999_7777_3):
        letters = RecoveryCode(number).text().replace("-", "")
        wrong = [
            letters[:at] + other + letters[at + 1 :] for at in range(32) for other in LETTERS if other != letters[at]
        ]
        assert len(wrong) == 992
        assert all(refused(typed) for typed in wrong)


@given(NUMBERS, st.integers(0, 30))
def test_swapped_neighbours_are_a_slip(number: int, at: int) -> None:
    letters = RecoveryCode(number).text().replace("-", "")
    swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
    assert swapped == letters or refused(swapped)


@given(NUMBERS, st.integers(0, 28), st.text(LETTERS, min_size=4, max_size=4))
def test_damage_within_four_letters_is_a_slip(number: int, at: int, blot: str) -> None:
    letters = RecoveryCode(number).text().replace("-", "")
    blotted = letters[:at] + blot + letters[at + 4 :]
    assert blotted == letters or refused(blotted)


@pytest.mark.parametrize(
    "typed_as",
    [
        str.lower,
        lambda text: text.replace("-", ""),
        lambda text: text.replace("-", " ") + "\r\n",
        lambda text: text.replace("-", "ー"),
        lambda text: text.replace("-", " – "),
        lambda text: text.replace("-", "−"),
        lambda text: text.replace("-", "\u3000"),
        lambda text: text.replace("0", "O").replace("1", "l"),
        lambda text: text.replace("0", "o").replace("1", "I"),
        lambda text: "".join(chr(ord(letter) + 0xFEE0) if letter != "-" else letter for letter in text),
        lambda text: "".join(chr(ord(letter) + 0xFEE0) for letter in text.lower()),
    ],
)
def test_every_usual_way_of_typing_it_works(typed_as: object) -> None:
    code = RecoveryCode(int("0000000001" * 13 + "1010110110", 2))  # 0101…
    assert "0" in code.text()
    assert "1" in code.text()
    assert RecoveryCode.read(typed_as(code.text())) == code  # type: ignore[operator]


NO_CODES = ["", "ABCD", "-" * 39, "U" * 32, "0" * 32, "0" * 33, "あ" * 32, "\ufdfa" * 2_000_000]


@pytest.mark.parametrize("typed", NO_CODES, ids=range(len(NO_CODES)))
def test_what_is_no_code_is_refused(typed: str) -> None:
    assert refused(typed)


def test_a_pasted_book_is_not_even_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "unicodedata", None)
    assert refused("\ufdfa" * 201)


def test_letters_missing_or_too_many_are_a_slip() -> None:
    text = RecoveryCode.invent().text()
    assert refused(text[:-1])
    assert refused(text + "A")


def test_two_inventions_differ_and_hide_themselves() -> None:
    first, second = RecoveryCode.invent(), RecoveryCode.invent()
    assert first != second
    assert str(first.number) not in repr(first)
    assert len(first.secret()) == 18
