"""One thing due or coming: what, with whom and when, and the answers to it. Late is said kindly, and never in red."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.domain.contact import is_cjk
from myconnections.services import notebook_dues
from myconnections.services.coming import BIRTHDAY_AHEAD
from myconnections.services.views import Due
from myconnections.ui import texts_asides, texts_review
from myconnections.ui.context import Context
from myconnections.ui.day_words import short_day
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import IconMark
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named

_ICONS = {
    "thank": "mail",
    "promise": "promise",
    "plan": "calendar",
    "free": "clock",
    "birthday": "cake",
    "gathering": "place",
    "ritual": "community",
    "heat": "flame",
    "keep": "community",
    "review": "review",
    "introduction": "introduce",
    "self": "add-person",
}
_MAIN = {"self": "add", "birthday": "log", "gathering": "open", "review": "open", "introduction": "open"}
"""What the button of a row sends, where that is not "done"."""
_LEAST = 80
_DOWN = 6  # the first line stands at the height of the words on the button
_SHORT_NAME = 12
WAIT = (1, 3, 7)
"""How long something may be put off with one click, in days."""


class DueRow(QWidget):
    """`acted(what, detail)`: "done", "log", "waive" (no thank-you), "wait" (days), "wait_day" (ask which), "edit",
    "forget", "leave" (a birthday), "show", "open" (its page), "add". `under` is the day that stands over the row
    already; a `settled` row was answered just now and has no answers any more.
    """

    acted = Signal(str, object)

    def __init__(
        self, context: Context, due: Due, today: date, under: date | None = None, *, settled: bool = False
    ) -> None:
        super().__init__()
        self.settled = settled
        self.more: Button | None = None
        self._under = under
        self._theme, self._due, self._today = context.theme, due, today
        self._words = context.wording
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 10)
        whole.setSpacing(context.theme.space("s"))
        sign = QVBoxLayout()
        sign.setContentsMargins(0, _DOWN, 4, 0)
        icon = "check" if settled else _ICONS.get(due.kind, "clock")
        sign.addWidget(IconMark(context.theme, icon), alignment=Qt.AlignmentFlag.AlignTop)
        whole.addLayout(sign)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        title, detail = self._title(), self._detail()
        row = QHBoxLayout()
        row.setSpacing(context.theme.space("s"))
        shown = title.replace(due.name, _whole(due.name)) if due.name else title
        head = Paragraph(context.theme, shown, tone="quiet" if settled else "ink")
        head.setMinimumWidth(_LEAST)
        named_line = QVBoxLayout()
        named_line.setContentsMargins(0, _DOWN, 0, 0)
        named_line.addWidget(head)
        named_line.addStretch(1)
        row.addLayout(named_line, 1)
        if settled:
            row.addSpacing(_LEAST)  # as wide and as high as with its buttons, or the rows below would move
            row.addStrut(self._theme.size("control"))
        else:
            self._add_buttons(row, title)
        lines.addLayout(row)
        if detail:  # under the buttons as well: beside them a narrow column would break it into single words
            lines.addWidget(Paragraph(context.theme, detail, "small", "quiet"))
        whole.addLayout(lines, 1)
        if due.contact_id is not None and not settled:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        spoken = self.tr("Done: {title}").format(title=title) if settled else f"{title} {detail}"
        named(self, f"due-{due.kind}-{due.ref}", spoken)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words shows the person; from the keyboard the menu does."""
        if self._due.contact_id is not None and not self.settled and self.rect().contains(event.position().toPoint()):
            self.acted.emit("show", None)

    def _add_buttons(self, row: QHBoxLayout, title: str) -> None:
        due = self._due
        words = {"thank": self.tr("Thanked"), "self": self.tr("Add"), "birthday": self.tr("Log")}
        words["gathering"] = self.tr("Whom did you meet?") if due.late else self.tr("Open")
        words["review"] = self.tr("Begin")
        words["introduction"] = self.tr("Open")
        self.settle = settle = Button(
            self._theme, words.get(due.kind, self.tr("Done")), name=f"due-do-{due.kind}-{due.ref}", variant="link"
        )
        spoken = self.tr("{answer}: {name}")
        settle.setAccessibleName(spoken.format(answer=settle.text(), name=title))
        main = _MAIN.get(due.kind, "done")
        settle.clicked.connect(lambda: self.acted.emit(main, None))
        row.addWidget(settle, alignment=Qt.AlignmentFlag.AlignTop)
        if due.kind == "self":
            return
        name = f"due-more-{due.kind}-{due.ref}"
        self.more = more = Button(self._theme, self.tr("More"), name=name, variant="icon", icon="more")
        more.setAccessibleName(spoken.format(answer=more.text(), name=title))
        more.clicked.connect(lambda: self._ask(more))
        row.addSpacing(-self._theme.space("s"))
        row.addWidget(more, alignment=Qt.AlignmentFlag.AlignTop)

    def _ask(self, button: Button) -> None:
        """The less common answers."""
        menu = QMenu(self)
        menu.setObjectName("due-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offers = self._offers()
        for word, what, detail in offers:
            action = QAction(word, menu)
            action.triggered.connect(partial(self._tell, what, detail))
            menu.addAction(action)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        menu.setActiveAction(menu.actions()[0])

    def _offers(self) -> list[tuple[str, str, object]]:
        """The answers in the menu: the word, what is sent, its detail."""
        due = self._due
        offers: list[tuple[str, str, object]] = []
        if due.contact_id is not None:
            offers.append((self.tr("Show {name}").format(name=due.name), "show", None))
            if due.kind not in {"birthday", "plan"}:
                offers.append((self.tr("Log what was done…"), "log", None))
        if due.kind in notebook_dues.KINDS:
            offers.append((self.tr("Open"), "open", None))
        words = (self.tr("Tomorrow"), self.tr("In three days"), self.tr("In a week"))
        for word, days in zip(words, WAIT, strict=True):
            if due.kind != "birthday" or self._waits(due.due, self._today + timedelta(days=days)):
                offers.append((word, "wait", days))
        if due.kind != "birthday":
            offers.append((self.tr("Another day…"), "wait_day", None))
        elif due.due is not None and due.due > self._today:
            offers.append((self.tr("On the day"), "wait", (due.due - self._today).days))
        if due.kind in {"plan", "free"}:
            offers.append((self.tr("Edit…"), "edit", None))
        if due.kind in notebook_dues.KINDS:
            offers += [(self.tr("Nothing to note"), "done", None)] if due.kind in {"gathering", "introduction"} else []
            return offers
        last = {"thank": (self.tr("No thank-you needed"), "waive"), "birthday": (self.tr("Not this year"), "leave")}
        last["review"] = (self.tr("Not this time"), "done")
        offers.append((*last.get(due.kind, (self.tr("Take it off the list"), "forget")), None))
        return offers

    @staticmethod
    def _waits(birthday: date | None, until: date) -> bool:
        """Whether a birthday comes up later by waiting until that day: it does so a few days before by itself."""
        return birthday is not None and birthday - BIRTHDAY_AHEAD < until < birthday

    def _tell(self, what: str, detail: object, _checked: bool = False) -> None:
        self.acted.emit(what, detail)

    def _title(self) -> str:
        due = self._due
        if due.kind == "thank":
            return self.tr("Thank-you for {name}").format(name=due.name)
        if due.kind == "self":
            return self.tr("Ten people are a beginning")
        if due.kind == "birthday":
            return self.tr("Birthday of {name}").format(name=due.name)
        if due.kind == "review":
            return self._words.pair(texts_review.LINES["due"])
        return _begun(str(due.facts.get("text", "")))

    def _detail(self) -> str:
        due = self._due
        if due.kind == "thank":
            happened = self._words.encounter(str(due.facts["kind"]))
            day = self._day(date.fromisoformat(str(due.facts["day"])))
            late = self.tr("{kind}, {day}. Late thanks are welcome, too.")
            return (late if due.late else self.tr("{kind}, {day}")).format(kind=happened, day=day)
        if due.kind == "self":
            return self.tr("{count} so far. From ten on, this page has more to say.").format(count=due.facts["people"])
        if due.kind == "review":
            week = self._day(date.fromisoformat(str(due.facts["week"])))
            return self._words.pair(texts_review.LINES["due_detail"], {"week": week})
        if due.kind == "birthday":
            age = due.facts.get("age")
            years = self.tr("turns {age}").format(age=age) if age else ""
            return _begun(" · ".join(part for part in (self._when(), years) if part))
        if "introduced" in due.facts:
            day = self._day(date.fromisoformat(str(due.facts["introduced"])))
            return self._words.pair(texts_asides.LOOK, {"day": day})
        return _begun(" · ".join(part for part in (*self._who(), self._when()) if part))

    def _who(self) -> tuple[str, ...]:
        due = self._due
        if due.kind in notebook_dues.KINDS:
            where = str(due.facts.get("community") or due.facts.get("place") or "")
            return where, self.tr("{name}").format(name=due.name) if due.name else ""
        if due.kind == "promise":
            by = {"me": self.tr("Promised to {name}"), "them": self.tr("{name} promised")}
            sentence = by.get(str(due.facts.get("by")), self.tr("Agreed with {name}"))
            return (sentence.format(name=due.name),)
        condition = str(due.facts.get("condition", ""))
        if condition:
            condition = self.tr("If {condition}").format(condition=condition)
        return condition, self.tr("{name}").format(name=due.name) if due.name else ""

    def _when(self) -> str:
        due = self._due
        if due.kind == "introduction" or (due.due is not None and due.due == self._under):
            return ""
        if due.kind == "gathering" and due.due is not None:
            return self._day(due.due)
        if due.due is None or due.due == self._today:
            return self.tr("today") if due.due else ""
        return self.tr("was for {day}").format(day=self._day(due.due)) if due.late else self._day(due.due)

    def _day(self, day: date) -> str:
        near = {
            self._today: self.tr("today"),
            self._today - timedelta(days=1): self.tr("yesterday"),
            self._today + timedelta(days=1): self.tr("tomorrow"),
        }
        return near.get(day) or short_day(day, self._today, self._words.language)


def _begun(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]


def _whole(name: str) -> str:
    """A short name that no line end parts: 佐藤 on one line and 優 on the next would be two people."""
    return name.replace(" ", "\u00a0") if is_cjk(name) and len(name) <= _SHORT_NAME else name
