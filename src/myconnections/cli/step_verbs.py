"""`steps`: small steps for today, those taken, and what a coach hands on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.domain.small_step import SmallStep, StepTaken, Wanted
from myconnections.services import entries, small_steps
from myconnections.services.small_steps import StepsView
from myconnections.ui import texts_steps as texts


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _show(session: Session) -> int:
    given = session.options
    wanted = Wanted(given.stage, given.capital, given.obstacle, given.way, given.minutes)
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


def _check(session: Session) -> int:
    steps = small_steps.check_file(Path(session.options.file))
    session.answer([_told(session, step) for step in steps], lambda: session.say("steps.file", n=len(steps)))
    return 0


def _folder(session: Session) -> int:
    folder = None if session.options.folder is None else Path(session.options.folder)
    return do(session, lambda vault: small_steps.choose_folder(vault, folder, session.now))


def _forget(session: Session) -> int:
    key = session.options.id
    return do(session, lambda vault: entries.forget(vault, entries.one(vault, key, StepTaken).id, session.now))


_VERBS: dict[str, Callable[[Session], int]] = {
    "show": _show,
    "take": _take,
    "taken": _taken,
    "check": _check,
    "folder": _folder,
    "forget": _forget,
}
