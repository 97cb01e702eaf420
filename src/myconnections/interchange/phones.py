"""Telephone numbers: a comparable key beside the text as it was written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_EXTENSION = re.compile(r"[\s,;(]*(?:内線|ext(?:ension|n)?\.?|x|#)[\s:=.]*(\d{1,7})\)?\s*$", re.IGNORECASE)
_NOT_A_NUMBER = re.compile(r"[^\d+()\-./\s]")
_DASHES = re.compile(r"[‐‑‒–—―−ー]")
_LONGEST = 60


@lru_cache(maxsize=50_000)
def phone_key(text: str, region: str = "JP") -> tuple[str, str]:
    """(E.164 number or "", extension or "") of a written number.

    `region` (two letters) is supposed where no country code is written; such a number stays unverified.
    """
    import phonenumbers  # heavy, and most exports hold no number at all

    plain = unicodedata.normalize("NFKC", text[:_LONGEST]).strip()
    plain = re.sub(r"^tel:", "", plain, flags=re.IGNORECASE)
    plain = _DASHES.sub("-", plain)
    if plain.startswith("+"):
        plain = plain.replace("(0)", "")
    extension = ""
    cut = _EXTENSION.search(plain)
    if cut:
        extension, plain = cut[1], plain[: cut.start()]
    if _NOT_A_NUMBER.search(plain) or not any(char.isdigit() for char in plain):
        return "", extension
    try:
        number = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException:
        return "", extension
    if not phonenumbers.is_possible_number(number):
        return "", extension
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), extension
