"""A community: what is refused, when a round stands, what hangs on one; and a gathering."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from myconnections.domain.community import Community, Post, Round, Sort, carries, holds, knows
from myconnections.domain.dependence import ME, Hanging, gathered, hanging
from myconnections.domain.entry import words_of
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import Gathering, Left, Mark, Newcomer, newcomers
from myconnections.domain.rounds import Every

TODAY = date(2026, 3, 11)
SUPPER = Round(1, Sort.RITUAL, "Supper", Every.WEEK, date(2026, 3, 6))
CALL = Round(2, Sort.KEEP, "Call the elders", Every.MONTH, date(2026, 1, 10))


def test_a_ritual_stands_with_its_next_time_two_days_ahead() -> None:
    assert SUPPER.stands(TODAY) == (date(2026, 3, 13), date(2026, 3, 11))
    assert replace(SUPPER, done=date(2026, 3, 13)).stands(TODAY) == (date(2026, 3, 20), date(2026, 3, 18))
    assert replace(SUPPER, later=date(2026, 3, 14)).stands(TODAY) == (date(2026, 3, 20), date(2026, 3, 18))
    assert replace(SUPPER, begin=None).stands(TODAY) is None
    assert replace(SUPPER, every=Every.ONCE).stands(TODAY) is None


def test_of_the_missed_times_of_a_plan_only_the_last_stands_until_it_is_done() -> None:
    assert CALL.stands(TODAY) == (date(2026, 3, 10), date(2026, 3, 10))
    assert replace(CALL, later=date(2026, 3, 15)).stands(TODAY) == (date(2026, 3, 10), date(2026, 3, 15))
    done = replace(CALL, done=date(2026, 3, 10))
    assert done.stands(TODAY) == (date(2026, 4, 10), date(2026, 4, 10))
    assert replace(done, every=Every.ONCE).stands(TODAY) is None
    assert replace(CALL, begin=date(2026, 5, 1)).stands(TODAY) == (date(2026, 5, 1), date(2026, 5, 1))


def test_parts_get_numbers_of_their_own() -> None:
    whole = Community("Harbour table").with_post(Post(0, "Keys")).with_post(Post(0, "Cook", mine=True))
    assert [one.number for one in whole.posts] == [1, 2]
    assert whole.with_post(Post(1, "Keys and lamps")).posts[0].name == "Keys and lamps"
    whole = whole.with_round(replace(SUPPER, number=0)).with_round(replace(CALL, number=0))
    assert [one.what for one in whole.with_round(replace(SUPPER, what="Breakfast")).rounds] == [
        "Breakfast",
        "Call the elders",
    ]
    assert [one.number for one in whole.of_sort(Sort.KEEP)] == [2]
    assert len({holds(1), knows(1), carries(1), holds(2)}) == 4
    whole.check()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (Community(" "), "nothing_written"),
        (Community("A", posts=(Post(1, " "),)), "nothing_written"),
        (Community("A" * 201), "name_too_long"),
        (Community("A", purpose="x" * 10_001), "note_too_long"),
        (Community("A", rounds=(replace(SUPPER, how="x" * 10_001),)), "note_too_long"),
        (Community("A", posts=tuple(Post(n, "x") for n in range(1, 202))), "too_many_parts"),
        (Community("A", rounds=(replace(SUPPER, begin=date(1, 1, 1)),)), "day_out_of_reach"),
        (Gathering(""), "nothing_written"),
        (Gathering("Market", kind="rave"), "unknown_gathering_kind"),
        (Gathering("Market", place="x" * 201), "name_too_long"),
        (Gathering("Market", learned="x" * 10_001), "note_too_long"),
    ],
)
def test_what_cannot_be_kept(body: Community | Gathering, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        body.check()
    assert refusal.value.code == code


def test_the_search_finds_what_is_written_and_no_words_of_ours() -> None:
    body = Gathering("Market", "Pier", "art", Mark.PLAY, (Left.FIELD,), learned="Clay shrinks", logs=(7,))
    body.check()
    assert list(words_of(body)) == ["Market", "Pier", "Clay shrinks"]
    assert list(words_of(Community("Table", rounds=(SUPPER,)))) == ["Table", "Supper"]


def test_newcomers_are_written_a_line_each() -> None:
    assert newcomers("Hana  Sato / runs the kiln\n\n 佐藤 花／窯の人\nHana  Sato\n / nobody") == (
        Newcomer("Hana Sato", "runs the kiln"),
        Newcomer("佐藤 花", "窯の人"),
    )


def test_what_hangs_on_one_is_what_nobody_else_knows() -> None:
    assert hanging("posts", [{ME}, {ME, 4}, {4}, {ME}, set()]) == Hanging("posts", ME, 2, 4)
    assert hanging("posts", [{3, 4}]) is None
    assert hanging("posts", []) is None
    assert gathered({5: 3, 4: 3, 9: 1}) == Hanging("encounters", 4, 3, 7)
    assert gathered({}) is None


def test_it_is_asked_about_from_one_half_on_and_of_few_encounters_never() -> None:
    assert Hanging("posts", 1, 1, 2).asked
    assert not Hanging("posts", 1, 1, 3).asked
    assert Hanging("posts", 1, 1, 1).share == 1
    assert Hanging("posts", 1, 1, 10).told
    assert not Hanging("posts", 1, 1, 11).told
    assert not Hanging("encounters", 1, 3, 3).asked
    assert Hanging("encounters", 1, 3, 4).asked
