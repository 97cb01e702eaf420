"""Groups, columns and changes of many people at once on the people page, on a real vault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QLabel, QLineEdit, QMenu, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.pages.people_in import answer, choose, opened, part, press, shown, table_of
from tests.ui.people_in import keep, kept

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import bulk
from myconnections.services.people import listing
from myconnections.ui.models.columns import KEYS, SORTS, STANDARD
from myconnections.ui.pages.people.edit_bar import EditBar
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.people_acts import deeds
from myconnections.ui.people_acts.menu import chosen_menu
from myconnections.ui.people_acts.several import Communities, OneField

ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
Trio = tuple[ContactId, ContactId, ContactId]


@pytest.fixture
def trio(around: Surroundings) -> Trio:
    """Ada (relationship, choir), Bert and Cora (links), in this order."""
    ada = keep(around, Stage.RELATIONSHIP, given="Ada", organization="Mill", communities=("Choir", "Readers"))
    bert = keep(around, given="Bert", organization="Harbor", industry="books")
    cora = keep(around, given="Cora", organization="Harbor", communities=("Choir",))
    return ada, bert, cora


def bar(page: PeoplePage) -> EditBar:
    return part(page, EditBar, "people-edit-bar")


def choose_first(page: PeoplePage, *rows: int) -> None:
    table = table_of(page)
    table.clearSelection()
    for row in rows:
        table.selectionModel().select(table.model().index(row, 0), ADD)


def test_the_bar_comes_with_several_and_its_acts_are_one_each(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    choose_first(page, 0)
    assert not bar(page).isVisible()
    choose_first(page, 1, 2)
    assert bar(page).isVisible()
    assert part(page, QLabel, "edit-count").text() == "2 people chosen"
    said = QSignalSpy(around.context.acting.said)
    assert choose(around, page, "edit-stage", "edit-stage-3")[0] == "Link\t2"
    choose(around, page, "edit-warm", "edit-warm-on")
    choose(around, page, "edit-more", "edit-star")
    choose(around, page, "edit-more", "edit-rest")
    ties = [kept(around, who).tie for who in trio]
    assert [(tie.stage, tie.keep_warm, tie.starred, tie.resting) for tie in ties] == [
        (Stage.RELATIONSHIP, None, False, False),
        *[(Stage.ENGAGEMENT, True, True, True)] * 2,
    ]
    assert said.count() == 4
    for _ in range(4):
        around.context.acting.undo()
        around.settle()
    assert not kept(around, trio[1]).tie.starred
    press(around, page, "edit-leave")
    assert table_of(page).chosen() == []
    assert not bar(page).isVisible()


def test_bar_and_menus_say_of_how_many(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    choose_first(page, 1, 2)
    button = part(page, QAbstractButton, "edit-warm")
    assert (button.toolTip(), button.accessibleName()) == ("Keep warm: 2 people", "Keep warm: 2 people")
    assert "Forget 2 people" in choose(around, page, "edit-more")
    rows = table_of(page).chosen_people()
    wording = around.context.wording
    many, one = (chosen_menu(people, wording, lambda _key: None, page) for people in (rows, rows[:1]))
    assert many.actions()[0].text() == "2 people chosen"
    assert not many.actions()[0].isEnabled()
    assert one.actions()[0].text() == "Show\tEnter"
    last = [[action.text() for action in menu.actions()[-2:]] for menu in (many, one)]
    assert last == [
        ["Forget 2 people\tDel", "Erase 2 people for good…"],
        ["Forget\tDel", "Erase for good…"],
    ]


def test_people_are_put_away_and_taken_back(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    choose_first(page, 0, 2)
    QTest.keyClick(table_of(page), Qt.Key.Key_A)
    around.settle()
    assert shown(page) == ["Bert"]
    choose(around, page, "filter-lists", "list-proposed-5")
    assert shown(page) == ["Ada", "Cora"]
    table_of(page).selectAll()
    assert "Take back\tA" in choose(around, page, "edit-more", "edit-archive")
    assert not kept(around, trio[0]).contact.archived
    press(around, page, "nobody-clear")
    assert shown(page) == ["Ada", "Bert", "Cora"]


def test_communities_are_joined_and_left_by_all_at_once(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    table_of(page).selectAll()
    dialog = answer(around, Communities, lambda: press(around, page, "edit-communities"))
    boxes = {box.text(): box for box in dialog.findChildren(QCheckBox)}
    assert list(boxes) == ["Choir (2 of 3)", "Readers (1 of 3)"]
    assert not dialog.main.isEnabled()  # type: ignore[union-attr]
    boxes["Choir (2 of 3)"].setCheckState(Qt.CheckState.Checked)
    boxes["Readers (1 of 3)"].setCheckState(Qt.CheckState.Unchecked)
    part(dialog, QLineEdit, "community-new").setText(" Rowers ")
    press(around, dialog, "several-communities-do")
    found = [set(kept(around, who).contact.communities) for who in trio]
    assert found == [{"Choir", "Rowers"}] * 3
    around.context.acting.undo()
    around.settle()
    assert kept(around, trio[0]).contact.communities == ("Choir", "Readers")


def test_one_field_is_written_or_emptied_for_all(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    choose_first(page, 1, 2)
    dialog = answer(around, OneField, lambda: QTest.keyClick(table_of(page), Qt.Key.Key_F))
    dialog.field.setCurrentIndex(dialog.field.findData("industry"))
    around.settle()
    completer = dialog.value.completer()
    assert completer is not None
    assert completer.model().index(0, 0).data() == "books"
    assert dialog.main is None  # nothing written: Enter must not empty the field of all
    dialog.value.setText("printing")
    press(around, dialog, "several-field-do")
    assert [kept(around, who).contact.industry for who in trio] == ["", "printing", "printing"]
    dialog = answer(around, OneField, lambda: press(around, page, "edit-field"))
    dialog.field.setCurrentIndex(dialog.field.findData("industry"))
    press(around, dialog, "several-field-do")
    assert [kept(around, who).contact.industry for who in trio] == ["", "", ""]


def test_checkboxes_choose_by_keyboard(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    table = table_of(page)
    table.setCurrentIndex(table.model().index(0, 0))
    for key in (Qt.Key.Key_X, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(table, key)
    assert (table.checks, table.chosen(), bar(page).isVisible()) == (True, [trio[0], trio[2]], True)
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert (table.checks, table.chosen(), bar(page).isVisible()) == (False, [], False)


def test_groups_fold_by_mouse_and_keyboard_and_keep_who_is_chosen(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    table = table_of(page)
    choose(around, page, "people-sort", "group-communities")
    assert shown(page) == ["Choir,", "Ada", "Cora", "Readers,", "Ada", "No", "Bert"]
    table.selectAll()
    assert sorted(table.chosen()) == sorted(trio)
    table.setCurrentIndex(table.model().index(2, 0))
    assert table.current() == trio[2]
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert shown(page) == ["Choir,", "Readers,", "Ada", "No", "Bert"]
    assert (table.currentIndex().row(), table.current()) == (0, None)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert len(shown(page)) == 7
    head = table.visualRect(table.model().index(3, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert shown(page) == ["Choir,", "Ada", "Cora", "Readers,", "No", "Bert"]
    choose(around, page, "people-sort", "group-industry")
    assert shown(page) == ["books,", "Bert", "No", "Ada", "Cora"]
    again = opened(around)  # the computer remembers
    assert shown(again)[0] == "books,"
    choose(around, again, "people-sort", "group-none")
    assert shown(again) == ["Ada", "Bert", "Cora"]


def test_columns_are_chosen_and_remembered(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    table = table_of(page)
    choose(around, page, "people-sort", "view-columns")
    menu = part(page, QMenu, "menu-columns")
    for key in ("warmth", "last", "capital", "star", "organization", "stage", "industry", "stage"):
        part(menu, QAction, f"column-{key}").trigger()
    menu.close()
    around.settle()
    assert table.columns() == ("name", "industry", "stage")
    table.heads.resizeSection(KEYS.index("industry"), 222)
    model = table.model()
    assert [model.index(row, KEYS.index("industry")).data() for row in range(3)] == ["", "books", ""]
    again = table_of(opened(around))
    assert again.columns() == ("name", "industry", "stage")
    assert again.columnWidth(KEYS.index("industry")) == 222
    assert [again.isColumnHidden(column) for column in range(3)] == [False, True, False]
    assert again.heads.visualIndex(KEYS.index("industry")) == 1
    page._showing.choose_columns(page)
    part(page, QAction, "columns-reset").trigger()
    assert table.columns() == STANDARD
    assert table.own_widths() == {}


def test_every_column_shown_orders_the_list(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    table = table_of(page)
    table.show_columns(KEYS, {})
    table.arranged.emit()
    around.settle()
    for column, key in enumerate(KEYS):
        table.heads.sectionClicked.emit(column)
        around.settle()
        assert page._showing.how.sort == SORTS[key]
        assert table.heads._ordered in {column, 0}  # the name and the reading are one order
    table.heads.sectionClicked.emit(KEYS.index("industry"))
    around.settle()
    assert shown(page) == ["Bert", "Ada", "Cora"]
    around.context.acting.do(lambda vault, now: bulk.write(vault, [trio[2]], "industry", "arts", now))
    around.settle()
    around.settle()
    said = choose(around, page, "people-sort", "sort-days")
    assert {"Industry", "Note", "Birthday"} <= set(said)
    table.heads.sectionClicked.emit(KEYS.index("industry"))
    around.settle()
    assert shown(page) == ["Cora", "Bert", "Ada"]
    table.heads.sectionClicked.emit(KEYS.index("industry"))
    around.settle()
    assert shown(page) == ["Bert", "Cora", "Ada"]
    again = opened(around)
    assert (again._showing.how.sort, part(again, QAbstractButton, "people-sort").text()) == ("industry", "Industry")
    assert shown(again) == ["Cora", "Bert", "Ada"]  # each order begins at its beginning the next time


def test_columns_are_moved_by_key_in_their_menu_and_stay_so(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    page._showing.choose_columns(page)
    menu = part(page, QMenu, "menu-columns")
    around.qtbot.waitUntil(menu.isVisible)
    alt = Qt.KeyboardModifier.AltModifier

    def columns() -> tuple[str, ...]:
        return table_of(page).columns()[1:4]

    assert columns() == ("organization", "stage", "warmth")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Alt)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down, alt)
    assert columns() == ("organization", "warmth", "stage")
    QTest.keyClick(menu, Qt.Key.Key_Up, alt)
    QTest.keyClick(menu, Qt.Key.Key_Up, alt)
    QTest.keyClick(menu, Qt.Key.Key_Up, alt)  # the name stays first
    assert columns() == ("stage", "organization", "warmth")
    assert [action.objectName() for action in menu.actions()[:2]] == ["column-stage", "column-organization"]
    assert menu.activeAction().objectName() == "column-stage"
    menu.setActiveAction(part(menu, QAction, "column-note"))
    QTest.keyClick(menu, Qt.Key.Key_Up, alt)  # not shown: nothing to move
    assert columns() == ("stage", "organization", "warmth")
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.keyClick(menu, Qt.Key.Key_Up, alt)
    assert table_of(page).columns()[-2:] == ("note", "star")
    menu.close()
    assert table_of(opened(around)).columns()[1:4] == ("stage", "organization", "warmth")


def test_forgetting_very_many_is_asked_first(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deeds, "_WITHOUT_ASKING", 1)
    host = QWidget()
    around.qtbot.addWidget(host)
    for name in ("Alma", "Bert"):
        keep(around, given=name)
    everybody = around.ask(listing)
    asked: list[QDialog] = []
    around.context.prompts.opened.connect(asked.append)

    def forget() -> None:
        deeds.act(around.context, lambda *_: None, host, "forget", everybody, everybody)

    def said(key: str) -> None:
        button = asked[-1].findChild(QAbstractButton, f"answer-{key}")
        assert button is not None
        button.click()
        around.settle()

    forget()
    said("stay")
    assert len(around.ask(listing)) == 2
    forget()
    said("go")
    assert around.ask(listing) == []


def test_forgetting_a_few_is_not_asked(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    choose_first(page, 0)
    QTest.keyClick(table_of(page), Qt.Key.Key_Delete)
    around.settle()
    assert len(around.ask(listing)) == 2


def test_end_and_home_go_to_the_last_and_the_first_person(around: Surroundings, trio: Trio) -> None:
    ada, _bert, cora = trio
    table = table_of(opened(around))
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.chosen() == [cora]
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.chosen() == [ada]


def test_with_check_boxes_shift_and_an_arrow_tick_on(around: Surroundings, trio: Trio) -> None:
    table = table_of(opened(around))
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_X)
    table.clearSelection()
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(table, Qt.Key.Key_Down, shift)
    assert (table.chosen(), table.currentIndex().row()) == (list(trio[:2]), 1)
    QTest.keyClick(table, Qt.Key.Key_Up, shift)
    QTest.keyClick(table, Qt.Key.Key_Down)  # alone it only goes
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (table.chosen(), table.currentIndex().row()) == (list(trio[:2]), 2)
    QTest.keyClick(table, Qt.Key.Key_Down, shift)  # the list ends there
    assert (table.chosen(), table.currentIndex().row()) == (list(trio), 2)
