"""The library of small steps, with those a coach handed on; what was taken is counted, what was not leaves no trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.domain.ids import ContactId
from myconnections.domain.near import near
from myconnections.domain.small_step import TAGS, SmallStep, StepTaken, Wanted, fits, offered
from myconnections.interchange import small_steps as files
from myconnections.services import entries
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork

KEY = "steps_folder"
MOST_FILES = 20
WEEKS = 12
"""Steps taken are counted in so many weeks, this one the last."""


@dataclass(frozen=True, slots=True)
class Library:
    """All steps there are, by their keys; `folder` holds those of a coach ("" none); `troubles` with its files."""

    steps: Mapping[str, SmallStep]
    folder: str
    troubles: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """Steps that were taken: all, newest first; by week (its Monday); by way and by obstacle, of those still known."""

    entries: tuple[Entry[StepTaken], ...]
    weeks: Mapping[date, int]
    ways: Mapping[str, int]
    obstacles: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class StepsView:
    """The steps to show now, how many fit what is wanted, and what was taken; `names` of those it was taken with."""

    offered: tuple[SmallStep, ...]
    fitting: int
    library: Library
    taken: Taken
    names: Mapping[ContactId, str]


@cache
def ours() -> tuple[SmallStep, ...]:
    """The steps that ship with the program."""
    from myconnections.locator import resources

    return files.read((resources() / "content" / "small_steps.toml").read_bytes(), "small_steps.toml", own=True)


def check_file(path: Path) -> tuple[SmallStep, ...]:
    """The steps of one file. Refused("steps_refused"), Trouble("file_unreadable")."""
    try:
        if not path.is_file():  # a pipe would be waited for
            raise Trouble("file_unreadable", file=path.name)
        with path.open("rb") as file:
            blob = file.read(files.MOST_BYTES + 1)
    except OSError:
        raise Trouble("file_unreadable", file=path.name) from None
    return files.read(blob, path.name)


def library(vault: OpenVault) -> Library:
    """Our steps, and those of the files in the folder that was chosen. A file that is not in order is told of."""
    with vault.read() as uow:
        kept = uow.settings.get(KEY)
    folder = kept if isinstance(kept, str) else ""
    found, troubles = list(ours()), list[Told]()
    for path in _files(folder, troubles):
        try:
            found += check_file(path)
        except Told as told:
            troubles.append(told)
    return Library({one.key: one for one in found}, folder, tuple(troubles))


def choose_folder(vault: OpenVault, folder: Path | None, now: datetime) -> Changes:
    """Read steps from the files `*.toml` of this folder, too; None: from none. Refused("steps_folder_missing")."""
    place = ""
    if folder is not None:
        if not folder.is_dir():
            raise Refused("steps_folder_missing", folder=str(folder))
        place = str(folder.absolute())
    with vault.write(Act("setting"), now) as uow:
        uow.settings.put(KEY, place)
    return Changes.of({"setting"}, act=uow.act_id)


def view(vault: OpenVault, wanted: Wanted, now: datetime, *, most: int = 3, skip: int = 0) -> StepsView:
    """What to show for what is wanted; `skip` steps further on for others. Refused("no_such_tag")."""
    _check(wanted)
    known = library(vault)
    today = today_of(now)
    with vault.read() as uow:
        every = entries.listed_in(uow, StepTaken)
        names = uow.contacts.names({part.contact_id for one in every for part in one.people})
    fitting = sum(fits(step, wanted) for step in known.steps.values())
    last = {one.body.step: one.day for one in every if one.body.step}
    shown = offered(known.steps.values(), last, wanted, today, most=most, skip=skip)
    return StepsView(shown, fitting, known, _counted(every, known.steps, today), names)


def take(
    vault: OpenVault,
    key: str,
    now: datetime,
    *,
    language: str,
    day: date | None = None,
    people: Iterable[ContactId] = (),
    note: str = "",
) -> Changes:
    """A step of the library was taken, today unless a day is given; kept in the words of the language.

    Refused: "no_such_step" with what comes near, "no_such_person", "day_in_future", "note_too_long".
    """
    instant_of(day or today_of(now), now)
    body = StepTaken(named(library(vault), key).words(language), key, note.strip())
    return entries.add(vault, body, now, day=day, people=[Part(who) for who in dict.fromkeys(people)])


def named(known: Library, key: str) -> SmallStep:
    """The step with this key. Refused("no_such_step")."""
    step = known.steps.get(key)
    if step is None:
        raise Refused("no_such_step", value=key, near=near(key, list(known.steps)))
    return step


def take_in(uow: UnitOfWork, entry: Entry[StepTaken]) -> None:
    """Keep a step taken inside a unit of work."""
    entries.check(uow, entry)
    uow.entries.add(entry)


def _files(folder: str, troubles: list[Told]) -> list[Path]:
    if not folder:
        return []
    try:
        found = sorted(path for path in Path(folder).iterdir() if path.suffix == ".toml")
    except OSError:
        troubles.append(Refused("steps_folder_missing", folder=folder))
        return []
    if len(found) > MOST_FILES:
        troubles.append(Refused("steps_files_many", most=MOST_FILES))
    return found[:MOST_FILES]


def _check(wanted: Wanted) -> None:
    asked = {"stages": wanted.stage, "capitals": wanted.capital, "obstacles": wanted.obstacle, "ways": wanted.way}
    for field, value in asked.items():
        if value and value not in TAGS[field]:
            raise Refused("no_such_tag", value=value)


def _counted(every: list[Entry[StepTaken]], known: Mapping[str, SmallStep], today: date) -> Taken:
    monday = today - timedelta(days=today.weekday())
    weeks = {monday - timedelta(weeks=back): 0 for back in reversed(range(WEEKS))}
    for one in every:
        week = one.day - timedelta(days=one.day.weekday())
        if week in weeks:
            weeks[week] += 1
    steps = [known[one.body.step] for one in every if one.body.step in known]
    tags = files.tags_of(steps)
    return Taken(tuple(reversed(every)), weeks, tags["ways"], tags["obstacles"])
