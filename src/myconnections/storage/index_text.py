"""How text goes into the search index, and how what is typed becomes a query of it.

The text is folded and every CJK character split apart; what is typed is treated the same and asked for as phrases, so
that any inner run of characters is found. Latin words are found from their beginning, with or without accents; what is
typed in them also finds a reading, however its sounds are spelled (Ohta, Oota and Ota for オオタ), and a name in
those letters is found by its kana. All this is done
here, so the tokenizer of the index is the quick one that takes letters as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from myconnections.domain import romaji
from myconnections.domain.folding import MOST, fold

BREAK = " \ue000 "
"""Stands between fields, so that no phrase reaches from one into the next; a private letter nobody types."""

SPOKEN = "\ue001"
"""Stands before a reading in Latin letters, so that it meets only what is typed as one; nobody types it either."""

_LONGEST_QUERY = 200
_MOST_WORDS = 12
_SHORT = 60
_CJK = (
    (0x2E80, 0x30FF),
    (0x3400, 0x9FFF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9D),
    (0x20000, 0x3FFFF),
)
_KANA = re.compile("[ァ-ヺー・]+")
_FEWEST_KANA = 2
_LONG_O, _LONG_U = re.compile("o[ou-]"), re.compile("u[u-]")
_LONG = (("", ""), ("h", "h"), ("u", "u"), ("o", "u"))
"""How the second half of a long o and a long u is written: Ota, Ohta, Outa, Oota; Yuki, Yuhki, Yuuki."""
_BEFORE_LIPS = re.compile("n(?=[bpm])")


class _Characters(dict[int, str]):
    """What each character beyond ASCII becomes in the index, found out when it is first met."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        category = unicodedata.category(character)
        if point < 0x80 or category == "Co":
            put = character
        elif category[0] not in "LNM":
            put = " "  # the tokenizer knows no punctuation beyond ASCII
        elif any(low <= point <= high for low, high in _CJK):
            put = f" {character} "
        else:
            put = _without_accent(character)
        self[point] = put
        return put


def _without_accent(character: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", character) if unicodedata.category(c) != "Mn")
    return fold(plain)


_CHARACTERS = _Characters()


def index_text(fields: Iterable[str], known: dict[str, str]) -> str:
    """Several fields as one text of the index; `known` remembers short fields while a great many are made."""
    made = []
    for field in fields:
        if field:
            text = known.get(field)
            if text is None:
                text = _split(_folded(field))
                if len(field) <= _SHORT:
                    known[field] = text
            made.append(text)
    return BREAK.join(made)


def reading_text(reading: str, known: dict[str, str]) -> str:
    """A reading in kana as words of the index in Latin letters: the whole, and each part after the first.

    `known` remembers the parts while a great many are made.
    """
    parts = []
    for part in reading.split():
        plain = known.get(part)
        if plain is None:
            kana = _KANA.fullmatch(fold(part))
            plain = known[part] = romaji.key(romaji.spell(kana[0])) if kana else ""
        parts.append(plain)
    whole = ["".join(parts), *parts[1:]]
    return " ".join(SPOKEN + word for word in whole if word)


def query_words(text: str) -> list[str]:
    """What is typed as folded words, those without any letter or digit left out (the index holds none of them)."""
    typed = fold(text[:_LONGEST_QUERY]).replace(BREAK.strip(), " ").replace(SPOKEN, " ").split()
    return [word for word in typed if _letters(word)][:_MOST_WORDS]


def query_of(words: Iterable[str], column: str = "", *, people: bool = False) -> str:
    """An FTS5 query for all of these words, each a quoted phrase: nothing in it is an operator.

    With `people` (the index that has a column `name`) a word in kana also finds a name written in Latin letters.
    """
    phrases = " AND ".join(_phrase(word, people) for word in words)
    return f"{{{column}}} : ({phrases})" if column else phrases


def _phrase(word: str, people: bool) -> str:
    letters = _letters(word)
    last = letters[-1]
    # A Latin word may be begun only; a character of CJK is a word of its own, and whole.
    whole = len(last) == 1 and any(low <= ord(last) <= high for low, high in _CJK)
    phrase = '"' + " ".join(letters) + ('"' if whole else '" *')
    plain = word.replace("'", "").replace("-", "")
    spoken = romaji.key(plain) if plain.isascii() and plain.isalpha() else ""
    if spoken:
        return f'({phrase} OR "{SPOKEN}{spoken}" *)'
    named = " OR ".join(f'"{latin}" *' for latin in _in_latin(word)) if people else ""
    return f"({phrase} OR name : ({named}))" if named else phrase


def _in_latin(word: str) -> list[str]:
    """How a name typed in kana may be written in Latin letters: long sounds with one letter or two, namba and nanba.

    [] for what is not kana, and for so little of it that it would find everybody with a letter.
    """
    kana = _KANA.fullmatch(word)
    if kana is None or len(word) < _FEWEST_KANA:
        return []
    marked = romaji.key(_LONG_U.sub("u1", _LONG_O.sub("o0", romaji.spell(kana[0]))))
    plain = [marked.replace("0", o).replace("1", u) for o, u in _LONG]
    spelled = [each for latin in plain for each in (latin, _BEFORE_LIPS.sub("m", latin))]
    return [latin for latin in dict.fromkeys(spelled) if latin.isascii() and latin.isalpha()]


def _letters(word: str) -> list[str]:
    """The words of the index in what is typed, as the tokenizer takes them apart."""
    return "".join(c if not c.isascii() or c.isalnum() else " " for c in _split(word)).split()


def _split(folded: str) -> str:
    return folded if folded.isascii() else folded.translate(_CHARACTERS)


def _folded(text: str) -> str:
    if len(text) <= MOST:
        return fold(text)
    return "".join(fold(text[start : start + MOST]) for start in range(0, len(text), MOST))
