"""Chips, conditions and kept lists of the people page, on a real vault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QScrollArea, QWidget
from tests.ui.conftest import Surroundings
from tests.ui.pages.people_in import answer, choose, opened, part, press, shown
from tests.ui.people_in import keep, talked

from myconnections.domain.filters import All, Any, Filter, Not, Test
from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import bulk, history, lists
from myconnections.services.lists import SavedList
from myconnections.ui.pages.people.builder import Builder, Group
from myconnections.ui.pages.people.condition import Condition, Deep
from myconnections.ui.pages.people.list_name import ListName
from myconnections.ui.pages.people.page import PeoplePage
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import EmptyState
from myconnections.ui.widgets.chips import Chip

Trio = tuple[ContactId, ContactId, ContactId]


@pytest.fixture
def trio(around: Surroundings) -> Trio:
    """Aizawa (a link in the choir), Kaji (engagement, a promise, talked with), Nora (a link)."""
    aizawa = keep(
        around, family="相沢", given="千尋", reading_family="あいざわ", organization="Mill", communities=("Choir",),
        industry="books",
    )  # fmt: skip
    kaji = keep(around, Stage.ENGAGEMENT, family="梶", given="友梨", reading_family="かじ", organization="Harbor")
    nora = keep(around, given="Nora", family="Vale", organization="Harbor")
    talked(around, kaji, 3)
    return aizawa, kaji, nora


def chip(page: PeoplePage, name: str) -> Chip:
    return part(page, Chip, f"filter-{name}")


def test_chips_narrow_together_and_are_taken_off(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    said = choose(around, page, "filter-stage", "menu-stage-link")
    assert [text.split("\t")[1] for text in said] == ["2", "0", "1", "0"]
    assert shown(page) == ["相沢", "Nora"]
    assert (chip(page, "stage").text(), chip(page, "stage").is_on()) == ("Stage: Link", True)
    said = choose(around, page, "filter-organization", "menu-organization-Harbor")
    assert said[:2] == ["Mill\t1", "Harbor\t1"]
    assert shown(page) == ["Nora"]
    chip(page, "stage").closed.emit()
    around.settle()
    assert shown(page) == ["梶", "Nora"]
    choose(around, page, "filter-warmth", "menu-warmth-none")
    assert shown(page) == ["Nora"]
    press(around, page, "filter-clear")
    assert (len(shown(page)), chip(page, "stage").text()) == (3, "Stage")


def test_marks_come_from_a_menu_and_stand_as_chips(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    assert not chip(page, "unsorted").isVisible()
    choose(around, page, "filter-more", "menu-more-unsorted", "menu-more-cooling")
    assert chip(page, "unsorted").isVisible()
    assert shown(page) == []
    QTest.keyClick(chip(page, "cooling"), Qt.Key.Key_Delete)
    around.settle()
    assert len(shown(page)) == 3


def test_nobody_fits_says_which_condition_and_leads_back(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    choose(around, page, "filter-stage", "menu-stage-link")
    choose(around, page, "filter-more", "menu-more-starred")
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Nobody fits this condition: Starred" in said
    press(around, page, "nobody-without-starred")
    assert shown(page) == ["相沢", "Nora"]
    page.seek("梶")
    around.settle()
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Nobody fits all of this together: Stage: Link, and the words “梶”" in said
    press(around, page, "nobody-clear")
    assert shown(page) == ["梶"]


def test_who_is_put_away_shows_only_where_asked_for(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    around.context.acting.do(lambda vault, now: bulk.archive(vault, [trio[0]], True, now))
    around.settle()
    assert shown(page) == ["梶", "Nora"]
    page.seek("相沢")
    around.settle()
    assert shown(page) == []
    page.seek("")
    choose(around, page, "filter-more", "menu-more-archived")
    assert shown(page) == ["相沢"]


def test_the_builder_makes_conditions_and_counts_them(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    choose(around, page, "filter-stage", "menu-stage-link")
    builder = answer(around, Builder, lambda: choose(around, page, "filter-more", "menu-more-builder"))
    first = part(builder, Condition, "")
    first.field.setCurrentIndex(first.field.findData("industry"))
    first.op.setCurrentIndex(first.op.findData("empty"))
    QTest.qWait(200)
    around.settle()
    assert part(builder, QLabel, "builder-count").text() == "1 person with the other conditions"
    first.negated.setChecked(True)
    press(around, builder, "builder-add-group")
    assert builder.lines.incomplete()
    press(around, builder, "builder-apply")
    assert shown(page) == ["相沢"]
    assert chip(page, "more-set").text() == "not (Industry is empty)"
    chip(page, "more-set").closed.emit()
    around.settle()
    assert shown(page) == ["相沢", "Nora"]


def test_buttons_of_an_empty_page_stand_under_another_where_they_would_be_cut(around: Surroundings) -> None:
    room = QWidget()
    empty = EmptyState(around.context.theme, "search", "Nobody", parent=room)
    for number in range(3):
        empty.buttons.addWidget(Button(around.context.theme, "Without “Stage: Link”", name=f"nobody-{number}"))
    around.show(room, 1000, 400)
    empty.resize(1000, 400)
    assert empty.buttons.direction().name == "LeftToRight"
    buttons = empty.findChildren(Button)
    empty.resize(sum(one.sizeHint().width() for one in buttons), 400)  # and nothing between them
    assert empty.buttons.direction().name == "TopToBottom"
    around.qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in buttons))


def test_the_builder_grows_with_its_lines_and_then_scrolls_to_what_was_added(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    page.resize(1000, 640)
    builder = answer(around, Builder, lambda: choose(around, page, "filter-more", "menu-more-builder"))
    builder.show()
    around.settle()
    area = part(builder, QScrollArea, "form-scroll")
    low, bar = builder.height(), area.verticalScrollBar()
    press(around, builder, "builder-add-group")
    around.qtbot.waitUntil(lambda: builder.height() > low + 100)
    group = part(builder, Group, "builder-group")
    assert (bar.maximum(), builder.focusWidget()) == (0, group.lines.lines[0].field)  # type: ignore[attr-defined]
    for _ in range(3):
        press(around, builder, "builder-add-group")
    around.qtbot.waitUntil(lambda: bar.maximum() > 0)
    newest = part(builder, Group, "builder-group")
    around.qtbot.waitUntil(lambda: not newest.visibleRegion().isEmpty())
    assert newest.visibleRegion().boundingRect().height() == newest.height()
    assert builder.height() == 640 - 48
    for group in builder.findChildren(Group):
        press(around, group, "group-remove")
    around.qtbot.waitUntil(lambda: builder.height() == low)
    builder.reject()


BOOKS, STARRED, LINK = Test("industry", "has", ("books",)), Test("starred", "yes"), Test("stage", "is", ("link",))
DEEP = Not(Any((All((BOOKS, Any((STARRED, LINK)))), LINK)))


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        (Any((BOOKS, Not(STARRED))), [Condition, Condition]),
        (All((BOOKS, Any((STARRED, LINK)))), [Condition, Group]),
        (All((BOOKS, Not(Any((STARRED, LINK))))), [Condition, Group]),
        (Any((BOOKS, All((STARRED, DEEP)))), [Condition, Deep]),
        (Any((BOOKS, DEEP)), [Condition, Deep]),
        (Any((BOOKS, Test("name", "is", ("A", "B")), Test("birthday", "month", number=0))), [Condition] * 3),
        (
            Any((BOOKS, Test("connected_on", "before", number=90), Test("warmth", "at_most", number=50))),
            [Condition] * 3,
        ),
    ],
)
def test_a_filter_goes_through_the_builder_unharmed(
    around: Surroundings, trio: Trio, asked: Filter, kinds: list[type]
) -> None:
    around.context.acting.do(lambda vault, now: lists.save(vault, SavedList(0, "Made elsewhere", asked), now))
    page = opened(around)
    choose(around, page, "filter-lists", "list-1")
    before = page._sieve.asked
    builder = answer(around, Builder, lambda: chip(page, "more-set").click())
    if before.more == asked:
        assert [type(line) for line in builder.lines.lines] == kinds
    assert builder.asked() == before
    builder.reject()


def test_other_values_are_written_in_the_builder(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    builder = answer(around, Builder, lambda: choose(around, page, "filter-organization", "menu-organization-other"))
    assert part(builder, QComboBox, "condition-field").currentData() == "organization"
    part(builder, QLineEdit, "condition-value").setText("harb")
    press(around, builder, "builder-apply")
    assert shown(page) == ["梶", "Nora"]


def named(around: Surroundings, page: PeoplePage, opener: str, entry: str, name: str) -> None:
    """Give a list a name in the dialog that an entry opens."""
    dialog = answer(around, ListName, lambda: choose(around, page, opener, entry))
    dialog.name.setText(name)
    press(around, dialog, "list-name-keep")


def test_a_list_is_kept_opened_changed_renamed_and_taken_away(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    choose(around, page, "filter-stage", "menu-stage-link")
    page._showing.order_by("newest")
    named(around, page, "filter-lists", "list-keep", "Links")
    assert chip(page, "lists").text() == "Links"
    press(around, page, "filter-clear")
    page._showing.order_by("warmth")
    assert (len(shown(page)), chip(page, "lists").text()) == (3, "Lists")
    again = opened(around)  # as after a new start
    said = choose(around, again, "filter-lists", "list-1")
    assert said[0] == "Links\t2"
    assert (shown(again), again._showing.how.sort) == (["Nora", "相沢"], "newest")
    choose(around, again, "filter-organization", "menu-organization-Mill")
    choose(around, again, "filter-lists", "list-changes")
    named(around, again, "filter-lists", "list-rename", "Mill links")
    (kept,) = around.ask(lambda vault, _now: lists.saved(vault))
    assert (kept.name, kept.asked, kept.sort) == (
        "Mill links", All((LINK, Test("organization", "is", ("Mill",)))), "newest",
    )  # fmt: skip
    choose(around, again, "filter-lists", "list-remove")
    assert (chip(again, "lists").text(), shown(again)) == ("Lists", ["相沢"])
    assert around.ask(lambda vault, _now: lists.saved(vault)) == []
    around.ask(history.undo)
    again.show_now()
    around.settle()
    assert [one.name for one in again._shelf.kept] == ["Mill links"]


def test_a_name_that_is_taken_is_refused_inside_the_dialog(around: Surroundings, trio: Trio) -> None:
    around.context.acting.do(lambda vault, now: lists.save(vault, SavedList(0, "Links", LINK), now))
    page = opened(around)
    choose(around, page, "filter-more", "menu-more-starred")
    dialog = answer(around, ListName, lambda: choose(around, page, "filter-lists", "list-keep"))
    dialog.name.setText("Links")
    press(around, dialog, "list-name-keep")
    assert dialog.wrong.texts()[0] == "There is a list “Links” already."
    dialog.name.setText("Stars")
    press(around, dialog, "list-name-keep")
    assert [one.name for one in around.ask(lambda vault, _now: lists.saved(vault))] == ["Links", "Stars"]


def test_proposed_lists_are_kept_only_when_the_person_says_so(around: Surroundings, trio: Trio) -> None:
    page = opened(around)
    said = choose(around, page, "filter-lists", "list-proposed-4")
    assert "Without an industry\t2" in said
    assert (shown(page), chip(page, "lists").text()) == (["梶", "Nora"], "Lists")
    assert around.ask(lambda vault, _now: lists.saved(vault)) == []
    dialog = answer(around, ListName, lambda: press(around, page, "filter-keep"))
    assert dialog.name.text() == "Without an industry"
    press(around, dialog, "list-name-keep")
    assert chip(page, "lists").text() == "Without an industry"
    said = choose(around, page, "filter-lists")
    assert [text.split("\t")[0] for text in said].count("Without an industry") == 1
