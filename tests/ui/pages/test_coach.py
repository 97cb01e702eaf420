"""The page for the coach on a real vault: choosing, seeing what leaves, handing out."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep, talked

from myconnections.domain.contribution import Contribution
from myconnections.domain.entry import Part
from myconnections.domain.filters import Test
from myconnections.domain.ids import ContactId
from myconnections.domain.report_parts import PARTS
from myconnections.domain.stage import Stage
from myconnections.domain.vision import Vision
from myconnections.services import coach, entries, lists, ties
from myconnections.services.lists import SavedList
from myconnections.ui.pages.coach.page import CoachPage
from myconnections.ui.pages.coach.rows import shared
from myconnections.ui.widgets.people_chips import Found
from myconnections.ui.widgets.question import Question

SEVENS = SavedList(0, "Sevens", Test("organization", "has", ("Harbor 7",)))


def crowd(around: Surroundings) -> list[ContactId]:
    found = [
        keep(around, Stage.CONNECTION if number < 5 else Stage.LINK, given=f"Kim{number}", family="Vale",
             communities=("Choir",), organization=f"Harbor {number}")
        for number in range(8)
    ]  # fmt: skip
    talked(around, found[0], 3)
    return found


def open_page(around: Surroundings) -> CoachPage:
    page = CoachPage(around.context)
    around.show(page)
    page.show_now()
    rest(around)
    return page


def rest(around: Surroundings) -> None:
    around.qtbot.wait(160)  # the page waits a moment for more to be chosen
    around.settle()


def words(page: CoachPage) -> str:
    return page.leaving.words.text()


def shown(page: CoachPage) -> list[list[str]]:
    rows = page.table.rows
    return [
        [str(rows.data(rows.index(row, column))) for column in range(rows.columnCount())]
        for row in range(rows.rowCount())
    ]


def test_what_takes_long_is_said_to_be_under_way(around: Surroundings) -> None:
    crowd(around)
    page, go = CoachPage(around.context), threading.Event()
    around.show(page)
    page.show_now()
    around.settle()
    around.context.tasks.run(lambda _progress: go.wait(20), lambda _none: None)
    page.look()
    around.qtbot.waitUntil(lambda: words(page) == "Putting it together…", timeout=20_000)
    go.set()
    rest(around)
    assert words(page).startswith("5 people")


def save_to(around: Surroundings, page: CoachPage, out: Path) -> None:
    """Press the button and answer whatever it asks."""

    def answer(dialog: QDialog) -> None:
        if isinstance(dialog, QFileDialog):
            dialog.fileSelected.emit(str(out))
            dialog.close()

    around.context.prompts.opened.connect(answer)
    around.qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    rest(around)
    around.context.prompts.opened.disconnect(answer)


def test_nobody_yet(around: Surroundings) -> None:
    page = open_page(around)
    wishes: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wishes.append((what, detail)))
    assert page.front.currentIndex() == 1
    button = page.findChild(QPushButton, "coach-bring-in")
    assert button is not None
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wishes == [("import", [])]
    assert page.told() is None


def test_it_begins_with_those_beyond_a_link_and_without_names(around: Surroundings) -> None:
    crowd(around)
    page = open_page(around)
    assert words(page).splitlines()[:3] == [
        "5 people, P01 to P05",
        "Told of each: Stage, Warmth, Kind of tie, Circles, Reach, Last contact (month).",
        "Counts over all 8 people, without names",
    ]
    assert [row[0] for row in shown(page)] == ["P01", "P02", "P03", "P04", "P05"]
    assert not any("Kim" in cell or "Harbor" in cell for row in shown(page) for cell in row)
    pictures = page.sheet.pictures()
    assert [picture.width() >= 794 for picture in pictures] == [True, True]  # what is overleaf leaves, too
    around.qtbot.waitUntil(lambda: page.sheet.height() > 2 * page.sheet.width())
    assert page.button.isEnabled()


@pytest.mark.parametrize("size", [(1440, 900), (960, 640)])
def test_every_column_that_leaves_is_in_sight(around: Surroundings, size: tuple[int, int]) -> None:
    crowd(around)
    page = open_page(around)
    page.resize(size[0] - 200, size[1] - 60)  # beside the rail, below the bar
    page.views.choose("rows")
    rest(around)
    table = page.table
    assert table.horizontalHeader().length() <= table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0
    for code in ("organization", "position", "note", "ways", "region", "industry"):
        if code in page.choices.fields:
            page.choices.fields[code].setChecked(True)
    rest(around)
    head = table.horizontalHeader()
    words = [str(table.rows.headerData(place, Qt.Orientation.Horizontal)) for place in range(head.count())]
    assert len(words) >= 10
    for place, word in enumerate(words):
        room = QRect(0, 0, head.sectionSize(place) - 16, 10_000)
        assert head.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), word).height() <= head.height()
    beyond = head.length() - table.viewport().width()
    assert table.horizontalScrollBar().isVisible() == (beyond > 0)


def test_columns_that_want_little_have_all_of_it_before_wide_ones_have_more() -> None:
    assert shared([240, 110, 84, 240], 600, 84) == [203, 110, 84, 203]
    assert shared([100, 90], 600, 84) == [100, 90]
    assert shared([240] * 4, 200, 84) == [84] * 4


def test_pseudonyms_are_explained_only_where_they_leave(around: Surroundings) -> None:
    page = open_page(around)
    hint = page.findChild(QWidget, "coach-names-hint")
    for key in ("names", "pseudonyms"):
        page.choices.names.choose(key)
        rest(around)
        assert hint.isHidden() == (key == "names")


def test_every_choice_changes_what_is_seen_to_leave(around: Surroundings) -> None:
    people = crowd(around)
    page = open_page(around)
    page.choices.whom.setCurrentIndex(page.choices.whom.findData("0"))
    page.choices.fields["reach"].click()
    page.choices.fields["organization"].click()
    rest(around)
    assert words(page).startswith("8 people, P01 to P08")
    assert "Private among these: Employer." in words(page)
    assert "8 values that only one of these people has left out" in words(page)
    page.choices.names.choose("names")
    rest(around)
    assert words(page).startswith("8 people with real names")
    assert ["Kim0 Vale", "Connection", "warm", "unclear", "Choir", "2026-11", "Harbor 0"] in shown(page)
    page.choices.whom.setCurrentIndex(page.choices.whom.findData("people"))
    rest(around)
    assert words(page) == "Nobody: choose somebody first."
    assert not page.button.isEnabled()
    page.choices.people.add(Found(str(people[2]), "Kim2 Vale", ""))
    rest(around)
    assert [row[0] for row in shown(page)] == ["Kim2 Vale"]


def test_parts_of_the_notebook_are_off_and_what_is_chosen_is_seen_word_for_word(
    around: Surroundings, tmp_path: Path
) -> None:
    people = crowd(around)
    text = "Kim0 <b>and</b> I {n} sit by the water"
    around.ask(lambda vault, now: entries.add(vault, Vision(text), now, people=[Part(people[7])]))
    around.ask(lambda vault, now: entries.add(vault, Contribution("carried chairs"), now))
    page = open_page(around)
    boxes = page.choices.parts.boxes
    assert not any(box.isChecked() for box in boxes.values())
    assert [code for code, box in boxes.items() if box.isHidden()] == [code for code, one in PARTS.items() if one.of]
    assert "notebook" not in words(page)
    boxes["contributions"].click()
    boxes["vision"].click()
    rest(around)
    assert "From your notebook: Vision and lists beside it, Contributions." in words(page)
    assert "Word for word as you wrote it, names in it not replaced: Vision and lists beside it." in words(page)
    assert "1 more person is named there with a pseudonym" in words(page)
    page.views.choose("rows")
    assert page.parts.isVisible()
    assert text in page.parts.words()
    assert "P06" in page.parts.words()
    assert "chairs" not in page.parts.words()
    boxes["contributions_words"].click()
    rest(around)
    assert "carried chairs" in page.parts.words()
    boxes["contributions"].click()  # what was written goes with its figures
    rest(around)
    assert "chairs" not in page.parts.words()
    asked: list[str] = []

    def answer(dialog: QDialog) -> None:
        if isinstance(dialog, Question):
            asked.append(dialog.accessibleName())
            dialog.answered.emit("go")
            dialog.close()

    around.context.prompts.opened.connect(answer)
    save_to(around, page, tmp_path / "page.html")
    assert len(asked) == 1
    assert "I {n} sit by the water" in (tmp_path / "page.html").read_text(encoding="utf-8")
    page.choices.form.choose("csv")
    rest(around)
    assert not page.parts.isVisible()
    assert "Nothing of your notebook: a table holds people only" in words(page)


def test_every_switch_of_the_notebook_has_room_for_its_words(around: Surroundings) -> None:
    crowd(around)
    page = open_page(around)
    for box in page.choices.parts.boxes.values():
        box.setChecked(True)
    rest(around)
    for code, box in page.choices.parts.boxes.items():
        assert box.sizeHint().width() <= box.width(), code


def test_a_saved_list_can_be_handed_out(around: Surroundings) -> None:
    crowd(around)
    around.ask(lambda vault, now: lists.save(vault, SEVENS, now))
    page = open_page(around)
    place = page.choices.whom.findText("List: Sevens")
    assert place > 0
    page.choices.whom.setCurrentIndex(place)
    rest(around)
    assert words(page).startswith("1 person, P01")
    page.show_now()
    rest(around)
    assert page.choices.whom.currentText() == "List: Sevens"


def test_the_page_that_was_seen_is_the_page_that_is_written(around: Surroundings, tmp_path: Path) -> None:
    crowd(around)
    told: list[str] = []
    around.context.acting.told.connect(told.append)
    page = open_page(around)
    out = tmp_path / "page.html"
    save_to(around, page, out)
    text = out.read_text(encoding="utf-8")
    assert "P05" in text
    assert "Kim" not in text
    assert told == ["5 people written to page.html"]
    (entry,) = around.ask(lambda vault, _now: coach.log(vault))
    assert (entry.kind, entry.people, entry.real_names) == ("html", 5, False)
    entries = [line.text() for line in page.history.findChildren(QLabel)]
    assert "21 Nov 2026 · Page · 5 people" in entries
    page.choices.form.choose("pdf")
    rest(around)
    save_to(around, page, tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    page.choices.form.choose("csv")
    rest(around)
    assert page.views.choice() == "rows"
    assert "No counts over the others" in words(page)
    save_to(around, page, tmp_path / "page.csv")
    assert (tmp_path / "page.csv").read_text(encoding="utf-8-sig").startswith('"Pseudonym"')


def test_real_names_are_asked_about_first(around: Surroundings, tmp_path: Path) -> None:
    crowd(around)
    page = open_page(around)
    page.choices.names.choose("names")
    rest(around)
    asked: list[str] = []

    def answer(dialog: QDialog) -> None:
        if isinstance(dialog, Question):
            asked.append(dialog.accessibleName())
            if len(asked) == 1:
                around.qtbot.keyClick(dialog, Qt.Key.Key_Return)  # nothing leaves by mere Enter
            else:
                dialog.answered.emit("go")
            dialog.close()

    around.context.prompts.opened.connect(answer)
    out = tmp_path / "names.html"
    save_to(around, page, out)
    assert not out.exists()
    save_to(around, page, out)
    assert "Kim0 Vale" in out.read_text(encoding="utf-8")
    assert len(asked) == 2


def test_a_file_that_cannot_be_written_is_told(around: Surroundings, tmp_path: Path) -> None:
    crowd(around)
    page = open_page(around)
    save_to(around, page, tmp_path / "no folder" / "page.html")
    assert [getattr(error, "code", "") for error in around.failures] == ["file_unwritable"]
    around.failures.clear()
    assert around.ask(lambda vault, _now: coach.log(vault)) == []


def test_what_changes_elsewhere_is_seen(around: Surroundings) -> None:
    crowd(around)
    page = open_page(around)
    new = keep(around, Stage.CONNECTION, given="Ada")
    around.context.acting.do(lambda vault, now: ties.set_stage(vault, [new], Stage.ENGAGEMENT, now))
    rest(around)
    assert words(page).startswith("6 people")


def test_a_narrow_page_has_one_column(around: Surroundings) -> None:
    crowd(around)
    page = open_page(around)
    page.resize(700, 600)
    rest(around)
    assert page.choices.width() == 700 - 64
    assert page.leaving.geometry().top() > page.choices.geometry().bottom()
