"""The acts with people chosen as acts of the window, so that they are found from anywhere; done by `deeds.act`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from myconnections.domain.ids import ContactId
from myconnections.domain.stage import Stage
from myconnections.services import people
from myconnections.services.ports import OpenVault
from myconnections.services.views import ListedPerson
from myconnections.ui.actions import Act
from myconnections.ui.context import Context
from myconnections.ui.frame import Frame
from myconnections.ui.texts_acts import PEOPLE, TOLD

_ALONE = frozenset({"edit", "remind"})
"""Acts with one person only."""


def acts(context: Context, frame: Frame, wants: Callable[[str, object], object]) -> Iterator[Act]:
    """One act for each of `PEOPLE`, with whom `frame.whom()` tells when it is done."""
    for key, pair in PEOPLE.items():
        stage = key.removeprefix("stage-")
        facts = {"stage": context.wording.stage(Stage(int(stage)))} if stage != key else {}
        yield Act(f"people-{key}", context.wording.pair(pair, facts), (), partial(_do, context, frame, wants, key))


def _do(context: Context, frame: Frame, wants: Callable[[str, object], object], key: str) -> None:
    ids = [ContactId(one) for one in frame.whom()]
    if not ids or (key in _ALONE and len(ids) > 1):
        context.acting.tell(context.wording.word(TOLD, "alone" if ids else "nobody"))
        return

    def look(vault: OpenVault, now: datetime) -> tuple[list[ListedPerson], list[ListedPerson]]:
        return people.some(vault, ids, now), people.listing(vault, now) if key == "communities" else []

    def act(found: tuple[list[ListedPerson], list[ListedPerson]]) -> None:
        from myconnections.ui.people_acts import deeds  # loaded here: the keys of the window must not wait for forms

        deeds.act(context, wants, frame, key, *found)

    context.acting.read(look, act, owner=frame)
