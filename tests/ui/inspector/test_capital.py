"""The kind of tie in the pane: the facts it was read from, my own word beside what is computed, and back."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add

from myconnections.domain.contact import Me
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import me, people
from myconnections.services.ports import OpenVault
from myconnections.services.views import PersonView
from myconnections.ui.inspector.capital import CapitalSection


def section_of(around: Surroundings, **fields: str) -> tuple[CapitalSection, ContactId]:
    def fill(vault: OpenVault, _now: object) -> PersonView:
        me.put(vault, Me(industry="it", region="tokyo", function="sales"), NOW)
        return people.person(vault, add(vault, "Vale", Stage.ENGAGEMENT, **fields), NOW)

    view = around.ask(fill)
    section = CapitalSection(around.context)
    around.show(section)
    section.show_view(view)
    return section, view.contact.id


def lines(section: CapitalSection) -> list[str]:
    """What is said now: rows taken away may still wait for their end."""
    rows = [section.rows.itemAt(place).widget() for place in range(section.rows.count())]
    return [one.text() for one in rows if isinstance(one, QLabel) and one.objectName().startswith("capital-line")]


def test_nothing_is_said_where_nothing_is_known(around: Surroundings) -> None:
    section, _ = section_of(around)
    assert section.isHidden()


def test_the_facts_and_my_own_word(around: Surroundings) -> None:
    section, who = section_of(around, industry="media", region="tokyo", function="policy")
    assert not section.isHidden()
    assert lines(section)[0] == (
        "Bridging: different industry and function; same region; similarity 33%, from 3 of 6 facts."
    )
    section.findChild(QPushButton, "capital-change").click()  # type: ignore[union-attr]
    menu = section.findChild(QMenu, "capital-menu")
    assert isinstance(menu, QMenu)
    words = {action.objectName(): action for action in menu.actions()}
    assert words["person-capital-default"].isChecked()
    words["person-capital-bonding"].trigger()
    menu.close()
    around.settle()
    section.show_view(around.ask(lambda vault, now: people.person(vault, who, now)))
    assert lines(section)[:2] == [
        "You call it: Bonding.",
        "As computed: Bridging: different industry and function; same region; similarity 33%, from 3 of 6 facts.",
    ]


def test_a_title_is_a_question_and_leads_to_the_form(around: Surroundings) -> None:
    section, who = section_of(around, position="代表取締役")
    wanted: list[tuple[str, object]] = []
    section.wants.connect(lambda key, what: wanted.append((key, what)))
    assert any("title suggests" in line for line in lines(section))
    section.findChild(QPushButton, "capital-form").click()  # type: ignore[union-attr]
    assert wanted == [("edit", int(who))]
