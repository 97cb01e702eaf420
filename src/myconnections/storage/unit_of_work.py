"""One transaction on the encrypted file: a consistent look, or a change that happens whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine

from myconnections import __version__
from myconnections.domain.act import Act
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ActId
from myconnections.storage import position
from myconnections.storage.faults import is_poisoned, translated
from myconnections.storage.journal import Journal
from myconnections.storage.records import Records

SIGN: Final = (
    "INSERT INTO setting (key, value) VALUES ('program', ?)"
    " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value"
)
"""Which version of the program wrote last: beside the history, for an undo by this version is its own writing."""

if TYPE_CHECKING:
    from myconnections.storage.contacts_kept import ContactsKept
    from myconnections.storage.dues_kept import DuesKept, ShownKept
    from myconnections.storage.encounters_kept import EncountersKept
    from myconnections.storage.entries_kept import EntriesKept
    from myconnections.storage.handouts_kept import HandoutsKept
    from myconnections.storage.history import HistoryKept
    from myconnections.storage.organizations_kept import OrganizationsKept
    from myconnections.storage.photos_kept import PhotosKept
    from myconnections.storage.search import SearchKept
    from myconnections.storage.settings_kept import ImportsKept, SettingsKept
    from myconnections.storage.ties_kept import TiesKept


class UnitOfWorkKept:
    """`UnitOfWork` of the ports: the parts of the vault, all in one transaction.

    Each is loaded when it is first asked for: the start waits for every module.
    """

    def __init__(self, connection: Connection, act: Act | None, now: datetime | None) -> None:
        cursor = connection.connection.cursor()
        self._journal = None if act is None or now is None else Journal(cursor, act, now)
        self._records = Records(
            cursor, self._journal, writable=now is not None, held=connection.info.setdefault("held", {})
        )
        self._now = now
        self.commits = 0
        """The generation of the vault with this change, once it is finished: it grows by one with each."""

    @cached_property
    def contacts(self) -> ContactsKept:
        """The people."""
        from myconnections.storage.contacts_kept import ContactsKept

        return ContactsKept(self._records)

    @cached_property
    def ties(self) -> TiesKept:
        """My ties to them."""
        from myconnections.storage.ties_kept import TiesKept

        return TiesKept(self._records)

    @cached_property
    def encounters(self) -> EncountersKept:
        """What happened."""
        from myconnections.storage.encounters_kept import EncountersKept

        return EncountersKept(self._records)

    @cached_property
    def entries(self) -> EntriesKept:
        """The notebook."""
        from myconnections.storage.entries_kept import EntriesKept

        return EntriesKept(self._records)

    @cached_property
    def dues(self) -> DuesKept:
        """Promises and reminders."""
        from myconnections.storage.dues_kept import DuesKept

        return DuesKept(self._records)

    @cached_property
    def shown(self) -> ShownKept:
        """What was suggested."""
        from myconnections.storage.dues_kept import ShownKept

        return ShownKept(self._records)

    @cached_property
    def organizations(self) -> OrganizationsKept:
        """What is known of employers."""
        from myconnections.storage.organizations_kept import OrganizationsKept

        return OrganizationsKept(self._records)

    @cached_property
    def photos(self) -> PhotosKept:
        """Their pictures."""
        from myconnections.storage.photos_kept import PhotosKept

        return PhotosKept(self._records)

    @cached_property
    def settings(self) -> SettingsKept:
        """What was chosen, and who I am."""
        from myconnections.storage.settings_kept import SettingsKept

        return SettingsKept(self._records)

    @cached_property
    def handouts(self) -> HandoutsKept:
        """What was handed out."""
        from myconnections.storage.handouts_kept import HandoutsKept

        return HandoutsKept(self._records)

    @cached_property
    def search(self) -> SearchKept:
        """The search index."""
        from myconnections.storage.search import SearchKept

        return SearchKept(self._records)

    @cached_property
    def imports(self) -> ImportsKept:
        """What imports must remember."""
        from myconnections.storage.settings_kept import ImportsKept

        return ImportsKept(self._records, self._now)

    @cached_property
    def history(self) -> HistoryKept:
        """The undo history."""
        from myconnections.storage.history import HistoryKept

        return HistoryKept(self._records)

    @property
    def act_id(self) -> ActId | None:
        """The history entry of this change; None while nothing has been written, or when none is wanted."""
        return None if self._journal is None else self._journal.act_id

    def finish(self) -> None:
        """Write what is due at the end: the search index, the history, the moment."""
        self.search.refresh()
        if self._journal is not None:
            self._journal.finish()
        if self._now is not None:
            self._records.cursor.execute(SIGN, (json.dumps(__version__),))
            moment = int(self._now.timestamp() // 1)
            (self.commits,) = self._records.cursor.execute(position.RAISE, (moment,)).fetchone()


@contextmanager
def reading(engine: Engine) -> Iterator[UnitOfWorkKept]:
    """A consistent look at the vault; writing through it is a RuntimeError."""
    with (
        translated(),
        engine.connect() as connection,
        _closing_poisoned(connection),
        # Not IMMEDIATE: a look takes no lock and must not wait for one.
        connection.execution_options(reading=True).begin(),
    ):
        yield UnitOfWorkKept(connection, None, None)


@contextmanager
def writing(engine: Engine, act: Act | None, now: datetime) -> Iterator[UnitOfWorkKept]:
    """Begin at once, commit on a clean exit; any exception rolls everything back.

    Raises Refused("text_unreadable") for text that is none (half of a surrogate pair).
    """
    with translated(), engine.connect() as connection, _closing_poisoned(connection), connection.begin():
        uow = UnitOfWorkKept(connection, act, now)
        try:
            yield uow
            uow.finish()
        except UnicodeEncodeError:
            raise Refused("text_unreadable") from None


@contextmanager
def _closing_poisoned(connection: Connection) -> Iterator[None]:
    """Give up a connection after an error that leaves the codec in its error state."""
    try:
        yield
    except Exception as error:
        if is_poisoned(error):
            connection.invalidate(error)
        raise
