"""To which community somebody belongs: a field that finds the existing ones while one writes, or takes a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from myconnections.domain.folding import compare_key
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.paint import named

_MOST = 8


class CommunityField(QLineEdit):
    """`taken` sends the name that was written or picked; `left` that nothing was ("": Escape, or the focus went).

    What is still being composed by an input method is taken along, never lost.
    """

    taken = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "triage-community", self.tr("Community"))
        self.setPlaceholderText(self.tr("Name of a community, then Enter"))
        self.setMaxLength(120)
        self._known: tuple[str, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._found = QStringListModel(self)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._popup = popup = QListView()
        popup.setProperty("popup", "true")
        named(popup, "triage-communities", self.tr("Communities found"))
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer.setPopup(popup)
        self._completer.activated[str].connect(self._give)  # type: ignore[index]
        self.textEdited.connect(self._seek)

    def begin(self, known: Sequence[str], proposed: str) -> None:
        """Write; the proposal stands there chosen, so that Enter takes it and any letter replaces it."""
        self._known, self._keys = tuple(known), tuple(compare_key(name) for name in known)
        self.setText(proposed)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        if not proposed:
            self._seek("")

    def finish(self) -> None:
        """Something else begins: what is written is taken."""
        self._take()

    def found(self) -> list[str]:
        """What is offered now."""
        return self._found.stringList()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Escape leaves; neither goes on to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self._end()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self._seek(self.text())
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was written is kept when the keyboard goes elsewhere by hand."""
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            return
        if self.isVisible():
            self._take()

    def _seek(self, text: str) -> None:
        key = compare_key(text)
        hits = [name for name, folded in zip(self._known, self._keys, strict=True) if key in folded]
        self._found.setStringList(hits[:_MOST])
        if hits:
            self._completer.complete()
        else:
            self._popup.hide()

    def _take(self) -> None:
        """What is picked in the list below, else what is written; what is being composed counts as written."""
        if not self.isVisible():
            return
        QGuiApplication.inputMethod().commit()
        picked = self._popup.currentIndex() if self._popup.isVisible() else QModelIndex()
        self._give(str(picked.data()) if picked.isValid() else self.text().strip())

    def _give(self, name: str) -> None:
        key = compare_key(name)
        # The same name in other letters (width, kana) is the community that exists already.
        name = next((known for known, folded in zip(self._known, self._keys, strict=True) if folded == key), name)
        self._end()
        if name:
            self.taken.emit(name)
        else:
            self.left.emit()

    def _end(self) -> None:
        self._popup.hide()
        self.hide()
        self.clear()
