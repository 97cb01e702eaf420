"""Days as short words where there is little room: lists, ticks of a chart, due days. No Qt."""

from __future__ import annotations

from datetime import date

from myconnections.domain.dates import PartialDate

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = (("Mon", "月"), ("Tue", "火"), ("Wed", "水"), ("Thu", "木"), ("Fri", "金"), ("Sat", "土"), ("Sun", "日"))


def month_word(day: date, language: str) -> str:
    """`Sep` or `9月`."""
    return f"{day.month}月" if language == "ja" else _MONTHS[day.month - 1]


def short_day(day: date, today: date, language: str) -> str:
    """`12 Sep` or `9月12日` in the year of `today`; `12 Sep 2024` or `2024/9/12` in another."""
    if day.year == today.year:
        return f"{day.month}月{day.day}日" if language == "ja" else f"{day.day} {_MONTHS[day.month - 1]}"
    if language == "ja":
        return f"{day.year}/{day.month}/{day.day}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def about_day(day: date, today: date, language: str) -> str:
    """A day that is only a guess, as its month: `about Sep` or `9月ごろ`, with the year where it is another."""
    if language == "ja":
        return f"{day.month}月ごろ" if day.year == today.year else f"{day.year}/{day.month}ごろ"
    month = _MONTHS[day.month - 1]
    return f"about {month}" if day.year == today.year else f"about {month} {day.year}"


def due_day(day: date, today: date, language: str) -> str:
    """A day with its weekday: `Fri 20 Nov` or `11月20日 金曜`."""
    word = _WEEKDAYS[day.weekday()][language == "ja"]
    short = short_day(day, today, language)
    return f"{short} {word}曜" if language == "ja" else f"{word} {short}"


def partial_day(day: PartialDate, language: str) -> str:
    """A day of which a part may be unknown, such as a birthday: `15 Apr`, `Apr 1984` or `4月15日`."""
    if language == "ja":
        parts = ((day.year, "年"), (day.month, "月"), (day.day, "日"))
        return "".join(f"{number}{unit}" for number, unit in parts if number is not None)
    month = "" if day.month is None else _MONTHS[day.month - 1]
    return " ".join(str(part) for part in (day.day, month, day.year) if part)
