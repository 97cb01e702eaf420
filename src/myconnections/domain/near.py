"""What somebody may have meant by a word that is not known."""

from __future__ import annotations

from collections.abc import Iterable

from myconnections.domain.folding import fold

MOST = 3
_ALIKE = 0.55


def near(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The few known words that are written most alike, the nearest first; () when none is."""
    from difflib import get_close_matches  # loaded here: only a mistake asks for it

    folded = {fold(word): word for word in reversed(tuple(known))}
    return tuple(folded[found] for found in get_close_matches(fold(text[:100]), folded, MOST, _ALIKE))
