"""Rows and domain values, translated by hand: ties and encounters. What falls due: `due_rows`."""

from __future__ import annotations

from datetime import UTC, date, datetime

from myconnections.domain.encounter import By, Encounter, EncounterKind
from myconnections.domain.ids import BatchId, ContactId, EncounterId
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.stage import IntervalChange, Stage, StageChange
from myconnections.domain.tie import Tie
from myconnections.storage.rows import Row, day_of, listed, moment_of, ordinal, seconds, words

# Enum(value) costs more than all the rest of an encounter.
_KINDS = {kind.value: kind for kind in EncounterKind}
_BY = {by.value: by for by in By}


def tie_row(tie: Tie) -> Row:
    """A tie as a row of `tie`."""
    return (
        tie.contact_id, int(tie.stage), tie.warm, seconds(tie.warm_at), tie.half_life,
        None if tie.keep_warm is None else int(tie.keep_warm), int(tie.starred), int(tie.resting), int(tie.suggest),
        seconds(tie.triaged), tie.asked, ordinal(tie.last_contact), ordinal(tie.first_two_way), tie.contact_days,
        tie.capital, tie.capital_override, listed(sorted(tie.ticks)), int(tie.stage_ask),
        seconds(tie.stage_quiet_until), listed(sorted(tie.stage_quiet_evidence)), seconds(tie.skipped),
    )  # fmt: skip


def tie_of(row: Row) -> Tie:
    """A tie from its row."""
    (
        contact_id, stage, warm, warm_at, half_life, keep_warm, starred, resting, suggest, triaged, asked,
        last_contact, first_two_way, contact_days, capital, capital_override, ticks, stage_ask, quiet_until,
        quiet_evidence, skipped,
    ) = row  # fmt: skip
    return Tie(
        contact_id=ContactId(contact_id), stage=Stage(stage), warm=warm, warm_at=moment_of(warm_at),
        half_life=half_life, keep_warm=None if keep_warm is None else keep_warm == 1, starred=starred == 1,
        resting=resting == 1, suggest=suggest == 1, triaged=moment_of(triaged), asked=asked,
        last_contact=day_of(last_contact), first_two_way=day_of(first_two_way), contact_days=contact_days,
        capital=capital, capital_override=capital_override, ticks=frozenset(words(ticks)), stage_ask=stage_ask == 1,
        stage_quiet_until=moment_of(quiet_until), stage_quiet_evidence=frozenset(words(quiet_evidence)),
        skipped=moment_of(skipped),
    )  # fmt: skip


def encounter_row(encounter: Encounter) -> Row:
    """An encounter as a row of `encounter`."""
    e = encounter
    return (
        e.id, e.contact_id, int(e.at.timestamp() // 1), e.day.toordinal(), e.kind._value_, e.by._value_, e.note,
        int(e.approximate), int(e.thank), e.source, e.together, e.batch, e.count,
    )  # fmt: skip


def encounter_of(row: Row) -> Encounter:
    """An encounter from its row."""
    key, contact_id, at, day, kind, by, note, approximate, thank, source, together, batch, count = row
    return Encounter(
        EncounterId(key), ContactId(contact_id), datetime.fromtimestamp(at, UTC), date.fromordinal(day), _KINDS[kind],
        _BY[by], note, approximate == 1, thank == 1, source, together, None if batch is None else BatchId(batch), count,
    )  # fmt: skip


def stage_change_row(change: StageChange) -> Row:
    """A move of a stage as a row of `stage_change`."""
    before = None if change.before is None else int(change.before)
    at = seconds(change.at)
    return (0, change.contact_id, at, before, int(change.after), change.who, listed(change.evidence))


def stage_change_of(row: Row) -> StageChange:
    """A move of a stage from its row."""
    _, contact_id, at, before, after, who, evidence = row
    was = None if before is None else Stage(before)
    return StageChange(ContactId(contact_id), datetime.fromtimestamp(at, UTC), was, Stage(after), who, words(evidence))


def interval_change_row(change: IntervalChange) -> Row:
    """A change of interval as a row of `interval_change`."""
    return (0, change.contact_id, seconds(change.at), change.days)


def interval_change_of(row: Row) -> IntervalChange:
    """A change of interval from its row."""
    return IntervalChange(ContactId(row[1]), datetime.fromtimestamp(row[2], UTC), row[3])


def evidence_row(item: TieEvidence) -> Row:
    """What speaks for a tie between two people as a row of `tie_evidence`."""
    return (0, item.a, item.b, item.kind, ordinal(item.day), item.count)


def evidence_of(row: Row) -> TieEvidence:
    """What speaks for a tie between two people, or against it, from its row."""
    _, a, b, kind, day, count = row
    return TieEvidence(ContactId(a), ContactId(b), kind, day_of(day), count)
