"""What the pane says of values that are seen in a person."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add

from myconnections.services import people, values
from myconnections.services.ports import OpenVault
from myconnections.services.views import PersonView
from myconnections.ui.inspector.known import KnownSection


def test_values_seen_in_a_person_or_a_community_of_theirs(around: Surroundings) -> None:
    def fill(vault: OpenVault, _now: object) -> PersonView:
        who = add(vault, "Vale", communities=("Choir",))
        values.tag(vault, "inner_peace", [who], [], NOW)
        values.tag(vault, "curiosity", [], ["choir"], NOW)
        return people.person(vault, who, NOW)

    view = around.ask(fill)
    section = KnownSection(around.context)
    around.show(section)
    section.show_view(view)
    line = section.findChild(QWidget, "values-shared")
    assert isinstance(line, QWidget)
    assert [one.text() for one in line.findChildren(QLabel)] == ["Values shared", "Inner peace, Curiosity (Choir)"]
