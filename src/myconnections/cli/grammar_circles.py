"""The grammar of `circles`."""

from __future__ import annotations

from myconnections.cli.grammar_parts import Help, Verb, Verbs, ids, inner
from myconnections.cli.values import positive


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verb."""
    circles = inner(verbs, verb, "circles")
    verb(circles, "list", "circles.")
    for name in ("show", "name", "leave", "back"):
        one = verb(circles, name, "circles.")
        one.add_argument("who", metavar="WHO", type=positive, help=told("circle-who"))
        if name in {"show", "name"}:
            one.add_argument("name", metavar="NAME", nargs="?", default="", help=told("circle-name"))
            ids(one, "without", told("circle-without"))
