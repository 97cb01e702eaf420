"""The label of a tie: the known answers A to D of method.md 10 and the rules around them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from myconnections.domain.capital import Capital, kinds, power, read, standing
from myconnections.domain.contact import Contact, Me
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage

ME = Me(
    organizations=("Fuji", "NTT"), industry="IT", function="sales", schools=("Keio",), region="Tokyo",
    communities=("yorimichi", "PTA"), authority=1,
)  # fmt: skip


def contact(
    organization: str, industry: str = "", function: str = "", school: str = "", region: str = "", community: str = ""
) -> Contact:
    return Contact(
        ContactId(1), "u", organization=organization, industry=industry, function=function, region=region,
        schools=(school,) if school else (), communities=(community,) if community else (),
    )  # fmt: skip


A = contact("Fuji", "IT", "sales", "Keio", "Tokyo", "yorimichi")
B = contact("City of Minato", "government", "policy", "", "Tokyo")
C = contact("X")
D = contact("Univ", "education", "research", "Keio", "Kyoto", "yorimichi")


@pytest.mark.parametrize(
    ("who", "similarity", "coverage", "kind"),
    [
        (A, 0.8333, 1.0, Capital.BONDING),
        (B, 0.25, 0.6667, Capital.BRIDGING),
        (C, 0.0, 0.1667, Capital.UNCLEAR),
        (D, 0.25, 1.0, Capital.BRIDGING),
    ],
)
def test_known_answers(who: Contact, similarity: float, coverage: float, kind: Capital) -> None:
    found = read(ME, who)
    assert found.similarity == pytest.approx(similarity, abs=1e-4)
    assert found.coverage == pytest.approx(coverage, abs=1e-4)
    assert found.kind is kind
    assert found.code == kind.value


def test_reasons_name_every_attribute_once() -> None:
    found = read(ME, B)
    assert found.same == ("region",)
    assert found.different == ("organization", "industry", "function")
    assert found.unknown == ("school", "community")
    assert read(ME, A).partly == ("organization", "community")


def test_nothing_known_is_unclear_and_no_similarity() -> None:
    found = read(Me(), A)
    assert (found.kind, found.similarity, found.score, found.coverage) == (Capital.UNCLEAR, None, None, 0)


def test_embeddedness_counts_half() -> None:
    assert read(ME, B, embeddedness=0.75).kind is Capital.MIXED
    assert read(ME, B, embeddedness=0.75).score == 0.5
    assert read(ME, B, embeddedness=0.75).similarity == 0.25


def test_former_employers_and_spelling_count() -> None:
    assert "organization" in read(ME, contact("Other"), former=("ＮＴＴ",)).partly


def test_linking_stands_beside_the_other_axis() -> None:
    decides = replace(B, opens_doors=True)
    assert read(ME, decides).code == "bridging+linking"
    assert read(ME, replace(C, opens_doors=True)).code == "linking"
    assert kinds("bridging+linking") == {Capital.BRIDGING, Capital.LINKING}
    assert power(ME, decides) == (1.0, "outside", False)


def test_authority_needs_an_institution_and_two_levels() -> None:
    above = replace(B, institution="government", authority=3)
    assert power(ME, above) == (0.7, "outside", False)
    assert power(ME, replace(above, organization="Fuji")) == (0.7, "inside", False)
    assert power(ME, replace(above, authority=2)) == (0.0, "", False)
    assert power(Me(), above) == (0.0, "", False)


def test_a_title_is_a_question_only() -> None:
    titled = replace(B, position="Head of Planning")
    assert power(ME, titled) == (0.4, "", True)
    assert read(ME, titled).linking == ""
    assert power(ME, replace(titled, authority=1)) == (0.0, "", False)


def test_one_industry_function_and_region_in_several_words_are_the_same() -> None:
    mine = replace(
        ME, industry="Information Technology & Services", function="営業", region="Greater Tokyo Area, Japan"
    )
    assert set(read(mine, contact("Fuji", "情報通信", "Sales", "", "東京都")).same) == {
        "industry",
        "function",
        "region",
    }
    assert set(read(mine, contact("Fuji", "it", "sales", "", "tokyo")).same) == {"industry", "function", "region"}
    assert "industry" in read(replace(mine, industry="和菓子"), contact("X", "養蜂")).different


def test_wording_by_stage_and_warmth() -> None:
    assert standing(Capital.BRIDGING, Stage.CONNECTION, 1 / 6) == "active"
    assert standing(Capital.BRIDGING, Stage.CONNECTION, None) == "potential"
    assert standing(Capital.BRIDGING, Stage.LINK, 0.9) == "potential"
    assert standing(Capital.BONDING, Stage.CONNECTION, 0.5) == "similar"
    assert standing(Capital.BONDING, Stage.CONNECTION, 0.5, closeness=3) == "active"
    assert standing(Capital.BONDING, Stage.ENGAGEMENT, 0.5) == "active"
