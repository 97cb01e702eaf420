"""What a word on the command line means: a day, a moment, a stage, a number, a size."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date, datetime

from myconnections.domain.local_zone import LOCAL
from myconnections.domain.rounds import FIRST_YEAR, LAST_YEAR, within_reach
from myconnections.domain.stage import Stage


def moment(text: str) -> datetime:
    """An ISO 8601 moment; without a zone it is one of this computer's zone."""
    try:
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else found.replace(tzinfo=LOCAL)
    except (ValueError, OverflowError, OSError):
        raise argparse.ArgumentTypeError(f"not an ISO 8601 moment: {text!r}") from None


def day(text: str) -> date:
    """An ISO 8601 day, near enough that looking around it never leaves the calendar."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day (YYYY-MM-DD): {text!r}") from None
    if within_reach(found):
        return found
    raise argparse.ArgumentTypeError(f"not a day from {FIRST_YEAR} to {LAST_YEAR}: {text!r}")


def stage(text: str) -> Stage:
    """A stage by its word."""
    try:
        return Stage.from_code(text)
    except ValueError:
        known = ", ".join(known.code for known in Stage)
        raise argparse.ArgumentTypeError(f"not a stage ({known}): {text!r}") from None


def positive(text: str) -> int:
    """A whole number, zero or more."""
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    raise argparse.ArgumentTypeError(f"not a number: {text!r}")


def up_to(most: int) -> Callable[[str], int]:
    """Reads a whole number from 0 to `most`."""

    def read(text: str) -> int:
        if (found := positive(text)) <= most:
            return found
        raise argparse.ArgumentTypeError(f"not a number from 0 to {most}: {text!r}")

    return read


def amount(text: str) -> float:
    """A number from 0 to 1,000."""
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if 0 <= found <= 1000:
        return found
    raise argparse.ArgumentTypeError(f"not a number from 0 to 1000: {text!r}")


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels, as 1440x1080; 200 to 8,000 each."""
    width, cross, height = text.lower().partition("x")
    if cross and all(part.isascii() and part.isdigit() and 200 <= int(part) <= 8000 for part in (width, height)):
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f"not a size like 1440x1080: {text!r}")
