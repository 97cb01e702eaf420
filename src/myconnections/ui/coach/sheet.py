"""The sheet for paper: one page of A4 with everything a report has (method.md 9); what is overleaf: `overleaf`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from myconnections.domain.report import BANDS, MARKS, Person, ReachLine, Report
from myconnections.domain.report_parts import Section
from myconnections.interchange.coach_html.words import WORDS, reach_word
from myconnections.ui.coach.front import Front
from myconnections.ui.coach.map_drawing import draw_map, sector_words
from myconnections.ui.coach.paper import HEIGHT, WIDTH, Paper
from myconnections.ui.wording import Wording

_EDGE, _GAP = 48.0, 32.0
_INNER = WIDTH - 2 * _EDGE
_LEFT = 420.0
_RIGHT_AT = _EDGE + _LEFT + _GAP
_RIGHT = _INNER - _LEFT - _GAP
_LINE = 26.0
FOOT = HEIGHT - 44
SHEETS = 2
_ANSWER_LINES = 4
_ROOM_FOR_NOTES = 96.0


def paint_sheet(
    painter: QPainter, report: Report, wording: Wording, front: tuple[Section, ...] = (), of: int = SHEETS
) -> Sequence[Person]:
    """Draw the whole sheet, `front` of the notebook on it; the painter's unit is one pixel of 1/96 inch. The people who
    bear a label on its map.
    """
    sheet = Sheet(Paper(painter), report, wording, front, of)
    sheet.draw()
    return sheet.labelled


def foot(paper: Paper, report: Report, wording: Wording, number: int, more: str = "", of: int = SHEETS) -> None:
    """Which sheet of how many this is."""
    paper.line(_EDGE, FOOT, f"{wording.pair(WORDS['title'])}  ·  {wording.day(report.day)}", 9, color="quiet")
    words = wording.pair(WORDS["sheet_of"], {"n": number, "of": of})
    paper.line(WIDTH - _EDGE, FOOT, f"{more}  ·  {words}" if more else words, 9, color="quiet", right=True)


def ruled(paper: Paper, top: float) -> None:
    """Ruled lines from here down to the foot."""
    while top < FOOT - 8:
        paper.rule(_EDGE, top, _INNER, "line-2")
        top += _LINE


class Sheet:
    """One drawing of a report on paper, from above to below. `labelled`: who bears a label on the map, once drawn."""

    def __init__(
        self, paper: Paper, report: Report, wording: Wording, front: tuple[Section, ...] = (), of: int = SHEETS
    ) -> None:
        self._paper, self._report, self._wording, self._of = paper, report, wording, of
        self._front = Front(paper, wording, front)
        self.labelled: Sequence[Person] = ()

    def draw(self) -> None:
        """Everything."""
        below = self._head(36)
        left, right = self._map(below + 10), self._figures(below + 10)
        below = self._questions(self._front.draw(max(left, right) + 6))
        self._notes(below)
        foot(self._paper, self._report, self._wording, 1, self._say("overleaf"), self._of)

    def _say(self, key: str, facts: Mapping[str, object] | None = None) -> str:
        return self._wording.pair(WORDS[key], facts)

    def _head(self, top: float) -> float:
        paper, report = self._paper, self._report
        day, since = self._wording.day(report.day), self._wording.day(report.recent.since)
        paper.line(_EDGE, top, self._say("title"), 22, bold=True)
        paper.line(
            WIDTH - _EDGE, top + 12, f"{day}  ·  {self._say('period', {'since': since, 'day': day})}", 11,
            color="quiet", right=True,
        )  # fmt: skip
        top += 38
        end = self._names(top)
        facts = [self._say("contacts", {"n": report.contacts})]
        if report.contacts:
            facts.append(self._say("logged", {"n": report.logged, "share": report.logged / report.contacts}))
        if report.guessed:
            facts.append(self._say("guessed", {"n": report.guessed}))
        pairs = report.pairs
        told = {} if pairs is None else {"n": pairs.value, "of": pairs.of, "share": pairs.value / max(1, pairs.of)}
        facts.append(self._say("pairs", told) if told else self._say("no_pairs"))
        left = _EDGE
        for fact in facts:
            if left + paper.wide(fact) > end:
                left, top, end = _EDGE, top + 16, WIDTH - _EDGE
            left = paper.line(left, top, fact, 11) + 16
        top += 22
        cannot = f"{self._say('cannot')} {self._say('cannot_text')}"
        if report.left_out:
            cannot += f" {self._say('left_out', {'n': report.left_out})}"
        top += paper.block(_EDGE, top, _INNER, cannot, 10, color="quiet") + 10
        paper.rule(_EDGE, top, _INNER)
        return top

    def _names(self, top: float) -> float:
        """Whether names or pseudonyms stand on the sheet, at its right edge; how far others may come."""
        report = self._report
        first, last = report.span
        if not report.people:
            return WIDTH - _EDGE
        if report.real_names:
            text = self._say("real_names")
        else:
            text = self._say("pseudonym" if first == last else "pseudonyms", {"first": first, "last": last})
        paper, wide = self._paper, self._paper.wide(text, 10)
        color = "danger-wash" if report.real_names else "sunk"
        paper.box(QRectF(WIDTH - _EDGE - wide - 16, top - 3, wide + 16, 20), color, radius=4)
        ink = "danger" if report.real_names else "quiet"
        paper.line(WIDTH - _EDGE - 8, top, text, 10, color=ink, right=True)
        return WIDTH - _EDGE - wide - 28

    def _map(self, top: float) -> float:
        paper, report = self._paper, self._report
        beside = self._say("map_of", {"n": len(report.people)})
        word = self._say("map")
        top = paper.head(_EDGE, top, word, beside, _LEFT)
        rect = QRectF(_EDGE, top - 6, _LEFT, 372)
        self.labelled = draw_map(paper, rect, report, sector_words(report, self._wording, WORDS))
        top = rect.bottom() + 6
        left = _EDGE
        for band in BANDS:
            paper.dot(left + 5, top + 8, "mark-off" if band == "none" else band, hollow=band == "none")
            left = paper.line(left + 14, top, self._say(band), 10, color="quiet") + 10
        top += 17
        left = _EDGE
        for mark in MARKS:
            paper.mark(left + 5, top + 8, mark, "quiet")
            left = paper.line(left + 14, top, self._say(mark), 10, color="quiet") + 10
        top += 17
        told = [self._say("rings")]
        if len(self.labelled) < len(report.people):
            key = "nearest_names" if report.real_names else "nearest_numbers"
            told += [self._say(key, {"n": len(self.labelled)})] if self.labelled else []
            told.append(self._say("part_of", {"n": len(report.people)}))
        between = "" if self._wording.language == "ja" else " "
        return self._structure(top + paper.block(_EDGE, top, _LEFT, between.join(told), 10, color="quiet") + 8)

    def _figures(self, top: float) -> float:
        top = self._composition(top) + 14
        top = self._reach(top) + 14
        top = self._paper.head(_RIGHT_AT, top, self._say("introduced")) - 4
        self._paper.line(_RIGHT_AT, top, self._introduced(), 11, color="quiet")
        return self._recent(top + 30) + 8

    def _structure(self, top: float) -> float:
        """Efficiency and effective size under the map, where there is room; nothing where they may not be told."""
        paper, found = self._paper, self._report.structure
        if found is None:
            return top
        whom = "structure_inner" if found.inner_only else "structure_of" if found.asked < found.of else "structure_all"
        beside = self._say(whom, {"asked": found.asked, "of": found.of})
        top = paper.head(_EDGE, top, self._say("structure"), beside, _LEFT)
        left = _EDGE
        for word, form, facts in found.lines:
            left = paper.line(left, top, f"{self._say(word)} ", 11)
            left = paper.line(left, top, self._say(f"figure_{form}", facts), 11, bold=True) + 20
        return top + 18

    def _introduced(self) -> str:
        share = self._report.introduced
        if share is None:
            return self._say("not_recorded")
        return self._say("introduced_of", {"share": share.value / max(1, share.of), "of": share.of})

    def _composition(self, top: float) -> float:
        paper, report = self._paper, self._report
        total = sum(count for _, count in report.composition)
        beside = self._say("composition_of", {"n": report.labelled, "of": total})
        top = paper.head(_RIGHT_AT, top, self._say("composition"), beside, _RIGHT)
        present = [(mark, count) for mark, count in report.composition if count]
        room = _RIGHT - 2 * (len(present) - 1)
        left = _RIGHT_AT
        for mark, count in present:
            rect = QRectF(left, top, max(2.0, room * count / total), 10)
            if mark == "unclear":
                paper.box(rect.adjusted(0.5, 0.5, -0.5, -0.5), "", outline=mark)
            else:
                paper.box(rect, mark)
            left = rect.right() + 2
        top += 17
        left = _RIGHT_AT
        for mark, count in report.composition:
            text = f"{count:,}"
            word = self._say(mark)
            if left + 14 + paper.wide(f"{word} {text}", 10, bold=True) > WIDTH - _EDGE:
                left, top = _RIGHT_AT, top + 16
            paper.mark(left + 5, top + 8, mark, mark)
            end = paper.line(left + 13, top, f"{word} ", 10, color="quiet")
            left = paper.line(end, top, text, 10, bold=True) + 10
        return top + 16

    def _reach(self, top: float) -> float:
        top = self._paper.head(_RIGHT_AT, top, self._say("reach_list"), self._say("reach_of"), _RIGHT)
        if not self._report.reach_recorded:
            self._paper.line(_RIGHT_AT, top, self._say("reach_unknown"), 11, color="quiet")
            return top + 16
        for line in self._report.reach:
            self._reached(top, line)
            top += 16
        return top

    def _reached(self, top: float, line: ReachLine) -> None:
        paper, state = self._paper, line.state
        paper.line(_RIGHT_AT, top, paper.cut(self._say(reach_word(line.code)), _RIGHT - 92), 11)
        at = WIDTH - _EDGE - 82
        color = {"warm": "warm", "contact": "quiet", "none": "line-2"}[state]
        paper.dot(at, top + 8, color, hollow=state != "warm", radius=5)
        word = self._say(f"reach_{state}")
        paper.line(at + 12, top, word, 11, bold=state == "warm", color="ink" if state == "warm" else "quiet")

    def _recent(self, top: float) -> float:
        paper, lately = self._paper, self._report.recent
        top = paper.head(_RIGHT_AT, top, self._say("recent"))
        plans = self._say("plans_of", {"n": lately.plans.value, "of": lately.plans.of})
        cells = [
            ("new_links", f"{lately.new_links.value:,}"), ("moves", f"{lately.moves:,}"),
            ("talks", f"{lately.talks:,}"), ("plans", plans),
            ("given", f"{lately.given:,}"), ("received", f"{lately.received:,}"),
        ]  # fmt: skip
        if lately.together:
            cells.append(("together", f"{lately.together:,}"))
        half = (_RIGHT - 16) / 2
        for place, (key, text) in enumerate(cells):
            left = _RIGHT_AT + (half + 16) * (place % 2)
            row = top + 18 * (place // 2)
            wide = paper.wide(text, 11, bold=True)
            paper.line(left, row, paper.cut(self._say(key), half - wide - 6), 11)
            paper.line(left + half, row, text, 11, bold=True, right=True)
        top += 18 * ((len(cells) + 1) // 2) + 2
        notes = [self._say("recent_of", {"n": lately.encounters})]
        if lately.guessed:
            notes.append(self._say("recent_guessed", {"n": lately.guessed}))
        notes.append(f"{self._say('new_links')}: {self._say('new_links_of', {'of': lately.new_links.of})}")
        return top + paper.block(_RIGHT_AT, top, _RIGHT, " · ".join(notes), 10, color="quiet")

    def _questions(self, top: float) -> float:
        """The questions side by side, each with lines for an answer."""
        paper = self._paper
        paper.rule(_EDGE, top, _INNER)
        top = paper.head(_EDGE, top + 10, self._say("questions"))
        wide = (_INNER - 48) / 3
        lefts = [_EDGE + place * (wide + 24) for place in range(len(self._report.questions))]
        tall = [
            paper.block(left, top, wide, self._say(code), 11)
            for left, code in zip(lefts, self._report.questions, strict=True)
        ]
        top += max(tall, default=0)
        room = int((FOOT - _ROOM_FOR_NOTES - top) // _LINE)
        for _ in range(max(0, min(_ANSWER_LINES, room))):
            top += _LINE
            for left in lefts:
                paper.rule(left, top, wide, "line-2")
        return top + 14

    def _notes(self, top: float) -> None:
        """Ruled lines down to the edge of the sheet."""
        paper = self._paper
        paper.rule(_EDGE, top, _INNER)
        ruled(paper, paper.head(_EDGE, top + 10, self._say("notes")) + 10)
