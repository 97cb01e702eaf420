"""The sheet before a meeting in words, line by line. No Qt: the window and the paper share them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from myconnections.domain.contact import Job
from myconnections.domain.encounter import Encounter
from myconnections.services.briefings import Briefing
from myconnections.services.content import questions
from myconnections.ui.day_words import about_day
from myconnections.ui.texts_person import CURIOUS, FACTS, ROLE, SHARED
from myconnections.ui.wording import Wording

Pair = tuple[str, str]

HEADS: dict[str, Pair] = {
    "last": ("Lately", "このごろ"),
    "mine": ("I promised", "自分の約束"),
    "theirs": ("They promised", "相手の約束"),
    "plans": ("Planned", "予定"),
    "facts": ("What I know", "知っていること"),
    "shared": ("In common", "共通するもの"),
    "before": ("Before", "これまでの所属"),
    "questions": ("To be curious about", "聞いてみたいこと"),
}
SINCE: Pair = ("In touch {days:day|days} ago.", "最後のやりとりは{days}日前です。")
ABOUT: Pair = ("In touch {about}, by what you said.", "最後のやりとりは、おぼえでは{about}です。")
TODAY: Pair = ("In touch today.", "今日、やりとりがありました。")
NEVER: Pair = ("Nothing is recorded between us yet.", "やりとりの記録はまだありません。")
BIRTHDAY: Pair = ("Birthday on {day}.", "誕生日は{day}です。")
HELP: Pair = (
    "Help given {given:time|times}, received {received:time|times}.",
    "助けた{given}回、助けられた{received}回。",
)
KNOWN: Pair = ("{kind}: {text}", "{kind}：{text}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet in words: who, a few quiet sentences, and sections of (head, lines)."""

    name: str
    reading: str
    role: str
    said: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def sheet_of(brief: Briefing, wording: Wording) -> Sheet:
    """What stands on the sheet; a section without a line is left out."""
    contact = brief.person.contact
    parts = [part for part in (contact.organization, contact.position) if part]
    facts = {"organization": contact.organization, "position": contact.position}
    role = wording.pair(ROLE, facts) if len(parts) == 2 else "".join(parts)
    sections = (
        ("last", (_met(one, brief, wording) for one in brief.last)),
        ("mine", (_due(one.text, one.due, wording) for one in brief.mine_open)),
        ("theirs", (_due(one.text, one.due, wording) for one in brief.theirs_open)),
        ("plans", (_due(one.text, one.due, wording) for one in brief.plans)),
        ("facts", _known(brief, wording)),
        ("shared", (_named(wording.word(SHARED, kind), name, wording) for kind, name in brief.shared)),
        ("before", map(_job, brief.former)),
        ("questions", questions_of(brief, wording)),
    )
    shown = [(wording.pair(HEADS[key]), tuple(line for line in lines if line)) for key, lines in sections]
    return Sheet(contact.name, contact.reading, role, tuple(_said(brief, wording)), tuple(s for s in shown if s[1]))


def _said(brief: Briefing, wording: Wording) -> Iterable[str]:
    if brief.days_since is None:
        yield wording.pair(NEVER)
    elif brief.last_guess is not None:
        yield wording.pair(ABOUT, {"about": _about(brief.last_guess, brief, wording)})
    else:
        yield wording.pair(SINCE if brief.days_since else TODAY, {"days": brief.days_since})
    if brief.birthday is not None:
        yield wording.pair(BIRTHDAY, {"day": brief.birthday})
    if brief.given or brief.received:
        yield wording.pair(HELP, {"given": brief.given, "received": brief.received})


def _met(one: Encounter, brief: Briefing, wording: Wording) -> str:
    day = _about(one.day, brief, wording) if one.approximate else wording.day(one.day)
    return _beside(day, wording.encounter(one.kind.value), one.note)


def _about(day: date, brief: Briefing, wording: Wording) -> str:
    return about_day(day, brief.today, wording.language)


def _known(brief: Briefing, wording: Wording) -> Iterable[str]:
    contact = brief.person.contact
    for fact in brief.facts:
        yield _named(wording.word(FACTS, fact.kind), fact.text, wording)
    yield contact.note


def questions_of(brief: Briefing, wording: Wording) -> list[str]:
    """What to be curious about: what is not known yet, then questions for the minute before."""
    minute = (questions()[key].text[wording.language] for key in brief.minute)
    return [*(wording.word(CURIOUS, code) for code in brief.questions), *minute]


def _named(kind: str, text: str, wording: Wording) -> str:
    return wording.pair(KNOWN, {"kind": kind[:1].upper() + kind[1:], "text": text})


def _due(text: str, due: object, wording: Wording) -> str:
    return _beside(text, wording.pair(("by {day}", "{day}まで"), {"day": due}) if due else "")


def _job(job: Job) -> str:
    return _beside(job.organization, job.position, "–".join(str(end) for end in (job.since, job.until) if end))


def _beside(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
