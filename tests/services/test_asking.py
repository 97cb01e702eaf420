"""Pick ten people, and say when we last talked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.services.people import NOW, at, day, keep, met, tie_of

from myconnections.domain.contact import Me
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.stage import Stage
from myconnections.services import asking, history, me, people, ties
from myconnections.services.ports import OpenVault
from myconnections.services.views import PickAnswer


def test_the_most_messaged_the_newest_and_colleagues_in_turn(vault: OpenVault) -> None:
    me.put(vault, Me(organizations=("LANTERN", "")), NOW)
    often, rarely = keep(vault, "Often"), keep(vault, "Rarely")
    for days in (-9, -8, -7):
        met(vault, often, kind="message", by="me", days=days)
    met(vault, rarely, kind="message", by="me", days=-3)
    newest = keep(vault, "Newest", connected_on=day(-2), organization="Ｌantern")
    older = keep(vault, "Older", connected_on=day(-40))
    keep(vault, "Ahead", connected_on=day(3))
    colleague = keep(vault, "Colleague", organization="lantern")
    found = asking.picks(vault, NOW)
    assert [(pick.person.id, pick.why) for pick in found] == [
        (often, "messaged"), (newest, "newest"), (colleague, "employer"), (rarely, "messaged"), (older, "newest"),
    ]  # fmt: skip
    assert found[0].facts == {"count": 3}
    assert found[1].facts == {"day": "2026-07-13"}
    assert found[2].facts == {"organization": "lantern"}
    assert len(asking.picks(vault, NOW, limit=2)) == 2


def test_nobody_asked_sorted_resting_or_unknown_is_proposed(vault: OpenVault) -> None:
    asked, sorted_, resting, plain = (keep(vault, name, connected_on=day(-1)) for name in ("A", "B", "C", "D"))
    keep(vault, "E")
    asking.answer(vault, [PickAnswer(asked, "never")], NOW)
    ties.set_stage(vault, [sorted_], Stage.CONNECTION, NOW)
    ties.rest(vault, [resting], True, NOW)
    assert [pick.person.id for pick in asking.picks(vault, NOW)] == [plain]


def test_answers_become_guesses_marked_as_such_in_one_act(vault: OpenVault) -> None:
    month, year, longer, never = (keep(vault, name) for name in ("A", "B", "C", "D"))
    answers = [
        PickAnswer(month, "month", Stage.CONNECTION, True),
        PickAnswer(year, "year"),
        PickAnswer(longer, "longer"),
        PickAnswer(never, "never"),
    ]
    outcome = asking.answer(vault, answers, NOW)
    assert outcome.people == {month, year, longer, never}
    with vault.read() as uow:
        found = {who: uow.encounters.of(who) for who in (month, year, longer, never)}
    assert [one.day for one in found[month]] == [day(-15)]
    assert [one.day for one in found[year]] == [day(-182)]
    assert [one.day for one in found[longer]] == [day(-730)]
    assert found[never] == []
    (guess,) = found[month]
    assert (guess.kind, guess.by, guess.approximate, guess.thank, guess.source) == (
        EncounterKind.TALK, By.BOTH, True, False, "asked",
    )  # fmt: skip
    tie = tie_of(vault, month)
    assert (tie.asked, tie.triaged, tie.stage, tie.keep_warm, tie.starred) == (
        "month",
        NOW,
        Stage.CONNECTION,
        True,
        False,
    )
    assert (tie_of(vault, never).asked, tie_of(vault, never).warm, tie_of(vault, never).keep_warm) == (
        "never",
        None,
        None,
    )
    entry = history.entries(vault)[0]
    assert (entry.kind, entry.facts) == ("pick", {"people": 4, "name": "A"})
    history.undo(vault, NOW)
    assert (tie_of(vault, month).asked, tie_of(vault, month).stage) == ("", Stage.LINK)


def test_answering_again_replaces_the_guess_and_nothing_else(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, days=-40)
    asking.answer(vault, [PickAnswer(ada, "month")], NOW)
    asking.answer(vault, [PickAnswer(ada, "year")], NOW)
    with vault.read() as uow:
        assert [(one.day, one.source) for one in uow.encounters.of(ada)] == [(day(-40), "logged"), (day(-182), "asked")]
    asking.answer(vault, [PickAnswer(ada, "never")], at(1))
    assert people.person(vault, ada, at(1)).tie.contact_days == 1
    assert tie_of(vault, ada).triaged == NOW + timedelta(days=1)


def test_a_stage_alone_is_an_answer_that_leaves_no_encounter(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    asking.answer(vault, [PickAnswer(ada, "", Stage.RELATIONSHIP, True)], NOW)
    tie = tie_of(vault, ada)
    assert (tie.stage, tie.asked, tie.triaged, tie.keep_warm) == (Stage.RELATIONSHIP, "", NOW, True)
    with vault.read() as uow:
        assert list(uow.encounters.of(ada)) == []
    with pytest.raises(Refused) as refused:
        asking.answer(vault, [PickAnswer(ada, "")], NOW)
    assert refused.value.code == "unknown_answer"


def test_a_word_that_is_no_answer_changes_nothing(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    with pytest.raises(Refused) as refused:
        asking.answer(vault, [PickAnswer(ada, "month"), PickAnswer(ada, "yesterday")], NOW)
    assert refused.value.code == "unknown_answer"
    with pytest.raises(Refused) as refused:
        asking.answer(vault, [], NOW)
    assert refused.value.code == "nobody_chosen"
    assert tie_of(vault, ada).asked == ""
