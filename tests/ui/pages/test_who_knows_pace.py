"""Twenty-five people in under five minutes: a machine answers all 300 pairs by keyboard, and its keys are counted.

How long a person would take is reckoned by the keystroke-level model (Card, Moran & Newell 1980): 0.28 s a key, 1.35 s
for each decision; and 0.3 s for each name that is read.
"""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_who_knows import opened, press, states
from tests.ui.pages.today_in import add

from myconnections.domain.alter_ties import Pair, PairState, ordered
from myconnections.domain.ids import ContactId
from myconnections.services.ports import OpenVault
from myconnections.ui.pages.who_knows.page import WhoKnowsPage

Key = Qt.Key
KEY, DECISION, NAME = 0.28, 1.35, 0.3
CIRCLES = (("Harbor Works", 8), ("Hill Books", 6), ("", 5), ("", 3), ("", 3))
"""Two of the circles share an employer, and are proposed; the people of the last three do not."""


def names() -> list[str]:
    """25 family names, no two of which begin alike."""
    return [f"{first}{second}rell" for first in "ABCDE" for second in "aeiou"]


def crowd(vault: OpenVault, employers: bool) -> list[ContactId]:
    left, ids = names(), []
    for employer, size in CIRCLES:
        for _ in range(size):
            name = left.pop(0)
            ids.append(add(vault, name, organization=(employers and employer) or f"{name} Ltd"))
    return ids


def truth(ids: list[ContactId]) -> set[Pair]:
    """Everybody of the first two circles but one pair each; two thirds of the third; a bridge between each two."""
    found: set[Pair] = set()
    start = 0
    for number, (_, size) in enumerate(CIRCLES[:3]):
        inside = list(combinations(ids[start : start + size], 2))
        found |= {ordered(*pair) for place, pair in enumerate(inside) if (place > 0 if number < 2 else place % 3)}
        start += size
    return found | {ordered(ids[7], ids[8]), ordered(ids[2], ids[15]), ordered(ids[10], ids[20])}


class Machine:
    """Presses keys as somebody would who knows every answer, and counts."""

    def __init__(self, page: WhoKnowsPage) -> None:
        self.page, self.keys, self.decisions, self.read = page, 0, 0, 0

    def press(self, *keys: Qt.Key) -> None:
        self.keys += len(keys)
        press(self.page, *keys)

    def write(self, text: str) -> None:
        self.keys += len(text)
        QTest.keyClicks(self.page.one.field, text)

    def circles(self, tied: set[Pair]) -> None:
        """Every proposed circle: pairs that are no ties are gone to and taken out, then it is confirmed."""
        while self.page.circles.first_open():
            self.press(Key.Key_Return)
            matrix = self.page.review.matrix
            self.decisions += 2
            self.read += len(matrix.pairs.people)
            for pair in sorted(self.page.review.said()):
                if pair not in tied:
                    self._go(pair)
                    self.press(Key.Key_Space)
            assert self.page.round is not None
            before = self.page.round.answered
            self.press(Key.Key_Return)
            assert self.page.round.answered > before
        self.press(Key.Key_Return)

    def one_by_one(self, tied: set[Pair]) -> None:
        """Every screen: whom the person knows is written by the two letters that tell, then confirmed."""
        while self.page.round is not None and self.page.round.screens:
            front = self.page.one.front
            assert front is not None
            shown = self.page.one.board.people()
            self.decisions += 1
            self.read += len(shown)
            known = [one for one in shown if ordered(front, one.id) in tied]
            for one in known:
                self.decisions += 1
                self.write(one.name.split()[-1][:2].lower())
                self.press(Key.Key_Return)
            self.press(Key.Key_Return if known else Key.Key_0)

    def seconds(self) -> float:
        return self.keys * KEY + self.decisions * DECISION + self.read * NAME

    def _go(self, pair: Pair) -> None:
        matrix = self.page.review.matrix
        people = [one.id for one in matrix.pairs.people]
        row, column = people.index(pair[1]), people.index(pair[0])
        while matrix.currentIndex().row() != row:
            self.press(Key.Key_Down if matrix.currentIndex().row() < row else Key.Key_Up)
        while matrix.currentIndex().column() != column:
            self.press(Key.Key_Right if matrix.currentIndex().column() < column else Key.Key_Left)


@pytest.mark.parametrize(("employers", "most"), [(True, 60), (False, 230)])
def test_all_300_pairs_of_25_people_by_keyboard(around: Surroundings, employers: bool, most: int) -> None:
    ids = around.ask(lambda vault, _now: crowd(vault, employers))
    tied = truth(ids)
    page = opened(around, "circles")
    machine = Machine(page)
    machine.circles(tied)
    machine.one_by_one(tied)
    around.settle()
    found = states(around, ids)
    assert len(found) == 300
    assert {pair for pair, state in found.items() if state is PairState.TIE} == tied
    assert machine.keys < most
    assert machine.seconds() < 300
