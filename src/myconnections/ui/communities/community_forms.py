"""What is written of a community: itself, one of its roles, one of its rounds; and who comes to be a member."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.community import Community, Post, Round, Sort
from myconnections.domain.rounds import Every
from myconnections.services import communities
from myconnections.services.community_views import CommunityView, PostView, RoundView
from myconnections.ui import texts_communities as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, day_of, ids_of
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts


class CommunityForm(NotebookForm):
    """Of a community that is written of, of one whose name is only carried, or (without `view`) of a new one."""

    def __init__(self, context: Context, parent: QWidget, view: CommunityView | None = None) -> None:
        super().__init__(context, "community", translate("CommunityForm", "A community"), parent)
        self._entry = None if view is None else view.entry
        body = self._entry.body if self._entry is not None else Community("" if view is None else view.name)
        self.name = self.add_line("name", self.tr("Name"), body.name, needed=True)
        if view is not None and view.entry is None:
            self.name.setReadOnly(True)  # it is what its members carry; once something is written it can be changed
        elif view is not None and view.members:
            self.add_remark(self.tr("Another name is written at everybody who is in it, too."))
        self.purpose = self.add_text("purpose", self.tr("What it is for"), body.purpose)
        self.mine = self.add_text("mine", self.tr("My part in it"), body.mine, rows=2)
        self.first = self.add_text(
            "first",
            self.tr("What whoever takes over would do first, a line each"),
            body.first,
            self.tr("Get the keys from the harbour office"),
        )
        self.members = self.add_people("members", self.tr("Who joins"))
        self.begin("" if view is None else view.name, self.purpose if view is not None else self.name)

    def job(self) -> Job:
        """Keep what is written, and let people join."""
        entry, members = self._entry, ids_of(self.members)
        before = Community("") if entry is None else entry.body
        body = replace(
            before,
            name=self.name.text().strip(),
            purpose=self.purpose.toPlainText().strip(),
            mine=self.mine.toPlainText().strip(),
            first=self.first.toPlainText().strip(),
        )
        if entry is None:
            return lambda vault, now: communities.add(vault, body, now, members=members)
        after = replace(entry, body=body)
        return lambda vault, now: communities.change(vault, after, now, members=members)


class PostForm(NotebookForm):
    """A role: how it is done, who holds it, who knows how."""

    def __init__(self, context: Context, parent: QWidget, entry_id: int, view: PostView | None = None) -> None:
        super().__init__(context, "post", translate("PostForm", "A role"), parent)
        self._entry_id = entry_id
        self._post = Post(0, "") if view is None else view.post
        self.name = self.add_line(
            "name", self.tr("Role"), self._post.name, self.tr("Keys, accounts, welcome"), needed=True
        )
        self.mine = self.add_check("mine", self.tr("I hold it"), self._post.mine)
        self.holders = self.add_people("holders", self.tr("Who holds it"), view.holders if view else ())
        self.knowers = self.add_people("knowers", self.tr("Who else knows how"), view.knowers if view else ())
        self.how = self.add_text("how", self.tr("How it is done"), self._post.how)
        self.begin(f"{entry_id}.{self._post.number}", self.name)

    def job(self) -> Job:
        """Keep the role."""
        post = replace(
            self._post, name=self.name.text(), how=self.how.toPlainText().strip(), mine=self.mine.isChecked()
        )
        number, holders, knowers = self._entry_id, ids_of(self.holders), ids_of(self.knowers)
        return lambda vault, now: communities.put_post(vault, number, post, now, holders=holders, knowers=knowers)


class RoundForm(NotebookForm):
    """A ritual, or a step of the plan to heat up or keep warm."""

    def __init__(
        self, context: Context, parent: QWidget, entry_id: int, sort: Sort, view: RoundView | None = None
    ) -> None:
        title = context.wording.word(texts.SORTS, sort.value)
        super().__init__(context, "round", title, parent)
        self._entry_id = entry_id
        today = context.clock().date()
        self._round = Round(0, sort, "", begin=today) if view is None else view.round
        hints = {
            Sort.RITUAL: translate("RoundForm", "Supper together"),
            Sort.HEAT: translate("RoundForm", "Invite three people who have never been"),
            Sort.KEEP: translate("RoundForm", "Write to those who were not there"),
        }
        self.what = self.add_line("what", self.tr("What"), self._round.what, hints[sort], needed=True)
        every = [(one.value, texts.every(one, context.wording)) for one in Every]
        self.every = self.add_choice("every", self.tr("How often"), every, self._round.every.value)
        self.day = self.add_day("day", self.tr("From which day on"), self._round.begin or today)
        self.mine = self.add_check("mine", self.tr("I carry it"), self._round.mine)
        self.carriers = self.add_people("carriers", self.tr("Who carries it"), view.carriers if view else ())
        self.how = self.add_text("how", self.tr("How it is done"), self._round.how)
        self.begin(f"{entry_id}.{sort.value}.{self._round.number}", self.what)

    def job(self) -> Job:
        """Keep the round."""
        round_ = replace(
            self._round,
            what=self.what.text(),
            every=Every(str(self.every.currentData())),
            begin=day_of(self.day),
            how=self.how.toPlainText().strip(),
            mine=self.mine.isChecked(),
        )
        number, carriers = self._entry_id, ids_of(self.carriers)
        return lambda vault, now: communities.put_round(vault, number, round_, now, carriers=carriers)
