"""Run in a process of its own: lint a copy of the tree once for each deliberate trespass and print the verdicts.

Usage: python lint_cases.py COPY, where COPY holds pyproject.toml and src. Reads the cases as JSON from standard
input: {name: [{file: text}, [ids of the contracts to look at, all of them where none is named]]}. Prints JSON:
{name: [ids of the broken contracts]}.
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


def broken(config: str, cache: Path, asked: list[str]) -> list[str]:
    """Ids of the contracts that the tree on sys.path breaks. What unchanged files import is kept in `cache`."""
    options = use_cases.read_user_options(config)
    ids = {contract["name"]: contract["id"] for contract in options.contracts_options}
    with contextlib.redirect_stdout(io.StringIO()):
        use_cases._register_contract_types(options)
        report = use_cases.create_report(options, tuple(asked), cache_dir=str(cache))
    assert not report.could_not_run, str(report.invalid_contract_options)
    return sorted(ids[contract.name] for contract, check in report.get_contracts_and_checks() if not check.kept)


def main() -> None:
    """Put the files of each case into the tree, lint, and put everything back."""
    copy = Path(sys.argv[1])
    os.chdir(copy)
    sys.path.insert(0, str(copy / "src"))
    configuration.configure()
    verdicts = {}
    for name, (files, asked) in json.load(sys.stdin).items():
        places = {copy / file: text for file, text in files.items()}
        before = {place: place.read_bytes() for place in places if place.exists()}
        for place, text in places.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
        verdicts[name] = broken(str(copy / "pyproject.toml"), copy / "cache", asked)
        for place in places:
            place.unlink()
        for place, content in before.items():
            place.write_bytes(content)
    print(json.dumps(verdicts))


if __name__ == "__main__":
    main()
