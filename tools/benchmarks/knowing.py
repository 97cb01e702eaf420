"""structure.view and insights: what can be told of thirty thousand people, some thousand pairs of them answered."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations
from statistics import median
from time import process_time

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.services import alter_ties, insights, structure
from myconnections.services.ports import OpenVault
from myconnections.services.tie_core import core_in
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, in_turn, timed

_ANSWERED, _CIRCLE, _SEED = 4_000, 110, 5
_OPEN_PAIRS = 5
"""Each fifth pair of those asked about stays open: the figures are bands then, and all measures are told."""


def view(many: int = 30_000) -> Line:
    """All that is told of structure, in processor time, beside a read of the rows and answers it stands on alone."""
    with stock.lived_in(many).copied() as copy, copy.opened() as vault:
        _answer(vault)

        def floor() -> None:
            with vault.read() as uow:
                uow.contacts.rows()
                uow.ties.evidence()

        told = structure.view(vault, stock.NOW)
        if told.advanced is None:
            raise AssertionError("nothing is told")
        return _beside("structure.view", many, lambda: structure.view(vault, stock.NOW), floor)


def page(many: int = 30_000) -> list[Line]:
    """What the page of insights reads, and the months it computes, beside a read of the dated rows alone."""
    with stock.lived_in(many).copied() as copy, copy.opened() as vault:
        _answer(vault)

        def floor() -> None:
            with vault.read() as uow:
                uow.contacts.rows()
                uow.encounters.dated()

        found = insights.read(vault, stock.NOW)
        return [
            _beside("insights.read", many, lambda: insights.read(vault, stock.NOW), floor),
            _beside("insights.months", many, lambda: insights.measured(found), floor),
        ]


def _beside(name: str, many: int, work: Callable[[], object], floor: Callable[[], object]) -> Line:
    values, floors = in_turn(lambda: timed(work, process_time), lambda: timed(floor, process_time))
    value, bare = 1000 * median(values), 1000 * median(floors)
    return Line(name, many, value, "ms cpu", bare, value / bare, "<= 1 s, off the main thread", value <= 1000)


def _answer(vault: OpenVault) -> None:
    """Most pairs of those asked about, and as many of anybody, three of ten tied, most of them neighbors."""
    chance = random.Random(_SEED)  # noqa: S311 - invented answers
    with vault.read() as uow:
        core, ids = core_in(uow, stock.NOW).people, sorted(int(row.id) for row in uow.contacts.rows())
    pairs = {ordered(*pair) for number, pair in enumerate(combinations(core, 2)) if number % _OPEN_PAIRS}
    while len(pairs) < min(_ANSWERED, 3 * len(ids)):
        one = chance.randrange(len(ids))
        other = min(one + 1 + chance.randrange(_CIRCLE), len(ids) - 1)
        if one != other:
            pairs.add(ordered(ids[one], ids[other]))
    said = {pair: PairState.TIE if chance.random() < 0.3 else PairState.NONE for pair in sorted(pairs)}
    alter_ties.answer(vault, {(int(one), int(other)): state for (one, other), state in said.items()}, stock.NOW)
