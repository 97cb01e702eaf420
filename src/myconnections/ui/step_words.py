"""Sentences about obstacles and giving, filled with what was computed. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from myconnections.domain.obstacle import Obstacle, ObstacleKind
from myconnections.services.needs import Help
from myconnections.services.obstacles import OfKind, Tried
from myconnections.ui import texts_steps
from myconnections.ui.wording import Wording


def condition(body: Obstacle, wording: Wording) -> str:
    """The "if" that is proposed for a plan: the obstacle in its own words, else those of its kind."""
    if body.what:
        return wording.pair(texts_steps.IFS["what"], {"what": body.what})
    return wording.word(texts_steps.IFS, body.kind.value)


def met(of: OfKind, wording: Wording) -> str:
    """How often a kind stood in the way, and what answered it."""
    return wording.pair(texts_steps.MET["met"], {"met": of.met, "last": of.last, "taken": of.taken, "eased": of.eased})


def tried(one: Tried, wording: Wording) -> str:
    """A step that was taken, its day, and what happened after if that was told."""
    return " · ".join(filter(None, [one.text, wording.day(one.day), one.after]))


def over_months(kinds: Mapping[ObstacleKind, OfKind], months: Sequence[date], wording: Wording) -> str:
    """The counts of each kind by month, for who does not see the picture: only months in which it was met."""
    told = []
    for kind, of in kinds.items():
        met = [f"{month.isoformat()[:7]} {n}" for month, n in zip(months, of.months, strict=True) if n]
        told.append(f"{wording.word(texts_steps.OBSTACLES, kind.value)}: {', '.join(met) or '–'}")
    return "; ".join(told)


def helped(found: Help, wording: Wording) -> tuple[str, str]:
    """Help given and received as counts, and what they were counted from."""
    counts = {"given": found.given, "received": found.received, "together": found.together}
    basis = {"since": found.since, "given_to": found.given_to, "received_from": found.received_from}
    return wording.pair(texts_steps.HELP_COUNTS["counts"], counts), wording.pair(
        texts_steps.HELP_COUNTS["basis"], basis
    )
