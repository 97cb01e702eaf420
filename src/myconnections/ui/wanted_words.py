"""Sentences about what is wanted, for the window and the command line. No Qt."""

from __future__ import annotations

from myconnections.domain.stage import Stage
from myconnections.domain.stage_evidence import EvidenceItem
from myconnections.domain.wanted import WantedKind
from myconnections.services.wanted import KindRow, WantedRow
from myconnections.ui.texts_wanted import KINDS, WANTED
from myconnections.ui.wording import Wording


def tie(present: int, stage: Stage, wording: Wording) -> str:
    """Where a tie is wanted, beside the stage at which it stands."""
    code = "there" if stage == present else "looser" if stage < present else "tie"
    return wording.pair(WANTED[code], {"stage": wording.stage(stage)})


def now(row: WantedRow, wording: Wording) -> str:
    """From where to where: `Link → Engagement`, or that it stands there."""
    present = wording.stage(Stage(row.person.row.stage))
    return tie(row.person.row.stage, row.stage, wording) if row.there else f"{present} → {wording.stage(row.stage)}"


def step(row: WantedRow, wording: Wording) -> str:
    """The next line of the checklist, "" where no step leads there."""
    return "" if row.stage <= row.person.row.stage else next_step(row.step, wording)


def next_step(item: EvidenceItem | None, wording: Wording) -> str:
    """A line of the checklist that is not there yet; None: all are."""
    if item is None:
        return wording.pair(WANTED["all_there"])
    return wording.pair(WANTED["step"], {"step": wording.evidence(item.code, item.facts)})


def kind(one: WantedKind, wording: Wording) -> str:
    """The name of a kind of people."""
    return wording.word(KINDS, one.reach) if one.reach else one.own


def people(row: KindRow, wording: Wording) -> str:
    """How many of mine are of it."""
    return wording.pair(WANTED["kind_people"] if row.people else WANTED["kind_nobody"], {"n": row.people})


def nothing(wording: Wording) -> str:
    """That nothing is wanted yet."""
    return wording.pair(WANTED["none"])
