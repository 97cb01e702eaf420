"""Where people stand on the map of a report: rings by stage, the nearest inside; wedges by circle (method.md 9).

Everything is computed from counts and order alone, so that the same people stand in the same places on screen, on the
page and on paper. Lengths are shares of the outer radius, angles degrees clockwise from the top.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import ceil, cos, radians, sin, sqrt

from myconnections.domain.report import Sector

RINGS = (0.37, 0.62, 0.82, 1.0)
"""Outer edges of the rings while there is room: Relationship, Engagement, Connection, Link."""

FEW = 120
CENTRE = 0.11
"""Radius kept free for the owner in the middle."""

_EDGE = 0.035
_LEAST_SHARE = 0.12
_EVEN = 0.35
_TRIED = 200
_GOLDEN = (sqrt(5) - 1) / 2
"""Rows turned by it never line up: no stripes where thousands stand."""


def rings(stages: Sequence[int]) -> tuple[float, ...]:
    """Outer edges from the inside. Where many people stand, rings get room by how many there are in each."""
    if len(stages) <= FEW:
        return RINGS
    counts = Counter(stages)
    edges, area = [], CENTRE**2
    rest = 1 - 4 * _LEAST_SHARE
    for stage in (4, 3, 2, 1):
        area += (1 - CENTRE**2) * (_LEAST_SHARE + rest * counts[stage] / len(stages))
        edges.append(sqrt(area))
    edges[-1] = 1.0
    return tuple(edges)


def wedges(sectors: Sequence[Sector]) -> tuple[Sector, ...]:
    """The sectors with their angles: a third of the round in equal parts, the rest by how many people are in each."""
    total, placed, start = sum(sector.count for sector in sectors), [], 0.0
    for sector in sectors:
        share = _EVEN / len(sectors) + (1 - _EVEN) * (sector.count / total if total else 1 / len(sectors))
        placed.append(replace(sector, start=start, sweep=360 * share))
        start += 360 * share
    return tuple(placed)


def places(
    people: Sequence[tuple[int, int]], sectors: Sequence[Sector], edges: Sequence[float]
) -> list[tuple[float, float]]:
    """X and y of each (stage, sector), in the order given: rows of arcs that fill the person's part of the ring."""
    cells: dict[tuple[int, int], list[int]] = {}
    for index, place in enumerate(people):
        cells.setdefault(place, []).append(index)
    found: list[tuple[float, float]] = [(0.0, 0.0)] * len(people)
    for (stage, sector), members in cells.items():
        ring = 4 - stage
        inner = edges[ring - 1] if ring else CENTRE
        wedge = sectors[sector]
        for index, point in zip(members, _filled(len(members), inner, edges[ring], wedge), strict=True):
            found[index] = point
    return found


def _filled(count: int, inner: float, outer: float, wedge: Sector) -> list[tuple[float, float]]:
    """So many points, evenly spread over a part of a ring, away from its edges."""
    edge = min(_EDGE if count <= FEW else _EDGE / 3, (outer - inner) / 5)
    inner, outer = inner + edge, outer - edge
    middle, sweep = (inner + outer) / 2, radians(wedge.sweep)
    width = middle * sweep
    rows = _rows(count, outer - inner, width)
    radii = [inner + (outer - inner) * (row + 0.5) / rows for row in range(rows)]
    points: list[tuple[float, float]] = []
    for row, (radius, many) in enumerate(zip(radii, _dealt(count, radii), strict=True)):
        turn = 0.5 if rows == 1 else 0.1 + 0.8 * (row * _GOLDEN % 1) if rows > 2 else 0.72 - 0.44 * (row % 2)
        for number in range(many):
            angle = radians(wedge.start) + sweep * (number + turn) / many
            points.append((radius * sin(angle), -radius * cos(angle)))
    return points


def _rows(count: int, depth: float, width: float) -> int:
    """In how many rows so many points stand farthest apart."""
    if count > _TRIED:
        return max(1, round(sqrt(count * depth / width)))
    return max(
        range(1, count + 1),
        key=lambda rows: min(width / ceil(count / rows), depth / rows if rows > 1 else width),
    )


def _dealt(count: int, radii: Sequence[float]) -> list[int]:
    """How many points each row gets: as its length asks, whole numbers that add up."""
    total, reached = sum(radii), 0.0
    given: list[int] = []
    for radius in radii:
        reached += radius
        given.append(round(count * reached / total) - sum(given))
    return given


def label_angle(sector: Sector) -> float:
    """The middle of a wedge in radians, for its name outside the round."""
    return radians(sector.start + sector.sweep / 2)
