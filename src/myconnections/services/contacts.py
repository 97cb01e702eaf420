"""What a person can do with the people they keep: add, change, forget, star, note what they know."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import datetime
from uuid import NAMESPACE_OID, uuid5

from myconnections.domain.contact import Contact, Fact, Job, display_name, is_cjk
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, FactId, JobId
from myconnections.domain.stage import Stage, StageChange
from myconnections.domain.tie import Tie
from myconnections.services import capitals, kept, photos, shares
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.shares import Step

FACT_KINDS = ("background", "interest", "other")
_NOT_EDITED = frozenset({"id", "uid", "edited", "created_at", "batch", "archived", "flags"})
_JOB_FIELDS = frozenset({"organization", "department", "position"})
_BLANK = Contact(ContactId(0), "")
_AT_ONCE = 1_000
_TAKEN_AWAY = 0.8
"""The share of forgetting after which only the search index is left."""


def add(
    vault: OpenVault, contact: Contact, now: datetime, *, stage: Stage = Stage.LINK, photo: bytes | None = None
) -> Changes:
    """Keep a new person at `stage`, with the photo where there is one; `facts["id"]` is their id.

    What was said of their employer and of their title before holds for them, too, as far as nothing else is given.
    Refused: "nameless" when nothing says who it is, "photo_refused".
    """
    _nameable(contact)
    if photo:
        photos.check(photo)
    with vault.write(Act("add", {"people": 1, "name": contact.name}), now) as uow:
        new = add_in(uow, contact, now, stage)
        if photo:
            uow.photos.put(new.id, photo)
    return Changes.of({"contact", "tie"}, [new.id], uow.act_id, id=int(new.id), name=new.name)


def add_in(uow: UnitOfWork, contact: Contact, now: datetime, stage: Stage = Stage.LINK) -> Contact:
    """`add` inside a unit of work, without a photo; the person as kept."""
    from myconnections.services.inheriting import InheritanceOfOne  # loaded here: the start must not wait for it

    uid = contact.uid or str(uuid5(NAMESPACE_OID, f"{now.isoformat()} {uow.contacts.count()} {contact.name}"))
    edited = contact.edited | _differing(_BLANK, contact)
    given = InheritanceOfOne(uow).given(contact)
    new = uow.contacts.add(replace(given, id=ContactId(0), uid=uid, edited=edited, created_at=now))
    uow.ties.put(Tie(new.id, stage, capital=capitals.reading_of(uow, uow.settings.me(), new).code))
    uow.ties.add_stage_changes([StageChange(new.id, now, None, stage)])
    return new


def newcomer(name: str) -> Contact:
    """Somebody of whom only the name is known: in Japanese the family name first, else last; one word stays one.

    Refused("nameless") for no name at all.
    """
    words = name.split()
    if not words:
        raise Refused("nameless")
    if len(words) == 1:
        return replace(_BLANK, single=words[0])
    if all(is_cjk(word) for word in words):
        return replace(_BLANK, family=words[0], given=" ".join(words[1:]))
    return replace(_BLANK, given=" ".join(words[:-1]), family=words[-1])


def change(vault: OpenVault, contact: Contact, now: datetime, *, photo: bytes | None = None) -> Changes:
    """Keep the person as given. Fields that differ are marked as edited by hand: no import touches them again.

    A replaced position is kept as a former job. `photo` takes the place of the one kept, b"" takes it away, None leaves
    it. With another employer comes what is known of that one, where what is kept was said of the one before. Nothing
    differs: nothing is written. Refused: "nameless", "no_such_person", "photo_refused".
    """
    _nameable(contact)
    if photo:
        photos.check(photo)
    with vault.read() as uow:
        before = kept.contact(uow, contact.id)
        other_photo = photo is not None and uow.photos.of([contact.id]).get(contact.id, b"") != photo
    differing = _differing(before, contact)
    same = contact.archived == before.archived and contact.flags == before.flags
    if not differing and same and not other_photo:
        return Changes()
    after = replace(
        contact,
        uid=before.uid,
        edited=before.edited | differing,
        created_at=before.created_at,
        batch=before.batch,
    )
    told = sorted(differing | ({"photo"} if other_photo else set()))
    with vault.write(Act("change", {"people": 1, "name": after.name, "fields": told}), now) as uow:
        if "organization" in differing:
            after = _moved(uow, before, after, differing)
        uow.contacts.put(after)
        if other_photo and photo:
            uow.photos.put(after.id, photo)
        elif other_photo:
            uow.photos.remove(after.id)
        kinds = {"contact"}
        if differing & _JOB_FIELDS and _keep_former_job(uow, before):
            kinds.add("job")
        if capitals.relabel(uow, [after]):
            kinds.add("tie")
    return Changes.of(kinds, [after.id], uow.act_id)


def forget(
    vault: OpenVault,
    ids: Iterable[ContactId],
    now: datetime,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Changes:
    """Let people go with everything kept of them; their identity is remembered so that no import brings them back.

    Undo gives everything back. `progress` hears shares from 0 to 1; Refused("cancelled"): nobody is forgotten.
    """
    from myconnections.interchange.plan import identity_keys  # loaded here: the start must not wait for the importer

    step = shares.watched(progress, cancelled)
    act, chosen = kept.people_act(vault, "forget", ids)
    with vault.write(act, now, many=len(chosen) >= _AT_ONCE) as uow:
        keys: list[str] = []
        near = capitals.left_behind(uow, chosen)
        for some in shares.pieces(chosen, shares.part(step, 0, _TAKEN_AWAY), _AT_ONCE):
            keys += [key for contact in uow.contacts.many(some) for key in identity_keys(contact)]
            uow.contacts.remove(some)
        uow.imports.add_forgotten(keys)
        moved = capitals.relabel(uow, uow.contacts.many(near))
        uow.search.refresh(shares.part(step, _TAKEN_AWAY, 1.0))
        kinds = {"contact", "tie", "encounter", "promise", "reminder", "fact", "job", "suggestion"}
    return Changes.of(kinds, {*chosen, *moved}, uow.act_id)


def star(vault: OpenVault, ids: Iterable[ContactId], on: bool, now: datetime, *, step: Step = shares.alone) -> Changes:
    """Put the star on these people or take it off. `step`: see `shares`."""
    act, chosen = kept.people_act(vault, "star", ids, on=on)
    with vault.write(act, now) as uow:
        for some in shares.pieces(chosen, step):
            uow.ties.put_many([replace(tie, starred=on) for tie in uow.ties.many(some)])
    return Changes.of({"tie"}, chosen, uow.act_id)


def add_fact(vault: OpenVault, contact_id: ContactId, kind: str, text: str, now: datetime) -> Changes:
    """Note one thing I know: kind "background", "interest" or "other"."""
    kept.one_of(kind, FACT_KINDS, "unknown_fact_kind")
    text = kept.text_given(text)
    act, _ = kept.people_act(vault, "fact", [contact_id], text=text)
    with vault.write(act, now) as uow:
        fact = uow.contacts.add_fact(Fact(FactId(0), contact_id, kind, text, today_of(now)))
    return Changes.of({"fact"}, [contact_id], uow.act_id, id=int(fact.id))


def forget_fact(vault: OpenVault, fact: Fact, now: datetime) -> Changes:
    """Take one thing I noted away. Refused("no_such_fact") when it is not kept."""
    with vault.read() as uow:
        if fact.id not in {known.id for known in uow.contacts.facts(fact.contact_id)}:
            raise Refused("no_such_fact", id=int(fact.id))
    act, _ = kept.people_act(vault, "fact", [fact.contact_id], text=fact.text, forgotten=True)
    with vault.write(act, now) as uow:
        uow.contacts.remove_fact(fact)
    return Changes.of({"fact"}, [fact.contact_id], uow.act_id)


def _nameable(contact: Contact) -> None:
    """Refuse a person of whom nothing could be shown."""
    if display_name(contact) == _BLANK.name:
        raise Refused("nameless")


def _differing(before: Contact, after: Contact) -> frozenset[str]:
    """The names of the fields in which two states of a person differ, those aside that no hand writes."""
    names = (field.name for field in fields(Contact) if field.name not in _NOT_EDITED)
    return frozenset(name for name in names if getattr(before, name) != getattr(after, name))


def _moved(uow: UnitOfWork, before: Contact, after: Contact, own: frozenset[str]) -> Contact:
    """The person with what is known of the new employer; `own` fields stay as they were given just now, and nothing
    that the person saw when they wrote this is taken away.
    """
    from myconnections.services.inheriting import OF_EMPLOYER, InheritanceOfOne  # loaded here, as above

    moved = InheritanceOfOne(uow).moved(before, after)
    stays = {name: getattr(after, name) for name in OF_EMPLOYER if name in own or not getattr(moved, name)}
    return replace(moved, **stays)


def _keep_former_job(uow: UnitOfWork, before: Contact) -> bool:
    """Keep the position held until now among the former jobs; False when there was none or it stands there."""
    if not before.organization and not before.position:
        return False
    held = (before.organization, before.position, before.department)
    if held in {(job.organization, job.position, job.department) for job in uow.contacts.jobs(before.id)}:
        return False
    uow.contacts.add_jobs([Job(JobId(0), before.id, *held, source="edited")])
    return True
