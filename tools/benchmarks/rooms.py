"""The acts of `stalls` on the further pages: organizations, insights, map, coach, days ahead, filters, palette."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from myconnections.ui.asked import Asked, read
from myconnections.ui.desk import Desk
from tools.benchmarks.narrowing import THREE

Acting = Callable[[str, Callable[[], object]], None]
_PAGES = ("map", "organizations", "insights", "coach", "coming", "week", "enrich", "triage")


def walk(desk: Desk, act: Acting) -> None:
    """Each page for the first time and again, and what is done on it."""
    for name in _PAGES:
        act(f"page.{name}.first", lambda name=name: desk.frame.go(name))
    for name in _PAGES:
        act(f"page.{name}.again", lambda name=name: desk.frame.go(name))
    _organizations(desk, act)
    _insights(desk, act)
    with tempfile.TemporaryDirectory() as place:
        _coach(desk, act, Path(place))
    _people(desk, act)


def _organizations(desk: Desk, act: Acting) -> None:
    page: Any = desk.frame.go("organizations")
    for words in ("s", "sa", ""):
        act("organizations.find", lambda words=words: page._narrow(words))
    for column in range(5):
        act("organizations.order", lambda column=column: page._table._order(column))
    page._model.order(1)
    act("organizations.open", lambda: page.open(page._model.row(0).key))
    act("organizations.back", page._back)


def _insights(desk: Desk, act: Acting) -> None:
    page: Any = desk.frame.go("insights")
    for part in ("run", "mix", "knows", "reach", "missing", "ties"):
        act(f"insights.{part}", lambda part=part: page.open_part(part))


def _coach(desk: Desk, act: Acting, place: Path) -> None:
    page: Any = desk.frame.go("coach")
    page.choices.choose(0)
    act("coach.look", page.look)
    act("coach.rows", lambda: page.views.choose("rows"))
    for kind in ("pdf", "html", "csv"):
        act(f"coach.{kind}", lambda kind=kind: page._write(kind, place / f"out.{kind}"))


def _people(desk: Desk, act: Acting) -> None:
    page: Any = desk.frame.go("people")
    act("filter", lambda: page._ask(read(THREE)))
    act("filter.none", lambda: page._ask(Asked()))
    for by in ("organization", "communities", "industry", "stage", ""):
        act("group", lambda by=by: page._showing.group_by(by))
    act("palette", desk._finder.call)
    for text in ("s", "sa", "佐", ""):
        act("palette.typing", lambda text=text: desk.frame.bar.search.setText(text))
    act("palette.close", desk._finder.close)
