"""A map as a file by itself: its title, its day, its legend, and what it does not say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage
from tests.ui.map.scenes import islands, scene

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import NETWORK, MapChoice
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.files import handed_out
from myconnections.ui.map.over import Overlay
from myconnections.ui.map.scene import Look, Scene, veiled
from myconnections.ui.map.sheet import sheet_of
from myconnections.ui.theme import Theme
from myconnections.ui.wording import Wording

TODAY = date(2026, 11, 22)
SIZE = QSizeF(900, 800)
TIES = ((4, 8, 3, 1), (4, 1, 1, 1), (8, 12, 1, 0))


def squeezed(text: str) -> str:
    """Without any blank: a text of two scripts is parted in a drawing."""
    return re.sub(r"\s+", "", text)


def words(shown: Scene, theme: Theme, *, language: str = "en", named: bool = True) -> str:
    data = handed_out(shown, Look.on_paper(theme), "svg", SIZE, Wording(language), TODAY, named=named)
    return squeezed("".join(re.findall(r">([^<>]+)<", data.decode())))


def test_a_file_says_what_it_is_of_which_day_and_what_its_marks_mean(theme: Theme) -> None:
    text = words(islands(40, ties=TIES), theme)
    for told in (
        "Map of my connections", "22 Nov 2026", "40 people", "islands of people who know each other", "Color: warmth",
        "Shape: kind of tie", "Size: days of contact in a year", "Lines: who knows whom", "Known", "Only hinted at",
        "put there by hand",
    ):  # fmt: skip
        assert squeezed(told) in text, told
    assert squeezed("Of pairs without a line nothing is known") in text
    assert squeezed("without names") not in text
    assert squeezed("without names") in words(veiled(islands(40), {ContactId(1): 1}), theme, named=False)
    hidden = islands(40, MapChoice(view=NETWORK, label="none"))
    assert squeezed("without names") in words(hidden, theme), "names are off on the screen, too"


def test_the_same_in_japanese_and_for_rings(theme: Theme) -> None:
    text = words(scene(40, ties=TIES), theme, language="ja")
    for told in ("つながりの地図", "2026年11月22日", "40人", "段階の輪", "色：温度", "手がかりだけ", "線のない組は"):
        assert squeezed(told) in text, told
    assert "名前なし" in words(veiled(scene(40), {}), theme, language="ja", named=False)


@pytest.mark.parametrize("choice", [
    MapChoice(color=color, size=size, shape=shape, sector=by, islands=by, view=view)
    for color, size, shape, by, view in (
        ("stage", "last", "none", "industry", NETWORK), ("sector", "none", "capital", "employer", "rings"),
        ("capital", "ties", "capital", "community", NETWORK),
    )
])  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_choice_has_its_words(choice: MapChoice, language: str) -> None:
    shown = islands(40, choice, TIES) if choice.view == NETWORK else scene(40, choice, TIES)
    sheet = sheet_of(shown, Camera.whole(shown.drawn.chart.box(), SIZE), Wording(language), TODAY, named=True)
    heads = [head for head, _ in sheet.parts]
    assert all(heads)
    assert len(heads) == sum((True, choice.shape != "none" and choice.color != "capital", choice.size != "none", True))
    assert not any("{" in text or "…" in text for text in (sheet.title, sheet.under, *heads, *sheet.notes))
    given = ("of one {by}" if language == "en" else "同じ").replace("{by}", choice.by)
    assert any(given in note for note in sheet.notes) is (choice.view == NETWORK)
    several = "several communities" if language == "en" else "いくつかある人"
    assert any(several in note for note in sheet.notes) is (choice.given == "community")


def test_only_what_is_in_sight_is_counted(theme: Theme) -> None:
    shown = islands(40, ties=TIES)
    chart = shown.drawn.chart
    near = Camera.whole(chart.box(), SIZE).looking_at(float(chart.x[0]), float(chart.y[0]), 20.0)
    sheet = sheet_of(shown, near, Wording("en"), TODAY, named=True)
    (count,) = re.findall(r"(\d+) (?:person|people)", sheet.under)
    assert 0 < int(count) < 40
    colors = dict(sheet.parts)["Color: warmth"]
    assert sum(row.count or 0 for row in colors) == int(count)


def test_an_earlier_day_and_what_is_wanted_are_told_on_the_sheet(theme: Theme) -> None:
    today = islands(40, ties=TIES)
    chart = replace(today.drawn.chart, late=today.drawn.chart.sure.copy(), sure=today.drawn.chart.sure & False)
    then = replace(today, drawn=replace(today.drawn, chart=chart, day=date(2025, 11, 22)))
    then = replace(then, overlay=Overlay("a note in the corner", wanted={1: 4}))
    text = words(then, theme)
    for told in (
        "as it was on 22 Nov 2025",
        "recorded by 22 Nov 2026",
        "Said later 2",
        "since when is not recorded",
        "how it is wanted",
    ):
        assert squeezed(told) in text, told
    assert squeezed("a note in the corner") not in text, "it stands under the map"


def test_where_there_is_little_room_the_map_keeps_half_of_it(theme: Theme) -> None:
    def text(size: QSizeF) -> str:
        data = handed_out(scene(40), Look.on_paper(theme), "svg", size, Wording("en"), TODAY, named=True).decode()
        assert f'viewBox="0 0 {size.width():.0f} {size.height():.0f}"' in data
        return data

    assert "22 Nov 2026" in text(QSizeF(420, 400))
    assert "Color: warmth" not in text(QSizeF(420, 400))
    assert "22 Nov 2026" not in text(QSizeF(200, 120))


@pytest.mark.parametrize("size", [QSizeF(1440, 1080), QSizeF(640, 1200)])
def test_a_picture_is_as_large_as_asked_and_nothing_of_the_sheet_is_cut(theme: Theme, size: QSizeF) -> None:
    look, shown = Look.on_paper(theme), scene(40, ties=TIES)
    data = handed_out(shown, look, "png", size, Wording("en"), TODAY, named=True)
    image = QImage.fromData(data)
    assert (image.width() / 2, image.height() / 2) == (size.width(), size.height())
    paper = look.colors["paper"].rgb()
    edges = [image.pixel(x, y) for y in range(image.height()) for x in (0, image.width() - 1)]
    assert edges.count(paper) > 0.5 * len(edges)
    assert any(image.pixel(x, y) != paper for y in range(40, 80) for x in range(0, 400)), "the title"
    foot = image.height() - 2 * 40
    assert any(image.pixel(x, y) != paper for y in range(foot, image.height()) for x in range(0, 400)), "the last note"
    last = [image.pixel(x, image.height() - 2) for x in range(image.width())]
    assert set(last) == {paper}


def test_without_names_an_island_bears_the_letter_that_the_legend_has(theme: Theme) -> None:
    shown = islands(41, MapChoice(view=NETWORK, color="sector", islands="community"))
    names = {island.name: sector for island in shown.drawn.islands for sector in shown.drawn.sectors
             if island.name == sector.name}  # fmt: skip
    assert len(names) == 4
    hidden = veiled(shown, {})
    letters = dict(zip([one.name for one in shown.drawn.sectors], hidden.titles, strict=True))
    assert hidden.islands == tuple(letters[one.name] for one in shown.drawn.islands)
    assert len(set(hidden.islands)) == 4
    nobody = replace(shown, drawn=replace(shown.drawn, islands=tuple(
        replace(one, name="", unsaid=place == 0) for place, one in enumerate(shown.drawn.islands))))  # fmt: skip
    again = veiled(replace(nobody, islands=("Not given", "", "", "")), {})
    assert again.islands[0] == "Not given"
    assert not set(again.islands[1:]) & set(hidden.titles)
