"""Disk faults at a chosen step: a stand-in for the module `os` as `storage.disk` sees it."""

from __future__ import annotations

import os
from typing import Any

STEPS = ("open", "write", "fsync", "replace")


class Killed(BaseException):
    """The process ends here: no handler for errors of the world may catch it."""


class FaultyOs:
    """`os`, except that the n-th step fails: before it happens, or after a part of it."""

    def __init__(self, failing: int, error: BaseException, *, after: bool = False) -> None:
        self.steps = 0
        self._failing, self._error, self._after = failing, error, after

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        return self._stepping(name, real) if name in STEPS else real

    def _stepping(self, name: str, real: Any) -> Any:
        def step(*arguments: Any, **named: Any) -> Any:
            self.steps += 1
            if self.steps != self._failing:
                return real(*arguments, **named)
            if self._after and name == "write":
                real(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
            elif self._after:
                result = real(*arguments, **named)
                if name == "open":
                    os.close(result)
            raise self._error

        return step
