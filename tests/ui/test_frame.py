"""What the frame arranges: pages made when needed, the pane beside or over them, what was done in a toast."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from tests.ui.conftest import Surroundings

from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, people
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.shares import Step
from myconnections.ui.context import Context
from myconnections.ui.frame import Frame
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.page import Page
from myconnections.ui.tasks import Progress
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.nav_rail import Place


class Noted(Page):
    """A page that notes what it is told."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.heard: list[object] = []
        self.picked: tuple[int, ...] = ()

    def chosen(self) -> tuple[int, ...]:
        return self.picked

    def show_now(self) -> None:
        self.heard.append("shown")

    def seek(self, text: str) -> None:
        self.heard.append(text)

    def take(self, paths: list[Path]) -> None:
        self.heard.append(paths)

    def open_part(self, part: str) -> None:
        self.heard.append(f"part {part}")

    def leave(self) -> None:
        self.heard.append("left")


class Wide(Noted):
    """A page that needs more room than others."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setMinimumWidth(900)


@pytest.fixture
def frame(around: Surroundings) -> Frame:
    groups = [[Place("today", "today", "Today"), Place("people", "people", "People")]]
    made = Frame(around.context, "My Connections", groups, {"today": Noted, "people": Noted, "wide": Wide})
    made.attach(Inspector(around.context))
    around.show(made, 1440, 900)
    made.go("today")
    around.settle()
    return made


def heard(frame: Frame, key: str) -> list[object]:
    page = frame.go(key)
    assert isinstance(page, Noted)
    return page.heard


def add(around: Surroundings, name: str) -> int:
    """Somebody new, added as a page would."""
    done: list[Changes] = []

    def job(vault: OpenVault, now: object) -> Changes:
        return contacts.add(vault, Contact(ContactId(0), "", given=name), now)  # type: ignore[arg-type]

    around.context.acting.do(job, done.append)
    around.settle()
    (who,) = done[0].people
    return who


def test_a_page_is_asked_for_with_one_of_its_parts(frame: Frame) -> None:
    page = frame.current()
    assert page is not None
    page.wants.emit("page", "people/readings")
    there = frame.current()
    assert isinstance(there, Noted)
    assert there.heard == ["shown", "part readings"]
    there.wants.emit("page", "today")
    assert isinstance(page, Noted)
    assert page.heard[-1] == "shown"


def test_pages_are_made_once_and_told_each_time(frame: Frame, around: Surroundings) -> None:
    around.qtbot.mouseClick(frame.rail.findChild(QWidget, "rail-people"), Qt.MouseButton.LeftButton)
    assert (frame.rail.current(), around.context.device.now.page) == ("people", "people")
    page = frame.current()
    frame.go("today")
    assert frame.go("people") is page
    assert heard(frame, "people") == ["shown", "shown", "shown"]
    frame.leave()
    assert heard(frame, "today")[-2:] == ["left", "shown"]


def test_quick_log_begins_with_whom_is_chosen(frame: Frame, around: Surroundings) -> None:
    asked: list[object] = []
    frame.asked.connect(lambda what, detail: asked.append((what, detail)))
    frame.log()
    who = add(around, "Ada")
    page = frame.current()
    assert isinstance(page, Noted)
    page.wants.emit("person", who)
    around.settle()
    frame.log()
    page.picked = (who, who + 1)
    frame.bar.log_asked.emit()
    assert asked == [("log", ()), ("log", (who,)), ("log", (who, who + 1))]


def test_searching_leads_to_the_people(frame: Frame, around: Surroundings) -> None:
    frame.seek("vale")
    assert frame.rail.current() == "people"
    page = frame.current()
    assert isinstance(page, Noted)
    assert page.heard == ["shown", "vale"]
    frame.seek("vales")
    assert page.heard == ["shown", "vale", "vales"]
    frame.bar.search.setText("vales")
    page.wants.emit("unseek", None)
    assert frame.bar.search.text() == ""
    frame.go("today")
    frame.seek("")
    assert frame.rail.current() == "today"


def test_what_was_done_is_said_and_taken_back(frame: Frame, around: Surroundings) -> None:
    add(around, "Nora")
    assert "Nora" in frame.toast.text()
    frame.toast.findChild(Button, "toast-undo").click()
    around.settle()
    assert frame.toast.text().startswith("Undone: ")
    assert around.ask(lambda vault, _now: _count(vault)) == 0
    frame.toast.findChild(Button, "toast-undo").click()
    around.settle()
    assert frame.toast.text().startswith("Done again: ")
    assert around.ask(lambda vault, _now: _count(vault)) == 1
    assert "Nora" in frame.bar.findChild(Button, "undo").toolTip()


def test_a_refusal_is_a_toast_and_a_trouble_a_question(frame: Frame, around: Surroundings) -> None:
    asked: list[QDialog] = []
    around.context.prompts.opened.connect(asked.append)
    frame.undo()
    around.settle()
    assert isinstance(around.failures.pop(), Refused)
    assert frame.toast.text() == "There is nothing to undo."
    assert asked == []
    around.context.acting.fail(Trouble("disk_full"))
    around.failures.clear()
    assert asked[0].objectName() == "question"
    asked[0].close()
    around.context.acting.tell("A plain sentence.")
    assert frame.toast.text() == "A plain sentence."


def test_a_short_act_is_not_announced(frame: Frame, around: Surroundings) -> None:
    seen: list[bool] = []
    around.context.acting.under_way.connect(seen.append)
    add(around, "Nora")
    around.qtbot.wait(350)
    assert seen == [True, False]
    assert not frame.findChild(BusyOverlay).isVisible()


def _ends_well() -> Changes:
    return Changes.of((), ())


def _is_refused() -> Changes:
    raise Refused("nothing_to_undo")


def _meets_a_full_disk() -> Changes:
    raise Trouble("disk_full")


def _has_a_bug() -> Changes:
    raise ZeroDivisionError


@pytest.mark.parametrize("end", [_ends_well, _is_refused, _meets_a_full_disk, _has_a_bug])
def test_a_long_act_is_seen_until_it_ends_however_it_ends(
    frame: Frame, around: Surroundings, end: Callable[[], Changes]
) -> None:
    go, busy = threading.Event(), frame.findChild(BusyOverlay)
    questions: list[QDialog] = []
    around.context.prompts.opened.connect(questions.append)

    def job(_vault: OpenVault, _now: object) -> Changes:
        go.wait(5)
        return end()

    around.context.acting.do(job)
    assert not busy.isVisible()
    around.qtbot.waitUntil(busy.isVisible, timeout=2000)
    assert (busy.accessibleName(), busy.geometry()) == ("Working on it…", frame.rect())
    assert not busy.findChild(Button, "busy-cancel").isVisible()
    go.set()
    around.settle()
    assert not busy.isVisible()
    told = [*around.bugs, *around.failures]
    assert [type(error) for error in told] == {
        _is_refused: [Refused], _meets_a_full_disk: [Trouble], _has_a_bug: [ZeroDivisionError],
    }.get(end, [])  # fmt: skip
    around.bugs.clear()
    around.failures.clear()
    for question in questions:
        question.close()


def test_a_verb_that_reports_shows_how_far_it_is_and_stops_at_cancel(frame: Frame, around: Surroundings) -> None:
    went, busy = threading.Event(), frame.findChild(BusyOverlay)

    def job(_vault: OpenVault, _now: object, progress: Progress) -> Changes:
        progress(0.25)
        went.wait(5)
        progress(0.5)
        raise AssertionError

    around.context.acting.do_long(job, about="Forgetting 30,000 people…")
    around.qtbot.waitUntil(busy.isVisible, timeout=2000)
    assert busy.accessibleName() == "Forgetting 30,000 people…"
    assert "25%" in [part.text() for part in busy.findChildren(QLabel)]
    around.qtbot.mouseClick(busy.findChild(Button, "busy-cancel"), Qt.MouseButton.LeftButton)
    went.set()
    around.settle()
    assert not busy.isVisible()
    assert [error.code for error in around.failures if isinstance(error, Refused)] == ["cancelled"]
    around.failures.clear()


def test_with_many_the_window_says_with_how_many_and_stops_at_cancel(frame: Frame, around: Surroundings) -> None:
    went, busy = threading.Event(), frame.findChild(BusyOverlay)

    def job(vault: OpenVault, _now: datetime, step: Step) -> Changes:
        step(0.5)
        went.wait(5)
        step(0.75)
        raise AssertionError

    around.context.acting.do_many(job, 30_000)
    around.qtbot.waitUntil(busy.isVisible, timeout=2000)
    assert busy.accessibleName() == "Changing 30,000 people…"
    assert "50%" in [part.text() for part in busy.findChildren(QLabel)]
    around.qtbot.mouseClick(busy.findChild(Button, "busy-cancel"), Qt.MouseButton.LeftButton)
    went.set()
    around.settle()
    assert [error.code for error in around.failures if isinstance(error, Refused)] == ["cancelled"]
    around.failures.clear()


def test_undo_that_is_stopped_takes_nothing_back(frame: Frame, around: Surroundings) -> None:
    who = add(around, "Nora")
    go = threading.Event()
    around.context.tasks.run(lambda _progress: go.wait(5), lambda _none: None)
    frame.undo()
    around.context.acting.stop()
    go.set()
    around.settle()
    around.failures.clear()
    assert [int(one.row.id) for one in around.ask(people.listing)] == [who]


def test_undo_and_redo_that_take_long_are_seen_to_be_under_way(frame: Frame, around: Surroundings) -> None:
    add(around, "Nora")
    busy = frame.findChild(BusyOverlay)
    for act in (frame.undo, frame.redo):
        go = threading.Event()
        around.context.tasks.run(lambda _progress, go=go: go.wait(5), lambda _none: None)  # type: ignore[misc]
        act()
        around.qtbot.waitUntil(busy.isVisible, timeout=2000)
        go.set()
        around.settle()
        assert not busy.isVisible()
    assert frame.toast.text().startswith("Done again: ")


def test_the_pane_stands_beside_or_over_the_page(frame: Frame, around: Surroundings) -> None:
    who = add(around, "Nora")
    frame.current().wants.emit("person", who)  # type: ignore[union-attr]
    around.settle()
    pane = frame.findChild(Inspector)
    page = frame.current()
    assert page is not None
    around.qtbot.waitUntil(lambda: page.width() < 1240 - 300)
    assert pane.isVisible()
    assert frame.rail.width() == around.context.theme.size("rail")
    frame.resize(960, 640)
    around.qtbot.waitUntil(lambda: page.width() == 960 - around.context.theme.size("rail-narrow"))
    assert pane.geometry().getRect() == (560, 56, 400, 584)
    frame.resize(1440, 900)
    around.qtbot.waitUntil(lambda: pane.geometry().right() == 1439)
    assert pane.isVisible()


def test_a_page_that_is_wide_leaves_the_pane_its_width_on_all_others(frame: Frame, around: Surroundings) -> None:
    who = add(around, "Nora")
    frame.go("wide")
    frame.go("people").wants.emit("person", who)
    around.settle()
    pane = frame.findChild(Inspector)
    around.qtbot.waitUntil(lambda: pane.width() == around.context.theme.size("inspector"), timeout=2000)


@pytest.mark.parametrize("wide", [960, 1440])
def test_the_person_in_the_pane_belongs_to_the_page(frame: Frame, around: Surroundings, wide: int) -> None:
    nora, olaf = add(around, "Nora"), add(around, "Olaf")
    frame.resize(wide, 700)
    pane = frame.findChild(Inspector)
    frame.go("people").wants.emit("person", nora)
    around.settle()
    assert pane.isVisible()
    frame.go("today")
    around.settle()
    assert not pane.isVisible()
    frame.go("people")
    around.settle()
    assert (pane.isVisible(), pane.shown()) == (True, nora)
    frame.go("today").wants.emit("person", olaf)
    around.settle()
    assert pane.shown() == olaf
    frame.go("people")
    around.settle()
    assert pane.shown() == nora
    pane.close_pane()
    frame.go("today")
    frame.go("people")
    around.settle()
    assert not pane.isVisible()


def test_only_a_rail_folded_by_hand_is_remembered(frame: Frame, around: Surroundings) -> None:
    frame.resize(960, 640)
    around.qtbot.waitUntil(frame.rail.is_narrow)
    assert not around.context.device.now.rail_narrow
    frame.resize(1440, 900)
    around.qtbot.waitUntil(lambda: not frame.rail.is_narrow())
    around.qtbot.mouseClick(frame.rail.findChild(QWidget, "rail-fold"), Qt.MouseButton.LeftButton)
    assert around.context.device.now.rail_narrow


def test_what_a_page_wants_goes_to_the_window(frame: Frame) -> None:
    asked: list[tuple[str, object]] = []
    frame.asked.connect(lambda what, detail: asked.append((what, detail)))
    page = frame.current()
    assert page is not None
    page.wants.emit("page", "people")
    assert frame.rail.current() == "people"
    page.wants.emit("edit", 7)
    frame.bar.log_asked.emit()
    frame.bar.lock_asked.emit()
    assert asked == [("edit", 7), ("log", ()), ("lock", None)]


def test_an_open_pane_goes_along_and_a_closed_one_stays_closed(frame: Frame, around: Surroundings) -> None:
    nora, olaf = add(around, "Nora"), add(around, "Olaf")
    pane, page = frame.findChild(Inspector), frame.go("people")
    page.wants.emit("follow", nora)
    around.settle()
    assert pane.shown() is None
    page.wants.emit("person", nora)
    page.wants.emit("follow", olaf)
    around.settle()
    assert (pane.isVisible(), pane.shown()) == (True, olaf)


def _count(vault: OpenVault) -> int:
    with vault.read() as uow:
        return uow.contacts.count()
