"""The grammar of `values`, `vision`, `roles` and `opportunities`."""

from __future__ import annotations

from myconnections.cli.grammar_parts import Help, Verb, Verbs, ids, inner, numbered, written
from myconnections.cli.values import day, positive
from myconnections.domain.opportunity import Became, Bond, OpportunityKind
from myconnections.domain.personal_value import Pile, ValuesStep
from myconnections.domain.vision import LISTS


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verbs."""
    _values(inner(verbs, verb, "values"), verb, told)
    _vision(inner(verbs, verb, "vision"), verb, told)
    _roles(inner(verbs, verb, "roles"), verb, told)
    _opportunities(inner(verbs, verb, "opportunities"), verb, told)


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
    ids(tag, "people", told("tag-people"))
    tag.add_argument("--communities", metavar="C", nargs="*", help=told("tag-communities"))


def _vision(inner: Verbs, verb: Verb, told: Help) -> None:
    for name in ("show", "versions"):
        verb(inner, name, "vision.")
    write = verb(inner, "write", "vision.")
    write.add_argument("text", metavar="TEXT", nargs="?", help=told("vision-text"))
    for name in LISTS:
        write.add_argument(f"--{name}", metavar="TEXT", nargs="*", help=told(name))
    ids(write, "people", told("vision-people"))
    compare = verb(inner, "compare", "vision.")
    for name in ("one", "other"):
        compare.add_argument(name, metavar="ID", type=positive, help=told("vision-version"))
    numbered(verb(inner, "forget", "vision."), told("vision-version"))


def _roles(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "list", "roles.")
    add, change = written(inner, verb, told, "roles", "name", words="role-name", number="role")
    for one in (add, change):
        one.add_argument("--what", metavar="TEXT", dest="doing", help=told("role-what"))
        one.add_argument("--since", metavar="D", type=day, help=told("role-since"))
        one.add_argument("--until", metavar="D", type=day, help=told("role-until"))
        one.add_argument("--value", metavar="CARD", help=told("role-value"))
        ids(one, "people", told("role-people"))
    numbered(verb(inner, "forget", "roles."), told("role"))


def _opportunities(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "list", "opportunities.")
    add, change = written(inner, verb, told, "opportunities", "text", words="opportunity-what", number="opportunity")
    for one in (add, change):
        one.add_argument("--on", metavar="D", type=day, help=told("opportunity-on"))
        one.add_argument("--kind", choices=[kind.value for kind in OpportunityKind], help=told("opportunity-kind"))
        one.add_argument("--became", choices=[state.value for state in Became], help=told("became"))
        one.add_argument("--outcome", metavar="TEXT", help=told("outcome"))
        one.add_argument("--then", choices=[bond.value for bond in Bond if bond.value], help=told("then"))
        one.add_argument("--role", metavar="ID", type=positive, help=told("opportunity-role"))
        one.add_argument("--opened-by", metavar="ID", type=positive, help=told("opened-by"))
        one.add_argument("--introduced-by", metavar="ID", type=positive, help=told("introduced-by"))
    numbered(verb(inner, "forget", "opportunities."), told("opportunity"))
