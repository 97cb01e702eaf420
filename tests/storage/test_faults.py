"""What the world says becomes Trouble; what is our own mistake stays a bug."""

from __future__ import annotations

import errno

import pytest
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2

from myconnections.domain.errors import Refused, Trouble
from myconnections.storage.faults import is_poisoned, translated, trouble_from


def driver_error(code: int) -> dbapi2.OperationalError:
    error = dbapi2.OperationalError("told")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "expected", "poisoned"),
    [
        (5, "vault_busy", False),
        (5 | 2 << 8, "vault_busy", False),
        (6, "vault_busy", False),
        (7, "not_enough_memory", False),
        (8, "vault_read_only", False),
        (10, "disk_error", True),
        (10 | 4 << 8, "disk_error", True),
        (10 | 12 << 8, "not_enough_memory", True),
        (11, "vault_damaged", True),
        (13, "disk_full", False),
        (14, "vault_unreadable", False),
        (26, "vault_damaged", True),
    ],
)
def test_what_the_database_says(code: int, expected: str, *, poisoned: bool) -> None:
    bare = driver_error(code)
    wrapped = OperationalError("select", {"name": "Asahi"}, bare)
    for error in (bare, wrapped):
        trouble = trouble_from(error)
        assert trouble is not None
        assert (trouble.code, trouble.facts) == (expected, {})
        assert is_poisoned(error) is poisoned


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EACCES, "not_permitted"),
        (errno.EROFS, "vault_read_only"),
        (errno.EIO, "disk_error"),
        (errno.ENOENT, "vault_missing"),
        (errno.EBADF, "disk_error"),
        (None, "disk_error"),
    ],
)
def test_what_the_system_says(number: int | None, expected: str) -> None:
    error = OSError("told") if number is None else OSError(number, "told")
    with pytest.raises(Trouble) as caught, translated():
        raise error
    assert caught.value.code == expected
    assert caught.value.__cause__ is error


@pytest.mark.parametrize(
    "error", [ValueError("a bug"), driver_error(1), driver_error(19), Refused("a_rule"), KeyError()]
)
def test_bugs_and_told_errors_pass(error: Exception) -> None:
    assert trouble_from(error) is None
    with pytest.raises(type(error)) as caught, translated():
        raise error
    assert caught.value is error


def test_memory_that_cannot_be_had_is_told() -> None:
    with pytest.raises(Trouble, match="not_enough_memory"), translated():
        raise MemoryError
