"""How a tie is tended: stage, ticks, keep warm, interval, rest. Only the person moves a stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain

from myconnections.domain.capital import kinds
from myconnections.domain.contact import Fact
from myconnections.domain.encounter import TWO_WAY
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.periods import LONGEST, SHORTEST, periods, unix
from myconnections.domain.stage import IntervalChange, Stage, StageChange
from myconnections.domain.stage_evidence import TWO_WAY_DAYS, check, moved, not_yet
from myconnections.domain.tie import TICKS, Tie
from myconnections.services import kept, shares
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.refolding import by_person, refolded_many
from myconnections.services.shares import Step
from myconnections.services.temperatures import refolded, rows_at
from myconnections.services.views import StageCheck, StageProposal

MANY = 500
"""Beyond so many people their ties are computed from arrays; below, loading what computes them costs more."""

_SLICE = 200
ANSWERS = ("yes", "not_yet", "never")
_TWO_WAY_CODES = frozenset(kind.value for kind in TWO_WAY)


def set_stage(
    vault: OpenVault, ids: Iterable[ContactId], stage: Stage, now: datetime, *, step: Step = shares.alone
) -> Changes:
    """Put these ties at a stage, whatever the evidence says; it counts as sorted by hand. `step`: see `shares`."""
    act, chosen = kept.people_act(vault, "stage", ids, stage=stage.code)
    with vault.write(act, now) as uow:
        for some in shares.pieces(chosen, step):
            move_stages(uow, dict.fromkeys(some, (stage, now)), now)
            uow.ties.put_many([replace(tie, triaged=now) for tie in uow.ties.many(some)])
    return Changes.of({"tie"}, chosen, uow.act_id)


def move_stage(uow: UnitOfWork, contact_id: ContactId, stage: Stage, now: datetime) -> None:
    """Move one tie because the person said so, with the evidence of this moment; nothing when it stands there."""
    move_stages(uow, {kept.tie(uow, contact_id).contact_id: (stage, now)}, now)


def move_stages(uow: UnitOfWork, moves: Mapping[ContactId, tuple[Stage, datetime]], now: datetime) -> None:
    """Put each tie at its stage with the evidence of its moment, thirty thousand as well as one.

    What each question needs is read for many at once.
    """
    changes: list[StageChange] = []
    ties: list[Tie] = []
    ids = list(moves)
    for start in range(0, len(ids), _SLICE):
        going = [tie for tie in uow.ties.many(ids[start : start + _SLICE]) if tie.stage != moves[tie.contact_id][0]]
        who = [tie.contact_id for tie in going]
        encounters, facts = by_person(uow.encounters.of_all(who)), by_person(uow.contacts.facts_of(who))
        for tie in going:
            one = tie.contact_id
            stage, moment = moves[one]
            evidence = check(tie, encounters.get(one, ()), facts.get(one, ()), moment).codes
            changes.append(StageChange(one, moment, tie.stage, stage, "user", evidence))
            ties.append(moved(tie, stage))
    uow.ties.add_stage_changes(changes)
    uow.ties.put_many(ties)
    refold(uow, [tie.contact_id for tie in ties], now)


def answer_stage(vault: OpenVault, contact_id: ContactId, answer: str, now: datetime) -> Changes:
    """Answer "does the next stage feel right?": "yes" moves one step, "not_yet" keeps quiet for 60 days and until new
    evidence, "never" does not ask for this person again.

    Refused("no_further_stage") for a yes at the last stage.
    """
    kept.one_of(answer, ANSWERS, "unknown_answer")
    act, chosen = kept.people_act(vault, "stage_answer", [contact_id], answer=answer)
    with vault.write(act, now) as uow:
        tie, outcome = kept.tie(uow, contact_id), check_of(uow, contact_id, now)
        if answer == "yes":
            if outcome.following is None:
                raise Refused("no_further_stage")
            move_stage(uow, contact_id, outcome.following, now)
        elif answer == "not_yet":
            uow.ties.put(not_yet(tie, outcome, now))
        else:
            uow.ties.put(replace(tie, stage_ask=False))
    return Changes.of({"tie"}, chosen, uow.act_id)


def tick(vault: OpenVault, contact_id: ContactId, code: str, on: bool, now: datetime) -> Changes:
    """Say, or take back, one of the things only the person can say of a tie (domain/tie.py TICKS)."""
    kept.one_of(code, TICKS, "unknown_tick")
    act, chosen = kept.people_act(vault, "tick", [contact_id], code=code, on=on)
    with vault.write(act, now) as uow:
        tie = kept.tie(uow, contact_id)
        uow.ties.put(replace(tie, ticks=tie.ticks | {code} if on else tie.ticks - {code}))
    return Changes.of({"tie"}, chosen, uow.act_id)


def set_keep_warm(
    vault: OpenVault, ids: Iterable[ContactId], on: bool | None, now: datetime, *, step: Step = shares.alone
) -> Changes:
    """Keep these ties warm or not; None: as the stage has it. `step`: see `shares`."""
    act, chosen = kept.people_act(vault, "keep_warm", ids, on=on)
    with vault.write(act, now) as uow:
        for some in shares.pieces(chosen, step):
            uow.ties.put_many([replace(tie, keep_warm=on) for tie in uow.ties.many(some)])
    return Changes.of({"tie"}, chosen, uow.act_id)


def set_interval(vault: OpenVault, contact_id: ContactId, days: int | None, now: datetime) -> Changes:
    """The person's own keep-warm interval, 7 to 365 days; None: as the stage has it. Warmth does not jump."""
    if days is not None and not SHORTEST <= days <= LONGEST:
        raise Refused("interval_out_of_range", days=days, least=SHORTEST, most=LONGEST)
    act, chosen = kept.people_act(vault, "interval", [contact_id], days=days)
    with vault.write(act, now) as uow:
        uow.ties.add_interval_change(IntervalChange(contact_id, now, days))
        uow.ties.put(replace(kept.tie(uow, contact_id), half_life=days))
        refold(uow, chosen, now)
    return Changes.of({"tie"}, chosen, uow.act_id)


def rest(vault: OpenVault, ids: Iterable[ContactId], on: bool, now: datetime, *, step: Step = shares.alone) -> Changes:
    """Let these ties rest: no suggestion comes up for them until the person wakes them. `step`: see `shares`."""
    act, chosen = kept.people_act(vault, "rest", ids, on=on)
    with vault.write(act, now) as uow:
        for some in shares.pieces(chosen, step):
            uow.ties.put_many([replace(tie, resting=on) for tie in uow.ties.many(some)])
    return Changes.of({"tie"}, chosen, uow.act_id)


def set_suggest(vault: OpenVault, ids: Iterable[ContactId], on: bool, now: datetime) -> Changes:
    """Let these people be suggested, or never: what "not this person" says and this takes back."""
    act, chosen = kept.people_act(vault, "rest", ids, suggest=on)
    with vault.write(act, now) as uow:
        uow.ties.put_many([replace(tie, suggest=on) for tie in uow.ties.many(chosen)])
    return Changes.of({"tie"}, chosen, uow.act_id)


def label_capital(vault: OpenVault, contact_id: ContactId, label: str, now: datetime) -> Changes:
    """Overrule the computed kind of capital ("bridging", "bridging+linking", …); "" goes back to it."""
    if label:
        try:
            kinds(label)
        except ValueError:
            raise Refused("unknown_capital", value=label) from None
    act, chosen = kept.people_act(vault, "capital", [contact_id], label=label)
    with vault.write(act, now) as uow:
        uow.ties.put(replace(kept.tie(uow, contact_id), capital_override=label))
    return Changes.of({"tie"}, chosen, uow.act_id)


def check_of(uow: UnitOfWork, contact_id: ContactId, now: datetime) -> StageCheck:
    """What speaks for the next stage of this tie."""
    return check(kept.tie(uow, contact_id), uow.encounters.of(contact_id), uow.contacts.facts(contact_id), now)


def proposals(vault: OpenVault, now: datetime, limit: int | None = None) -> list[StageProposal]:
    """The people for whom the next stage may be asked now, or the first of them, in the order of their readings."""
    with vault.read() as uow:
        rows = [row for row in rows_at(uow, now) if _may_be_ready(row, now)]
        facts = by_person(uow.contacts.facts_of([row.id for row in rows]))
        rows = [row for row in rows if row.stage > Stage.LINK or _tells_enough(facts.get(row.id, ()))]
        rows = _in_touch(uow, rows, now)
        found: list[StageProposal] = []
        for start in range(0, len(rows), _SLICE):
            part = rows[start : start + _SLICE]
            ids = [row.id for row in part]
            ties = {tie.contact_id: tie for tie in uow.ties.many(ids)}
            encounters = by_person(uow.encounters.of_all(ids))
            for row in part:
                outcome = check(ties[row.id], encounters.get(row.id, ()), facts.get(row.id, ()), now)
                if outcome.proposed:
                    found.append(StageProposal(row.id, row.name, outcome))
            if limit is not None and len(found) >= limit:
                break
        return found[:limit]


def _tells_enough(facts: Iterable[Fact]) -> bool:
    """Whether background and interest are known, without which no link becomes a connection."""
    return {"background", "interest"} <= {fact.kind for fact in facts}


def _may_be_ready(row: PersonRow, now: datetime) -> bool:
    """Whether the rule of this stage could be met at all: what every rule needs, seen without the encounters."""
    rule = TWO_WAY_DAYS.get(Stage(row.stage))
    if rule is None or row.contact_days < rule.needed or row.resting or row.archived or row.last_contact is None:
        return False
    return row.last_contact > today_of(now).toordinal() - rule.window


def _in_touch(uow: UnitOfWork, rows: Sequence[PersonRow], now: datetime) -> list[PersonRow]:
    """Those with as many two-way days as their rule asks for, seen in bare rows: few of the thousands of others."""
    days: dict[int, set[int]] = {}
    for who, at, day, kind, _ in uow.encounters.of_many([row.id for row in rows]):
        if kind in _TWO_WAY_CODES and at <= unix(now):
            days.setdefault(who, set()).add(day)
    today = today_of(now).toordinal()
    return [row for row in rows if TWO_WAY_DAYS[Stage(row.stage)].among(days.get(row.id, ()), today)]


def refold(uow: UnitOfWork, ids: Iterable[ContactId], now: datetime) -> None:
    """Compute the kept warmth and the contact figures of these ties again from their encounters (used by writers).

    Everything kept counts, also what lies after a `now` of the past.
    """
    people = list(dict.fromkeys(ids))
    if len(people) > MANY:
        guessed = uow.encounters.guessed(people)
        uow.ties.put_many(refolded_many(uow, [one for one in people if one not in guessed], now))
        people = [one for one in people if one in guessed]
    for start in range(0, len(people), _SLICE):
        _refold_some(uow, people[start : start + _SLICE], now)


def _refold_some(uow: UnitOfWork, people: Sequence[ContactId], now: datetime) -> None:
    """`refold`, one tie after the other; what they need is read for all of them at once."""
    encounters = by_person(uow.encounters.of_all(people))
    moves, intervals = by_person(uow.ties.stage_changes(people)), by_person(uow.ties.interval_changes(people))
    made = []
    for tie in uow.ties.many(people):
        who = tie.contact_id
        theirs, moved_then, changed = encounters.get(who, []), moves.get(who, []), intervals.get(who, [])
        moments = chain((one.at for one in theirs), (one.at for one in moved_then), (one.at for one in changed))
        latest = max(chain([now], moments))
        made.append(refolded(tie, theirs, periods(moved_then, changed, tie.stage), latest))
    uow.ties.put_many(made)
