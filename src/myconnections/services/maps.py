"""The map: everybody on it read in one pass, and the arrays it is painted from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.map_choice import NOW, WANTED, MapChoice
from myconnections.domain.stage import Stage
from myconnections.domain.wanted import WantedKind
from myconnections.domain.warmth import Band
from myconnections.insight import chart as charts
from myconnections.insight import network, rings
from myconnections.insight.chart import Chart
from myconnections.insight.network import Laid
from myconnections.services import wanted
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import ListedPerson

YEAR = timedelta(days=365)
SEASON = timedelta(days=90)
BANDS = (Band.HOT, Band.WARM, Band.COOLING, Band.COLD, Band.NONE)
STAGES = (Stage.RELATIONSHIP, Stage.ENGAGEMENT, Stage.CONNECTION, Stage.LINK)
PLAIN_COLOR = "quiet"
_SHARED_BY, _SHARE = 2, 0.34
"""So many people of an island at least, and such a part of them, share what it is named by."""
STEPS = (1, 5)
"""Days of contact in a year, or ties known, up to which a mark is small, and middling."""
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


@dataclass(frozen=True, slots=True)
class MapPeople:
    """Everybody of the map. `unplaced` were never sorted and never met: they wait in a stack.

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


@dataclass(frozen=True, slots=True)
class SectorView:
    """A sector as it is named: `kind` "named", "others" or "none"."""

    kind: str
    name: str
    count: int
    color: str


@dataclass(frozen=True, slots=True)
class IslandView:
    """An island as it is named: a value that many of its people share (`by` "community", "industry" or "employer"), ""
    where there is none. `bearers` are the ids of those whom the name holds for; `unsaid`: of its people nothing is
    recorded that would give them an island.
    """

    name: str
    by: str
    color: str
    bearers: frozenset[int] = frozenset()
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """The map of one choice: `people` stand at the places of the chart.

    `colors` are the names in the theme of the numbers in the chart; counts stand in the orders of BANDS (or STAGES, or
    the sectors), `charts.SHAPES` and `charts.SIZES`. `islands` are those of the chart's outlines, none in rings;
    `day` is the day looked at (`map_times`), None for today. `wanted` (stages by id) and `kinds` are what is wanted, as
    far as the choice asks for it.
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


def on_map(people: MapPeople, choice: MapChoice) -> list[MapPerson]:
    """Who is shown, in the order in which they are painted: last, so on top, who is near, warm or marked."""
    shown = [*people.placed, *(people.unplaced if choice.unplaced else ())]
    shown.sort(key=lambda one: (one.row.starred, one.row.stage, one.listed.warmth or 0.0, -one.row.id))
    return shown


def drawn(people: MapPeople, choice: MapChoice, seed: int = 1, laid: Laid | None = None) -> Drawn:
    """Places and signs of everybody on the map: in rings, or as islands where a layout is given."""
    shown = on_map(people, choice)
    sectors = rings.sectors(values_of(shown, choice.by))
    views = _views(sectors)
    colors, number = _coloring(choice, views)
    color = [number(place, one, int(sector)) for place, (one, sector) in enumerate(zip(shown, sectors.of, strict=True))]
    stages = people.wanted if choice.tense == WANTED else {}
    signs = charts.signs(
        [stages.get(one.row.id, one.row.stage) for one in shown],
        [_shape(one.row.capital, choice) for one in shown],
        color,
        _sizes(shown, people, choice),
    )
    ids = [one.row.id for one in shown]
    stand = None if laid is None else network.stand(laid, ids, rings.CORE if choice.me else 0.0)
    chart = charts.chart(ids, signs, sectors, people.ties, seed, stand)
    return Drawn(
        choice,
        chart,
        tuple(shown),
        views,
        colors,
        tuple(charts.counted(signs.color, len(colors))),
        tuple(charts.counted(signs.shape, len(charts.SHAPES))),
        tuple(charts.counted(signs.size, len(charts.SIZES))),
        () if stand is None else island_views(shown, stand.outlines.of.tolist(), choice, views),
        wanted=people.wanted if choice.tense != NOW else {},
        kinds=people.kinds if choice.tense != NOW else (),
    )


def _by_reading(one: MapPerson) -> tuple[str, int]:
    """The order in which `read` finds them."""
    row = one.listed.row
    return row.sort_key, row.id


def values_of(people: Sequence[MapPerson], sector: str) -> list[tuple[str, ...]]:
    """The values that make sectors; spellings of one name are one, shown as it is written most often."""
    if sector == "community":
        raw = [one.row.communities for one in people]
    elif sector == "industry":
        raw = [(one.industry,) if one.industry else () for one in people]
    else:
        raw = [(one.row.organization,) if one.row.organization else () for one in people]
    seen: dict[str, int] = {}
    for values in raw:
        for value in values:
            seen[value] = seen.get(value, 0) + 1
    keys = {value: compare_key(value) for value in seen}
    best: dict[str, str] = {}
    for value in sorted(seen, key=lambda each: (-seen[each], each)):
        best.setdefault(keys[value], value)
    return [tuple(best[keys[value]] for value in values if keys[value]) for values in raw]


def _views(sectors: rings.Sectors) -> tuple[SectorView, ...]:
    views = []
    for place, (name, mark, count) in enumerate(zip(sectors.names, sectors.marks, sectors.counts, strict=True)):
        kind = "named" if mark >= 0 else "others" if mark == rings.OTHERS else "none"
        color = f"sector-{place % charts.SECTOR_COLORS + 1}" if mark >= 0 else PLAIN_COLOR
        views.append(SectorView(kind, name, count, color))
    return tuple(views)


def shared_by(people: Sequence[MapPerson], by: str) -> list[str]:
    """What each of them is put on an island by, "" for nothing recorded; of several communities the first."""
    return [next(iter(values), "") for values in values_of(people, by)]


def island_views(
    people: Sequence[MapPerson], of: Sequence[int], choice: MapChoice, sectors: Sequence[SectorView]
) -> tuple[IslandView, ...]:
    """A name for each island, `of` being that of each person: what its people were put there by, or what most share."""
    if not choice.given:
        return _named(people, of, choice.sector, sectors)
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
    people: Sequence[MapPerson], of: Sequence[int], sector: str, sectors: Sequence[SectorView]
) -> tuple[IslandView, ...]:
    """What most of the people share, asked first of what makes sectors, then of the others."""
    many = max(of, default=-1) + 1
    sizes = Counter(of)
    names: list[tuple[str, str]] = [("", "")] * many
    bearers: list[set[int]] = [set() for _ in range(many)]
    for by in dict.fromkeys((sector, "community", "employer")):
        if all(name for name, _by in names):
            break
        said: list[Counter[str]] = [Counter() for _ in range(many)]
        shared = values_of(people, by)
        for island, values in zip(of, shared, strict=True):
            if island >= 0 and values:
                said[island].update(set(values))  # one person counts once, however they write it
        for island, counts in enumerate(said):
            if names[island][0] or not counts:
                continue
            name, count = min(counts.items(), key=lambda one: (-one[1], one[0]))
            if count >= max(_SHARED_BY, _SHARE * sizes[island]):
                names[island] = name, by
        for one, island, values in zip(people, of, shared, strict=True):
            if island >= 0 and values and names[island][1] == by and names[island][0] in values:
                bearers[island].add(int(one.row.id))
    colors = _colors(sectors)
    return tuple(
        IslandView(name, by, colors.get(name, _color(place)), frozenset(bearers[place]))
        for place, (name, by) in enumerate(names)
    )


def _colors(sectors: Sequence[SectorView]) -> dict[str, str]:
    return {view.name: view.color for view in sectors if view.kind == "named"}


def _color(place: int) -> str:
    return f"sector-{place % charts.SECTOR_COLORS + 1}"


def _coloring(
    choice: MapChoice, sectors: Sequence[SectorView]
) -> tuple[tuple[str, ...], Callable[[int, MapPerson, int], int]]:
    """The names of the colors, and which of them a person has."""
    if choice.color == "stage":
        return tuple(f"stage-{int(stage)}" for stage in STAGES), lambda _place, one, _sector: 4 - one.row.stage
    if choice.color == "sector":
        return tuple(one.color for one in sectors), lambda _place, _one, sector: sector
    if choice.color == "capital":
        return CAPITAL_COLORS, lambda _place, one, _sector: _kind(one.row.capital)
    order = {band: number for number, band in enumerate(BANDS)}
    return tuple(band.value for band in BANDS), lambda _place, one, _sector: order[one.listed.band]


def _shape(capital: str, choice: MapChoice) -> int:
    return 0 if choice.shape == "none" else _kind(capital)


def _kind(capital: str) -> int:
    """The place of a kept word of capital; linking shows before what it stands beside ("bridging+linking")."""
    return charts.SHAPES.index("linking" if capital.endswith("linking") else capital)


def _sizes(shown: Sequence[MapPerson], people: MapPeople, choice: MapChoice) -> list[int]:
    """The size of each mark; by ties: those known to lead to somebody else on the map."""
    if choice.size == "ties":
        here = {int(one.row.id) for one in shown}
        known = Counter(end for tie in people.ties if tie[-1] and here.issuperset(tie[:2]) for end in tie[:2])
        return [_step(known[one.row.id]) for one in shown]
    return [_size(one, choice, people.today) for one in shown]


def _step(count: int) -> int:
    return sum(count > step for step in STEPS)


def _size(one: MapPerson, choice: MapChoice, today: int) -> int:
    if choice.size == "none":
        return charts.PLAIN
    if choice.size == "last":
        last = one.row.last_contact
        ago = None if last is None else today - last
        return 0 if ago is None or ago > YEAR.days else 1 if ago > SEASON.days else 2
    return _step(one.days)
