"""Triage on a real vault, by keyboard and by mouse."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar
from tests.ui.conftest import NOW, Surroundings
from tests.ui.people_in import keep, talked

from myconnections.domain.errors import Trouble
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, history, people, triage
from myconnections.services.views import PersonView
from myconnections.ui.pages.triage import deck as decks
from myconnections.ui.pages.triage.page import TriagePage
from myconnections.ui.pages.triage.sides import PersonLine
from myconnections.ui.widgets.chips import Chip

KEYS = {"Enter": Qt.Key.Key_Return, "Esc": Qt.Key.Key_Escape, "Back": Qt.Key.Key_Backspace, "*": Qt.Key.Key_Asterisk}


def some(around: Surroundings, *names: str) -> list[ContactId]:
    return [keep(around, given=name) for name in names]


def opened(around: Surroundings, width: int = 1440, height: int = 900) -> TriagePage:
    page = TriagePage(around.context)
    around.show(page, width, height)
    page.activateWindow()
    page.show_now()
    around.settle()
    return page


def press(around: Surroundings, page: TriagePage, *keys: str, settle: bool = True) -> None:
    for key in keys:
        around.qtbot.keyClick(page, KEYS.get(key) or getattr(Qt.Key, f"Key_{key}"))
    if settle:
        around.settle()


def front(page: TriagePage) -> str:
    turn = page.deck.current
    shown = page.middle.card.name.text() if page.middle.board.isVisible() else ""
    assert shown == ("" if turn is None else turn.person.name)
    return shown


def text(page: TriagePage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisible() else ""


def lines(page: TriagePage, column: str) -> list[tuple[str, str, int]]:
    found = page.findChild(object, column).findChildren(PersonLine)  # type: ignore[call-overload]
    return [(one.line().name, one.line().detail, one.line().stage) for one in found if one.isVisible()]


def view(around: Surroundings, who: ContactId) -> PersonView:
    return around.ask(lambda vault, now: people.person(vault, who, now))


def test_two_keys_sort_a_person_and_the_next_is_in_front(around: Surroundings) -> None:
    amy, bea, cleo = some(around, "Amy", "Bea", "Cleo")
    page = opened(around)
    assert front(page) == "Amy"
    assert page.accessibleName() == "Triage"
    assert page.middle.card.accessibleName() == "Amy, 1 of 3"
    assert [name for name, _, _ in lines(page, "triage-coming")] == ["Bea", "Cleo"]
    assert text(page, "triage-nth") == "1 of 3"
    press(around, page, "2")
    assert [tile.isChecked() for tile in page.middle.card.stages] == [False, True, False, False]
    press(around, page, "3", settle=False)
    assert front(page) == "Bea"
    press(around, page, "4", "1")
    assert front(page) == "Cleo"
    assert lines(page, "triage-done") == [("Bea", "This month", 4), ("Amy", "Longer ago", 2)]
    bar = page.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum(), text(page, "triage-nth")) == (2, 3, "3 of 3")
    tie = view(around, amy).tie
    assert (tie.stage, tie.asked, tie.triaged) == (Stage.CONNECTION, "longer", NOW)
    assert [one.approximate for one in view(around, bea).encounters] == [True]
    assert view(around, cleo).tie.triaged is None
    assert len(around.ask(lambda vault, _now: history.entries(vault))) == 5


def test_everything_said_on_a_card_is_one_act(around: Surroundings) -> None:
    keep(around, given="Old", communities=("Choir",), organization="Lantern")
    who = keep(around, given="Amy", organization="Lantern")
    around.ask(lambda vault, now: triage.answer(vault, ContactId(1), Stage.LINK, "never", now))
    page = opened(around)
    assert text(page, "triage-community") == "Choir"
    assert text(page, "triage-community-about") == "guessed from the organization"
    press(around, page, "W", "F", "C")
    assert page.middle.card.field.text() == "Choir"
    around.qtbot.keyClick(page.middle.card.field, Qt.Key.Key_Return)
    assert [chip.text() for chip in page.findChildren(Chip)] == ["Choir"]
    assert (page.middle.card.warm.isChecked(), page.middle.card.star.isChecked()) == (True, True)
    assert page.hasFocus()
    press(around, page, "1", "2")
    found = view(around, who)
    assert (found.tie.stage, found.tie.keep_warm, found.tie.starred) == (Stage.LINK, True, True)
    assert found.contact.communities == ("Choir",)
    around.ask(history.undo)
    assert view(around, who).contact.communities == ()


def test_enter_keeps_what_stands_and_says_nothing_more(around: Surroundings) -> None:
    (amy, bea) = some(around, "Amy", "Bea")
    page = opened(around)
    press(around, page, "Enter")
    press(around, page, "3", "Back", "2", "Enter")
    assert (view(around, amy).tie.stage, view(around, amy).tie.asked, view(around, amy).encounters) == (1, "", ())
    assert (view(around, bea).tie.stage, view(around, bea).tie.asked) == (2, "")
    assert page.middle.finished.isVisible()


def test_keep_warm_follows_the_stage_until_it_is_said(around: Surroundings) -> None:
    some(around, "Amy")
    page = opened(around)
    press(around, page, "3")
    assert page.middle.card.warm.isChecked()
    press(around, page, "W")
    assert not page.middle.card.warm.isChecked()
    press(around, page, "1")
    assert view(around, ContactId(1)).tie.keep_warm is False


def test_back_brings_the_last_card_in_front_again(around: Surroundings) -> None:
    amy, bea, cleo = some(around, "Amy", "Bea", "Cleo")
    page = opened(around)
    press(around, page, "Z")
    assert front(page) == "Amy"
    press(around, page, "2", "1", "S", settle=False)
    assert front(page) == "Cleo"
    press(around, page, "Z", "Z")
    assert front(page) == "Amy"
    assert [name for name, _, _ in lines(page, "triage-coming")] == ["Bea", "Cleo"]
    assert text(page, "triage-nth") == "1 of 3"
    assert view(around, amy).tie.triaged is None
    assert view(around, bea).tie.skipped is None
    assert view(around, cleo).tie.triaged is None
    assert not page.middle.board.undo.isEnabled()


def test_who_is_passed_over_comes_after_everybody(around: Surroundings) -> None:
    some(around, "Amy", "Bea")
    page = opened(around)
    press(around, page, "S")
    assert (front(page), lines(page, "triage-done")) == ("Bea", [("Amy", "skipped", 0)])
    assert text(page, "triage-nth") == "1 of 2"
    press(around, page, "1", "4")
    assert front(page) == "Amy"
    assert page.middle.card.named_passed.isVisible()
    press(around, page, "S")
    assert front(page) == "Amy"
    assert (page.deck.done, page.deck.left) == (1, 1)


def test_it_goes_on_where_it_stopped(around: Surroundings) -> None:
    some(around, "Amy", "Bea", "Cleo")
    first = opened(around)
    press(around, first, "2", "1")
    first.hide()
    page = opened(around)
    assert front(page) == "Bea"
    assert lines(page, "triage-done") == [("Amy", "This month", 2)]
    press(around, page, "Z")
    assert front(page) == "Amy"
    assert text(page, "triage-nth") == "1 of 3"


def test_undo_from_elsewhere_is_seen(around: Surroundings) -> None:
    some(around, "Amy", "Bea")
    page = opened(around)
    press(around, page, "2", "1")
    around.context.acting.undo()
    around.settle()
    assert front(page) == "Amy"
    around.context.acting.do(lambda vault, now: contacts.forget(vault, [ContactId(2)], now))
    around.settle()
    assert lines(page, "triage-coming") == []


def test_what_could_not_be_kept_is_said_and_nobody_is_lost(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    some(around, "Amy", "Bea")
    page = opened(around)

    def full(*_given: object, **_how: object) -> None:
        raise Trouble("disk_full")

    monkeypatch.setattr(triage, "answer", full)
    press(around, page, "2", "1")
    assert [error.code for error in around.failures] == ["disk_full"]  # type: ignore[attr-defined]
    around.failures.clear()
    assert front(page) == "Amy"
    assert (page.deck.done, page.deck.left) == (0, 2)


def test_more_cards_are_read_before_they_are_needed(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    look = triage.look
    monkeypatch.setattr(triage, "look", lambda vault, now, **order: look(vault, now, 4, **order))
    monkeypatch.setattr(decks, "ENOUGH", 3)
    names = [f"P{number:02}" for number in range(12)]
    some(around, *names)
    page = opened(around)
    seen = []
    for _ in names:
        seen.append(front(page))
        press(around, page, "1", "4")
    assert seen == names
    assert page.middle.finished.isVisible()
    assert page.middle.finished.accessibleName() == "12 people sorted Nobody is left.\nLink 12"
    assert around.context.device.now.page == "today"
    press(around, page, "Z")
    assert front(page) == "P11"


def test_faster_than_the_disk_loses_nobody(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    look = triage.look
    monkeypatch.setattr(triage, "look", lambda vault, now, **order: look(vault, now, 3, **order))
    names = [f"P{number:02}" for number in range(7)]
    ids = some(around, *names)
    page = opened(around)
    press(around, page, *("2", "4") * 3, settle=False)
    assert not page.middle.board.isVisible()
    press(around, page, "2", settle=False)  # nobody is in front: the key does nothing
    around.settle()
    assert front(page) == "P03"
    assert page.choice.stage is None
    press(around, page, *("3", "4") * 4)
    press(around, page, *("3", "4") * 4)
    stages = [view(around, who).tie.stage for who in ids]
    assert stages[:3] == [2, 2, 2]
    assert set(stages[3:]) == {3}


def test_the_mouse_does_the_same(around: Surroundings) -> None:
    amy, bea = some(around, "Amy", "Bea")
    page = opened(around)
    card, click = page.middle.card, around.qtbot.mouseClick
    click(card.when.tiles[0], Qt.MouseButton.LeftButton)
    assert front(page) == "Amy"
    click(card.stages[3], Qt.MouseButton.LeftButton)
    assert front(page) == "Bea"
    click(card.warm, Qt.MouseButton.LeftButton)
    click(card.star, Qt.MouseButton.LeftButton)
    click(card.choose, Qt.MouseButton.LeftButton)
    around.qtbot.keyClicks(card.field, "Choir")
    click(card.stages[1], Qt.MouseButton.LeftButton)
    assert page.choice.joined == ["Choir"]
    click(page.findChild(Chip), Qt.MouseButton.LeftButton, pos=QPoint(page.findChild(Chip).width() - 12, 14))
    assert page.choice.joined == []
    click(card.keep, Qt.MouseButton.LeftButton)
    around.settle()
    assert (view(around, amy).tie.stage, view(around, amy).tie.asked) == (4, "month")
    assert (view(around, bea).tie.stage, view(around, bea).tie.starred, view(around, bea).tie.keep_warm) == (
        2,
        True,
        True,
    )
    click(page.middle.finished.people, Qt.MouseButton.LeftButton)


def test_the_field_finds_what_exists_in_any_letters_and_takes_new_names(around: Surroundings) -> None:
    keep(around, given="Old", communities=("デジタルの会", "Data Night"))
    some(around, "Amy")
    page = opened(around)
    press(around, page, "C")
    field = page.middle.card.field
    assert field.found() == ["Data Night", "デジタルの会"]
    field.setText("でじ")
    field.textEdited.emit("でじ")
    assert field.found() == ["デジタルの会"]
    field.setText("ﾃﾞｼﾞﾀﾙの会")
    around.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.choice.joined == ["デジタルの会"]
    press(around, page, "C")
    assert field.text() == ""
    around.qtbot.keyClicks(field, "1 New 4")
    around.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.choice.joined == ["デジタルの会", "1 New 4"]
    assert page.choice.stage is None
    spy = QSignalSpy(page.wants)
    press(around, page, "C")
    around.qtbot.keyClick(field, Qt.Key.Key_Escape)
    if field.isVisible():  # the first one closes the list below
        around.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.isVisible(), spy.count()) == (False, 0)
    press(around, page, "1", "4", "C")
    assert field.found()[0] in {"デジタルの会", "1 New 4"}
    assert "1 New 4" in field.found()


def test_what_is_picked_below_is_taken(around: Surroundings) -> None:
    keep(around, given="Old", communities=("Choir", "Data Night"))
    some(around, "Amy")
    page = opened(around)
    press(around, page, "S" if front(page) == "Old" else "Back")
    press(around, page, "C")
    around.qtbot.keyClicks(page.middle.card.field, "a")
    popup = page.middle.card.field._popup
    assert popup.isVisible()
    popup.setCurrentIndex(popup.model().index(0, 0))
    around.qtbot.keyClick(page.middle.card.field, Qt.Key.Key_Return)
    assert page.choice.joined == ["Data Night"]


def test_words_being_composed_are_not_lost_and_single_keys_are_not_composed(around: Surroundings) -> None:
    some(around, "Amy", "Bea")
    page = opened(around)
    assert not page.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not page.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    press(around, page, "C")
    field = page.middle.card.field
    QApplication.sendEvent(field, QInputMethodEvent("がっしょう", []))
    assert field.text() == ""
    press(around, page, "C")  # the page gets no key: the field has the keyboard
    committed = QInputMethodEvent("", [])
    committed.setCommitString("合唱")
    QApplication.sendEvent(field, committed)
    around.qtbot.mouseClick(page.middle.card.stages[1], Qt.MouseButton.LeftButton)
    assert page.choice.joined == ["合唱"]
    wide = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "４")
    QApplication.sendEvent(page, wide)
    assert front(page) == "Bea"


def test_a_key_held_down_counts_once_and_keys_with_ctrl_are_the_windows(around: Surroundings) -> None:
    some(around, "Amy", "Bea")
    page = opened(around)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, "s", True)
    QApplication.sendEvent(page, held)
    assert front(page) == "Amy"
    around.qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert front(page) == "Amy"
    around.qtbot.keyClick(page, Qt.Key.Key_Q)
    press(around, page, "*")
    assert page.middle.card.star.isChecked()
    around.qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert front(page) == "Bea"


def test_escape_and_its_button_leave(around: Surroundings) -> None:
    some(around, "Amy")
    page = opened(around)
    spy = QSignalSpy(page.wants)
    press(around, page, "Esc")
    around.qtbot.mouseClick(page.findChild(object, "triage-later"), Qt.MouseButton.LeftButton)  # type: ignore[call-overload]
    assert [spy.at(number) for number in range(spy.count())] == [["page_before", None]] * 2
    assert page.chosen() == (1,)


def test_the_pace_is_told_after_some_answers(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"P{number:02}" for number in range(10)]
    some(around, *names)
    page = opened(around)
    moment = [NOW]
    object.__setattr__(page.context, "clock", lambda: moment[0])
    for _ in range(6):
        assert text(page, "triage-pace") == ""
        press(around, page, "1", "4")
        moment[0] += timedelta(seconds=40)
    assert text(page, "triage-pace") == "about 3 minutes left at this pace"


def test_nobody_at_all(around: Surroundings) -> None:
    page = opened(around)
    assert page.middle.finished.accessibleName().startswith("Nobody is here to sort yet.")
    spy = QSignalSpy(page.wants)
    around.qtbot.mouseClick(page.middle.finished.bring, Qt.MouseButton.LeftButton)
    assert spy.at(0) == ["page", "import"]
    press(around, page, "1", "4", "S", "W", "F", "C", "Enter", "Z")
    assert (page.chosen(), page.deck.done) == ((), 0)


def test_a_small_window_keeps_the_card_whole(around: Surroundings) -> None:
    who = keep(around, given="Amy", family="Vale", organization="Harbor Press", position="Editor")
    talked(around, who, 3)
    some(around, "Bea")
    page = opened(around, 960, 640)
    assert front(page) == "Amy Vale"
    assert not page.findChild(object, "triage-coming").isVisible()  # type: ignore[call-overload]
    assert page.middle.card.geometry().bottom() <= page.middle.board.height()
    assert (
        page.middle.card.skip.mapTo(page, QPoint(0, 32)).y()
        <= page.middle.card.mapTo(page, QPoint(0, page.middle.card.height())).y()
    )
    assert text(page, "triage-work") + text(page, "triage-role") == "Harbor Press, Editor"
    assert text(page, "triage-last") == "18 Nov 2026  Talk"
