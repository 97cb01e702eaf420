"""The sheets behind: parts of the notebook as text, as many sheets as they take, nothing cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from myconnections.domain.report import Report
from myconnections.domain.report_parts import Line, Section
from myconnections.interchange.coach_html.words import WORDS
from myconnections.ui.breaking import plain
from myconnections.ui.coach.front import PANELS_TALL, Panels
from myconnections.ui.coach.paper import WIDTH, Paper
from myconnections.ui.coach.part_words import basis, figures, older, said, title, with_whom
from myconnections.ui.coach.sheet import FOOT, foot
from myconnections.ui.wording import Wording

_EDGE = 48.0
_INNER = WIDTH - 2 * _EDGE
_TOP, _END = 40.0, FOOT - 14
_DEEPER, _PAUSE = 18.0, 5.0
_COLUMN = _EDGE + 250
"""Where the figures stand."""
_TEXT, _LINE, _SMALL = 11, 17.0, 15.0


@dataclass(frozen=True, slots=True)
class _Row:
    """Something of this height that is drawn from `top` on; `keeps` the next row on its sheet. `part` is what it is of,
    "" where that is said in the row itself.
    """

    tall: float
    draw: Callable[[Paper, float], object]
    keeps: bool = False
    part: str = ""


Sheets = list[list[_Row]]


def laid_out(paper: Paper, wording: Wording, sections: tuple[Section, ...]) -> Sheets:
    """The rows of these sections, sheet by sheet; none without sections."""
    sheets: Sheets = []
    if not sections:
        return sheets
    here: list[_Row] = []
    down, waiting = _TOP, []
    for row in _rows(paper, wording, sections):
        waiting.append(row)
        if row.keeps:
            continue
        tall = sum(one.tall for one in waiting)
        if here and down + tall > _END:
            sheets.append(here)
            here = [_again(waiting[0].part)] if waiting[0].part else []
            down = _TOP + sum(one.tall for one in here)
        here += waiting
        down += tall
        waiting = []
    return [*sheets, here + waiting]


def paint_notebook(paper: Paper, report: Report, wording: Wording, rows: list[_Row], number: int, of: int) -> None:
    """Draw one of these sheets."""
    top = _TOP
    for row in rows:
        row.draw(paper, top)
        top += row.tall
    foot(paper, report, wording, number, of=of)


def _rows(paper: Paper, wording: Wording, sections: tuple[Section, ...]) -> Iterator[_Row]:
    head = wording.pair(WORDS["nb_notebook"])
    yield _Row(28, lambda on, top: on.line(_EDGE, top, head, 16, bold=True), keeps=True)
    yield from _text(paper, wording.pair(WORDS["nb_notebook_hint"]), _EDGE, _SMALL, 10, "quiet", keeps=True)
    for section in sections:
        yield from _section(paper, wording, section)


def _section(paper: Paper, wording: Wording, section: Section) -> Iterator[_Row]:
    name = title(wording, section.code)
    yield _Row(20, lambda on, top: on.rule(_EDGE, top + 12, _INNER), keeps=True)
    yield _Row(20, lambda on, top: on.line(_EDGE, top, name, 13, bold=True, color="accent"), keeps=True)
    yield from (replace(row, part=name) for row in _told(paper, wording, section))


def _again(name: str) -> _Row:
    """What a sheet goes on with."""
    return _Row(22, lambda on, top: on.line(_EDGE, top, name, 10, bold=True, color="quiet"))


def _told(paper: Paper, wording: Wording, section: Section) -> Iterator[_Row]:
    lines = () if section.empty else section.lines
    yield from _text(paper, basis(wording, section), _EDGE, _SMALL, 10, "quiet", keeps=not section.empty)
    if section.panels and not section.empty:
        yield _Row(PANELS_TALL + 6, lambda on, top: Panels(on, wording, section).draw(top + 4))
    for line in lines:
        yield from _line(paper, wording, line)
    if section.older:
        yield from _text(paper, older(wording, section), _EDGE, _SMALL, 10, "quiet")


def _line(paper: Paper, wording: Wording, line: Line) -> Iterator[_Row]:
    """The head with its figures in a column of their own where both fit, else below; then text and people."""
    left = _EDGE + _DEEPER * line.depth
    head, told = plain(said(wording, line.head)), plain(figures(wording, line))
    bold, color = bool(line.text) and not line.depth, "ink" if not line.depth else "quiet"
    room, under = WIDTH - _EDGE - left, left + (_DEEPER if line.depth else 0)
    beside = bool(told) and paper.wide(head, _TEXT, bold) <= _COLUMN - left - 12
    beside = beside and paper.wide(told, 10) <= WIDTH - _EDGE - _COLUMN
    if bold:
        yield _Row(_PAUSE, _nothing, keeps=True)
    parts = paper.lines(head, room, _TEXT, bold=bold) or [""]
    for place, part in enumerate(parts, 1):
        keeps = place == len(parts) and bool(line.text or (told and not beside))
        yield _Row(_LINE, _written(part, left, bold, color, told if beside else ""), keeps)
    if told and not beside:
        yield from _text(paper, told, left + _DEEPER, _SMALL, 10, "quiet")
    yield from _text(paper, line.text, under, 16.5, _TEXT, "ink")
    yield from _text(paper, with_whom(wording, line), under, _SMALL, 10, "quiet")


def _nothing(_paper: Paper, _top: float) -> None:
    """A little room."""


def _written(text: str, left: float, bold: bool, color: str, beside: str) -> Callable[[Paper, float], object]:
    def draw(paper: Paper, top: float) -> None:
        paper.line(left, top, text, _TEXT, bold=bold, color=color)
        if beside:
            paper.line(_COLUMN, top + 1, beside, 10, color="quiet")

    return draw


def _text(
    paper: Paper, text: str, left: float, tall: float, size: float, color: str, *, keeps: bool = False
) -> Iterator[_Row]:
    """Running text line by line, so that it may go on overleaf."""
    for part in text.splitlines():
        for line in paper.lines(plain(part), WIDTH - _EDGE - left, size):
            yield _Row(tall, _plainly(line, left, size, color), keeps)


def _plainly(line: str, left: float, size: float, color: str) -> Callable[[Paper, float], object]:
    return lambda paper, top: paper.line(left, top, line, size, color=color)
