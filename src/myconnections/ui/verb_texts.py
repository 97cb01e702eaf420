"""What the command line says, found where it stands: texts of one subject are loaded for its verbs alone. No Qt."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from myconnections.ui.texts_cli import HELP, SAYS, Pairs

ELSEWHERE: Final = (
    "texts_erase",
    "texts_cli_keys",
    "texts_communities_cli",
    "texts_circles_cli",
    "texts_self_cli",
    "texts_growth_cli",
    "texts_steps_cli",
    "texts_review_cli",
    "texts_insights_cli",
    "texts_measure_cli",
    "texts_structure_cli",
    "texts_map_cli",
    "texts_ties_cli",
    "texts_coach_cli",
    "texts_asides_cli",
)
"""The modules with a HELP and a SAYS of their own; no name stands in two of them."""


def help_of(name: str) -> tuple[str, str]:
    """The help of a verb or of one of its options."""
    return _found("HELP", HELP, name)


def said(name: str) -> tuple[str, str]:
    """A sentence of the command line."""
    return _found("SAYS", SAYS, name)


def _found(table: str, first: Pairs, name: str) -> tuple[str, str]:
    if name in first:
        return first[name]
    for module in ELSEWHERE:
        pairs: Pairs = getattr(import_module(f"myconnections.ui.{module}"), table)
        if name in pairs:
            return pairs[name]
    raise KeyError(name)
