"""Stage, ticks, keep warm, interval, rest, kind of capital: what the person decides of a tie."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, at, day, keep, met, tie_of, utc

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.periods import unix
from myconnections.domain.stage import Stage
from myconnections.services import contacts, history, people, ties
from myconnections.services.ports import OpenVault


def ready_for_connection(vault: OpenVault, name: str = "Ada") -> ContactId:
    """Somebody for whom everything speaks: a talk, a background and an interest."""
    person = keep(vault, name)
    met(vault, person, days=-20)
    contacts.add_fact(vault, person, "background", "sailor", at(-19))
    contacts.add_fact(vault, person, "interest", "kites", at(-19))
    return person


def test_a_stage_set_by_hand_keeps_its_evidence_and_counts_as_sorted(vault: OpenVault) -> None:
    ada, bo = ready_for_connection(vault), keep(vault, "Bo")
    outcome = ties.set_stage(vault, [ada, bo], Stage.ENGAGEMENT, NOW)
    assert outcome.people == {ada, bo}
    assert (tie_of(vault, ada).stage, tie_of(vault, ada).triaged) == (Stage.ENGAGEMENT, NOW)
    with vault.read() as uow:
        first, move = uow.ties.stage_changes([ada])
        assert len(uow.ties.stage_changes([bo])) == 2
    assert (first.before, first.after) == (None, Stage.LINK)
    assert (move.before, move.after, move.who, move.at) == (Stage.LINK, Stage.ENGAGEMENT, "user", NOW)
    assert set(move.evidence) == {"two_way_days", "background_and_interest"}
    history.undo(vault, NOW)
    assert (tie_of(vault, ada).stage, tie_of(vault, ada).triaged) == (Stage.LINK, None)


def test_the_stage_where_it_stands_leaves_no_trace_in_the_history_of_stages(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    ties.set_stage(vault, [ada], Stage.LINK, NOW)
    assert tie_of(vault, ada).triaged == NOW
    with vault.read() as uow:
        assert len(uow.ties.stage_changes([ada])) == 1


def test_warmth_does_not_jump_when_the_stage_or_the_interval_changes(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, days=-15)
    before = people.person(vault, ada, NOW).warmth.value
    assert before == pytest.approx(0.25, abs=0.01)
    ties.set_stage(vault, [ada], Stage.ENGAGEMENT, NOW)
    assert people.person(vault, ada, NOW).warmth.value == pytest.approx(before)
    assert people.person(vault, ada, at(60)).warmth.value == pytest.approx((before or 0) / 2)
    ties.set_interval(vault, ada, 7, at(60))
    assert tie_of(vault, ada).half_life == 7
    assert people.person(vault, ada, at(67)).warmth.value == pytest.approx((before or 0) / 4)
    assert people.person(vault, ada, at(67)).warmth.own_interval
    ties.set_interval(vault, ada, None, at(67))
    assert people.person(vault, ada, at(127)).warmth.value == pytest.approx((before or 0) / 8)
    assert tie_of(vault, ada).half_life is None


@pytest.mark.parametrize("days", [6, 366])
def test_an_interval_outside_the_range_is_refused(vault: OpenVault, days: int) -> None:
    ada = keep(vault, "Ada")
    with pytest.raises(Refused) as refused:
        ties.set_interval(vault, ada, days, NOW)
    assert (refused.value.code, refused.value.facts) == (
        "interval_out_of_range",
        {"days": days, "least": 7, "most": 365},
    )


def test_days_on_which_only_one_side_wrote_propose_nothing(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    ties.set_stage(vault, [ada], Stage.CONNECTION, NOW)
    for days in (60, 40, 2):
        met(vault, ada, days=-days, kind=EncounterKind.MESSAGE, by=By.ME)
    assert tie_of(vault, ada).contact_days == 3
    assert ties.proposals(vault, NOW) == []


def test_a_stage_is_proposed_and_only_the_answer_moves_it(vault: OpenVault) -> None:
    ada = ready_for_connection(vault)
    keep(vault, "Bo")
    (proposal,) = ties.proposals(vault, NOW)
    assert ties.proposals(vault, NOW, 1) == [proposal]
    assert ties.proposals(vault, NOW, 0) == []
    assert (proposal.contact_id, proposal.name, proposal.check.following) == (ada, "Ada", Stage.CONNECTION)
    assert tie_of(vault, ada).stage is Stage.LINK
    ties.answer_stage(vault, ada, "yes", NOW)
    assert tie_of(vault, ada).stage is Stage.CONNECTION
    assert ties.proposals(vault, NOW) == []
    entry = history.entries(vault)[0]
    assert (entry.kind, entry.facts["answer"]) == ("stage_answer", "yes")


def test_not_yet_is_quiet_for_sixty_days_and_until_something_new(vault: OpenVault) -> None:
    ada = ready_for_connection(vault)
    ties.answer_stage(vault, ada, "not_yet", NOW)
    assert ties.proposals(vault, NOW) == []
    assert ties.proposals(vault, at(61)) == []
    met(vault, ada, days=30)
    assert ties.proposals(vault, at(59)) == []
    assert [proposal.contact_id for proposal in ties.proposals(vault, at(61))] == [ada]


def test_never_ask_again(vault: OpenVault) -> None:
    ada = ready_for_connection(vault)
    ties.answer_stage(vault, ada, "never", NOW)
    met(vault, ada, days=30)
    assert ties.proposals(vault, at(100)) == []
    assert not tie_of(vault, ada).stage_ask


def test_nobody_resting_far_away_or_at_the_last_stage_is_proposed(vault: OpenVault) -> None:
    resting, last, old = (ready_for_connection(vault, name) for name in ("Ada", "Bo", "Chie"))
    ties.rest(vault, [resting], True, NOW)
    ties.set_stage(vault, [last], Stage.RELATIONSHIP, NOW)
    assert [proposal.contact_id for proposal in ties.proposals(vault, NOW)] == [old]
    assert ties.proposals(vault, at(400)) == []


def test_answers_that_make_no_sense_are_refused(vault: OpenVault) -> None:
    ada = keep(vault, "Ada", stage=Stage.RELATIONSHIP)
    for answer, code in (("yes", "no_further_stage"), ("perhaps", "unknown_answer")):
        with pytest.raises(Refused) as refused:
            ties.answer_stage(vault, ada, answer, NOW)
        assert refused.value.code == code
    with pytest.raises(Refused) as refused:
        ties.answer_stage(vault, ContactId(99), "yes", NOW)
    assert refused.value.code == "no_such_person"


def test_ticks_go_on_and_off(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    ties.tick(vault, ada, "they_know_me", True, NOW)
    ties.tick(vault, ada, "shared_topic", True, NOW)
    ties.tick(vault, ada, "they_know_me", False, NOW)
    assert tie_of(vault, ada).ticks == {"shared_topic"}
    with pytest.raises(Refused) as refused:
        ties.tick(vault, ada, "likes_me", True, NOW)
    assert (refused.value.code, refused.value.facts) == ("unknown_tick", {"value": "likes_me"})


def test_keeping_warm_resting_and_suggesting(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    ties.set_keep_warm(vault, [ada, bo], True, NOW)
    ties.set_keep_warm(vault, [bo], None, NOW)
    assert (tie_of(vault, ada).keep_warm, tie_of(vault, bo).keep_warm) == (True, None)
    ties.rest(vault, [ada, bo], True, NOW)
    ties.rest(vault, [bo], False, NOW)
    assert (tie_of(vault, ada).resting, tie_of(vault, bo).resting) == (True, False)
    ties.set_suggest(vault, [ada], False, NOW)
    assert not tie_of(vault, ada).suggest
    ties.set_suggest(vault, [ada], True, NOW)
    assert tie_of(vault, ada).suggest


def test_the_kind_of_capital_is_overruled_and_given_back(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    ties.label_capital(vault, ada, "linking", NOW)
    assert tie_of(vault, ada).capital_override == "linking"
    assert people.listing(vault, NOW)[0].row.capital == "linking"
    ties.label_capital(vault, ada, "", NOW)
    assert people.listing(vault, NOW)[0].row.capital == "unclear"
    with pytest.raises(Refused) as refused:
        ties.label_capital(vault, ada, "golden", NOW)
    assert refused.value.code == "unknown_capital"


def test_refolding_counts_what_lies_after_a_now_of_the_past(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada)
    ties.tick(vault, ada, "shared_topic", True, at(-100))
    met(vault, ada, days=-100)
    tie = tie_of(vault, ada)
    assert (tie.last_contact, tie.contact_days) == (day(0), 2)
    assert unix(tie.warm_at) == unix(utc(0, 12))  # type: ignore[arg-type]


def test_the_checklist_of_nobody(vault: OpenVault) -> None:
    with vault.read() as uow, pytest.raises(Refused) as refused:
        ties.check_of(uow, ContactId(4), NOW)
    assert refused.value.code == "no_such_person"
