"""The rule that turns messages into encounters: pure, from stamps and sides to days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from myconnections.interchange.records import EncounterRecord

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


Event = tuple[str, bool, str]
"""(UTC stamp, written by me, content or "")."""


def days_of_talk(
    slug: str, events: Sequence[Event], days: LocalDays, source: str, name: str = ""
) -> list[EncounterRecord]:
    """The encounters in the messages with one person, `events` in order of time.

    One a local day. A day on which a message directly answers one of the other side, not older than fourteen days,
    is an exchange, dated on the reply and started by the other; the answered message, when alone on its day, is
    part of it. Every other day is a message.
    """
    made: list[EncounterRecord] = []
    day: date | None = None
    stamp, by_me, count, exchange, answers, texts = "", False, 0, False, None, ""
    last_stamp, last_mine = "", False
    for now, mine, text in events:
        today = days.of(now)
        answered = mine is not last_mine and bool(last_stamp) and _within(last_stamp, now)
        if today == day:
            count += 1
            if text:
                texts = f"{texts}\n\n{text}" if texts else text
            if answered or not exchange:
                stamp = now
            exchange = exchange or answered
        else:
            if day is not None and not (answered and not exchange):
                made.append(_encounter(slug, stamp, day, exchange, by_me, source, count, answers, texts, name))
            if answered and not exchange:  # the lone message of that day becomes part of this exchange
                count, answers, texts = count + 1, day, f"{texts}\n\n{text}" if texts else text
            else:
                count, answers, texts = 1, None, text
            day, stamp, exchange, by_me = today, now, answered, mine != answered
        last_stamp, last_mine = now, mine
    if day is not None:
        made.append(_encounter(slug, stamp, day, exchange, by_me, source, count, answers, texts, name))
    return made


def _encounter(
    slug: str,
    stamp: str,
    day: date,
    exchange: bool,
    by_me: bool,
    source: str,
    count: int,
    answers: date | None,
    text: str,
    name: str,
) -> EncounterRecord:
    return EncounterRecord(
        slug, datetime.fromisoformat(stamp + "+00:00"), day, "exchange" if exchange else "message",
        "me" if by_me else "them", source, count, answers, name, text,
    )  # fmt: skip


def _within(before: str, after: str) -> bool:
    """Whether the reply came within fourteen days: by month where that is enough, else exactly."""
    if before[:7] == after[:7] and int(after[8:10]) - int(before[8:10]) < REPLY_WITHIN.days:
        return True
    return datetime.fromisoformat(after[:19]) - datetime.fromisoformat(before[:19]) <= REPLY_WITHIN
