"""Introductions: two are asked, each alone; when both said yes they are brought together (method.md 5.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from myconnections.domain.alter_ties import PairState, ordered
from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.introduction import FIRST, PARTS, SECOND, Asked, Introduction, Said, State
from myconnections.services import alter_ties, encounters, entries, kept
from myconnections.services.changes import Changes
from myconnections.services.moments import instant_of, today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork
from myconnections.services.views import LogDraft

Kept = Entry[Introduction]

OPEN = frozenset({State.BEGUN, State.ASKING, State.BOTH_YES})


@dataclass(frozen=True, slots=True)
class IntroductionRow:
    """One introduction. `first` and `second` are None when that person is not kept any more.

    `know`: what is known of the two now; only my own answers and other evidence say so, never the introduction itself.
    """

    entry: Kept
    first: ContactId | None
    second: ContactId | None
    know: PairState

    def who(self, part: str) -> ContactId | None:
        """Who takes this part."""
        return self.first if part == FIRST else self.second


@dataclass(frozen=True, slots=True)
class IntroductionsView:
    """All introductions, those under way first, then the newest; and what the people are called."""

    rows: tuple[IntroductionRow, ...]
    names: Mapping[ContactId, str]


def view(vault: OpenVault, _now: datetime) -> IntroductionsView:
    """Everything for the page."""
    with vault.read() as uow:
        every = list(reversed(entries.listed_in(uow, Introduction)))
        people = {part.contact_id for one in every for part in one.people}
        names, states = uow.contacts.names(people), alter_ties.states_in(uow, people) if people else {}
    rows = []
    for one in every:
        first, second = (next(iter(one.those(part)), None) for part in PARTS)
        pair = None if first is None or second is None else ordered(first, second)
        rows.append(
            IntroductionRow(
                one, first, second, PairState.UNKNOWN if pair is None else states.get(pair, PairState.UNKNOWN)
            )
        )
    rows.sort(key=lambda row: row.entry.body.state not in OPEN)
    return IntroductionsView(tuple(rows), names)


def pairs_in(uow: UnitOfWork) -> dict[tuple[ContactId, ContactId], Kept]:
    """The newest introduction of each pair, whatever became of it."""
    found = {}
    for one in entries.listed_in(uow, Introduction):
        those = [part.contact_id for part in one.people]
        if len(set(those)) == len(PARTS):
            found[ordered(*those)] = one
    return found


def begin(vault: OpenVault, first: ContactId, second: ContactId, about: str, now: datetime) -> Changes:
    """Begin to introduce two people to each other; `facts["id"]` is the entry. Nobody is asked by that.

    Refused: "two_people_needed", "same_person", "nothing_written", "no_such_person", "introduction_open" while one of
    the two is under way.
    """
    new = check(vault, first, second, about, now)
    with vault.write(entries.entry_act(new.body), now) as uow:
        added = uow.entries.add(new)
    return entries.changed([added], uow.act_id, id=int(added.id))


def check(vault: OpenVault, first: ContactId, second: ContactId, about: str, now: datetime) -> Kept:
    """The entry that would be kept. Refused as `begin`."""
    if not (first and second):
        raise Refused("two_people_needed")
    pair = ordered(first, second)
    new = Entry(EntryId(0), Introduction(about.strip()), today_of(now), (Part(first, FIRST), Part(second, SECOND)), now)
    with vault.read() as uow:
        entries.check(uow, new)
        before = pairs_in(uow).get(pair)
    if before is not None and before.body.state in OPEN:
        raise Refused("introduction_open", id=int(before.id))
    return new


def change(vault: OpenVault, entry_id: int, about: str, now: datetime) -> Changes:
    """Set right what they would talk about. Refused: "no_such_entry", "nothing_written", "note_too_long"."""
    before = entries.one(vault, entry_id, Introduction)
    return entries.change(vault, replace(before, body=replace(before.body, about=about.strip())), now)


def asked(vault: OpenVault, entry_id: int, part: str, now: datetime, *, day: date | None = None) -> Changes:
    """I asked one of the two, today unless a day is given.

    Refused: "no_such_entry", "unknown_part", "day_in_future", "introduced_already".
    """
    before = _open(vault, entry_id, part)
    when = day or today_of(now)
    instant_of(when, now)
    return _keep(vault, before, before.body.with_asked(part, Asked(when)), f"asked_{part}", now)


def said(
    vault: OpenVault, entry_id: int, part: str, answer: Said, now: datetime, *, day: date | None = None
) -> Changes:
    """What one of the two said, today unless a day is given; `Said.NOTHING` takes it back. Who answered was asked.

    Refused as `asked`.
    """
    before = _open(vault, entry_id, part)
    when = day or today_of(now)
    instant_of(when, now)
    earlier = before.body.asked(part)
    told = Asked(earlier.on or when, answer, when if answer else None)
    return _keep(vault, before, before.body.with_asked(part, told), f"said_{answer or 'nothing'}", now)


def introduced(
    vault: OpenVault,
    entry_id: int,
    now: datetime,
    *,
    day: date | None = None,
    help_given: bool = True,
    know: PairState = PairState.UNKNOWN,
) -> Changes:
    """I brought them together, today unless a day is given; all of it is one act.

    `help_given` logs help from me with both, `know` keeps what I say of the two knowing each other now: being
    introduced alone does not make a tie. Refused: "no_such_entry", "introduced_already", "not_both_yes" unless both
    said yes, "no_such_person" when one of them is not kept any more, "day_in_future".
    """
    before = _open(vault, entry_id)
    if before.body.state is not State.BOTH_YES:
        raise Refused("not_both_yes", id=int(entry_id))
    pair = _two(before)
    when = day or today_of(now)
    instant_of(when, now)
    kinds = {"entry"}
    with vault.write(_act(before.body, "introduced"), now) as uow:
        uow.entries.put(replace(before, body=replace(before.body, introduced=when, later=None, quiet=False)))
        if help_given:
            draft = LogDraft(pair, EncounterKind.HELP, By.ME, when, note=before.body.about)
            kinds |= encounters.log_in(uow, draft, now).kinds
        if know is not PairState.UNKNOWN:
            alter_ties.answer_in(uow, {ordered(*pair): know}, now)
            kinds.add("alter_tie")
    return Changes.of(kinds, pair, uow.act_id, id=int(before.id))


def forget(vault: OpenVault, entry_id: int, now: datetime) -> Changes:
    """Take an introduction away; what was logged with it stays. Refused("no_such_entry")."""
    return entries.forget(vault, entries.one(vault, entry_id, Introduction).id, now)


def _open(vault: OpenVault, entry_id: int, part: str = FIRST) -> Kept:
    """The introduction while the two are not brought together yet."""
    kept.one_of(part, PARTS, "unknown_part")
    before = entries.one(vault, entry_id, Introduction)
    if before.body.state is State.INTRODUCED:
        raise Refused("introduced_already", id=int(entry_id))
    return before


def _two(entry: Kept) -> tuple[ContactId, ContactId]:
    first, second = (next(iter(entry.those(part)), None) for part in PARTS)
    if first is None or second is None:
        raise Refused("no_such_person", id=0)
    return first, second


def _keep(vault: OpenVault, before: Kept, body: Introduction, answer: str, now: datetime) -> Changes:
    with vault.write(_act(body, answer), now) as uow:
        uow.entries.put(replace(before, body=body))
    return entries.changed([before], uow.act_id, id=int(before.id))


def _act(body: Introduction, answer: str) -> Act:
    return Act("entry", {"answer": f"introduction:{answer}", "text": body.about})
