"""The rule that turns messages into encounters: pure, from stamps and sides to days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

REPLY_WITHIN = timedelta(days=14)


class LocalDays:
    """The local date of UTC stamps `YYYY-MM-DD HH:MM:SS`, remembered by UTC day; None is the system's zone.

    Within one UTC day the local date changes at most once, so a comparison of texts is enough.
    """

    def __init__(self, zone: tzinfo | None) -> None:
        self._zone = zone
        self._days: dict[str, tuple[date, str, date]] = {}

    def of(self, stamp: str) -> date:
        """The local date of the stamp; ValueError when its date does not exist."""
        known = self._days.get(stamp[:10])
        if known is None:
            known = self._days[stamp[:10]] = self._day(stamp[:10])
        before, turn, after = known
        return before if stamp[11:19] < turn else after

    def _day(self, text: str) -> tuple[date, str, date]:
        day = date.fromisoformat(text)
        if not 1900 < day.year < 2200:
            raise ValueError(text)
        start = datetime.combine(day, time(), UTC)
        first = start.astimezone(self._zone).date()
        last = (start + timedelta(hours=23, minutes=59, seconds=59)).astimezone(self._zone).date()
        if first == last:
            return first, "", last
        midnight = datetime.combine(last, time())
        midnight = midnight.replace(tzinfo=self._zone) if self._zone else midnight
        return first, midnight.astimezone(UTC).strftime("%H:%M:%S"), last


@dataclass(slots=True)
class DayOfTalk:
    """One local day with one person: the encounter it makes."""

    day: date
    stamp: str
    by_me: bool
    count: int
    exchange: bool = False
    answers: date | None = None
    texts: tuple[str, ...] = ()


Event = tuple[str, bool, str]
"""(UTC stamp, written by me, content or "")."""


def days_of_talk(events: Sequence[Event], days: LocalDays) -> list[DayOfTalk]:
    """The encounters in the messages with one person, `events` in order of time.

    One a local day. A day on which a message directly answers one of the other side, not older than fourteen days,
    is an exchange, dated on the reply and started by the other; the answered message, when alone on its day, is
    part of it. Every other day is a message.
    """
    talk: list[DayOfTalk] = []
    last_stamp, last_mine = "", False
    for stamp, mine, text in events:
        day = days.of(stamp)
        current = talk[-1] if talk else None
        answered = current is not None and mine is not last_mine and _within(last_stamp, stamp)
        if current is None or current.day != day:
            opened = DayOfTalk(day, stamp, mine, 1, answered, texts=(text,) if text else ())
            if answered and current is not None:
                _answer(talk, current, opened)
            talk.append(opened)
        else:
            current.count += 1
            if text:
                current.texts += (text,)
            if answered:
                current.exchange, current.stamp = True, stamp
            elif not current.exchange:
                current.stamp = stamp
        last_stamp, last_mine = stamp, mine
    return talk


def _answer(talk: list[DayOfTalk], before: DayOfTalk, opened: DayOfTalk) -> None:
    """Let the day that opens with a reply begin on the other side, and take a lone message into itself."""
    opened.by_me = not opened.by_me
    if not before.exchange:
        talk.pop()
        opened.answers = before.day
        opened.count += before.count
        opened.texts = before.texts + opened.texts


def _within(before: str, after: str) -> bool:
    """Whether the reply came within fourteen days: by month where that is enough, else exactly."""
    if before[:7] == after[:7] and int(after[8:10]) - int(before[8:10]) < REPLY_WITHIN.days:
        return True
    return datetime.fromisoformat(after[:19]) - datetime.fromisoformat(before[:19]) <= REPLY_WITHIN
