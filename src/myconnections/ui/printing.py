"""A page of words on paper: the system is asked for a printer; the print queue sees a plain title and nobody's name."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from myconnections.ui.prompts import Prompts

MARGINS = QMarginsF(20, 20, 20, 20)
"""Millimetres of paper left free."""


def ask_printer(prompts: Prompts, parent: QWidget, title: str, document: QTextDocument) -> None:
    """Print on what the person chooses; the size of the paper is theirs to change, A4 at first."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: document.print_(printer))
    prompts.show(dialog)
