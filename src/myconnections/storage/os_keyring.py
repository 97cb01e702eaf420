"""The keyring of the desktop, asked for one key of this device, and never trusted to answer.

Only real backends, by name: the library's own choice once fell on a plain file. Each question is put in a thread of
its own and waited for so long and no longer; whatever goes wrong is a Trouble whose code begins with "keyring_", and
means nothing worse than that the passphrase is asked for.
KDE's wallet answers as a Secret Service, too; the library's own way to it needs a package without wheels.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from threading import Event, Thread
from types import TracebackType
from typing import Any, Final

from myconnections.domain.errors import Trouble
from myconnections.storage.keys import KEY_BYTES

SERVICE: Final = "MyConnections/{vault_id}"
USER: Final = "device-key"
SECONDS: Final = 10.0
#: Module and class of each backend that may be used, all of them encrypted by the system.
BACKENDS: Final = (
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.macOS", "Keyring"),
    ("keyring.backends.Windows", "WinVaultKeyring"),
)


def real_backend() -> Any | None:
    """The first backend of the list that works on this system, or None."""
    for module, name in BACKENDS:
        kind = getattr(importlib.import_module(module), name)
        if kind.viable:
            backend = kind()
            if name == "WinVaultKeyring":
                backend.persist = "local machine"  # by default it may roam to other machines
            return backend
    return None


class OsKeyring:
    """The device key of each vault in the system's keyring; `find` chooses the backend, by default a real one."""

    def __init__(self, find: Callable[[], Any | None] = real_backend, seconds: float = SECONDS) -> None:
        self._find = find
        self._seconds = seconds

    def available(self) -> bool:
        """Whether there is a keyring here; False, too, when it does not answer in time."""
        try:
            return self._asked(lambda: self._find() is not None) is True
        except Trouble:
            return False

    def get(self, vault_id: str) -> bytes:
        """The device key of a vault.

        Raises Trouble: "keyring_absent", "keyring_locked", "keyring_silent" (seconds), "keyring_no_entry",
        "keyring_strange_entry" when it is not 64 hex digits, "keyring_failed".
        """
        return _key(self._asked(lambda: self._backend().get_password(*_entry(vault_id))))

    def put(self, vault_id: str, key: bytes) -> None:
        """Keep the device key of a vault and read it back. Raises Trouble as `get` does."""

        def keep() -> object:
            backend = self._backend()
            backend.set_password(*_entry(vault_id), key.hex())
            return backend.get_password(*_entry(vault_id))

        if _key(self._asked(keep)) != key:
            raise Trouble("keyring_failed")

    def remove(self, vault_id: str) -> None:
        """Forget the device key of a vault; one that is not there is no trouble. Raises Trouble as `get` does."""

        def forget() -> object:
            backend = self._backend()
            if backend.get_password(*_entry(vault_id)) is not None:
                backend.delete_password(*_entry(vault_id))
            return None

        self._asked(forget)

    def _backend(self) -> Any:
        backend = self._find()
        if backend is None:
            raise Trouble("keyring_absent")
        return backend

    def _asked(self, question: Callable[[], object]) -> object:
        """The answer, from a thread that is left alone when it takes too long. Raises Trouble."""
        answer = _Answer()

        def ask() -> None:
            with answer:
                answer.value = question()

        # A daemon: a keyring that never answers must not keep the program from ending.
        Thread(target=ask, name="keyring", daemon=True).start()
        if not answer.given.wait(self._seconds):
            raise Trouble("keyring_silent", seconds=self._seconds)
        if answer.error is None:
            return answer.value
        if isinstance(answer.error, Trouble):
            raise answer.error
        code = "keyring_locked" if type(answer.error).__name__ in _LOCKED else "keyring_failed"
        raise Trouble(code) from answer.error


#: Names of what backends raise when somebody must unlock the keyring first; their modules exist on one system only.
_LOCKED: Final[Sequence[str]] = ("KeyringLocked", "LockedException", "PromptDismissedException")


class _Answer:
    """What came back from a foreign library: a value, or whatever it raised."""

    def __init__(self) -> None:
        self.value: object = None
        self.error: BaseException | None = None
        self.given = Event()

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.error = error
        self.given.set()
        return True  # kept, not lost: the one who waits looks at it


def _entry(vault_id: str) -> tuple[str, str]:
    return SERVICE.format(vault_id=vault_id), USER


def _key(found: object) -> bytes:
    if found is None:
        raise Trouble("keyring_no_entry")
    if not isinstance(found, str) or len(found) != 2 * KEY_BYTES or not set(found) <= set("0123456789abcdef"):
        raise Trouble("keyring_strange_entry")
    return bytes.fromhex(found)
