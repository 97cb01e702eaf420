"""Two versions of a text side by side: what is gone is struck out at the left, what is new is marked at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QTextEdit, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets.labels import label
from myconnections.ui.widgets.paint import named


class _Side(QTextEdit):
    """One version, as high as its words."""

    def __init__(self, theme: Theme, name: str, spoken: str, other: str) -> None:
        super().__init__()
        self._theme, self._leaves_out = theme, other
        self._pieces: list[tuple[str, str]] = []
        named(self, name, spoken)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._write)

    def show_pieces(self, pieces: Sequence[tuple[str, str]]) -> None:
        """(text, "same", "gone" or "new") in the order of reading; those of the other side are left out."""
        self._pieces = list(pieces)
        self._write()

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for text, kind in self._pieces:
            if kind != self._leaves_out:
                cursor.insertText(text, self._format(kind))

    def _format(self, kind: str) -> QTextCharFormat:
        shape = QTextCharFormat()
        color = self._theme.color
        shape.setForeground(color("ink" if kind == "same" else "quiet" if kind == "gone" else "accent"))
        shape.setFontStrikeOut(kind == "gone")
        if kind == "new":
            shape.setBackground(color("accent-wash"))
            shape.setFontUnderline(True)
        return shape

    def _fit(self) -> None:
        self.setFixedHeight(round(self.document().size().height()) + 20)


class TwoVersions(QWidget):
    """Sides with their days; a difference is told by a line through or under it, not by color alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("xs"))
        self.before = _Side(theme, "version-before", self.tr("Earlier"), "new")
        self.after = _Side(theme, "version-after", self.tr("Later"), "gone")
        self._heads = (label("", "small", "quiet"), label("", "small", "quiet"))
        for column, side in enumerate((self.before, self.after)):
            grid.addWidget(self._heads[column], 0, column)
            grid.addWidget(side, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)

    def show_heads(self, before: str, after: str) -> None:
        """What stands over each side."""
        for head, text in zip(self._heads, (before, after), strict=True):
            head.setText(text)

    def show_pieces(self, pieces: Sequence[tuple[str, str]]) -> None:
        """Both sides from the same pieces."""
        for side in (self.before, self.after):
            side.show_pieces(pieces)
