"""Pairs of my people: an answer of mine wins, what tells of a tie counts, a hint settles nothing."""

from __future__ import annotations

import pytest

from myconnections.domain.alter_ties import PairState, ordered, state_of
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId


def test_a_pair_has_the_lower_number_first() -> None:
    assert ordered(7, 3) == ordered(3, 7) == (ContactId(3), ContactId(7))
    with pytest.raises(Refused, match="same_person"):
        ordered(3, 3)


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ((), PairState.UNKNOWN),
        (("group_thread",), PairState.UNKNOWN),
        (("group_thread", "introduction"), PairState.TIE),
        (("file",), PairState.TIE),
        (("answer_tie",), PairState.TIE),
        (("file", "answer_none"), PairState.NONE),
    ],
)
def test_what_evidence_says(kinds: tuple[str, ...], state: PairState) -> None:
    assert state_of(kinds) is state
