"""Where a Japanese line may end: between phrases, not inside a word.

Qt allows a line to end after nearly every Japanese letter. A phrase mostly ends where hiragana (a particle, an ending)
gives way to something else; between all other letters a word joiner keeps the line together. No dictionary, so a long
run of hiragana stays whole; where that makes too many lines the caller falls back to Qt's own breaks.
"""

from __future__ import annotations

import re

JOINER = "\u2060"

_HIRAGANA = "ぁ-ゖゝゞ"
_IDEOGRAPHS = "々〆一-鿿㐀-䶿\uf900-\ufaff"
_KATAKANA = "ァ-ヺーヽヾ"
_LETTER = f"[{_HIRAGANA}{_IDEOGRAPHS}{_KATAKANA}A-Za-z0-9０-９%％]"
_ENDS = re.compile(
    rf"(?<=[{_HIRAGANA}])(?=[{_IDEOGRAPHS}{_KATAKANA}A-Za-z0-9０-９])(?<![おご])(?![合込替換])"  # 助けを|頼む; 知り合い
    rf"|(?<=[{_HIRAGANA}])(?=[おご][{_IDEOGRAPHS}])"  # この|お礼
    rf"|(?<=を)"
    rf"|(?<=[{_IDEOGRAPHS}{_KATAKANA}]の)"  # 双方向の|やりとり
    rf"|(?<=[{_IDEOGRAPHS}])(?=[{_KATAKANA}A-Za-z])|(?<=[{_KATAKANA}A-Za-z])(?=[{_IDEOGRAPHS}])"
)
_BETWEEN = re.compile(rf"(?<={_LETTER})(?={_LETTER})")
_JAPANESE = re.compile(f"[{_HIRAGANA}{_KATAKANA}]")


def joined(text: str) -> str:
    """The text with a word joiner wherever a line shall not end. Text without kana comes back as it is."""
    if not _JAPANESE.search(text):
        return text
    ends = {found.start() for found in _ENDS.finditer(text)}
    pieces, begun = [], 0
    for found in _BETWEEN.finditer(text):
        at = found.start()
        if at not in ends:
            pieces.append(text[begun:at])
            begun = at
    return JOINER.join([*pieces, text[begun:]])
