"""`backup`, `restore` and `drill`, and what `check` says of backups."""

from __future__ import annotations

import sys
from dataclasses import fields
from datetime import datetime
from pathlib import Path

from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.backup import Backup
from myconnections.services import backups, rewriting
from myconnections.services.backups import Overview
from myconnections.ui import texts_restored


def back_up(session: Session) -> int:
    """A verified backup as the file named, or beside the vault and in the second folder."""
    options = session.options
    with session.vault() as vault:
        rewriting.finish(vault, session.now)
        if options.no_second:
            backups.choose_second(vault, None, session.now)
        elif options.second:
            backups.choose_second(vault, Path(options.second), session.now)
        if options.out:
            made = backups.take_to(vault, Path(options.out), session.now)
        else:
            made = backups.take(vault, backups.ASKED, session.now).backup
        found = backups.overview(vault, session.now)
    trouble = found.second_trouble

    def text() -> str:
        lines = [session.say("backed_up", file=made.file, size=made.size)]
        if trouble:
            lines.append(session.say("second_trouble", why=session.wording.error(trouble, {"folder": found.second})))
        return "\n".join(lines)

    session.answer(_told(made) | {"second_trouble": trouble or None}, text)
    return 0


def restore(session: Session) -> int:
    """The vault of a backup in a new folder; opened by the secrets the vault had when the backup was made."""
    passphrase, code = session.secret()
    erased = session.wording.pair(texts_restored.ELSEWHERE)
    if not session.json:
        print(erased, file=sys.stderr)
    restored = backups.restore(
        session.wiring.store,
        Path(session.options.file),
        Path(session.options.to),
        session.now,
        passphrase=passphrase,
        recovery_code=code,
    )
    facts = {"folder": restored.folder, "when": _when(restored.made), "people": restored.counts.get("contact", 0)}
    told = {field.name: getattr(restored, field.name) for field in fields(restored)} | {"warning": erased}
    session.answer(told, lambda: f"{session.say('restored', **facts)}\n{session.wording.pair(texts_restored.AFTER)}")
    return 0


def drill(session: Session) -> int:
    """Whether the newest backup can be restored: done in private, and removed again."""
    with session.vault() as vault:
        drilled = backups.drill(vault, session.now)
    session.answer(drilled, lambda: session.say("drilled", file=drilled.file, people=drilled.counts.get("contact", 0)))
    return 0


def as_json(found: Overview) -> dict[str, object]:
    """What `check --json` says of backups."""
    return {
        "backups": [_told(one) for one in found.backups],
        "last_backup": found.last,
        "last_drill": found.drilled,
        "last_drill_file": found.drilled_file or None,
        "drill_due": found.drill_due,
        "second_folder": found.second or None,
        "second_trouble": found.second_trouble or None,
    }


def as_text(session: Session, found: Overview) -> str:
    """What `check` says of backups."""
    lines = [session.say("backups", count=len(found.backups))] if found.backups else [session.say("no_backups")]
    rows = [
        [one.file.name, session.say(f"backup.{one.state}", part=one.part), f"{one.size:,}" if one.size else ""]
        for one in found.backups
    ]
    if rows:
        lines.append(table(rows, most=60))
    if found.second:
        lines.append(session.say("second_folder", folder=found.second))
    if found.second_trouble:
        lines.append(
            session.say("second_trouble", why=session.wording.error(found.second_trouble, {"folder": found.second}))
        )
    lines.append(session.say("last_drill", when=_when(found.drilled)) if found.drilled else session.say("no_drill"))
    if found.drilled and found.drill_due:
        lines.append(session.say("drill_due"))
    return "\n".join(lines)


def _told(one: Backup) -> dict[str, object]:
    return {
        "file": one.file,
        "state": one.state,
        "made": one.made,
        "reason": one.reason or None,
        "generation": one.generation or None,
        "size": one.size,
        "people": one.people,
        "damaged_part": one.part or None,
    }


def _when(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M %Z}"
