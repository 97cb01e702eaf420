"""The table on the page for the coach, with more fields than there is room for."""

from __future__ import annotations

import pytest
from tests.chromium.conftest import Show
from tests.interchange.reports import person, report

pytestmark = [pytest.mark.chromium, pytest.mark.slow]
BROKEN = """
[...document.querySelectorAll('#table th button, #table td')].flatMap(cell => {
  const found = [];
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    for (const part of node.data.matchAll(/[^\\s/]+/g)) {
      const range = document.createRange();
      range.setStart(node, part.index);
      range.setEnd(node, part.index + part[0].length);
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (lines.size > 1 && /^[ -~]+$/.test(part[0])) found.push(part[0]);
    }
  return found;
})"""
"""Words of Latin letters that stand on two lines of the table."""


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_word_of_the_table_is_broken_where_many_fields_stand_beside_each_other(show: Show, language: str) -> None:
    fields = ("community", "organization", "position", "note", "ways", "reading", "last_day")
    values = (
        ("Choir of the old harbour",), ("Printers and bookbinders of the old quarter, limited",), ("Chair of all",),
        ("We met at the reading circle and wrote each other letters about gardens. " * 3,), ("somebody@example.com",),
        ("やまだ はなこ",), ("2026-11-02",),
    )  # fmt: skip
    bare: tuple[tuple[str, ...], ...] = ((),) * len(fields)
    people = [person(f"P{n:02d}", n % 4 + 1, "warm", "bridging", values=values if n < 3 else bare) for n in range(1, 9)]
    page = show(report(*people, fields=fields), language)
    assert page.ask(BROKEN) == []
    wide = "document.querySelector('#table').offsetWidth <= document.querySelector('.scroll').offsetWidth"
    assert page.ask(wide)
