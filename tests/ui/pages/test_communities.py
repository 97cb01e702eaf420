"""The page of gatherings and communities on a real vault: what is written there is kept, and comes back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from tests.ui.conftest import NOW, Surroundings
from tests.ui.people_in import keep

from myconnections.domain.community import Community, Post, Round, Sort
from myconnections.domain.gathering import Gathering
from myconnections.domain.ids import ContactId
from myconnections.domain.rounds import Every
from myconnections.services import communities, drafts, dues, gatherings, people
from myconnections.services.drafts import Draft
from myconnections.ui.communities.community_forms import CommunityForm, PostForm, RoundForm
from myconnections.ui.communities.gathering_forms import GatheringForm, MetForm
from myconnections.ui.communities.handing_over import HandOverForm, _file_name
from myconnections.ui.dues.row import DueRow
from myconnections.ui.pages.communities.page import CommunitiesPage
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.widgets.people_chips import Found, newcomer

TABLE = "Harbour table"


@pytest.fixture
def page(around: Surroundings) -> CommunitiesPage:
    made = CommunitiesPage(around.context)
    around.show(made)
    made.show_now()
    around.settle()
    return made


def said(widget: QWidget) -> str:
    QApplication.processEvents()  # what was just put into a layout shows in the next turn
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def press(around: Surroundings, within: QWidget, name: str) -> None:
    QApplication.processEvents()  # as above
    button = next(one for one in within.findChildren(QPushButton, name) if one.isVisibleTo(within))
    button.click()
    around.settle()


def form(around: Surroundings, page: QWidget, kind: type[QDialog]) -> QDialog:
    around.settle()
    return next(one for one in page.findChildren(kind) if one.isVisible())


def day(days: int) -> QDate:
    there = NOW.date() + timedelta(days=days)
    return QDate(there.year, there.month, there.day)


def tended(around: Surroundings, *members: ContactId) -> int:
    return int(
        str(
            around.ask(
                lambda vault, now: communities.add(vault, Community(TABLE, "Eat together"), now, members=members)
            ).facts["id"]
        )
    )


def test_with_nothing_it_says_what_this_is_for(page: CommunitiesPage) -> None:
    told = said(page)
    assert "Where people come together, ties begin" in told
    assert "A community lasts" in told


def test_a_gathering_is_noted_and_many_are_met_at_once(page: CommunitiesPage, around: Surroundings) -> None:
    ana = keep(around, given="Ana")
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_N)
    noted = form(around, page, GatheringForm)
    assert isinstance(noted, GatheringForm)
    noted.name.setText("Night market")
    noted.place.setText("Pier")
    noted.day.setDate(day(-1))
    noted.mark.choose("play")
    next(iter(noted.left.values())).setChecked(True)
    noted.community.setCurrentText("Harbour")
    noted.save()
    around.settle()
    assert "Night market" in {one.text() for one in page.findChildren(QWidget, "gathering-1")}  # type: ignore[attr-defined]
    page.open_part("gathering:1")
    around.settle()
    assert "Pier · Play · Out of my language" in said(page.gathering)
    QTest.keyClick(page, Qt.Key.Key_M)
    met = form(around, page, MetForm)
    assert isinstance(met, MetForm)
    met.people.add(Found(str(ana), "Ana"))
    met.people.add(newcomer("Per / plays the flute"))
    met.new.setPlainText("Hana Sato / runs the kiln\nPer")
    met.learned.setText("Clay shrinks")
    met.save()
    around.settle()
    told = said(page.gathering)
    assert told.count("a thank-you is due") == 3
    (per,) = (one for one in around.ask(lambda vault, _now: people.find(vault, "per")) if one.named)
    assert per.text == "Per"
    assert [one.text for one in around.ask(lambda vault, now: people.person(vault, per.contact_id, now)).facts] == [
        "plays the flute"
    ]
    assert "Clay shrinks" in told
    press(around, page.gathering, f"met-thank-{ana}")
    assert said(page.gathering).count("a thank-you is due") == 2
    press(around, page.gathering, "met-gone-2")
    assert said(page.gathering).count("a thank-you is due") == 1
    for _ in range(3):
        around.context.acting.undo()
        around.settle()
    assert "Write everybody at once" in said(page.gathering)
    asked = QSignalSpy(page.wants)
    page.gathering.did.emit("person", int(ana))
    assert asked.at(0) == ["person", int(ana)]
    press(around, page.gathering, "gathering-forget")
    assert "Where people come together" in said(page.overview)


def test_a_form_refused_says_why_and_keeps_what_was_written(page: CommunitiesPage, around: Surroundings) -> None:
    around.ask(lambda vault, now: gatherings.add(vault, Gathering("Choir"), now))
    page.open_part("gathering:1")
    around.settle()
    press(around, page.gathering, "gathering-met")
    met = form(around, page, MetForm)
    assert isinstance(met, MetForm)
    met.save()
    around.settle()
    assert "Nobody is chosen." in said(met.wrong)
    met.reject()


def test_what_is_half_written_comes_back(page: CommunitiesPage, around: Surroundings) -> None:
    written = {"name": "Choir", "place": "Hall", "day": "2026-01-02", "left-land": True, "hosts": [["new:Per", "Per"]]}
    around.ask(lambda vault, now: drafts.park(vault, Draft("gathering", "", written), now))
    around.context.drafts.look(page.resume)
    noted = form(around, page, GatheringForm)
    assert isinstance(noted, GatheringForm)
    assert (noted.name.text(), noted.place.text(), noted.hosts.names()) == ("Choir", "Hall", ("Per",))
    assert noted.day.date() == QDate(2026, 1, 2)
    noted.reject()


def test_a_community_is_written_of_and_its_rounds_come_up(page: CommunitiesPage, around: Surroundings) -> None:
    ana, ben = keep(around, given="Ana", communities=("Choir",)), keep(around, given="Ben")
    page.show_now()
    around.settle()
    page.open_part("community:Choir")
    around.settle()
    assert "Nothing is written about it yet" in said(page.community)
    press(around, page.community, "community-begin")
    writing = form(around, page, CommunityForm)
    assert isinstance(writing, CommunityForm)
    assert writing.name.isReadOnly()
    writing.purpose.setPlainText("To sing")
    writing.members.add(Found(str(ben), "Ben"))
    writing.save()
    around.settle()
    assert "To sing" in said(page.community)
    assert "People (2)" in said(page.community)
    press(around, page.community, "round-new-keep")
    round_ = form(around, page, RoundForm)
    assert isinstance(round_, RoundForm)
    round_.what.setText("Write to the old ones")
    round_.day.setDate(day(-3))
    round_.mine.setChecked(True)
    round_.save()
    around.settle()
    press(around, page.community, "post-new")
    post = form(around, page, PostForm)
    assert isinstance(post, PostForm)
    post.name.setText("Keys")
    post.holders.add(Found(str(ana), "Ana"))
    post.save()
    around.settle()
    told = said(page.community)
    assert "1 of 1 role only Ana holds and knows. Who could learn one of them?" in told
    assert "1 of 1 ritual or step only I carry." in told
    (due,) = [one for one in around.ask(dues.due_list) if one.kind == "keep"]
    assert due.late
    press(around, page.community, "round-done-1")
    assert not [one for one in around.ask(dues.due_list) if one.kind == "keep"]
    press(around, page.community, "round-drop-1")
    press(around, page.community, "post-drop-1")
    assert "Who holds the keys" in said(page.community)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    around.settle()
    assert page.overview.isVisible()


def test_a_new_name_is_followed_and_undo_leads_back(page: CommunitiesPage, around: Surroundings) -> None:
    ana = keep(around, given="Ana")
    tended(around, ana)
    page.open_part(f"community:{TABLE}")
    around.settle()
    press(around, page.community, "community-write")
    writing = form(around, page, CommunityForm)
    assert isinstance(writing, CommunityForm)
    writing.name.setText("Pier table")
    writing.save()
    around.settle()
    assert page.community.view is not None
    assert page.community.view.name == "Pier table"
    around.context.acting.undo()
    around.settle()
    assert page.overview.isVisible()


def test_the_sheet_says_what_leaves_and_is_written(
    page: CommunitiesPage, around: Surroundings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = keep(around, given="Ana")
    key = tended(around, ana)
    around.ask(lambda vault, now: communities.put_post(vault, key, Post(0, "Keys"), now, holders=[ana]))
    page.open_part(f"community:{TABLE}")
    around.settle()
    for kind, begins in (("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF")):
        press(around, page.community, "community-hand-over")
        sheet = form(around, page, HandOverForm)
        assert isinstance(sheet, HandOverForm)
        assert sheet.leaves.text().startswith("1 name of people, 1 role")
        sheet.ways.setChecked(True)
        around.settle()
        out = tmp_path / f"sheet.{kind}"
        monkeypatch.setattr(around.context.prompts, "save_path", lambda *args, to=out: args[-1](to))
        (sheet.page if kind == "html" else sheet.paper).click()
        around.settle()
        assert out.read_bytes().startswith(begins)
    assert _file_name(" 港/../x ") == "港----x"
    assert _file_name("///") == "community"


def test_a_long_list_is_found_in_and_goes_on(around: Surroundings) -> None:
    for number in range(12):
        body, long_ago = Gathering(f"G{number}"), NOW.date() - timedelta(days=9 + number)
        around.ask(lambda vault, now, body=body, day=long_ago: gatherings.add(vault, body, now, day=day))
    keep(around, given="Ana", communities=tuple(f"C{number}" for number in range(50)))
    page = CommunitiesPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    assert page.findChild(QWidget, "gathering-12") is None
    press(around, page, "gatherings-more")
    assert page.findChild(QWidget, "gathering-12") is not None
    press(around, page, "communities-more")
    assert page.findChild(QWidget, "community-C9") is not None
    assert page.begin_find()
    page.overview.field.setText("c49")
    page.overview.field.sought.emit("c49")
    assert page.findChild(QWidget, "community-C49") is not None
    page.overview.field.sought.emit("zzz")


def test_a_due_round_is_done_or_opened_but_not_forgotten(around: Surroundings) -> None:
    key = tended(around)
    today = NOW.date()
    around.ask(
        lambda vault, now: communities.put_round(vault, key, Round(0, Sort.HEAT, "Invite", Every.ONCE, today), now)
    )
    around.ask(lambda vault, now: gatherings.add(vault, Gathering("Choir"), now, day=today - timedelta(days=1)))
    found = {one.kind: one for one in around.ask(dues.due_list)}
    row = DueRow(around.context, found["heat"], today)
    around.qtbot.addWidget(row)
    assert TABLE in said(row)
    assert [what for _word, what, _detail in row._offers()] == ["open", "wait", "wait", "wait", "wait_day"]
    asked = DueRow(around.context, found["gathering"], today)
    around.qtbot.addWidget(asked)
    assert asked.settle.text() == "Whom did you meet?"
    sent = QSignalSpy(asked.acted)
    asked.settle.click()
    assert sent.at(0)[0] == "open"


def test_a_name_written_and_not_chosen_is_asked_about(page: CommunitiesPage, around: Surroundings) -> None:
    around.ask(lambda vault, now: gatherings.add(vault, Gathering("Choir"), now))
    page.open_part("gathering:1")
    around.settle()
    press(around, page.gathering, "gathering-met")
    met = form(around, page, MetForm)
    assert isinstance(met, MetForm)
    met.people.field.setText("Per")
    met.learned.setText("A line")
    met.save()
    around.settle()
    assert "“Per” is not chosen yet." in said(met.wrong)
    met.people.field.clear()
    met.save()
    around.settle()
    assert "A line" in said(page.gathering)


def test_a_new_name_that_somebody_bears_is_asked_about(page: CommunitiesPage, around: Surroundings) -> None:
    hana = keep(around, given="Hana", family="Sato", organization="Kiln")
    around.ask(lambda vault, now: gatherings.add(vault, Gathering("Choir"), now))
    page.open_part("gathering:1")
    around.settle()
    press(around, page.gathering, "gathering-met")
    met = form(around, page, MetForm)
    assert isinstance(met, MetForm)
    met.new.setPlainText("Sato Hana / sings\nPer")
    met.save()
    around.settle()
    assert "Is it the same person?" in said(met.wrong)
    field = met.same["Sato Hana"]
    assert [field.itemText(place) for place in range(field.count())] == [
        "Please choose", "The same: Hana Sato (Kiln)", "Somebody else, new",
    ]  # fmt: skip
    field.setCurrentIndex(1)
    met.save()
    around.settle()
    view = around.ask(lambda vault, now: gatherings.gathering(vault, 1, now))
    assert [one.name for one in view.met] == ["Hana Sato", "Per"]
    assert view.met[0].contact_id == hana


def test_all_members_are_shown_in_the_list_of_people(page: CommunitiesPage, around: Surroundings) -> None:
    tended(around, *(keep(around, given=f"Ana {number}") for number in range(31)))
    keep(around, given="Ben")
    page.open_part(f"community:{TABLE}")
    around.settle()
    asked = QSignalSpy(page.wants)
    press(around, page.community, "members-all")
    assert asked.at(0) == ["page", f"people/communities:{TABLE}"]
    people = PeoplePage(around.context)
    around.show(people)
    people.show_now()
    people.open_part(f"communities:{TABLE}")
    around.settle()
    assert "31 of 32" in said(people)
