"""The grammar of `check-in`, `capabilities`, `tools`, `letting-go`, `roadmap` and `journeys`."""

from __future__ import annotations

import argparse

from myconnections.cli.grammar_parts import Help, Verb, Verbs, ids, inner, numbered, written
from myconnections.cli.values import day, positive
from myconnections.domain.capability import HIGHEST, ORDER
from myconnections.domain.encounter import EncounterKind
from myconnections.domain.journey import Felt, Knowing, Measure
from myconnections.domain.letting_go import Since
from myconnections.domain.roadmap import Pace
from myconnections.domain.tool_used import Purpose


def answer(text: str) -> tuple[str, int | None]:
    """One answer: `3`, `-` (does not apply) or `thanked=3`; the key is empty where none is given."""
    key, _, often = text.rpartition("=")
    if often == "-":
        return key, None
    if often.isascii() and often.isdigit() and int(often) <= HIGHEST:
        return key, int(often)
    raise argparse.ArgumentTypeError(f"not an answer from 0 to {HIGHEST}, nor -: {text!r}")


def by_behavior(given: list[tuple[str, int | None]]) -> dict[str, int | None]:
    """The answers by their behaviors: those without a key are of the behaviors in their order."""
    order = [*ORDER, *(str(place) for place in range(len(ORDER), len(given)))]  # one too many is refused by name
    return {key or order[place]: often for place, (key, often) in enumerate(given)}


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verbs."""
    for name, add in (
        ("check-in", _check_in),
        ("capabilities", _capabilities),
        ("tools", _tools),
        ("letting-go", _letting_go),
        ("roadmap", _roadmap),
        ("journeys", _journeys),
    ):
        add(inner(verbs, verb, name), verb, told)


def _check_in(inner: Verbs, verb: Verb, told: Help) -> None:
    for name in ("show", "list"):
        verb(inner, name, "check-in.")
    given = verb(inner, "answer", "check-in.")
    given.add_argument("--on", metavar="D", type=day, help=told("check-in-on"))
    change = numbered(verb(inner, "change", "check-in."), told("check-in-id"))
    for one in (given, change):
        one.add_argument("answers", metavar="ANSWER", type=answer, nargs="+", help=told("answers"))
    numbered(verb(inner, "forget", "check-in."), told("check-in-id"))


def _capabilities(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "show", "capabilities.").add_argument("--earlier", metavar="ID", type=positive, help=told("earlier"))
    change = numbered(verb(inner, "change", "capabilities."), told("event-id"))
    change.add_argument("--text", metavar="TEXT", help=told("event-what"))
    change.add_argument("--on", metavar="D", type=day, help=told("letting-on"))
    event = verb(inner, "event", "capabilities.")
    event.add_argument("text", metavar="TEXT", help=told("event-what"))
    event.add_argument("--on", metavar="D", type=day, help=told("letting-on"))
    numbered(verb(inner, "forget", "capabilities."), told("event-id"))


def _tools(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "list", "tools.")
    add, change = written(inner, verb, told, "tools", "name", words="tool-name", number="tool")
    for one in (add, change):
        one.add_argument("--use", metavar="TEXT", help=told("tool-use"))
        one.add_argument("--purposes", nargs="*", choices=[each.value for each in Purpose], help=told("purposes"))
        ids(one, "joined", told("joined"))
    gap = numbered(verb(inner, "gap", "tools."), told("tool"))
    gap.add_argument("text", metavar="TEXT", help=told("gap-what"))
    close = numbered(verb(inner, "close", "tools."), told("tool"))
    close.add_argument("number", metavar="N", type=positive, help=told("gap-number"))
    close.add_argument("--how", metavar="TEXT", default="", help=told("gap-how"))
    close.add_argument("--again", action="store_true", help=told("gap-again"))
    tidied = numbered(verb(inner, "tidied", "tools."), told("tool"))
    tidied.add_argument("--on", metavar="D", type=day, help=told("tidied-on"))
    numbered(verb(inner, "forget", "tools."), told("tool"))


def _letting_go(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "list", "letting-go.")
    add, change = written(inner, verb, told, "letting-go", "text", words="used-to", number="letting-id")
    add.add_argument("--on", metavar="D", type=day, help=told("letting-on"))
    for one in (add, change):
        one.add_argument("--instead", metavar="TEXT", help=told("instead"))
        ids(one, "people", told("letting-people"))
    tried = numbered(verb(inner, "tried", "letting-go."), told("letting-id"))
    tried.add_argument("text", metavar="TEXT", help=told("happened"))
    tried.add_argument("--on", metavar="D", type=day, help=told("letting-on"))
    plan = numbered(verb(inner, "plan", "letting-go."), told("letting-id"))
    plan.add_argument("text", metavar="TEXT", help=told("letting-plan"))
    plan.add_argument("--on", metavar="D", type=day, required=True, help=told("on"))
    plan.add_argument("--if", metavar="TEXT", default="", dest="condition", help=told("letting-if"))
    plan.add_argument("--person", metavar="ID", type=positive, help=told("about"))
    for one in (change, tried):
        one.add_argument("--since", choices=[each.value for each in Since], help=told("letting-since"))
    numbered(verb(inner, "forget", "letting-go."), told("letting-id"))


def _roadmap(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "show", "roadmap.")
    add, change = written(inner, verb, told, "roadmap", "text", words="step-what", number="step-id")
    for one in (add, change):
        one.add_argument("--pace", choices=[each.value for each in Pace], help=told("pace"))
        one.add_argument("--serves", metavar="ID", type=positive, help=told("serves"))
        one.add_argument("--journey", metavar="ID", type=positive, help=told("step-journey"))
        one.add_argument("--capability", metavar="NAME", help=told("step-capability"))
        one.add_argument("--on", metavar="D", type=day, help=told("roadmap-on"))
    done = numbered(verb(inner, "done", "roadmap."), told("step-id"))
    for one in (change, done):
        one.add_argument("--soon", metavar="TEXT", help=told("soon"))
        one.add_argument("--lasting", metavar="TEXT", help=told("lasting"))
    for name in ("reopen", "forget"):
        numbered(verb(inner, name, "roadmap."), told("step-id"))


def _journeys(inner: Verbs, verb: Verb, told: Help) -> None:
    show = verb(inner, "show", "journeys.")
    show.add_argument("id", metavar="ID", type=positive, nargs="?", help=told("journey-id"))
    add, change = written(inner, verb, told, "journeys", "name", words="journey-name", number="journey-id")
    add.add_argument("--in", metavar="ID", type=positive, default=0, dest="whole", help=told("whole"))
    for one in (add, change):
        one.add_argument("--aim", metavar="TEXT", help=told("aim"))
        ids(one, "people", told("journey-people"))
    _touchpoint(numbered(verb(inner, "touchpoint", "journeys."), told("journey-id")), told)
    drop = numbered(verb(inner, "drop", "journeys."), told("journey-id"))
    loop = numbered(verb(inner, "loop", "journeys."), told("journey-id"))
    for one in (drop, loop):
        one.add_argument("number", metavar="N", type=positive, help=told("touchpoint"))
    loop.add_argument("measure", choices=[each.value for each in Measure], help=told("measure"))
    loop.add_argument("text", metavar="TEXT", help=told("loop-do"))
    measured = numbered(verb(inner, "measured", "journeys."), told("journey-id"))
    measured.add_argument("number", metavar="N", type=positive, help=told("loop"))
    measured.add_argument("text", metavar="TEXT", help=told("improve"))
    example = verb(inner, "example", "journeys.")
    example.add_argument("key", metavar="KEY", nargs="?", help=told("example"))
    move = numbered(verb(inner, "move", "journeys."), told("journey-id"))
    move.add_argument("by", metavar="N", type=int, help=told("move-by"))
    move.add_argument(
        "--touchpoint", metavar="N", type=positive, default=0, dest="number", help=told("move-touchpoint")
    )
    numbered(verb(inner, "forget", "journeys."), told("journey-id"))


def _touchpoint(one: argparse.ArgumentParser, told: Help) -> None:
    one.add_argument("--number", metavar="N", type=positive, default=0, help=told("touchpoint"))
    one.add_argument("--name", metavar="NAME", help=told("touchpoint-name"))
    kinds = [each.value for each in EncounterKind]
    one.add_argument("--kinds", nargs="*", choices=kinds, help=told("touchpoint-kinds"))
    one.add_argument("--wanted", metavar="TEXT", help=told("wanted"))
    one.add_argument("--felt", choices=[each.value for each in Felt if each.value], help=told("felt"))
    one.add_argument("--feeling", metavar="TEXT", help=told("feeling"))
    for name in ("--wanted-how", "--felt-how"):
        one.add_argument(name, choices=[each.value for each in Knowing], help=told("how-known"))
