"""The grammar of `gatherings` and `communities`."""

from __future__ import annotations

import argparse

from myconnections.cli.grammar_parts import Help, Verb, Verbs
from myconnections.cli.values import day, positive
from myconnections.domain.community import Sort
from myconnections.domain.gathering import KINDS, Left, Mark
from myconnections.domain.rounds import Every


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verbs."""
    _gatherings(verb(verbs, "gatherings").add_subparsers(dest="what", metavar="WHAT"), verb, told)
    inner = verb(verbs, "communities").add_subparsers(dest="what", metavar="WHAT")
    _communities(inner, verb, told)
    _parts(inner, verb, told)
    for kind in ("html", "pdf"):
        sheet = _named(inner, verb, told, kind)
        sheet.add_argument("out", metavar="OUT", help=told("out"))
        _ids(sheet, "--people", told("handover-people"))
        sheet.add_argument("--no-promises", action="store_true", help=told("no-promises"))
        sheet.add_argument("--ways", action="store_true", help=told("handover-ways"))


def _gatherings(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "list", "gatherings.")
    add = verb(inner, "add", "gatherings.")
    add.add_argument("name", metavar="NAME", help=told("gathering-name"))
    _ids(add, "--host", told("hosts"))
    numbered = {name: verb(inner, name, "gatherings.") for name in ("show", "change", "met", "unmet", "forget")}
    for one in numbered.values():
        one.add_argument("id", metavar="ID", type=positive, help=told("gathering"))
    change = numbered["change"]
    change.add_argument("--name", metavar="NAME", help=told("gathering-name"))
    for one in (add, change):
        one.add_argument("--on", metavar="D", type=day, help=told("gathering-on"))
        one.add_argument("--kind", choices=KINDS, help=told("gathering-kind"))
        one.add_argument("--mark", choices=[mark.value for mark in Mark if mark.value], help=told("mark"))
        one.add_argument("--left", choices=[left.value for left in Left], nargs="*", help=told("left"))
        for name in ("place", "community", "hope", "learned"):
            one.add_argument(f"--{name}", metavar="TEXT", help=told(f"gathering-{name}"))
    met = numbered["met"]
    _ids(met, "--people", told("met-people"))
    met.add_argument("--new", metavar="NAME", nargs="+", action="extend", default=[], help=told("met-new"))
    met.add_argument("--anew", action="store_true", help=told("met-anew"))
    met.add_argument("--learned", metavar="TEXT", help=told("gathering-learned"))
    numbered["unmet"].add_argument("person", metavar="PERSON", type=positive, help=told("id"))


def _communities(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "list", "communities.").add_argument("--search", metavar="T", default="", help=told("search"))
    for name in ("show", "forget"):
        _named(inner, verb, told, name)
    for name in ("add", "change"):
        one = _named(inner, verb, told, name)
        for field in ("purpose", "mine", "first"):
            one.add_argument(f"--{field}", metavar="TEXT", help=told(f"community-{field}"))
        if name == "add":
            _ids(one, "--members", told("members"))
    _named(inner, verb, told, "rename").add_argument("new", metavar="NEW", help=told("community-new"))
    for name in ("join", "leave"):
        _named(inner, verb, told, name).add_argument("ids", metavar="ID", type=positive, nargs="+", help=told("ids"))


def _parts(inner: Verbs, verb: Verb, told: Help) -> None:
    role = _named(inner, verb, told, "role")
    role.add_argument("role", metavar="ROLE", help=told("community-role"))
    _ids(role, "--holders", told("holders"))
    _ids(role, "--knowers", told("knowers"))
    round_ = _named(inner, verb, told, "round")
    round_.add_argument("sort", choices=[sort.value for sort in Sort], help=told("round-sort"))
    round_.add_argument("text", metavar="TEXT", help=told("round-what"))
    round_.add_argument("--every", choices=[every.value for every in Every], default="month", help=told("every"))
    round_.add_argument("--begin", metavar="D", type=day, help=told("round-begin"))
    _ids(round_, "--carriers", told("carriers"))
    for one in (role, round_):
        one.add_argument("--how", metavar="TEXT", default="", help=told("how"))
        one.add_argument("--mine", action="store_true", help=told("by-me"))
        one.add_argument("--number", metavar="N", type=positive, default=0, help=told("part-number"))
    for name in ("drop-role", "drop-round"):
        _named(inner, verb, told, name).add_argument("number", metavar="N", type=positive, help=told("part"))


def _named(inner: Verbs, verb: Verb, told: Help, name: str) -> argparse.ArgumentParser:
    one = verb(inner, name, "communities.")
    one.add_argument("name", metavar="NAME", help=told("community-name"))
    return one


def _ids(verb: argparse.ArgumentParser, name: str, told: str) -> None:
    verb.add_argument(name, metavar="ID", type=positive, nargs="*", default=[], help=told)
