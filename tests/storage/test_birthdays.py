"""Birthdays of a few days are found by their index, whoever else has one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.storage.filled import new_vault

from myconnections.domain.dates import days_of_year
from myconnections.storage.contacts_kept import BIRTHDAYS


def test_the_index_of_birthdays_is_used(tmp_path: Path) -> None:
    with new_vault(tmp_path / "vault") as vault, vault.engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {BIRTHDAYS}", ("[]",)).fetchall()
    assert any("contact_birthday" in str(step) for step in plan)


def test_days_of_the_year_hold_the_leap_day_once() -> None:
    assert days_of_year(date(2027, 2, 27), date(2027, 3, 1)) == ["02-27", "02-28", "03-01", "02-29"]
    assert days_of_year(date(2028, 2, 28), date(2028, 2, 29)) == ["02-28", "02-29"]
