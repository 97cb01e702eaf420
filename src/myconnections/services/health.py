"""Whether a vault is whole, in the file's own terms and in ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from myconnections.services.ports import OpenVault


@dataclass(frozen=True, slots=True)
class Health:
    """`ok` when nothing was found; `findings` are what was, in the words of the checks; `facts` sizes and counts."""

    ok: bool
    checked_at: datetime
    findings: tuple[str, ...] = ()
    facts: dict[str, object] = field(default_factory=dict)


def check(vault: OpenVault, now: datetime) -> Health:
    """Run both integrity checks and look whether every person has a tie. Reads only, repairs nothing."""
    facts = vault.health()
    findings = [
        *(f"cipher_integrity_check: {line}" for line in _lines(facts.get("cipher_integrity_check"))),
        *(f"quick_check: {line}" for line in _lines(facts.get("quick_check")) if line != "ok"),
    ]
    with vault.read() as uow:
        people = uow.contacts.count()
        ties = len(uow.ties.many(row.id for row in uow.contacts.rows()))
    if people != ties:
        findings.append(f"people without a tie: {people - ties}")
    return Health(bool(facts.get("ok")) and not findings, now, tuple(findings), facts)


def _lines(found: object) -> list[str]:
    return [str(line) for line in found] if isinstance(found, list) else []
