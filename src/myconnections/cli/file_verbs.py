"""Files in and out: `import`, `export csv`, `export vcf`, `export ics`, `sample`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from myconnections.cli.output import Progress, table
from myconnections.cli.session import Session
from myconnections.services import calendars, coach, exports, imports, samples
from myconnections.services.calendars import CalendarWish
from myconnections.ui.texts_words import CALENDAR, FORMATS, WARNINGS

_COUNTS = ("new", "same", "changed", "hidden", "encounters", "kept_by_hand", "forgotten", "duplicates")
_MOST_NOTICED = 12


def bring_in(session: Session) -> int:
    """Plan, then write in one transaction; with --dry-run only the plan."""
    options = session.options
    progress = Progress()
    with session.vault() as vault:
        try:
            plan = imports.plan(
                vault,
                [Path(name) for name in options.files],
                session.now,
                with_content=options.with_content,
                progress=lambda share: progress(share, session.say("import.reading")),
            )
            if options.dry_run:
                facts = {**imports.summary(plan), "dry_run": True}
            else:
                changes = imports.apply(
                    vault, plan, session.now, progress=lambda share: progress(share, session.say("import.writing"))
                )
                facts = {**changes.facts, "dry_run": False}
        finally:
            progress.end()
    session.answer(facts, lambda: _import_text(session, facts))
    return 0


def export_csv(session: Session) -> int:
    """People as CSV: whole, as an import reads them back, or for the coach as the page has them."""
    from myconnections.cli import coach_verbs

    if session.options.preset == "coach":
        return coach_verbs.csv(session)
    out, asked = Path(session.options.out), coach_verbs.choice(session)
    with session.vault() as vault:
        who = coach.who(vault, asked, session.now)
        done = exports.people_csv(vault, out, session.now, encoding=session.options.encoding, who=who)

    def text() -> str:
        lines = [session.say("exported", count=done.count, file=out), session.say("report.whole")]
        if done.lost:
            lines.append(session.say("lost", count=len(done.lost), letters="".join(done.lost)))
        lines += session.replaced(done.replaced)
        return "\n".join(lines)

    session.answer(done, text)
    return 0


def export_cards(session: Session) -> int:
    """People as vCards, for another address book."""
    from myconnections.cli import coach_verbs

    out, asked = Path(session.options.out), coach_verbs.choice(session)
    with session.vault() as vault:
        who = coach.who(vault, asked, session.now)
        done = exports.people_vcf(vault, out, session.now, who=who, notes=session.options.notes)
    holds = session.say("report.cards_notes" if session.options.notes else "report.cards")
    lines = [session.say("exported", count=done.count, file=out), holds, *session.replaced(done.replaced)]
    session.answer(done, lambda: "\n".join(lines))
    return 0


def export_calendar(session: Session) -> int:
    """Dues and birthdays as an iCalendar file."""
    options = session.options
    wish = CalendarWish(options.real_names, not options.no_birthdays, options.as_events)
    with session.vault() as vault:
        done = calendars.calendar(
            vault,
            Path(options.out),
            wish,
            lambda kind, facts: session.wording.sentence(CALENDAR, kind, facts),
            session.now,
        )
    made = session.say("calendar_made", dues=done.dues, birthdays=done.birthdays, file=done.file)
    session.answer(done, lambda: "\n".join([made, *session.replaced(done.replaced)]))
    return 0


def sample(session: Session) -> int:
    """An invented export. It needs no vault."""
    options = session.options
    out = Path(options.out)
    older = exports.replaces(out)
    counts = samples.write(out, options.people, options.seed, session.now, messages=options.messages)
    told = {"file": out, "people": options.people, "seed": options.seed, "rows": counts, "replaced": older}
    made = session.say("sample_made", count=options.people, file=out)
    session.answer(told, lambda: "\n".join([made, *session.replaced(older)]))
    return 0


def _import_text(session: Session, facts: Mapping[str, object]) -> str:
    words = session.wording
    files = facts.get("files")
    rows = [
        [
            str(file["name"]),
            words.word(FORMATS, str(file["format"])),
            session.say("import.rows", rows=file["rows"], encoding=file["encoding"]),
        ]
        for file in (files if isinstance(files, Sequence) else ())
        if isinstance(file, Mapping)
    ]
    figures = [[session.say(f"import.{name}"), str(facts[name])] for name in _COUNTS if facts.get(name) is not None]
    skipped = facts.get("skipped")
    figures += [
        [session.say("import.skipped", reason=words.skipped(str(entry["reason"]))), str(entry["count"])]
        for entry in (skipped if isinstance(skipped, Sequence) else ())
        if isinstance(entry, Mapping)
    ]
    closing = [session.say("dry_run")] if facts.get("dry_run") else []
    return "\n".join([table(rows, most=48), "", table(figures, most=60), *_noticed(session, facts), *closing])


def _noticed(session: Session, facts: Mapping[str, object]) -> list[str]:
    """What was odd in the files, and which of them were not read; long lists are cut."""
    warnings, left = facts.get("warnings"), facts.get("not_read")
    lines = []
    for each in warnings if isinstance(warnings, Sequence) else ():
        what = session.wording.word(WARNINGS, str(each["code"]))
        kind = "import.noticed_row" if each["row"] else "import.noticed"
        lines.append(session.say(kind, file=each["source"], row=each["row"], what=what))
    if len(lines) > _MOST_NOTICED:
        lines[_MOST_NOTICED:] = [session.say("import.more", count=len(lines) - _MOST_NOTICED)]
    names = [str(name) for name in left] if isinstance(left, Sequence) else []
    if len(names) > _MOST_NOTICED:
        names[_MOST_NOTICED:] = [session.say("import.more", count=len(names) - _MOST_NOTICED)]
    if names:
        lines.append(session.say("import.not_read", files=", ".join(names)))
    return ["", *lines] if lines else []
