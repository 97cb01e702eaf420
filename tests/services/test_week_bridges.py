"""Bridges and kinds of position as ideas of the week: kept, told in both languages, wanted less of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import SuggestionKind
from myconnections.services import preferences, ties, today
from myconnections.services.ports import OpenVault
from myconnections.services.views import Card
from myconnections.ui.wording import Wording


def stands(vault: OpenVault, who: ContactId, days: float = 0) -> Card:
    (found,) = [one for one in today.today(vault, at(days)).cards if one.person.row.id == who]
    return found


def official(vault: OpenVault) -> ContactId:
    return keep(vault, "Ishii", reach=("行政・自治体",))


def known_official(vault: OpenVault) -> ContactId:
    return keep(vault, "Ueda", reach=("行政・自治体",), stage=Stage.CONNECTION)


def bridge(vault: OpenVault) -> ContactId:
    who = keep(vault, "Mori", stage=Stage.CONNECTION)
    met(vault, who, days=-80, thank=False)
    ties.label_capital(vault, who, "bridging", NOW)
    return who


def test_whoever_stands_where_nobody_is_warm_is_told_and_kept(vault: OpenVault) -> None:
    who = official(vault)
    card = stands(vault, who)
    candidate = card.suggestion.candidate
    assert candidate.kind is SuggestionKind.REACH
    assert {term.code: term.value for term in candidate.terms} == {"U": 0, "N": 0.5, "G": 1, "F": 0.25}
    assert candidate.score == pytest.approx(0.3 * 0.5 + 0.15 + 0.2 * 0.25)
    assert stands(vault, who, 3).shown_id == card.shown_id
    assert Wording("en").because(candidate.reasons) == "Nobody warm yet in 行政・自治体; no contact recorded yet."
    assert Wording("ja").because(candidate.reasons) == (
        "行政・自治体には温かいつながりがまだありません。やりとりの記録がまだありません。"
    )


def test_a_bridge_that_has_cooled_is_told_by_what_it_is_and_how_it_stands(vault: OpenVault) -> None:
    who = bridge(vault)
    candidate = stands(vault, who).suggestion.candidate
    assert candidate.kind is SuggestionKind.BRIDGE
    assert [reason.code for reason in candidate.reasons] == ["last_contact", "acquainted", "bridges"]
    assert candidate.reasons[0].facts["day"] == day(-80).isoformat()
    for language in ("en", "ja"):
        told = Wording(language).why("Mori", candidate.reasons, stands(vault, who).suggestion.step)
        assert "{" not in told
        assert told.count("橋" if language == "ja" else "bridge") == 1


@pytest.mark.parametrize(("made", "kind"), [(known_official, "reach"), (bridge, "bridge")])
def test_less_of_these_kinds_halves_their_sum(
    vault: OpenVault, made: Callable[[OpenVault], ContactId], kind: str
) -> None:
    who = made(vault)
    first = stands(vault, who)
    today.less(vault, first.shown_id, NOW)
    assert preferences.get(vault).less == (kind,)
    again = stands(vault, who, 28)
    assert again.suggestion.candidate.kind.value == kind
    halves = [term.weight for term in again.suggestion.candidate.terms]
    assert halves == pytest.approx([term.weight / 2 for term in first.suggestion.candidate.terms])
