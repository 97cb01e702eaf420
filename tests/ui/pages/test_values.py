"""The page of the values: the exercise with mouse and keyboard, and the values as they stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add, log
from tools.screen_rules import faults

from myconnections.domain.personal_value import Pile, ValuesStep, ValueTag
from myconnections.services import entries, history, value_views, values
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.ui.dialogs.value_tag import ValueTagDialog
from myconnections.ui.language import Language
from myconnections.ui.myself.values_card import ValuesCard
from myconnections.ui.pages.values.order import RankList
from myconnections.ui.pages.values.page import ValuesPage
from myconnections.ui.texts_keys import PAGES
from myconnections.ui.widgets.people_chips import Found
from myconnections.ui.widgets.rank_lines import RankLines
from myconnections.ui.widgets.rating_scale import RatingScale
from myconnections.ui.wording import Wording

FIVE = ["contribution", "curiosity", "friendship", "mastery", "inner_peace"]


def opened(around: Surroundings) -> ValuesPage:
    page = ValuesPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def click(around: Surroundings, within: QWidget, name: str) -> None:
    button = within.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    assert button.isEnabled(), name
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    around.settle()


def said(widget: QWidget) -> list[str]:
    return [shown.text() for shown in widget.findChildren(QLabel) if shown.isVisible()]


def reminders(vault: OpenVault) -> list[str]:
    with vault.read() as uow:
        return [one.text for one in uow.dues.reminders()]


def begun(vault: OpenVault, step: ValuesStep, order: list[str] = FIVE, days: int = 0) -> None:
    """A round that has come to this step, so many days ago."""
    now = NOW - timedelta(days=days)
    values.begin(vault, now)
    values.place(vault, order, Pile.VERY, now)
    values.keep(vault, order, now)
    values.rank(vault, order, now)
    values.go(vault, step, now)


def test_cards_are_sorted_with_single_keys_and_taken_back(around: Surroundings) -> None:
    page = opened(around)
    click(around, page, "values-begin")
    assert "Autonomy" in said(page)
    for key in "1213":
        around.qtbot.keyClicks(page, key)
        around.settle()
    body = around.ask(lambda vault, _now: values.current(vault)).body
    assert [body.pile(pile) for pile in Pile] == [("autonomy", "challenge"), ("adventure",), ("change",)]
    around.qtbot.keyClicks(page, "z")
    around.settle()
    click(around, page, "placed-autonomy")
    assert "Card 3 of 40" in said(page)
    assert "Autonomy" in said(page)
    assert not page.next.isEnabled()
    own = page.findChild(QLineEdit, "own-card")
    assert isinstance(own, QLineEdit)
    around.qtbot.keyClicks(own, "Tea 3")
    around.qtbot.keyClick(own, Qt.Key.Key_Return)
    around.settle()
    body = around.ask(lambda vault, _now: values.current(vault)).body
    assert [card.name for card in body.own] == ["Tea 3"]
    assert len(body.placed) == 2


def test_cards_are_kept_ranked_by_keyboard_and_the_first_five_are_written(around: Surroundings) -> None:
    six = [*FIVE, "honesty"]

    def sort(vault: OpenVault, _now: object) -> None:
        values.begin(vault, NOW)
        values.place(vault, six, Pile.VERY, NOW)
        values.go(vault, ValuesStep.KEEP, NOW)

    around.ask(sort)
    page = opened(around)
    for card in six:
        click(around, page, f"keep-{card}")
    click(around, page, "keep-honesty")
    click(around, page, "keep-honesty")
    click(around, page, "values-next")
    ranks = page.findChild(RankList)
    assert isinstance(ranks, RankList)
    assert page.focusWidget() is ranks  # the row that is chosen can be moved at once
    ranks.setCurrentRow(5)
    for _up in range(5):
        around.qtbot.keyClick(ranks, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    around.settle()
    first = around.ask(lambda vault, _now: values.current(vault)).body.ranked
    assert first == ("honesty", *FIVE[:4])
    click(around, page, "rank-down")
    ranks.move_by(-9)
    click(around, page, "values-next")
    body = around.ask(lambda vault, _now: values.current(vault)).body
    assert (body.ranked[:2], body.at) == (("contribution", "honesty"), ValuesStep.WORDS)


def test_words_are_kept_when_a_line_is_left_and_what_was_half_written_comes_back(around: Surroundings) -> None:
    around.ask(lambda vault, _now: begun(vault, ValuesStep.WORDS))
    page = opened(around)
    meaning = page.findChild(QLineEdit, "meaning-contribution")
    shown = page.findChild(QLineEdit, "shown-contribution")
    assert isinstance(meaning, QLineEdit)
    assert isinstance(shown, QLineEdit)
    around.qtbot.keyClicks(meaning, "the town")
    around.qtbot.keyClick(meaning, Qt.Key.Key_Return)
    around.settle()
    assert around.ask(lambda vault, _now: values.current(vault)).body.of("contribution").meaning == "the town"
    around.qtbot.keyClicks(shown, "the flyer")
    around.context.drafts.park_all()
    around.settle()
    page.hide()
    again = opened(around)
    parked = Draft("values", "", {"curiosity": ["ask before I explain", ""]})
    around.context.drafts.park(parked.place, parked.written)
    again.resume(parked)
    line = again.findChild(QLineEdit, "meaning-curiosity")
    assert isinstance(line, QLineEdit)
    assert line.text() == "ask before I explain"
    back = again.findChild(QLineEdit, "shown-contribution")
    assert isinstance(back, QLineEdit)
    assert back.text() == "the flyer"
    click(around, again, "values-next")
    body = around.ask(lambda vault, _now: values.current(vault)).body
    assert (body.of("contribution").shown, body.at) == ("the flyer", ValuesStep.LIVED)
    assert around.context.drafts.of(("values", "")) is None


def test_lived_and_a_step_finish_the_round(around: Surroundings) -> None:
    around.ask(lambda vault, _now: begun(vault, ValuesStep.LIVED))
    page = opened(around)
    scale = page.findChild(RatingScale, "lived-contribution")
    assert isinstance(scale, RatingScale)
    for key, rated in ((Qt.Key.Key_5, 5), (Qt.Key.Key_Right, 6), (Qt.Key.Key_End, 10), (Qt.Key.Key_Left, 9)):
        around.qtbot.keyClick(scale, key)
        assert scale.value == rated
    around.settle()
    around.qtbot.mouseClick(scale, Qt.MouseButton.LeftButton, pos=scale.rect().center())
    around.settle()
    assert scale.accessibleName() == "Contribution: 5 of 10"
    click(around, page, "values-next")
    assert "Contribution is first, and you rated it 5. What would make it a 6?" in said(page)
    text = page.findChild(QLineEdit, "step-text")
    assert isinstance(text, QLineEdit)
    around.qtbot.keyClicks(text, "ask the library")
    click(around, page, "step-for-curiosity")
    around.context.drafts.park_all()
    around.settle()
    assert around.context.drafts.of(("values", "step")) == {"text": "ask the library"}
    text.clear()
    page.resume(Draft("values", "step", {"text": "ask the library"}))
    click(around, page, "step-keep")
    around.qtbot.keyClicks(text, "call Aoi")  # not noted, but not lost either
    click(around, page, "values-next")
    found = around.ask(value_views.view)
    assert found.last is not None
    assert len(around.ask(lambda vault, _now: reminders(vault))) == 2
    assert (found.last.body.step, found.last.body.step_card) == ("call Aoi", "curiosity")
    assert [one.kind for one in around.ask(lambda vault, _now: history.entries(vault, 3))] == ["entry"] * 3
    assert "A new round makes sense from 20 Feb 2027 on; until then this one can be changed." in said(page)
    click(around, page, "values-again")
    assert around.ask(lambda vault, _now: values.current(vault)).body.at is ValuesStep.RANK
    click(around, page, "values-before")
    assert around.ask(lambda vault, _now: values.current(vault)).body.at is ValuesStep.KEEP


def test_what_stands_says_in_whom_and_what_stayed(around: Surroundings) -> None:
    def fill(vault: OpenVault, _now: object) -> None:
        who = add(vault, "Vale")
        log(vault, who, 3)
        begun(vault, ValuesStep.DONE, days=200)
        begun(vault, ValuesStep.DONE, [*FIVE[1:], "honesty"], days=100)
        values.tag(vault, "curiosity", [who], ["Choir"], NOW)
        values.tag(vault, "humor", [who], ["Port"], NOW)

    around.ask(fill)
    page = opened(around)
    texts = said(page)
    assert "In your log: 1 day with these people in four weeks" in texts
    lines = page.findChild(RankLines)
    assert isinstance(lines, RankLines)
    assert lines.accessibleName().startswith("4 of your 5 stayed from 5 May 2026")
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    click(around, page, "seen-1")
    click(around, page, "seen-in-Choir")
    assert wanted == [("person", 1), ("page", "communities/community:Choir")]
    assert "Humor" in said(page)
    dialogs: list[QDialog] = []
    around.context.prompts.opened.connect(lambda dialog: dialogs.append(cast(QDialog, dialog)))
    click(around, page, "tag-curiosity")
    form = dialogs[0]
    assert isinstance(form, ValueTagDialog)
    other = around.ask(lambda vault, _now: add(vault, "Morita"))
    form.people.add(Found(str(other), "Kim Morita"))
    form.places.setText("Choir、 Port")
    around.context.drafts.park_all()
    around.settle()
    assert around.context.drafts.of(("value-tag", "curiosity")) is not None
    form.save()
    around.settle()
    tag, _humor = around.ask(lambda vault, _now: entries.listed(vault, ValueTag))
    assert (tag.those(), tag.body.communities) == ((1, other), ("Choir", "Port"))
    around.qtbot.wait(10)
    click(around, page, "tag-humor")
    other_form = dialogs.pop()
    assert isinstance(other_form, ValueTagDialog)
    assert (other_form.people.keys(), other_form.places.text()) == (("1",), "Port")
    other_form.reject()
    click(around, page, "values-anew")
    assert page.stepper.isVisible()


def test_the_card_on_myself_shows_the_five_or_how_far_a_round_is(around: Surroundings) -> None:
    card = ValuesCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    assert any("Forty cards" in text for text in said(card))
    around.ask(lambda vault, _now: begun(vault, ValuesStep.SORT))
    card.load()
    around.settle()
    assert "A round is open at “Sort”, with 5 cards sorted." in said(card)
    around.context.acting.do(lambda vault, now: values.go(vault, ValuesStep.WORDS, now), quiet=True)
    around.qtbot.waitUntil(lambda: "A round is open at “Words”." in said(card), timeout=2000)
    around.context.acting.do(lambda vault, now: values.say(vault, "contribution", now, lived=2), quiet=True)
    around.context.acting.do(lambda vault, now: values.go(vault, ValuesStep.DONE, now), quiet=True)
    question = "Contribution is first, and you rated it 2. What would make it a 3?"
    around.qtbot.waitUntil(lambda: question in said(card), timeout=2000)


def test_the_keys_of_sorting_are_in_the_list_and_escape_goes_back(around: Surroundings) -> None:
    around.ask(lambda vault, _now: begun(vault, ValuesStep.SORT))
    page = opened(around)
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert wanted == [("page", "myself")]
    told = next(lines for (name, _), lines in PAGES if name == "When sorting values")
    panel = page.panels[ValuesStep.SORT]
    for letter in [cap for caps, _ in told for cap in caps if cap != "Esc"]:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        assert panel.press(event)
        around.settle()
    other = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "q")
    assert not panel.press(other)


def test_no_step_cuts_anything_in_japanese_in_a_small_window(around: Surroundings, language: Language) -> None:
    language.speak("ja")
    around.context.theme.speak("ja")
    context = replace(around.context, wording=Wording("ja"))
    around.ask(lambda vault, _now: begun(vault, ValuesStep.DONE, days=200))
    around.ask(lambda vault, _now: begun(vault, ValuesStep.SORT, [*FIVE[1:], "honesty"]))
    page = ValuesPage(context)
    around.show(page, 760, 560)
    for step in ValuesStep:
        around.ask(lambda vault, now, step=step: values.go(vault, step, now))
        page.show_now()
        around.settle()
        around.qtbot.wait(10)
        assert faults(page) == [], step
