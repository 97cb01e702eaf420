"""`python -m tools.benchmarks [names…]`: one JSON line a measure, all of them when none is named."""

from __future__ import annotations

import importlib
import logging
import os
import sys

MEASURES = {
    "import.connections": "importing:connections",
    "import.messages": "importing:messages",
    "search.query": "finding:query",
    "warmth.all": "warming:everybody",
    "warmth.fresh": "warming:fresh",
    "warmth.one": "warming:one",
    "today": "warming:week",
    "search.paint": "listing:paint",
    "list.scroll": "listing:scroll",
    "list.sort": "listing:sort",
    "list.filter": "narrowing:narrow",
    "list.group": "narrowing:group",
    "map.frame": "mapping:frame",
    "map.frame.islands": "mapping:frame_islands",
    "map.layout": "mapping:layout",
    "map.export": "mapping:export",
    "map.day": "passing:day",
    "paths": "passing:ways",
    "communities": "laying:communities",
    "layout": "laying:layout",
    "measures.structure": "laying:measures",
    "structure.view": "knowing:view",
    "insights": "knowing:page",
    "start.window": "starting:window",
    "start.cli": "starting:command_line",
    "unlock": "starting:unlock",
    "return": "returning:back",
    "memory": "starting:memory",
    "triage.first": "sorting:first",
    "triage.key": "sorting:key",
    "enrich.groups": "enriching:groups",
    "enrich.confirm": "enriching:confirm",
    "enrich.key": "enriching:key",
    "keys.triage": "keying:triage",
    "keys.enrich": "keying:enrich",
    "export.html": "handing:page",
    "export.pdf": "handing:sheet",
    "backup": "saving:backup",
    "due": "reminding:looks",
    "stalls": "stalls:stalls",
    "rooms": "stalls:rooms",
    "map.stalls": "stalls:on_map",
    "growth": "growth:grow",
}
"""Name → module and function. A module is loaded for its own measures only: what it loads must not count for others."""


def main(names: list[str]) -> int:
    """Run the measures named, or those whose names begin so; 1 when a goal is missed, 2 for an unknown name."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    logging.disable(logging.WARNING)
    wanted = [name for name in MEASURES if not names or any(name.startswith(asked) for asked in names)]
    if not wanted:
        print(f"there is no such measure; there are: {' '.join(MEASURES)}", file=sys.stderr)
        return 2
    reached = True
    for name in wanted:
        module, function = MEASURES[name].split(":")
        lines = getattr(importlib.import_module(f"tools.benchmarks.{module}"), function)()
        for line in lines if isinstance(lines, list) else [lines]:
            print(line.json(), flush=True)
            reached = reached and line.ok
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
