"""People and acts for the tests of Today."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.contact import Contact
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import contacts, encounters, history
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft
from myconnections.ui.dues.row import DueRow
from myconnections.ui.pages.today.card import SuggestionCard
from myconnections.ui.pages.today.page import TodayPage

LONG_AGO = NOW - timedelta(days=500)


def add(vault: OpenVault, family: str, stage: Stage = Stage.ENGAGEMENT, **fields: object) -> ContactId:
    fields = {"organization": f"{family} Works", **fields}
    contact = Contact(ContactId(0), "", family=family, given="Kim", **fields)  # type: ignore[arg-type]
    (who,) = contacts.add(vault, contact, LONG_AGO, stage=stage).people
    return ContactId(who)


def log(vault: OpenVault, who: ContactId, days: int, kind: str = "talk", by: str = "both", **more: object) -> None:
    when = NOW - timedelta(days=days)
    encounters.log(vault, LogDraft((who,), EncounterKind(kind), By(by), when.date(), **more), when)  # type: ignore[arg-type]


def crowd(vault: OpenVault, size: int = 3) -> list[ContactId]:
    """People at Engagement whose warmth has gone down: KEEP is open for all of them."""
    found = [add(vault, f"Family{number}") for number in range(size)]
    for number, who in enumerate(found):
        log(vault, who, 200 + number, thank=False)
    return found


def open_page(around: Surroundings) -> TodayPage:
    page = TodayPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def filled(around: Surroundings, size: int = 3) -> TodayPage:
    around.ask(lambda vault, _now: crowd(vault, size))
    return open_page(around)


def wishes(page: TodayPage) -> list[tuple[str, object]]:
    got: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: got.append((what, detail)))
    return got


def click(around: Surroundings, page: TodayPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    around.settle()


def choose(around: Surroundings, page: TodayPage, menu_name: str, word: str) -> None:
    menu = page.findChild(QMenu, menu_name)
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == word).trigger()
    menu.close()
    around.settle()


def press(around: Surroundings, card: SuggestionCard, key: Qt.Key) -> None:
    around.qtbot.keyClick(card, key)
    around.settle()


def due_row(page: TodayPage, kind: str) -> DueRow:
    return next(row for row in page.findChildren(DueRow) if row.objectName().startswith(f"due-{kind}-"))


def named(row: DueRow, part: str) -> str:
    return row.objectName().replace("due-", f"due-{part}-", 1)


def acts(around: Surroundings) -> list[str]:
    return [entry.kind for entry in around.ask(lambda vault, _now: history.entries(vault))]
