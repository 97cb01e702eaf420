"""What the painter is given: the map of one choice with its words, and the colors and fonts to paint it in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QColor, QFont

from myconnections.domain import vocabulary
from myconnections.domain.ids import ContactId
from myconnections.domain.report import pseudonym
from myconnections.domain.stage import Stage
from myconnections.services.maps import Drawn, MapPerson, SectorView, Shown
from myconnections.services.views import IslandView
from myconnections.ui import tokens
from myconnections.ui.breaking import plain
from myconnections.ui.map.late import Labels
from myconnections.ui.map.over import Overlay, overlay_of
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording

OTHERS = ("Others", "ほか")
NONE_GIVEN = ("Not given", "未記入")
ME = ("Me", "自分")
UNNAMED = ("Person {n}", "{n}番の人")
"""What stands for a name while names are hidden; the number never changes and says nothing."""
LOOSE = (
    "Dashed outline: only share an employer, school or community",
    "破線の囲み：同じ所属・学校・コミュニティというだけの人",
)
LOOSE_SHORT = ("Only share something", "共通点だけ")
"""What stands for people of whom it is not told who knows whom."""
ONLY_SHARED = ("Shares: {name}", "共通：{name}")
_LONG = 16
_LETTERS = 26
_NAMING = frozenset({"community", "employer", "organization"})
"""What names a group of people, and so, to those who know it, somebody in it."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colors by their names in the theme, and the fonts of names, of sector titles and of small words."""

    colors: dict[str, QColor]
    name: QFont
    title: QFont
    small: QFont

    @classmethod
    def of(cls, theme: Theme, ground: str = "paper") -> Look:
        """The look of the moment; `ground` is the color that marks are edged with."""
        colors = {name: QColor(theme.color(name)) for name in _COLORS}
        return cls(_named(colors, ground), theme.font("small"), theme.font("body", bold=True), theme.font("small"))

    @classmethod
    def on_paper(cls, theme: Theme) -> Look:
        """The look of files: always light, letters measured in pixels, whatever screen there is."""
        colors = {name: QColor(value) for name, value in tokens.colors("light").items()}
        small, title = theme.font("small"), theme.font("body", bold=True)
        sizes = tokens.metrics().type
        small.setPixelSize(round(sizes["small"]))
        title.setPixelSize(round(sizes["body"]))
        return cls(_named(colors, "paper"), small, title, small)


_COLORS = (
    "paper", "surface", "ink", "quiet", "line", "line-2", "accent", "on-accent", "accent-wash", "mark-off", "mixed",
    "ring", "wedge", "hot", "warm", "cooling", "cold", "stage-1", "stage-2", "stage-3", "stage-4",
    *(f"sector-{number}" for number in range(1, 9)),
)  # fmt: skip


def _named(colors: dict[str, QColor], ground: str) -> dict[str, QColor]:
    """With the two colors that only the map speaks of: not recorded, and the edge of marks."""
    return {**colors, "none": colors["mark-off"], "edge": colors[ground]}


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawn map with its words: a label for each place in the chart ("" for none), titles, names of rings.

    `islands` are the names of the islands, "" for one without. `places` are the places by id, `by_name` all places in
    the order of the names. `overlay` is what lies over everybody. `unnamed` is what stands for a name while names are
    hidden, "" while they are shown.
    """

    drawn: Drawn
    labels: Sequence[str]
    titles: tuple[str, ...]
    islands: tuple[str, ...]
    rings: dict[int, str]
    me: str
    places: dict[int, int]
    by_name: Sequence[int]
    overlay: Overlay = field(default_factory=Overlay)
    unnamed: str = ""

    def person(self, place: int) -> MapPerson:
        """Who stands at a place of the chart, as they may be told of: while names are hidden without any."""
        one = self.drawn.people[place]
        if not self.unnamed:
            return one
        name = self.unnamed.format(n=int(one.row.id))
        row = one.row._replace(name=name, reading="", organization="", position="", communities=())
        return one._replace(listed=replace(one.listed, row=row), industry="")


def scene_of(drawn: Drawn, wording: Wording, before: Scene | None = None) -> Scene:
    """The words of a map in one language. What stands beside those who are the same as `before` is not made again."""
    people = drawn.people
    return Scene(
        drawn,
        _labels(drawn, before),
        _titles(drawn, wording),
        _island_words(drawn, wording),
        {int(stage): wording.stage(stage) for stage in Stage},
        wording.pair(ME),
        {one.row.id: place for place, one in enumerate(drawn.people)},
        people.by_reading if isinstance(people, Shown) else Shown(people).by_reading,
        overlay_of(drawn, wording),
        wording.pair(UNNAMED, {"n": "{n}"}) if drawn.choice.nameless else "",
    )


def shifted(scene: Scene, drawn: Drawn, wording: Wording) -> Scene:
    """The same people with the same words at other places."""
    return replace(scene, drawn=drawn, islands=_island_words(drawn, wording))


def _titles(drawn: Drawn, wording: Wording) -> tuple[str, ...]:
    """The names of the sectors; letters where names are hidden, but an industry names nobody."""
    by = drawn.choice.by
    words = tuple(sector_word(sector, by, wording) for sector in drawn.sectors)
    return _lettered(drawn, words) if drawn.choice.nameless and by in _NAMING else words


def _lettered(drawn: Drawn, words: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        _letter(place) if sector.kind == "named" else word
        for place, (word, sector) in enumerate(zip(words, drawn.sectors, strict=True))
    )


def _letter(place: int) -> str:
    return chr(ord("A") + place) if place < _LETTERS else ""


def _island_words(drawn: Drawn, wording: Wording) -> tuple[str, ...]:
    hidden = drawn.choice.nameless
    words = (
        letter if hidden and one.name and one.by in _NAMING else _island_word(one, wording)
        for letter, one in zip(_island_letters(drawn), drawn.islands, strict=True)
    )
    return _told_apart(words, drawn)


def _told_apart(words: Iterable[str], drawn: Drawn) -> tuple[str, ...]:
    """With a number after a name that several islands bear: in the order of their circles, so that it stays with its
    people; at last those of people who only share something.
    """
    told, lines = list(words), drawn.chart.outlines
    circles = [] if lines is None else lines.circle.tolist()
    many, seen = Counter(told), Counter[str]()
    for _, _, place in sorted((circle < 0, circle, place) for place, circle in enumerate(circles)):
        word = told[place]
        if word and many[word] > 1:
            seen[word] += 1
            told[place] = f"{word} ({seen[word]})"
    return tuple(told)


def _island_letters(drawn: Drawn) -> list[str]:
    """A letter for each island: that of the sector of its name, for the legend of colors has it too, or one after."""
    known = {sector.name: place for place, sector in enumerate(drawn.sectors) if sector.kind == "named"}
    free = iter(range(len(drawn.sectors), _LETTERS + len(drawn.islands)))
    return [_letter(known[one.name] if one.name in known else next(free)) for one in drawn.islands]


def _island_word(island: IslandView, wording: Wording) -> str:
    if island.unsaid:
        return wording.pair(NONE_GIVEN)
    return vocabulary.word(island.by, island.name, wording.language) if island.name else ""


def island_count(drawn: Drawn, place: int) -> str:
    """How many people stand on an island; "13/17" where its name holds for 13 of the 17 only."""
    outlines, view = drawn.chart.outlines, drawn.islands[place]
    whole = 0 if outlines is None else int(outlines.count[place])
    bearing = len(view.bearers)
    return f"{bearing:,}/{whole:,}" if view.name and bearing != whole else f"{whole:,}"


def _labels(drawn: Drawn, before: Scene | None) -> Labels:
    kind = drawn.choice.label
    return Labels(drawn.people, lambda one: label_of(one, kind), kind, None if before is None else before.labels)


def veiled(scene: Scene, numbers: Mapping[ContactId, int]) -> Scene:
    """The same map without names: pseudonyms where a person has one, letters in place of sectors and islands."""
    numbered = replace(
        scene.drawn,
        choice=replace(scene.drawn.choice, label="short"),  # a map without any label is mute
        islands=tuple(replace(one, name="", bearers=frozenset()) for one in scene.drawn.islands),
    )
    return replace(
        scene,
        drawn=numbered,
        overlay=Overlay(scene.overlay.note),
        labels=tuple(pseudonym(numbers[one.row.id]) if one.row.id in numbers else "" for one in scene.drawn.people),
        islands=_told_apart(
            (
                name if one.unsaid else letter
                for letter, name, one in zip(
                    _island_letters(scene.drawn), scene.islands, scene.drawn.islands, strict=True
                )
            ),
            scene.drawn,
        ),
        titles=_lettered(scene.drawn, scene.titles),
    )


def sector_word(sector: SectorView, by: str, wording: Wording) -> str:
    """The name of a sector of a map divided `by` communities, industries or employers, also of the two without one."""
    if sector.kind == "named":
        return vocabulary.word(by, sector.name, wording.language)
    return wording.pair(OTHERS if sector.kind == "others" else NONE_GIVEN)


def label_of(person: MapPerson, label: str) -> str:
    """What stands beside a mark."""
    match label:
        case "full":
            text = person.row.name
        case "organization":
            text = person.row.organization
        case "short":
            text = short_name(person.row.name)
        case _:
            text = ""
    text = plain(text)
    return text if len(text) <= _LONG else text[: _LONG - 1] + "…"


def short_name(name: str) -> str:
    """The family name where the name is written in Japanese, Chinese or Korean, else first name and an initial.

    Words without any letter and words in brackets give no initial; a name without any writing is "".
    """
    shown = plain(name)
    words = [word for word in shown.split(",", maxsplit=1)[0].split() if _first_letter(word) and word[0] not in "(（["]
    if len(words) < 2:
        return words[0] if words else shown
    if unicodedata.east_asian_width(words[0][0]) in {"W", "F"}:
        return words[0]
    return f"{words[0]} {_first_letter(words[-1])}."


def _first_letter(word: str) -> str:
    return next((letter for letter in word if unicodedata.category(letter).startswith("L")), "")
