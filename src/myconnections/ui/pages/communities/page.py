"""Gatherings and communities (場とコミュニティ): an overview, one gathering, one community."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from myconnections.domain.community import Community, Sort
from myconnections.domain.entry import Body, Entry
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import communities, community_views, dues, entries, gatherings, notebook_dues
from myconnections.services.changes import Changes
from myconnections.services.community_views import CommunityView, PostView, RoundView
from myconnections.services.drafts import Draft
from myconnections.services.gatherings import GatheringView
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.page import ENTRY, Page
from myconnections.ui.pages.communities.one_community import OneCommunity
from myconnections.ui.pages.communities.one_gathering import OneGathering
from myconnections.ui.pages.communities.overview import Overview, Seen
from myconnections.ui.widgets.paint import named

KINDS = ("entry", "contact", "tie", "encounter", "promise", "me")
Job = Callable[[OpenVault, datetime], Changes]


class CommunitiesPage(Page):
    """Escape leads back to the overview. Parts: "gathering:ID" and "community:NAME"."""

    rail_key = "communities"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        named(self, "page-communities", self.tr("Gatherings and communities"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._asked = 0
        self._number, self._named = 0, ""
        self.overview = Overview(context, self)
        self.gathering = OneGathering(context, self)
        self.community = OneCommunity(context, self)
        self._stack = QStackedWidget(self)
        for part in (self.overview, self.gathering, self.community):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.overview.opened.connect(self._open)
        self.overview.asked.connect(self._ask)
        self.gathering.did.connect(self._of_gathering)
        self.community.did.connect(self._of_community)
        self.overview.circles.wants.connect(self.wants)
        self.overview.circles.made.connect(self._follow)
        context.feed.subscribe(KINDS, self._changed, self)

    def show_now(self) -> None:
        """Read what may have changed."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def load(self) -> None:
        """Read what stands in front."""
        self._asked += 1
        front, number = self._stack.currentWidget(), self._asked
        if front is self.gathering:
            key = self._number
            self._read(number, lambda vault, now: gatherings.gathering(vault, key, now), self._show_gathering)
        elif front is self.community:
            name = self._named
            self._read(number, lambda vault, now: community_views.community(vault, name, now), self._show_community)
        else:
            self._read(number, _seen, self.overview.show_seen)
            self.overview.circles.load()

    def open_part(self, part: str) -> None:
        """Show one gathering or one community, by its own word or as an entry of the notebook."""
        what, _, which = part.partition(":")
        if part.startswith(ENTRY):
            self._open_entry(int(which))
        elif what == "gathering" and which.isdecimal():
            self._open("gathering", int(which))
        elif what == "community":
            self._open("community", which)

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written here."""
        if draft.form == "gathering" and not draft.about:
            self._ask("gathering", None)
        elif draft.form in {"gathering", "met"}:
            self._look_up(int(draft.about), draft.form)
        elif draft.form == "community" and not draft.about:
            self._ask("community", None)
        elif draft.form == "community":
            self._open("community", draft.about)
        else:  # a role or a round: its form takes the words when it is opened again
            self._open_entry(int(draft.about.partition(".")[0]))

    def begin_find(self) -> bool:
        """The field over the communities."""
        if self._stack.currentWidget() is not self.overview or not self.overview.field.isVisible():
            return False
        self.overview.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back, N notes a gathering, M asks whom one met at the one shown."""
        front, key, plain = self._stack.currentWidget(), event.key(), not event.modifiers()
        if key == Qt.Key.Key_Escape and front is not self.overview:
            self._back()
        elif key == Qt.Key.Key_N and plain and front is not self.gathering:
            self._ask("gathering", None)
        elif key == Qt.Key.Key_M and plain and front is self.gathering and self.gathering.view is not None:
            self._of_gathering("met", self.gathering.view.entry)
        else:
            super().keyPressEvent(event)

    def _read(self, number: int, job: Callable[[OpenVault, datetime], object], show: Callable[..., object]) -> None:
        def shown(found: object) -> None:
            if number == self._asked:
                show(found)

        def failed(error: Exception) -> None:
            if number == self._asked:  # else it has been left, for instance because it has another name now
                self._gone(error)

        self.context.acting.read(job, shown, failed, owner=self)

    def _open(self, what: str, which: object) -> None:
        if what == "gathering":
            self._number = int(str(which))
            self._stack.setCurrentWidget(self.gathering)
        else:
            self._named = str(which)
            self._stack.setCurrentWidget(self.community)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def _back(self) -> None:
        self._stack.setCurrentWidget(self.overview)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.load()

    def _show_gathering(self, view: GatheringView) -> None:
        self.gathering.show_view(view)

    def _show_community(self, view: CommunityView) -> None:
        self.community.show_view(view)

    def _gone(self, error: Exception) -> None:
        """What was shown is no longer there."""
        if isinstance(error, Refused) and error.code in {"no_such_entry", "no_such_community"}:
            self._back()
        else:
            self.context.acting.fail(error)

    def _ask(self, what: str, detail: object) -> None:
        """Open a form; they are loaded when the first is wanted."""
        from myconnections.ui.communities.community_forms import CommunityForm
        from myconnections.ui.communities.gathering_forms import MetForm

        if self.context.acting.refuses():
            return
        if what == "met" and isinstance(detail, Entry):
            self.context.prompts.show(MetForm(self.context, self, detail))
        elif what == "community":
            form = CommunityForm(self.context, self, detail if isinstance(detail, CommunityView) else None)
            form.done_with.connect(self._follow)
            self.context.prompts.show(form)
        elif what == "gathering":
            self._gathering_form(detail if isinstance(detail, GatheringView) else None)

    def _gathering_form(self, view: GatheringView | None) -> None:
        from myconnections.ui.communities.gathering_forms import GatheringForm  # loaded when first wanted

        named_now = self._named if self._stack.currentWidget() is self.community else ""

        def show(rows: list[communities.CommunityRow]) -> None:
            known = [one.name for one in rows]
            self.context.prompts.show(GatheringForm(self.context, self, known, view, named_now))

        self.context.acting.read(communities.listing, show, owner=self)

    def _look_up(self, number: int, form: str) -> None:
        """A gathering whose form was half-written."""

        def show(view: GatheringView) -> None:
            self._ask(form, view if form == "gathering" else view.entry)

        self.context.acting.read(
            lambda vault, now: gatherings.gathering(vault, number, now), show, lambda _gone: None, owner=self
        )

    def _open_entry(self, number: int) -> None:
        """The gathering or the community of this entry."""

        def show(entry: Entry[Body]) -> None:
            if isinstance(entry.body, Community):
                self._open("community", entry.body.name)
            else:
                self._open("gathering", number)

        self.context.acting.read(
            lambda vault, _now: entries.one(vault, number, Body), show, lambda _gone: None, owner=self
        )

    def _follow(self, changes: Changes) -> None:
        """To the community just written, by the name it has now."""
        name = changes.facts.get("name")
        if name:
            self._open("community", name)

    def _of_gathering(self, what: str, detail: object) -> None:
        if what == "back":
            self._back()
        elif what == "change":
            self._ask("gathering", self.gathering.view)
        elif what == "met":
            self._ask("met", detail)
        elif what == "person":
            self.wants.emit("person", detail)
        elif what == "community":
            self._open("community", detail)
        else:
            self._do(self._gathering_job(what, detail))

    def _gathering_job(self, what: str, detail: object) -> Job:
        number = self._number
        if what == "thank":
            encounter = int(str(detail))
            return lambda vault, now: dues.settle(vault, "thank", encounter, now)
        if what == "unmet":
            who = ContactId(int(str(detail)))
            return lambda vault, now: gatherings.unmet(vault, number, who, now)
        return lambda vault, now: gatherings.forget(vault, number, now)

    def _of_community(self, what: str, detail: object) -> None:
        view = self.community.view
        if view is None or what == "back":
            self._back()
        elif what in {"write", "join"}:
            self._ask("community", view)
        elif what == "members":
            self.wants.emit("page", f"people/communities:{detail}")
        elif what == "values":
            self.wants.emit("page", "values")
        elif what == "gather":
            self._gathering_form(None)
        elif what == "gathering":
            self._open("gathering", detail)
        elif what == "person":
            self.wants.emit("person", detail)
        elif view.entry is not None:
            self._of_written(what, detail, view, int(view.entry.id))

    def _of_written(self, what: str, detail: object, view: CommunityView, key: int) -> None:
        from myconnections.ui.communities.community_forms import PostForm, RoundForm
        from myconnections.ui.communities.handing_over import HandOverForm

        show = self.context.prompts.show
        if what == "hand_over":
            show(HandOverForm(self.context, self, view.name))
        elif what == "post":
            show(PostForm(self.context, self, key, detail if isinstance(detail, PostView) else None))
        elif what == "round" and isinstance(detail, RoundView):
            show(RoundForm(self.context, self, key, detail.round.sort, detail))
        elif what == "round" and isinstance(detail, Sort):
            show(RoundForm(self.context, self, key, detail))
        elif what == "done" and isinstance(detail, RoundView):
            ref, sort = notebook_dues.ref_of(key, detail.round.number), detail.round.sort.value
            self._do(lambda vault, now: dues.settle(vault, sort, ref, now))
        elif what == "drop_post":
            self._do(partial(_drop, communities.drop_post, key, int(str(detail))))
        elif what == "drop_round":
            self._do(partial(_drop, communities.drop_round, key, int(str(detail))))
        else:
            self._do(lambda vault, now: communities.forget(vault, key, now))

    def _do(self, job: Job) -> None:
        self.context.acting.do(job)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():  # else it reads when the page comes to the front
            self.load()


def _seen(vault: OpenVault, now: datetime) -> Seen:
    return Seen(gatherings.listing(vault, now), communities.listing(vault, now))


def _drop(verb: Callable[..., Changes], key: int, number: int, vault: OpenVault, now: datetime) -> Changes:
    return verb(vault, key, number, now)
