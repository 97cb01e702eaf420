"""Pick ten people: when did we last talk? So that Today has something true to say at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import Pick, PickAnswer


def picks(vault: OpenVault, now: datetime, limit: int = 30) -> list[Pick]:
    """People worth asking about first: most messaged, newest, same employer, in turn."""
    raise NotImplementedError


def answer(vault: OpenVault, answers: Sequence[PickAnswer], now: datetime) -> Changes:
    """Keep when we last talked with each as an approximate encounter; one act."""
    raise NotImplementedError
