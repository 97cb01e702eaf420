"""The vision with its versions and roles, and what came to me: pages, forms, cards."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.pages.today_in import add, log
from tools.screen_rules import faults

from myconnections.domain.ids import ContactId
from myconnections.domain.opportunity import Became, Opportunity, OpportunityKind
from myconnections.domain.role import Role
from myconnections.domain.vision import Vision
from myconnections.services import entries, opportunities, roles, visions
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.ui.dialogs.opportunity import OpportunityDialog
from myconnections.ui.dialogs.role import RoleDialog
from myconnections.ui.dialogs.vision import VisionDialog
from myconnections.ui.myself.opportunities_card import OpportunitiesCard
from myconnections.ui.myself.vision_card import VisionCard
from myconnections.ui.page import Page
from myconnections.ui.pages.opportunities.page import OpportunitiesPage
from myconnections.ui.pages.vision.page import VisionPage
from myconnections.ui.widgets.count_bars import CountBars
from myconnections.ui.widgets.people_chips import Found
from myconnections.ui.widgets.two_versions import TwoVersions


def settle(around: Surroundings) -> None:
    """Until nothing is under way and what was laid out is shown."""
    around.settle()
    around.qtbot.wait(10)


def opened(around: Surroundings, make: type[Page]) -> Page:
    page = make(around.context)
    around.show(page)
    page.show_now()
    settle(around)
    return page


def click(around: Surroundings, within: QWidget, name: str) -> None:
    button = next(one for one in within.findChildren(QAbstractButton, name) if one.isVisible())
    around.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(around)


def said(widget: QWidget) -> list[str]:
    return [shown.text() for shown in widget.findChildren(QLabel) if shown.isVisible()]


def forms(around: Surroundings) -> list[QDialog]:
    """Every dialog opened from now on."""
    found: list[QDialog] = []
    around.context.prompts.opened.connect(lambda dialog: found.append(cast(QDialog, dialog)))
    return found


def test_the_first_version_is_written_in_a_form_that_comes_back_half_written(around: Surroundings) -> None:
    who = around.ask(lambda vault, _now: add(vault, "Vale"))
    page, dialogs = opened(around, VisionPage), forms(around)
    click(around, page, "vision-begin")
    form = dialogs[0]
    assert isinstance(form, VisionDialog)
    assert form.main is not None
    assert not form.main.isEnabled()
    form.text.setPlainText("I open a small library.")
    form.lists["rules"].setPlainText("rest on Sunday\n\n")
    form.people.add(Found(str(who), "Kim Vale"))
    around.context.drafts.park_all()
    settle(around)
    form.setParent(None)
    form.deleteLater()
    page.resume(Draft("vision", "", {}))
    settle(around)
    again = dialogs[1]
    assert isinstance(again, VisionDialog)
    assert again.text.toPlainText() == "I open a small library."
    again.save()
    settle(around)
    kept = around.ask(lambda vault, _now: visions.current(vault))
    assert kept is not None
    assert (kept.body, kept.those()) == (Vision("I open a small library.", ("rest on Sunday",)), (who,))
    assert "nothing logged in 90 days" in said(page)


def filled(vault: OpenVault, _now: object) -> None:
    ana = add(vault, "Vale", offers=("bookkeeping",))
    log(vault, ana, 3)
    visions.write(vault, Vision("I open a small library."), [], NOW - timedelta(days=400))
    mine = Vision("I open an old library.", (), ("listening",), ("bookkeeping",))
    visions.write(vault, mine, [ana], NOW)
    roles.add(vault, Role("editor", "a paper"), [ana], NOW)


def test_the_page_shows_people_who_helps_and_an_earlier_version_beside(around: Surroundings) -> None:
    around.ask(filled)
    page, dialogs = opened(around, VisionPage), forms(around)
    texts = said(page)
    assert "1 day with them in 90 days" in texts
    names = [one.text() for one in page.findChildren(QAbstractButton)]
    assert "Kim Vale offers it" in names
    click(around, page, "version-1")
    sides = page.findChild(TwoVersions)
    assert isinstance(sides, TwoVersions)
    assert (sides.before.toPlainText(), sides.after.toPlainText()) == (
        "I open a small library.",
        "I open an old library.",
    )
    assert "In the day new: Kim Vale" in said(page)
    assert faults(page) == []
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    click(around, page, "in-day-1")
    around.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert wanted == [("person", 1), ("page", "myself")]
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    click(around, page, "vision-edit")
    right = dialogs[1]
    assert isinstance(right, VisionDialog)
    right.text.setPlainText("I open an old mill.")
    right.save()
    settle(around)
    assert [one.body.text for one in around.ask(visions.view).versions][:1] == ["I open an old mill."]
    assert len(around.ask(visions.view).versions) == 2


def test_a_role_is_added_changed_and_taken_away(around: Surroundings) -> None:
    around.ask(filled)
    page, dialogs = opened(around, VisionPage), forms(around)
    click(around, page, "role-add")
    new = dialogs[0]
    assert isinstance(new, RoleDialog)
    new.name.setText("beekeeper")
    new.people.add(Found("1", "Kim Vale"))
    new.since.choose(NOW.date() - timedelta(days=9))
    around.context.drafts.park_all()
    settle(around)
    new.setParent(None)
    new.deleteLater()
    page.resume(Draft("role", "", {}))
    settle(around)
    new = dialogs.pop()
    assert isinstance(new, RoleDialog)
    assert (new.people.names(), new.since.day()) == (("Kim Vale",), NOW.date() - timedelta(days=9))
    new.people.remove("1")
    new.since.choose(NOW.date())
    new.save()
    settle(around)
    editor, beekeeper = (row.role for row in around.ask(roles.rows))
    assert beekeeper.body == Role("beekeeper")
    click(around, page, f"role-edit-{editor.id}")
    form = dialogs[1]
    assert isinstance(form, RoleDialog)
    form.what.setText("two papers")
    form.ended.setChecked(True)
    around.context.drafts.park_all()
    settle(around)
    form.save()
    settle(around)
    assert around.ask(roles.rows)[1].role.body == Role("editor", "two papers", until=NOW.date())
    assert around.ask(roles.rows)[1].role.those() == editor.those()
    click(around, page, f"role-delete-{beekeeper.id}")
    assert len(around.ask(roles.rows)) == 1


def test_what_came_is_noted_and_counted(around: Surroundings) -> None:
    who = around.ask(lambda vault, _now: add(vault, "Vale"))
    around.ask(lambda vault, now: roles.add(vault, Role("editor"), [], now))
    page, dialogs = opened(around, OpportunitiesPage), forms(around)
    click(around, page, "opportunity-begin")
    form = dialogs[0]
    assert isinstance(form, OpportunityDialog)
    form.what.setText("asked to speak")
    form.kind.setCurrentIndex(form.kind.findData("invitation"))
    form.opened.add(Found("99", "Nobody"))
    form.opened.add(Found(str(who), "Kim Vale"))
    assert form.role is not None
    form.role.setCurrentIndex(1)
    form.save()
    settle(around)
    (entry,) = around.ask(lambda vault, _now: entries.listed(vault, Opportunity))
    assert entry.body.kind is OpportunityKind.INVITATION
    assert (entry.those("opened"), entry.body.role) == ((who,), 1)
    (bars,) = [bar for bar in page.findChildren(CountBars) if bar.accessibleName().startswith("Its stage")]
    assert bars.accessibleName() == "Its stage then: Engagement 1 (from 1 of 1 opportunity)"
    assert faults(page) == []
    around.qtbot.keyClick(page, Qt.Key.Key_N)
    click(around, page, f"opportunity-edit-{entry.id}")
    change = dialogs[2]
    assert isinstance(change, OpportunityDialog)
    change.became.setCurrentIndex(change.became.findData("taken"))
    change.then.choose("weak")
    change.save()
    settle(around)
    (entry,) = around.ask(lambda vault, _now: entries.listed(vault, Opportunity))
    assert (entry.body.became, entry.those("opened")) == (Became.TAKEN, (who,))
    page.resume(Draft("opportunity", str(entry.id), {}))
    settle(around)
    assert len(dialogs) == 4
    click(around, page, f"opportunity-delete-{entry.id}")
    assert "What came to you?" in said(page)


def test_the_cards_on_myself(around: Surroundings) -> None:
    vision, came = VisionCard(around.context), OpportunitiesCard(around.context)
    for card in (vision, came):
        around.show(card)
        card.load()
    settle(around)
    assert "Who is in it? A few sentences are enough." in said(vision)
    assert "What came to you, and through whom?" in said(came)
    around.ask(filled)
    around.ask(lambda vault, now: opportunities.add(vault, Opportunity("a talk"), now, opened=ContactId(1)))
    for card in (vision, came):
        card.load()
    settle(around)
    assert "1 person in it; with 1 of them something is logged in 90 days" in said(vision)
    assert "Roles: editor" in said(vision)
    assert "a talk — Kim Vale" in said(came)
