"""What can be said of how one node stands among those it is tied to (method.md 1.1), and what it was computed from.

All of it is the ego-network model: only ties inside the ego's own circle count, as Burt means it and UCINET does.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Roles:
    """Open pairs of alters by the groups of the three (Gould & Fernandez 1989), each unordered pair once.

    coordinator: all three in one group · consultant: both alters in one, the ego in another · gatekeeper: one alter in
    the ego's group (gatekeeper and representative are one where ties have no direction) · liaison: three groups.
    The sum is the number of open pairs whose both ends have a group.
    """

    coordinator: int
    consultant: int
    gatekeeper: int
    liaison: int


@dataclass(frozen=True, slots=True)
class Composition:
    """How mixed the alters are by one attribute: `known` of them have a value, in `categories` offered.

    `blau` = 1 − Σ p², `iqv` = blau · K/(K − 1), `e_i` = (E − I)/(E + I) with E alters of another value than the ego's
    (Krackhardt & Stern 1988). None where nobody has a value, K is 1, or the ego's own is unknown.
    """

    attribute: str
    known: int
    categories: int
    blau: float | None
    iqv: float | None
    e_i: float | None
    roles: Roles | None


@dataclass(frozen=True, slots=True)
class Mixing:
    """The ties of a whole graph by one attribute: between nodes of other values, and of the same (nodes without a value
    left out).
    """

    attribute: str
    external: int
    internal: int

    @property
    def e_i(self) -> float | None:
        """(E − I)/(E + I) over the ties (Krackhardt & Stern 1988); None where there is none."""
        every = self.external + self.internal
        return (self.external - self.internal) / every if every else None


@dataclass(frozen=True, slots=True)
class Shared:
    """What two nodes share: `common` neighbors, of all neighbors of either the share `jaccard` (None without any), and
    Σ 1/ln(degree) over the common ones (Adamic & Adar 2003). In an ego network each pair shares the ego.
    """

    common: int
    jaccard: float | None
    adamic_adar: float


@dataclass(frozen=True, slots=True)
class Structure:
    """The measures of one ego; None where a measure is not defined (no alter; density of one).

    `effective_size` Σ_j (1 − Σ_q p_eq m_jq), n − 2t/n where ties do not weigh · `efficiency` of it by n ·
    `constraint` Σ_j c_ej with c_ej = (p_ej + Σ_q p_eq p_qj)² (Burt 1992) · `hierarchy` Σ r ln r/(n ln n), 1 for one
    alter · `density` 2t/(n(n − 1)) · `open_pairs` n(n − 1)/2 − t · `ego_betweenness` Σ over open pairs of 1/(number of
    paths of two ties between them in the circle) (Everett & Borgatti 2005) · `dyadic`: c_ej of each alter, in order.
    """

    alters: int
    ties: int
    effective_size: float | None
    efficiency: float | None
    constraint: float | None
    hierarchy: float | None
    density: float | None
    open_pairs: int
    ego_betweenness: float | None
    dyadic: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class EgoMeasures:
    """One ego of a graph: the places of ego and alters among its nodes, the measures, and how mixed the circle is.

    `whole_constraint` and `whole_effective_size` let the ties that alters have outside the circle count as well, as
    networkx and igraph do on a whole graph: for comparing with them, not for reading.
    """

    ego: int
    alters: tuple[int, ...]
    structure: Structure
    composition: tuple[Composition, ...]
    whole_constraint: float | None
    whole_effective_size: float | None
