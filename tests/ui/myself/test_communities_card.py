"""The card of gatherings and communities on the page Myself."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.conftest import NOW, Surroundings
from tests.ui.people_in import keep

from myconnections.domain.community import Community, Round, Sort
from myconnections.domain.gathering import Gathering
from myconnections.domain.rounds import Every
from myconnections.services import communities, gatherings
from myconnections.ui.myself.communities_card import CommunitiesCard


def said(card: CommunitiesCard) -> str:
    QApplication.processEvents()  # what was just put into a layout shows in the next turn
    return "\n".join(one.text() for one in card.findChildren(QLabel) if one.isVisibleTo(card))


def test_it_says_how_to_begin_and_then_what_comes_next(around: Surroundings) -> None:
    card = CommunitiesCard(around.context)
    around.show(card, 420, 300)
    card.load()
    around.settle()
    assert "Where do people come together" in said(card)
    ana, today = keep(around, given="Ana"), NOW.date()
    ahead = today + timedelta(days=4)
    around.ask(lambda vault, now: gatherings.add(vault, Gathering("Choir"), now, day=ahead))
    told = around.ask(lambda vault, now: gatherings.add(vault, Gathering("Market"), now))
    around.ask(lambda vault, now: gatherings.met(vault, int(str(told.facts["id"])), [ana], [], now))
    key = around.ask(lambda vault, now: communities.add(vault, Community("Table"), now)).facts["id"]
    supper = Round(0, Sort.RITUAL, "Supper", Every.WEEK, today + timedelta(days=1))
    around.ask(lambda vault, now: communities.put_round(vault, int(str(key)), supper, now))
    card.load()
    around.settle()
    text = said(card)
    assert text.index("Supper · Table") < text.index("Choir")
    assert "1 thank-you due" in text
    assert "1 gathering · 1 person met" in text
