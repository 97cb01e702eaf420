"""Dialogue experiments: how one begins, what was learned, kept with those who were there and logged as a talk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.dialogue import TURN, Dialogue
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.entry import Body, Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId
from myconnections.services import content, encounters, entries, kept
from myconnections.services.changes import Changes
from myconnections.services.content import Form
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault
from myconnections.services.views import LogDraft


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a dialogue of a form begins: as the last one of it, or as the form says."""

    form: str
    title: str
    prompt: str
    rules: tuple[str, ...]
    seconds: int
    rounds: int


@dataclass(frozen=True, slots=True)
class DialoguesView:
    """All dialogues, newest first; how many by form ("" own ones), and with how many people."""

    rows: tuple[Entry[Dialogue], ...]
    forms: Mapping[str, int]
    people: int
    names: Mapping[ContactId, str]


def form(key: str) -> Form:
    """A form of ours. Refused("no_such_form")."""
    found = content.forms().get(key)
    if found is None:
        raise Refused("no_such_form", value=key)
    return found


def name(body: Dialogue, language: str) -> str:
    """What a dialogue is called: its own title, else the name of its form."""
    known = content.forms().get(body.form)
    return body.title or (known.name[language] if known else body.form)


def begin(vault: OpenVault, key: str, language: str) -> Beginning:
    """How a dialogue of this form begins; "" one of one's own, with the rules of the last own one.

    Refused("no_such_form").
    """
    known = form(key) if key else None
    last = next((one.body for one in reversed(entries.listed(vault, Dialogue)) if one.body.form == key), None)
    rules = known.rules[language] if known else ()
    return Beginning(
        key,
        known.name[language] if known else (last.title if last else ""),
        known.prompt[language] if known else "",
        (last.rules if last else ()) or rules,
        last.seconds if last else TURN,
        last.rounds if last else 1,
    )


def keep(
    vault: OpenVault, body: Dialogue, people: Iterable[ContactId], now: datetime, *, day: date | None = None
) -> Changes:
    """Keep a dialogue with these people, of today unless a day is given, and log the talk in the same act.

    Refused: "nobody_chosen", "no_such_person", "no_such_form", "day_in_future", and what `Dialogue.check` refuses.
    """
    when = day or today_of(now)
    instant_of(when, now)
    body = _clean(replace(body, log=0))
    if body.form:
        form(body.form)
    act, chosen = kept.people_act(vault, "entry", people, answer=Dialogue.KIND, text=body.learned or body.title)
    encounters.check_count(chosen)
    new: Entry[Body] = Entry(EntryId(0), body, when, tuple(Part(who) for who in chosen), now)
    with vault.read() as looking:
        entries.check(looking, new)
    with vault.write(act, now) as uow:
        note = body.learned or body.title
        draft = LogDraft(tuple(chosen), EncounterKind.TALK, By.BOTH, when, note=note, thank=False)
        logged = encounters.log_in(uow, draft, now)
        added = uow.entries.add(replace(new, body=replace(body, log=logged.facts["ids"][0])))  # type: ignore[index]
    return Changes.of(logged.kinds | {"entry"}, chosen, uow.act_id, id=int(added.id))


def change(vault: OpenVault, entry: Entry[Dialogue], now: datetime) -> Changes:
    """Set right what was written; with whom and on which day stays. Refused: as `keep`.

    The talk that was logged with it says the same anew, unless its note was changed by hand.
    """
    before = entries.one(vault, entry.id, Dialogue)
    body = _clean(replace(entry.body, log=before.body.log))
    if body.form:
        form(body.form)
    after = replace(before, body=body)
    with vault.read() as looking:
        entries.check(looking, after)
    kinds, was = {"entry"}, before.body.learned or before.body.title
    with vault.write(entries.entry_act(body, changed=True), now) as uow:
        uow.entries.put(after)
        talked = uow.encounters.get(body.log)
        group = uow.encounters.together(talked.together) if talked and talked.together else [talked]
        for talk in group:
            if talk is not None and talk.note == was:
                uow.encounters.put(replace(talk, note=body.learned or body.title))
                kinds.add("encounter")
    return Changes.of(kinds, before.those(), uow.act_id, id=int(before.id))


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take a dialogue away; the talk that was logged stays, for it took place. Refused("no_such_entry")."""
    before = entries.one(vault, entry_id, Dialogue)
    with vault.write(Act("entry", {"answer": "dialogue:forgotten"}), now) as uow:
        uow.entries.remove(before.id)
    return entries.changed([before], uow.act_id)


def view(vault: OpenVault) -> DialoguesView:
    """Everything for the page."""
    with vault.read() as uow:
        rows = tuple(reversed(entries.listed_in(uow, Dialogue)))
        who = {part.contact_id for one in rows for part in one.people}
        names = uow.contacts.names(who)
    kinds = dict.fromkeys((*content.forms(), ""), 0)
    for one in rows:
        kinds[one.body.form] = kinds.get(one.body.form, 0) + 1
    return DialoguesView(rows, {key: count for key, count in kinds.items() if count}, len(who), names)


def _clean(body: Dialogue) -> Dialogue:
    rules = tuple(rule.strip() for rule in body.rules if rule.strip())
    return replace(
        body, title=body.title.strip(), rules=rules, learned=body.learned.strip(), theirs=body.theirs.strip()
    )
