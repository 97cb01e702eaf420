"""A plan as the page shows it: counted and named once, off the main thread, so that showing it costs nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from myconnections.domain.contact import Contact, display_name
from myconnections.domain.ids import ContactId
from myconnections.interchange.into_contact import FieldChange, new_contact
from myconnections.interchange.plan import ImportPlan, PlannedPerson
from myconnections.interchange.records import PersonRecord
from myconnections.services import import_merge, imports, people
from myconnections.services.ports import OpenVault
from myconnections.ui.tasks import Progress

ROWS_NAMED = 8
"""How many row numbers stand in one line of reasons."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person chose to bring in: files or folders, with the text of messages or without, read as `encoding`."""

    paths: tuple[Path, ...]
    with_content: bool = False
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that stay outside for one reason; `rows` are (file, line numbers as far as they are known, how many)."""

    reason: str
    count: int
    rows: tuple[tuple[str, tuple[int, ...], int], ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """One difference of one person, in the order of the files."""

    name: str
    change: FieldChange


@dataclass(frozen=True, slots=True)
class Met:
    """The encounters of a plan: how many, with how many people, from when to when."""

    count: int = 0
    people: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan with what is counted of it. `kept` names people of the notebook by their number."""

    plan: ImportPlan
    choice: Choice
    kept: Mapping[ContactId, str]
    new: tuple[int, ...]
    changed: tuple[int, ...]
    changes: tuple[Changed, ...]
    by_hand: tuple[Changed, ...]
    left_out: tuple[LeftOut, ...]
    met: Met
    emails: int
    readings: int

    @property
    def nothing_new(self) -> bool:
        """True when the files bring nobody and nothing that is not kept already."""
        return not (self.new or self.changed or self.met.count)

    def name(self, place: int) -> str:
        """The name of the person at this place of the plan."""
        return name_of(self.plan.people[place].record)


@dataclass(frozen=True, slots=True)
class Counts:
    """The five figures above a plan; `total` is how many people will be brought in or changed."""

    new: int
    changed: int
    same: int
    check: int
    left_out: int
    total: int


def as_contact(record: PersonRecord) -> Contact:
    """The record as the person it would become."""
    return new_contact(record, uid="")


def name_of(record: PersonRecord) -> str:
    """How the person of a record will be called."""
    return display_name(as_contact(record))


def make(vault: OpenVault, now: datetime, choice: Choice, progress: Progress) -> Draft:
    """Read the files and plan. Raises what `imports.plan` raises, and Cancelled."""
    plan = imports.plan(
        vault,
        choice.paths,
        now,
        with_content=choice.with_content,
        encoding=choice.encoding,
        progress=progress,
        cancelled=lambda: progress.cancelled,
    )
    ids = {one.contact_id for one in plan.candidates if one.contact_id is not None}
    ids |= {one.contact_id for one in plan.people if one.changes and one.contact_id is not None}
    kept = {each.row.id: each.row.name for each in people.some(vault, sorted(ids), now)} if ids else {}
    return of_plan(plan, choice, kept)


def of_plan(plan: ImportPlan, choice: Choice, kept: Mapping[ContactId, str]) -> Draft:
    """Count what the page shows of a plan."""
    differences = [Changed(_shown(planned, kept), change) for planned in plan.people for change in planned.changes]
    days = [planned.record.day for planned in plan.encounters]
    whom = {(planned.who.contact_id, planned.who.person) for planned in plan.encounters}
    return Draft(
        plan=plan,
        choice=choice,
        kept=kept,
        new=tuple(place for place, each in enumerate(plan.people) if each.status == "new"),
        changed=tuple(place for place, each in enumerate(plan.people) if each.status == "changed"),
        changes=tuple(each for each in differences if not each.change.kept_by_hand),
        by_hand=tuple(each for each in differences if each.change.kept_by_hand),
        left_out=_left_out(plan),
        met=Met(len(days), len(whom), min(days, default=None), max(days, default=None)),
        emails=sum(any(way.kind == "email" for way in each.record.reachable) for each in plan.people),
        readings=sum(bool(each.record.reading_family or each.record.reading_given) for each in plan.people),
    )


def counts(draft: Draft, answers: Mapping[int, str]) -> Counts:
    """The figures after what was said of the pairs so far: two that are one person are counted once."""
    candidates = draft.plan.candidates
    roots = import_merge.roots(candidates, answers)
    joined = import_merge.chosen_kept(candidates, answers, roots)
    changed = {draft.plan.people[place].contact_id for place in draft.changed} | {
        ContactId(kept) for kept in joined.values()
    }
    new = len(draft.new) - len(roots) - len(joined)
    return Counts(
        new=new,
        changed=len(changed),
        same=draft.plan.count("same"),
        check=sum(answers.get(place, "later") == "later" for place in range(len(candidates))),
        left_out=sum(each.count for each in draft.left_out),
        total=new + len(changed),
    )


def first_rows(numbers: Sequence[int], count: int) -> tuple[str, int]:
    """The first line numbers as one text, and how many more of `count` there are: not all their numbers are kept."""
    shown = numbers[:ROWS_NAMED]
    return ", ".join(str(number) for number in shown), max(0, count - len(shown))


def _shown(planned: PlannedPerson, kept: Mapping[ContactId, str]) -> str:
    known = kept.get(planned.contact_id) if planned.contact_id is not None else None
    return known or name_of(planned.record)


def _left_out(plan: ImportPlan) -> tuple[LeftOut, ...]:
    """Why rows stay outside, most rows first."""
    figures: dict[str, int] = {"hidden": plan.reading.hidden, "forgotten": plan.hidden - plan.reading.hidden}
    rows: dict[str, list[tuple[str, tuple[int, ...], int]]] = {}
    for skipped in plan.reading.skipped:
        figures[skipped.reason] = figures.get(skipped.reason, 0) + skipped.count
        if skipped.rows:
            rows.setdefault(skipped.reason, []).append((skipped.source, skipped.rows, skipped.count))
    for reason, count in plan.unmatched.items():
        figures[reason] = figures.get(reason, 0) + count
    found = [LeftOut(reason, count, tuple(rows.get(reason, ()))) for reason, count in figures.items() if count]
    return tuple(sorted(found, key=lambda each: -each.count))
