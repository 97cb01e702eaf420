"""Japanese names in Latin letters: kana to a spelling, and the spellings of one name to one key.

Used to find people by what is typed in Latin letters, and to tell one person in two files. What is shown is always
the original.
"""

from __future__ import annotations

import re
import unicodedata

_PAIRS = (
    "ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko サ:sa シ:shi ス:su セ:se ソ:so "
    "タ:ta チ:chi ツ:tsu テ:te ト:to ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ハ:ha ヒ:hi フ:fu ヘ:he ホ:ho "
    "マ:ma ミ:mi ム:mu メ:me モ:mo ヤ:ya ユ:yu ヨ:yo ラ:ra リ:ri ル:ru レ:re ロ:ro ワ:wa ヰ:i ヱ:e "
    "ヲ:o ン:n ガ:ga ギ:gi グ:gu ゲ:ge ゴ:go ザ:za ジ:ji ズ:zu ゼ:ze ゾ:zo ダ:da ヂ:ji ヅ:zu デ:de "
    "ド:do バ:ba ビ:bi ブ:bu ベ:be ボ:bo パ:pa ピ:pi プ:pu ペ:pe ポ:po ヴ:vu ー:- ァ:%a ィ:%i ゥ:%u "
    "ェ:%e ォ:%o ャ:ya ュ:yu ョ:yo ッ:q"
)
_KANA = dict(pair.split(":") for pair in _PAIRS.split())
_GLIDE = re.compile(r"(sh|ch|j)i(?:y)([auo])|([kgnhbpmr])i(y[auo])")
_SMALL = (
    (re.compile(r"(?<![a-z])u%"), "w"), (re.compile(r"[aiueo]%(?=[aiueo])"), ""), (re.compile(r"%"), ""),
)  # fmt: skip
_SPELLINGS = (
    (re.compile(r"q(?=ch)"), "t"), (re.compile(r"q([a-z])"), r"\1\1"), (re.compile(r"q"), ""),
    (re.compile(r"sy"), "sh"), (re.compile(r"ty"), "ch"), (re.compile(r"zy|jy"), "j"), (re.compile(r"si"), "shi"),
    (re.compile(r"ti"), "chi"), (re.compile(r"tu"), "tsu"), (re.compile(r"(?<![cs])hu"), "fu"),
    (re.compile(r"zi"), "ji"), (re.compile(r"m(?=[bpm])"), "n"), (re.compile(r"(?<=[aeiou])h(?![aeiouy])"), ""),
    (re.compile(r"[-']"), ""), (re.compile(r"ou|oo"), "o"), (re.compile(r"uu"), "u"), (re.compile(r"cch"), "tch"),
)  # fmt: skip


def latin(text: str) -> str:
    """Latin text without accents, in lower case."""
    if text.isascii():
        return text.lower()
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)).lower()


def spell(katakana: str) -> str:
    """Katakana in Hepburn letters, before `key` makes the spellings equal; a `q` stands for a doubled consonant."""
    text = "".join(_KANA.get(char, char) for char in katakana)
    if "%" in text:
        for pattern, plain in _SMALL:
            text = pattern.sub(plain, text)
    return _GLIDE.sub(lambda m: (m[1] + m[2]) if m[1] else m[3] + m[4], text)


def key(text: str) -> str:
    """One key for the usual spellings of a Japanese name: Satoh, Satou and Sato, Jun'ichi and Junichi."""
    for pattern, plain in _SPELLINGS:
        text = pattern.sub(plain, text)
    return text
