"""What the page asks of the services: the groups of a step with where everything stands, and a group's answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from myconnections.services import enrich, enriching, readings
from myconnections.services.changes import Changes
from myconnections.services.enrich_views import Group, MineProposal, Standing
from myconnections.services.ports import OpenVault

Verb = Callable[[OpenVault, datetime], Changes]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A step as it was read."""

    step: str
    groups: list[Group]
    mine: list[MineProposal]
    standing: Standing


def load(vault: OpenVault, step: str, apart: Collection[str]) -> Loaded:
    """Everything the page shows of a step."""
    stands = enrich.standing(vault)
    if step == "me":
        return Loaded(step, [], enrich.mine(vault), stands)
    if step == "titles":
        return Loaded(step, enrich.titles(vault, apart=apart), [], stands)
    makers = {"employers": enrich.employers, "schools": enrich.schools, "readings": readings.readings}
    return Loaded(step, makers[step](vault), [], stands)


def answer(group: Group, said: Mapping[str, str]) -> Verb:
    """The verb that confirms what is said of this group."""
    people = group.people
    if group.step == "employers":
        return lambda vault, now: enriching.employer(vault, group.name, people, now, **said)
    if group.step == "titles":
        return lambda vault, now: enriching.title(
            vault, people, now, function=said["function"], authority=int(said["authority"] or 0)
        )
    if group.step == "schools":
        return lambda vault, now: enriching.school(vault, people, said["school"], now)
    part = group.key.partition(":")[0]
    return lambda vault, now: enriching.reading(vault, part, people, said["reading"], now)
