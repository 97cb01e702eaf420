"""Shows every widget of the kit in both themes and languages: `python -m tools.gallery` writes build/gallery/*.png.

A picture to look at while changing the kit; everything shown is invented.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from myconnections.ui.theme import Look, Theme
from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner, Card, EmptyState, SectionHeader, Strip
from myconnections.ui.widgets.chips import Chip, Segmented, Tag
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.date_choice import DateChoice
from myconnections.ui.widgets.flow import FlowLayout
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph, hairline, label
from myconnections.ui.widgets.marks import CapitalMark, LivedRating, Monogram, StageLadder, WarmthMeter
from myconnections.ui.widgets.nav_rail import NavRail, Place
from myconnections.ui.widgets.people_chips import Found, PeopleChips
from myconnections.ui.widgets.stepper import Stepper
from myconnections.ui.widgets.strength import StrengthBar
from myconnections.ui.widgets.toast import Toast
from myconnections.ui.widgets.top_bar import TopBar
from myconnections.ui.widgets.warmth_curve import BandEdge, Curve, WarmthCurve

WORDS = {
    "brand": ("つながり手帳", "My Connections"),
    "today": ("今日", "Today"),
    "people": ("人", "People"),
    "map": ("地図", "Map"),
    "me": ("自分", "Myself"),
    "initiative": ("取り組み", "Initiatives"),
    "alliance": ("アライアンス", "Alliances"),
    "community": ("場とコミュニティ", "Communities"),
    "insight": ("見えること", "Insights"),
    "coach": ("コーチ", "Coach"),
    "greeting": ("おはようございます。", "Good morning."),
    "offer": ("今週の候補は4つ。ひとつだけでも、なしでも。", "Four ideas this week. One is plenty, none is fine."),
    "name": ("大庭 周子さん", "Shuko Oba"),
    "person": ("大庭 周子", "Shuko Oba"),
    "work": ("潮見書房・編集長", "Editor in chief, Shiomi Books"),
    "keep": ("保温", "Keep warm"),
    "why": (
        "保温の間隔120日を過ぎました（温度14%）。すでに信頼関係がある。",
        "Past the 120 days you keep this tie warm by (warmth 14%). There is trust already.",
    ),
    "step": ("小さな一歩", "Small step"),
    "write": ("装丁の話の続きを、一行だけ送る。", "Send one line about the cover."),
    "do": ("やる", "Do it"),
    "plan": ("予定に入れる", "Plan it"),
    "later": ("あとで", "Later"),
    "not": ("この人は出さない", "Not this person"),
    "why?": ("なぜ?", "Why?"),
    "question": (
        "5年後の、ふつうの良い一日。\nそこにいるのは誰ですか。",
        "An ordinary day in five years.\nWho is there?",
    ),
    "asked": ("自分へのひとつの問い", "One question to yourself"),
    "line": ("ひとこと書く", "Write a line"),
    "warmth": ("温度", "Warmth"),
    "sum": ("5つの記録から 53%　12月6日に33%", "53% from 5 records · 33% on 6 Dec"),
    "hot": ("熱い", "Hot"),
    "warm": ("温かい", "Warm"),
    "cooling": ("冷めかけ", "Cooling"),
    "cold": ("冷えている", "Cold"),
    "none": ("記録なし", "Not recorded"),
    "bridging": ("橋渡し", "Bridging"),
    "bonding": ("結束", "Bonding"),
    "linking": ("連結", "Linking"),
    "mixed": ("まざっている", "Mixed"),
    "unclear": ("まだわからない", "Unclear"),
    "happened": ("ファイルを読めませんでした。", "The file could not be read."),
    "safe": ("手帳は何も変わっていません。", "Nothing in your notebook has changed."),
    "next": ("もう一度 LinkedIn から書き出して、試してください。", "Ask for the export again, then try once more."),
    "empty": ("今日は何もありません。", "Nothing today."),
    "good": ("よい一日を。", "Have a good day."),
    "steps": ("ファイル|読み取り|確かめる|取り込む", "File|Read|Check|Bring in"),
    "strong": ("とても強い", "Very strong"),
    "rings": ("段階の輪", "Stage rings"),
    "net": ("コミュニティの網", "Community network"),
    "filter": ("コミュニティ　汐浜のまち", "Community: Shiohama"),
    "stage": ("段階", "Stage"),
    "promise": ("約束あり", "Open promise"),
    "forget": ("この人を忘れる", "Forget this person"),
    "done": ("大庭 周子さんとのやりとりを記録しました", "Logged with Shuko Oba"),
    "check": ("90日のうち5日やりとり（はじめから68日）", "5 days of contact in 90, spanning 68 days"),
    "bringing": ("つながりを取り込んでいます", "Bringing in your connections"),
    "rows": ("438人のうち214人", "214 of 438 people"),
    "who": ("だれと", "With whom"),
    "save": ("書きとめる", "Write it down"),
}  # fmt: skip
EVENTS = ((79, 0.35, "mail"), (65, 0.2, "mail"), (44, 0.35, "talk"), (23, 0.5, "meet"), (11, 0.2, "mail"))
OUT = Path("build/gallery")


def word(key: str, language: str) -> str:
    """An invented sentence in one of the two languages."""
    return WORDS[key][0 if language == "ja" else 1]


def curve(language: str) -> Curve:
    """A saw-tooth of five encounters, halving every thirty days."""
    value, samples, met, day = 0.0, [], [], -79.0
    samples.append((day, 0.0))
    for back, deep, kind in EVENTS:
        while day < -back:
            samples.append((day, value))
            day += 0.5
            value *= 2 ** (-0.5 / 30)
        value = value + deep * (1 - value) if value else 0.6
        samples.append((-float(back), value))
        met.append((-float(back), value, kind))
    while day <= 0:
        samples.append((day, value))
        day += 0.5
        value *= 2 ** (-0.5 / 30)
    bands = ((2 / 3, 1, "hot"), (1 / 3, 2 / 3, "warm"), (1 / 6, 1 / 3, "cooling"), (0, 1 / 6, "cold"))
    months = ((-76, "9月", "Sep"), (-46, "10月", "Oct"), (-15, "11月", "Nov"), (15, "12月", "Dec"))
    return Curve(
        samples=tuple(samples),
        encounters=tuple(met),
        forecast=tuple((float(d), value * 2 ** (-d / 30)) for d in range(21)),
        bands=tuple(BandEdge(low, high, band, word(band, language)) for low, high, band in bands),
        ticks=tuple((day, ja if language == "ja" else en) for day, ja, en in months),
        told=word("sum", language),
    )


def suggestion(theme: Theme, language: str, first: bool) -> Card:
    """One card of Today."""
    card = Card(theme)
    top = QHBoxLayout()
    top.setSpacing(16)
    top.addWidget(Monogram(theme, word("person", language), f"p{first}"), alignment=Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(8)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(label(word("name", language), "head"))
    head.addWidget(ElidedLabel(word("work", language), "small", "quiet"), 1)
    head.addWidget(Tag(theme, word("keep", language), "flame"))
    column.addLayout(head)
    column.addWidget(Paragraph(theme, word("why", language), tone="quiet"))
    strip = Strip(theme, "step", word("step", language), word("write", language))
    column.addWidget(strip)
    acts = QHBoxLayout()
    acts.setSpacing(8)
    acts.addWidget(Button(theme, word("do", language), name="do", variant="primary" if first else "soft"))
    acts.addWidget(Button(theme, word("plan", language), name="plan"))
    acts.addWidget(Button(theme, word("later", language), name="later", variant="ghost"))
    acts.addWidget(Button(theme, word("not", language), name="not", variant="ghost"))
    acts.addStretch(1)
    acts.addWidget(Button(theme, word("why?", language), name="why", variant="link", arrow="down"))
    column.addLayout(acts)
    top.addLayout(column, 1)
    card.body.addLayout(top)
    return card


def left(theme: Theme, language: str) -> QVBoxLayout:
    """Cards, steps, chips, a banner."""
    column = QVBoxLayout()
    column.setSpacing(12)
    greeting = QHBoxLayout()
    greeting.setSpacing(24)
    greeting.addWidget(label(word("greeting", language), "display"))
    greeting.addWidget(ElidedLabel(word("offer", language), tone="quiet"), 1)
    column.addLayout(greeting)
    for first in (True, False):
        column.addWidget(suggestion(theme, language, first))
    chips = QWidget()
    flow = FlowLayout(chips)
    flow.addWidget(Chip(theme, word("filter", language), name="a", closable=True))
    for key, arrow in (("stage", True), ("warmth", True), ("promise", False)):
        flow.addWidget(Chip(theme, word(key, language), name=key, arrow=arrow, checkable=not arrow))
    flow.addWidget(Button(theme, word("forget", language), name="forget", variant="danger", icon="delete"))
    flow.addWidget(
        Segmented(
            theme,
            [("r", word("rings", language), "map"), ("n", word("net", language), "alliance")],
            name="seg",
            spoken="Map",
        )
    )
    column.addWidget(chips)
    steps = Stepper(theme, word("steps", language).split("|"))
    steps.go(2)
    column.addWidget(steps)
    banner = Banner(theme)
    banner.say(word("happened", language), word("safe", language), word("next", language))
    column.addWidget(banner)
    people = PeopleChips(theme, lambda _text, _answer: None, name="who", spoken=word("who", language))
    people.add(Found("1", word("person", language)))
    people.add(Found("2", "桐野 詩織" if language == "ja" else "Shiori Kirino"))
    column.addWidget(people)
    column.addWidget(DateChoice(theme, date(2026, 11, 16)))
    column.addStretch(1)
    return column


def right(theme: Theme, language: str) -> QVBoxLayout:
    """The inspector's signs, the question, form controls."""
    column = QVBoxLayout()
    column.setSpacing(16)
    marks = QWidget()
    flow = FlowLayout(marks, 16)
    for stage, name in enumerate(("Link", "Connection", "Engagement", "Relationship"), 1):
        flow.addWidget(StageLadder(theme, stage, name))
    for band in ("hot", "warm", "cooling", "cold", "none"):
        flow.addWidget(WarmthMeter(theme, band, word(band, language)))
    for capital in ("bonding", "bridging", "linking", "mixed", "unclear"):
        flow.addWidget(CapitalMark(theme, capital, word(capital, language)))
    flow.addWidget(LivedRating(theme, 5, "5"))
    column.addWidget(marks)
    column.addWidget(hairline(theme))
    column.addWidget(SectionHeader(theme, word("warmth", language), word("sum", language), "label"))
    shown = WarmthCurve(theme)
    shown.show_curve(curve(language))
    column.addWidget(shown)
    box = QCheckBox(word("check", language))
    box.setChecked(True)
    column.addWidget(box)
    wash = Card(theme, "wash")
    wash.body.addWidget(label(word("asked", language), "label", "accent"))
    wash.body.addWidget(Paragraph(theme, word("question", language), "question"))
    field = QLineEdit()
    field.setPlaceholderText(word("line", language))
    wash.body.addWidget(field)
    save = Button(theme, word("save", language), name="save", variant="soft")
    wash.body.addWidget(save, alignment=Qt.AlignmentFlag.AlignRight)
    column.addWidget(wash)
    choice = ChoiceField()
    choice.addItems([word("community", language), word("warmth", language)])
    column.addWidget(choice)
    strength = StrengthBar(theme)
    strength.show_strength(3, word("strong", language))
    column.addWidget(strength)
    note = QPlainTextEdit(word("why", language))
    note.setMaximumHeight(72)
    column.addWidget(note)
    column.addWidget(EmptyState(theme, "today", word("empty", language), word("good", language)), 1)
    return column


def window(theme: Theme, language: str) -> QWidget:
    """A frame with everything in it."""
    whole = QWidget()
    whole.setProperty("ground", "paper")
    outer = QHBoxLayout(whole)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    groups = (("today", "people", "map", "me"), ("initiative", "alliance", "community"), ("insight", "coach"))
    places = [[Place(key, key, word(key, language)) for key in group] for group in groups]
    rail = NavRail(theme, word("brand", language), places)
    rail.choose("today")
    outer.addWidget(rail)
    page = QVBoxLayout()
    page.setSpacing(0)
    bar = TopBar(theme)
    bar.show_history(word("plan", language), "")
    page.addWidget(bar)
    columns = QHBoxLayout()
    columns.setContentsMargins(32, 24, 32, 24)
    columns.setSpacing(32)
    columns.addLayout(left(theme, language), 9)
    columns.addLayout(right(theme, language), 5)
    page.addLayout(columns)
    outer.addLayout(page, 1)
    return whole


def main() -> None:
    """Write one picture per theme, language and window size."""
    application = QApplication(sys.argv[:1])
    theme = Theme(application, Look.LIGHT)
    OUT.mkdir(parents=True, exist_ok=True)
    for look in (Look.LIGHT, Look.DARK):
        theme.choose(look)
        for language in ("ja", "en"):
            theme.speak(language)
            shown = window(theme, language)
            toast = Toast(theme, shown)
            for width, height in ((1440, 1040), (1100, 1240)):
                shown.resize(width, height)
                shown.show()
                toast.say(word("done", language), lambda: None)
                shown.grab().save(str(OUT / f"{look}-{language}-{width}.png"))
            busy = BusyOverlay(theme, shown)
            busy.start(word("bringing", language))
            busy.report(0.49, word("rows", language))
            busy._appear()
            shown.grab().save(str(OUT / f"{look}-{language}-busy.png"))
            shown.close()


if __name__ == "__main__":
    main()
