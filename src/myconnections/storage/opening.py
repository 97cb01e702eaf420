"""Opening the encrypted database in the one right order, and the engine with its one connection.

The key is given and every pragma set before SQLAlchemy or any trace sees the connection. The engine has exactly one
connection, used from the thread that opened it (the driver refuses every other) and by one block at a time (the pool
refuses a second): a reader inside a transaction uses the transaction's connection.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import AssertionPool
from sqlcipher3 import dbapi2

from myconnections.domain.errors import Trouble
from myconnections.storage import parts
from myconnections.storage.disk import is_full
from myconnections.storage.faults import is_poisoned, translated, trouble_from
from myconnections.storage.keys import raw_key_text

DATABASE: Final = parts.DATABASE
APPLICATION_ID: Final = 0x4D79436E  # "MyCn"
SCHEMA_VERSION: Final = 3
MIGRATING: Final = ".migrating-"
PAGE_BYTES: Final = 4096
_LEAST_SQLITE: Final = (3, 51, 3)  # before it: the WAL-reset bug, which can corrupt
_BUSY_SECONDS: Final = 5
_CACHE_KIB: Final = 64 * 1024  # with the 2 MB of the default, pages are decrypted again and again
_META: Final = """CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    generation INTEGER NOT NULL,
    last_commit INTEGER NOT NULL
)"""


def check_library() -> None:
    """Raise Trouble("library_too_old") when the SQLite in SQLCipher has the WAL-reset bug."""
    if dbapi2.sqlite_version_info < _LEAST_SQLITE:
        raise Trouble("library_too_old", found=dbapi2.sqlite_version, needed=".".join(map(str, _LEAST_SQLITE)))


def check_size(folder: Path) -> None:
    """Look at the size alone, before any key: SQLite takes a file of no bytes for an empty, healthy database.

    Bytes too many are left for the health check to report: the data can be used. Bytes too few are found with the key.

    Raises Trouble("database_missing") or Trouble("vault_damaged", bytes).
    """
    database = folder / DATABASE
    with translated():
        if not database.exists():
            raise Trouble("database_missing")
        size = database.stat().st_size
    if size < PAGE_BYTES:
        raise Trouble("vault_damaged", bytes=size)


def open_engine(folder: Path, key: bytes, vault_id: str, *, no_room: bool = False) -> Engine:
    """The engine on the vault's database, proved to be ours and to be readable with this key.

    `no_room`: the index of the log is kept in memory, since there is no room for its file; nobody else may open it.

    What goes wrong later inside it is raised as Trouble too (see `faults`). Raises Trouble: "vault_damaged",
    "vault_newer", "foreign_database", "cipher_missing", "library_too_old" and those of `faults`.
    """
    check_library()
    check_size(folder)
    engine = _engine(lambda: _connect(folder / DATABASE, key, vault_id, no_room))
    try:
        with engine.connect():
            pass
    except BaseException as error:
        engine.dispose()
        if isinstance(error, Trouble) and error.code == "disk_error" and is_full(folder):
            raise Trouble("disk_full") from error
        raise
    return engine


def open_at_rest(database: Path, key: bytes, vault_id: str) -> Any:
    """A bare connection that only reads a whole database which nobody writes, such as a copy: no side file is made.

    The caller closes it. Raises Trouble as `open_engine` does.
    """
    check_library()
    connection = _keyed(database, key, "mode=ro&immutable=1")
    try:
        with translated():
            _prove(connection, vault_id)
            for pragma in ("temp_store = MEMORY", "mmap_size = 0", "trusted_schema = OFF", "cell_size_check = ON"):
                connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def create_database(folder: Path, key: bytes, vault_id: str, build: Callable[[Connection], None] | None = None) -> None:
    """A new database with its marks; `build` makes the tables in the same transaction. Leaves it closed and whole."""
    check_library()
    (folder / DATABASE).touch(mode=0o600, exist_ok=False)
    engine = _engine(lambda: _connect_new(folder / DATABASE, key))
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            connection.exec_driver_sql(_META)
            connection.exec_driver_sql("INSERT INTO meta VALUES (1, ?, 1, 0)", (vault_id,))
            if build is not None:
                build(connection)
        checkpoint(engine)
    finally:
        engine.dispose()


def version_of(engine: Engine) -> int:
    """The schema of an open vault. Raises Trouble."""
    with translated(), engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def checkpoint(engine: Engine) -> bool:
    """Bring the whole write-ahead log into the database and cut it to nothing; False when somebody still reads it.

    Not inside a transaction. Raises Trouble.
    """
    connection = engine.raw_connection()
    try:
        with translated():
            busy, _, _ = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.close()
    return not busy


def rewrite(engine: Engine) -> None:
    """Write every page anew: rows moved between pages leave copies that no deleting reaches. Then `checkpoint`.

    Not inside a transaction; needs room for a second copy. Raises Trouble.
    """
    connection = engine.raw_connection()
    try:
        with translated():
            connection.cursor().execute("VACUUM")
    finally:
        connection.close()
    checkpoint(engine)


def rekey(engine: Engine, key: bytes) -> None:
    """Encrypt every page anew with another raw key, in one transaction; the engine is to be disposed of after it.

    Not inside a transaction. Raises Trouble: those of `faults`, "key_not_replaced" when the database gave no answer.
    """
    connection = engine.raw_connection()
    try:
        with translated():
            answer = connection.cursor().execute(f'PRAGMA rekey = "{raw_key_text(key)}"').fetchone()
    finally:
        connection.close()
    if answer != ("ok",):
        raise Trouble("key_not_replaced")


def _engine(creator: Callable[[], Any]) -> Engine:
    # The pool would write down the whole stack at each look into the vault, to tell of it when there is a second one.
    pool = AssertionPool(creator, store_traceback=False)
    engine = create_engine("sqlite://", module=dbapi2, pool=pool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _tell)
    return engine


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a read that turns into a write in WAL mode fails as busy, without waiting. A mere look does without.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _tell(context: ExceptionContext) -> None:
    error = context.original_exception
    if is_poisoned(error):
        context.is_disconnect = True  # the codec stays in its error state: a fresh connection is needed
    trouble = trouble_from(error)
    if trouble is not None:
        raise trouble from error


def _connect(database: Path, key: bytes, vault_id: str, no_room: bool) -> Any:
    size = _size_at_rest(database)
    connection = _keyed(database, key)
    try:
        with translated():
            if no_room:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            _prove(connection, vault_id)
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            if size is not None and size < pages * PAGE_BYTES:  # part of the last page is missing
                raise Trouble("vault_damaged", bytes=size)
            _settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_new(database: Path, key: bytes) -> Any:
    connection = _keyed(database, key)
    try:
        with translated():
            _settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _size_at_rest(database: Path) -> int | None:
    """The size in bytes, or None while a log still holds pages that the database may lack."""
    log = database.with_name(database.name + "-wal")
    with translated():
        if log.exists() and log.stat().st_size:
            return None
        return database.stat().st_size


def _keyed(database: Path, key: bytes, mode: str = "mode=rw") -> Any:
    """A connection with its key, and the codec proved to be at work; nothing is written."""
    text = raw_key_text(key)
    with translated():
        connection = dbapi2.connect(
            f"{database.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            timeout=_BUSY_SECONDS,
            # Kept statements use up SQLite's small store of quick memory. What then comes from the system is locked
            # and unlocked piece by piece under cipher_memory_security: 316 microseconds a row added instead of 17.
            cached_statements=0,
        )
    try:
        with translated():
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute("PRAGMA cipher_memory_security = ON")  # before the key: frees are wiped
            connection.execute(f'PRAGMA key = "{text}"')
            connection.execute("PRAGMA cipher_compatibility = 4")
            if connection.execute("PRAGMA cipher_status").fetchone() not in {("1",), (1,)}:
                raise Trouble("cipher_missing")
    except BaseException:
        connection.close()
        raise
    return connection


def _prove(connection: Any, vault_id: str) -> None:
    """The key reads it, it is ours, it is not newer than we are, it belongs to this header."""
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise Trouble("foreign_database")
    if schema > SCHEMA_VERSION:
        raise Trouble("vault_newer", found=schema, known=SCHEMA_VERSION)
    found = None
    with suppress(dbapi2.OperationalError):  # no such table: not ours
        found = connection.execute("SELECT vault_id FROM meta").fetchone()
    if found != (vault_id,):
        raise Trouble("foreign_database")


def _settle(connection: Any) -> None:
    """How every connection works: see vault.md of the design, section 4, for what each prevents."""
    for pragma in (
        "temp_store = MEMORY",  # in a file it would be plain text
        "mmap_size = 0",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "secure_delete = ON",  # what is taken away is overwritten and not only let go of
        f"cache_size = -{_CACHE_KIB}",
        "synchronous = FULL",  # NORMAL loses acknowledged commits in a power cut
    ):
        connection.execute(f"PRAGMA {pragma}")
    if sys.platform == "darwin":
        connection.execute("PRAGMA fullfsync = ON")
    (store,) = connection.execute("PRAGMA temp_store").fetchone()
    (secure,) = connection.execute("PRAGMA secure_delete").fetchone()
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if store != 2 or secure != 1 or mode != "wal":
        raise Trouble("vault_unreadable")
