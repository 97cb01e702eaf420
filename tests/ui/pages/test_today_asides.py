"""Beside the week's ideas on Today: where to show up and one question about two people, answered and undone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton, QScrollArea, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.pages.today_in import add, click, crowd, open_page, press, wishes

from myconnections.domain.alter_ties import Pair, PairState
from myconnections.domain.gathering import Gathering
from myconnections.domain.reach import REACH
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import SuggestionKind
from myconnections.services import alter_ties, entries, history, introductions, show_up
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.ui.dialogs.introduction import IntroductionForm
from myconnections.ui.dialogs.notebook_form import NotebookForm
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.dialogs.preferences import PreferencesDialog
from myconnections.ui.dialogs.show_up import ShowUpForm
from myconnections.ui.pages.today.asides import ShowUpCard, TieCard
from myconnections.ui.pages.today.page import TodayPage
from myconnections.ui.widgets.name_link import NameLink


def filled(around: Surroundings) -> TodayPage:
    """Two lawyers I know, and nobody in any kind of position but one that is empty."""
    reach = tuple(code for code in REACH if code != "legal")
    around.ask(lambda vault, _now: add(vault, "Ana", Stage.CONNECTION, industry="legal", organization="One firm"))
    around.ask(lambda vault, _now: add(vault, "Ben", Stage.CONNECTION, reach=reach, organization="One firm"))
    page = open_page(around)
    around.settle()
    around.settle()
    return page


def said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def form(around: Surroundings, kind: type[NotebookForm]) -> NotebookForm:
    around.settle()
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()][-1]


def show_up_card(page: TodayPage) -> ShowUpCard:
    return page.findChildren(ShowUpCard)[-1]


def tie_card(page: TodayPage) -> TieCard:
    return page.findChildren(TieCard)[-1]


def gone(around: Surroundings, page: TodayPage, kind: type[QWidget]) -> None:
    around.qtbot.waitUntil(lambda: not page.findChildren(kind))


def back(around: Surroundings, page: TodayPage, kind: type[QWidget]) -> None:
    around.ask(history.undo)
    page.load()
    around.qtbot.waitUntil(lambda: len(page.findChildren(kind)) == 1)


def test_a_place_to_show_up_says_why_and_who_stands_near(around: Surroundings) -> None:
    page = filled(around)
    wanted = wishes(page)
    card = show_up_card(page)
    assert "law, accounting and labor" in said(card)
    (near,) = [one for one in card.findChildren(NameLink) if one.objectName().startswith("show-up-near-")]
    around.qtbot.mouseClick(near, Qt.MouseButton.LeftButton)
    assert wanted == [("person", int(card.found.near[0].contact_id))]
    click(around, page, "show-up-do")
    asked = form(around, ShowUpForm)
    assert isinstance(asked, ShowUpForm)
    assert asked.hope.text() == "Meet somebody from law, accounting and labor"
    asked.name.setText("Contracts for beginners")
    asked.save()
    gone(around, page, ShowUpCard)
    (kept,) = around.ask(lambda vault, _now: entries.listed(vault, Gathering))
    assert (kept.body.name, kept.body.kind) == ("Contracts for beginners", "study")
    back(around, page, ShowUpCard)


def test_why_tells_the_rule_exactly_as_the_ideas_tell_their_sum(around: Surroundings) -> None:
    page = filled(around)
    place, question = show_up_card(page), tie_card(page)
    assert place.rule.isHidden()
    click(around, page, "show-up-why")
    assert (
        "They take turns, one a week, in an order drawn by lot once. Nothing is weighed, so there is no sum."
        in said(place.rule)
    )
    assert f"{place.found.others + 1} kind" in said(place.rule)
    click(around, page, "show-up-why")
    assert place.rule.isHidden()
    click(around, page, "ask-tie-why")
    likely = question.found.likely
    told = f"{likely:.2f} × {1 - likely:.2f} = {likely * (1 - likely):.2f}, of all open pairs the most"
    assert told in said(question.rule)


def test_it_waits_is_planned_or_left_out(around: Surroundings) -> None:
    page = filled(around)
    click(around, page, "show-up-later")
    (menu,) = [one for one in page.findChildren(QMenu) if one.objectName() == "show-up-later-menu"]
    menu.actions()[1].trigger()
    gone(around, page, ShowUpCard)
    back(around, page, ShowUpCard)
    page.resume(Draft("show-up-plan", "legal"))
    plan = form(around, PlanDialog)
    assert isinstance(plan, PlanDialog)
    assert plan.deed.text() == "find a free evening on contracts, taxes or work and go"
    plan.save()
    gone(around, page, ShowUpCard)
    back(around, page, ShowUpCard)
    page.resume(Draft("show-up", "legal"))
    form(around, ShowUpForm).reject()
    click(around, page, "show-up-never")
    gone(around, page, ShowUpCard)
    assert around.ask(lambda vault, _now: show_up.left_out(vault)) == ("legal",)


def test_the_question_about_two_people_is_answered_once(around: Surroundings) -> None:
    page = filled(around)
    wanted = wishes(page)
    card = tie_card(page)
    assert "Do Kim Ana and Kim Ben know each other well enough to talk without you?" in said(card)
    assert "Both are written down at One firm." in said(card)
    click(around, page, "ask-tie-more")
    assert wanted == [("page", "who-knows-whom")]
    click(around, page, "ask-tie-yes")
    gone(around, page, TieCard)
    pair = (card.found.first, card.found.second)

    def states() -> dict[Pair, PairState]:
        def look(vault: OpenVault, _now: datetime) -> dict[Pair, PairState]:
            with vault.read() as uow:
                return alter_ties.states_in(uow, pair)

        return around.ask(look)

    assert states() == {pair: PairState.TIE}
    back(around, page, TieCard)
    assert states() == {}
    click(around, page, "ask-tie-not_now")
    gone(around, page, TieCard)


def test_a_card_that_introduces_leads_to_the_texts(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Ana", Stage.CONNECTION, offers=("kilns",)))
    around.ask(lambda vault, _now: add(vault, "Ben", Stage.CONNECTION, needs=("kilns",)))
    page = open_page(around)
    wanted = wishes(page)
    (card,) = [one for one in page.cards if one.shown.suggestion.candidate.kind is SuggestionKind.INTRODUCE]
    assert "Kim Ben looks for “kilns”" in said(card)
    card.button("do").click()
    asked = form(around, IntroductionForm)
    assert isinstance(asked, IntroductionForm)
    assert (asked.about.toPlainText(), asked.first.names(), asked.second.names()) == (
        "kilns",
        ("Kim Ana",),
        ("Kim Ben",),
    )
    asked.save()
    around.qtbot.waitUntil(lambda: bool(wanted))
    (kept,) = around.ask(introductions.view).rows
    assert wanted == [("page", f"introductions/entry:{kept.entry.id}")]


def test_a_kind_left_out_is_taken_back_in_the_preferences(around: Surroundings) -> None:
    page = filled(around)
    click(around, page, "show-up-never")
    gone(around, page, ShowUpCard)
    dialog = PreferencesDialog(around.context, page)
    dialog.show()
    around.settle()
    (box,) = [one for one in dialog.findChildren(QCheckBox) if one.objectName() == "left-legal"]
    assert box.text() == "Law, accounting and labor"
    box.setChecked(False)
    dialog.findChild(QPushButton, "save").click()  # type: ignore[union-attr]
    around.settle()
    assert around.ask(lambda vault, _now: show_up.left_out(vault)) == ()


def test_answering_down_the_page_leaves_the_page_where_it_stands(around: Surroundings) -> None:
    around.ask(lambda vault, _now: crowd(vault, 8))
    page = filled(around)
    page.resize(1240, 420)
    around.settle()
    bar = page.findChild(QScrollArea, "today-scroll").verticalScrollBar()  # type: ignore[union-attr]
    around.qtbot.waitUntil(lambda: bar.maximum() > 300)
    card = tie_card(page)
    bar.setValue(bar.maximum())
    around.settle()
    press(around, page.cards[-1], Qt.Key.Key_L)
    stood = bar.value()
    assert stood > 0
    click(around, page, "ask-tie-not_now")
    gone(around, page, TieCard)
    around.settle()
    assert not page.findChildren(TieCard)
    assert bar.value() == min(stood, bar.maximum()) > 0
    assert page.isAncestorOf(page.window().focusWidget()) or page.window().focusWidget() is page
    assert card.found.first


def test_a_card_that_says_the_same_stays(around: Surroundings) -> None:
    page = filled(around)
    place = show_up_card(page)
    click(around, page, "show-up-why")
    click(around, page, "ask-tie-unknown")
    gone(around, page, TieCard)
    around.settle()
    assert page.findChildren(ShowUpCard) == [place]
    assert not place.rule.isHidden()
    page.show_now()
    around.settle()
    assert page.findChildren(ShowUpCard) == [place]
