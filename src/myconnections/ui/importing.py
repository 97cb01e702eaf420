"""Python's own import, given back to Python."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - what is taken back is put in its place here


def import_plainly() -> None:
    """Import modules from now on without Qt's look at each of them.

    PySide replaces the import of Python by one that reads the source of every module, to see whether it might ask for
    names in another style (`from __feature__ import snake_case`). Nothing here does: a tenth of the start and 12 MiB of
    source texts kept are for nothing. Without the name under which PySide keeps Python's own, nothing happens.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
