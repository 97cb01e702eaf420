"""What enriching in bulk shows and is told: groups of people who get one answer, and where everything stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from myconnections.domain.ids import ContactId

STEPS = ("employers", "titles", "schools", "readings", "me")


@dataclass(frozen=True, slots=True)
class Group:
    """People who get one answer.

    `step` is one of STEPS; `key` is unique in its step; `name` is what the people share. `people` are in the order of
    ids, `sample` the first few names. `spellings` are the employers, titles or schools as they are written, most
    frequent first, with their head-counts. `proposed` and `present` hold values by field: what is proposed (with `why`:
    "kept", "agreed", "address", "name", "others", "dictionary" or "mine"), and what all who have a value agree in;
    values of a vocabulary are its codes here, whatever words are kept. `choices` are the first answers offered for the
    leading field; `open` counts those who still lack it.
    """

    step: str
    key: str
    name: str
    people: tuple[ContactId, ...]
    sample: tuple[str, ...] = ()
    spellings: tuple[tuple[str, int], ...] = ()
    proposed: Mapping[str, str] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict)
    present: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    open: int = 0


@dataclass(frozen=True, slots=True)
class MineProposal:
    """One thing I should say of myself: what stands there, what is proposed, and the first answers offered."""

    field: str
    present: tuple[str, ...]
    proposed: tuple[str, ...]
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where everything stands: how many people have what, and the ties by kind of capital ("unclear", "bonding", ...).

    `ties` are all, `clear` those that are not unclear. Each counts once in `kinds`, by the mark it bears (`mark_of`):
    the kinds sum up to the ties. `mine` names what of me is still missing for any tie to become clear.
    """

    people: int
    known: Mapping[str, int]
    kinds: Mapping[str, int]
    mine: tuple[str, ...] = ()
    ties: int = 0
    clear: int = 0
