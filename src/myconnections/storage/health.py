"""Whether an open vault is whole: both integrity checks, counts and versions. Reads only, repairs nothing."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from myconnections.storage.faults import translated
from myconnections.storage.opening import DATABASE


def health_of(engine: Engine, folder: Path) -> dict[str, object]:
    """What the checks say; `ok` when neither of them has anything to say. After a checkpoint. Raises Trouble.

    Both are needed: pages cut off the end are invisible to `cipher_integrity_check`, garbage appended to
    `quick_check`.
    """
    connection = engine.raw_connection()
    try:
        with translated():
            cursor = connection.cursor()

            def column(statement: str, *parameters: object) -> list[object]:
                return [row[0] for row in cursor.execute(statement, parameters)]

            pages = [str(line) for line in column("PRAGMA cipher_integrity_check")]
            structure = [str(line) for line in column("PRAGMA quick_check")]
            tables = column("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
            counted = [str(name) for name in tables if not str(name).startswith("sqlite_")]
            counts = {
                name: column(f'SELECT count(*) FROM "{name}"')[0]  # noqa: S608 - our own table names
                for name in counted
            }
            (schema,) = column("PRAGMA user_version")
            (sqlcipher,) = column("PRAGMA cipher_version")
            (sqlite,) = column("SELECT sqlite_version()")
            generation, last_commit = cursor.execute("SELECT generation, last_commit FROM meta").fetchone()
    finally:
        connection.close()
    return {
        "ok": not pages and structure == ["ok"],
        "cipher_integrity_check": pages,
        "quick_check": structure,
        "counts": counts,
        "schema": schema,
        "generation": generation,
        "last_commit": last_commit,
        "size": (folder / DATABASE).stat().st_size,
        "sqlite": sqlite,
        "sqlcipher": sqlcipher,
    }
