"""The grammar of `needs`, `obstacles`, `steps` and `dialogue`."""

from __future__ import annotations

import argparse

from myconnections.cli.grammar_parts import Help, Verb, Verbs
from myconnections.cli.values import day, positive
from myconnections.domain.dialogue import TURN
from myconnections.domain.need import YEAR_DAYS, Need
from myconnections.domain.obstacle import ObstacleKind
from myconnections.domain.small_step import MOST_MINUTES, TAGS


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verbs."""
    for name, inner in (("needs", _needs), ("obstacles", _obstacles), ("steps", _steps), ("dialogue", _dialogue)):
        inner(verb(verbs, name).add_subparsers(dest="what", metavar="WHAT"), verb, told)


def _needs(inner: Verbs, verb: Verb, told: Help) -> None:
    verb(inner, "show", "needs.").add_argument(
        "--days", metavar="N", type=positive, default=YEAR_DAYS, help=told("needs-days")
    )
    feed = verb(inner, "feed", "needs.")
    feed.add_argument("--needs", nargs="*", choices=[need.value for need in Need], default=[], help=told("feeds"))
    about = feed.add_mutually_exclusive_group(required=True)
    about.add_argument("--person", metavar="ID", type=positive, help=told("feeds-tie"))
    about.add_argument("--encounter", metavar="ID", type=positive, help=told("feeds-encounter"))
    give = verb(inner, "give", "needs.")
    give.add_argument("text", metavar="TEXT", help=told("gave-what"))
    _people(give, told("gave-people"))
    give.add_argument("--community", metavar="C", default="", help=told("gave-community"))
    give.add_argument("--gave", metavar="TEXT", default="", help=told("gave-me"))
    give.add_argument("--on", metavar="D", type=day, help=told("gave-on"))
    change = verb(inner, "change", "needs.")
    change.add_argument("id", metavar="ID", type=positive, help=told("contribution"))
    change.add_argument("--text", metavar="TEXT", help=told("gave-what"))
    change.add_argument("--people", metavar="ID", type=positive, nargs="*", help=told("gave-people"))
    change.add_argument("--community", metavar="C", help=told("gave-community"))
    change.add_argument("--gave", metavar="TEXT", help=told("gave-me"))
    change.add_argument("--on", metavar="D", type=day, help=told("gave-on"))
    verb(inner, "forget", "needs.").add_argument("id", metavar="ID", type=positive, help=told("contribution"))


def _obstacles(inner: Verbs, verb: Verb, told: Help) -> None:
    kinds = [kind.value for kind in ObstacleKind]
    for name in ("list", "kinds"):
        verb(inner, name, "obstacles.")
    add = verb(inner, "add", "obstacles.")
    add.add_argument("kind", choices=kinds, help=told("obstacle-kind"))
    add.add_argument("text", metavar="TEXT", nargs="?", default="", help=told("obstacle-what"))
    _people(add, told("obstacle-people"))
    add.add_argument("--on", metavar="D", type=day, help=told("obstacle-on"))
    names = ("change", "answer", "plan", "took", "drop", "ease", "forget")
    change, answer, plan, took, drop, ease, _ = (_numbered(inner, verb, told, name) for name in names)
    change.add_argument("--people", metavar="ID", type=positive, nargs="*", help=told("obstacle-people"))
    change.add_argument("--kind", choices=kinds, help=told("obstacle-kind"))
    change.add_argument("--text", metavar="TEXT", help=told("obstacle-what"))
    change.add_argument("--on", metavar="D", type=day, help=told("obstacle-on"))
    chosen = answer.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--step", metavar="KEY", default="", help=told("answer-step"))
    chosen.add_argument("--text", metavar="TEXT", default="", help=told("answer-text"))
    for one in (plan, took, drop):
        one.add_argument("answer", metavar="N", type=positive, help=told("answer"))
    plan.add_argument("--on", metavar="D", type=day, required=True, help=told("on"))
    plan.add_argument("--if", metavar="TEXT", default="", dest="condition", help=told("obstacle-if"))
    plan.add_argument("--text", metavar="TEXT", default="", help=told("obstacle-then"))
    plan.add_argument("--person", metavar="ID", type=positive, help=told("about"))
    took.add_argument("--after", metavar="TEXT", default="", help=told("obstacle-after"))
    took.add_argument("--on", metavar="D", type=day, help=told("step-on"))
    ease.add_argument("--again", action="store_true", help=told("again"))


def _numbered(inner: Verbs, verb: Verb, told: Help, name: str) -> argparse.ArgumentParser:
    one = verb(inner, name, "obstacles.")
    one.add_argument("id", metavar="ID", type=positive, help=told("obstacle"))
    return one


def _steps(inner: Verbs, verb: Verb, told: Help) -> None:
    show, one = verb(inner, "show", "steps."), verb(inner, "one", "steps.")
    for each in (show, one):
        for name, field in (("stage", "stages"), ("capital", "capitals"), ("obstacle", "obstacles"), ("way", "ways")):
            each.add_argument(f"--{name}", choices=TAGS[field], default="", help=told(f"step-{name}"))
        each.add_argument("--minutes", metavar="N", type=positive, default=MOST_MINUTES, help=told("step-minutes"))
    show.add_argument("--most", metavar="N", type=positive, default=3, help=told("step-most"))
    show.add_argument("--skip", metavar="N", type=positive, default=0, help=told("step-skip"))
    one.add_argument("--passed", metavar="KEY", nargs="*", default=[], help=told("step-passed"))
    take, plan = verb(inner, "take", "steps."), verb(inner, "plan", "steps.")
    for each in (take, plan):
        each.add_argument("key", metavar="KEY", help=told("step-key"))
        _people(each, told("step-people"))
    plan.add_argument("--on", metavar="D", type=day, required=True, help=told("on"))
    plan.add_argument("--if", metavar="TEXT", default="", dest="condition", help=told("step-if"))
    verb(inner, "planned", "steps.")
    took, drop, note = verb(inner, "took", "steps."), verb(inner, "drop", "steps."), verb(inner, "note", "steps.")
    for each in (took, drop):
        each.add_argument("id", metavar="ID", type=positive, help=told("step-planned"))
    for each in (take, took):
        each.add_argument("--note", metavar="TEXT", default="", help=told("step-note"))
        each.add_argument("--on", metavar="D", type=day, help=told("step-on"))
    verb(inner, "taken", "steps.")
    for each in (note, verb(inner, "forget", "steps.")):
        each.add_argument("id", metavar="ID", type=positive, help=told("step-taken"))
    note.add_argument("text", metavar="TEXT", help=told("step-note"))
    verb(inner, "files", "steps.")
    for name in ("check", "add", "remove"):
        verb(inner, name, "steps.").add_argument("file", metavar="FILE", help=told("step-file"))
    verb(inner, "folder", "steps.").add_argument("folder", metavar="DIR", nargs="?", help=told("step-folder"))


def _dialogue(inner: Verbs, verb: Verb, told: Help) -> None:
    for name in ("list", "forms"):
        verb(inner, name, "dialogue.")
    verb(inner, "begin", "dialogue.").add_argument(
        "form", metavar="FORM", nargs="?", default="", help=told("dialogue-form")
    )
    keep = verb(inner, "keep", "dialogue.")
    keep.add_argument("--form", metavar="FORM", default="", help=told("dialogue-form"))
    keep.add_argument("--title", metavar="TEXT", default="", help=told("dialogue-title"))
    keep.add_argument("--people", metavar="ID", type=positive, nargs="+", required=True, help=told("dialogue-people"))
    keep.add_argument("--learned", metavar="TEXT", default="", help=told("dialogue-learned"))
    keep.add_argument("--theirs", metavar="TEXT", default="", help=told("dialogue-theirs"))
    keep.add_argument("--rule", metavar="TEXT", action="append", default=[], help=told("dialogue-rules"))
    keep.add_argument("--seconds", metavar="N", type=positive, default=TURN, help=told("dialogue-seconds"))
    keep.add_argument("--rounds", metavar="N", type=positive, default=1, help=told("dialogue-rounds"))
    keep.add_argument("--on", metavar="D", type=day, help=told("dialogue-on"))
    change = verb(inner, "change", "dialogue.")
    for one in (change, verb(inner, "forget", "dialogue.")):
        one.add_argument("id", metavar="ID", type=positive, help=told("dialogue"))
    for name in ("title", "learned", "theirs"):
        change.add_argument(f"--{name}", metavar="TEXT", help=told(f"dialogue-{name}"))
    change.add_argument("--rule", metavar="TEXT", action="append", help=told("dialogue-rules"))


def _people(verb: argparse.ArgumentParser, told: str) -> None:
    verb.add_argument("--people", metavar="ID", type=positive, nargs="+", default=[], help=told)
