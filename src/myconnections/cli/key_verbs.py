"""`recovery-code`, `keyring`, `vault replace-key`, `vault take-header` and `vault set-aside`."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from myconnections.cli.session import Session, first_line
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.vault import KeyringState
from myconnections.services import vault_keys, vaults

NOT_YET = ".not-yet"
"""What the name of a file with a recovery code ends in while nothing opens by it."""


def new_code(session: Session) -> int:
    """Another recovery code in place of the old one."""
    passphrase, proof = session.secret()
    store, folder = session.wiring.store, session.folder
    code = vault_keys.new_recovery_code(store)
    with _written(session, code) as file:
        vault_keys.put_recovery_code(store, folder, code, session.now, passphrase=passphrase, recovery_code=proof)
    _tell_code(session, code, file, "code_renewed")
    return 0


def revoke_code(session: Session) -> int:
    """No recovery code opens the vault any more."""
    passphrase, proof = session.secret()
    vault_keys.put_recovery_code(
        session.wiring.store, session.folder, "", session.now, passphrase=passphrase, recovery_code=proof
    )
    _tell(session, "code_revoked")
    return 0


def check_code(session: Session) -> int:
    """Whether the code on the paper opens the vault; nothing is opened."""
    given = session.options.g_recovery_code_file
    if given:
        code = first_line(Path(given))
    elif sys.stdin.isatty():
        code = getpass.getpass(session.say("ask_recovery_code"))
    else:
        raise Refused("no_recovery_code")
    vault_keys.check_recovery_code(session.wiring.store, session.folder, code)
    session.answer({"opens": True}, lambda: session.say("code_opens"))
    return 0


def keyring_on(session: Session) -> int:
    """The keyring of this computer opens the vault from now on."""
    passphrase, proof = session.secret()
    vault_keys.remember(session.wiring.store, session.folder, session.now, passphrase=passphrase, recovery_code=proof)
    _tell_state(session)
    return 0


def keyring_off(session: Session) -> int:
    """The keyring no longer opens it, here or everywhere."""
    passphrase, proof = session.secret()
    vault_keys.forget(
        session.wiring.store,
        session.folder,
        session.now,
        passphrase=passphrase,
        recovery_code=proof,
        everywhere=session.options.everywhere,
    )
    _tell_state(session)
    return 0


def keyring_status(session: Session) -> int:
    """Whether there is a keyring and whether it opens the vault; no secret is needed."""
    _tell_state(session)
    return 0


def replace_key(session: Session) -> int:
    """Everything encrypted anew; the passphrase stays, the recovery code is another, unless there was none."""
    store, folder = session.wiring.store, session.folder
    facts = vaults.info(store, folder)
    if session.options.g_recovery_code_file:  # a code cannot stay in force, as the passphrase does
        raise Refused("passphrase_proves")
    passphrase = session.passphrase()
    code = vault_keys.new_recovery_code(store) if "recovery" in facts.slots else ""
    with _written(session, code) as file:
        fresh = vault_keys.replace_key(store, folder, code, session.now, passphrase=passphrase)
    if fresh.trouble:
        told = [session.say("no_fresh_backup", why=session.wording.error(fresh.trouble))]
    else:
        told = [session.say("fresh_backup", file=fresh.file)]
    more = {"backup": fresh.file or None, "backup_trouble": fresh.trouble or None}
    _tell_code(session, code, file, "key_replaced", told, more)
    return 0


def take_header(session: Session) -> int:
    """The key file of the newest fitting backup in the place of a lost one."""
    passphrase, proof = session.secret()
    name = vault_keys.take_header(
        session.wiring.store, session.folder, session.now, passphrase=passphrase, recovery_code=proof
    )
    session.answer({"backup": name}, lambda: session.say("header_taken", file=name))
    return 0


def set_aside(session: Session) -> int:
    """Side files that belong to another database get names that nobody reads."""
    moved = vault_keys.set_side_files_aside(session.wiring.store, session.folder, session.now)
    session.answer({"set_aside": moved}, lambda: session.say("set_aside", files=", ".join(moved) or "–"))
    return 0


@contextmanager
def _written(session: Session, code: str) -> Iterator[Path | None]:
    """The file named for the code, written before the code is worth anything; gone when what follows is refused.

    Until it opens the vault it stands there under a name that says so: a kill leaves no file that promises too much.
    """
    name = session.options.code_file
    if not name or not code:
        yield None
        return
    file = Path(name)
    early = file.with_name(file.name + NOT_YET)
    if file.exists():
        raise Refused("file_exists", file=name)
    reserve(early)
    try:
        try:
            early.write_text(code + "\n", encoding="utf-8")
        except OSError:
            raise Trouble("file_unwritable", file=name) from None
        yield file
    except BaseException:
        early.unlink(missing_ok=True)
        raise
    early.replace(file)


def reserve(path: Path) -> None:
    """Make the empty file for the owner only. Refused("file_exists"), Trouble("file_unwritable")."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise Refused("file_exists", file=str(path)) from None
    except OSError:
        raise Trouble("file_unwritable", file=str(path)) from None


def _tell_code(
    session: Session,
    code: str,
    file: Path | None,
    what: str,
    besides: Sequence[str] = (),
    more: Mapping[str, object] | None = None,
) -> None:
    facts = vaults.info(session.wiring.store, session.folder)
    told = {
        **(more or {}),
        "vault_id": facts.vault_id,
        "generation": facts.generation,
        "recovery_code": None if file or not code else code,
        "recovery_code_file": file,
    }

    def text() -> str:
        lines = [session.say(what), *besides]
        if file:
            lines.append(session.say("recovery_code_written", file=file))
        elif code:
            lines.append(session.say("recovery_code", code=code))
        return "\n".join(lines)

    session.answer(told, text)


def _tell(session: Session, what: str) -> None:
    facts = vaults.info(session.wiring.store, session.folder)
    session.answer({"vault_id": facts.vault_id, "generation": facts.generation}, lambda: session.say(what))


def _tell_state(session: Session) -> None:
    state = vault_keys.keyring_state(session.wiring.store, session.folder)
    session.answer(state, lambda: _state_text(session, state))


def _state_text(session: Session, state: KeyringState) -> str:
    lines = [session.say("keyring.on" if state.here else "keyring.off")]
    others = state.devices - state.here
    if others:
        lines.append(session.say("keyring.others", count=others))
    if state.here:
        lines.append(session.say("keyring.means"))
    if state.trouble:
        lines.append(session.wording.error(state.trouble, {"seconds": 10}))
    return "\n".join(lines)
