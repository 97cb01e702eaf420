"""The grammar of `show-up`, `ask-tie` and `introduce`."""

from __future__ import annotations

from myconnections.cli.grammar_parts import Help, Verb, Verbs, ids, inner, numbered
from myconnections.cli.values import day, positive
from myconnections.domain.introduction import PARTS
from myconnections.services.tie_questions import ANSWERS


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verbs."""
    _show_up(inner(verbs, verb, "show-up"), verb, told)
    _ask_tie(inner(verbs, verb, "ask-tie"), verb, told)
    _introduce(inner(verbs, verb, "introduce"), verb, told)


def _show_up(group: Verbs, verb: Verb, told: Help) -> None:
    verb(group, "show", "show-up.")
    gather = verb(group, "gather", "show-up.")
    gather.add_argument("name", metavar="NAME", help=told("gathering-name"))
    gather.add_argument("--on", metavar="D", type=day, help=told("gathering-on"))
    gather.add_argument("--place", metavar="TEXT", default="", help=told("gathering-place"))
    ids(gather, "host", told("hosts"))
    plan = verb(group, "plan", "show-up.")
    plan.add_argument("--on", metavar="D", type=day, required=True, help=told("on"))
    plan.add_argument("--if", metavar="TEXT", default="", dest="condition", help=told("step-if"))
    plan.add_argument("--text", metavar="TEXT", default="", help=told("show-up-then"))
    plan.add_argument("--person", metavar="ID", type=positive, help=told("about"))
    verb(group, "later", "show-up.").add_argument("days", metavar="DAYS", type=positive, help=told("show-up-days"))
    verb(group, "never", "show-up.")
    verb(group, "again", "show-up.").add_argument("target", metavar="KIND", help=told("show-up-kind"))


def _ask_tie(group: Verbs, verb: Verb, told: Help) -> None:
    verb(group, "show", "ask-tie.")
    answer = verb(group, "answer", "ask-tie.")
    answer.add_argument("said", choices=ANSWERS, help=told("ask-tie-said"))
    answer.add_argument("--of", metavar="ID", type=positive, nargs=2, help=told("ask-tie-of"))


def _introduce(group: Verbs, verb: Verb, told: Help) -> None:
    for name in ("list", "ideas"):
        verb(group, name, "introduce.")
    begin = verb(group, "begin", "introduce.")
    for part in PARTS:
        begin.add_argument(part, metavar="ID", type=positive, help=told(f"introduce-{part}"))
    begin.add_argument("about", metavar="TEXT", help=told("introduce-about"))
    for name in ("asked", "answer"):
        one = numbered(verb(group, name, "introduce."), told("introduction"))
        one.add_argument("part", choices=PARTS, help=told("introduce-part"))
        if name == "answer":
            one.add_argument("said", choices=("yes", "no", "nothing"), help=told("introduce-said"))
        one.add_argument("--on", metavar="D", type=day, help=told("introduce-on"))
    done = numbered(verb(group, "introduced", "introduce."), told("introduction"))
    done.add_argument("--on", metavar="D", type=day, help=told("introduce-on"))
    done.add_argument("--no-help", action="store_true", help=told("introduce-no-help"))
    done.add_argument("--know", choices=("yes", "no"), help=told("introduce-know"))
    change = numbered(verb(group, "change", "introduce."), told("introduction"))
    change.add_argument("about", metavar="TEXT", help=told("introduce-about"))
    numbered(verb(group, "forget", "introduce."), told("introduction"))
