"""Handing people out as a table or as vCards: where to, a plain word about the file, then the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.domain.ids import ContactId
from myconnections.services import exports
from myconnections.services.exports import Exported
from myconnections.services.ports import OpenVault
from myconnections.ui.context import Context
from myconnections.ui.prompts import Answer

translate = QCoreApplication.translate
Writer = Callable[[OpenVault, Path, datetime], Exported]


def ask_export(context: Context, parent: QWidget) -> None:
    """Ask where to write everybody as CSV, say that the file is open to all, write it off the main thread."""
    suggested = f"my-connections-{context.clock():%Y-%m-%d}.csv"
    context.prompts.save_path(
        parent,
        translate("Export", "Hand out as a table"),
        suggested,
        [translate("Export", "Table (*.csv)")],
        lambda path: _warn(context, parent, path, translate("Export", "Hand out as a table"), "", exports.people_csv),
    )


def ask_cards(context: Context, parent: QWidget, people: Sequence[int]) -> None:
    """Ask where to write these people as vCards, say what goes into the file, write it."""
    suggested = f"my-connections-{context.clock():%Y-%m-%d}.vcf"
    title, who = translate("Export", "Hand out as an address book"), [ContactId(one) for one in people]
    holds = translate(
        "Export",
        "It holds names, ways to reach them, employers, birthdays and communities. Your notes, the stages and what"
        " happened between you stay here.",
    )

    def write(vault: OpenVault, path: Path, now: datetime) -> Exported:
        return exports.people_vcf(vault, path, now, who=who)

    context.prompts.save_path(
        parent,
        title,
        suggested,
        [translate("Export", "Address book (*.vcf)")],
        lambda path: _warn(context, parent, path, title, holds, write),
    )


def _warn(context: Context, parent: QWidget, path: Path, title: str, holds: str, write: Writer) -> None:
    def answered(key: str) -> None:
        if key == "write":
            _write(context, path, write)

    open_to_all = translate("Export", "Whoever can open it can read the people in it: {file}").format(file=path.name)
    context.prompts.ask(
        parent,
        title,
        translate("Export", "The file will not be encrypted."),
        [
            Answer("cancel", translate("Export", "Cancel")),
            Answer("write", translate("Export", "Write the file")),  # Enter hands nothing out
        ],
        answered,
        f"{holds}\n{open_to_all}" if holds else open_to_all,
    )


def _write(context: Context, path: Path, write: Writer) -> None:
    def job(vault: OpenVault, now: datetime) -> Exported:
        return write(vault, path, now)

    def told(done: Exported) -> None:
        many = translate("Export", "{count} people written to {file}")
        sentence = translate("Export", "One person written to {file}") if done.count == 1 else many
        context.acting.tell(sentence.format(count=f"{done.count:,}", file=done.file.name))

    context.acting.read(job, told)
