"""What goes to the terminal: JSON, tables that know wide characters, a line of progress."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from myconnections.domain.dates import PartialDate

_WIDE = frozenset("WF")


def width(text: str) -> int:
    """How many columns the text takes on a terminal; kanji and kana take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in _WIDE) for letter in text
    )


def harmless(text: str) -> str:
    """The text without what steers a terminal: names come out of files of others."""
    return "".join("�" if unicodedata.category(letter) == "Cc" else letter for letter in text)


def clip(text: str, most: int) -> str:
    """The text in at most so many columns, on one line; a cut is marked by an ellipsis."""
    text = harmless(" ".join(text.split()))
    if width(text) <= most:
        return text
    kept = ""
    for letter in text:
        if width(kept + letter) > most - 1:
            break
        kept += letter
    return kept + "…"


def table(rows: Sequence[Sequence[str]], *, most: int = 36) -> str:
    """Rows in aligned columns, two blanks apart; cells longer than `most` columns are cut."""
    cells = [[clip(cell, most) for cell in row] for row in rows]
    if not cells:
        return ""
    widths = [max(width(row[column]) for row in cells) for column in range(len(cells[0]))]
    lines = []
    for row in cells:
        line = "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True))
        lines.append(line.rstrip())
    return "\n".join(lines)


def plain(value: object) -> object:
    """The value as JSON knows it: enums by their code, dates as ISO text, sets in order, dataclasses as objects."""
    if isinstance(value, Enum):  # before numbers: a stage is one
        return value.name.lower() if isinstance(value, int) else plain(value.value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, datetime | date):
        return value.isoformat()
    return _compound(value)


def _compound(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type | PartialDate):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return [plain(item) for item in sorted(value, key=str)]
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return str(value)


def say_json(value: object) -> None:
    """One JSON value on standard output: lists, which may be long, one entry a line."""
    simple = plain(value)
    if isinstance(simple, list):
        print("[" + ",\n ".join(json.dumps(entry, ensure_ascii=False) for entry in simple) + "]")
    else:
        print(json.dumps(simple, ensure_ascii=False, indent=1))


class Progress:
    """One line on standard error that is written over, and only on a terminal."""

    def __init__(self) -> None:
        self._shown = ""
        self._live = sys.stderr.isatty()

    def __call__(self, share: float, what: str) -> None:
        """Show how far it has come, 0 to 1."""
        if not self._live:
            return
        text = f"{what} {100 * share:3.0f}%"
        if text != self._shown:
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()
            self._shown = text

    def end(self) -> None:
        """Leave the line empty."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = ""
