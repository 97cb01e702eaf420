"""Introducing two people as one of the week's ideas: half of each, at most one, gone with either of the two."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.dates import monday
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.introducing import Match
from myconnections.domain.introduction import Introduction
from myconnections.domain.listing import PersonRow, ShownRow
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import SuggestionKind
from myconnections.insight.scene import Week
from myconnections.insight.suggestions import candidates
from myconnections.services import contacts, entries, erasing, history, introductions, this_week, ties, today
from myconnections.services.ports import OpenVault
from myconnections.services.temperatures import rows_at
from myconnections.services.views import Card

KIND = SuggestionKind.INTRODUCE


def two(vault: OpenVault) -> tuple[ContactId, ContactId]:
    """Two who were met lately, so that nothing else comes up for them."""
    ana = keep(vault, "Ana", stage=Stage.RELATIONSHIP, offers=("kilns",), communities=("Choir",), organization="One")
    ben = keep(vault, "Ben", stage=Stage.CONNECTION, needs=("kilns",), organization="Two")
    for back in (40, 12, 2):
        met(vault, ana, days=-back, kind="meet")
        met(vault, ben, days=-back, kind="meet")
    return ana, ben


def card(vault: OpenVault, days: float = 0) -> Card | None:
    found = [one for one in today.today(vault, at(days)).cards if one.suggestion.candidate.kind is KIND]
    assert len(found) <= 1
    return next(iter(found), None)


def stands(vault: OpenVault, days: float = 0) -> Card:
    found = card(vault, days)
    assert found is not None
    return found


def rows(vault: OpenVault) -> list[PersonRow]:
    with vault.read() as uow:
        return rows_at(uow, NOW)


def test_newness_and_goal_are_means_and_ease_is_that_of_the_looser_tie(vault: OpenVault) -> None:
    ana, ben = two(vault)
    week = Week(NOW, meetings={ana: Match(ana, ben, "offer", "kilns")})
    (found,) = [one for one in candidates(rows(vault), week) if one.kind is KIND]
    warm = next(one.person.warmth for one in today.today(vault, NOW).cards if one.person.row.id == ana)
    assert warm is not None
    values = {term.code: term.value for term in found.terms}
    assert values["U"] == 0
    assert values["N"] == pytest.approx((1 / (1 + warm) + 0.5) / 2)
    assert (values["G"], values["F"]) == (0, 0.5)
    assert found.score == pytest.approx(sum(term.product for term in found.terms))
    gone = Week(NOW, meetings={ana: Match(ana, 99, "offer", "kilns")})
    assert [one for one in candidates(rows(vault), gone) if one.kind is KIND] == []


def test_the_card_says_to_whom_and_what_about(vault: OpenVault) -> None:
    ana, ben = two(vault)
    shown = stands(vault)
    assert (shown.person.row.id, shown.suggestion.step) == (ana, "ask_the_first")
    reason = shown.suggestion.candidate.reasons[-1]
    assert (reason.code, reason.facts) == ("might_meet_offer", {"other": "Ben", "other_id": ben, "word": "kilns"})
    told = today.introduce(vault, shown.shown_id, ana, ben, "kilns", NOW)
    assert told.kinds == {"entry", "suggestion"}
    assert entries.one(vault, int(str(told.facts["id"])), Introduction).people[1].contact_id == ben
    assert stands(vault).answer == "done"
    history.undo(vault, NOW)
    assert stands(vault).answer == ""
    assert entries.listed(vault, Introduction) == []
    introductions.begin(vault, ben, ana, "kilns", NOW)
    assert card(vault) is None
    with pytest.raises(Refused, match="introduction_open"):
        today.introduce(vault, shown.shown_id, ana, ben, "kilns", NOW)


def test_it_goes_with_either_of_the_two(vault: OpenVault) -> None:
    _, ben = two(vault)
    stands(vault)
    contacts.forget(vault, [ben], NOW)
    assert card(vault) is None
    history.undo(vault, NOW)
    assert stands(vault)
    erasing.erase(vault, [ben], NOW)
    assert card(vault) is None
    with vault.read() as uow:
        assert "Ben" not in str(uow.settings.get(this_week.NOTED))


def test_put_off_it_comes_back_only_while_both_are_there(vault: OpenVault) -> None:
    _, ben = two(vault)
    shown = stands(vault)
    today.later(vault, shown.shown_id, 1, NOW)
    assert card(vault) is None
    assert stands(vault, 1).shown_id == shown.shown_id
    contacts.forget(vault, [ben], at(1))
    assert card(vault, 1) is None


def test_a_link_is_not_introduced(vault: OpenVault) -> None:
    _, ben = two(vault)
    ties.set_stage(vault, [ben], Stage.LINK, NOW)
    assert card(vault) is None


def test_within_eight_weeks_it_comes_up_beside_what_is_more_urgent(vault: OpenVault) -> None:
    """Its sum is half of theirs: without a turn it never did while people cooled (decision 0021)."""
    ana, ben = two(vault)
    for number in range(40):
        who = keep(vault, f"P{number}", stage=Stage.ENGAGEMENT, organization=f"O{number}")
        met(vault, who, days=-75, kind="meet", thank=False)
    with vault.write(None, NOW) as uow:  # it has come up in the week before
        uow.shown.add([ShownRow(0, monday(day(-7)), 1, ben, KIND.value, "", None, None)])
    found = (week for week in range(10) if card(vault, 7 * week))
    first = next(found)
    assert first == 7
    shown = stands(vault, 7 * first)
    assert (shown.person.row.id, shown.suggestion.role) == (ana, "turn")
    assert shown.suggestion.candidate.reasons[-1].facts["other_id"] == ben
