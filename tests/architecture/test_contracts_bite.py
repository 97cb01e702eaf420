"""A contract that nobody tried to break proves little: break each one on purpose, in a copy of the tree."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SRC = "src/myconnections"

FORMS = {
    "plain": "import {0}\n",
    "in a function": "def later() -> None:\n    import {0}\n",
    "for types only": "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    import {0}\n",
}

# Contract -> one trespass after another: {file that trespasses: what it imports; "" imports nothing}.
TRESPASSES: dict[str, list[dict[str, str]]] = {
    "doors": [
        {"services/zz.py": "myconnections.ui"},
        {"domain/zz.py": "myconnections.services"},
        {"domain/zz.py": "myconnections.locator"},
        {"insight/zz.py": "myconnections.interchange"},
        {"interchange/zz.py": "myconnections.storage"},
        {"storage/zz.py": "myconnections.services"},
        {"ui/zz.py": "myconnections.bootstrap"},
        {"ui/zz.py": "myconnections.cli"},
        {"bootstrap.py": "myconnections.cli"},
        {"bootstrap.py": "myconnections.main"},
        {"cli/zz.py": "myconnections.main"},
        {"main.py": "myconnections.__main__"},
        {"sync/__init__.py": "myconnections.storage"},
    ],
    "qt": [
        {f"{room}/zz.py": library}
        for room in ("domain", "insight", "interchange", "services", "storage")
        for library in ("PySide6.QtCore", "qtawesome")
    ]
    + [{"bootstrap.py": "PySide6.QtWidgets"}, {"main.py": "pyqtgraph"}],
    "terminal": [
        {"cli/zz.py": "PySide6.QtCore"},
        {"cli/zz.py": "myconnections.ui.zz", "ui/zz.py": "PySide6.QtCore"},
        {"cli/zz.py": "myconnections.ui.zz", "ui/zz.py": "myconnections.ui.zz_two", "ui/zz_two.py": "pyqtgraph"},
    ],
    "secrets": [
        {"services/zz.py": "sqlalchemy"},
        {"ui/zz.py": "sqlcipher3"},
        {"interchange/zz.py": "sqlite3"},
        {"domain/zz.py": "cryptography.hazmat"},
        {"bootstrap.py": "keyring"},
        {"ui/zz.py": "filelock"},
    ],
    "network": [
        {"services/zz.py": "http.client"},
        {"ui/zz.py": "ssl"},
        {"interchange/zz.py": "socket"},
        {"storage/zz.py": "requests"},
        {"main.py": "asyncio"},
    ],
    "arrays": [
        {"services/zz.py": "numpy"},
        {"ui/widgets/zz.py": "numpy"},
        {"storage/zz.py": "scipy.sparse"},
        {"interchange/zz.py": "pandas"},
    ],
    "peers": [
        {"insight/zz.py": "igraph"},
        {"services/zz.py": "networkx"},
    ],
    "wiring": [
        {"ui/zz.py": "myconnections.storage"},
        {"services/zz.py": "myconnections.storage.header"},
        {"main.py": "myconnections.storage"},
        {"cli/zz.py": "myconnections.storage.vault"},
        {"services/zz.py": "myconnections.sync.carddav", "sync/__init__.py": "", "sync/carddav.py": ""},
    ],
    "pages": [
        {"ui/pages/zz_one.py": "myconnections.ui.pages.zz_two", "ui/pages/zz_two.py": ""},
        {
            "ui/pages/zz_one/__init__.py": "",
            "ui/pages/zz_one/part.py": "myconnections.ui.pages.zz_two.part",
            "ui/pages/zz_two/__init__.py": "",
            "ui/pages/zz_two/part.py": "",
        },
    ],
    "cycles": [
        {"ui/models/zz.py": "myconnections.ui.widgets.zz", "ui/widgets/zz.py": "myconnections.ui.models.zz"},
        {"domain/zz_one.py": "myconnections.domain.zz_two", "domain/zz_two.py": "myconnections.domain.zz_one"},
    ],
}

# What must stay allowed: the owner of each library, and the one module that wires.
ALLOWED: list[dict[str, str]] = [
    {"ui/zz.py": "PySide6.QtCore"},
    {"storage/zz.py": "sqlalchemy"},
    {"insight/zz.py": "numpy"},
    {"sync/__init__.py": "", "sync/carddav.py": "ssl"},
    {"main.py": "myconnections.bootstrap", "bootstrap.py": "myconnections.storage"},
    {"cli/zz.py": "myconnections.bootstrap"},
    {"main.py": "myconnections.ui.zz", "ui/zz.py": "PySide6.QtWidgets"},
]


def _files(trespass: dict[str, str], form: str) -> dict[str, str]:
    return {f"{SRC}/{file}": FORMS[form].format(name) if name else "" for file, name in trespass.items()}


def _tries(trespasses: list[dict[str, str]]) -> list[tuple[int, str]]:
    """Every trespass in the plain form, the first in every form (how an import is found does not hang on the rest)."""
    return [(number, "plain") for number in range(len(trespasses))] + [(0, form) for form in FORMS if form != "plain"]


def _cases() -> dict[str, tuple[dict[str, str], list[str]]]:
    """Every case by name, with the files it adds, and the contract to look at where it is about one alone."""
    cases: dict[str, tuple[dict[str, str], list[str]]] = {
        "untouched": ({}, []),
        "new room": ({f"{SRC}/zz_drawer.py": ""}, []),
    }
    for contract, trespasses in TRESPASSES.items():
        for number, form in _tries(trespasses):
            cases[f"{contract} {number} {form}"] = _files(trespasses[number], form), [contract]
    for number, use in enumerate(ALLOWED):
        cases[f"allowed {number}"] = _files(use, "plain"), []
    return cases


@pytest.fixture(scope="module")
def verdicts(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Broken contracts of every case, linted in one process of its own."""
    copy = tmp_path_factory.mktemp("tree")
    shutil.copy(checkout / "pyproject.toml", copy)
    shutil.copytree(checkout / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    done = subprocess.run(
        [sys.executable, str(HERE / "lint_cases.py"), str(copy)],
        input=json.dumps(_cases()), capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[str]] = json.loads(done.stdout)
    return answer


def test_untouched_tree_keeps_every_contract(verdicts: dict[str, list[str]]) -> None:
    assert verdicts["untouched"] == []


@pytest.mark.parametrize("contract", TRESPASSES)
def test_each_trespass_is_caught_by_its_contract(contract: str, verdicts: dict[str, list[str]]) -> None:
    missed = [
        (TRESPASSES[contract][number], form)
        for number, form in _tries(TRESPASSES[contract])
        if contract not in verdicts[f"{contract} {number} {form}"]
    ]
    assert missed == []


def test_a_new_room_must_find_its_place(verdicts: dict[str, list[str]]) -> None:
    assert verdicts["new room"] == ["doors"]


def test_owners_may(verdicts: dict[str, list[str]]) -> None:
    refused = {str(use): verdicts[f"allowed {number}"] for number, use in enumerate(ALLOWED)}
    assert {use: broken for use, broken in refused.items() if broken} == {}


def test_no_contract_is_left_untried(checkout: Path) -> None:
    settings = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    assert {each["id"] for each in settings["tool"]["importlinter"]["contracts"]} == set(TRESPASSES)
