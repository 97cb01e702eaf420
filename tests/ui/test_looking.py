"""A vault that can only be looked at: the strip says so, every act is refused in a sentence, pages open. Case 49."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.house import House

from myconnections.domain.contact import Contact
from myconnections.domain.errors import Trouble
from myconnections.domain.ids import ContactId
from myconnections.services import contacts
from myconnections.storage import opening, read_only
from myconnections.ui import places
from myconnections.ui.strip import Strip


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, quick_kdf: None, tmp_path: Path) -> Iterator[House]:
    made = House(qtbot, qapp, tmp_path, [])
    yield made
    made.leave()


def test_case_49_the_window_says_so(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.make()
    monkeypatch.setattr(read_only, "is_read_only", lambda _folder: True)
    app = house.start(language="en")
    house.open(app)
    assert app.desk is not None
    bar = app.window.findChild(Strip, "looking-bar")
    assert bar is not None
    assert bar.isVisible()
    assert bar.accessibleName().startswith("For looking only")
    toast = app.desk.frame.toast
    for group in places.groups():
        for place in group:
            app.desk.frame.go(place.key)
            house.qtbot.waitUntil(lambda: not app.tasks.busy)
    house.qtbot.wait(20)
    assert toast.text() == ""
    nora = Contact(ContactId(0), "", family="Vale")
    app.desk.context.acting.do(lambda vault, now: contacts.add(vault, nora, now))
    house.qtbot.waitUntil(lambda: not app.tasks.busy)
    house.qtbot.wait(20)
    assert toast.text().startswith("The vault is open for looking only")
    app.lock_here()
    house.qtbot.waitUntil(lambda: app.opened is None and not app.tasks.busy)


def test_case_29_the_window_says_that_the_disk_is_full(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.make()
    real = opening.open_engine

    def full(*given: object, no_room: bool = False) -> object:
        if not no_room:
            raise Trouble("disk_full")
        return real(*given, no_room=True)  # type: ignore[arg-type]

    monkeypatch.setattr(opening, "open_engine", full)
    app = house.start(language="en")
    house.open(app)
    assert app.desk is not None
    bar = app.window.findChild(Strip, "looking-bar")
    assert bar is not None
    assert bar.accessibleName().startswith("For looking only: the disk is full")
    assert app.desk.context.acting.refuses()
    app.lock_here()
    house.qtbot.waitUntil(lambda: app.opened is None and not app.tasks.busy)
