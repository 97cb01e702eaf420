"""The map: everybody on it read in one pass, and the arrays it is painted from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple
from zlib import crc32

from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.map_choice import NETWORK, NOW, WANTED, MapChoice
from myconnections.domain.stage import Stage
from myconnections.domain.vocabulary.no_employer import employer_of
from myconnections.domain.wanted import WantedKind
from myconnections.domain.warmth import Band
from myconnections.insight import chart as charts
from myconnections.insight import network, rings
from myconnections.insight.chart import Chart
from myconnections.insight.figures import Figures
from myconnections.insight.network import Laid
from myconnections.insight.outlines import Outlines
from myconnections.insight.plane import Ints
from myconnections.services import map_signs, wanted
from myconnections.services.map_signs import YEAR
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import IslandView, ListedPerson

BANDS = (Band.HOT, Band.WARM, Band.COOLING, Band.COLD, Band.NONE)
STAGES = (Stage.RELATIONSHIP, Stage.ENGAGEMENT, Stage.CONNECTION, Stage.LINK)
PLAIN_COLOR = "quiet"
_SHARED_BY, _SHARE = 2, 0.34
"""So many people of an island at least, and such a part of them, share what it is named by."""
CAPITAL_COLORS = ("sector-1", "sector-2", "sector-3", "sector-4", PLAIN_COLOR)
"""The colors of the kinds of ties, in the order of their shapes."""


class MapPerson(NamedTuple):
    """One person as the map needs it: the row of the lists, the industry, and the days of contact in a year."""

    listed: ListedPerson
    industry: str
    days: int

    @property
    def row(self) -> PersonRow:
        """The light row."""
        return self.listed.row


class Shown(tuple[MapPerson, ...]):
    """Everybody on a map in the order in which they are painted. What is asked of all of them is worked out once."""

    figures: Figures
    """Their figures as arrays, where it was made for a map."""

    @cached_property
    def by_reading(self) -> tuple[int, ...]:
        """Their places in the order of their readings."""
        return tuple(sorted(range(len(self)), key=[one.listed.row.sort_key for one in self].__getitem__))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The kept words of capital that there are among them."""
        return frozenset(one.listed.row.capital for one in self)

    @cached_property
    def _shared(self) -> dict[str, list[tuple[str, ...]]]:
        return {}

    def values(self, sector: str) -> list[tuple[str, ...]]:
        """As `values_of`."""
        if sector not in self._shared:
            self._shared[sector] = _values(self, sector)
        return self._shared[sector]


@dataclass(frozen=True, slots=True)
class MapPeople:
    """Everybody of the map. `unplaced` were never sorted and never met: they wait in a stack (`waiting`).

    `ties` are pairs of my people: id, id, how often something spoke for their knowing each other, and 1 where that is
    known, 0 where it is only hinted at. `wanted` are ties that would stand at a stage, `kinds` those of people wanted
    of whom nobody is there yet.
    """

    placed: tuple[MapPerson, ...]
    unplaced: tuple[MapPerson, ...]
    ties: tuple[tuple[int, ...], ...]
    today: int
    wanted: Mapping[int, int] = field(default_factory=dict)
    kinds: tuple[WantedKind, ...] = ()
    _shown: dict[str, Shown] = field(default_factory=dict, init=False, compare=False, repr=False)
    _waiting: dict[str, tuple[MapPerson, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)
    _tied: list[Ints] = field(default_factory=list, init=False, compare=False, repr=False)

    def waiting(self, choice: MapChoice) -> tuple[MapPerson, ...]:
        """Who has no place on a map of this choice: in rings nothing says how near they are; among islands they have no
        known or hinted tie to anybody here, nor what islands are given by, where they are given.
        """
        if choice.view != NETWORK or not self.unplaced:
            return self.unplaced
        if choice.islands not in self._waiting:
            ids = [one.row.id for one in self.unplaced]
            tied = network.tied_among(self.tied(), ids, [one.row.id for one in self.placed])
            said = _values(self.unplaced, choice.given) if choice.given else [()] * len(ids)
            left = zip(self.unplaced, ids, said, strict=True)
            self._waiting[choice.islands] = tuple(one for one, who, values in left if who not in tied and not values)
        return self._waiting[choice.islands]

    def shown(self, choice: MapChoice) -> Shown:
        """Who stands on a map of this choice as they are painted: last, so on top, who is near, warm or marked."""
        waiting = () if choice.unplaced else self.waiting(choice)
        key = "" if len(waiting) == len(self.unplaced) else choice.islands if waiting else "all"
        if key not in self._shown:
            out = {one.row.id for one in waiting}
            everybody = (*self.placed, *(one for one in self.unplaced if one.row.id not in out))
            figures = _figures(everybody)
            order = figures.order()
            self._shown[key] = shown = Shown(map(everybody.__getitem__, order.tolist()))
            shown.figures = figures.taken(order)
        return self._shown[key]

    def tied(self) -> Ints:
        """The ties as an array, a row each."""
        if not self._tied:
            self._tied.append(charts.tie_rows(self.ties))
        return self._tied[0]


@dataclass(frozen=True, slots=True)
class SectorView:
    """A sector as it is named: `kind` "named", "others" or "none"."""

    kind: str
    name: str
    count: int
    color: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The map of one choice: `people` stand at the places of the chart.

    `colors` are the names in the theme of the numbers in the chart; counts stand in the orders of BANDS (or STAGES, or
    the sectors), `charts.SHAPES` and `charts.SIZES`. `islands` are those of the chart's outlines, none in rings;
    `day` is the day looked at (`map_times`), None for today. `wanted` (stages by id) and `kinds` are what is wanted, as
    far as the choice asks for it. `missing`: so many more were asked for who have no place on it (`MapPeople.waiting`).
    """

    choice: MapChoice
    chart: Chart
    people: Sequence[MapPerson]
    sectors: tuple[SectorView, ...]
    colors: tuple[str, ...]
    color_counts: tuple[int, ...]
    shape_counts: tuple[int, ...]
    size_counts: tuple[int, ...]
    islands: tuple[IslandView, ...] = ()
    day: date | None = None
    wanted: Mapping[int, int] = field(default_factory=dict)
    kinds: tuple[WantedKind, ...] = ()
    missing: int = 0


def read(vault: OpenVault, now: datetime, ids: Iterable[ContactId] | None = None) -> MapPeople:
    """Everybody who is not archived, or those of `ids`, in one pass."""
    today = today_of(now)
    with vault.read() as uow:
        people = [one for one in listed(rows_at(uow, now, ids), now) if not one.row.archived]
        industries = dict(uow.contacts.column("industry"))
        days = uow.encounters.days_since(today - YEAR)
        ties = uow.ties.pairs()
        stages, kinds = wanted_in(uow)
    placed: list[MapPerson] = []
    unplaced: list[MapPerson] = []
    for one in people:
        person = MapPerson(one, industries.get(one.row.id, ""), days.get(one.row.id, 0))
        (unplaced if one.row.unplaced else placed).append(person)
    return MapPeople(tuple(placed), tuple(unplaced), tuple(ties), today.toordinal(), stages, kinds)


def renewed(vault: OpenVault, before: MapPeople, ids: Collection[ContactId], now: datetime) -> MapPeople:
    """What was read on the same day, with these few people as they are now; nobody else is read."""
    since = (today_of(now) - YEAR).toordinal()
    with vault.read() as uow:
        people = [one for one in listed(rows_at(uow, now, ids), now) if not one.row.archived]
        industries = dict(uow.contacts.column("industry"))
        days = {(who, day) for who, _at, day, _kind, _by in uow.encounters.of_many(ids) if day >= since}
        ties = uow.ties.pairs()
        stages, kinds = wanted_in(uow)
    counted = Counter(who for who, _day in days)
    fresh = [MapPerson(one, industries.get(one.row.id, ""), counted[one.row.id]) for one in people]
    gone = frozenset(ids)

    def put(kept: Iterable[MapPerson], new: Iterable[MapPerson]) -> tuple[MapPerson, ...]:
        return tuple(sorted([*(one for one in kept if one.row.id not in gone), *new], key=_by_reading))

    placed = put(before.placed, (one for one in fresh if not one.row.unplaced))
    unplaced = put(before.unplaced, (one for one in fresh if one.row.unplaced))
    return MapPeople(placed, unplaced, tuple(ties), before.today, stages, kinds)


def wanted_in(uow: UnitOfWork) -> tuple[Mapping[int, int], tuple[WantedKind, ...]]:
    """The stages at which ties are wanted, and the kinds of people wanted of whom nobody is there."""
    stages = {int(who): int(stage) for who, stage in wanted.stages_in(uow).items()}
    return stages, tuple(wanted.kinds_in(uow))


def on_map(people: MapPeople, choice: MapChoice) -> Shown:
    """Who is shown, in the order in which they are painted."""
    return people.shown(choice)


def drawn(people: MapPeople, choice: MapChoice, seed: int = 1, laid: Laid | None = None) -> Drawn:
    """Places and signs of everybody on the map: in rings, or as islands where a layout is given."""
    shown = on_map(people, choice)
    figures, capital = shown.figures, _kinds(shown)
    sectors = rings.sectors(shown.values(choice.by))
    views = _views(sectors)
    colors = _colors_of(choice, views)
    signs = charts.signs(
        figures.stages(people.wanted if choice.tense == WANTED else {}),
        [0] * len(shown) if choice.shape == "none" else capital,
        map_signs.color(choice, figures.stage, figures.warmth, capital if choice.color == "capital" else sectors.of),
        map_signs.size(choice, figures.days, people.today - figures.last),
    )
    stand = None if laid is None else network.stand(laid, figures.ids, rings.CORE if choice.me else 0.0)
    chart = map_signs.sized(choice, charts.chart(figures.ids, signs, sectors, people.tied(), seed, stand))
    return Drawn(
        choice,
        chart,
        shown,
        views,
        colors,
        tuple(charts.counted(signs.color, len(colors))),
        tuple(charts.counted(signs.shape, len(charts.SHAPES))),
        tuple(charts.counted(chart.signs.size, len(charts.SIZES))),
        () if stand is None else island_views(shown, stand.outlines, choice, views),
        wanted=people.wanted if choice.tense != NOW else {},
        kinds=people.kinds if choice.tense != NOW else (),
        missing=0 if choice.unplaced else len(people.waiting(choice)),
    )


def _figures(people: Sequence[MapPerson]) -> Figures:
    rows = [one.listed.row for one in people]
    return Figures.of(
        [row.id for row in rows],
        [row.starred for row in rows],
        [row.stage for row in rows],
        [one.listed.warmth for one in people],
        [one.days for one in people],
        [row.last_contact or 0 for row in rows],
    )


def _by_reading(one: MapPerson) -> tuple[str, int]:
    """The order in which `read` finds them."""
    row = one.listed.row
    return row.sort_key, row.id


def values_of(people: Sequence[MapPerson], sector: str) -> list[tuple[str, ...]]:
    """The values that make sectors; spellings of one name are one, shown as it is written most often."""
    return people.values(sector) if isinstance(people, Shown) else _values(people, sector)


def _values(people: Sequence[MapPerson], sector: str) -> list[tuple[str, ...]]:
    if sector == "community":
        raw = [one.listed.row.communities for one in people]
    elif sector == "industry":
        raw = [(one.industry,) if one.industry else () for one in people]
    else:
        own = [one.listed.row.organization for one in people]
        raw = [(name,) if name else () for name in own]
    # Many share what they have: each different set of values is looked at once.
    held, seen = Counter(raw), Counter[str]()
    for values, count in held.items():
        for value in values:
            seen[value] += count
    keys = {value: compare_key(employer_of(value) if sector == "employer" else value) for value in seen}
    best: dict[str, str] = {}
    for value in sorted(seen, key=lambda each: (-seen[each], each)):
        best.setdefault(keys[value], value)
    told = {values: tuple(best[keys[value]] for value in values if keys[value]) for values in held}
    return [told[values] for values in raw]


def _views(sectors: rings.Sectors) -> tuple[SectorView, ...]:
    views = []
    for place, (name, mark, count) in enumerate(zip(sectors.names, sectors.marks, sectors.counts, strict=True)):
        kind = "named" if mark >= 0 else "others" if mark == rings.OTHERS else "none"
        color = f"sector-{place % charts.SECTOR_COLORS + 1}" if mark >= 0 else PLAIN_COLOR
        views.append(SectorView(kind, name, count, color))
    return tuple(views)


def shared_by(people: Sequence[MapPerson], by: str) -> list[str]:
    """What each of them is put on an island by, "" for nothing recorded; of several communities the first."""
    return [values[0] if values else "" for values in values_of(people, by)]


def island_views(
    people: Sequence[MapPerson], lines: Outlines, choice: MapChoice, sectors: Sequence[SectorView]
) -> tuple[IslandView, ...]:
    """A name for each island: what its people were put there by, or what most share."""
    of = lines.of.tolist()
    if not choice.given:
        alike = _colors(sectors) if choice.color == "sector" else {}
        return _named(people, of, lines.circle.tolist(), choice.sector, alike)
    names = [""] * (max(of, default=-1) + 1)
    bearers: list[set[int]] = [set() for _ in names]
    for one, island, value in zip(people, of, shared_by(people, choice.given), strict=True):
        if island >= 0:
            names[island] = value
            bearers[island].add(int(one.row.id))
    colors = _colors(sectors)
    return tuple(
        IslandView(name, choice.given, colors.get(name, _color(place)), frozenset(bearers[place]))
        if name
        else IslandView("", choice.given, PLAIN_COLOR, unsaid=True)
        for place, name in enumerate(names)
    )


def _named(
    people: Sequence[MapPerson], of: Sequence[int], circles: Sequence[int], sector: str, colors: Mapping[str, str]
) -> tuple[IslandView, ...]:
    """What most of the people share, asked first of what makes sectors, then of the others.

    The color is that of the circle: it stays with its people, whatever is named or grows elsewhere. `colors` are those
    of names where the marks go by them, too.
    """
    many = max(of, default=-1) + 1
    sizes = Counter(of)
    names: list[tuple[str, str]] = [("", "")] * many
    bearers: list[set[int]] = [set() for _ in range(many)]
    for by in dict.fromkeys((sector, "community", "employer")):
        if all(name for name, _by in names):
            break
        said: list[Counter[str]] = [Counter() for _ in range(many)]
        shared = values_of(people, by)
        for (island, values), count in Counter(zip(of, shared, strict=True)).items():
            if island >= 0:
                for value in set(values):  # one person counts once, however they write it
                    said[island][value] += count
        for island, counts in enumerate(said):
            if names[island][0] or not counts:
                continue
            name, count = min(counts.items(), key=lambda one: (-one[1], one[0]))
            if count >= max(_SHARED_BY, _SHARE * sizes[island]):
                names[island] = name, by
        for one, island, values in zip(people, of, shared, strict=True):
            if island >= 0 and values and names[island][1] == by and names[island][0] in values:
                bearers[island].add(int(one.row.id))
    told = zip(names, circles, bearers, strict=True)
    return tuple(
        IslandView(name, by, colors.get(name) or _lasting(name, circle), frozenset(who), loose=circle < 0)
        for (name, by), circle, who in told
    )


def _colors(sectors: Sequence[SectorView]) -> dict[str, str]:
    return {view.name: view.color for view in sectors if view.kind == "named"}


def _lasting(name: str, circle: int) -> str:
    return _color(circle if circle >= 0 else crc32(name.encode()))


def _color(place: int) -> str:
    return f"sector-{place % charts.SECTOR_COLORS + 1}"


def _colors_of(choice: MapChoice, sectors: Sequence[SectorView]) -> tuple[str, ...]:
    """The names of the colors that people have numbers of."""
    if choice.color == "stage":
        return tuple(f"stage-{int(stage)}" for stage in STAGES)
    if choice.color == "sector":
        return tuple(one.color for one in sectors)
    return CAPITAL_COLORS if choice.color == "capital" else tuple(band.value for band in BANDS)


def _kinds(people: Shown) -> list[int]:
    """The places of everybody's kept words of capital; linking shows before what it stands beside
    ("bridging+linking").
    """
    kind = {word: charts.SHAPES.index("linking" if word.endswith("linking") else word) for word in people.capitals}
    return [kind[one.listed.row.capital] for one in people]
