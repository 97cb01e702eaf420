"""What is handed to a coach: one model for the preview, the page, the sheet and the table (method.md 9).

Only data: nothing here knows how it is worded or drawn. No figure stands without what it was computed from, nothing is
added up to a score, and what nobody wrote down is "not recorded", never nought.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from myconnections.domain.capital import Capital, kinds
from myconnections.domain.ego_structure import TieFigures
from myconnections.domain.report_parts import PARTS, Section

PERIOD_DAYS = 90
"""How far back "lately" reaches (method.md 9)."""

QUESTIONS = ("miss_most", "missing_circle", "introduce_whom")
CANNOT = ("unwritten", "felt", "others", "own_choice")
"""What such a page cannot show: what nobody wrote down, how close a tie feels, what the others think of it; and that
stages are the owner's own choice."""

MARKS = ("bonding", "bridging", "linking", "mixed", "unclear")
BANDS = ("hot", "warm", "cooling", "cold", "none")


@dataclass(frozen=True, slots=True)
class Field:
    """Something of a person that may be handed out.

    `usual`: on for the coach unless switched off. `private`: says who somebody is, or what was meant for oneself.
    `shared`: a value that only one of the people has would give that one away, and is left out beside pseudonyms.
    `detail`: stands with the person in full, not in the light row of a list.
    """

    code: str
    usual: bool = False
    private: bool = False
    shared: bool = False
    detail: bool = False


FIELDS = {
    field.code: field
    for field in (
        Field("community", usual=True, shared=True),
        Field("reach", usual=True),
        Field("last_month", usual=True),
        Field("industry", shared=True, detail=True),
        Field("function", shared=True, detail=True),
        Field("region", shared=True, detail=True),
        Field("last_day", private=True),
        Field("organization", private=True, shared=True),
        Field("position", private=True),
        Field("reading", private=True),
        Field("ways", private=True, detail=True),
        Field("note", private=True, detail=True),
    )
}
"""All that may be chosen besides what the map shows (stage, warmth, kind of capital), in the order it is shown."""

USUAL = tuple(code for code, field in FIELDS.items() if field.usual)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many: a figure with what it was computed from."""

    value: int
    of: int


@dataclass(frozen=True, slots=True)
class Sector:
    """A wedge of the map: "named" by a community, "other" for the small ones, "none" for who is in none.

    `start` and `sweep` in degrees, clockwise from the top.
    """

    kind: str
    name: str
    count: int
    start: float = 0.0
    sweep: float = 360.0


@dataclass(frozen=True, slots=True)
class Person:
    """One person as handed out: `label` is the pseudonym, or the name where names were asked for.

    `stage` 1 to 4, `band` the word of the warmth band, `mark` the kind of capital, `sector` the place in the sectors;
    `x` and `y` on the map, whose outer ring has the radius 1 (y grows downwards). `values` has the values of each
    chosen field, in the order of the report's `fields`.
    """

    label: str
    stage: int
    band: str
    mark: str
    sector: int
    x: float
    y: float
    values: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ReachLine:
    """One kind of position: how many people stand there, and how many of them are warm (W >= 1/3)."""

    code: str
    people: int
    warm: int

    @property
    def state(self) -> str:
        """How far one gets there: "none", "contact" or "warm"."""
        return "warm" if self.warm else "contact" if self.people else "none"


@dataclass(frozen=True, slots=True)
class Recent:
    """What was written down in the last 90 days.

    `new_links` of those ties whose beginning is known; `talks` are conversations and meetings, one with several people
    counted once, of all `encounters`; `guessed` of these encounters stand on a day only remembered about. `moves` are
    stages the owner moved. Help is counted apart: given, received, worked together. `plans` done of those made.
    """

    since: date
    new_links: Share
    moves: int
    talks: int
    encounters: int
    guessed: int
    given: int
    received: int
    together: int
    plans: Share


@dataclass(frozen=True, slots=True)
class Report:
    """The whole page.

    The figures are computed from everybody kept and not archived (`contacts`); `people` are those chosen. `guessed` of
    the `logged` have only a contact remembered about. `structure` is None while less than a fifth of the pairs asked
    about is answered, and not shown then. `pairs` (who knows whom) and `introduced` (who introduced themselves) are
    None while nothing of it is recorded. While `reach_recorded` is false nobody's reach has been written down, so that
    "none" would say more than is known. `left_out` counts the values that only one person had.

    `parts` are those of the notebook that were chosen, `sections` how they are told; `mentioned` counts the people
    named there who are not among `people`.
    """

    day: date
    recent: Recent
    contacts: int
    logged: int
    guessed: int
    people: tuple[Person, ...]
    sectors: tuple[Sector, ...]
    rings: tuple[float, ...]
    composition: tuple[tuple[str, int], ...]
    reach: tuple[ReachLine, ...]
    fields: tuple[str, ...]
    real_names: bool
    left_out: int = 0
    reach_recorded: bool = True
    introduced: Share | None = None
    pairs: Share | None = None
    structure: TieFigures | None = None
    parts: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    mentioned: int = 0
    questions: tuple[str, ...] = QUESTIONS
    cannot: tuple[str, ...] = CANNOT

    @property
    def labelled(self) -> int:
        """How many ties have a kind of capital that is known."""
        return sum(count for mark, count in self.composition if mark != "unclear")

    @property
    def span(self) -> tuple[str, str]:
        """The first and the last pseudonym, ("", "") with real names or nobody."""
        if self.real_names or not self.people:
            return "", ""
        labels = [person.label for person in self.people]
        return labels[0], labels[-1]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves with a file, in plain figures, made from the report that is also shown and written.

    `kind` "html", "pdf" or "csv"; `fields` all that is told of each person, the map's three first; `private` those of
    them that may tell who somebody is. `figures` tells whether counts over everybody (`everybody`) go along. `parts`
    are those of the notebook, `written` those of them that hold what the owner wrote; `mentioned` as in the report;
    `parts_stay`: some were chosen, and this kind of file takes none.
    """

    kind: str
    people: int
    fields: tuple[str, ...]
    private: tuple[str, ...]
    real_names: bool
    first: str
    last: str
    left_out: int
    figures: bool
    everybody: int
    parts: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    mentioned: int = 0
    parts_stay: bool = False


ON_THE_MAP = ("stage", "warmth", "capital")
"""Told of everybody handed out: without them there is no map."""


def leaving(report: Report, kind: str) -> Leaving:
    """What would leave in a file of this kind."""
    private = tuple(code for code in report.fields if FIELDS[code].private)
    first, last = report.span
    parts = report.parts if kind != "csv" else ()
    return Leaving(
        kind=kind,
        people=len(report.people),
        fields=(*ON_THE_MAP, *(report.fields if kind != "pdf" else _on_the_sheet(report.fields))),
        private=private if kind != "pdf" else (),
        real_names=report.real_names,
        first=first,
        last=last,
        left_out=report.left_out,
        figures=kind != "csv",
        everybody=report.contacts,
        parts=tuple(code for code in parts if not PARTS[code].of),
        written=tuple(PARTS[code].of or code for code in parts if PARTS[code].private),
        mentioned=report.mentioned if parts else 0,
        parts_stay=bool(report.parts) and not parts,
    )


def _on_the_sheet(fields: tuple[str, ...]) -> tuple[str, ...]:
    """The one-page sheet shows people on the map only: of the fields, the community."""
    return tuple(code for code in fields if code == "community")


def mark_of(capital: str) -> str:
    """The one mark of a kept word: a tie that is linking beside another kind carries the mark of linking."""
    found = kinds(capital)
    return Capital.LINKING.value if Capital.LINKING in found else next(iter(found)).value


def pseudonym(number: int) -> str:
    """P01, P02, … P100: no initials, which together with a circle would give a person away (method.md 9)."""
    return f"P{number:02d}"
