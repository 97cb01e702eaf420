"""Encounters and histories in days since one morning, for the tests of warmth and stage."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.stage import IntervalChange, Stage, StageChange

WHO = ContactId(1)
START = datetime(2026, 1, 1, 12, tzinfo=UTC)


def moment(day: float) -> datetime:
    return START + timedelta(days=day)


def met(day: float, kind: str = "talk", by: str = "both", ident: int = 0, approximate: bool = False) -> Encounter:
    at = moment(day)
    return Encounter(EncounterId(ident), WHO, at, at.date(), EncounterKind(kind), By(by), approximate=approximate)


def staged(day: float, after: Stage, before: Stage | None = None) -> StageChange:
    return StageChange(WHO, moment(day), before, after)


def every(day: float, days: int | None) -> IntervalChange:
    return IntervalChange(WHO, moment(day), days)
