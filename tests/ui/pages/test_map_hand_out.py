"""Handing the map out: the whole, what is in sight, the people chosen; with names, or with the coach's pseudonyms."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep

from myconnections.domain.handout import Handout
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import coach
from myconnections.services.coach import Choice
from myconnections.ui.dialogs.form import Form
from myconnections.ui.pages.coach.words import field_words
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.chips import Segmented


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Three on the map, in two communities."""
    return [
        keep(around, Stage.RELATIONSHIP, given="Aki", family="Mori", communities=("Choir",)),
        keep(around, Stage.CONNECTION, given="Ben", family="Ito", communities=("Rowing",)),
        keep(around, Stage.ENGAGEMENT, given="Cho", family="Kita", communities=("Rowing",)),
    ]


@pytest.fixture
def opened(around: Surroundings) -> list[QDialog]:
    """The dialogs the page opened."""
    dialogs: list[QDialog] = []
    around.context.prompts.opened.connect(dialogs.append)
    return dialogs


@pytest.fixture
def page(around: Surroundings, people: list[ContactId]) -> MapPage:
    page = MapPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def asked(page: MapPage, opened: list[QDialog], kind: str = "svg") -> Form:
    page.head.export_asked.emit(kind)
    dialog = opened[-1]
    assert isinstance(dialog, Form)
    return dialog


def pick(dialog: Form, name: str, key: str) -> None:
    choice = dialog.findChild(Segmented, name)
    assert choice is not None
    choice.choose(key)
    choice.chosen.emit(key)


def leaves(dialog: Form) -> str:
    said = dialog.findChild(QLabel, "map-leaves")
    assert said is not None
    return said.text()


def write(around: Surroundings, dialog: Form, opened: list[QDialog], out: Path) -> None:
    button = dialog.findChild(Button, "map-hand-out-go")
    assert button is not None
    button.click()
    picker = opened[-1]
    assert isinstance(picker, QFileDialog)
    picker.fileSelected.emit(str(out))
    picker.close()
    around.settle()


def log(around: Surroundings) -> list[Handout]:
    return around.ask(lambda vault, _now: coach.log(vault))


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_the_whole_map_with_names(
    around: Surroundings, page: MapPage, opened: list[QDialog], tmp_path: Path, kind: str
) -> None:
    said: list[str] = []
    around.context.acting.told.connect(said.append)
    dialog = asked(page, opened, kind)
    assert leaves(dialog).splitlines() == [
        "3 people with real names",
        "Told of each: Stage, warmth band, kind of tie, how often you talk, community, who may know whom.",
        "The file is not encrypted: whoever has it can read it.",
    ]
    out = tmp_path / f"map.{kind}"
    write(around, dialog, opened, out)
    assert said == [f"Map written to map.{kind}"]
    assert out.read_bytes()[:4] in {b"\x89PNG", b"<?xm", b"%PDF"}
    assert out.stat().st_mode & 0o077 == 0
    if kind == "svg":
        assert {"Aki M.", "Ben I.", "Cho K.", "Choir"} <= set(re.findall(r">([^<>\n]+)<", out.read_text()))
    assert log(around) == []  # a picture for oneself


def test_the_people_chosen_have_a_map_of_their_own(
    around: Surroundings, page: MapPage, people: list[ContactId], opened: list[QDialog], tmp_path: Path
) -> None:
    page.canvas.choose([int(people[1])])
    dialog = asked(page, opened)
    assert leaves(dialog).startswith("1 person with real names")
    write(around, dialog, opened, tmp_path / "one.svg")
    text = (tmp_path / "one.svg").read_text()
    assert "Ben I." in text
    assert "Rowing" in text
    for other in ("Aki", "Cho", "Choir"):
        assert other not in text


def test_what_is_in_sight_and_nothing_else(
    around: Surroundings, page: MapPage, people: list[ContactId], opened: list[QDialog], tmp_path: Path
) -> None:
    chart = page.canvas.chart
    assert chart is not None
    place = page.canvas.place_of(int(people[0]))
    page.canvas.look(page.canvas.camera.looking_at(float(chart.x[place]), float(chart.y[place]), 60.0))
    dialog = asked(page, opened)
    pick(dialog, "map-part", "sight")
    assert leaves(dialog).startswith("1 person with")
    write(around, dialog, opened, tmp_path / "near.svg")
    text = (tmp_path / "near.svg").read_text()
    assert "Aki M." in text
    for other in ("Ben", "Cho", "Rowing"):
        assert other not in text
    page.canvas.look(page.canvas.camera.looking_at(1e4, 1e4, 60.0))
    dialog = asked(page, opened)
    pick(dialog, "map-part", "sight")
    button = dialog.findChild(Button, "map-hand-out-go")
    assert button is not None
    assert (leaves(dialog), button.isEnabled()) == ("Nobody is in sight.", False)


def test_the_coach_gets_pseudonyms_that_stay_and_the_log_a_line(
    around: Surroundings, page: MapPage, people: list[ContactId], opened: list[QDialog], tmp_path: Path
) -> None:
    around.ask(
        lambda vault, now: coach.hand_out(vault, Choice(people=(people[2],)), "html", tmp_path / "page.html", now)
    )
    for round_, part in enumerate(("whole", "whole")):
        dialog = asked(page, opened)
        pick(dialog, "map-part", part)
        pick(dialog, "map-names", "pseudonyms")
        assert leaves(dialog).startswith("3 people with pseudonyms")
        write(around, dialog, opened, tmp_path / f"coach{round_}.svg")
    first, second = ((tmp_path / f"coach{n}.svg").read_text() for n in (0, 1))
    assert first == second
    assert {"P01", "P02", "P03", "A", "B"} <= set(re.findall(r">([^<>\n]+)<", first))
    for word in ("Aki", "Ben", "Cho", "Choir", "Rowing"):
        assert word not in first
    entries = log(around)
    assert [(one.kind, one.people, one.real_names) for one in entries] == [
        ("map_svg", 3, False), ("map_svg", 3, False), ("html", 1, False),
    ]  # fmt: skip
    assert field_words(around.context.wording, entries[0].fields)
    report = around.ask(lambda vault, now: coach.report(vault, Choice(), now))
    assert {one.label for one in report.people} == {"P01", "P02", "P03"}


def test_a_file_that_cannot_be_written_leaves_no_line(
    around: Surroundings, page: MapPage, opened: list[QDialog], tmp_path: Path
) -> None:
    dialog = asked(page, opened)
    pick(dialog, "map-names", "pseudonyms")
    write(around, dialog, opened, tmp_path / "no" / "such" / "map.svg")
    assert [error.code for error in around.failures] == ["file_unwritable"]  # type: ignore[attr-defined]
    around.failures.clear()
    assert log(around) == []


def test_enter_goes_on_and_escape_leaves(around: Surroundings, page: MapPage, opened: list[QDialog]) -> None:
    dialog = asked(page, opened)
    around.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog = asked(page, opened)
    around.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert isinstance(opened[-1], QFileDialog)
    opened[-1].close()
