"""The person pane on a real vault: what it shows is what is kept, and what is done in it is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from tests.ui.conftest import NOW, Surroundings
from tests.ui.people_in import keep, kept, talked

from myconnections.domain.contact import Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId
from myconnections.domain.need import Need
from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.domain.small_step import Wanted
from myconnections.domain.stage import Stage
from myconnections.services import contacts, encounters, gatherings, needs, obstacles, small_steps, triage
from myconnections.ui.dialogs.fed import FedForm
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.inspector.record import RecordForm
from myconnections.ui.inspector.stage_button import StageButton
from myconnections.ui.widgets.cards import Strip
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.warmth_curve import WarmthCurve

Q = TypeVar("Q", bound=QObject)


@pytest.fixture
def kirino(around: Surroundings) -> ContactId:
    """A person of whom something is known, with three talks."""
    who = keep(
        around,
        Stage.CONNECTION,
        family="桐野",
        given="詩織",
        reading_family="きりの",
        organization="汐浜市立図書館",
        position="司書",
        communities=("汐浜のまち",),
        birthday=PartialDate(None, 4, 15),
        reachable=(Reachable("email", "kirino@example.jp", "work", "kirino@example.jp"),),
        note="山の話",
        connected_on=date(2021, 3, 4),
    )
    for days, note in ((60, "喫茶で"), (30, ""), (5, "電話")):
        talked(around, who, days, note)
    return who


def opened(around: Surroundings, who: ContactId) -> Inspector:
    pane = Inspector(around.context)
    around.qtbot.addWidget(pane)
    pane.resize(400, 900)
    pane.show_person(who)
    around.settle()
    return pane


def find(pane: QWidget, kind: type[Q], name: str) -> Q:
    # Widgets put into a layout that is shown become visible when the event loop comes round.
    QApplication.processEvents()
    found = [one for one in pane.findChildren(kind, name) if not isinstance(one, QWidget) or not one.isHidden()]
    assert found, name
    return found[-1]


def texts(pane: Inspector) -> list[str]:
    """Every text that can be seen."""
    QApplication.processEvents()
    said = [*pane.findChildren(QLabel), *pane.findChildren(NameLink)]
    return [one.text() for one in said if one.isVisibleTo(pane)]


def proposed(around: Surroundings, pane: Inspector) -> str:
    """The small step that is proposed, once the pane has been filled anew."""

    def strips() -> list[Strip]:
        return [one for one in pane.findChildren(Strip) if one.isVisible()]

    around.qtbot.waitUntil(lambda: len(strips()) == 1)
    return strips()[0].findChildren(QLabel)[-1].text()


def choose(pane: QWidget, menu: str, word: str) -> None:
    opened_menu = pane.findChildren(QMenu, menu)[-1]
    actions = [*opened_menu.actions()]
    for action in list(actions):
        below = action.menu()
        if isinstance(below, QMenu):
            actions += below.actions()
    next(action for action in actions if action.text() == word).trigger()
    opened_menu.close()


def test_it_shows_who_it_is_and_what_is_known(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    said = texts(pane)
    for word in (
        "桐野 詩織", "きりの", "司書, 汐浜市立図書館", "山の話", "汐浜のまち", "04-15 (next 15 Apr 2027)",
        "kirino@example.jp", "Connected on 4 Mar 2021", "Began at Connection", "All 3", "電話", "Talk · both of us",
    ):  # fmt: skip
        assert word in said, word
    assert pane.isVisible()
    assert pane.findChild(StageButton).text() == "Connection"  # type: ignore[union-attr]


def test_the_figure_is_the_sum_of_its_parts(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    warmth = kept(around, kirino).warmth
    assert warmth.value is not None
    why = find(pane, QPushButton, "why-warmth")
    sum_box = pane.findChild(QWidget, "warmth-sum")
    assert sum_box is not None
    assert sum_box.isHidden()
    why.click()
    assert not sum_box.isHidden()
    figures = [float(text[:-1]) for text in texts(pane) if text.endswith("%") and "." in text and text[0].isdigit()]
    assert len(figures) == 3
    assert f"{sum(figures):.1f}" == f"{100 * warmth.value:.1f}"
    assert f"Together {100 * warmth.value:.1f}%" in texts(pane)
    told = pane.findChild(WarmthCurve).accessibleName()  # type: ignore[union-attr]
    assert told.startswith(f"Warmth {round(100 * warmth.value)}%")


def test_nothing_recorded_offers_to_log(around: Surroundings) -> None:
    who = keep(around, given="Alma")
    pane = opened(around, who)
    wanted = QSignalSpy(pane.wants)
    find(pane, QPushButton, "warmth-log").click()
    assert wanted.at(0) == ["log", (who,)]
    assert find(pane, QPushButton, "person-more").isVisible()
    assert not pane.findChild(WarmthCurve).isVisible()  # type: ignore[union-attr]


def test_stage_moves_freely_and_by_its_question(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    find(pane, QCheckBox, "tick-shared_topic").setFocus()
    find(pane, QCheckBox, "tick-shared_topic").click()
    around.settle()
    assert kept(around, kirino).tie.ticks == {"shared_topic"}
    focused = pane.window().focusWidget()
    assert focused is not None
    assert focused.objectName() == "tick-shared_topic", "the keyboard stays where it was"
    assert kept(around, kirino).check.proposed
    find(pane, QPushButton, "stage-not_yet").click()
    around.settle()
    assert not kept(around, kirino).check.proposed
    button = pane.findChild(StageButton)
    assert button is not None
    button.click()
    choose(button, "stage-menu", "Link")
    around.settle()
    assert kept(around, kirino).tie.stage is Stage.LINK
    for kind in ("background", "interest"):
        around.ask(lambda vault, now, kind=kind: contacts.add_fact(vault, kirino, kind, "x", now))  # type: ignore[misc]
    pane.show_person(kirino)
    around.settle()
    find(pane, QPushButton, "stage-yes").click()
    around.settle()
    assert kept(around, kirino).tie.stage is Stage.CONNECTION
    button.moved.emit(4)
    around.settle()
    assert kept(around, kirino).tie.stage is Stage.RELATIONSHIP
    assert not any("Evidence for" in text for text in texts(pane))


def test_what_the_tie_feeds_and_a_small_step_for_its_stage(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    for need in ("growth", "safety"):
        find(pane, QAbstractButton, f"tie-feeds-{need}").click()
        around.settle()
    assert [need.value for need in kept(around, kirino).needs] == ["safety", "growth"]
    find(pane, QAbstractButton, "tie-feeds-growth").click()
    around.settle()
    find(pane, QAbstractButton, "person-small-step").click()
    around.settle()
    asked: list[object] = []
    pane.wants.connect(lambda *told: asked.append(told))
    first = proposed(around, pane)
    find(pane, QAbstractButton, "step-other").click()
    around.settle()
    assert proposed(around, pane) != first
    find(pane, QAbstractButton, "step-more").click()
    assert asked == [("page", f"steps/for-{int(kirino)}-{kept(around, kirino).tie.stage.code}")]
    find(pane, QAbstractButton, "step-done").click()
    around.settle()
    around.qtbot.waitUntil(lambda: find(pane, QAbstractButton, "person-small-step").isVisible())
    (taken,) = around.ask(lambda vault, now: small_steps.view(vault, Wanted(), now)).taken.entries
    assert (taken.those(), [need.value for need in kept(around, kirino).needs]) == ((kirino,), ["safety"])


def test_what_an_encounter_fed_is_said_afterwards(around: Surroundings, kirino: ContactId) -> None:
    talked(around, kirino, 3)
    dialogs: list[QDialog] = []
    around.context.prompts.opened.connect(dialogs.append)
    pane = opened(around, kirino)
    newest = kept(around, kirino).encounters[0]
    find(pane, QAbstractButton, f"record-{newest.id}").click()
    choose(pane, "record-menu", "What it fed…")
    around.settle()
    form = dialogs.pop()
    assert isinstance(form, FedForm)
    form.boxes[Need.GROWTH].setChecked(True)
    form.save()
    around.settle()
    assert around.ask(lambda vault, _now: needs.of_encounter(vault, int(newest.id))) == (Need.GROWTH,)


def test_promises_are_noted_changed_kept_and_forgotten(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    field = find(pane, QLineEdit, "promise-new")
    around.qtbot.keyClicks(field, "send the list")
    around.qtbot.keyClick(field, Qt.Key.Key_Return)
    around.settle()
    (promise,) = kept(around, kirino).promises
    assert (promise.text, promise.by, promise.due, field.text()) == ("send the list", By.ME, None, "")
    around.qtbot.keyClick(field, Qt.Key.Key_Return)
    more = f"promise-more-{promise.id}"
    for word in ("Due in a week", "Promised by them"):
        find(pane, QPushButton, more).click()
        choose(pane, "promise-menu", word)
        around.settle()
    (promise,) = kept(around, kirino).promises
    assert (promise.by, promise.due) == (By.THEM, NOW.date() + timedelta(days=7))
    assert "by them · Sat 28 Nov" in texts(pane)
    find(pane, QCheckBox, f"promise-{promise.id}").click()
    around.settle()
    assert kept(around, kirino).promises[0].done_at is not None
    find(pane, QPushButton, more).click()
    choose(pane, "promise-menu", "Forget this promise")
    around.settle()
    assert kept(around, kirino).promises == ()


def test_facts_are_noted_and_taken_away(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    find(pane, QWidget, "fact-kind-interest").click()  # type: ignore[attr-defined]
    field = find(pane, QLineEdit, "fact-new")
    around.qtbot.keyClicks(field, "mountains")
    around.qtbot.keyClick(field, Qt.Key.Key_Return)
    around.settle()
    (fact,) = kept(around, kirino).facts
    assert (fact.kind, fact.text) == ("interest", "mountains")
    around.qtbot.keyClicks(field, "half writ")
    find(pane, QPushButton, f"fact-away-{fact.id}").click()
    around.settle()
    assert kept(around, kirino).facts == ()
    assert field.text() == "half writ"


def test_a_record_is_set_right_or_forgotten(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    newest = kept(around, kirino).encounters[0]
    dialogs: list[RecordForm] = []
    around.context.prompts.opened.connect(dialogs.append)
    find(pane, QPushButton, f"record-{newest.id}").click()
    choose(pane, "record-menu", "Set right…")
    (form,) = dialogs
    kind, note = form.findChild(QComboBox, "record-kind"), form.findChild(QLineEdit, "record-note")
    assert kind is not None
    assert note is not None
    kind.setCurrentIndex(kind.findData("help"))
    note.setText("helped with the list")
    find(form, QPushButton, "record-keep").click()
    around.settle()
    after = kept(around, kirino).encounters[0]
    assert (after.kind, after.note, after.day) == (EncounterKind.HELP, "helped with the list", newest.day)
    find(pane, QPushButton, f"record-{newest.id}").click()
    choose(pane, "record-menu", "No thank-you needed")
    around.settle()
    assert not kept(around, kirino).encounters[0].thank
    find(pane, QPushButton, f"record-{newest.id}").click()
    choose(pane, "record-menu", "Forget this record")
    around.settle()
    assert len(kept(around, kirino).encounters) == 2


def test_older_records_come_when_wished(around: Surroundings) -> None:
    who = keep(around, given="Alma")
    for days in range(1, 13):
        talked(around, who, days, f"talk {days}")
    pane = opened(around, who)
    assert sum(text.startswith("talk ") for text in texts(pane)) == 8
    older = find(pane, QPushButton, "timeline-older")
    older.click()
    assert sum(text.startswith("talk ") for text in texts(pane)) == 12
    assert older.isHidden()


def test_the_menu_tends_the_tie(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    wanted = QSignalSpy(pane.wants)
    more = find(pane, QPushButton, "person-more")
    for word in ("Edit…", "Log…", "Every 45 days", "Bridging", "Let rest", "Do not suggest", "No"):
        more.click()
        choose(pane, "person-menu", word)
        around.settle()
    assert [wanted.at(number) for number in range(2)] == [["edit", int(kirino)], ["log", (kirino,)]]
    tie = kept(around, kirino).tie
    assert (tie.half_life, tie.capital_override, tie.resting, tie.suggest) == (45, "bridging", True, False)
    assert tie.keep_warm is False
    find(pane, QPushButton, "person-star").click()
    around.settle()
    assert kept(around, kirino).tie.starred


def test_it_follows_changes_and_closes_when_the_person_is_let_go(around: Surroundings, kirino: ContactId) -> None:
    other = keep(around, given="Alma")
    pane = opened(around, kirino)
    around.context.acting.do(lambda vault, now: contacts.star(vault, [kirino, other], True, now))
    around.settle()
    assert find(pane, QPushButton, "person-star").accessibleName() == "Remove the star"
    newest = kept(around, kirino).encounters[0]
    around.context.acting.do(lambda vault, now: encounters.forget(vault, newest.id, now))
    around.settle()
    assert "All 2" in texts(pane)
    around.context.acting.do(lambda vault, now: contacts.forget(vault, [kirino], now))
    around.settle()
    assert (pane.isVisible(), pane.shown()) == (False, None)


def test_it_is_edited_by_its_button_or_its_key(around: Surroundings, kirino: ContactId) -> None:
    pane = opened(around, kirino)
    wanted = QSignalSpy(pane.wants)
    find(pane, QPushButton, "person-write").click()
    around.qtbot.keyClick(pane, Qt.Key.Key_E)
    around.qtbot.keyClicks(find(pane, QLineEdit, "fact-new"), "e")
    assert [wanted.at(number) for number in range(wanted.count())] == [["edit", int(kirino)]] * 2


def test_it_closes_by_its_button_and_copies_ways(around: Surroundings, kirino: ContactId) -> None:
    told: list[str] = []
    around.context.acting.told.connect(told.append)
    pane = opened(around, kirino)
    find(pane, QPushButton, "copy-0").click()
    assert QGuiApplication.clipboard().text() == "kirino@example.jp"
    assert told == ["Copied: kirino@example.jp"]
    find(pane, QPushButton, "person-close").click()
    assert (pane.isVisible(), pane.shown()) == (False, None)
    pane.show_person(kirino)
    around.settle()
    around.qtbot.keyClick(find(pane, QLineEdit, "fact-new"), Qt.Key.Key_Escape)
    assert pane.shown() is None


def test_the_last_contact_is_no_older_day_where_a_newer_one_is_a_guess(around: Surroundings) -> None:
    who = keep(around, given="Kai")
    talked(around, who, 80)
    said = {label.text() for label in opened(around, who).findChildren(QLabel)}
    assert "Last contact 80 days ago." in said
    around.ask(lambda vault, now: triage.answer(vault, who, None, "month", now))
    said = {label.text() for label in opened(around, who).findChildren(QLabel)}
    assert "Last contact about Nov, by what you said." in said
    assert "Last contact 80 days ago." not in said


def test_entries_of_the_notebook_stand_among_the_records_and_open(around: Surroundings) -> None:
    who = keep(around, given="Alma")
    fair = around.ask(lambda vault, now: gatherings.add(vault, Gathering("Fair"), now)).facts["id"]
    around.ask(lambda vault, now: gatherings.met(vault, int(str(fair)), [who], [], now))
    fear = around.ask(lambda vault, now: obstacles.add(vault, Obstacle(ObstacleKind.FEAR), now, people=[who]))
    pane = opened(around, who)
    wanted = QSignalSpy(pane.wants)
    links = [one for one in pane.findChildren(NameLink) if one.objectName().startswith("noted-")]
    assert [one.text() for one in links] == ["Gathering · Fair", "Obstacle · Fear"]
    assert "Fair" not in texts(pane)
    assert "All 2" in texts(pane)
    for link in links:
        link.click()
    assert [wanted.at(place) for place in range(2)] == [
        ["page", f"communities/entry:{fair}"], ["page", f"obstacles/entry:{fear.facts['id']}"],
    ]  # fmt: skip


def test_a_word_that_names_no_employer_leads_to_no_organization(around: Surroundings) -> None:
    free, busy = (keep(around, given="Eve", organization=name) for name in ("Freelance", "Harbor Works"))
    for who, leads in ((free, False), (busy, True)):
        link = find(opened(around, who), NameLink, "person-role")
        assert (link.text() in {"Freelance", "Harbor Works"}, link.isEnabled()) == (True, leads)
