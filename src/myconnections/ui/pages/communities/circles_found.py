"""The card of circles that were found and have no name yet, beside the communities; and those set aside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.services import found_circles
from myconnections.services.changes import Changes
from myconnections.services.found_circles import FoundCircle, FoundCircles
from myconnections.ui import circle_words
from myconnections.ui.context import Context
from myconnections.ui.pages.communities.rows import column, quiet, section
from myconnections.ui.texts_circles import PAGE
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.layouts import MadeAnew

_FOUND_IN = ("contact", "alter_tie", "setting")
SHOWN = 3
"""So many circles stand there; all of them on the map."""


class CirclesFound(QWidget):
    """Reads and answers by itself. `wants` is that of a page; `made` sends what naming one changed."""

    wants = Signal(str, object)
    made = Signal(object)

    def __init__(self, context: Context, otherwise: QWidget) -> None:
        super().__init__()
        self._context = context
        self._found: FoundCircles | None = None
        self._aside, self._asked, self._stale = False, 0, True
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        card = section(context, "circles-found", self.tr("Circles found"))
        self._rows = MadeAnew(context.theme.space("m"), otherwise)
        card.body.addWidget(self._rows)
        whole.addWidget(card)
        self.hide()
        context.feed.subscribe(_FOUND_IN, self._changed, self)

    def load(self) -> None:
        """Read what there is now, where something has changed; what stands above does not wait for it."""
        if not self._stale:
            return
        self._stale = False
        self._asked += 1
        number = self._asked

        def show(found: FoundCircles) -> None:
            if number == self._asked:
                self.show_found(found)

        self._context.acting.read(lambda vault, _now: found_circles.found(vault), show, owner=self)

    def show_found(self, found: FoundCircles) -> None:
        """Put it on the card."""
        self._found = found
        self._aside = self._aside and bool(found.aside)
        self._rows.fill(self._fill)
        self.show()

    def _changed(self, changes: Changes) -> None:
        self._stale = True
        if self.isVisible() and not changes.touches("contact"):  # with people the page reads anew, and this with it
            self.load()

    def _fill(self, rows: QVBoxLayout) -> None:
        found, words = self._found, self._context.wording
        if found is None:
            return
        nameless = found.nameless
        if nameless:
            told = words.pair(PAGE["nameless"], {"n": len(nameless)})
            rows.addWidget(Paragraph(self._context.theme, told))
        elif found.circles:
            rows.addWidget(quiet(self._context, words.pair(PAGE["named"], {"n": len(found.circles)})))
        else:
            rows.addWidget(quiet(self._context, circle_words.head(found, words)))
        for one in nameless[:SHOWN]:
            rows.addWidget(self._row(one, self._answers(one)))
        if len(nameless) > SHOWN:
            word = words.pair(PAGE["more"], {"n": len(nameless)})
            self._add_link(rows, word, "circles-all", partial(self._answer, "look", nameless[0]))
        if not found.circles:
            ask = partial(self.wants.emit, "page", "who-knows-whom")
            self._add_link(rows, self.tr("Who knows whom…"), "circles-ask", ask)
        if found.aside:
            word = words.pair(PAGE["aside_less" if self._aside else "aside"], {"n": found.left})
            self._add_link(rows, word, "circles-aside", self._turn)
        for one in found.aside if self._aside else ():
            back = self._button(self.tr("Bring it back"), f"circle-back-{one.people[0]}", "back", one)
            rows.addWidget(self._row(one, [self._look(one), back]))

    def _row(self, one: FoundCircle, buttons: list[Button]) -> QWidget:
        words, theme = self._context.wording, self._context.theme
        whole, inner = column(2)
        inner.addWidget(Paragraph(theme, circle_words.row(one, words), "strong"))
        sense = circle_words.sense(one, words)
        for text in (sense[:1].upper() + sense[1:], circle_words.ties(one, words)):
            inner.addWidget(Paragraph(theme, text, "small", "quiet"))
        line = QHBoxLayout()
        line.setSpacing(theme.space("m"))
        for button in buttons:
            button.make_flush()
            line.addWidget(button)
        line.addStretch(1)
        inner.addLayout(line)
        return whole

    def _answers(self, one: FoundCircle) -> list[Button]:
        first = one.people[0]
        name = self._button(self.tr("Name it…"), f"circle-name-{first}", "name", one)
        none = self._button(self.tr("Not a circle"), f"circle-leave-{first}", "none", one)
        return [self._look(one), name, none]

    def _look(self, one: FoundCircle) -> Button:
        return self._button(self.tr("Look on the map"), f"circle-look-{one.people[0]}", "look", one)

    def _button(self, word: str, name: str, what: str, one: FoundCircle) -> Button:
        button = Button(self._context.theme, word, name=name, variant="link")
        button.setAccessibleName(f"{word}: {circle_words.row(one, self._context.wording)}")
        button.clicked.connect(partial(self._answer, what, one))
        return button

    def _add_link(self, rows: QVBoxLayout, word: str, name: str, do: Callable[[], object]) -> None:
        link = Button(self._context.theme, word, name=name, variant="link", arrow="right")
        link.make_flush()
        link.clicked.connect(lambda: do())  # noqa: PLW0108 - the signal brings a word that is not wanted
        rows.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)

    def _turn(self) -> None:
        self._aside = not self._aside
        self._rows.fill(self._fill)

    def _answer(self, what: str, one: FoundCircle, _checked: bool = False) -> None:
        people = one.people
        if what == "look":
            self.wants.emit("page", f"map/circles/{people[0]}")
        elif what == "name":
            self._name(one)
        elif what == "none":
            self._context.acting.do(lambda vault, now: found_circles.leave(vault, people, now))
        else:
            self._context.acting.do(lambda vault, now: found_circles.bring_back(vault, people, now))

    def _name(self, one: FoundCircle) -> None:
        from myconnections.ui.communities.circle_form import CircleForm  # loaded when first wanted

        if not self._context.acting.refuses():
            form = CircleForm(self._context, self, one)
            form.done_with.connect(self.made)
            self._context.prompts.show(form)
