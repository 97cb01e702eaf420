"""Enrich in bulk in the window: by keyboard alone, at once on the page, behind it in the vault."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.conftest import NOW, Surroundings

from myconnections.domain.contact import Contact, Me
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import WorkRow
from myconnections.services import contacts, history, me, readings
from myconnections.services.enrich_views import Standing
from myconnections.services.ports import OpenVault
from myconnections.ui.pages.enrich.group_list import GroupList
from myconnections.ui.pages.enrich.page import EnrichPage
from myconnections.ui.pages.enrich.round import DONE, SKIPPED

PEOPLE = (
    ("Ada", "Vale", "みなと銀行", "Sales"),
    ("Bo", "Lind", "株式会社みなと銀行", "営業"),
    ("Cy", "Orr", "みなと銀行", "人事部長"),
    ("Di", "Holm", "つばめ", "Software Engineer"),
    ("Eve", "Berg", "つばめ", "エンジニア"),
    ("花", "見本", "", ""),
    ("太郎", "見本", "", ""),
)


BANK = "finance"


def people(vault: OpenVault) -> None:
    for given, family, organization, position in PEOPLE:
        one = Contact(ContactId(0), "", given=given, family=family, organization=organization, position=position)
        contacts.add(vault, one, NOW)


def opened(around: Surroundings, step: str = "employers") -> EnrichPage:
    page = EnrichPage(around.context)
    around.show(page)
    page.show_now()
    around.settle()
    if step != "employers":
        page.head.show_step(step)
        around.settle()
    return page


@pytest.fixture
def page(around: Surroundings) -> EnrichPage:
    around.ask(lambda vault, _now: people(vault))
    return opened(around)


def press(around: Surroundings, page: EnrichPage, key: Qt.Key) -> None:
    around.qtbot.keyClick(page.list, key)
    around.settle()


def cards(around: Surroundings) -> dict[str, Contact]:
    def job(vault: OpenVault, _now: object) -> list[Contact]:
        with vault.read() as uow:
            return uow.contacts.all()

    return {one.given: one for one in around.ask(job)}


def names(page: EnrichPage) -> list[str]:
    return [group.name for group in page.round.groups]


def test_enter_confirms_what_is_proposed_and_moves_on(around: Surroundings, page: EnrichPage) -> None:
    assert names(page) == ["みなと銀行", "つばめ"]
    assert page.cards["employers"].values()["industry"] == "finance"
    press(around, page, Qt.Key.Key_Return)
    assert {name: cards(around)[name].industry for name in ("Ada", "Bo", "Cy", "Di")} == {
        "Ada": BANK, "Bo": BANK, "Cy": BANK, "Di": "",
    }  # fmt: skip
    assert page.round.current is not None
    assert page.round.current.name == "つばめ"
    assert page.round.marks[page.round.groups[0].key] == DONE
    assert page.round.answers[page.round.groups[0].key].startswith("Banking")


def test_numbers_choose_and_nothing_is_written_before_enter(around: Surroundings, page: EnrichPage) -> None:
    press(around, page, Qt.Key.Key_2)
    chosen = page.round.groups[0].choices[1]
    assert page.cards["employers"].values()["industry"] == chosen == "it"
    assert cards(around)["Ada"].industry == ""
    press(around, page, Qt.Key.Key_Enter)
    assert cards(around)["Ada"].industry == "it"


def test_a_group_without_answer_is_not_confirmed(around: Surroundings, page: EnrichPage) -> None:
    press(around, page, Qt.Key.Key_S)
    press(around, page, Qt.Key.Key_Enter)
    assert page.round.current is not None
    assert page.round.current.name == "つばめ"
    assert not around.ask(lambda vault, _now: [e for e in history.entries(vault) if e.kind == "enrich"])


def test_who_is_passed_over_comes_again_at_the_end(around: Surroundings, page: EnrichPage) -> None:
    bank, swallow = page.round.groups
    press(around, page, Qt.Key.Key_S)
    assert page.round.marks == {bank.key: SKIPPED}
    press(around, page, Qt.Key.Key_1)
    press(around, page, Qt.Key.Key_Enter)
    assert page.round.current is bank
    assert page.round.marks[swallow.key] == DONE


def test_back_takes_the_answer_back(around: Surroundings, page: EnrichPage) -> None:
    press(around, page, Qt.Key.Key_Return)
    press(around, page, Qt.Key.Key_Z)
    assert cards(around)["Ada"].industry == ""
    assert page.round.current is not None
    assert page.round.current.name == "みなと銀行"
    assert not page.round.can_go_back


def test_back_undoes_nothing_that_was_done_elsewhere(around: Surroundings, page: EnrichPage) -> None:
    press(around, page, Qt.Key.Key_Return)
    around.ask(lambda vault, now: contacts.star(vault, [ContactId(1)], True, now))
    press(around, page, Qt.Key.Key_Z)
    assert cards(around)["Ada"].industry == BANK
    assert [getattr(one, "code", "") for one in around.failures] == ["not_next"]
    around.failures.clear()


def test_the_region_is_written_in_its_field(around: Surroundings, page: EnrichPage) -> None:
    press(around, page, Qt.Key.Key_R)
    field = page.cards["employers"].fields["region"]
    assert field.lineEdit().hasFocus()
    QTest.keyClicks(field.lineEdit(), "Kyoto")
    assert field.value() == "kyoto"
    field.completer().popup().hide()
    around.qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    around.settle()
    assert (cards(around)["Ada"].region, cards(around)["Ada"].industry) == ("kyoto", BANK)
    assert page.list.hasFocus()


def test_enter_takes_what_was_found_and_the_next_one_confirms(around: Surroundings, page: EnrichPage) -> None:
    press(around, page, Qt.Key.Key_R)
    field = page.cards["employers"].fields["region"]
    QTest.keyClicks(field.lineEdit(), "Kyot")
    popup = field.completer().popup()
    assert popup is not None
    around.qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    around.settle()
    assert (field.value(), popup.isVisible()) == ("kyoto", False)
    assert cards(around)["Ada"].region == ""
    around.qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    around.settle()
    assert cards(around)["Ada"].region == "kyoto"


def test_escape_leaves_a_field(around: Surroundings, page: EnrichPage) -> None:
    press(around, page, Qt.Key.Key_I)
    field = page.cards["employers"].fields["industry"]
    assert field.lineEdit().hasFocus()
    around.qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_titles_by_function_and_taken_apart(around: Surroundings, page: EnrichPage) -> None:
    page.head.show_step("titles")
    around.settle()
    front = page.round.current
    assert front is not None
    assert {spelling for spelling, _ in front.spellings} in ({"Sales", "営業"}, {"Software Engineer", "エンジニア"})
    before = len(page.round.groups)
    press(around, page, Qt.Key.Key_X)
    assert len(page.round.groups) == before + 1
    page.round.go(next(n for n, one in enumerate(page.round.groups) if one.name == "人事部長"))
    page.list.follow()
    page._go_to(page.round.at)
    press(around, page, Qt.Key.Key_Return)
    assert (cards(around)["Cy"].function, cards(around)["Cy"].authority) == ("hr", 3)


def test_readings_are_written_and_confirmed(around: Surroundings, page: EnrichPage) -> None:
    page.head.show_step("readings")
    around.settle()
    assert names(page)[0] == "見本"
    field = page.cards["readings"].fields["reading"]
    assert field.lineEdit().hasFocus()
    field.lineEdit().setText("みほん")  # no key sends kana
    around.qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    around.settle()
    assert {cards(around)[name].reading_family for name in ("花", "太郎")} == {"みほん"}


def test_a_reading_in_letters_is_refused_and_stays_open(around: Surroundings, page: EnrichPage) -> None:
    page.head.show_step("readings")
    around.settle()
    field = page.cards["readings"].fields["reading"]
    QTest.keyClicks(field.lineEdit(), "mihon")
    around.qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)
    around.settle()
    assert [getattr(one, "code", "") for one in around.failures] == ["reading_not_kana"]
    around.failures.clear()
    assert page.round.current is not None
    assert page.round.current.name == "見本"
    assert (field.value(), page.round.answers) == ("mihon", {})


def test_what_i_say_of_myself(around: Surroundings, page: EnrichPage) -> None:
    around.ask(lambda vault, now: me.put(vault, Me(organizations=("みなと銀行",), positions=("営業",)), now))
    page.head.show_step("me")
    around.settle()
    said = page.me.values()
    assert (said["industry"], said["function"], said["organizations"]) == (BANK, "sales", ("みなと銀行",))
    page.me.button.click()
    around.settle()
    kept = around.ask(lambda vault, _now: me.get(vault))
    assert (kept.industry, kept.function) == (BANK, "sales")
    assert not page.list.isVisible()


def test_how_far_it_is_and_what_became_clear(around: Surroundings, page: EnrichPage) -> None:
    mine = Me(industry="finance", function="sales", organizations=("みなと銀行",), region="tokyo", authority=1)
    around.ask(lambda vault, now: me.put(vault, mine, now))
    page.show_now()
    around.settle()
    assert "0 of 7" in page.head.far.text()
    assert not page.head._mine.isVisible()
    press(around, page, Qt.Key.Key_Return)
    page.head.show_step("titles")
    around.settle()
    while page.round.current is not None:
        press(around, page, Qt.Key.Key_1)
        press(around, page, Qt.Key.Key_Return)
    marks = page.head._marks
    around.qtbot.waitUntil(lambda: marks["linking"].word() == "Linking 0 → 1")  # of two kinds its mark, counted once
    assert "more than" in page.head.clear.text()
    assert marks["bonding"].word() == "Bonding 0 → 2"


@pytest.mark.parametrize("wide", [1240, 896])
def test_no_figure_of_the_head_is_cut(around: Surroundings, page: EnrichPage, wide: int) -> None:
    kinds = {"bonding": 15, "bridging": 250, "mixed": 45, "linking": 41}
    known = {"industry": 351, "function": 351, "schools": 1, "reading": 0}
    page.head._clear_at_first, page.head._began = 0, dict.fromkeys(kinds, 0)
    page.resize(wide, 700)
    page.head.show_standing(Standing(408, known, kinds, (), 408, 351), "schools")
    around.settle()
    around.qtbot.wait(20)
    head = page.head
    assert (head.width(), head.far.is_cut(), head.clear.is_cut()) == (wide, False, False)
    for mark in head._marks.values():
        assert mark.width() >= mark.sizeHint().width()
        assert mark.mapTo(head, QPoint(mark.width(), 0)).x() <= wide


def test_what_of_me_is_missing_is_said(around: Surroundings, page: EnrichPage) -> None:
    assert page.head._mine.isVisible()
    assert "industry" in page.head.missing.text()
    page.head.say.click()
    around.settle()
    assert page.step == "me"


def test_the_end_of_a_step_leads_to_the_next(around: Surroundings, page: EnrichPage) -> None:
    while page.round.current is not None:
        press(around, page, Qt.Key.Key_1)
        press(around, page, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.empty
    assert page.empty.on.text() == "Go on: Titles"
    assert page.empty.on.hasFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return):  # in the rhythm of the cards before: nobody has seen the end yet
        around.qtbot.keyClick(page.empty.on, key)
    around.settle()
    assert page.step == "employers"
    around.qtbot.wait(650)
    around.qtbot.keyClick(page.empty.on, Qt.Key.Key_Return)
    around.settle()
    assert page.step == "titles"
    assert page.round.current is not None


def test_an_empty_notebook_leads_to_bringing_in(around: Surroundings) -> None:
    page = opened(around)
    wanted: list[tuple[str, object]] = []
    page.wants.connect(lambda what, detail: wanted.append((what, detail)))
    assert page.stack.currentWidget() is page.empty
    page.empty.on.click()
    assert wanted == [("page", "import")]
    page.press("Enter")
    assert len(wanted) == 2


def test_what_changed_elsewhere_is_read_anew(around: Surroundings, page: EnrichPage) -> None:
    def move(vault: OpenVault, now: object) -> object:
        with vault.read() as uow:
            (di,) = [one for one in uow.contacts.all() if one.given == "Di"]
        return contacts.change(vault, replace(di, organization="Harbor Press"), NOW)

    around.context.acting.do(move)  # type: ignore[arg-type]
    around.settle()
    assert "Harbor Press" in names(page)


def test_the_list_says_who_how_many_and_what(page: EnrichPage) -> None:
    model = page.list.model()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "みなと銀行, 3 people, Banking, insurance & investment"
    assert "Ada Vale" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert isinstance(page.list, GroupList)


def test_moving_in_the_list_shows_that_group(around: Surroundings, page: EnrichPage) -> None:
    press(around, page, Qt.Key.Key_Down)
    assert page.cards["employers"].group is page.round.groups[1]
    assert page.round.at == 1


def test_in_a_narrow_page_everything_has_room(around: Surroundings, page: EnrichPage) -> None:
    page.resize(896, 560)
    around.settle()
    card = page.cards["employers"]
    assert page.width() == 896
    assert page.list.width() < 330
    assert not card._discs_line.isVisible()
    inside = [tile.geometry() for tile in card._tiles]
    holder = card._choices.parentWidget()
    assert all(holder.rect().contains(box) for box in inside)


def test_a_reading_said_once_is_proposed_for_the_next_of_that_name(around: Surroundings, page: EnrichPage) -> None:
    another = Contact(ContactId(0), "", given="花", family="手本")
    around.ask(lambda vault, now: contacts.add(vault, another, now))
    page.head.show_step("readings")
    around.settle()
    places = {group.name: number for number, group in enumerate(page.round.groups)}
    page._go_to(places["見本 花"])
    field = page.cards["readings"].fields["reading"]
    field.lineEdit().setText("はな")
    page.confirm()
    around.settle()
    page._go_to(places["手本 花"])
    assert field.value() == "はな"
    page._go_to(places["見本 太郎"])
    assert field.value() == ""


def test_what_the_vault_refused_is_proposed_to_nobody(around: Surroundings, page: EnrichPage) -> None:
    page.head.show_step("readings")
    around.settle()
    group = page.round.current
    assert group is not None
    page.round.confirm("みほん")
    page.round.reopen(group.key)
    assert page.round.proposed(group) is group


@pytest.mark.parametrize("there", [False, True])
def test_a_dictionary_only_proposes_and_where_there_is_none_it_is_said_how_to_get_one(
    around: Surroundings, page: EnrichPage, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    monkeypatch.setattr(readings.dictionary, "installed", lambda: there)
    monkeypatch.setattr(readings.dictionary, "reading_of", lambda _name: "ミホン" if there else "")
    page.head.show_step("readings")
    around.settle()
    card = page.cards["readings"]
    hint = card.findChild(QLabel, "enrich-hint")
    assert hint is not None
    assert hint.isVisible() is not there
    assert ("user guide" in hint.text(), "pip" in hint.text()) == (True, False)
    assert card.fields["reading"].value() == ("ミホン" if there else "")
    assert all(not row.reading_family for row in around.ask(lambda vault, _now: work(vault)))  # nothing is kept yet
    around.qtbot.keyClick(card.fields["reading"], Qt.Key.Key_Return)
    around.settle()
    kept = {row.reading_family for row in around.ask(lambda vault, _now: work(vault)) if row.family == "見本"}
    assert kept == ({"ミホン"} if there else {""})


def work(vault: OpenVault) -> list[WorkRow]:
    with vault.read() as uow:
        return list(uow.organizations.work())


def test_the_end_is_not_seen_before_the_groups_are_read(around: Surroundings) -> None:
    around.ask(lambda vault, _now: people(vault))
    page = EnrichPage(around.context)
    around.show(page)
    page.show_now()
    assert not page.empty.isVisible()
    around.settle()
    assert page.card().isVisible()
