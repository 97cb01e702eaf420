"""The grammar of `ties`."""

from __future__ import annotations

import argparse

from myconnections.cli.grammar_parts import Help, Verb, Verbs, inner
from myconnections.cli.values import positive


def who_is(text: str) -> tuple[str, int | None]:
    """Who a node is: `node=12`, or `node=-` for nobody of mine."""
    node, sign, who = text.rpartition("=")
    if sign and node and (who == "-" or (who.isascii() and who.isdigit() and int(who) > 0)):
        return node, None if who == "-" else int(who)
    raise argparse.ArgumentTypeError(f"not a node with the number of a person, nor -: {text!r}")


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verb."""
    ties = inner(verbs, verb, "ties")
    listing = verb(ties, "list", "ties.")
    listing.add_argument("id", metavar="ID", type=positive, nargs="?", help=told("ties-of"))
    answer = verb(ties, "answer", "ties.")
    answer.add_argument("id", metavar="ID", type=positive, help=told("ties-whom"))
    for name in ("knows", "not", "open"):
        dest = f"said_{name}"
        answer.add_argument(
            f"--{name}", dest=dest, metavar="ID", type=positive, nargs="+", default=[], help=told(f"ties-{name}")
        )
    verb(ties, "others", "ties.")
    bring = verb(ties, "bring-in", "ties.")
    bring.add_argument("file", metavar="FILE", help=told("ties-file"))
    bring.add_argument("--who", metavar="NODE=ID", type=who_is, action="append", default=[], help=told("ties-who"))
    bring.add_argument("--header", action=argparse.BooleanOptionalAction, default=None, help=told("ties-header"))
    bring.add_argument("--yes", action="store_true", help=told("ties-yes"))
