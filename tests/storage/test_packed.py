"""Many rows as one text: what goes in comes out, whoever they belong to."""

from __future__ import annotations

import pytest

from myconnections.storage import packed, tables
from myconnections.storage.packed import Rows

_ENCOUNTER = (3, 7, 1_700_000_000, 738_000, "meet", "both", "名刺交換", 0, 0, "", 0, None, 1)
_STRANGER = (1, "note", "call 〒", 738_000, None, "", None, None, None)
_REMINDER = (2, "note", "", 738_001, 9, "", 5, None, None)


def test_whole_rows_come_out_as_they_went_in() -> None:
    rows = packed.whole(tables.encounter, [_ENCOUNTER, (4, 8, *_ENCOUNTER[2:])], after=False)
    out = packed.unpack(tables.encounter, packed.pack(tables.encounter, rows))
    assert (list(out.keys), out.after, list(out.owners)) == ([3, 4], None, [7, 8])
    assert out.before == [_ENCOUNTER[1:], (8, *_ENCOUNTER[2:])]
    assert out.columns == tuple(column.name for column in tables.encounter.columns)[1:]


def test_rows_that_came_are_told_from_those_that_went() -> None:
    rows = packed.whole(tables.reminder, [_STRANGER, _REMINDER], after=True)
    out = packed.unpack(tables.reminder, packed.pack(tables.reminder, rows))
    assert out.before is None
    assert out.after == [_STRANGER[1:], _REMINDER[1:]]
    assert list(out.owners) == [None, 9]


@pytest.mark.parametrize(
    ("table", "rows", "owners"),
    [
        (tables.tie, Rows(("starred",), [5, 6], [(0,), (0,)], [(1,), (1,)], [5, 6]), [5, 6]),
        (tables.encounter, Rows(("note",), [5, 6], [("a",), ("b",)], [("",), ("",)], [1, 2]), [1, 2]),
        (tables.encounter, Rows(("contact_id",), [5], [(1,)], [(2,)], [2]), [2]),
        (tables.setting, Rows(("value",), ["a", "b"], [("1",), ("2",)], [("3",), ("4",)], [None, None]), [None, None]),
    ],
    ids=["key is the person", "told apart", "among the columns", "of nobody"],
)
def test_it_is_known_whose_changed_rows_are(table: tables.Table, rows: Rows, owners: list[int | None]) -> None:
    out = packed.unpack(table, packed.pack(table, rows))
    assert (list(out.owners), list(out.keys)) == (owners, list(rows.keys))
    assert (out.before, out.after) == (rows.before, rows.after)


def test_pieces_hold_no_more_than_they_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST", 3)
    assert [list(piece) for piece in packed.pieces(range(7))] == [[0, 1, 2], [3, 4, 5], [6]]
    assert list(packed.pieces([])) == []


def test_a_tenth_of_the_room() -> None:
    rows = [(key, key % 300, *_ENCOUNTER[2:]) for key in range(5_000)]
    size = len(packed.pack(tables.encounter, packed.whole(tables.encounter, rows, after=False)))
    assert size < len(repr(rows)) / 10
