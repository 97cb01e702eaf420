"""One thing has one name in Japanese, and no word that can be read two ways."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
SHOWN = ROOT / "resources" / "translations" / "ja.ts"
KANA = re.compile(r"(?<![読振]り)仮名")
"""Alone it is a pseudonym or kana: a pseudonym is 仮の名前."""


def test_who_knows_whom_is_called_one_thing() -> None:
    messages = ElementTree.fromstring(SHOWN.read_text(encoding="utf-8")).iter("message")  # noqa: S314 - our own file
    named = {
        one.findtext("translation", "").rstrip("…")
        for one in messages
        if one.findtext("source", "").rstrip("…") == "Who knows whom"
    }
    assert named == {"知り合いどうし"}


def test_pseudonyms_are_not_taken_for_kana() -> None:
    searched = "texts_acts.py"  # what somebody may type to find an act
    texts = [one for one in (ROOT / "src/myconnections/ui").glob("**/*.py") if one.name != searched]
    texts += [*(ROOT / "src/myconnections/interchange").glob("*_html/*.py"), ROOT / "docs/guide/ja.md", SHOWN]
    assert [str(one) for one in texts if KANA.search(one.read_text(encoding="utf-8"))] == []
    assert "仮の名前" in (ROOT / "docs/guide/ja.md").read_text(encoding="utf-8")
