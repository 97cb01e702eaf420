"""What is half-written: parked in the vault, so that no lock, no end and no kill of the app loses it (vault.md 8).

One value among the settings, outside the undo history and the search index.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from myconnections.domain.ids import ContactId
from myconnections.services.ports import OpenVault, UnitOfWork

KEY = "drafts"
SETTLED = "drafts_settled"
OF_A_PERSON = frozenset({"person", "promise", "fact"})
"""Forms whose `about` is a person; "" there: somebody new."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in one form: its name, the number of what it is about ("" nothing), and the words, as plain JSON."""

    form: str
    about: str = ""
    written: Mapping[str, object] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, str]:
        """Where it belongs: one draft at most for each form and what it is about."""
        return self.form, self.about


def parked(vault: OpenVault) -> list[Draft]:
    """All drafts, that parked last at the end; without those about people who are not kept any more."""
    with vault.read() as uow:
        return [draft for draft in kept_in(uow) if _stands(uow, draft)]


def park(vault: OpenVault, draft: Draft, now: datetime) -> None:
    """Keep this draft instead of an earlier one of its place."""
    with vault.write(None, now) as uow:
        _put(uow, [*_others(uow, draft.place), draft])


def drop(vault: OpenVault, place: tuple[str, str], now: datetime) -> None:
    """Let the draft of this place go, if there is one."""
    with vault.read() as uow:
        if all(draft.place != place for draft in kept_in(uow)):
            return
    with vault.write(None, now) as uow:
        _put(uow, _others(uow, place))


def settle(vault: OpenVault, written: Sequence[Draft], mark: str, now: datetime) -> None:
    """Before a lock: leave this mark where all that is half-written has come to lie in the vault; else nothing."""
    with vault.read() as uow:
        kept = kept_in(uow)
    if all(Draft(*one.place, json.loads(json.dumps(dict(one.written)))) in kept for one in written):
        with vault.write(None, now) as uow:
            uow.settings.put(SETTLED, mark)


def settled(vault: OpenVault, mark: str) -> bool:
    """Whether what was half-written at the lock that left this mark is all there."""
    with vault.read() as uow:
        return uow.settings.get(SETTLED) == mark


def kept_in(uow: UnitOfWork) -> list[Draft]:
    """All drafts kept, inside a unit of work."""
    kept = uow.settings.get(KEY)
    return [Draft(*each) for each in kept] if isinstance(kept, list) else []


def _others(uow: UnitOfWork, place: tuple[str, str]) -> list[Draft]:
    return [draft for draft in kept_in(uow) if draft.place != place]


def _put(uow: UnitOfWork, drafts: list[Draft]) -> None:
    uow.settings.put(KEY, [[draft.form, draft.about, dict(draft.written)] for draft in drafts])


def _stands(uow: UnitOfWork, draft: Draft) -> bool:
    """Whether whom it is about is still kept: forgetting is taken back by undo, and the draft comes back with it."""
    if draft.form not in OF_A_PERSON or not draft.about:
        return True
    return uow.contacts.get(ContactId(int(draft.about))) is not None
