"""The page of the map among islands, on a real vault."""

from __future__ import annotations

import math

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_map import again, press, shown
from tests.ui.people_in import keep

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import MapChoice
from myconnections.domain.spots import Spots
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, history, layouts, map_views, network_maps
from myconnections.ui.pages.map.lines_part import _SHARED
from myconnections.ui.pages.map.page import MapPage
from myconnections.ui.wording import Wording


@pytest.fixture
def people(around: Surroundings) -> list[ContactId]:
    """Two circles of four; in each everybody knows everybody, but the last of the second knows nobody."""
    ids = [
        keep(around, Stage.CONNECTION, given=f"P{number}", communities=(("Choir",), ("Garden",))[number // 4])
        for number in range(8)
    ]
    pairs = {(ids[4 * c + a], ids[4 * c + b]): PairState.TIE for c in (0, 1) for a in range(4 - c) for b in range(a)}
    around.ask(lambda vault, now: alter_ties.answer(vault, pairs, now))
    return ids


def among_islands(around: Surroundings) -> MapPage:
    page = shown(around)
    page.head.view.choose("network")
    around.settle()
    assert page.canvas.chart is not None
    assert page.canvas.chart.outlines is not None
    return page


def at(page: MapPage, who: int) -> tuple[float, float]:
    chart, place = page.canvas.chart, page.canvas.place_of(who)
    assert chart is not None
    return round(float(chart.x[place]), 1), round(float(chart.y[place]), 1)


def test_the_view_is_chosen_shown_and_kept(around: Surroundings, people: list[ContactId]) -> None:
    page = among_islands(around)
    assert page.canvas.scene is not None
    assert sorted(page.canvas.scene.islands) == ["Choir", "Garden"]
    assert around.ask(lambda vault, _now: map_views.chosen(vault)) == MapChoice(view="network")
    with_islands = [page.panel.islands.isVisible(), page.panel._boxes["islands"].isVisible()]
    where = at(page, people[0])
    page.head.view.choose("rings")
    around.settle()
    assert page.canvas.chart is not None
    assert page.canvas.chart.outlines is None
    assert [with_islands, page.panel.islands.isVisible(), page.panel._boxes["islands"].isVisible()] == [
        [True, True],
        False,
        False,
    ]
    page.head.view.choose("network")
    around.settle()
    assert at(page, people[0]) == where  # nothing that the layout depends on has changed
    box = page.panel._boxes["color"]
    box.setCurrentIndex(box.findData("stage"))
    around.settle()
    assert at(page, people[0]) == where
    page.panel.islands.me.click()
    around.settle()
    assert around.ask(lambda vault, _now: map_views.chosen(vault)) == MapChoice(color="stage", view="network", me=True)
    another = shown(around)
    assert another.head.view.choice() == "network"
    assert another.canvas.chart is not None
    assert another.canvas.chart.outlines is not None


def test_a_name_that_holds_for_some_of_an_island_is_explained(around: Surroundings, people: list[ContactId]) -> None:
    page = among_islands(around)
    words = page.panel.islands._shared
    assert not words.isVisible()
    stranger = keep(around, Stage.CONNECTION, given="Q", communities=("Yard",))
    pairs = {(int(people[number]), int(stranger)): PairState.TIE for number in range(4)}
    around.ask(lambda vault, now: alter_ties.answer(vault, pairs, now))
    another = among_islands(around)
    words = another.panel.islands._shared
    assert words.isVisible()
    assert words.text() == "4/5 beside a name: it holds for 4 of the 5 people on the island."
    assert Wording("ja").pair(_SHARED, {"few": "4", "all": "5"}).startswith("名前の横の 4/5 は、島の5人のうち4人が")


def test_a_person_is_carried_kept_undone_and_let_go(around: Surroundings, people: list[ContactId]) -> None:
    page = among_islands(around)
    one, other = int(people[0]), int(people[1])
    assert not page.panel.islands.forget.isVisible()
    page.canvas.put_asked.emit({one: (200.0, -100.0), other: (210.0, -120.0)})
    assert at(page, one) == (200, -100)  # at once
    around.settle()
    assert (at(page, one), at(page, other)) == ((200, -100), (210, -120))
    assert around.ask(lambda vault, _now: set(network_maps.kept(vault, also_last=False).fixed)) == {one, other}
    assert page.panel.islands.forget.isVisible()
    page.canvas.choose([other, int(people[2])])
    press(page, "map-do-free")
    around.settle()
    assert page.state.laying.kept() == {one}
    assert at(page, other) != (210, -120)
    around.context.acting.undo(lambda _changes: None)
    around.settle()
    assert at(page, other) == (210, -120)
    around.context.acting.undo(lambda _changes: None)
    around.settle()
    assert page.state.laying.kept() == set()
    assert math.dist(at(page, other), at(page, people[2])) < math.dist((210, -120), at(page, people[2])) + 1
    page.canvas.put_asked.emit({one: (200.0, -100.0)})
    around.settle()
    press(page, "map-forget-places")
    around.settle()
    with_nobody = around.ask(lambda vault, _now: network_maps.kept(vault, also_last=False).fixed)
    assert (dict(with_nobody), page.state.laying.kept()) == ({}, set())
    assert not page.panel.islands.forget.isVisible()


def test_a_tie_is_drawn_and_answered_otherwise(around: Surroundings, people: list[ContactId]) -> None:
    page = among_islands(around)
    one, other = int(people[6]), int(people[7])

    def state() -> str:
        said = around.ask(lambda vault, _now: alter_ties.of_person(vault, ContactId(one)))
        (found,) = [each for each in (*said.knows, *said.knows_not, *said.hinted) if each.contact_id == other] or [None]
        return "" if found is None else found.state.value

    assert state() == ""
    page.canvas.join_asked.emit(one, other)
    around.settle()
    again(around, page)
    chart = page.canvas.chart
    assert chart is not None
    assert state() == "tie"
    assert chart.tie_between(page.canvas.place_of(one), page.canvas.place_of(other)) >= 0

    page.canvas.join_asked.emit(one, other)  # a line already: what is true is asked
    menu = page.canvas.findChild(QMenu, "map-tie-menu")
    assert menu is not None
    assert [action.isChecked() for action in menu.actions()] == [True, False, False]
    no = menu.findChild(QAction, "map-tie-none")
    assert no is not None
    no.trigger()
    menu.close()
    around.settle()
    again(around, page)
    assert state() == "none"
    assert page.canvas.chart is not None
    assert page.canvas.chart.tie_between(page.canvas.place_of(one), page.canvas.place_of(other)) == -1
    around.ask(history.undo)
    assert state() == "tie"
    page.canvas.join_asked.emit(one, 999_999)  # somebody who is not here
    around.settle()


def test_drawing_ties_and_drawing_around_people_take_turns(around: Surroundings, people: list[ContactId]) -> None:
    page = among_islands(around)
    press(page, "map-join")
    assert page.canvas.joins
    press(page, "map-lasso")
    assert (page.canvas.joins, page.canvas.encircle) == (False, True)
    press(page, "map-join")
    assert (page.canvas.joins, page.canvas.encircle) == (True, False)
    page.canvas.left_joining.emit()
    assert not page.canvas.joins


def choose_islands(around: Surroundings, page: MapPage, by: str) -> None:
    box = page.panel._boxes["islands"]
    box.setCurrentIndex(box.findData(by))
    around.settle()


def test_islands_are_made_of_what_is_chosen_each_with_places_of_its_own(around: Surroundings) -> None:
    ids = [keep(around, Stage.CONNECTION, given=f"P{number}", organization=("Press", "Mill", "")[number % 3],
                communities=(("Choir",), ("Garden",))[number // 6]) for number in range(12)]  # fmt: skip
    pairs = {(ids[6 * c + a], ids[6 * c + b]): PairState.TIE for c in (0, 1) for a in range(6) for b in range(a)}
    around.ask(lambda vault, now: alter_ties.answer(vault, pairs, now))
    page = among_islands(around)
    assert page.canvas.scene is not None
    assert sorted(page.canvas.scene.islands) == ["Choir", "Garden"]
    by_ties = [at(page, one) for one in ids]
    choose_islands(around, page, "employer")
    assert sorted(page.canvas.scene.islands) == ["Mill", "Not given", "Press"]
    of = page.canvas.scene.drawn.chart.outlines.of
    assert {
        name: {number % 3 for number, one in enumerate(ids) if of[page.canvas.place_of(one)] == place}
        for place, name in enumerate(page.canvas.scene.islands)
    } == {"Press": {0}, "Mill": {1}, "Not given": {2}}
    page.canvas.put_asked.emit({int(ids[0]): (200.0, -100.0)})
    around.settle()
    assert at(page, ids[0]) == (200, -100)
    choose_islands(around, page, "ties")
    assert [at(page, one) for one in ids] == by_ties, "nobody was carried among these"
    assert page.state.laying.kept() == set()
    choose_islands(around, page, "employer")
    assert at(page, ids[0]) == (200, -100)
    once_more = shown(around)
    around.settle()
    assert at(once_more, ids[0]) == (200, -100), "kept for the next start, too"
    assert sorted(once_more.canvas.scene.islands) == ["Mill", "Not given", "Press"]


def test_while_ties_are_drawn_nobody_moves_and_then_all_settle(around: Surroundings, people: list[ContactId]) -> None:
    page = among_islands(around)
    where = [at(page, one) for one in people]
    press(page, "map-join")
    for other in people[:4]:
        page.canvas.join_asked.emit(int(people[7]), int(other))
        around.settle()
        again(around, page)
    chart = page.canvas.chart
    assert chart is not None
    assert all(chart.tie_between(page.canvas.place_of(people[7]), page.canvas.place_of(one)) >= 0 for one in people[:4])
    assert [at(page, one) for one in people] == where
    press(page, "map-join")
    around.settle()
    assert at(page, people[7]) != where[7], "the circle of this one is another now"
    islands = page.canvas.chart.outlines.of if page.canvas.chart is not None and page.canvas.chart.outlines else []
    assert islands[page.canvas.place_of(people[7])] == islands[page.canvas.place_of(people[0])]
    press(page, "map-join")
    press(page, "map-join")
    around.settle()


def test_the_last_places_are_kept_for_the_next_start(around: Surroundings, people: list[ContactId]) -> None:
    page = among_islands(around)
    where = at(page, people[0])
    with_all = around.ask(lambda vault, _now: _last(vault))
    assert set(with_all.ids) == {int(one) for one in people}
    place = with_all.ids.index(int(people[0]))
    assert (with_all.x[place] / 10, with_all.y[place] / 10) == pytest.approx(where, abs=0.06)
    once_more = shown(around)
    around.settle()
    assert at(once_more, people[0]) == pytest.approx(where, abs=20)


def _last(vault: object) -> Spots:
    with vault.read() as uow:  # type: ignore[attr-defined]
        return layouts.last(uow)


def test_an_empty_map_of_islands_leads_to_answers_and_those_who_know_somebody_stand_on_it(around: Surroundings) -> None:
    who = [keep(around, given=f"New{number}", communities=("Choir",) * (number == 2)) for number in range(4)]
    page = shown(around)
    asked: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: asked.append((what, detail)))
    in_rings = page.rooms.invitation._text.text()
    page.rooms.invitation.button.click()
    page.head.view.choose("network")
    around.settle()
    assert page.rooms.invitation.isVisible()
    assert in_rings.startswith("4 people have no place yet. Nothing says how near they are.")
    assert page.rooms.invitation._text.text().startswith("4 people have no place yet. Nothing says whom they know.")
    assert page.rooms.invitation.button.text() == "Answer some pairs"
    air = page.rooms.invitation.button.y() - page.rooms.invitation._text.geometry().bottom()
    assert air <= 24  # the card is as high as its words
    page.rooms.invitation.button.click()
    press(page, "map-place")
    assert asked == [("page", "triage/unplaced"), ("page", "who-knows-whom"), ("page", "who-knows-whom")]

    around.context.acting.do(lambda vault, now: alter_ties.answer(vault, {(who[0], who[1]): PairState.TIE}, now))
    again(around, page)
    assert page.canvas.chart is not None
    assert set(page.canvas.chart.ids.tolist()) == set(who[:2])
    assert not page.rooms.invitation.isVisible()
    told = page.head._count.text(), page.panel._count.text(), page.panel._why.text()
    assert told == ("2 people", "2 people", "Nothing says whom they know.")
    box = page.panel._boxes["islands"]
    box.setCurrentIndex(box.findData("community"))
    around.settle()
    assert set(page.canvas.chart.ids.tolist()) == set(who[:3])
    assert page.panel._why.text() == "Nothing says whom they know, and no community of theirs is recorded."
    asked.clear()
    press(page, "map-place")
    assert asked == [("page", "triage/unplaced")]
    page.panel._all.setChecked(True)
    around.settle()
    assert set(page.canvas.chart.ids.tolist()) == set(who)
    assert (page.panel._count.text(), page.panel._all.isVisible()) == ("1 person", True)


def test_from_rings_to_islands_all_of_the_map_is_shown(around: Surroundings, people: list[ContactId]) -> None:
    page = among_islands(around)
    whole = page.canvas.camera
    page.canvas.look(whole.looking_at(40, 40, whole.scale * 4))
    box = page.panel._boxes["color"]
    box.setCurrentIndex(box.findData("stage"))
    around.settle()
    assert page.canvas.camera.scale == whole.scale * 4  # the same islands
    page.head.view.choose("rings")
    around.settle()
    page.canvas.look(page.canvas.camera.looking_at(40, 40, whole.scale * 4))
    page.head.view.choose("network")
    around.settle()
    assert page.canvas.camera.near(whole)
