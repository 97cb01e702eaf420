"""Sentences about ways from one person to another, for the window and the command line. No Qt."""

from __future__ import annotations

from myconnections.domain.provenance import TieEvidence
from myconnections.services.paths import Step, Way, Ways
from myconnections.ui.texts_paths import EVIDENCE, PATHS
from myconnections.ui.wording import Wording


def evidence(one: TieEvidence, wording: Wording) -> str:
    """What one piece of evidence is, with its day where that is known."""
    what = wording.sentence(EVIDENCE, one.kind, {"n": one.count})
    return what if one.day is None else wording.pair(PATHS["evidence_on"], {"what": what, "day": one.day})


def speaks(step: Step, wording: Wording) -> str:
    """Everything that speaks for a step; a hint is called one."""
    told = [evidence(one, wording) for one in step.evidence]
    if not step.sure:
        told.append(wording.pair(PATHS["hinted"]))
    return ("、" if wording.language == "ja" else ", ").join(told)


def names(way: Way, found: Ways) -> str:
    """The names along a way."""
    return " → ".join(found.names[who] for who in way.people)


def lines(found: Ways, wording: Wording) -> list[str]:
    """All of it as lines: each way with its steps, and over what they lead; or that none is known."""
    if found.near:
        near = ("、" if wording.language == "ja" else ", ").join(found.names[who] for who in found.near)
        return [wording.pair(PATHS["near"], {"names": near})]
    if not found.ways:
        return [wording.pair(PATHS["none"]), wording.pair(PATHS["none_how"])]
    told = [wording.pair(PATHS["sure" if found.sure else "hints"])]
    for way in found.ways:
        told += ["", f"{names(way, found)}  ({wording.pair(PATHS['steps'], {'n': len(way.steps)})})"]
        for step in way.steps:
            ends = {"one": found.names[step.one], "other": found.names[step.other]}
            told.append("  " + wording.pair(PATHS["step"], {**ends, "evidence": speaks(step, wording)}))
    return told
