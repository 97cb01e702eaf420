"""What a new passphrase must be: the one rule of the window, the command line and the store."""

from __future__ import annotations

import unicodedata

LEAST = 8
"""Characters, after folding. A weak passphrase is told of (`services/strength.py`), only a short one refused."""


def folded(passphrase: str) -> str:
    """The passphrase as it is used (NFKC): the same from every keyboard and system."""
    return unicodedata.normalize("NFKC", passphrase)


def long_enough(passphrase: str) -> bool:
    """Whether it may be chosen for a vault."""
    return len(folded(passphrase)) >= LEAST
