"""Naming a circle that was found: what will happen is said before it happens, and who it happens to can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from myconnections.domain.community import MOST_NAME
from myconnections.domain.ids import ContactId
from myconnections.services import found_circles
from myconnections.services.found_circles import FoundCircle, Naming
from myconnections.ui import circle_words
from myconnections.ui.context import Context
from myconnections.ui.texts_circles import NAMING
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.keyed_list import KeyedList
from myconnections.ui.widgets.labels import Paragraph
from myconnections.ui.widgets.paint import named, tip

ROW = 28
_FEWEST, _MOST = 2, 8
"""So many people are in sight at least and at most."""
_WAIT_MS = 120
_BESIDE = 40
"""Pixels beside the words of a button."""


class CircleNaming(QWidget):
    """`given` carries those chosen and the name, `marked` who of the circle would be in the community then. `fitted`
    says that it needs another height.

    The button is off until it is known what the name would do; Enter while that is being read goes to the button.
    """

    given = Signal(object, str)
    marked = Signal(object)
    fitted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._wording = context, context.wording
        self.circle: FoundCircle | None = None
        self._told: Naming | None = None
        self._reading = self._again = self._entered = False
        self._off: set[ContactId] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.field = QLineEdit()
        named(self.field, "circle-name", self.tr("Name of the community"))
        self.field.setPlaceholderText(self.tr("Name of the community"))
        self.field.setMaxLength(MOST_NAME)
        self.field.returnPressed.connect(self._enter)
        column.addWidget(self.field)
        self._effect = Paragraph(context.theme, "", "small")
        self._effect.setObjectName("circle-effect")
        column.addWidget(self._effect)
        self.joining = KeyedList(self._key)
        named(self.joining, "circle-joining", self.tr("Who would come to be in it"))
        self.joining.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.joining.itemChanged.connect(self._ticked)
        column.addWidget(self.joining)
        self._anew = Paragraph(context.theme, "", "small", "quiet")
        self._anew.setObjectName("circle-anew")
        column.addWidget(self._anew)
        self.keep = Button(context.theme, "…", name="circle-keep", variant="primary")
        self.keep.clicked.connect(self._give)
        column.addWidget(self.keep)
        self.other = Button(context.theme, "…", name="circle-new", variant="link")
        self.other.make_flush()
        self.other.clicked.connect(self._turn)
        column.addWidget(self.other)
        self._wait = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._wait.timeout.connect(self._read)
        self.field.textChanged.connect(self._written)

    def begin(self, circle: FoundCircle) -> None:
        """Name this one, beginning with what its people share."""
        self.circle = circle
        self._told = None
        self._off = set()
        self._write(circle.suggested)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def renew(self, circle: FoundCircle) -> None:
        """The same circle, as it is now; what is written stays."""
        self.circle = circle
        self._read()

    def chosen(self) -> tuple[ContactId, ...]:
        """Those who are ticked."""
        rows = (self.joining.item(number) for number in range(self.joining.count()))
        return tuple(
            ContactId(int(row.data(Qt.ItemDataRole.UserRole)))
            for row in rows
            if row.checkState() is Qt.CheckState.Checked
        )

    def fit(self, most: int = _MOST) -> None:
        """So many people in sight, or fewer."""
        rows = min(self.joining.count(), max(_FEWEST, min(most, _MOST)))
        self.joining.setFixedHeight(rows * ROW + 6)
        inside = self.layout()
        if inside is not None:  # at once, or what lies around learns of it in a later turn of the event loop
            inside.activate()
        self.updateGeometry()

    def _write(self, text: str) -> None:
        self.field.setText(text)
        self._wait.stop()
        self._read()

    def _written(self, _text: str) -> None:
        self._told = None
        self.keep.setEnabled(False)
        self._wait.start()

    def _ticked(self, item: QListWidgetItem) -> None:
        who = ContactId(int(item.data(Qt.ItemDataRole.UserRole)))
        if item.checkState() is Qt.CheckState.Checked:
            self._off.discard(who)
        else:
            self._off.add(who)
        if self._told is not None:
            self._weigh()

    def _read(self) -> None:
        """One look at a time: what was written meanwhile is looked at when it has come."""
        self._wait.stop()
        if self._reading:
            self._again = True
            return
        circle, text = self.circle, self.field.text()
        if circle is None or not text.strip():
            self._take(None)
            return
        people = circle.people
        self._reading = True
        self._context.acting.read(
            lambda vault, _now: found_circles.naming(vault, people, text), self._came, self._failed, owner=self
        )

    def _came(self, told: Naming) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self._read()
        elif not self._wait.isActive():
            self._take(told)

    def _failed(self, error: Exception) -> None:
        self._reading = self._again = False
        self._context.acting.fail(error)

    def _take(self, told: Naming | None) -> None:
        self._told = told
        self._show_people(() if told is None else told.joining)
        self._weigh()
        if self._entered and self.keep.isEnabled():
            self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        self._entered = False

    def _show_people(self, joining: tuple[ContactId, ...]) -> None:
        """Those who would come to carry the name; who was not ticked stays so."""
        circle, rows = self.circle, self.joining
        rows.blockSignals(True)
        rows.clear()
        for who, name in zip(circle.people, circle.names, strict=True) if circle is not None else ():
            if who in joining:
                item = QListWidgetItem(name)
                item.setData(Qt.ItemDataRole.UserRole, int(who))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked if who in self._off else Qt.CheckState.Checked)
                item.setToolTip(tip(name))
                item.setSizeHint(QSize(0, ROW))
                rows.addItem(item)
        rows.setCurrentRow(0)
        rows.blockSignals(False)

    def _weigh(self) -> None:
        """Say what would happen, as far as it is known."""
        told, circle, chosen, words = self._told, self.circle, self.chosen(), self._wording
        said = circle_words.effect(circle, told, words) if told is not None and circle is not None else ""
        anew = circle_words.anew(told, chosen, words) if told is not None and chosen else ""
        for line, text in ((self._effect, said), (self._anew, anew)):
            line.setText(text)
            line.setVisible(bool(text))
        self.joining.setVisible(self.joining.count() > 0)
        self.keep.setEnabled(told is not None and bool(chosen))
        self._say_deed(told, len(chosen))
        self._offer_other(told)
        if told is not None and circle is not None:
            self.marked.emit([who for who in circle.people if who in chosen or who not in told.joining])
        QTimer.singleShot(0, self, self.fitted.emit)  # words know their height only once they are shown

    def _say_deed(self, told: Naming | None, many: int) -> None:
        if told is None or not told.joining:
            self.keep.setText(self.tr("Name it"))
            return
        whole = circle_words.deed(told, many, self._wording)
        metrics = QFontMetricsF(self._context.theme.font("body", True))
        room = max(self.width(), self.minimumWidth()) - _BESIDE - metrics.horizontalAdvance(whole)
        room += metrics.horizontalAdvance(told.name)
        short = metrics.elidedText(told.name, Qt.TextElideMode.ElideRight, max(room, 4 * _BESIDE))
        self.keep.setText(circle_words.deed(told, many, self._wording, short))
        self.keep.setAccessibleName(whole)
        self.keep.setToolTip(tip(whole) if short != told.name else "")

    def _offer_other(self, told: Naming | None) -> None:
        """The other choice: a new name in the place of one that exists, or back to the one proposed."""
        proposed = "" if self.circle is None else self.circle.suggested
        exists = told is not None and told.exists
        metrics = QFontMetricsF(self._context.theme.font("body"))
        short = metrics.elidedText(proposed, Qt.TextElideMode.ElideRight, 4 * _BESIDE)
        self.other.setText(self._wording.pair(NAMING["as_new" if exists else "as_known"], {"name": short}))
        self.other.setVisible(exists or (bool(proposed) and self.field.text().strip() != proposed))

    def _turn(self) -> None:
        """To the other choice."""
        exists = self._told is not None and self._told.exists
        self._write("" if exists or self.circle is None else self.circle.suggested)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        if self.keep.isEnabled():
            self._give()
        elif self.field.text().strip() and self._told is None:
            self._entered = True

    def _give(self) -> None:
        chosen = self.chosen()
        if self._told is not None and chosen and self.field.isEnabled():
            self.given.emit(chosen, self._told.name)

    def _key(self, key: int) -> bool:
        """Enter among the people does what the button says."""
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
            return True
        return False
