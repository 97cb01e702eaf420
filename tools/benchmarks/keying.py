"""keys.triage and keys.enrich: five hundred people by keys through the real pages, and what that makes in minutes.

The keys are pressed by a machine; how long a person takes for one is assumed (`_DECIDES` and the paces), not measured.
"""

from __future__ import annotations

import random
from collections import Counter
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from myconnections.domain.stage import Stage
from myconnections.services.asking import ANSWERS
from myconnections.ui.pages.enrich.page import EnrichPage
from myconnections.ui.pages.triage.page import TriagePage
from tools.benchmarks import stock
from tools.benchmarks.clock import Line
from tools.benchmarks.surroundings import Surroundings, wait

_DECIDES = 1.5
"""Seconds a person is thought to take for a key that says something."""
_PRACTICED = 0.8
"""Seconds a key, whichever it is, of a hand that knows the page."""
_KNOWN_KEY = 0.3
"""Seconds for a key once the person is decided upon, which takes `_DECIDES`."""
_NUMBERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
_STRANGERS = {(1, 4): 12, (1, 3): 3, (2, 3): 2, (2, 2): 2, (3, 2): 1}
"""Assumed: how many of twenty people of whom nothing is known are of which stage, and when one last talked (1-4 as the
keys say). Most of an address book are a card or a request and no more.
"""
_KNOWN = {(1, 0): 6, (2, 0): 8, (3, 0): 5, (4, 0): 1}
"""The same of those with whom one wrote: the stage alone is asked for."""
_EXTRAS = (Qt.Key.Key_W, Qt.Key.Key_F)


def triage(many: int = 500) -> list[Line]:
    """Everybody right after an import with messages, and right after one without any."""
    return [*_sorted("keys.triage", many, 3.0), *_sorted("keys.triage.unknown", many, 0.0)]


def _sorted(name: str, many: int, messages: float) -> list[Line]:
    """The stage, and the time where it is not known; one key where that is the usual answer, which the card names.

    Each tenth is kept warm or starred before, each twentieth skipped once.
    """
    chance = random.Random(len(name))  # noqa: S311 - invented answers, the same each time
    with (stock.brought_in(many, messages) if messages else stock.people_only(many)).copied() as copy:
        around = Surroundings(copy)
        page = TriagePage(around.context)
        page.resize(1440, 900)
        page.show()
        page.show_now()
        around.settle()
        page.rhythm.setInterval(0)  # a person looks for longer; the machine need not wait
        keys, usual, known, began = 0, 0, 0, perf_counter()
        for number in range(many + many // 20):
            wait(page.middle.on_board)
            turn = page.deck.current
            if turn is None:
                break
            skip = number % 20 == 19 and number < many
            known += turn.known and not skip
            pressed = [Qt.Key.Key_S] if skip else _of_card(page, number, chance, known=turn.known)
            usual += Qt.Key.Key_Space in pressed
            for one in pressed:
                QTest.keyClick(page, one)
                keys += 1
            wait(lambda: not page.rhythm.isActive())
        around.settle()
        machine, done = perf_counter() - began, page.deck.done
        around.close()
    deciding = done * _DECIDES + keys * _KNOWN_KEY
    return [
        *_lines(name, done, keys, machine, 15),
        Line(f"{name}.known", done, known, "people whose last contact is known", None, None, "-", ok=True),
        Line(f"{name}.usual", done, usual, "people sorted by the usual answer", None, None, "-", ok=True),
        _at(f"{name}.practiced", done, keys * _PRACTICED, f"min at {_PRACTICED} s a key"),
        _at(f"{name}.deciding", done, deciding, f"min at {_DECIDES} s + {_KNOWN_KEY} s a key"),
    ]


def _at(name: str, people: int, seconds: float, unit: str) -> Line:
    """The minutes of triage at another pace."""
    minutes, allowed = seconds / 60, 15 * people / 500
    goal = "<= 15 min for 500"
    return Line(name, people, minutes, unit, None, None, goal, minutes <= allowed)


def enrich(many: int = 500) -> list[Line]:
    """Employers, titles and schools until none is left: what is proposed is taken, else the first choice, else passed.

    Readings are names one by one, and are not in it.
    """
    counted: Counter[str] = Counter()
    with stock.lived_in(many).copied() as copy:
        around = Surroundings(copy)
        page = EnrichPage(around.context)
        page.resize(1440, 900)
        page.show()
        page.show_now()
        around.settle()
        began = perf_counter()
        for step in ("employers", "titles", "schools"):
            page.head.show_step(step)
            around.settle()
            _answer_all(page, counted)
            around.settle()
        machine = perf_counter() - began
        around.close()
    keys = counted["decides"] + counted["takes"]
    return [
        *_lines("keys.enrich", many, keys, machine, 5),
        Line("keys.enrich.groups", many, counted["groups"], "groups", None, None, "-", ok=True),
        Line("keys.enrich.passed", many, counted["passed"], "groups", None, None, "-", ok=True),
    ]


def _answer_all(page: EnrichPage, counted: Counter[str]) -> None:
    for _ in range(len(page.round.groups)):
        group = page.round.current
        if group is None:
            return
        card = page.card()
        counted["groups"] += 1
        if not card.values()[card.leading] and group.choices:
            QTest.keyClick(page.list, Qt.Key.Key_1)
            counted["decides"] += 1
        if card.values()[card.leading]:
            QTest.keyClick(page.list, Qt.Key.Key_Return)
            counted["takes"] += 1
        else:
            QTest.keyClick(page.list, Qt.Key.Key_S)
            counted["takes"] += 1
            counted["passed"] += 1


def _of_card(page: TriagePage, number: int, chance: random.Random, *, known: bool) -> list[Qt.Key]:
    """What is pressed on the card in front."""
    before = [_EXTRAS[number // 10 % 2]] if number % 10 == 0 else []
    asked = _KNOWN if known else _STRANGERS
    ((stage, time),) = chance.choices(list(asked), list(asked.values()))
    when = ANSWERS[time - 1] if time else ""
    if page.deck.usual(known=known) == (Stage(stage).code, when):
        return [*before, Qt.Key.Key_Space]
    return [*before, *(_NUMBERS[one - 1] for one in (stage, time) if one)]


def _lines(name: str, people: int, keys: int, machine: float, most: int) -> list[Line]:
    """`most` minutes for five hundred are the goal. The machine works while the person looks: it is not added."""
    minutes, allowed = keys * _DECIDES / 60, most * people / 500
    goal = f"<= {most} min for 500"
    return [
        Line(f"{name}.keys", people, keys / people, "keys a person", None, None, "-", ok=True),
        Line(f"{name}.machine", people, machine, "s", None, None, "-", ok=True),
        Line(f"{name}.minutes", people, minutes, f"min at {_DECIDES} s a key", None, None, goal, minutes <= allowed),
        Line(f"{name}.pace", people, allowed * 60 / keys, "s a key for the goal", None, None, "-", ok=True),
    ]
