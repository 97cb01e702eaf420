"""The grammar of `insights`."""

from __future__ import annotations

import argparse

from myconnections.cli.grammar_parts import Help, Verb, Verbs
from myconnections.cli.values import positive
from myconnections.domain.mirror import AMONG, ATTRIBUTES


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verb."""
    insights = verb(verbs, "insights")
    _month(insights, told)
    inner = insights.add_subparsers(dest="what", metavar="WHAT")
    _month(verb(inner, "show", "insights."), told)
    verb(inner, "reach", "insights.")
    name, unname = verb(inner, "name", "insights."), verb(inner, "unname", "insights.")
    for one in (name, unname):
        one.add_argument("kind", metavar="KIND", help=told("insights-kind"))
    name.add_argument("people", metavar="ID", type=positive, nargs="+", help=told("insights-people"))
    unname.add_argument("person", metavar="ID", type=positive, help=told("insights-person"))
    missing = verb(inner, "missing", "insights.")
    missing.add_argument(
        "--by", metavar="ATTRIBUTE", choices=ATTRIBUTES, action="append", default=None, help=told("insights-by")
    )
    missing.add_argument("--word", metavar="TEXT", action="append", default=None, help=told("insights-word"))
    missing.add_argument("--among", choices=AMONG, default=None, help=told("insights-among"))
    missing.add_argument("--keep", action="store_true", help=told("insights-keep"))


def _month(verb: argparse.ArgumentParser, told: Help) -> None:
    # Suppressed: said before what is to be done, it must not be forgotten for the default of what follows.
    verb.add_argument("--month", metavar="YYYY-MM", default=argparse.SUPPRESS, help=told("insights-month"))
