"""People and acts for the tests of what is coming."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from PySide6.QtWidgets import QDialog
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add

from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import By
from myconnections.domain.ids import PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.services import dues
from myconnections.services.ports import OpenVault
from myconnections.ui.pages.coming.page import ComingPage

TODAY = NOW.date()


def remind(vault: OpenVault, text: str, days: int = 0, **more: object) -> None:
    dues.plan(vault, Reminder(ReminderId(0), "free", text, TODAY + timedelta(days=days), **more), NOW)  # type: ignore[arg-type]


def fill(vault: OpenVault) -> None:
    """One of each kind, the first of them today."""
    shown = TODAY + timedelta(days=2)
    who = add(vault, "Vale", birthday=PartialDate(1980, shown.month, shown.day))
    remind(vault, "look at my notes")
    dues.promise(vault, Promise(PromiseId(0), who, "lend the book", By.ME, TODAY, TODAY + timedelta(days=9)), NOW)
    dues.plan(vault, Reminder(ReminderId(0), "plan", "write", TODAY + timedelta(days=1), who, "coffee"), NOW)


def open_page(around: Surroundings) -> ComingPage:
    page = ComingPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def dialogs(around: Surroundings) -> list[QDialog]:
    """Every dialog opened from now on."""
    opened: list[QDialog] = []
    around.context.prompts.opened.connect(lambda dialog: opened.append(cast(QDialog, dialog)))
    return opened
