"""The mirror of who is missing, over the people of the vault; what the person chose to see in it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from myconnections.domain.community import Community
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.mirror import OWN, MirrorChoice, Shade, shade
from myconnections.services import entries
from myconnections.services.changes import Changes
from myconnections.services.compositions import those
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.views import ListedPerson

KEY = "mirror"


@dataclass(frozen=True, slots=True)
class Mirror:
    """What was chosen, and a shade for each attribute, own words last. `people` is of how many it is."""

    choice: MirrorChoice
    shades: tuple[Shade, ...]
    people: int


def view(vault: OpenVault, now: datetime, choice: MirrorChoice | None = None) -> Mirror:
    """The mirror as chosen, or as kept."""
    with vault.read() as uow:
        choice = choice or MirrorChoice.of(uow.settings.get(KEY))
        people = those(uow, now, choice.among)
        ids = [one.row.id for one in people]
        shades = [shade(name, _written(uow, name, people, ids), _mine(uow, name)) for name in choice.attributes]
    if choice.words:
        shades.append(shade(OWN, [one.row.reach for one in people], choice.words))
    return Mirror(choice, tuple(shades), len(people))


def choose(vault: OpenVault, choice: MirrorChoice, now: datetime) -> Changes:
    """Keep what is to be seen. Refused as `MirrorChoice.check`."""
    words = {compare_key(word): word.strip() for word in choice.words if word.strip()}
    choice = replace(choice, words=tuple(words.values()))
    choice.check()
    with vault.write(None, now) as uow:
        uow.settings.put(KEY, choice.told())
    return Changes.of({"setting"})


def kept(vault: OpenVault) -> MirrorChoice:
    """What was chosen."""
    with vault.read() as uow:
        return MirrorChoice.of(uow.settings.get(KEY))


def _written(uow: UnitOfWork, name: str, people: list[ListedPerson], ids: list[ContactId]) -> list[tuple[str, ...]]:
    """What is written of each person by this attribute."""
    if name == "reach":
        return [one.row.reach for one in people]
    if name == "communities":
        return [one.row.communities for one in people]
    column = dict(uow.contacts.column(name))
    return [tuple(column.get(who, "").split("\n")) for who in ids]


def _mine(uow: UnitOfWork, name: str) -> tuple[str, ...]:
    """What is offered besides: my own schools, my own communities and those I tend."""
    me = uow.settings.me()
    if name == "schools":
        return me.schools
    tended = tuple(one.body.name for one in entries.listed_in(uow, Community))
    return (*me.communities, *tended) if name == "communities" else ()
