"""How hard a passphrase is to guess: shown while it is typed, never a reason to refuse."""

from __future__ import annotations

from dataclasses import dataclass

from myconnections.domain.passphrase import folded

_LONGEST = 72
"""zxcvbn looks at so many characters; what follows only makes a passphrase stronger."""
FAIR = 2
"""The first level that needs no warning."""
_ADVICE = {
    "dictionary": "known_words",
    "repeat": "repeats",
    "sequence": "sequence",
    "spatial": "keyboard",
    "date": "date",
    "regex": "date",
}


@dataclass(frozen=True, slots=True)
class Strength:
    """`level` 0 very weak .. 4 very good; `advice` a code for the most useful hint, "" when none is needed.

    `guesses_log10` is the estimated number of guesses as a power of ten (zxcvbn, Wheeler 2016).
    """

    level: int
    guesses_log10: float
    advice: str

    @property
    def weak(self) -> bool:
        """Whether somebody who takes the vault away would soon guess it: worth a warning, no reason to refuse."""
        return self.level < FAIR


def strength(passphrase: str) -> Strength:
    """Estimate a passphrase as it will be used (NFKC)."""
    text = folded(passphrase)[:_LONGEST]
    if not text:
        return Strength(0, 0.0, "longer")
    from zxcvbn import zxcvbn  # loaded here: its word lists take a tenth of a second

    found = zxcvbn(text, max_length=_LONGEST)
    level = int(found["score"])
    return Strength(level, float(found["guesses_log10"]), "" if level >= 3 else _advice(found["sequence"]))


def _advice(pieces: list[dict[str, object]]) -> str:
    """The hint about the longest weak piece, or to make it longer when no piece stands out."""
    weak = [piece for piece in pieces if piece["pattern"] in _ADVICE]
    if not weak:
        return "longer"
    longest = max(weak, key=lambda piece: len(str(piece["token"])))
    return _ADVICE[str(longest["pattern"])]
