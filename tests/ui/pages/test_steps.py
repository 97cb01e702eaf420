"""The page of small steps: one that fits, done, passed over, put off; what was taken; a file of a coach."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from tests.services.people import keep as add
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.small_step import Wanted
from myconnections.services import dues, small_steps, step_library
from myconnections.services.drafts import Draft
from myconnections.services.small_steps import StepsView
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.dialogs.step_note import StepNoteForm
from myconnections.ui.myself.steps_card import StepsCard
from myconnections.ui.pages.steps.page import StepsPage
from myconnections.ui.widgets.month_marks import MonthMarks
from myconnections.ui.widgets.people_chips import Found


def opened(around: Surroundings) -> tuple[StepsPage, list[QDialog]]:
    dialogs: list[QDialog] = []
    around.context.prompts.opened.connect(dialogs.append)
    page = StepsPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page, dialogs


def click(around: Surroundings, place: QWidget, name: str) -> None:
    QApplication.processEvents()
    buttons = [one for one in place.findChildren(QAbstractButton, name) if not one.isHidden()]
    assert buttons, name
    buttons[-1].click()
    around.settle()


def look(around: Surroundings) -> StepsView:
    return around.ask(lambda vault, now: small_steps.view(vault, Wanted(), now))


def said(place: QWidget) -> list[str]:
    QApplication.processEvents()  # what a layout took in is shown with the next event
    return [one.text() for one in place.findChildren(QLabel) if not one.isHidden()]


def key_of(page: StepsPage) -> str:
    assert page.one.step is not None
    return page.one.step.key


def test_one_that_fits_is_done_with_somebody(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page, _ = opened(around)
    assert page.taken.isHidden()
    page.wanted.choose("ways", "food")
    around.settle()
    first = key_of(page)
    assert "It is for what you chose: Food. Drawn for this week" in " ".join(said(page.one))
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    around.settle()
    assert key_of(page) != first
    page.one.people.add(Found(str(int(ana)), "Ana"))
    page.one.note.setText(" rice and plums ")
    taken = key_of(page)
    around.qtbot.keyClick(page, Qt.Key.Key_D)
    around.settle()
    (one,) = look(around).taken.entries
    assert (one.body.step, one.body.note, one.those()) == (taken, "rice and plums", (ana,))
    assert (page.one.note.text(), page.one.people.keys()) == ("", ())
    assert key_of(page) != taken
    marks = page.taken.findChild(MonthMarks)
    assert marks is not None
    assert marks.accessibleName() == "week of 16 Nov 2026: 1 step (Food 1)"
    assert "rice and plums" in said(page.taken)
    page.wanted.choose("minutes", "1")
    page.wanted.choose("obstacles", "stigma")
    around.settle()
    assert page.one.step is None
    assert "Leave one of the choices open." in " ".join(said(page.one))
    click(around, page, "step-open")
    assert (page.one.step is not None, page.wanted.wanted()) == (True, Wanted())


def test_one_is_put_off_and_what_happened_is_told(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page, dialogs = opened(around)
    page.open_part(f"for-{int(ana)}-relationship")
    around.settle()
    assert (page.wanted.wanted().stage, page.one.whom()) == ("relationship", [ana])
    page.choose("home-dish")
    around.qtbot.keyClick(page, Qt.Key.Key_L)
    form = dialogs.pop()
    assert isinstance(form, PlanDialog)
    assert form.preview.text().endswith("(Ana)")
    form.moment.setText("we have lunch")
    around.context.drafts.park_all()
    around.settle()
    form.deleteLater()
    page.resume(Draft("step-plan", f"home-dish {int(ana)}", {"name": "Ana"}))
    around.settle()
    again = dialogs.pop()
    assert isinstance(again, PlanDialog)
    assert again.moment.text() == "we have lunch"
    again.save()
    around.settle()
    (later,) = look(around).planned
    assert later.plan is not None
    assert (later.plan.condition, later.entry.those(), key_of(page) != "home-dish") == ("we have lunch", (ana,), True)
    around.ask(lambda vault, now: dues.settle(vault, "plan", later.entry.body.reminder, now))
    page.load()
    around.settle()
    key = int(later.entry.id)
    click(around, page, f"step-say-{key}")
    form = dialogs.pop()
    assert isinstance(form, StepNoteForm)
    form.note.setText("we laughed")
    form.save()
    around.settle()
    (one,) = look(around).taken.entries
    assert (one.body.note, page.later.isHidden()) == ("we laughed", True)
    click(around, page, f"step-edit-{one.id}")
    form = dialogs.pop()
    assert isinstance(form, StepNoteForm)
    form.note.setText("we laughed a lot")
    form.save()
    around.settle()
    assert "we laughed a lot" in said(page.taken)
    click(around, page, f"step-delete-{one.id}")
    assert look(around).taken.entries == ()


def test_what_was_half_written_and_what_is_passed_over(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page, _ = opened(around)
    page.resume(Draft("step", "", {"step": "home-dish", "note": "rice", "people": [str(int(ana))]}))
    around.settle()
    assert (key_of(page), page.one.note.text(), page.one.whom()) == ("home-dish", "rice", [ana])
    page.wanted.choose("ways", "sport")
    around.settle()
    fitting = look(around).library.steps
    count = sum("sport" in step.ways for step in fitting.values())
    seen = []
    for _ in range(count + 1):
        seen.append(key_of(page))
        page.pass_over()
        around.settle()
    assert (len(set(seen)), look(around).taken.entries) == (count, ())
    made = around.ask(
        lambda vault, now: small_steps.plan(vault, "home-dish", "", NOW.date(), now, language="en").facts["id"]
    )
    page.load()
    around.settle()
    click(around, page, f"step-drop-{made}")
    assert look(around).planned == ()
    gone: list[object] = []
    page.wants.connect(lambda *told: gone.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert gone == [("page", "myself")]


def test_a_file_of_a_coach_comes_and_goes(around: Surroundings, tmp_path: Path) -> None:
    page, _ = opened(around)
    bad, good = tmp_path / "bad.toml", tmp_path / "kai.toml"
    bad.write_text("x", "utf-8")
    good.write_text('[[step]]\nkey = "tea"\nminutes = 2\nen = "Ask to tea."\n', "utf-8")
    page.files.add(bad)
    around.settle()
    assert page.files.wrong.texts()[0] == "bad.toml was left out. It is not TOML in UTF-8."
    page.files.add(good)
    around.settle()
    assert (page.files.wrong.isHidden(), look(around).library.steps["kai/tea"].source) == (True, "kai")
    good.write_text("x", "utf-8")
    page.load()
    around.settle()
    assert "kai.toml was left out. It is not TOML in UTF-8." in said(page.files)
    click(around, page, "steps-file-drop-kai")
    assert around.ask(lambda vault, _now: step_library.library(vault).files) == ()


def test_the_card_offers_the_step_of_the_week(around: Surroundings) -> None:
    card = StepsCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    first = look(around).one
    assert first is not None
    assert first.words("en") in said(card)
    click(around, card, "step-done")
    assert look(around).taken.entries[0].body.step == first.key
    assert "Steps taken in twelve weeks: 1" in said(card)
