"""Work without garbage collection leaves it as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from myconnections.domain.unswept import unswept


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Collection is on, whatever the test run has made of it, and afterwards as it was."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_collection_rests_meanwhile_and_goes_on_afterwards() -> None:
    with unswept():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collection_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="wrong"), unswept():
        raise ValueError("wrong")
    assert gc.isenabled()


def test_collection_that_was_off_stays_off() -> None:
    with unswept():
        with unswept():
            assert not gc.isenabled()
        assert not gc.isenabled()
