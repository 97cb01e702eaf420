"""Run in a process of its own: lint a copy of the tree once for each deliberate trespass and print the verdicts.

Usage: python lint_cases.py COPY, where COPY holds pyproject.toml and src. Reads the cases as JSON from standard
input: {name: {file: text}}. Prints JSON: {name: [ids of the broken contracts]}.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from pathlib import Path

from importlinter import configuration
from importlinter.application import use_cases


def broken(config: str) -> list[str]:
    """Ids of the contracts that the tree on sys.path breaks."""
    options = use_cases.read_user_options(config)
    ids = {contract["name"]: contract["id"] for contract in options.contracts_options}
    with contextlib.redirect_stdout(io.StringIO()):
        use_cases._register_contract_types(options)
        report = use_cases.create_report(options, cache_dir=None)
    assert not report.could_not_run, str(report.invalid_contract_options)
    return sorted(ids[contract.name] for contract, check in report.get_contracts_and_checks() if not check.kept)


def main() -> None:
    """Add the files of each case, lint, take them away again."""
    copy = Path(sys.argv[1])
    os.chdir(copy)
    sys.path.insert(0, str(copy / "src"))
    configuration.configure()
    verdicts = {}
    for name, files in json.load(sys.stdin).items():
        for file, text in files.items():
            (copy / file).parent.mkdir(parents=True, exist_ok=True)
            (copy / file).write_text(text, encoding="utf-8")
        verdicts[name] = broken(str(copy / "pyproject.toml"))
        for file in files:
            (copy / file).unlink()
    print(json.dumps(verdicts))


if __name__ == "__main__":
    main()
