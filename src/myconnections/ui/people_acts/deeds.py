"""What is done with people chosen, by key, menu or bar; each is one act with one undo, but erasing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.stage import Stage
from myconnections.domain.vocabulary.every import VOCABULARIES
from myconnections.services import bulk, contacts, lists, ties
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson
from myconnections.ui.context import Context
from myconnections.ui.filter_words import value_word
from myconnections.ui.people_acts.several import Communities, OneField
from myconnections.ui.prompts import Answer
from myconnections.ui.tasks import Progress
from myconnections.ui.widgets.people_chips import Found

translate = QCoreApplication.translate  # by this name the translation tool finds the texts
_OFFERED = 2_000
_WITHOUT_ASKING = 100


def act(
    context: Context,
    wants: Callable[[str, object], object],
    parent: QWidget,
    key: str,
    people: Sequence[ListedPerson],
    everybody: Iterable[ListedPerson],
) -> None:
    """Do one act of the menu (`menu.py` names them) with these people; `wants` asks the window for what it does."""
    ids = [person.row.id for person in people]
    do, many = context.acting.do_many, len(ids)
    what, _, detail = key.partition("-")
    if not ids or (what not in {"open", "cards"} and context.acting.refuses()):
        return
    match what:
        case "open" | "edit" if what == "open" or len(ids) == 1:  # several: one field of all of them, by another key
            wants("person" if what == "open" else "edit", int(ids[0]))
        case "log" | "cards":
            wants(what, tuple(ids))
        case "star":
            star(context, people)
        case "stage":
            do(lambda vault, now, step: ties.set_stage(vault, ids, Stage(int(detail)), now, step=step), many)
        case "warm":
            on = {"on": True, "off": False}.get(detail)
            do(lambda vault, now, step: ties.set_keep_warm(vault, ids, on, now, step=step), many)
        case "rest":
            rest = not all(person.row.resting for person in people)
            do(lambda vault, now, step: ties.rest(vault, ids, rest, now, step=step), many)
        case "archive":
            away = not all(person.row.archived for person in people)
            do(lambda vault, now, step: bulk.archive(vault, ids, away, now, step=step), many)
        case "suggest":
            again = not all(person.row.suggest for person in people)
            context.acting.do(lambda vault, now: ties.set_suggest(vault, ids, again, now))
        case _:
            _ask(context, parent, what, people, everybody)


def _ask(
    context: Context, parent: QWidget, what: str, people: Sequence[ListedPerson], everybody: Iterable[ListedPerson]
) -> None:
    """The acts that ask for something first."""
    match what:
        case "remind" if len(people) == 1:
            _remind(context, parent, people[0])
        case "forget":
            _forget(context, parent, people)
        case "erase":
            from myconnections.ui import erasing  # loaded here: with it comes the importer, and the list would wait

            erasing.ask(context, parent, {one.row.id: one.row.name for one in people})
        case "communities":
            _ask_communities(context, parent, people, everybody)
        case "field":
            _ask_field(context, parent, people)


def star(context: Context, people: Sequence[ListedPerson]) -> None:
    """Put the star on all of them, or take it off where all have it."""
    ids, on = [person.row.id for person in people], not all(person.row.starred for person in people)
    context.acting.do_many(
        lambda vault, now, step: contacts.star(vault, ids, on, now, step=step), len(ids), quiet=len(ids) == 1
    )


def _remind(context: Context, parent: QWidget, person: ListedPerson) -> None:
    from myconnections.ui.dialogs.reminder import ReminderDialog  # loaded here: the list must not wait for forms

    dialog = ReminderDialog(context, parent)
    dialog.people.add(Found(str(int(person.row.id)), person.row.name))
    context.prompts.show(dialog)


def _forget(context: Context, parent: QWidget, people: Sequence[ListedPerson]) -> None:
    """Let these people go; of many it is asked first, for it takes a while and Ctrl+A is pressed by a slip."""
    ids = [person.row.id for person in people]

    def job(vault: OpenVault, now: datetime, progress: Progress) -> Changes:
        return contacts.forget(vault, ids, now, progress=progress, cancelled=lambda: progress.cancelled)

    def go(answer: str = "go") -> None:
        if answer == "go":
            about = translate("PeopleDeeds", "Forgetting {count} people…").format(count=f"{len(ids):,}")
            context.acting.do_long(job, about=about if len(ids) > _WITHOUT_ASKING else "")

    if len(ids) <= _WITHOUT_ASKING:
        go()
        return
    text = translate("PeopleDeeds", "Forget {count} people?").format(count=f"{len(ids):,}")
    detail = translate(
        "PeopleDeeds",
        "Everything kept of them goes with them. A backup is made first; Undo brings them all back.",
    )
    answers = [
        Answer("stay", translate("PeopleDeeds", "Keep them")),
        Answer("go", translate("PeopleDeeds", "Forget them"), "danger"),
    ]
    context.prompts.ask(parent, translate("PeopleDeeds", "Forget many"), text, answers, go, detail)


def _ask_communities(
    context: Context, parent: QWidget, people: Sequence[ListedPerson], everybody: Iterable[ListedPerson]
) -> None:
    ids = [person.row.id for person in people]
    known = sorted({name for one in everybody for name in one.row.communities})
    dialog = Communities(context, people, known[:_OFFERED], parent)

    def change(joined: list[str], left: list[str]) -> None:
        context.acting.do_many(
            lambda vault, now, step: bulk.communities(vault, ids, now, joined=joined, left=left, step=step), len(ids)
        )

    dialog.given.connect(change)
    context.prompts.show(dialog)


def _ask_field(context: Context, parent: QWidget, people: Sequence[ListedPerson]) -> None:
    ids = [person.row.id for person in people]
    dialog = OneField(context, people, parent)

    def offer() -> None:
        field = str(dialog.field.currentData())
        ours = VOCABULARIES[field].codes if field in VOCABULARIES else ()

        def job(vault: OpenVault, _now: datetime) -> list[str]:
            told = {value for text in lists.column(vault, field).values() for value in text.split("\n")}
            values = sorted(told - {*ours})[:_OFFERED]
            return [*values, *(value_word(context.wording, field, code) for code in ours)]

        context.acting.read(job, dialog.complete, owner=dialog)

    def write(field: str, value: str) -> None:
        context.acting.do_many(lambda vault, now, step: bulk.write(vault, ids, field, value, now, step=step), len(ids))

    dialog.given.connect(write)
    dialog.field.currentIndexChanged.connect(offer)
    offer()
    context.prompts.show(dialog)
