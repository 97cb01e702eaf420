"""What the map reads of the vault, and where: everybody in one job off the main thread, or few people by themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import NETWORK, MapChoice, Preset
from myconnections.services import map_views, maps
from myconnections.services.maps import MapPeople
from myconnections.services.ports import OpenVault
from myconnections.ui.map.scene import Scene, scene_of
from myconnections.ui.wording import Wording

FEW = 200
"""So many people changed at once are read by themselves; of more everybody is."""


@dataclass(frozen=True, slots=True)
class Read:
    """What one look into the vault gave; `whole`: everybody was read, and their warmth is that of now.

    `scene` is None where they are still to be laid out as islands.
    """

    people: MapPeople
    presets: tuple[Preset, ...]
    choice: MapChoice
    scene: Scene | None
    whole: bool = True


def of_all(choice: MapChoice | None, wording: Wording) -> Callable[[OpenVault, datetime], Read]:
    """A job that reads everybody, placed; in the way chosen last where None is given."""

    def job(vault: OpenVault, now: datetime) -> Read:
        way = map_views.chosen(vault) if choice is None else choice
        everybody = maps.read(vault, now)
        scene = None if way.view == NETWORK else scene_of(maps.drawn(everybody, way), wording)
        return Read(everybody, map_views.presets(vault), way, scene)

    return job


def of_few(shown: Read, ids: Collection[ContactId], wording: Wording) -> Callable[[OpenVault, datetime], Read]:
    """A job that reads these few anew; of thirty thousand that takes a tenth of the time."""

    def job(vault: OpenVault, now: datetime) -> Read:
        everybody = maps.renewed(vault, shown.people, ids, now)
        rings = shown.choice.view != NETWORK
        scene = scene_of(maps.drawn(everybody, shown.choice), wording, shown.scene) if rings else None
        return replace(shown, people=everybody, scene=scene, whole=False)

    return job
