"""`measure`: every measure of a graph in a file, so that others can check them against their own tools."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from myconnections.cli.output import clip, table
from myconnections.cli.session import Session
from myconnections.domain.graph import Graph, TableHead
from myconnections.domain.structure import Composition, EgoMeasures
from myconnections.services import measuring
from myconnections.ui.texts_measure_cli import COLUMNS

_PLACES = 6
_CELLS = 4
"""So many cells of a header are told."""
_CELL, _NAME = 24, 80
_DIRECTIONS = {
    "added_up": ["effective_size", "efficiency", "constraint", "hierarchy", "dyadic_constraint"],
    "ignored": ["ties_among_alters", "density", "ego_betweenness", "open_pairs", "roles", "e_i", "common_neighbors"],
}
"""What is computed how where a file gives directions (method.md 1.1: a_ij + a_ji, and pairs counted once)."""


def measure(session: Session) -> int:
    """The measures of the egos asked for, in full; of all nodes, one line each, where none is."""
    options = session.options
    graph = measuring.graph_in(Path(options.file), options.header)
    found = measuring.measures(graph, options.ego, options.by)
    told: dict[str, object] = {
        "nodes": len(graph.nodes),
        "ties": len(graph.ties),
        "format": graph.format,
        "directed": graph.directed,
        "directions": _DIRECTIONS if graph.directed else None,
        "weighted": graph.weighted,
        "left_out": dict(graph.left_out),
        "header": None if graph.head is None else asdict(graph.head),
        "e_i": {
            mixed.attribute: {"external": mixed.external, "internal": mixed.internal, "e_i": _rounded(mixed.e_i)}
            for mixed in measuring.mixing(graph, options.by)
        },
    }
    if options.pair:
        return _pair(session, graph, told)
    if len(options.ego) == 1:
        told = {"graph": told, **_as_json(graph, found[0])}
    else:
        told = {"graph": told, "egos": [_as_json(graph, one) for one in found]}
    session.answer(told, lambda: "\n".join(_lines(session, graph, found)))
    return 0


def _pair(session: Session, graph: Graph, told: dict[str, object]) -> int:
    """What two nodes share."""
    one, other = session.options.pair
    found = measuring.shared(graph, one, other)
    facts = {"common_neighbors": found.common, "jaccard": _rounded(found.jaccard)}
    facts["adamic_adar"] = _rounded(found.adamic_adar)
    words = {"common": found.common, "jaccard": _shown(found.jaccard), "adamic_adar": _shown(found.adamic_adar)}
    session.answer(
        {"graph": told, "pair": [one, other], **facts},
        lambda: session.say("measure.pair", one=one, other=other, **words),
    )
    return 0


def _as_json(graph: Graph, one: EgoMeasures) -> dict[str, object]:
    s, first = one.structure, one.composition[0] if one.composition else None
    return {
        "ego": graph.nodes[one.ego].id,
        "label": graph.nodes[one.ego].label or graph.nodes[one.ego].id,
        "size": s.alters,
        "ties_among_alters": s.ties,
        "pairs": s.alters * (s.alters - 1) // 2,
        "open_pairs": s.open_pairs,
        "effective_size": _rounded(s.effective_size),
        "efficiency": _rounded(s.efficiency),
        "constraint": _rounded(s.constraint),
        "hierarchy": _rounded(s.hierarchy),
        "density": _rounded(s.density),
        "ego_betweenness": _rounded(s.ego_betweenness),
        "roles": asdict(first.roles) if first is not None and first.roles is not None else None,
        "e_i": _rounded(first.e_i) if first is not None else None,
        "blau": _rounded(first.blau) if first is not None else None,
        "iqv": _rounded(first.iqv) if first is not None else None,
        "by": first.attribute if first is not None else None,
        "composition": {mixed.attribute: _mixed(mixed) for mixed in one.composition},
        "dyadic_constraint": {
            graph.nodes[alter].id: _rounded(share) for alter, share in zip(one.alters, s.dyadic, strict=True)
        },
        "whole_network": {
            "constraint": _rounded(one.whole_constraint),
            "effective_size": _rounded(one.whole_effective_size),
        },
    }


def _mixed(mixed: Composition) -> dict[str, object]:
    return {
        "known": mixed.known,
        "categories": mixed.categories,
        "blau": _rounded(mixed.blau),
        "iqv": _rounded(mixed.iqv),
        "e_i": _rounded(mixed.e_i),
        "roles": None if mixed.roles is None else asdict(mixed.roles),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES)


def _lines(session: Session, graph: Graph, found: list[EgoMeasures]) -> list[str]:
    head = session.say(
        "measure.read",
        file=Path(session.options.file).name,
        nodes=len(graph.nodes),
        ties=len(graph.ties),
        format=graph.format,
        directed=session.say("measure.directed") if graph.directed else "",
        weighted=session.say("measure.weighted") if graph.weighted else "",
    )
    notes = [] if graph.head is None else [_head(session, graph.head)]
    notes += [session.say(f"measure.left_out.{reason}", n=many) for reason, many in graph.left_out.items()]
    notes += [session.say("measure.directions")] if graph.directed else []
    lines = [head, *notes, session.say("measure.circle"), ""]
    if not session.options.ego:
        titles = ["", *(session.wording.word(COLUMNS, key) for key in COLUMNS)]
        return [*lines, table([titles, *(_row(graph, one) for one in found)])]
    for one in found:
        lines += [*_whole(session, graph, one), ""]
    return lines[:-1]


def _head(session: Session, head: TableHead) -> str:
    """What the first row was taken for, and why."""
    row = ", ".join(clip(cell, _CELL) for cell in head.row[:_CELLS])
    return session.say(f"measure.head.{head.by or 'none'}" if head.there else "measure.head.none", row=row)


def _row(graph: Graph, one: EgoMeasures) -> list[str]:
    node, s = graph.nodes[one.ego], one.structure
    return [node.label or node.id, *(_shown(getattr(s, key)) for key in COLUMNS)]


def _whole(session: Session, graph: Graph, one: EgoMeasures) -> list[str]:
    node, s = graph.nodes[one.ego], one.structure
    pairs = s.alters * (s.alters - 1) // 2
    rows = [[session.wording.word(COLUMNS, key), _shown(getattr(s, key))] for key in list(COLUMNS)[2:]]
    lines = [
        clip(node.label or node.id, _NAME),
        session.say("measure.from", alters=s.alters, ties=s.ties, pairs=pairs),
        table(rows),
    ]
    for mixed in one.composition:
        facts = {"blau": _shown(mixed.blau), "iqv": _shown(mixed.iqv), "e_i": _shown(mixed.e_i)}
        lines.append(
            session.say(
                "measure.by",
                attribute=mixed.attribute,
                known=mixed.known,
                alters=s.alters,
                categories=mixed.categories,
                **facts,
            )
        )
        if mixed.roles is not None:
            lines.append(session.say("measure.roles", **asdict(mixed.roles)))
    return lines


def _shown(value: float | None) -> str:
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.4f}"
