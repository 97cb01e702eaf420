"""The first step: drop or choose files, or learn how to ask for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from myconnections.ui.context import Context
from myconnections.ui.pages.bring_in.edges import keep_right_edge
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.cards import Banner, Card, IconMark
from myconnections.ui.widgets.labels import Paragraph, label
from myconnections.ui.widgets.paint import named

_STACKED = 760
"""Below this width the help stands under the drop area."""


class DropArea(QFrame):
    """A dashed field into which files may be dropped; `dropped` carries their paths."""

    dropped = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = False
        self.setAcceptDrops(True)
        named(self, "drop-area", self.tr("Drop files here"))
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 48, 24, 48)
        self.body.setSpacing(theme.space("s"))
        theme.changed.connect(self.update)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome here; anything else is not."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._hover(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        self._hover(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed border, filled while files hang over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color
        pen = QPen(color("accent" if self._over else "line-2"), 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(color("accent-wash" if self._over else "surface"))
        radius = self._theme.size("radius")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _hover(self, over: bool) -> None:
        self._over = over
        self.update()


class FilesStep(QScrollArea):
    """`chosen` carries paths to read; `add_asked` and `skip_asked` are for who has no file yet."""

    chosen = Signal(list)
    add_asked = Signal()
    skip_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("files-step")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("ground", "none")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(32, 0, 32, 24)
        whole.setSpacing(context.theme.space("l"))
        self.banner = Banner(context.theme)
        whole.addWidget(self.banner)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(context.theme.space("l"))
        self._columns.addLayout(self._left(), 744)
        self._beside = QWidget()
        self._beside.setProperty("ground", "none")
        self._columns.addWidget(self._beside, 416)
        whole.addLayout(self._columns)
        whole.addStretch(1)
        inside.resize(_STACKED, _STACKED)  # or its least size would be reckoned, for nothing
        self.setWidget(inside)
        keep_right_edge(self, whole)

    def furnish(self) -> None:
        """The help beside, once what the person came for is there."""
        column = self._right()
        column.setContentsMargins(0, 0, 0, 0)
        self._beside.setLayout(column)

    def main(self) -> QWidget:
        """What the keyboard begins with."""
        return self.files

    def with_content(self) -> bool:
        """Whether the text of messages shall be kept, too."""
        return self.content.isChecked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow page the help stands below."""
        super().resizeEvent(event)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if self.viewport().width() < _STACKED else beside)

    def _left(self) -> QVBoxLayout:
        theme = self._context.theme
        column = QVBoxLayout()
        column.setSpacing(theme.space("l"))
        self.area = DropArea(theme)
        self.area.dropped.connect(self.chosen)
        self.area.body.addWidget(IconMark(theme, "import", "accent", 32), alignment=Qt.AlignmentFlag.AlignHCenter)
        head = label(self.tr("Drop your files here"), "head")
        self.area.body.addWidget(head, alignment=Qt.AlignmentFlag.AlignHCenter)
        words = Paragraph(
            theme,
            self.tr(
                "A LinkedIn export (the zip as it came, its folder or single files), business cards as a sheet (CSV) "
                "or vCards (.vcf). Several at once are fine."
            ),
            tone="quiet",
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.body.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        self.files = Button(theme, self.tr("Choose files…"), name="choose-files", variant="primary")
        self.folder = Button(theme, self.tr("Choose a folder…"), name="choose-folder", icon="folder")
        row.addStretch(1)
        row.addWidget(self.files)
        row.addWidget(self.folder)
        row.addStretch(1)
        self.area.body.addSpacing(theme.space("s"))
        self.area.body.addLayout(row)
        self.files.clicked.connect(self._choose_files)
        self.folder.clicked.connect(self._choose_folder)
        column.addWidget(self.area)
        column.addLayout(self._tick())
        column.addLayout(self._promise())
        column.addStretch(1)
        return column

    def _tick(self) -> QVBoxLayout:
        theme = self._context.theme
        column = QVBoxLayout()
        column.setSpacing(0)
        self.content = QCheckBox(self.tr("Also keep the text of messages"))
        named(self.content, "with-content", self.content.text())
        column.addWidget(self.content)
        explained = Paragraph(
            theme,
            self.tr("Without it only who wrote, when and which way is kept. That is enough for every suggestion."),
            "small",
            "quiet",
        )
        explained.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addSpacing(28)
        line.addWidget(explained, 1)
        column.addLayout(line)
        return column

    def _promise(self) -> QHBoxLayout:
        theme = self._context.theme
        line = QHBoxLayout()
        line.setSpacing(theme.space("s"))
        line.addWidget(IconMark(theme, "lock", "quiet", 18), alignment=Qt.AlignmentFlag.AlignTop)
        words = self.tr(
            "Files are read on this computer only. Before anything is kept you see what would change, "
            "and afterwards it can be undone."
        )
        line.addWidget(Paragraph(theme, words, "small", "quiet"), 1)
        return line

    def _right(self) -> QVBoxLayout:
        theme = self._context.theme
        column = QVBoxLayout()
        column.setSpacing(theme.space("l"))
        column.addWidget(self._how())
        card = Card(theme, "wash")
        card.setObjectName("no-file-yet")
        card.body.addWidget(label(self.tr("No file yet?"), "head"))
        words = self.tr("It may take LinkedIn a day. Meanwhile add ten people who come to mind first.")
        card.body.addWidget(Paragraph(theme, words))
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        self.add = Button(theme, self.tr("Add a person…"), name="add-person", variant="soft", icon="add-person")
        self.skip = Button(theme, self.tr("Not now"), name="skip-import", variant="ghost")
        self.add.clicked.connect(self.add_asked)
        self.skip.clicked.connect(self.skip_asked)
        row.addWidget(self.add)
        row.addWidget(self.skip)
        row.addStretch(1)
        card.body.addLayout(row)
        column.addWidget(card)
        column.addStretch(1)
        return column

    def _how(self) -> Card:
        theme = self._context.theme
        card = Card(theme)
        card.setObjectName("how-to-ask")
        card.body.addWidget(label(self.tr("How to ask LinkedIn for your data"), "head"))
        steps = (
            self.tr("On the LinkedIn site open Settings & Privacy, then Data privacy."),
            self.tr("Choose “Get a copy of your data” and the larger archive, which holds messages, too."),
            self.tr(
                "LinkedIn sends an e-mail with a link: a part soon, the whole within a day. It works for three days."
            ),
            self.tr("Download the zip and drop it here as it is. A part is enough to begin; bring the rest in later."),
        )
        for number, text in enumerate(steps, 1):
            row = QHBoxLayout()
            row.setSpacing(theme.space("m"))
            figure = label(str(number), "strong", "accent")
            figure.setFixedWidth(16)
            figure.setFixedHeight(round(theme.line_height("body")))
            row.addWidget(figure, alignment=Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(theme, text), 1)
            card.body.addLayout(row)
        remark = self.tr("My Connections is not affiliated with LinkedIn. It signs in nowhere and fetches nothing.")
        card.body.addWidget(Paragraph(theme, remark, "small", "quiet"))
        return card

    def _choose_files(self) -> None:
        filters = [self.tr("What can be brought in (*.zip *.csv *.tsv *.txt *.vcf)"), self.tr("All files (*)")]
        self._context.prompts.choose_files(self, self.tr("Choose files to bring in"), filters, self.chosen.emit)

    def _choose_folder(self) -> None:
        title = self.tr("Choose the folder of the export")
        self._context.prompts.choose_folder(self, title, lambda folder: self.chosen.emit([folder]))
