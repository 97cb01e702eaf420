"""`check` and `--version`."""

from __future__ import annotations

from myconnections import __version__
from myconnections.cli import backup_verbs
from myconnections.cli.session import Session
from myconnections.services import backups, health, whereabouts
from myconnections.ui import texts_place


def check(session: Session) -> int:
    """Whether the vault is whole; 1 when it is not, or has lost changes. Nothing of it is written."""
    with session.vault(looking=True) as vault:
        missing = vault.notice_facts.get("count", 0)
        found = health.check(vault, session.now)
        kept = backups.overview(vault, session.now)
    lies = whereabouts.look(session.folder)

    def text() -> str:
        verdict = [session.say("whole" if found.ok else "not_whole"), *found.findings]
        place = texts_place.sentences(lies, session.wording)
        return "\n".join([*verdict, backup_verbs.as_text(session, kept), *place])

    told = {"ok": found.ok, "findings": found.findings, **found.facts}
    told["older_than_seen_here"] = session.older
    told |= {"notices": vault.notices, "changes_missing": missing}
    told |= {"place": lies.place or None, "conflicts": lies.conflicts}
    session.answer(told | backup_verbs.as_json(kept), text)
    return 0 if found.ok and not missing else 1


def version(session: Session) -> int:
    """The version of this program."""
    session.answer({"name": "myconnections", "version": __version__}, lambda: f"myconnections {__version__}")
    return 0
