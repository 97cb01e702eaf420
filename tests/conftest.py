"""What holds for every test: a home of its own, no real display, repeatable chance.

The environment is set when this file loads, before Qt or any library looks at it.
"""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["pytester"]
ROOT = Path(__file__).resolve().parents[1]


def _own_home() -> Path:
    """One throw-away folder per run; workers of a parallel run get a folder each inside it."""
    worker, shared = os.environ.get("PYTEST_XDIST_WORKER"), os.environ.get("MYCONNECTIONS_TEST_ROOT")
    if worker and shared:
        return Path(shared) / worker
    root = Path(tempfile.mkdtemp(prefix="mc-")).resolve()
    os.environ["MYCONNECTIONS_TEST_ROOT"] = str(root)
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    return root


def _isolate(home: Path) -> None:
    """Point every place where a program may keep files into the throw-away folder."""
    folders = {
        "HOME": "home", "USERPROFILE": "home", "APPDATA": "home/appdata", "LOCALAPPDATA": "home/local",
        "XDG_CONFIG_HOME": "home/.config", "XDG_DATA_HOME": "home/.local/share", "XDG_STATE_HOME": "home/.state",
        "XDG_CACHE_HOME": "home/.cache", "XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp", "TEMP": "tmp", "TMP": "tmp",
    }  # fmt: skip
    for name, folder in folders.items():
        place = home / folder
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.environ[name] = str(place)
    tempfile.tempdir = None
    for name in [name for name in os.environ if name.startswith("MYCONNECTIONS_")]:
        if name != "MYCONNECTIONS_TEST_ROOT":
            del os.environ[name]


_isolate(_own_home())
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)  # on it is the keyring of whoever runs the tests
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "JST-9"
if hasattr(time, "tzset"):
    time.tzset()
# The usual mask of a fresh account: a test of file modes then proves that the code itself narrows them.
os.umask(0o022)

settings.register_profile("ci", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, max_examples=2000, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder with pyproject.toml, for tests that look at the project itself."""
    return ROOT


@pytest.fixture
def window_system() -> dict[str, str]:
    """The environment in which a child process opens real windows on the virtual display of dev.py."""
    if "DISPLAY" not in os.environ:
        pytest.skip("no display; `python3 dev.py test` starts a virtual one")
    return os.environ | {"QT_QPA_PLATFORM": "xcb"}


# Cyclic garbage is collected on the main thread only, as in the app (ui/collecting.py): the widgets of a test that has
# ended must not die on a worker of the next.
gc.disable()
_FULL_EVERY, _ended = 50, count(1)


def pytest_runtest_logfinish() -> None:
    """Here pytest has let go of what the test was given; a fixture's own end comes before that, and what outlives a
    collection is looked at again only in a full one.
    """
    number = next(_ended)
    gc.collect(1 if number % _FULL_EVERY else 2)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """No test leaves its language to the next: a story that stops half-way would make many others fail."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets else None
    if app is not None:
        for translator in app.findChildren(sys.modules["PySide6.QtCore"].QTranslator):
            app.removeTranslator(translator)
