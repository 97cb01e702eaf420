"""export.html and export.pdf: everybody as the page and as the sheet for the coach, from the vault to the file."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from myconnections.domain.report import Report
from myconnections.services import coach
from myconnections.services.coach import Choice
from myconnections.services.coach_figures import period
from myconnections.services.ports import OpenVault
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, against, in_turn, timed

_MOST = 3
_SIZES = (500, 30_000)


def page() -> list[Line]:
    """The page, beside reading what it is made of and writing one line for each person."""
    return [_measured("export.html", "html", many, None) for many in _SIZES]


def sheet() -> list[Line]:
    """The sheet, drawn by Qt; the same floor."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # loaded here: the page is made without Qt

    from myconnections.ui.coach.pdf import sheet_pdf

    app = QGuiApplication.instance() or QGuiApplication([])
    lines = [_measured("export.pdf", "pdf", many, lambda report: sheet_pdf(report, "ja")) for many in _SIZES]
    del app
    return lines


def _measured(name: str, kind: str, many: int, render: Callable[[Report], bytes] | None) -> Line:
    with tempfile.TemporaryDirectory(prefix="myconnections-bench-") as place, stock.lived_in(many).opened() as vault:
        out = Path(place) / "out"
        work = partial(coach.hand_out, vault, Choice(), kind, out, stock.NOW, render=render)
        values, floors = in_turn(lambda: timed(work), lambda: timed(partial(_floor, vault, out)))
    return against(name, many, values, floors, _MOST)


def _floor(vault: OpenVault, out: Path) -> None:
    """Rows, the happenings of the period, moves of stages: read, and the rows written down."""
    with vault.read() as uow:
        rows = uow.contacts.rows()
        uow.encounters.recent(period(stock.NOW.date()), 10**9)
        uow.ties.stage_changes()
    out.write_text(json.dumps([row[:6] for row in rows], ensure_ascii=False), encoding="utf-8")
