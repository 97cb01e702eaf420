"""The map as islands: what its layout is asked, and what of it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import BY_TIES, NETWORK, MapChoice
from myconnections.insight import network
from myconnections.insight.network import Asked, Laid
from myconnections.insight.rings import CORE
from myconnections.services import layouts, maps
from myconnections.services.changes import Changes
from myconnections.services.looking import only_looked_at
from myconnections.services.maps import Drawn, MapPeople, drawn, island_views, on_map, shared_by
from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class KeptPlaces:
    """Who was put where by hand, and where everybody stood last (None where that was not asked for).

    Both are those of one kind of islands: among other people others stand side by side. `apart` are pairs of whom I
    said that they do not know each other: what they share puts them nowhere together.
    """

    fixed: Mapping[int, tuple[float, float]]
    last: Laid | None
    apart: Sequence[tuple[int, int]] = ()


def kept(vault: OpenVault, *, also_last: bool, islands: str = BY_TIES) -> KeptPlaces:
    """The places in the vault, of one kind of islands (`MapChoice.islands`)."""
    with vault.read() as uow:
        last = network.remembered(layouts.last(uow, islands), *layouts.last_facts(uow, islands)) if also_last else None
        apart = uow.ties.denied() if islands == BY_TIES else []
        return KeptPlaces(layouts.fixed(uow, islands), last, apart)


def keep(vault: OpenVault, laid: Laid, now: datetime, islands: str = BY_TIES) -> None:
    """Where everybody stands, for the next start; it is nothing to undo."""
    if not only_looked_at(vault):
        room = float(laid.room[0]) if len(laid.ids) else 0.0
        layouts.keep_last(vault, laid.spots(), now, room=room, tied=laid.tied, islands=islands)


def put(
    vault: OpenVault, places: Mapping[ContactId, tuple[float, float]], now: datetime, islands: str = BY_TIES
) -> Changes:
    """Keep people where they were put by hand, as one act."""
    return layouts.fix(vault, places, now, islands)


def let_go(vault: OpenVault, ids: Sequence[ContactId], now: datetime, islands: str = BY_TIES) -> Changes:
    """Let people find their own places again, as one act."""
    return layouts.release(vault, ids, now, islands)


def question(people: MapPeople, choice: MapChoice, places: KeptPlaces) -> Asked:
    """What the layout of these people depends on: what they share, where islands are made of that, and their ties.

    Among islands of circles who has no tie stands by what they share, first by the sector.
    """
    shown = on_map(people, choice)
    ids, ties = shown.figures.ids, people.tied()
    if choice.given:
        return network.asked(ids, ties, (), places.fixed, shared_by(shown, choice.given))
    kinds = dict.fromkeys((choice.sector, "community", "employer"))
    return network.asked(ids, ties, [shared_by(shown, by) for by in kinds], places.fixed, apart=places.apart)


def moved(shown: Drawn, laid: Laid) -> Drawn:
    """The same people on a later step of the layout; islands of the same people keep their names."""
    chart = shown.chart
    stand = network.stand(laid, chart.ids.tolist(), CORE if shown.choice.me else 0.0)
    before, islands = chart.outlines, shown.islands
    if before is None or not before.same_people(stand.outlines):
        islands = island_views(shown.people, stand.outlines, shown.choice, shown.sectors)
    where = stand.places
    chart = replace(chart, x=where.x, y=where.y, room=where.room, outlines=stand.outlines, kept=stand.kept)
    return replace(shown, chart=chart, islands=islands)


def whole(people: MapPeople, choice: MapChoice, places: KeptPlaces | None = None) -> Drawn:
    """The map of one way, finished: for files. `places` are those of the vault, None for these people alone."""
    if choice.view != NETWORK:
        return drawn(people, choice)
    kept_there = places or KeptPlaces({}, None)
    laid = None
    for laid in network.layout(question(people, choice, kept_there), kept_there.last):  # noqa: B007 - the last one counts
        pass
    return drawn(people, choice, laid=laid)


def of_vault(vault: OpenVault, choice: MapChoice, now: datetime, ids: Sequence[ContactId] | None = None) -> Drawn:
    """The map of one way, finished, of everybody or of those of these people who stand on it."""
    if choice.view != NETWORK:
        return drawn(maps.read(vault, now, ids), choice)
    people = maps.read(vault, now)  # whom somebody knows gives a place among islands: others count, too
    waiting = () if choice.unplaced else people.waiting(choice)
    if ids is not None:
        wanted = frozenset(ids)
        waiting = tuple(one for one in waiting if one.row.id in wanted)
        standing = tuple(one for one in on_map(people, choice) if one.row.id in wanted)
        people = replace(people, placed=standing, unplaced=())
    return replace(whole(people, choice, kept(vault, also_last=True, islands=choice.islands)), missing=len(waiting))


Steps = Callable[[], Laid | None]
"""The next picture of a layout, None after the last."""


def steps(asked: Asked, before: Laid | None) -> Steps:
    """The pictures of a layout one after the other, each computed when it is asked for."""
    pictures = network.layout(asked, before)
    return lambda: next(pictures, None)
