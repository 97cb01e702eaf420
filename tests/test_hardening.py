"""A hardened process: no core dump, closed memory, private files. In a child, since nothing of it can be taken back."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

_LOOK = """
import ctypes, json, os, resource, sys
from myconnections.hardening import harden_process
os.umask(0o022)
harden_process()
loaded = sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "sqlalchemy", "cryptography"})
print(json.dumps({
    "core": resource.getrlimit(resource.RLIMIT_CORE),
    "dumpable": ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0,
    "umask": os.umask(0),
    "loaded": loaded,
}))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="these limits are of POSIX systems")
def test_case_60_a_hardened_process_leaves_no_trace() -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True, check=True, env=environment)
    assert json.loads(told.stdout) == {"core": [0, 0], "dumpable": 0, "umask": 0o077, "loaded": []}
