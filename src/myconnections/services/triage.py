"""Triage: sort people one after another, the ones most likely alive first; each answer one act that can be taken back.

Nothing about the round itself is kept: who is sorted, who was passed over and what was done last stand with the ties
and in the undo history. So it goes on where it stopped, after a restart and after a kill as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import pairwise

from myconnections.domain.encounter import Encounter, EncounterKind
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ActRow, PersonRow
from myconnections.domain.stage import Stage
from myconnections.domain.unswept import unswept
from myconnections.services import asking, capitals, history, kept, ties
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.refolding import by_person
from myconnections.services.triage_order import Guesses, Measure
from myconnections.services.views import PickAnswer

ACTS = frozenset({"triage", "triage_several", "triage_skip", "triage_away"})
RECENT = 40
"""So many entries of the history are looked at for what was done just now and how fast."""

PAUSE_S = 60.0
"""A longer wait between two answers was a pause and says nothing about the pace."""

_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Turn:
    """One person who comes up: why so early (a code of `triage_order`) with its facts, and what the card shows.

    `community` is proposed, `guessed_from` "organization" or "day"; `last` is what happened last; `imported` says that
    a file told when we connected.
    """

    person: PersonRow
    why: str
    facts: Mapping[str, object] = field(default_factory=dict)
    worth: float = 0.0
    skipped: bool = False
    community: str = ""
    guessed_from: str = ""
    last: Encounter | None = None
    imported: bool = False

    @property
    def known(self) -> bool:
        """Whether the day of the last contact is known: then nobody need be asked when we last talked.

        A guess is not known, and a signal (a like, an endorsement) is not talking.
        """
        return self.last is not None and not self.last.approximate and self.last.kind is not EncounterKind.SIGNAL


@dataclass(frozen=True, slots=True)
class Sorted:
    """Somebody sorted, passed over or put away just now, as the history tells it.

    `stage` is "" when it was left as it stands; `people`: so many were sorted by one act, this one the first of them.
    """

    contact_id: ContactId
    name: str
    at: datetime
    skipped: bool
    stage: str = ""
    when: str = ""
    away: bool = False
    people: int = 1


@dataclass(frozen=True, slots=True)
class Round:
    """Who comes up next and how far it is. `left` counts those passed over too; `stages` those sorted, by stage.

    `pace` is seconds a person, None before it can be said; `recent` newest first; `can_go_back`: the newest act of the
    history is one of sorting.
    """

    turns: tuple[Turn, ...]
    done: int
    left: int
    skipped: int
    pace: float | None
    recent: tuple[Sorted, ...]
    can_go_back: bool
    communities: tuple[str, ...]
    stages: dict[int, int]


def tally(vault: OpenVault) -> tuple[int, int]:
    """How many people are sorted and how many are left; nobody who rests or is archived."""
    with vault.read() as uow:
        return uow.ties.tally()


def look(vault: OpenVault, now: datetime, limit: int = 120, *, unplaced_first: bool = False) -> Round:
    """The next `limit` people and how far it is. Sorted, resting and archived people do not come up.

    `unplaced_first`: whoever has no place on the map yet comes before all others.
    """
    # Thirty thousand rows and their standing are made here, and none of them in a circle.
    with vault.read() as uow, unswept():
        everybody = [row for row in uow.contacts.rows() if not (row.archived or row.resting)]
        waiting = [row for row in everybody if not row.triaged]
        me, passed = uow.settings.me(), uow.ties.skipped()
        measure = Measure(today_of(now), me.organizations, uow.contacts.recommended())
        guesses = Guesses(everybody)
        ahead = frozenset(row.id for row in waiting if row.unplaced) if unplaced_first else frozenset[ContactId]()
        first = _reopened_first(uow, waiting, measure.first(waiting, passed, limit, ahead))
        newest = uow.history.entries(RECENT)
        recent = tuple(_sorted(act) for act in newest if act.kind in ACTS and not act.undone)
        following = uow.history.next_undo()
        return Round(
            turns=tuple(_turns(uow, first, measure, guesses, frozenset(passed))),
            done=len(everybody) - len(waiting),
            left=len(waiting),
            skipped=len(frozenset(passed) & {row.id for row in waiting}),
            pace=pace(moments(recent)),
            recent=recent,
            can_go_back=following is not None and following.kind in ACTS,
            communities=guesses.known(me.communities),
            stages=dict(Counter(row.stage for row in everybody if row.triaged)),
        )


def _reopened_first(uow: UnitOfWork, waiting: Sequence[PersonRow], first: list[PersonRow]) -> list[PersonRow]:
    """Whom one has gone back to comes first, until something else is done: so it goes on there after a restart, too."""
    taken_back = uow.history.next_redo()
    if taken_back is None or taken_back.kind not in ACTS:
        return first
    who = taken_back.facts.get("id")
    front = [row for row in waiting if int(row.id) == who]
    return [*front, *(row for row in first if int(row.id) != who)][: len(first)]


def moments(recent: Iterable[Sorted]) -> list[datetime]:
    """When each of these people was sorted, as `pace` takes it."""
    return [one.at for one in recent for _ in range(one.people)]


def pace(moments: Sequence[datetime]) -> float | None:
    """Seconds a person from the moments of the last answers, newest first; None before five can be compared."""
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(moments)]
    steady = [gap for gap in gaps if 0 <= gap <= PAUSE_S]
    return sum(steady) / len(steady) if len(steady) >= _ENOUGH and any(steady) else None


def answer(
    vault: OpenVault,
    contact_id: ContactId,
    stage: Stage | None,
    last_talked: str,
    now: datetime,
    *,
    keep_warm: bool | None = None,
    communities: Sequence[str] = (),
    star: bool | None = None,
) -> Changes:
    """Sort one person: stage (None: as it stands) and when we last talked, one act.

    `last_talked` is "month", "year", "longer" (kept as an approximate encounter, see `asking`), "never", or "" when
    nothing is said about it. `communities` come to those the person has; `keep_warm` and `star` None: as they are.
    Refused: "unknown_answer", "no_such_person".
    """
    kept.one_of(last_talked, (*asking.ANSWERS, ""), "unknown_answer")
    code = "" if stage is None else stage.code
    act, chosen = kept.people_act(vault, "triage", [contact_id], id=int(contact_id), stage=code, when=last_talked)
    kinds = {"encounter", "tie"}
    with vault.write(act, now) as uow:
        if _join(uow, contact_id, communities):
            kinds.add("contact")
        asking.keep_in(uow, PickAnswer(contact_id, last_talked, stage, keep_warm), now)
        if star is not None:
            uow.ties.put(replace(kept.tie(uow, contact_id), starred=star))
        ties.refold(uow, chosen, now)
    return Changes.of(kinds, chosen, uow.act_id)


def answer_several(
    vault: OpenVault, ids: Sequence[ContactId], stage: Stage, last_talked: str, now: datetime
) -> Changes:
    """Give the same answer for all of these people, one act. Refused as `answer`, and "nobody_chosen"."""
    kept.one_of(last_talked, asking.ANSWERS, "unknown_answer")
    facts = {"id": int(ids[0]) if ids else 0, "stage": stage.code, "when": last_talked}
    act, chosen = kept.people_act(vault, "triage_several", ids, **facts)
    with vault.write(act, now) as uow:
        for one in chosen:
            asking.keep_in(uow, PickAnswer(one, last_talked, stage, None), now)
        ties.refold(uow, chosen, now)
    return Changes.of({"encounter", "tie"}, chosen, uow.act_id)


def skip(vault: OpenVault, contact_id: ContactId, now: datetime) -> Changes:
    """Pass this person over: they come up again after everybody else. Refused("no_such_person")."""
    act, chosen = kept.people_act(vault, "triage_skip", [contact_id], id=int(contact_id))
    with vault.write(act, now) as uow:
        uow.ties.put(replace(kept.tie(uow, contact_id), skipped=now))
    return Changes.of({"tie"}, chosen, uow.act_id)


def put_away(vault: OpenVault, contact_id: ContactId, now: datetime) -> Changes:
    """Archive this person instead of sorting them: a name that says nothing. Refused("no_such_person")."""
    act, chosen = kept.people_act(vault, "triage_away", [contact_id], id=int(contact_id))
    with vault.write(act, now) as uow:
        uow.contacts.put(replace(kept.contact(uow, contact_id), archived=True))
    return Changes.of({"contact"}, chosen, uow.act_id)


def back(vault: OpenVault, now: datetime) -> Changes:
    """Take the last answer or skip back; `facts["id"]` is the person who comes up again.

    Refused("nothing_to_go_back_to") when something else was done since, which undo takes back first.
    """
    with vault.read() as uow:
        entry = uow.history.next_undo()
    if entry is None or entry.kind not in ACTS:
        raise Refused("nothing_to_go_back_to")
    return history.undo(vault, now)


def turn(vault: OpenVault, contact_id: ContactId, now: datetime) -> Turn:
    """The card of one person, whatever their place. Refused("no_such_person")."""
    with vault.read() as uow:
        rows = uow.contacts.rows([contact_id])
        if not rows:
            raise Refused("no_such_person", id=int(contact_id))
        measure = Measure(today_of(now), uow.settings.me().organizations, uow.contacts.recommended())
        return _turns(uow, rows, measure, Guesses(()), frozenset())[0]


def _join(uow: UnitOfWork, contact_id: ContactId, communities: Sequence[str]) -> bool:
    """Add communities to those the person has; whether that changed anything."""
    wanted = tuple(name for name in (text.strip() for text in communities) if name)
    if not wanted:
        return False
    before = kept.contact(uow, contact_id)
    all_of_them = tuple(dict.fromkeys((*before.communities, *wanted)))
    if all_of_them == before.communities:
        return False
    after = replace(before, communities=all_of_them, edited=before.edited | {"communities"})
    uow.contacts.put(after)
    capitals.relabel(uow, [after])
    return True


def _turns(
    uow: UnitOfWork, rows: Sequence[PersonRow], measure: Measure, guesses: Guesses, passed: frozenset[ContactId]
) -> list[Turn]:
    ids = [row.id for row in rows]
    encounters = by_person(uow.encounters.of_all(ids))
    from_files = {contact.id for contact in uow.contacts.many(ids) if contact.batch is not None}
    turns = []
    for row in rows:
        standing, (community, guessed_from) = measure.of(row), guesses.of(row)
        last = next(iter(encounters.get(row.id, ())), None)
        turns.append(
            Turn(
                row, standing.why, _facts(row, standing.why), standing.worth, row.id in passed, community,
                guessed_from, last,
                row.id in from_files,
            )
        )  # fmt: skip
    return turns


def _facts(row: PersonRow, why: str) -> Mapping[str, object]:
    """What the sentence of this reason needs."""
    day = {"talked": row.last_contact, "newest": row.connected_on}.get(why)
    facts: dict[str, Mapping[str, object]] = {
        "often": {"count": row.contact_days},
        "employer": {"organization": row.organization},
    }
    return facts.get(why, {}) if day is None else {"day": date.fromordinal(day).isoformat()}


def _sorted(act: ActRow) -> Sorted:
    facts = act.facts
    return Sorted(
        ContactId(int(str(facts["id"]))),
        str(facts.get("name", "")),
        act.at,
        act.kind == "triage_skip",
        str(facts.get("stage", "")),
        str(facts.get("when", "")),
        act.kind == "triage_away",
        int(str(facts.get("people", 1))),
    )
