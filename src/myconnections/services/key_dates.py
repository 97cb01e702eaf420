"""Since when a vault has its passphrase and its recovery code. The header does not say; the vault keeps it.

Noted when it is looked at: a secret that was not known yet was set at the header's last change. Two changes from the
command line between two looks are so both dated by the later one; what was there before the first look and was not
made with the vault has no date. After the encryption key was replaced from the command line, the passphrase counts as
set anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from myconnections.services import code_kept
from myconnections.services.looking import only_looked_at
from myconnections.services.ports import OpenVault, VaultFacts, VaultStore

KEY: Final = "keys"


@dataclass(frozen=True, slots=True)
class Openers:
    """What opens a vault now.

    `passphrase_since` and `code_since`: when each was set, None when that is not known. `code`: whether there is a
    recovery code. `memory_kib` and `passes`: what one guess at the passphrase costs. `code_open`: the code was never
    typed back.
    """

    passphrase_since: datetime | None
    code: bool
    code_since: datetime | None
    memory_kib: int
    passes: int
    code_open: bool = False


def look(store: VaultStore, vault: OpenVault, folder: Path, now: datetime, *, same_passphrase: bool = False) -> Openers:
    """What opens the vault, and since when; what is new is noted in it. Before and after every change, too. Trouble.

    `same_passphrase`: whatever its mark says, it was not changed (the encryption key was).
    """
    facts = store.facts(folder)
    with vault.read() as uow:
        before = uow.settings.get(KEY)
        code_open = code_kept.is_open_in(uow, facts)
    known = before if isinstance(before, dict) else {}
    noted = {kind: _noted(known, kind, mark, facts, same_passphrase) for kind, mark in facts.marks.items()}
    # A secret that went leaves its line: the next one of its kind was then set at a change that was seen.
    if not only_looked_at(vault) and noted != {kind: known.get(kind) for kind in noted}:
        with vault.write(None, now) as uow:
            uow.settings.put(KEY, known | noted)
    return Openers(
        passphrase_since=_since(noted, "passphrase"),
        code="recovery" in facts.slots,
        code_since=_since(noted, "recovery"),
        memory_kib=facts.kdf["memory_kib"],
        passes=facts.kdf["passes"],
        code_open=code_open,
    )


def _noted(known: dict[str, object], kind: str, mark: str, facts: VaultFacts, same_passphrase: bool) -> dict[str, str]:
    """What was noted of this secret, or what can be said of it now."""
    line, same = known.get(kind), same_passphrase and kind == "passphrase"
    if isinstance(line, dict) and (same or line.get("mark") == mark):
        return {"mark": mark, "since": str(line.get("since", ""))}
    return {"mark": mark, "since": facts.changed if known or facts.generation == 1 else ""}


def _since(noted: dict[str, dict[str, str]], kind: str) -> datetime | None:
    said = noted.get(kind, {}).get("since", "")
    return datetime.fromisoformat(said) if said else None
