"""Structure and kinds of ties in words: every figure with its band, nothing said of what is not known."""

from __future__ import annotations

import pytest

from myconnections.domain.capital import ATTRIBUTES
from myconnections.domain.ego_structure import Advanced, Band, ClassLine, Mixture, RoleBands, Shown, Whole
from myconnections.domain.ids import ContactId
from myconnections.insight.alter_classes import PairClass
from myconnections.insight.asking import Core
from myconnections.services.structure import StructureView
from myconnections.ui import capital_words, structure_words, texts_structure, texts_words
from myconnections.ui.wording import Wording

EN, JA = Wording("en"), Wording("ja")
CORE = Core(tuple(range(15)), tuple(range(15, 25)), 300, 15)
FIVE = Band(0.5, 0.4, 0.6)
ROLES = RoleBands("industry", 20, FIVE, FIVE, FIVE, Band(3, 3, 3))


def view(**of: object) -> StructureView:
    plain: dict[str, object] = {
        "people": 300, "core": CORE, "names": {ContactId(0): "A"}, "pairs": 300, "answered": 0, "ties": 0,
        "coverage": 0.0, "shown": Shown.UNKNOWN, "effective_size": None, "efficiency": None, "whole": None,
        "inner_only": False, "advanced": None, "mixtures": (), "reach": (), "reach_recorded": False, "classes": (),
    }  # fmt: skip
    return StructureView(**{**plain, **of})  # type: ignore[arg-type]


def test_of_whom() -> None:
    assert structure_words.whom(view(), EN) == "About 25 of 300 people: the 15 warmest and 10 drawn by lot."
    few = view(core=Core((1, 2), (), 2))
    assert structure_words.whom(few, EN) == "About all 2 people of yours."
    inner = view(core=Core(tuple(range(25)), (), 40), inner_only=True)
    assert "those asked about before the others came" in structure_words.whom(inner, EN)
    for core, said in (
        (Core((), tuple(range(25)), 40), "About 25 of 40 people, drawn by lot."),
        (
            Core(tuple(range(6)), tuple(range(6, 25)), 40, 6),
            "About 25 of 40 people: the 6 warmest and 19 drawn by lot.",
        ),
        (Core(tuple(range(20)), tuple(range(20, 25)), 40), "the 20 asked about before the others came and 5 drawn"),
    ):
        assert said in structure_words.whom(view(core=core), EN)
    assert structure_words.asked(Core((), tuple(range(25)), 40), JA) == "40人のうち、くじで選んだ25人について。"
    nobody = view(shown=Shown.NOTHING, coverage=None)
    assert structure_words.whom(nobody, JA).startswith("まだ語れることがありません")
    assert structure_words.coverage(nobody, EN) == ""
    assert structure_words.figures(nobody, EN) == []


def test_figures_as_far_as_they_may_be_told() -> None:
    assert structure_words.figures(view(), EN) == [EN.pair(texts_structure.SAYS["unknown"])]
    size, share = Band(8.8, 8.2, 9, 2.4, 9), Band(0.88, 0.82, 0.9, 0.24, 0.9)
    band = structure_words.figures(view(shown=Shown.BAND, effective_size=size, efficiency=share), EN)
    assert band[0].startswith("Effective size, of 25: between 8.2 and 9.0 (four times in five).")
    assert band[1].endswith("between 24% and 90%.")
    whole = Whole(300, 10, share, Band(264, 246, 270))
    told = structure_words.figures(view(shown=Shown.VALUE, effective_size=size, efficiency=share, whole=whole), EN)
    assert told[0].startswith("Effective size, of 25: 8.8 (8.2 to 9.0")
    assert "efficiency 82% to 90%, effective size 246 to 270" in told[2]
    assert structure_words.whole(view(), EN) == ""


def test_the_other_measures_and_roles() -> None:
    assert structure_words.advanced(view(), EN) == []
    assert structure_words.roles(view(), EN) == ("", [])
    more = Advanced(FIVE, FIVE, FIVE, FIVE, Band(11, 11, 11), ROLES)
    found = dict(structure_words.advanced(view(advanced=more), EN))
    assert found["Constraint"] == "0.50 (0.40–0.60)"
    assert found["Density"] == "50% (40%–60%)"
    assert found["Open pairs"] == "11"
    heading, counts = structure_words.roles(view(advanced=more), JA)
    assert heading == "つながっていない組（業界で。20人でわかる）"
    assert counts[-1] == ("渡し役", "3")


@pytest.mark.parametrize(
    ("measure", "band", "said"),
    [
        ("ego_betweenness", Band(208.07, 195.68, 218.22), "208 (196–218)"),
        ("ego_betweenness", Band(1208.07, 1195.68, 1218.22), "1,208 (1,196–1,218)"),
        ("ego_betweenness", Band(12.07, 11.68, 12.62), "12.1 (11.7–12.6)"),
        ("ego_betweenness", Band(88.4167, 88.4167, 88.4167), "88.42"),
        ("constraint", Band(0.4132, 0.3811, 0.4521), "0.41 (0.38–0.45)"),
        ("constraint", Band(1.012, 0.701, 1.33), "1.0 (0.7–1.3)"),
        ("effective_size", Band(14.26, 9.81, 18.02), "14 (10–18)"),
        ("effective_size", Band(8.8, 8.2, 9), "8.8 (8.2–9.0)"),
        ("density", Band(0.5, 0.4999, 0.5001), "50%"),
    ],
)
def test_no_more_digits_than_the_band_allows(measure: str, band: Band, said: str) -> None:
    assert structure_words.banded(measure, band) == said


def test_what_stands_in_brackets_is_said() -> None:
    assert structure_words.brackets(view(), EN) == ""
    one = Band(1, 1, 1)
    assert structure_words.brackets(view(advanced=Advanced(one, one, one, one, one)), EN) == ""
    more = Advanced(one, one, Band(208, 195, 218), one, one, ROLES)
    assert structure_words.brackets(view(advanced=more), EN).startswith("In brackets: where the figure lies four times")


def test_mixture_and_classes() -> None:
    none = Mixture("school", 0, 300, (), None, None, None, None)
    assert structure_words.mixture(none, EN) == ("school", "not recorded", "")
    some = Mixture("industry", 3, 300, (("education", 2), ("x", 1)), 20, 0.4444, 0.4678, None)
    name, known, values = structure_words.mixture(some, EN, most=1)
    assert (name, known) == ("industry", "known of 3 of 300")
    assert values.endswith("2, …  Blau 0.44  IQV 0.47")
    lines = (ClassLine("event", 12, 5, 1, 0.2), ClassLine("nothing", 0, 5, 0, 0.04))
    assert list(structure_words.classes(view(classes=lines), EN)) == [
        ("At one event together", "12 pairs open; 20% of such pairs know each other, after 5 answers of yours")
    ]


def test_every_class_and_attribute_has_words() -> None:
    assert set(texts_structure.CLASSES) == set(PairClass)
    assert set(ATTRIBUTES) == set(texts_words.ATTRIBUTES)
    assert {*structure_words.ADVANCED, *structure_words.ROLES} < set(texts_structure.MEASURES)


REASONS = {
    "computed": "bridging+linking", "override": "", "standing": "potential", "similarity": 0.25, "coverage": 4 / 6,
    "embeddedness": None, "power": 1.0, "linking": "outside", "question": False, "same": ["region"], "partly": [],
    "different": ["organization", "industry", "function"], "unknown": ["school", "community"],
}  # fmt: skip


def test_a_kind_names_the_facts_it_was_read_from() -> None:
    assert capital_words.read(REASONS, EN) == (
        "Bridging, linking: different organization, industry and function; same region; similarity 25%, from 4 of 6"
        " facts; linking: decides or opens doors where you do not."
    )
    assert capital_words.read(REASONS, JA).startswith(
        "橋渡し・連結：違う所属・業界・職種；同じ地域；似かた25%、6項目中4項目から"
    )
    assert "knows 80% of those" in capital_words.read({**REASONS, "embeddedness": 0.8}, EN)


@pytest.mark.parametrize(
    ("of", "said"),
    [
        ({"override": "bonding"}, "You call it: Bonding."),
        ({"override": "bonding"}, "As computed: Bridging, linking: different"),
        ({"standing": "active"}, "Active."),
        ({"question": True}, "The title suggests"),
        ({"partly": ["community"], "linking": "inside"}, "inside your own organization"),
    ],
)
def test_what_else_is_said_of_a_kind(of: dict[str, object], said: str) -> None:
    assert any(said in line for line in capital_words.lines({**REASONS, **of}, EN))


def test_where_nothing_can_be_compared() -> None:
    nothing = {**REASONS, "computed": "unclear", "similarity": None}
    assert capital_words.lines(nothing, EN) == ["Unclear yet. Too little is filled in on both sides."]
