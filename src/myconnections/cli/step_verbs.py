"""`steps`: small steps for today, those taken, and what a coach hands on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.domain.small_step import SmallStep, StepTaken, Wanted
from myconnections.services import entries, small_steps, step_library
from myconnections.services.small_steps import Planned, StepsView
from myconnections.ui import small_step_words
from myconnections.ui import texts_steps as texts


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _wanted(session: Session) -> Wanted:
    given = session.options
    return Wanted(given.stage, given.capital, given.obstacle, given.way, given.minutes)


def _show(session: Session) -> int:
    given, wanted = session.options, _wanted(session)
    with session.vault() as vault:
        found = small_steps.view(vault, wanted, session.now, most=given.most, skip=given.skip)
    told = {
        "steps": [_told(session, step) for step in found.offered],
        "fitting": found.fitting,
        "library": len(found.library.steps),
        "folder": found.library.folder,
        "troubles": _troubles(session, found),
    }
    session.answer(told, lambda: "\n".join(_lines(session, found)))
    return 0


def _told(session: Session, step: SmallStep) -> dict[str, object]:
    return {
        "key": step.key,
        "text": step.words(session.wording.language),
        "minutes": step.minutes,
        "stages": step.stages,
        "capitals": step.capitals,
        "obstacles": step.obstacles,
        "ways": step.ways,
        "source": step.source,
    }


def _troubles(session: Session, found: StepsView) -> list[str]:
    return [session.wording.told(told) for told in found.library.troubles]


def _lines(session: Session, found: StepsView) -> list[str]:
    words = session.wording
    rows = [
        [step.key, words.pair(texts.STEPS["minutes"], {"n": step.minutes}), step.words(words.language)]
        for step in found.offered
    ]
    fitting = (
        session.say("steps.fitting", shown=len(rows), fitting=found.fitting) if rows else session.say("steps.none")
    )
    return [*([table(rows, most=120)] if rows else []), fitting, *_troubles(session, found)]


def _one(session: Session) -> int:
    wanted = _wanted(session)
    with session.vault() as vault:
        found = small_steps.view(vault, wanted, session.now, passed=session.options.passed)
    step = found.one
    if step is None:
        session.answer({"step": None, "fitting": 0}, lambda: session.say("steps.none"))
        return 0
    why = small_step_words.why(step, wanted, found.fitting, session.wording)
    told = {"step": _told(session, step), "fitting": found.fitting, "why": why}
    session.answer(told, lambda: f"{step.key}\n{step.words(session.wording.language)}\n{why}")
    return 0


def _take(session: Session) -> int:
    given, language = session.options, session.wording.language
    people = [ContactId(who) for who in given.people]
    return do(
        session,
        lambda vault: small_steps.take(
            vault, given.key, session.now, language=language, day=given.on, people=people, note=given.note
        ),
    )


def _taken(session: Session) -> int:
    with session.vault() as vault:
        found = small_steps.view(vault, Wanted(), session.now)
    taken = found.taken
    told = {
        "taken": [
            {
                "id": one.id,
                "day": one.day,
                "text": one.body.text,
                "step": one.body.step,
                "note": one.body.note,
                "people": [{"id": who, "name": found.names[who]} for who in one.those()],
            }
            for one in taken.entries
        ],
        "weeks": {week.isoformat(): count for week, count in taken.weeks.items()},
        "kinds": {week.isoformat(): kinds for week, kinds in taken.kinds.items()},
        "ways": taken.ways,
        "obstacles": taken.obstacles,
    }
    rows = [
        [str(one.id), session.wording.day(one.day), one.body.text, ", ".join(found.names[who] for who in one.those())]
        for one in taken.entries
    ]

    def text() -> str:
        if not rows:
            return session.say("steps.none_taken")
        counted = session.wording.pair(texts.STEPS["taken"], {"n": sum(taken.weeks.values())})
        return "\n".join([table(rows, most=80), counted])

    session.answer(told, text)
    return 0


def _plan(session: Session) -> int:
    given, language = session.options, session.wording.language
    people = [ContactId(who) for who in given.people]
    return do(
        session,
        lambda vault: small_steps.plan(
            vault, given.key, given.condition, given.on, session.now, language=language, people=people
        ),
    )


def _planned(session: Session) -> int:
    with session.vault() as vault:
        found = small_steps.view(vault, Wanted(), session.now)

    def row(one: Planned) -> dict[str, object]:
        return {
            "id": one.entry.id,
            "day": one.entry.day,
            "text": one.entry.body.text,
            "step": one.entry.body.step,
            "condition": one.plan.condition if one.plan else "",
            "asks": one.asks,
            "people": [{"id": who, "name": found.names[who]} for who in one.entry.those()],
        }

    rows = [
        [str(one.entry.id), session.wording.day(one.entry.day), small_step_words.planned(one, session.wording)]
        for one in found.planned
    ]
    told = {"planned": [row(one) for one in found.planned]}
    session.answer(told, lambda: table(rows, most=100) or session.say("steps.none_planned"))
    return 0


def _took(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: small_steps.took(vault, given.id, session.now, note=given.note, day=given.on))


def _drop(session: Session) -> int:
    return do(session, lambda vault: small_steps.drop(vault, session.options.id, session.now))


def _note(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: small_steps.note(vault, given.id, given.text, session.now))


def _files(session: Session) -> int:
    with session.vault() as vault:
        known = step_library.library(vault)
    told = {
        "folder": known.folder,
        "files": [
            {
                "file": str(one.path),
                "steps": one.steps,
                "single": one.single,
                "trouble": session.wording.told(one.trouble) if one.trouble else "",
            }
            for one in known.files
        ],
    }
    rows = [[str(one.path), small_step_words.file_told(one, session.wording)] for one in known.files]
    session.answer(told, lambda: table(rows, most=120) or session.say("steps.no_files"))
    return 0


def _add(session: Session) -> int:
    return do(session, lambda vault: step_library.add_file(vault, Path(session.options.file), session.now))


def _remove(session: Session) -> int:
    return do(session, lambda vault: step_library.remove_file(vault, Path(session.options.file), session.now))


def _check(session: Session) -> int:
    steps = step_library.check_file(Path(session.options.file))
    session.answer([_told(session, step) for step in steps], lambda: session.say("steps.file", n=len(steps)))
    return 0


def _folder(session: Session) -> int:
    folder = None if session.options.folder is None else Path(session.options.folder)
    return do(session, lambda vault: step_library.choose_folder(vault, folder, session.now))


def _forget(session: Session) -> int:
    key = session.options.id
    return do(session, lambda vault: entries.forget(vault, entries.one(vault, key, StepTaken).id, session.now))


_VERBS: dict[str, Callable[[Session], int]] = {
    "show": _show,
    "one": _one,
    "take": _take,
    "plan": _plan,
    "planned": _planned,
    "took": _took,
    "drop": _drop,
    "note": _note,
    "taken": _taken,
    "check": _check,
    "files": _files,
    "add": _add,
    "remove": _remove,
    "folder": _folder,
    "forget": _forget,
}
