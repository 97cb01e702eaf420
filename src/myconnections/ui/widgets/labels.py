"""Words on a page: plain labels, a label that may be cut short, running text, key caps, hairlines."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from myconnections.ui.theme import Theme
from myconnections.ui.widgets import paint, phrases

_LONELY, _SHORT = 3, 7
_CLOSING = "、。，．・：；！？…）」』】］〉》ーっゃゅょァィゥェォッャュョ"


def label(text: str, kind: str = "body", tone: str = "ink", parent: QWidget | None = None) -> QLabel:
    """A line of plain text.

    `kind`: body, strong, small, label, head, title, question, display; `tone`: ink, quiet, accent, danger.
    """
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setProperty("tone", tone)
    made.setText(text)
    return made


def hairline(theme: Theme, inset: int = 0, parent: QWidget | None = None) -> QFrame:
    """A line one pixel high across its layout, `inset` pixels shorter at each end."""
    return _Hairline(theme, inset, parent)


class _Hairline(QFrame):
    def __init__(self, theme: Theme, inset: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._inset = inset
        self.setFixedHeight(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(self._inset, 0, -self._inset, 0), self._theme.color("line"))
        painter.end()


class ElidedLabel(QLabel):
    """One line that is cut with "…" where there is no room; only then the whole text is its tooltip."""

    def __init__(self, text: str = "", kind: str = "body", tone: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._smaller: QFont | None = None
        self.setText(text)

    def shrink_to(self, smaller: QFont) -> None:
        """Write in this font what would be cut in its own."""
        self._smaller = smaller

    def setText(self, text: str) -> None:
        """Show another text; line breaks become spaces."""
        super().setText(" ".join(text.split("\n")))
        self._note_cut()

    def is_cut(self) -> bool:
        """True while a part of the text cannot be seen."""
        return self._shown() != self.text()

    def minimumSizeHint(self) -> QSize:
        """A few letters wide: the rest may be cut. Without words it takes no room."""
        metrics = self.fontMetrics()
        width = min(metrics.averageCharWidth() * 4, metrics.horizontalAdvance(self.text()))
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether everything can be seen."""
        super().resizeEvent(event)
        self._note_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, or as much of it as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self._face())
        painter.drawText(self.contentsRect(), self.alignment(), self._shown())
        painter.end()

    def _face(self) -> QFont:
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
        return self.font() if fits or self._smaller is None else self._smaller

    def _shown(self) -> str:
        metrics = QFontMetrics(self._face(), self)
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def _note_cut(self) -> None:
        self.setToolTip(paint.tip(self.text()) if self.is_cut() else "")


class Paragraph(QLabel):
    """Running text that wraps, with the line height of its language (1.6 in Japanese, 1.5 in English)."""

    def __init__(
        self, theme: Theme, text: str = "", kind: str = "body", tone: str = "ink", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = "title" if kind == "question" else kind
        self._bold = kind in {"strong", "head", "title", "display"}
        self._tone = tone
        self._cut: dict[int, list[str]] = {}  # lines by width: layouts ask again and again
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        theme.changed.connect(self._measure_anew)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._cut.clear()
        super().setText(text)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines that this width makes, times the line height."""
        return math.ceil(len(self.lines(width)) * self._line_height())

    def sizeHint(self) -> QSize:
        """About forty full-width characters wide at most."""
        metrics = QFontMetricsF(self._font())
        longest = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0)
        width = math.ceil(min(longest + 1, metrics.height() * 30))
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        """Some eight characters wide."""
        return QSize(math.ceil(QFontMetricsF(self._font()).height() * 6), math.ceil(self._line_height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line under line, the letters in the middle of the line height."""
        painter = QPainter(self)
        painter.setPen(self._theme.color(self._tone))
        painter.setFont(self._font())
        height = self._line_height()
        for number, line in enumerate(self.lines(self.width())):
            box = QRectF(0, number * height, self.width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | self._side(), line)
        painter.end()

    def _measure_anew(self) -> None:
        self._cut.clear()
        self.updateGeometry()
        self.update()

    def _side(self) -> Qt.AlignmentFlag:
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        return Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft

    def _font(self) -> QFont:
        name = {"strong": "body", "label": "small"}.get(self._kind, self._kind)
        return self._theme.font(name, self._bold)

    def _line_height(self) -> float:
        if self._kind in {"title", "display", "head"}:
            return {"head": 24.0, "title": 32.0, "display": 40.0}[self._kind]
        return self._theme.line_height({"strong": "body", "label": "small"}.get(self._kind, self._kind))

    def lines(self, width: int) -> list[str]:
        """The lines that this width makes."""
        if width not in self._cut:
            font = self._font()
            # A line may end with the dot between two parts, but not begin with it.
            text = self.text().replace(" · ", "\u00a0· ")
            self._cut[width] = [line for part in text.split("\n") for line in _kept_company(part, font, width)]
        return self._cut[width]


def _kept_company(text: str, font: QFont, width: float) -> list[str]:
    """The lines of one paragraph; a last line of a word or two letters takes some more along from the line before."""
    lines = _wrapped(text, font, width)
    em = QFontMetricsF(font).height()
    for narrower in (width - em, width - 2 * em, width - 3 * em, width - 4 * em):
        if len(lines) < 2 or not _lonely(lines[-1]) or narrower < em * 6:
            break
        tried = _wrapped(text, font, narrower)
        if len(tried) == len(lines):
            lines = tried
    return lines


def _lonely(line: str) -> bool:
    """A letter or two; in a language with spaces one short word."""
    return len(line) <= _LONELY or (len(line) <= _SHORT and line.isascii() and " " not in line)


def _wrapped(text: str, font: QFont, width: float) -> list[str]:
    """The lines of one paragraph; Japanese between its phrases, where that takes one line more at most."""
    plain = _broken(text, font, width)
    if len(plain) < 2:
        return plain
    joined = phrases.joined(text)
    lines = _broken(joined, font, width)
    # A phrase longer than the line is broken anywhere, even before a mark: then Qt's own rules are better.
    inside = any(a.endswith(phrases.JOINER) or b.startswith((phrases.JOINER, *_CLOSING)) for a, b in pairwise(lines))
    if inside or len(lines) > len(plain) + 1:
        return plain
    return [line.replace(phrases.JOINER, "") for line in lines]


def _broken(text: str, font: QFont, width: float) -> list[str]:
    """The lines that Qt makes; it breaks Japanese anywhere, but puts no mark at the start of a line."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    cuts = []
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, 0))
        cuts.append((line.textStart(), line.textStart() + line.textLength()))
        line = layout.createLine()
    layout.endLayout()
    # Qt counts in UTF-16 units: a character beyond the first plane (rare kanji, signs) is two of them.
    units = text.encode("utf-16-le")
    return [units[2 * start : 2 * end].decode("utf-16-le", "ignore").rstrip(" ") for start, end in cuts] or [""]


class KeyCap(QWidget):
    """What to press, in a small box. It only shows: the key itself belongs to an action."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setAccessibleName(key)
        self.setFixedSize(paint.key_size(key, theme).toSize())
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap."""
        painter = QPainter(self)
        paint.paint_key(painter, QRectF(self.rect()), self._key, self._theme)
        painter.end()
