"""Modules that are loaded when something of them is first asked for: lists of people are read without.

`tables` are a tenth of the start, `contact_rows` need what a whole person is made of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["contact_rows", "tables"]

if TYPE_CHECKING:
    from myconnections.storage import contact_rows, tables
else:
    from importlib import import_module

    class _Late:
        def __init__(self, name: str) -> None:
            self._name = f"myconnections.storage.{name}"

        def __getattr__(self, name: str) -> Any:
            found = getattr(import_module(self._name), name)
            setattr(self, name, found)
            return found

    tables, contact_rows = _Late("tables"), _Late("contact_rows")
