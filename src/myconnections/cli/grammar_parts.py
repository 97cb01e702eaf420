"""What the grammars of the notebook's subjects have in common."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from myconnections.cli.values import positive

Verbs = Any  # argparse gives its groups of verbs no public name

Verb = Callable[..., argparse.ArgumentParser]
"""How a verb is added: its group, its name, and what its help stands under."""

Help = Callable[[str], str]


def inner(verbs: Verbs, verb: Verb, name: str) -> Verbs:
    """A verb that names several, and what they are added to."""
    return verb(verbs, name).add_subparsers(dest="what", metavar="WHAT")


def numbered(verb: argparse.ArgumentParser, told: str) -> argparse.ArgumentParser:
    """The verb, of something by its number."""
    verb.add_argument("id", metavar="ID", type=positive, help=told)
    return verb


def written(
    group: Verbs, verb: Verb, told: Help, subject: str, field: str, *, words: str, number: str
) -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """`add`, with its words, and `change` of what has a number, where the same words are an option."""
    add, change = verb(group, "add", f"{subject}."), numbered(verb(group, "change", f"{subject}."), told(number))
    add.add_argument(field, metavar=field.upper(), help=told(words))
    change.add_argument(f"--{field}", metavar=field.upper(), help=told(words))
    return add, change


def ids(verb: argparse.ArgumentParser, name: str, told: str) -> None:
    """People by their numbers; not given is another thing than nobody."""
    verb.add_argument(f"--{name}", metavar="ID", type=positive, nargs="*", help=told)
