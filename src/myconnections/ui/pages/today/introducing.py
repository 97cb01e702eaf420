"""A card that proposes to introduce two people: doing it begins the introduction, which answers the card."""

from __future__ import annotations

from datetime import datetime

from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import Introduction
from myconnections.domain.suggestion import Reason
from myconnections.services import today
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import Card as Shown
from myconnections.ui import notebook
from myconnections.ui.dialogs.introduction import IntroductionForm
from myconnections.ui.page import Page


def meeting_of(shown: Shown) -> Reason | None:
    """The reason that names the other person; None for a card of another kind."""
    return next((one for one in shown.suggestion.candidate.reasons if "other_id" in one.facts), None)


def introduce(page: Page, shown: Shown, meeting: Reason) -> None:
    """Ask what the two could talk about, and go where the texts to ask them stand."""
    row, other = shown.person.row, ContactId(int(str(meeting.facts["other_id"])))
    number = shown.shown_id

    def keep(vault: OpenVault, first: ContactId, second: ContactId, about: str, now: datetime) -> Changes:
        return today.introduce(vault, number, first, second, about, now)

    def begun(changes: Changes) -> None:
        page.wants.emit("page", notebook.target(Introduction.KIND, int(str(changes.facts["id"]))))

    people = [(row.id, row.name), (other, str(meeting.facts["other"]))]
    form = IntroductionForm(page.context, page, people, str(meeting.facts["word"]), keep)
    form.done_with.connect(begun)
    page.context.prompts.show(form)
