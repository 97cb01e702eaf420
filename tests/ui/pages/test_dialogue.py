"""The page of dialogues: turns with a bell, and what was learned kept with whom it was learned."""

from __future__ import annotations

import json
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add

from myconnections.domain.dialogue import Dialogue
from myconnections.services import dialogues
from myconnections.services.drafts import Draft
from myconnections.ui.myself.dialogue_card import DialogueCard
from myconnections.ui.pages.dialogue.forms import DialogueForm
from myconnections.ui.pages.dialogue.page import DialoguePage
from myconnections.ui.pages.dialogue.timer import TurnTimer
from myconnections.ui.widgets.people_chips import Found


def opened(around: Surroundings) -> DialoguePage:
    page = DialoguePage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def click(around: Surroundings, page: DialoguePage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    assert button.isEnabled(), name
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    around.settle()


def said(page: QWidget) -> list[str]:
    return [shown.text() for shown in page.findChildren(QLabel) if shown.isVisible()]


def test_the_timer_rings_at_each_change_and_waits_when_held(around: Surroundings) -> None:
    time, rung, over = [100.0], [0], [0]
    clock = around.context.clock

    def bell() -> None:
        rung[0] += 1

    def end() -> None:
        over[0] += 1

    timer = TurnTimer(around.context.theme, now=lambda: time[0], clock=clock, bell=bell)
    timer.ended.connect(end)
    around.show(timer)
    timer.begin(60, mine_first=False, other="Ana")
    assert (timer.who.text(), timer.clock.text()) == ("Ana speaks", "1:00")
    time[0] += 59
    timer.tick()
    assert (timer.clock.text(), rung[0]) == ("0:01", 0)
    timer.hold()
    time[0] += 500
    timer.hold()
    time[0] += 1
    timer.tick()
    assert (timer.who.text(), timer.clock.text(), rung[0]) == ("I speak", "1:00", 1)
    time[0] += 60
    timer.tick()
    assert (timer.clock.text(), rung[0], over[0], timer.running) == ("0:00", 2, 1, False)


def test_a_timer_that_a_lock_cut_off_has_run_on(around: Surroundings) -> None:
    time, day = [100.0], [NOW]

    def passes(seconds: float) -> None:
        time[0], day[0] = time[0] + seconds, day[0] + timedelta(seconds=seconds)

    timer, fresh = (
        TurnTimer(around.context.theme, now=lambda: time[0], clock=lambda: day[0], bell=lambda: None) for _ in range(2)
    )
    for one in (timer, fresh):
        around.show(one)
    timer.begin(60, mine_first=True, other="Ana")
    passes(20)
    state = json.loads(json.dumps(timer.state()))
    passes(50)
    assert (timer.state(), fresh.go_on(state)) == (state, NOW)  # the same all the time: what is parked is compared
    assert (fresh.clock.text(), fresh.running, fresh.who.text()) == ("0:50", True, "The other speaks")
    fresh.hold()
    held = fresh.state()
    passes(3600)
    assert timer.go_on(held) is None
    assert (timer.clock.text(), timer.running, timer.pause.text()) == ("0:50", False, "Go on")
    timer.go_on(state)
    assert (timer.over, timer.running) == (True, False)
    day[0] = NOW - timedelta(minutes=1)
    timer.go_on(state)
    assert (timer.clock.text(), timer.running) == ("1:00", True)


def test_another_round_begins_with_the_other_and_both_survive_a_lock(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page = opened(around)
    page.people.add(Found(str(int(ana)), "Kim Ana"))
    page.minutes.choose("1")
    click(around, page, "dialogue-start")
    click(around, page, "dialogue-stop")
    assert page.start.text() == "Start"
    page.timer.ended.emit(True)
    assert (page.start.text(), page.first.choice(), page.told.text()) == (
        "Again, turns swapped", "them", "1 × 1 + 1 minutes",
    )  # fmt: skip
    click(around, page, "dialogue-start")
    assert page.timer.who.text() == "Kim Ana speaks"
    around.context.drafts.park_all()
    around.settle()
    parked = around.context.drafts.of(("dialogue", ""))
    assert parked is not None
    assert "Ana" not in json.dumps(parked)
    again = opened(around)
    again.resume(Draft("dialogue", "", parked))
    around.settle()
    assert (again.timer.who.text(), again.timer.running, again.minutes.choice()) == ("Kim Ana speaks", True, "1")
    timer = dict(parked["timer"], at=(NOW - timedelta(hours=2)).isoformat())  # type: ignore[call-overload]
    late = opened(around)
    late.resume(Draft("dialogue", "", {**parked, "timer": timer}))
    around.settle()
    assert (late.timer.isVisible(), late.told.text()[:40]) == (False, "The time was up while this was locked. N")
    third = opened(around)
    third.resume(Draft("dialogue", "", {**parked, "timer": timer}))
    around.settle()
    click(around, third, "dialogue-anew")
    assert (third.start.text(), third.anew.isVisible(), around.context.drafts.of(("dialogue", ""))) == (
        "Start", False, None,
    )  # fmt: skip
    late.learned.setText("he hums")
    click(around, late, "dialogue-keep")
    (row,) = around.ask(lambda vault, _now: dialogues.view(vault)).rows
    assert (row.body.rounds, row.body.seconds, row.those()) == (2, 60, (ana,))


def test_what_was_kept_is_set_right_and_the_bell_can_be_still(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    around.ask(lambda vault, now: dialogues.keep(vault, Dialogue("", "By the river", learned="a"), [ana], now))
    dialogs: list[object] = []
    around.context.prompts.opened.connect(dialogs.append)
    page = opened(around)
    (row,) = around.ask(lambda vault, _now: dialogues.view(vault)).rows
    click(around, page, f"dialogue-edit-{row.id}")
    form = dialogs.pop()
    assert isinstance(form, DialogueForm)
    form.theirs.setText("that I listen")
    around.context.drafts.park_all()
    around.settle()
    form.setParent(None)
    form.deleteLater()
    page.resume(Draft("dialogue-edit", str(row.id), {}))
    around.settle()
    form = dialogs.pop()
    assert isinstance(form, DialogueForm)
    form.save()
    around.settle()
    (row,) = around.ask(lambda vault, _now: dialogues.view(vault)).rows
    assert (row.body.title, row.body.learned, row.body.theirs) == ("By the river", "a", "that I listen")
    click(around, page, "dialogue-sound")
    assert not around.context.device.now.bell


def test_a_dialogue_is_kept_with_whom_it_was(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page = opened(around)
    assert not page.save.isEnabled()
    assert not page.timer.isVisible()
    page.people.add(Found(str(int(ana)), "Ana"))
    page.minutes.choose("1")
    page.rules.setPlainText("no phones\n\nwalk slowly")
    click(around, page, "dialogue-start")
    assert (page.timer.isVisible(), page.timer.clock.text(), page.start.isVisible()) == (True, "1:00", False)
    click(around, page, "dialogue-stop")
    assert (page.timer.isVisible(), page.learned.hasFocus()) == (False, True)
    page.learned.setText("she sings")
    click(around, page, "dialogue-keep")
    (row,) = around.ask(lambda vault, _now: dialogues.view(vault)).rows
    assert (row.body.form, row.body.seconds, row.body.rules, row.body.learned, row.those()) == (
        "mind", 60, ("no phones", "walk slowly"), "she sings", (ana,),
    )  # fmt: skip
    around.qtbot.waitUntil(lambda: "I learned: she sings" in said(page))
    card = DialogueCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    around.qtbot.waitUntil(lambda: {"she sings", "1 dialogue with 1 person"} <= set(said(card)))
    assert (page.learned.text(), page.people.keys()) == ("", ())
    click(around, page, f"dialogue-delete-{row.id}")
    assert around.ask(lambda vault, _now: dialogues.view(vault)).rows == ()


def test_rules_of_ones_own_and_what_a_lock_cut_off(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page = opened(around)
    page.resume(Draft("dialogue", "", {"form": "", "people": [str(int(ana))], "learned": "half a", "theirs": ""}))
    around.settle()
    assert (page.learned.text(), len(page.people.names()), page.name.isVisible()) == ("half a", 1, True)
    assert not page.save.isEnabled()
    page.name.setText("By the river")
    assert page.save.isEnabled()
    gone: list[object] = []
    page.wants.connect(lambda *told: gone.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert gone == [("page", "myself")]
