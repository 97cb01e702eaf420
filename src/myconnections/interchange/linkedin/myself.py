"""Profile, positions, education and skills: what an export says of its owner."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from myconnections.interchange import dates_in
from myconnections.interchange.cells import clean
from myconnections.interchange.records import SelfFacts, SelfJob, SelfSchool
from myconnections.interchange.table import Table

_SIGNATURES: dict[str, tuple[str, ...]] = {
    "linkedin.profile": ("first name", "last name", "headline"),
    "linkedin.positions": ("company name", "title", "started on"),
    "linkedin.education": ("school name", "degree name"),
    "linkedin.summary": ("profile summary",),
}
SKILLS = "linkedin.skills"

_Item = TypeVar("_Item")


def format_of(keys: Sequence[str], stem: str) -> str:
    """Which of the owner's files a header row belongs to, or "". Skills.csv is known by its name only."""
    for name, signature in _SIGNATURES.items():
        if all(word in keys for word in signature):
            return name
    return SKILLS if stem == "skills" and tuple(keys[:1]) == ("name",) else ""


def read(table: Table, kind: str, so_far: SelfFacts) -> tuple[SelfFacts, int]:
    """The facts so far with those of one file added, and the number of its rows."""
    reader: Callable[[Table, SelfFacts], tuple[SelfFacts, int]] = {
        "linkedin.profile": _profile,
        "linkedin.positions": _positions,
        "linkedin.education": _education,
        "linkedin.summary": _summary,
        SKILLS: _skills,
    }[kind]
    return reader(table, so_far)


def _rows(table: Table) -> Iterator[dict[str, str]]:
    for _, row in table.rows():
        yield {key: clean(cell) for key, cell in zip(table.keys, row, strict=False)}


def _profile(table: Table, so_far: SelfFacts) -> tuple[SelfFacts, int]:
    rows = list(_rows(table))
    if not rows:
        return so_far, 0
    row = rows[0]
    return replace(
        so_far,
        name=" ".join(part for part in (row["first name"], row["last name"]) if part),
        headline=row["headline"],
        summary=row.get("summary") or so_far.summary,
        industry=row.get("industry", ""),
        region=row.get("geo location", ""),
    ), len(rows)


def _summary(table: Table, so_far: SelfFacts) -> tuple[SelfFacts, int]:
    rows = list(_rows(table))
    return replace(so_far, summary=so_far.summary or (rows[0]["profile summary"] if rows else "")), len(rows)


def _positions(table: Table, so_far: SelfFacts) -> tuple[SelfFacts, int]:
    rows = list(_rows(table))
    jobs = [
        SelfJob(row["company name"], row["title"], dates_in.read_partial(row["started on"]),
                dates_in.read_partial(row.get("finished on", "")))
        for row in rows if row["company name"] or row["title"]
    ]  # fmt: skip
    return replace(so_far, jobs=_without_repeats(so_far.jobs, jobs)), len(rows)


def _education(table: Table, so_far: SelfFacts) -> tuple[SelfFacts, int]:
    rows = list(_rows(table))
    schools = [
        SelfSchool(row["school name"], row["degree name"], dates_in.read_partial(row.get("start date", "")),
                   dates_in.read_partial(row.get("end date", "")))
        for row in rows if row["school name"]
    ]  # fmt: skip
    return replace(so_far, schools=_without_repeats(so_far.schools, schools)), len(rows)


def _skills(table: Table, so_far: SelfFacts) -> tuple[SelfFacts, int]:
    rows = list(_rows(table))
    return replace(so_far, skills=_without_repeats(so_far.skills, [r["name"] for r in rows if r["name"]])), len(rows)


def _without_repeats(before: tuple[_Item, ...], more: list[_Item]) -> tuple[_Item, ...]:
    return tuple(dict.fromkeys((*before, *more)))
