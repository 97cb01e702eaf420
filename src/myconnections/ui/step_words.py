"""Sentences about obstacles and giving, filled with what was computed. No Qt."""

from __future__ import annotations

from myconnections.domain.obstacle import Obstacle
from myconnections.services.needs import Help
from myconnections.services.obstacles import OfKind
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


def helped(found: Help, wording: Wording) -> tuple[str, str]:
    """Help given and received as counts, and what they were counted from."""
    counts = {"given": found.given, "received": found.received, "together": found.together}
    basis = {"since": found.since, "given_to": found.given_to, "received_from": found.received_from}
    return wording.pair(texts_steps.HELP_COUNTS["counts"], counts), wording.pair(
        texts_steps.HELP_COUNTS["basis"], basis
    )
