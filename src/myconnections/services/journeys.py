"""Relationship journeys: kept in three layers, with loops whose figures are written as the log says at that moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from myconnections.domain.encounter import Encounter, EncounterKind
from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.journey import Journey, Loop, Measure, Tally, Touchpoint, moved
from myconnections.domain.journey_log import DAYS, Logged, Window, at_touchpoints
from myconnections.domain.reminder import Promise
from myconnections.services import content, entries, kept
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork

Way = Entry[Journey]


@dataclass(frozen=True, slots=True)
class Log:
    """What was ever logged with the people of a single journey."""

    way: Way
    encounters: tuple[Encounter, ...]
    promises: tuple[Promise, ...]

    def within(self, window: Window) -> dict[int, Logged]:
        """What it says of these days at each touchpoint, and at none."""
        body, people = self.way.body, self.way.those()
        return dict(at_touchpoints(body.touchpoints, people, self.encounters, self.promises, window))

    def since_begun(self, loop: Loop, now: datetime) -> Tally:
        """The figure of a loop from the day it began on; as it is kept once it is measured."""
        if loop.after is not None:
            return loop.after
        window = Window(loop.begun - timedelta(days=1), today_of(now), now.tzinfo)
        return self.within(window)[loop.touchpoint].tally(loop.measure)


def add(
    vault: OpenVault, name: str, now: datetime, *, aim: str = "", whole: int = 0, people: Iterable[ContactId] = ()
) -> Changes:
    """Begin a whole journey, or a single one in it (`whole`), with the people it is with.

    Refused: "no_such_entry", "whole_in_whole" (three layers, no more), "people_in_whole" (they belong to single
    journeys), "no_such_person", and what its body refuses.
    """
    parts = _parts(people)
    if whole and entries.one(vault, whole, Journey).body.whole:
        raise Refused("whole_in_whole")
    if parts and not whole:
        raise Refused("people_in_whole")
    return entries.add(vault, Journey(name.strip(), aim.strip(), whole), now, people=parts)


def change(
    vault: OpenVault,
    entry_id: int,
    now: datetime,
    *,
    name: str | None = None,
    aim: str | None = None,
    people: Iterable[ContactId] | None = None,
) -> Changes:
    """Another name, aim or people; None leaves them. Refused as `add`, and "no_such_entry"."""
    before = entries.one(vault, entry_id, Journey)
    body = replace(
        before.body,
        name=before.body.name if name is None else name.strip(),
        aim=before.body.aim if aim is None else aim.strip(),
    )
    parts = before.people if people is None else _parts(people)
    if parts and not body.whole:
        raise Refused("people_in_whole")
    return entries.change(vault, replace(before, body=body, people=parts), now)


def put_touchpoint(vault: OpenVault, entry_id: int, one: Touchpoint, now: datetime) -> Changes:
    """Keep a touchpoint of a single journey, a new one with number 0; `facts["number"]` is its number.

    Refused: "no_such_entry", "no_such_touchpoint", and what its body refuses.
    """
    before = entries.one(vault, entry_id, Journey)
    if one.number:
        before.body.touchpoint(one.number)
    clean = replace(one, name=one.name.strip(), wanted=one.wanted.strip(), feeling=one.feeling.strip())
    body = before.body.with_touchpoint(clean)
    told = entries.change(vault, replace(before, body=body), now)
    return replace(told, facts={**told.facts, "number": one.number or body.touchpoints[-1].number})


def drop_touchpoint(vault: OpenVault, entry_id: int, number: int, now: datetime) -> Changes:
    """Take a touchpoint away, with its loops. Refused: "no_such_entry", "no_such_touchpoint"."""
    before = entries.one(vault, entry_id, Journey)
    return entries.change(vault, replace(before, body=before.body.without_touchpoint(number)), now)


def move_touchpoint(vault: OpenVault, entry_id: int, number: int, by: int, now: datetime) -> Changes:
    """A touchpoint so many places further on, or back; what is of two touchpoints belongs to the first of them.

    Refused: "no_such_entry", "no_such_touchpoint".
    """
    before = entries.one(vault, entry_id, Journey)
    return entries.change(vault, replace(before, body=before.body.with_moved(number, by)), now)


def move(vault: OpenVault, entry_id: int, by: int, now: datetime) -> Changes:
    """A journey so many places further on, or back, among those beside it. Refused("no_such_entry")."""
    one = entries.one(vault, entry_id, Journey)
    with vault.read() as uow:
        beside = [each for each in listed_in(uow) if each.body.whole == one.body.whole]
    order = moved(beside, [each.id for each in beside].index(one.id), by)
    put = [replace(each, body=replace(each.body, place=place)) for place, each in enumerate(order, 1)]
    with vault.write(entries.entry_act(one.body, changed=True), now) as uow:
        for each in put:
            uow.entries.put(each)
    return entries.changed(put, uow.act_id)


def begin_example(vault: OpenVault, key: str, language: str, now: datetime) -> Changes:
    """Keep an example as a journey of one's own to change: single ones and touchpoints, and nobody in it yet.

    `facts["id"]` is its id. Refused("no_such_example").
    """
    example = content.journeys().get(key)
    if example is None:
        raise Refused("no_such_example", value=key)
    body, day = Journey(example.name[language], example.aim[language]), today_of(now)
    with vault.write(entries.entry_act(body), now) as uow:
        whole = uow.entries.add(Entry(EntryId(0), body, day, made_at=now))
        for single in example.singles:
            points = tuple(
                Touchpoint(number, one.name[language], tuple(map(EncounterKind, one.kinds)), one.wanted[language])
                for number, one in enumerate(single.touchpoints, 1)
            )
            inner = Journey(single.name[language], single.aim[language], int(whole.id), points)
            uow.entries.add(Entry(EntryId(0), inner, day, made_at=now))
    return entries.changed([whole], uow.act_id, id=int(whole.id))


def begin_loop(vault: OpenVault, entry_id: int, touchpoint: int, measure: Measure, do: str, now: datetime) -> Changes:
    """Do something at a touchpoint: the figure of the ninety days before stands beside it from now on.

    `facts["number"]` is its number. Refused: "no_such_entry", "no_such_touchpoint", "nothing_written", "loop_open"
    where one of this measure is under way there.
    """
    before, today = entries.one(vault, entry_id, Journey), today_of(now)
    before.body.touchpoint(touchpoint)
    text = kept.text_given(do)
    for one in before.body.loops:
        if (one.touchpoint, one.measure, one.measured) == (touchpoint, measure, None):
            raise Refused("loop_open", id=one.number)
    with vault.read() as uow:
        tally = log_of(uow, before).within(window_of(now))[touchpoint].tally(measure)
    body = before.body.with_loop(Loop(0, touchpoint, measure, text, today, tally))
    told = entries.change(vault, replace(before, body=body), now)
    return replace(told, facts={**told.facts, "number": body.loops[-1].number})


def measure_loop(vault: OpenVault, entry_id: int, number: int, improve: str, now: datetime) -> Changes:
    """Close a loop: the figure since it began is written down, and what is improved now.

    Refused: "no_such_entry", "no_such_loop", "loop_closed", "nothing_written" without what is improved.
    """
    before, today = entries.one(vault, entry_id, Journey), today_of(now)
    loop = before.body.loop(number)
    if loop.measured is not None:
        raise Refused("loop_closed", day=loop.measured.isoformat())
    text = kept.text_given(improve)
    with vault.read() as uow:
        tally = log_of(uow, before).since_begun(loop, now)
    body = before.body.with_loop(replace(loop, measured=today, after=tally, improve=text))
    return entries.change(vault, replace(before, body=body), now)


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take a journey away. Refused: "no_such_entry"; "journey_holds" while single journeys are in it."""
    entries.one(vault, entry_id, Journey)
    with vault.read() as uow:
        held = [one for one in entries.listed_in(uow, Journey) if one.body.whole == entry_id]
    if held:
        raise Refused("journey_holds", count=len(held))
    return entries.forget(vault, entry_id, now)


def listed_in(uow: UnitOfWork) -> list[Way]:
    """All journeys, those beside each other in the order they were put in."""
    return sorted(entries.listed_in(uow, Journey), key=lambda one: (one.body.place, one.day, one.id))


def log_of(uow: UnitOfWork, way: Way) -> Log:
    """What was ever logged with the people of a single journey, read once."""
    people = way.those()
    if not people:
        return Log(way, (), ())
    those = frozenset(people)
    promises = tuple(one for one in uow.dues.promises() if one.contact_id in those)
    return Log(way, tuple(uow.encounters.of_all(people)), promises)


def window_of(now: datetime) -> Window:
    """The ninety days up to today."""
    today = today_of(now)
    return Window(today - DAYS, today, now.tzinfo)


def _parts(people: Iterable[ContactId]) -> tuple[Part, ...]:
    return tuple(Part(who) for who in dict.fromkeys(people))
