"""A browser for all tests of the page, and the page opened in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tools.chromium import Browser, Listener

from myconnections.domain.report import Report
from myconnections.interchange.coach_html.page import page
from tools import chromium

Show = Callable[..., Browser]


@pytest.fixture(scope="session")
def browser() -> Iterator[tuple[Browser, Listener]]:
    if not chromium.found():
        pytest.skip("no Chromium here; `python3 dev.py test` installs Debian's where it may")
    with chromium.browsing() as pair:
        yield pair


@pytest.fixture
def show(browser: tuple[Browser, Listener], tmp_path: Path) -> Iterator[Show]:
    """Open a report in the browser. Whatever the page complained of or asked for fails the test."""
    opened, _ = browser
    opened.look()

    def open_it(report: Report, language: str = "en") -> Browser:
        file = tmp_path / "page.html"
        file.write_text(page(report, language), encoding="utf-8")
        opened.open(file)
        opened.rest()
        return opened

    yield open_it
    opened.rest()
    assert opened.complaints() == []
    asked = [address for address in opened.requests() if not address.startswith("blob:")]
    assert asked == [(tmp_path / "page.html").as_uri()]
