"""The grammar of `structure` and `capital`."""

from __future__ import annotations

from myconnections.cli.grammar_parts import Help, Verb, Verbs, numbered
from myconnections.domain.capital import ATTRIBUTES


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verbs."""
    verb(verbs, "structure").add_argument("--by", choices=ATTRIBUTES, default="", help=told("roles-by"))
    capital = numbered(verb(verbs, "capital"), told("id"))
    capital.add_argument("kind", metavar="KIND", nargs="?", help=told("capital-kind"))
