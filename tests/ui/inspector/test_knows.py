"""The section of whom the person shown knows: read by itself, every state with what it comes from, correctable."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu
from tests.ui.conftest import Surroundings
from tests.ui.pages.today_in import add

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import alter_ties
from myconnections.services.ports import Act, OpenVault
from myconnections.ui.inspector.knows import KnowsSection
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.widgets.people_chips import Found


def people(vault: OpenVault, now: datetime) -> list[ContactId]:
    """Ames knows Bauer (said) and Cole (a file), not Dietz; a thread hints at Evans, the employer at Frost."""
    ids = [
        add(vault, name, organization="Harbor Works" if name in {"Ames", "Frost"} else f"{name} Ltd")
        for name in ("Ames", "Bauer", "Cole", "Dietz", "Evans", "Frost")
    ]
    said: dict[tuple[int, int], PairState] = {(ids[0], ids[1]): PairState.TIE, (ids[0], ids[3]): PairState.NONE}
    alter_ties.answer(vault, said, now)
    with vault.write(Act("bring_in_ties", {}), now) as uow:
        uow.ties.add_evidence(
            [TieEvidence(ids[0], ids[2], "file", now.date()), TieEvidence(ids[0], ids[4], "group_thread", None, 3)]
        )
    return ids


def opened(around: Surroundings) -> tuple[KnowsSection, list[ContactId]]:
    ids = around.ask(people)
    pane = Inspector(around.context)
    around.show(pane, 400)
    pane.show_person(ids[0])
    around.settle()
    section = pane.findChild(KnowsSection)
    assert isinstance(section, KnowsSection)
    around.qtbot.waitUntil(lambda: bool(section.findChildren(QAbstractButton, f"knows-{int(ids[1])}")))
    around.qtbot.addWidget(pane)
    return section, ids


def words(section: KnowsSection) -> list[str]:
    return [shown.text() for shown in section.findChildren(QLabel) if not shown.isHidden()]


def test_each_state_says_what_it_comes_from(around: Surroundings) -> None:
    section, ids = opened(around)
    told = words(section)
    assert "Knows 2 people" in told
    assert "you said so, 21 Nov" in told
    assert "from a file, 21 Nov" in told
    assert "Not answered, in one conversation with them: 1" in told  # as on the map
    assert "Not answered, something is shared: 1" in told
    assert "3 conversations of several people" in told
    assert "both at Harbor Works" in told
    assert "Does not know 1 person" in told
    assert section.findChild(QAbstractButton, f"knows-{int(ids[3])}") is None  # counted, until one asks


def test_an_answer_is_given_from_the_menu_and_by_adding_somebody(around: Surroundings) -> None:
    section, ids = opened(around)
    button = section.findChild(QAbstractButton, f"knows-say-{int(ids[4])}")
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = section.findChild(QMenu, "knows-menu")
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName() == "knows-answer-none").trigger()
    around.settle()
    section.add.add(Found(str(int(ids[5])), "Frost"))
    around.settle()
    assert section.add.keys() == ()
    found = around.ask(lambda vault, _now: alter_ties.of_person(vault, ids[0]))
    assert {one.contact_id for one in found.knows} == {ids[1], ids[2], ids[5]}
    assert {one.contact_id for one in found.knows_not} == {ids[3], ids[4]}
    assert found.hinted == ()
