"""Files written for one test."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.interchange.linkedin_files import Put


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(name: str, rows: Sequence[Sequence[str]]) -> Path:
        page = io.StringIO()
        csv.writer(page, lineterminator="\n").writerows(rows)
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.getvalue(), "utf-8")
        return path

    return write
