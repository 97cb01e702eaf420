"""Somebody one is not sure of stays open: no screen makes a no of it. Undo in an empty field. Toasts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_who_knows import click, crowd, opened, press, states

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.ui.pages.who_knows.page import WhoKnowsPage
from myconnections.ui.widgets.toast import Toast

Key = Qt.Key


def ask(page: WhoKnowsPage) -> None:
    """A question mark, wherever the keyboard is."""
    target = page.window().focusWidget()
    assert target is not None
    QTest.keyClicks(target, "?")


def test_whoever_is_left_open_stays_unknown_when_the_screen_is_confirmed_and_on_the_screens_after_it(
    around: Surroundings,
) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    front = page.one.front
    assert front is not None
    known, unsure = page.one.board.people()[0], page.one.board.people()[1]
    press(page, Key.Key_Space)
    QTest.keyClicks(page.one.field, unsure.name.split()[-1][:3])
    ask(page)
    assert (page.one.ticked, page.one.left) == ({int(known.id)}, {int(unsure.id)})
    assert page.one.field.text() == ""
    assert page.one.confirm_button.text() == "1 person does, 1 open"
    assert "the other 3 people shown do not. 1 person is left open" in page.one.counts.text()
    press(page, Key.Key_Return)
    around.settle()
    open_pair = ordered(front, unsure.id)
    expected = {ordered(front, one): PairState.NONE for one in ids if one not in {front, unsure.id}}
    expected[ordered(front, known.id)] = PairState.TIE
    assert states(around, ids) == expected
    assert page.one.front != front
    while page.round is not None and page.round.screens:  # nobody else's screen makes a no of it
        if page.one.front == unsure.id:
            assert page.one.left == {front}
        press(page, Key.Key_0 if page.one.none.isEnabled() else Key.Key_Return)
    around.settle()
    found = states(around, ids)
    assert open_pair not in found
    assert len(found) == 14
    assert page.stack.currentWidget() is page.end
    assert "14 of 15 pairs answered · the others left open" in page.head.far.text()
    click(page, "who-open")
    assert page.one.front in open_pair
    assert page.one.left == set()


def test_a_mark_is_one_of_three_and_a_screen_all_open_answers_nothing(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    front, first = page.one.front, int(page.one.board.people()[0].id)
    ask(page)
    press(page, Key.Key_Space)
    assert (page.one.ticked, page.one.left) == ({first}, set())
    click(page, "who-unsure")
    assert (page.one.ticked, page.one.left) == (set(), {first})
    ask(page)
    assert page.one.left == set()
    for row in range(5):
        page.one.board.go_to(row)
        ask(page)
    assert not page.one.none.isEnabled()
    press(page, Key.Key_Return)
    around.settle()
    assert states(around, ids) == {}
    assert page.one.front not in {front, None}


def test_the_question_mark_is_the_screens_and_not_the_windows(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "one")
    keys = QShortcut(QKeySequence("?"), page.window())
    called: list[bool] = []
    keys.activated.connect(lambda: called.append(True))
    for at in (page.one.field, page.one.none):
        before = set(page.one.left)
        at.setFocus()
        ask(page)
        assert page.one.left != before
    assert called == []


def test_who_was_left_open_comes_back_with_what_is_half_done(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "one")
    ask(page)
    left, front = set(page.one.left), page.one.front
    assert left
    around.context.drafts.park_all()
    around.settle()
    again = WhoKnowsPage(around.context)
    around.show(again)
    again.show_now()
    around.settle()
    assert (again.one.front, again.one.left, again.one.ticked) == (front, left, set())


def test_undo_in_the_empty_field_is_the_windows_and_with_words_in_it_the_fields(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    undo = QShortcut(QKeySequence.StandardKey.Undo, page.window())
    undo.activated.connect(around.context.acting.undo)
    press(page, Key.Key_0)
    around.settle()
    assert len(states(around, ids)) == 5
    QTest.keyClicks(page.one.field, "co")
    QTest.keyClick(page.one.field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    around.settle()
    assert len(states(around, ids)) == 5
    press(page, Key.Key_Escape)
    assert page.one.field.text() == ""
    QTest.keyClick(page.one.field, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    around.settle()
    assert states(around, ids) == {}


def test_a_toast_keeps_over_the_buttons_of_every_way(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "circles")
    toast = Toast(around.context.theme, page, lambda: page.foot)
    toast.say("Done", lambda: None)
    for way, button in (("circles", page.circles.on), ("one", page.one.back), ("all", page.all.buttons[PairState.TIE])):
        page.go(way)
        around.settle()
        assert button.isVisible()
        assert toast.geometry().bottom() < button.mapTo(page, QPoint()).y(), way
