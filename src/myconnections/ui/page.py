"""What every page has in common: it is shown, it asks the window for things, it says who was chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from myconnections.services.drafts import Draft
from myconnections.ui.context import Context
from myconnections.ui.widgets.one_column import OneColumn

ENTRY = "entry:"
"""Begins the part of a page that is an entry of the notebook, named by its number."""


class Page(QWidget):
    """One page of the window.

    `wants(what, detail)` asks the window: ("person", contact id) show in the inspector · ("person_at", (contact id,
    place)) a place of it · ("nobody", None) close it · ("follow", contact id) show where it is open already ·
    ("page", key or key/part) go there · ("log", contact ids) quick log · ("add", None) and ("edit", contact id) the
    person form · ("import", paths) bring in · ("cards", contact ids) hand out as vCards · ("pick", None) pick ten ·
    ("preferences", None) · ("lock", None) · ("page_before", None) back to the page before · ("names", None) whether
    names are hidden has changed.
    A page with `whole_window` has the window to itself.
    """

    whole_window = False
    rail_key = "people"
    """The entry of the rail that stands for a page without one of its own."""

    nameless = False
    """Whether the person has hidden every name on this page: nothing that is told meanwhile may say one."""

    foot: QWidget | None = None
    """What stands along the lower edge and must stay readable: a toast keeps over it while it is visible."""

    wants = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def show_now(self) -> None:
        """Called each time the page comes to the front: load, or refresh what may have changed."""
        raise NotImplementedError

    def chosen(self) -> tuple[int, ...]:
        """Whom the person has chosen on this page; quick log begins with them."""
        return ()

    def point_at(self, contact_id: int) -> None:
        """Mark whom one comes back to, where the page lists people."""

    def seek(self, text: str) -> None:
        """Search inside the page, where it can."""

    def open_part(self, part: str) -> None:
        """Show one part of the page, where it has parts; an entry (`ENTRY` and its number) where it is marked."""
        if part.startswith(ENTRY):
            for column in self.findChildren(OneColumn):
                column.bring(int(part.removeprefix(ENTRY)))

    def begin_find(self) -> bool:
        """Begin to find inside this page; False where it has no finding of its own and the people are meant."""
        return False

    def give_way(self, on: bool, covered: int = 0) -> None:
        """The inspector stands beside the page now (`on`), lies over so many pixels of its right side (`covered`), or
        does neither any more: what can be spared makes room for it.
        """

    def weight(self, box: QRect) -> int:
        """How much of what one works with a box of the page would hide; 0: nothing. A toast looks for such a place."""
        return 0

    def take(self, paths: list[Path]) -> None:
        """Take files that were dropped or chosen, where the page has a use for them."""

    def resume(self, draft: Draft) -> None:
        """Open the form again that was half-written on this page."""

    def leave(self) -> None:
        """Called before the window closes or locks: keep what must not be lost."""
