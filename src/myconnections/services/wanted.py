"""Now and wanted: where I would like ties to be, and which kinds of people are wanted that are not there yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from myconnections.domain.entry import Body, Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.stage import Stage
from myconnections.domain.wanted import MOST_KINDS, WantedKind, WantedTie, kind_of
from myconnections.services import encounters, entries, kept, ties
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at

if TYPE_CHECKING:  # only named
    from myconnections.domain.stage_evidence import EvidenceItem
    from myconnections.services.views import ListedPerson


@dataclass(frozen=True, slots=True)
class WantedRow:
    """A tie, the stage it is wanted at, and the first line of its checklist that is not there yet.

    `step` is None where the tie stands there already or is wanted looser, and where every line is there.
    """

    person: ListedPerson
    stage: Stage
    step: EvidenceItem | None = None

    @property
    def there(self) -> bool:
        """Whether the tie stands where it is wanted."""
        return self.person.row.stage == self.stage


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of people that is wanted, and how many of mine are of it as far as is written."""

    id: EntryId
    kind: WantedKind
    people: int


@dataclass(frozen=True, slots=True)
class WantedView:
    """Everything wanted: ties by reading, kinds in the order they were written."""

    ties: tuple[WantedRow, ...]
    kinds: tuple[KindRow, ...]


def view(vault: OpenVault, now: datetime) -> WantedView:
    """Everything wanted, with what speaks for the next step of each tie."""
    with vault.read() as uow:
        wanted = stages_in(uow)
        people = [one for one in listed(rows_at(uow, now, list(wanted)), now) if not one.row.archived] if wanted else []
        rows = [_row(uow, one, wanted[one.row.id], now) for one in people]
        return WantedView(tuple(rows), tuple(_kinds(uow)))


def of_person(vault: OpenVault, contact_id: ContactId) -> Stage | None:
    """The stage at which this tie is wanted, None where nothing was said."""
    with vault.read() as uow:
        return of_person_in(uow, contact_id)


def of_person_in(uow: UnitOfWork, contact_id: ContactId) -> Stage | None:
    """`of_person` inside a unit of work."""
    said = (one.body for one in uow.entries.of_person(contact_id))
    return next((body.stage for body in said if isinstance(body, WantedTie)), None)


def want(vault: OpenVault, ids: Iterable[ContactId], stage: Stage | None, now: datetime) -> Changes:
    """Say at which stage these ties are wanted, None: nothing any more; one act.

    Refused: "nobody_chosen", "too_many_chosen", "no_such_person".
    """
    chosen = list(dict.fromkeys(ids))
    encounters.check_count(chosen)
    answer = WantedTie.KIND if stage else "wanted_tie:none"
    told = {"answer": answer, "stage": stage.code if stage else ""}
    act, chosen = kept.people_act(vault, "entry", chosen, **told)
    with vault.read() as uow:
        before = {one.people[0].contact_id: one for one in entries.listed_in(uow, WantedTie) if one.people}
    if all((one.body.stage if (one := before.get(who)) else None) == stage for who in chosen):
        return Changes()
    with vault.write(act, now) as uow:
        for who in chosen:
            if who in before:
                uow.entries.remove(before[who].id)
            if stage is not None:
                new: Entry[Body] = Entry(EntryId(0), WantedTie(stage), today_of(now), (Part(who),), now)
                uow.entries.add(new)
    return Changes.of({"entry"}, chosen, uow.act_id)


def want_kinds(vault: OpenVault, texts: Sequence[str], now: datetime) -> Changes:
    """These kinds of people are wanted, and no others; codes, their words, or words of one's own.

    What stays keeps its entry. Refused: "too_many_parts", and what `WantedKind` refuses.
    """
    kinds = {kind.key: kind for kind in map(kind_of, texts)}
    if len(kinds) > MOST_KINDS:
        raise Refused("too_many_parts", most=MOST_KINDS)
    for kind in kinds.values():
        kind.check()
    with vault.read() as uow:
        before = {one.body.key: one for one in entries.listed_in(uow, WantedKind)}
    gone, new = before.keys() - kinds.keys(), [kinds[key] for key in kinds if key not in before]
    if not gone and not new:
        return Changes()
    with vault.write(Act("entry", {"answer": WantedKind.KIND}), now) as uow:
        for key in gone:
            uow.entries.remove(before[key].id)
        for kind in new:
            uow.entries.add(Entry(EntryId(0), kind, today_of(now), (), now))
    return Changes.of({"entry"}, (), uow.act_id)


def want_more(vault: OpenVault, texts: Sequence[str], now: datetime) -> Changes:
    """These kinds as well. Refused as `want_kinds`."""
    return want_kinds(vault, [*_written(vault), *texts], now)


def let_kinds(vault: OpenVault, texts: Sequence[str], now: datetime) -> Changes:
    """Such people are wanted no more. Refused("no_such_kind")."""
    held = {kind_of(one).key: one for one in _written(vault)}
    for text in texts:
        if held.pop(kind_of(text).key, None) is None:
            raise Refused("no_such_kind", value=text)
    return want_kinds(vault, list(held.values()), now)


def stages_in(uow: UnitOfWork) -> Mapping[ContactId, Stage]:
    """The stage at which each tie is wanted of which something was said."""
    said = entries.listed_in(uow, WantedTie)
    return {part.contact_id: one.body.stage for one in said for part in one.people}


def kinds_in(uow: UnitOfWork) -> list[WantedKind]:
    """The kinds of people wanted that are not there yet, as far as is written of them."""
    return [row.kind for row in _kinds(uow) if not row.people]


def _written(vault: OpenVault) -> list[str]:
    with vault.read() as uow:
        return [one.body.reach or one.body.own for one in entries.listed_in(uow, WantedKind)]


def _row(uow: UnitOfWork, one: ListedPerson, stage: Stage, now: datetime) -> WantedRow:
    if stage <= one.row.stage:
        return WantedRow(one, stage)
    return WantedRow(one, stage, next_step(ties.check_of(uow, one.row.id, now).items))


def next_step(items: Iterable[EvidenceItem]) -> EvidenceItem | None:
    """The first line of a checklist that is not there yet."""
    return next((item for item in items if not item.met), None)


def _kinds(uow: UnitOfWork) -> list[KindRow]:
    said = sorted(entries.listed_in(uow, WantedKind), key=lambda one: one.id)
    if not said:
        return []
    away = {who for who, _ in uow.contacts.column("archived")}
    written = [text.splitlines() for who, text in uow.contacts.column("reach") if who not in away]
    counts = {key: sum(any(map(one.body.is_met_by, each)) for each in written) for key, one in enumerate(said)}
    return [KindRow(one.id, one.body, counts[key]) for key, one in enumerate(said)]
