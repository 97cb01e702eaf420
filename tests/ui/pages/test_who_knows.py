"""The page of who knows whom: circles, one by one, all pairs; every answer counts, nothing unknown becomes a no."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.pages.today_in import add

from myconnections.domain.alter_ties import Pair, PairState, ordered
from myconnections.domain.errors import Trouble
from myconnections.domain.ids import ContactId
from myconnections.insight.alter_classes import PRIORS
from myconnections.services import alter_ties, history, who_knows
from myconnections.services.ports import OpenVault
from myconnections.services.tie_chances import Pairs
from myconnections.services.who_knows import WhoKnows
from myconnections.ui.dialogs.ties_file import TiesFileDialog
from myconnections.ui.pages.who_knows.page import WhoKnowsPage
from myconnections.ui.pages.who_knows.pile_card import PileCard
from myconnections.ui.widgets.chips import Chip

Key = Qt.Key
TIE, NONE = PairState.TIE, PairState.NONE


def crowd(vault: OpenVault, _now: datetime) -> list[ContactId]:
    """Six people; the first three share an employer."""
    names = ["Ames", "Bauer", "Cole", "Dietz", "Evans", "Frost"]
    return [add(vault, name, organization="Harbor Works" if name < "D" else f"{name} Ltd") for name in names]


def many() -> Pairs:
    """25 people of whom nothing is known."""
    return Pairs(tuple(range(1, 26)), {}, {}, PRIORS)


def states(around: Surroundings, ids: list[ContactId]) -> dict[Pair, PairState]:
    def job(vault: OpenVault, _now: datetime) -> dict[Pair, PairState]:
        with vault.read() as uow:
            return alter_ties.states_in(uow, ids)

    return around.ask(job)


def opened(around: Surroundings, way: str) -> WhoKnowsPage:
    page = WhoKnowsPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    page.go(way)
    return page


def press(page: WhoKnowsPage, *keys: Qt.Key) -> None:
    """Keys go to whatever has the keyboard, as they do in a window."""
    for key in keys:
        target = page.window().focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def press_on(widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key)


def click(page: WhoKnowsPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    assert button.isEnabled(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_screen_is_answered_by_a_name_and_the_others_are_no_only_then(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    front = page.one.front
    assert front is not None
    others = [one.name for one in page.one.board.people()]
    assert len(others) == 5
    wanted = page.one.board.people()[3]
    QTest.keyClicks(page.one.field, wanted.name.split()[-1][:3])
    press(page, Key.Key_Return)
    assert page.one.ticked == {int(wanted.id)}
    assert page.one.field.text() == ""
    around.settle()
    assert states(around, ids) == {}  # nothing counts before the screen is confirmed
    press(page, Key.Key_Return)
    around.settle()
    expected = {ordered(front, one): NONE for one in ids if one != front}
    expected[ordered(front, wanted.id)] = TIE
    assert states(around, ids) == expected
    assert page.one.front != front


def test_enter_without_a_tick_answers_nothing_and_none_is_said_by_a_key_of_its_own(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    front = page.one.front
    assert front is not None
    press(page, Key.Key_Return)
    around.settle()
    assert states(around, ids) == {}
    assert "press 0" in page.one.counts.text()
    press(page, Key.Key_Space)
    assert len(page.one.ticked) == 1
    press(page, Key.Key_0)  # not while somebody is ticked
    assert page.one.front == front
    press(page, Key.Key_Space, Key.Key_0)
    around.settle()
    assert set(states(around, ids).values()) == {NONE}
    assert len(states(around, ids)) == 5


def test_one_back_takes_the_whole_screen_back_and_it_stands_in_front_again(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    front = page.one.front
    press(page, Key.Key_0)
    around.settle()
    assert page.one.front != front
    press(page, Key.Key_Backspace)
    around.settle()
    assert page.one.front == front
    assert states(around, ids) == {}


def test_undo_of_the_window_brings_the_screen_again(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    press(page, Key.Key_0)
    around.settle()
    around.context.acting.undo()
    around.settle()
    assert states(around, ids) == {}
    assert page.round is not None
    assert page.round.answered == 0


def test_passed_over_comes_last_and_whoever_is_fully_answered_is_not_asked(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "one")
    first = page.one.front
    press(page, Key.Key_Minus)
    seen = []
    while page.round is not None and page.round.screens:
        seen.append(page.one.front)
        press(page, Key.Key_0)
    around.settle()
    assert seen[0] != first
    assert len(seen) <= 5  # the last person is answered by the screens of the others
    assert first not in seen or seen[-1] == first
    assert page.stack.currentWidget() is page.end


def test_a_proposed_circle_counts_after_it_was_looked_over_without_the_pair_taken_out(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "circles")
    assert [len(inside) for _, inside in page.circles.piles] == [3]
    assert states(around, ids) == {}
    press(page, Key.Key_Return)
    assert page.stack.currentWidget() is page.review
    press(page, Key.Key_Space, Key.Key_Return)
    around.settle()
    found = states(around, ids)
    assert len(found) == 2
    assert set(found.values()) == {TIE}
    assert all(set(pair) <= set(ids[:3]) for pair in found)


def test_number_keys_put_people_into_circles_and_different_circles_can_be_answered_no(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "circles")
    page.circles.board.go_to(3)
    press(page, Key.Key_2, Key.Key_2)  # the number after the last circle makes a new one
    assert page.circles.piles[1][1] == [int(ids[3]), int(ids[4])]
    press(page, Key.Key_Up)
    page.circles.board.go_to(4)
    press(page, Key.Key_0)
    assert page.circles.piles[1][1] == [int(ids[3])]
    click(page, "who-apart")
    assert page.stack.currentWidget() is page.review
    press(page, Key.Key_Return)
    around.settle()
    found = states(around, ids)
    assert found == {ordered(ids[3], other): NONE for other in ids[:3]}


def test_undo_takes_a_move_between_circles_back_before_it_reaches_an_act(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "circles")
    page.circles.board.go_to(5)
    press(page, Key.Key_1)
    assert int(ids[5]) in page.circles.piles[0][1]
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    asked.ignore()
    QApplication.sendEvent(page.circles.board, asked)
    assert asked.isAccepted()
    QTest.keyClick(page.circles.board, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert int(ids[5]) not in page.circles.piles[0][1]
    asked.ignore()
    QApplication.sendEvent(page.circles.board, asked)
    assert not asked.isAccepted()


def test_keys_on_a_button_are_meant_for_the_list(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "one")
    front = page.one.front
    page.one.none.setFocus()
    press(page, Key.Key_C)
    assert page.one.field.text() == "c"
    assert page.window().focusWidget() is page.one.field
    press(page, Key.Key_Escape)
    page.one.skip.setFocus()
    press(page, Key.Key_0)
    assert page.one.front != front


def test_single_pairs_are_set_right_in_the_square(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "all")
    page.all.matrix.setCurrentIndex(page.all.matrix.pairs.index(0, 2))
    press(page, Key.Key_Y)
    around.settle()
    pair = ordered(ids[0], ids[2])
    assert states(around, ids) == {pair: TIE}
    press(page, Key.Key_Space)
    around.settle()
    assert states(around, ids) == {pair: NONE}
    press(page, Key.Key_U)
    around.settle()
    assert states(around, ids) == {}


def test_two_people_are_no_network(around: Surroundings) -> None:
    around.ask(lambda vault, _now: [add(vault, name) for name in ("Ames", "Bauer")])
    page = opened(around, "one")
    assert page.stack.currentWidget() is page.end
    assert any("at least three people" in shown.text() for shown in page.end.findChildren(QLabel))


def test_people_dragged_onto_a_circle_are_in_it(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "circles")
    (card,) = page.circles.findChildren(PileCard)
    board = page.circles.board
    data = board.model().mimeData([board.model().index(4, 0), board.model().index(0, 0)])
    data.setData("text/plain", b"x")
    where = QPointF(10, 10)
    copy, buttons, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, buttons, none)
    QApplication.sendEvent(card, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(card, QDropEvent(where, copy, data, buttons, none))
    assert page.circles.piles[0][1] == [*map(int, ids[:3]), int(ids[4])]
    chip = card.findChild(Chip, f"pile-1-{int(ids[0])}")
    assert isinstance(chip, Chip)
    press_on(chip, Key.Key_Delete)
    assert int(ids[0]) not in page.circles.piles[0][1]
    assert page.window().focusWidget() is board


def test_others_are_asked_about_when_all_is_answered(around: Surroundings) -> None:
    around.ask(lambda vault, _now: [add(vault, f"P{number}") for number in range(30)])
    page = opened(around, "one")
    while page.round is not None and page.round.screens:
        press(page, Key.Key_0)
    around.settle()
    before = {one.id for one in page.round.view.people} if page.round is not None else set()
    click(page, "who-others")
    around.settle()
    assert page.round is not None
    assert {one.id for one in page.round.view.people} != before
    assert page.stack.currentWidget() is not page.end


def test_what_cannot_be_read_says_so_and_is_tried_again(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    around.ask(crowd)

    def broken(_vault: OpenVault, _now: datetime) -> WhoKnows:
        raise Trouble("vault_unreadable")

    with monkeypatch.context() as patch:
        patch.setattr(who_knows, "view", broken)
        page = WhoKnowsPage(around.context)
        around.show(page)
        page.show_now()
        around.settle()
    assert page.stack.currentWidget() is page.end
    assert [type(error) for error in around.failures] == [Trouble]
    around.failures.clear()
    click(page, "who-again")
    around.settle()
    assert page.stack.currentWidget() is page.circles


def test_what_is_half_done_waits_and_comes_back(around: Surroundings) -> None:
    ids = around.ask(crowd)
    page = opened(around, "one")
    press(page, Key.Key_Space)
    ticked, front = set(page.one.ticked), page.one.front
    page.circles.put(int(ids[5]), 2)
    around.context.drafts.park_all()
    around.settle()
    again = WhoKnowsPage(around.context)
    around.show(again)
    again.show_now()
    around.settle()
    assert again.one.front == front
    assert again.one.ticked == ticked
    assert again.circles.piles[1][1] == [int(ids[5])]
    newest = around.ask(lambda vault, _now: history.ends(vault)[0])
    assert newest is not None
    assert newest.kind != "answer_ties"


def test_the_time_left_is_told_from_the_own_pace_only_once_there_is_one(around: Surroundings) -> None:
    around.ask(crowd)
    page = opened(around, "one")
    assert page.round is not None
    assert "less than a minute left" in page.head.far.text()
    page.round.view = replace(page.round.view, known=many())
    page.head.show_round(page.round)
    assert "about 4 minutes left at 10 seconds a screen" in page.head.far.text()
    page.round.paces = [60.0, 60.0, 60.0]
    page.head.show_round(page.round)
    assert "about 24 minutes left at your pace" in page.head.far.text()
    page.round.states = dict.fromkeys(page.round.view.known.open, NONE)
    page.head.show_round(page.round)
    assert "all answered" in page.head.far.text()


def test_a_file_of_a_network_is_shown_first_and_a_node_nobody_can_tell_is_chosen(
    around: Surroundings, tmp_path: Path
) -> None:
    ids = around.ask(crowd)
    twins = around.ask(lambda vault, _now: [add(vault, "Gray", organization=f"Gray {end}") for end in ("A", "B")])
    file = tmp_path / "net.csv"
    file.write_text("source,target\nKim Ames,Kim Bauer\nKim Ames,Kim Gray\nKim Ames,Zoe\n", encoding="utf-8")
    page = opened(around, "all")
    page.take([file])
    around.settle()
    dialog = QApplication.activeModalWidget() or page.window().findChild(TiesFileDialog)
    assert isinstance(dialog, TiesFileDialog)
    assert dialog.main is not None
    assert dialog.main.text() == "Bring in 1 tie"
    (field,) = dialog.fields.values()
    field.setCurrentIndex(field.findData(int(twins[1])))
    around.settle()
    assert dialog.main.text() == "Bring in 2 ties"
    dialog.main.click()
    around.settle()
    pairs = {ordered(ids[0], ids[1]): TIE, ordered(ids[0], twins[1]): TIE}
    assert states(around, [*ids, *twins]) == pairs
    assert page.round is not None
    assert page.round.answered == 2
