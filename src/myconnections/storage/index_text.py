"""How text goes into the search index, and how what is typed becomes a query of it.

The text is folded and every CJK character split apart; what is typed is treated the same and asked for as phrases, so
that any inner run of characters is found. Latin words are found from their beginning.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from myconnections.domain.folding import MOST, fold

BREAK = " \ue000 "
"""Stands between fields, so that no phrase reaches from one into the next; a private letter nobody types."""

_CJK = re.compile("([\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff])")
_LONGEST_QUERY = 200
_MOST_WORDS = 12


def index_text(fields: Iterable[str]) -> str:
    """Several fields as one text of the index."""
    return _split(_folded(BREAK.join(field for field in fields if field)))


def query_words(text: str) -> list[str]:
    """What is typed as folded words, those without any letter or digit left out (the index holds none of them)."""
    typed = fold(text[:_LONGEST_QUERY]).replace(BREAK.strip(), " ").split()
    return [word for word in typed if any(map(_stands_in_the_index, word))][:_MOST_WORDS]


def query_of(words: Iterable[str], column: str = "") -> str:
    """An FTS5 query for all of these words, each a quoted phrase: nothing in it is an operator."""
    phrases = " AND ".join(_phrase(word) for word in words)
    return f"{{{column}}} : ({phrases})" if column else phrases


def _phrase(word: str) -> str:
    quoted = '"' + _split(word).replace('"', " ").strip() + '"'
    return quoted if _CJK.match(word[-1]) else quoted + " *"


def _split(folded: str) -> str:
    return folded if folded.isascii() else _CJK.sub(r" \1 ", folded)


def _folded(text: str) -> str:
    if len(text) <= MOST:
        return fold(text)
    return "".join(fold(text[start : start + MOST]) for start in range(0, len(text), MOST))


def _stands_in_the_index(character: str) -> bool:
    """Whether the tokenizer unicode61 takes the character for part of a word."""
    return character.isalnum() or unicodedata.category(character)[0] in "LN"
