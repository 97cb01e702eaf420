"""Bringing in by mouse and keyboard on a real vault: plan, pairs, apply, undo, cancel, errors."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QTableView, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import Surroundings

from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, history, imports, people
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.pages.bring_in.all_rows import RowsModel, rows_of
from myconnections.ui.pages.bring_in.draft import Choice, of_plan
from myconnections.ui.pages.bring_in.page import CHECK, DONE, FILES, BringInPage

HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
KEN = "健,森,https://www.linkedin.com/in/ken-mori,,ひばり工房,{},12 Jul 2020\n"
TOMOKO = "朋子,高橋,https://www.linkedin.com/in/tomoko-t,,つばめ印刷,営業,01 Jun 2018\n"
TOMOKO_TWICE = "朋子,髙橋,https://www.linkedin.com/in/tomoko-two,,つばめ印刷 株式会社,営業部 課長,01 Jun 2018\n"
LENA = "Lena,Ostrand,https://www.linkedin.com/in/lena-o,lena@example.com,Nordlicht Planung,Lead,12 Aug 2023\n"
HIDDEN = ",,,,,,14 Sep 2022\n"


def written(folder: Path, *rows: str, name: str = "Connections.csv") -> Path:
    """A LinkedIn table of connections."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text('Notes:\n"An invented remark."\n\n' + HEAD + "".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def page(around: Surroundings) -> BringInPage:
    """The page over an empty vault."""
    made = BringInPage(around.context)
    around.show(made)
    made.show_now()
    return made


def names(around: Surroundings) -> list[str]:
    """Whom the vault keeps."""
    return [each.row.name for each in around.ask(people.listing)]


def bring(around: Surroundings, page: BringInPage, *paths: Path) -> None:
    """Read and agree."""
    page.take(list(paths))
    around.settle()
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()


def test_nothing_is_written_before_the_plan_is_agreed_to(
    around: Surroundings, page: BringInPage, tmp_path: Path
) -> None:
    page.take([written(tmp_path / "a", KEN.format("代表"), LENA, HIDDEN)])
    around.settle()
    assert page.stepper.current() == CHECK
    assert [tile.figure.text() for tile in page.plan.tiles.tiles.values()] == ["2", "0", "0", "0", "1"]
    assert page.plan.agree.text() == "Bring in 2 people"
    assert names(around) == []
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()
    assert page.stepper.current() == DONE
    assert names(around) == ["Lena Ostrand", "森 健"]
    assert page.result.told.text() == "2 new people."
    assert page.window().focusWidget() is page.result.pick
    page.show_now()
    assert page.stepper.current() == FILES, "back on the page, the next file can be brought in"
    assert page.window().focusWidget() is page.files.files


def test_undo_on_the_last_step_takes_everything_back(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    bring(around, page, written(tmp_path / "a", KEN.format("代表"), LENA))
    around.qtbot.waitUntil(page.result.undo.isEnabled)
    around.qtbot.mouseClick(page.result.undo, Qt.MouseButton.LeftButton)
    around.settle()
    assert names(around) == []
    around.qtbot.waitUntil(lambda: page.result.head.text() == "Taken back")
    assert not page.result.undo.isEnabled()
    assert page.result.asking.isHidden()


def test_undo_is_not_offered_for_what_came_later(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    bring(around, page, written(tmp_path / "a", LENA))
    newcomer = Contact(ContactId(0), "", given="Ada", family="Brook")
    around.context.acting.do(lambda vault, now: contacts.add(vault, newcomer, now))
    around.settle()
    around.settle()
    assert not page.result.undo.isEnabled()


def test_the_same_file_again_is_no_news(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    path = written(tmp_path / "a", KEN.format("代表"), LENA)
    bring(around, page, path)
    page.take([path])
    around.settle()
    assert page.plan.no_news.isVisible()
    assert page.plan.agree.text() == "Done"
    acts = around.ask(lambda vault, _now: len(history.entries(vault)))
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()
    assert page.result.head.text() == "Nothing has changed"
    assert page.result.asking.isHidden()
    assert around.ask(lambda vault, _now: len(history.entries(vault))) == acts


def test_a_pair_called_the_same_becomes_one_person(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    bring(around, page, written(tmp_path / "a", TOMOKO))
    page.take([written(tmp_path / "b", TOMOKO_TWICE, LENA)])
    around.settle()
    assert page.plan.pairs.isVisible()
    around.settle()
    texts = [line.texts() for line in page.plan.pairs._lines if line.isVisible()]
    assert ("Name", "高橋 朋子", "髙橋 朋子") in texts
    assert ("Reading", "Not given", "Not given") in texts
    assert page.plan.agree.text() == "Bring in 2 people"
    around.qtbot.mouseClick(page.plan.pairs.buttons["same"], Qt.MouseButton.LeftButton)
    assert page.plan.answers() == {0: "same"}
    figures = {key: tile.figure.text() for key, tile in page.plan.tiles.tiles.items()}
    assert (figures["new"], figures["changed"], figures["check"]) == ("1", "1", "0")
    around.settle()
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()
    assert names(around) == ["Lena Ostrand", "高橋 朋子"]


def test_two_pairs_are_answered_one_after_the_other_by_keyboard(
    around: Surroundings, page: BringInPage, tmp_path: Path
) -> None:
    mori = "健,森,https://www.linkedin.com/in/ken-two,,ひばり工房,代表,12 Jul 2020\n"
    bring(around, page, written(tmp_path / "a", TOMOKO, KEN.format("代表")))
    page.take([written(tmp_path / "b", TOMOKO_TWICE, mori)])
    around.settle()
    pairs = page.plan.pairs
    assert page.plan.coming.rows[0].isVisible()
    pairs.buttons["different"].setFocus()
    around.qtbot.keyClick(pairs.buttons["different"], Qt.Key.Key_Space)
    assert pairs.here() == 1
    around.qtbot.keyClick(pairs.buttons["later"], Qt.Key.Key_Space)
    assert pairs.answers() == {0: "different", 1: "later"}
    assert page.plan.coming.isHidden()
    around.qtbot.mouseClick(pairs.earlier, Qt.MouseButton.LeftButton)
    assert pairs.here() == 0
    assert "Different people" in pairs._head._remark.text()
    around.settle()
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()
    assert len(names(around)) == 4
    assert around.ask(lambda vault, _now: _different(vault)) == 1


def _different(vault: OpenVault) -> int:
    with vault.read() as uow:
        return len(uow.imports.different())


def test_a_newer_file_shows_what_changes_and_what_stays_by_hand(
    around: Surroundings, page: BringInPage, tmp_path: Path
) -> None:
    bring(around, page, written(tmp_path / "a", KEN.format("代表"), LENA))

    def edit(vault: OpenVault, now: datetime) -> object:
        lena = next(each.row.id for each in people.listing(vault, now) if each.row.name.startswith("Lena"))
        contact = people.person(vault, lena, now).contact
        return contacts.change(vault, replace(contact, position="My own word"), now)

    around.ask(edit)
    page.take([written(tmp_path / "b", KEN.format("会長"), LENA.replace("Lead", "Head of planning"))])
    around.settle()
    assert page.plan.changes.isVisible()
    assert page.plan.by_hand.isVisible()
    assert page.plan.agree.text() == "Bring in 1 person"
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()
    kept = {each.row.name: each.row.position for each in around.ask(people.listing)}
    assert kept == {"Lena Ostrand": "My own word", "森 健": "会長"}


def test_an_error_says_what_happened_what_is_safe_and_what_to_do(
    around: Surroundings, page: BringInPage, tmp_path: Path
) -> None:
    page.take([tmp_path / "absent.csv"])
    around.settle()
    assert page.stepper.current() == FILES
    assert page.files.banner.texts() == (
        "absent.csv is not there.",
        "Nothing has changed in your notebook.",
        "Choose another file, or save this one again and try once more.",
    )
    page.take([written(tmp_path / "a", LENA)])
    around.settle()
    assert page.files.banner.isHidden()


def test_reading_stops_at_cancel(
    around: Surroundings, page: BringInPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_given: object, **options: object) -> None:
        report = options["progress"]
        assert callable(report)
        for step in range(10_000):
            report(step / 10_000)
            time.sleep(0.001)

    monkeypatch.setattr(imports, "plan", slow)
    page.take([written(tmp_path / "a", LENA)])
    around.qtbot.waitUntil(page.busy.isVisible)
    around.qtbot.mouseClick(page.busy.findChild(QWidget, "busy-cancel"), Qt.MouseButton.LeftButton)
    around.settle()
    assert page.stepper.current() == FILES
    assert page.busy.isHidden()
    assert page.files.banner.isHidden()


def test_bringing_in_stops_at_cancel_and_nothing_is_kept(
    around: Surroundings, page: BringInPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.take([written(tmp_path / "a", LENA)])
    around.settle()

    def stopped(*_given: object, **_options: object) -> None:
        raise Refused("cancelled")

    monkeypatch.setattr(imports, "apply", stopped)
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()
    assert page.stepper.current() == CHECK
    assert page.plan.banner.isHidden()
    assert names(around) == []


def test_a_stale_plan_says_so_and_stays(
    around: Surroundings, page: BringInPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.take([written(tmp_path / "a", LENA)])
    around.settle()

    def stale(*_given: object, **_options: object) -> None:
        raise Refused("plan_stale")

    monkeypatch.setattr(imports, "apply", stale)
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()
    assert page.plan.banner.isVisible()
    assert page.plan.banner.texts()[2] == "Go back and read the files once more."
    around.qtbot.mouseClick(page.plan.again, Qt.MouseButton.LeftButton)
    assert page.stepper.current() == FILES


def test_files_are_dropped_or_chosen(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    path = written(tmp_path / "a", LENA)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.files.area.dropEvent(drop)
    around.settle()
    assert page.stepper.current() == CHECK
    around.qtbot.mouseClick(page.plan.again, Qt.MouseButton.LeftButton)
    opened: list[QDialog] = []
    around.context.prompts.opened.connect(opened.append)
    around.qtbot.mouseClick(page.files.files, Qt.MouseButton.LeftButton)
    picker = opened[0]
    assert isinstance(picker, QFileDialog)
    picker.filesSelected.emit([str(path)])
    picker.close()
    around.settle()
    assert page.plan.agree.text() == "Bring in 1 person"


def test_the_text_of_messages_is_kept_only_when_ticked(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    assert not page.files.content.isChecked()
    around.qtbot.keyClick(page.files.content, Qt.Key.Key_Space)
    page.take([written(tmp_path / "a", LENA)])
    around.settle()
    assert page._draft is not None
    assert page._draft.choice.with_content


def test_the_page_asks_the_window_for_what_it_does_not_do(
    around: Surroundings, page: BringInPage, tmp_path: Path
) -> None:
    asked: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: asked.append((what, detail)))
    for button in (page.files.add, page.files.skip):
        around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    bring(around, page, written(tmp_path / "a", LENA))
    for button in (page.result.people, page.result.pick, page.result.today):
        around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [("add", None), ("page", "today"), ("page", "people"), ("pick", None), ("page", "today")]
    around.qtbot.mouseClick(page.result.more, Qt.MouseButton.LeftButton)
    assert page.stepper.current() == FILES


def test_everything_behind_a_figure_is_shown(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    page.take([written(tmp_path / "a", KEN.format("代表"), LENA, HIDDEN)])
    around.settle()
    opened: list[QDialog] = []
    around.context.prompts.opened.connect(opened.append)
    page.plan.tiles.tiles["new"].setFocus()
    around.qtbot.keyClick(page.plan.tiles.tiles["new"], Qt.Key.Key_Return)
    table = opened[0].findChild(QTableView, "rows-table")
    assert table is not None
    model = table.model()
    assert model.rowCount() == 2
    assert [model.index(1, column).data() for column in range(5)] == [
        "Lena Ostrand", "Nordlicht Planung", "Lead", "12 Aug 2023", "6",
    ]  # fmt: skip
    opened[0].close()


@pytest.mark.parametrize("key", ["new", "same", "changed", "by_hand", "left_out"])
def test_the_tables_keep_the_rules_of_models(
    around: Surroundings, context: Context, qtmodeltester: object, tmp_path: Path, key: str
) -> None:
    path = written(tmp_path / "a", KEN.format("代表"), LENA, HIDDEN)
    plan = around.ask(lambda vault, now: imports.plan(vault, [path], now))
    model = RowsModel(rows_of(key, of_plan(plan, Choice((path,)), {}), context.wording))
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.columnCount() == (3 if key == "left_out" else 5 if key in {"new", "same"} else 4)


def test_a_plan_of_very_many_rows_shows_only_the_first(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    rows = [f"G{i},F{i},https://www.linkedin.com/in/p{i},,Works {i % 90},Maker,12 Aug 2023\n" for i in range(3_000)]
    page.take([written(tmp_path / "a", *rows)])
    around.qtbot.waitUntil(lambda: page.stepper.current() == CHECK, timeout=20_000)
    assert page.plan.tiles.tiles["new"].figure.text() == "3,000"
    assert page._draft is not None
    began = time.perf_counter()
    page.plan.show_draft(page._draft)
    assert time.perf_counter() - began < 0.5
    assert len(page.plan.new_people.findChildren(QWidget)) < 200


def test_reading_again_in_another_encoding(around: Surroundings, page: BringInPage, tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_bytes((HEAD + TOMOKO).encode("cp932"))
    page.take([path])
    around.settle()
    assert page._draft is not None
    assert page._draft.name(0) == "高橋 朋子"
    page.plan.was_read.read_as.emit("utf-8")
    around.settle()
    assert page.stepper.current() == FILES
    assert page.files.banner.texts()[0] == "Connections.csv cannot be read as utf-8."
    page.plan.was_read.read_as.emit("cp932")
    around.settle()
    assert page._draft.choice.encoding == "cp932"


def test_a_plan_is_made_again_when_people_change_meanwhile(
    around: Surroundings, page: BringInPage, tmp_path: Path
) -> None:
    path = written(tmp_path / "a", LENA)
    page.take([path])
    around.settle()
    assert page.plan.agree.text() == "Bring in 1 person"
    around.context.acting.do(lambda vault, now: imports.apply(vault, imports.plan(vault, [path], now), now))
    around.settle()
    around.settle()
    assert page.stepper.current() == CHECK
    assert page.plan.agree.text() == "Done"
    around.qtbot.mouseClick(page.plan.agree, Qt.MouseButton.LeftButton)
    around.settle()
    assert names(around) == ["Lena Ostrand"]
    assert page.stepper.current() == DONE


def test_files_of_networks_bring_ties_and_are_handed_on(page: BringInPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wants) as asked:
        page.take([Path("net.graphml")])
    assert asked.args == ["import", [Path("net.graphml")]]
