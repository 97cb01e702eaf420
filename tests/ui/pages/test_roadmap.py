"""The roadmap: it begins with one journey; a quick win beside what it serves, done with what came of it, undone."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.capability import BEHAVIORS, Capability
from myconnections.domain.journey import Felt, Touchpoint
from myconnections.domain.roadmap import Pace, RoadmapStep
from myconnections.services import check_ins, dues, journeys, roadmap
from myconnections.services.drafts import Draft
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.journeys.step_forms import StepDoneForm, StepForm
from myconnections.ui.myself.roadmap_card import RoadmapCard
from myconnections.ui.pages.roadmap.page import RoadmapPage


def shown(around: Surroundings) -> RoadmapPage:
    page = RoadmapPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def click(around: Surroundings, page: QWidget, name: str) -> None:
    QApplication.processEvents()
    (button,) = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    button.click()
    around.settle()


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def kept(around: Surroundings, asked: NotebookForm) -> None:
    asked.save()
    around.settle()
    around.settle()


def step_form() -> StepForm:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, StepForm) and one.isVisible()]
    return found


def journey(around: Surroundings) -> tuple[int, int]:
    whole = int(str(around.ask(lambda vault, now: journeys.add(vault, "Library", now)).facts["id"]))
    told = around.ask(lambda vault, now: journeys.add(vault, "Readers", now, whole=whole))
    key = int(str(told.facts["id"]))
    tea = Touchpoint(0, "Tea", felt=Felt.HARD)
    around.ask(lambda vault, now: journeys.put_touchpoint(vault, key, tea, now))
    return whole, key


def test_it_begins_with_one_journey(around: Surroundings) -> None:
    page = shown(around)
    assert "There is no journey yet" in said(page)
    asked: list[object] = []
    page.wants.connect(lambda *told: asked.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_N)  # nothing to begin with yet
    click(around, page, "roadmap-to-journeys")
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert asked == [("page", "journeys"), ("page", "myself")]
    whole, _ = journey(around)
    page.load()
    around.settle()
    click(around, page, "roadmap-begin")
    form = step_form()
    assert form.journey.currentData() == str(whole)
    form.what.setText("A year of evenings")
    form.pace.choose("long")
    assert not form.serves.isEnabled()
    form.capability.setCurrentIndex(form.capability.findData("moving"))
    kept(around, form)
    (pair,) = around.ask(roadmap.view).pairs
    assert (pair.long.body.journey, pair.long.body.capability) == (whole, Capability.MOVING)
    assert "It began with “Library”. 0 of 1 step done." in said(page)


def test_a_quick_win_serves_it_is_a_reminder_and_is_done_with_what_came_of_it(around: Surroundings) -> None:
    whole, key = journey(around)
    long = RoadmapStep("A year of evenings", Pace.LONG, journey=whole)
    first = int(str(around.ask(lambda vault, now: roadmap.add(vault, long, now)).facts["id"]))
    page = shown(around)
    click(around, page, f"roadmap-quick-{first}")
    form = step_form()
    assert (form.pace.choice(), form.serves.currentData()) == ("quick", str(first))
    form.what.setText("Ask Ana")
    form.due.choose(NOW.date() + timedelta(days=7))
    kept(around, form)
    (quick,) = around.ask(roadmap.view).pairs[0].quick
    due = around.ask(lambda vault, now: dues.due_list(vault, now + timedelta(days=7)))
    assert [(one.due, one.facts["text"]) for one in due if one.kind == "free"] == [
        (NOW.date() + timedelta(days=7), "Ask Ana")
    ]
    card = RoadmapCard(around.context)
    around.show(card, 420, 320)
    card.load()
    around.settle()
    assert "First: Ask Ana" in said(card)
    assert "It serves: A year of evenings" in said(card)
    click(around, page, f"roadmap-done-{int(quick.id)}")
    (done,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, StepDoneForm) and one.isVisible()]
    done.soon.setPlainText("a date")
    done.lasting.setPlainText("she asked back")
    kept(around, done)
    text = said(page)
    assert "1 of 2 steps done." in text
    assert text.index("a date") < text.index("she asked back")
    (back,) = [one for one in page.findChildren(QAbstractButton, f"roadmap-reopen-{int(quick.id)}") if one.isVisible()]
    back.setFocus()
    click(around, page, f"roadmap-reopen-{int(quick.id)}")
    assert page.window().focusWidget() is page  # what had the keyboard is gone: its keys work on the page
    assert around.ask(roadmap.view).next == int(quick.id)
    click(around, page, f"roadmap-remove-{int(quick.id)}")
    assert around.ask(roadmap.view).steps == 1
    click(around, page, "roadmap-idea-0")  # what is hard at a touchpoint of the journey
    idea = step_form()
    assert (idea.what.text(), idea.journey.currentData()) == ("Tea", str(key))
    assert idea.capability.currentData() == "understanding"
    idea.reject()


def test_of_what_is_done_the_newest_stands_there_until_all_is_asked_for(around: Surroundings) -> None:
    whole, _ = journey(around)
    long = RoadmapStep("A year", Pace.LONG, journey=whole)
    first = int(str(around.ask(lambda vault, now: roadmap.add(vault, long, now)).facts["id"]))
    for place in range(4):
        step = RoadmapStep(f"Win {place}", serves=first)
        told = around.ask(lambda vault, now, step=step: roadmap.add(vault, step, now))
        key = int(str(told.facts["id"]))
        around.ask(lambda vault, now, key=key, place=place: roadmap.done(vault, key, now + timedelta(days=place)))
    page = shown(around)
    text = said(page)
    assert [f"Win {place}" in text for place in range(4)] == [False, False, True, True]
    assert text.index("Win 3") < text.index("Win 2")
    click(around, page, "roadmap-earlier")
    assert all(f"Win {place}" in said(page) for place in range(4))


def test_the_check_ins_suggest_a_capability_and_a_draft_is_opened_again(around: Surroundings) -> None:
    whole, _ = journey(around)
    around.ask(lambda vault, now: roadmap.add(vault, RoadmapStep("Ask Ana", journey=whole), now))
    high, low = (dict.fromkeys(BEHAVIORS[one], often) for one, often in ((Capability.MOVING, 3), (Capability.TOOLS, 1)))
    for days in (40, 10):
        day = NOW.date() - timedelta(days=days)
        around.ask(lambda vault, now, day=day: check_ins.check_in(vault, {**high, **low}, now, day=day))
    page = shown(around)
    assert "In your last two check-ins Using tools and records lay below Moving together." in said(page)
    click(around, page, "roadmap-leaning")
    form = step_form()
    assert form.capability.currentData() == "tools"
    assert "lay below" in said(form)
    form.reject()
    page.resume(Draft("roadmap-step", "", {"what": "Half"}))
    around.settle()
    step_form().reject()
