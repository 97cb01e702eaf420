"""The page of needs: whose ties feed which, a picture of encounters, help in counts, and what was given."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from tests.services.people import keep as add
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.need import Need
from myconnections.services import encounters, needs
from myconnections.services.drafts import Draft
from myconnections.services.needs import NeedsView
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft
from myconnections.ui.dialogs.contribution import ContributionForm
from myconnections.ui.dialogs.feeds import FeedsForm
from myconnections.ui.myself.needs_card import NeedsCard
from myconnections.ui.pages.needs.page import NeedsPage
from myconnections.ui.widgets.help_balance import HelpBalance
from myconnections.ui.widgets.need_hills import NeedHills
from myconnections.ui.widgets.people_chips import Found


def opened(around: Surroundings) -> tuple[NeedsPage, list[QDialog]]:
    dialogs: list[QDialog] = []
    around.context.prompts.opened.connect(dialogs.append)
    page = NeedsPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    return page, dialogs


def click(around: Surroundings, place: QWidget, name: str) -> None:
    QApplication.processEvents()
    buttons = [one for one in place.findChildren(QAbstractButton, name) if not one.isHidden()]
    assert buttons, name
    buttons[-1].click()
    around.settle()


def said(place: QWidget) -> str:
    QApplication.processEvents()  # what a layout took in is shown with the next event
    return " | ".join(one.text() for one in place.findChildren(QLabel) if not one.isHidden())


def look(around: Surroundings) -> NeedsView:
    return around.ask(needs.view)


def logged(vault: OpenVault, who: ContactId, days: int, *fed: Need, by: By = By.BOTH) -> None:
    kind = EncounterKind.TALK if by is By.BOTH else EncounterKind.HELP
    draft = LogDraft((who,), kind, by, (NOW - timedelta(days=days)).date(), feeds=fed)
    encounters.log(vault, draft, NOW)


def test_people_are_named_and_what_is_half_written_comes_back(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page, dialogs = opened(around)
    assert "nothing is guessed" in said(page)
    click(around, page, "need-add-growth")
    form = dialogs.pop()
    assert isinstance(form, FeedsForm)
    form.people.add(Found(str(int(ana)), "Ana"))
    around.context.drafts.park_all()
    around.settle()
    form.deleteLater()
    page.resume(Draft("feeds", "growth", {}))
    again = dialogs.pop()
    assert isinstance(again, FeedsForm)
    assert again.people.names() == ("Ana",)
    again.save()
    around.settle()
    assert look(around).fed[Need.GROWTH].ties == (ana,)
    asked: list[object] = []
    page.wants.connect(lambda *told: asked.append(told))
    click(around, page, f"need-growth-{int(ana)}")
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert asked == [("person", int(ana)), ("page", "myself")]


def test_the_picture_counts_days_and_help_is_told_without_judgement(around: Surroundings) -> None:
    def made(vault: OpenVault, _now: datetime) -> None:
        ana = add(vault, "Ana")
        logged(vault, ana, 3, Need.SAFETY, Need.GROWTH)
        logged(vault, ana, 200, Need.SAFETY)
        logged(vault, ana, 5, by=By.ME)
        logged(vault, ana, 6, by=By.THEM)
        logged(vault, ana, 7, by=By.THEM)

    around.ask(made)
    page, _ = opened(around)
    hills = page.findChild(NeedHills)
    assert hills is not None
    assert hills.accessibleName().startswith(
        "Safety and recognition: 0 ties, 1 encounter, last on 18 Nov 2026; Curiosity and growth: 0 ties, 1 encounter"
    )
    page.span.choose("365")
    around.settle()
    assert "of 2 encounters since 21 Nov 2025" in said(page)
    balance = [one for one in page.findChildren(HelpBalance) if not one.isHidden()][-1]
    assert balance.accessibleName() == "Help given : received = 1 : 2; worked together 0."
    balance.grab()
    card = NeedsCard(around.context)
    around.show(card, 360, 300)
    card.load()
    around.settle()
    assert "Help given : received = 1 : 2" in said(card)
    narrow = card.findChild(NeedHills)
    assert narrow is not None
    narrow.grab()


def test_a_contribution_is_noted_set_right_and_taken_away(around: Surroundings) -> None:
    ana = around.ask(lambda vault, _now: add(vault, "Ana"))
    page, dialogs = opened(around)
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    form = dialogs.pop()
    assert isinstance(form, ContributionForm)
    form.what.setText("mended the gate")
    form.people.add(Found(str(int(ana)), "Ana"))
    form.save()
    around.settle()
    (line,) = look(around).given
    assert (line.what, line.people, look(around).help.given) == ("mended the gate", (ana,), 1)
    page.resume(Draft("contribution", str(line.entry), {}))
    around.settle()
    form = dialogs.pop()
    assert isinstance(form, ContributionForm)
    assert (form.what.text(), form.people.names()) == ("mended the gate", ("Ana",))
    form.what.setText("mended both gates")
    form.gave.setText("a quiet evening")
    form.save()
    around.settle()
    assert "mended both gates" in said(page.given)
    assert "a quiet evening" in said(page.given)
    click(around, page, f"given-delete-{line.entry}")
    assert "from the log" in said(page.given)  # the help itself took place
    card = NeedsCard(around.context)
    around.show(card)
    card.load()
    around.settle()
    assert "Curiosity and growth: 0 ties, no encounter" in said(card)


def test_more_than_a_few_are_shown_on_asking(around: Surroundings) -> None:
    def made(vault: OpenVault, now: datetime) -> None:
        those = [add(vault, f"Ana {number:02}") for number in range(12)]
        needs.also_feeds(vault, Need.SAFETY, those, now)
        for who in those:
            logged(vault, who, 1, by=By.ME)

    around.ask(made)
    page, _ = opened(around)
    panel = page.panels[Need.SAFETY]
    names = [one for one in panel.findChildren(QAbstractButton) if one.objectName().startswith("need-safety-")]
    assert (len(names), names[-1].text()) == (9, "4 more")
    click(around, panel, "need-safety-more")
    click(around, page, "given-more")
    assert len(page.given.findChildren(QLabel, "")) >= 24
    QApplication.processEvents()
    shown = {one.text() for one in panel.findChildren(QAbstractButton) if not one.isHidden()}
    assert "Ana 11" in shown
