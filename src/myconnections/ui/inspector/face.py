"""The disc of the person shown: a click chooses a picture, one can be dropped on it, pasted, or taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import photos
from myconnections.ui import pictures
from myconnections.ui.context import Context
from myconnections.ui.widgets import glyphs, paint


class FaceButton(QAbstractButton):
    """`side` is the diameter in pixels."""

    def __init__(self, context: Context, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._side = side
        self._who = ContactId(0)
        self._name = ""
        paint.named(self, "person-photo", self.tr("Photo"))
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAcceptDrops(True)
        self.clicked.connect(self._open)
        context.theme.changed.connect(self.update)

    def show_person(self, who: ContactId, name: str) -> None:
        """Show another person."""
        self._who, self._name = who, name
        told = self.tr("Photo of {name}").format(name=name)
        self.setAccessibleName(told)
        self.setToolTip(paint.tip(told))
        self.update()

    def sizeHint(self) -> QSize:
        """The disc."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo or the letters, and the ring of the keyboard."""
        painter = QPainter(self)
        glyphs.paint_monogram(painter, QRectF(self.rect()), self._name, str(int(self._who)), self._context.theme)
        if self.hasFocus() or self.underMouse():
            paint.paint_focus(painter, QRectF(self.rect()), self._side / 2, self._context.theme)
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture, or a file that may be one."""
        mime = event.mimeData()
        if mime.hasImage() or any(url.isLocalFile() for url in mime.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was let go here."""
        mime = event.mimeData()
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.take_file(files[0])
        elif mime.hasImage():
            self.take_image(QImage(mime.imageData()))

    def take_file(self, path: Path) -> None:
        """Make the small photo of a file and keep it."""
        self._make(lambda: pictures.from_file(path))

    def take_image(self, image: QImage) -> None:
        """Make the small photo of a picture in memory and keep it."""
        self._make(lambda: pictures.from_image(image))

    def _make(self, job: Callable[[], bytes]) -> None:
        """Off the main thread; whom it is for does not change with whom is shown meanwhile."""
        who, acting = self._who, self._context.acting

        def keep(jpeg: bytes) -> None:
            acting.do(lambda vault, now: photos.put(vault, who, jpeg, now))

        self._context.tasks.run(lambda _progress: job(), keep, acting.fail, free=True)

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("photo-menu")
        clipboard = QGuiApplication.clipboard()
        menu.addAction(self.tr("Choose a picture…")).triggered.connect(lambda _on=False: self._choose())
        paste = menu.addAction(self.tr("Paste a picture"))
        paste.setEnabled(clipboard.mimeData().hasImage())
        paste.triggered.connect(lambda _on=False: self.take_image(clipboard.image()))
        remove = menu.addAction(self.tr("Remove the photo"))
        faces = self._context.theme.faces
        remove.setEnabled(faces is not None and faces.has(str(int(self._who))))
        remove.triggered.connect(lambda _on=False: self._remove())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self) -> None:
        kinds = " ".join(f"*.{kind}" for kind in sorted(pictures.FORMATS))
        self._context.prompts.choose_files(
            self,
            self.tr("Choose a picture"),
            [self.tr("Pictures ({kinds})").format(kinds=kinds)],
            lambda paths: self.take_file(paths[0]),
        )

    def _remove(self) -> None:
        who = self._who
        self._context.acting.do(lambda vault, now: photos.remove(vault, who, now))
