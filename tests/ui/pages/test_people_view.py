"""The way the list is shown is that of the vault: another one is not grouped by what was chosen in this."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.conftest import Surroundings
from tests.ui.pages.people_in import opened
from tests.ui.people_in import keep

from myconnections.ui.pages.people import view
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.pages.people.view import View


def test_order_and_groups_are_those_of_the_vault_columns_those_of_the_computer(around: Surroundings) -> None:
    keep(around, given="Ada", organization="Harbor Press")
    device, facts = around.context.device, around.store.facts(around.folder)
    page = opened(around)
    page._showing.order_by("newest")
    page._showing.group_by("organization")
    table = page._table
    table.show_columns(("name", "stage"), {})
    table.arranged.emit()
    around.settle()
    assert view.remembered(device, facts.vault_id) == View("newest", group="organization", columns=("name", "stage"))
    assert view.remembered(device, "another") == View(columns=("name", "stage"))
    sample = PeoplePage(replace(around.context, folder=around.folder.parent))  # no vault stands there
    around.qtbot.addWidget(sample)
    assert sample._showing.how == View(columns=("name", "stage"))
