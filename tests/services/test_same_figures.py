"""A figure that stands in two places is the same in both, or each says of whom it counts."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.capital import kinds
from myconnections.domain.listing import ListedPerson
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.mirror import MirrorChoice
from myconnections.domain.stage import Stage
from myconnections.insight.chart import SHAPES
from myconnections.services import (
    bulk,
    communities,
    community_views,
    compositions,
    demo,
    insights,
    maps,
    mirror,
    organizations,
    people,
    reaching,
    show_up,
    structure,
    structure_past,
)  # fmt: skip
from myconnections.services.ports import OpenVault
from myconnections.ui import insight_words
from myconnections.ui.wording import Wording


def test_of_a_year_with_many_people(vault: OpenVault) -> None:
    demo.build(vault, NOW, "en", count=60)
    seen, listed, known = insights.view(vault, NOW).measures, people.listing(vault, NOW), structure.view(vault, NOW)
    _bands(seen["warmth"], seen["stages"], listed)
    _reach(vault, seen["reach"], known)
    _capital(vault, seen["capital"], listed)
    _structure(vault, known)
    chosen = MirrorChoice(("industry", "region", "communities"))
    mixed = {one.attribute: one for one in compositions.view(vault, NOW)}
    for shade, name in zip(mirror.view(vault, NOW, chosen).shades, ("industry", "region", "community"), strict=True):
        assert (shade.known, shade.of) == (mixed[name].known, mixed[name].people)
    industries = mirror.view(vault, NOW, chosen).shades[0]  # one name of each in both, however it is spelled
    assert {*mixed["industry"].values} == {*industries.few, *industries.more}
    _row, courses = compositions.past(vault, NOW)
    for course in courses:
        assert course.known[-1] == mixed[course.attribute].known
        assert course.blau[-1] == pytest.approx(mixed[course.attribute].blau)


def _bands(warmth: insights.Measure, stages: insights.Measure, listed: list[ListedPerson]) -> None:
    assert {one.key: one.now for one in warmth.courses} == Counter(one.band.value for one in listed)
    at = Counter(Stage(one.row.stage).code for one in listed)
    assert {one.key: one.now for one in stages.courses} == at


def _reach(vault: OpenVault, reach: insights.Measure, known: structure.StructureView) -> None:
    there = reaching.view(vault, NOW)
    assert {one.key: one.now for one in reach.courses} == {"reached": there.reached, "warm": there.warm}
    assert (reach.facts["people"], reach.facts["kept"]) == (there.asked, there.people)
    (shade,) = mirror.view(vault, NOW, MirrorChoice(("reach",))).shades
    assert (shade.known, shade.of) == (there.asked, there.people)
    assert sum(bool(line.people) for line in known.reach) == there.reached == 10 - len(shade.nobody)
    assert sum(bool(line.warm) for line in known.reach) == there.warm


def _capital(vault: OpenVault, capital: insights.Measure, listed: list[ListedPerson]) -> None:
    """The map gives each tie one mark, here it counts in each of its kinds; how many differ is said."""
    whole = Counter(kind.value for one in listed for kind in kinds(one.row.capital))
    for kind in ("bonding", "bridging", "linking", "mixed"):
        assert capital.facts[f"{kind}_active"] + capital.facts[f"{kind}_potential"] == whole[kind]  # type: ignore[operator]
    drawn = maps.drawn(maps.read(vault, NOW), MapChoice())
    marks = dict(zip(SHAPES, drawn.shape_counts, strict=True))
    clear = {kind: many for kind, many in marks.items() if kind != "unclear"}
    assert sum(whole.values()) - whole["unclear"] - sum(clear.values()) == capital.facts["both"]
    assert capital.facts["both"]
    said = insight_words.basis(capital, Wording("en"))
    assert "counted in both here; on the map such a tie shows as linking" in said


def _structure(vault: OpenVault, known: structure.StructureView) -> None:
    last = structure_past.view(vault, NOW).points[-1]
    assert (last.asked, last.pairs, last.answered, last.ties) == (
        len(known.core.people), known.pairs, known.answered, known.ties,
    )  # fmt: skip
    assert (last.effective_size, last.efficiency) == (known.effective_size, known.efficiency)


def test_who_is_archived_stands_nowhere(vault: OpenVault) -> None:
    """A kind where only somebody archived stands is empty on the reach list, and a place to show up."""
    keep(vault, "Ana")
    gone = keep(vault, "Ben", reach=tuple(one for one in ("government", "education", "finance", "large_firm",
                "founders", "media", "community", "health", "legal")))  # fmt: skip
    bulk.archive(vault, [gone], True, NOW)
    assert reaching.view(vault, NOW).reached == 0
    found = show_up.of_week(vault, NOW)
    assert found is not None
    assert found.others == 9


def test_who_is_archived_counts_in_no_community_and_no_organization(vault: OpenVault) -> None:
    people_of = [keep(vault, name, communities=("Choir",), organization="Fuji") for name in "ABC"]
    gone = keep(vault, "D", communities=("Choir", "Chess"), organization="Fuji")
    bulk.archive(vault, [gone], True, NOW)
    (choir,) = communities.listing(vault, NOW)
    assert (choir.name, choir.people) == ("Choir", len(people_of))
    assert len(community_views.community(vault, "Choir", NOW).members) == choir.people
    mixed = {one.attribute: dict(one.values) for one in compositions.view(vault, NOW)}
    assert mixed["community"] == {"Choir": choir.people}
    (fuji,) = organizations.listing(vault, NOW)
    assert mixed["organization"] == {fuji.name: 3}
    (shade,) = mirror.view(vault, NOW, MirrorChoice(("communities",))).shades
    assert shade.more == (("Choir", choir.people),)


def test_no_tie_of_two_kinds_needs_no_word(vault: OpenVault) -> None:
    keep(vault, "Ana", stage=Stage.CONNECTION)
    capital = insights.view(vault, NOW).measures["capital"]
    assert capital.facts["both"] == 0
    assert "in both" not in insight_words.basis(capital, Wording("en"))
