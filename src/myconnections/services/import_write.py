"""Writing a plan into the vault, all inside one unit of work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import combinations, pairwise
from uuid import NAMESPACE_OID, uuid5

from myconnections.domain.alter_ties import GROUP_THREAD
from myconnections.domain.capital import compared
from myconnections.domain.contact import Contact, Fact, Job
from myconnections.domain.encounter import TWO_WAY, BareEncounter, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import BatchId, ContactId, FactId, JobId
from myconnections.domain.periods import HALF_LIFE, Periods, instant, unix
from myconnections.domain.provenance import Provenance, TieEvidence
from myconnections.domain.stage import Stage, StageChange
from myconnections.domain.tie import Tie
from myconnections.interchange import unite
from myconnections.interchange.into_contact import imported_values, new_contact
from myconnections.interchange.plan import ImportPlan, PlannedEncounter, PlannedPerson, Who
from myconnections.interchange.records import FormerJob, HelpRecord, PersonRecord
from myconnections.services import capitals, import_merge, import_prepare, ties
from myconnections.services.inheriting import Inheritance
from myconnections.services.moments import today_of
from myconnections.services.ports import UnitOfWork

_STEP = 2000
_LARGEST_GROUP = 12
THREADS = "imported_threads"
"""The setting that counts conversations of several: "1+2+3 2026-01-31", the numbers of the people and the last day."""
_HELP_FACTS = {"received": "recommended_me", "given": "recommended_by_me"}
_KINDS = {kind.value: kind for kind in EncounterKind}


class Writing:
    """Writes one plan. `added`, `changed` and `merged` count people.

    `report` hears shares from 0 to 1; `check` raises Refused("cancelled") when the person has had enough.
    """

    def __init__(
        self,
        uow: UnitOfWork,
        plan: ImportPlan,
        now: datetime,
        report: Callable[[float], None],
        check: Callable[[], None],
    ) -> None:
        self._uow, self._plan, self._now = uow, plan, now
        self._latest = unix(now)
        self._report, self._check = report, check
        self._ids: dict[int, ContactId] = {}
        self._fresh: list[ContactId] = []
        self._inheritance = Inheritance(uow)
        self._inherited: list[ContactId] = []
        self._batch: BatchId | None = None
        self._digests = {file.name: file.sha256 for file in plan.reading.files}
        self._before: dict[ContactId, Contact] = {}
        self._done, self._total = 0, max(1, len(plan.people) + len(plan.encounters))
        self.added = self.changed = self.merged = 0

    def people(self, choices: dict[int, str]) -> None:
        """New people, changed people, and those the person said are one."""
        for answer in choices.values():
            if answer not in import_merge.ANSWERS:
                raise Refused("unknown_answer", value=answer)
        plan = self._plan
        root_of = import_merge.roots(plan.candidates, choices)
        kept_of = import_merge.chosen_kept(plan.candidates, choices, root_of)
        groups: dict[int, list[PlannedPerson]] = {}
        for place, planned in enumerate(plan.people):
            if planned.contact_id is None:
                groups.setdefault(root_of.get(place, place), []).append(planned)
            else:
                self._ids[place] = planned.contact_id
        self.merged = sum(len(group) - 1 for group in groups.values()) + len(kept_of)
        records = {place: _one(group) for place, group in groups.items()}
        together = [(ContactId(kept_of[place]), record) for place, record in records.items() if place in kept_of]
        self._change(together)
        self._add({place: record for place, record in records.items() if place not in kept_of})
        for place, kept in kept_of.items():
            self._ids[place] = ContactId(kept)
        for place, root in root_of.items():
            self._ids[place] = self._ids[root]
        self._remember_different(choices)

    def _add(self, records: dict[int, PersonRecord]) -> None:
        """New people in slices, so that progress shows and cancelling works."""
        places = list(records)
        stamp = self._now.isoformat()
        for start in range(0, len(places), _STEP):
            self._check()
            batch = self._new_batch()
            part = places[start : start + _STEP]
            contacts = [
                self._inheritance.given(
                    new_contact(
                        records[place],
                        uid=str(uuid5(NAMESPACE_OID, f"{stamp} {batch} {place}")),
                        created_at=self._now,
                        batch=batch,
                    )
                )
                for place in part
            ]
            ids = self._uow.contacts.add_many(contacts)
            self._inherited += [who for who, one in zip(ids, contacts, strict=True) if one.industry or one.function]
            self._ids.update(zip(part, ids, strict=True))
            self._fresh += ids
            told = list(zip(ids, (records[place] for place in part), strict=True))
            self._uow.contacts.add_provenance([self._provenance(who, record) for who, record in told])
            self._uow.contacts.add_jobs([self._job(who, r, job) for who, r in told for job in r.former])
            self._advance(len(part))
        self.added = len(places)

    def _change(self, together: Sequence[tuple[ContactId, PersonRecord]]) -> None:
        """People kept already: changed fields, the job that ended, and those put together with a new one."""
        planned = [
            (each.contact_id, each.after, each)
            for each in self._plan.people
            if each.contact_id is not None and each.after is not None
        ]
        ids = [who for who, _, _ in planned] + [who for who, _ in together]
        if not ids:
            return
        self._before = {contact.id: contact for contact in self._uow.contacts.many(ids)}
        if len(self._before) != len(set(ids)):
            raise Refused("plan_stale")
        after: dict[ContactId, Contact] = {}
        jobs: list[Job] = []
        sources: list[Provenance] = []
        for who, changed, each in planned:
            after[who] = changed  # the last of several rows holds the changes of those before it
            sources.append(self._provenance(who, each.record))
            if each.former is not None:
                jobs.append(self._job(who, each.record, each.former))
        for who, record in together:
            after[who], lost = import_merge.put_together(after.get(who, self._before[who]), record)
            sources.append(self._provenance(who, record))
            jobs += [self._job(who, record, job) for job in (lost, *record.former) if job is not None]
        after = {who: self._inheritance.moved(self._before[who], one) for who, one in after.items()}
        self._new_batch()
        self._uow.contacts.put_many(list(after.values()))
        self._uow.contacts.add_provenance(sources)
        self._uow.contacts.add_jobs(jobs)
        capitals.relabel(self._uow, after.values())
        self.changed = len(after)
        self._advance(len(planned))

    def encounters(self) -> None:
        """The encounters that are news; warmth of everybody they touch, and a tie for everybody new.

        Where many are new, their warmth is computed here, from what is at hand; else as for anybody touched.
        """
        fresh = set(self._fresh) if len(self._fresh) > ties.MANY else set()
        rows: list[tuple[ContactId, int, int, str, str]] = []
        touched: dict[ContactId, None] = {}
        planned = self._plan.encounters
        for start in range(0, len(planned), _STEP):
            self._check()
            batch = self._new_batch()
            made = []
            for each in planned[start : start + _STEP]:
                one = self._encounter(each, batch)
                made.append(one)
                if each.replaces:
                    self._remove(each)
                if one.contact_id in fresh:
                    rows.append(one[:5])
                else:
                    touched[one.contact_id] = None
            self._uow.encounters.add_bare(made)
            self._advance(len(made))
        self._check()
        self._tie(rows)
        if touched:
            ties.refold(self._uow, touched, self._now)

    def _tie(self, rows: list[tuple[ContactId, int, int, str, str]]) -> None:
        """Ties of the new people: all links, as warm as what came with them."""
        if not self._fresh:
            return
        warm = _warmth(self._fresh, rows, self._now)
        days: dict[int, set[int]] = {}
        two_way: dict[int, int] = {}
        for who, _, day, kind, _ in rows:
            days.setdefault(who, set()).add(day)
            if _KINDS[kind] in TWO_WAY:
                two_way[who] = min(day, two_way.get(who, day))
        made = []
        for who in self._fresh:
            value, at = warm.get(who, (None, None))
            seen = days.get(who, ())
            made.append(
                Tie(
                    who,
                    warm=value,
                    warm_at=at,
                    last_contact=_day(max(seen, default=None)),
                    first_two_way=_day(two_way.get(who)),
                    contact_days=len(seen),
                )
            )
        self._uow.ties.add_many(made)
        self._uow.ties.add_stage_changes(
            [StageChange(who, self._now, None, Stage.LINK, "import") for who in self._fresh]
        )

    def evidence(self) -> None:
        """Recommendations become what speaks for a stage; group conversations what speaks for ties among people."""
        for each, who_said in self._plan.helps:
            self._recommendation(self._id_of(who_said), each)
        seen = self._uow.settings.get(THREADS)
        counts: dict[str, int] = dict(seen) if isinstance(seen, dict) else {}
        before, found = len(counts), []
        for thread in self._plan.reading.threads:
            people = sorted({who for slug in thread.slugs if (who := self._known(slug)) is not None})
            key = f"{'+'.join(map(str, people))} {thread.last.isoformat()}"
            if 2 <= len(people) <= _LARGEST_GROUP and key not in counts:
                counts[key] = thread.count
                found += [
                    TieEvidence(a, b, GROUP_THREAD, thread.last, thread.count) for a, b in combinations(people, 2)
                ]
        if len(counts) > before:
            self._uow.ties.add_evidence(found)
            self._uow.settings.put(THREADS, counts)

    def myself(self) -> None:
        """What the export says of me, where I have not written something by hand."""
        if self._plan.reading.self_facts is None:
            return
        before = self._uow.settings.me()
        after = import_prepare.me_after(before, self._plan.reading.self_facts)
        if after != before:
            self._uow.settings.put_me(after)
            fresh = set(self._fresh)
            if compared(before) != compared(after) and len(fresh) < self._uow.contacts.count():
                capitals.relabel(self._uow, [each for each in self._uow.contacts.all() if each.id not in fresh])

    def inherited(self) -> None:
        """The kinds of the ties to those who took over answers: at the end, when it is known who I am."""
        if self._inherited:
            capitals.relabel(self._uow, self._uow.contacts.many(self._inherited))

    def remember(self, setting: str) -> None:
        """Keep what this source said of changed people, so that an older word of another source is no news."""
        said = self._uow.settings.get(setting)
        kept: dict[str, dict[str, dict[str, str]]] = dict(said) if isinstance(said, dict) else {}
        news = False
        for each in self._plan.people:
            before = None if each.contact_id is None else self._before.get(each.contact_id)
            if before is None or each.status != "changed":
                continue
            formats = kept.setdefault(str(int(before.id)), {"": _texts(before)})
            formats[each.record.format] = imported_values(each.record)
            news = True
        if news:
            self._uow.settings.put(setting, kept)
        self._report(1.0)

    def _recommendation(self, who: ContactId, record: HelpRecord) -> None:
        kind = _HELP_FACTS[record.direction]
        day = record.day or today_of(self._now)
        text = record.text or " · ".join(part for part in (record.organization, record.position) if part)
        known = [fact.noted_on for fact in self._uow.contacts.facts(who) if fact.kind == kind]
        if not known or (record.day is not None and record.day not in known):
            self._uow.contacts.add_fact(Fact(FactId(0), who, kind, text, day))

    def _remember_different(self, choices: dict[int, str]) -> None:
        pairs: list[tuple[str, str]] = []
        for candidate in import_merge.called_different(self._plan.candidates, choices):
            two = {self._ids[candidate.person], self._id_of(Who(candidate.contact_id, candidate.other))}
            uids = sorted(f"uid:{each.uid}" for each in self._uow.contacts.many(two))
            pairs += pairwise(uids)  # none when another answer made them one
        if pairs:
            self._uow.imports.add_different(pairs)

    def _remove(self, planned: PlannedEncounter) -> None:
        """Take away messages that an exchange tells more fully."""
        for who, day, kind in planned.replaces:
            for old in self._uow.encounters.of(ContactId(who)):
                same = (old.day.toordinal(), old.kind.value, old.source) == (day, kind, planned.record.source)
                if same:
                    self._uow.encounters.remove(old)

    def _encounter(self, planned: PlannedEncounter, batch: BatchId) -> BareEncounter:
        record = planned.record
        at = record.at if record.at.tzinfo else record.at.replace(tzinfo=self._now.tzinfo)
        return BareEncounter(
            self._id_of(planned.who),
            min(unix(at), self._latest),
            record.day.toordinal(),
            record.kind,
            "both" if record.kind == "exchange" else record.by,
            record.text,
            record.source,
            batch,
            record.count,
        )

    def _provenance(self, who: ContactId, record: PersonRecord) -> Provenance:
        return Provenance(who, record.source, self._digests.get(record.source, ""), record.row, dict(record.raw))

    def _job(self, who: ContactId, record: PersonRecord, job: FormerJob) -> Job:
        return Job(
            JobId(0), who, job.organization, job.position, job.department, source=record.format, batch=self._batch
        )

    def _id_of(self, who: Who) -> ContactId:
        if who.contact_id is not None:
            return who.contact_id
        return self._ids[who.person or 0]

    def _known(self, slug: str) -> ContactId | None:
        who = self._plan.slugs.get(slug) if slug else None
        return None if who is None else self._id_of(who)

    def _new_batch(self) -> BatchId:
        if self._batch is None:
            files = [file.name for file in self._plan.reading.files]
            self._batch = self._uow.imports.new_batch({"format": self._plan.reading.format, "files": files})
        return self._batch

    def _advance(self, count: int) -> None:
        self._done += count
        self._report(min(1.0, self._done / self._total))


def _one(group: Sequence[PlannedPerson]) -> PersonRecord:
    record = group[0].record
    for other in group[1:]:
        record = unite.merged(record, other.record)
    return record


def _texts(contact: Contact) -> dict[str, str]:
    blank = PersonRecord(0, "", "")
    names = ("given", "family", "organization", "department", "position", "note", "reading_given", "reading_family")
    return imported_values(blank._replace(**{name: getattr(contact, name) for name in names}))


def _warmth(
    people: Sequence[ContactId], rows: list[tuple[ContactId, int, int, str, str]], now: datetime
) -> dict[int, tuple[float, datetime]]:
    """Warmth of new people from the encounters that came with them; those without are left out."""
    if not rows:
        return {}
    from myconnections.insight import warmth_all  # loaded here: arrays are needed for many at once only

    places = {int(who): place for place, who in enumerate(dict.fromkeys(row[0] for row in rows))}
    link = Periods((), (HALF_LIFE[Stage.LINK],))
    found = warmth_all.states(warmth_all.log_of(rows, places), warmth_all.histories([link] * len(places)), now)
    return {
        who: (float(found.value[place]), instant(int(found.at[place])))
        for who, place in places.items()
        if found.value[place] == found.value[place]  # not NaN
    }


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)
