"""`vault create | info | change-passphrase`."""

from __future__ import annotations

import sys
from pathlib import Path

from myconnections.cli.key_verbs import reserve
from myconnections.cli.session import Session
from myconnections.domain.errors import Refused
from myconnections.domain.passphrase import long_enough
from myconnections.services import strength, vaults
from myconnections.services.strength import Strength
from myconnections.ui.texts_words import ADVICE


def create(session: Session) -> int:
    """Make a vault; its recovery code is printed once, or written to the file given, which must not exist."""
    code_file = Path(session.options.g_recovery_code_file) if session.options.g_recovery_code_file else None
    passphrase = session.passphrase(new=True)
    found = _strong_enough(session, passphrase)
    if code_file:
        reserve(code_file)  # before the vault: a code that could not be written would be lost
    try:
        created = vaults.create(
            session.wiring.store, session.folder, passphrase, session.now, language=session.options.g_lang or ""
        )
    except BaseException:
        if code_file:
            code_file.unlink(missing_ok=True)
        raise
    created.vault.close()
    if code_file:
        try:
            code_file.write_text(created.recovery_code + "\n", encoding="utf-8")
        except OSError:
            code_file = None  # the vault stands: better on the screen than nowhere
    facts = vaults.info(session.wiring.store, session.folder)
    told = {
        "folder": session.folder,
        "vault_id": facts.vault_id,
        "recovery_code": None if code_file else created.recovery_code,
        "recovery_code_file": code_file,
        **_strength(session, found),
    }

    def text() -> str:
        made = session.say("created", folder=session.folder)
        if code_file:
            return f"{made}\n{session.say('recovery_code_written', file=code_file)}"
        return f"{made}\n{session.say('recovery_code', code=created.recovery_code)}"

    session.answer(told, text)
    return 0


def info(session: Session) -> int:
    """What the header says; no secret is needed."""
    facts = vaults.info(session.wiring.store, session.folder)

    def text() -> str:
        lines = [f"{name}: {value}" for name, value in facts.kdf.items()]
        return "\n".join(
            [
                f"{facts.folder}",
                f"vault_id: {facts.vault_id}",
                f"format: {facts.format}",
                f"generation: {facts.generation}",
                f"slots: {', '.join(facts.slots)}",
                f"size: {facts.size:,}",
                *lines,
            ]
        )

    session.answer(facts, text)
    return 0


def change_passphrase(session: Session) -> int:
    """A new passphrase, proved by the old one or by the recovery code."""
    passphrase, code = session.secret()
    new = session.new_passphrase()
    found = _strong_enough(session, new)
    vaults.change_passphrase(
        session.wiring.store,
        session.folder,
        new,
        session.now,
        passphrase=passphrase,
        recovery_code=code,
        backup=not session.options.without_backup,
    )
    facts = vaults.info(session.wiring.store, session.folder)
    session.answer(
        {
            "folder": session.folder,
            "vault_id": facts.vault_id,
            "generation": facts.generation,
            **_strength(session, found),
        },
        lambda: session.say("passphrase_changed"),
    )
    return 0


def _strong_enough(session: Session, passphrase: str) -> Strength:
    """How strong it is. One among the first that are guessed is asked about, and Refused where nobody can be asked."""
    found = strength.strength(passphrase)
    if found.level > 0 or session.options.weak or not long_enough(passphrase):  # too short: refused anyway
        return found
    advice = session.wording.word(ADVICE, found.advice)
    if session.json or not sys.stdin.isatty():
        raise Refused("passphrase_very_weak")
    if input(session.say("ask_very_weak", advice=advice)).strip().casefold() not in {"y", "yes"}:
        raise Refused("passphrase_very_weak")
    return found


def _strength(session: Session, found: Strength) -> dict[str, object]:
    """How strong the new passphrase is, 0 to 4, and the warning a weak one deserves, which is said at once as well."""
    words = session.wording
    warning = None
    if found.weak:
        word, advice = words.strength(found.level), words.word(ADVICE, found.advice)
        warning = session.say("weak_passphrase", word=word.lower(), advice=advice)
        if not session.json:
            print(warning, file=sys.stderr)
    return {"strength": found.level, "warning": warning}
