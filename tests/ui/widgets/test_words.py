"""Running text and clickable names: lines that keep each other company, words that are cut with a tooltip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.top_bar import TopBar

TEXT = "保温の間隔百二十日を過ぎましたので、ひとこと送ってみるのもよさそうです。"


def height(paragraph: Paragraph, width: int, theme: Theme) -> int:
    return round(paragraph.heightForWidth(width) / theme.line_height("body"))


@pytest.mark.parametrize(
    "text", ["本を返して挨拶する · Sara Oaksteadさん · 今日", "Promised to Naoki Sasaki · was for yesterday"]
)
def test_no_line_begins_with_the_dot_between_two_parts(qtbot: QtBot, theme: Theme, text: str) -> None:
    paragraph = Paragraph(theme, text)
    qtbot.addWidget(paragraph)
    lines = [line for width in range(180, 420, 5) for line in paragraph.lines(width)]
    assert len(lines) > len(range(180, 420, 5))
    assert [line for line in lines if line.startswith("·")] == []
    assert paragraph.text() == text


def test_a_flush_link_begins_with_its_words(qtbot: QtBot, theme: Theme) -> None:
    link = Button(theme, "この数字の理由", name="why", variant="link")
    qtbot.addWidget(link)
    wide = link.sizeHint().width()
    link.make_flush()
    assert wide - link.sizeHint().width() == 2 * theme.space("xs")


def test_no_line_ends_with_one_or_two_letters_alone(qtbot: QtBot, theme: Theme) -> None:
    paragraph = Paragraph(theme, TEXT)
    qtbot.addWidget(paragraph)
    seen = set()
    for width in range(120, 520, 3):
        lines = paragraph.lines(width)
        assert "".join(lines) == TEXT
        assert len(lines) == height(paragraph, width, theme)
        seen.add(len(lines))
        if len(lines) > 1:
            assert len(lines[-1]) > 2, (width, lines)
    assert len(seen) > 3


def test_another_text_is_measured_anew(qtbot: QtBot, theme: Theme) -> None:
    paragraph = Paragraph(theme, TEXT)
    qtbot.addWidget(paragraph)
    long = paragraph.heightForWidth(200)
    paragraph.setText("短い")
    assert paragraph.heightForWidth(200) < long


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_name_answers_keys_and_the_mouse(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    link = NameLink(theme, "大庭 周子さん", name="who")
    qtbot.addWidget(link)
    link.show()
    clicks: list[bool] = []
    link.clicked.connect(lambda: clicks.append(True))
    qtbot.keyClick(link, key)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert clicks == [True, True]
    assert link.accessibleName() == "大庭 周子さん"


def test_a_name_without_room_is_cut_and_told_whole(qtbot: QtBot, theme: Theme) -> None:
    link = NameLink(theme, "Maximiliana von Hohenfels-Quarry", name="who", kind="body")
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    link.show()
    assert not link.is_cut()
    assert link.toolTip() == ""
    link.resize(60, 20)
    assert link.is_cut()
    assert link.toolTip() == "Maximiliana von Hohenfels-Quarry"


def test_a_short_name_asks_for_no_more_than_its_letters(qtbot: QtBot, theme: Theme) -> None:
    """Else names in a row stand unevenly apart."""
    short, long = (NameLink(theme, name, name="who", kind="body") for name in ("Kim", "Maximiliana von Quarry"))
    for link in (short, long):
        qtbot.addWidget(link)
    assert short.minimumSizeHint() == short.sizeHint()
    assert long.minimumSizeHint().width() < long.sizeHint().width()


def test_a_name_looks_like_a_link_under_the_mouse(qtbot: QtBot, theme: Theme) -> None:
    link = NameLink(theme, "Kim", name="who")
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    link.show()
    plain = link.grab().toImage()
    at = QPointF(2, 2)
    link.enterEvent(QEnterEvent(at, at, at))
    link.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert link.grab().toImage() != plain
    link.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    link.leaveEvent(QEvent(QEvent.Type.Leave))
    assert link.grab().toImage() == plain


HOSTILE = "<img src=file:///etc/hostname> & <b>太字</b>"


def _read(tip: str) -> str:
    """What a tooltip says to the eye: Qt shows markup where it sees any."""
    shown = QTextDocument()
    shown.setHtml(tip)
    return shown.toPlainText()


def test_a_tooltip_says_a_name_that_looks_like_markup_letter_by_letter(qtbot: QtBot, theme: Theme) -> None:
    cut, link, bar = ElidedLabel(HOSTILE), NameLink(theme, HOSTILE, name="link"), TopBar(theme)
    for widget in (cut, link, bar):
        qtbot.addWidget(widget)
    for widget in (cut, link):
        widget.resize(40, 20)
        widget.show()
    bar.show_history(HOSTILE, "")
    tips = [widget.toolTip() for widget in (cut, link, *bar.findChildren(QWidget))]
    hostile = [_read(tip) for tip in tips if "img" in tip]
    assert hostile == [HOSTILE, HOSTILE, f"Undo: {HOSTILE}"]
