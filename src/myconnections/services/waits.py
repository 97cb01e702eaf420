"""Thank-yous and birthdays that were put off or taken off the list: their rows have no day of their own to move."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from myconnections.services.ports import UnitOfWork

KEY = "due_waits"
_KEPT = timedelta(days=100)
"""So long after its day a note is forgotten; nothing comes up again by then."""

Waits = Mapping[tuple[str, int], date]
"""By kind and reference the day before which it stays away."""


def kept_in(uow: UnitOfWork) -> Waits:
    """What waits until when."""
    kept = uow.settings.get(KEY)
    found = kept if isinstance(kept, dict) else {}
    return {_key(name): date.fromisoformat(str(until)) for name, until in found.items()}


def put(uow: UnitOfWork, kind: str, ref: int, until: date, today: date) -> None:
    """Keep it away until that day."""
    kept = {key: day for key, day in kept_in(uow).items() if day > today - _KEPT}
    kept[kind, ref] = until
    uow.settings.put(KEY, {f"{name}:{number}": day.isoformat() for (name, number), day in kept.items()})


def _key(name: str) -> tuple[str, int]:
    kind, _, ref = name.partition(":")
    return kind, int(ref)
