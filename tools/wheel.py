"""Puts `resources` into the wheel as `myconnections/resources`, where the locator looks for it.

This is the build backend that pyproject.toml names: setuptools' own, with one command made richer.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools.build_meta import (
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)
from setuptools.command.build_py import build_py

__all__ = [
    "BuildWithResources",
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

LEFT_OUT = shutil.ignore_patterns("__pycache__", ".*")


class BuildWithResources(build_py):
    """The usual build of the Python files, and then the files that ship beside them."""

    def run(self) -> None:
        """Copy both; an editable installation finds `resources` beside `src` and needs no copy."""
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib) / "myconnections" / "resources"
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree("resources", target, ignore=LEFT_OUT)
            for page in ("SECURITY.md", "SECURITY.ja.md"):  # read in the window, too
                shutil.copy(page, target)
