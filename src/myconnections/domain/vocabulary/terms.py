"""A closed vocabulary: codes, their words in two languages, other spellings; and a finder of keywords in names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from myconnections.domain.folding import compare_key, fold


@dataclass(frozen=True, slots=True)
class Term:
    """One entry: `code` is what it is compared by, `en` and `ja` its words, `others` further spellings of it."""

    code: str
    en: str
    ja: str
    others: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way it may be written."""
        return (self.code, self.en, self.ja, *self.others)


def rows_of(table: str) -> list[tuple[str, str]]:
    """The lines of a table as what stands before and after the colon; a line that begins with a blank goes on."""
    found: list[tuple[str, str]] = []
    for line in table.split("\n"):
        if line[:1].isspace():
            head, rest = found.pop()
            found.append((head, f"{rest} {line.strip()}"))
        elif line:
            head, _, rest = line.partition(":")
            found.append((head, rest.strip()))
    return found


class Vocabulary:
    """The terms in the order they are offered."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)
        self._by_code = {term.code: term for term in self.terms}

    @cached_property
    def _said(self) -> dict[str, Term]:
        return {
            compare_key(text): term for term in reversed(self.terms) for text in (term.ja, term.en, term.code) if text
        }

    @cached_property
    def _known(self) -> dict[str, str]:
        # Made when first asked for: no start of the program waits for a thousand words to be folded.
        return {
            compare_key(text): term.code
            for term in reversed(self.terms)
            for text in (*term.others, term.ja, term.en, term.code)
        }

    @classmethod
    def read(cls, table: str) -> Vocabulary:
        """From lines `code: English | Japanese | other spelling; another`; a line that begins with a blank goes on."""
        terms = []
        for code, rest in rows_of(table):
            en, ja, *others = (part.strip() for part in rest.split("|"))
            spelled = (other.strip() for text in others for other in text.split(";"))
            terms.append(Term(code, en, ja, tuple(spelled)))
        return cls(terms)

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes in the order they are offered."""
        return tuple(self._by_code)

    def code_of(self, text: str) -> str:
        """The code of a code, a word or another spelling; "" when it is none of ours."""
        return self._known.get(compare_key(text), "") if text else ""

    def kept(self, text: str) -> str:
        """What a text stands for: its code, else the text itself without blanks at its ends."""
        return self.code_of(text) or text.strip()

    def term(self, text: str) -> Term | None:
        """The entry of which this is the code or the word in either language; None for any other spelling of it."""
        return self._said.get(compare_key(text))


NOTHING = "(?!)"
"""A pattern that fits nowhere."""


class Hit(NamedTuple):
    """A keyword found: what it stands for, and from where to where it reaches in the folded text."""

    meaning: str
    start: int
    end: int


class Keywords:
    """Finds many keywords in one pass. Latin ones match whole words (an s may follow), all others anywhere.

    Made from meaning → keywords parted by blanks; an underscore stands for a blank inside one.
    """

    @classmethod
    def read(cls, table: str) -> Keywords:
        """From lines `meaning: keyword keyword`; a line that begins with a blank goes on."""
        return cls(dict(rows_of(table)))

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    @cached_property
    def _meanings(self) -> dict[str, str]:
        return {
            fold(word.replace("_", " ")): meaning for meaning, listed in self._words.items() for word in listed.split()
        }

    @cached_property
    def _found(self) -> re.Pattern[str]:
        # The longest first: of alternatives that fit at one place the first is taken.
        longest = sorted(self._meanings, key=lambda word: (-len(word), word))
        latin = "|".join(re.escape(word) for word in longest if word.isascii())
        other = "|".join(re.escape(word) for word in longest if not word.isascii())
        return re.compile(f"({other or NOTHING})|(?<![a-z0-9])({latin or NOTHING})s?(?![a-z0-9])")

    def hits(self, text: str) -> list[Hit]:
        """Every keyword in the folded text from left to right, none within another."""
        return [
            Hit(self._meanings[found[1] or found[2]], found.start(), found.end())
            for found in self._found.finditer(text)
        ]
