"""For the coach: whom and what to hand out, the report of it, and the file. Nothing leaves that the report lacks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from myconnections.domain.errors import Refused
from myconnections.domain.handout import Handout
from myconnections.domain.ids import ContactId
from myconnections.domain.report import FIELDS, USUAL, Leaving, Report, leaving, pseudonym
from myconnections.domain.report_parts import PARTS, in_order
from myconnections.domain.stage import Stage
from myconnections.domain.unswept import unswept
from myconnections.services import coach_figures, coach_parts, coach_people, lists, structure
from myconnections.services.exports import write_file
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.pseudonyms import numbered
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import ListedPerson

__all__ = [
    "KINDS",
    "MOST_KEPT",
    "Choice",
    "HandedOut",
    "hand_out",
    "leaves",
    "log",
    "preset",
    "report",
    "usual_stage",
    "who",
]

KINDS = ("html", "pdf", "csv")
MOST_KEPT = 200
"""Entries of the log shown at most."""

_EVERY_ENCOUNTER = 10**9
_FEW = 5
"""People at Connection or further from which on they are offered, and not everybody."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom and what: these people, or a saved list, or everybody from a stage on, or everybody.

    `fields` are codes of `FIELDS`, `parts` of `PARTS`; pseudonyms stand for the names unless `real_names`.
    """

    people: tuple[ContactId, ...] | None = None
    list_number: int = 0
    stage: Stage | None = None
    fields: tuple[str, ...] = USUAL
    real_names: bool = False
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HandedOut:
    """What went into which file; `replaced`: an older file stood there."""

    file: Path
    leaving: Leaving
    size: int
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A report, and who still needs a pseudonym to be kept, in the order of the numbers they are shown with."""

    report: Report
    unnumbered: tuple[ContactId, ...]


def preset(name: str) -> Choice:
    """What is offered first: for "coach" pseudonyms and the usual fields, for "me" names and all but notes and ways."""
    if name == "me":
        fields = tuple(code for code in FIELDS if code not in {"note", "ways", "last_month"})
        return Choice(fields=fields, real_names=True)
    return Choice()


def usual_stage(vault: OpenVault) -> Stage | None:
    """From which stage on people are offered to a coach where nobody chose: Connection where that is a few people at
    least, else None for everybody.
    """
    with vault.read() as uow:
        further = sum(row.stage >= Stage.CONNECTION for row in uow.contacts.rows() if not row.archived)
    return Stage.CONNECTION if further >= _FEW else None


def report(vault: OpenVault, choice: Choice, now: datetime) -> Report:
    """The report as it would be handed out now; reads only. Refused: as `hand_out`, but nobody chosen is allowed."""
    return _prepared(vault, choice, now).report


def who(vault: OpenVault, choice: Choice, now: datetime) -> list[ContactId] | None:
    """Whom a choice means; None where it names nobody and so means everybody."""
    if choice.people is None and not choice.list_number and choice.stage is None:
        return None
    among = _of_list(vault, choice.list_number, now) if choice.list_number else None
    with vault.read() as uow:
        every = listed(rows_at(uow, now), now)
    there = [person for person in every if not person.row.archived]
    return [person.row.id for person in _chosen(every, there, choice, among)]


def leaves(vault: OpenVault, choice: Choice, kind: str, now: datetime) -> Leaving:
    """What would leave in a file of this kind."""
    return leaving(report(vault, choice, now), kind)


def hand_out(
    vault: OpenVault,
    choice: Choice,
    kind: str,
    out: Path,
    now: datetime,
    *,
    language: str = "en",
    render: Callable[[Report], bytes] | None = None,
) -> HandedOut:
    """Write the report as "html", "csv" or (drawn by `render`) "pdf", keep the pseudonyms, note it in the log.

    Either all of it happens or nothing. Refused: "nobody_chosen", "no_such_person", "no_such_list",
    "unknown_report_field", "unknown_report_part"; Refused and Trouble as `exports.write_file`.
    """
    # A table takes nothing of the notebook: whoever is named there only needs no number for it.
    prepared = _prepared(vault, replace(choice, parts=()) if kind == "csv" else choice, now)
    made = prepared.report
    if not made.people:
        raise Refused("nobody_chosen")
    data = render(made) if render is not None else _RENDERED[kind](made, language)
    told = leaving(made, kind)
    with vault.write(None, now) as uow:
        uow.handouts.number(prepared.unnumbered)
        parts = (f"{'written' if code in told.written else 'part'}_{code}" for code in told.parts)
        fields = (*told.fields, *parts)
        uow.handouts.add(Handout(0, now, kind, told.people, fields, told.real_names))
        replaced = write_file(out, data)
    return HandedOut(out, told, len(data), replaced)


def log(vault: OpenVault, limit: int = MOST_KEPT) -> list[Handout]:
    """What was handed out, newest first."""
    with vault.read() as uow:
        return uow.handouts.all(limit)


def _html(made: Report, language: str) -> bytes:
    from myconnections.interchange.coach_html.page import page  # loaded here: no other verb needs it

    return page(made, language).encode()


def _csv(made: Report, _language: str) -> bytes:
    from myconnections.interchange.report_out import report_table  # loaded here: no other verb needs it

    return report_table(made).encode("utf-8-sig")


_RENDERED: Mapping[str, Callable[[Report, str], bytes]] = {"html": _html, "csv": _csv}


def _prepared(vault: OpenVault, choice: Choice, now: datetime) -> _Prepared:
    choice = _checked(choice)
    drafts = coach_parts.drafts(vault, choice.parts, now)
    among = _of_list(vault, choice.list_number, now) if choice.list_number else None
    with unswept(), vault.read() as uow:
        every = listed(rows_at(uow, now), now)
        there = [person for person in every if not person.row.archived]
        chosen = _chosen(every, there, choice, among)
        labels, unnumbered = _labels(uow, chosen, real_names=choice.real_names)
        if not choice.real_names:
            chosen.sort(key=lambda person: labels[person.row.id][0])
        told = coach_people.told(uow, chosen, [labels[person.row.id][1] for person in chosen], choice.fields,
                                 alone=choice.real_names)  # fmt: skip
        rows = [person.row for person in there]
        lately = coach_figures.recent(
            rows,
            uow.encounters.recent(coach_figures.period(now.date()), _EVERY_ENCOUNTER),
            uow.ties.stage_changes(),
            uow.dues.reminders(),
            now,
        )
        names = {who: label for who, (_, label) in labels.items()}
        others = _others(uow, coach_parts.people_in(drafts) - names.keys(), choice, unnumbered)
        logged = [row.id for row in rows if row.last_contact is not None]
        guessed = len(uow.encounters.guessed(logged))
        answered, figures = structure.figures_in(uow, now, every)
    made = Report(
        day=now.date(),
        recent=lately,
        contacts=len(rows),
        logged=len(logged),
        guessed=guessed,
        people=told.people,
        sectors=told.sectors,
        rings=told.rings,
        composition=coach_figures.composition(there),
        reach=coach_figures.reach(there),
        fields=choice.fields,
        real_names=choice.real_names,
        left_out=told.left_out,
        reach_recorded=any(row.reach for row in rows),
        pairs=answered,
        structure=figures,
        parts=choice.parts,
        sections=coach_parts.sections(drafts, {**names, **others}),
        mentioned=len(others),
    )
    return _Prepared(made, tuple(unnumbered))


def _checked(choice: Choice) -> Choice:
    """With fields and parts in their order. Refused: "unknown_report_field", "unknown_report_part"."""
    for codes, known, refusal in (
        (choice.fields, FIELDS.keys(), "unknown_report_field"),
        (choice.parts, PARTS.keys(), "unknown_report_part"),
    ):
        unknown = next((code for code in codes if code not in known), None)
        if unknown is not None:
            raise Refused(refusal, value=unknown)
    fields = tuple(code for code in FIELDS if code in choice.fields)
    return replace(choice, fields=fields, parts=in_order(choice.parts))


def _others(
    uow: UnitOfWork, ids: Collection[ContactId], choice: Choice, unnumbered: list[ContactId]
) -> Mapping[ContactId, str]:
    """What those are called who are named in parts of the notebook only; the new numbers come after the others."""
    if choice.real_names:
        return uow.contacts.names(ids)
    numbers, new = numbered(uow, sorted(ids), after=len(unnumbered))
    unnumbered += new
    return {who: pseudonym(number) for who, number in numbers.items()}


def _of_list(vault: OpenVault, number: int, now: datetime) -> frozenset[ContactId]:
    found = next((one for one in lists.saved(vault) if one.number == number), None)
    if found is None:
        raise Refused("no_such_list", number=number)
    return lists.who(vault, found.asked, now)


def _chosen(
    every: Sequence[ListedPerson],
    there: Sequence[ListedPerson],
    choice: Choice,
    among: frozenset[ContactId] | None,
) -> list[ListedPerson]:
    """The people chosen; whoever is named may also be archived."""
    if choice.people is not None:
        wanted = set(choice.people)
        found = [person for person in every if person.row.id in wanted]
        missing = wanted - {person.row.id for person in found}
        if missing:
            raise Refused("no_such_person", id=int(min(missing)))
        return found
    if among is not None:
        return [person for person in every if person.row.id in among]
    return [person for person in there if choice.stage is None or person.row.stage >= choice.stage]


def _labels(
    uow: UnitOfWork, people: Sequence[ListedPerson], *, real_names: bool
) -> tuple[dict[ContactId, tuple[int, str]], list[ContactId]]:
    """What each is called, with its place in the order; and who has no number kept yet, in the order of numbers."""
    if real_names:
        return {person.row.id: (place, person.row.name) for place, person in enumerate(people)}, []
    numbers, unnumbered = numbered(uow, [person.row.id for person in people])
    return {who: (number, pseudonym(number)) for who, number in numbers.items()}, unnumbered
