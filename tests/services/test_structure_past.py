"""Effective size and efficiency month by month: what was known then, of whom there was, with known numbers."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import combinations

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.alter_ties import ANSWER_TIE, FILE, PairState
from myconnections.domain.ego_structure import Band, Shown
from myconnections.domain.months import months_until
from myconnections.domain.provenance import TieEvidence
from myconnections.services import alter_ties, structure, structure_past
from myconnections.services.ports import OpenVault
from myconnections.services.structure_past import Point
from myconnections.services.tie_core import core_in

TIE, NONE, UNKNOWN = PairState
BORGATTI = {(0, 1), (0, 4), (0, 5), (1, 3)}
"""AB AE AF BD among the alters A to F of G."""
AGO = NOW - timedelta(days=200)


def ago(months: int) -> datetime:
    return NOW - timedelta(days=30 * months)


def points(vault: OpenVault, months: int = 6) -> list[Point]:
    return list(structure_past.view(vault, NOW, months=months).points)


def told(band: Band | None) -> tuple[float, float, float]:
    assert band is not None
    return band.value, band.low, band.high


def test_a_month_is_told_from_the_answers_given_by_its_end(vault: OpenVault) -> None:
    """Borgatti's G (ES 4.6667, efficiency .7778, method.md 10), answered two pairs, then seven, then all fifteen."""
    people = [keep(vault, name, days=-200) for name in "ABCDEF"]
    pairs = [((int(people[a]), int(people[b])), TIE if (a, b) in BORGATTI else NONE)
             for a, b in combinations(range(6), 2)]  # fmt: skip
    assert not structure_past.view(vault, NOW).answered
    for months, some in ((4, pairs[:2]), (2, pairs[2:7]), (0, pairs[7:])):
        alter_ties.answer(vault, dict(some), ago(months))
    found = points(vault)
    assert [one.answered for one in found] == [0, 0, 2, 2, 7, 7, 15]
    assert [one.ties for one in found] == [0, 0, 1, 1, 4, 4, 4]
    assert {one.pairs for one in found} == {15}
    shown = [Shown.UNKNOWN] * 4 + [Shown.BAND] * 2 + [Shown.VALUE]
    assert [one.shown for one in found] == shown
    assert found[3].effective_size is None  # 2 of 15: a gap, and not a circle without ties
    assert found[3].efficiency is None
    assert told(found[6].effective_size) == pytest.approx((4.6667, 4.6667, 4.6667), abs=1e-4)
    assert told(found[6].efficiency) == pytest.approx((0.7778,) * 3, abs=1e-4)
    size = found[4].effective_size
    assert size is not None
    assert size.most == pytest.approx(6 - 2 * 4 / 6)
    assert size.least == pytest.approx(6 - 2 * 12 / 6)
    assert size.low < size.high


def test_the_unknown_ties_of_a_month_are_taken_for_what_was_believed_then(vault: OpenVault) -> None:
    """Ten people, 12 pairs answered with 5 ties, 33 unknown: 9.0/8.8/8.2 (method.md 10); later answers move nothing."""
    at = ["Fuji"] * 4 + ["NTT"] * 4 + ["", ""]
    people = [keep(vault, f"P{place}", days=-200, organization=name) for place, name in enumerate(at)]
    pairs = [*combinations(people[:4], 2), *combinations(people[4:8], 2)]
    alter_ties.answer(vault, {pair: TIE if place < 5 else NONE for place, pair in enumerate(pairs)}, ago(3))
    known = [pair for pair in combinations(people, 2) if pair not in pairs]
    alter_ties.answer(vault, dict.fromkeys(known[:20], TIE), NOW)
    found = points(vault)
    size = found[-2].effective_size
    assert size is not None
    assert (size.high, size.value, size.low, size.most, size.least) == pytest.approx((9, 8.8, 8.2, 9, 2.4), abs=1e-4)
    assert found[-1].ties == 25


def test_who_was_not_in_the_notebook_yet_is_no_unanswered_pair(vault: OpenVault) -> None:
    early = [keep(vault, name, days=-200) for name in "ABC"]
    alter_ties.answer(vault, dict.fromkeys(combinations(early, 2), NONE), ago(3))
    later = [keep(vault, name, days=-40) for name in "DEFGH"]
    found = points(vault)
    assert [(one.asked, one.pairs) for one in found] == [(3, 3)] * 5 + [(8, 28)] * 2
    assert told(found[-3].effective_size) == (3, 3, 3)
    assert (found[-1].answered, found[-1].shown) == (3, Shown.UNKNOWN)
    assert len(later) == 5


def test_before_anybody_was_there_nothing_is_told(vault: OpenVault) -> None:
    keep(vault, "Ann", days=-40)
    (first, *_rest, last) = points(vault)
    assert (first.asked, first.shown, last.asked, last.shown) == (0, Shown.NOTHING, 1, Shown.NOTHING)


def test_the_latest_month_is_what_structure_tells(vault: OpenVault) -> None:
    people = [keep(vault, f"P{place}", days=-100) for place in range(30)]
    with vault.write(None, NOW) as uow:
        uow.ties.add_evidence([TieEvidence(people[0], one, FILE, AGO.date()) for one in people[1:8]])
    pairs = list(combinations(structure.view(vault, NOW).core.people, 2))
    said = {(min(pair), max(pair)): NONE for pair in pairs[:150]}
    alter_ties.answer(vault, said, ago(1))
    now, last = structure.view(vault, NOW), points(vault)[-1]
    assert (last.asked, last.pairs, last.answered, last.ties) == (
        len(now.core.people), now.pairs, now.answered, now.ties,
    )  # fmt: skip
    assert (last.shown, last.effective_size, last.efficiency) == (now.shown, now.effective_size, now.efficiency)


def test_my_answer_stands_before_what_a_file_told_later(vault: OpenVault) -> None:
    one, two, three = (keep(vault, name, days=-200) for name in "ABC")
    alter_ties.answer(vault, {(one, two): NONE, (one, three): NONE, (two, three): NONE}, ago(3))
    with vault.write(None, NOW) as uow:
        uow.ties.add_evidence([TieEvidence(one, two, FILE, NOW.date()), TieEvidence(one, three, FILE, None)])
    assert [point.ties for point in points(vault, 2)] == [0, 0, 0]


def test_an_answer_that_was_changed_counts_from_its_last_day(vault: OpenVault) -> None:
    one, two = (keep(vault, name, days=-200) for name in "AB")
    alter_ties.answer(vault, {(one, two): NONE}, ago(3))
    alter_ties.answer(vault, {(one, two): TIE}, NOW)
    assert [point.answered for point in points(vault, 4)] == [0, 0, 0, 0, 1]


def test_what_bears_no_day_was_always_there(vault: OpenVault) -> None:
    one, two = (keep(vault, name, days=-200) for name in "AB")
    with vault.write(None, NOW) as uow:
        uow.ties.add_evidence([TieEvidence(one, two, ANSWER_TIE, None)])
    assert [point.answered for point in points(vault, 2)] == [1, 1, 1]


def test_somebody_whose_first_stage_is_not_on_record_is_there_in_the_latest_month_only(vault: OpenVault) -> None:
    one = keep(vault, "Ann", days=-200)
    row = months_until(NOW, 2)
    with vault.read() as uow:
        core = core_in(uow, NOW)
        assert structure_past._since(uow, (int(one), 99), row.moments[-1])[99] == NOW
        assert [point.asked for point in structure_past.view_in(uow, core, row).points] == [1, 1, 1]
    assert row.firsts[-1] == date(NOW.year, NOW.month, 1)
