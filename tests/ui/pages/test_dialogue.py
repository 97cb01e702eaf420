"""The page of dialogues: turns with a bell, and what was learned kept with whom it was learned."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.pages.today_in import add

from myconnections.services import dialogues
from myconnections.services.drafts import Draft
from myconnections.ui.myself.dialogue_card import DialogueCard
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

    def bell() -> None:
        rung[0] += 1

    def end() -> None:
        over[0] += 1

    timer = TurnTimer(around.context.theme, now=lambda: time[0], bell=bell)
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
