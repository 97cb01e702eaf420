"""The computer on which the canary lives."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from tests.privacy.canary import EMAIL, FAMILY, FOLDER, GIVEN, KANJI, ORGANIZATION
from tests.privacy.computer import Computer

_HEADER = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]


@pytest.fixture
def computer(tmp_path: Path, checkout: Path) -> Computer:
    """A fresh account."""
    return Computer(tmp_path, checkout)


@pytest.fixture
def connections(computer: Computer) -> Path:
    """An export in which everybody bears the canary's name, in a folder named after a client."""
    place = computer.given / FOLDER
    place.mkdir()
    path = place / "Connections.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(_HEADER)
        rows.writerow(["", KANJI, "https://www.linkedin.com/in/nue", "", ORGANIZATION, "Editor", "03 Feb 2025"])
        for number in range(1500):
            slug = f"https://www.linkedin.com/in/canary-{number}"
            mail = f"{number}.{EMAIL}"
            rows.writerow([f"{GIVEN}{number}", FAMILY, slug, mail, ORGANIZATION, "Editor", "02 Mar 2024"])
    return path
