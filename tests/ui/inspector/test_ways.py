"""Ways to reach somebody: what a click opens, and what must never be opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from tests.ui.conftest import Surroundings

from myconnections.domain.contact import Reachable
from myconnections.ui.inspector.ways import WayRow, first_ways, readable, target
from myconnections.ui.widgets.labels import ElidedLabel
from myconnections.ui.widgets.name_link import NameLink


@pytest.mark.parametrize(
    ("kind", "value", "key", "asked"),
    [
        ("email", "kirino@example.jp", "", "mailto:kirino@example.jp"),
        ("email", "a?bcc=all@example.jp", "", "mailto:a%3Fbcc=all@example.jp"),
        ("email", "nobody", "", ""),
        ("email", "two@example.jp, other@example.jp", "", ""),
        ("email", "a@example.jp\nBcc: b@example.jp", "", ""),
        ("phone", "090-5550 0001", "+819055500001", "tel:+819055500001"),
        ("phone", "03 (5550) 0001", "", "tel:0355500001"),
        ("phone", "extension", "", ""),
        ("url", "https://www.example.org/in/kirino", "", "https://www.example.org/in/kirino"),
        ("url", "example.org/in/kirino", "", "https://example.org/in/kirino"),
        ("url", "javascript:alert(1)", "", ""),
        ("url", "file:///etc/passwd", "", ""),
        ("url", "https://localhost/x", "", ""),
        ("url", "", "", ""),
        ("address", "1-2-3 Shiohama", "", ""),
    ],
)
def test_only_mail_phone_and_pages_are_opened(kind: str, value: str, key: str, asked: str) -> None:
    url = target(Reachable(kind, value, "", key))
    assert ("" if url is None else bytes(url.toEncoded().data()).decode()) == asked


def test_the_nearest_ways_stand_first() -> None:
    page, mail = Reachable("url", "example.org"), Reachable("email", "a@example.jp")
    second, phone = Reachable("email", "b@example.jp"), Reachable("phone", "0355500001")
    assert first_ways([page, phone, mail, second]) == [mail, phone]
    assert first_ways([page, Reachable("url", "example.com")]) == [page]
    assert first_ways([]) == []


@pytest.mark.parametrize("opens", [True, False])
def test_a_click_opens_it_or_says_that_nothing_could(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch, opens: bool
) -> None:
    asked: list[str] = []
    told: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toString())
        return opens

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(open_url))
    around.context.acting.told.connect(told.append)
    QGuiApplication.clipboard().clear()
    row = WayRow(around.context, Reachable("url", "https://www.example.org/in/kirino/"), "way-0")
    around.qtbot.addWidget(row)
    link = row.findChild(NameLink, "way-0")
    assert isinstance(link, NameLink)
    assert (link.text(), link.accessibleName()) == ("example.org/in/kirino", "Open https://www.example.org/in/kirino/")
    link.click()
    assert asked == ["https://www.example.org/in/kirino/"]
    assert told == ([] if opens else ["No program here opens this. It is copied instead."])
    assert QGuiApplication.clipboard().text() == ("" if opens else "https://www.example.org/in/kirino/")


def test_what_cannot_be_opened_only_stands_there(around: Surroundings) -> None:
    row = WayRow(around.context, Reachable("url", "javascript:alert(1)"), "way-0")
    around.qtbot.addWidget(row)
    assert row.findChild(NameLink) is None
    label = row.findChild(ElidedLabel)
    assert isinstance(label, ElidedLabel)
    assert label.text() == "javascript:alert(1)"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("example.org/in/ana-lamstr%C3%B6m-2", "example.org/in/ana-lamström-2"),
        ("example.org/in/%E8%A6%8B%E6%9C%AC", "example.org/in/見本"),
        ("example.org/in/a%2Fb%20c%3Fd", "example.org/in/a%2Fb%20c%3Fd"),
        ("example.org/in/a%E2%80%AEb", "example.org/in/a%E2%80%AEb"),  # turns the order of what follows
        ("example.org/in/a%0Ab%00", "example.org/in/a%0Ab%00"),
        ("example.org/in/%F6m", "example.org/in/%F6m"),
        ("ex%C3%B6mple.org", "ex%C3%B6mple.org"),
        ("https://ex%C3%B6mple.org/%C3%B6", "https://ex%C3%B6mple.org/ö"),
    ],
)
def test_a_page_is_shown_with_its_letters_and_nothing_hidden_is_uncovered(page: str, shown: str) -> None:
    assert readable(page) == shown


def test_a_page_shown_with_its_letters_is_opened_as_it_was_written(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", staticmethod(lambda url: not asked.append(bytes(url.toEncoded().data()).decode()))
    )
    row = WayRow(around.context, Reachable("url", "https://example.org/in/ana-lamstr%C3%B6m-2"), "page")
    around.qtbot.addWidget(row)
    link = row.findChild(NameLink)
    assert link is not None
    assert link.accessibleName() == "Open https://example.org/in/ana-lamström-2"
    link.click()
    assert asked == ["https://example.org/in/ana-lamstr%C3%B6m-2"]
