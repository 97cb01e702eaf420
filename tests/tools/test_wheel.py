"""What is installed from the wheel finds all that ships beside the code, without any checkout in sight."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("src", "resources", "tools", "pyproject.toml", "README.md", "LICENSE", "SECURITY.md", "SECURITY.ja.md")
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".*", "*.egg-info", "*.qm")

_INSTALLED = """
import json
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
import myconnections
from myconnections import locator
from myconnections.services import content
from myconnections.ui.language import Language
from myconnections.ui.theme import Look, Theme
app = QApplication([])
language, theme = Language(app, "ja"), Theme(app, Look.DARK, "ja")
print(json.dumps({
    "package": myconnections.__file__,
    "security": [str(locator.security(word)) for word in ("ja", "en")],
    "heads": [locator.security(word).read_text("utf-8").splitlines()[0] for word in ("ja", "en")],
    "content": [len(content.questions()), len(content.forms()), len(content.journeys())],
    "undo": QCoreApplication.translate("Desk", "Undo"),
    "dark": theme.color("paper").name(),
}))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contents of the wheel, made of a copy of the checkout as `dev.py build` makes it."""
    place = tmp_path_factory.mktemp("wheel")
    source, made, site = place / "source", place / "dist", place / "site"
    source.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, source / part, ignore=LEFT_OUT)
        else:
            shutil.copy(ROOT / part, source)
    run = [sys.executable, "-m", "tools.translations", "build"]
    subprocess.run(run, cwd=source, check=True, capture_output=True, timeout=60)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--wheel-dir", str(made), "."], cwd=source, check=True, capture_output=True, timeout=120)
    (wheel,) = made.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    return site


@pytest.mark.slow
def test_every_file_that_ships_is_in_the_wheel(installed: Path) -> None:
    there = installed / "myconnections" / "resources"
    shipped = {
        file.relative_to(ROOT / "resources"): file.read_bytes()
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and file.suffix != ".qm" and not file.name.startswith(".")
    }
    assert len(shipped) > 30
    assert [str(name) for name, data in shipped.items() if (there / name).read_bytes() != data] == []
    assert (there / "translations" / "ja.qm").stat().st_size > 50_000


@pytest.mark.slow
def test_what_is_installed_speaks_japanese_and_shows_its_pages(installed: Path, tmp_path: Path) -> None:
    surroundings = os.environ | {"PYTHONPATH": str(installed), "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _INSTALLED], cwd=tmp_path, env=surroundings, check=True, capture_output=True, timeout=60
    )
    told = json.loads(done.stdout)
    assert all(Path(file).is_relative_to(installed) for file in (told["package"], *told["security"]))
    assert all(head.startswith("# ") for head in told["heads"])
    assert all(count > 0 for count in told["content"])
    assert (told["undo"], told["dark"]) == ("元に戻す", "#17191c")
