"""The frame in which a later schema is reached."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, create_engine
from sqlcipher3 import dbapi2

from myconnections.storage.migrations import STEPS, create_schema, migrate
from myconnections.storage.opening import SCHEMA_VERSION
from myconnections.storage.tables import METADATA


def _widen(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE contact ADD COLUMN height INTEGER")


def test_steps_are_taken_in_turn() -> None:
    engine = create_engine("sqlite://", module=dbapi2)
    with engine.begin() as connection:
        create_schema(connection)
        connection.exec_driver_sql("PRAGMA user_version = 1")
        assert migrate(connection, 1, {}) == 0
        assert migrate(connection, 3, {1: _widen, 2: lambda _: None}) == 2
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 3
        names = connection.exec_driver_sql("SELECT name FROM pragma_table_info('contact')").scalars()
        assert "height" in list(names)
        with pytest.raises(LookupError):
            migrate(connection, 4, {})
    engine.dispose()


def test_there_is_a_step_from_every_older_version() -> None:
    assert set(STEPS) == set(range(1, SCHEMA_VERSION))


def test_the_first_column_of_every_table_is_its_key() -> None:
    for table in METADATA.sorted_tables:
        assert list(table.primary_key) == [next(iter(table.columns))]
