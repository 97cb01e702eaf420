"""Whether a vault is whole, in the file's own terms and in ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from myconnections.services.looking import only_looked_at
from myconnections.services.ports import OpenVault

KEY: Final = "health"


@dataclass(frozen=True, slots=True)
class Health:
    """`ok` when nothing was found; `findings` are what was, in the words of the checks; `facts` sizes and counts."""

    ok: bool
    checked_at: datetime
    findings: tuple[str, ...] = ()
    facts: dict[str, object] = field(default_factory=dict)
    damaged: bool = False
    """The file itself is damaged. Records that do not fit together are found, too, but writing on loses nothing."""


def check(vault: OpenVault, now: datetime) -> Health:
    """Run both integrity checks and look whether every person has a tie. Reads only, repairs nothing.

    From then on the vault is known as damaged, or no longer so: by what the two checks of the file say.

    Of an older schema the file alone is checked: our own terms are those of ours.
    """
    facts = vault.health()
    findings = [
        *(f"cipher_integrity_check: {line}" for line in _lines(facts.get("cipher_integrity_check"))),
        *(f"quick_check: {line}" for line in _lines(facts.get("quick_check")) if line != "ok"),
    ]
    damaged = bool(findings) or not facts.get("ok")
    if facts.get("schema") == facts.get("program_schema"):
        with vault.read() as uow:
            people = uow.contacts.count()
            ties = len(uow.ties.many(row.id for row in uow.contacts.rows()))
        if people != ties:
            findings.append(f"people without a tie: {people - ties}")
    vault.damaged = damaged
    return Health(not damaged and not findings, now, tuple(findings), facts, damaged)


def checked(vault: OpenVault, now: datetime) -> Health:
    """`check`, and the moment is kept when all was well. A damaged vault is not written to, not even that."""
    found = check(vault, now)
    if found.ok and not only_looked_at(vault):
        with vault.write(None, now) as uow:
            uow.settings.put(KEY, now.isoformat())
    return found


def last_good(vault: OpenVault) -> datetime | None:
    """When a check last found nothing; None when none is known of."""
    with vault.read() as uow:
        kept = uow.settings.get(KEY)
    return datetime.fromisoformat(kept) if isinstance(kept, str) else None


def _lines(found: object) -> list[str]:
    return [str(line) for line in found] if isinstance(found, list) else []
