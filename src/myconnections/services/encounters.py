"""Log what happened with whom, and set it right afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.entry import Body, Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EncounterId, EntryId, PromiseId
from myconnections.domain.need import Feeds, in_order
from myconnections.domain.reminder import Promise
from myconnections.domain.thanks import thank_by_default
from myconnections.services import contacts, kept, ties
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.views import LogDraft

ANSWER_WITHIN = timedelta(days=14)
"""How long a message stays open: a reply within this time makes an exchange of the two (method.md 2.3)."""

MOST_PEOPLE = 200
"""So many take part in one log at most: a log is of those one met, and beyond some hundreds it would take long."""


def check_count(people: Iterable[ContactId]) -> None:
    """Refused("too_many_chosen", count, most) when more people than one log takes are meant."""
    count = len(set(people))
    if count > MOST_PEOPLE:
        raise Refused("too_many_chosen", count=count, most=MOST_PEOPLE)


def log(vault: OpenVault, draft: LogDraft, now: datetime) -> Changes:
    """Log one encounter with each of the people, today or back-dated, with a promise and a thank-you due if wished.

    Newcomers are added in the same act. Refused: "nobody_chosen", "too_many_chosen", "no_such_person", "nameless",
    "day_in_future". `facts["ids"]` are the encounters.
    """
    instant_of(draft.day, now)
    check_count(draft.people)
    with vault.write(_act(vault, draft), now) as uow:
        outcome = log_in(uow, draft, now)
    return replace(outcome, act=uow.act_id)


def _act(vault: OpenVault, draft: LogDraft) -> Act:
    """The act of logging, named after the first of those who take part, newcomers last."""
    told: dict[str, object] = {"kind": draft.kind.value, "day": draft.day.isoformat()}
    names = [contacts.newcomer(name).name for name in dict.fromkeys(draft.newcomers)]
    if names and not draft.people:
        return Act("log", {"people": len(names), "name": names[0], **told})
    act, chosen = kept.people_act(vault, "log", draft.people, **told)
    return replace(act, facts={**act.facts, "people": len(chosen) + len(names)})


def log_in(uow: UnitOfWork, draft: LogDraft, now: datetime) -> Changes:
    """Log inside a unit of work whose people are known to be kept; newcomers are added."""
    new = [contacts.add_in(uow, contacts.newcomer(name), now).id for name in dict.fromkeys(draft.newcomers)]
    people = [*dict.fromkeys(draft.people), *new]
    added = [_add(uow, draft, contact_id, now) for contact_id in people]
    if len(added) > 1:
        # The first id of the group is its key: unique without counting anything else.
        for encounter in added:
            uow.encounters.put(replace(encounter, together=int(added[0].id)))
    kinds = {"encounter", "tie", "contact"} if new else {"encounter", "tie"}
    if draft.promise.strip():
        kinds.add("promise")
        for encounter in added:
            uow.dues.add_promise(_promise(draft, encounter))
    if draft.feeds:
        kinds.add("entry")
        fed: Entry[Body] = Entry(
            EntryId(0), Feeds(in_order(draft.feeds), int(added[0].id)), draft.day, tuple(map(Part, people)), now
        )
        uow.entries.add(fed)
    ties.refold(uow, people, now)
    return Changes.of(kinds, people, ids=[int(encounter.id) for encounter in added])


def change(vault: OpenVault, encounter: Encounter, now: datetime, *, together: bool = False) -> Changes:
    """Keep the encounter as given (kind, who, day, note, thank-you due); `together`: for all of its group log.

    Refused: "no_such_encounter", "day_in_future". Whose it is and where it came from stay.
    """
    instant_of(encounter.day, now)
    group, act = _group(vault, encounter.id, "change_encounter", together)
    with vault.write(act, now) as uow:
        for before in group:
            at = before.at if encounter.day == before.day else instant_of(encounter.day, now)
            uow.encounters.put(
                replace(
                    before,
                    kind=encounter.kind,
                    by=encounter.by,
                    day=encounter.day,
                    at=at,
                    note=encounter.note,
                    thank=encounter.thank,
                    # A day and kind set by hand are no guess any more.
                    approximate=before.approximate and encounter.approximate and encounter.day == before.day,
                )
            )
        people = [before.contact_id for before in group]
        ties.refold(uow, people, now)
    return Changes.of({"encounter", "tie"}, people, uow.act_id)


def forget(vault: OpenVault, encounter_id: EncounterId, now: datetime, *, together: bool = False) -> Changes:
    """Take an encounter away, `together`: with all of its group log. Promises made then stay."""
    group, act = _group(vault, encounter_id, "forget_encounter", together)
    with vault.write(act, now) as uow:
        people, kinds = [gone.contact_id for gone in group], {"encounter", "tie"}
        for gone in group:
            for promise in uow.dues.promises(gone.contact_id):
                if promise.encounter_id == gone.id:
                    uow.dues.put_promise(replace(promise, encounter_id=None))
                    kinds.add("promise")
            uow.encounters.remove(gone)
        ties.refold(uow, people, now)
    return Changes.of(kinds, people, uow.act_id)


def waive_thanks(vault: OpenVault, encounter_id: EncounterId, now: datetime) -> Changes:
    """No thank-you is due for this encounter."""
    group, act = _group(vault, encounter_id, "change_encounter", together=False, thanks="waived")
    with vault.write(act, now) as uow:
        uow.encounters.put(replace(group[0], thank=False))
    return Changes.of({"encounter"}, [group[0].contact_id], uow.act_id)


def _group(
    vault: OpenVault, encounter_id: EncounterId, kind: str, together: bool, **facts: object
) -> tuple[list[Encounter], Act]:
    """The encounter, or all of its group log, and the act on them."""
    with vault.read() as uow:
        found = kept.encounter(uow, encounter_id)
        group = uow.encounters.together(found.together) if together and found.together else [found]
    act, _ = kept.people_act(
        vault, kind, [one.contact_id for one in group], kind=found.kind.value, day=found.day.isoformat(), **facts
    )
    return group, act


def _add(uow: UnitOfWork, draft: LogDraft, contact_id: ContactId, now: datetime) -> Encounter:
    """Add one encounter; a message that answers an open one is kept as an exchange dated on the reply."""
    kind, by = draft.kind, draft.by
    if kind is EncounterKind.MESSAGE and (by is By.BOTH or _answers(uow, draft, contact_id)):
        kind, by = EncounterKind.EXCHANGE, By.BOTH
    thank = thank_by_default(kind, by) if draft.thank is None else draft.thank
    return uow.encounters.add(
        Encounter(
            EncounterId(0), contact_id, instant_of(draft.day, now), draft.day, kind, by, draft.note.strip(), thank=thank
        )
    )


def _answers(uow: UnitOfWork, draft: LogDraft, contact_id: ContactId) -> bool:
    """Whether this message answers one of the other side within 14 days that nothing has answered yet."""
    for earlier in uow.encounters.of(contact_id):
        if earlier.day > draft.day or earlier.kind is EncounterKind.SIGNAL:
            continue
        if earlier.kind is not EncounterKind.MESSAGE or draft.day - earlier.day > ANSWER_WITHIN:
            return False
        if earlier.by is not draft.by:
            return True
    return False


def _promise(draft: LogDraft, encounter: Encounter) -> Promise:
    """The promise of the draft, made at this encounter."""
    return Promise(
        PromiseId(0),
        encounter.contact_id,
        draft.promise.strip(),
        draft.promise_by,
        draft.day,
        draft.promise_due,
        encounter_id=encounter.id,
    )
