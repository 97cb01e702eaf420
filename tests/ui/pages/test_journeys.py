"""Journeys in three layers: begun with an example, made one's own, moved by keyboard, tried, measured, taken away."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.journey import Felt, Journey, Knowing, Measure, Touchpoint
from myconnections.domain.vision import Vision
from myconnections.services import encounters, entries, journey_views, journeys
from myconnections.services.drafts import Draft
from myconnections.services.encounters import LogDraft
from myconnections.services.journey_views import WholeView
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.journeys.dots import LEVELS, way
from myconnections.ui.journeys.forms import JourneyForm, LoopForm, MeasureForm, TouchpointForm
from myconnections.ui.journeys.stops import Stop, Stops
from myconnections.ui.myself.journeys_card import JourneysCard
from myconnections.ui.page import ENTRY
from myconnections.ui.pages.journeys.page import JourneysPage


def shown(around: Surroundings) -> JourneysPage:
    page = JourneysPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def find(page: QWidget, name: str) -> QAbstractButton:
    QApplication.processEvents()
    found = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    assert len(found) == 1, (name, found)
    return found[0]


def click(around: Surroundings, page: QWidget, name: str) -> None:
    find(page, name).click()
    around.settle()


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def form(around: Surroundings, kind: type[NotebookForm]) -> NotebookForm:
    open_now = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert open_now, kind
    return open_now[-1]


def kept(around: Surroundings, asked: NotebookForm) -> None:
    asked.save()
    around.settle()
    around.settle()


def first(around: Surroundings) -> WholeView:
    return around.ask(journey_views.view)[0]


def lived(around: Surroundings) -> tuple[int, int]:
    """A whole journey with one in it: Ana and Ben, three talks and no thanks."""
    ana, ben = keep(around, given="Ana"), keep(around, given="Ben")
    whole = int(str(around.ask(lambda vault, now: journeys.add(vault, "Library", now)).facts["id"]))
    told = around.ask(lambda vault, now: journeys.add(vault, "Readers", now, whole=whole, people=[ana, ben]))
    key = int(str(told.facts["id"]))
    points = (
        Touchpoint(0, "First talk", (EncounterKind.TALK,), "time", felt=Felt.HARD),
        Touchpoint(0, "Tea", (EncounterKind.MEET,), felt=Felt.EASE, felt_how=Knowing.KNOWN),
    )
    for one in points:
        around.ask(lambda vault, now, one=one: journeys.put_touchpoint(vault, key, one, now))
    for days in (9, 8, 7):
        around.ask(
            lambda vault, now, days=days: encounters.log(
                vault,
                LogDraft((ana,), EncounterKind.TALK, By.BOTH, day=now.date() - timedelta(days=days), thank=True),
                now,
            )
        )
    return whole, key


def test_an_example_becomes_ones_own(around: Surroundings) -> None:
    page = shown(around)
    assert "How is it for the other" in said(page)
    click(around, page, "journey-example-first_year")
    around.settle()
    view = first(around)
    assert "No vision is written yet." in said(page)
    assert "Nobody is in it yet." in said(page)
    click(around, page, f"journey-edit-people-{int(view.singles[0].entry.id)}")
    whom = form(around, JourneyForm)
    assert whom.windowTitle() == "A journey within the whole"
    whom.reject()
    stops = [one for one in page.findChildren(Stop) if one.isVisible()]
    assert [one.dot.name for one in stops] == [
        one.touchpoint.name for single in view.singles for one in single.touchpoints
    ]
    assert "(1 of 3): nothing said of how it is, they want: To be taken notice of" in stops[0].accessibleName()
    click(around, page, "journey-within")
    asked = form(around, JourneyForm)
    assert isinstance(asked, JourneyForm)
    asked.name.setText("Choir")
    kept(around, asked)
    assert [one.entry.body.name for one in first(around).singles][-1] == "Choir"
    key = int(first(around).singles[-1].entry.id)
    assert find(page, f"journey-remove-{key}").isVisible()  # it stands open
    click(around, page, f"journey-up-{key}")
    assert first(around).singles[1].entry.id == key
    gone: list[object] = []
    page.wants.connect(lambda *told: gone.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert gone == []
    assert not [one for one in page.findChildren(QAbstractButton, f"journey-remove-{key}") if one.isVisible()]
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    click(around, page, "journeys-to-vision")
    assert gone == [("page", "myself"), ("page", "vision")]


def test_a_touchpoint_is_looked_at_moved_edited_and_taken_away(around: Surroundings) -> None:
    _, key = lived(around)
    around.ask(lambda vault, now: entries.add(vault, Vision("I unlock a small library.\nAnd more."), now))
    page = shown(around)
    text = said(page)
    assert "I unlock a small library." in text
    assert "Weakest point: Readers – First talk. Thanks said 0 of 3 in 90 days" in text
    assert "Hard for them (I guess): Readers – First talk" in text
    assert "Results of 90 days" in text
    click(around, page, "journey-weakest")
    stop = find(page, f"stop-{key}-1")
    assert stop.isChecked()
    assert stop.hasFocus()
    assert stop.accessibleName().endswith("Weakest point")
    assert "3 encounters since 23 Aug 2026 with 2 people of this journey, counted by kind: Talk." in said(page)
    around.qtbot.keyClick(stop, Qt.Key.Key_Right)
    tea = find(page, f"stop-{key}-2")
    assert tea.hasFocus()
    around.qtbot.keyClick(tea, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    around.settle()
    assert [one.touchpoint.number for one in first(around).singles[0].touchpoints] == [2, 1]
    again = find(page, f"stop-{key}-2")
    assert again.hasFocus()  # the keyboard stays on what was moved
    around.qtbot.keyClick(again, Qt.Key.Key_E)
    asked = form(around, TouchpointForm)
    assert isinstance(asked, TouchpointForm)
    asked.kinds[EncounterKind.TALK].setChecked(True)
    asked.wanted.setText("quiet")
    asked.felt.choose("mixed")
    kept(around, asked)
    assert [one.figures.encounters for one in first(around).singles[0].touchpoints] == [3, 0]
    around.qtbot.keyClick(find(page, f"stop-{key}-2"), Qt.Key.Key_Delete)
    around.settle()
    assert [one.touchpoint.number for one in first(around).singles[0].touchpoints] == [1]


def test_something_is_tried_measured_and_improved(around: Surroundings) -> None:
    _, key = lived(around)
    page = shown(around)
    click(around, page, f"stop-{key}-1")
    click(around, page, f"loop-new-{key}-1")
    asked = form(around, LoopForm)
    assert isinstance(asked, LoopForm)
    assert asked.measure.choice() == "thanked"  # what is lowest here
    asked.do.setText("Write the same evening")
    kept(around, asked)
    assert "Thanks said: 0 of 3 in the 90 days before, nothing logged since 21 Nov 2026" in said(page)
    click(around, page, f"loop-measure-{key}-1")
    measured = form(around, MeasureForm)
    assert isinstance(measured, MeasureForm)
    measured.improve.setText("On the way home")
    kept(around, measured)
    assert "Improved: On the way home" in said(page)
    assert first(around).loops == 1
    page.resume(Draft("touchpoint", f"{key}.0", {"name": "Walks"}))
    around.settle()
    half = form(around, TouchpointForm)
    assert half.windowTitle() == "A touchpoint"
    half.reject()


def test_of_several_journeys_one_stands_in_front_and_an_entry_brings_its_own(around: Surroundings) -> None:
    whole, key = lived(around)
    other = int(str(around.ask(lambda vault, now: journeys.add(vault, "Choir", now)).facts["id"]))
    page = shown(around)
    click(around, page, f"journeys-{other}")
    assert find(page, f"journeys-{other}").isChecked()
    page.open_part(f"{ENTRY}{key}")
    around.settle()
    assert find(page, f"journeys-{whole}").isChecked()
    click(around, page, f"journey-down-{whole}")
    assert [one.entry.id for one in around.ask(journey_views.view)] == [other, whole]
    click(around, page, f"journey-remove-{whole}")
    (refused,) = around.failures
    assert "journey_holds" in str(refused)
    around.failures.clear()


def test_the_card_draws_it_small_and_says_the_weakest_point(around: Surroundings) -> None:
    card = JourneysCard(around.context)
    around.show(card, 420, 320)
    card.load()
    around.settle()
    assert "What does somebody live through with you" in said(card)
    _, key = lived(around)
    around.ask(lambda vault, now: journeys.add(vault, "Choir", now))
    card.load()
    around.settle()
    text = said(card)
    assert "Weakest point: Readers – First talk" in text
    assert "3 encounters in 90 days, 1 more journey" in text
    strip = card.findChild(QWidget, "journey-strip")
    assert strip is not None
    assert strip.accessibleName().startswith("Readers: 2 people, 3 encounters in 90 days")
    around.ask(lambda vault, now: journeys.begin_loop(vault, key, 1, Measure.KEPT, "x", now))
    for _ in range(9):
        around.ask(lambda vault, now: journeys.put_touchpoint(vault, key, Touchpoint(0, "Again and again " * 9), now))
    page = JourneysPage(around.context)
    around.show(page, 700, 600)
    page.show_now()
    around.settle()
    (stops,) = page.findChildren(Stops)
    around.qtbot.waitUntil(lambda: len({one.y() for one in stops.stops}) > 1)  # eleven do not fit beside each other
    around.qtbot.waitUntil(lambda: all(stops.rect().contains(one.geometry()) for one in stops.stops))
    assert around.ask(lambda vault, now: entries.one(vault, key, Journey)).body.touchpoints[-1].number == 11


def test_nothing_said_is_no_value_between_two_others(around: Surroundings) -> None:
    assert LEVELS[Felt.UNSAID] > max(LEVELS[one] for one in (Felt.EASE, Felt.MIXED, Felt.HARD))
    felt = (Felt.UNSAID, Felt.EASE, Felt.MIXED, Felt.UNSAID, Felt.HARD, Felt.UNSAID)
    assert way(felt) == [(1, 2, Qt.PenStyle.SolidLine), (2, 4, Qt.PenStyle.DotLine)]
    key = lived(around)[1]
    page = shown(around)
    known = find(page, f"stop-{key}-1").height()
    around.ask(lambda vault, now: journeys.put_touchpoint(vault, key, Touchpoint(0, "Letter"), now))
    page = shown(around)
    stop = find(page, f"stop-{key}-3")
    assert isinstance(stop, Stop)
    assert stop.height() > known
    assert stop.centre().y() > known * 0.5
