"""`opportunities`: what came to me, through whom, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.domain.opportunity import INTRODUCED, OPENED, Became, Bond, Opportunity, OpportunityKind
from myconnections.services import entries
from myconnections.services import opportunities as services
from myconnections.services.changes import Changes
from myconnections.services.opportunities import OpportunitiesView, OpportunityRow
from myconnections.services.ports import OpenVault
from myconnections.ui import self_words, texts_self

FIGURES = ("opened", "bonds", "stages", "capitals", "became")


def run(session: Session) -> int:
    """Do what was asked of the opportunities."""
    return _VERBS[session.options.what](session)


def _list(session: Session) -> int:
    with session.vault() as vault:
        found = services.view(vault, session.now)
    told = {
        "opportunities": [_told(row, found.names) for row in found.rows],
        "figures": {name: getattr(found, name) for name in FIGURES},
    }
    session.answer(told, lambda: "\n".join(_lines(session, found)))
    return 0


def _lines(session: Session, found: OpportunitiesView) -> list[str]:
    words = session.wording
    rows = [
        [
            str(row.entry.id),
            words.day(row.entry.day),
            row.entry.body.what,
            found.names[row.opened] if row.opened is not None else "",
            words.word(texts_self.BECAME, row.entry.body.became.value),
        ]
        for row in found.rows
    ]
    if not rows:
        return [session.say("opportunities.none")]
    lines = [table(rows, most=48)]
    for name in FIGURES:
        counts = getattr(found, name)
        parts = [f"{self_words.part(name, code, words)} {count}" for code, count in counts.parts.items()]
        if parts:
            told = f"{words.word(texts_self.FIGURES, name)}: {', '.join(parts)}"
            lines.append(f"{told} ({self_words.basis(counts, words)})")
    return lines


def _add(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        body = _given(session, Opportunity(given.text))
        opened, introduced = _who(given.opened_by), _who(given.introduced_by)
        return services.add(vault, body, session.now, day=given.on, opened=opened, introduced=introduced)

    return do(session, go)


def _change(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        before = entries.one(vault, given.id, Opportunity)
        body = _given(session, before.body if given.text is None else replace(before.body, what=given.text))
        opened = _who(given.opened_by) or next(iter(before.those(OPENED)), None)
        introduced = _who(given.introduced_by) or next(iter(before.those(INTRODUCED)), None)
        entry = replace(before, body=body, day=given.on or before.day)
        return services.change(vault, entry, session.now, opened=opened, introduced=introduced)

    return do(session, go)


def _forget(session: Session) -> int:
    key = session.options.id
    return do(session, lambda vault: entries.forget(vault, entries.one(vault, key, Opportunity).id, session.now))


_VERBS: dict[str, Callable[[Session], int]] = {"list": _list, "add": _add, "change": _change, "forget": _forget}


def _given(session: Session, body: Opportunity) -> Opportunity:
    given = session.options
    return replace(
        body,
        kind=OpportunityKind(given.kind) if given.kind else body.kind,
        became=Became(given.became) if given.became else body.became,
        outcome=body.outcome if given.outcome is None else given.outcome,
        then=Bond(given.then) if given.then else body.then,
        role=body.role if given.role is None else given.role,
    )


def _who(number: int | None) -> ContactId | None:
    return None if number is None else ContactId(number)


def _told(row: OpportunityRow, names: Mapping[ContactId, str]) -> dict[str, object]:
    body = row.entry.body
    return {
        "id": row.entry.id,
        "day": row.entry.day,
        "what": body.what,
        "kind": body.kind,
        "became": body.became,
        "outcome": body.outcome,
        "opened_by": row.opened,
        "opened_by_name": "" if row.opened is None else names[row.opened],
        "introduced_by": row.introduced,
        "introduced_by_name": "" if row.introduced is None else names[row.introduced],
        "stage_then": row.stage,
        "tie_then": row.bond,
        "capital_now": row.capital,
        "role": row.role,
    }
