"""Now and wanted on the map: who is wanted where, which people are not there yet, and how it is said."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from tests.ui.conftest import Surroundings
from tests.ui.pages.map_in import shown
from tests.ui.people_in import keep

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import history, map_views, wanted
from myconnections.ui.map.scene import veiled
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.pages.map.wanted_kinds import WantedKinds
from myconnections.ui.widgets.buttons import Button

STAGE = 1


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """A Connection and an Engagement."""
    return [
        keep(around, Stage.CONNECTION, given="Aki", family="Mori"),
        keep(around, Stage.ENGAGEMENT, given="Ben", family="Ito"),
    ]


def stages(page: MapPage) -> dict[int, int]:
    """The ring of everybody on the picture."""
    chart = page.canvas.chart
    assert chart is not None
    return dict(zip(chart.ids.tolist(), chart.signs.stage.tolist(), strict=True))


def tense(around: Surroundings, page: MapPage, key: str) -> None:
    page.panel.wanted.switch.choose(key)
    around.settle()


def told(page: MapPage) -> str:
    return page.panel.wanted._told.text()


def test_those_chosen_are_wanted_and_the_map_says_it(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    one, two = people
    assert not page.panel.wanted._told.isVisible()
    page.canvas.choose([one])
    page.bar.asked.emit("wanted-4")
    around.settle()
    assert page.canvas.scene is not None
    assert page.canvas.scene.overlay.wanted == {}, "the map of now says nothing of it"
    tense(around, page, "both")
    assert page.canvas.scene.overlay.wanted == {one: 4}
    assert stages(page) == {one: 2, two: 3}
    assert told(page).startswith("1 tie is wanted elsewhere: an arrow leads")
    page.grab()
    tense(around, page, "wanted")
    assert stages(page) == {one: 4, two: 3}
    assert told(page).endswith("and stand there here.")
    page.head.switch.choose("table")
    place = page.canvas.place_of(one)
    assert page.rooms.rows.words(place, STAGE) == "Connection → Relationship"
    assert page.rooms.rows.words(page.canvas.place_of(two), STAGE) == "Engagement"
    page.head.switch.choose("picture")
    page.canvas.choose([one])
    page.bar.asked.emit("wanted-0")
    around.settle()
    assert stages(page) == {one: 2, two: 3}
    assert told(page).startswith("Nothing is wanted yet.")
    around.ask(history.undo)
    assert around.ask(lambda vault, _now: wanted.of_person(vault, one)) is Stage.RELATIONSHIP
    assert around.ask(lambda vault, _now: map_views.chosen(vault).tense) == "wanted"


def test_kinds_of_people_are_ticked_and_stand_as_ghosts(around: Surroundings, people: list[ContactId]) -> None:
    opened: list[QDialog] = []
    around.context.prompts.opened.connect(opened.append)
    around.ask(lambda vault, now: wanted.want_kinds(vault, ["finance", "who sail"], now))
    page = shown(around)
    tense(around, page, "both")
    assert page.canvas.scene is not None
    assert page.canvas.scene.overlay.ghosts == ("Finance, investors", "who sail")
    assert told(page) == "Dashed places: Finance, investors, who sail. As far as is written nobody is there yet."
    page.grab()
    button = page.findChild(Button, "map-wanted-kinds")
    assert button is not None
    button.click()
    around.settle()
    (dialog,) = opened
    assert isinstance(dialog, WantedKinds)
    assert [code for code, box in dialog.boxes.items() if box.isChecked()] == ["finance"]
    assert dialog.own.text() == "who sail"
    dialog.boxes["media"].setChecked(True)
    dialog.own.setText("who sail、who row,  ")
    keep_it = dialog.main
    assert keep_it is not None
    keep_it.click()
    around.settle()
    assert page.canvas.scene.overlay.ghosts == ("Finance, investors", "who sail", "Media", "who row")
    view = around.ask(wanted.view)
    assert [row.kind.key for row in view.kinds] == ["finance", "whosail", "media", "whorow"]


def test_the_name_of_a_field_is_read_whole(around: Surroundings) -> None:
    dialog = WantedKinds(around.context, around.ask(wanted.view), shown(around))
    dialog.show()
    (name,) = (one for one in dialog.findChildren(QLabel) if one.buddy() is dialog.own)
    needed = name.sizeHint()
    assert (needed.width() <= name.width(), needed.height() <= name.height()) == (True, True)
    dialog.reject()
    around.settle()


def test_what_is_refused_is_said_in_the_dialog(around: Surroundings, people: list[ContactId]) -> None:
    page = shown(around)
    dialog = WantedKinds(around.context, around.ask(wanted.view), page)
    dialog.own.setText("x" * 61)
    assert dialog.main is not None
    dialog.main.click()
    around.settle()
    assert dialog.wrong.isVisibleTo(dialog)
    dialog.reject()


def test_neither_an_earlier_day_nor_a_veiled_map_shows_what_is_wanted(
    around: Surroundings, people: list[ContactId]
) -> None:
    around.ask(lambda vault, now: wanted.want_kinds(vault, ["who sail"], now))
    around.ask(lambda vault, now: wanted.want(vault, people, Stage.RELATIONSHIP, now))
    page = shown(around)
    tense(around, page, "both")
    scene = page.canvas.scene
    assert scene is not None
    assert scene.overlay.wanted == dict.fromkeys(people, 4)
    assert veiled(scene, {}).overlay.empty
    page.look_back()
    around.settle()
    assert page.canvas.scene is not None
    assert (page.canvas.scene.overlay.wanted, page.canvas.scene.overlay.ghosts) == ({}, ())
    assert page.canvas.scene.overlay.note
