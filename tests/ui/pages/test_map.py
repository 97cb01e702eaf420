"""The page of the map on a real vault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QToolTip
from tests.ui.conftest import Surroundings
from tests.ui.pages.map_in import again, shown
from tests.ui.people_in import keep, kept, talked

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.stage import Stage
from myconnections.services import contacts, history, map_views, maps, ties
from myconnections.services.changes import Changes
from myconnections.ui.map import scene
from myconnections.ui.pages.map.naming import Naming
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.pages.map.reading import FEW
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.question import Question


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Three placed in two communities, one who waits."""
    near = keep(around, Stage.RELATIONSHIP, given="Aki", family="Mori", communities=("Choir",))
    talked(around, near, 3)
    far = keep(around, Stage.CONNECTION, given="Ben", family="Ito", communities=("Choir",), organization="Works")
    talked(around, far, 200)
    alone = keep(around, Stage.ENGAGEMENT, given="Cho", family="Kita")
    waiting = keep(around, given="Dan", family="Oka")
    return [near, far, alone, waiting]


def ids(page: MapPage) -> set[int]:
    assert page.canvas.chart is not None
    return set(page.canvas.chart.ids.tolist())


def press(page: MapPage, name: str) -> None:
    found = page.findChild(Button, name)
    assert found is not None, name
    found.click()


@pytest.fixture(autouse=True)
def opened(around: Surroundings) -> list[QDialog]:
    """The dialogs the page opened."""
    dialogs: list[QDialog] = []
    around.context.prompts.opened.connect(dialogs.append)
    return dialogs


def test_who_is_placed_and_who_waits(
    around: Surroundings, people: list[ContactId], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(around)
    assert ids(page) == set(people[:3])
    assert page.head._count.text() == "3 people"
    assert page.panel._count.text() == "1 person"
    assert [(one.word, one.count) for one in page.panel._colors.entries()][-1] == ("Not recorded", 1)
    assert sum(one.count for one in page.panel._shapes.entries()) == 3
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    for down in (5, 30, 500):
        QApplication.sendEvent(page.panel._colors, QHelpEvent(QEvent.Type.ToolTip, QPoint(9, down), QPoint(9, down)))
    assert told == ["Hot", "Warm", ""]
    asked: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: asked.append((what, detail)))
    press(page, "map-place")
    assert asked == [("page", "triage/unplaced")]


def test_an_open_pane_is_asked_to_go_along_with_the_keyboard(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    asked: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: asked.append((what, detail)))
    page.activateWindow()
    page.canvas.setFocus()
    around.qtbot.waitUntil(page.canvas.hasFocus)
    around.qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    around.qtbot.keyClick(page.canvas, Qt.Key.Key_Tab)
    around.qtbot.waitUntil(lambda: bool(asked))
    assert asked == [("follow", page.canvas.id_of(page.canvas.stood_on))]
    around.qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)  # it stands on nobody
    around.qtbot.wait(250)
    assert len(asked) == 1


def test_an_empty_notebook_says_so(around: Surroundings) -> None:
    page = shown(around)
    assert page.rooms.whole.currentWidget() is page.rooms.nobody


def test_nobody_placed_is_no_blank_map(around: Surroundings) -> None:
    keep(around, given="Dan")
    page = shown(around)
    assert page.rooms.whole.currentWidget() is page.rooms.body
    assert page.rooms.invitation.isVisible()
    page.panel._all.setChecked(True)
    around.settle()
    assert not page.rooms.invitation.isVisible()
    assert len(ids(page)) == 1


def test_a_choice_is_shown_and_kept_for_the_next_start(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    box = page.panel._boxes["sector"]
    box.setCurrentIndex(box.findData("employer"))
    around.settle()
    assert page.canvas.scene is not None
    assert page.canvas.scene.titles == ("Works", "Not given")
    assert around.ask(lambda vault, _now: map_views.chosen(vault)) == MapChoice(sector="employer")

    again_shown = shown(around)
    assert again_shown.panel._boxes["sector"].currentData() == "employer"
    assert again_shown.canvas.scene is not None
    assert again_shown.canvas.scene.titles == ("Works", "Not given")


def test_presets_are_kept_chosen_and_deleted(
    around: Surroundings, people: list[ContactId], opened: list[QDialog]
) -> None:
    page = shown(around)
    box = page.panel._boxes["color"]
    box.setCurrentIndex(box.findData("stage"))
    around.settle()

    def menu() -> QMenu:
        for old in page.findChildren(QMenu, "map-preset-menu"):
            old.setObjectName("")
            old.close()
        press(page, "map-presets")
        found = page.findChild(QMenu, "map-preset-menu")
        assert found is not None
        return found

    next(action for action in menu().actions() if action.objectName() == "map-preset-keep").trigger()
    naming = opened[-1]
    assert isinstance(naming, Naming)
    naming.field.setText("By stage")
    naming.keep.click()
    around.settle()
    assert page.panel._presets.text() == "By stage"

    box.setCurrentIndex(box.findData("warmth"))
    around.settle()
    assert page.panel._presets.text() == "Presets"
    next(action for action in menu().actions() if action.text() == "By stage").trigger()
    around.settle()
    assert box.currentData() == "stage"
    gone = next(action.menu() for action in menu().actions() if action.menu() is not None)
    assert isinstance(gone, QMenu)
    gone.actions()[0].trigger()
    around.settle()
    assert page.panel._presets.text() == "Presets"


def test_a_person_dragged_to_a_ring_is_moved_after_asking(
    around: Surroundings, people: list[ContactId], opened: list[QDialog]
) -> None:
    page = shown(around)
    page.canvas.move_asked.emit(int(people[1]), 3)
    question = opened[-1]
    assert isinstance(question, Question)
    assert question.accessibleName() == "Move Ben Ito to Engagement?"
    button = question.findChild(Button, "answer-move")
    assert button is not None
    button.click()
    around.settle()
    again(around, page)
    assert kept(around, people[1]).tie.stage is Stage.ENGAGEMENT
    assert page.canvas.chart is not None
    assert page.canvas.chart.signs.stage[page.canvas.place_of(people[1])] == 3
    around.ask(history.undo)
    assert kept(around, people[1]).tie.stage is Stage.CONNECTION


def test_many_at_once(around: Surroundings, people: list[ContactId], opened: list[QDialog]) -> None:
    page = shown(around)
    page.canvas.choose([int(one) for one in people[:2]])
    assert page.bar.isVisible()
    assert page.chosen() == (people[0], people[1])
    page.bar.asked.emit("stage-2")
    page.bar.asked.emit("warm-on")
    press(page, "map-do-star")
    around.settle()
    for one in people[:2]:
        tie = kept(around, one).tie
        assert (tie.stage, tie.keep_warm, tie.starred) == (Stage.CONNECTION, True, True)
    press(page, "map-do-community")
    naming = opened[-1]
    assert isinstance(naming, Naming)
    naming.field.setText("Garden")
    naming.keep.click()
    around.settle()
    assert kept(around, people[1]).contact.communities == ("Choir", "Garden")
    again(around, page)
    assert page.canvas.chosen() == people[:2]
    press(page, "map-do-clear")
    assert not page.bar.isVisible()


def test_the_table_says_the_same_and_sorts(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.head.switch.choose("table")
    rows = page.table.model()
    assert [rows.index(row, 0).data() for row in range(3)] == ["Ben Ito", "Cho Kita", "Aki Mori"]
    assert [rows.index(0, column).data() for column in (1, 2, 3, 5)] == ["Connection", "Choir", "Cold", "1"]
    page.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [rows.index(row, 1).data() for row in range(3)] == ["Relationship", "Engagement", "Connection"]
    page.table.selectRow(0)
    assert page.chosen() == (people[0],)
    assert around.context.device.now.window["map-as"] == "table"
    assert shown(around).table.isVisible()


def test_finding_flies_to_the_person(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    page.seek("kita")
    around.settle()
    assert page.finder._list.count() == 1
    around.qtbot.keyClick(page.finder, Qt.Key.Key_Return)
    assert page.canvas.id_of(page.canvas.stood_on) == people[2]
    assert not page.finder.isVisible()


def test_the_field_to_find_with_goes_when_the_keyboard_goes_elsewhere(
    around: Surroundings, people: list[ContactId]
) -> None:
    page = shown(around)
    page.activateWindow()
    page.canvas.setFocus()
    around.qtbot.waitUntil(page.canvas.hasFocus)
    around.qtbot.keyClick(page.canvas, Qt.Key.Key_Slash)
    assert (page.finder.isVisible(), page.finder.field.text()) == (True, "")
    around.qtbot.keyClick(page.finder.field, Qt.Key.Key_A)
    around.settle()
    assert page.finder._list.isVisible()
    page.finder._list.setFocus()  # a click on somebody found: still looking
    QTest.qWait(20)
    assert page.finder.isVisible()
    around.qtbot.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 300))
    around.qtbot.waitUntil(page.finder.isHidden)
    page.finder.begin()
    around.qtbot.keyClick(page.finder.field, Qt.Key.Key_Escape)
    assert page.finder.isHidden()
    assert page.canvas.hasFocus()
    page.finder.begin("ki")
    page.hide()
    page.show()
    assert page.finder.isHidden()


def test_a_change_elsewhere_is_read_again(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    around.context.acting.do(lambda vault, now: contacts.forget(vault, [people[0]], now))
    around.settle()
    again(around, page)
    assert ids(page) == set(people[1:3])


def test_few_who_changed_are_read_by_themselves_and_nothing_of_it_is_lost(
    around: Surroundings, people: list[ContactId], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(around)
    with around.qtbot.waitSignal(page.canvas.rested):  # the names have come
        page.canvas.fit()
        page.canvas._rest.start(0)
    acting, labels = around.context.acting, []
    with monkeypatch.context() as alone:
        alone.setattr(maps, "read", lambda *_given: pytest.fail("everybody was read"))
        alone.setattr(scene, "label_of", lambda one, kind: labels.append(one.row.id) or one.row.name)
        # The second is changed before the first is shown.
        for who, stage in zip(people[:2], (Stage.LINK, Stage.ENGAGEMENT), strict=True):
            acting.do(lambda vault, now, one=who, to=stage: ties.set_stage(vault, [one], to, now))
        around.settle()
        assert [page.state.people_of([one])[0].row.stage for one in people[:3]] == [1, 3, 3]
        acting.undo(lambda _changes: None)
        around.settle()
        assert [page.state.people_of([one])[0].row.stage for one in people[:3]] == [1, 2, 3]
    assert people[2] not in labels  # what stands beside the others is not made again
    assert page.state.read_at == around.context.clock()
    many = frozenset(range(1, FEW + 2))
    around.context.feed.publish(Changes(frozenset({"tie"}), many))
    assert page.state.again.isActive()  # everybody
    again(around, page)
    around.context.feed.publish(Changes(frozenset({"tie"}), frozenset({int(people[0])})))
    page.state.read_all()  # meanwhile everybody is read: what few say is not put over it
    shown_after = page.state.people
    around.settle()
    assert page.state.people is not shown_after
    assert page.state.changed == frozenset()


def test_a_map_that_is_still_read_says_so_and_is_laid_out_in_turns(
    around: Surroundings, people: list[ContactId]
) -> None:
    page = MapPage(around.context)
    around.qtbot.addWidget(page)
    page.resize(1240, 844)
    page.show()
    page.show_now()
    said = page.findChild(QLabel, "map-reading")
    assert said is not None
    assert (said.isVisible(), said.text()) == (True, "Reading…")
    assert not hasattr(page, "panel")  # its parts come later
    page.seek("Aki")
    assert page.begin_find()  # the page can find, but has no field for it yet
    around.settle()
    assert not said.isVisible()
    assert ids(page) == set(people[:3])
    assert page.panel.isVisible()
