"""Keys that put people in the order of the kana table (五十音), Latin names by letter, and the rest apart.

Made once when a person is kept; plain comparison of the keys, in Python or in the vault, is then the order.
"""

from __future__ import annotations

import re
import unicodedata

from myconnections.domain.contact import Contact
from myconnections.domain.folding import fold

_VOWELS = {
    vowel: frozenset(row)
    for vowel, row in {
        "ア": "アカサタナハマヤラワガザダバパァャヮヵ",
        "イ": "イキシチニヒミリギジヂビピィヰ",
        "ウ": "ウクスツヌフムユルグズヅブプゥュッヴ",
        "エ": "エケセテネヘメレゲゼデベペェヱヶ",
        "オ": "オコソトノホモヨロヲゴゾドボポォョ",
    }.items()
}
_VOWEL_OF = {kana: vowel for vowel, row in _VOWELS.items() for kana in row}
_LARGE = dict(zip("ァィゥェォッャュョヮヵヶ", "アイウエオツヤユヨワカケ", strict=True))
_ROWS = (("ア", "あ"), ("カ", "か"), ("サ", "さ"), ("タ", "た"), ("ナ", "な"), ("ハ", "は"), ("マ", "ま"), ("ヤ", "や"),
         ("ラ", "ら"), ("ワ", "わ"))  # fmt: skip
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"})
_KANA, _LATIN, _OTHER = "1", "2", "3"
_DAKUTEN, _HANDAKUTEN = "\u3099", "\u309a"
_BLANKS = re.compile(r"[\s・=,、，]+")
OTHER_ROW = "#"
"""The row of everybody who has no reading and no Latin name."""


def sort_key(reading: str, *names: str) -> str:
    """The key of one person from the reading and the parts of the name, the leading one first; both may be empty.

    A reading in kana decides; then names that are kana or Latin themselves; everybody else (kanji without a reading,
    other scripts, nameless) stands in a bucket of their own at the end. Kana compare first without voicing marks and
    size, ー as the vowel before it; then by voicing; then by ー, small, large.
    """
    written = " ".join(part for part in names if part.strip())
    texts = [text for text in (_tidy(reading), _tidy(written)) if text]
    for text in texts:
        if _is_kana(text[0]):
            return _KANA + _kana_key(text)
    for text in texts:
        latin = _plain_latin(text)
        if latin[:1].isascii() and latin[:1].isalpha():
            return f"{_LATIN}{latin}\x1f{text}"
    return _OTHER + (texts[-1] if texts else "")


def contact_key(contact: Contact) -> str:
    """The key of a contact: reading, else family name before given name."""
    names = (contact.family, contact.given) if contact.family or contact.given else (contact.single,)
    return sort_key(contact.reading, *(names if any(names) else (contact.nickname,)))


def kana_row(key: str) -> str:
    """The row of a key for the index at the list's edge: あかさたなはまやらわ, A to Z, or OTHER_ROW."""
    bucket, first = key[:1], key[1:2]
    if bucket == _LATIN:
        return first.upper()
    if bucket != _KANA:
        return OTHER_ROW
    return [row for start, row in _ROWS if start <= first][-1]


def _tidy(text: str) -> str:
    """Folded text with blanks and dividing dots as single spaces."""
    return _BLANKS.sub(" ", fold(text)).strip()


def _is_kana(char: str) -> bool:
    """Whether a folded character is a kana letter."""
    return "ァ" <= char <= "ヺ"


def _plain_latin(text: str) -> str:
    """Letters without accents, so that Åsa stands among the As."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _kana_key(text: str) -> str:
    """Three levels, each after a sign lower than any letter: base kana, voicing, form."""
    bases, marks, forms = [], [], []
    before = ""
    for char in text:
        base, mark, form = char, "0", "2"
        if char in "ーヽヾ" and before:
            base = _VOWEL_OF.get(before, before) if char == "ー" else _base(before)[0]
            mark, form = ("1" if char == "ヾ" else "0"), ("0" if char == "ー" else "1")
        elif _is_kana(char):
            base, mark = _base(char)
            form = "1" if char in _LARGE else "2"
            before = char
        else:
            before = ""
        bases.append(base)
        marks.append(mark)
        forms.append(form)
    return "\x1f".join(("".join(bases), "".join(marks), "".join(forms)))


def _base(kana: str) -> tuple[str, str]:
    """The large, unvoiced kana and its voicing mark: "0" none, "1" dakuten, "2" handakuten."""
    apart = unicodedata.normalize("NFD", _LARGE.get(kana, kana))
    return apart[0], {_DAKUTEN: "1", _HANDAKUTEN: "2"}.get(apart[1:], "0")
