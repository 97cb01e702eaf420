"""A school for many people at once, where an import brought none, on a real vault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.ui.conftest import Surroundings
from tests.ui.pages.test_enrich import cards, opened, people

from myconnections.domain.contact import Me
from myconnections.services import me
from myconnections.ui.pages.enrich.page import EnrichPage


@pytest.fixture
def page(around: Surroundings) -> EnrichPage:
    around.ask(lambda vault, _now: people(vault))
    return opened(around)


def test_where_nobody_has_a_school_it_is_written_for_an_employer(around: Surroundings, page: EnrichPage) -> None:
    around.ask(lambda vault, now: me.put(vault, Me(schools=("Aoba University",)), now))
    page.head.show_step("schools")
    around.settle()
    form = page.empty.schools
    assert form is not None
    assert form.isVisible()
    assert form.school.lineEdit().hasFocus()
    assert [form.school.itemText(at) for at in range(form.school.count())] == ["Aoba University"]
    assert form.employer.itemText(0) == "みなと銀行"
    assert not form.button.isEnabled()
    form.school.setEditText("Aoba Univ.")
    said = form._remarks["employer"].text
    for text, remark in (("みな", ""), ("とんぼ", "nobody works there"), ("株式会社みなと銀行", "3 people")):
        form.employer.setEditText(text)
        assert said() == remark
    assert form.button.text() == "Write for 3 people"
    form.button.click()
    around.settle()
    noted = {name: one.schools for name, one in cards(around).items() if one.schools}
    assert noted == dict.fromkeys(("Ada", "Bo", "Cy"), ("Aoba University",))  # as I write it
    assert (form.school.currentText(), form.employer.currentText()) == ("Aoba Univ.", "")
    assert "3 of 7" in page.head.far.text()
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    form.write()  # nothing is written without an employer
    form.list_asked.emit()
    assert wanted == [("page", "people")]
    page.press("Enter")
    around.settle()
    assert page.step == "readings"


def test_the_keyboard_comes_into_the_field_only_when_no_key_is_pressed_any_more(
    around: Surroundings, page: EnrichPage
) -> None:
    page.head.show_step("titles")
    around.settle()
    while page.round.current is not None:
        page.press("1")
        page.press("Enter")
    page.press("Enter")  # too soon
    around.settle()
    assert page.step == "titles"
    page.empty.go_on()
    around.settle()
    form = page.empty.schools
    assert form is not None
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_1):
        assert form.hasFocus()
        around.qtbot.keyClick(form, key)
        around.qtbot.wait(250)
    assert (form.school.currentText(), form.employer.currentText()) == ("", "")
    around.qtbot.waitUntil(form.school.lineEdit().hasFocus)
