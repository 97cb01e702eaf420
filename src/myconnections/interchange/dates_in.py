"""Dates as files write them: explicit forms only, own month words, never the locale's.

A date that no form fits is None, and the caller says "date not understood".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from myconnections.domain.dates import PartialDate

_MONTHS = (
    "january jan janvier janv januar jän jänner enero ene gennaio gen janeiro januari",
    "february feb février fevrier févr fevr fév februar febrero febbraio fevereiro fev februari",
    "march mar mars märz maerz mär mrz marzo março marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juin juni junio giugno giu junho",
    "july jul juillet juil juli julio luglio lug julho",
    "august aug août aout agosto ago augustus",
    "september sep sept septembre septiembre settembre set setembro",
    "october oct octobre oktober okt octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro december",
)
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "S": 1925,
         "大正": 1911, "T": 1911, "明治": 1867, "M": 1867}  # fmt: skip

_YMD = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_D_MONTH_Y = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .\-/]+(?:de )?([^\W\d_]+)[ .,\-/]+(?:de )?(\d{4}|\d\d)")
_MONTH_D_Y = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_SLASHED = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d\d)")
_JAPANESE = re.compile(r"(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日?")
_ERA = re.compile(
    r"(令和|平成|昭和|大正|明治|[RHSTM])\s*\.?(\d{1,2}|元)[年./-]\s*(\d{1,2})[月./-]\s*(\d{1,2})日?", re.I
)
_D_JAPANESE_Y = re.compile(r"(\d{1,2})[ \-](\d{1,2})月[ \-](\d{4}|\d\d)")
_SERIAL = re.compile(r"([23456]\d{4})(?:\.\d+)?")
_CLOCK = re.compile(
    r"(?:,? +|T)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(UTC|GMT|Z|[+-]\d\d:?\d\d)?$", re.I
)
_NOTHING = re.compile(r"[0\s/.\-:]*")


def _year(text: str) -> int:
    """A year; two digits mean 1970 to 2069."""
    year = int(text)
    if len(text) > 2:
        return year
    return year + (2000 if year < 70 else 1900)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(text: str) -> str:
    """Width folded, odd blanks made plain, the weekday's name cut off."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text[:80])
        text = re.sub(r"\s*[(（][月火水木金土日][)）]", "", text)
    return " ".join(text[:80].split())


@lru_cache(maxsize=20_000)
def read_day(text: str, day_first: bool = False) -> date | None:
    """The day that `text` names, or None. A time of day after it is left aside.

    `day_first` says how `03/04/2025` is meant; a first part over 12 speaks for itself, dots always mean day first.
    """
    plain = _plain(text)
    clock = _CLOCK.search(plain)
    if clock:
        plain = plain[: clock.start()]
    return _written(plain) or _numeric(plain, day_first)


def _written(plain: str) -> date | None:
    """Forms in which the month is a word, or that begin with the year."""
    if found := _D_MONTH_Y.fullmatch(plain):
        month = _MONTH.get(found[2].casefold())
        return _made(_year(found[3]), month, int(found[1])) if month else None
    if found := _YMD.fullmatch(plain):
        return _made(int(found[1]), int(found[3]), int(found[4]))
    if found := _MONTH_D_Y.fullmatch(plain):
        month = _MONTH.get(found[1].casefold())
        return _made(int(found[3]), month, int(found[2])) if month else None
    return _japanese(plain)


def _japanese(plain: str) -> date | None:
    """Forms with 年 and 月, years of an era among them."""
    if found := _JAPANESE.fullmatch(plain):
        return _made(int(found[1]), int(found[2]), int(found[3]))
    if found := _ERA.fullmatch(plain):
        nth = 1 if found[2] == "元" else int(found[2])
        return _made(_ERAS[found[1].upper()] + nth, int(found[3]), int(found[4]))
    if found := _D_JAPANESE_Y.fullmatch(plain):
        return _made(_year(found[3]), int(found[2]), int(found[1]))
    return None


def _numeric(plain: str, day_first: bool) -> date | None:
    """Forms of digits alone, a spreadsheet's day number among them."""
    if found := _SLASHED.fullmatch(plain):
        first, second = int(found[1]), int(found[3])
        if first > 12 or (second <= 12 and (day_first or found[2] == ".")):
            first, second = second, first
        return _made(_year(found[4]), first, second)
    if found := _COMPACT.fullmatch(plain):
        return _made(int(found[1]), int(found[2]), int(found[3]))
    if found := _SERIAL.fullmatch(plain):
        return date(1899, 12, 30) + timedelta(days=int(found[1]))
    return None


def day_comes_first(texts: Iterable[str]) -> bool:
    """Whether a column of `d/m/y` or `m/d/y` puts the day first: one first part over 12 proves it."""
    firsts = [(int(found[1]), int(found[3])) for text in texts if (found := _SLASHED.match(text.strip()))]
    return any(first > 12 for first, _ in firsts) and not any(second > 12 for _, second in firsts)


def read_moment(text: str, day_first: bool = False) -> datetime | None:
    """The moment that `text` names: aware (UTC) where it gives a zone, else naive local; None without a time."""
    plain = _plain(text)
    clock = _CLOCK.search(plain)
    day = read_day(plain, day_first)
    if clock is None or day is None:
        return None
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if clock[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if clock[4][0] in "pP" else 0)
    try:
        moment = datetime(day.year, day.month, day.day, hour, minute, min(second, 59))
    except ValueError:
        return None
    if not clock[5]:
        return moment
    zone = clock[5].replace(":", "").upper()
    if zone[0] in "+-":
        away = timedelta(hours=int(zone[1:3]), minutes=int(zone[3:5]))
        if not 1 < moment.year < 9999:
            return None
        moment += -away if zone[0] == "+" else away
    return moment.replace(tzinfo=UTC)


_PARTIAL_DAY = re.compile(r"(?:(?:0000|1604)-?|--)(\d\d)-?(\d\d)")
_MONTH_YEAR = re.compile(r"([^\W\d_]+)\.?,? (\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})(?:[-/.]|年\s*)(\d{1,2})月?")
_MONTH_DAY = re.compile(r"(\d{1,2})月\s*(\d{1,2})日?")
_WORD_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2})|(\d{1,2})\.? ([^\W\d_]+)")
_ONLY_YEAR = re.compile(r"(\d{4})年?")


def is_nothing(text: str) -> bool:
    """Whether the cell is a date's blank: empty, `0/0/00`, `00/0/0`."""
    return _NOTHING.fullmatch(text) is not None


def read_partial(text: str, day_first: bool = False) -> PartialDate | None:
    """The whole or partial date that `text` names, or None. The years 0 and 1604 stand for an unknown year."""
    plain = _plain(text)
    try:
        return _partial(plain) or _whole(plain, day_first)
    except ValueError:
        return None


def _whole(plain: str, day_first: bool) -> PartialDate | None:
    day = read_day(plain, day_first)
    if day is None:
        return None
    return PartialDate(None if day.year == 1604 else day.year, day.month, day.day)


def _partial(plain: str) -> PartialDate | None:
    if found := _PARTIAL_DAY.match(plain):
        return PartialDate(None, int(found[1]), int(found[2]))
    if found := _ONLY_YEAR.fullmatch(plain):
        return PartialDate(int(found[1]))
    if found := _YEAR_MONTH.fullmatch(plain):
        return PartialDate(int(found[1]), int(found[2]))
    if found := _MONTH_DAY.fullmatch(plain):
        return PartialDate(None, int(found[1]), int(found[2]))
    if (found := _MONTH_YEAR.fullmatch(plain)) and found[1].casefold() in _MONTH:
        return PartialDate(int(found[2]), _MONTH[found[1].casefold()])
    found = _WORD_DAY.fullmatch(plain)
    word = (found[1] or found[4]).casefold() if found else ""
    return PartialDate(None, _MONTH[word], int(found[2] or found[3])) if found and word in _MONTH else None
