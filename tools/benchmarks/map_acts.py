"""The acts of `stalls` on the map: from rings to islands and back, carrying people, drawing ties."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from typing import Any

from myconnections.domain.alter_ties import ANSWER_TIE, GROUP_THREAD, ordered
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui.desk import Desk

Acting = Callable[[str, Callable[[], object]], None]
_SEED, _CIRCLE = 5, 110
_TIES = 100_000


def walk(desk: Desk, act: Acting) -> None:
    """The map for the first time, each view of it and again, and what is said on it."""
    act("map.ties", lambda: desk.context.acting.do(_keep_ties, quiet=True))  # made here: not an act of anybody
    page: Any = None

    def go() -> None:
        nonlocal page
        page = desk.frame.go("map")

    act("map.first", go)
    for turn in ("first", "again"):
        act(f"map.islands.{turn}", lambda: page.head.view.choose("network"))
        act(f"map.rings.{turn}", lambda: page.head.view.choose("rings"))
    act("map.islands.again", lambda: page.head.view.choose("network"))
    ids = [int(one) for one in page.canvas.chart.ids[-40:]]
    act("map.circles", page.show_circles)
    for _turn in range(2):
        act("map.circle", lambda: _next_circle(page.circles.card.list.rows))
    act("map.circles.close", page.circles.end)
    act("map.color", lambda: page.panel._boxes["color"].setCurrentIndex(1))
    act("map.carry", lambda: page.canvas.put_asked.emit({ids[0]: (20.0, 30.0)}))
    act("map.join", lambda: page.canvas.join_asked.emit(ids[1], ids[2]))
    act("map.table", lambda: page.head.switch.choose("table"))
    act("map.picture", lambda: page.head.switch.choose("picture"))
    for step in range(6):
        act("map.zoom", lambda step=step: page.canvas._zoom(1.25 if step % 2 else 0.8, page.canvas.rect().center()))


def _next_circle(rows: Any) -> None:
    rows.setCurrentRow(rows.currentRow() + 1)


def _keep_ties(vault: OpenVault, now: datetime) -> Changes:
    """Ties among the invented, most of them inside circles of neighbors."""
    chance = random.Random(_SEED)  # noqa: S311 - invented ties
    with vault.write(None, now) as uow:
        ids = sorted(int(one.id) for one in uow.contacts.rows())
        pairs: set[tuple[int, int]] = set()
        while len(pairs) < min(_TIES, 3 * len(ids)):
            one = chance.randrange(len(ids))
            begin = one // _CIRCLE * _CIRCLE
            two = begin + chance.randrange(_CIRCLE) if chance.random() < 0.93 else chance.randrange(len(ids))
            if two < len(ids) and one != two:
                pairs.add(ordered(ids[one], ids[two]))
        kinds = (ANSWER_TIE, GROUP_THREAD)
        uow.ties.add_evidence(
            [TieEvidence(ContactId(a), ContactId(b), chance.choice(kinds), now.date(), 1) for a, b in sorted(pairs)]
        )
    return Changes()
