"""Names: parts, suffixes, readings, and the LinkedIn slug that alone tells namesakes apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import unquote

from myconnections.domain.contact import is_cjk

_SLUG = re.compile(r"linkedin\.com/(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
_SUFFIX_WORDS = (
    "phd dphil edd dba jd llm llb md mph mba emba msc ma ba bsc beng meng mfa bfa mpa cpa cfa cfp cia cisa cissp cism "
    "pmp prince2 pe rn np dds dvm pharmd esq jr sr ii iii iv shrm-cp shrm-scp phr sphr csm cspo pmi-acp itil "
    "acca fca aca ca cma frm caia gphr acc pcc mcc psyd dr-ing ing bcba lcsw leed ap aia faia fcca frsa obe mbe cbe "
    "博士 修士 弁護士 公認会計士 税理士 医師 中小企業診断士 技術士 弁理士 社労士 社会保険労務士 行政書士"
)
_KNOWN_SUFFIX = frozenset(_SUFFIX_WORDS.split())
_INITIALS = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){2,5}|[A-Z]{2,6}(?:[-/][A-Z]{1,5})?®?")


def slug_of(url: str) -> str:
    """The LinkedIn slug in a profile URL (any host prefix or none), decoded, NFC, lower case; "" when there is none."""
    found = _SLUG.search(url)
    if found is None:
        return ""
    slug = found[1]
    if "%" in slug:
        slug = unquote(slug)
    return slug.lower() if slug.isascii() else unicodedata.normalize("NFC", slug).lower()


def is_suffix(text: str) -> bool:
    """Whether a piece after a comma is a title or degree and not part of the name."""
    plain = text.strip().strip("().®™")
    return plain.casefold().replace(".", "") in _KNOWN_SUFFIX or _INITIALS.fullmatch(text.strip()) is not None


def without_suffix(name: str) -> tuple[str, str]:
    """A name and its titles: `Vale, PhD` is ("Vale", "PhD"); a comma before anything else is left alone."""
    if "," not in name and "、" not in name and "，" not in name:
        return name, ""
    first, *rest = (piece.strip() for piece in re.split("[,、，]", name))
    titles = [piece for piece in rest if piece]
    if not first or not titles:
        return name.strip(" ,、，"), ""
    if all(all(is_suffix(word) for word in title.split()) or is_suffix(title) for title in titles):
        return first, ", ".join(titles)
    return name, ""


def two_parts(given: str, family: str) -> tuple[str, str, str]:
    """(given, family, suffix) of a name that came in two columns."""
    if "," not in family and "," not in given and "、" not in family:
        return given, family, ""
    family, suffix = without_suffix(family)
    given, second = without_suffix(given)
    return given, family, ", ".join(part for part in (suffix, second) if part)


def one_part(name: str) -> tuple[str, str, str, str]:
    """(given, family, single, suffix) of a name that came in one piece.

    Parted only at a blank: family first when it is CJK, else family last. CJK names of one or three and more pieces
    stay single.
    """
    name, suffix = without_suffix(" ".join(name.split()))
    pieces = name.split(" ")
    if is_cjk(name):
        if len(pieces) == 2 and is_cjk(pieces[0]) and is_cjk(pieces[1]):
            return pieces[1], pieces[0], "", suffix
        return "", "", name, suffix
    if "," in name and name.count(",") == 1:
        family, given = (piece.strip() for piece in name.split(","))
        return (given, family, "", suffix) if given and family else ("", "", name, suffix)
    if len(pieces) == 1:
        return "", "", name, suffix
    return " ".join(pieces[:-1]), pieces[-1], "", suffix


def reading(text: str) -> str:
    """A reading with half-width kana made full; hiragana and katakana stay as they are."""
    return unicodedata.normalize("NFKC", text[:200]).strip() if text else ""


def reading_parts(text: str) -> tuple[str, str]:
    """(reading of given, reading of family) of a reading in one piece; unparted it counts as the family's."""
    pieces = reading(text).split()
    if len(pieces) == 2:
        return pieces[1], pieces[0]
    return "", " ".join(pieces)


def split_names(text: str, known: Collection[str]) -> list[str]:
    """The names in a list joined by `, `, where names themselves may hold `, `: known names first, then titles."""
    pieces = text.split(", ")
    names: list[str] = []
    at = 0
    while at < len(pieces):
        for end in range(min(len(pieces), at + 5), at, -1):
            name = ", ".join(pieces[at:end])
            if name in known or end == at + 1:
                break
        at = end
        while at < len(pieces) and name not in known and is_suffix(pieces[at]):
            name += ", " + pieces[at]
            at += 1
        if name.strip():
            names.append(name.strip())
    return names
