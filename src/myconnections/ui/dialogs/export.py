"""Handing people out as a table: where to, a plain word about the file, then the work."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QWidget

from myconnections.services import exports
from myconnections.services.exports import Exported
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.prompts import Answer

translate = QCoreApplication.translate


def ask_export(context: Context, parent: QWidget) -> None:
    """Ask where to write everybody as CSV, say that the file is open to all, write it off the main thread."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or ".")
    suggested = documents / f"my-connections-{context.clock():%Y-%m-%d}.csv"
    context.prompts.save_path(
        parent,
        translate("Export", "Hand out as a table"),
        suggested,
        [translate("Export", "Table (*.csv)")],
        lambda path: _warn(context, parent, path),
    )


def _warn(context: Context, parent: QWidget, path: Path) -> None:
    def answered(key: str) -> None:
        if key == "write":
            _write(context, path)

    context.prompts.ask(
        parent,
        translate("Export", "Hand out as a table"),
        translate("Export", "The file will not be encrypted."),
        [
            Answer("cancel", translate("Export", "Cancel")),
            Answer("write", translate("Export", "Write the file"), "primary"),
        ],
        answered,
        translate("Export", "Whoever can open it can read the people in it: {file}").format(file=path.name),
    )


def _write(context: Context, path: Path) -> None:
    def job(vault: OpenVault, now: datetime) -> Exported:
        return exports.people_csv(vault, path, now)

    def told(done: Exported) -> None:
        many = translate("Export", "{count} people written to {file}")
        sentence = translate("Export", "One person written to {file}") if done.count == 1 else many
        context.acting.tell(sentence.format(count=f"{done.count:,}", file=done.file.name))

    context.acting.read(job, told)
