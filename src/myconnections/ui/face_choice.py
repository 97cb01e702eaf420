"""The disc of a person as a button: a menu to choose a picture, paste one or take it away; one can be dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from myconnections.domain.ids import ContactId
from myconnections.ui import pictures
from myconnections.ui.context import Context
from myconnections.ui.faces import disc_of
from myconnections.ui.widgets import glyphs, paint


class FaceChoice(QAbstractButton):
    """`side` is the diameter in pixels. `keep` gets whom a picture was chosen for and the small JPEG of it, b"" to take
    the photo away; `fail` what went wrong on the way. Both may be called when the button is gone already.
    """

    def __init__(
        self,
        context: Context,
        side: int,
        keep: Callable[[ContactId, bytes], object],
        fail: Callable[[Exception], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._side = context, side
        self._keep, self._fail = keep, fail
        self._who = ContactId(0)
        self._name = ""
        self._pending: QImage | None = None
        paint.named(self, "person-photo", self.tr("Photo"))
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAcceptDrops(True)
        self.clicked.connect(self.open)
        context.theme.changed.connect(self.update)

    def show_person(self, who: ContactId, name: str) -> None:
        """Show another person; 0 for somebody who is not kept yet."""
        self._who, self._name = who, name
        told = self.tr("Photo of {name}").format(name=name) if name else self.tr("Photo")
        self.setAccessibleName(told)
        self.setToolTip(paint.tip(told))
        self.update()

    def show_pending(self, jpeg: bytes | None) -> None:
        """Show a photo that is not kept yet, b"" the letters in its place, None what is kept."""
        self._pending = None if jpeg is None else QImage.fromData(jpeg)
        self.update()

    def has_photo(self) -> bool:
        """Whether a photo is seen."""
        if self._pending is not None:
            return not self._pending.isNull()
        faces = self._context.theme.faces
        return faces is not None and faces.has(str(int(self._who)))

    def sizeHint(self) -> QSize:
        """The disc."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo or the letters, and the ring of the keyboard."""
        painter, theme, whole = QPainter(self), self._context.theme, QRectF(self.rect())
        if self._pending is None:
            glyphs.paint_monogram(painter, whole, self._name, str(int(self._who)), theme)
        elif self._pending.isNull():
            glyphs.paint_letters(painter, whole, self._name, str(int(self._who)), theme)
        else:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(0, 0, disc_of(self._pending, round(self._side * ratio), ratio))
        if self.hasFocus() or self.underMouse():
            paint.paint_focus(painter, whole, self._side / 2, theme)
        painter.end()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture, or a file that may be one."""
        mime = event.mimeData()
        if mime.hasImage() or any(url.isLocalFile() for url in mime.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go here."""
        mime = event.mimeData()
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.take_file(files[0])
        elif mime.hasImage():
            self.take_image(QImage(mime.imageData()))

    def take_file(self, path: Path) -> None:
        """Make the small photo of a file and hand it on."""
        self._make(lambda: pictures.from_file(path))

    def take_image(self, image: QImage) -> None:
        """Make the small photo of a picture in memory and hand it on."""
        self._make(lambda: pictures.from_image(image))

    def choose(self) -> None:
        """Ask for a file."""
        kinds = " ".join(f"*.{kind}" for kind in sorted(pictures.FORMATS))
        self._context.prompts.choose_files(
            self,
            self.tr("Choose a picture"),
            [self.tr("Pictures ({kinds})").format(kinds=kinds)],
            lambda paths: self.take_file(paths[0]),
        )

    def remove(self) -> None:
        """Take the photo away."""
        self._keep(self._who, b"")

    def open(self) -> None:
        """The menu of what can be done with the photo."""
        menu = QMenu(self)
        menu.setObjectName("photo-menu")
        clipboard = QGuiApplication.clipboard()
        menu.addAction(self.tr("Choose a picture…")).triggered.connect(lambda _on=False: self.choose())
        paste = menu.addAction(self.tr("Paste a picture"))
        held: QMimeData | None = clipboard.mimeData()  # None where nothing was ever copied
        paste.setEnabled(held is not None and held.hasImage())
        paste.triggered.connect(lambda _on=False: self.take_image(clipboard.image()))
        remove = menu.addAction(self.tr("Remove the photo"))
        remove.setEnabled(self.has_photo())
        remove.triggered.connect(lambda _on=False: self.remove())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _make(self, job: Callable[[], bytes]) -> None:
        """Off the main thread; whom it is for does not change with whom is shown meanwhile."""
        who, keep = self._who, self._keep
        self._context.tasks.run(lambda _progress: job(), lambda jpeg: keep(who, jpeg), self._fail, free=True)
