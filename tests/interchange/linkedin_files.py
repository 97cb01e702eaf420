"""LinkedIn files for the tests: the columns of messages, one line of them, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta, timezone
from pathlib import Path

from myconnections.interchange.records import Reading

TOKYO = timezone(timedelta(hours=9))
IN = "https://www.linkedin.com/in/"
ME, ANN, BEN = ("Ego Person", IN + "ego"), ("Ann Muster", IN + "ann"), ("Ben Beispiel", IN + "ben")
COLUMNS = [
    "CONVERSATION ID",
    "CONVERSATION TITLE",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "RECIPIENT PROFILE URLS",
    "DATE",
    "SUBJECT",
    "CONTENT",
    "FOLDER",
    "ATTACHMENTS",
    "IS MESSAGE DRAFT",
    "IS CONVERSATION DRAFT",
]
OLD = [column for column in COLUMNS[:10] if column != "RECIPIENT PROFILE URLS"]
Put = Callable[..., Path]


def line(
    talk: str,
    sender: tuple[str, str],
    to: Sequence[tuple[str, str]],
    at: str,
    columns: Sequence[str] = COLUMNS,
    **more: str,
) -> list[str]:
    cells = {
        "CONVERSATION ID": talk,
        "FROM": sender[0],
        "SENDER PROFILE URL": sender[1],
        "DATE": f"{at} UTC",
        "TO": ", ".join(name for name, _ in to),
        "RECIPIENT PROFILE URLS": ",".join(url for _, url in to),
        "CONTENT": "hello",
        "FOLDER": "INBOX",
        "IS MESSAGE DRAFT": "No",
        "IS CONVERSATION DRAFT": "No",
        **more,
    }
    return [cells.get(column, "") for column in columns]


def kinds(reading: Reading) -> list[tuple[str, str, str, str]]:
    return [(e.slug, str(e.day), e.kind, e.by) for e in reading.encounters]
