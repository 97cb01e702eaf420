"""Rows and domain values, translated by hand: a person and what I know of them. See also `tie_rows` and `due_rows`.

A row is the tuple of its table's columns, in their order. Of industry, function, region and institution the codes of
our own words are written and read; older rows may hold the words themselves, in either language.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from myconnections.domain.contact import Contact, Fact, Job, Me, Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.ids import BatchId, ContactId, FactId, JobId
from myconnections.domain.listing import PersonRow
from myconnections.domain.sort_key import contact_key
from myconnections.domain.vocabulary import kept

Row = tuple[Any, ...]
LIST_COLUMNS = """
    contact.id, contact.name, contact.reading, contact.sort_key, contact.organization, contact.position,
    tie.stage, tie.warm, tie.warm_at, tie.half_life, tie.keep_warm, tie.starred, tie.resting, tie.suggest,
    tie.triaged, tie.asked, tie.last_contact, tie.first_two_way, tie.contact_days,
    CASE tie.capital_override WHEN '' THEN tie.capital ELSE tie.capital_override END,
    contact.communities, contact.reach, contact.connected_on, contact.archived
"""
"""What `person_rows` reads, from contact left join tie."""


def person_rows(rows: Iterable[Row]) -> list[PersonRow]:
    """Light rows for lists, from LIST_COLUMNS; a person without a tie is an untouched Link."""
    of = PersonRow
    return [
        of(
            ContactId(r[0]), r[1], r[2], r[3], r[4], r[5], r[6] or 1, r[7], r[8], r[9],
            None if r[10] is None else r[10] == 1, r[11] == 1, r[12] == 1, r[13] != 0, r[14] is not None, r[15] or "",
            r[16], r[17], r[18] or 0, r[19] or "unclear", words(r[20]) if r[20] else (), words(r[21]) if r[21] else (),
            r[22], r[23] == 1,
        )
        for r in rows
    ]  # fmt: skip


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
        _json([day.toordinal() for day in c.exchanged_on]) if c.exchanged_on else "",
        _json(c.relations) if c.relations else "",
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


def listed(values: Iterable[str]) -> str:
    """Several texts as one: JSON, or "" for none of them."""
    return _json(list(values)) if values else ""


def words(text: str) -> tuple[str, ...]:
    """The texts that `listed` joined."""
    return tuple(json.loads(text)) if text else ()


def seconds(moment: datetime | None) -> int | None:
    """An instant as whole seconds since 1970; what is less than a second is dropped."""
    return None if moment is None else int(moment.timestamp() // 1)


def moment_of(stamp: int | None) -> datetime | None:
    """The instant (UTC) of whole seconds since 1970."""
    return None if stamp is None else datetime.fromtimestamp(stamp, UTC)


def ordinal(day: date | None) -> int | None:
    """A day as its ordinal."""
    return None if day is None else day.toordinal()


def day_of(number: int | None) -> date | None:
    """The day of an ordinal."""
    return None if number is None else date.fromordinal(number)


def partial_text(partial: PartialDate | None) -> str:
    """A partial date as text, "" for none."""
    return "" if partial is None else str(partial)


def partial_of(text: str) -> PartialDate | None:
    """The partial date of its text."""
    return PartialDate.parse(text) if text else None


LISTED = frozenset({"communities", "reach", "schools", "offers", "needs", "flags"})
"""Fields of a person that hold several words."""


def reachable_of(text: str) -> tuple[Reachable, ...]:
    """Ways to reach somebody from their JSON."""
    return tuple(Reachable(*parts) for parts in json.loads(text)) if text else ()


def _reachable_text(ways: tuple[Reachable, ...]) -> str:
    return _json([(way.kind, way.value, way.label, way.key, way.extension) for way in ways]) if ways else ""


# Made once: `json.dumps` with options makes a new encoder for every call.
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
