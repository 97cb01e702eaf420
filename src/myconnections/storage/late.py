"""The tables, made when the first of them is asked for: lists are read without, and they are a tenth of the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["tables"]

if TYPE_CHECKING:
    from myconnections.storage import tables
else:

    class _Tables:
        def __getattr__(self, name: str) -> Any:
            from myconnections.storage import tables

            return getattr(tables, name)

    tables = _Tables()
