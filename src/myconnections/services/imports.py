"""Bringing people and encounters in from files: first a plan, then one transaction and one undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from myconnections.domain.contact import Contact
from myconnections.domain.kept_zone import changes_of, zone_from
from myconnections.domain.unswept import unswept
from myconnections.interchange.plan import ImportPlan, make_plan
from myconnections.interchange.reading import read
from myconnections.services import import_prepare, preferences, shares
from myconnections.services.changes import Changes
from myconnections.services.import_write import Writing
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault

SAID = "imported"
"""The setting that holds what each source said last of people whom several sources tell differently of."""

ZONE = "import_zone"
"""The setting that holds the clock by which days of messages were first counted (`domain.kept_zone`)."""

_READING_SHARE = 0.8
_WRITTEN = 0.85
"""The share of writing after which only the search index is left."""


def plan(
    vault: OpenVault,
    paths: Sequence[Path],
    now: datetime,
    *,
    with_content: bool = False,
    encoding: str | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPlan:
    """Read the files and say what they would change. Nothing is written.

    `with_content` keeps the text of messages, too; `encoding` overrides the choice for every file; `progress` hears
    shares from 0 to 1. Refused and Trouble as `interchange.reading.read`, Refused("cancelled").
    """
    share = progress or _ignore
    with vault.read() as uow:
        existing = uow.contacts.all()
        hidden = uow.imports.hidden()
        said = import_prepare.last_said(uow.settings.get(SAID))
        me = uow.settings.me()
        region = preferences.kept_in(uow).phone_region
        # The same export must be the same wherever the computer is by now.
        zone = zone_from(uow.settings.get(ZONE)) or now.tzinfo
    reading = read(
        paths,
        with_content=with_content,
        region=region,
        zone=zone,
        me=me.slug,
        known=_names(existing),
        encoding=encoding,
        progress=lambda done: share(_READING_SHARE * done),
        cancelled=cancelled,
    )
    reading = import_prepare.with_notes(import_prepare.until(reading, today_of(now)), existing)
    with vault.read() as uow:
        known = {
            source: uow.encounters.imported_keys(source) for source in {each.source for each in reading.encounters}
        }
    made = make_plan(
        reading,
        existing,
        hidden_keys=hidden,
        imported=said,
        known_encounters=known,
        cancelled=lambda: import_prepare.check(cancelled),
    )
    share(1.0)
    return made


def summary(plan: ImportPlan) -> dict[str, object]:
    """The plan in figures, as the command line prints it.

    `hidden` are members whose row is a date only, `forgotten` people you let go of, `same` people of whom the files
    bring no news, `skipped` rows by reason, `kept_by_hand` differences where your own wording stays.
    """
    skipped = Counter(plan.skipped())
    skipped.update(plan.unmatched)
    return {
        "format": plan.reading.format,
        "new": plan.count("new"),
        "same": plan.count("same"),
        "changed": plan.count("changed"),
        "hidden": plan.reading.hidden,
        "forgotten": plan.hidden - plan.reading.hidden,
        "skipped": [{"reason": reason, "count": count} for reason, count in sorted(skipped.items())],
        "encounters": len(plan.encounters),
        "encounters_same": plan.encounters_same,
        "duplicates": len(plan.candidates),
        "kept_by_hand": sum(change.kept_by_hand for planned in plan.people for change in planned.changes),
        "recommendations": len(plan.helps),
        "threads": len(plan.reading.threads),
        "files": [
            {
                "name": file.name,
                "format": file.format,
                "encoding": file.encoding,
                "rows": file.rows,
                "columns": list(file.columns),
                "from": file.date_from.isoformat() if file.date_from else None,
                "to": file.date_to.isoformat() if file.date_to else None,
                **({"counts": dict(file.counts)} if file.counts else {}),
            }
            for file in plan.reading.files
        ],
        "not_read": list(plan.reading.not_read),
        "warnings": [
            {"code": warned.code, "source": warned.source, "row": warned.row} for warned in plan.reading.warnings
        ],
    }


def apply(
    vault: OpenVault,
    plan: ImportPlan,
    now: datetime,
    *,
    choices: Mapping[int, str] | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Changes:
    """Do what the plan says, in one transaction and one history entry; a plan without news writes nothing.

    `choices` answers candidates by their place in `plan.candidates`: "same" puts the two together, "different"
    remembers that they are two, "later" (as without an answer) keeps both. `facts` are those of `summary`.
    Refused("plan_stale") when a person of the plan is no longer kept, Refused("cancelled"): nothing is written.
    """
    facts = summary(plan)
    act = Act("import", {"new": facts["new"], "changed": facts["changed"], "encounters": facts["encounters"]})
    many = len(plan.people) + len(plan.encounters) >= shares.MANY
    with unswept(), vault.write(act, now, many=many) as uow:
        step = shares.watched(progress, cancelled)
        writing = Writing(uow, plan, now, shares.part(step, 0.0, _WRITTEN), lambda: import_prepare.check(cancelled))
        writing.people(dict(choices or {}))
        writing.encounters()
        writing.evidence()
        writing.myself()
        writing.inherited()
        writing.remember(SAID)
        if plan.encounters and now.tzinfo is not None and uow.settings.get(ZONE) is None:
            uow.settings.put(ZONE, changes_of(now.tzinfo))
        uow.search.refresh(shares.part(step, _WRITTEN, 1.0))
        facts |= {"new": writing.added, "changed": writing.changed, "merged": writing.merged}
        act.facts.update({"new": writing.added, "changed": writing.changed})
        kinds = {"contact", "tie", "encounter", "job", "fact", "me"}
        wrote = uow.act_id
    if wrote is None:
        return Changes(facts=facts)
    return replace(Changes.of(kinds, act=wrote), everything=True, facts=facts)


def _names(existing: Sequence[Contact]) -> dict[str, str]:
    """Name as LinkedIn writes it → slug, "" where several people bear it."""
    found: dict[str, str] = {}
    for contact in existing:
        if contact.slug:
            name = f"{contact.given} {contact.family}".strip()
            found[name] = contact.slug if found.get(name, contact.slug) == contact.slug else ""
    return {name: slug for name, slug in found.items() if slug}


def _ignore(_share: float) -> None:
    """Nobody wants to know how far it has come."""
