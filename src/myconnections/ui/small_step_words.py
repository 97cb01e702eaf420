"""Sentences about small steps: what they are for, why this one, what was put off and what was taken. No Qt."""

from __future__ import annotations

from myconnections.domain.small_step import TAGS, SmallStep, Wanted, matched
from myconnections.domain.stage import Stage
from myconnections.services.small_steps import KINDS, Planned, Taken
from myconnections.services.step_library import StepFile
from myconnections.ui import texts_steps
from myconnections.ui.wording import Wording


def tag(field: str, value: str, wording: Wording) -> str:
    """One tag of a step in words; `field` as `small_step.TAGS` has it."""
    match field:
        case "stages":
            return wording.stage(Stage.from_code(value))
        case "capitals":
            return wording.capital(value)
        case "obstacles":
            return wording.word(texts_steps.OBSTACLES, value)
    return wording.word(texts_steps.TAGS, value)


def tags(step: SmallStep, wording: Wording) -> list[str]:
    """All tags of a step in words."""
    return [tag(field, value, wording) for field in TAGS for value in getattr(step, field)]


def why(step: SmallStep, wanted: Wanted, fitting: int, wording: Wording) -> str:
    """Why this step is the one of the week: which tags matched, and out of how many it was drawn."""
    hit = [tag(field, value, wording) for field, value in matched(step, wanted)]
    own = [tag("stages", value, wording) for value in step.stages]
    if hit:
        first = wording.pair(texts_steps.STEPS["why_tags"], {"tags": listed(hit, wording)})
    elif own:
        first = wording.pair(texts_steps.STEPS["why_stages"], {"tags": listed(own, wording)})
    else:
        first = wording.pair(texts_steps.STEPS["why_all"])
    drawn = wording.pair(texts_steps.STEPS["why_week"], {"n": fitting})
    return f"{first}{drawn}" if wording.language == "ja" else f"{first} {drawn}"


def listed(words: list[str], wording: Wording) -> str:
    """Several words beside each other."""
    return ("、" if wording.language == "ja" else ", ").join(words)


def planned(one: Planned, wording: Wording) -> str:
    """A step that was put off, with its "if" where it has one."""
    text, condition = one.entry.body.text, one.plan.condition if one.plan else ""
    return wording.pair(texts_steps.STEPS["plan"], {"condition": condition, "text": text}) if condition else text


def kind(code: str, wording: Wording) -> str:
    """What a step taken is counted as."""
    return wording.word(texts_steps.TAGS, code) if code else wording.pair(texts_steps.STEPS["other"])


def weeks(taken: Taken, wording: Wording) -> list[str]:
    """What was taken in each week that has some, for who cannot see the picture."""
    told = []
    for week, parts in taken.kinds.items():
        said = [f"{kind(code, wording)} {parts[code]}" for code in KINDS if parts[code]]
        if said:
            facts = {"week": week, "n": sum(parts.values()), "parts": listed(said, wording)}
            told.append(wording.pair(texts_steps.STEPS["week"], facts))
    return told


def file_told(one: StepFile, wording: Wording) -> str:
    """How many steps a file gave, or why none."""
    return wording.told(one.trouble) if one.trouble else wording.pair(texts_steps.STEPS["file"], {"n": one.steps})
