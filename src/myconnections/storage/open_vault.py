"""An unlocked vault: read, written, checked, closed; and one that is only looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from myconnections.domain.act import Act
from myconnections.domain.errors import Refused, Trouble
from myconnections.storage import header_files, keys, opening, position, read_only
from myconnections.storage.faults import translated
from myconnections.storage.health import built_of, health_of
from myconnections.storage.lock import VaultLock
from myconnections.storage.read_only import Looked
from myconnections.storage.unit_of_work import UnitOfWorkKept, reading, writing

if TYPE_CHECKING:
    from myconnections.storage.backups import BackupsKept

Before = Callable[["OpenVault", Act, datetime], None]
"""Called before an act is written, outside any transaction; what it raises keeps the act from being done."""


class OpenVault:
    """An unlocked vault: its engine, used from the thread that unlocked it, and the right to write.

    `notices` are codes of what the person should hear, filled from `notice_facts`: "header_restored" when one of the
    two header files was missing or older and has been written anew, "header_not_restored" when that could not be done,
    "header_damaged_left" when one of them is damaged and was left as it is, "key_replaced" and "key_not_replaced" after
    a replacement of the key that was cut off, "brought_up" (found, known) when it was of an older schema,
    "changes_missing" (count) when it has been given more changes than it knows of.

    `damaged`: damage was found in it, by a check or in passing. Then every change is refused with
    Trouble("vault_damaged"), until a check finds nothing (`services.health`).
    """

    def __init__(
        self,
        folder: Path,
        engine: Engine,
        unlocked: header_files.Unlocked,
        lock: VaultLock,
        before: Before | None = None,
    ) -> None:
        self.folder = folder
        self.engine = engine
        self.vault_id = unlocked.header.vault_id
        self.notices: tuple[str, ...] = ()
        self.notice_facts: Mapping[str, object] = {}
        self.damaged = False
        self._master_key = unlocked.master_key
        self._lock = lock
        self.before = before

    @property
    def backups(self) -> BackupsKept:
        """The backups of this vault: made, found, thinned out, tried."""
        # Loaded when first needed: start-up does without zip files.
        from myconnections.storage.backups import BackupsKept

        return BackupsKept(self.engine, self.folder, self.vault_id, self._master_key)

    def let_go(self) -> None:
        """Close the database and keep the right to write, while its key is replaced; from the thread that unlocked."""
        self.engine.dispose()

    def reopen(self, master_key: bytes) -> None:
        """Open the database again, by the key it has now. Raises Trouble."""
        key = keys.derive(master_key, keys.DATABASE)
        self.engine = opening.open_engine(self.folder, key, self.vault_id)
        self._master_key = master_key

    def key(self, label: str) -> bytes:
        """The key for one purpose, by its label in `keys` (backups, exports)."""
        return keys.derive(self._master_key, label)

    def read(self) -> AbstractContextManager[UnitOfWorkKept]:
        """A consistent look; writing through it is a RuntimeError. Raises Trouble."""
        return self._minded(reading(self.engine))

    def write(self, act: Act | None, now: datetime, *, many: bool = False) -> AbstractContextManager[UnitOfWorkKept]:
        """Begin, and commit on a clean exit; any exception rolls everything back. What comes before an act comes first.

        `many`: thousands of rows are to be written, which a new connection does two to three times as quickly.

        Raises Trouble: "vault_damaged" where damage was found before; "database_missing" when the file was moved or
        deleted meanwhile: what is written into a file without a name is gone when the vault is closed.
        """
        with translated():
            if not (self.folder / opening.DATABASE).exists():
                raise Trouble("database_missing")
        if act is not None and self.before is not None:
            self.before(self, act, now)
        if self.damaged:
            raise Trouble("vault_damaged")
        if many:
            # What earlier statements hold of SQLite's small store of quick memory is given back; the rows would else
            # take theirs from the system, where each piece is locked and wiped (see `opening`).
            self.engine.connect().close()  # refused while another block uses the one there is
            self.engine.dispose()
        return self._noted(self._minded(writing(self.engine, act, now)))

    @contextmanager
    def _noted(self, work: AbstractContextManager[UnitOfWorkKept]) -> Iterator[UnitOfWorkKept]:
        with work as uow:
            yield uow
        position.note(self.folder, self.vault_id, uow.commits)

    @contextmanager
    def _minded(self, work: AbstractContextManager[UnitOfWorkKept]) -> Iterator[UnitOfWorkKept]:
        """A block in which damage may be met, and is not forgotten."""
        try:
            with work as uow:
                yield uow
        except Trouble as trouble:
            self.damaged = self.damaged or trouble.code == "vault_damaged"
            raise

    def health(self) -> dict[str, object]:
        """Both integrity checks after a checkpoint, counts, sizes, versions. Raises Trouble."""
        self.checkpoint()
        return health_of(self.engine, self.folder)

    def built(self) -> dict[str, object]:
        """Schema, program and libraries. Raises Trouble."""
        return built_of(self.engine)

    def checkpoint(self) -> None:
        """Bring the write-ahead log into the database: after the last edit and before locking. Raises Trouble."""
        opening.checkpoint(self.engine)

    def rewrite(self) -> None:
        """Write every page anew, so that nothing of what was taken away stands between the rows. Raises Trouble."""
        opening.rewrite(self.engine)

    def close(self) -> None:
        """Checkpoint, close, give the lock back, from the thread that unlocked; twice does no harm.

        A Trouble of the checkpoint is raised after all that: what was committed stays in the log.
        """
        if not self._lock.held:
            return
        try:
            self.checkpoint()
        finally:
            self.engine.dispose()
            self._lock.release()


class VaultToLookAt(OpenVault):
    """An unlocked vault that can be read, searched, checked and exported; every change is refused, and none is made.

    So it is opened where nothing can be written ("read_only" among its notices), where there is no room ("no_room"),
    and to be checked (then it may be of an older schema). The refusals: Refused("read_only"), Trouble("disk_full").
    """

    def __init__(self, folder: Path, looked: Looked) -> None:
        super().__init__(folder, looked.engine, looked.unlocked, VaultLock(folder))
        self.notices, self.notice_facts = looked.notices, looked.facts
        self._looked = looked

    def write(self, act: Act | None, now: datetime, *, many: bool = False) -> AbstractContextManager[UnitOfWorkKept]:
        """Raise what says why nothing is written."""
        raise Trouble("disk_full") if read_only.NO_ROOM in self.notices else Refused("read_only")

    def checkpoint(self) -> None:
        """Nothing is to be brought in."""

    def close(self) -> None:
        """Let go of the database, from the thread that unlocked; twice does no harm."""
        self._looked.end()
