"""How many conversations a week keeping warm asks for, and where that comes from (the load check of method.md 2.3)."""

from __future__ import annotations

from dataclasses import dataclass

from myconnections.domain.periods import half_life
from myconnections.domain.stage import Stage
from myconnections.domain.warmth import load
from myconnections.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Tended:
    """Ties of one stage and interval (days) that are kept warm, and the talks a week that these ask for."""

    stage: Stage
    days: float
    ties: int
    talks: float


@dataclass(frozen=True, slots=True)
class Load:
    """The talks a week that all of it asks for, and its parts, the largest first. Nobody who rests is in it."""

    talks: float
    parts: tuple[Tended, ...]

    def without(self, part: Tended) -> float:
        """What is left where these ties rest."""
        return self.talks - part.talks

    def slower(self, part: Tended) -> float:
        """What is left where the interval of these ties is twice as long."""
        return self.talks - part.talks / 2


def of(uow: UnitOfWork) -> Load:
    """The load of this moment: the sum of 7 / interval over the ties kept warm."""
    ties: dict[tuple[int, float], int] = {}
    for stage, _keep, own, count in uow.ties.tended():
        key = (stage, half_life(stage, own))
        ties[key] = ties.get(key, 0) + count
    parts = [Tended(Stage(stage), days, count, count * load([days])) for (stage, days), count in ties.items()]
    parts.sort(key=lambda part: (-part.talks, -part.stage, part.days))
    return Load(sum((part.talks for part in parts), 0.0), tuple(parts))
