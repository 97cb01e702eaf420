"""Today: the steps of this week, what is due, one question. Nothing accumulates."""

from __future__ import annotations

from datetime import datetime

from myconnections.domain.reminder import Reminder
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft, TodayView


def today(vault: OpenVault, now: datetime) -> TodayView:
    """What Today shows; the first look of a week keeps the list, later looks keep to it."""
    raise NotImplementedError


def do(vault: OpenVault, shown_id: int, draft: LogDraft, now: datetime) -> Changes:
    """Log the step as done: the encounter and the answer in one act."""
    raise NotImplementedError


def plan(vault: OpenVault, shown_id: int, reminder: Reminder, now: datetime) -> Changes:
    """Put the step into a plan ("if …, then …")."""
    raise NotImplementedError


def later(vault: OpenVault, shown_id: int, days: int, now: datetime) -> Changes:
    """Not before so many days from now (1, 7 or 30 are offered)."""
    raise NotImplementedError


def less(vault: OpenVault, shown_id: int, now: datetime) -> Changes:
    """Less of this kind: its score is halved from now on (preferences take it back)."""
    raise NotImplementedError


def not_this_person(vault: OpenVault, shown_id: int, now: datetime) -> Changes:
    """Never suggest this person."""
    raise NotImplementedError
