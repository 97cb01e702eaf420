"""The map as a file for the coach: the pseudonyms of the page, and a line in the log of what left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from myconnections.domain.errors import Refused
from myconnections.domain.handout import Handout
from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import NETWORK, RINGS, MapChoice
from myconnections.services.exports import write_file
from myconnections.services.ports import OpenVault
from myconnections.services.pseudonyms import numbered

Render = Callable[[Mapping[ContactId, int] | None], bytes]
"""Numbers in place of names (None: names) to the bytes of the file."""

_SECTORS = {"community": "community", "industry": "industry", "employer": "organization"}
_SIZES = {"days": "talks", "last": "last_time"}


@dataclass(frozen=True, slots=True)
class MapHandedOut:
    """How many people went into which file, and what of them (`told_by`); `replaced`: an older file stood there.

    `numbers` are the first and the last of the pseudonyms, None with names.
    """

    file: Path
    people: int
    fields: tuple[str, ...]
    size: int
    replaced: bool
    numbers: tuple[int, int] | None = None


def told_by(choice: MapChoice, *, real_names: bool) -> tuple[str, ...]:
    """What a map shown this way tells of each person. Without names sectors and islands are letters, and tell none."""
    fields = ["stage"] if choice.view == RINGS or choice.color == "stage" else []
    if choice.color == "warmth":
        fields.append("warmth")
    if "capital" in {choice.shape, choice.color}:
        fields.append("capital")
    if choice.size in _SIZES:
        fields.append(_SIZES[choice.size])
    if real_names:
        by_ties = choice.view == NETWORK and not choice.given  # islands bear the name of whatever most people share
        fields.append(_SECTORS[choice.by])
        if by_ties and "community" not in fields:
            fields.append("community")
        if (choice.label == "organization" or by_ties) and "organization" not in fields:
            fields.append("organization")
    return (*fields, "ties")


def hand_out(
    vault: OpenVault,
    choice: MapChoice,
    people: Sequence[ContactId],
    kind: str,
    out: Path,
    now: datetime,
    render: Render,
    *,
    real_names: bool = False,
) -> MapHandedOut:
    """Write the map of these people as "png", "svg" or "pdf", keep new pseudonyms, note it in the log.

    Either all of it happens or nothing. Refused("nobody_chosen"); Refused and Trouble as `exports.write_file`.
    """
    if not people:
        raise Refused("nobody_chosen")
    fields = told_by(choice, real_names=real_names)
    numbers: Mapping[ContactId, int] | None = None
    unnumbered: list[ContactId] = []
    if not real_names:
        with vault.read() as uow:
            numbers, unnumbered = numbered(uow, people)
    data = render(numbers)
    with vault.write(None, now) as uow:
        uow.handouts.number(unnumbered)
        uow.handouts.add(Handout(0, now, f"map_{kind}", len(people), fields, real_names))
        replaced = write_file(out, data)
    span = (min(numbers.values()), max(numbers.values())) if numbers else None
    return MapHandedOut(out, len(people), fields, len(data), replaced, span)
