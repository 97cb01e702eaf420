"""What the person wants to see on the map: which sectors, and what color, shape, size and label of a mark say."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace

RINGS, NETWORK = "rings", "network"
VIEWS = (RINGS, NETWORK)
SECTORS = ("community", "industry", "employer")
BY_TIES = "ties"
ISLANDS = (BY_TIES, *SECTORS)
"""An island for each circle found among the ties, or for all who share a community, an industry or an employer."""
COLORS = ("warmth", "stage", "sector", "capital")
SHAPES = ("capital", "none")
SIZES = ("days", "last", "ties", "none")
NO_NAMES = "none"
LABELS = ("short", "full", "organization", NO_NAMES)
NOW, BOTH, WANTED = "now", "both", "wanted"
TENSES = (NOW, BOTH, WANTED)


@dataclass(frozen=True, slots=True)
class MapChoice:
    """One way of showing the map, in rings of stages or as islands of those who know each other.

    `sector` divides the rings, `islands` says who is together on one island. `unplaced` also shows people who were
    never sorted, `me` puts me in the middle of the islands, too. The label NO_NAMES hides every name.
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
    islands: str = BY_TIES

    @property
    def given(self) -> str:
        """What everybody on an island shares, where that is recorded and not found among ties; else ""."""
        return self.islands if self.view == NETWORK and self.islands != BY_TIES else ""

    @property
    def by(self) -> str:
        """What sectors, and the colors that go by them, are made of."""
        return self.given or self.sector

    @property
    def nameless(self) -> bool:
        """Whether no name is shown: of nobody, and of no community or organization either."""
        return self.label == NO_NAMES

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
    "view": VIEWS, "me": (False, True), "tense": TENSES, "islands": ISLANDS,
}  # fmt: skip
assert set(_ALLOWED) == {field.name for field in fields(MapChoice)}  # noqa: S101 - a new choice needs its words


@dataclass(frozen=True, slots=True)
class Preset:
    """A way of showing the map under a name of its own."""

    name: str
    choice: MapChoice


READY: tuple[tuple[str, MapChoice], ...] = (
    ("warm", MapChoice(color="warmth", shape="none", size="last")),
    ("bridges", MapChoice(view=NETWORK, color="capital", shape="capital", size="ties")),
    ("circles", MapChoice(view=NETWORK, color="sector", shape="none", size="ties")),
    ("gaps", MapChoice(sector="industry", color="stage", shape="none", size="none", tense=BOTH)),
    ("employers", MapChoice(sector="employer", color="sector", shape="none", size="days")),
)
"""Ways that are there for everybody, by the keys of their names. Names of people and who was never sorted stay as they
are shown: a way of looking must not bring forth names that were hidden.
"""


def taken(ready: MapChoice, before: MapChoice) -> MapChoice:
    """One of READY as it is taken while the map is shown like `before`."""
    return replace(ready, label=before.label, unplaced=before.unplaced, me=before.me)


def veiled_as(own: MapChoice, before: MapChoice) -> MapChoice:
    """A way kept under a name as it is taken while the map is shown like `before`: names that are hidden stay so."""
    return replace(own, label=NO_NAMES) if before.nameless else own


def ready_as(choice: MapChoice) -> str:
    """The key of the one of READY that a way is, "" for none."""
    return next((key for key, ready in READY if taken(ready, choice) == choice), "")
