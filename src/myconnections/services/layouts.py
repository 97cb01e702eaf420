"""Places on the map of islands: those where I put somebody by hand, and where everybody stood last.

Both are settings that know people by number. What was put by hand is an act like any other; where everybody stood is
only where the next layout begins, so it is in no history. Each kind of islands (`MapChoice.islands`) has its own.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import BY_TIES, ISLANDS
from myconnections.domain.spots import NOWHERE, Spots
from myconnections.services import kept
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault, UnitOfWork

FIXED = "map_fixed"
LAST = "map_last"
Place = tuple[float, float]
"""x and y in units of the map."""


def key_of(key: str, islands: str) -> str:
    """The setting of one kind of islands; that of circles found among ties is the oldest and bears no addition."""
    return key if islands == BY_TIES else f"{key}_{islands}"


KEYS = {key_of(key, islands): key for key in (FIXED, LAST) for islands in ISLANDS}
"""All the settings there are, by which of the two each is."""


def fixed(uow: UnitOfWork, islands: str = BY_TIES) -> dict[int, Place]:
    """Who stands where I put them."""
    value = uow.settings.get(key_of(FIXED, islands))
    return {int(who): (x, y) for who, (x, y) in value.items()} if isinstance(value, dict) else {}


def fix(vault: OpenVault, places: Mapping[ContactId, Place], now: datetime, islands: str = BY_TIES) -> Changes:
    """Put people somewhere, as one act. Refused: "nobody_chosen", "no_such_person"."""
    act, chosen = kept.people_act(vault, "places", places)
    with vault.write(act, now) as uow:
        _keep_fixed(uow, fixed(uow, islands) | {int(who): places[who] for who in chosen}, islands)
    return Changes.of({"setting"}, chosen, uow.act_id)


def release(vault: OpenVault, ids: Iterable[ContactId], now: datetime, islands: str = BY_TIES) -> Changes:
    """Let people find their own places again, as one act. Refused as `fix`."""
    act, chosen = kept.people_act(vault, "places", ids)
    gone = {int(who) for who in chosen}
    with vault.write(act, now) as uow:
        _keep_fixed(uow, {who: place for who, place in fixed(uow, islands).items() if who not in gone}, islands)
    return Changes.of({"setting"}, chosen, uow.act_id)


def last(uow: UnitOfWork, islands: str = BY_TIES) -> Spots:
    """Where everybody stood last; nobody where nothing was laid out yet."""
    return _spots(uow.settings.get(key_of(LAST, islands)))


def last_facts(uow: UnitOfWork, islands: str = BY_TIES) -> tuple[float, int]:
    """The distance between neighbors in that layout (`Islands.room`) and the number of the ties that its circles were
    found among (`Laid.tied`); 0 for what is not known.
    """
    value = uow.settings.get(key_of(LAST, islands))
    return _facts(value) if isinstance(value, dict) else (0.0, 0)


def keep_last(
    vault: OpenVault,
    spots: Spots,
    now: datetime,
    *,
    room: float = 0.0,
    tied: int = 0,
    islands: str = BY_TIES,
) -> None:
    """Where everybody stands."""
    with vault.write(None, now) as uow:
        uow.settings.put(key_of(LAST, islands), _packed(spots, room, tied))


def without(key: str, value: dict[str, Any], gone: Collection[int]) -> dict[str, Any]:
    """One of the settings (`KEYS`) without some people, who are erased."""
    if KEYS[key] == FIXED:
        return {who: place for who, place in value.items() if int(who) not in gone}
    return _packed(_spots(value).without(gone), *_facts(value))


def _keep_fixed(uow: UnitOfWork, places: Mapping[int, Place], islands: str) -> None:
    uow.settings.put(key_of(FIXED, islands), {str(who): [float(x), float(y)] for who, (x, y) in places.items()})


def _facts(value: dict[str, Any]) -> tuple[float, int]:
    return float(value["room"]), int(value.get("tied", 0))


def _packed(spots: Spots, room: float, tied: int) -> dict[str, Any]:
    """Columns of whole numbers, pressed: thirty thousand people take 250 KB instead of one and a half MB."""
    # One column after the other: while all of it becomes text the window would wait.
    told = ",".join(json.dumps(column, separators=(",", ":")) for column in spots)
    return {"room": room, "tied": tied, "spots": b64encode(zlib.compress(f"[{told}]".encode())).decode()}


def _spots(value: object) -> Spots:
    if not isinstance(value, dict):
        return NOWHERE
    columns = json.loads(zlib.decompress(b64decode(value["spots"])))
    return Spots(*columns) if columns else NOWHERE
