"""The page for the coach in a browser: structure, and what it is on paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.chromium.conftest import Show
from tests.chromium.test_coach_page import four, press, text
from tests.interchange.reports import front_parts

from myconnections.domain.ego_structure import Band, TieFigures
from myconnections.domain.report import Share
from myconnections.domain.report_parts import Section

pytestmark = [pytest.mark.chromium, pytest.mark.slow]
FIGURES = TieFigures(25, 300, False, True, Band(22.1, 21.9, 22.3, 19.1, 22.5), Band(0.884, 0.876, 0.892, 0.764, 0.9))


def test_structure_stands_there_with_its_ranges_only_when_it_is_known(show: Show) -> None:
    assert show(four()).ask("document.getElementById('structure').hidden")
    page = show(replace(four(), structure=FIGURES))
    told = text(page, "#structure")
    assert "among the 25 asked about, of 300" in told
    assert "22.1 (21.9 to 22.3)" in told
    assert "88% (88% to 89%)" in told
    press(page, "#ja")
    assert "22.1（21.9〜22.3）" in text(page, "#structure")


@pytest.mark.parametrize("parts", [(), front_parts()])
def test_on_paper_it_is_one_page_and_how_to_read_it(show: Show, parts: tuple[Section, ...]) -> None:
    page = show(replace(four(), sections=parts, structure=FIGURES, pairs=Share(290, 300)))
    printed = page.paper()
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") + printed.count(b"/Type/Page\n") == 2
    page.rest()
    assert page.ask("document.documentElement.className") == ""
