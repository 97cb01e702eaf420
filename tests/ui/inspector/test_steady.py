"""The pane stays where it stands while its rows are made anew."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep, talked

from myconnections.domain.alter_ties import PairState
from myconnections.domain.contact import Me
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, me, ties
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.inspector.pane import Inspector


@pytest.mark.parametrize("held", ["capital-change", "knows-say-3", "person-small-step", "stage-never"])
def test_choosing_a_kind_of_tie_leaves_the_pane_where_it_stands(around: Surroundings, held: str) -> None:
    """Wherever in the pane the keyboard is."""
    around.ask(lambda vault, now: me.put(vault, Me(industry="it", region="tokyo", function="sales"), now))
    who, other = (
        keep(around, Stage.CONNECTION, family=family, given="Kim", industry="media", region="tokyo")
        for family in ("Vale", "Reed")
    )
    for days in (60, 30, 5):
        talked(around, who, days, "")
    known = [keep(around, Stage.CONNECTION, family=f"Known{number}", given="Al") for number in range(5)]
    around.ask(lambda vault, now: alter_ties.answer(vault, {(who, one): PairState.TIE for one in known}, now))
    whole, pane = QWidget(), Inspector(around.context)
    row = QHBoxLayout(whole)
    row.addWidget(pane)
    row.addWidget(QLineEdit())
    around.show(whole, 800, 420)
    pane.show_person(who)
    around.settle()
    whole.activateWindow()
    around.qtbot.waitUntil(whole.isActiveWindow)
    scroll = pane.findChild(QScrollArea, "inspector-scroll")
    assert scroll is not None
    bar = scroll.verticalScrollBar()
    button = next(one for one in pane.findChildren(QPushButton, held) if not one.isHidden())
    button.setFocus()
    bar.setValue(bar.value() + button.mapTo(scroll, QPoint(0, 0)).y() - 200)
    stood = bar.value()
    assert stood > 0

    def label(vault: OpenVault, now: datetime) -> Changes:
        return ties.label_capital(vault, who, "bonding", now)

    around.context.acting.do(label)
    around.settle()
    assert bar.value() == stood
    assert whole.focusWidget().objectName() == held
    pane.show_person(other)
    around.settle()
    assert bar.value() == 0
