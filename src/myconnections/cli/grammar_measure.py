"""The grammar of `measure`."""

from __future__ import annotations

import argparse

from myconnections.cli.grammar_parts import Help, Verb, Verbs


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verb."""
    measure = verb(verbs, "measure")
    measure.add_argument("file", metavar="FILE", help=told("graph-file"))
    measure.add_argument("--ego", metavar="ID", action="append", default=[], help=told("ego"))
    measure.add_argument("--pair", metavar="ID", nargs=2, default=[], help=told("measure-pair"))
    measure.add_argument("--by", metavar="ATTRIBUTE", action="append", default=[], help=told("measure-by"))
    measure.add_argument("--header", action=argparse.BooleanOptionalAction, default=None, help=told("measure-header"))
