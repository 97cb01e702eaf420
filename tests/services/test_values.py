"""The values exercise from its beginning to a second round, and whom a value is seen in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.fakes.memory_vault import FakeVault
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.personal_value import Pile, ValuesStep, ValueTag
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import Reason
from myconnections.insight.scene import Match
from myconnections.services import deck, entries, history, people, ties, today, value_views, values
from myconnections.services.ports import OpenVault

FIVE = ["contribution", "curiosity", "friendship", "mastery", "inner_peace"]
LATER = at(100)


@pytest.fixture
def vault() -> OpenVault:
    return FakeVault()


def finish(vault: OpenVault, order: list[str], days: float = 0) -> None:
    """A whole round so many days after NOW."""
    now = at(days)
    values.begin(vault, now)
    values.place(vault, order, Pile.VERY, now)
    values.keep(vault, order, now)
    values.rank(vault, order, now)
    values.go(vault, ValuesStep.DONE, now)


def test_a_round_is_written_step_by_step_and_read_anew_each_time(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben", communities=("Harbour Choir",))
    met(vault, ana, days=-3)
    met(vault, ana, ben, days=-27)
    met(vault, ana, days=-28)
    values.begin(vault, NOW)
    values.add_card(vault, " Tea ", "time for it", NOW)
    values.place(vault, ["Tea", "好奇心", "Contribution"], Pile.VERY, NOW)
    values.place(vault, ["friendship", "mastery", "inner peace"], Pile.SOMEWHAT, NOW)
    assert values.place(vault, ["tea"], Pile.VERY, NOW).act is not None  # to the end of its pile
    values.keep(vault, ["contribution", "curiosity", "tea", "friendship", "mastery"], NOW)
    values.rank(vault, ["contribution", "curiosity", "tea", "friendship", "mastery"], NOW)
    values.say(vault, "contribution", NOW, meaning=" leave the town easier ", lived=5)
    values.say(vault, "contribution", NOW, shown="the flyer")
    values.say(vault, "curiosity", NOW, lived=10)
    assert values.say(vault, "curiosity", NOW).act is None
    told = values.step(vault, "ask the library", day(3), "contribution", NOW)
    assert told.kinds == {"entry", "reminder"}
    values.tag(vault, "contribution", [ana, ana], [" Harbour Choir ", ""], NOW)
    open_ = value_views.view(vault, NOW)
    assert (open_.last, open_.rows, open_.question, open_.next_day) == (None, (), None, None)
    assert open_.open is not None
    assert open_.open.body.at is ValuesStep.SORT
    values.go(vault, ValuesStep.DONE, NOW)
    found = value_views.view(vault, NOW)
    assert found.open is None
    assert found.next_day == day(91)
    first, second = found.rows[:2]
    assert (first.card, first.rank, first.said.meaning, first.said.shown) == (
        "contribution", 1, "leave the town easier", "the flyer",
    )  # fmt: skip
    assert (first.gap, second.gap, found.rows[2].gap) == (pytest.approx(0.45667 * 5, abs=1e-3), 0, None)
    assert (first.people, first.communities, first.met, second.met) == ((ana,), ("Harbour Choir",), 2, None)
    assert found.question == first
    assert found.names == {ana: "Ana"}
    assert [one.body.value for one in found.tags] == ["contribution"]
    with vault.read() as uow:
        (reminder,) = uow.dues.reminders()
    assert (reminder.text, reminder.due) == ("ask the library", day(3))


def test_one_undo_takes_the_step_and_its_reminder_back(vault: OpenVault) -> None:
    values.begin(vault, NOW)
    values.step(vault, "ask", day(0), "", NOW)
    history.undo(vault, NOW)
    with vault.read() as uow:
        assert uow.dues.reminders() == []
    assert values.current(vault).body.step == ""


def test_a_second_round_is_compared_with_the_first_and_takes_the_own_cards_along(vault: OpenVault) -> None:
    values.begin(vault, NOW)
    values.add_card(vault, "Tea", "", NOW)
    values.drop(vault, NOW)
    finish(vault, FIVE)
    values.add_card(vault, "Tea", "", NOW)
    finish(vault, ["curiosity", "contribution", "friendship", "tea", "mastery"], 91)
    found = value_views.view(vault, LATER)
    (turn,) = found.turns
    assert (turn.before, turn.after, turn.stayed) == (day(0), day(91), 4)
    assert turn.overlap == pytest.approx((0 + 1 + 1 + 3 / 4 + 4 / 5) / 5)
    assert (turn.new, turn.gone) == (("Tea",), ("inner_peace",))
    assert len(found.rounds) == 2
    assert [card.name for card in value_views.own_cards_of(vault)] == ["Tea"]


def test_who_answers_to_my_values_by_themselves_or_by_a_community(vault: OpenVault) -> None:
    ana, ben, cho = keep(vault, "Ana"), keep(vault, "Ben", communities=("harbour choir",)), keep(vault, "Cho")
    assert shared(vault, ana) == ()
    values.tag(vault, "contribution", [ana], [], NOW)
    assert shares(vault) == {}
    assert shared(vault, ana) == (("contribution", ""),)
    finish(vault, FIVE)
    values.tag(vault, "honesty", [ana], [], NOW)
    values.tag(vault, "curiosity", [ana], ["Harbour Choir"], NOW)
    weights = dict(zip(FIVE, (0.4567, 0.2567), strict=False))
    found = shares(vault)
    assert found[ana] == Match(pytest.approx(sum(weights.values()), abs=1e-3), "contribution")  # type: ignore[arg-type]
    assert found[ben].value == "curiosity"
    assert cho not in found
    assert shared(vault, ana) == (("contribution", ""), ("curiosity", ""), ("honesty", ""))
    assert shared(vault, ben) == (("curiosity", "harbour choir"),)
    assert shared(vault, cho) == ()
    values.tag(vault, "curiosity", [ben], [], NOW)
    assert entries.listed(vault, ValueTag)[-1].those() == (ben,)
    values.tag(vault, "curiosity", [], [], NOW)
    assert values.tag(vault, "curiosity", [], [], NOW).act is None
    assert ben not in shares(vault)


def shared(vault: OpenVault, who: ContactId) -> tuple[tuple[str, str], ...]:
    return people.person(vault, who, NOW).values


def shares(vault: OpenVault) -> dict[int, Match]:
    with vault.read() as uow:
        return value_views.matches(uow, uow.contacts.rows())


@pytest.mark.parametrize(
    ("code", "attempt"),
    [
        ("values_open", lambda vault: values.begin(vault, NOW)),
        ("card_there", lambda vault: values.add_card(vault, "CURIOSITY", "", NOW)),
        ("nothing_written", lambda vault: values.add_card(vault, " ", "", NOW)),
        ("no_such_value", lambda vault: values.place(vault, ["curiousity"], Pile.VERY, NOW)),
        ("no_such_value", lambda vault: values.tag(vault, "courage", [], [], NOW)),
        ("not_sorted_in", lambda vault: values.keep(vault, ["curiosity"], NOW)),
        ("values_not_ready", lambda vault: values.go(vault, ValuesStep.DONE, NOW)),
        ("day_in_past", lambda vault: values.step(vault, "ask", day(-1), "", NOW)),
        ("not_kept", lambda vault: values.rank(vault, ["curiosity"], NOW)),
    ],
)
def test_what_is_refused_while_a_round_is_open(
    vault: OpenVault, code: str, attempt: Callable[[OpenVault], object]
) -> None:
    values.begin(vault, NOW)
    with pytest.raises(Refused) as refused:
        attempt(vault)
    assert refused.value.code == code
    if code == "no_such_value" and refused.value.facts["value"] == "curiousity":
        assert "curiosity" in refused.value.facts["near"]  # type: ignore[operator]


def test_a_round_is_changed_after_it_was_finished_and_not_made_anew_before_a_quarter(vault: OpenVault) -> None:
    with pytest.raises(Refused, match="no_round"):
        values.current(vault)
    finish(vault, FIVE)
    with pytest.raises(Refused) as soon:
        values.begin(vault, at(90))
    assert soon.value.facts["day"] == (NOW.date() + timedelta(days=91)).isoformat()
    with pytest.raises(Refused, match="no_round"):
        values.drop(vault, NOW)
    values.go(vault, ValuesStep.RANK, at(1))
    values.rank(vault, FIVE[::-1], at(1))
    values.go(vault, ValuesStep.DONE, at(1))
    done = values.current(vault)
    assert (done.body.ranked[0], done.body.finished) == ("inner_peace", NOW.date())


def test_the_deck_has_forty_cards_with_words_in_both_languages() -> None:
    cards = deck.cards()
    assert len(cards) == 40
    for language in ("en", "ja"):
        assert len({card.name[language] for card in cards.values()}) == 40
        assert all(card.meaning[language] for card in cards.values())
    assert deck.name("inner_peace", "ja") == "心の平和"
    assert deck.name("Tea", "ja") == "Tea"
    assert deck.named(" INNER PEACE ") == "inner_peace"


def test_a_card_of_this_week_says_which_value_somebody_fits(vault: OpenVault) -> None:
    ana = keep(vault, "Ana", stage=Stage.LINK)
    ties.set_keep_warm(vault, [ana], True, NOW)
    met(vault, ana, days=-180, thank=False)
    finish(vault, FIVE)
    values.tag(vault, "curiosity", [ana], [], NOW)
    for _first_look_and_the_next in range(2):
        (card,) = today.today(vault, NOW).cards
        goal = next(term for term in card.suggestion.candidate.terms if term.code == "G")
        assert goal.value == pytest.approx(0.2567, abs=1e-4)
    assert Reason("fits_value", {"value": "curiosity"}) in card.suggestion.candidate.reasons
