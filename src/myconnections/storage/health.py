"""Whether an open vault is whole: both integrity checks, counts and versions. Reads only, repairs nothing."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from myconnections.storage import opening
from myconnections.storage.faults import is_poisoned, translated


def health_of(engine: Engine, folder: Path) -> dict[str, object]:
    """What the checks say; `ok` when none of them has anything to say. After a checkpoint. Raises Trouble.

    The first two are both needed: pages cut off the end are invisible to `cipher_integrity_check`, garbage appended to
    `quick_check`, which looks at the search index too. A count is None where damage keeps the rows from being counted.
    """
    pages = _lines(engine, "PRAGMA cipher_integrity_check")
    structure = _lines(engine, "PRAGMA quick_check")
    strays = _lines(engine, """SELECT "table" || ' ' || coalesce(rowid, '?') FROM pragma_foreign_key_check LIMIT 100""")
    return {
        "ok": not pages and structure == ["ok"] and not strays,
        "cipher_integrity_check": pages,
        "quick_check": structure,
        "foreign_key_check": strays,
        "counts": counts_of(engine),
        **_versions(engine),
        "generation": _number(engine, "SELECT generation FROM meta"),
        "last_commit": _number(engine, "SELECT last_commit FROM meta"),
        "size": (folder / opening.DATABASE).stat().st_size,
    }


def built_of(engine: Engine) -> dict[str, object]:
    """Which schema the file has and which this program writes, which version of the program wrote it last ("" for one
    that did not sign yet), and the libraries. Quick. Raises Trouble.
    """
    signed = _lines(engine, "SELECT json_extract(value, '$') FROM setting WHERE key = 'program'")
    return {**_versions(engine), "program": signed[0] if signed else ""}


def _versions(engine: Engine) -> dict[str, object]:
    return {
        "schema": _number(engine, "PRAGMA user_version"),
        "program_schema": opening.SCHEMA_VERSION,
        "sqlite": dbapi2.sqlite_version,
        "sqlcipher": " ".join(_lines(engine, "PRAGMA cipher_version")),
    }


def counts_of(engine: Engine) -> dict[str, int | None]:
    """How many rows each table has, by name; None where damage keeps them from being counted. Raises Trouble."""
    tables = _lines(engine, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    return {
        name: _number(engine, f'SELECT count(*) FROM "{name}"')  # noqa: S608 - the names are our own tables
        for name in tables
        if not name.startswith("sqlite_")
    }


def _lines(engine: Engine, statement: str) -> list[str]:
    """The first column as text; where damage stops the reading, what the database says about it."""
    connection = engine.raw_connection()
    try:
        with translated():
            cursor = connection.cursor()
            try:
                return [str(row[0]) for row in cursor.execute(statement)]
            except dbapi2.DatabaseError as error:
                if not is_poisoned(error):
                    raise
                cursor.close()
                connection.invalidate()  # what follows needs a connection whose codec is not in its error state
                return [str(error)]
    finally:
        connection.close()


def _number(engine: Engine, statement: str) -> int | None:
    (line,) = _lines(engine, statement)
    return int(line) if line.isdecimal() else None
