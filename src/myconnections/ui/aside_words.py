"""Sentences of what stands beside the week's ideas, filled with what was found. No Qt."""

from __future__ import annotations

from collections.abc import Mapping

from myconnections.domain import vocabulary
from myconnections.domain.ids import ContactId
from myconnections.domain.introduction import FIRST, SECOND, Said, State
from myconnections.services.introductions import IntroductionRow
from myconnections.services.show_up import ShowUp, Standing
from myconnections.services.tie_questions import TieQuestion
from myconnections.ui import texts_asides as texts
from myconnections.ui.wording import Wording

_FIELDS = {"institution": "institution", "region": "region", "industry": "industry", "function": "function"}
_OWN = "community:"


def target(code: str, wording: Wording) -> str:
    """A kind of position, or a community, as it is called inside a sentence."""
    return code.removeprefix(_OWN) if code.startswith(_OWN) else wording.word(texts.REACH, code)


def show_up_why(found: ShowUp, wording: Wording) -> str:
    """Where nobody is."""
    facts = {"reach": target(found.target, wording), "community": found.community}
    return wording.pair(texts.SHOW_UP["why_own" if found.community else "why"], facts)


def show_up_rule(found: ShowUp, wording: Wording) -> list[str]:
    """How this one came up, exactly: a turn and no sum."""
    facts = {"empty": found.others + 1, "turns": found.turns, "near": found.near_count}
    told = [wording.pair(texts.SHOW_UP["rule:wanted" if found.wanted else "rule"], facts)]
    return [*told, wording.pair(texts.SHOW_UP["rule:near"], facts)] if found.near else told


def idea(found: ShowUp, wording: Wording) -> str:
    """The gathering to try."""
    key = _OWN if found.community else found.target
    return wording.pair(texts.IDEAS[key], {"community": found.community})


def hope(found: ShowUp, wording: Wording) -> str:
    """What one goes there for."""
    facts = {"reach": target(found.target, wording), "community": found.community}
    return wording.pair(texts.SHOW_UP["hope_own" if found.community else "hope"], facts)


def near(one: Standing, wording: Wording) -> str:
    """Somebody near, and why."""
    field = _FIELDS.get(one.code)
    word = vocabulary.word(field, one.word, wording.language) if field else one.word
    return wording.pair(texts.NEAR[one.code], {"name": one.name, "word": word})


def question(found: TieQuestion, wording: Wording) -> str:
    """The question about two people."""
    return wording.pair(texts.TIE["question"], {"first": found.names[0], "second": found.names[1]})


def shared(found: TieQuestion, wording: Wording) -> str:
    """What both have in common, as far as it is written."""
    code, word = found.shared
    return wording.pair(texts.TIE.get(code, texts.TIE[""]), {"word": word})


def question_rule(found: TieQuestion, wording: Wording) -> str:
    """Why this pair is asked about, with the figures."""
    if found.shared[0] == "introduced":
        return wording.pair(texts.TIE["rule:introduced"])
    likely = found.likely
    facts = {"yes": f"{likely:.2f}", "no": f"{1 - likely:.2f}", "information": f"{likely * (1 - likely):.2f}"}
    return wording.pair(texts.TIE["rule"], {"likely": likely, **facts})


def letter(row: IntroductionRow, names: Mapping[ContactId, str], part: str, wording: Wording) -> str:
    """The text to copy for one of the two: to ask them, or to leave it at that; "" where there is nothing to say.

    Once both said yes it is the text for both.
    """
    body = row.entry.body
    first, second = (names.get(who, "") if who is not None else "" for who in (row.first, row.second))
    facts = {"first": first, "second": second, "about": body.about}
    if body.state in {State.BOTH_YES, State.INTRODUCED}:
        return wording.pair(texts.LETTERS["introduce"], facts)
    mine, other = body.asked(part), body.asked(SECOND if part == FIRST else FIRST)
    name, theirs = (first, second) if part == FIRST else (second, first)
    facts |= {"name": name, "other": theirs}
    if body.state is State.DECLINED:
        told = mine.on is not None and mine.said is not Said.NO
        return wording.pair(texts.LETTERS["leave"], facts) if told else ""
    if mine.said is Said.YES:
        return ""
    return wording.pair(texts.LETTERS["ask_after_yes" if other.said is Said.YES else "ask"], facts)
