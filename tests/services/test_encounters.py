"""Log what happened, several people at once, back-dated; set it right; take it away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, at, day, draft, keep, met, tie_of, utc

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.services import dues, encounters, history
from myconnections.services.ports import OpenVault


def of(vault: OpenVault, contact_id: ContactId) -> list[Encounter]:
    with vault.read() as uow:
        return uow.encounters.of(contact_id)


def test_one_act_logs_several_people_with_promise_and_thanks(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    plan = draft(ada, bo, ada, kind="meet", note=" tea ", promise=" send the book ", promise_due=day(4))
    outcome = encounters.log(vault, plan, NOW)
    assert outcome.people == {ada, bo}
    assert outcome.touches("promise")
    assert len(of(vault, ada)) == len(of(vault, bo)) == 1
    (one,), (other,) = of(vault, ada), of(vault, bo)
    assert (one.kind, one.by, one.note, one.thank, one.source) == (EncounterKind.MEET, By.BOTH, "tea", True, "logged")
    assert one.together == other.together == one.id
    with vault.read() as uow:
        promises = uow.dues.promises()
    assert [(p.contact_id, p.text, p.by, p.due, p.made_on, p.encounter_id) for p in promises] == [
        (ada, "send the book", By.ME, day(4), NOW.date(), one.id),
        (bo, "send the book", By.ME, day(4), NOW.date(), other.id),
    ]
    entry = history.entries(vault)[0]
    assert (entry.kind, entry.id) == ("log", outcome.act)
    assert entry.facts == {"people": 2, "name": "Ada", "kind": "meet", "day": "2026-07-15"}
    history.undo(vault, NOW)
    assert of(vault, ada) == of(vault, bo) == []
    assert tie_of(vault, ada).warm is None
    with vault.read() as uow:
        assert uow.dues.promises() == []


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("  Kim  Vale ", ("Kim", "Vale", "")), ("森 健", ("健", "森", "")), ("Kofi", ("", "", "Kofi")),
        ("Ana de Lima", ("Ana de", "Lima", "")),
    ],
)  # fmt: skip
def test_somebody_new_is_added_with_the_log_and_goes_with_it(
    vault: OpenVault, written: str, parts: tuple[str, str, str]
) -> None:
    ada = keep(vault, "Ada")
    outcome = encounters.log(vault, replace(draft(ada), newcomers=(written, written)), NOW)
    (new,) = outcome.people - {ada}
    with vault.read() as uow:
        found = uow.contacts.get(ContactId(new))
    assert found is not None
    assert (found.given, found.family, found.single) == parts
    assert outcome.touches("contact")
    assert len(of(vault, ContactId(new))) == 1
    assert history.entries(vault)[0].facts["people"] == 2
    history.undo(vault, NOW)
    with vault.read() as uow:
        assert uow.contacts.get(ContactId(new)) is None
    assert of(vault, ada) == []


def test_a_log_may_be_with_newcomers_only_but_not_with_a_blank(vault: OpenVault) -> None:
    alone = replace(draft(), newcomers=("Kim Vale",))
    (who,) = encounters.log(vault, alone, NOW).people
    assert history.entries(vault)[0].facts["name"] == "Kim Vale"
    assert tie_of(vault, ContactId(who)).warm is not None
    with pytest.raises(Refused, match="nameless"):
        encounters.log(vault, replace(alone, newcomers=(" ",)), NOW)


def test_a_day_stands_at_noon_but_never_after_now(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    morning = NOW.replace(hour=8, minute=5, second=0)
    encounters.log(vault, draft(ada, days=-2), NOW)
    encounters.log(vault, draft(ada), morning)
    newest, older = of(vault, ada)
    assert older.at == utc(-2, 12)
    assert newest.at == utc(0, 8, 5)
    assert newest.day == NOW.date()


def test_warmth_and_figures_follow_whatever_the_order_of_logging(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    for person, days in ((ada, (-30, -10, -20)), (bo, (-30, -20, -10))):
        for one in days:
            encounters.log(vault, draft(person, days=one), NOW)
    first, second = tie_of(vault, ada), tie_of(vault, bo)
    assert replace(first, contact_id=bo) == second
    assert (first.last_contact, first.first_two_way, first.contact_days) == (day(-10), day(-30), 3)
    assert first.warm_at == utc(-10, 12)
    assert first.warm is not None
    share = 2 ** (-10 / 15)
    assert first.warm == pytest.approx(0.5 + 0.5 * (0.5 + 0.5 * 0.5 * share) * share)


def test_the_day_ahead_and_nobody_are_refused(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    for wrong, code in (
        (draft(ada, days=1), "day_in_future"),
        (draft(), "nobody_chosen"),
        (draft(ContactId(9)), "no_such_person"),
    ):
        with pytest.raises(Refused) as refused:
            encounters.log(vault, wrong, NOW)
        assert refused.value.code == code
    assert of(vault, ada) == []


def test_a_log_is_of_two_hundred_people_at_most(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    many = [ContactId(ada + number) for number in range(encounters.MOST_PEOPLE + 1)]
    with pytest.raises(Refused) as refused:
        encounters.log(vault, draft(*many), NOW)
    assert (refused.value.code, refused.value.facts) == ("too_many_chosen", {"count": 201, "most": 200})
    with pytest.raises(Refused) as refused:
        encounters.log(vault, draft(*many[:-1], ada), NOW)
    assert refused.value.code == "no_such_person", "two hundred are not too many, and nobody counts twice"
    assert of(vault, ada) == []


@pytest.mark.parametrize(
    ("kind", "by", "due"),
    [
        ("talk", "me", True), ("meet", "them", True), ("help", "them", True), ("help", "both", True),
        ("help", "me", False), ("message", "them", False), ("thanks", "me", False), ("signal", "me", False),
    ],
)  # fmt: skip
def test_when_a_thank_you_is_due(vault: OpenVault, kind: str, by: str, due: bool) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, kind=kind, by=by)
    met(vault, ada, kind=kind, by=by, days=-1, thank=not due)
    assert [one.thank for one in of(vault, ada)] == [due, not due]


@pytest.mark.parametrize(
    ("first", "then", "gap", "kept"),
    [
        (("message", "them"), ("message", "me"), 14, ("exchange", "both")),
        (("message", "me"), ("message", "them"), 0, ("exchange", "both")),
        (("message", "them"), ("message", "me"), 15, ("message", "me")),
        (("message", "me"), ("message", "me"), 1, ("message", "me")),
        (("talk", "both"), ("message", "me"), 1, ("message", "me")),
        (("signal", "them"), ("message", "me"), 1, ("message", "me")),
        (("message", "them"), ("thanks", "me"), 1, ("thanks", "me")),
        (("signal", "them"), ("message", "both"), 1, ("exchange", "both")),
    ],
)
def test_a_reply_makes_an_exchange(
    vault: OpenVault, first: tuple[str, str], then: tuple[str, str], gap: int, kept: tuple[str, str]
) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, kind=first[0], by=first[1], days=-20)
    met(vault, ada, kind=then[0], by=then[1], days=-20 + gap)
    newest, older = of(vault, ada)
    assert (newest.kind.value, newest.by.value) == kept
    assert newest.day == day(-20 + gap)
    assert (older.kind.value, older.by.value) == first


def test_an_answered_message_is_open_no_more_and_a_like_does_not_answer(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, kind="message", by="them", days=-9)
    met(vault, ada, kind="signal", by="me", days=-8)
    met(vault, ada, kind="message", by="me", days=-7)
    met(vault, ada, kind="message", by="me", days=-6)
    assert [one.kind.value for one in of(vault, ada)] == ["message", "exchange", "signal", "message"]
    met(vault, ada, kind="message", by="them", days=-10)
    assert of(vault, ada)[-1].kind is EncounterKind.MESSAGE, "what was written later cannot be answered earlier"


def test_two_messages_of_mine_still_leave_theirs_open(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, kind="message", by="me", days=-9)
    met(vault, ada, kind="message", by="me", days=-8)
    met(vault, ada, kind="message", by="them", days=-7)
    assert of(vault, ada)[0].kind is EncounterKind.EXCHANGE


def test_a_change_moves_day_and_warmth(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, days=-2, note="call")
    (one,) = of(vault, ada)
    outcome = encounters.change(vault, replace(one, day=day(-5), kind=EncounterKind.MEET, contact_id=ContactId(0)), NOW)
    (after,) = of(vault, ada)
    assert outcome.people == {ada}
    assert (after.day, after.at, after.kind, after.note, after.contact_id) == (
        day(-5), utc(-5, 12), EncounterKind.MEET, "call", ada,
    )  # fmt: skip
    assert (tie_of(vault, ada).warm, tie_of(vault, ada).last_contact) == (0.6, day(-5))
    encounters.change(vault, replace(after, note="tea"), NOW)
    assert of(vault, ada)[0].at == after.at


def test_a_group_log_is_changed_and_forgotten_together_or_alone(vault: OpenVault) -> None:
    ada, bo = keep(vault, "Ada"), keep(vault, "Bo")
    met(vault, ada, bo, days=-2)
    (one,) = of(vault, ada)
    encounters.change(vault, replace(one, note="harbor"), NOW)
    assert [of(vault, who)[0].note for who in (ada, bo)] == ["harbor", ""]
    outcome = encounters.change(vault, replace(one, day=day(-1)), NOW, together=True)
    assert outcome.people == {ada, bo}
    assert [of(vault, who)[0].day for who in (ada, bo)] == [day(-1)] * 2
    encounters.forget(vault, one.id, NOW)
    assert (of(vault, ada), len(of(vault, bo))) == ([], 1)
    history.undo(vault, NOW)
    encounters.forget(vault, one.id, NOW, together=True)
    assert of(vault, ada) == of(vault, bo) == []
    assert tie_of(vault, bo).warm is None


def test_what_was_promised_outlives_the_encounter(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, days=-3, promise="older")
    (encounter_id,) = met(vault, ada, days=-2, promise="book")
    outcome = encounters.forget(vault, EncounterId(encounter_id), NOW)
    assert outcome.touches("promise")
    with vault.read() as uow:
        found = {promise.text: promise.encounter_id is None for promise in uow.dues.promises(ada)}
    assert found == {"older": False, "book": True}


def test_a_guess_set_right_is_no_guess_any_more(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    with vault.write(None, NOW) as uow:
        guess = uow.encounters.add(
            Encounter(
                EncounterId(0),
                ada,
                utc(-15, 12),
                day(-15),
                EncounterKind.TALK,
                By.BOTH,
                approximate=True,
                source="asked",
            )
        )
    encounters.change(vault, replace(guess, note="somewhere in July"), NOW)
    assert of(vault, ada)[0].approximate
    encounters.change(vault, replace(guess, day=day(-12)), NOW)
    (after,) = of(vault, ada)
    assert (after.approximate, after.source) == (False, "asked")


def test_what_is_not_there_or_ahead_cannot_be_changed(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    met(vault, ada, days=-2)
    (one,) = of(vault, ada)
    with pytest.raises(Refused) as refused:
        encounters.change(vault, replace(one, day=day(1)), NOW)
    assert refused.value.code == "day_in_future"
    with pytest.raises(Refused) as refused:
        encounters.forget(vault, EncounterId(88), NOW)
    assert (refused.value.code, refused.value.facts) == ("no_such_encounter", {"id": 88})


def test_waived_thanks_are_due_no_more(vault: OpenVault) -> None:
    ada = keep(vault, "Ada")
    (encounter_id,) = met(vault, ada)
    assert [due.kind for due in dues.due_list(vault, NOW)] == ["thank", "self"]
    encounters.waive_thanks(vault, EncounterId(encounter_id), NOW)
    assert [due.kind for due in dues.due_list(vault, at(0.1))] == ["self"]
