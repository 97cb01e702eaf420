"""The week before on Today, and its page: figures, where they come from, earlier weeks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.coming_in import remind
from tests.ui.pages.today_in import add, click, log, open_page, wishes
from tools.screen_rules import faults

from myconnections.domain.stage import Stage
from myconnections.services import digest_pace, digests, history, preferences, ties
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_digest
from myconnections.ui.pages.today.week_card import WeekCard
from myconnections.ui.pages.week.page import WeekPage
from myconnections.ui.wording import Wording


def fill(vault: OpenVault) -> None:
    """A talk and a stage moved in the week before, a message in the one before that, a reminder tomorrow."""
    who = add(vault, "Vale")
    before = NOW.weekday() + 3
    log(vault, who, before, thank=False)
    log(vault, who, before + 7, "message", "me")
    ties.set_stage(vault, [who], Stage.RELATIONSHIP, NOW - timedelta(days=before))
    remind(vault, "look at my notes", 1)


def settle(around: Surroundings) -> None:
    """Until nothing is under way and what was laid out is shown."""
    around.settle()
    around.qtbot.wait(10)


def said(widget: QWidget) -> list[str]:
    return [shown.text() for shown in widget.findChildren(QLabel) if shown.isVisible()]


def opened(around: Surroundings) -> WeekPage:
    page = WeekPage(around.context)
    around.show(page)
    page.show_now()
    settle(around)
    return page


def press(around: Surroundings, page: WeekPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(around)


def test_the_card_stands_until_it_is_put_away_and_comes_back_by_undo(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page = open_page(around)
    wanted = wishes(page)
    card = page.findChild(WeekCard)
    assert isinstance(card, WeekCard)
    assert "1 encounter with 1 person" in said(card)
    assert "Kim Vale: Engagement → Relationship" in said(card)
    assert "1 noted for the days ahead" in said(card)
    click(around, page, "week-open")
    assert wanted == [("page", "week")]
    click(around, page, "week-away")
    assert [one for one in page.findChildren(WeekCard) if one.isVisible()] == []
    around.context.acting.undo()
    settle(around)
    assert [one.accessibleName() for one in page.findChildren(WeekCard) if one.isVisible()] == ["The week before"]


def test_the_head_of_the_card_is_whole_beside_an_open_person_pane(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page = open_page(around)
    card = page.findChild(WeekCard)
    assert isinstance(card, WeekCard)
    card.setFixedWidth(264)
    settle(around)
    assert faults(card) == []
    found = around.ask(digests.unread)
    assert found is not None
    assert texts_digest.week(found, NOW.date(), around.context.wording) in said(card)


def test_no_card_for_a_week_in_which_nothing_happened(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Vale"))
    assert open_page(around).findChild(WeekCard) is None


def test_the_page_says_where_each_figure_comes_from(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page = opened(around)
    texts = said(page)
    assert "The week before" in texts
    assert "1 encounter with 1 person" in texts
    assert any(text.startswith("From what was logged") and "Talk: 1" in text for text in texts)
    assert "look at my notes" in texts


def test_earlier_weeks_by_button_and_key(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    page = opened(around)
    press(around, page, "week-earlier")
    assert {"2 weeks ago", "1 encounter with 1 person"} <= set(said(page))
    around.qtbot.keyClick(page, Qt.Key.Key_Left)
    settle(around)
    assert {"3 weeks ago", "Nothing was recorded in this week."} <= set(said(page))
    for _ in range(4):
        around.qtbot.keyClick(page, Qt.Key.Key_Right)
    settle(around)
    assert page.weeks_back == 0
    assert "This week so far" in said(page)
    assert not page.later.isEnabled()
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    press(around, page, "week-coming")
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert wanted == [("page", "coming"), ("page", "today")]


def test_what_is_logged_elsewhere_counts_at_once(around: Surroundings) -> None:
    who = around.ask(lambda vault, _now: add(vault, "Vale"))
    page = opened(around)
    assert "Nothing was recorded in this week." in said(page)
    around.context.acting.do(
        lambda vault, now: ties.set_stage(vault, [who], Stage.LINK, now - timedelta(days=now.weekday() + 2))
    )
    settle(around)
    assert "1 stage moved" in said(page)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_figure_has_its_words_and_neither_praise_nor_blame(around: Surroundings, language: str) -> None:
    around.ask(lambda vault, _now: fill(vault))
    digest = around.ask(digests.digest)
    words = Wording(language)
    whole = " ".join(
        [
            *(f"{figure.text} {figure.basis}" for figure in texts_digest.figures(digest, words)),
            *texts_digest.moves(digest, words),
            *(" ".join(pair) for pair in texts_digest.ahead(digest, NOW.date(), words)),
            texts_digest.week(digest, NOW.date(), words),
        ]
    )
    assert "…" not in whole
    assert not any(word in whole.lower() for word in ("great", "streak", "only", "should", "すごい", "よくでき"))
    assert set(texts_digest.FIGURES) == set(texts_digest.BASES)


def test_three_left_unopened_ask_once_how_often_it_shall_come(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    around.ask(lambda vault, _now: fill(vault))
    for back in (3, 2, 1):
        around.ask(lambda vault, _now, back=back: digest_pace.seen(vault, NOW - timedelta(days=7 * back)))
    page = open_page(around)
    settle(around)
    card = page.findChild(WeekCard)
    assert isinstance(card, WeekCard)
    assert "The last three stood here unopened. How often shall the week in figures come?" in said(card)
    click(around, page, "week-off")
    settle(around)
    assert [one for one in page.findChildren(WeekCard) if one.isVisible()] == []
    assert around.ask(lambda vault, _now: preferences.get(vault)).digest == "off"
    around.ask(history.undo)
    again = open_page(around).findChild(WeekCard)
    assert isinstance(again, WeekCard)
    assert again.findChild(QPushButton, "week-off") is None  # asked once


def test_opening_the_page_is_opening_the_digest(around: Surroundings) -> None:
    around.ask(lambda vault, _now: fill(vault))
    for back in (3, 2, 1):
        around.ask(lambda vault, _now, back=back: digest_pace.seen(vault, NOW - timedelta(days=7 * back)))
    opened = WeekPage(around.context)
    opened.show_now()
    settle(around)
    card = open_page(around).findChild(WeekCard)
    assert isinstance(card, WeekCard)
    assert card.findChild(QPushButton, "week-off") is None
