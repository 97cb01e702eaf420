"""Preferences, passphrase, keys, about and handing out, clicked as a person would; what was kept is looked up."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QSpinBox, QWidget
from tests.ui.conftest import NOW, PASSPHRASE, Surroundings

from myconnections.domain.contact import Contact
from myconnections.domain.errors import Trouble
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, preferences
from myconnections.ui.dialogs.about import About
from myconnections.ui.dialogs.export import ask_cards, ask_export
from myconnections.ui.dialogs.form import Form
from myconnections.ui.dialogs.keys import Keys
from myconnections.ui.dialogs.passphrase import ChangePassphrase
from myconnections.ui.dialogs.preferences import PreferencesDialog
from myconnections.ui.theme import Look
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented
from myconnections.ui.widgets.labels import KeyCap

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def parent(around: Surroundings) -> QWidget:
    made = QWidget()
    around.qtbot.addWidget(made)
    made.resize(960, 640)
    made.show()
    return made


def opened(around: Surroundings, dialog: D) -> D:
    around.context.prompts.show(dialog)
    around.settle()
    return dialog


def press(around: Surroundings, dialog: QWidget, name: str) -> None:
    button = dialog.findChild(Button, name)
    assert button is not None
    assert button.isEnabled(), name
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(around: Surroundings, dialog: QWidget, name: str, text: str) -> QLineEdit:
    line = dialog.findChild(QLineEdit, name)
    assert line is not None
    line.clear()
    line.insert(text)
    return line


def pick(dialog: QWidget, name: str, value: object) -> None:
    box = dialog.findChild(QComboBox, name)
    assert box is not None
    assert box.findData(value) >= 0
    box.setCurrentIndex(box.findData(value))


def test_what_is_chosen_is_kept_where_it_belongs(around: Surroundings, parent: QWidget) -> None:
    dialog = opened(around, PreferencesDialog(around.context, parent))
    around.qtbot.mouseClick(dialog.findChild(QWidget, "language-ja"), Qt.MouseButton.LeftButton)
    around.qtbot.mouseClick(dialog.findChild(QWidget, "look-dark"), Qt.MouseButton.LeftButton)
    pick(dialog, "idle", 60)
    dialog.findChild(QSpinBox, "budget").setValue(3)
    dialog.findChild(QSpinBox, "weight-U").setValue(50)
    dialog.findChild(QCheckBox, "notice").click()
    pick(dialog, "phone-region", "DE")
    pick(dialog, "review-day", "sunday")
    pick(dialog, "review-hour", 18)
    press(around, dialog, "save")
    around.settle()
    kept = around.ask(lambda vault, _now: preferences.get(vault))
    assert kept == preferences.Preferences(
        language="ja", budget=3, weights=(0.5, 0.3, 0.15, 0.2), notice=False, phone_region="DE",
        review_day="sunday", review_hour=18,
    )  # fmt: skip
    device = around.context.device.now
    assert (device.theme, device.idle_minutes) == ("dark", 60)
    assert around.context.theme.look is Look.DARK
    around.context.theme.choose(Look.LIGHT)


def test_cancel_takes_the_look_back_and_keeps_nothing(around: Surroundings, parent: QWidget) -> None:
    dialog = opened(around, PreferencesDialog(around.context, parent))
    around.qtbot.mouseClick(dialog.findChild(QWidget, "look-dark"), Qt.MouseButton.LeftButton)
    assert around.context.theme.dark
    dialog.findChild(QSpinBox, "budget").setValue(9)
    around.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    around.settle()
    assert not around.context.theme.dark
    assert around.ask(lambda vault, _now: preferences.get(vault)) == preferences.Preferences()


def test_the_sum_of_what_counts_is_said_and_nothing_at_all_is_not_kept(around: Surroundings, parent: QWidget) -> None:
    dialog = opened(around, PreferencesDialog(around.context, parent))
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert "Together 100%." in said
    for code in "UNGF":
        dialog.findChild(QSpinBox, f"weight-{code}").setValue(0)
    assert "Together 0%: at least one must count." in [each.text() for each in dialog.findChildren(QLabel)]
    assert not dialog.findChild(Button, "save").isEnabled()
    press(around, dialog, "weights-delivered")
    assert dialog.findChild(QSpinBox, "weight-U").value() == 35
    assert dialog.findChild(Button, "save").isEnabled()


def test_less_of_a_kind_can_be_taken_back(around: Surroundings, parent: QWidget) -> None:
    wanted = replace(preferences.Preferences(), less=("heat", "keep"), quiet_from=20)
    around.ask(lambda vault, now: preferences.put(vault, wanted, now))
    dialog = opened(around, PreferencesDialog(around.context, parent))
    dialog.findChild(QCheckBox, "less-heat").click()
    press(around, dialog, "save")
    around.settle()
    assert around.ask(lambda vault, _now: preferences.get(vault)) == replace(wanted, less=("keep",))


def test_the_passphrase_is_changed(around: Surroundings, parent: QWidget) -> None:
    told: list[str] = []
    around.context.acting.told.connect(told.append)
    dialog = opened(around, ChangePassphrase(around.context, around.store, around.folder, parent))
    write(around, dialog, "passphrase-now", "not this one")
    for name in ("passphrase", "passphrase-again"):
        line = write(around, dialog, name, "slow green harbour")
    press(around, dialog, "save")
    around.settle()
    assert dialog.wrong.texts()[0] == "The passphrase is wrong."
    assert dialog.height() == dialog.layout().totalHeightForWidth(dialog.width())
    write(around, dialog, "passphrase-now", PASSPHRASE)
    around.qtbot.keyClick(line, Qt.Key.Key_Return)
    around.settle()
    assert told == ["The passphrase has been changed."]
    around.ask(lambda vault, _now: vault.close() or 0)
    with pytest.raises(Trouble):
        around.store.unlock(around.folder, passphrase=PASSPHRASE)
    around.store.unlock(around.folder, passphrase="slow green harbour").close()


def test_every_key_is_listed(around: Surroundings, parent: QWidget) -> None:
    actions = {}
    acts = (
        ("log", "Log…", ["Ctrl+L"]), ("page-today", "Today", ["Ctrl+1"]), ("pick", "Pick", []), ("new", "New", ["F9"]),
    )  # fmt: skip
    for key, word, keys in acts:
        actions[key] = QAction(word, parent)
        actions[key].setShortcuts([QKeySequence(each) for each in keys])
    dialog = opened(around, Keys(around.context, actions, parent))
    words = [each.text() for each in dialog.findChildren(QLabel)]
    assert {"Log", "Today", "New", "On the list of people", "Keep warm"} <= set(words)
    paper = dialog.document("Keys").toPlainText()
    assert all(word in paper for word in ("Log", "Ctrl+L", "F9", "On the map", "Archive"))
    assert "Pick" not in words  # it has no key
    assert {"Ctrl+L", "Ctrl+1"} <= {each.accessibleName() for each in dialog.findChildren(KeyCap)}
    around.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_about_says_what_it_is(around: Surroundings, parent: QWidget) -> None:
    dialog = opened(around, About(around.context, parent))
    words = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "MIT" in words
    assert "not affiliated with LinkedIn" in words
    assert dialog.height() == dialog.layout().totalHeightForWidth(520)


@pytest.mark.parametrize("answer", ["write", "cancel"])
def test_people_are_handed_out_as_a_table(around: Surroundings, parent: QWidget, tmp_path: Path, answer: str) -> None:
    person = Contact(ContactId(0), "", given="Nora", family="Vale")
    around.ask(lambda vault, now: contacts.add(vault, person, now))
    told: list[str] = []
    around.context.acting.told.connect(told.append)
    shown: list[QDialog] = []
    around.context.prompts.opened.connect(shown.append)
    ask_export(around.context, parent)
    out = tmp_path / "out.csv"
    picker = shown[0]
    assert isinstance(picker, QFileDialog)
    assert picker.selectedFiles()[0].endswith(f"my-connections-{NOW:%Y-%m-%d}.csv")
    picker.fileSelected.emit(str(out))
    assert "not be encrypted" in shown[1].accessibleName()
    if answer == "cancel":
        around.qtbot.keyClick(shown[1], Qt.Key.Key_Return)  # nothing leaves by mere Enter
    else:
        press(around, shown[1], f"answer-{answer}")
    around.settle()
    picker.close()
    assert out.exists() is (answer == "write")
    if answer == "write":
        assert told == ["One person written to out.csv"]
        rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
        assert any("Vale" in row for row in rows[1:])


def test_those_chosen_leave_as_vcards_without_what_i_wrote(
    around: Surroundings, parent: QWidget, tmp_path: Path
) -> None:
    nora = Contact(ContactId(0), "", given="Nora", family="Vale", note="a secret")
    ids = [who for one in (nora, replace(nora, given="Ada"))
           for who in around.ask(lambda vault, now, one=one: contacts.add(vault, one, now)).people]  # fmt: skip
    shown: list[QDialog] = []
    around.context.prompts.opened.connect(shown.append)
    ask_cards(around.context, parent, ids[:1])
    picker = shown[0]
    assert isinstance(picker, QFileDialog)
    assert picker.selectedFiles()[0].endswith(".vcf")
    picker.fileSelected.emit(str(tmp_path / "out.vcf"))
    assert "Your notes, the stages and what happened between you stay here." in " ".join(
        each.text() for each in shown[1].findChildren(QLabel)
    )
    press(around, shown[1], "answer-write")
    around.settle()
    picker.close()
    told = (tmp_path / "out.vcf").read_text(encoding="utf-8")
    assert (told.count("BEGIN:VCARD"), "FN:Nora Vale" in told, "secret" in told) == (1, True, False)


def test_enter_does_not_press_a_button_that_is_off(around: Surroundings, parent: QWidget) -> None:
    form = opened(around, Form(around.context.theme, "form", "Form", parent))
    main = form.add_button("Go", "go", "primary")
    pressed: list[bool] = []
    main.clicked.connect(lambda: pressed.append(True))
    main.setEnabled(False)
    around.qtbot.keyClick(form, Qt.Key.Key_Return)
    assert pressed == []
    main.setEnabled(True)
    around.qtbot.keyClick(form, Qt.Key.Key_Return)
    assert len(pressed) == 1


def test_segments_and_lines_can_be_read_aloud(around: Surroundings, parent: QWidget) -> None:
    dialog = opened(around, PreferencesDialog(around.context, parent))
    kinds = (Segmented, QComboBox, QSpinBox, QCheckBox, Button)
    nameless = [each for kind in kinds for each in dialog.findChildren(kind) if not each.accessibleName()]
    assert nameless == []
