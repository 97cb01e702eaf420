"""What the list of people keeps painted."""

from __future__ import annotations

import pytest
from tests.ui.conftest import Surroundings
from tests.ui.pages.people_in import opened, table_of
from tests.ui.people_in import keep

from myconnections.ui.pages.people import paint_row


def test_pictures_of_signs_are_kept_within_bounds(around: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paint_row, "MOST_SIGNS", 5)
    for given in ("Ada", "Bob", "Cid", "Dan", "Eva", "Fay", "Gil", "Hal"):
        keep(around, given=given)
    table = table_of(opened(around))
    painter = table.itemDelegate()
    assert isinstance(painter, paint_row.RowPainter)
    for _ in range(3):
        table.viewport().repaint()
        assert 0 < len(painter._signs) <= 5
