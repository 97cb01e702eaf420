"""The deck of cards by itself: what is read, what is answered meanwhile, and what is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.listing import PersonRow
from myconnections.services.triage import Round, Turn
from myconnections.ui.pages.triage.deck import Deck, told

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def turn(number: int) -> Turn:
    row = PersonRow(
        ContactId(number), f"P{number}", "", "", "", "", 1, None, None, None, None, False, False, True, False, "", None,
        None, 0, "unclear", (), (), None, False,
    )  # fmt: skip
    return Turn(row, "")


def dealt(*numbers: int, done: int = 0, left: int = 0) -> Round:
    return Round(tuple(map(turn, numbers)), done, left or len(numbers), 0, None, (), False, ("Choir",), {})


def ids(deck: Deck) -> list[int]:
    front = [] if deck.current is None else [deck.current]
    return [int(one.person.id) for one in (*front, *deck.coming(99))]


def answer(deck: Deck, *names: str) -> None:
    assert deck.current is not None
    deck.answer(told(deck.current, NOW), names)


def test_what_was_answered_after_the_asking_does_not_come_again() -> None:
    deck = Deck()
    deck.take(dealt(1, 2, 3, left=9), 0, anew=True)
    asked_at = deck.number
    answer(deck)
    answer(deck)
    deck.take(dealt(1, 2, 3, 4, 5, left=9), asked_at)
    assert ids(deck) == [3, 4, 5]
    assert (deck.done, deck.left) == (2, 7)
    deck.take(dealt(3, 4, 5, 6, done=2, left=7), deck.number)
    assert (ids(deck), deck.done, deck.left) == ([3, 4, 5, 6], 2, 7)


def test_the_card_in_front_stays_there_whatever_is_read() -> None:
    deck = Deck()
    deck.take(dealt(1, 2, 3), 0, anew=True)
    deck.take(dealt(9, 1, 2, 3), 0)
    assert ids(deck) == [1, 9, 2, 3]
    deck.take(dealt(9, 1, 2, 3), 0, anew=True)
    assert ids(deck) == [9, 1, 2, 3]


def test_back_is_counted_and_comes_to_the_front_even_before_it_is_written() -> None:
    deck = Deck()
    deck.take(dealt(1, 2, 3), 0, anew=True)
    assert deck.back() is None
    asked_at = deck.number
    answer(deck)
    assert deck.back() is not None
    deck.take(dealt(1, 2, 3), asked_at)
    assert (ids(deck), deck.done, deck.left, deck.can_go_back) == ([1, 2, 3], 0, 3, False)


def test_who_is_skipped_goes_under_the_others_once_everybody_is_in_hand() -> None:
    deck = Deck()
    deck.take(dealt(1, 2, left=5), 0, anew=True)
    assert deck.current is not None
    deck.skip(told(deck.current, NOW, skipped=True))
    assert (ids(deck), deck.left) == ([2], 5)
    deck.take(dealt(2, 3, 4, 5, 1), deck.number)
    deck.skip(told(turn(2), NOW, skipped=True))
    assert ids(deck) == [3, 4, 5, 1, 2]
    pile = deck.back()
    assert pile is not None
    assert (ids(deck), pile.told.skipped, deck.done) == ([2, 3, 4, 5, 1], True, 0)


def test_who_is_put_away_is_neither_sorted_nor_left() -> None:
    deck = Deck()
    deck.take(dealt(1, 2, 3), 0, anew=True)
    asked_at = deck.number
    deck.answer(told(turn(1), NOW, away=True))
    assert (ids(deck), deck.done, deck.left) == ([2, 3], 0, 2)
    deck.take(dealt(1, 2, 3), asked_at)  # read before it was written
    assert (ids(deck), deck.done, deck.left) == ([2, 3], 0, 2)
    assert deck.back() is not None
    assert (ids(deck), deck.done, deck.left) == ([1, 2, 3], 0, 3)


def test_somebody_sorted_before_this_round_is_fetched() -> None:
    deck = Deck()
    first = replace(dealt(2, 3, done=1), recent=(told(turn(1), NOW),), can_go_back=True)
    deck.take(first, 0, anew=True)
    pile = deck.back()
    assert pile is not None
    assert (pile.turns, deck.done, deck.left) == ((), 0, 3)
    deck.put_in_front(turn(1))
    assert ids(deck) == [1, 2, 3]
    assert not deck.can_go_back
    earlier = replace(dealt(1, 2, 3), recent=(told(turn(9), NOW),), can_go_back=True)
    deck.take(earlier, deck.number)
    assert (deck.can_go_back, [pile.told.contact_id for pile in deck.recent]) == (True, [9])
    deck.take(dealt(1, 2, 3), deck.number)
    assert len(deck.recent) == 1


def test_several_are_one_step_and_come_back_together() -> None:
    deck = Deck()
    deck.take(dealt(1, 2, 3, 4), 0, anew=True)
    group = [turn(2), turn(4)]
    deck.answer_several(group, told(group[0], NOW, stage="link", when="never", people=2))
    assert (ids(deck), deck.done, deck.left, len(deck.recent)) == ([1, 3], 2, 2, 1)
    assert deck.usual(known=False) == ("link", "never")
    deck.take(dealt(1, 2, 3, 4), 0)  # read before it was written
    assert (ids(deck), deck.done, deck.left) == ([1, 3], 2, 2)
    assert deck.back() is not None
    assert (ids(deck), deck.done, deck.left, deck.can_go_back) == ([2, 4, 1, 3], 0, 4, False)


def test_nothing_is_known_only_of_whom_nothing_is_recorded() -> None:
    deck = Deck()
    at, day = NOW, NOW.date()
    liked = Encounter(EncounterId(1), ContactId(2), at, day, EncounterKind.SIGNAL, By.THEM)
    guessed = replace(liked, kind=EncounterKind.TALK, approximate=True)
    turns = (
        turn(1),
        replace(turn(2), last=liked),
        replace(turn(3), last=guessed),
        replace(turn(4), skipped=True),
        turn(5),
    )
    deck.take(replace(dealt(1, 2, 3, 4, 5), turns=turns), 0, anew=True)
    assert [int(one.person.id) for one in deck.unknown(9)] == [1, 5]


def test_new_communities_are_offered_at_once_and_minutes_are_told() -> None:
    deck = Deck()
    deck.take(dealt(*range(1, 20)), 0, anew=True)
    assert deck.minutes() is None
    for number in range(7):
        assert deck.current is not None
        deck.answer(told(deck.current, NOW + timedelta(seconds=6 * number)), ["Fair"] if number == 0 else [])
    assert deck.communities == ("Fair", "Choir")
    assert deck.minutes() == 2
    deck.take(dealt(*range(8, 20)), deck.number)
    assert deck.communities == ("Fair", "Choir")
    assert not deck.wants_more
