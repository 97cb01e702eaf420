"""A plan of ties out of a file in sentences, for the window and the command line alike. No Qt."""

from __future__ import annotations

from myconnections.services.tie_files import TiePlan
from myconnections.ui.texts_tie_files import BY, SAYS
from myconnections.ui.wording import Wording

_NAMED = 5
_CELLS, _LONG = 4, 24


def head(plan: TiePlan, wording: Wording) -> str:
    """The file in one line."""
    graph = plan.graph
    facts: dict[str, object] = {
        "file": plan.file, "nodes": len(graph.nodes), "ties": len(graph.ties), "format": graph.format,
    }  # fmt: skip
    return wording.pair(SAYS["ties.file"], facts)


def nodes(plan: TiePlan, wording: Wording) -> list[str]:
    """What the first row of a table was taken for; who of my people is in it, and who is not."""
    by = [wording.pair(BY[key], {"n": plan.by[key]}) for key in BY if plan.by.get(key)]
    lines = [wording.pair(SAYS["ties.matched"], {"matched": plan.matched, "by": by})] if plan.matched else []
    lines = [*_header(plan, wording), *lines]
    if plan.questions:
        lines.append(wording.pair(SAYS["ties.unclear"], {"unclear": len(plan.questions)}))
    if plan.unknown:
        names = list(plan.unknown[:_NAMED])
        if len(plan.unknown) > _NAMED:
            names.append(wording.pair(SAYS["ties.more"], {"n": len(plan.unknown) - _NAMED}))
        facts: dict[str, object] = {"not_matched": len(plan.unknown), "names": names}
        lines.append(wording.pair(SAYS["ties.not_matched"], facts))
    return lines


def _header(plan: TiePlan, wording: Wording) -> list[str]:
    head = plan.graph.head
    if head is None:
        return []
    row = ", ".join(cell if len(cell) <= _LONG else f"{cell[:_LONG]}…" for cell in head.row[:_CELLS])
    return [wording.pair(SAYS["ties.header" if head.there else "ties.no_header"], {"row": row})]


def ties(plan: TiePlan, wording: Wording) -> list[str]:
    """What it would bring; what it leaves out."""
    counts = {
        "new": len(plan.new),
        "known": len(plan.confirmed),
        "against": len(plan.against),
        "held": plan.held,
        "outside": plan.outside,
        "mine": plan.mine,
    }
    lines = [wording.pair(SAYS[f"ties.{key}"], {key: many}) for key, many in counts.items() if many]
    if not plan.ties:
        lines.append(wording.pair(SAYS["ties.nothing"]))
    return lines
