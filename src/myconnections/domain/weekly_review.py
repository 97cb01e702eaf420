"""The weekly review (週の振り返り): four questions, one sentence, and what the next week is to bring.

An entry of this kind is about the week that begins on its day, a Monday. Nothing in it is added up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from myconnections.domain.dates import monday
from myconnections.domain.entry import Body
from myconnections.domain.errors import Refused

WEEK = timedelta(days=7)
HIGHEST = 4
MOST_TEXT, MOST_PLANS = 10_000, 10
FEWEST_IDEAS, MOST_IDEAS = 1, 10
"""The budget of a week (method.md 5.3)."""
PAUSE = 5 * WEEK
"""After so long without a review it comes up no more by itself, until one is written (method.md 6.3)."""
_TURN = timedelta(days=3)


class Question(StrEnum):
    """The four of circulation (product.md 1)."""

    OPEN = "open"
    SHOWED_UP = "showed_up"
    ENJOYED = "enjoyed"
    CONTINUITY = "continuity"


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said to one question: 0 (not at all) to 4 (fully) or None, and a line."""

    question: Question
    value: int | None = None
    line: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan for the week after: "if `condition`, then `text`", on a day. `reminder` is what reminds of it, 0 none."""

    text: str
    condition: str
    due: date
    reminder: int = 0


@dataclass(frozen=True, slots=True)
class WeeklyReview(Body):
    """What was said of a week. `budget` is the number of ideas a week that was chosen then, None for nothing said."""

    KIND: ClassVar[str] = "review"
    sentence: str = ""
    replies: tuple[Reply, ...] = ()
    plans: tuple[Planned, ...] = ()
    budget: int | None = None

    def check(self) -> None:
        """Refused: "nothing_written" for nothing at all or a plan without words, "reply_range", "answered_twice",
        "budget_range", "too_many_parts", "note_too_long".
        """
        if self.empty or any(not one.text.strip() for one in self.plans):
            raise Refused("nothing_written")
        if any(one.value is not None and not 0 <= one.value <= HIGHEST for one in self.replies):
            raise Refused("reply_range", most=HIGHEST)
        asked = [one.question for one in self.replies]
        if len(set(asked)) < len(asked):
            raise Refused("answered_twice", value=next(one.value for one in asked if asked.count(one) > 1))
        if self.budget is not None and not FEWEST_IDEAS <= self.budget <= MOST_IDEAS:
            raise Refused("budget_range", least=FEWEST_IDEAS, most=MOST_IDEAS)
        if len(self.plans) > MOST_PLANS:
            raise Refused("too_many_parts", most=MOST_PLANS)
        texts = [self.sentence, *(one.line for one in self.replies)]
        texts += [text for one in self.plans for text in (one.text, one.condition)]
        if any(len(text) > MOST_TEXT for text in texts):
            raise Refused("note_too_long", most=MOST_TEXT)

    @property
    def empty(self) -> bool:
        """Whether nothing is said in it."""
        said = any(one.value is not None or one.line.strip() for one in self.replies)
        return not (said or self.sentence.strip() or self.plans or self.budget is not None)

    def of(self, question: Question) -> Reply:
        """What is said to a question; nothing yet: empty."""
        return next((one for one in self.replies if one.question is question), Reply(question))


def week_for(today: date) -> date:
    """The week one looks back on, by its Monday: from Friday on the week under way, until Thursday the one before."""
    return monday(today + _TURN) - WEEK


def occasion(today: date, weekday: int) -> date:
    """The last time this weekday (0 Monday) came, today included."""
    return today - timedelta(days=(today.weekday() - weekday) % 7)
