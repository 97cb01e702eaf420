"""The page of the five capabilities: a check-in by the keyboard, panels, events; and its card on Myself."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.capability import BEHAVIORS, ORDER, Capability, LifeEvent
from myconnections.services import check_ins, entries
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.ui.myself.capabilities_card import CapabilitiesCard
from myconnections.ui.myself.capability_panel import CapabilityPanel
from myconnections.ui.pages.capabilities.page import CapabilitiesPage
from myconnections.ui.texts_keys import PAGES
from myconnections.ui.widgets.often_choice import SKIP


def opened(around: Surroundings) -> CapabilitiesPage:
    page = CapabilitiesPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
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


def test_an_event_is_noted_and_taken_away(around: Surroundings) -> None:
    around.ask(four_months)
    page = opened(around)
    around.qtbot.keyClicks(page.events.line, "a new job")
    click(around, page, "event-note")
    (event,) = around.ask(lambda vault, _now: entries.listed(vault, LifeEvent))
    assert (event.body.what, event.day, page.events.line.text()) == ("a new job", NOW.date(), "")
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
