"""The translation tool: what it calls missing, and that it sets what it is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import translations

TEXT = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_US">
<context>
    <name>Page</name>
    <message><source>Open</source><translation>ひらく</translation></message>
    <message><source>Close</source><translation type="unfinished"></translation></message>
    <message numerus="yes"><source>%n people</source>
        <translation><numerusform></numerusform></translation></message>
</context>
</TS>
"""


@pytest.fixture
def ts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "ja.ts"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(translations, "update", lambda _target=path: None)
    return path


def test_unfinished_and_empty_plural_are_missing(ts: Path) -> None:
    assert translations.missing(ts) == [["Page", "Close", ""], ["Page", "%n people", ""]]


def test_apply_sets_plain_and_plural(ts: Path) -> None:
    assert translations.apply([["Page", "Close", "とじる"], ["Page", "%n people", "%n人"]], ts) == 2
    assert translations.missing(ts) == []


def test_apply_names_what_the_source_does_not_have(ts: Path) -> None:
    with pytest.raises(SystemExit, match="Nowhere"):
        translations.apply([["Nowhere", "Open", "x"]], ts)


def test_check_fails_while_something_has_no_japanese(ts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "TS", ts)
    monkeypatch.setattr(translations.entries, "__defaults__", (ts,))
    with pytest.raises(SystemExit, match="2 texts have no Japanese"):
        translations.check()
    translations.apply([["Page", "Close", "とじる"], ["Page", "%n people", "%n人"]], ts)
    translations.check()
