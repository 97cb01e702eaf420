"""Modules are loaded without Qt reading their source."""

from __future__ import annotations

import builtins
import linecache
from importlib import import_module
from pathlib import Path

import pytest

from myconnections.ui.importing import import_plainly


def test_no_source_is_read_for_a_module_loaded_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("looked_at", "left_alone"):
        (tmp_path / f"{name}_by_qt.py").write_text("from math import pi  # PySide6\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)  # put back afterwards
    exec("import looked_at_by_qt", {})  # noqa: S102 - an import statement, as modules have them
    import_plainly()
    exec("import left_alone_by_qt", {})  # noqa: S102
    kept = {Path(file).name for file in linecache.cache}
    assert "left_alone_by_qt.py" not in kept
    assert "looked_at_by_qt.py" in kept, "Qt looks no more: `import_plainly` has become needless"


def test_it_may_be_asked_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    import_plainly()
    import_plainly()
    assert import_module("json").dumps([1]) == "[1]"
