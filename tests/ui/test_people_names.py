"""Everything that can be pressed or written in on the people side is named, for tests and for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.people_in import keep, kept, talked

from myconnections.domain.contact import Reachable
from myconnections.domain.encounter import By
from myconnections.domain.ids import ContactId, PromiseId
from myconnections.domain.reminder import Promise
from myconnections.services import contacts, dues
from myconnections.ui.dialogs.person_form import PersonForm
from myconnections.ui.dialogs.quick_log import QuickLog
from myconnections.ui.inspector.pane import Inspector
from myconnections.ui.inspector.record import RecordForm
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.widgets.chips import Segmented

INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)


@pytest.fixture
def who(around: Surroundings) -> ContactId:
    made = keep(around, given="Alma", family="Grey", reachable=(Reachable("email", "a@example.jp"),))
    talked(around, made, 3)
    around.ask(lambda vault, now: contacts.add_fact(vault, made, "background", "ships", now))
    promise = Promise(PromiseId(0), made, "a list", By.ME, around.context.clock().date())
    around.ask(lambda vault, now: dues.promise(vault, promise, now))
    return made


def test_everything_is_named(around: Surroundings, who: ContactId) -> None:
    host = QWidget()
    around.qtbot.addWidget(host)
    host.show()
    page, pane = PeoplePage(around.context, host), Inspector(around.context, host)
    page.show_now()
    pane.show_person(who)
    forms = [
        QuickLog(around.context, (who,), host),
        PersonForm(around.context, who, host),
        RecordForm(around.context, kept(around, who).encounters[0], host),
    ]
    around.settle()
    seen = 0
    for root in (page, pane, *forms):
        for widget in root.findChildren(QWidget):
            # The parts inside Qt's own calendar and spin boxes are Qt's.
            if not isinstance(widget, INTERACTIVE) or isinstance(widget, QToolButton):
                continue
            if widget.objectName().startswith("qt_"):
                continue
            seen += 1
            assert widget.objectName(), (type(root).__name__, widget)
            assert widget.accessibleName(), (type(root).__name__, widget.objectName())
            if isinstance(widget.parent(), Segmented):  # Tab enters a choice at one part, arrows do the rest
                continue
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled(), widget.objectName()
    assert seen > 80
