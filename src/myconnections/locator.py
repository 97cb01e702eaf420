"""Where the files shipped beside the code are: one answer for a checkout, a wheel and a bundle."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """The folder `resources`: beside `src` in a checkout, inside the package in a wheel or bundle.

    Raises FileNotFoundError when the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [here / "resources", here.parents[1] / "resources"]
    if bundle is not None:
        places.insert(0, Path(bundle) / "myconnections" / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("the folder 'resources' is missing: this installation is incomplete")


def security(language: str) -> Path:
    """The page on security, "ja" or "en": among the resources of a wheel, at the top of a checkout."""
    name = "SECURITY.ja.md" if language == "ja" else "SECURITY.md"
    shipped = resources() / name
    return shipped if shipped.is_file() else resources().parent / name
