"""The head of the map has room for what it shows at every width, in both languages."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from tests.ui.conftest import Surroundings

from myconnections.ui.language import Language
from myconnections.ui.pages.map.head import MapHead
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.wording import Wording

WIDTHS = (470, 520, 560, 620, 680, 716, 760, 812, 860, 940, 1000, 1200)


def made(around: Surroundings, language: Language, spoken: str) -> MapHead:
    around.context.theme.speak(spoken)
    language.speak(spoken)
    head = MapHead(around.context.theme, Wording(spoken))
    head.say_count(1234)
    around.show(head, 1240, 64)
    return head


def narrowed(around: Surroundings, head: MapHead, width: int) -> None:
    head.resize(width, 64)
    around.settle()


def button(head: MapHead, name: str) -> Button:
    found = head.findChild(Button, name)
    assert found is not None, name
    return found


def visible(head: MapHead) -> list[QWidget]:
    row = head.layout()
    assert row is not None
    items = [row.itemAt(place) for place in range(row.count())]
    parts = [None if item is None else item.widget() for item in items]
    return [part for part in parts if part is not None and part.isVisible()]


@pytest.mark.parametrize("spoken", ["en", "ja"])
@pytest.mark.parametrize("beside", [False, True], ids=["alone", "inspector"])
def test_nothing_is_cut_and_nothing_overlaps(
    around: Surroundings, language: Language, spoken: str, beside: bool
) -> None:
    head = made(around, language, spoken)
    head.offer_panel(beside)
    for width in (*WIDTHS, *reversed(WIDTHS)):
        narrowed(around, head, width)
        assert head.width() == width
        parts = visible(head)
        for part in parts:
            assert head.rect().contains(part.geometry()), (width, part.objectName())
            assert part.width() >= part.sizeHint().width(), (width, part.objectName())
        for one, other in combinations(parts, 2):
            crossed = one.geometry().intersected(other.geometry())
            assert crossed == QRect() or crossed.isEmpty(), (width, one.objectName(), other.objectName())
        for segment in head.view.findChildren(QWidget):
            assert segment.width() >= segment.sizeHint().width()
            assert head.view.rect().contains(segment.geometry())
            assert segment.accessibleName()


def test_the_icons_speak_alone_before_anything_makes_way(around: Surroundings, language: Language) -> None:
    head = made(around, language, "en")
    rings = head.findChild(QAbstractButton, "map-view-rings")
    assert rings is not None
    wide = len(visible(head))
    assert (rings.text(), rings.toolTip()) == ("Rings of stages", "")
    narrowed(around, head, 800)
    assert rings.text() == ""
    assert "Rings of stages" in rings.toolTip()
    assert rings.accessibleName() == "Arranged as: Rings of stages"
    assert len(visible(head)) == wide


def test_what_made_way_is_under_more(around: Surroundings, language: Language) -> None:
    head = made(around, language, "en")
    more, lasso = button(head, "map-more"), button(head, "map-lasso")
    assert not more.isVisible()
    narrowed(around, head, 480)
    assert (more.isVisible(), lasso.isVisible()) == (True, False)
    sent: list[bool] = []
    head.encircling.connect(sent.append)
    head.look_back(True, "Earlier days stay as they were.")
    more.click()
    menu = head._rest
    assert isinstance(menu, QMenu)
    assert [(one.objectName(), one.isChecked(), one.isEnabled()) for one in menu.actions()] == [
        ("map-lasso-more", False, True),
        ("map-join-more", False, False),
        ("map-time-more", True, True),
        ("map-fit-more", False, True),
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert (sent, lasso.isChecked()) == ([True], True)
    export = button(head, "map-export")
    assert (export.text(), export.accessibleName(), export.toolTip()) == ("Export", "Export", "Export")
    narrowed(around, head, 1240)
    assert (more.isVisible(), lasso.isVisible(), export.toolTip()) == (False, True, "")
