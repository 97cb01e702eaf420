"""The page of the five capabilities: a check-in by the keyboard, panels, events; and its card on Myself."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.capability import BEHAVIORS, ORDER, Capability, LifeEvent
from myconnections.services import check_ins, entries
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.ui.myself.capabilities_card import CapabilitiesCard
from myconnections.ui.myself.capability_panel import CapabilityPanel
from myconnections.ui.pages.capabilities.events import EventForm
from myconnections.ui.pages.capabilities.page import CapabilitiesPage
from myconnections.ui.pages.capabilities.pair import PairChoice
from myconnections.ui.texts_keys import PAGES
from myconnections.ui.widgets.often_choice import SKIP


def opened(around: Surroundings) -> CapabilitiesPage:
    page = CapabilitiesPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    around.qtbot.wait(10)  # what was made anew is shown when the event loop comes round
    return page


def click(around: Surroundings, within: QWidget, name: str) -> None:
    button = within.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    assert button.isEnabled(), name
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    around.settle()


def four_months(vault: OpenVault, _now: object) -> None:
    for months, often in ((4, 1), (3, 1), (2, 3), (1, 3)):
        answers: dict[str, int | None] = dict.fromkeys(ORDER, 1)
        answers |= dict.fromkeys(BEHAVIORS[Capability.KEEPING], often)
        check_ins.check_in(vault, answers, NOW - timedelta(days=30 * months))


def test_a_check_in_by_the_keyboard_is_kept_and_answered_anew_on_the_same_day(around: Surroundings) -> None:
    page = opened(around)
    click(around, page, "check-in-begin")
    assert not page.form.keep.isEnabled()
    keys = around.qtbot.keyClicks
    for place, choice in enumerate(page.form.choices.values()):
        keys(choice, "-" if place == 3 else "2")
    around.qtbot.keyClick(page.form.choices["told_aim"], Qt.Key.Key_Right)
    around.qtbot.keyClick(page.form.choices["asked_help"], Qt.Key.Key_Left)
    assert page.form.count.text() == "20 of 20 answered"
    assert page.form.choices["served_aim"].accessibleName().endswith("does not apply")
    click(around, page, "check-in-keep")
    (kept,) = around.ask(check_ins.view).checks
    assert (kept.body.given["told_aim"], kept.body.given["asked_help"], "served_aim" in kept.body.given) == (
        3,
        1,
        False,
    )
    assert page.form.isHidden()
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    assert page.form.choices["served_aim"].value == SKIP
    keys(page.form.choices["served_aim"], "4")
    click(around, page, "check-in-keep")
    (kept,) = around.ask(check_ins.view).checks
    assert kept.body.given["served_aim"] == 4


def test_what_is_half_answered_waits(around: Surroundings) -> None:
    page = opened(around)
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    around.qtbot.keyClicks(page.form.choices["listened"], "3")
    around.context.drafts.park_all()
    around.settle()
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.form.isHidden()
    again = opened(around)
    again.resume(Draft("check-in", "", {}))
    around.settle()
    assert (again.form.choices["listened"].value, again.form.choices["thanked"].value) == (3, None)


def test_the_panels_say_only_what_may_be_said(around: Surroundings) -> None:
    around.ask(four_months)
    page = opened(around)
    said = {one.objectName(): one.standing.text() for one in page.findChildren(CapabilityPanel)}
    assert said.pop("capability-keeping") == "Clearer change, +2.0"
    assert set(said.values()) == {"Ordinary wobble"}
    assert page.findChild(QWidget, "capabilities-question") is not None
    keeping = page.findChild(CapabilityPanel, "capability-keeping")
    assert isinstance(keeping, CapabilityPanel)
    assert [mean for _, mean, _ in keeping.curve.series.points] == [1, 1, 3, 3]
    assert keeping.curve.accessibleName().startswith("Keeping going: Clearer change, +2.0")
    keeping.curve.grab()


def test_a_change_is_told_from_the_pair_that_is_chosen(around: Surroundings) -> None:
    def six_months(vault: OpenVault, now: datetime) -> None:
        for months in (6, 5):
            check_ins.check_in(vault, dict.fromkeys(ORDER, 3), NOW - timedelta(days=30 * months))
        four_months(vault, now)

    around.ask(six_months)
    page = opened(around)
    pair = page.findChild(PairChoice)
    assert isinstance(pair, PairChoice)
    first = pair.field.itemText(0)
    assert (first[:15], pair.field.count(), pair.isVisible()) == ("the first two (", 3, True)
    said = {one.objectName(): one.standing.text() for one in page.findChildren(CapabilityPanel)}
    assert (said["capability-keeping"], said["capability-moving"]) == ("Ordinary wobble", "Clearer change, −2.0")
    pair.field.setCurrentIndex(2)
    around.settle()
    around.qtbot.wait(10)
    shown = [one for one in page.findChildren(CapabilityPanel) if one.isVisible()]
    said = {one.objectName(): one.standing.text() for one in shown}
    assert (said["capability-keeping"], said["capability-moving"]) == ("Clearer change, +2.0", "Ordinary wobble")
    third = around.ask(check_ins.view).checks[2]
    around.ask(lambda vault, now: check_ins.forget(vault, int(third.id), now))
    page.load()
    around.settle()
    around.qtbot.wait(10)
    (pair,) = [one for one in page.findChildren(PairChoice) if one.isVisible()]
    assert pair.field.currentIndex() == 0


def test_an_earlier_check_in_is_opened_set_right_and_taken_away(around: Surroundings) -> None:
    around.ask(four_months)
    page = opened(around)
    oldest = around.ask(check_ins.view).checks[0]
    click(around, page, f"check-in-open-{oldest.id}")
    assert (page.form.isVisible(), page.past.isVisible()) == (True, False)
    assert page.soon.text().startswith("About the four weeks up to ")
    around.qtbot.keyClicks(page.form.choices["thanked"], "4")
    around.context.drafts.park_all()
    around.settle()
    again = opened(around)
    again.resume(Draft("check-in", str(oldest.id), {}))
    around.settle()
    assert (again.form.choices["thanked"].value, again.form.choices["kept_promise"].value) == (4, 1)
    click(around, again, "check-in-keep")
    checks = around.ask(check_ins.view).checks
    assert (checks[0].body.given["thanked"], len(checks), checks[0].day) == (4, 4, oldest.day)
    click(around, again, f"check-in-forget-{oldest.id}")
    assert len(around.ask(check_ins.view).checks) == 3


def test_a_check_in_that_is_folded_away_is_found(around: Surroundings) -> None:
    def many(vault: OpenVault, _now: object) -> None:
        for months in range(8):
            check_ins.check_in(vault, dict.fromkeys(ORDER, 1), NOW - timedelta(days=30 * months))

    around.ask(many)
    page = opened(around)
    oldest = around.ask(check_ins.view).checks[0]
    assert page.findChild(QAbstractButton, f"check-in-open-{oldest.id}") is None
    page.open_part(f"entry:{int(oldest.id)}")
    around.qtbot.waitUntil(lambda: page.findChild(QAbstractButton, f"check-in-open-{oldest.id}") is not None)
    around.qtbot.waitUntil(page.scrolled.ring.isVisible)
    assert page.past.more.isHidden()


def test_an_event_is_noted_and_taken_away(around: Surroundings) -> None:
    around.ask(four_months)
    page = opened(around)
    around.qtbot.keyClicks(page.events.line, "a new job")
    click(around, page, "event-note")
    (event,) = around.ask(lambda vault, _now: entries.listed(vault, LifeEvent))
    assert (event.body.what, event.day, page.events.line.text()) == ("a new job", NOW.date(), "")
    dialogs: list[object] = []
    around.context.prompts.opened.connect(dialogs.append)
    click(around, page, f"event-edit-{int(event.id)}")
    form = dialogs.pop()
    assert isinstance(form, EventForm)
    form.what.setText("a move")
    form.save()
    around.settle()
    assert [one.body.what for one in around.ask(check_ins.view).events] == ["a move"]
    around.qtbot.wait(10)
    click(around, page, f"event-forget-{int(event.id)}")
    assert around.ask(lambda vault, _now: entries.listed(vault, LifeEvent)) == []


def test_the_card_says_how_to_begin_and_then_shows_five_panels(around: Surroundings) -> None:
    card = CapabilitiesCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    assert card.findChild(QAbstractButton, "begin-capabilities") is not None
    around.ask(four_months)
    card.load()
    around.settle()
    assert len(card.findChildren(CapabilityPanel)) == 5


def test_the_keys_are_in_the_list_and_escape_goes_back(around: Surroundings) -> None:
    ((_, lines),) = [one for one in PAGES if one[0][0] == "On the five capabilities"]
    assert [caps for caps, _ in lines] == [("N",), ("0", "–", "4"), ("-",), ("Esc",)]
    page = opened(around)
    wanted: list[object] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert wanted == []
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert wanted == [("page", "myself")]
