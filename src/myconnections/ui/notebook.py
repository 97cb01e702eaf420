"""The acts that lead to the pages of the notebook: one line for each page, found by its words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from myconnections.ui.actions import Act

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

PAGES = ("values", "vision", "opportunities", "capabilities", "dialogue", "obstacles")
"""Keys of pages, and of the acts that lead there."""


def acts(go: Callable[[str], object]) -> list[Act]:
    """One act for each of the pages."""
    words = {
        "values": translate("Notebook", "Values…"),
        "vision": translate("Notebook", "Vision and roles…"),
        "opportunities": translate("Notebook", "Opportunities…"),
        "obstacles": translate("Notebook", "Obstacles…"),
        "dialogue": translate("Notebook", "Dialogue…"),
        "capabilities": translate("Notebook", "Five capabilities…"),
    }
    return [Act(key, words[key], (), partial(go, key)) for key in PAGES]
