"""Where a Japanese line may end: between phrases, not inside a word.

Qt allows a line to end after nearly every Japanese letter. A phrase mostly ends where hiragana (a particle, an ending)
gives way to something else; between all other letters a word joiner keeps the line together. No dictionary, so a long
run of hiragana stays whole; where that makes too many lines the caller falls back to Qt's own breaks.
"""

from __future__ import annotations

import re
from functools import cache

JOINER = "\u2060"

# Each letter is looked at as one of these kinds: patterns over letters of all scripts take the start ten times as long.
_KINDS = (
    ("w", re.compile("を")),
    ("n", re.compile("の")),
    ("o", re.compile("[おご]")),
    ("h", re.compile("[ぁ-ゖゝゞ]")),
    ("k", re.compile("[ァ-ヺーヽヾ]")),
    ("j", re.compile("[合込替換]")),
    ("a", re.compile("[A-Za-z]")),
    ("d", re.compile("[0-9０-９]")),
    ("p", re.compile("[%％]")),
)
_IDEOGRAPHS = (("一", "鿿"), ("㐀", "䶿"), ("\uf900", "\ufaff"), ("々", "〆"))
_NO_LETTER = "."
_ENDS = re.compile(
    r"(?<=[wnh])(?=[ijkad])(?!j)"  # 助けを|頼む; 知り合い
    r"|(?<=[wnoh])(?=o[ij])"  # この|お礼
    r"|(?<=w)"
    r"|(?<=[ijk]n)"  # 双方向の|やりとり
    r"|(?<=[ij])(?=[ka])|(?<=[ka])(?=[ij])"
)
_BETWEEN = re.compile(r"(?<=[^.])(?=[^.])")
_JAPANESE = re.compile("[wnohk]")


@cache
def _kind(letter: str) -> str:
    """The kind of one letter: "i" for an ideograph, "." for what is no letter."""
    found = next((kind for kind, letters in _KINDS if letters.match(letter)), "")
    ideograph = any(first <= letter <= last for first, last in _IDEOGRAPHS)
    return found or ("i" if ideograph else _NO_LETTER)


def joined(text: str) -> str:
    """The text with a word joiner wherever a line shall not end. Text without kana comes back as it is."""
    kinds = "".join(map(_kind, text))
    if not _JAPANESE.search(kinds):
        return text
    ends = {found.start() for found in _ENDS.finditer(kinds)}
    pieces, begun = [], 0
    for found in _BETWEEN.finditer(kinds):
        at = found.start()
        if at not in ends:
            pieces.append(text[begun:at])
            begun = at
    return JOINER.join([*pieces, text[begun:]])
