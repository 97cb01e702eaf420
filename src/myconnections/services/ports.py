"""What the services ask of the encrypted file: the doors that storage fills and tests fake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from myconnections.domain.act import Act
from myconnections.domain.vault import VaultFacts
from myconnections.services.people_ports import Contacts
from myconnections.services.ports_alter_ties import AlterTies
from myconnections.services.ports_backup import BackedUp, Restores
from myconnections.services.ports_entries import Entries
from myconnections.services.ports_erasing import Hides, Purges, Rewritten
from myconnections.services.ports_keys import KeyHolding, Rekeyed
from myconnections.services.ports_notices import Noticed

if TYPE_CHECKING:  # the start of the command line waits for every module
    from myconnections.domain.contact import Me
    from myconnections.domain.encounter import BareEncounter, Encounter
    from myconnections.domain.handout import Handout
    from myconnections.domain.ids import ActId, BatchId, ContactId, OrganizationId
    from myconnections.domain.listing import ActRow, Found, ShownRow, WorkRow
    from myconnections.domain.organization import Organization
    from myconnections.domain.provenance import Provenance, TieEvidence
    from myconnections.domain.reminder import Promise, Reminder
    from myconnections.domain.stage import IntervalChange, StageChange
    from myconnections.domain.tie import Tie

__all__ = [
    "Act", "Contacts", "Dues", "Encounters", "Entries", "Handouts", "History", "Imports", "OpenVault",
    "Organizations", "Photos", "Provenance", "Search", "Settings", "Shown", "TieEvidence", "Ties", "UnitOfWork",
    "VaultFacts", "VaultStore",
]  # fmt: skip


class Ties(AlterTies, Protocol):
    """My tie to each person, with the history of its stage and of its interval."""

    def get(self, contact_id: ContactId) -> Tie | None: ...
    def many(self, ids: Iterable[ContactId]) -> list[Tie]: ...
    def put(self, tie: Tie) -> None: ...
    def add_many(self, ties: Sequence[Tie]) -> None: ...
    def put_many(self, ties: Sequence[Tie]) -> None: ...
    def stage_changes(self, ids: Iterable[ContactId] | None = None) -> list[StageChange]: ...
    def moved(self, since: datetime, until: datetime) -> list[StageChange]:
        """Moves of stages from `since` on and before `until`, by person and time; the first stage of all is none."""
        ...

    def add_stage_changes(self, changes: Sequence[StageChange]) -> None: ...
    def interval_changes(self, ids: Iterable[ContactId] | None = None) -> list[IntervalChange]: ...
    def add_interval_change(self, change: IntervalChange) -> None: ...
    def tended(self) -> list[tuple[int, bool | None, int | None, int]]:
        """How many ties are kept warm, by (stage, keep warm, own interval); nobody who rests or is archived."""
        ...

    def kinds(self) -> dict[str, int]:
        """How many ties there are of each kind of capital in force, archived people left out."""
        ...

    def newer_than(self, moment: datetime) -> list[ContactId]:
        """People whose kept warmth lies after `moment` (reports that look back with an earlier 'now')."""
        ...

    def skipped(self) -> list[ContactId]:
        """People passed over when sorting, first those passed over longest ago."""
        ...

    def tally(self) -> tuple[int, int]:
        """How many ties are sorted by hand and how many are not; nobody who rests or is archived."""
        ...


class Encounters(Protocol):
    """What happened with whom."""

    def get(self, encounter_id: int) -> Encounter | None: ...
    def of(self, contact_id: ContactId) -> list[Encounter]:
        """All of one person, newest first."""
        ...

    def of_all(self, ids: Iterable[ContactId]) -> list[Encounter]:
        """All of these people, by person, newest first."""
        ...

    def of_many(self, ids: Iterable[ContactId] | None = None) -> list[tuple[int, int, int, str, str]]:
        """Bare rows (contact id, unix seconds, day ordinal, kind code, by code) of these people or of all."""
        ...

    def dated(self) -> list[tuple[int, int, int, str, str, int, int]]:
        """All of them bare: (contact id, unix seconds, day ordinal, kind code, by code, 1 for a guess, the key of those
        logged with it or 0).
        """
        ...

    def meetings(self, ids: Iterable[ContactId]) -> list[tuple[int, int, int]]: ...
    def met(self, kind: str, since: date, until: date) -> set[ContactId]:
        """With whom something of this kind happened on a day from `since` to `until`, both included."""
        ...

    def guesses(self) -> set[ContactId]:
        """Those whose last contact is only a guess."""
        ...

    def guessed(self, ids: Iterable[ContactId]) -> set[ContactId]:
        """Those of the people who have an encounter that is only a guess (`approximate`)."""
        ...

    def add(self, encounter: Encounter) -> Encounter: ...
    def put(self, encounter: Encounter) -> None: ...
    def remove(self, encounter: Encounter) -> None: ...
    def add_many(self, encounters: Sequence[Encounter]) -> None: ...
    def add_bare(self, encounters: Sequence[BareEncounter]) -> None:
        """Keep new encounters that a file brought."""
        ...

    def together(self, key: int) -> list[Encounter]: ...
    def thanks_candidates(self, since: date) -> list[Encounter]:
        """Encounters with `thank` set on or after `since`, and thanks by me since then to the same people.

        Newest first.
        """
        ...

    def recent(self, since: date, limit: int, until: date | None = None) -> list[Encounter]:
        """Encounters on or after `since`, and before `until`, newest first."""
        ...

    def counted(self, since: date, until: date) -> tuple[dict[str, int], int]:
        """What was logged on or after `since` and before `until`, guesses left out: days with a person by the code of
        their kind, and with how many people there was anything.
        """
        ...

    def days_since(self, since: date) -> dict[int, int]:
        """On how many days from `since` on there was something, by contact id; who has none is left out."""
        ...

    def imported_keys(self, source: str) -> set[tuple[int, int, str]]:
        """(contact id, day ordinal, kind code) already brought in from a source: what makes imports idempotent."""
        ...

    def count(self) -> int: ...


class Dues(Protocol):
    """Promises and reminders."""

    def promise(self, promise_id: int) -> Promise | None: ...
    def promises(
        self, contact_id: ContactId | None = None, *, open_only: bool = False, until: date | None = None
    ) -> list[Promise]:
        """By the day they are due; with `until` those due on that day or before, and those without a day."""
        ...

    def count_kept(self, since: datetime, until: datetime) -> int:
        """How many promises were kept at or after `since` and before `until`."""
        ...

    def add_promise(self, promise: Promise) -> Promise: ...
    def put_promise(self, promise: Promise) -> None: ...
    def remove_promise(self, promise: Promise) -> None: ...
    def reminder(self, reminder_id: int) -> Reminder | None: ...
    def reminders(
        self, contact_id: ContactId | None = None, *, open_only: bool = False, until: date | None = None
    ) -> list[Reminder]:
        """By the day they are due; with `until` those due on that day or before."""
        ...

    def add_reminder(self, reminder: Reminder) -> Reminder: ...
    def put_reminder(self, reminder: Reminder) -> None: ...
    def remove_reminder(self, reminder: Reminder) -> None: ...


class Organizations(Protocol):
    """Organizations as things of their own: what was said of each once for all its people."""

    def get(self, organization_id: OrganizationId) -> Organization | None: ...
    def by_key(self, key: str) -> Organization | None: ...
    def all(self) -> list[Organization]: ...
    def add(self, organization: Organization) -> Organization: ...
    def put(self, organization: Organization) -> None: ...
    def remove(self, organization: Organization) -> None: ...
    def work(self) -> list[WorkRow]:
        """What everybody works as, archived people left out, by id."""
        ...


class Photos(Protocol):
    """Small photos of people, as JPEG."""

    def who(self) -> set[ContactId]:
        """Who has a photo."""
        ...

    def of(self, ids: Iterable[ContactId]) -> dict[ContactId, bytes]:
        """The photos of those of the people who have one."""
        ...

    def put(self, contact_id: ContactId, jpeg: bytes) -> None: ...
    def remove(self, contact_id: ContactId) -> None: ...


class Shown(Protocol):
    """Suggestions that were put on weekly lists, and their answers."""

    def week(self, monday: date) -> list[ShownRow]: ...
    def last_shown(self) -> dict[int, date]:
        """For every person ever suggested in a slot: the Monday of the latest such week."""
        ...

    def last_kinds(self) -> dict[str, date]:
        """For every kind ever suggested in a slot: the Monday of the latest such week."""
        ...

    def add(self, rows: Sequence[ShownRow]) -> None: ...
    def put(self, row: ShownRow) -> None: ...
    def get(self, shown_id: int) -> ShownRow | None: ...


class Settings(Protocol):
    """Preferences and single values kept in the vault; values are plain JSON."""

    def get(self, key: str) -> object | None: ...
    def put(self, key: str, value: object) -> None: ...
    def put_beside(self, key: str, value: object) -> None:
        """Keep a value beside the history, also within an act: no undo takes it back."""
        ...

    def last_commit(self) -> int: ...
    def me(self) -> Me: ...
    def put_me(self, me: Me) -> None: ...


class Handouts(Protocol):
    """Pseudonyms, which stay a person's own for ever, and the log of what was handed out. Neither is ever undone."""

    def numbers(self, ids: Iterable[ContactId]) -> dict[ContactId, int]:
        """The numbers of those of the people who have one."""
        ...

    def next_number(self) -> int: ...
    def number(self, ids: Sequence[ContactId]) -> None:
        """Give the next numbers to these people, who have none, in this order."""
        ...

    def add(self, handout: Handout) -> None: ...
    def all(self, limit: int) -> list[Handout]:
        """What was handed out, newest first."""
        ...


class Search(Protocol):
    """The full-text index over names, readings, organizations, notes and encounters."""

    def people(self, text: str, limit: int | None = None) -> list[ContactId]:
        """People that match every word of `text`; [] when nothing matches or the text is blank.

        With a limit, names that hold every word come first; without one the order says nothing.
        """
        ...

    def everything(self, text: str, limit: int = 200) -> list[Found]: ...
    def entries(self, text: str, limit: int) -> list[Found]: ...
    def refresh(self, report: Callable[[float], None] | None = None) -> None:
        """Bring the index up to what was written, as every transaction does at its end; `report` hears shares, what it
        raises ends the writing.
        """
        ...

    def rebuild(self) -> None:
        """Make the index anew, which keeps words of what was taken out of it."""
        ...


class Imports(Hides, Protocol):
    """Batches brought in, identities that must not come back, and pairs the person called different."""

    def new_batch(self, facts: dict[str, object]) -> BatchId: ...
    def batches(self) -> list[tuple[BatchId, datetime, dict[str, object]]]: ...
    def forgotten_keys(self) -> set[str]: ...
    def add_forgotten(self, keys: Sequence[str]) -> None: ...
    def remove_forgotten(self, keys: Sequence[str]) -> None: ...
    def different(self) -> set[tuple[str, str]]: ...
    def add_different(self, pairs: Sequence[tuple[str, str]]) -> None: ...


class History(Purges, Protocol):
    """The undo history, kept in the vault so that it survives lock and restart."""

    def entries(self, limit: int = 100) -> list[ActRow]: ...
    def next_undo(self) -> ActRow | None: ...
    def next_redo(self) -> ActRow | None: ...
    def undo(self, act_id: ActId, report: Callable[[float], None] | None = None) -> tuple[set[str], set[int]]:
        """Write the befores back; returns the kinds and the people touched (empty people: too many to name).

        `report` hears shares; what it raises ends the writing.
        """
        ...

    def rows(self, act_id: ActId) -> int:
        """How many rows taking this act back would write."""
        ...

    def redo(self, act_id: ActId, report: Callable[[float], None] | None = None) -> tuple[set[str], set[int]]: ...
    def begin(self) -> None:
        """Begin anew: of what was done so far nothing can be undone any more."""
        ...


class UnitOfWork(Protocol):
    """One transaction: everything in it happens or nothing does.

    A written unit of work is one history entry (`act_id`), however many rows; with `act` None (what the app notes for
    itself) it leaves none.
    """

    @property
    def contacts(self) -> Contacts: ...
    @property
    def ties(self) -> Ties: ...
    @property
    def encounters(self) -> Encounters: ...
    @property
    def entries(self) -> Entries: ...
    @property
    def dues(self) -> Dues: ...
    @property
    def photos(self) -> Photos: ...
    @property
    def shown(self) -> Shown: ...
    @property
    def organizations(self) -> Organizations: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def handouts(self) -> Handouts: ...
    @property
    def search(self) -> Search: ...
    @property
    def imports(self) -> Imports: ...
    @property
    def history(self) -> History: ...
    @property
    def act_id(self) -> ActId | None: ...


class OpenVault(BackedUp, Noticed, Rekeyed, Rewritten, Protocol):
    """An unlocked vault, used from one thread."""

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """A consistent look; writing through it is an error."""
        ...

    def write(self, act: Act | None, now: datetime, *, many: bool = False) -> AbstractContextManager[UnitOfWork]:
        """Begin, and commit on a clean exit; any exception rolls everything back.

        `many`: thousands of rows are to be written; the vault may prepare for them.
        """
        ...

    def health(self) -> dict[str, object]:
        """Both integrity checks, counts, versions; reads only."""
        ...

    def checkpoint(self) -> None: ...
    def close(self) -> None: ...


class VaultStore(Restores, KeyHolding, Protocol):
    """Where vaults are made and unlocked. Secrets are given as text and never kept."""

    def create(self, folder: Path, passphrase: str, now: datetime, *, throwaway: bool = False) -> tuple[OpenVault, str]:
        """A new vault and its recovery code. Refused("vault_exists") when there is one already.

        `throwaway`: for a passphrase of chance that nobody will ever type, no time is spent on its derivation.
        """
        ...

    def unlock(
        self,
        folder: Path,
        *,
        passphrase: str = "",
        recovery_code: str = "",
        patience: float = 0,
        looking: bool = False,
    ) -> OpenVault:
        """Open it by either secret; `patience`: seconds to wait for whoever has it open; `looking`: to be checked."""
        ...

    def unlock_remembered(self, folder: Path, *, looking: bool = False) -> OpenVault: ...
    def facts(self, folder: Path) -> VaultFacts: ...
    def exists(self, folder: Path) -> bool: ...
    def load(self) -> None:
        """Load what the other verbs need; the window asks for it, on the thread of the vault, once it is seen."""
