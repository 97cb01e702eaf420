"""The doors that need finer eyes than import-linter's: they hold, and each of them bites."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.doors import trespasses

FORMS = (
    "{0}\n",
    "def later() -> None:\n    {0}\n",
    "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    {0}\n",
)


def test_the_tree_keeps_them(checkout: Path) -> None:
    assert trespasses(checkout / "src" / "myconnections") == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("file", "statement", "rule"),
    [
        ("domain/contact.py", "import sqlite3", "quiet half"),
        ("domain/contact.py", "from os import path", "quiet half"),
        ("domain/contact.py", "import numpy as np", "quiet half"),
        ("domain/contact.py", "from myconnections.services import ports", "quiet half"),
        ("domain/contact.py", "from myconnections import locator", "quiet half"),
        ("services/today.py", "from urllib.request import urlopen", "only sync"),
        ("services/today.py", "from urllib import request", "only sync"),
        ("interchange/vcard.py", "import http.client", "only sync"),
        ("ui/window.py", "from PySide6.QtNetwork import QNetworkAccessManager", "only sync"),
        ("ui/window.py", "from .theme import colors", "whole path"),
    ],
)
def test_each_rule_bites(tmp_path: Path, form: str, file: str, statement: str, rule: str) -> None:
    place = tmp_path / file
    place.parent.mkdir()
    place.write_text(form.format(statement), encoding="utf-8")
    found = trespasses(tmp_path)
    assert len(found) == 1
    assert found[0].startswith(f"{file}:")
    assert rule in found[0]


@pytest.mark.parametrize(
    ("file", "statement"),
    [
        ("domain/contact.py", "from dataclasses import dataclass"),
        ("domain/contact.py", "from myconnections.domain import tie"),
        ("interchange/vcard.py", "from urllib.parse import unquote"),
        ("ui/app.py", "from PySide6.QtNetwork import QLocalServer"),
        ("sync/carddav.py", "import http.client"),
    ],
)
def test_honest_imports_pass(tmp_path: Path, file: str, statement: str) -> None:
    place = tmp_path / file
    place.parent.mkdir()
    place.write_text(statement + "\n", encoding="utf-8")
    assert trespasses(tmp_path) == []
