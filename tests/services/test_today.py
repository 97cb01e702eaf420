"""Today: the list of the week, kept through the week; what the person answers; what is due beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, at, day, draft, keep, met, tie_of

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.reminder import Reminder
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import SuggestionKind
from myconnections.services import asking, contacts, encounters, history, preferences, this_week, ties, today
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import Preferences
from myconnections.services.views import Card, PickAnswer


def cards(vault: OpenVault, days: float = 0) -> list[Card]:
    return list(today.today(vault, at(days)).cards)


def whose(vault: OpenVault, days: float = 0) -> list[ContactId]:
    return [card.person.row.id for card in cards(vault, days)]


def crowd(vault: OpenVault, size: int = 12) -> list[ContactId]:
    """People at Engagement, last talked with half a year ago: KEEP is open for all of them."""
    people = [keep(vault, f"Person {number:02}", stage=Stage.ENGAGEMENT) for number in range(size)]
    for number, person in enumerate(people):
        met(vault, person, days=-180 - number, thank=False)
    return people


def starters(vault: OpenVault, size: int = 3) -> list[ContactId]:
    """People sorted by hand with whom nothing is recorded: START is open for two of them."""
    people = [keep(vault, f"Starter {number}") for number in range(size)]
    asking.answer(vault, [PickAnswer(person, "never") for person in people], NOW)
    return people


def with_budget(vault: OpenVault, budget: int) -> None:
    preferences.put(vault, Preferences(budget=budget), NOW)


def test_an_empty_vault_has_a_good_day(vault: OpenVault) -> None:
    view = today.today(vault, NOW)
    assert (view.cards, view.people, view.load, view.budget) == ((), 0, 0.0, 5)
    assert view.week == day(-2)
    assert [due.kind for due in view.dues] == ["self"]
    assert view.question in today.QUESTIONS
    assert today.today(vault, at(1)).question != view.question
    assert today.today(vault, at(len(today.QUESTIONS))).question == view.question


def test_the_first_look_keeps_the_list_without_an_entry_in_the_history(vault: OpenVault) -> None:
    crowd(vault)
    before = history.entries(vault)
    first = cards(vault)
    assert 1 <= len(first) <= 5
    assert [card.suggestion.slot for card in first] == list(range(1, len(first) + 1))
    assert [(card.shown_id, card.person.row.id) for card in cards(vault, 3)] == [
        (card.shown_id, card.person.row.id) for card in first
    ]
    assert history.entries(vault) == before
    for card in first:
        candidate = card.suggestion.candidate
        assert candidate.score == pytest.approx(sum(term.product for term in candidate.terms))
        assert candidate.reasons
        assert card.suggestion.step
        assert (card.answer, card.until) == ("", None)


def test_while_nobody_else_fits_only_those_shown_are_read(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    people = starters(vault)
    assert len(cards(vault)) == 2
    asked = []
    read = this_week.rows_at
    monkeypatch.setattr(this_week, "rows_at", lambda uow, now, ids=None: asked.append(ids) or read(uow, now, ids))
    first = cards(vault)
    (third,) = set(people) - {card.person.row.id for card in first}
    met(vault, third)
    assert cards(vault) == first
    assert None not in asked
    cards(vault, 1)
    assert asked[-1] is None
    asked.clear()
    contacts.star(vault, [keep(vault, "Newcomer")], True, NOW)
    cards(vault)
    assert None in asked


def test_with_every_place_taken_only_those_shown_are_read(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    crowd(vault)
    with_budget(vault, 2)
    first, asked = cards(vault), []
    read = this_week.rows_at
    monkeypatch.setattr(this_week, "rows_at", lambda uow, now, ids=None: asked.append(ids) or read(uow, now, ids))
    assert cards(vault) == first
    assert [sorted(ids) for ids in asked if ids is not None] == [sorted(card.person.row.id for card in first)]
    today.less(vault, first[0].shown_id, NOW)
    assert len(cards(vault)) == 2
    assert None in asked


def test_reasons_go_with_the_day(vault: OpenVault) -> None:
    with_budget(vault, 2)
    crowd(vault, 1)
    (monday,), (friday,) = cards(vault), cards(vault, 2)
    said = [{reason.code: reason.facts for reason in card.suggestion.candidate.reasons} for card in (monday, friday)]
    assert said[1]["last_contact"]["days"] == said[0]["last_contact"]["days"] + 2  # type: ignore[operator]


def test_a_look_at_an_earlier_week_says_what_was_said_then(vault: OpenVault) -> None:
    crowd(vault)
    then = cards(vault)
    assert {card.person.row.id for card in cards(vault, 7)}.isdisjoint(card.person.row.id for card in then)
    assert cards(vault) == then
    assert all(card.suggestion.step for card in then)


def test_the_same_vault_and_seed_give_the_same_list(vault: OpenVault) -> None:
    crowd(vault)
    first = whose(vault)
    with vault.read() as uow:
        seed = uow.settings.get("suggestion_seed")
    assert seed == int(NOW.timestamp())
    nobody_twice = whose(vault, 7)
    assert set(nobody_twice).isdisjoint(first)
    with vault.read() as uow:
        assert uow.settings.get("suggestion_seed") == seed


def test_done_logs_and_answers_in_one_act_and_stays_visible(vault: OpenVault) -> None:
    crowd(vault)
    first = cards(vault)
    (card, *others) = first
    outcome = today.do(vault, card.shown_id, draft(kind="talk"), NOW)
    who = card.person.row.id
    assert outcome.people == {who}
    assert outcome.touches("suggestion", "encounter")
    after = cards(vault)
    assert [one.shown_id for one in after] == [one.shown_id for one in first]
    done = next(one for one in after if one.shown_id == card.shown_id)
    assert done.answer == "done"
    assert done.suggestion.candidate.reasons == card.suggestion.candidate.reasons
    assert tie_of(vault, who).last_contact == NOW.date()
    entry = history.entries(vault)[0]
    assert (entry.kind, entry.facts["answer"], entry.facts["people"]) == ("answer", "done", 1)
    with pytest.raises(Refused) as refused:
        today.later(vault, card.shown_id, 1, NOW)
    assert refused.value.code == "already_answered"
    history.undo(vault, NOW)
    assert [one.answer for one in cards(vault)] == [""] * len(first)
    assert tie_of(vault, who).last_contact != NOW.date()
    assert others


def test_others_may_take_part_in_what_is_done(vault: OpenVault) -> None:
    people = crowd(vault, 2)
    card = cards(vault)[0]
    outcome = today.do(vault, card.shown_id, draft(*people), NOW)
    assert outcome.people == set(people)


def test_a_day_ahead_is_refused_before_anything_is_answered(vault: OpenVault) -> None:
    crowd(vault, 1)
    card = cards(vault)[0]
    with pytest.raises(Refused) as refused:
        today.do(vault, card.shown_id, draft(days=1), NOW)
    assert refused.value.code == "day_in_future"
    assert cards(vault)[0].answer == ""


def test_planned_holds_its_place_and_comes_up_on_its_day(vault: OpenVault) -> None:
    crowd(vault, 1)
    card = cards(vault)[0]
    outcome = today.plan(
        vault, card.shown_id, Reminder(ReminderId(0), "free", "call", day(2), None, "after lunch"), NOW
    )
    assert outcome.people == {card.person.row.id}
    assert [one.answer for one in cards(vault)] == ["plan"]
    (due,) = [due for due in today.today(vault, at(2)).dues if due.kind == "plan"]
    assert (due.ref, due.contact_id, due.facts) == (
        outcome.facts["id"], card.person.row.id, {"text": "call", "condition": "after lunch"},
    )  # fmt: skip


def test_later_keeps_the_place_and_comes_back_in_the_same_week(vault: OpenVault) -> None:
    with_budget(vault, 2)
    crowd(vault)
    first = cards(vault)
    today.later(vault, first[0].shown_id, 1, NOW)
    assert whose(vault) == [first[1].person.row.id]
    back = cards(vault, 1)
    assert [card.shown_id for card in back] == [card.shown_id for card in first]
    assert back[0].answer == ""
    today.do(vault, back[0].shown_id, draft(), NOW)
    assert {card.answer for card in cards(vault, 1)} == {"done", ""}


def test_later_comes_back_in_another_week_in_spite_of_the_cool_down(vault: OpenVault) -> None:
    crowd(vault, 1)
    (card,) = cards(vault)
    today.later(vault, card.shown_id, 7, NOW)
    assert cards(vault) == []
    assert cards(vault, 5) == []
    assert whose(vault, 7) == [card.person.row.id]
    assert cards(vault, 14) == []
    for days in (0, 32):
        with pytest.raises(Refused) as refused:
            today.later(vault, card.shown_id, days, NOW)
        assert (refused.value.code, refused.value.facts) == (
            "days_out_of_range",
            {"days": days, "least": 1, "most": 31},
        )


def test_less_of_a_kind_halves_it_and_frees_the_place(vault: OpenVault) -> None:
    with_budget(vault, 2)
    crowd(vault)
    first = cards(vault)
    today.less(vault, first[0].shown_id, NOW)
    assert preferences.get(vault).less == ("keep",)
    after = cards(vault)
    assert first[0].shown_id not in {card.shown_id for card in after}
    assert len(after) == 2
    assert after[0].suggestion.candidate.terms[0].weight == pytest.approx(0.175)
    today.less(vault, after[0].shown_id, NOW)
    assert preferences.get(vault).less == ("keep",)
    history.undo(vault, NOW)
    history.undo(vault, NOW)
    assert preferences.get(vault).less == ()


def test_not_this_person_never_comes_up_again(vault: OpenVault) -> None:
    crowd(vault, 1)
    (card,) = cards(vault)
    today.not_this_person(vault, card.shown_id, NOW)
    assert not tie_of(vault, card.person.row.id).suggest
    assert cards(vault) == cards(vault, 35) == []
    history.undo(vault, NOW)
    assert [one.shown_id for one in cards(vault)] == [card.shown_id]


def test_whoever_is_gone_resting_or_was_met_makes_room(vault: OpenVault) -> None:
    with_budget(vault, 4)
    crowd(vault)
    starters(vault)
    first = whose(vault)
    assert len(first) == 4
    contacts.forget(vault, [first[0]], NOW)
    ties.rest(vault, [first[1]], True, NOW)
    encounters.log(vault, draft(first[2]), NOW)
    after = whose(vault)
    assert set(first[:3]).isdisjoint(after)
    assert first[3] in after
    assert len(after) == 4


def test_those_done_and_then_forgotten_leave_the_page(vault: OpenVault) -> None:
    crowd(vault, 1)
    (card,) = cards(vault)
    today.do(vault, card.shown_id, draft(), NOW)
    contacts.forget(vault, [card.person.row.id], NOW)
    assert cards(vault) == []


def test_a_smaller_budget_hides_what_waits_and_keeps_what_is_done(vault: OpenVault) -> None:
    with_budget(vault, 4)
    crowd(vault)
    starters(vault)
    first = cards(vault)
    today.do(vault, first[3].shown_id, draft(), NOW)
    with_budget(vault, 2)
    assert [card.shown_id for card in cards(vault)] == [first[0].shown_id, first[3].shown_id]


def test_one_reconnect_at_most_also_when_a_place_is_filled_again(vault: OpenVault) -> None:
    with_budget(vault, 2)
    people = [keep(vault, f"Old {number}", days=-900, stage=Stage.CONNECTION) for number in range(4)]
    for number, person in enumerate(people):
        met(vault, person, days=-800 - number, thank=False)
    (card,) = cards(vault)
    assert card.suggestion.candidate.kind is SuggestionKind.RECONNECT
    assert len(cards(vault, 1)) == 1
    today.not_this_person(vault, card.shown_id, NOW)
    (other,) = cards(vault)
    assert other.person.row.id != card.person.row.id


def test_without_its_note_a_card_still_says_what_is_true(vault: OpenVault) -> None:
    crowd(vault, 1)
    (card,) = cards(vault)
    with vault.write(None, NOW) as uow:
        uow.settings.put("this_week", None)
    (bare,) = cards(vault)
    assert bare.shown_id == card.shown_id
    assert bare.suggestion.step
    assert bare.suggestion.candidate.terms == card.suggestion.candidate.terms
    today.do(vault, card.shown_id, draft(), NOW)
    (done,) = cards(vault)
    assert (done.answer, done.suggestion.candidate.terms) == ("done", ())


def test_the_load_of_what_is_kept_warm(vault: OpenVault) -> None:
    people = crowd(vault, 3)
    ties.rest(vault, [people[0]], True, NOW)
    ties.set_keep_warm(vault, [people[1]], False, NOW)
    assert today.today(vault, NOW).load == pytest.approx(7 / 60)
    ties.set_interval(vault, people[2], 7, NOW)
    assert today.today(vault, NOW).load == pytest.approx(1)


def test_a_suggestion_that_is_not_there(vault: OpenVault) -> None:
    for attempt in (
        lambda: today.do(vault, 9, draft(), NOW),
        lambda: today.less(vault, 9, NOW),
        lambda: today.not_this_person(vault, 9, NOW),
    ):
        with pytest.raises(Refused) as refused:
            attempt()
        assert (refused.value.code, refused.value.facts) == ("no_such_suggestion", {"id": 9})


def test_archived_people_do_not_come_up(vault: OpenVault) -> None:
    (person,) = crowd(vault, 1)
    assert whose(vault) == [person]
    with vault.read() as uow:
        kept = uow.contacts.get(person)
    assert kept is not None
    contacts.change(vault, replace(kept, archived=True), NOW)
    view = today.today(vault, NOW)
    assert (view.cards, view.people) == ((), 0)
