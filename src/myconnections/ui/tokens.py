"""Reads the theme files: names to colors and sizes, as plain values that a test can measure without Qt."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from myconnections.locator import resources

SCHEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in device-independent pixels, times in milliseconds, and the font families to fall back on."""

    type: Mapping[str, float]
    line: Mapping[str, float]
    space: Mapping[str, int]
    size: Mapping[str, int]
    time: Mapping[str, int]
    japanese: tuple[str, ...]
    aliases: tuple[str, ...]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((resources() / "themes" / f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=len(SCHEMES))
def colors(scheme: str) -> Mapping[str, str]:
    """Every color of the theme `scheme` ("light" or "dark") as "#RRGGBB" (or "#AARRGGBB" where it is see-through)."""
    return {str(name): str(value) for name, value in _read(scheme).items()}


@lru_cache(maxsize=1)
def metrics() -> Metrics:
    """The sizes both themes share."""
    table = _read("metrics")
    fonts = table["fonts"]
    return Metrics(
        type=table["type"],
        line=table["line"],
        space=table["space"],
        size=table["size"],
        time=table["time"],
        japanese=tuple(fonts["japanese"]),
        aliases=tuple(fonts["aliases"]),
    )


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast ratio 1-21 of two "#RRGGBB" colors (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
