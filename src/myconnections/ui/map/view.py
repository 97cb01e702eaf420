"""The map in a widget: what it shows, through which camera, who is chosen, pointed at and stood on."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from myconnections.domain.ids import ContactId
from myconnections.domain.map_choice import NETWORK, MapChoice
from myconnections.insight.chart import SIZES, Chart
from myconnections.insight.plane import nearest, within
from myconnections.ui import motion
from myconnections.ui.map.camera import Camera
from myconnections.ui.map.glide import Glide
from myconnections.ui.map.labels import Label
from myconnections.ui.map.painter import TIES_STILL, MapPainter
from myconnections.ui.map.picture import Picture
from myconnections.ui.map.scene import Look, Scene
from myconnections.ui.theme import Theme
from myconnections.ui.turns import Turns

NOBODY = -1
_REST_MS = 90
_NEAR = 3.2
"""Pixels a unit at which one person is looked at."""


class MapView(QWidget):
    """Shows a scene through a camera.

    `hovered` is the place in the chart of the person pointed at, `stood_on` that of the keyboard; `named`: the names
    that have room stand. `changed_choice` carries the ids chosen; `walked` says that the keyboard stands on another
    person, `rested` that the picture stands.
    """

    changed_choice = Signal(object)
    walked = Signal(int)
    rested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._painter: MapPainter | None = None
        self._scene: Scene | None = None
        self._picture = Picture(self.devicePixelRatioF())
        self._labels: list[Label] = []
        self.named = False
        self._places: dict[int, int] = {}
        self.camera = Camera.fit(QSizeF(self.size()))
        self._way: tuple[Camera, Camera] = self.camera, self.camera
        self._whole = True
        self.hovered = NOBODY
        self.stood_on = NOBODY
        self._chosen: frozenset[int] = frozenset()
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._stand_still)
        self._flight = QVariantAnimation(self)
        self._flight.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._flight.setStartValue(0.0)
        self._flight.setEndValue(1.0)
        self._flight.valueChanged.connect(lambda part: self._turn(self._way[0].between(self._way[1], part)))
        self._glide = Glide(self)
        self._glide.moved.connect(self.update)
        self._glide.ended.connect(self._stand_still)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 240)
        theme.changed.connect(self._dress)

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    @property
    def chart(self) -> Chart | None:
        """The arrays of what is shown."""
        return None if self._scene is None else self._scene.drawn.chart

    @property
    def drawing(self) -> MapPainter | None:
        """The renderer of the scene."""
        return self._painter

    def show_scene(self, scene: Scene) -> None:
        """Show another scene; camera, chosen people and the person stood on stay, and everybody glides to their place.

        Where motion is not wanted they are there at once. Of the same choice the camera stays as long as it shows
        everybody: whoever carries one person wants the others where they are. Where places go by something else
        (rings, other islands) all of the map is shown.
        """
        who, before = self.id_of(self.stood_on), self._painter
        earlier = None if self._scene is None else self._scene.drawn.choice
        again = earlier == scene.drawn.choice
        if earlier is not None and _ground(earlier) != _ground(scene.drawn.choice):
            self._whole = True  # what was near there is somewhere else here
        self._scene = scene
        self._places = scene.places
        self._chosen &= self._places.keys()
        self.hovered = NOBODY
        self.stood_on = self._places.get(who, NOBODY) if who is not None else NOBODY
        self._dress()
        if before is not None and self._painter is not None and _wants_motion(self):
            self._glide.begin(before, self._painter, self.camera.scale, self.theme.time("motion"))
        wanted = _widest(self)
        stays = self.camera.near(wanted) or (again and self.camera.holds(scene.drawn.chart.box(), wanted))
        if self._whole and not stays:
            self.fly(wanted, whole=True, slowly=False)  # as fast as everybody glides

    def id_of(self, place: int) -> int | None:
        """The id of the person at a place in the chart."""
        chart = self.chart
        return None if chart is None or not 0 <= place < chart.count else int(chart.ids[place])

    def place_of(self, who: int) -> int:
        """The place of a person in the chart, NOBODY when not on the map."""
        return self._places.get(who, NOBODY)

    def chosen(self) -> list[ContactId]:
        """Who is chosen, in the order of ids."""
        return [ContactId(who) for who in sorted(self._chosen)]

    def choose(self, ids: Collection[int]) -> None:
        """Choose these people, as far as they are on the map."""
        chosen = frozenset(who for who in ids if who in self._places)
        if chosen != self._chosen:
            self._chosen = chosen
            self._mark_chosen()
            self._picture.clear()
            self._rest.start()
            self.changed_choice.emit(sorted(chosen))
            self.update()

    def fit(self) -> None:
        """Everybody in sight."""
        self.fly(_widest(self), whole=True)

    def look(self, camera: Camera) -> None:
        """Look through another camera at once."""
        self._whole = False
        self._flight.stop()
        self._turn(camera)

    def fly(self, camera: Camera, *, whole: bool = False, slowly: bool = True) -> None:
        """Move there in a moment, or at once where motion is not wanted."""
        self._whole = whole
        self._flight.stop()
        if not _wants_motion(self):
            self._turn(camera)
            return
        self._way = self.camera, camera
        self._flight.setDuration(self.theme.time("motion") * (2 if slowly else 1))
        self._flight.start()

    def fly_to(self, who: int) -> bool:
        """Bring a person into the middle, near enough to see the neighbors, and stand on them; False: not here."""
        place, chart = self.place_of(who), self.chart
        if place == NOBODY or chart is None:
            return False
        near = max(self.camera.scale, min(_NEAR * 2, 26.0 / max(float(chart.room[place]), 1.0)), _NEAR / 2)
        self.stand_on(place)
        self.fly(self.camera.looking_at(float(chart.x[place]), float(chart.y[place]), near))
        return True

    def stand_on(self, place: int) -> None:
        """Put the keyboard on the person at a place."""
        if place != self.stood_on:
            self.stood_on = place
            self.walked.emit(place)
            self.update()

    def under(self, pixel: QPointF, reach: float = 6.0) -> int:
        """The place of the person under a pixel, NOBODY when there is none within reach."""
        chart, painter = self.chart, self._painter
        if chart is None or painter is None:
            return NOBODY
        found, apart = nearest(chart.x, chart.y, self.camera.plane(pixel))
        if found < 0 or apart * self.camera.scale > painter.shown_radius(found, self.camera) + reach:
            return NOBODY
        return found

    def pixel_of(self, place: int) -> QPointF:
        """Where the person at a place stands in the picture."""
        chart = self.chart
        assert chart is not None  # noqa: S101 - a place comes from a chart
        return self.camera.screen(float(chart.x[place]), float(chart.y[place]))

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(936, 740)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was all in sight stays so."""
        super().resizeEvent(event)
        size = QSizeF(event.size())
        self._picture.clear()
        self.camera, self.named = _widest(self) if self._whole else self.camera.resized(size), False
        self._rest.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, names over it, and what follows the pointer."""
        painter = QPainter(self)
        drawing = self._painter
        if drawing is None:
            painter.fillRect(self.rect(), self.theme.color("paper"))
            painter.end()
            return
        if self._glide.under_way:
            self._glide.paint(painter, self.camera)
            painter.end()
            return
        painter.fillRect(self.rect(), self.theme.color("paper"))
        self._picture.bring_up(drawing, self.camera)
        self._picture.put(painter, self.camera)
        drawing.names(painter, self.camera, self._labels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_over(painter, drawing)
        painter.end()

    def _paint_over(self, painter: QPainter, drawing: MapPainter) -> None:
        """The person under the pointer with ties, and the person the keyboard is on."""
        accent = self.theme.color("accent")
        if self.hovered != NOBODY:
            drawing.highlight(painter, self.camera, self.hovered)
        # While the keyboard is in the pane it is still seen, more thinly, whom that is about.
        for place, width in ((self.hovered, 1.75), (self.stood_on, 2.5 if self.hasFocus() else 1.75)):
            if place == NOBODY:
                continue
            at = self.pixel_of(place)
            radius = drawing.shown_radius(place, self.camera) + 5
            painter.setPen(QPen(accent, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            drawing.mark(painter, at, place)
            painter.setPen(QPen(accent, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius, radius)
        if self.stood_on != NOBODY and all(label.who != self.stood_on for label in self._labels):
            drawing.name(painter, self.camera, self.stood_on)

    def _dress(self) -> None:
        """Another scene, theme or screen: everything anew."""
        if self._scene is not None:
            look, ratio = Look.of(self.theme), self.devicePixelRatioF()
            self._painter = MapPainter(self._scene, look, ratio, before=self._painter)
            self._mark_chosen()
            if self._picture.ratio == ratio:
                self._picture.age()
            else:
                self._picture = Picture(ratio)
            self._labels, self.named = [], False
            self._rest.start(0)
        self.update()

    def _mark_chosen(self) -> None:
        """The renderer paints who is chosen into the picture: drawn anew in each frame, thousands would hold it up."""
        if self._painter is not None:
            self._painter.choose([self._places[who] for who in self._chosen])

    def _turn(self, camera: Camera) -> None:
        if camera != self.camera:
            self.camera, self.named = camera, False
            self._rest.start()
            self.update()

    def _stand_still(self) -> None:
        """The hand rests: the whole picture, then the names."""
        drawing = self._painter
        if drawing is None or self._glide.under_way:
            return
        if self._picture.ratio != self.devicePixelRatioF():  # the window went to another screen
            self._dress()
            return
        if not self._picture.sharp(self.camera):
            self._picture.draw(drawing, self.camera, TIES_STILL)
        self.update()
        Turns(self._naming(drawing), self, lambda: None)

    def _naming(self, drawing: MapPainter) -> Iterator[None]:
        """The names, a few in each turn: a hand that moves on meanwhile does without."""
        for labels in drawing.naming(self.camera):
            if self._rest.isActive() or drawing is not self._painter:
                return
            if labels is not None:
                self._labels, self.named = labels, True
                self.update()
                self.rested.emit()
            yield


def under_box(view: MapView, box: QRectF) -> int:
    """How many marks and names, of people and of where they stand, there are in a box of the picture."""
    chart, camera, drawing = view.chart, view.camera, view.drawing
    if chart is None or drawing is None:
        return 0
    titled = sum(title.box.intersects(box) for title in drawing.titles(camera))
    named = sum(QRectF(view.pixel_of(one.who) + one.offset, QSizeF(*one.size)).intersects(box) for one in view._labels)
    return titled + named + len(within(chart.x, chart.y, camera.box(box, SIZES[-1])))


def _wants_motion(view: MapView) -> bool:
    """Whether things move at all, and somebody would see it."""
    return view.isVisible() and motion.wanted()


def _widest(view: MapView) -> Camera:
    """The view of everybody."""
    return Camera.whole(None if view.chart is None else view.chart.box(), QSizeF(view.size()))


def _ground(choice: MapChoice) -> tuple[str, str]:
    """What places on the map go by: on another ground everybody stands elsewhere."""
    return choice.view, choice.islands if choice.view == NETWORK else choice.sector
