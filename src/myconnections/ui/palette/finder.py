"""The search field of the window: finds from anywhere, or narrows the list of people while that is in front."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent

from myconnections.services import finding
from myconnections.services.changes import Changes
from myconnections.services.finding import Employer, Finding, Used
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.frame import Frame
from myconnections.ui.palette.entries import Entry, at_first, lines
from myconnections.ui.palette.panel import Panel
from myconnections.ui.tasks import Task

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_GAP, _EDGE = 4, 24


class Finder(QObject):
    """What is written is looked for on the vault's thread; only the answer to the newest words is shown.

    On the people page a click into the field narrows the list, as ever; the palette comes with its key.
    `opened` sends the key of an organization to be shown.
    """

    opened = Signal(str)

    def __init__(self, context: Context, frame: Frame) -> None:
        super().__init__(frame)
        self._context = context
        self._frame = frame
        self._actions: Mapping[str, QAction] = {}
        self._search = frame.bar.search
        self._panel = Panel(context.theme, frame)
        self._on = False
        self._before = ""
        self._asked = 0
        self._task: Task | None = None
        self._known: Sequence[Employer] | None = None
        self._used: list[Used] = []
        self._panel.chosen.connect(self._choose)
        self._panel.moved.connect(self._search.setAccessibleDescription)
        self._search.sought.connect(self._sought)
        self._search.left_down.connect(self._leave_down)
        self._search.installEventFilter(self)
        frame.installEventFilter(self)
        context.feed.subscribe({"contact", "organization"}, self._forget_known, self)

    def offer(self, actions: Mapping[str, QAction]) -> None:
        """The acts of the window, which are found by their words; what cannot be done in this vault is not offered."""
        self._actions = {key: action for key, action in actions.items() if action.isEnabled()}

    def call(self) -> None:
        """The key of the palette: write what is looked for, whatever page is in front."""
        if not self._on:
            self._before = self._search.text()
            self._begin()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def narrow(self) -> None:
        """The key of the list: write what narrows the people, or what the page in front can find by itself."""
        self.close()
        page = self._frame.current()
        if page is not None and page.begin_find():
            return
        self._frame.go("people")
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def close(self) -> None:
        """Put the palette away; the field says again what the list is narrowed to."""
        if not self._on:
            return
        self._end(self._before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list while one writes; the palette goes when the keyboard does."""
        if watched is self._frame:
            if event.type() == QEvent.Type.Resize and self._on:
                self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._on:
            return self._key(event)
        elif isinstance(event, QFocusEvent) and event.lostFocus() and self._leaves(event):
            QTimer.singleShot(0, self, self.close)
        elif event.type() == QEvent.Type.MouseButtonPress and not self._on and not self._narrows():
            self.call()
        return super().eventFilter(watched, event)

    def _leaves(self, event: QFocusEvent) -> bool:
        stays = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        return self._on and event.reason() not in stays

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if self._search.composing():
            return False
        if key in _STEPS:
            self._panel.step(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._panel.choose()
        elif key is Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _narrows(self) -> bool:
        page = self._frame.current()
        return page is not None and page.objectName() == "people-page"

    def _sought(self, text: str) -> None:
        if self._on:
            self._look(text.strip())
        elif self._narrows():
            self._frame.seek(text)
        elif text.strip() and self._search.hasFocus():
            self._before = ""
            self._begin()
        elif text.strip():
            self._frame.seek(text)  # written by somebody else than the keyboard: as if asked for in the list

    def _leave_down(self) -> None:
        if not self._narrows():
            self.call()
            return
        (self._frame.current() or self._frame).setFocus(Qt.FocusReason.TabFocusReason)

    def _begin(self) -> None:
        self._on = True
        self._context.acting.read(lambda vault, _now: finding.recall(vault), self._take_used, owner=self)
        self._look("" if self._search.text() == self._before else self._search.text().strip())

    def _take_used(self, used: list[Used]) -> None:
        self._used = used
        if self._on and not self._asked_for():
            self._show(self._first())

    def _first(self) -> list[Entry]:
        return at_first(self._used, self._actions, self._context.wording, len(self._frame.whom()))

    def _asked_for(self) -> str:
        return "" if self._search.text() == self._before else self._search.text().strip()

    def _look(self, text: str) -> None:
        self._asked += 1
        if self._task is not None:
            self._task.cancel()  # one not begun yet is not begun any more
            self._task = None
        if not text:
            self._show(self._first())
            return
        number, known = self._asked, self._known

        def job(vault: OpenVault, now: datetime) -> tuple[Finding, Sequence[Employer]]:
            employers = finding.employers(vault) if known is None else known
            return finding.look(vault, text, employers, now), employers

        def show(answer: tuple[Finding, Sequence[Employer]]) -> None:
            found, self._known = answer
            if number == self._asked and self._on:
                words, chosen = self._context.wording, len(self._frame.whom())
                self._show(lines(found, self._actions, text, words, chosen))

        self._task = self._context.acting.read(job, show, owner=self)

    def _show(self, entries: list[Entry]) -> None:
        if not entries:
            entries = [Entry("head", "", self.tr("Nothing found."))]
        self._panel.show_lines(entries)
        self._place()
        self._panel.show()

    def _place(self) -> None:
        below = self._search.mapTo(self._frame, QPoint(0, self._search.height() + _GAP))
        room = QSize(self._frame.width() - below.x() - _EDGE, self._frame.height() - below.y() - _EDGE)
        self._panel.place(below.x(), below.y(), room)

    def _end(self, text: str) -> None:
        self._on = False
        self._asked += 1
        self._panel.hide()
        self._search.setAccessibleDescription("")
        if self._search.text() != text:
            was = self._search.blockSignals(True)
            self._search.setText(text)
            self._search.blockSignals(was)
            self._search.update()

    def _choose(self, entry: Entry) -> None:
        before = self._before
        self._end(entry.key if entry.kind == "list" else before)
        self._remember(entry)
        if entry.kind == "list":
            self._frame.seek(entry.key)
            return
        (self._frame.current() or self._frame).setFocus(Qt.FocusReason.OtherFocusReason)
        if entry.kind == "act":
            self._actions[entry.key].trigger()
        elif entry.kind == "organization":
            self.opened.emit(entry.key)
        elif entry.kind == "entry":
            self._frame.go(entry.key)
        else:
            self._frame.show_person(
                int(entry.key), {"note": "note", "encounter": f"record-{entry.about}"}.get(entry.kind, "")
            )

    def _remember(self, entry: Entry) -> None:
        if entry.kind in {"person", "organization", "act"}:
            used = Used(entry.kind, entry.key, entry.text if entry.kind == "organization" else "")
            self._context.acting.read(
                lambda vault, now: finding.remember(vault, used, now), lambda _none: None, owner=self
            )

    def _forget_known(self, _changes: Changes) -> None:
        self._known = None
