"""Today on a real vault, driven by keyboard and mouse: what is shown, and what is kept."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import (
    acts,
    add,
    choose,
    click,
    due_row,
    filled,
    log,
    named,
    open_page,
    press,
    wishes,
)

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.listing import ShownRow
from myconnections.domain.stage import Stage
from myconnections.services import dues, people, preferences, ties
from myconnections.services.ports import OpenVault
from myconnections.services.preferences import Preferences
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.pages.today.beside import LoadCard, in_breaths
from myconnections.ui.pages.today.due_list import DueList
from myconnections.ui.pages.today.empty import NothingToday
from myconnections.ui.pages.today.head import TodayHead
from myconnections.ui.pages.today.why import WhySum
from myconnections.ui.widgets.name_link import NameLink


def test_an_empty_notebook_says_where_to_begin(around: Surroundings) -> None:
    page = open_page(around)
    wanted = wishes(page)
    assert page.cards == []
    assert page.findChild(DueList) is None
    nothing = page.findChild(NothingToday)
    assert isinstance(nothing, NothingToday)
    assert nothing.accessibleName().startswith("Nothing today.")
    click(around, page, "empty-import")
    click(around, page, "empty-add")
    assert wanted == [("import", []), ("add", None)]


def test_people_nobody_was_asked_about_lead_to_the_ten(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Newcomer", Stage.LINK, connected_on=date(2026, 11, 1)))
    page = open_page(around)
    wanted = wishes(page)
    click(around, page, "empty-pick")
    row = due_row(page, "self")
    click(around, page, named(row, "do"))
    assert wanted == [("pick", None), ("add", None)]


def test_all_warm_is_a_good_state(around: Surroundings) -> None:
    around.ask(lambda vault, _now: log(vault, add(vault, "Warm"), 3, thank=False))
    around.ask(lambda vault, now: preferences.put(vault, Preferences(budget=1), now))
    page = open_page(around)
    while page.cards:
        press(around, page.cards[0], Qt.Key.Key_N)
    nothing = page.findChildren(NothingToday)[-1]
    assert "good state" in nothing.accessibleName()


def test_do_it_logs_and_answers_in_one_act_and_can_be_undone(around: Surroundings) -> None:
    page = filled(around)
    first = page.cards[0]
    who = first.shown.person.row.id
    opened: list[object] = []
    around.context.prompts.opened.connect(opened.append)
    page.setFocus()
    around.qtbot.keyClick(page, Qt.Key.Key_Down)
    press(around, first, Qt.Key.Key_Return)
    (dialog,) = opened
    assert isinstance(dialog, QuickLog)
    draft = dialog.draft()
    assert (draft.people, draft.kind, draft.by) == ((who,), EncounterKind.MESSAGE, By.ME)
    before = acts(around)
    around.qtbot.mouseClick(dialog.main, Qt.MouseButton.LeftButton)
    around.settle()
    assert acts(around) == ["answer", *before]
    seen = around.ask(lambda vault, now: people.person(vault, who, now)).encounters[0]
    assert (seen.kind, seen.day) == (EncounterKind.MESSAGE, NOW.date())
    (done,) = [card for card in page.cards if card.shown.answer == "done"]
    assert done.shown.person.row.id == who
    assert [card.shown.answer for card in page.cards].count("") == len(page.cards) - 1
    around.context.acting.undo()
    around.settle()
    assert [card.shown.answer for card in page.cards] == [""] * len(page.cards)


def test_undoing_an_answer_brings_the_list_of_before_back(around: Surroundings) -> None:
    page = filled(around, 12)
    before = [card.shown for card in page.cards]
    for _ in range(2):
        press(around, next(card for card in page.cards if not card.shown.answer), Qt.Key.Key_N)
    assert len(page.cards) == len(before)
    assert [card.shown for card in page.cards] != before
    for _ in range(2):
        around.context.acting.undo()
        around.settle()
    assert [card.shown for card in page.cards] == before


def test_only_the_first_open_card_has_the_filled_button(around: Surroundings) -> None:
    page = filled(around)
    assert len(page.cards) >= 2
    assert [card.button("do").property("variant") for card in page.cards] == [
        "primary",
        *["soft"] * (len(page.cards) - 1),
    ]


def test_a_plan_is_kept_and_comes_up_on_its_day(around: Surroundings) -> None:
    page = filled(around)
    card = page.cards[0]
    opened: list[object] = []
    around.context.prompts.opened.connect(opened.append)
    press(around, card, Qt.Key.Key_P)
    (dialog,) = opened
    moment = dialog.findChild(QLineEdit, "plan-when")  # type: ignore[attr-defined]
    around.qtbot.keyClicks(moment, "I open my mail on Monday")
    around.qtbot.keyClick(moment, Qt.Key.Key_Return)
    around.settle()
    tomorrow = NOW + timedelta(days=1)
    (due,) = around.ask(lambda vault, _now: [one for one in dues.due_list(vault, tomorrow) if one.kind == "plan"])
    assert due.facts["condition"] == "I open my mail on Monday"
    assert due.contact_id == card.shown.person.row.id
    assert [shown.shown.answer for shown in page.cards].count("plan") == 1


def test_later_keeps_somebody_away_for_the_time_chosen(around: Surroundings) -> None:
    page = filled(around)
    shown = page.cards[0].shown
    press(around, page.cards[0], Qt.Key.Key_L)
    choose(around, page, "later-menu", "In a week")
    assert shown.shown_id not in [card.shown.shown_id for card in page.cards]
    (row,) = around.ask(lambda vault, _now: [one for one in _shown(vault) if one.id == shown.shown_id])
    assert (row.answer, row.until) == ("later", NOW.date() + timedelta(days=7))


def _shown(vault: OpenVault) -> list[ShownRow]:
    with vault.read() as uow:
        return list(uow.shown.week(NOW.date() - timedelta(days=NOW.weekday())))


def test_less_of_this_kind_is_a_choice_that_can_be_taken_back(around: Surroundings) -> None:
    page = filled(around)
    kind = page.cards[0].shown.suggestion.candidate.kind.value
    around.qtbot.mouseClick(page.cards[0].button("more"), Qt.MouseButton.LeftButton)
    choose(around, page, "more-menu", "Less of this kind")
    assert around.ask(lambda vault, _now: preferences.get(vault)).less == (kind,)


def test_not_this_person_stays_away_for_good(around: Surroundings) -> None:
    page = filled(around)
    who = page.cards[0].shown.person.row.id
    around.qtbot.mouseClick(page.cards[0].button("never"), Qt.MouseButton.LeftButton)
    around.settle()
    assert around.ask(lambda vault, now: people.person(vault, who, now)).tie.suggest is False
    assert who not in [card.shown.person.row.id for card in page.cards]


def test_why_shows_the_exact_sum_and_stays_open(around: Surroundings) -> None:
    page = filled(around)
    card = page.cards[0]
    press(around, card, Qt.Key.Key_W)
    assert card.why_open()
    candidate = card.shown.suggestion.candidate
    told = card.findChild(WhySum).accessibleName()  # type: ignore[union-attr]
    parts, total = told.split(" = ")
    sums = [part.split(" ")[-3::2] for part in parts.split(" + ")]
    assert len(sums) == len(candidate.terms) == 4
    assert sum(float(weight) * float(value) for weight, value in sums) == pytest.approx(float(total), abs=0.002)
    assert float(total) == pytest.approx(candidate.score, abs=0.0005)
    page.load()
    around.settle()
    assert page.cards[0].why_open()
    press(around, page.cards[0], Qt.Key.Key_W)
    assert not page.cards[0].why_open()


def test_the_name_asks_for_the_person(around: Surroundings) -> None:
    page = filled(around)
    wanted = wishes(page)
    who = page.cards[0].shown.person.row.id
    around.qtbot.mouseClick(page.cards[0].findChild(NameLink), Qt.MouseButton.LeftButton)
    assert wanted == [("person", who)]


def test_arrows_go_from_card_to_card(around: Surroundings) -> None:
    page = filled(around)
    around.qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.focusWidget() is page.cards[0]
    around.qtbot.keyClick(page.cards[0], Qt.Key.Key_Down)
    assert page.focusWidget() is page.cards[1]
    around.qtbot.keyClick(page.cards[1], Qt.Key.Key_Up)
    around.qtbot.keyClick(page.cards[0], Qt.Key.Key_Up)
    assert page.focusWidget() is page.cards[0]
    page.load()
    around.settle()
    assert page.focusWidget() is page.cards[0]


def test_enter_presses_the_button_that_has_the_keyboard(around: Surroundings) -> None:
    page = filled(around)
    button = page.cards[0].button("why")
    button.setFocus()
    around.qtbot.keyClick(button, Qt.Key.Key_Return)
    around.settle()
    assert page.cards[0].why_open()


def test_the_load_is_told_only_when_it_is_more_than_was_chosen(around: Surroundings) -> None:
    page = filled(around)
    assert page.findChild(LoadCard) is None

    def busy(vault: OpenVault, now: datetime) -> None:
        for row in people.listing(vault, now):
            ties.set_keep_warm(vault, [row.row.id], True, now)
            ties.set_interval(vault, row.row.id, 7, now)
        preferences.put(vault, Preferences(budget=1), now)

    around.ask(busy)
    page = open_page(around)
    wanted = wishes(page)
    card = page.findChild(LoadCard)
    assert isinstance(card, LoadCard)
    assert "about 3 conversations a week; you chose 1" in card.accessibleName()
    click(around, page, "load-preferences")
    assert wanted == [("preferences", None)]


def test_one_column_where_there_is_no_room_for_two(around: Surroundings) -> None:
    page = filled(around)
    beside = page._side
    assert beside.mapTo(page, beside.rect().topLeft()).x() > 700
    page.resize(560, 600)
    around.qtbot.wait(1)
    assert beside.mapTo(page, beside.rect().topLeft()).x() < 60
    assert page.cards[0].button("never").isHidden()


def test_a_page_left_open_over_night_shows_the_new_day(around: Surroundings) -> None:
    page = filled(around)
    assert page._view is not None
    before = page._view
    object.__setattr__(around.context, "clock", lambda: NOW + timedelta(days=1))
    page._pass_midnight()
    around.settle()
    assert page._view is not before


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [
        (4, "A quiet hour."),
        (5, "Good morning."),
        (12, "Good afternoon."),
        (18, "Good evening."),
        (22, "Good evening."),
        (23, "A quiet hour."),
    ],
)
def test_the_greeting_goes_by_the_hour(around: Surroundings, qtbot: QtBot, hour: int, greeting: str) -> None:
    head = TodayHead(around.context.theme)
    qtbot.addWidget(head)
    head.show_day(NOW.replace(hour=hour))
    assert [text.text() for text in head.texts()[:2]] == ["Saturday, 21 November 2026", greeting]


@pytest.mark.parametrize(
    ("waiting", "answered", "said"),
    [
        (4, 1, "4 ideas this week. One is enough, none is fine."),
        (1, 0, "One idea this week. It may wait, too."),
        (0, 2, "That was all for this week."),
        (0, 0, ""),
    ],
)
def test_how_many_ideas_is_one_sentence(
    around: Surroundings, qtbot: QtBot, waiting: int, answered: int, said: str
) -> None:
    head = TodayHead(around.context.theme)
    qtbot.addWidget(head)
    head.say_ideas(waiting, answered)
    assert head.texts()[2].text() == said


def test_breaths() -> None:
    assert in_breaths("まだ伝えていないお礼は、どれですか？") == "まだ伝えていないお礼は、\nどれですか？"
    assert in_breaths("今週、誰がよい一日にしてくれましたか？") == "今週、誰がよい一日にしてくれましたか？"
