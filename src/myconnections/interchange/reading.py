"""The one door of the readers: chosen paths in, everything they say out. Nothing is written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, tzinfo
from pathlib import Path

from myconnections.domain.errors import Refused
from myconnections.domain.unswept import unswept
from myconnections.interchange import detect, sheet, unite, vcard_fields
from myconnections.interchange.archive import Found, Left, open_all
from myconnections.interchange.detect import Detected
from myconnections.interchange.linkedin import connections, contacts_made, messages, myself, signals
from myconnections.interchange.linkedin.contacts_made import Identity
from myconnections.interchange.linkedin.threads import LocalDays
from myconnections.interchange.progress import Progress
from myconnections.interchange.records import (
    CardGroup,
    EncounterRecord,
    FileReport,
    GroupThread,
    HelpRecord,
    PersonNote,
    PersonRecord,
    Reading,
    SelfFacts,
    Skipped,
    Warned,
)
from myconnections.interchange.table import Table

_MOST_ROWS_NAMED = 100
_MOST_WARNINGS = 1_000
_MAY_BE_ALL_SKIPPED = frozenset({messages.FORMAT, signals.INVITATIONS})


def read(
    paths: Sequence[Path],
    *,
    with_content: bool = False,
    region: str = "JP",
    zone: tzinfo | None = None,
    me: str = "",
    known: Mapping[str, str] | None = None,
    encoding: str | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading:
    """Read files, zips and folders together, whatever of the known formats they hold and in whatever order.

    `with_content` also brings the text of messages; `region` is supposed for telephone numbers without country code;
    `zone` is the local zone of days (None: the system's); `me` is the owner's slug and `known` the slugs of people
    kept already by name, as far as the vault knows them; `encoding` overrides the choice for every file.
    `progress` hears shares from 0 to 1, `cancelled` is asked now and then.

    Raises Refused: file_empty, not_text, format_unknown, nothing_found, unclosed_quote, field_too_long, not_a_zip,
    zip_damaged, spreadsheet_file, file_too_large, too_many_entries, too_large_together, too_many_cards, cancelled …;
    Trouble: file_unreadable. In a zip or folder a bad file is only a warning beside the good ones.
    """
    with unswept():
        pile = _Pile(with_content, region, zone, chosen=tuple(path.name for path in paths))
        return _read(open_all(paths), pile, known or {}, me, encoding, progress, cancelled)


def _read(
    found: Found,
    pile: _Pile,
    known: Mapping[str, str],
    me: str,
    encoding: str | None,
    progress: Callable[[float], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Reading:
    pile.progress = Progress(2 * sum(len(m.data) for m in found.members), progress, cancelled)
    pile.known = dict(known)
    pile.me = Identity(me, certain=bool(me))
    detected = []
    for member in found.members:
        pile.progress.open(member.data)
        try:
            detected.append(detect.detect(member, encoding))
        except Refused as refusal:
            pile.refuse(member.name, refusal, alone=len(found.members) == 1 and not found.left)
    pile.take(detect.settle(detected))
    pile.left += found.left
    pile.warnings += [Warned(left.reason, left.name) for left in found.left if left.reason != "other_kind"]
    return pile.reading()


@dataclass(slots=True)
class _Pile:
    """Gathers what the files say; people first, because names and owner are needed to read messages."""

    with_content: bool
    region: str
    zone: tzinfo | None
    progress: Progress = field(default_factory=lambda: Progress(1, None, None))
    chosen: tuple[str, ...] = ()
    known: dict[str, str] = field(default_factory=dict)
    me: Identity = field(default_factory=Identity)
    files: list[FileReport] = field(default_factory=list)
    people: list[PersonRecord] = field(default_factory=list)
    encounters: list[EncounterRecord] = field(default_factory=list)
    helps: list[HelpRecord] = field(default_factory=list)
    threads: list[GroupThread] = field(default_factory=list)
    notes: list[PersonNote] = field(default_factory=list)
    groups: list[CardGroup] = field(default_factory=list)
    facts: SelfFacts = field(default_factory=SelfFacts)
    hidden: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def refuse(self, name: str, refusal: Refused, *, alone: bool) -> None:
        """A file that cannot be read: an error when it is all there is, else a line in the report."""
        if alone or refusal.code == "cancelled":
            raise refusal
        self.left.append(Left(name, refusal.code))
        if refusal.code != "file_empty":
            line = refusal.facts.get("line", 0)
            self.warnings.append(Warned(refusal.code, name, line if isinstance(line, int) else 0))

    def take(self, detected: Sequence[Detected]) -> None:
        """Read every file in the order in which they need each other."""
        steps: list[tuple[Callable[[Detected], None], list[Detected]]] = [
            (self._people, [d for d in detected if _is_people(d.format)]),
            (self._myself, [d for d in detected if d.format in _MINE]),
            (self._signals, [d for d in detected if d.format in _SIGNALS]),
        ]
        alone = len(detected) == 1 and not self.left
        for step, files in steps:
            for one in files:
                self._one(step, one, alone)
            if step == self._people:
                self._learn_names()
        self._messages([d for d in detected if d.format == messages.FORMAT], alone)
        self.left += [Left(d.member.name, d.reason) for d in detected if not d.format]

    def _one(self, step: Callable[[Detected], None], one: Detected, alone: bool) -> None:
        self.progress.open(one.member.data)
        try:
            step(one)
        except Refused as refusal:
            self.refuse(one.member.name, refusal, alone=alone)

    def _people(self, one: Detected) -> None:
        report = _report(one)
        tick = self.progress.tick
        if one.table is None:
            cards = vcard_fields.read(one.member.data, one.member.name, self.region, tick, _chosen(one))
            self.groups += cards.groups
            people, skipped, warned, rows = cards.people, cards.skipped, cards.warnings, cards.rows
        else:
            if one.format == connections.FORMAT:
                table = connections.read(one.table, report, tick)
            else:
                table = sheet.read(one.table, report, self.region, tick)
            people, skipped, warned, rows = table.people, table.skipped, table.warnings, table.rows
            self.hidden += len(table.hidden)
            if table.hidden:
                self._skip("hidden", one.member.name, table.hidden, len(table.hidden))
        for reason, lines in skipped.items():
            self._skip(reason, one.member.name, lines, len(lines))
        self.warnings += warned
        self.people += people
        days = [day for p in people for day in (p.connected_on, *p.exchanged_on) if day is not None]
        self._file(replace(report, rows=rows), days)

    def _learn_names(self) -> None:
        """Which slug belongs to a name that only one person bears; later files often give names alone."""
        self.people, repeats = unite.unite(self.people)
        for source, rows in _by_source(repeats).items():
            self._skip("repeated", source, rows, len(rows))
        self.names = dict(self.known)
        for person in self.people:
            if person.slug:
                name = f"{person.given} {person.family}"
                texts = (name, f"{name}, {person.suffix}") if person.suffix else (name,)
                for text in texts:
                    if self.names.setdefault(text, person.slug) != person.slug:
                        self.names[text] = ""

    def by_name(self, name: str) -> str:
        """The slug of a name that one person bears, else ""."""
        return self.names.get(name, "")

    def _myself(self, one: Detected) -> None:
        self.facts, rows = myself.read(_table(one), one.format, self.facts)
        if self.facts.name:
            self.me = replace(self.me, names=self.me.names | {self.facts.name})
        self._file(replace(_report(one), rows=rows))

    def _signals(self, one: Detected) -> None:
        table, content = _table(one), self.with_content
        if one.format == signals.INVITATIONS:
            found = signals.invitations(table, self.by_name, with_content=content)
        elif one.format == signals.ENDORSEMENTS:
            found = signals.endorsements(table, self.by_name, self.zone)
        elif one.format == signals.NOTES:
            found = signals.notes(table, self.by_name)
        else:
            given = "given" in detect.stem(one.member.name)
            if not given and "received" not in detect.stem(one.member.name):
                self.warnings.append(Warned("direction_supposed", one.member.name))
            found = signals.recommendations(table, self.by_name, given=given, with_content=content)
        if found.mine:
            slug = Counter(found.mine).most_common(1)[0][0]
            self.me = Identity(self.me.slug or slug, self.me.names | set(found.my_names), certain=True)
        elif found.my_names:  # before late 2023 the file gave names only
            self.me = replace(self.me, names=self.me.names | set(found.my_names))
        self.encounters += found.encounters
        self.helps += found.helps
        self.notes += found.notes
        for reason, lines in found.skipped.items():
            self._skip(reason, one.member.name, lines, len(lines))
        days = [e.day for e in found.encounters] + [h.day for h in found.helps if h.day]
        self._file(replace(_report(one), rows=found.rows), days)

    def _messages(self, files: Sequence[Detected], alone: bool) -> None:
        if not files:
            return
        box = messages.Mailbox(seen=set() if len(files) > 1 else None)
        reports: list[FileReport] = []

        def step(one: Detected) -> None:
            rows = messages.read(
                _table(one), box, self.progress.tick, with_content=self.with_content, known=self.by_name
            )
            for reason, (count, lines) in box.skipped.items():
                self._skip(reason, one.member.name, lines, count)
            box.skipped = {}
            reports.append(replace(_report(one), rows=rows))

        for one in files:
            self._one(step, one, alone)
        self.me = contacts_made.who_am_i(box, self.me, {p.slug for p in self.people} | set(self.known.values()))
        if not self.me.certain and box.messages:
            self.warnings.append(Warned("owner_supposed", files[0].member.name, detail=self.me.slug))
        days = LocalDays(self.zone)
        made = contacts_made.encounters(box, self.me, self.by_name, days, messages.FORMAT, self.progress.tick)
        self.encounters += made.encounters
        self.threads += made.threads
        for reason, count in made.unmatched.items():
            self._skip(reason, files[0].member.name, [], count)
        span = [e.day for e in made.encounters] + [thread.last for thread in made.threads]
        for number, report in enumerate(reports):
            self._file(replace(report, counts=dict(made.counts) if not number else {}), span)

    def _skip(self, reason: str, source: str, rows: Sequence[int], count: int) -> None:
        if count:
            self.skipped.append(Skipped(reason, source, count, tuple(rows[:_MOST_ROWS_NAMED])))

    def _file(self, report: FileReport, days: Iterable[date] = ()) -> None:
        known = list(days)
        self.files.append(replace(report, date_from=min(known, default=None), date_to=max(known, default=None)))

    def reading(self) -> Reading:
        """Everything, or Refused("nothing_found") when the files say nothing at all."""
        something = self.people or self.encounters or self.helps or self.threads or self.notes or self.hidden
        facts = replace(self.facts, slug=self.me.slug if self.me.certain else "")
        if not facts.name:
            facts = replace(facts, name=min(self.me.names, default="")) if self.me.certain else facts
        if not something and not any((facts.name, facts.jobs, facts.schools, facts.skills, facts.summary)):
            self._nothing()
        families = {file.format.partition(".")[0] for file in self.files}
        self.progress.tick(10**9)
        return Reading(
            next(iter(families)) if len(families) == 1 else "mixed",
            tuple(self.files), tuple(self.people), tuple(self.encounters), tuple(self.helps), tuple(self.threads),
            tuple(self.notes), tuple(self.groups), None if facts == SelfFacts() else facts, self.hidden,
            tuple(s for s in self.skipped if s.reason != "hidden"), tuple(left.name for left in self.left),
            tuple(self.warnings[:_MOST_WARNINGS]),
        )  # fmt: skip

    def _nothing(self) -> None:
        if any(file.format in _MAY_BE_ALL_SKIPPED and file.rows for file in self.files):
            return
        if not self.files and len(self.left) == 1:
            raise Refused(self.left[0].reason, file=self.left[0].name)
        names = [file.name for file in self.files] or [left.name for left in self.left] or self.chosen
        raise Refused("nothing_found", file=", ".join(names[:3]), files=len(names))


_MINE = frozenset({"linkedin.profile", "linkedin.positions", "linkedin.education", "linkedin.summary", myself.SKILLS})
_SIGNALS = frozenset({signals.INVITATIONS, signals.RECOMMENDATIONS, signals.ENDORSEMENTS, signals.NOTES})


def _is_people(code: str) -> bool:
    return code in {connections.FORMAT, "linkedin.outlook"} or bool(code and not code.startswith("linkedin."))


def _table(one: Detected) -> Table:
    assert one.table is not None  # noqa: S101  (every format but vCard is a table)
    return one.table


def _chosen(one: Detected) -> str | None:
    return None if one.encoding.startswith("utf") else one.encoding


def _by_source(people: Iterable[PersonRecord]) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for person in people:
        rows.setdefault(person.source, []).append(person.row)
    return rows


def _report(one: Detected) -> FileReport:
    """The report of a file before it is read."""
    table = one.table
    return FileReport(
        one.member.name, one.format, one.encoding, table.delimiter if table else "",
        tuple(column for column in table.columns if column.strip()) if table else (),
        preamble=table.preamble if table else 0, sha256=hashlib.sha256(one.member.data).hexdigest(),
    )  # fmt: skip
