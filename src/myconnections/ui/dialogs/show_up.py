"""Showing up: which gathering it is that was found, or a plan to look for one; the week is answered with either."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.gathering import Gathering
from myconnections.domain.reminder import Reminder
from myconnections.domain.showing_up import gathering_kind
from myconnections.services import show_up
from myconnections.services.changes import Changes
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault
from myconnections.services.show_up import ShowUp
from myconnections.ui import aside_words
from myconnections.ui import texts_asides as texts
from myconnections.ui.context import Context
from myconnections.ui.dialogs.notebook_form import NotebookForm, day_of, ids_of
from myconnections.ui.dialogs.plan import PlanDialog
from myconnections.ui.drafts import Job

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
FORMS = frozenset({"show-up", "show-up-plan"})


class ShowUpForm(NotebookForm):
    """A gathering that was found: kept among those to come, and the week is answered with it."""

    def __init__(self, context: Context, parent: QWidget, target: str) -> None:
        super().__init__(context, "show-up", translate("ShowUpForm", "A gathering to show up at"), parent, width=560)
        self._found = _plain(target)
        words = context.wording
        idea = aside_words.idea(self._found, words)
        self.add_remark(words.pair(texts.SHOW_UP["try"], {"idea": idea}))
        hint = self.tr("What it is called")
        self.name = self.add_line("name", self.tr("What"), "", hint, needed=True)
        self.day = self.add_day("day", self.tr("Day (past or to come)"), context.clock().date())
        self.place = self.add_line("place", self.tr("Place"))
        self.hosts = self.add_people("hosts", self.tr("Who invited me, or hosts it"))
        hope = aside_words.hope(self._found, words)
        self.hope = self.add_line("hope", self.tr("What I am curious about"), hope)
        self.begin(target, self.name)

    def job(self) -> Job:
        """Keep it among the gatherings."""
        found = self._found
        body = Gathering(
            self.name.text().strip(),
            self.place.text().strip(),
            found.gathering,
            community=found.community,
            hope=self.hope.text().strip(),
        )
        day: date = day_of(self.day)
        hosts = ids_of(self.hosts)
        return lambda vault, now: show_up.gather(vault, body, now, target=found.target, day=day, hosts=hosts)


def do_it(context: Context, parent: QWidget, target: str) -> None:
    """Ask which gathering it is."""
    context.prompts.show(ShowUpForm(context, parent, target))


def plan_it(context: Context, parent: QWidget, target: str) -> None:
    """Ask when or where, and for which day."""
    words = context.wording
    text = words.pair(texts.SHOW_UP["plan"], {"idea": aside_words.idea(_plain(target), words)})

    def save(vault: OpenVault, plan: Reminder, now: datetime) -> Changes:
        return show_up.plan(vault, plan, now, target=target)

    context.prompts.show(
        PlanDialog(context, "", parent, save=save, text=text, people=(), form="show-up-plan", about=target)
    )


def resume(context: Context, parent: QWidget, draft: Draft) -> None:
    """Open the form of this draft again; `draft.form` is one of `FORMS`."""
    (do_it if draft.form == "show-up" else plan_it)(context, parent, draft.about)


def _plain(target: str) -> ShowUp:
    return ShowUp(target, gathering_kind(target), (), 0, 0)
