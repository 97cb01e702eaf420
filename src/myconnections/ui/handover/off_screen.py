"""Drawing the hand-over sheet where there is no window: for the command line."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication

from myconnections.domain.handover import HandOver
from myconnections.ui.handover.pdf import handover_pdf
from myconnections.ui.wording import Wording


def handover_off_screen(sheet: HandOver, wording: Wording) -> bytes:
    """The sheet as PDF; Qt is started without any display for it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Kept until the drawing is done: fonts belong to it.
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    drawn = handover_pdf(sheet, wording)
    del app
    return drawn
