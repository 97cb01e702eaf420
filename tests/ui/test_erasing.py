"""Erasing is asked for with what goes, what stays and what may still hold them, and has no undo."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QDialog, QMenu, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.people_in import keep

from myconnections.domain.backup import Backup
from myconnections.domain.ids import ContactId
from myconnections.services import backups, drafts, history, people, rewriting
from myconnections.services.ports import OpenVault
from myconnections.ui import erasing
from myconnections.ui.inspector.menu import person_menu
from myconnections.ui.inspector.new_line import NewLine
from myconnections.ui.people_acts import deeds
from myconnections.ui.people_acts.menu import chosen_menu
from myconnections.ui.prompts import Answer
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.question import Question


def asked(around: Surroundings) -> list[QDialog]:
    found: list[QDialog] = []
    around.context.prompts.opened.connect(found.append)
    return found


def answer(around: Surroundings, dialog: QDialog, key: str) -> None:
    button = dialog.findChild(QAbstractButton, f"answer-{key}")
    assert button is not None
    button.click()
    around.settle()


def test_one_person_from_the_pane(around: Surroundings) -> None:
    who = ContactId(keep(around, given="Alma"))
    around.ask(lambda vault, now: backups.take(vault, "asked", now + timedelta(minutes=1)))
    host, questions = QWidget(), asked(around)
    around.qtbot.addWidget(host)
    view = around.ask(lambda vault, now: people.person(vault, who, now))
    menu = person_menu(around.context, view, lambda *_: None, host)
    told = QSignalSpy(around.context.acting.told)
    action = menu.findChild(QAction, "person-erase")
    assert isinstance(action, QAction)
    for key, left in (("stay", 1), ("go", 0)):
        action.trigger()
        around.settle()
        question = questions[-1]
        assert question.accessibleName() == "Erase Alma for good? This cannot be undone."
        said = question.accessibleDescription()
        day = around.context.wording.day(NOW.date())
        assert f"Backups that may still hold them: {day}" in said
        assert "files that were handed out" in said
        assert "second folder" not in said
        answer(around, question, key)
        assert len(around.ask(people.listing)) == left
    assert told.at(0) == ["Erased 1 person for good."]
    assert around.ask(lambda vault, _now: history.ends(vault)) == (None, None)


def test_several_from_the_list(around: Surroundings) -> None:
    for name in ("Alma", "Bert", "Cora"):
        keep(around, given=name)
    everybody = around.ask(people.listing)
    host, questions = QWidget(), asked(around)
    around.qtbot.addWidget(host)
    some = everybody[:2]

    def act(key: str) -> None:
        deeds.act(around.context, lambda *_: None, host, key, some, everybody)

    menu: QMenu = chosen_menu(some, around.context.wording, act, host)
    action = menu.findChild(QAction, "people-erase")
    assert isinstance(action, QAction)
    assert action.text() == "Erase 2 people for good…"
    action.trigger()
    around.settle()
    assert "No backup holds them." in questions[0].accessibleDescription()
    answer(around, questions[0], "go")
    (left,) = around.ask(people.listing)
    assert left.row.name == everybody[2].row.name


def test_many_backups_and_the_second_folder_are_told_shortly(around: Surroundings) -> None:
    made = [Backup(Path(f"{n}.mcb"), "good", made=NOW - timedelta(days=n)) for n in range(7)]
    held = erasing.Held(tuple(made), "/media/usb", None)
    said = erasing.detail(around.context.wording, held)
    assert "and 2 more" in said
    assert said.endswith("The second folder, too: /media/usb")
    host = QWidget()
    around.qtbot.addWidget(host)
    question = Question(around.context.theme, "title", "text", [Answer("stay", "Keep")], said, host)
    question.show()  # offscreen the screen is small
    around.settle()
    for paragraph in question.findChildren(Paragraph):
        assert paragraph.height() >= paragraph.heightForWidth(paragraph.width())
    odd = erasing.Held((Backup(Path("odd.mcb"), "damaged"),), "")
    assert "odd.mcb" in erasing.detail(around.context.wording, odd)


def test_nobody_chosen_asks_nothing(around: Surroundings) -> None:
    host, questions = QWidget(), asked(around)
    around.qtbot.addWidget(host)
    erasing.ask(around.context, host, {})
    around.settle()
    assert questions == []


def test_what_could_not_be_finished_is_told(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    who = ContactId(keep(around, given="Alma"))
    monkeypatch.setattr(rewriting, "finish", lambda _vault, _now: "disk_full")
    host, questions = QWidget(), asked(around)
    around.qtbot.addWidget(host)
    told = QSignalSpy(around.context.acting.told)
    erasing.ask(around.context, host, {who: "Alma"})
    around.settle()
    answer(around, questions[0], "go")
    assert "Traces may still stand in the encrypted file" in told.at(0)[0]
    assert "The disk is full" in told.at(0)[0]
    assert around.ask(people.listing) == []


def test_what_is_half_written_about_them_goes_with_them(around: Surroundings) -> None:
    """Not only what is parked in the vault: a line in the pane would be parked again when the vault is locked."""
    who, other = ContactId(keep(around, given="Alma")), ContactId(keep(around, given="Bert"))
    host, questions = QWidget(), asked(around)
    around.qtbot.addWidget(host)
    line, theirs = (NewLine(around.context, "fact", "", parent=host) for _ in range(2))
    line.turn_to(who)
    line.setText("about Alma")
    around.context.drafts.park_all()
    line.setText("more about Alma")
    theirs.turn_to(other)
    theirs.setText("about Bert")
    erasing.ask(around.context, host, {who: "Alma"})
    around.settle()
    answer(around, questions[0], "go")
    around.context.drafts.park_all()
    around.settle()

    def look(vault: OpenVault, _now: object) -> object:
        with vault.read() as uow:
            return uow.settings.get(drafts.KEY)

    kept = around.ask(look)
    assert kept == [["fact", str(int(other)), {"text": "about Bert", "kind": ""}]]
    assert around.context.drafts.of(("fact", str(int(who)))) is None
    line.turn_to(other)
    assert line.text() == "about Bert"
