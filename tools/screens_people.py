"""The people page in use, for tools.screens: narrowed, in groups with several chosen, nobody left, its dialogs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from myconnections.domain.filters import All, Any, Not, Test
from myconnections.ui.asked import Asked, read
from myconnections.ui.pages.people.page import PeoplePage

Taking = Callable[[str, QDialog | None], object]
NARROW = All((
    Test("stage", "is", ("connection", "engagement")),
    Not(Test("triaged", "yes")),
    Any((Test("organization", "has", ("a",)), Test("connected_on", "within", number=5_000))),
))  # fmt: skip
NOBODY = All((Test("stage", "is", ("link",)), Test("birthday", "month", number=2), Test("starred", "yes")))


def tend(page: PeoplePage, settle: Callable[[], object], take: Taking) -> None:
    """Bring the page into each state and have it taken; afterwards it is as before."""
    page._ask(read(NARROW))
    settle()
    take("people-narrowed", None)
    acts: tuple[tuple[str, Callable[[], object]], ...] = (
        ("builder", lambda: page._build("")),
        ("communities", lambda: page._act("communities")),
        ("field", lambda: page._act("field")),
        ("list", page._shelf.keep),
    )
    for name, act in acts:
        page._table.selectAll()
        act()
        settle()
        dialog = page.findChildren(QDialog)[-1]
        take(f"people-{name}", dialog)
        dialog.done(0)
        settle()
    page._ask(read(NOBODY))
    settle()
    take("people-nobody", None)
    page._ask(Asked())
    page._showing.group_by("stage")
    page._table.use_checks(on=True)
    for row in (1, 3, 4):
        page._table.selectRow(row)
    settle()
    take("people-groups", None)
    page._table.use_checks(on=False)
    page._showing.group_by("")
    settle()
