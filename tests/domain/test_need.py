"""Needs and contributions: what can be kept."""

from __future__ import annotations

import pytest

from myconnections.domain.contribution import MOST_TEXT, Contribution
from myconnections.domain.errors import Refused
from myconnections.domain.need import Feeds, Need, in_order


def test_needs_stand_once_in_their_order() -> None:
    assert in_order([Need.CONTRIBUTION, Need.SAFETY, Need.SAFETY]) == (Need.SAFETY, Need.CONTRIBUTION)
    Feeds((Need.GROWTH,)).check()
    with pytest.raises(Refused, match="nothing_chosen"):
        Feeds().check()


def test_a_contribution_says_what() -> None:
    Contribution("mended the gate").check()
    with pytest.raises(Refused, match="nothing_written"):
        Contribution(" ").check()
    with pytest.raises(Refused, match="note_too_long"):
        Contribution("a", gave="b" * (MOST_TEXT + 1)).check()
