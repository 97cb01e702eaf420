"""The page of organizations on a real vault: what it shows is what is kept, and what is done there is undone."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep, kept, talked

from myconnections.domain.contact import Job
from myconnections.domain.ids import ContactId, JobId, OrganizationId
from myconnections.domain.organization import Organization
from myconnections.services import bulk, contacts, history, organizations
from myconnections.services.drafts import parked
from myconnections.services.ports import Act, OpenVault
from myconnections.ui.language import Language
from myconnections.ui.pages.organizations.lines import PeopleLines
from myconnections.ui.pages.organizations.model import FORMER, INDUSTRY, NAME, PEOPLE, WARM
from myconnections.ui.pages.organizations.page import OrganizationsPage
from myconnections.ui.pages.organizations.table import OrganizationTable, _Heads
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.search_box import SearchBox


@pytest.fixture
def people(around: Surroundings) -> dict[str, ContactId]:
    """Three at Harbor in two spellings, one of them warm; one at the mill who was at Harbor before."""
    made = {
        "alma": keep(around, given="Alma", organization="Harbor Ltd.", position="Pilot"),
        "bert": keep(around, given="Bert", organization="ＨＡＲＢＯＲ"),
        "carl": keep(around, given="Carl", organization="Harbor Ltd."),
        "dora": keep(around, given="Dora", organization="Mill"),
    }
    talked(around, made["alma"], 1)

    def job(vault: OpenVault, now: datetime) -> None:
        with vault.write(Act("test"), now) as uow:
            uow.contacts.add_jobs([Job(JobId(0), made["dora"], "Harbor Inc.", "Clerk", since=None, until=None)])
            uow.organizations.add(Organization(OrganizationId(0), "Mill", "mill", industry="food", note="by the river"))

    around.ask(job)
    return made


@pytest.fixture
def page(around: Surroundings, people: dict[str, ContactId]) -> OrganizationsPage:
    made = OrganizationsPage(around.context)
    around.show(made)
    made.show_now()
    around.settle()
    return made


def rows(page: OrganizationsPage) -> list[list[str]]:
    model = page.findChild(OrganizationTable).model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def opened(around: Surroundings, page: OrganizationsPage, name: str) -> None:
    page.open_name(name)
    around.settle()


def lines(page: OrganizationsPage) -> list[str]:
    model = page.findChild(PeopleLines).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_list_counts_orders_and_finds(page: OrganizationsPage, around: Surroundings) -> None:
    assert [row[:4] for row in rows(page)] == [["Harbor Ltd.", "3", "1", "1"], ["Mill", "1", "", ""]]
    assert rows(page)[1][INDUSTRY] not in {"", "food"}
    heads = page.findChild(OrganizationTable).horizontalHeader()
    for column, first in ((NAME, "Harbor Ltd."), (NAME, "Mill"), (WARM, "Harbor Ltd."), (FORMER, "Harbor Ltd.")):
        heads.sectionClicked.emit(column)
        assert rows(page)[0][0] == first
    find = page.findChild(SearchBox)
    find.setText("ｍｉｌ")
    around.qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert rows(page)[0][0] == "Mill"
    find.setText("zzz")
    around.qtbot.waitUntil(lambda: not rows(page))
    assert not page.findChild(OrganizationTable).isVisible()


def test_one_organization_shows_who_is_there_and_who_left(
    page: OrganizationsPage, around: Surroundings, people: dict[str, ContactId]
) -> None:
    table = page.findChild(OrganizationTable)
    table.stand_on("harbor")
    QTest.keyClick(table, Qt.Key.Key_Return)
    around.settle()
    shown = lines(page)
    assert shown[0] == "Here now: 3 people"
    assert shown[1].startswith("Alma, Pilot, ")
    assert shown[4] == "Were here: 1 person"
    assert shown[5].startswith("Dora, Clerk → Mill, ")
    wants = QSignalSpy(page.wants)
    view = page.findChild(PeopleLines)
    view.setCurrentIndex(view.model().index(5, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert (wants.at(0)[0], wants.at(0)[1]) == ("person", int(people["dora"]))
    assert page.chosen() == (int(people["dora"]),)
    page.findChild(Button, "organization-enrich").click()
    assert (wants.at(1)[0], wants.at(1)[1]) == ("page", "enrich")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert table.isVisible()


def test_everybody_there_is_logged_at_once(
    page: OrganizationsPage, around: Surroundings, people: dict[str, ContactId]
) -> None:
    opened(around, page, "Harbor")
    wants = QSignalSpy(page.wants)
    page.findChild(Button, "organization-log").click()
    assert tuple(wants.at(0)[1]) == tuple(int(people[name]) for name in ("alma", "bert", "carl"))


def test_one_name_is_written_for_all_and_taken_back(
    page: OrganizationsPage, around: Surroundings, people: dict[str, ContactId]
) -> None:
    opened(around, page, "Harbor")
    name, write = page.findChild(QLineEdit, "organization-name"), page.findChild(Button, "organization-rename")
    assert write.isEnabled()
    name.setText("Seaport")
    write.click()
    around.settle()
    assert {kept(around, people[who]).contact.organization for who in ("alma", "bert", "carl")} == {"Seaport"}
    assert page.findChild(QLineEdit, "organization-name").text() == "Seaport"
    assert not write.isEnabled()
    around.ask(history.undo)
    assert kept(around, people["bert"]).contact.organization == "ＨＡＲＢＯＲ"


def test_a_note_is_parked_kept_and_survives_a_refresh(page: OrganizationsPage, around: Surroundings) -> None:
    opened(around, page, "Mill")
    note, keeps = page.findChild(QPlainTextEdit, "organization-note"), page.findChild(Button, "organization-keep")
    assert (note.toPlainText(), keeps.isEnabled()) == ("by the river", False)
    note.setPlainText("by the sea")
    around.context.drafts.park_all()
    around.settle()
    (draft,) = around.ask(lambda vault, _now: parked(vault))
    assert (draft.place, draft.written) == (("organization", "mill"), {"note": "by the sea"})
    around.context.acting.do(lambda vault, now: contacts.star(vault, [], True, now), failed=lambda _error: None)
    opened(around, page, "Mill")
    assert note.toPlainText() == "by the sea"
    opened(around, page, "Harbor")
    assert note.toPlainText() == ""
    opened(around, page, "Mill")
    assert note.toPlainText() == "by the sea"
    keeps.click()
    around.settle()
    assert around.ask(lambda vault, now: organizations.organization(vault, "mill", now)).row.note == "by the sea"
    assert around.ask(lambda vault, _now: parked(vault)) == []
    assert not keeps.isEnabled()


def test_an_organization_that_nobody_is_at_any_more_closes(
    page: OrganizationsPage, around: Surroundings, people: dict[str, ContactId]
) -> None:
    opened(around, page, "Mill")
    around.context.acting.do(lambda vault, now: bulk.archive(vault, [people["dora"]], True, now))
    around.settle()
    around.settle()
    assert page.findChild(OrganizationTable).isVisible()
    assert [row[0] for row in rows(page)] == ["Harbor Ltd."]


def test_an_empty_vault_says_where_organizations_come_from(around: Surroundings) -> None:
    page = OrganizationsPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    wants = QSignalSpy(page.wants)
    page.findChild(Button, "organizations-bring").click()
    assert wants.at(0)[1] == "import"


def test_who_is_with_no_employer_is_told_beneath_the_list(
    around: Surroundings, people: dict[str, ContactId], page: OrganizationsPage
) -> None:
    assert not page.findChild(Paragraph, "organizations-unnamed").isVisible()
    for name, word in (("Eve", "Freelance"), ("Finn", "フリーランス"), ("Gus", "Freelance")):
        keep(around, given=name, organization=word)
    page = OrganizationsPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    told = page.findChild(Paragraph, "organizations-unnamed")
    assert [row[0] for row in rows(page)] == ["Harbor Ltd.", "Mill"]
    assert told.isVisible()
    assert told.text().startswith("Not listed here: 3 people")
    assert "Freelance, フリーランス" in told.text()
    opened(around, page, "Freelance")
    assert page.findChild(OrganizationTable).isVisible()


@pytest.mark.parametrize("spoken", ["en", "ja"])
def test_the_arrow_of_the_order_covers_no_word(
    around: Surroundings, people: dict[str, ContactId], language: Language, spoken: str
) -> None:
    language.speak(spoken)
    made = OrganizationsPage(around.context)
    around.show(made)
    table = made.findChild(OrganizationTable)
    head = table.horizontalHeader()
    assert isinstance(head, _Heads)
    words = QFontMetrics(around.context.theme.font("small", bold=True))
    for column in (PEOPLE, WARM, FORMER):
        word = str(table.model().headerData(column, Qt.Orientation.Horizontal))
        whole = QRect(0, 0, head.sectionSize(column), 32)
        arrow = head.arrow(whole, column)
        assert whole.contains(arrow)
        assert arrow.right() < whole.right() - 8 - words.horizontalAdvance(word)
    assert not head.isSortIndicatorShown()
