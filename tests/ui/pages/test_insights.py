"""The page Insights: its parts, its charts, the reach list, the mirror, and what each says where nothing is known."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from tests.services.people import keep as add
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.alter_ties import PairState
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.errors import Trouble
from myconnections.domain.ids import ContactId
from myconnections.domain.mirror import MirrorChoice
from myconnections.domain.stage import Stage
from myconnections.services import alter_ties, check_ins, encounters, insights, mirror, reaching, ties, wanted
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft
from myconnections.ui.asked import of_part
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.dialogs.show_up import ShowUpForm
from myconnections.ui.pages.insights.page import PARTS, InsightsPage
from myconnections.ui.pages.insights.reach import ReachForm
from myconnections.ui.widgets.chips import Chip
from myconnections.ui.widgets.month_rows import MonthRows
from myconnections.ui.widgets.people_chips import Found


def opened(around: Surroundings, part: str = "ties") -> tuple[InsightsPage, list[QDialog], list[object]]:
    dialogs: list[QDialog] = []
    wants: list[object] = []
    around.context.prompts.opened.connect(dialogs.append)
    page = InsightsPage(around.context)
    page.wants.connect(lambda *told: wants.append(told))
    around.show(page)
    page.show_now()
    page.open_part(part)
    around.settle()
    return page, dialogs, wants


def said(place: QWidget) -> str:
    QApplication.processEvents()  # what a layout took in is shown with the next event
    return " | ".join(one.text() for one in place.findChildren(QLabel) if one.isVisible())


def click(around: Surroundings, place: QWidget, name: str) -> None:
    QApplication.processEvents()
    (button, *_) = [one for one in place.findChildren(QAbstractButton, name) if one.isVisible()]
    button.click()
    around.settle()


def log(vault: OpenVault, who: ContactId, days: int, kind: EncounterKind = EncounterKind.TALK) -> None:
    encounters.log(vault, LogDraft((who,), kind, By.BOTH, (NOW - timedelta(days=days)).date()), NOW)


def lived(vault: OpenVault, _now: datetime) -> list[ContactId]:
    ana = add(vault, "Ana", days=-400, industry="media", reach=("media",))
    ben = add(vault, "Ben", days=-400, industry="")
    ties.set_stage(vault, [ana], Stage.CONNECTION, NOW - timedelta(days=60))
    log(vault, ana, 40)
    log(vault, ana, 2)
    log(vault, ben, 20, EncounterKind.HELP)
    check_ins.event(vault, "A new job", NOW, day=(NOW - timedelta(days=50)).date())
    return [ana, ben]


def test_an_empty_vault_offers_to_bring_people_in(around: Surroundings) -> None:
    page, _, wants = opened(around)
    assert "Nothing to see yet." in said(page)
    click(around, page, "insights-bring")
    assert wants == [("import", None)]
    around.ask(lambda vault, _now: add(vault, "Ana"))
    page.show_now()
    around.settle()
    assert "Nothing to see yet." not in said(page)
    assert "Not recorded yet." in said(page)  # no encounter: no warmth and no conversations


def test_every_measure_has_its_sentence_basis_blind_spot_and_chart(around: Surroundings) -> None:
    around.ask(lived)
    page, _, _ = opened(around)
    told = said(page)
    assert "0 ties stand at Relationship, 0 at Engagement, 1 at Connection, 1 at Link." in told
    assert "Something is recorded with 2 people" in told
    assert "From 3 encounters" in told
    assert "Blind spot: Only what was logged counts." in told
    assert "Dotted lines: 2 Oct 2026 A new job." in told
    charts = page.findChildren(MonthRows)
    assert len(charts) == 5  # of kinds of ties nothing can be read of these two
    assert charts[0].accessibleName().startswith("People by stage: Relationship: 0 in")
    assert "A new job" in charts[0].accessibleName()
    around.qtbot.keyClick(charts[0], Qt.Key.Key_Left)
    assert charts[0].said() == "Oct 2026: Relationship 0, Engagement 0, Connection 1, Link 1, A new job"


def test_what_lasts_stands_beside_what_came_of_it_over_the_same_months(around: Surroundings) -> None:
    around.ask(lived)
    page, _, wants = opened(around, "run")
    left, right = page.findChildren(MonthRows)
    assert "nothing is added up" in said(page)
    assert "Not cold: 1 of 1 tie from Connection on." in said(page)
    around.qtbot.keyClick(left, Qt.Key.Key_Home)
    assert right.month == 0
    around.qtbot.keyClick(right, Qt.Key.Key_Right)
    assert left.month == 1
    click(around, page, "insights-opportunities")
    assert wants == [("page", "opportunities")]


def test_how_mixed_the_circle_is_among_whom(around: Surroundings) -> None:
    around.ask(lived)
    page, _, wants = opened(around, "mix")
    assert "From 1 of 2 people of whom it is written." in said(page)
    assert "What you are yourself is not written here" in said(page)
    click(around, page, "mix-among-connection")
    assert "From 1 of 1 person of whom it is written." in said(page)
    assert "Of nobody it is written yet: Organization, Function" in said(page)
    click(around, page, "insights-enrich")
    assert wants == [("page", "enrich")]


def test_structure_unknown_says_so_and_leads_to_where_it_is_asked(around: Surroundings) -> None:
    people = around.ask(lived)
    page, _, wants = opened(around, "knows")
    assert "Structure: not known." in said(page)
    assert not page.findChildren(MonthRows)
    click(around, page, "insights-ask")
    assert wants == [("page", "who-knows-whom")]
    one, two = people
    around.ask(lambda vault, now: alter_ties.answer(vault, {(one, two): PairState.TIE}, now))
    page.load()
    around.settle()
    assert "Effective size, of 2: 1.0. Every pair is answered." in said(page)
    assert "Constraint" in said(page)
    (chart,) = page.findChildren(MonthRows)
    assert chart.said().endswith("Effective size 1.0, Efficiency 50%, Pairs answered 1, Ties among them 1")


def test_structure_is_drawn_month_by_month_as_it_was_known(around: Surroundings) -> None:
    def answered(vault: OpenVault, _now: datetime) -> None:
        people = [add(vault, name, days=-200) for name in "ABCDEF"]
        pairs = [(min(a, b), max(a, b)) for n, a in enumerate(people) for b in people[n + 1 :]]
        for months, some in ((3, pairs[:2]), (2, pairs[2:6]), (0, pairs[6:])):
            day = NOW - timedelta(days=30 * months)
            alter_ties.answer(vault, dict.fromkeys(some, PairState.NONE), day)

    around.ask(answered)
    page, _, _ = opened(around, "knows")
    told = said(page)
    assert "Month by month, as known then" in told
    assert "It says what was known, not how things stood" in told
    assert "A gap: fewer than a fifth" in told
    (chart,) = page.findChildren(MonthRows)
    assert chart.accessibleName().startswith(
        "Month by month, as known then: Effective size: 5.7–6.0 in Sep 2026, 6.0 now,"
    )
    (month,) = [one for one in page.findChildren(QLabel) if one.objectName() == "insight-structure-month"]
    assert month.text() == ("Nov 2026: effective size 6.0, efficiency 100%; among 6 people, 15 of 15 pairs answered.")
    around.qtbot.keyClick(chart, Qt.Key.Key_Left)
    around.qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "effective size 5.7–6.0, efficiency 94–100%; among 6 people, 6 of 15 pairs answered" in month.text()
    around.qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert month.text() == "Aug 2026: not told. 2 of 15 pairs among 6 people were answered, fewer than a fifth."
    around.qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert month.text() == "Nov 2024: of those asked about, 0 were in the notebook."


def test_the_mixture_of_everybody_has_its_months(around: Surroundings) -> None:
    def filled(vault: OpenVault, _now: datetime) -> None:
        add(vault, "Ana", days=29, industry="media")
        add(vault, "Ben", days=59, industry="it")
        add(vault, "Cho", days=128, industry="it")

    around.ask(filled)
    page, _, _ = opened(around, "mix")
    assert "each month takes those in the notebook by then" in said(page)
    (chart,) = page.findChildren(MonthRows)
    assert chart.said() == "Nov 2026, so far: Differ, of 100 44, Written of 3"
    around.qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.said() == "Oct 2026: Differ, of 100 50, Written of 2"
    around.qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.said() == "Nov 2024: Differ, of 100 –, Written of –"
    click(around, page, "mix-among-connection")
    assert "Months are drawn of everybody only." in said(page)
    assert not page.findChildren(MonthRows)


def test_one_alone_cannot_be_asked_about(around: Surroundings) -> None:
    around.ask(lambda vault, _now: add(vault, "Ana"))
    page, _, _ = opened(around, "knows")
    assert "structure begins with two people" in said(page)
    assert not page.findChildren(QAbstractButton, "insights-ask")


def test_naming_whom_one_could_ask(around: Surroundings) -> None:
    ana, ben = around.ask(lived)
    page, dialogs, wants = opened(around, "reach")
    assert "Is there someone I could ask for 15 minutes within two weeks?" in said(page)
    assert "Somebody in 1 of 10 kinds, somebody warm in 1." in said(page)
    click(around, page, "insight-name-founders")
    form = dialogs.pop()
    assert isinstance(form, ReachForm)
    form.people.add(Found(str(int(ben)), "Ben"))
    around.context.drafts.park_all()
    around.settle()
    form.deleteLater()
    page.resume(Draft("reach-kind", "founders", {}))
    again = dialogs.pop()
    assert isinstance(again, ReachForm)
    assert again.people.names() == ("Ben",)
    again.save()
    around.settle()
    assert around.ask(reaching.view).reached == 2
    click(around, page, f"reach-media-{int(ana)}")
    assert wants == [("person", int(ana))]
    (chip,) = page.findChildren(Chip, f"reach-founders-{int(ben)}")
    chip.closed.emit()
    around.settle()
    assert around.ask(reaching.view).reached == 1
    click(around, page, "insight-name-own")
    own = dialogs.pop()
    assert isinstance(own, ReachForm)
    assert own.own is not None
    own.own.setText("Sauna")
    own.people.add(Found(str(int(ben)), "Ben"))
    own.save()
    around.settle()
    assert [one.kind for one in around.ask(reaching.view).kinds if one.own] == ["Sauna"]


def test_many_in_one_kind_are_seen_in_the_list(around: Surroundings) -> None:
    def many(vault: OpenVault, _now: datetime) -> None:
        for number in range(9):
            add(vault, f"P{number}", reach=("メディア" if number % 2 else "media",))

    around.ask(many)
    page, _, wants = opened(around, "reach")
    click(around, page, "reach-media-more")
    ((what, target),) = wants  # type: ignore[misc]
    assert what == "page"
    asked = of_part(target.removeprefix("people/"))
    assert asked is not None
    assert json.loads(target.partition("filter:")[2])["value"][:2] == ["media", "メディア・発信"]


def test_the_mirror_keeps_what_was_chosen_and_links_what_it_shows(around: Surroundings) -> None:
    ana, _ = around.ask(lived)
    page, dialogs, wants = opened(around, "missing")
    assert "Written of 1 of 2 people; of 1 nothing can be said." in said(page)
    click(around, page, "mirror-nobody-industry-0")
    click(around, page, "mirror-gather-industry")
    assert wants.pop() == ("page", "communities")
    click(around, page, "mirror-few-industry-0")
    click(around, page, "mirror-unknown-industry")
    for _what, target in wants:  # type: ignore[misc]
        assert of_part(target.removeprefix("people/")) is not None
    click(around, page, "mirror-nobody-reach-0")
    assert "Government: nobody on record. To try: a hearing" in said(page)
    click(around, page, "mirror-wish-reach")
    assert [one.kind.reach for one in around.ask(wanted.view).kinds] == ["government"]
    click(around, page, "mirror-nobody-reach-0")
    click(around, page, "mirror-nobody-reach-1")
    click(around, page, "mirror-do-reach")
    assert isinstance(dialogs.pop(), ShowUpForm)
    click(around, page, "mirror-plan-reach")
    assert isinstance(dialogs.pop(), PlanDialog)
    click(around, page, "mirror-name-reach")
    assert isinstance(dialogs.pop(), ReachForm)
    click(around, page, "mirror-nobody-reach-1")
    assert "nobody on record. To try" not in said(page)
    click(around, page, "mirror-rest-nobody-industry")
    assert page.findChildren(Chip, "mirror-nobody-industry-20")
    click(around, page, "mirror-function")
    click(around, page, "mirror-among-warm")
    assert around.ask(lambda vault, _now: mirror.kept(vault)) == MirrorChoice(
        ("industry", "function", "reach"), (), "warm"
    )
    assert int(ana)


def test_a_word_of_ones_own_is_looked_for_and_let_go(around: Surroundings) -> None:
    around.ask(lived)
    page, _, _ = opened(around, "missing")
    part = page._part("missing")
    part.line.setText("Choir")  # type: ignore[attr-defined]
    click(around, page, "mirror-add")
    assert "In words of your own" in said(page)
    (chip,) = [one for one in page.findChildren(Chip, "mirror-nobody-own-0") if one.isVisible()]
    assert chip.text() == "Choir"
    part.line.setText("Choir")  # type: ignore[attr-defined]
    click(around, page, "mirror-add")
    (gone,) = [one for one in page.findChildren(Chip, "mirror-drop-0") if one.isVisible()]
    gone.closed.emit()
    around.settle()
    assert around.ask(lambda vault, _now: mirror.kept(vault)).words == ()
    for name in ("industry", "reach"):
        click(around, page, f"mirror-{name}")
    assert "Choose an attribute above" in said(page)


def test_number_keys_turn_to_a_part_and_what_changes_elsewhere_is_read_anew(around: Surroundings) -> None:
    ana, _ = around.ask(lived)
    page, _, _ = opened(around)
    for place, key in enumerate(PARTS):
        around.qtbot.keyClick(page, Qt.Key.Key_1.value + place)
        assert page.tabs.choice() == key
        around.settle()
    around.qtbot.keyClick(page, Qt.Key.Key_1)
    around.qtbot.keyClick(page, Qt.Key.Key_A)
    around.settle()
    around.context.acting.do(
        lambda vault, now: encounters.log(vault, LogDraft((ana,), EncounterKind.MEET, By.BOTH, NOW.date()), now)
    )
    around.settle()
    assert "From 4 encounters" in said(page)


def test_what_cannot_be_read_is_said_and_can_be_tried_again(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    around.ask(lived)

    def broken(*_given: object, **_more: object) -> None:
        raise Trouble("disk_error")

    with monkeypatch.context() as patched:
        patched.setattr(insights, "read", broken)
        page, _, _ = opened(around)
        assert "The records could not be read." in said(page)
        assert [type(one) for one in around.failures] == [Trouble]
        around.failures.clear()
    click(around, page, "insights-again")
    assert "The records could not be read." not in said(page)
    assert page.findChildren(MonthRows)
