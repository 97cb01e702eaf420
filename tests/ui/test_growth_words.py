"""Sentences about capabilities and journeys."""

from __future__ import annotations

from datetime import date

import pytest

from myconnections.domain.capability import Capability
from myconnections.domain.capability_scale import Apart, Change, Point, Wobble
from myconnections.domain.journey import Felt, Knowing, Measure, Tally
from myconnections.domain.letting_go import Since
from myconnections.domain.roadmap import Pace
from myconnections.domain.tool_used import Purpose
from myconnections.services.check_ins import Panel
from myconnections.services.log_echo import CODES, Echo
from myconnections.ui import growth_words, texts_growth
from myconnections.ui.wording import Wording

EN, JA = Wording("en"), Wording("ja")
DAYS = (date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1))
POINTS = tuple(Point(day, 1.0, 4) for day in DAYS)


def panel(
    change: Change | None = None,
    own: Wobble | None = None,
    points: tuple[Point, ...] = POINTS,
    counted: int | None = None,
) -> Panel:
    return Panel(Capability.KEEPING, points, len(points) if counted is None else counted, change, own, ())


def test_a_change_is_named_one_from_a_full_point_on() -> None:
    assert growth_words.standing(panel(Change(1.0, 2.3, DAYS)), EN) == "Clearer change, +1.3"
    assert growth_words.standing(panel(Change(2.0, 1.0, DAYS)), JA) == "はっきりした変化 −1.0"
    assert growth_words.standing(panel(Change(1.0, 1.9, DAYS)), EN) == "Ordinary wobble"
    assert growth_words.standing(panel(points=POINTS[:1]), EN) == "1 check-in; a change can be told from four on"
    assert growth_words.standing(panel(points=()), EN) == "No point yet"
    assert growth_words.standing(panel(Change(1.0, 2.25, DAYS)), EN) == "Clearer change, +1.3"


def test_check_ins_too_near_each_other_are_told_apart_from_those_that_count() -> None:
    assert growth_words.standing(panel(counted=2), EN) == (
        "4 check-ins, 2 of them at least 21 days apart; a change can be told from four such on"
    )
    assert growth_words.standing(panel(counted=2), JA) == (
        "4回分。そのうち21日以上あいたのは2回で、変化は4回目からわかります"
    )
    assert growth_words.near(DAYS[0], DAYS[1], EN).startswith("The check-in of 1 May 2026 is 30 days away;")


def test_a_panel_says_what_it_was_computed_from() -> None:
    told = growth_words.basis(panel(Change(1.0, 2.0, DAYS), Wobble(5, 4, 0.17, 1.3)), EN)
    assert told == (
        "the mean of 1 Jun 2026 and 1 Jul 2026 against that of 1 Apr 2026 and 1 May 2026; "
        "band from your own 5 check-ins"
    )
    assert growth_words.basis(panel(), JA) == ""


def test_the_log_is_told_without_what_did_not_happen() -> None:
    found = (Echo("thanks", 3), Echo("promises", 0), Echo("reached", 1))
    assert growth_words.echo(found, DAYS[0], EN) == (
        "In your log, four weeks to 1 Apr 2026: 3 thank-yous within a day, in touch first with 1 person"
    )
    assert growth_words.echo(found[1:2], DAYS[0], JA) == "記録では（2026年4月1日までの4週間）：まだありません"


def test_two_capabilities_apart_become_a_question() -> None:
    found = Apart(Capability.TOOLS, Capability.LETTING_GO, 1.25, 1.5, DAYS[:2])
    assert growth_words.apart(found, JA) == (
        "2026年4月1日と2026年5月1日の回で、「道具を活かす」が「手放す」より1.3・1.5だけ上にありました。"
        "ずっとあるというだけで続けている道具や一覧は、どれでしょう？"
    )


def test_a_share_of_nothing_is_no_share() -> None:
    assert growth_words.share(Tally(2, 3), EN) == "2 of 3"
    assert growth_words.share(Tally(0, 0), JA) == "記録なし"


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        (texts_growth.PURPOSES, [one.value for one in Purpose]),
        (texts_growth.SINCE, [one.value for one in Since]),
        (texts_growth.PACES, [one.value for one in Pace]),
        (texts_growth.MEASURES, [one.value for one in Measure]),
        (texts_growth.FELT, [one.value for one in Felt if one.value]),
        (texts_growth.HOWS, [one.value for one in Knowing]),
        (texts_growth.ECHOES, [code for those in CODES.values() for code in those]),
    ],
)
def test_every_code_has_its_words(table: dict[str, tuple[str, str]], codes: list[str]) -> None:
    assert list(table) == codes
