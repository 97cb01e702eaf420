"""Which columns the list shows: a menu that stays open while they are switched on and off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from myconnections.ui import texts_filters as texts
from myconnections.ui.models import columns
from myconnections.ui.widgets.check_menu import CheckMenu
from myconnections.ui.wording import Wording


def columns_menu(
    wording: Wording, shown: Callable[[], tuple[str, ...]], choose: Callable[[tuple[str, ...]], object], parent: QWidget
) -> CheckMenu:
    """The menu; `choose` gets the columns in their order, one switched on last. The name always shows."""
    menu = CheckMenu("menu-columns", wording.word(texts.SENTENCES, "columns"), parent)

    def turn(key: str) -> None:
        now = shown()
        choose(columns.chosen(one for one in now if one != key) if key in now else (*now, key))

    def reset() -> None:
        choose(columns.STANDARD)

    for key in columns.KEYS[1:]:
        menu.put(f"column-{key}", wording.word(texts.COLUMNS, key), partial(turn, key), key in shown())
    menu.addSeparator()
    menu.put("columns-reset", wording.word(texts.SENTENCES, "columns_reset"), reset)
    return menu
