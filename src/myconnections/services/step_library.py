"""The library of small steps: ours, and those in files that a coach handed on. Nothing of a file is copied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path

from myconnections.domain.errors import Refused, Told, Trouble
from myconnections.domain.near import near
from myconnections.domain.small_step import SmallStep
from myconnections.interchange import small_steps as files
from myconnections.services.changes import Changes
from myconnections.services.ports import Act, OpenVault

FOLDER, FILES = "steps_folder", "steps_files"
"""The settings: a folder whose files are read, and single files."""
MOST_FILES = 20


@dataclass(frozen=True, slots=True)
class StepFile:
    """One file of a coach: how many steps it gave, or why none. `single`: chosen by itself, not by its folder."""

    path: Path
    steps: int
    trouble: Told | None
    single: bool


@dataclass(frozen=True, slots=True)
class Library:
    """All steps there are, by their keys; `folder` is that of a coach ("" none), `files` are all that are read.

    `troubles` are those of the files and of the folder itself.
    """

    steps: Mapping[str, SmallStep]
    folder: str
    files: tuple[StepFile, ...]
    troubles: tuple[Told, ...]


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
    """Our steps, and those of the files that were chosen. A file that is not in order is told of."""
    folder, single = _chosen(vault)
    troubles: list[Told] = []
    places = [*_within(folder, troubles), *single]
    if len(places) > MOST_FILES:
        troubles.append(Refused("steps_files_many", most=MOST_FILES))
    found, read, names = list(ours()), list[StepFile](), set[str]()
    for path in places[:MOST_FILES]:
        steps, trouble = _read(path, names)
        found += steps
        read.append(StepFile(path, len(steps), trouble, path in single))
        if trouble is not None:
            troubles.append(trouble)
    return Library({one.key: one for one in found}, folder, tuple(read), tuple(troubles))


def choose_folder(vault: OpenVault, folder: Path | None, now: datetime) -> Changes:
    """Read steps from the files `*.toml` of this folder, too; None: from none. Refused("steps_folder_missing")."""
    place = ""
    if folder is not None:
        if not folder.is_dir():
            raise Refused("steps_folder_missing", folder=str(folder))
        place = str(folder.absolute())
    return _keep(vault, FOLDER, place, now)


def add_file(vault: OpenVault, path: Path, now: datetime) -> Changes:
    """Read steps from this file, too; `facts["steps"]` says how many it holds.

    Refused: "steps_file_twice" where one of its name is read already, "steps_files_many", and as `check_file`.
    """
    steps = check_file(path)
    known, (_, single) = library(vault), _chosen(vault)
    if any(one.path.stem == path.stem for one in known.files):
        raise Refused("steps_file_twice", file=path.name)
    if len(known.files) >= MOST_FILES:
        raise Refused("steps_files_many", most=MOST_FILES)
    return _keep(vault, FILES, [*map(str, single), str(path.absolute())], now, steps=len(steps))


def remove_file(vault: OpenVault, path: Path, now: datetime) -> Changes:
    """Read this file no more; what was taken of its steps stays. Refused("steps_file_unknown")."""
    _, single = _chosen(vault)
    if path.absolute() not in single:
        raise Refused("steps_file_unknown", file=path.name)
    return _keep(vault, FILES, [str(one) for one in single if one != path.absolute()], now)


def named(known: Library, key: str) -> SmallStep:
    """The step with this key. Refused("no_such_step")."""
    step = known.steps.get(key)
    if step is None:
        raise Refused("no_such_step", value=key, near=near(key, list(known.steps)))
    return step


def _chosen(vault: OpenVault) -> tuple[str, list[Path]]:
    with vault.read() as uow:
        folder, single = uow.settings.get(FOLDER), uow.settings.get(FILES)
    paths = [Path(one) for one in single if isinstance(one, str)] if isinstance(single, list) else []
    return folder if isinstance(folder, str) else "", paths


def _keep(vault: OpenVault, key: str, value: object, now: datetime, steps: int = 0) -> Changes:
    with vault.write(Act("setting", {"answer": "steps"}), now) as uow:
        uow.settings.put(key, value)
    return Changes.of({"setting"}, act=uow.act_id, steps=steps)


def _within(folder: str, troubles: list[Told]) -> list[Path]:
    if not folder:
        return []
    try:
        return sorted(path for path in Path(folder).iterdir() if path.suffix == ".toml")
    except OSError:
        troubles.append(Refused("steps_folder_missing", folder=folder))
        return []


def _read(path: Path, names: set[str]) -> tuple[tuple[SmallStep, ...], Told | None]:
    """The steps of one file, or what is wrong with it; `names` are those of the files before."""
    if path.stem in names:
        return (), Refused("steps_file_twice", file=path.name)
    names.add(path.stem)
    try:
        stands = path.stat()
        return _parsed(path, stands.st_mtime_ns, stands.st_size), None
    except OSError:
        return (), Trouble("file_unreadable", file=path.name)
    except Told as told:
        return (), told


@lru_cache(maxsize=2 * MOST_FILES)
def _parsed(path: Path, _changed_at: int, _size: int) -> tuple[SmallStep, ...]:
    """The steps of a file as it stands: pages look often, and files change rarely."""
    return check_file(path)
