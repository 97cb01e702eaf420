"""The people that questions of who knows whom are about: at most 25, kept from the first answer on (method.md 1.3).

Warmth changes with every day; whom the questions are about may not, or answers would be lost. So the choice is kept
with the first answer, filled up where somebody went, and made anew only when the person asks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.insight.asking import CORE, INNER, Core, core
from myconnections.services import capitals
from myconnections.services.changes import Changes
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at

KEY = "tie_core"
"""The setting; it knows people by number: `erasing` takes them out."""
_SEED = "suggestion_seed"


def core_in(uow: UnitOfWork, now: datetime, people: Iterable[ListedPerson] | None = None) -> Core:
    """The kept core, filled up; where none is kept, the one there would be. Nothing is written.

    `people` is everybody, where they were read already.
    """
    kept = _kept(uow, now)
    if kept is not None and len(kept.people) == CORE:
        there = {int(one.id) for one in uow.contacts.many(_ids(kept.people)) if not one.archived}
        if len(there) == CORE:
            return replace(kept, of=uow.contacts.count() - uow.contacts.count_archived())
    return core(_warmth(listed(rows_at(uow, now), now) if people is None else people), _seed(uow), kept)


def keep_in(uow: UnitOfWork, now: datetime) -> bool:
    """Keep the core as it is now, inside a unit of work; it is undone with it. Whether it became another one."""
    before, chosen = _kept(uow, now), core_in(uow, now)
    value = uow.settings.get(KEY)
    if chosen != before or (isinstance(value, dict) and "places" not in value):
        _put(uow, chosen, _seed(uow))
    return chosen != before


def redraw(vault: OpenVault, now: datetime) -> Changes:
    """Choose the core anew: the warmest of today, if any, others by another lot. What was answered stays answered."""
    with vault.write(Act("setting", {"answer": "tie_core"}), now) as uow:
        seed = _seed(uow) + 1
        _put(uow, core(_warmth(listed(rows_at(uow, now), now)), seed), seed)
        relabeled = capitals.relabel(uow, uow.contacts.many(answered_in(uow)))
    kinds = {"setting", "alter_tie", "tie"} if relabeled else {"setting", "alter_tie"}
    return Changes.of(kinds, map(ContactId, relabeled), uow.act_id)


def answered_in(uow: UnitOfWork) -> set[ContactId]:
    """Everybody about whom I answered anything: what is read of them goes by whom the questions are about."""
    return {ContactId(who) for *pair, _ in uow.ties.answers() for who in pair}


def without(value: dict[str, Any], gone: Collection[int]) -> dict[str, Any]:
    """The setting without some people, who are erased."""
    return {
        key: [who for who in told if who not in gone] if isinstance(told, list) else told for key, told in value.items()
    }


def _warmth(people: Iterable[ListedPerson]) -> dict[int, float | None]:
    return {int(one.row.id): one.warmth for one in people if not one.row.archived}


def _kept(uow: UnitOfWork, now: datetime) -> Core | None:
    value = uow.settings.get(KEY)
    if not isinstance(value, dict):
        return None
    found = Core(tuple(value["inner"]), tuple(value["drawn"]), value["of"], value.get("places", 0))
    return found if "places" in value or found.of <= CORE or len(found.inner) > INNER else _sorted_out(uow, found, now)


def _sorted_out(uow: UnitOfWork, kept: Core, now: datetime) -> Core:
    """A core kept before it was told how many places the warmest have: they were filled up by lot to fifteen."""
    rows = listed(rows_at(uow, now, _ids(kept.inner)), now)
    warm = {int(one.row.id) for one in rows if one.warmth is not None}
    inner = tuple(who for who in kept.inner if who in warm)
    by_lot = tuple(who for who in kept.inner if who not in warm)
    return Core(inner, by_lot + kept.drawn, kept.of, len(inner))


def _seed(uow: UnitOfWork) -> int:
    """The seed of the kept core, else that of the suggestions, which is kept from the first look at Today on."""
    value = uow.settings.get(KEY)
    seed = value["seed"] if isinstance(value, dict) else uow.settings.get(_SEED)
    return seed if isinstance(seed, int) else 0


def _put(uow: UnitOfWork, chosen: Core, seed: int) -> None:
    told = {"inner": list(chosen.inner), "drawn": list(chosen.drawn), "of": chosen.of, "places": chosen.places}
    told["seed"] = seed
    uow.settings.put(KEY, told)


def _ids(people: Iterable[int]) -> list[Any]:
    return list(people)
