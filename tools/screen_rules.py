"""What can be told of a screen without an eye: words cut off, things over each other, things outside the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from myconnections.ui.widgets.busy import BusyOverlay
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import ElidedLabel, Paragraph
from myconnections.ui.widgets.toast import Toast

_SIGN = 20  # a sign of 18 and a pixel around it
FLOATING = ("inspector", "toast", "busy", "palette")
"""What may lie over other things: it is meant to."""


def faults(screen: QWidget) -> list[str]:
    """Every breach on a screen that is shown, in words."""
    found: list[str] = []
    for widget in shown(screen):
        found += [f"{_name(widget)}: {what}" for what in (_cut(widget), _outside(widget), _wide(widget)) if what]
        found += [f"{_name(widget)}: {_name(a)} and {_name(b)} lie over each other" for a, b in _overlaps(widget)]
    return found


def shown(screen: QWidget) -> Iterator[QWidget]:
    """The widgets that can be seen; what belongs to Qt's own controls is Qt's affair."""
    for widget in screen.findChildren(QWidget):
        if widget.isVisible() and not widget.objectName().startswith("qt_") and not _inside_control(widget):
            yield widget


def _inside_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, (QComboBox, QSpinBox, QLineEdit)) or widget.inherits("QScrollBar")


def _cut(widget: QWidget) -> str:
    """Words that do not fit into their widget, "" where they do. An ElidedLabel may be cut: it has a tip then."""
    if isinstance(widget, ElidedLabel):
        return "" if not widget.is_cut() or widget.toolTip() else "cut without a tip"
    if isinstance(widget, Paragraph):
        lines = widget.heightForWidth(widget.width())
        return f"needs {lines} lines' height, has {widget.height()}" if widget.height() < lines - 1 else ""
    if isinstance(widget, QLabel):
        wanted, letters = widget.sizeHint().width(), QFontMetrics(widget.font()).horizontalAdvance(widget.text())
        room = widget.contentsRect().width() + max(wanted - letters, 0) + 1
        return f"'{widget.text()}' needs {wanted}, has {widget.width()}" if widget.text() and room < wanted else ""
    return _narrow(widget) if isinstance(widget, QAbstractButton) else ""


def _narrow(button: QAbstractButton) -> str:
    if isinstance(button, Button) and button.property("variant") == "icon":
        return "" if button.width() >= _SIGN else f"is {button.width()} wide"
    wanted = max(button.minimumSizeHint().width(), button.sizeHint().width() if _is_fixed(button) else 0)
    return f"'{button.text()}' needs {wanted}, has {button.width()}" if button.width() < wanted - 1 else ""


def _is_fixed(widget: QWidget) -> bool:
    return widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed


def _outside(widget: QWidget) -> str:
    """Beyond the edge of what it stands in, other than in what can be scrolled."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolled(widget):
        return ""
    beyond = not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry())
    return f"{widget.geometry().getRect()} outside {parent.rect().getRect()}" if beyond else ""


def _wide(widget: QWidget) -> str:
    """What is scrolled fits its width: only tables and what they are made of are pushed sideways."""
    if not isinstance(widget, QScrollArea) or not widget.widgetResizable():
        return ""
    beyond, inside = widget.horizontalScrollBar().maximum(), widget.widget()
    if not beyond or inside is None:
        return ""
    parts = [part for part in shown(inside) if not part.findChildren(QWidget)]
    widest = max(parts, key=lambda part: part.mapTo(widget, part.rect().topRight()).x(), default=widget)
    return f"is {beyond} wider than its window, at {_name(widest)}"


def _scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and isinstance(parent.parentWidget(), QAbstractScrollArea)


def _overlaps(widget: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Pairs of children over each other."""
    if isinstance(widget, QAbstractScrollArea) or _inside_control(widget):
        return
    children = [
        child
        for child in widget.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not isinstance(child, (Toast, BusyOverlay))
        and child.objectName() not in FLOATING
        and child.width() * child.height() > 0
    ]
    for number, first in enumerate(children):
        for second in children[number + 1 :]:
            over: QRect = first.geometry().intersected(second.geometry())
            if over.width() > 1 and over.height() > 1:
                yield first, second


def _name(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__
