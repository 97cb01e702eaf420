"""What speaks for the next stage: the six tests of method.md 3 and its invariants."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.warmth_cases import WHO, met, moment

from myconnections.domain.contact import Fact
from myconnections.domain.encounter import Encounter
from myconnections.domain.ids import FactId
from myconnections.domain.stage import Stage
from myconnections.domain.stage_evidence import StageCheck, check, moved, not_yet
from myconnections.domain.tie import TICKS, Tie


def fact(kind: str, ident: int = 1) -> Fact:
    return Fact(FactId(ident), WHO, kind, "…", moment(0).date())


KNOWN = [fact("background", 1), fact("interest", 2)]


def tie(stage: Stage, *ticks: str) -> Tie:
    return Tie(WHO, stage, ticks=frozenset(ticks))


def asked(tie: Tie, encounters: list[Encounter], facts: list[Fact], day: float = 100) -> StageCheck:
    return check(tie, encounters, facts, moment(day))


def test_one_talk_and_both_facts_speak_for_connection() -> None:
    found = asked(tie(Stage.LINK), [met(90)], KNOWN)
    assert found.proposed
    assert found.following is Stage.CONNECTION
    assert found.codes == ("two_way_days", "background_and_interest")
    assert found.met == 2
    assert not asked(tie(Stage.LINK), [met(90)], KNOWN[:1]).ready
    assert not asked(tie(Stage.LINK), [met(90)], KNOWN, day=456).ready


def test_five_likes_speak_for_nothing() -> None:
    assert not asked(tie(Stage.LINK), [met(day, "signal") for day in range(5)], KNOWN).ready


def test_three_exchanges_in_three_days_have_no_span() -> None:
    quick = [met(day, "exchange") for day in (90, 91, 92)]
    found = asked(tie(Stage.CONNECTION, "shared_topic"), quick, KNOWN)
    assert not found.ready
    assert found.items[0].facts == {
        "count": 3, "needed": 3, "window": 90, "span": 2, "needed_span": 21, "since": "2026-04-01",
    }  # fmt: skip


def test_talks_all_started_by_me_need_a_shared_topic() -> None:
    mine = [met(day, by="me") for day in (60, 75, 90)]
    assert not asked(tie(Stage.CONNECTION), mine, []).ready
    assert asked(tie(Stage.CONNECTION, "shared_topic"), mine, []).proposed
    found = asked(tie(Stage.CONNECTION), [*mine, met(95, "message", "them")], [])
    assert found.proposed
    assert found.items[1].facts == {"me": 3, "them": 1, "window": 365}
    assert [item.by_hand for item in found.items] == [False, False, True]


def test_ten_meetings_in_two_months_are_no_relationship_yet() -> None:
    helped = [met(2, "help", "me"), met(3, "help", "them")]
    close = tie(Stage.ENGAGEMENT, "trust_failure", "made_together")
    assert not asked(close, [met(6 * turn, "meet") for turn in range(10)] + helped, []).ready
    found = asked(close, [met(38 * turn, "meet") for turn in range(6)] + helped, [], 200)
    assert found.proposed
    assert found.met == 3
    assert found.items[2].ticks == (("trust_failure", True), ("trust_private", False), ("made_together", True))
    assert found.items[2].facts == {"count": 2, "needed": 2, "of": 3}
    assert not asked(replace(close, ticks=frozenset({"made_together"})), [*helped], []).items[2].met


def test_a_link_with_everything_is_asked_about_connection_only() -> None:
    everything = [met(10 * turn, kind) for turn, kind in enumerate(["help", "meet"] * 20)]
    found = asked(tie(Stage.LINK, *TICKS), everything, KNOWN, 400)
    assert found.following is Stage.CONNECTION
    assert found.proposed
    assert asked(tie(Stage.RELATIONSHIP, *TICKS), everything, KNOWN) == StageCheck(Stage.RELATIONSHIP, None)


def test_a_recommendation_is_help() -> None:
    close = tie(Stage.ENGAGEMENT)
    written = asked(close, [], [fact("recommended_me", 3), fact("recommended_by_me", 4)])
    assert written.items[1].met
    assert written.items[1].facts == {"received": 1, "given": 1}
    assert not asked(close, [], [fact("recommended_me", 3)]).items[1].met
    assert asked(close, [met(1, "help")], []).items[1].met


def test_not_yet_is_silent_for_sixty_days_and_until_new_evidence() -> None:
    here = tie(Stage.LINK)
    log = [met(90)]
    after = not_yet(here, asked(here, log, KNOWN), moment(100))
    assert asked(after, log, KNOWN, 159).ready
    assert not asked(after, log, KNOWN, 161).proposed
    assert not asked(after, [*log, met(120)], KNOWN, 159).proposed
    assert asked(after, [*log, met(120)], KNOWN, 161).proposed
    assert asked(replace(after, ticks=frozenset({"they_know_me"})), log, KNOWN, 161).proposed
    assert asked(after, log, [*KNOWN, fact("interest", 9)], 161).proposed
    assert not asked(after, log, [*KNOWN, fact("other", 9)], 161).proposed


def test_never_asks_no_more_until_the_stage_moves() -> None:
    never = replace(tie(Stage.LINK), stage_ask=False)
    found = asked(never, [met(90)], KNOWN)
    assert found.ready
    assert not found.proposed
    assert moved(never, Stage.CONNECTION) == tie(Stage.CONNECTION)


def test_the_future_speaks_for_nothing() -> None:
    assert not asked(tie(Stage.LINK), [met(101)], KNOWN).ready


logs = st.lists(
    st.builds(
        met,
        st.integers(0, 90),
        st.sampled_from(["signal", "message", "exchange", "talk", "meet", "help"]),
        st.sampled_from(["me", "them", "both"]),
    ),
    max_size=12,
)


@given(st.sampled_from(list(Stage)), logs, logs, st.frozensets(st.sampled_from(TICKS)))
def test_evidence_is_monotone(stage: Stage, log: list[Encounter], more: list[Encounter], ticks: frozenset[str]) -> None:
    before = asked(tie(stage, *ticks), log, KNOWN)
    after = asked(tie(stage, *ticks), log + more, KNOWN)
    assert after.ready >= before.ready
    assert set(after.codes) >= set(before.codes)
    assert after.stage is stage
