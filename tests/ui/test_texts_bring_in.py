"""The texts of bringing in: both languages say the same facts, and every code has its words."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from myconnections.interchange import duplicates
from myconnections.services import asking
from myconnections.ui import texts_bring_in as texts
from myconnections.ui import texts_words
from myconnections.ui.wording import Wording

TABLES = {
    name: table for name, table in vars(texts).items() if name.isupper() and name not in {"ENCODINGS", "DELIMITERS"}
}
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|：|URL")


def _facts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_say_the_same_facts(name: str) -> None:
    for english, japanese in TABLES[name].values():
        assert english
        assert JAPANESE.search(japanese)
        assert _facts(japanese) <= _facts(english)


def test_every_code_has_its_words() -> None:
    with open(duplicates.__file__, encoding="utf-8") as source:
        codes = set(re.findall(r'"((?:same|similar|variant|initial)_[a-z_]+)"', source.read()))
    assert codes == set(texts.DUPLICATE_REASONS)
    assert set(texts.LAST_TALKED) == {*asking.DAYS_AGO, "never"}
    assert set(texts.SKIPPED_DETAIL) <= set(texts_words.SKIPPED)


def test_large_numbers_stand_in_groups() -> None:
    assert Wording("en").pair(texts.SENTENCES["bring_in"], {"people": 30_000}) == "Bring in 30,000 people"
    assert Wording("en").pair(texts.SENTENCES["bring_in"], {"people": 1}) == "Bring in 1 person"
    assert Wording("ja").pair(texts.SENTENCES["bring_in"], {"people": 30_000}) == "30,000人を取り込む"
    assert Wording("ja").pair(texts.SENTENCES["bring_in"], {}) == "…人を取り込む"


def test_the_name_of_a_file_keeps_its_letters() -> None:
    assert Wording("en").error("file_missing", {"file": "notes.csv"}) == "notes.csv is not there."
    assert Wording("en").error("nothing_found", {}) == "… holds nothing that can be brought in."
    assert Wording("en").error("nothing_found", {"file": ""}) == "The file holds nothing that can be brought in."
