"""Beside the map: how it is shown, what its marks mean, and who has no place on it yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from myconnections.domain import map_choice
from myconnections.domain.map_choice import MapChoice
from myconnections.services.maps import MapPerson
from myconnections.ui.map.legend import LegendList, SizeLegend, color_entries, shape_entries, size_words
from myconnections.ui.map.painter import TIES_STILL
from myconnections.ui.map.scene import Scene
from myconnections.ui.pages.map import placing
from myconnections.ui.pages.map.lines_part import IslandsPart, LinesPart
from myconnections.ui.pages.map.wanted_part import WantedPart
from myconnections.ui.theme import Theme
from myconnections.ui.widgets import glyphs
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.choice import ChoiceField
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.paint import named
from myconnections.ui.wording import Wording

translate = QCoreApplication.translate
WIDE, TIGHT = 304, 264
_FACES = 5


class Faces(QWidget):
    """Monograms of the first few, one over the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: Sequence[MapPerson] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)
        theme.changed.connect(self.update)

    def show_people(self, people: Sequence[MapPerson]) -> None:
        """Show the first of these."""
        self._people = people[:_FACES]
        self.setAccessibleName(", ".join(one.row.name for one in self._people))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each disc with an edge of the ground it lies on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = max(1, (self.width() - 10) // 22)
        for number, one in enumerate(self._people[:room]):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("surface"))
            painter.drawEllipse(QRectF(22 * number, 0, 32, 32))
            disc = QRectF(22 * number + 2, 2, 28, 28)
            glyphs.paint_monogram(painter, disc, one.row.name, str(int(one.row.id)), self._theme)
        painter.end()


class Edge(QWidget):
    """A line one pixel wide between the map and what stands beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("line"))
        painter.end()


class MapPanel(QScrollArea):
    """`changed` carries another MapChoice; `place_asked` wants to sort those who wait; `presets_asked` opens the menu
    of kept ways below the button.
    """

    changed = Signal(object)
    place_asked = Signal()
    presets_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._wording = theme, wording
        self._choice = MapChoice()
        named(self, "map-panel", self.tr("How the map is shown"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._body.setProperty("ground", "surface")
        self.setWidget(self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(theme.space("m"))
        self._boxes: dict[str, QComboBox] = {}
        self._heads: dict[str, QWidget] = {}
        self._choices(column)
        column.addWidget(hairline(theme))
        self.islands = IslandsPart(theme, wording)
        self.islands.me_asked.connect(lambda on: self._send(replace(self._choice, me=on)))
        self.islands.hide()
        column.insertWidget(column.count() - 1, self.islands)
        self.wanted = WantedPart(theme, wording)
        self.wanted.tense_asked.connect(lambda tense: self._send(replace(self._choice, tense=tense)))
        column.insertWidget(column.count() - 1, self.wanted)
        self._legends(column)
        self._lines = LinesPart(theme)
        column.addWidget(self._lines)
        column.addWidget(hairline(theme))
        self._waiting(column)
        column.addStretch(1)
        self._ties = Paragraph(theme, "", "small", "quiet")
        column.addWidget(self._ties)
        self.set_width(WIDE)

    def set_width(self, width: int) -> None:
        """Wide or tight, as the page has room."""
        self.setFixedWidth(width)
        edge = 24 if width == WIDE else 12
        layout = self._body.layout()
        if layout is not None:
            layout.setContentsMargins(edge, 16, edge, 12)

    def show_choice(self, choice: MapChoice) -> None:
        """Show what is chosen without sending it."""
        self._choice = choice
        self._show_of_view(islands=choice.view == map_choice.NETWORK)
        for name, box in self._boxes.items():
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(getattr(choice, name)))
            box.blockSignals(False)
        self.wanted.show_tense(choice.tense)
        self._all.blockSignals(True)
        self._all.setChecked(choice.unplaced)
        self._all.blockSignals(False)

    def show_preset(self, name: str) -> None:
        """The name of the way that is shown, "" for none of them."""
        self._presets.setText(name if name else self.tr("Presets"))

    def show_map(self, scene: Scene, waiting: Sequence[MapPerson]) -> None:
        """Legend and counts of a map, and who waits for a place."""
        words = self._wording
        self._colors.show_entries(color_entries(scene, words))
        shapes = shape_entries(scene, words)
        self._shapes.show_entries(shapes)
        self._shape_head.setVisible(bool(shapes))
        sizes = size_words(scene.drawn.choice, words)
        self._sizes.show_words(sizes)
        self._size_head.setVisible(any(sizes))
        for head, name in ((self._color_head, "color"), (self._size_head, "size")):
            head.setText(f"{self._names[name]}　{self._boxes[name].currentText()}")
        self._shape_head.setText(f"{self._names['shape']}　{self._boxes['shape'].currentText()}")
        self._faces.show_people(() if scene.unnamed else waiting)
        self._count.setText(words.pair(("{n:person|people}", "{n:,}人"), {"n": len(waiting)}))
        choice = scene.drawn.choice
        self._place.setText(placing.button(choice, words))
        self._why.setText(placing.why(choice, words))
        for part in (self._faces, self._place, self._why, self._all):
            part.setVisible(bool(waiting))
        self._lines.show_chart(scene.drawn.chart)
        self.islands.show_scene(scene)
        self.wanted.show_scene(scene)
        islands = scene.drawn.chart.outlines is not None
        self._show_of_view(islands=islands)
        self._all.setText(self.tr("Show on the map") if islands else self.tr("Show on the outer ring"))
        ties = len(scene.drawn.chart.a)
        self._ties.setText(self._about_ties(ties))

    def _show_of_view(self, *, islands: bool) -> None:
        """What divides the rings, or what islands are made of."""
        for name, there in (("sector", not islands), ("islands", islands)):
            self._heads[name].setVisible(there)
            self._boxes[name].setVisible(there)

    def preset_button(self) -> Button:
        """Where the menu of kept ways opens."""
        return self._presets

    def _about_ties(self, ties: int) -> str:
        if not ties:
            return self.tr("Nothing kept says who knows whom, so no lines are drawn.")
        said = self.tr(
            "The wider a line, the more often something spoke for it. "
            "No line: not known, or you said they do not know each other."
        )
        if ties > TIES_STILL:
            said += " " + self.tr("The strongest in sight are drawn.")
        return said

    def _choices(self, column: QVBoxLayout) -> None:
        self._names = {
            "sector": self.tr("Sectors"),
            "islands": self.tr("Islands"),
            "color": self.tr("Color"),
            "shape": self.tr("Shape"),
            "size": self.tr("Size"),
            "label": self.tr("Names"),
        }
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Shown as"), "label"), 1)
        self._presets = Button(self._theme, self.tr("Presets"), name="map-presets", variant="link", arrow="down")
        self._presets.clicked.connect(self.presets_asked)
        head.addWidget(self._presets)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setVerticalSpacing(self._theme.space("s"))
        grid.setHorizontalSpacing(self._theme.space("s"))
        grid.setColumnStretch(1, 1)
        words = choice_words()
        for row, (name, values) in enumerate(_OFFERED.items()):
            box = ChoiceField()
            named(box, f"map-{name}", self._names[name])
            box.setMinimumWidth(104)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(4)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            for value in values:
                box.addItem(words[name, value], value)
            box.currentIndexChanged.connect(lambda _index, name=name: self._choose(name))
            self._boxes[name] = box
            self._heads[name] = label(self._names[name], tone="quiet")
            grid.addWidget(self._heads[name], row, 0)
            grid.addWidget(box, row, 1)
        column.addLayout(grid)
        self._show_of_view(islands=False)

    def _legends(self, column: QVBoxLayout) -> None:
        self._color_head, self._shape_head, self._size_head = (label("", "label") for _ in range(3))
        self._colors = LegendList(self._theme, "map-colors", self.tr("What the colors mean"))
        self._shapes = LegendList(self._theme, "map-shapes", self.tr("What the shapes mean"))
        self._sizes = SizeLegend(self._theme, self.tr("What the sizes mean"))
        for head, part in (
            (self._color_head, self._colors),
            (self._shape_head, self._shapes),
            (self._size_head, self._sizes),
        ):
            together = QVBoxLayout()
            together.setSpacing(4)
            together.addWidget(head)
            together.addWidget(part)
            column.addLayout(together)

    def _waiting(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Not placed yet"), "label"), 1)
        self._count = label("", "small", "quiet")
        self._count.setObjectName("map-waiting")
        head.addWidget(self._count)
        column.addLayout(head)
        self._why = Paragraph(self._theme, "", "small", "quiet")
        self._why.setObjectName("map-waiting-why")
        column.addWidget(self._why)
        line = QHBoxLayout()
        self._faces = Faces(self._theme)
        self._place = Button(self._theme, "", name="map-place", variant="link", arrow="right")
        self._place.clicked.connect(self.place_asked)
        line.addWidget(self._faces, 1)
        line.addWidget(self._place)
        column.addLayout(line)
        self._all = QCheckBox(self.tr("Show on the outer ring"))
        named(self._all, "map-unplaced", self._all.text())
        self._all.toggled.connect(lambda on: self._send(replace(self._choice, unplaced=on)))
        column.addWidget(self._all)

    def _choose(self, name: str) -> None:
        self._send(replace(self._choice, **{name: self._boxes[name].currentData()}))

    def _send(self, choice: MapChoice) -> None:
        self._choice = choice
        self.changed.emit(choice)


_OFFERED: dict[str, tuple[str, ...]] = {
    "sector": map_choice.SECTORS,
    "islands": map_choice.ISLANDS,
    "color": map_choice.COLORS,
    "shape": map_choice.SHAPES,
    "size": map_choice.SIZES,
    "label": map_choice.LABELS,
}


def choice_words() -> dict[tuple[str, str], str]:
    """The words of every choice, in the language of the moment."""
    return {
        ("sector", "community"): translate("MapChoices", "Community"),
        ("sector", "industry"): translate("MapChoices", "Industry"),
        ("sector", "employer"): translate("MapChoices", "Employer"),
        ("islands", "ties"): translate("MapChoices", "Who knows whom"),
        ("islands", "community"): translate("MapChoices", "Community"),
        ("islands", "industry"): translate("MapChoices", "Industry"),
        ("islands", "employer"): translate("MapChoices", "Employer"),
        ("color", "warmth"): translate("MapChoices", "Warmth"),
        ("color", "stage"): translate("MapChoices", "Stage"),
        ("color", "sector"): translate("MapChoices", "Sector"),
        ("color", "capital"): translate("MapChoices", "Kind of tie"),
        ("shape", "capital"): translate("MapChoices", "Kind of tie"),
        ("shape", "none"): translate("MapChoices", "All alike"),
        ("size", "days"): translate("MapChoices", "Contact days a year"),
        ("size", "last"): translate("MapChoices", "Last contact"),
        ("size", "ties"): translate("MapChoices", "Whom they know"),
        ("size", "none"): translate("MapChoices", "All alike"),
        ("label", "short"): translate("MapChoices", "Short name"),
        ("label", "full"): translate("MapChoices", "Full name"),
        ("label", "organization"): translate("MapChoices", "Employer"),
        ("label", "none"): translate("MapChoices", "All names hidden"),
    }
