"""Photos of people in place of their monograms: read when first seen, kept small in memory, never written anywhere."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QApplication

from myconnections.domain.ids import ContactId
from myconnections.services import photos
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.acting import Acting
from myconnections.ui.feed import Feed

_MOST = 400
"""So many photos are held; beyond that those seen longest ago go."""
_AT_ONCE = 60


class Faces(QObject):
    """`picture` answers at once: the photo, or None and, where there is one, everything is painted again when it came.

    Where nobody has a photo it costs one look into an empty set.
    """

    def __init__(self, acting: Acting, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acting = acting
        self._who: frozenset[str] = frozenset()
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._rounds: dict[tuple[str, int], QPixmap] = {}
        self._wanted: dict[str, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fetch)
        feed.subscribe({"contact"}, self._changed, self)
        self._look()

    def has(self, key: str) -> bool:
        """Whether the person of this id has a photo."""
        return key in self._who

    def picture(self, key: str, side: float, ratio: float) -> QPixmap | None:
        """The photo of the person as a disc of `side` pixels, None for none or none yet."""
        if key not in self._who:
            return None
        image = self._images.get(key)
        if image is None:
            self._wanted[key] = None
            if not self._timer.isActive():
                self._timer.start(0)
            return None
        self._images.move_to_end(key)
        dots = round(side * ratio)
        made = self._rounds.get((key, dots))
        if made is None:
            if len(self._rounds) > 2 * _MOST:
                self._rounds.clear()
            made = self._rounds[(key, dots)] = disc_of(image, dots, ratio)
        return made

    def _look(self) -> None:
        self._acting.read(lambda vault, _now: photos.who(vault), self._take_who, owner=self)

    def _take_who(self, who: frozenset[ContactId]) -> None:
        now = frozenset(str(int(one)) for one in who)
        if now != self._who:
            self._who = now
            _paint_again()

    def _fetch(self) -> None:
        keys = [key for key in self._wanted if key not in self._images][-_AT_ONCE:]  # those seen last are seen now
        self._wanted.clear()
        if not keys:
            return

        def job(vault: OpenVault, _now: datetime) -> dict[str, QImage]:
            found = photos.of(vault, [ContactId(int(key)) for key in keys])
            return {str(int(who)): QImage.fromData(jpeg) for who, jpeg in found.items()}

        self._acting.read(job, self._take, owner=self)

    def _take(self, found: dict[str, QImage]) -> None:
        self._images.update((key, image) for key, image in found.items() if not image.isNull())
        while len(self._images) > _MOST:
            gone, _ = self._images.popitem(last=False)
            self._rounds = {key: made for key, made in self._rounds.items() if key[0] != gone}
        if found:
            _paint_again()

    def _changed(self, changes: Changes) -> None:
        whom = {str(who) for who in changes.people}
        if changes.everything or not whom:
            self._images.clear()
            self._rounds.clear()
        for key in whom & self._images.keys():
            del self._images[key]
        self._rounds = {key: made for key, made in self._rounds.items() if key[0] not in whom}
        self._look()
        if whom & self._who:
            _paint_again()


def _paint_again() -> None:
    for window in QApplication.topLevelWidgets():
        window.update()


def disc_of(image: QImage, dots: int, ratio: float) -> QPixmap:
    """The photo as a disc of `dots` device pixels."""
    made = QPixmap(dots, dots)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QPainterPath()
    disc.addEllipse(QRectF(0, 0, dots, dots))
    painter.setClipPath(disc)
    small = image.scaled(
        dots, dots, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawImage(0, 0, small)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
