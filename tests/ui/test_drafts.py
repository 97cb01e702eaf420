"""What is half-written survives lock and kill: through the window of the whole app, on a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.conftest import NOW, PASSPHRASE
from tests.ui.house import Home, House

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Refused, Trouble
from myconnections.services import contacts, drafts, encounters, history, people, preferences
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.views import LogDraft
from myconnections.ui import relock
from myconnections.ui.dialogs.person_form import PersonForm
from myconnections.ui.dialogs.pick_ten import PickRow, PickTen
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.drafts import Drafts
from myconnections.ui.inspector.record import RecordForm
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented


@pytest.fixture
def home(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[Home]:
    house = House(qtbot, qapp, tmp_path, [])
    yield Home(house)
    house.leave()


def test_case_58_a_quick_log_goes_on_after_the_lock(home: Home) -> None:
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    dialog = home.open("log", QuickLog)
    home.line("log-note").setText("tea, and 喫茶")
    home.found(Segmented, "log-kind").choose("meet")
    home.line("log-promise").setText("send the book")
    home.found(QCheckBox, "log-thank").click()
    said = dialog.draft()
    home.relock()
    again = home.found(QuickLog)
    assert again.draft() == said
    assert again.draft().people == (home.nora,)
    assert home.resumed()
    home.found(Button, "log-keep").click()
    home.settle()
    assert [one.note for one in home.view(home.nora).encounters] == ["tea, and 喫茶"]
    assert home.parked() == []
    home.relock()
    assert home.app.window.findChild(QuickLog) is None


def test_a_log_in_which_nothing_was_chosen_is_not_offered_again(home: Home) -> None:
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    home.open("log", QuickLog)
    home.relock()
    assert home.app.window.findChild(QDialog) is None


def test_thrown_away_is_gone(home: Home) -> None:
    dialog = home.open("log", QuickLog)
    home.line("log-note").setText("tea")
    home.desk.context.drafts.park_all()
    assert [draft.form for draft in home.parked()] == ["log"]
    home.line("log-note").setText("")
    dialog.reject()
    home.settle()
    assert home.parked() == []
    home.relock()
    assert home.app.window.findChild(QuickLog) is None


def test_a_kill_loses_at_most_a_moment(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("myconnections.ui.drafts._PAUSE_MS", 20)
    home.open("log", QuickLog)
    home.house.qtbot.keyClicks(home.line("log-note"), "tea")
    home.house.qtbot.waitUntil(lambda: [draft.written["note"] for draft in home.parked()] == ["tea"], timeout=3000)
    home.line("log-note").clear()
    home.house.qtbot.waitUntil(lambda: home.parked() == [], timeout=3000)
    assert home.ask(lambda vault, _now: history.ends(vault)[1]) is None


def test_what_was_kept_is_not_offered_again_whenever_the_app_is_killed(home: Home) -> None:
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    home.open("log", QuickLog)
    home.line("log-note").setText("tea")
    home.desk.context.drafts.park_all()
    home.found(Button, "log-keep").click()
    # The verb and the draft go in one job: whoever looks next on the vault's thread sees both or neither.
    seen: list[tuple[int, list[Draft]]] = []
    opened = home.app.opened
    assert opened is not None
    home.app.tasks.run(
        lambda _progress: (len(people.person(opened.vault, home.nora, NOW).encounters), drafts.parked(opened.vault)),
        seen.append,
    )
    home.settle()
    assert seen == [(1, [])]


def test_a_refused_log_is_parked_again(home: Home) -> None:
    home.open("log", QuickLog)
    home.line("log-note").setText("tea")
    home.found(Button, "log-keep").click()  # with nobody
    home.settle()
    home.relock()
    assert home.line("log-note").text() == "tea"


def test_a_new_person_goes_on_after_the_lock(home: Home) -> None:
    home.open("add", PersonForm)
    home.line("person-family").setText("御厨")
    home.found(QPlainTextEdit, "person-note").setPlainText("山の話\n川の話")
    home.found(QCheckBox, "person-doors").click()
    home.relock()
    assert home.line("person-family").text() == "御厨"
    assert home.found(QPlainTextEdit, "person-note").toPlainText() == "山の話\n川の話"
    assert home.found(QCheckBox, "person-doors").isChecked()
    home.found(Button, "person-keep").click()
    home.settle()
    assert home.parked() == []


def test_an_edit_puts_only_what_was_written_over_what_is_kept(home: Home) -> None:
    home.desk._ask("edit", int(home.nora))
    home.settle()
    home.line("person-position").setText("editor")
    home.lock()
    store, folder = home.app.store, home.house.place / "vault"
    vault = store.unlock(folder, passphrase=PASSPHRASE)
    person = people.person(vault, home.nora, NOW).contact
    contacts.change(vault, replace(person, organization="Harbor Press"), NOW)
    vault.close()
    home.unlock()
    assert (home.line("person-position").text(), home.line("person-organization").text()) == ("editor", "Harbor Press")
    home.found(Button, "person-keep").click()
    home.settle()
    kept = home.view(home.nora).contact
    assert (kept.position, kept.organization) == ("editor", "Harbor Press")


def test_lines_in_the_pane_belong_to_their_person(home: Home) -> None:
    frame = home.desk.frame
    frame.show_person(int(home.nora))
    home.settle()
    home.line("promise-new").setText("send the book")
    home.line("fact-new").setText("climbs")
    home.found(Segmented, "fact-kind").choose("interest")
    frame.show_person(int(home.kirino))
    home.settle()
    assert (home.line("promise-new").text(), home.line("fact-new").text()) == ("", "")
    frame.show_person(int(home.nora))
    home.settle()
    assert (home.line("promise-new").text(), home.line("fact-new").text()) == ("send the book", "climbs")
    home.relock()
    assert (home.line("promise-new").text(), home.line("fact-new").text()) == ("send the book", "climbs")
    assert home.found(Segmented, "fact-kind").choice() == "interest"
    assert home.desk.frame.toast.text().startswith("Kept from before")
    for name in ("promise-new", "fact-new"):
        home.house.qtbot.keyClick(home.line(name), Qt.Key.Key_Return)
        home.settle()
    assert home.parked() == []
    view = home.view(home.nora)
    assert [one.text for one in view.promises] + [one.text for one in view.facts] == ["send the book", "climbs"]


def test_a_line_that_could_not_be_kept_comes_back(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object) -> Changes:
        raise Trouble("disk_full")

    home.desk.frame.show_person(int(home.nora))
    home.settle()
    line = home.line("promise-new")
    line.setText("send the book")
    monkeypatch.setattr("myconnections.services.dues.promise", full)
    home.house.qtbot.keyClick(line, Qt.Key.Key_Return)
    home.settle()
    assert line.text() == "send the book"
    assert [draft.written["text"] for draft in home.parked()] == ["send the book"]
    home.found(QDialog, "question").close()


def test_a_card_and_a_plan_go_on_where_they_were(home: Home) -> None:
    when = NOW - timedelta(days=200)
    log = LogDraft((home.nora,), EncounterKind.TALK, By.BOTH, when.date(), thank=False)
    home.ask(lambda vault, _now: encounters.log(vault, log, when))
    card = home.card()
    number = card.shown.shown_id
    card.button("plan").click()
    home.found(PlanDialog).moment.setText("on the train")
    home.relock()
    plan = home.found(PlanDialog)
    assert plan.moment.text() == "on the train"
    assert "Nora Vale" in plan.preview.text()
    plan.reject()
    home.settle()
    assert home.parked() == []
    home.card().button("do").click()
    home.settle()
    home.line("log-note").setText("wrote")
    home.relock()
    home.found(Button, "log-keep").click()
    home.settle()
    assert (home.card().shown.shown_id, home.card().shown.answer) == (number, "done")
    assert "wrote" in [one.note for one in home.view(home.nora).encounters]


def test_a_record_being_set_right(home: Home) -> None:
    log = LogDraft((home.nora,), EncounterKind.TALK, By.BOTH, NOW.date(), "tee")
    home.ask(lambda vault, now: encounters.log(vault, log, now))
    (record,) = home.view(home.nora).encounters
    home.desk.context.prompts.show(RecordForm(home.desk.context, record, home.desk.frame))
    home.line("record-note").setText("tea")
    home.found(Segmented, "record-by").choose("me")
    home.relock()
    assert home.line("record-note").text() == "tea"
    home.found(Button, "record-keep").click()
    home.settle()
    (record,) = home.view(home.nora).encounters
    assert (record.note, record.by) == ("tea", By.ME)
    assert home.parked() == []


def test_a_record_that_is_gone_is_let_go(home: Home) -> None:
    written = {"person": 999}
    home.ask(lambda vault, now: drafts.park(vault, Draft("record", "5", written), now))
    home.relock()
    assert home.parked() == []


def test_the_ten_answered_so_far(home: Home) -> None:
    dialog = home.open("pick", PickTen)
    dialog._seek("桐野", lambda _found: None)
    home.settle()
    dialog._add_found((str(int(home.kirino)),))
    home.settle()
    home.found(PickRow, f"pick-{int(home.kirino)}").when.choose("year")
    home.relock()
    home.settle()
    again = home.found(PickTen)
    assert [(one.contact_id, one.when) for one in again.answers()] == [(home.kirino, "year")]
    again.reject()
    home.settle()
    assert home.parked() == []


def test_another_language_keeps_what_was_being_written(home: Home) -> None:
    home.app._given = home.house.wiring()
    home.desk.frame.show_person(int(home.nora))
    home.settle()
    home.line("promise-new").setText("send the book")
    chosen = preferences.Preferences(language="ja")
    home.desk.context.acting.do(lambda vault, now: preferences.put(vault, chosen, now))
    home.house.qtbot.waitUntil(lambda: home.app.language.now == "ja", timeout=3000)
    home.settle()
    assert home.line("promise-new").text() == "send the book"


def test_parking_that_fails_is_tried_again(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise Refused("text_unreadable")

    written = {"note": "tea"}
    kept: Drafts = home.desk.context.drafts
    with monkeypatch.context() as broken:
        broken.setattr(drafts, "park", refuse)
        kept.park(("log", ""), written)
        home.settle()
    assert home.parked() == []
    kept.park(("log", ""), written)
    assert home.parked() == [Draft("log", "", written)]


def test_the_lock_has_its_key_in_a_form_too(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relock.Successor, "start", lambda *_given: False)
    dialog = home.open("log", QuickLog)
    home.house.qtbot.waitUntil(dialog.isActiveWindow)
    home.line("log-note").setText("tea")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, keys)
    home.house.qtbot.waitUntil(lambda: home.app.opened is None and not home.app.tasks.busy, timeout=20_000)
    home.house.qtbot.wait(30)
    home.unlock()
    assert home.line("log-note").text() == "tea"


def test_a_form_half_written_does_not_keep_the_locked_process_alive(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []

    def start(successor: relock.Successor, *_given: object) -> bool:
        QTimer.singleShot(0, successor.seen.emit)
        return True

    monkeypatch.setattr(relock.Successor, "start", start)
    monkeypatch.setattr(relock, "gone_at_last", lambda: None)
    monkeypatch.setattr(home.app._app, "exit", ended.append)
    dialog = home.open("add", PersonForm)
    home.line("person-family").setText("御厨")
    home.app.lock()
    assert not dialog.isVisible()
    home.house.qtbot.waitUntil(lambda: ended == [0], timeout=20_000)
