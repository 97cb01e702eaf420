"""What the owner of the vault says of themselves."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime

from myconnections.domain.capital import compared
from myconnections.domain.contact import Me
from myconnections.services import capitals
from myconnections.services.changes import Changes
from myconnections.services.ports import Act, OpenVault


def get(vault: OpenVault) -> Me:
    """What is kept."""
    with vault.read() as uow:
        return uow.settings.me()


def put(vault: OpenVault, me: Me, now: datetime) -> Changes:
    """Keep it as given; fields that differ are marked as edited, and every tie's kind of capital is computed again."""
    before = get(vault)
    names = (field.name for field in fields(Me) if field.name != "edited")
    differing = frozenset(name for name in names if getattr(before, name) != getattr(me, name))
    if not differing:
        return Changes()
    with vault.write(Act("me", {"fields": sorted(differing)}), now) as uow:
        uow.settings.put_me(replace(me, edited=before.edited | differing))
        moved = capitals.relabel(uow, uow.contacts.all()) if compared(before) != compared(me) else set()
    return Changes.of({"me", "tie"} if moved else {"me"}, moved, uow.act_id)
