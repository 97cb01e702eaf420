"""How the person likes to see the map: the way chosen last and those kept under a name, in the vault's settings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from myconnections.domain.errors import Refused
from myconnections.domain.map_choice import MapChoice, Preset
from myconnections.services.changes import Changes
from myconnections.services.looking import only_looked_at
from myconnections.services.ports import Act, OpenVault, UnitOfWork

CHOSEN, NAMED = "map", "map-presets"
"""Two settings: what is undone of the one leaves the other alone."""
MOST, LONGEST = 40, 60


def chosen(vault: OpenVault) -> MapChoice:
    """The way the map was shown last."""
    with vault.read() as uow:
        return MapChoice.of(uow.settings.get(CHOSEN))


def presets(vault: OpenVault) -> tuple[Preset, ...]:
    """The ways kept under a name, in the order of their names."""
    with vault.read() as uow:
        return _presets(uow)


def choose(vault: OpenVault, choice: MapChoice, now: datetime) -> None:
    """Remember how the map is shown; looking is nothing to undo."""
    if only_looked_at(vault):
        return
    with vault.write(None, now) as uow:
        uow.settings.put(CHOSEN, choice.told())


def keep(vault: OpenVault, name: str, choice: MapChoice, now: datetime) -> Changes:
    """Keep a way under a name, in place of one of the same name. Refused("preset_name") for an empty or long name."""
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST:
        raise Refused("preset_name", most=LONGEST)
    with vault.write(Act("setting"), now) as uow:
        others = [preset for preset in _presets(uow) if preset.name != name]
        if len(others) >= MOST:
            raise Refused("too_many_presets", most=MOST)
        _put(uow, [*others, Preset(name, choice)])
        return Changes.of({"setting"}, act=uow.act_id)


def drop(vault: OpenVault, name: str, now: datetime) -> Changes:
    """Let a named way go; nothing when there is none of this name."""
    with vault.read() as uow:
        if all(preset.name != name for preset in _presets(uow)):
            return Changes()
    with vault.write(Act("setting"), now) as uow:
        _put(uow, [preset for preset in _presets(uow) if preset.name != name])
        return Changes.of({"setting"}, act=uow.act_id)


def _presets(uow: UnitOfWork) -> tuple[Preset, ...]:
    kept = uow.settings.get(NAMED)
    rows = kept if isinstance(kept, list) else []
    made = [Preset(str(name), MapChoice.of(choice)) for name, choice in rows]
    return tuple(sorted(made, key=lambda preset: preset.name))


def _put(uow: UnitOfWork, kept: Sequence[Preset]) -> None:
    uow.settings.put(NAMED, [[preset.name, preset.choice.told()] for preset in kept])
