"""Drawing the sheet where there is no window: for the command line."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication

from myconnections.domain.report import Report
from myconnections.ui.coach.pdf import sheet_pdf


def sheet_off_screen(report: Report, language: str) -> bytes:
    """The sheet as PDF; Qt is started without any display for it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Kept until the drawing is done: fonts belong to it.
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    drawn = sheet_pdf(report, language)
    del app
    return drawn
