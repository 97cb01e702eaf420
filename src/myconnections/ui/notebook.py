"""The pages of the notebook: the acts that lead there, and the page on which each kind of entry stands.

A page shows an entry at its place by marking the widget that shows it (`widgets.one_column.mark`); whatever opens the
entry then asks for `target(kind, id)`, and the page scrolls there (`Page.open_part`). Nothing more is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from myconnections.ui.actions import Act
from myconnections.ui.page import ENTRY

translate = QCoreApplication.translate  # by this name the translation tool finds the texts

PAGES = (
    "values", "vision", "opportunities", "capabilities", "dialogue", "obstacles", "journeys", "roadmap", "review",
    "steps", "needs", "tools", "letting", "introductions",
)  # fmt: skip
"""Keys of pages, and of the acts that lead there."""
PLACES: Mapping[str, str] = {
    "values_round": "values", "value_tag": "values",
    "vision": "vision", "role": "vision",
    "opportunity": "opportunities",
    "check_in": "capabilities", "life_event": "capabilities",
    "dialogue": "dialogue",
    "obstacle": "obstacles",
    "review": "review",
    "journey": "journeys", "roadmap_step": "roadmap",
    "step_taken": "steps", "step_planned": "steps",
    "tool_used": "tools", "letting_go": "letting",
    "contribution": "needs", "feeds": "needs",
    "gathering": "communities", "community": "communities",
    "introduction": "introductions",
    "wanted_tie": "map", "wanted_kind": "map",
}  # fmt: skip
"""The page on which the entries of each kind stand."""


def target(kind: str, entry_id: int) -> str:
    """Where an entry of this kind is opened: what `wants.emit("page", …)` takes. Without a place of its own: Myself."""
    return f"{PLACES.get(kind, 'myself')}/{ENTRY}{entry_id}"


def acts(go: Callable[[str], object]) -> list[Act]:
    """One act for each of the pages."""
    words = {
        "values": translate("Notebook", "Values…"),
        "vision": translate("Notebook", "Vision and roles…"),
        "opportunities": translate("Notebook", "Opportunities…"),
        "obstacles": translate("Notebook", "Obstacles…"),
        "steps": translate("Notebook", "Small steps…"),
        "needs": translate("Notebook", "Needs and giving…"),
        "dialogue": translate("Notebook", "Dialogue…"),
        "capabilities": translate("Notebook", "Five capabilities…"),
        "journeys": translate("Notebook", "Relationship journeys…"),
        "roadmap": translate("Notebook", "Roadmap…"),
        "review": translate("Notebook", "Weekly review…"),
        "tools": translate("Notebook", "Tools I use…"),
        "letting": translate("Notebook", "Letting go…"),
        "introductions": translate("Notebook", "Introductions…"),
    }
    return [Act(key, words[key], (), partial(go, key)) for key in PAGES]
