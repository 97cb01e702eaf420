"""What a layout of islands is asked, and where everybody stands by it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from myconnections.domain.spots import NOWHERE
from myconnections.insight import communities_found, network
from myconnections.insight.network import Laid
from myconnections.insight.rings import OUTER

TIES = [(30, 10, 3, 1), (20, 30, 7, 0), (10, 99, 5, 1)]


def asked(kept: dict[int, tuple[float, float]] | None = None) -> network.Asked:
    return network.asked([30, 10, 20], TIES, [["b", "", "a"], ["x", "x", ""]], kept or {})


def laid(**other: object) -> Laid:
    x, y, room = (np.array(side, np.float32) for side in ([1, 50, -90], [2, 0, 0], [4, 5, 6]))
    found = Laid(np.array([10, 20, 30]), x, y, room, np.array([0, 0, 1]), np.array([0, 0, 1]), np.zeros(3, bool))
    return replace(found, **other)


def test_the_question_stands_in_the_order_of_ids_and_hints_pull_half() -> None:
    found = asked({20: (5.0, 6.0), 77: (1.0, 1.0)})
    assert found.ids.tolist() == [10, 20, 30]
    assert list(zip(found.one.tolist(), found.other.tolist(), strict=True)) == [(2, 0), (1, 2)]
    assert found.weight.tolist() == [np.log1p(3), np.log1p(7) / 2]
    assert [numbers.tolist() for numbers in found.weak] == [[-1, 0, 1], [0, -1, 0]]
    assert found.kept.tolist() == [False, True, False]
    assert (found.at[0][1], found.at[1][1]) == (5, 6)
    assert np.isnan(found.at[0][0])


def test_only_what_a_layout_depends_on_makes_another_question() -> None:
    assert asked().same(asked())
    assert asked({20: (5.0, 6.0)}).same(asked({20: (5.0, 6.0)}))
    assert not asked().same(asked({20: (5.0, 6.0)}))
    assert not asked({20: (5.0, 7.0)}).same(asked({20: (5.0, 6.0)}))
    assert not network.asked([30, 10], TIES, [["b", ""]], {}).same(asked())
    nobody = network.asked([], TIES, [[]], {})
    assert (len(nobody.ids), len(nobody.one)) == (0, 0)


def test_a_circle_keeps_its_number_when_another_becomes_larger_than_it() -> None:
    def cliques(*sizes: int) -> list[tuple[int, int, int, int]]:
        first = np.cumsum([0, *sizes])
        return [
            (int(start) + a, int(start) + b, 1, 1)
            for start, size in zip(first, sizes, strict=False)
            for a in range(size)
            for b in range(a)
        ]

    ids = list(range(20))
    before = list(network.layout(network.asked(ids, cliques(6, 5, 4), [], {}), None))[-1]
    assert before.group.tolist() == [0] * 6 + [1] * 5 + [2] * 4 + [-1] * 5
    grown = [*cliques(6, 5, 4), *((old, new, 1, 1) for new in (15, 16) for old in range(6, 11)), (17, 18, 1, 1)]
    after = list(network.layout(network.asked(ids, grown, [], {}), before))[-1]
    assert after.group.tolist() == [0] * 6 + [1] * 5 + [2] * 4 + [1, 1, 3, 3, -1]
    assert after.island.tolist() == [1] * 6 + [0] * 5 + [2] * 4 + [0, 0, -1, -1, -1]
    lines = network.stand(after, ids).outlines
    assert lines.circle.tolist() == [1, 0, 2]


def test_people_who_only_share_something_are_of_no_circle() -> None:
    ids = list(range(8))
    question = network.asked(ids, [(0, 1, 1, 1), (1, 2, 1, 1)], [["Mill"] * 8], {}, apart=[(3, 4), (3, 5), (99, 4)])
    assert [side.tolist() for side in question.apart] == [[3, 3], [4, 5]]
    lines = network.stand(list(network.layout(question, None))[-1], ids).outlines
    assert lines.of.tolist() == [1] * 3 + [-1] + [0] * 4
    assert lines.circle.tolist() == [-1, 0]


def test_everybody_stands_where_the_layout_has_them_and_strangers_at_the_edge() -> None:
    found = network.stand(laid(), [30, 5, 10])
    assert (found.places.x[0], found.places.y[0], found.places.room[2]) == (-90, 0, 4)
    assert np.hypot(found.places.x[1], found.places.y[1]) == np.float32(OUTER)
    assert found.kept.tolist() == [False, False, False]
    nobody = Laid(*(np.zeros(0, kind) for kind in (np.int64, *[np.float32] * 3, *[np.int64] * 2, bool)))
    alone = network.stand(nobody, [4]).places
    assert np.hypot(alone.x[0], alone.y[0]) > OUTER - 1


def test_round_me_there_is_room_unless_somebody_was_put_there() -> None:
    found = network.stand(laid(), [10, 20, 30], 30.0)
    away = np.hypot(found.places.x, found.places.y)
    assert 30 < away[0] < 33
    assert away[1] == np.float32(55)
    assert away[2] == 90
    put = network.stand(laid(kept=np.array([True, False, False])), [10, 20, 30], 30.0)
    assert (put.places.x[0], put.kept.tolist()) == (1, [True, False, False])


def test_people_put_elsewhere_stand_there_at_once_and_the_last_places_are_a_beginning() -> None:
    put = laid().with_put({20: (7.0, 8.0), 99: (1.0, 1.0), 25: (0.0, 0.0)})
    assert (put.x.tolist(), put.y.tolist(), put.kept_ids()) == ([1, 7, -90], [2, 8, 0], {20})
    again = network.remembered(put.spots())
    assert again is not None
    assert (again.x.tolist(), again.group.tolist(), again.kept_ids()) == ([1, 7, -90], [0, 0, 1], set())
    assert network.remembered(NOWHERE) is None


def circles() -> network.Asked:
    """Four circles of twelve who know each other, and three people alone."""
    ties = [(10 * c + a, 10 * c + b, 1, 1) for c in (10, 20, 30, 40) for a in range(8) for b in range(a)]
    ids = [*(10 * c + a for c in (10, 20, 30, 40) for a in range(8)), 900, 901, 902]
    return network.asked(ids, ties, [["" for _ in ids]], {})


def test_a_layout_shows_circles_as_islands_and_begins_where_it_ended() -> None:
    question = circles()
    first, *_more, last = network.layout(question, None)
    assert first.ids.tolist() == question.ids.tolist()
    assert [len(set(last.island[at : at + 8].tolist())) for at in range(0, 32, 8)] == [1, 1, 1, 1]
    assert len(set(last.island[:32].tolist())) == 4
    assert set(last.island[32:].tolist()) == {-1}
    again = list(network.layout(question, None))[-1]
    assert (again.x == last.x).all()
    *_, warm = network.layout(question, network.remembered(last.spots()))
    assert np.hypot(warm.x - last.x, warm.y - last.y).max() < 0.1 * OUTER


def test_who_was_put_somewhere_stays_there_and_finds_the_way_back_when_let_go() -> None:
    question = circles()
    *_, free = network.layout(question, None)
    put = replace(
        question, kept=question.ids == 101, at=tuple(np.where(question.ids == 101, 300, np.nan) for _ in "xy")
    )
    *_, held = network.layout(put, free)
    place = int(np.flatnonzero(held.ids == 101)[0])
    assert (held.x[place], held.y[place], held.kept_ids()) == (300, 300, {101})
    *_, back = network.layout(question, held)
    assert np.hypot(back.x[place] - free.x[place], back.y[place] - free.y[place]) < 0.25 * OUTER
    assert back.kept_ids() == set()


def given(words: list[str], kept: dict[int, tuple[float, float]] | None = None) -> network.Asked:
    """Forty people whose ties lead across what they share."""
    ids = list(range(1, 41))
    ties = [(one, other, 1, 1) for one in ids for other in (one + 1, one + 7) if other <= 40]
    return network.asked(ids, ties, (), kept or {}, words)


SHARED = [("Press", "Mill", "Choir")[who % 3] if who <= 24 else "Solo" if who == 25 else "" for who in range(1, 41)]


def test_islands_that_are_given_are_one_each_whatever_the_ties_and_who_shares_nothing_stands_aside() -> None:
    *_, last = network.layout(given(SHARED), None)
    by = {name: set(last.island[[word == name for word in SHARED]].tolist()) for name in sorted(set(SHARED))}
    assert {name: len(found) for name, found in by.items()} == dict.fromkeys(by, 1)
    assert len(set.union(*by.values())) == 5
    assert by["Solo"] == {-1}, "one person makes no island"
    nobody = last.island == min(by[""])
    assert nobody.sum() == 15
    away = np.hypot(last.x[:, None] - last.x[nobody], last.y[:, None] - last.y[nobody])[~nobody & (last.island >= 0)]
    assert away.min() > last.room[0] / 2
    alone = np.hypot(last.x[nobody].mean(), last.y[nobody].mean())
    others = [np.hypot(last.x[last.island == one].mean(), last.y[last.island == one].mean()) for one in range(1, 4)]
    assert alone > np.mean(others), "beside the others, not amid them"
    again = list(network.layout(given(SHARED), None))[-1]
    assert (again.x.tolist(), again.y.tolist()) == (last.x.tolist(), last.y.tolist())


def test_given_islands_begin_where_they_ended_and_keep_who_was_put_somewhere() -> None:
    *_, last = network.layout(given(SHARED), None)
    other = ["Mill" if who == 2 else word for who, word in enumerate(SHARED, 1)]
    assert not given(other).same(given(SHARED))
    assert not given(SHARED).same(network.asked(list(range(1, 41)), [], (), {}))
    *_, warm = network.layout(given(other, {40: (200.0, 200.0)}), last)
    moved = np.hypot(warm.x - last.x, warm.y - last.y)
    assert (warm.x[39], warm.y[39]) == (200, 200)
    assert np.median(moved) < 0.02 * 2 * OUTER
    assert warm.island[1] == warm.island[SHARED.index("Mill")]


def test_nobody_with_anything_recorded_is_one_island_of_its_own() -> None:
    *_, last = network.layout(given([""] * 40), None)
    assert set(last.island.tolist()) == {0}
    assert np.hypot(last.x, last.y).max() <= OUTER * 1.3


def test_a_layout_begins_as_people_stood_and_those_who_are_new_come_later() -> None:
    question = circles()
    *_, last = network.layout(question, None)
    stood = network.remembered(last.spots(), float(last.room[0]), last.tied)
    first, *_more = network.layout(question, stood)
    assert np.abs(first.x - last.x).max() < 0.06
    assert first.room.tolist() == last.room.tolist()
    assert first.island.tolist() == last.island.tolist()
    sides = ("ids", "x", "y", "room", "island", "group", "kept")
    few = replace(last, **{side: getattr(last, side)[1:] for side in sides})
    first, *_more, whole = network.layout(question, few)
    assert (first.ids.tolist(), whole.ids.tolist()) == (question.ids[1:].tolist(), question.ids.tolist())
    fewest = replace(last, **{side: getattr(last, side)[20:] for side in sides})
    first, *_more = network.layout(question, fewest)
    assert first.ids.tolist() == question.ids.tolist()  # of most nothing is known: nobody stood so


def test_circles_are_found_anew_only_among_other_ties(monkeypatch: pytest.MonkeyPatch) -> None:
    question = circles()
    *_, last = network.layout(question, None)
    more = replace(question, one=question.one[1:], other=question.other[1:], weight=question.weight[1:])
    found: list[int] = []
    real = communities_found.communities

    def counted(*given: object, **named: object) -> object:
        found.append(1)
        return real(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(communities_found, "communities", counted)
    *_, again = network.layout(question, network.remembered(last.spots(), 3.0, last.tied))
    assert not found
    assert again.group.tolist() == last.group.tolist()
    *_, other = network.layout(more, again)
    assert (len(found), other.tied != last.tied) == (1, True)


def test_of_some_those_are_tied_who_know_somebody_here() -> None:
    ties = np.array([[1, 2, 3, 1], [2, 9, 1, 1], [3, 5, 1, 0], [4, 9, 1, 1], [5, 6, 1, 1]])
    assert network.tied_among(ties, [1, 2, 3, 4, 7], [5, 6]) == {1, 2, 3}  # 9 is nobody here
    assert network.tied_among(ties, [7], [1, 5]) == network.tied_among(ties[:0], [1], [2]) == frozenset()
