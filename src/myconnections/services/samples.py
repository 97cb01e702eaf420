"""The invented export, for who has none of their own at hand."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from random import Random

from myconnections.domain.errors import Trouble
from myconnections.services.exports import replaces


def write(out: Path, people: int, seed: int, now: datetime, *, messages: float = 3.0) -> dict[str, int]:
    """Write a wholly invented LinkedIn export and say how many rows each file holds.

    An older file stays until the new one is whole. Refused as `exports.replaces`; Trouble("file_unwritable").
    """
    from myconnections.interchange.sample.export import write_export  # loaded here: no other verb needs it

    replaces(out)
    try:
        return write_export(out, people, seed, now, messages=messages)
    except OSError:
        raise Trouble("file_unwritable", file=str(out)) from None


def readings(people: int, seed: int, now: datetime) -> dict[str, tuple[str, str]]:
    """Profile slug → reading of family and given name, of the people that `write` invents."""
    from myconnections.interchange.sample.people import invent  # loaded here, as above

    world = invent(people, Random(seed), now.date())  # noqa: S311 - the same chance as the export's
    found = {}
    for person in world:
        family, _, given = person.reading.partition(" ")
        if person.slug and person.reading:
            found[person.slug] = (family, given)
    return found
