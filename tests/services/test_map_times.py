"""The map of an earlier day: who was there, at which stage, how warm, and who was tied to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import numpy as np
import pytest
from tests.services.people import NOW, at, day, keep, met, new

from myconnections.domain.act import Act
from myconnections.domain.capability import LifeEvent
from myconnections.domain.contact import Job
from myconnections.domain.dates import PartialDate
from myconnections.domain.entry import Part
from myconnections.domain.gathering import HOST, MET, Gathering
from myconnections.domain.ids import ContactId, JobId
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.role import Role
from myconnections.domain.stage import Stage
from myconnections.domain.tie import Tie
from myconnections.insight.outlines import outlines
from myconnections.services import entries, map_times, maps, people, tie_days, ties
from myconnections.services.map_times import Event
from myconnections.services.maps import Drawn
from myconnections.services.ports import OpenVault
from myconnections.services.views import IslandView


def then(vault: OpenVault, days: int, **choice: object) -> Drawn:
    """The map so many days after NOW's day."""
    drawn = maps.drawn(maps.read(vault, NOW), MapChoice(**choice))  # type: ignore[arg-type]
    found, order = map_times.at_day(drawn, map_times.read(vault, NOW), day(days))
    assert [drawn.people[place].row.id for place in order] == [one.row.id for one in found.people]
    return found


def shown(drawn: Drawn) -> dict[ContactId, tuple[int, str, int, int | None]]:
    """Stage, band, days of contact in the year and last contact of everybody there."""
    return {one.row.id: (one.row.stage, one.listed.band.value, one.days, one.row.last_contact) for one in drawn.people}


@pytest.mark.parametrize("color", ["warmth", "stage", "sector", "capital"])
@pytest.mark.parametrize("size", ["days", "last", "ties", "none"])
def test_the_last_day_is_the_map_of_today(vault: OpenVault, color: str, size: str) -> None:
    one, two = keep(vault, "one", communities=("choir",)), keep(vault, "two", stage=Stage.ENGAGEMENT)
    keep(vault, "waits")
    for ago in (0, 1, 40, 120, 365, 366):
        met(vault, one, days=-ago)
    met(vault, two, days=-100, kind="help")
    ties.set_stage(vault, [one], Stage.CONNECTION, at(-30))
    today = maps.drawn(maps.read(vault, NOW), MapChoice(color=color, size=size))
    found = then(vault, 0, color=color, size=size)
    for name in ("ids", "x", "y", "key", "radius"):
        assert np.array_equal(getattr(found.chart, name), getattr(today.chart, name)), name
    assert shown(found) == shown(today)
    assert (found.sectors, found.color_counts, found.shape_counts, found.size_counts) == (
        today.sectors, today.color_counts, today.shape_counts, today.size_counts,
    )  # fmt: skip
    assert [one.listed.warmth for one in found.people] == pytest.approx([one.listed.warmth for one in today.people])
    assert (found.day, today.day) == (NOW.date(), None)


def test_stages_warmth_and_contact_stand_as_they_did(vault: OpenVault) -> None:
    one = keep(vault, "one", days=-300)
    met(vault, one, days=-200)
    ties.set_stage(vault, [one], Stage.CONNECTION, at(-150))
    met(vault, one, days=-100, kind="meet")
    ties.set_stage(vault, [one], Stage.ENGAGEMENT, at(-50))
    for ago, stage in ((-250, 1), (-160, 1), (-149, 2), (-51, 2), (-49, 3)):
        drawn = then(vault, ago)
        past = people.person(vault, one, drawn_at(ago))
        (there,) = drawn.people
        assert there.row.stage == stage, ago
        assert there.listed.warmth == pytest.approx(past.warmth.value), ago
        assert there.listed.band is past.warmth.band
        assert list(drawn.people[0:1]) == list(drawn.people)
    assert shown(then(vault, -150))[one][2:] == (1, day(-200).toordinal())
    assert shown(then(vault, -250))[one] == (1, "none", 0, None)


def drawn_at(days: int) -> datetime:
    """The end of that day, where the map stands."""
    return NOW.replace(hour=23, minute=59, second=59) + timedelta(days=days)


def test_who_was_not_known_yet_is_not_there(vault: OpenVault) -> None:
    early = keep(vault, "early", days=-400, connected_on=day(-900))
    talked = keep(vault, "talked", days=-10)
    met(vault, talked, days=-40)
    late = keep(vault, "late", days=-10)
    ties.set_stage(vault, [early, late], Stage.LINK, NOW)
    assert set(shown(then(vault, -5))) == {early, talked, late}
    assert set(shown(then(vault, -20))) == {early, talked}
    assert set(shown(then(vault, -41))) == {early}
    assert then(vault, -5000).day == day(-900), "before the first record there is nothing"
    assert then(vault, 30).day == NOW.date()


def test_ties_are_there_from_the_day_of_their_evidence(vault: OpenVault) -> None:
    a, b, c, d = (keep(vault, name, stage=Stage.CONNECTION) for name in "abcd")
    told = [
        (a, b, "file", None),
        (a, c, "group_thread", day(-90)),
        (a, c, "introduction", day(-30)),
        (c, d, "file", day(-5)),
        (b, d, "answer_none", day(-5)),
    ]
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(one, other, kind, when) for one, other, kind, when in told])

    def pairs(days: int) -> dict[tuple[int, int], bool]:
        chart = then(vault, days).chart
        ends = zip(chart.ids[chart.a].tolist(), chart.ids[chart.b].tolist(), chart.sure.tolist(), strict=True)
        return {(min(one, other), max(one, other)): sure for one, other, sure in ends}

    def late(days: int) -> set[tuple[int, int]]:
        chart = then(vault, days).chart
        assert chart.late is not None
        ends = zip(chart.ids[chart.a].tolist(), chart.ids[chart.b].tolist(), chart.late.tolist(), strict=True)
        return {(min(one, other), max(one, other)) for one, other, later in ends if later}

    assert pairs(-100) == {(a, b): True, (a, c): False, (c, d): False}
    assert late(-100) == {(a, c), (c, d)}, "said later: since when is not recorded"
    assert pairs(-60) == {(a, b): True, (a, c): False, (c, d): False}
    assert late(-60) == {(c, d)}, "the thread hinted at the other"
    assert pairs(-10) == {(a, b): True, (a, c): True, (c, d): False}
    assert (len(pairs(0)), late(0)) == (3, set())
    assert then(vault, -60).chart.tie_counts() == {0: 1, 1: 1, 2: 1}
    known, hinted = then(vault, -60).chart.known_by()
    assert (known.sum(), hinted.sum()) == (2, 2), "what was said later counts for neither"


def test_what_was_only_hinted_at_later_is_not_there(vault: OpenVault) -> None:
    a, b = (keep(vault, name, days=-200, stage=Stage.CONNECTION) for name in "ab")
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(a, b, "group_thread", day(-90))])
    assert [len(then(vault, ago).chart.a) for ago in (-91, -90)] == [0, 1]


def test_marks_are_as_large_as_the_ties_known_by_then(vault: OpenVault) -> None:
    hub, *others = (keep(vault, f"p{number}", stage=Stage.CONNECTION, days=-400) for number in range(4))
    with vault.write(Act("import"), NOW) as uow:
        uow.ties.add_evidence([TieEvidence(hub, one, "answer_tie", day(-50), 1) for one in others])
    for ago, sizes in ((0, {hub: 1, others[0]: 0}), (-100, {hub: 0, others[0]: 0})):
        found = then(vault, ago, size="ties")
        size = dict(zip(found.chart.ids.tolist(), found.chart.signs.size.tolist(), strict=True))
        assert {who: size[int(who)] for who in sizes} == sizes, ago
        assert sum(found.size_counts) == 4


def test_meetings_gatherings_and_years_at_one_employer_hint_at_a_tie_that_was_said_later(vault: OpenVault) -> None:
    a, b, c, d = (keep(vault, name, days=-4000, stage=Stage.CONNECTION, organization="Mill") for name in "abcd")
    met(vault, a, b, days=-300)
    entries.add(vault, Gathering("fair", kind="market"), NOW, day=day(-200), people=[Part(c, MET), Part(d, HOST)])
    with vault.write(Act("import"), NOW) as uow:
        uow.contacts.add_jobs(
            [
                Job(JobId(0), a, "Mill ", "", since=PartialDate(2018)),
                Job(JobId(0), c, "Mill", "", since=PartialDate(2019, 4), until=PartialDate(2021)),
                Job(JobId(0), d, "Mill", "", since=PartialDate(2022, 12), until=PartialDate(2023, 1, 5)),
                Job(JobId(0), b, "Mill", "", until=PartialDate(2023)),
                Job(JobId(0), b, "Yard", "", since=PartialDate(2023)),
                Job(JobId(0), c, "Yard", "", since=PartialDate(month=3, day=4)),
            ]
        )
        said = [(a, b), (a, c), (c, d), (b, c), (a, d)]
        uow.ties.add_evidence([TieEvidence(one, other, "answer_tie", day(-1)) for one, other in said])
    with vault.read() as uow:
        present = {int(who): "Mill" for who in (a, b, c, d)}
        found = tie_days.first_hints(
            uow, said, [(who, day(-300).toordinal(), 7) for who in (int(a), int(b), 99)], present
        )
    assert found == {
        (a, b): day(-300).toordinal(),
        (a, c): date(2019, 4, 30).toordinal(),
        (c, d): day(-200).toordinal(),
        (a, d): date(2022, 12, 31).toordinal(),
    }
    counts = then(vault, -250).chart.tie_counts()
    assert counts == {0: 0, 1: 3, 2: 2}
    assert then(vault, 0).chart.tie_counts() == {0: 5, 1: 0, 2: 0}


def test_without_evidence_and_without_people_there_is_nothing(vault: OpenVault) -> None:
    assert len(then(vault, 0).people) == 0
    keep(vault, "one", stage=Stage.CONNECTION)
    assert len(then(vault, 0).chart.a) == 0


def test_who_came_after_the_reading_is_not_there(vault: OpenVault) -> None:
    past = map_times.read(vault, NOW)
    keep(vault, "new", stage=Stage.CONNECTION)
    drawn = maps.drawn(maps.read(vault, NOW), MapChoice())
    assert len(map_times.at_day(drawn, past, NOW.date())[0].people) == 0


def test_of_whom_no_move_is_recorded_stands_as_today(vault: OpenVault) -> None:
    with vault.write(Act("add"), NOW) as uow:  # as in a vault of whose history nothing is left
        who = uow.contacts.add(replace(new(given="old"), uid="u", connected_on=day(-90))).id
        uow.ties.put(Tie(who, Stage.ENGAGEMENT))
    ties.set_keep_warm(vault, [who], True, NOW)
    met(vault, who, days=-20)
    assert [stage for stage, *_ in shown(then(vault, -60)).values()] == [Stage.ENGAGEMENT]
    people_then = then(vault, -10).people
    assert [one.row.id for one in people_then[0:1]] == [people_then[0].row.id] == [who]


def test_the_slider_is_marked_with_what_happened(vault: OpenVault) -> None:
    entries.add(vault, LifeEvent("a new job"), NOW, day=day(-40))
    entries.add(vault, Role("gardener"), NOW, day=day(-30))
    entries.add(vault, Role("to come"), NOW, day=day(30))
    with vault.write(Act("import"), at(-50)) as uow:
        uow.imports.new_batch({"files": ["Connections.csv"]})
    past = map_times.read(vault, NOW)
    assert past.events == (
        Event(day(-50), "import"), Event(day(-40), "life", "a new job"), Event(day(-30), "role", "gardener"),
    )  # fmt: skip
    assert (past.first, past.today) == (NOW.date(), NOW.date())


def test_people_of_islands_stay_where_they_stand(vault: OpenVault) -> None:
    early = [keep(vault, name, days=-100, stage=Stage.CONNECTION) for name in "abc"]
    late = keep(vault, "late", days=-10, stage=Stage.CONNECTION)
    drawn = maps.drawn(maps.read(vault, NOW), MapChoice())
    chart = drawn.chart
    shores = outlines(chart.x, chart.y, np.zeros(chart.count, np.int64))
    named = IslandView("Choir", "community", "quiet", frozenset({*early[:2], late}))
    drawn = replace(drawn, chart=replace(chart, outlines=shores, kept=chart.ids == early[0]), islands=(named,))
    then = map_times.at_day(drawn, map_times.read(vault, NOW), day(-50))[0]
    found = then.chart
    assert [one.bearers for one in then.islands] == [set(early[:2])]
    assert sorted(found.ids.tolist()) == early
    assert late in chart.ids
    before = {who: (x, y) for who, x, y in zip(chart.ids.tolist(), chart.x, chart.y, strict=True)}
    assert all(before[who] == (x, y) for who, x, y in zip(found.ids.tolist(), found.x, found.y, strict=True))
    assert found.outlines is not None
    assert (shores.count.tolist(), found.outlines.count.tolist()) == ([4], [3])
    assert found.kept is not None
    assert found.ids[found.kept].tolist() == early[:1]


def test_a_day_lies_where_the_person_lives(vault: OpenVault) -> None:
    keep(vault, "one", days=-1, stage=Stage.CONNECTION)
    past = map_times.read(vault, NOW)
    assert past.moment(date(2026, 7, 14)) == int(NOW.replace(day=14, hour=23, minute=59, second=59).timestamp())
    assert past.moment(NOW.date()) == int(NOW.timestamp())
