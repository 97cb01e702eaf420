"""Write the invented export as the zip that LinkedIn would send: same files, headers, quirks and line ends."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from random import Random

from myconnections.interchange.sample import talk
from myconnections.interchange.sample.people import invent
from myconnections.interchange.sample.tables import Table, small_tables

_CHUNK = 2000


def write_export(out: Path, people: int, seed: int, now: datetime, *, messages: float = 3.0) -> dict[str, int]:
    """Write the zip and say how many rows each file holds.

    `people` are the named connections (a few date-only rows of hidden members come on top), `messages` the mean
    number of messages a person. The same arguments give the same bytes. OSError when `out` cannot be written.
    """
    chance = Random(seed)  # noqa: S311 - chance for invented people, not for secrets
    world = invent(people, chance, now.date())
    tables = [
        *small_tables(world, chance, now),
        Table("messages.csv", talk.HEADER, talk.message_rows(world, messages, chance, now), all_quoted=True),
    ]
    counts: dict[str, int] = {}
    partial = out.with_name(out.name + ".part")
    try:
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as folder:
            for table in tables:
                entry = zipfile.ZipInfo(table.name, (now.year, now.month, now.day, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                with folder.open(entry, "w", force_zip64=True) as raw:
                    counts[table.name] = 0
                    for text, rows in _chunks(table):
                        raw.write(text.encode())
                        counts[table.name] += rows
        partial.replace(out)
    finally:
        partial.unlink(missing_ok=True)
    return counts


def _chunks(table: Table) -> Iterator[tuple[str, int]]:
    """The text of a table piece by piece with the number of data rows in it: never the whole file in memory."""
    rows: list[Sequence[str]] = []
    yield table.before + _text([table.header], table), 0
    for row in table.rows:
        rows.append(row)
        if len(rows) == _CHUNK:
            yield "\n" + _text(rows, table), len(rows)
            rows = []
    if rows:
        yield "\n" + _text(rows, table), len(rows)
    if table.last_newline:
        yield "\n", 0


def _text(rows: Iterable[Sequence[str]], table: Table) -> str:
    """Rows as CSV with LF between them and none at the end."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n", quoting=csv.QUOTE_ALL if table.all_quoted else csv.QUOTE_MINIMAL)
    writer.writerows(rows)
    return page.getvalue()[:-1]
