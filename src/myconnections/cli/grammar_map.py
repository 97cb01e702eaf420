"""The grammar of `path` and `wanted`."""

from __future__ import annotations

from myconnections.cli.grammar_parts import Help, Verb, Verbs, inner
from myconnections.cli.values import positive, stage


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verbs."""
    path = verb(verbs, "path")
    path.add_argument("one", metavar="FROM", type=positive, nargs="?", help=told("path-from"))
    path.add_argument("other", metavar="TO", type=positive, nargs="?", help=told("path-to"))
    path.add_argument("--organization", metavar="NAME", default="", help=told("path-organization"))
    wanted = inner(verbs, verb, "wanted")
    verb(wanted, "list", "wanted.")
    for name in ("set", "clear"):
        one = verb(wanted, name, "wanted.")
        one.add_argument("people", metavar="ID", type=positive, nargs="*", help=told("wanted-people"))
        one.add_argument("--kind", metavar="KIND", action="append", default=[], help=told("wanted-kind"))
        if name == "set":
            one.add_argument("--stage", metavar="STAGE", type=stage, help=told("wanted-stage"))
