"""Small closed vocabularies (industry, function, region, institution) and what employers and titles propose of them.

Of a word of ours its code is kept, whatever language it was said in; it is shown in the language of the moment. Any
other word is the person's own and stays as it was written, though it is known what another spelling stands for.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from myconnections.domain.vocabulary.terms import Term, Vocabulary


@lru_cache(maxsize=16_384)
def kept(field: str, text: str) -> str:
    """What is kept of a text in a field: the code of a word of ours in either language, else the text itself."""
    term = _term(field, text)
    return text if term is None else term.code


def word(field: str, value: str, language: str) -> str:
    """What is shown of a value of a field in "en" or "ja": the word of a code, else the value as it is."""
    term = _term(field, value)
    return value if term is None else term.ja if language == "ja" else term.en


@lru_cache(maxsize=16_384)
def spoken(field: str, value: str) -> tuple[str, ...]:
    """The words by which a value of a field is found: those of both languages for a code, else the value as it is."""
    term = _term(field, value)
    return (value,) if term is None else (term.en, term.ja)


def alike(field: str, text: str, language: str) -> tuple[str, ...]:
    """The few words of ours that a text is most like, in "en" or "ja"; () for a field without a vocabulary."""
    from myconnections.domain.near import near  # loaded here: only a mistake asks for it

    vocabulary = _of(field)
    said = {each: term.code for term in vocabulary.terms for each in term.spellings} if vocabulary is not None else {}
    return tuple(dict.fromkeys(word(field, said[each], language) for each in near(text, said)))


def _term(field: str, text: str) -> Term | None:
    vocabulary = _of(field) if text else None
    return vocabulary.term(text) if vocabulary is not None else None


def _of(field: str) -> Vocabulary | None:
    # Loaded here: lists show no such field, and the start of the command line waits for every module.
    from myconnections.domain.vocabulary.every import VOCABULARIES

    return VOCABULARIES.get(field)
