"""The sheet before a meeting, over a real vault: what stands on it, on paper too, and what comes after."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.people_in import keep, talked

from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import ContactId
from myconnections.services import briefings, contacts, triage
from myconnections.services.ports import VaultStore
from myconnections.ui.dialogs import opening
from myconnections.ui.dialogs.brief import BriefSheet, document, pdf
from myconnections.ui.door.opened import Opened
from myconnections.ui.texts_brief import sheet_of
from myconnections.ui.texts_person import CURIOUS
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.wording import Wording

HOSTILE = '<img src="file:///etc/passwd"> & <b>'


@pytest.fixture
def nora(around: Surroundings) -> ContactId:
    soon = (NOW + timedelta(days=9)).date()
    who = keep(
        around, given="Nora", family="Vale", organization="Harbor", position="Pilot", note=HOSTILE,
        birthday=PartialDate(None, soon.month, soon.day),
    )  # fmt: skip
    talked(around, who, 12, "about the sea")
    around.ask(lambda vault, now: contacts.add_fact(vault, who, "interest", "tides", now))
    return who


@pytest.fixture
def parent(around: Surroundings) -> QWidget:
    made = QWidget()
    around.qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def sheet(around: Surroundings, nora: ContactId, parent: QWidget) -> BriefSheet:
    made = BriefSheet(around.context, int(nora), parent)
    made.ready.connect(lambda: around.context.prompts.show(made))
    around.settle()
    return made


def texts(dialog: QDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog)]


def test_what_is_known_stands_on_one_page(sheet: BriefSheet) -> None:
    said = texts(sheet)
    for words in (
        "Nora Vale", "Pilot, Harbor", "In touch 12 days ago.", "Birthday on 30 Nov 2026.", "Lately",
        "9 Nov 2026 · Talk · about the sea", "Interest: tides", HOSTILE, "To be curious about",
    ):  # fmt: skip
        assert words in said, words
    assert any(one in {pair[0] for pair in CURIOUS.values()} for one in said)
    assert "I promised" not in said


@pytest.mark.parametrize(
    ("language", "said", "line"),
    [
        ("en", "In touch about Nov, by what you said.", "about Nov · Talk"),
        ("ja", "最後のやりとりは、おぼえでは11月ごろです。", "11月ごろ · 会話"),
    ],
)
def test_a_day_that_is_a_guess_is_said_to_be_one(
    around: Surroundings, nora: ContactId, language: str, said: str, line: str
) -> None:
    who = keep(around, given="Kai")
    talked(around, who, 80)
    around.ask(lambda vault, now: triage.answer(vault, who, None, "month", now))
    told = sheet_of(around.ask(lambda vault, now: briefings.briefing(vault, who, now)), Wording(language))
    assert said in told.said
    assert told.sections[0][1][0] == line
    known = sheet_of(around.ask(lambda vault, now: briefings.briefing(vault, nora, now)), Wording(language))
    assert said not in known.said


@pytest.mark.parametrize(("language", "head"), [("en", "To be curious about"), ("ja", "聞いてみたいこと")])
def test_paper_shows_the_same_and_takes_no_markup(
    around: Surroundings, nora: ContactId, language: str, head: str
) -> None:
    brief = around.ask(lambda vault, now: briefings.briefing(vault, nora, now))
    told = sheet_of(brief, Wording(language))
    plain = document(told, around.context.theme).toPlainText()
    assert head in plain
    assert HOSTILE in plain
    made = pdf(told, around.context.theme, "Before we meet")
    assert made.startswith(b"%PDF-")
    assert made.rstrip().endswith(b"%%EOF")
    assert "Nora".encode("utf-16-be") not in made


def test_it_is_kept_as_a_file_of_the_owner(around: Surroundings, sheet: BriefSheet, tmp_path: Path) -> None:
    asked: list[QDialog] = []
    around.context.prompts.opened.connect(asked.append)
    told = QSignalSpy(around.context.acting.told)
    sheet.findChild(Button, "brief-pdf").click()
    (picker,) = asked
    assert isinstance(picker, QFileDialog)
    assert "Vale" not in picker.selectedFiles()[0]
    out = tmp_path / "sheet.pdf"
    picker.fileSelected.emit(str(out))
    picker.close()
    around.settle()
    assert out.read_bytes().startswith(b"%PDF-")
    assert out.stat().st_mode & 0o077 == 0
    assert told.at(0)[0] == "Written to sheet.pdf. It is not encrypted."


def test_the_system_is_asked_for_a_printer(around: Surroundings, sheet: BriefSheet) -> None:
    asked: list[QDialog] = []
    around.context.prompts.opened.connect(asked.append)
    sheet.findChild(Button, "brief-print").click()
    (dialog,) = asked
    assert isinstance(dialog, QPrintDialog)
    assert dialog.printer().docName() == "Before we meet"
    dialog.close()


def test_enter_logs_it_afterwards(around: Surroundings, sheet: BriefSheet, nora: ContactId) -> None:
    asked = QSignalSpy(sheet.log_asked)
    around.qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert asked.at(0)[0] == int(nora)
    assert not sheet.isVisible()


def test_the_sheet_is_shown_when_it_has_its_size(around: Surroundings, nora: ContactId, parent: QWidget) -> None:
    opened: list[QDialog] = []
    around.context.prompts.opened.connect(opened.append)
    store, vault = cast("VaultStore", None), cast("Opened", None)  # the sheet asks for neither
    opening.open_dialog(opening.Wish("brief", int(nora), store, vault), around.context, parent)
    assert opened == []
    around.settle()
    (sheet,) = opened
    heights = sheet.height(), sheet.sizeHint().height()
    around.qtbot.wait(30)
    assert sheet.isVisible()
    assert (sheet.height(), sheet.sizeHint().height()) == heights
    sheet.close()
    opening.open_dialog(opening.Wish("brief", 999, store, vault), around.context, parent)
    around.settle()
    assert len(opened) == 1
    around.failures.clear()
