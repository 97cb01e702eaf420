"""What a new passphrase must be."""

from __future__ import annotations

import pytest

from myconnections.domain.passphrase import LEAST, folded, long_enough


@pytest.mark.parametrize(("text", "enough"), [
    ("a" * LEAST, True), ("a" * (LEAST - 1), False), ("", False), ("合言葉は三つの川", True), ("ｶﾞ" * 4, False),
])  # fmt: skip
def test_it_is_counted_as_it_is_used(text: str, enough: bool) -> None:
    assert long_enough(text) is enough


def test_every_keyboard_writes_the_same() -> None:
    assert folded("ｶﾞｷﾞ１") == folded("ガギ1") == "ガギ1"
