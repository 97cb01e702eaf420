"""The kit works by mouse and by keyboard, says its names, and fits a small window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Look, Theme
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.buttons import VARIANTS, Button
from myconnections.ui.widgets.cards import Banner, Card, EmptyState, SectionHeader, Strip, fact
from myconnections.ui.widgets.chips import Chip, Segmented, Tag
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import ElidedLabel, KeyCap, Paragraph, label
from myconnections.ui.widgets.nav_rail import NavRail, Place
from myconnections.ui.widgets.stepper import Stepper
from myconnections.ui.widgets.strength import StrengthBar
from myconnections.ui.widgets.toast import Toast
from myconnections.ui.widgets.top_bar import TopBar

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


@pytest.mark.parametrize("variant", VARIANTS)
def test_buttons_are_as_high_as_designed_and_have_names(
    theme: Theme, page: QWidget, qtbot: QtBot, variant: str
) -> None:
    button = Button(theme, "記録する", name="log", variant=variant, icon="log", key="Ctrl L", parent=page)
    button.show()
    button.resize(button.sizeHint())
    assert button.height() == 32
    assert (button.objectName(), button.accessibleName()) == ("log", "記録する")
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, LEFT)
    before = button.grab().toImage()
    button.setFocus()
    assert button.height() == 32
    assert button.grab().toImage() != before, "the one with the keyboard must be seen"


def test_a_button_changes_its_words_weight_and_arrow(theme: Theme, page: QWidget) -> None:
    button = Button(theme, "Why?", name="why", arrow="down", parent=page)
    narrow = button.sizeHint().width()
    button.setText("Why this person?")
    button.set_variant("primary")
    button.set_arrow("up")
    assert button.sizeHint().width() > narrow
    assert button.property("variant") == "primary"
    assert button.accessibleName() == "Why this person?"


def test_chips_switch_close_and_obey_keys(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    chip = Chip(theme, "約束あり", name="promise", checkable=True, parent=page)
    chip.show()
    qtbot.mouseClick(chip, LEFT)
    assert chip.is_on()
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert not chip.is_on()
    closing = Chip(theme, "Community: Shiohama", name="c", icon="community", closable=True, parent=page)
    closing.resize(closing.sizeHint())
    closing.show()
    with qtbot.waitSignal(closing.closed):
        qtbot.mouseClick(closing, LEFT, pos=QPoint(closing.width() - 16, 14))
    with qtbot.waitSignal(closing.closed):
        qtbot.keyClick(closing, Qt.Key.Key_Backspace)
    with qtbot.assertNotEmitted(closing.closed):
        qtbot.mouseClick(closing, LEFT, pos=QPoint(10, 14))


def test_segments_choose_by_mouse_key_and_program(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    parts = Segmented(
        theme,
        [("rings", "段階の輪", "map"), ("net", "網", ""), ("table", "表", "")],
        name="view",
        spoken="見せ方",
        parent=page,
    )
    parts.show()
    parts.resize(parts.sizeHint())
    chosen: list[str] = []
    parts.chosen.connect(chosen.append)
    qtbot.mouseClick(parts.findChild(QAbstractButton, "view-net"), LEFT)
    parts.findChild(QAbstractButton, "view-net").setFocus()
    qtbot.keyClick(parts.findChild(QAbstractButton, "view-net"), Qt.Key.Key_Right)
    parts.choose("rings")
    assert chosen == ["net", "table", "rings"]
    assert parts.choice() == "rings"
    assert not parts.grab().isNull()
    with pytest.raises(ValueError, match="no"):
        parts.choose("no")


def test_a_cut_label_tells_the_whole_and_only_then(theme: Theme, page: QWidget) -> None:
    words = ElidedLabel("汐浜市立図書館 地域資料室", parent=page)
    words.show()
    words.resize(400, 24)
    assert (words.is_cut(), words.toolTip()) == (False, "")
    words.resize(60, 24)
    assert words.is_cut()
    assert words.toolTip() == "汐浜市立図書館 地域資料室"
    assert not words.grab().isNull()
    words.setText("一\n二")
    assert (words.text(), words.toolTip()) == ("一 二", "")


def test_a_name_is_written_smaller_before_it_is_cut(theme: Theme, page: QWidget) -> None:
    name = ElidedLabel("Maria del Carmen", "display", parent=page)
    name.show()
    needed = name.fontMetrics().horizontalAdvance(name.text())
    name.resize(needed - 10, 40)
    assert name.is_cut()
    name.shrink_to(theme.font("title", True))
    assert not name.is_cut()
    name.resize(needed // 3, 40)
    assert name.is_cut()


def test_all_words_are_plain_text(theme: Theme, page: QWidget) -> None:
    made: list[QLabel] = [label("<b>x</b>"), ElidedLabel("<b>"), Paragraph(theme, "<b>"), Tag(theme, "<b>")]
    assert {each.textFormat() for each in made} == {Qt.TextFormat.PlainText}
    for each in made:
        each.deleteLater()


def test_running_text_wraps_with_the_line_height_of_its_language(theme: Theme, page: QWidget) -> None:
    text = Paragraph(theme, "保温の間隔を過ぎました。" * 6, parent=page)
    lines = round(text.heightForWidth(300) / theme.line_height("body"))
    assert lines >= 3
    high = text.heightForWidth(300)
    theme.speak("en")
    assert text.heightForWidth(300) < high
    text.resize(300, high)
    assert not text.grab().isNull()
    assert Paragraph(theme, "𠮷野家\n\n森", parent=page).heightForWidth(300) == 61
    assert text.minimumSizeHint().width() < 150 < text.sizeHint().width()


def test_rare_kanji_are_not_torn_when_wrapping(theme: Theme, page: QWidget) -> None:
    text = Paragraph(theme, "𠮷" * 40, parent=page)
    assert "".join(text.lines(100)) == "𠮷" * 40


def test_flow_goes_on_in_the_next_line(theme: Theme, page: QWidget) -> None:
    flow = FlowLayout(page, gap=8)
    caps = [KeyCap(theme, key) for key in "1234"]
    for cap in caps[:3]:
        flow.addWidget(cap)
    flow.insert_widget(0, caps[3])
    for cap in caps:
        cap.show()
    assert flow.itemAt(0).widget() is caps[3]
    assert flow.itemAt(9) is None
    assert flow.count() == 4
    assert flow.heightForWidth(500) == 20
    assert flow.heightForWidth(50) == 48
    assert flow.takeAt(9) is None


def test_the_toast_undoes_once_and_takes_no_keyboard(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    field = QLineEdit(page)
    field.show()
    field.setFocus()
    toast, undone = Toast(theme, page), []
    toast.say("大庭さんを消しました", lambda: undone.append(1))
    assert toast.isVisible()
    assert toast.accessibleName() == toast.text() == "大庭さんを消しました"
    low = toast.y()
    page.resize(700, 600)
    assert toast.y() == low + 100
    qtbot.mouseClick(toast.findChild(Button, "toast-undo"), LEFT)
    assert undone == [1]
    assert not toast.isVisible()
    assert page.focusWidget() is field
    toast.say("保存しました")
    assert not toast.findChild(Button, "toast-undo").isVisible()
    qtbot.mouseClick(toast.findChild(Button, "toast-close"), LEFT)
    assert not toast.isVisible()


def test_the_toast_goes_by_itself(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    toast = Toast(theme, page)
    toast.say("Saved")
    toast._timer.start(1)
    qtbot.waitUntil(lambda: not toast.isVisible())


def places() -> list[list[Place]]:
    return [[Place("today", "today", "今日"), Place("people", "people", "人")], [Place("coach", "coach", "コーチ")]]


def test_the_rail_is_walked_by_keys_and_folds(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    rail = NavRail(theme, "つながり手帳", places(), page)
    rail.show()
    rail.resize(rail.sizeHint())
    assert rail.current() == ""
    rail.choose("today")
    first = rail.findChild(QAbstractButton, "rail-today")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.chosen) as sent:
        qtbot.keyClick(rail.findChild(QAbstractButton, "rail-people"), Qt.Key.Key_Return)
    assert sent.args == ["people"]
    assert rail.current() == "people"
    assert rail.width() == 200
    with qtbot.waitSignal(rail.narrowed):
        qtbot.mouseClick(rail.findChild(QAbstractButton, "rail-fold"), LEFT)
    assert rail.is_narrow()
    assert rail.width() == 64
    assert first.toolTip() == "今日"
    assert not rail.grab().isNull()
    rail.set_narrow(False)
    assert first.toolTip() == ""


def test_the_top_bar_asks_and_fits_the_smallest_window(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    bar = TopBar(theme, parent=page)
    bar.show()
    bar.resize(760, 56)
    undo = bar.findChild(Button, "undo")
    assert not undo.isEnabled()
    bar.show_history("やりとりの記録", "")
    assert undo.isEnabled()
    assert "やりとりの記録" in undo.accessibleName()
    for name, signal in (("undo", bar.undo_asked), ("log", bar.log_asked), ("lock", bar.lock_asked)):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(bar.findChild(Button, name), LEFT)
    assert bar.minimumSizeHint().width() + theme.size("rail") <= 960
    assert not bar.grab().isNull()


def test_searching_waits_for_the_last_letter(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    search = TopBar(theme, parent=page).search
    sought: list[str] = []
    search.sought.connect(sought.append)
    qtbot.keyClicks(search, "oba")
    assert sought == []
    qtbot.waitUntil(lambda: sought == ["oba"])
    with qtbot.waitSignal(search.entered):
        qtbot.keyClick(search, Qt.Key.Key_Return)
    with qtbot.waitSignal(search.left_down):
        qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    with qtbot.waitSignal(search.left):
        qtbot.keyClick(search, Qt.Key.Key_Escape)


def test_steps_say_where_one_is(theme: Theme, page: QWidget) -> None:
    steps = Stepper(theme, ["ファイル", "読み取り", "確かめる", "取り込む"], page)
    steps.go(2)
    assert steps.current() == 2
    assert "確かめる" in steps.accessibleName()
    steps.resize(steps.sizeHint())
    steps.show()
    drawn = steps.grab().toImage()
    assert drawn.pixelColor(
        int(steps._advance("ファイル") + steps._advance("読み取り")) + 2 * 96 + 4, 12
    ) == theme.color("accent")


def test_strength_and_cards_say_their_words(theme: Theme, page: QWidget) -> None:
    bar = StrengthBar(theme, page)
    bar.show_strength(4, "とても強い")
    bar.show()
    bar.resize(240, 16)
    assert bar.accessibleName() == "とても強い"
    assert bar.grab().toImage().pixelColor(4, 8) == theme.color("bridging")
    card = Card(theme, "wash", page)
    card.set_tone("surface")
    head = SectionHeader(theme, "約束", "2件")
    head.say("約束", "3件")
    card.body.addWidget(head)
    card.body.addWidget(Strip(theme, "step", "小さな一歩", "一行だけ送る。"))
    line, value = fact(theme, "文字コード", "UTF-8")
    card.body.addWidget(line)
    card.resize(300, 200)
    assert value.text() == "UTF-8"
    assert card.grab().toImage().pixelColor(150, 190) == theme.color("surface")


def test_a_banner_says_three_things(theme: Theme, page: QWidget) -> None:
    banner = Banner(theme, parent=page)
    assert not banner.isVisible()
    banner.say("読めませんでした。", "何も変わっていません。", "もう一度お試しください。")
    assert banner.isVisible()
    assert banner.texts() == ("読めませんでした。", "何も変わっていません。", "もう一度お試しください。")
    assert "何も変わっていません。" in banner.accessibleName()


def test_an_empty_page_is_said_plainly(theme: Theme, page: QWidget) -> None:
    empty = EmptyState(theme, "today", "Nothing today.", parent=page)
    empty.say("Nothing this week.", "Have a good one.")
    shown = [part.text() for part in empty.findChildren(QLabel)]
    assert shown == ["Nothing this week.", "Have a good one."]


def test_dates_are_never_to_come(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    today = date(2026, 11, 16)
    choice = DateChoice(theme, today, page)
    sent: list[date] = []
    choice.changed.connect(sent.append)
    assert choice.day() == today
    choice.choose(date(2026, 11, 15))
    choice.choose(date(2026, 3, 1))
    assert choice.day() == date(2026, 3, 1)
    assert choice.findChild(QDateEdit).maximumDate().toPython() == today
    choice.choose(date(2027, 1, 1))
    assert choice.day() == today
    assert sent[0] == date(2026, 11, 15)
    assert sent[-1] == today


def test_long_work_is_announced_late_and_can_be_stopped(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    busy = BusyOverlay(theme, page)
    busy.start("取り込んでいます")
    busy.finish()
    assert not busy.isVisible()
    busy.start("取り込んでいます")
    qtbot.waitUntil(busy.isVisible)
    busy.report(0.494, "438人のうち214人")
    texts = {part.text() for part in busy.findChildren(QLabel)}
    assert {"取り込んでいます", "438人のうち214人", "49%"} <= texts
    busy.report(-1)
    page.resize(640, 480)
    assert busy.geometry() == page.rect()
    with qtbot.waitSignal(busy.cancel_asked):
        qtbot.mouseClick(busy.findChild(Button, "busy-cancel"), LEFT)
    assert not busy.findChild(Button, "busy-cancel").isEnabled()
    assert not busy.grab().isNull()
    busy.finish()


def test_the_keyboard_comes_back_after_long_work(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    field, other = QLineEdit(page), QLineEdit(page)
    field.show()
    other.show()
    page.activateWindow()
    other.setFocus()
    busy = BusyOverlay(theme, page)
    busy.start("取り込んでいます")
    qtbot.waitUntil(busy.isVisible)
    assert page.focusWidget() is busy.findChild(Button, "busy-cancel")
    busy.finish()
    assert page.focusWidget() is other


def test_escape_stops_long_work_once(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    busy = BusyOverlay(theme, page)
    asked: list[bool] = []
    busy.cancel_asked.connect(lambda: asked.append(True))
    busy.start("取り込んでいます")
    qtbot.waitUntil(busy.isVisible)
    for _ in range(2):
        qtbot.keyClick(busy.findChild(Button, "busy-cancel"), Qt.Key.Key_Escape)
    assert asked == [True]
    busy.finish()


def test_everything_repaints_in_the_other_theme(theme: Theme, page: QWidget) -> None:
    column = QVBoxLayout(page)
    for part in (NavRail(theme, "x", places()), Card(theme), Stepper(theme, ["a", "b"])):
        column.addWidget(part)
    light = page.grab().toImage()
    theme.choose(Look.DARK)
    dark = page.grab().toImage()
    at = QPointF(20, page.height() - 20).toPoint()
    assert light.pixelColor(at) != dark.pixelColor(at)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_with_the_keyboard_is_pressed_by_space_and_by_enter(
    theme: Theme, page: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    button = Button(theme, "Choose files…", name="choose", parent=page)
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, key)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, key)
