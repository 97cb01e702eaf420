"""The people page on a real vault: found, narrowed, ordered and tended by keyboard and mouse."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep, kept, talked

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, people, ties
from myconnections.ui.models.columns import STAR
from myconnections.ui.pages.people import page as people_page
from myconnections.ui.pages.people.following import REST_MS
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.pages.people.table import PeopleTable

ROW_OFF = QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows
Trio = tuple[ContactId, ContactId, ContactId]


@pytest.fixture
def trio(around: Surroundings) -> Trio:
    """Aizawa, Kaji and Nora."""
    aizawa = keep(around, family="相沢", given="千尋", reading_family="あいざわ", organization="つばめ印刷")
    kaji = keep(around, Stage.ENGAGEMENT, family="梶", given="友梨", reading_family="かじ", note="山歩き")
    nora = keep(around, given="Nora", family="Vale", organization="Harbor Press")
    talked(around, kaji, 3)
    return aizawa, kaji, nora


def opened(around: Surroundings) -> PeoplePage:
    page = PeoplePage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def table_of(page: PeoplePage) -> PeopleTable:
    table = page.findChild(PeopleTable)
    assert table is not None
    return table


def shown(page: PeoplePage) -> list[str]:
    table = table_of(page)
    if not table.isVisible():
        return []
    return [table.model().index(row, 0).data().split()[0] for row in range(table.model().rowCount())]


def count(page: PeoplePage) -> str:
    return page.findChild(object, "people-count").text()  # type: ignore[attr-defined,no-any-return,call-overload]


def press(around: Surroundings, page: PeoplePage, *keys: Qt.Key) -> None:
    for key in keys:
        around.qtbot.keyClick(table_of(page), key)
    around.settle()


def test_everybody_stands_in_the_order_of_readings(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    assert shown(page) == ["相沢", "梶", "Nora"]
    assert count(page) == "3 people"
    page.seek("harb")
    around.settle()
    assert (shown(page), count(page)) == (["Nora"], "1 of 3")
    page.seek("やまある")
    page.seek("山歩き")
    around.settle()
    assert shown(page) == ["梶"]
    page.seek("")
    assert len(shown(page)) == 3


def test_the_pane_is_asked_to_follow_once_the_keyboard_rests_on_one_person(around: Surroundings, trio: Trio) -> None:
    aizawa, _kaji, nora = trio
    page = opened(around)
    asked: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: asked.append((what, detail)))
    table_of(page).activateWindow()
    table_of(page).setFocus()
    around.qtbot.waitUntil(table_of(page).hasFocus)
    press(around, page, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down)
    around.qtbot.waitUntil(lambda: bool(asked))
    assert asked == [("follow", int(nora))]  # nobody on the way
    around.qtbot.keyClick(table_of(page), Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    around.qtbot.wait(2 * REST_MS)
    assert len(asked) == 1  # two are chosen
    press(around, page, Qt.Key.Key_X)
    press(around, page, Qt.Key.Key_Home, Qt.Key.Key_Space)
    around.qtbot.wait(2 * REST_MS)
    assert len(asked) == 1  # checkboxes
    press(around, page, Qt.Key.Key_Escape, Qt.Key.Key_Home)
    around.qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] == ("follow", int(aizawa))


def test_those_who_begin_the_list_are_shown_before_all_others(
    around: Surroundings, trio: Trio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_page, "_FIRST", 2)
    page = PeoplePage(around.context)
    around.show(page)
    seen: list[list[str]] = []
    table_of(page).model().modelReset.connect(lambda: seen.append(shown(page)))
    table_of(page).model().rowsInserted.connect(lambda: seen.append(shown(page)))
    page.show_now()
    around.settle()
    assert seen == [["相沢", "梶"], ["相沢", "梶", "Nora"]]
    assert count(page) == "3 people"


def test_coming_back_reads_nothing_unless_warmth_has_cooled(
    around: Surroundings, trio: Trio, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(around)
    asked: list[int] = []
    listing = people.listing
    monkeypatch.setattr(people, "listing", lambda *given, **how: asked.append(1) or listing(*given, **how))
    around.context.acting.do(lambda vault, now: contacts.star(vault, [trio[0]], True, now))
    around.settle()
    page.show_now()
    around.settle()
    assert asked == []
    assert table_of(page).model().index(0, STAR).data() == "Starred"
    monkeypatch.setattr(people_page, "_COOLS", timedelta(0))
    page.show_now()
    around.settle()
    assert asked == [1]


def test_whoever_is_chosen_stays_chosen_in_another_order(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    table = table_of(page)
    table.selectAll()
    table.selectionModel().select(table.model().index(1, 0), ROW_OFF)
    table.heads.sectionClicked.emit(2)
    assert shown(page) == ["梶", "相沢", "Nora"]
    assert table.chosen() == [trio[0], trio[2]]


def test_nobody_found_says_so(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    page.seek("zzz")
    around.settle()
    assert shown(page) == []
    wanted = QSignalSpy(page.wants)
    button = page.findChild(QPushButton, "nobody-unseek")
    assert button is not None
    assert button.isVisible()
    button.click()
    assert wanted.at(0)[0] == "unseek"
    page.seek("")
    assert len(shown(page)) == 3


def test_an_empty_notebook_offers_to_bring_in_or_to_add(around: Surroundings) -> None:
    page = opened(around)
    wanted = QSignalSpy(page.wants)
    for name in ("people-bring", "people-add-first"):
        button = page.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible()
        button.click()
    assert [wanted.at(number) for number in range(2)] == [["page", "import"], ["add", None]]
    add = page.findChild(QPushButton, "people-add")
    assert add is not None
    assert add.isHidden()
    enrich = page.findChild(QPushButton, "people-enrich")
    assert enrich is not None
    assert enrich.isHidden()
    keep(around, given="Alma")
    page.show_now()
    around.settle()
    assert shown(page) == ["Alma"]
    add.click()
    assert wanted.at(2) == ["add", None]


def test_keys_act_on_those_chosen(around: Surroundings, trio: Trio) -> None:
    aizawa, kaji, _nora = trio
    page = opened(around)
    table = table_of(page)
    wanted = QSignalSpy(page.wants)
    table.selectRow(0)
    press(around, page, Qt.Key.Key_3, Qt.Key.Key_S, Qt.Key.Key_L, Qt.Key.Key_Return, Qt.Key.Key_E)
    after = kept(around, aizawa)
    assert (after.tie.stage, after.tie.starred) == (Stage.ENGAGEMENT, True)
    asked = [wanted.at(number) for number in range(3)]
    assert asked == [["log", (aizawa,)], ["person", int(aizawa)], ["edit", int(aizawa)]]
    press(around, page, Qt.Key.Key_S)
    assert not kept(around, aizawa).tie.starred
    table.selectAll()
    before = wanted.count()
    press(around, page, Qt.Key.Key_1, Qt.Key.Key_E)
    assert wanted.count() == before  # no form is for three
    assert {kept(around, who).tie.stage for who in trio} == {Stage.LINK}
    table.selectRow(2)
    press(around, page, Qt.Key.Key_Delete)
    assert shown(page) == ["相沢", "梶"]
    assert around.ask(lambda vault, now: [one.row.id for one in page_rows(vault, now)]) == [aizawa, kaji]
    around.context.acting.undo()
    around.settle()
    assert shown(page) == ["相沢", "梶", "Nora"]


def test_coming_from_the_search_field_the_keys_act_on_the_row_the_keyboard_is_on(
    around: Surroundings, trio: Trio
) -> None:
    aizawa, _kaji, _nora = trio
    page = opened(around)
    table = table_of(page)
    table.setCurrentIndex(table.model().index(0, 0))
    table.clearSelection()
    QApplication.sendEvent(table, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert table.chosen() == [aizawa]
    press(around, page, Qt.Key.Key_2)
    assert kept(around, aizawa).tie.stage is Stage.CONNECTION


def page_rows(vault: object, now: object) -> list[object]:
    from myconnections.services.people import listing

    return listing(vault, now)  # type: ignore[arg-type,return-value]


def test_without_anybody_chosen_keys_do_nothing(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    wanted = QSignalSpy(page.wants)
    table_of(page).clearSelection()
    press(around, page, Qt.Key.Key_L, Qt.Key.Key_Delete, Qt.Key.Key_X)
    assert wanted.count() == 0
    assert len(shown(page)) == 3


def test_a_change_elsewhere_keeps_the_selection(around: Surroundings, trio: Trio, qtbot: QtBot) -> None:
    aizawa, kaji, _nora = trio
    page = opened(around)
    table = table_of(page)
    table.selectRow(1)
    around.context.acting.do(lambda vault, now: ties.set_stage(vault, [aizawa], Stage.RELATIONSHIP, now))
    around.settle()
    assert table.model().index(0, 2).data() == "Relationship"
    around.context.acting.do(lambda vault, now: contacts.forget(vault, [aizawa], now))
    around.settle()
    assert (shown(page), table.chosen()) == (["梶", "Nora"], [kaji])
    page.seek("nora")
    around.settle()
    page.seek("")
    assert shown(page) == ["梶", "Nora"]


def test_a_plain_click_shows_and_the_star_only_turns(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    table = table_of(page)
    wanted = QSignalSpy(page.wants)
    name, star = table.model().index(2, 0), table.model().index(2, STAR)
    around.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(name).center())
    assert wanted.at(0) == ["person", int(trio[2])]
    around.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(star).center())
    around.settle()
    assert [wanted.at(number)[0] for number in range(wanted.count())].count("person") == 1
    assert kept(around, trio[2]).tie.starred


def test_columns_order_the_list_and_turn_it_round(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    heads = table_of(page).heads
    heads.sectionClicked.emit(2)
    assert shown(page) == ["梶", "相沢", "Nora"]
    heads.sectionClicked.emit(2)
    assert shown(page) == ["相沢", "Nora", "梶"]
    page.findChild(object, "sort-last").trigger()  # type: ignore[attr-defined,call-overload]
    assert shown(page)[0] == "梶"
    again = opened(around)
    assert shown(again)[0] == "梶"


def test_the_menu_does_what_the_keys_do_and_more(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    table = table_of(page)
    table.selectRow(0)
    wanted = QSignalSpy(page.wants)

    def choose(key: str) -> None:
        table.menu_asked.emit(table.mapToGlobal(table.rect().center()))
        menu = page.findChildren(QMenu, "people-menu")[-1]
        action = menu.findChild(object, f"people-{key}")
        action.trigger()  # type: ignore[attr-defined]
        menu.close()
        around.settle()

    choose("edit")
    choose("open")
    choose("log")
    choose("cards")
    asked = [wanted.at(number) for number in range(4)]
    assert [what for what, _detail in asked] == ["edit", "person", "log", "cards"]
    assert asked[3][1] == (trio[0],)
    choose("warm-on")
    choose("rest")
    choose("star")
    choose("stage-2")
    tie = kept(around, trio[0]).tie
    assert (tie.keep_warm, tie.resting, tie.starred, tie.stage) == (True, True, True, Stage.CONNECTION)
    choose("warm-default")
    choose("rest")
    tie = kept(around, trio[0]).tie
    assert (tie.keep_warm, tie.resting) == (None, False)
    choose("forget")
    assert shown(page) == ["梶", "Nora"]


def test_the_index_leads_to_a_row(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    index = page.findChild(object, "people-index")
    table = table_of(page)
    around.qtbot.keyClick(index, Qt.Key.Key_V)  # type: ignore[arg-type]
    assert table.current() == trio[2]
    around.qtbot.keyClick(index, Qt.Key.Key_Up)  # type: ignore[arg-type]
    assert table.current() == trio[1]
    around.qtbot.mouseClick(index, Qt.MouseButton.LeftButton, pos=QPoint(10, 5))  # type: ignore
    assert table.current() == trio[0]
