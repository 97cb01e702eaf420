"""Enrich in bulk: one answer for many people, by keyboard. Everything is confirmed, nothing is supposed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.errors import Refused
from myconnections.services import enrich, enriching, readings
from myconnections.services.changes import Changes
from myconnections.services.enrich_views import STEPS, Group
from myconnections.ui.behind import Behind
from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.pages.enrich import jobs
from myconnections.ui.pages.enrich.card import GroupCard
from myconnections.ui.pages.enrich.end import End
from myconnections.ui.pages.enrich.group_list import GroupList
from myconnections.ui.pages.enrich.head import Head
from myconnections.ui.pages.enrich.me_form import MeForm
from myconnections.ui.pages.enrich.round import Round
from myconnections.ui.texts_enrich import SENTENCES
from myconnections.ui.widgets.paint import named

_LIST_WIDTH, _LIST_LEAST = 360, 220
_PAUSE_MS = 300


class EnrichPage(Page):
    """The groups at the left, the one in front at the right. Answers are written behind; the next is there at once.

    Keys: Enter confirms, 1 to 9 choose, S passes over, Z one back, X takes titles apart, I and R write in the first
    and the second field, Escape goes back from a field.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-enrich", self.tr("Enrich in bulk"))
        self.step = STEPS[0]
        self._apart: set[str] = set()
        self._people = 0
        self.behind = Behind(context.acting, self)
        self.round = Round()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.head = Head(context.theme, context.wording)
        whole.addWidget(self.head)
        body = QHBoxLayout()
        body.setContentsMargins(32, 4, 32, 24)
        body.setSpacing(context.theme.space("l"))
        self.list = GroupList(context.theme, context.wording)
        self.list.setMinimumWidth(_LIST_LEAST)
        self.list.setMaximumWidth(_LIST_WIDTH)
        body.addWidget(self.list, 2)
        self.stack = QStackedWidget()
        self.cards: dict[str, GroupCard] = {}
        self._me: MeForm | None = None
        self.empty = End(context)
        self.stack.addWidget(QWidget())  # until the groups are read: the end must not be seen first
        self.stack.addWidget(self.empty)
        body.addWidget(self.stack, 3)
        whole.addLayout(body, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._read_standing)
        self._wire()
        context.tasks.in_turns(self._furnish(), self)

    def _furnish(self) -> Iterator[object]:
        """The first card, while the groups are read."""
        yield self.card()

    def show_now(self) -> None:
        """Read anew: people may have come or been answered elsewhere."""
        self._load()

    def open_part(self, part: str) -> None:
        """Another step, chosen in the head or asked for on another page."""
        if self.head.steps.choice() != part:
            self.head.show_step(part)  # which comes back here
            return
        if part != self.step:
            self.step = part
            self.round = Round()
        self._load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has its head in more lines."""
        super().resizeEvent(event)
        self.head.fit(self.width())

    def confirm(self) -> None:
        """The answer on the card is that of the group; the next comes at once, the vault follows."""
        group = self.round.current
        if group is None:
            self.empty.enter()
            return
        card = self.card()
        said = card.values()
        if not (said[card.leading] or said.get("region")):
            return
        if self.step == "readings" and not readings.is_reading(said["reading"]):
            self.context.acting.fail(Refused("reading_not_kana", value=said["reading"]))
            return  # what was written stays in the field, to be set right
        self.round.confirm(card.told())
        self.behind.write(jobs.answer(group, said), lambda: self._reopen(group.key))
        self._show_front()

    def skip(self) -> None:
        """Pass over: it comes again after all others."""
        self.round.skip()
        self._show_front()

    def back(self) -> None:
        """Take the last answer back; its group is in front again."""
        if self.round.can_go_back:
            self.round.back()
            self.behind.take_back(self._load)
            self._show_front()

    def take_apart(self) -> None:
        """The titles of the group in front become groups of their own."""
        group = self.round.current
        if group is not None and self.step == "titles" and len(group.spellings) > 1:
            self._apart.add(group.key)
            self._load()

    def press(self, key: str) -> None:
        """A key of the card."""
        if self.round.current is None:
            if key == "Enter":
                self.confirm()
            return
        card = self.card()
        acts = {"Enter": self.confirm, "S": self.skip, "Z": self.back, "X": self.take_apart}
        fields = list(card.fields.values())
        if key in acts:
            acts[key]()
        elif key.isdigit():
            card.choose(int(key))
        else:
            fields[min(1, len(fields) - 1) if key == "R" else 0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _wire(self) -> None:
        self.head.step_chosen.connect(self.open_part)
        self.head.mine_asked.connect(lambda: self.head.show_step("me"))
        self.list.pressed_key.connect(self.press)
        self.list.gone_to.connect(self._go_to)
        self.empty.step_asked.connect(self.head.show_step)
        self.empty.wants.connect(self.wants)
        self.behind.wrote.connect(self._later.start)
        self.context.feed.subscribe({"contact", "organization", "me"}, self._changed, self)

    @property
    def me(self) -> MeForm:
        """The form about me, made when it is first wanted."""
        if self._me is None:
            self._me = MeForm(self.context)
            self._me.kept.connect(self._keep_mine)
            self.stack.addWidget(self._me)
        return self._me

    def card(self) -> GroupCard:
        """The card of this step, made when it is first wanted: each holds long lists."""
        card = self.cards.get(self.step)
        if card is None:
            card = self.cards[self.step] = GroupCard(self.context, self.step)
            card.confirmed.connect(self.confirm)
            card.skipped.connect(self.skip)
            card.back_asked.connect(self.back)
            card.apart_asked.connect(self.take_apart)
            card.left.connect(self._lead)
            self.stack.addWidget(card)
        self.foot = card.foot
        return card

    def _load(self) -> None:
        step, apart = self.step, frozenset(self._apart)
        self.context.acting.read(lambda vault, _now: jobs.load(vault, step, apart), self._show, owner=self)

    def _show(self, loaded: jobs.Loaded) -> None:
        if loaded.step != self.step:
            return
        self.head.show_standing(loaded.standing, self.step)
        self.head.show_step(self.step)
        if self.round.groups:
            self.round.replace(loaded.groups)
        else:
            self.round = Round(loaded.groups)
        self.list.setVisible(self.step != "me" and bool(self.round.groups))
        self.list.show_round(self.round)
        if self.step == "me":
            self.me.show_mine(loaded.mine)
            self.stack.setCurrentWidget(self.me)
            return
        self._people = loaded.standing.people
        self._show_front()

    def _show_front(self) -> None:
        """The group in front, or what comes after the last one."""
        group = self.round.current
        self.list.follow()
        if group is None:
            self.empty.show_end(self.step, self._people > 0)
            self.stack.setCurrentWidget(self.empty)
        else:
            self._show_card(group)
            self._announce(group)
        self._lead()

    def _show_card(self, group: Group) -> None:
        group = self.round.proposed(group)
        self.card().show_group(group, self.round.can_go_back)
        self.stack.setCurrentWidget(self.card())
        # A dictionary, where one is installed, is asked for the name in front only.
        if self.step == "readings" and not group.proposed:
            self.context.acting.read(
                lambda _vault, _now: (readings.with_dictionary(group), readings.has_dictionary()),
                lambda heard: self._heard(*heard),
                owner=self,
            )

    def _heard(self, group: Group, has_dictionary: bool) -> None:
        front = self.round.current
        same = self.step == group.step and front is not None and front.key == group.key
        if same and not has_dictionary:
            self.card().say_no_dictionary()
        elif same and group.proposed and not self.card().fields["reading"].value():
            self.card().show_group(group, self.round.can_go_back)

    def _announce(self, group: Group) -> None:
        facts: dict[str, object] = {
            "name": group.name, "count": len(group.people), "n": self.round.at + 1, "all": len(self.round.groups),
        }  # fmt: skip
        said = self.context.wording.pair(SENTENCES["announce"], facts)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _lead(self) -> None:
        """The keyboard goes to the list: its keys are those of the card."""
        if not self.isVisible() or self.step == "me":
            return
        if self.round.current is None:
            self.empty.lead()
        elif self.step == "readings":
            self.card().fields["reading"].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, place: int) -> None:
        self.round.go(place)
        group = self.round.current
        if group is not None:
            self._show_card(group)

    def _keep_mine(self, said: dict[str, object]) -> None:
        self.context.acting.do(lambda vault, now: enriching.mine(vault, said, now))

    def _reopen(self, key: str) -> None:
        """The vault said no: the group is open and in front again."""
        self.round.reopen(key)
        self._show_front()

    def _changed(self, _changes: Changes) -> None:
        """What others changed is read anew; one's own answers are on the page already."""
        if self.isVisible() and not self.behind.busy:
            self._load()

    def _read_standing(self) -> None:
        step = self.step
        self.context.acting.read(
            lambda vault, _now: enrich.standing(vault), lambda stands: self.head.show_standing(stands, step), owner=self
        )
