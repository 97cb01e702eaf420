"""The grammar of `review`."""

from __future__ import annotations

import argparse

from myconnections.cli.grammar_parts import Help, Verb, Verbs
from myconnections.cli.values import day, positive
from myconnections.domain.weekly_review import HIGHEST, Question
from myconnections.services.preferences import REVIEW_DAYS

WITH_DIGEST = "digest"


def build(verbs: Verbs, verb: Verb, told: Help) -> None:
    """Add the verb."""
    review = verb(verbs, "review")
    _week(review, told)
    inner = review.add_subparsers(dest="what", metavar="WHAT")
    for name in ("show", "forget"):
        _week(verb(inner, name, "review."), told)
    verb(inner, "list", "review.")
    write = verb(inner, "write", "review.")
    _week(write, told)
    for question in Question:
        name = question.value.replace("_", "-")
        write.add_argument(f"--{name}", type=positive, choices=range(HIGHEST + 1), help=told(f"review-{name}"))
        write.add_argument(f"--{name}-line", metavar="TEXT", help=told("review-line"))
    write.add_argument("--sentence", metavar="TEXT", help=told("review-sentence"))
    plans = write.add_mutually_exclusive_group()
    plans.add_argument(
        "--plan", metavar=("IF", "THEN", "DAY"), nargs=3, action="append", dest="plans", help=told("review-plan")
    )
    plans.add_argument("--no-plans", action="store_const", const=[], dest="plans", help=told("review-no-plans"))
    write.add_argument("--budget", metavar="N", type=positive, help=told("review-budget"))
    when = verb(inner, "when", "review.")
    when.add_argument("day", choices=(*REVIEW_DAYS, WITH_DIGEST, "off"), help=told("review-day"))
    when.add_argument("--hour", metavar="H", type=positive, help=told("review-hour"))


def _week(verb: argparse.ArgumentParser, told: Help) -> None:
    # Suppressed: said before what is to be done, it must not be forgotten for the default of what follows.
    verb.add_argument("--week", metavar="D", type=day, default=argparse.SUPPRESS, help=told("review-week"))
