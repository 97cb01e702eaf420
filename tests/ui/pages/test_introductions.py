"""Introductions: texts to copy, one asked after the other, brought together in one act, and nobody named as a no."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.contact import Contact
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import FIRST, SECOND, Said, State
from myconnections.domain.stage import Stage
from myconnections.services import contacts, history, introductions, people
from myconnections.services.drafts import Draft
from myconnections.ui.dialogs.introduction import IntroductionForm
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.dues.row import DueRow
from myconnections.ui.inspector.menu import person_menu
from myconnections.ui.myself.introductions_card import IntroductionsCard
from myconnections.ui.pages.introductions.card import IntroductionCard
from myconnections.ui.pages.introductions.forms import AboutForm, IntroducedForm
from myconnections.ui.pages.introductions.page import IntroductionsPage
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.widgets.people_chips import Found


def person(around: Surroundings, name: str, **fields: tuple[str, ...]) -> ContactId:
    new = Contact(ContactId(0), "", given=name, **fields)  # type: ignore[arg-type]
    told = around.ask(lambda vault, now: contacts.add(vault, new, now, stage=Stage.CONNECTION))
    (who,) = told.people
    return ContactId(who)


def shown(around: Surroundings) -> IntroductionsPage:
    page = IntroductionsPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page


def click(around: Surroundings, page: QWidget, name: str) -> None:
    QApplication.processEvents()
    (button,) = [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]
    button.click()
    around.settle()
    around.settle()


def said(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def form(kind: type[NotebookForm]) -> NotebookForm:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def kept(around: Surroundings, asked: NotebookForm) -> None:
    asked.save()
    around.settle()
    around.settle()


def state(around: Surroundings) -> State:
    (row,) = around.ask(introductions.view).rows
    return row.entry.body.state


def begun(around: Surroundings, first: ContactId, second: ContactId) -> int:
    told = around.ask(lambda vault, now: introductions.begin(vault, first, second, "kilns", now))
    return int(str(told.facts["id"]))


def answered(around: Surroundings, key: int, part: str, what: Said) -> None:
    around.ask(lambda vault, now: introductions.said(vault, key, part, what, now))


def test_an_idea_is_taken_up_and_both_are_asked_and_brought_together(around: Surroundings) -> None:
    page = shown(around)
    assert "Who should meet?" in said(page)
    person(around, "Hana", offers=("pottery",)), person(around, "Milo", needs=("pottery",))
    page.load()
    around.settle()
    assert "Hana offers “pottery”, Milo looks for it" in said(page)
    click(around, page, "introduction-idea-0")
    first = form(IntroductionForm)
    assert isinstance(first, IntroductionForm)
    assert first.about.toPlainText() == "pottery"
    kept(around, first)
    key = int(around.ask(introductions.view).rows[0].entry.id)
    assert "Asked once Hana has said yes." in said(page)
    click(around, page, f"introduction-copy-{key}-first")
    assert QGuiApplication.clipboard().text().startswith("Hello Hana")
    click(around, page, f"introduction-asked-{key}-first")
    assert state(around) is State.ASKING
    click(around, page, f"introduction-yes-{key}-first")
    assert "there is somebody who would like to talk with you: Hana" in said(page)
    click(around, page, f"introduction-asked-{key}-second")
    click(around, page, f"introduction-yes-{key}-second")
    assert state(around) is State.BOTH_YES
    assert "Hello Hana, hello Milo" in said(page)
    click(around, page, f"introduction-done-{key}")
    done = form(IntroducedForm)
    assert isinstance(done, IntroducedForm)
    assert done.help.isChecked()
    kept(around, done)
    assert state(around) is State.INTRODUCED
    assert "talk without you" in said(page)
    click(around, page, f"introduction-know-{key}-yes")
    assert "They know each other, by what is written down." in said(page)
    around.ask(history.undo)
    around.ask(history.undo)
    page.load()
    around.settle()
    assert state(around) is State.BOTH_YES


def test_a_no_is_told_to_nobody(around: Surroundings) -> None:
    hana, milo = person(around, "Hana"), person(around, "Milo")
    key = begun(around, hana, milo)
    answered(around, key, FIRST, Said.YES)
    answered(around, key, SECOND, Said.NO)
    page = shown(around)
    assert "Left at that" in said(page)
    click(around, page, f"introduction-copy-{key}-first")
    text = QGuiApplication.clipboard().text()
    assert "Hello Hana" in text
    assert "Milo" not in text
    click(around, page, f"introduction-back-{key}-second")
    assert state(around) is State.ASKING
    click(around, page, f"introduction-back-{key}-first")
    click(around, page, f"introduction-no-{key}-first")
    assert state(around) is State.DECLINED
    click(around, page, f"introduction-delete-{key}")
    assert around.ask(introductions.view).rows == ()


def test_half_written_forms_are_opened_again(around: Surroundings) -> None:
    hana, milo = person(around, "Hana"), person(around, "Milo")
    page = shown(around)
    page.resume(Draft("introduction"))
    around.settle()
    form(IntroductionForm).reject()
    key = begun(around, hana, milo)
    answered(around, key, FIRST, Said.YES)
    answered(around, key, SECOND, Said.YES)
    page.resume(Draft("introduction-about", str(key)))
    around.settle()
    about = form(AboutForm)
    assert isinstance(about, AboutForm)
    about.about.setPlainText("glazes")
    kept(around, about)
    assert around.ask(introductions.view).rows[0].entry.body.about == "glazes"
    page.resume(Draft("introduction-done", str(key)))
    around.settle()
    form(IntroducedForm).reject()
    asked: list[object] = []
    page.wants.connect(lambda *told: asked.append(told))
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert asked == [("page", "myself")]


def test_whoever_is_gone_and_the_card_on_myself(around: Surroundings) -> None:
    card = IntroductionsCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    assert "good company" in said(card)
    hana, milo = person(around, "Hana", offers=("kilns",)), person(around, "Milo", needs=("kilns",))
    card.load()
    around.settle()
    assert "Hana offers “kilns”" in said(card)
    begun(around, hana, milo)
    card.load()
    around.settle()
    assert "1 introduction, 1 under way" in said(card)
    around.ask(lambda vault, now: contacts.forget(vault, [hana], now))
    page = shown(around)
    (only,) = page.findChildren(IntroductionCard)
    assert "One of the two is not kept any more." in said(only)
    assert NOW.date() == around.ask(introductions.view).rows[0].entry.day


def test_from_the_menu_of_a_person(around: Surroundings) -> None:
    hana, milo = person(around, "Hana"), person(around, "Milo")
    view = around.ask(lambda vault, now: people.person(vault, hana, now))
    asked: list[tuple[str, object]] = []
    host = shown(around)
    menu = person_menu(around.context, view, lambda what, detail: asked.append((what, detail)), host)
    next(one for one in menu.actions() if one.objectName() == "person-introduce").trigger()
    first = form(IntroductionForm)
    assert isinstance(first, IntroductionForm)
    assert first.first.names() == ("Hana",)
    first.second.add(Found(str(int(milo)), "Milo"))
    first.about.setPlainText("kilns")
    kept(around, first)
    (row,) = around.ask(introductions.view).rows
    assert (row.first, row.second) == (hana, milo)
    assert asked == [("page", f"introductions/entry:{row.entry.id}")]


def test_an_answer_that_is_waited_for_comes_up_on_today_and_leads_here(around: Surroundings) -> None:
    key = begun(around, person(around, "Hana"), person(around, "Milo"))
    day = NOW.date() - timedelta(days=8)
    around.ask(lambda vault, now: introductions.asked(vault, key, FIRST, now, day=day))
    page = TodayPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    asked: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: asked.append((what, detail)))
    (row,) = [one for one in page.findChildren(DueRow) if one.objectName() == f"due-introduction-{key}"]
    assert "Hana × Milo" in said(row)
    assert "Kilns" in said(row)
    row.settle.click()
    assert asked == [("page", f"introductions/entry:{key}")]
