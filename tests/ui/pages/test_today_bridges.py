"""Cards of Today for bridges and kinds of position: their reason, the exact sum, and less of their kind."""

from __future__ import annotations

import pytest
from tests.ui.conftest import Surroundings
from tests.ui.pages.today_in import add, choose, click, log, open_page

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import preferences, ties
from myconnections.services.ports import OpenVault
from myconnections.ui.pages.today.card import SuggestionCard
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.pages.today.why import WhySum


def both(around: Surroundings) -> tuple[ContactId, ContactId]:
    """A bridge that has cooled, and an official of whom nothing is recorded."""

    def made(vault: OpenVault, now: object) -> tuple[ContactId, ContactId]:
        bridge = add(vault, "Mori", Stage.CONNECTION)
        log(vault, bridge, 70, thank=False)
        ties.label_capital(vault, bridge, "bridging", now)  # type: ignore[arg-type]
        return bridge, add(vault, "Ueda", Stage.CONNECTION, reach=("government",))

    return around.ask(made)


def card(page: TodayPage, who: ContactId) -> SuggestionCard:
    return next(one for one in page.cards if one.shown.person.row.id == who)


@pytest.mark.parametrize(
    ("place", "reason", "sum_of"),
    [
        (0, "a bridge to another circle", "Urgency .35 × 1 + Newness .3 × .5 + Goal .15 × 0 + Ease .2 × .5 = .6"),
        (1, "obody warm yet in government", "Urgency .35 × 0 + Newness .3 × .5 + Goal .15 × 1 + Ease .2 × .5 = .4"),
    ],
)
def test_the_card_tells_its_reason_and_the_sum(around: Surroundings, place: int, reason: str, sum_of: str) -> None:
    who = both(around)[place]
    page = open_page(around)
    shown = card(page, who)
    assert reason in shown.accessibleName()
    click(around, page, shown.button("why").objectName())
    (told,) = shown.findChildren(WhySum)
    assert told.accessibleName() == sum_of


def test_less_of_bridges_is_kept_and_can_be_taken_back(around: Surroundings) -> None:
    bridge, _ = both(around)
    page = open_page(around)
    first = card(page, bridge)
    first.button("more").click()
    choose(around, page, "more-menu", "Less of this kind")
    assert around.ask(lambda vault, _now: preferences.get(vault)).less == ("bridge",)
    around.context.acting.undo()
    around.settle()
    assert around.ask(lambda vault, _now: preferences.get(vault)).less == ()
