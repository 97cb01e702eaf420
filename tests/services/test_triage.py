"""Sort people one after another: the order, one act an answer, back, and on where it stopped."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.services.people import NOW, at, day, keep, met, tie_of

from myconnections.domain.contact import Fact, Me
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, FactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, history, me, people, ties, triage
from myconnections.services.ports import Act, OpenVault
from myconnections.services.triage_order import Measure


def _order(vault: OpenVault) -> list[ContactId]:
    return [turn.person.id for turn in triage.look(vault, NOW).turns]


def _known(vault: OpenVault) -> dict[str, ContactId]:
    """One person for each reason, and one without any."""
    me.put(vault, Me(organizations=("Lantern",), communities=("Choir",)), NOW)
    found = {
        "plain": keep(vault, "Plain"),
        "newest": keep(vault, "Newest", connected_on=day(-10)),
        "recommended": keep(vault, "Recommended", connected_on=day(-730)),
        "employer": keep(vault, "Employer", organization="ＬＡＮＴＥＲＮ"),
        "often": keep(vault, "Often"),
        "talked": keep(vault, "Talked"),
        "one_way": keep(vault, "One way"),
    }
    with vault.write(Act("fact"), NOW) as uow:
        uow.contacts.add_fact(Fact(FactId(0), found["recommended"], "recommended_me", "…", day(-700)))
    for days in range(-2200, -2188):
        met(vault, found["often"], days=days)
    met(vault, found["talked"], days=-1)
    met(vault, found["one_way"], kind="message", by="me", days=-1)
    return found


def test_the_most_likely_alive_come_first_each_with_the_reason(vault: OpenVault) -> None:
    who = _known(vault)
    turns = triage.look(vault, NOW).turns
    names = ["talked", "one_way", "often", "employer", "recommended", "newest", "plain"]
    assert [turn.person.id for turn in turns] == [who[name] for name in names]
    reasons = ["talked", "talked", "often", "employer", "recommended", "newest", ""]
    assert [turn.why for turn in turns] == reasons
    assert turns[0].facts == {"day": day(-1).isoformat()}
    assert turns[2].facts == {"count": 12}
    assert turns[3].facts == {"organization": "ＬＡＮＴＥＲＮ"}
    assert turns[5].facts == {"day": day(-10).isoformat()}
    assert (turns[6].facts, turns[6].worth, turns[6].last) == ({}, 0, None)
    last = turns[0].last
    assert last is not None
    assert (last.kind, last.day) == (EncounterKind.TALK, day(-1))


def test_the_sum_is_exact(vault: OpenVault) -> None:
    who = keep(vault, "A", organization="Lantern", connected_on=day(-365))
    met(vault, who, days=-730)
    with vault.read() as uow:
        (row,) = uow.contacts.rows([who])
    standing = Measure(NOW.date(), ["LANTERN", ""], [who]).of(row)
    assert dict(standing.parts) == pytest.approx(
        {"talked": 1.0, "often": 2 * (1 - 2**-0.25), "employer": 1.5, "recommended": 1.0, "newest": 0.5}
    )
    assert standing.worth == pytest.approx(4 + 2 * (1 - 2**-0.25))
    ahead = row._replace(last_contact=day(30).toordinal(), connected_on=None, organization="")
    assert dict(Measure(NOW.date(), [""], []).of(ahead).parts)["talked"] == 4.0


def test_equals_come_by_reading_and_a_limit_cuts(vault: OpenVault) -> None:
    late, early = keep(vault, "Zoe"), keep(vault, "Amy")
    twin = keep(vault, "Amy")
    assert _order(vault) == [early, twin, late]
    assert [turn.person.id for turn in triage.look(vault, NOW, 1).turns] == [early]


def test_those_without_a_place_on_the_map_come_first_where_they_are_asked_for(vault: OpenVault) -> None:
    who = _known(vault)
    near = keep(vault, "Near", stage=Stage.ENGAGEMENT, connected_on=day(-1))
    passed = keep(vault, "Passed", connected_on=day(-2))
    triage.skip(vault, passed, NOW)
    placed = {who["talked"], who["one_way"], who["often"], near}
    found = [turn.person.id for turn in triage.look(vault, NOW, unplaced_first=True).turns]
    assert found == [*(one for one in _order(vault)[:-1] if one not in placed),
                     *(one for one in _order(vault) if one in placed), passed]  # fmt: skip
    assert found[0] == who["employer"]
    assert _order(vault)[0] == who["talked"]


def test_sorted_resting_and_archived_people_do_not_come_up(vault: OpenVault) -> None:
    sorted_, resting, archived, plain = (keep(vault, name) for name in "ABCD")
    ties.set_stage(vault, [sorted_], Stage.CONNECTION, NOW)
    ties.rest(vault, [resting], True, NOW)
    with vault.write(Act("change"), NOW) as uow:
        (gone,) = uow.contacts.many([archived])
        uow.contacts.put_many([type(gone)(gone.id, gone.uid, given="C", archived=True)])
    found = triage.look(vault, NOW)
    assert [turn.person.id for turn in found.turns] == [plain]
    assert (found.done, found.left, found.stages) == (1, 1, {2: 1})
    assert triage.tally(vault) == (1, 1)


def test_an_answer_is_one_act_with_everything_in_it(vault: OpenVault) -> None:
    who = keep(vault, "A", organization="Lantern")
    outcome = triage.answer(
        vault, who, Stage.ENGAGEMENT, "year", NOW, keep_warm=True, communities=["Choir", " ", "Choir"], star=True
    )
    assert outcome.people == {who}
    assert outcome.kinds == {"tie", "encounter", "contact"}
    view = people.person(vault, who, NOW)
    tie = view.tie
    assert (tie.stage, tie.keep_warm, tie.starred, tie.triaged, tie.asked) == (3, True, True, NOW, "year")
    assert view.contact.communities == ("Choir",)
    assert "communities" in view.contact.edited
    (guess,) = view.encounters
    assert (guess.approximate, guess.source, guess.day) == (True, "asked", day(-182))
    assert [part.approximate for part in view.warmth.explanation.parts] == [True]
    assert [(move.before, move.after, move.who) for move in view.stages] == [(None, 1, "user"), (1, 3, "user")]
    history.undo(vault, NOW)
    view = people.person(vault, who, NOW)
    assert (view.tie.triaged, view.tie.stage, view.tie.starred, view.encounters) == (None, 1, False, ())
    assert view.contact.communities == ()
    assert view.warmth.value is None


def test_one_answer_for_several_is_one_act(vault: OpenVault) -> None:
    some = [keep(vault, name) for name in "ABC"]
    outcome = triage.answer_several(vault, some[:2], Stage.CONNECTION, "year", NOW)
    assert (outcome.people, outcome.kinds) == (set(some[:2]), {"tie", "encounter"})
    assert [(tie_of(vault, who).stage, tie_of(vault, who).asked) for who in some] == [(2, "year"), (2, "year"), (1, "")]
    found = triage.look(vault, NOW)
    (told,) = found.recent
    assert (told.contact_id, told.name, told.people, told.stage, told.when) == (some[0], "A", 2, "connection", "year")
    assert (found.done, found.left, found.can_go_back) == (2, 1, True)
    triage.back(vault, NOW)
    assert (_order(vault), triage.tally(vault)) == (some, (0, 3))
    for ids, when, code in ((some, "some day", "unknown_answer"), ([], "year", "nobody_chosen")):
        with pytest.raises(Refused, match=code):
            triage.answer_several(vault, ids, Stage.LINK, when, NOW)


def test_a_group_counts_by_its_people_in_the_pace(vault: OpenVault) -> None:
    some = [keep(vault, name) for name in "ABCDEF"]
    triage.answer_several(vault, some[:4], Stage.LINK, "never", NOW)
    triage.answer(vault, some[4], Stage.LINK, "never", NOW + timedelta(seconds=10))
    triage.answer(vault, some[5], Stage.LINK, "never", NOW + timedelta(seconds=20))
    assert triage.look(vault, NOW).pace == pytest.approx(4.0)


def test_whom_one_has_gone_back_to_comes_first_until_something_else_is_done(vault: OpenVault) -> None:
    amy, bea, cleo = (keep(vault, name) for name in ("Amy", "Bea", "Cleo"))
    triage.answer(vault, cleo, Stage.LINK, "never", NOW)
    triage.back(vault, NOW)
    assert _order(vault) == [cleo, amy, bea]
    assert [turn.person.id for turn in triage.look(vault, NOW, 2).turns] == [cleo, amy]
    contacts.star(vault, [bea], True, NOW)
    assert _order(vault) == [amy, bea, cleo]
    history.undo(vault, NOW)  # no act of sorting
    assert _order(vault) == [amy, bea, cleo]
    triage.answer(vault, amy, None, "", NOW)
    triage.put_away(vault, bea, NOW)
    triage.back(vault, NOW)
    triage.back(vault, NOW)
    assert _order(vault) == [amy, bea, cleo]


def test_what_is_not_said_stays_as_it_is(vault: OpenVault) -> None:
    who = keep(vault, "A", stage=Stage.CONNECTION, communities=("Choir",))
    met(vault, who, days=-3)
    contacts.star(vault, [who], True, NOW)
    outcome = triage.answer(vault, who, None, "", NOW)
    view = people.person(vault, who, NOW)
    assert (view.tie.stage, view.tie.starred, view.tie.keep_warm, view.tie.asked) == (2, True, None, "")
    assert view.tie.triaged == NOW
    assert len(view.encounters) == 1
    assert outcome.kinds == {"tie", "encounter"}
    assert triage.answer(vault, who, None, "never", NOW, communities=["Choir"]).kinds == {"tie", "encounter"}
    with pytest.raises(Refused) as refused:
        triage.answer(vault, who, None, "sometimes", NOW)
    assert refused.value.code == "unknown_answer"
    with pytest.raises(Refused) as refused:
        triage.answer(vault, ContactId(99), None, "", NOW)
    assert refused.value.code == "no_such_person"


def test_who_is_passed_over_comes_last_in_the_order_of_passing(vault: OpenVault) -> None:
    first, second, third = (keep(vault, name) for name in "ABC")
    triage.skip(vault, second, NOW)
    triage.skip(vault, first, at(0.01))
    found = triage.look(vault, NOW)
    assert [turn.person.id for turn in found.turns] == [third, second, first]
    assert [turn.skipped for turn in found.turns] == [False, True, True]
    assert (found.left, found.skipped) == (3, 2)
    triage.answer(vault, second, Stage.LINK, "never", at(0.02))
    assert tie_of(vault, second).skipped is None
    assert triage.look(vault, NOW).skipped == 1


def test_back_takes_answers_and_skips_back_one_by_one(vault: OpenVault) -> None:
    one, two = keep(vault, "A"), keep(vault, "B")
    assert not triage.look(vault, NOW).can_go_back
    with pytest.raises(Refused) as refused:
        triage.back(vault, NOW)
    assert refused.value.code == "nothing_to_go_back_to"
    triage.answer(vault, one, Stage.CONNECTION, "month", NOW)
    triage.skip(vault, two, at(0.001))
    found = triage.look(vault, at(0.002))
    assert found.can_go_back
    assert [(each.contact_id, each.name, each.skipped, each.stage, each.when) for each in found.recent] == [
        (two, "B", True, "", ""),
        (one, "A", False, "connection", "month"),
    ]
    assert triage.back(vault, at(0.003)).facts["id"] == int(two)
    assert tie_of(vault, two).skipped is None
    outcome = triage.back(vault, at(0.004))
    assert (outcome.facts["id"], outcome.facts["act"]) == (int(one), "triage")
    assert _order(vault) == [one, two]
    assert triage.look(vault, NOW).recent == ()


def test_who_is_put_away_is_not_asked_about_until_taken_back(vault: OpenVault) -> None:
    one, two = keep(vault, "A"), keep(vault, "B")
    outcome = triage.put_away(vault, one, NOW)
    assert (outcome.people, outcome.touches("contact")) == (frozenset({int(one)}), True)
    found = triage.look(vault, at(0.001))
    assert ([turn.person.id for turn in found.turns], found.done, found.left) == ([two], 0, 1)
    assert [(each.contact_id, each.away, each.skipped) for each in found.recent] == [(one, True, False)]
    assert triage.tally(vault) == (0, 1)
    assert triage.back(vault, at(0.002)).facts["id"] == int(one)
    assert triage.look(vault, NOW).left == 2
    with pytest.raises(Refused):
        triage.put_away(vault, ContactId(99), NOW)


def test_something_else_done_since_is_taken_back_first(vault: OpenVault) -> None:
    one, two = keep(vault, "A"), keep(vault, "B")
    triage.answer(vault, one, Stage.CONNECTION, "month", NOW)
    contacts.star(vault, [two], True, NOW)
    found = triage.look(vault, NOW)
    assert not found.can_go_back
    assert [each.contact_id for each in found.recent] == [one]
    with pytest.raises(Refused):
        triage.back(vault, NOW)
    history.undo(vault, NOW)
    assert triage.back(vault, NOW).facts["id"] == int(one)


def test_the_pace_leaves_pauses_out_and_waits_for_five(vault: OpenVault) -> None:
    now = NOW
    moments = [now - timedelta(seconds=2 * number) for number in range(5)]
    assert triage.pace(moments) is None
    assert triage.pace([*moments, moments[-1] - timedelta(seconds=7)]) == pytest.approx(3.0)
    assert triage.pace([*moments, moments[-1] - timedelta(seconds=61)]) is None
    assert triage.pace([]) is None
    assert triage.pace([now] * 9) is None, "a clock that stands still tells no pace"
    for number in range(7):
        who = keep(vault, f"P{number}")
        triage.answer(vault, who, Stage.LINK, "never", NOW + timedelta(seconds=3 * number))
    assert triage.look(vault, NOW).pace == pytest.approx(3.0)


def test_a_community_is_proposed_and_says_what_it_was_guessed_from(vault: OpenVault) -> None:
    me.put(vault, Me(communities=("Own", "Choir")), NOW)
    keep(vault, "A", organization="Lantern", communities=("Choir",))
    keep(vault, "B", organization="lantern", communities=("Choir", "Alley"))
    for name in "CDE":
        keep(vault, name, connected_on=day(-30), communities=("Fair",))
    here = keep(vault, "F", organization="Ｌantern", connected_on=day(-30))
    that_day = keep(vault, "G", connected_on=day(-30))
    keep(vault, "H", connected_on=day(-31), organization="Elsewhere")
    keep(vault, "I", connected_on=day(-40), communities=("Alone",))
    keep(vault, "J", connected_on=day(-40))  # one person of that day is no sign
    found = triage.look(vault, NOW)
    told = {turn.person.id: (turn.community, turn.guessed_from) for turn in found.turns}
    assert told.pop(here) == ("Choir", "organization")
    assert told.pop(that_day) == ("Fair", "day")
    assert set(told.values()) == {("", "")}
    assert found.communities == ("Fair", "Choir", "Alley", "Alone", "Own")


def test_one_card_by_itself(vault: OpenVault) -> None:
    who = keep(vault, "A", organization="Lantern")
    me.put(vault, Me(organizations=("Lantern",)), NOW)
    assert triage.turn(vault, who, NOW).why == "employer"
    with vault.write(Act("fact"), NOW) as uow:
        uow.contacts.add_fact(Fact(FactId(0), who, "recommended_by_me", "…", day(-7)))
    assert triage.turn(vault, who, NOW).worth == 2.5
    with pytest.raises(Refused) as refused:
        triage.turn(vault, ContactId(99), NOW)
    assert refused.value.code == "no_such_person"


def test_the_last_contact_is_known_from_an_encounter_but_not_from_a_guess_or_a_signal(vault: OpenVault) -> None:
    who = keep(vault, "A")
    assert not triage.turn(vault, who, NOW).known
    met(vault, who, days=-30, kind="signal")
    assert not triage.turn(vault, who, NOW).known
    met(vault, who, days=-20, kind="message", by="them")
    assert triage.turn(vault, who, NOW).known
    triage.answer(vault, who, None, "month", NOW)
    assert not triage.turn(vault, who, NOW).known
