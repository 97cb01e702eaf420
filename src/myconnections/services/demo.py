"""A vault full of invented people with a year of invented life, for a look around."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

from myconnections.domain.contact import Contact, Fact
from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import ContactId, EncounterId, FactId, PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.domain.stage import Stage
from myconnections.services import (
    asking,
    contacts,
    demo_notebook,
    dues,
    encounters,
    imports,
    me,
    preferences,
    samples,
    ties,
)
from myconnections.services.demo_texts import TEXTS, Texts
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft, PickAnswer

PEOPLE, SEED = 120, 11
_BEGAN = timedelta(days=420)
_STAGES = ((Stage.RELATIONSHIP, 6, 60), (Stage.ENGAGEMENT, 12, 34), (Stage.CONNECTION, 22, 30))
"""Stage, how many people stand there, and days between talks with them."""
_KEPT = 18  # the first of Connection, which is kept warm only where the person says so
_BORN = ((6, 1979), (17, None), (34, 1988), (57, 1964), (90, None), (150, 1992), (210, None), (290, 1971))
"""Days until the birthday of each of the nearest, and the year where it is known; none so near that Today names it."""
_DEEP = (EncounterKind.TALK, EncounterKind.MEET, EncounterKind.TALK, EncounterKind.EXCHANGE, EncounterKind.HELP)


def build(vault: OpenVault, now: datetime, language: str, *, count: int = PEOPLE) -> None:
    """Fill an empty vault with `count` invented people (60 at least), its words in `language` ("ja" or "en").

    The same moment and language give the same life; Today has something of every kind.
    """
    chance = Random(SEED)  # noqa: S311 - chance for an invented life, not for secrets
    texts = TEXTS["ja" if language == "ja" else "en"]
    with vault.write(None, now) as uow:
        preferences.keep_in(uow, replace(preferences.kept_in(uow), language=language))
    _bring_in(vault, now, count)
    tended = _tend(vault, now, chance, texts)
    _dues(vault, now, tended, texts)
    demo_notebook.build(vault, now, language, tended, texts.communities)
    answers = zip(asking.picks(vault, now, 3), ("month", "year", "never"), strict=False)
    asking.answer(vault, [PickAnswer(pick.person.id, when) for pick, when in answers], now)
    with vault.write(None, now) as uow:
        uow.history.begin()  # nobody who looks around has done any of this, so none of it is theirs to undo


def _bring_in(vault: OpenVault, now: datetime, count: int) -> None:
    """The same export twice, long ago and now, so that the ties have a past. Readings come by hand."""
    with tempfile.TemporaryDirectory(prefix="myconnections-") as place:
        export = Path(place) / "sample.zip"
        samples.write(export, count, SEED, now)
        for moment in (now - _BEGAN, now):
            imports.apply(vault, imports.plan(vault, [export], moment), moment)
    readings = samples.readings(count, SEED, now)
    with vault.write(None, now) as uow:
        known = [contact for contact in uow.contacts.all() if contact.slug in readings]
        uow.contacts.put_many([_read_as(contact, readings[contact.slug]) for contact in known])


def _read_as(contact: Contact, reading: tuple[str, str]) -> Contact:
    return replace(contact, reading_family=reading[0], reading_given=reading[1])


def _tend(vault: OpenVault, now: datetime, chance: Random, texts: Texts) -> list[ContactId]:
    """A year with the nearest people: stages, talks, what I know of them, where we meet. Nearest first."""
    with vault.read() as uow:
        everybody = [each for each in uow.contacts.all() if each.slug and each.organization]
    chosen = chance.sample(everybody, sum(count for _, count, _ in _STAGES))
    tended: list[ContactId] = []
    # One unit of work for the whole invented past: nobody will undo it act by act.
    with vault.write(None, now) as uow:
        past: list[Encounter] = []
        moves: dict[ContactId, tuple[Stage, datetime]] = {}
        known: list[Fact] = []
        for stage, count, between in _STAGES:
            for contact in chosen[len(tended) : len(tended) + count]:
                began = now - _BEGAN + timedelta(days=chance.randint(5, 60))
                talks = _year_with(contact, stage, between, began, now, chance, texts)
                past += talks
                moves[contact.id] = stage, began + timedelta(days=30)
                known += _learned(contact, stage, talks[-1].day, chance, texts)
                tended.append(contact.id)
        uow.encounters.add_many(past)
        ties.move_stages(uow, moves, now)
        for fact in known:
            uow.contacts.add_fact(fact)
        described = [_described(contact, chance, texts) for contact in chosen]
        born = dict(enumerate(_BORN))
        uow.contacts.put_many([_born(contact, now, *born.get(n, (0, None))) for n, contact in enumerate(described)])
    me.put(
        vault,
        replace(
            me.get(vault),
            industry=texts.industries[0],
            function=texts.functions[0],
            region=texts.regions[0],
            communities=texts.communities[:2],
            authority=1,
        ),
        now,
    )
    contacts.star(vault, tended[:3], True, now)
    ties.set_keep_warm(vault, tended[_KEPT : _KEPT + 3], True, now)
    return tended


def _year_with(
    contact: Contact, stage: Stage, between: int, began: datetime, now: datetime, chance: Random, texts: Texts
) -> list[Encounter]:
    """Talks about every `between` days since it began."""
    moment = _at_evening(began)
    past: list[Encounter] = []
    while moment < now - timedelta(days=2):
        kind = chance.choice(_DEEP)
        by = chance.choice(tuple(By)) if kind is not EncounterKind.EXCHANGE else By.BOTH
        note = chance.choice(texts.talks) if chance.random() < 0.5 else ""
        past.append(Encounter(EncounterId(0), contact.id, moment.astimezone(UTC), moment.date(), kind, by, note))
        moment += timedelta(days=chance.randint(between // 2, between * 3 // 2))
        if stage is Stage.CONNECTION and chance.random() < 0.15:
            break  # some fall silent: there is somebody to write to again
    return past


def _learned(contact: Contact, stage: Stage, noted: date, chance: Random, texts: Texts) -> list[Fact]:
    """What was learned of them on that day; of the nearest also what they like."""
    found = [Fact(FactId(0), contact.id, "background", chance.choice(texts.backgrounds), noted)]
    if stage >= Stage.ENGAGEMENT:
        found.append(Fact(FactId(0), contact.id, "interest", chance.choice(texts.interests), noted))
    return found


def _described(contact: Contact, chance: Random, texts: Texts) -> Contact:
    """The facts that the kind of a tie is read from: some alike, some not."""
    near = chance.random() < 0.4
    pick = (lambda words: words[0]) if near else chance.choice
    return replace(
        contact,
        industry=pick(texts.industries),
        function=pick(texts.functions),
        region=pick(texts.regions),
        communities=(chance.choice(texts.communities[:2] if near else texts.communities),),
        opens_doors=chance.random() < 0.1,
    )


def _born(contact: Contact, now: datetime, ahead: int, year: int | None) -> Contact:
    """With a birthday in so many days; 0: it is not known. Nobody is born on a 29 February of the wrong year."""
    if not ahead:
        return contact
    day = (now + timedelta(days=ahead)).date()
    return replace(contact, birthday=PartialDate(year, day.month, min(day.day, 28) if day.month == 2 else day.day))


def _dues(vault: OpenVault, now: datetime, tended: Sequence[ContactId], texts: Texts) -> None:
    """A thank-you, promises of both sides, a plan: so that Today is not only suggestions."""
    yesterday = _at_evening(now - timedelta(days=1))
    met = LogDraft((tended[5],), EncounterKind.MEET, By.BOTH, yesterday.date(), texts.talks[0])
    encounters.log(vault, met, yesterday)
    made = (now - timedelta(days=9)).date()
    for who, by, text, days in (
        (tended[1], By.ME, texts.promises[0], 2),
        (tended[7], By.ME, texts.promises[1], -1),
        (tended[6], By.THEM, texts.promises[2], 3),
    ):
        due = (now + timedelta(days=days)).date()
        dues.promise(vault, Promise(PromiseId(0), who, text, by, made, due), now)
    with vault.read() as uow:
        strangers = [row.id for row in uow.contacts.rows() if not row.contact_days][:2]
    first = (now - timedelta(days=12)).date()
    encounters.log(vault, LogDraft(tuple(strangers), EncounterKind.TALK, By.THEM, first, thank=False), now)
    condition, act = texts.plan
    dues.plan(vault, Reminder(ReminderId(0), "plan", act, now.date(), tended[9], condition), now)


def _at_evening(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time(19, 30), tzinfo=moment.tzinfo)
