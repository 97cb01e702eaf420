"""Names of schools compared: what kind of school it is called, and its faculties, fall away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from myconnections.domain.folding import fold

_FACULTY = re.compile(r"(?<=大学)(?!院大学).*$")
_LATIN = re.compile(r"[a-z0-9']+")
_OFTEN = frozenset(
    {"university", "univ", "the", "of", "at", "in", "de", "la", "universite", "universitat", "universidad"}
)
_SIGNS = re.compile(r"[^\w]+")


@lru_cache(maxsize=16_384)
def school_key(name: str) -> str:
    """A school's name for comparing; "University of Aoba" and "Aoba Univ." are one, 青葉大学 and its faculties, too."""
    plain = fold(name[:200])
    if plain.isascii():
        words = [word for word in _LATIN.findall(plain.split(",")[0]) if word not in _OFTEN]
        return " ".join(sorted(words)) or plain.strip()
    return _SIGNS.sub("", _FACULTY.sub("", plain)) or plain.strip()


def with_school(schools: Iterable[str], name: str) -> tuple[str, ...]:
    """The schools with this one among them, written so, in place of another spelling of it or at the end."""
    key = school_key(name)
    known = [name if school_key(one) == key else one for one in schools]
    return tuple(dict.fromkeys([*known, name]))
