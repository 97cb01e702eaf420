"""Single cells of a table: cleaned when they come in, guarded when they go out."""

from __future__ import annotations

import re
import unicodedata

# C0 controls but tab and line feed, C1 controls, direction overrides and isolates.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
MOST = 100_000
"""Characters kept of one cell at most."""

_EDGE = " \t\r\n\xa0\u3000\u200b\ufeff\u2007\u202f"
_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")
_EMAIL = re.compile(r"[^\s@<>,;:]+@[^\s@<>,;:]+")


def clean(text: str) -> str:
    """The cell without blanks at its edges and without controls that could disguise it; CR LF becomes LF."""
    if len(text) > MOST:
        text = text[:MOST]
    if text.isprintable():
        return text.strip()
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip(_EDGE)


def unguard(text: str) -> str:
    """The cell without the apostrophe that `guard` (or a careful spreadsheet) put before a formula sign."""
    return text[1:] if text[:1] == "'" and _FORMULA.match(text) else text


def guard(text: str) -> str:
    """The cell so that no spreadsheet takes it for a formula; `unguard` is its exact inverse."""
    return "'" + text if _FORMULA.match(text) else text


def header(text: str) -> str:
    """A header cell for comparing: no BOM, quotes or blanks at the edges, NFKC, lower case, single blanks."""
    plain = unicodedata.normalize("NFKC", text[:200].replace("\u200b", "").replace("\ufeff", ""))
    return " ".join(plain.strip("\"' \t\r\n").casefold().split())


def email_key(text: str) -> str:
    """The e-mail address for comparing (NFKC, lower case, no `mailto:`), or "" when it is none."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text[:320])
    found = _EMAIL.search(plain.strip()[:320])
    return found[0].lower().removeprefix("mailto:").strip(".'\"") if found else ""


def parts(text: str, signs: str) -> list[str]:
    """The non-empty parts of a cell that holds several values parted by any of `signs` (a regex)."""
    return [part for part in (clean(piece) for piece in re.split(signs, text)) if part]
