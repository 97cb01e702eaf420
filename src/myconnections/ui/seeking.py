"""Finding people for a field of chips: by the words of the list's own search."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from myconnections.services import people
from myconnections.services.views import ListedPerson
from myconnections.ui.context import Context
from myconnections.ui.widgets.people_chips import Found, Seek

_MOST = 8


def seeker(context: Context, owner: QObject) -> Seek:
    """What a field of chips asks; answers come later, on the main thread, while `owner` lives."""

    def seek(text: str, answer: Callable[[Sequence[Found]], None]) -> None:
        context.acting.read(
            lambda vault, now: people.listing(vault, now, search=text, limit=_MOST),
            lambda rows: answer([found(row) for row in rows]),
            owner=owner,
        )

    return seek


def found(person: ListedPerson) -> Found:
    """A person to pick: the organization tells them from another of that name."""
    row = person.row
    return Found(str(row.id), row.name, row.organization or row.reading)
