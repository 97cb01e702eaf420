"""What a process that will hold keys does first: no core dump, no readable memory, no files for others.

Standard library only, so that `main` can call it before anything else is loaded. Each measure is taken where the
system knows it; a system that refuses one is not a reason not to start (SECURITY.md names the limits).
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4  # prctl(2)


def harden_process() -> None:
    """Core dumps off, memory closed to other processes of the same user (Linux), new files for the owner only."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # loaded here: only this one call needs it

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
