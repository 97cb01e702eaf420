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
from myconnections.ui.models.columns import CAPITAL, KEYS, LAST, NAME, ORGANIZATION, STAR
from myconnections.ui.models.groups import grouped
from myconnections.ui.models.people import FEW, PeopleModel, capital_sign
from myconnections.ui.models.roster import Roster
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


def show(model: PeopleModel, people: list[ListedPerson]) -> bool:
    return model.show(Roster(people), range(len(people)))


def ids(model: PeopleModel) -> list[int]:
    return [int(one) for one in model.ids()]


def test_cells_say_what_is_kept(model: PeopleModel) -> None:
    last = date(2026, 9, 12).toordinal()
    show(model, [person(1, reading="ひと", organization="Harbor", position="Editor", last_contact=last, starred=True)])
    said = [model.index(0, column).data() for column in range(STAR + 1)]
    assert said == [
        "Person 1 ひと", "Harbor · Editor", "Link", "Not recorded", "12 Sep", "Unclear yet", "Starred",
    ]  # fmt: skip
    assert model.index(0, STAR).data(Qt.ItemDataRole.ToolTipRole) == "Starred"
    assert model.index(0, NAME).data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.index(0, NAME).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(ORGANIZATION, Qt.Orientation.Horizontal) == "Organization · role"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_further_columns_say_what_rows_hold_or_what_the_vault_told(model: PeopleModel) -> None:
    told = {"reading": "ひと", "position": "Editor", "communities": ("Harbor", "Choir"), "contact_days": 1200}
    show(model, [person(1, **told, connected_on=date(2026, 3, 4).toordinal())])
    model.know("birthday", {ContactId(1): "--04-15"})
    model.know("note", {ContactId(1): "climbs\nhills"})
    said = {key: model.index(0, column).data() for column, key in enumerate(KEYS) if column > STAR}
    assert said == {
        "reading": "ひと", "role": "Editor", "communities": "Harbor, Choir", "connected": "4 Mar", "days": "1,200",
        "birthday": "15 Apr", "note": "climbs hills", "industry": "", "function": "", "region": "",
    }  # fmt: skip


def test_groups_have_heads_that_say_how_many(model: PeopleModel) -> None:
    roster = Roster([person(1, stage=2), person(2, stage=4), person(3, stage=2)])
    rows, heads = grouped(roster.people, range(3), "stage", frozenset({"relationship"}), {})
    assert not model.show(roster, rows, heads, "stage")
    assert [model.index(row, NAME).data().split(" ")[0] for row in range(model.rowCount())] == [
        "Relationship,", "Connection,", "Person", "Person",
    ]  # fmt: skip
    assert model.index(0, NAME).data() == "Relationship, 1 person, closed"
    assert (model.index(0, STAR).data(), model.ids(), model.row_of("connection")) == (None, [0, 0, 1, 3], 1)
    again, heads = grouped(roster.people, range(3), "stage", frozenset({"relationship"}), {})
    assert model.show(roster, again, heads, "stage")
    assert not model.show(roster, range(3))
    assert not model.grouped


def test_what_is_not_known_is_a_dash_or_nothing(model: PeopleModel) -> None:
    show(model, [person(1)])
    assert model.index(0, LAST).data() == "—"
    assert model.index(0, STAR).data() == ""


def test_linking_shows_before_what_it_stands_beside() -> None:
    assert [capital_sign(code) for code in ("bridging+linking", "linking", "mixed")] == ["linking", "linking", "mixed"]


def test_a_person_that_comes_or_goes_keeps_the_others_in_mind(model: PeopleModel, qtbot: QtBot) -> None:
    assert not show(model, [person(number) for number in range(1, 6)])
    kept = QPersistentModelIndex(model.index(3, 0))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    order = [6, 1, 7, 4, 5]
    assert show(model, [person(number) for number in order])
    assert ids(model) == order
    assert (kept.row(), resets) == (3, [])
    assert show(model, [person(number) for number in (4, 8)])
    assert (ids(model), kept.row(), resets) == ([4, 8], 0, [])


def test_another_order_is_read_anew(model: PeopleModel) -> None:
    people = [person(number) for number in range(1, 6)]
    show(model, people)
    assert not show(model, people[::-1])
    assert ids(model) == [5, 4, 3, 2, 1]
    roster = Roster([person(number) for number in range(3 * FEW)])
    model.show(roster, range(3 * FEW))
    assert not model.show(roster, range(3 * FEW)[::-1])


def test_the_same_people_otherwise_are_told_of_in_one_stroke(model: PeopleModel) -> None:
    roster, places = Roster([person(1), person(2)]), range(2)
    model.show(roster, places)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: told.append((top.row(), bottom.row())))
    assert show(model, [person(1), person(2, stage=3)])
    assert told == [(0, 1)]
    assert model.index(1, 2).data() == "Engagement"


def test_the_same_roster_again_is_not_told_of(model: PeopleModel) -> None:
    roster, places = Roster([person(1), person(2)]), range(2)
    model.show(roster, places)
    told: list[int] = []
    model.dataChanged.connect(lambda: told.append(1))
    assert model.show(roster, places)
    assert told == []


def test_many_others_at_once_are_read_anew(model: PeopleModel) -> None:
    show(model, [person(number) for number in range(1, 3)])
    assert not show(model, [person(number) for number in range(10, 100)])
    assert (model.rowCount(), ids(model)[0]) == (90, 10)


def test_rows_have_no_children(model: PeopleModel) -> None:
    show(model, [person(1)])
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.index(0, CAPITAL).data(Qt.ItemDataRole.ToolTipRole) == "Unclear yet"
