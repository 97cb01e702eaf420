"""Undo and redo, after a restart too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from myconnections.domain.errors import Refused
from myconnections.domain.listing import ActRow
from myconnections.services import shares
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault

_WRITTEN = 0.8
"""The share of an undo after which only the search index is left."""


def entries(vault: OpenVault, limit: int = 100) -> list[ActRow]:
    """What was done, newest first."""
    with vault.read() as uow:
        return uow.history.entries(limit)


def ends(vault: OpenVault) -> tuple[ActRow | None, ActRow | None]:
    """What undo would take back and what redo would do again; None where there is nothing."""
    with vault.read() as uow:
        return uow.history.next_undo(), uow.history.next_redo()


def undo(
    vault: OpenVault,
    now: datetime,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Changes:
    """Take the newest act back; `facts` name it. Refused("nothing_to_undo") when there is none.

    `progress` hears shares from 0 to 1; Refused("cancelled"): nothing is taken back.
    """
    step = shares.watched(progress, cancelled)
    with vault.write(None, now, many=_many(vault, "undo")) as uow:
        entry = uow.history.next_undo()
        if entry is None:
            raise Refused("nothing_to_undo")
        outcome = _outcome(entry, uow.history.undo(entry.id, shares.part(step, 0.0, _WRITTEN)))
        uow.search.refresh(shares.part(step, _WRITTEN, 1.0))
        return outcome


def redo(
    vault: OpenVault,
    now: datetime,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Changes:
    """Do again what was undone last; `facts` name it. Refused("nothing_to_redo") when there is none.

    `progress` hears shares from 0 to 1; Refused("cancelled"): nothing is done.
    """
    step = shares.watched(progress, cancelled)
    with vault.write(None, now, many=_many(vault, "redo")) as uow:
        entry = uow.history.next_redo()
        if entry is None:
            raise Refused("nothing_to_redo")
        outcome = _outcome(entry, uow.history.redo(entry.id, shares.part(step, 0.0, _WRITTEN)))
        uow.search.refresh(shares.part(step, _WRITTEN, 1.0))
        return outcome


def _many(vault: OpenVault, way: str) -> bool:
    """Whether what comes next on this way is many rows."""
    with vault.read() as uow:
        entry = uow.history.next_undo() if way == "undo" else uow.history.next_redo()
        return entry is not None and uow.history.rows(entry.id) >= shares.MANY


def _outcome(entry: ActRow, touched: tuple[set[str], set[int]]) -> Changes:
    kinds, people = touched
    return Changes(
        kinds=frozenset(kinds | {"history"}),
        people=frozenset(people),
        act=int(entry.id),
        everything=not people,
        facts={"act": entry.kind, **entry.facts},
    )
