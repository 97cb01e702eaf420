"""What of the notebook may be handed to a coach: the parts to choose from, and how each is told (method.md 9).

Only data, as in `report`. Nothing of it is on unless it was chosen. A part without `private` is made of counts and our
own words alone: what the owner wrote stands only in private parts, and leaves there word for word.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

Fact = int | str
"""A figure of a sentence, a day (ISO 8601), or what the owner wrote."""


@dataclass(frozen=True, slots=True)
class NotebookPart:
    """A part of the notebook that may be handed out.

    `private`: holds what the owner wrote, or whom it is about. `of` is the part whose figures it puts words to: it goes
    along. `front`: stands on the first sheet, as method.md 9 has it, the others behind.
    """

    code: str
    private: bool = False
    of: str = ""
    front: bool = False


PARTS = {
    part.code: part
    for part in (
        NotebookPart("capabilities", front=True),
        NotebookPart("capabilities_words", private=True, of="capabilities", front=True),
        NotebookPart("values", front=True),
        NotebookPart("values_words", private=True, of="values"),
        NotebookPart("plans", private=True, front=True),
        NotebookPart("vision", private=True),
        NotebookPart("roles"),
        NotebookPart("roles_words", private=True, of="roles"),
        NotebookPart("opportunities"),
        NotebookPart("journeys"),
        NotebookPart("journeys_words", private=True, of="journeys"),
        NotebookPart("roadmap"),
        NotebookPart("roadmap_words", private=True, of="roadmap"),
        NotebookPart("needs"),
        NotebookPart("contributions"),
        NotebookPart("contributions_words", private=True, of="contributions"),
        NotebookPart("obstacles"),
        NotebookPart("obstacles_words", private=True, of="obstacles"),
        NotebookPart("steps"),
        NotebookPart("dialogues"),
        NotebookPart("dialogues_words", private=True, of="dialogues"),
        NotebookPart("introductions"),
        NotebookPart("introductions_words", private=True, of="introductions"),
        NotebookPart("gatherings"),
        NotebookPart("gatherings_words", private=True, of="gatherings"),
        NotebookPart("communities"),
        NotebookPart("communities_words", private=True, of="communities"),
        NotebookPart("tools"),
        NotebookPart("tools_words", private=True, of="tools"),
        NotebookPart("letting_go"),
        NotebookPart("letting_go_words", private=True, of="letting_go"),
        NotebookPart("wanted"),
        NotebookPart("review"),
        NotebookPart("review_words", private=True, of="review"),
    )
}
"""All that may be chosen of the notebook, in the order it is shown. Everything is off at first."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of ours by its key, with facts; or, without a key, a name in English and in Japanese.

    A name that the owner gave is the same in both.
    """

    key: str = ""
    facts: tuple[tuple[str, Fact], ...] = ()
    names: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a part: what it is about, what is told of that, what the owner wrote, the people it is with.

    `bar` is drawn as so many of so many. `depth` 0 to 2: how deep it stands in what is above it.
    """

    head: Said
    told: tuple[Said, ...] = ()
    text: str = ""
    who: tuple[str, ...] = ()
    bar: tuple[int, int] | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Panel:
    """One capability, or one question of the weekly review: its name, what may be said of it, and its points (day, mean
    from 0 to 4, band on either side, 0 none).
    """

    name: Said
    standing: Said
    clear: bool
    points: tuple[tuple[date, float, float], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One part as it is told: `basis` says what it was computed from, `ticks` are days marked in the panels.

    `older` entries are left out, so that no page is drowned in one part. Without lines and panels nothing is written of
    it yet, and that is what is said.
    """

    code: str
    basis: Said
    lines: tuple[Line, ...] = ()
    panels: tuple[Panel, ...] = ()
    ticks: tuple[date, ...] = ()
    older: int = 0

    @property
    def front(self) -> bool:
        """Whether it stands on the first sheet."""
        return PARTS[self.code].front

    @property
    def empty(self) -> bool:
        """Whether nothing is written of it."""
        return not self.lines and not any(panel.points for panel in self.panels)


def in_order(codes: Collection[str]) -> tuple[str, ...]:
    """These parts in their order, with those whose figures they put words to."""
    wanted = {*codes, *(PARTS[code].of for code in codes)}
    return tuple(code for code in PARTS if code in wanted)


def figure(head: Said | str, *told: Said | str, depth: int = 0) -> Line:
    """A line of figures; a text is the key of a sentence."""
    return Line(_said(head), tuple(_said(one) for one in told), depth=depth)


def say(key: str, **facts: Fact) -> Said:
    """A sentence of ours."""
    return Said(key, tuple(facts.items()))


def named(name: str) -> Said:
    """A name that the owner gave."""
    return Said(names=(name, name))


def _said(one: Said | str) -> Said:
    return say(one) if isinstance(one, str) else one
