"""The photo in the form of a person: seen at once, kept with everything else when the form is kept."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.ui.context import Context
from myconnections.ui.face_choice import FaceChoice
from myconnections.ui.widgets.buttons import Button

_SIDE = 64


class PhotoLine(QWidget):
    """`photo` is what was chosen here: None leaves what is kept, b"" takes it away. `changed` says it is another."""

    changed = Signal()

    def __init__(self, context: Context, fail: Callable[[Exception], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo: bytes | None = None
        self._face = FaceChoice(context, _SIDE, self._chosen, fail, self)
        self._choose = Button(context.theme, self.tr("Choose a picture…"), name="person-photo-choose")
        self._remove = Button(context.theme, self.tr("Remove the photo"), name="person-photo-remove", variant="link")
        self._choose.clicked.connect(self._face.choose)
        self._remove.clicked.connect(self._face.remove)
        self.setFocusProxy(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.space("l"))
        for part in (self._face, self._choose, self._remove):
            row.addWidget(part)
        row.addStretch(1)

    def show_person(self, who: ContactId, name: str) -> None:
        """Whose photo this is, and the name its letters are taken from."""
        self._face.show_person(who, name)
        self._show()

    def written(self) -> str | None:
        """What was chosen, as plain text for a draft."""
        return None if self.photo is None else b64encode(self.photo).decode("ascii")

    def give_back(self, text: object) -> None:
        """What a draft says was chosen."""
        try:
            self.photo = b64decode(str(text), validate=True)
        except Error:  # a draft of another make: what is kept stays
            self.photo = None
        self._show()

    def _chosen(self, _who: ContactId, jpeg: bytes) -> None:
        if shiboken6.isValid(self):  # the form may have been closed while the picture was made small
            self.photo = jpeg
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self._face.show_pending(self.photo)
        there = self._face.has_photo()
        if not there and self._remove.hasFocus():
            self._choose.setFocus()
        self._remove.setVisible(there)
