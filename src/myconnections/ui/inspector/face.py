"""The disc of the person shown: a photo chosen, dropped or pasted here is kept at once, and goes by undo."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import photos
from myconnections.ui.acting import Acting
from myconnections.ui.context import Context
from myconnections.ui.face_choice import FaceChoice


class FaceButton(FaceChoice):
    """`side` is the diameter in pixels."""

    def __init__(self, context: Context, side: int, parent: QWidget | None = None) -> None:
        super().__init__(context, side, partial(_keep, context.acting), context.acting.fail, parent)


def _keep(acting: Acting, who: ContactId, jpeg: bytes) -> None:
    if jpeg:
        acting.do(lambda vault, now: photos.put(vault, who, jpeg, now))
    else:
        acting.do(lambda vault, now: photos.remove(vault, who, now))
