"""The invented export: the same seed gives the same bytes, and the files look like LinkedIn's own."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from myconnections.interchange.sample.export import write_export
from myconnections.interchange.sample.tables import PREAMBLE, american, english_day

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def texts(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as folder:
        return {name: folder.read(name).decode() for name in folder.namelist()}


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    out = tmp_path_factory.mktemp("sample") / "export.zip"
    write_export(out, 400, 7, NOW)
    return texts(out)


def test_same_seed_same_bytes_and_other_seed_other_people(tmp_path: Path) -> None:
    one, two, three = (tmp_path / name for name in ("1.zip", "2.zip", "3.zip"))
    counts = write_export(one, 50, 1, NOW)
    assert counts == write_export(two, 50, 1, NOW)
    write_export(three, 50, 2, NOW)
    assert one.read_bytes() == two.read_bytes()
    assert texts(one)["Connections.csv"] != texts(three)["Connections.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.zip", "2.zip", "3.zip"]


def test_connections_have_the_preamble_hidden_rows_and_no_final_newline(export: dict[str, str]) -> None:
    text = export["Connections.csv"]
    assert text.startswith(PREAMBLE)
    assert PREAMBLE.count("\n") == 3
    assert not text.endswith("\n")
    rows = table(text.removeprefix(PREAMBLE))
    assert rows[0] == ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    people = [row for row in rows[1:] if any(row[:6])]
    hidden = [row for row in rows[1:] if not any(row[:6])]
    assert len(people) == 400
    assert hidden
    assert all(row[6] for row in hidden)
    assert sum(1 for row in people if not row[3]) > 300
    assert any("%E" in row[2] for row in people)
    assert any("," in row[1] for row in people)
    assert len({row[2] for row in people if row[2]}) == sum(1 for row in people if row[2])


def test_messages_quote_every_field_and_know_who_i_am(export: dict[str, str]) -> None:
    text = export["messages.csv"]
    assert all(line.startswith('"') for line in text.split("\n")[:2])
    rows = table(text)
    assert rows[0][0] == "CONVERSATION ID"
    assert len(rows[0]) == 13
    assert all(len(row) == 13 for row in rows)
    assert any("\n" in row[8] for row in rows)
    assert {row[2] for row in rows} >= {"ひなた 見本", "LinkedIn Member"}
    assert all(row[6].endswith(" UTC") and row[6] < "2026-11-21 12:00:00" for row in rows[1:])


def test_the_number_of_messages_follows_the_option(tmp_path: Path) -> None:
    quiet = write_export(tmp_path / "quiet.zip", 300, 3, NOW, messages=0)
    busy = write_export(tmp_path / "busy.zip", 300, 3, NOW, messages=10)
    assert quiet["messages.csv"] == 0
    assert 2400 < busy["messages.csv"] < 3600


def test_dates_are_english_and_american() -> None:
    assert english_day(NOW.date()) == "21 Nov 2026"
    assert american(datetime(2025, 7, 29, 18, 15)) == "7/29/25, 6:15 PM"
    assert american(datetime(2025, 7, 29, 0, 5)) == "7/29/25, 12:05 AM"


def test_nobody_at_all_is_still_an_export(tmp_path: Path) -> None:
    assert write_export(tmp_path / "none.zip", 0, 1, NOW)["Connections.csv"] == 0
