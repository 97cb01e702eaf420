"""The gates of method.md 8.4, seeds 0-29: about half a minute of computing. `python -m tools.simulator --gates` tells
every figure; docs/decisions/0020 says what the rule is and where it stays weak.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from tools.simulator import gates
from tools.simulator.gates import Gate
from tools.simulator.world import Rules


def computed(gates_of: Callable[..., list[Gate]], *given: object) -> list[Gate]:
    """In a process of its own, where nobody counts the lines: that would take as long again."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(gates_of, *given).result()


def missed(found: list[Gate]) -> list[str]:
    return [f"{gate.name}: {gate.found:.3f}, least {gate.least:g}" for gate in found if not gate.held]


@pytest.mark.slow
@pytest.mark.parametrize("keep_connections", [True, False], ids=["as simulated", "shipped defaults"])
def test_ours_beats_the_plain_rules_and_reaches_widely(keep_connections: bool) -> None:
    found = computed(gates.of_suggestions, Rules(keep_connections=keep_connections))
    assert len(found) == 2 + 3 * len(gates.BASELINES) + len(gates.WEAK)
    assert not missed(found)


@pytest.mark.slow
def test_where_ties_fade_fast_no_fewer_are_kept() -> None:
    found = computed(gates.of_fast_decay)
    assert len(found) == 3
    assert not missed(found)


@pytest.mark.slow
def test_warmth_tells_who_will_be_talked_with() -> None:
    found = computed(gates.of_warmth)
    assert len(found) == 12
    assert not missed(found)


def test_a_gate_that_asks_for_more_is_not_held_by_as_much() -> None:
    assert Gate("", 3.0, 3.0).held
    assert not Gate("", 3.0, 3.0, above=True).held
    assert missed([Gate("value", 2.5, 3)]) == ["value: 2.500, least 3"]
