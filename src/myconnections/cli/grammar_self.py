"""The grammar of `values`, `vision`, `roles` and `opportunities`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from myconnections.cli.values import day, positive
from myconnections.domain.opportunity import Became, Bond, OpportunityKind
from myconnections.domain.personal_value import Pile, ValuesStep
from myconnections.domain.vision import LISTS

Verbs = Any  # argparse gives its groups of verbs no public name


Verb = Callable[..., argparse.ArgumentParser]
"""How a verb is added: its group, its name, and what its help stands under."""

Help = Callable[[str], str]


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verbs."""
    _values(_inner(verbs, verb, "values"), verb, told)
    _vision(_inner(verbs, verb, "vision"), verb, told)
    _roles(_inner(verbs, verb, "roles"), verb, told)
    _opportunities(_inner(verbs, verb, "opportunities"), verb, told)


def _inner(verbs: Verbs, verb: Verb, name: str) -> Verbs:
    return verb(verbs, name).add_subparsers(dest="what", metavar="WHAT")


def _values(inner: Verbs, verb: Verb, told: Help) -> None:
    for name in ("show", "cards", "history", "begin", "drop"):
        verb(inner, name, "values.")
    card = verb(inner, "card", "values.")
    card.add_argument("name", metavar="NAME", help=told("card-name"))
    card.add_argument("--meaning", metavar="TEXT", default="", help=told("card-meaning"))
    place = verb(inner, "place", "values.")
    place.add_argument("pile", choices=[*(pile.value for pile in Pile), "none"], help=told("pile"))
    for one in (place, verb(inner, "keep", "values."), verb(inner, "rank", "values.")):
        one.add_argument("cards", metavar="CARD", nargs="+", help=told("value-cards"))
    say = verb(inner, "say", "values.")
    say.add_argument("card", metavar="CARD", help=told("value-card"))
    say.add_argument("--meaning", metavar="TEXT", help=told("value-meaning"))
    say.add_argument("--shown", metavar="TEXT", help=told("value-shown"))
    say.add_argument("--lived", metavar="N", type=positive, help=told("value-lived"))
    step = verb(inner, "step", "values.")
    step.add_argument("text", metavar="TEXT", help=told("small-step"))
    step.add_argument("--on", metavar="D", type=day, required=True, help=told("on"))
    step.add_argument("--card", metavar="CARD", default="", help=told("value-card"))
    go = verb(inner, "go", "values.")
    go.add_argument("step", choices=[step.value for step in ValuesStep], help=told("values-step"))
    tag = verb(inner, "tag", "values.")
    tag.add_argument("card", metavar="CARD", help=told("value-card"))
    _ids(tag, "people", told("tag-people"))
    tag.add_argument("--communities", metavar="C", nargs="*", help=told("tag-communities"))


def _vision(inner: Verbs, verb: Verb, told: Help) -> None:
    for name in ("show", "versions"):
        verb(inner, name, "vision.")
    write = verb(inner, "write", "vision.")
    write.add_argument("text", metavar="TEXT", nargs="?", help=told("vision-text"))
    for name in LISTS:
        write.add_argument(f"--{name}", metavar="TEXT", nargs="*", help=told(name))
    _ids(write, "people", told("vision-people"))
    compare = verb(inner, "compare", "vision.")
    for name in ("one", "other"):
        compare.add_argument(name, metavar="ID", type=positive, help=told("vision-version"))
    verb(inner, "forget", "vision.").add_argument("id", metavar="ID", type=positive, help=told("vision-version"))


def _roles(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "list", "roles.")
    add, change = verb(inner, "add", "roles."), verb(inner, "change", "roles.")
    add.add_argument("name", metavar="NAME", help=told("role-name"))
    change.add_argument("id", metavar="ID", type=positive, help=told("role"))
    change.add_argument("--name", metavar="NAME", help=told("role-name"))
    for one in (add, change):
        one.add_argument("--what", metavar="TEXT", dest="doing", help=told("role-what"))
        one.add_argument("--since", metavar="D", type=day, help=told("role-since"))
        one.add_argument("--until", metavar="D", type=day, help=told("role-until"))
        one.add_argument("--value", metavar="CARD", help=told("role-value"))
        _ids(one, "people", told("role-people"))
    verb(inner, "forget", "roles.").add_argument("id", metavar="ID", type=positive, help=told("role"))


def _opportunities(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "list", "opportunities.")
    add, change = verb(inner, "add", "opportunities."), verb(inner, "change", "opportunities.")
    add.add_argument("text", metavar="TEXT", help=told("opportunity-what"))
    change.add_argument("id", metavar="ID", type=positive, help=told("opportunity"))
    change.add_argument("--text", metavar="TEXT", help=told("opportunity-what"))
    for one in (add, change):
        one.add_argument("--on", metavar="D", type=day, help=told("opportunity-on"))
        one.add_argument("--kind", choices=[kind.value for kind in OpportunityKind], help=told("opportunity-kind"))
        one.add_argument("--became", choices=[state.value for state in Became], help=told("became"))
        one.add_argument("--outcome", metavar="TEXT", help=told("outcome"))
        one.add_argument("--then", choices=[bond.value for bond in Bond if bond.value], help=told("then"))
        one.add_argument("--role", metavar="ID", type=positive, help=told("opportunity-role"))
        one.add_argument("--opened-by", metavar="ID", type=positive, help=told("opened-by"))
        one.add_argument("--introduced-by", metavar="ID", type=positive, help=told("introduced-by"))
    verb(inner, "forget", "opportunities.").add_argument("id", metavar="ID", type=positive, help=told("opportunity"))


def _ids(verb: argparse.ArgumentParser, name: str, told: str) -> None:
    verb.add_argument(f"--{name}", metavar="ID", type=positive, nargs="*", help=told)
