"""Picking ten people: answers become approximate encounters in one act."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from tests.ui.conftest import Surroundings

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import asking, contacts, history, people
from myconnections.services.ports import OpenVault
from myconnections.services.views import PersonView
from myconnections.ui.dialogs.opening import Wish, open_dialog
from myconnections.ui.dialogs.pick_ten import PickTen
from myconnections.ui.door.opened import Opened
from myconnections.ui.frame import Frame
from myconnections.ui.page import Page
from myconnections.ui.widgets.nav_rail import Place

PEOPLE = [("Ada", "Brook"), ("Bela", "Crane"), ("Cora", "Dale"), ("Dov", "Elm")]


def _fill(vault: OpenVault, now: datetime) -> list[ContactId]:
    made = []
    for number, (given, family) in enumerate(PEOPLE):
        day = date(2026, 1 + number, 3)
        changes = contacts.add(vault, Contact(ContactId(0), "", given, family, connected_on=day), now)
        made.append(ContactId(int(str(changes.facts["id"]))))
    return made


@pytest.fixture
def ids(around: Surroundings) -> list[ContactId]:
    """Four people, the last connected with most recently."""
    return around.ask(_fill)


@pytest.fixture
def dialog(around: Surroundings, ids: list[ContactId]) -> Iterator[PickTen]:
    """The dialog over four people; what stands behind it lives as long."""
    behind = QWidget()
    around.show(behind, 960, 640)
    made = PickTen(around.context, behind)
    around.context.prompts.show(made)
    around.settle()
    yield made
    behind.close()


def person(around: Surroundings, contact_id: ContactId) -> PersonView:
    """What the vault keeps of somebody."""
    return around.ask(lambda vault, now: people.person(vault, contact_id, now))


def test_answers_become_approximate_encounters_in_one_act(
    around: Surroundings, dialog: PickTen, ids: list[ContactId]
) -> None:
    assert [row.person.name for row in dialog.rows] == ["Dov Elm", "Cora Dale", "Bela Crane", "Ada Brook"]
    assert not dialog.keep.isEnabled()
    around.qtbot.mouseClick(dialog.findChild(QWidget, f"when-{ids[3]}-month"), Qt.MouseButton.LeftButton)
    first = dialog.findChild(QWidget, f"when-{ids[2]}-longer")
    first.setFocus()
    around.qtbot.keyClick(first, Qt.Key.Key_Space)
    dialog.rows[1].stage.choose("engagement")
    assert dialog.count.text() == "2 of 10 chosen"
    with around.qtbot.waitSignal(dialog.kept):
        around.qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    around.settle()
    dov, cora, ada = person(around, ids[3]), person(around, ids[2]), person(around, ids[0])
    assert [(one.approximate, one.source) for one in dov.encounters] == [(True, "asked")]
    assert dov.tie.keep_warm is True
    assert (cora.tie.stage, cora.tie.asked) == (Stage.ENGAGEMENT, "longer")
    assert (ada.tie.asked, ada.encounters) == ("", ())
    around.ask(history.undo)
    assert person(around, ids[3]).encounters == ()


def test_a_stage_alone_is_an_answer(around: Surroundings, dialog: PickTen, ids: list[ContactId]) -> None:
    assert dialog.rows[0].stage.choice() == "link"
    part = dialog.findChild(QWidget, f"stage-{ids[3]}-connection")
    assert part.isVisible()  # as much to be seen as when we talked
    around.qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert dialog.count.text() == "1 of 10 chosen"
    around.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    around.settle()
    view = person(around, ids[3])
    assert (view.tie.stage, view.tie.asked, view.tie.keep_warm, view.encounters) == (Stage.CONNECTION, "", True, ())


def test_a_stage_alone_is_parked_and_comes_back(around: Surroundings, dialog: PickTen) -> None:
    dialog.rows[1].stage.choose("relationship")
    parked = dialog._half_written()
    assert parked is not None
    dialog.rows[1].stage.choose("link")
    assert dialog._half_written() is None
    dialog._give_back(parked)
    around.settle()
    assert [(each.when, each.stage) for each in dialog.answers()] == [("", Stage.RELATIONSHIP)]


def test_without_the_tick_nobody_is_kept_warm(around: Surroundings, dialog: PickTen, ids: list[ContactId]) -> None:
    assert dialog.warm.isChecked()
    around.qtbot.keyClick(dialog.warm, Qt.Key.Key_Space)
    dialog.rows[0].when.choose("never")
    around.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    around.settle()
    view = person(around, ids[3])
    assert (view.tie.asked, view.tie.keep_warm, view.encounters) == ("never", None, ())


def test_an_answer_can_be_taken_back(around: Surroundings, dialog: PickTen, ids: list[ContactId]) -> None:
    part = dialog.findChild(QWidget, f"when-{ids[3]}-year")
    around.qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert [answer.when for answer in dialog.answers()] == ["year"]
    around.qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert dialog.answers() == []
    assert not dialog.keep.isEnabled()
    around.qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    other = dialog.findChild(QWidget, f"when-{ids[3]}-month")
    around.qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert [answer.when for answer in dialog.answers()] == ["month"]


def test_anybody_is_found_by_name_and_comes_to_the_head(
    around: Surroundings, ids: list[ContactId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "picks", lambda *_given: [])
    behind = QWidget()
    around.show(behind, 960, 640)
    dialog = PickTen(around.context, behind)
    around.context.prompts.show(dialog)
    around.settle()
    assert dialog.nobody.isVisible()
    field = dialog.seek.focusProxy()
    around.qtbot.keyClicks(field, "cora")
    around.qtbot.waitUntil(dialog.seek._popup.isVisible, timeout=2000)
    around.qtbot.keyClick(field, Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: len(dialog.rows) == 1 and dialog.seek.keys() == ())
    assert dialog.isVisible()
    assert dialog.rows[0].person.name == "Cora Dale"
    assert dialog.nobody.isHidden()
    dialog.close()


def test_it_can_be_skipped(around: Surroundings, dialog: PickTen, ids: list[ContactId]) -> None:
    dialog.rows[0].when.choose("month")
    skip = dialog.findChild(QWidget, "pick-skip")
    around.qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)
    around.settle()
    assert person(around, ids[3]).encounters == ()


def test_a_refusal_is_said_and_the_answers_stay(around: Surroundings, dialog: PickTen, ids: list[ContactId]) -> None:
    dialog.rows[0].when.choose("month")
    around.ask(lambda vault, now: contacts.forget(vault, [ids[3]], now))
    around.qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    around.settle()
    assert dialog.wrong.isVisible()
    assert dialog.wrong.texts()[1] == "Your answers are still here."
    assert [answer.when for answer in dialog.answers()] == ["month"]
    dialog.close()


class _Quiet(Page):
    """A page with nothing on it."""

    def show_now(self) -> None:
        """Nothing to load."""


def test_the_window_goes_to_today_when_answers_are_kept(around: Surroundings, ids: list[ContactId]) -> None:
    places = [[Place("people", "people", "People"), Place("today", "today", "Today")]]
    frame = Frame(around.context, "My Connections", places, {"people": _Quiet, "today": _Quiet})
    around.show(frame, 1280, 720)
    people_page = frame.go("people")
    opened: list[QDialog] = []
    around.context.prompts.opened.connect(opened.append)
    wish = Wish("pick", None, around.store, Opened(around.vault, around.folder), frame.go)
    open_dialog(wish, around.context, frame)
    around.settle()
    dialog = opened[0]
    assert isinstance(dialog, PickTen)
    dialog.rows[0].when.choose("year")
    around.qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    around.qtbot.waitUntil(lambda: frame.current() is not people_page)
    around.settle()
    assert around.context.device.now.page == "today"
    assert person(around, ids[3]).tie.asked == "year"


def test_the_keyboard_goes_from_row_to_row_and_then_to_the_buttons(
    around: Surroundings, dialog: PickTen, ids: list[ContactId]
) -> None:
    around.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.seek.field.setFocus()
    way = []
    for row in dialog.rows:
        for part, place in (("when", row.when), ("stage", row.stage)):
            around.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            held = dialog.focusWidget()
            way.append((part, held is place or place.isAncestorOf(held)))
    assert way == [("when", True), ("stage", True)] * 4
    around.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.warm
    dialog.rows[1].when.choose("never")  # the keyboard stops there now, in the same place of the way
    dialog.rows[1].stage.choose("relationship")
    last = dialog.findChild(QAbstractButton, f"stage-{ids[3]}-link")
    assert last is not None
    last.setFocus()
    around.qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert dialog.rows[1].when.isAncestorOf(dialog.focusWidget())
    around.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget().objectName() == f"stage-{ids[2]}-relationship"


def test_ten_by_keyboard_alone(around: Surroundings, dialog: PickTen, ids: list[ContactId]) -> None:
    around.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.seek.field.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        around.qtbot.keyClick(dialog.focusWidget(), key)
    assert [(one.contact_id, one.when) for one in dialog.answers()] == [(ids[3], "year")]
    dialog._skip.setFocus()  # with Ctrl, Enter keeps wherever the keyboard is
    around.qtbot.keyClick(dialog._skip, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    around.settle()
    assert [one.approximate for one in person(around, ids[3]).encounters] == [True]
