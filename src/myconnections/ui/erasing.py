"""Asking before people are erased for good: what goes, what stays, and which backups may still hold them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import erasing
from myconnections.services.changes import Changes
from myconnections.services.erasing import Held
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.prompts import Answer
from myconnections.ui.tasks import Progress
from myconnections.ui.texts_erase import ASKS
from myconnections.ui.wording import Wording

_LISTED = 5


def ask(context: Context, parent: QWidget, people: Mapping[ContactId, str]) -> None:
    """Look up what may still hold these people (id → name), ask, and erase them when that is the answer."""
    if not people:
        return
    ids, facts = list(people), {"n": len(people), "name": next(iter(people.values()))}
    say = context.wording

    def job(vault: OpenVault, now: datetime, _progress: Progress) -> Changes:
        return erasing.erase(vault, ids, now)

    def tell(changes: Changes) -> None:
        why = str(changes.facts["unfinished"])
        told = ASKS["unfinished" if why else "done"]
        context.acting.tell(say.pair(told, {**facts, "why": say.error(why) if why else ""}))

    def go(answer: str) -> None:
        if answer == "go":
            context.drafts.let_go_of(ids)  # or what is half-written about them would be parked when their pane closes
            context.acting.do_long(job, tell, about=say.word(ASKS, "under_way"))

    def show(held: Held) -> None:
        text = say.pair(ASKS["many" if len(ids) > 1 else "one"], facts)
        answers = [Answer("stay", say.word(ASKS, "stay")), Answer("go", say.word(ASKS, "go"), "danger")]
        context.prompts.ask(parent, say.word(ASKS, "title"), text, answers, go, detail(say, held))

    context.acting.read(lambda vault, _now: erasing.held(vault, ids), show, owner=parent)


def detail(say: Wording, held: Held) -> str:
    """What goes, what stays, which backups by date, and the second folder: a paragraph each."""
    days = dict.fromkeys(say.day(one.made.date()) if one.made else one.file.name for one in held.backups)
    listed = ("、" if say.language == "ja" else ", ").join(list(days)[:_LISTED])
    if len(days) > _LISTED:
        listed = say.pair(ASKS["more"], {"listed": listed, "n": len(days) - _LISTED})
    held_by = say.pair(ASKS["backups" if days else "no_backups"], {"listed": listed})
    parts = [say.word(ASKS, "goes"), say.word(ASKS, "stays"), held_by]
    if held.second_backups is None or held.second_backups:
        parts.append(say.pair(ASKS["second"], {"folder": held.second}))
    if held.asides:
        listed = "\n".join(str(one) for one in held.asides)
        parts.append(say.pair(ASKS["asides"], {"listed": listed}))
    return "\n\n".join(parts)
