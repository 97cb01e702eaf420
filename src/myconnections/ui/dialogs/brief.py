"""Before we meet: one calm page about a person, with a few questions; printed, kept as a PDF, or logged afterwards."""

from __future__ import annotations

from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import briefings, exports
from myconnections.services.briefings import Briefing
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.dialogs.form import Form
from myconnections.ui.printing import MARGINS, ask_printer
from myconnections.ui.texts_brief import Sheet, sheet_of
from myconnections.ui.theme import Theme
from myconnections.ui.widgets.buttons import Button
from myconnections.ui.widgets.labels import Paragraph, hairline, label
from myconnections.ui.widgets.marks import Monogram


class BriefSheet(Form):
    """`log_asked` sends the person when something is to be recorded after the meeting. `ready` once it is filled: shown
    before, it would grow while the window manager is still placing it, which may leave it in a corner of the screen.
    """

    log_asked = Signal(int)
    ready = Signal()

    def __init__(self, context: Context, contact_id: int, parent: QWidget) -> None:
        super().__init__(context.theme, "brief", "", parent, width=560, scrolls=True, headed=False)
        self._context = context
        self._who = ContactId(contact_id)
        self._sheet: Sheet | None = None
        self.setWindowTitle(self.tr("Before we meet"))
        self.setAccessibleName(self.windowTitle())
        self._print = Button(self.theme, self.tr("Print…"), name="brief-print", icon="print")
        self._pdf = Button(self.theme, self.tr("Save as PDF…"), name="brief-pdf", icon="file")
        for button in (self._print, self._pdf):
            button.setEnabled(False)
            self.foot.addWidget(button)
        self._print.clicked.connect(self._ask_printer)
        self._pdf.clicked.connect(self._ask_path)
        self.add_button(self.tr("Close"), "brief-close").clicked.connect(self.reject)
        log = self.add_button(self.tr("Log it afterwards…"), "brief-log", "primary")
        log.clicked.connect(self._log)
        log.setFocus()
        context.acting.read(
            lambda vault, now: briefings.briefing(vault, self._who, now), self._show, self._gone, owner=self
        )

    def _show(self, brief: Briefing) -> None:
        sheet = self._sheet = sheet_of(brief, self._context.wording)
        self.body.addLayout(self._head(sheet))
        for sentence in sheet.said:
            self.body.addWidget(Paragraph(self.theme, sentence, tone="quiet"))
        for head, lines in sheet.sections:
            self.body.addWidget(hairline(self.theme))
            section = QVBoxLayout()
            section.setSpacing(self.theme.space("xs"))
            section.addWidget(label(head, "label"))
            for line in lines:
                section.addWidget(Paragraph(self.theme, line))
            self.body.addLayout(section)
        self.body.addStretch(1)
        self._print.setEnabled(True)
        self._pdf.setEnabled(True)
        self.ready.emit()

    def _head(self, sheet: Sheet) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("m"))
        face = Monogram(self.theme, sheet.name, str(int(self._who)), 48)
        row.addWidget(face, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Paragraph(self.theme, sheet.name, "title"))
        for text in (sheet.reading, sheet.role):
            if text:
                words.addWidget(Paragraph(self.theme, text, "small", "quiet"))
        row.addLayout(words, 1)
        return row

    def _log(self) -> None:
        self.accept()
        self.log_asked.emit(int(self._who))

    def _ask_printer(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        # A print queue is seen by others: no name in its title.
        ask_printer(self._context.prompts, self, self.tr("Before we meet"), document(sheet, self.theme))

    def _ask_path(self) -> None:
        suggested = f"before-we-meet-{self._context.clock():%Y-%m-%d}.pdf"
        self._context.prompts.save_path(
            self, self.tr("Save as PDF"), suggested, [self.tr("PDF (*.pdf)")], self._write_pdf
        )

    def _write_pdf(self, path: Path) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        made = pdf(sheet, self.theme, self.windowTitle())

        def job(_vault: OpenVault, _now: datetime) -> None:
            exports.write_file(path, made)

        said = self.tr("Written to {file}. It is not encrypted.").format(file=path.name)
        self._context.acting.read(job, lambda _none: self._context.acting.tell(said), owner=self)

    def _gone(self, error: Exception) -> None:
        self.deleteLater()
        self._context.acting.fail(error)


def document(sheet: Sheet, theme: Theme) -> QTextDocument:
    """The sheet on paper: black on white, in the letters of the window. What a person wrote is text, never markup."""
    parts = [f"<h1>{escape(sheet.name)}</h1>"]
    under = " · ".join(part for part in (sheet.reading, sheet.role) if part)
    parts.append(f"<p>{escape(under)}</p>" if under else "")
    parts += [f"<p>{escape(sentence)}</p>" for sentence in sheet.said]
    for head, lines in sheet.sections:
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        parts.append(f"<h3>{escape(head)}</h3><ul>{items}</ul>")
    made = QTextDocument()
    made.setDefaultFont(theme.font())
    made.setDefaultStyleSheet("* { color: #000000; } h1 { font-size: 20pt; } h3 { font-size: 11pt; }")
    made.setHtml("".join(parts))
    return made


def pdf(sheet: Sheet, theme: Theme, title: str) -> bytes:
    """The sheet as the bytes of a PDF, A4. Nobody's name stands in its properties."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    writer.setCreator("")
    document(sheet, theme).print_(writer)
    del writer  # it writes the end of the file
    buffer.close()
    return bytes(held.data())
