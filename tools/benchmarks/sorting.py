"""triage.first and triage.key: the first card with everybody still to sort, and what one answer costs the window."""

from __future__ import annotations

import sys
from statistics import median
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from myconnections.main import collect_rarely, hand_over_soon
from myconnections.ui.pages.triage.page import TriagePage
from tools.benchmarks import stock
from tools.benchmarks.clock import RUNS, Line, p95
from tools.benchmarks.heart import Heart, Hold
from tools.benchmarks.surroundings import Surroundings, wait

_MOST = 50
_FIRST_MS = 1000
_ANSWERS = 60
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def first(many: int = 30_000) -> Line:
    """From the wish to the first card on the screen; the floor reads the light rows of everybody."""
    about = stock.lived_in(many)
    with about.copied() as copy:
        around = Surroundings(copy)
        values, floors = [], []
        for _ in range(RUNS + 1):
            floors.append(_read_everybody(around))
            page = TriagePage(around.context)
            page.resize(1440, 900)
            page.show()
            began = perf_counter()
            page.show_now()
            wait(page.middle.on_board)
            page.repaint()
            values.append(perf_counter() - began)
            around.settle()
            page.close()
            page.deleteLater()
        around.close()
    value, floor = 1000 * median(values[1:]), 1000 * median(floors[1:])
    return Line("triage.first", many, value, "ms", floor, value / floor, f"<= {_FIRST_MS} ms", value <= _FIRST_MS)


def key(many: int = 30_000) -> list[Line]:
    """The keys of an answer (two, or one where the last contact is known), one after the other as fast as the window
    takes them: the longest hold of each key.

    Reading more cards ahead goes on meanwhile, as it does in the app.
    """
    collect_rarely()
    hand_over_soon()
    about = stock.lived_in(many)
    with about.copied() as copy:
        around = Surroundings(copy)
        page = TriagePage(around.context)
        page.resize(1440, 900)
        page.show()
        page.show_now()
        around.settle()
        holds = _pressed(page, around)
        turns = _typed(page)
        around.settle()
        assert page.deck.done == 2 * _ANSWERS, page.deck.done  # noqa: S101 - what was not sorted was not measured
        around.close()
    worst = max(holds, key=lambda hold: hold.longest)
    if worst.longest > _MOST:
        print(f"triage.key: {worst.longest:.0f} ms in {worst.where}", file=sys.stderr)
    return [
        _line("triage.key", many, p95([hold.longest for hold in holds]), "ms p95"),
        _line("triage.key.worked", many, p95([hold.worked for hold in holds]), "ms p95"),
        _line("triage.key.worst", many, worst.longest, "ms max"),
        _line("triage.key.turn", many, 1000 * p95(turns), "ms p95"),
    ]


def _line(name: str, many: int, value: float, unit: str) -> Line:
    return Line(name, many, value, unit, None, None, f"no hold over {_MOST} ms", value <= _MOST)


def _keys(page: TriagePage, number: int) -> tuple[Qt.Key, ...]:
    """The keys of an answer for the card in front, other ones each time. A person would look at it first."""
    page.rhythm.stop()
    turn = page.deck.current
    known = turn is not None and turn.known
    return (_KEYS[number % 4],) if known else (_KEYS[number % 4], _KEYS[number // 4 % 4])


def _pressed(page: TriagePage, around: Surroundings) -> list[Hold]:
    """The holds of single keys, each with everything that follows from it."""
    heart = Heart()

    def quiet() -> bool:
        return not around.tasks.busy

    return [
        heart.during(lambda one=one: QTest.keyClick(page, one), quiet)
        for number in range(_ANSWERS)
        for one in _keys(page, number)
    ]


def _typed(page: TriagePage) -> list[float]:
    """Seconds of an answer until the next card stands there, nobody waiting for the disk."""
    turns = []
    for number in range(_ANSWERS):
        began = perf_counter()
        for one in _keys(page, number):
            QTest.keyClick(page, one)
        turns.append(perf_counter() - began)
    return turns


def _read_everybody(around: Surroundings) -> float:
    """The least that knowing who is left costs."""
    began = perf_counter()
    done: list[int] = []

    def job(vault: object, _now: object) -> int:
        with vault.read() as uow:  # type: ignore[attr-defined]
            return len(uow.contacts.rows())

    around.acting.read(job, done.append)
    wait(lambda: bool(done))
    return perf_counter() - began
