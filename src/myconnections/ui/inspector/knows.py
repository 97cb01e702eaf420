"""Whom the person shown knows among my people: what was said of it, and what only hints at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from myconnections.domain.alter_ties import PairState
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services import alter_ties, who_knows
from myconnections.services.alter_ties import Known
from myconnections.services.views import PersonView
from myconnections.services.who_knows import Hint, TheirTies
from myconnections.ui.context import Context
from myconnections.ui.day_words import short_day
from myconnections.ui.inspector.section import Section
from myconnections.ui.seeking import seeker
from myconnections.ui.texts_who_knows import EVIDENCE, PERSON, SHARED
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import ElidedLabel, label
from myconnections.ui.widgets.layouts import empty
from myconnections.ui.widgets.name_link import NameLink
from myconnections.ui.widgets.paint import named
from myconnections.ui.widgets.people_chips import PeopleChips

_AT_FIRST = 5
_TIE, _NONE, _UNKNOWN = PairState.TIE, PairState.NONE, PairState.UNKNOWN


@dataclass(frozen=True, slots=True)
class _Line:
    """One other person: the state of the pair, and why it stands so, in words."""

    who: ContactId
    name: str
    state: PairState
    why: str


class KnowsSection(Section):
    """Read by itself, after the pane: the other sections do not wait for it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("knows")
        self.name_it(self.tr("Who they know"))
        self._asked = 0
        self._of: ContactId | None = None
        self._open: set[str] = set()
        self._stands: tuple[TheirTies, frozenset[str], date] | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.column.addLayout(self._lines)
        spoken = self.tr("Add somebody they know")
        self.add = PeopleChips(self.theme, seeker(context, self), name="knows-add", spoken=spoken, hint=spoken)
        self.add.changed.connect(self._added)
        self.column.addWidget(self.add)
        self.ask = Button(self.theme, self.tr("Ask about several…"), name="knows-ask", variant="link")
        self.ask.clicked.connect(lambda: self.wants.emit("page", "who-knows-whom"))
        self.column.addWidget(self.ask, alignment=Qt.AlignmentFlag.AlignLeft)

    def fill(self, view: PersonView) -> None:
        """What was read of another person goes at once, what is read anew when it comes; where it says the same, the
        lines stay, and the keyboard on them.
        """
        who = view.contact.id
        if who != self._of:
            self._of, self._open, self._stands = who, set(), None
            empty(self._lines)
        self._asked += 1
        number = self._asked

        def show(found: TheirTies) -> None:
            stands = (found, frozenset(self._open), self.context.clock().date())
            if number == self._asked and stands != self._stands:
                self._stands = stands
                self._show(found)

        self.context.acting.read(
            lambda vault, now: who_knows.of_person(vault, who, now), show, lambda _error: None, owner=self
        )

    def _show(self, found: TheirTies) -> None:
        empty(self._lines)
        ties = found.ties
        groups = {
            "knows": [self._known(one) for one in ties.knows],
            "hinted": [self._known(one) for one in ties.hinted],  # as many as there are dashed lines on the map
            "shared": [self._hint(one) for one in found.hints],
            "knows_not": [self._known(one) for one in ties.knows_not],
        }
        for key, lines in groups.items():
            self._group(key, lines)
        if not any(groups.values()):
            self._lines.addWidget(ElidedLabel(self.wording.pair(PERSON["nothing"]), "small", "quiet"))

    def _group(self, key: str, lines: Sequence[_Line]) -> None:
        """A quiet head and the first of them; those who are not known are only counted until one asks."""
        if not lines:
            return
        at_first = 0 if key == "knows_not" else _AT_FIRST
        shown = lines if key in self._open else lines[:at_first]
        self._lines.addWidget(label(self.wording.pair(PERSON[key], {"n": len(lines)}), "small", "quiet"))
        for line in shown:
            self._lines.addLayout(self._row(line))
        left = len(lines) - len(shown)
        if left:
            more = Button(
                self.theme, self.wording.pair(PERSON["more"], {"n": left}), name=f"knows-more-{key}", variant="link",
                arrow="down",
            )  # fmt: skip
            more.clicked.connect(partial(self._unfold, key))
            self._lines.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)

    def _row(self, line: _Line) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        link = NameLink(self.theme, line.name, name=f"knows-{int(line.who)}", kind="body")
        link.clicked.connect(partial(self.wants.emit, "person", int(line.who)))
        row.addWidget(link)
        row.addWidget(ElidedLabel(line.why, "small", "quiet"), 1)
        word = self.tr("Say otherwise: {name}").format(name=line.name)
        more = Button(self.theme, word, name=f"knows-say-{int(line.who)}", variant="icon", icon="more")
        more.make_dense()
        more.clicked.connect(partial(self._menu, line, more))
        row.addWidget(more)
        return row

    def _menu(self, line: _Line, button: QWidget, _checked: bool = False) -> None:
        menu = QMenu(self)
        named(menu, "knows-menu", line.name)
        words = {
            _TIE: self.tr("They know each other"),
            _NONE: self.tr("They do not know each other"),
            _UNKNOWN: self.tr("Take my answer back"),
        }
        for state, word in words.items():
            action = menu.addAction(word)
            action.setObjectName(f"knows-answer-{state.value}")
            action.setEnabled(state is not line.state)
            action.triggered.connect(partial(self._answer, line.who, state))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _answer(self, other: ContactId, state: PairState, _checked: bool = False) -> None:
        pair = (int(self.person), int(other))
        self.context.acting.do(lambda vault, now: alter_ties.answer(vault, {pair: state}, now))

    def _added(self, keys: tuple[str, ...]) -> None:
        """Picked is answered; the chip has done its work."""
        for key in keys:
            self.add.remove(key)
            if int(key) != int(self.person):
                self._answer(ContactId(int(key)), _TIE)

    def _unfold(self, key: str) -> None:
        self._open.add(key)
        self.fill(self.view)

    def _known(self, known: Known) -> _Line:
        words = [self._told(one) for one in known.evidence]
        return _Line(known.contact_id, known.name, known.state, " · ".join(dict.fromkeys(words)))

    def _hint(self, hint: Hint) -> _Line:
        words = [self._shared(one.what, one.name) for one in hint.shared]
        return _Line(hint.contact_id, hint.name, _UNKNOWN, " · ".join(words))

    def _shared(self, what: str, name: str) -> str:
        pair = SHARED.get(what)
        return self.wording.pair(pair, {"name": name}) if pair else name

    def _told(self, evidence: TieEvidence) -> str:
        words = self.wording.pair(EVIDENCE.get(evidence.kind, ("", "")), {"n": evidence.count})
        day = self._day(evidence.day)
        return f"{words}, {day}" if day and self.wording.language == "en" else f"{words} {day}".strip()

    def _day(self, day: date | None) -> str:
        return "" if day is None else short_day(day, self.context.clock().date(), self.wording.language)
