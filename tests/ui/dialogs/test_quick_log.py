"""Quick log on a real vault: by keyboard in a few strokes, refused inside, nothing written is lost by a slip."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QLineEdit, QPushButton, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.people_in import keep, kept

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.services import needs
from myconnections.services.people import listing
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.people_chips import PeopleChips


@pytest.fixture
def nora(around: Surroundings) -> ContactId:
    return keep(around, given="Nora", family="Vale", organization="Harbor Press")


def opened(around: Surroundings, host: QWidget, *ids: int) -> QuickLog:
    dialog = QuickLog(around.context, ids, host)
    around.context.prompts.show(dialog)
    around.settle()
    return dialog


def field(dialog: QDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def write_name(around: Surroundings, dialog: QuickLog, name: str) -> QLineEdit:
    """Write a name that nobody has, and wait for what is offered."""
    people = field(dialog, "log-people-field")
    around.qtbot.keyClicks(people, name)
    (popup,) = (one for one in QApplication.topLevelWidgets() if one.objectName() == "log-people-found")
    around.qtbot.waitUntil(popup.isVisible, timeout=3000)
    return people


def test_only_the_field_with_the_keyboard_shows_a_caret(around: Surroundings, host: QWidget, nora: ContactId) -> None:
    """The keyboard goes on to the note before the window is active."""
    dialog = opened(around, host, nora)
    people, note = field(dialog, "log-people-field"), field(dialog, "log-note")
    note.setFocus()
    shown = people.grab().toImage()
    people.setFocus()
    around.settle()
    with_caret = people.grab().toImage()
    note.setFocus()
    around.settle()
    assert shown == people.grab().toImage()
    assert shown != with_caret


def test_who_is_not_found_is_added_with_the_log(around: Surroundings, host: QWidget, nora: ContactId) -> None:
    dialog = opened(around, host, nora)
    people = write_name(around, dialog, "Kofi  Mensa")
    popup = dialog.findChild(PeopleChips)._popup  # type: ignore[union-attr]
    assert [popup.model().index(0, 0).data(), popup.model().rowCount()] == ["Add “Kofi Mensa” as a new person", 1]
    around.qtbot.keyClick(people, Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: dialog.draft().newcomers == ("Kofi Mensa",), timeout=2000)
    assert dialog.isVisible()
    press(dialog, "log-keep")
    around.settle()
    kofi = next(one for one in around.ask(listing) if one.row.name == "Kofi Mensa")
    assert len(kept(around, kofi.row.id).encounters) == len(kept(around, nora).encounters) == 1
    around.context.acting.undo()
    around.settle()
    assert [one.row.name for one in around.ask(listing)] == ["Nora Vale"]


def test_who_is_new_is_there_again_after_a_lock(around: Surroundings, host: QWidget, nora: ContactId) -> None:
    dialog = opened(around, host, nora)
    people = write_name(around, dialog, "Kofi")
    around.qtbot.keyClick(people, Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: dialog.draft().newcomers == ("Kofi",), timeout=2000)
    parked = dialog._half_written()
    assert parked is not None
    again = QuickLog(around.context, (), host)
    around.context.prompts.show(again)
    again._give_back(parked)
    around.settle()
    assert (again.draft().people, again.draft().newcomers) == ((nora,), ("Kofi",))


def test_by_keyboard_alone(around: Surroundings, host: QWidget, nora: ContactId) -> None:
    dialog = opened(around, host)
    people = field(dialog, "log-people-field")
    around.qtbot.keyClicks(people, "nor")
    (popup,) = (one for one in QApplication.topLevelWidgets() if one.objectName() == "log-people-found")
    around.qtbot.waitUntil(popup.isVisible, timeout=3000)
    around.qtbot.keyClick(people, Qt.Key.Key_Return)
    around.qtbot.waitUntil(lambda: dialog.draft().people == (nora,), timeout=2000)
    assert dialog.isVisible()
    around.qtbot.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    note = field(dialog, "log-note")
    around.qtbot.keyClicks(note, "tea")
    around.qtbot.keyClick(note, Qt.Key.Key_Return)
    around.settle()
    (one,) = kept(around, nora).encounters
    assert (one.kind, one.by, one.day, one.note, one.thank) == (
        EncounterKind.MEET, By.BOTH, NOW.date(), "tea", True,
    )  # fmt: skip


def test_several_people_back_dated_with_a_promise(around: Surroundings, host: QWidget, nora: ContactId) -> None:
    alma = keep(around, given="Alma")
    dialog = opened(around, host, nora, alma)
    assert set(dialog.draft().people) == {nora, alma}
    press(dialog, "log-kind-help")
    press(dialog, "log-by-them")
    press(dialog, "when-yesterday")
    field(dialog, "log-promise").setText("send the list")
    press(dialog, "promise-by-them")
    press(dialog, "due-week")
    press(dialog, "log-keep")
    around.settle()
    for who in (nora, alma):
        view = kept(around, who)
        (one,), (promise,) = view.encounters, view.promises
        assert (one.kind, one.by, one.day) == (EncounterKind.HELP, By.THEM, NOW.date() - timedelta(days=1))
        assert (promise.text, promise.by, promise.due) == ("send the list", By.THEM, NOW.date() + timedelta(days=7))


def test_the_thank_you_follows_the_kind_until_said_otherwise(
    around: Surroundings, host: QWidget, nora: ContactId
) -> None:
    dialog = opened(around, host, nora)
    thank = dialog.findChild(QCheckBox, "log-thank")
    assert thank is not None
    seen = [thank.isChecked()]
    for kind in ("message", "help", "talk"):
        press(dialog, f"log-kind-{kind}")
        seen.append(thank.isChecked())
    assert seen == [True, False, True, True]
    thank.click()
    press(dialog, "log-kind-meet")
    assert not dialog.draft().thank


def test_what_it_fed_is_said_in_one_click_and_survives_a_lock(
    around: Surroundings, host: QWidget, nora: ContactId
) -> None:
    dialog = opened(around, host, nora)
    press(dialog, "log-fed-growth")
    around.context.drafts.park_all()
    around.settle()
    dialog.deleteLater()
    again = opened(around, host)
    press(again, "log-fed-safety")
    press(again, "log-keep")
    around.settle()
    fed = around.ask(needs.view).fed
    assert {need.value: found.encounters for need, found in fed.items()} == {
        "safety": 1, "growth": 1, "contribution": 0,
    }  # fmt: skip


def test_without_people_it_says_so_and_stays(around: Surroundings, host: QWidget) -> None:
    dialog = opened(around, host)
    press(dialog, "log-keep")
    around.settle()
    assert dialog.isVisible()
    assert dialog.wrong.isVisible()
    assert dialog.wrong.texts()[0]


def test_thousands_chosen_are_refused_at_once_without_showing_them(
    around: Surroundings, host: QWidget, nora: ContactId
) -> None:
    dialog = opened(around, host, *range(nora, nora + 30_000))
    assert dialog.wrong.isVisible()
    assert dialog.wrong.texts()[0] == "30,000 people are chosen, and one log takes at most 200; please choose fewer."
    (whom,) = dialog.findChildren(PeopleChips)
    assert whom.findChildren(Chip) == []
    assert dialog.draft().people == ()
    assert dialog.focusWidget() is field(dialog, "log-people-field")


def test_written_words_are_not_lost_by_escape(around: Surroundings, host: QWidget, nora: ContactId) -> None:
    dialog = opened(around, host, nora)
    questions: list[QDialog] = []
    around.context.prompts.opened.connect(questions.append)
    field(dialog, "log-note").setText("half a line")
    around.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    press(questions[0], "answer-stay")
    assert dialog.isVisible()
    around.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    press(questions[1], "answer-leave")
    assert not dialog.isVisible()
    assert kept(around, nora).encounters == ()


def test_with_nothing_written_it_simply_closes(around: Surroundings, host: QWidget, nora: ContactId) -> None:
    dialog = opened(around, host, nora)
    button = dialog.findChild(QPushButton, "log-cancel")
    assert button is not None
    button.click()
    assert not dialog.isVisible()
