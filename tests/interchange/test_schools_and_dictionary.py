"""Schools compared, and a dictionary that may be there or not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace

import pytest

from myconnections.interchange import dictionary
from myconnections.interchange.schools import school_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of Aoba", "Aoba Univ."),
        ("AOBA UNIVERSITY", "aoba university, faculty of law"),
        ("青葉大学", "青葉大學 経済学部"),
        ("青葉大学", "青葉大学大学院"),
    ],
)
def test_spellings_of_one_school(one: str, other: str) -> None:
    assert school_key(one) == school_key(other)


def test_other_schools_are_others() -> None:
    assert school_key("青葉大学") != school_key("若葉大学")
    assert school_key("Aoba University") != school_key("Aoba College")
    assert school_key("University") == "university"
    assert school_key("") == ""


@pytest.fixture
def there() -> list[str]:
    """The sizes of dictionary that are installed."""
    return ["small"]


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch, there: list[str]) -> Iterator[dict[str, str]]:
    """A dictionary of these words stands in for the one that may be installed."""
    known = {"見本": "ミホン", "Vale": "Vale", "高橋": "タカハシ"}

    class Dictionary:
        def __init__(self, dict: str) -> None:
            if dict not in there:
                raise ModuleNotFoundError(f"Package `sudachidict_{dict}` does not exist.")

        def create(self) -> SimpleNamespace:
            def tokenize(text: str) -> list[SimpleNamespace]:
                return [SimpleNamespace(reading_form=lambda: known.get(text, ""))]

            return SimpleNamespace(tokenize=tokenize)

    module = ModuleType("sudachipy")
    module.Dictionary = Dictionary  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sudachipy", module)
    dictionary._dictionary.cache_clear()
    dictionary.reading_of.cache_clear()
    yield known
    dictionary._dictionary.cache_clear()
    dictionary.reading_of.cache_clear()


def test_a_dictionary_proposes_kana_only(words: dict[str, str]) -> None:
    assert dictionary.installed()
    assert dictionary.reading_of("見本") == words["見本"]
    assert dictionary.reading_of("髙橋") == "タカハシ"
    assert dictionary.reading_of("Vale") == dictionary.reading_of("謎") == dictionary.reading_of(" ") == ""


def test_the_program_without_its_words_is_no_dictionary(words: dict[str, str], there: list[str]) -> None:
    there.clear()
    assert not dictionary.installed()
    assert dictionary.reading_of("見本") == ""


def test_without_a_dictionary_nothing_is_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sudachipy", None)
    dictionary._dictionary.cache_clear()
    dictionary.reading_of.cache_clear()
    assert not dictionary.installed()
    assert dictionary.reading_of("見本") == ""
    dictionary._dictionary.cache_clear()
