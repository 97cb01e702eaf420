"""Parts of the notebook in words, for the sheet, the preview and the command line alike. No Qt."""

from __future__ import annotations

from collections.abc import Iterator

from myconnections.domain.report_parts import Line, Panel, Said, Section, say
from myconnections.domain.rounding import tenths
from myconnections.interchange.coach_html.words import WORDS
from myconnections.interchange.coach_html.words_notebook import pair_of
from myconnections.ui.wording import Wording

_DEEPER = "    "


def said(wording: Wording, one: Said) -> str:
    """A sentence, filled; a name as it is, whatever signs are in it."""
    if not one.key:
        return one.names[wording.language == "ja"]
    return wording.pair(pair_of(one), dict(one.facts))


def title(wording: Wording, code: str) -> str:
    """What a part is called."""
    return wording.pair(WORDS[f"part_{code}"])


def basis(wording: Wording, section: Section) -> str:
    """What it was computed from, or that there is nothing of it."""
    return said(wording, say("nothing_yet") if section.empty else section.basis)


def figures(wording: Wording, line: Line) -> str:
    """The figures of a line."""
    return " · ".join(said(wording, one) for one in line.told)


def with_whom(wording: Wording, line: Line) -> str:
    """The people of a line."""
    return ("、" if wording.language == "ja" else ", ").join(line.who)


def older(wording: Wording, section: Section) -> str:
    """How many entries are left out; "" none."""
    return said(wording, say("older", n=section.older)) if section.older else ""


def whole(wording: Wording, section: Section) -> Iterator[str]:
    """Everything of a section, line by line, as it leaves: first what it was computed from."""
    yield basis(wording, section)
    if section.empty:
        return
    for panel in section.panels:
        yield _panel(wording, panel)
    for line in section.lines:
        told = figures(wording, line)
        colon = "：" if wording.language == "ja" else ": "
        yield f"{_DEEPER * line.depth}{said(wording, line.head)}{colon if told else ''}{told}"
        for text in (line.text, with_whom(wording, line)):
            if text:
                yield from (f"{_DEEPER * (line.depth + 1)}{row}" for row in text.splitlines())
    if section.older:
        yield older(wording, section)


def _panel(wording: Wording, panel: Panel) -> str:
    joint = "、" if wording.language == "ja" else ", "
    points = joint.join(f"{wording.day(day)} {tenths(mean)}" for day, mean, _ in panel.points)
    told = {"name": said(wording, panel.name), "standing": said(wording, panel.standing), "points": points}
    return wording.pair(WORDS["nb_panel_told"], told)
