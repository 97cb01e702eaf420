"""Organizations as things of their own: who works there, who did, and what I noted about them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from myconnections.domain.contact import Contact, Job
from myconnections.domain.errors import Refused
from myconnections.domain.folding import fold
from myconnections.domain.ids import ContactId, OrganizationId
from myconnections.domain.organization import Organization
from myconnections.domain.vocabulary.no_employer import employer_of
from myconnections.domain.warmth import Band
from myconnections.interchange.companies import employer_key
from myconnections.services import capitals, kept
from myconnections.services.changes import Changes
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import ListedPerson

MOST_NAME, MOST_NOTE = 200, 10_000


@dataclass(frozen=True, slots=True)
class OrganizationRow:
    """One organization of the list. `key` tells it from others whatever its spelling (interchange.companies).

    `people` work there now, `warm` of them are warm or hot, `former` did and are elsewhere now.
    """

    key: str
    name: str
    people: int
    warm: int
    former: int
    industry: str = ""
    region: str = ""
    institution: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """One organization with its people, those who are there now and those who were, with the job of then."""

    row: OrganizationRow
    spellings: tuple[str, ...]
    people: tuple[ListedPerson, ...]
    former: tuple[tuple[ListedPerson, Job], ...]


def key_of(name: str) -> str:
    """The key of the organization that is written like this; "" where it names none ("Freelance")."""
    return employer_key(name)


def listing(vault: OpenVault, now: datetime, *, search: str = "") -> list[OrganizationRow]:
    """Every organization of the people kept and not archived, the one with most people first."""
    with vault.read() as uow:
        known = _Known(uow, _people(uow, now))
        answered = {one.key: one for one in uow.organizations.all()}
        rows = [known.row(key, answered.get(key)) for key in known.every()]
    wanted = fold(search.strip())
    found = [row for row in rows if wanted in fold(row.name)]
    return sorted(found, key=lambda row: (-row.people, -row.former, fold(row.name)))


def unnamed(vault: OpenVault) -> list[tuple[str, int]]:
    """What stands in the place of an employer and names none ("Freelance"), and with how many, the most frequent first.

    Nobody who is archived is counted; several spellings stand apart, as they were written.
    """
    with vault.read() as uow:
        away = {who for who, _ in uow.contacts.column("archived")}
        said = [name.strip() for who, name in uow.contacts.column("organization") if who not in away]
    written = Counter(name for name in said if name and not employer_of(name))
    return sorted(written.items(), key=lambda one: (-one[1], one[0]))


def organization(vault: OpenVault, key: str, now: datetime) -> OrganizationView:
    """One organization with its people. Refused("no_such_organization")."""
    with vault.read() as uow:
        known = _Known(uow, _people(uow, now, _ever_at(uow, key)))
        if key not in known.every():
            raise Refused("no_such_organization", name=key)
        here, were = known.present[key], known.former.get(key, [])
        return OrganizationView(
            row=known.row(key, uow.organizations.by_key(key)),
            spellings=tuple(spelling for spelling, _ in Counter(one.row.organization for one in here).most_common()),
            people=tuple(here),
            former=tuple(were),
        )


def rename(vault: OpenVault, key: str, name: str, now: datetime) -> Changes:
    """Write one name for the organization at everybody who works there, however it was spelt; no import undoes it.

    `facts["key"]` is its key from now on, "" where the name is a word for having none. Refused:
    "nothing_written", "name_too_long", "no_such_organization".
    """
    name = kept.text_given(name)
    if len(name) > MOST_NAME:
        raise Refused("name_too_long", most=MOST_NAME)
    with vault.read() as uow:
        people = _working_at(uow, key)
        before = uow.organizations.by_key(key)
    if not people:
        raise Refused("no_such_organization", name=key)
    new_key = employer_key(name)
    with vault.write(Act("organization", {"name": name, "people": len(people)}), now) as uow:
        renamed = [replace(one, organization=name, edited=one.edited | {"organization"}) for one in people]
        uow.contacts.put_many(renamed)
        if before is not None and new_key and uow.organizations.by_key(new_key) in {None, before}:
            uow.organizations.put(replace(before, name=name, key=new_key))
        capitals.relabel(uow, renamed)
    return Changes.of({"contact", "tie", "organization"}, [one.id for one in people], uow.act_id, key=new_key)


def note(vault: OpenVault, key: str, text: str, now: datetime) -> Changes:
    """Keep what I note about an organization. Refused: "no_such_organization", "note_too_long"."""
    if len(text) > MOST_NOTE:
        raise Refused("note_too_long", most=MOST_NOTE)
    with vault.read() as uow:
        before = uow.organizations.by_key(key)
        people = _working_at(uow, key)
    if before is None and not people:
        raise Refused("no_such_organization", name=key)
    name = before.name if before is not None else people[0].organization
    with vault.write(Act("organization", {"name": name, "people": 0}), now) as uow:
        if before is None:
            uow.organizations.add(Organization(OrganizationId(0), name, key, note=text.strip()))
        else:
            uow.organizations.put(replace(before, note=text.strip()))
    return Changes.of({"organization"}, act=uow.act_id, key=key)


class _Known:
    """Who works where and who did, by the keys of organizations."""

    def __init__(self, uow: UnitOfWork, people: Sequence[ListedPerson]) -> None:
        by_id = {one.row.id: one for one in people}
        self.present: defaultdict[str, list[ListedPerson]] = defaultdict(list)
        self.former: defaultdict[str, list[tuple[ListedPerson, Job]]] = defaultdict(list)
        for one in people:
            if key := employer_key(one.row.organization):
                self.present[key].append(one)
        for job in uow.contacts.jobs_of(by_id):
            one, key = by_id[job.contact_id], employer_key(job.organization)
            if key and key != employer_key(one.row.organization):
                self.former[key].append((one, job))

    def every(self) -> set[str]:
        return self.present.keys() | self.former.keys()

    def row(self, key: str, answered: Organization | None) -> OrganizationRow:
        here, were = self.present.get(key, []), self.former.get(key, [])
        names = Counter(one.row.organization for one in here) or Counter(job.organization for _, job in were)
        ((commonest, _),) = names.most_common(1)
        said = answered or Organization(OrganizationId(0), commonest, key)
        return OrganizationRow(
            key=key,
            name=commonest,
            people=len(here),
            warm=sum(one.band in {Band.WARM, Band.HOT} for one in here),
            former=len({one.row.id for one, _ in were}),
            industry=said.industry,
            region=said.region,
            institution=said.institution,
            note=said.note,
        )


def _people(uow: UnitOfWork, now: datetime, ids: Iterable[ContactId] | None = None) -> list[ListedPerson]:
    return [one for one in listed(rows_at(uow, now, ids), now) if not one.row.archived]


def _working_at(uow: UnitOfWork, key: str) -> list[Contact]:
    return uow.contacts.many(_there_now(uow, key))


def _there_now(uow: UnitOfWork, key: str) -> list[ContactId]:
    return [who for who, name in uow.contacts.column("organization") if key and employer_key(name) == key]


def _ever_at(uow: UnitOfWork, key: str) -> list[ContactId]:
    """Who is there or was: of all others nothing needs to be read to show one organization."""
    everybody = uow.contacts.first(uow.contacts.count())
    were = (job.contact_id for job in uow.contacts.jobs_of(everybody) if key and employer_key(job.organization) == key)
    return list(dict.fromkeys((*_there_now(uow, key), *were)))
