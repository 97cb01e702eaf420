"""A pytest plugin: the rooms whose branch coverage must not fall below their floor.

`dev.py test` loads it for whole runs (`-p tools.coverage_floors`) and has pytest-cov write the JSON it reads. What is
short stands in pytest's summary; the run fails for it where `FAILS` says so.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

REPORT = Path("build") / "coverage.json"
#: Room -> least share of lines and branches that tests must reach, in percent.
FLOORS = {"domain": 100.0, "services": 100.0, "insight": 95.0, "interchange": 95.0, "storage": 95.0}
#: Whether a room below its floor fails the run.
FAILS = True


def shares(report: dict[str, Any]) -> dict[str, float]:
    """Percent covered of each room, lines and branches together, from coverage's JSON report."""
    done: dict[str, int] = {}
    wanted: dict[str, int] = {}
    for name, file in report["files"].items():
        parts = Path(name).parts
        room = parts[parts.index("myconnections") + 1]
        summary = file["summary"]
        done[room] = done.get(room, 0) + summary["covered_lines"] + summary["covered_branches"]
        wanted[room] = wanted.get(room, 0) + summary["num_statements"] + summary["num_branches"]
    return {room: 100.0 * done[room] / total for room, total in wanted.items() if total}


def short(report: dict[str, Any]) -> list[str]:
    """One line for each room below its floor."""
    reached = shares(report)
    below = {room: floor for room, floor in FLOORS.items() if reached.get(room, 100.0) < floor}
    return [f"coverage of {room}: {reached[room]:.2f} %, wanted {floor:.0f} %" for room, floor in below.items()]


def _lines(config: pytest.Config) -> list[str]:
    """What is short in the run that just ended; nothing in a worker of a parallel run."""
    report = config.rootpath / REPORT
    if hasattr(config, "workerinput") or not report.exists():
        return []
    return short(json.loads(report.read_text(encoding="utf-8")))


def pytest_configure(config: pytest.Config) -> None:
    """Forget the report of an earlier run."""
    if not hasattr(config, "workerinput"):
        (config.rootpath / REPORT).unlink(missing_ok=True)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run that is otherwise green."""
    if FAILS and session.exitstatus == pytest.ExitCode.OK and _lines(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what is short, before pytest's closing line."""
    for line in _lines(terminalreporter.config):
        terminalreporter.write_line(line, red=FAILS, yellow=not FAILS)
