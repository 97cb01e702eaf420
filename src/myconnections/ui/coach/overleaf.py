"""The second sheet: how to read the first, and who bears a label on its map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QPainter

from myconnections.domain.report import Person, Report
from myconnections.interchange.coach_html.words import HOW, WORDS
from myconnections.ui.breaking import plain
from myconnections.ui.coach.paper import WIDTH, Paper
from myconnections.ui.coach.sheet import FOOT, SHEETS, foot, ruled
from myconnections.ui.wording import Wording

_EDGE, _GAP = 48.0, 32.0
_COLUMN = (WIDTH - 2 * _EDGE - _GAP) / 2
_TEXT = 10
_ROW = 16.0
_LONGEST_LABEL = 110.0
_ROOM_FOR_NOTES = 110.0


def paint_overleaf(
    painter: QPainter, report: Report, wording: Wording, labelled: Sequence[Person], of: int = SHEETS
) -> None:
    """Draw the whole sheet; the painter's unit is one pixel of 1/96 inch."""
    sheet = Overleaf(Paper(painter), report, wording)
    top = sheet.how(36)
    if labelled:
        top = sheet.who(top + 4, labelled)
    sheet.notes(top + 8)
    foot(sheet.paper, report, wording, 2, of=of)


class Overleaf:
    """One drawing of the second sheet."""

    def __init__(self, paper: Paper, report: Report, wording: Wording) -> None:
        self.paper, self._report, self._wording = paper, report, wording

    def how(self, top: float) -> float:
        """How to read this, in two columns; where it ends."""
        paper = self.paper
        paper.line(_EDGE, top, self._say("how"), 16, bold=True)
        top += 36
        parts = [(self._say(f"how_{code}_head"), self._say(f"how_{code}")) for code in HOW]
        heights = [18 + paper.tall(_COLUMN, text, _TEXT) + 12 for _, text in parts]
        # The first column ends where both are about equally long.
        here = min(range(1, len(parts)), key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))
        for left, column in ((_EDGE, parts[:here]), (_EDGE + _COLUMN + _GAP, parts[here:])):
            down = top
            for head, text in column:
                paper.line(left, down, head, 11, bold=True)
                down += 18 + paper.block(left, down + 18, _COLUMN, text, _TEXT, color="quiet") + 12
        return top + max(sum(heights[:here]), sum(heights[here:]))

    def who(self, top: float, labelled: Sequence[Person]) -> float:
        """Who bears a label on the map, with the signs they bear there, in two columns; where it ends."""
        paper, report = self.paper, self._report
        paper.rule(_EDGE, top, WIDTH - 2 * _EDGE)
        count = {"n": len(labelled), "of": len(report.people)}
        word = self._say("who_is_named" if report.real_names else "who_is_who")
        top = paper.head(_EDGE, top + 12, word, self._say("nearest_of", count), WIDTH - 2 * _EDGE)
        room = max(paper.wide(plain(one.label[:80]), _TEXT, bold=True) for one in labelled)
        room = min(room, _LONGEST_LABEL)
        rows = min(-(-len(labelled) // 2), int((FOOT - 12 - top) // _ROW))
        for place, person in enumerate(labelled[: 2 * rows]):
            column, row = divmod(place, rows)
            self._person(_EDGE + column * (_COLUMN + _GAP), top + row * _ROW, person, room + 8)
        return top + rows * _ROW

    def notes(self, top: float) -> None:
        """Ruled lines down to the foot, where there is room for some."""
        if FOOT - top < _ROOM_FOR_NOTES:
            return
        self.paper.rule(_EDGE, top, WIDTH - 2 * _EDGE)
        ruled(self.paper, self.paper.head(_EDGE, top + 12, self._say("notes")) + 10)

    def _person(self, left: float, top: float, person: Person, wide: float) -> None:
        paper = self.paper
        paper.line(left, top, paper.cut(plain(person.label[:80]), wide - 8, _TEXT, bold=True), _TEXT, bold=True)
        left, end = left + wide, left + _COLUMN
        none = person.band == "none"
        paper.dot(left + 5, top + 7, "mark-off" if none else person.band, hollow=none)
        paper.mark(left + 21, top + 7, person.mark, "quiet")
        told = [self._say(f"stage_{person.stage}"), self._say(person.band), *self._circles(person)]
        paper.line(left + 32, top, paper.cut(" · ".join(told), end - left - 32, _TEXT), _TEXT, color="quiet")

    def _circles(self, person: Person) -> list[str]:
        """The circle in which the person stands on the map, where it has a name."""
        sector = self._report.sectors[person.sector]
        return [plain(sector.name[:80])] if sector.kind == "named" else []

    def _say(self, key: str, facts: Mapping[str, object] | None = None) -> str:
        return self._wording.pair(WORDS[key], facts)
