"""The model of the people list: what it says, and that it moves rows rather than forgetting them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.warmth import band
from myconnections.services.views import ListedPerson
from myconnections.ui.models.people import CAPITAL, LAST, MANY, NAME, ORGANIZATION, STAR, PeopleModel, capital_sign
from myconnections.ui.wording import Wording

TODAY = date(2026, 11, 21)


def person(number: int, **more: object) -> ListedPerson:
    values: dict[str, object] = dict.fromkeys(PersonRow._fields, "")
    values |= {
        "id": ContactId(number), "name": f"Person {number}", "sort_key": f"2person {number:05}", "stage": 1,
        "warm": None, "warm_at": None, "half_life": None, "keep_warm": None, "starred": False, "resting": False,
        "suggest": True, "triaged": False, "last_contact": None, "first_two_way": None, "contact_days": 0,
        "capital": "unclear", "communities": (), "reach": (), "connected_on": None, "archived": False,
    }  # fmt: skip
    warmth = more.pop("warmth", None)
    assert warmth is None or isinstance(warmth, float)
    return ListedPerson(PersonRow(**(values | more)), warmth, band(warmth))  # type: ignore[arg-type]


@pytest.fixture
def model(qtmodeltester: ModelTester, qtbot: QtBot) -> PeopleModel:
    made = PeopleModel(Wording("en"), lambda: TODAY)
    qtmodeltester.check(made)
    return made


def ids(model: PeopleModel) -> list[int]:
    return [int(one.row.id) for one in model.people()]


def test_cells_say_what_is_kept(model: PeopleModel) -> None:
    last = date(2026, 9, 12).toordinal()
    model.show([person(1, reading="ひと", organization="Harbor", position="Editor", last_contact=last, starred=True)])
    said = [model.index(0, column).data() for column in range(model.columnCount())]
    assert said == [
        "Person 1 ひと", "Harbor · Editor", "Link", "Not recorded", "12 Sep", "Unclear yet", "Starred",
    ]  # fmt: skip
    assert model.index(0, STAR).data(Qt.ItemDataRole.ToolTipRole) == "Starred"
    assert model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.index(0, NAME).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(ORGANIZATION, Qt.Orientation.Horizontal) == "Organization · role"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_what_is_not_known_is_a_dash_or_nothing(model: PeopleModel) -> None:
    model.show([person(1)])
    assert model.index(0, LAST).data() == "—"
    assert model.index(0, STAR).data() == ""


def test_linking_shows_before_what_it_stands_beside() -> None:
    assert [capital_sign(code) for code in ("bridging+linking", "linking", "mixed")] == ["linking", "linking", "mixed"]


def test_a_person_that_comes_goes_or_moves_keeps_the_others_in_mind(model: PeopleModel, qtbot: QtBot) -> None:
    assert not model.show([person(number) for number in range(1, 6)])
    kept = QPersistentModelIndex(model.index(3, 0))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    order = [5, 4, 7, 1, 3]
    assert model.show([person(number) for number in order])
    assert ids(model) == order
    assert (kept.row(), resets) == (1, [])


def test_a_change_of_one_tells_of_one_row(model: PeopleModel) -> None:
    first, second = person(1), person(2)
    model.show([first, second])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: told.append((top.row(), bottom.row())))
    model.show([first, person(2, stage=3)])
    assert told == [(1, 1)]
    assert model.index(1, 2).data() == "Engagement"
    model.show(list(model.people()))
    assert told == [(1, 1)]


def test_many_others_at_once_are_read_anew(model: PeopleModel) -> None:
    model.show([person(number) for number in range(1, 3)])
    assert not model.show([person(number) for number in range(10, 100)])
    assert model.rowCount() == 90
    assert model.row_of(10) == 0
    assert model.row_of(1) is None


def test_rows_have_no_children(model: PeopleModel) -> None:
    model.show([person(1)])
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.index(0, CAPITAL).data(Qt.ItemDataRole.ToolTipRole) == "Unclear yet"


def test_another_order_of_a_long_list_is_read_anew(model: PeopleModel) -> None:
    people = [person(number) for number in range(1, MANY + 2)]
    model.show(people)
    assert not model.show(people[::-1])
    assert ids(model)[0] == MANY + 1
    assert model.show(people[:0:-1])
