"""The digest of a week in sentences, English and Japanese: figures, and what each was computed from. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from myconnections.domain.encounter import EncounterKind
from myconnections.services.digests import Ahead, Digest, Moved
from myconnections.ui import texts_review
from myconnections.ui.day_words import due_day, short_day
from myconnections.ui.wording import Pair, Wording

_SHARED = ("encounters", "new", "moved", "introductions", "done")
FIGURES: dict[str, Pair] = {
    **{code: texts_review.FIGURES[code] for code in _SHARED},
    "kept": ("{n:promise of mine or theirs kept|promises of mine or theirs kept}", "実行された約束{n}件"),
}
BASES: dict[str, Pair] = {
    **{code: texts_review.BASES[code] for code in _SHARED},
    "kept": ("From the promises marked as done in these days.", "この期間に済みにした約束から。"),
}
LINES: dict[str, Pair] = {
    "move": ("{name}: {before} → {after}", "{name}さん：{before} → {after}"),
    "promise": ("{text} ({name})", "{text}（{name}さん）"),
    "birthday": ("Birthday of {name}", "{name}さんの誕生日"),
    "nothing": ("Nothing was recorded in this week.", "この週の記録はありません。"),
    "ahead": ("The next seven days", "これからの7日間"),
    "nothing_ahead": ("Nothing is noted for the next seven days.", "これからの7日間に、書きとめたことはありません。"),
    "week": ("{first} – {last}", "{first}〜{last}"),
}

PACES: dict[str, Pair] = {
    "weekly": ("Every week", "毎週"),
    "monthly": ("Once a month", "月に一度"),
    "off": ("Not any more", "出さない"),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a week: what it counts, its sentence, and what it was computed from."""

    code: str
    text: str
    basis: str


def pace(code: str, wording: Wording) -> str:
    """How often the digest comes."""
    return wording.word(PACES, code)


def figures(digest: Digest, wording: Wording) -> list[Figure]:
    """The figures that are not nought, in a fixed order."""
    counts = {
        "encounters": sum(digest.encounters.values()),
        "new": digest.new,
        "moved": len(digest.moved),
        "introductions": digest.introduced,
        "kept": digest.kept,
        "done": digest.shown and digest.done,
    }
    facts: dict[str, object] = {
        "people": digest.people,
        "shown": digest.shown,
        "kinds": kinds(digest.encounters, wording),
    }
    return [
        Figure(code, wording.pair(FIGURES[code], {**facts, "n": n}), wording.pair(BASES[code], facts).strip())
        for code, n in counts.items()
        if n or (code == "done" and digest.shown)
    ]


def moves(digest: Digest, wording: Wording) -> list[str]:
    """The stages that were moved, a line each."""
    return [_move(one, wording) for one in digest.moved]


def ahead(digest: Digest, today: date, wording: Wording) -> Iterator[tuple[str, str]]:
    """The days ahead: day and what, a line each."""
    for one in digest.ahead:
        yield due_day(one.day, today, wording.language), ahead_line(one, wording)


def ahead_line(one: Ahead, wording: Wording) -> str:
    """What is ahead, with its person where it has one."""
    if one.kind == "birthday":
        return wording.pair(LINES["birthday"], {"name": one.name})
    return wording.pair(LINES["promise"], {"text": one.text, "name": one.name}) if one.name else one.text


def week(digest: Digest, today: date, wording: Wording) -> str:
    """The days of the week."""
    last = digest.monday + timedelta(days=6)
    facts = {name: short_day(day, today, wording.language) for name, day in (("first", digest.monday), ("last", last))}
    return wording.pair(LINES["week"], facts)


def line(code: str, wording: Wording) -> str:
    """One of the fixed lines."""
    return wording.pair(LINES[code])


def _move(one: Moved, wording: Wording) -> str:
    facts = {"name": one.name, "before": wording.stage(one.before), "after": wording.stage(one.after)}
    return wording.pair(LINES["move"], facts)


def kinds(found: Mapping[EncounterKind, int], wording: Wording) -> str:
    """How many encounters of each kind, as a sentence."""
    colon = "：" if wording.language == "ja" else ": "
    return wording.listed([f"{wording.encounter(kind.value)}{colon}{n}" for kind, n in found.items()])
