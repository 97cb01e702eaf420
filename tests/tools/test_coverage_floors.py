"""The floors name the rooms that are short, counting lines and branches."""

from __future__ import annotations

from typing import Any

import pytest

from tools import coverage_floors


def _report(**rooms: tuple[int, int]) -> dict[str, Any]:
    """A report in coverage's JSON shape: room -> (covered, wanted) branches beside ten covered lines."""
    return {
        "files": {
            f"src/myconnections/{room}/some.py": {
                "summary": {
                    "covered_lines": 10, "num_statements": 10, "covered_branches": covered, "num_branches": wanted,
                }
            }
            for room, (covered, wanted) in rooms.items()
        }
    }  # fmt: skip


def test_one_missed_branch_is_short_where_all_are_wanted() -> None:
    assert coverage_floors.short(_report(domain=(9, 10), storage=(9, 10))) == [
        "coverage of domain: 95.00 %, wanted 100 %"
    ]


def test_full_rooms_and_rooms_without_a_floor_are_silent() -> None:
    assert coverage_floors.short(_report(domain=(10, 10), services=(0, 0), ui=(0, 90))) == []


PROJECT = {
    "conftest.py": "pytest_plugins = ['tools.coverage_floors']\n",
    "test_it.py": "import json, pathlib\n"
    "def test_it():\n"
    "    pathlib.Path('build').mkdir(exist_ok=True)\n"
    "    summary = dict(covered_lines=1, num_statements=2, covered_branches=0, num_branches=0)\n"
    "    files = {'src/myconnections/domain/a.py': {'summary': summary}}\n"
    "    pathlib.Path('build/coverage.json').write_text(json.dumps({'files': files}))\n",
}


@pytest.mark.parametrize("fails", [True, False])
def test_a_run_fails_for_it_where_that_is_on(
    fails: bool, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coverage_floors, "FAILS", fails)
    for name, text in PROJECT.items():
        pytester.path.joinpath(name).write_text(text, encoding="utf-8")
    done = pytester.runpytest_inprocess("-p", "no:pytest-qt", "-p", "no:cov", "-p", "no:xdist")
    assert done.ret == (1 if fails else 0)
    done.stdout.fnmatch_lines(["coverage of domain: 50.00 %, wanted 100 %", "*1 passed*"])
