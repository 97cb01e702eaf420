"""The notebook of the look around: a year in which somebody wrote down what mattered, tried things, and met people.

Only services write here, as a person would; each part stands in a module of its own with its words in both languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import cast

from myconnections.domain.ids import ContactId
from myconnections.services import demo_around, demo_places, demo_reach, demo_self, demo_ties, demo_ways
from myconnections.services.demo_year import Year
from myconnections.services.ports import Act, OpenVault, UnitOfWork


def build(vault: OpenVault, now: datetime, language: str, people: Sequence[ContactId], names: Sequence[str]) -> None:
    """Write all of it, from what was first to what is to come."""
    # One unit of work for the whole invented past: nobody will undo it act by act.
    with vault.write(None, now) as uow:
        year = Year(cast("OpenVault", _Within(uow)), now, language, people, names)
        for part in (demo_self, demo_places, demo_around, demo_ways, demo_ties, demo_reach):
            part.write(year)


class _Within:
    """A vault to services that are all called inside one unit of work."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """The same unit of work."""
        yield self._uow

    @contextmanager
    def write(self, _act: Act | None, _now: datetime, *, many: bool = False) -> Iterator[UnitOfWork]:
        """The same unit of work: everything is kept with it, or nothing."""
        yield self._uow
