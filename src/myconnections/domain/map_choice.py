"""What the person wants to see on the map: which sectors, and what color, shape, size and label of a mark say."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

RINGS, NETWORK = "rings", "network"
VIEWS = (RINGS, NETWORK)
SECTORS = ("community", "industry", "employer")
COLORS = ("warmth", "stage", "sector")
SHAPES = ("capital", "none")
SIZES = ("days", "last", "none")
LABELS = ("short", "full", "organization", "none")
NOW, BOTH, WANTED = "now", "both", "wanted"
TENSES = (NOW, BOTH, WANTED)


@dataclass(frozen=True, slots=True)
class MapChoice:
    """One way of showing the map, in rings of stages or as islands of those who know each other.

    `unplaced` also shows people who were never sorted, `me` puts me in the middle of the islands, too.
    `tense`: ties as they are, as they are with what is wanted beside it, or as they are wanted.
    """

    sector: str = "community"
    color: str = "warmth"
    shape: str = "capital"
    size: str = "days"
    label: str = "short"
    unplaced: bool = False
    view: str = RINGS
    me: bool = False
    tense: str = NOW

    def told(self) -> dict[str, object]:
        """As plain values."""
        return asdict(self)

    @classmethod
    def of(cls, told: object) -> MapChoice:
        """From plain values; what is unknown there is the default."""
        if not isinstance(told, dict):
            return cls()
        known = {name: value for name, value in told.items() if name in _ALLOWED and value in _ALLOWED[name]}
        return cls(**known)


_ALLOWED: dict[str, tuple[object, ...]] = {
    "sector": SECTORS, "color": COLORS, "shape": SHAPES, "size": SIZES, "label": LABELS, "unplaced": (False, True),
    "view": VIEWS, "me": (False, True), "tense": TENSES,
}  # fmt: skip
assert set(_ALLOWED) == {field.name for field in fields(MapChoice)}  # noqa: S101 - a new choice needs its words


@dataclass(frozen=True, slots=True)
class Preset:
    """A way of showing the map under a name of its own."""

    name: str
    choice: MapChoice
