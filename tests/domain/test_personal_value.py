"""The values exercise: its rules, and the figures of method.md 7.1 and 10."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from myconnections.domain import personal_value as values
from myconnections.domain.errors import Refused
from myconnections.domain.personal_value import OwnCard, Pile, Said, ValuesRound, ValuesStep

FIVE = ("a", "b", "c", "d", "e")
SORTED = values.place(values.place(ValuesRound(), FIVE, Pile.VERY), ["f"], Pile.SOMEWHAT)
RANKED = values.rank(values.keep(SORTED, FIVE), FIVE)


def test_the_figures_are_those_published_and_worked_out() -> None:
    assert values.weights(5) == pytest.approx((0.4567, 0.2567, 0.1567, 0.09, 0.04), abs=1e-4)
    assert values.weights(3) == pytest.approx((0.6111, 0.2778, 0.1111), abs=1e-4)
    assert values.overlap("abcde", "bacde") == pytest.approx(0.8)
    assert values.overlap("abcde", "abxyz") == pytest.approx(0.7133, abs=1e-4)
    assert values.stayed("abcde", "abxyz") == 2
    assert values.stayed("abcdef", "fxyzw") == 0
    assert values.gap(0.4567, 5) == pytest.approx(2.2835)
    assert values.gap(0.4567, None) is None
    assert values.gap(0.4567, 10) == 0


def test_cards_go_from_pile_to_pile_and_take_what_was_built_on_them_along() -> None:
    assert SORTED.matters == (*FIVE, "f")
    assert SORTED.pile(Pile.NOT_NOW) == ()
    moved = values.place(RANKED, ["b", "b"], Pile.NOT_NOW)
    assert (moved.pile(Pile.NOT_NOW), moved.kept, moved.ranked) == (("b",), ("a", "c", "d", "e"), ("a", "c", "d", "e"))
    back = values.place(moved, ["b"], None)
    assert back.sorted == {"a", "c", "d", "e", "f"}
    assert values.keep(RANKED, ["e", "a", "e"]).ranked == ("a", "e")


def test_what_is_said_of_a_value_replaces_what_was_said() -> None:
    said = values.say(RANKED, Said("a", "why", lived=4))
    said = values.say(values.say(said, Said("b")), Said("a", "because", "on Monday", 6))
    assert said.of("a") == Said("a", "because", "on Monday", 6)
    assert said.of("c") == Said("c")
    assert len(said.said) == 2


@pytest.mark.parametrize("step", list(ValuesStep))
def test_a_step_waits_for_what_it_needs_and_back_is_always_open(step: ValuesStep) -> None:
    assert values.go(RANKED, step).at is step
    needs = {"keep": "sorted", "rank": "kept"}.get(step.value, "" if step is ValuesStep.SORT else "ranked")
    short = {"sorted": ValuesRound(), "kept": SORTED, "ranked": values.keep(SORTED, FIVE)}.get(needs, ValuesRound())
    if not needs:
        assert values.go(short, step).at is step
        return
    with pytest.raises(Refused) as refused:
        values.go(short, step)
    assert (refused.value.code, refused.value.facts["fact"]) == ("values_not_ready", needs)
    assert refused.value.facts["needed"] == 5


@pytest.mark.parametrize(
    ("code", "attempt"),
    [
        ("not_sorted_in", lambda: values.keep(SORTED, ["z"])),
        ("not_ranked", lambda: values.say(RANKED, Said("f"))),
        ("too_many_kept", lambda: ValuesRound(kept=tuple("abcdefghijk")).check()),
        ("too_many_ranked", lambda: ValuesRound(kept=tuple("abcdef"), ranked=tuple("abcdef")).check()),
        ("not_kept", lambda: ValuesRound(kept=("a",), ranked=("b",)).check()),
        ("name_too_long", lambda: ValuesRound(own=(OwnCard("x" * 61),)).check()),
        ("note_too_long", lambda: ValuesRound(said=(Said("a", shown="x" * 301),)).check()),
        ("lived_range", lambda: ValuesRound(said=(Said("a", lived=11),)).check()),
    ],
)
def test_what_is_refused(code: str, attempt: Callable[[], object]) -> None:
    with pytest.raises(Refused) as refused:
        attempt()
    assert refused.value.code == code


def test_a_whole_round_is_fine() -> None:
    values.say(RANKED, Said("a", lived=0)).check()
    ValuesRound(own=(OwnCard("Tea", "time for it"),), said=(Said("a"),)).check()
