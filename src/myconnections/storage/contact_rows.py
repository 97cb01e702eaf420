"""Rows and domain values, translated by hand: a person, what I know of them, and myself.

Of industry, function, region and institution the codes of our own words are written and read; older rows may hold the
words themselves, in either language.
"""

from __future__ import annotations

import json
from datetime import date

from myconnections.domain.contact import Contact, Fact, Job, Me, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import BatchId, ContactId, FactId, JobId
from myconnections.domain.sort_key import contact_key
from myconnections.domain.vocabulary import kept
from myconnections.storage.rows import Row, as_json, day_of, listed, moment_of, ordinal, seconds, words


def contact_row(contact: Contact) -> Row:
    """A person as a row of `contact`."""
    c = contact
    name, reading = c.name, c.reading
    return (
        c.id, c.uid, name, reading, contact_key(contact), c.organization, c.position,
        listed(c.communities), listed(c.reach), ordinal(c.connected_on), int(c.archived),
        c.given, c.family, c.additional, c.prefix, c.suffix, c.nickname, c.maiden, c.single,
        c.reading_given, c.reading_family, c.department,
        kept("industry", c.industry), kept("function", c.function), kept("region", c.region),
        listed(c.schools), kept("institution", c.institution), c.authority, int(c.opens_doors),
        listed(c.offers), listed(c.needs),
        _reachable_text(c.reachable), c.slug, partial_text(c.birthday), partial_text(c.anniversary),
        as_json([day.toordinal() for day in c.exchanged_on]) if c.exchanged_on else "",
        as_json(c.relations) if c.relations else "",
        listed(c.flags), listed(sorted(c.edited)), seconds(c.created_at), c.batch, c.note,
    )  # fmt: skip


def contact_of(row: Row) -> Contact:
    """A person from a row of `contact`; name, reading and sort key stand there only for lists."""
    (
        key, uid, _, _, _, organization, position, communities, reach, connected_on, archived,
        given, family, additional, prefix, suffix, nickname, maiden, single, reading_given, reading_family,
        department, industry, function, region, schools, institution, authority, opens_doors, offers, needs,
        reachable, slug, birthday, anniversary, exchanged_on, relations, flags, edited, created_at, batch, note,
    ) = row  # fmt: skip
    return Contact(
        id=ContactId(key), uid=uid, given=given, family=family, additional=additional, prefix=prefix, suffix=suffix,
        nickname=nickname, maiden=maiden, single=single, reading_given=reading_given, reading_family=reading_family,
        organization=organization, department=department, position=position,
        industry=kept("industry", industry), function=kept("function", function), region=kept("region", region),
        schools=words(schools), communities=words(communities), reach=words(reach),
        institution=kept("institution", institution), authority=authority, opens_doors=opens_doors == 1,
        offers=words(offers),
        needs=words(needs), reachable=reachable_of(reachable), slug=slug, birthday=partial_of(birthday),
        anniversary=partial_of(anniversary), connected_on=day_of(connected_on),
        exchanged_on=tuple(map(date.fromordinal, json.loads(exchanged_on))) if exchanged_on else (),
        relations=tuple((str(kind), str(who)) for kind, who in json.loads(relations)) if relations else (),
        note=note, flags=words(flags), edited=frozenset(words(edited)), created_at=moment_of(created_at),
        batch=None if batch is None else BatchId(batch), archived=archived == 1,
    )  # fmt: skip


def fact_row(fact: Fact) -> Row:
    """A fact as a row of `fact`."""
    return (fact.id, fact.contact_id, fact.kind, fact.text, fact.noted_on.toordinal())


def fact_of(row: Row) -> Fact:
    """A fact from its row."""
    return Fact(FactId(row[0]), ContactId(row[1]), row[2], row[3], date.fromordinal(row[4]))


def job_row(job: Job) -> Row:
    """A former position as a row of `job`."""
    return (
        job.id, job.contact_id, job.organization, job.position, job.department, partial_text(job.since),
        partial_text(job.until), job.source, job.batch,
    )  # fmt: skip


def job_of(row: Row) -> Job:
    """A former position from its row."""
    key, contact_id, organization, position, department, since, until, source, batch = row
    return Job(
        JobId(key), ContactId(contact_id), organization, position, department, partial_of(since), partial_of(until),
        source, None if batch is None else BatchId(batch),
    )  # fmt: skip


def me_row(me: Me) -> Row:
    """The owner as the one row of `me`."""
    return (
        1, me.name, me.slug, me.headline, me.summary,
        kept("industry", me.industry), kept("function", me.function), kept("region", me.region),
        listed(me.organizations), listed(me.positions), listed(me.schools), listed(me.skills), listed(me.communities),
        me.authority, listed(sorted(me.edited)),
    )  # fmt: skip


def me_of(row: Row) -> Me:
    """The owner from the row of `me`."""
    _, name, slug, headline, summary, industry, function, region, *lists, authority, edited = row
    organizations, positions, schools, skills, communities = map(words, lists)
    return Me(
        name, slug, headline, summary, kept("industry", industry), kept("function", function), kept("region", region),
        organizations, positions, schools, skills, communities, authority, frozenset(words(edited)),
    )  # fmt: skip


def reachable_of(text: str) -> tuple[Reachable, ...]:
    """Ways to reach somebody from their JSON."""
    return tuple(Reachable(*parts) for parts in json.loads(text)) if text else ()


def _reachable_text(ways: tuple[Reachable, ...]) -> str:
    return as_json([(way.kind, way.value, way.label, way.key, way.extension) for way in ways]) if ways else ""


def partial_text(partial: PartialDate | None) -> str:
    """A partial date as text, "" for none."""
    return "" if partial is None else str(partial)


def partial_of(text: str) -> PartialDate | None:
    """The partial date of its text."""
    return PartialDate.parse(text) if text else None
