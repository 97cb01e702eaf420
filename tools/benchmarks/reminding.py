"""due.list, coming and digest: everybody has a birthday, a thousand promises and reminders are open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from myconnections.domain.dates import PartialDate
from myconnections.domain.encounter import By
from myconnections.domain.ids import PromiseId, ReminderId
from myconnections.domain.reminder import Promise, Reminder
from myconnections.services import coming, digests, dues, today
from myconnections.services.ports import OpenVault
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, p95, timed

_OPEN = 500
_RUNS = 25
_YEAR = date(2028, 1, 1)


def looks(many: int = 30_000) -> list[Line]:
    """Each look at what is due, coming and past, 25 times over; the floor of all reads promises and reminders alone."""
    with stock.lived_in(many).copied() as copy, copy.opened() as vault:
        _fill(vault)
        today.today(vault, stock.NOW)

        def bare() -> None:
            with vault.read() as uow:
                uow.dues.promises(open_only=True)
                uow.dues.reminders(open_only=True)

        floor = _p95(bare)
        measures: dict[str, tuple[Callable[[], object], float]] = {
            "due.list": (lambda: dues.due_list(vault, stock.NOW), 50),
            "coming": (lambda: coming.coming(vault, stock.NOW), 100),
            "today.again, birthdays": (lambda: today.today(vault, stock.NOW), 50),
            "digest": (lambda: digests.digest(vault, stock.NOW), 100),
            "digest, a year back": (lambda: digests.digest(vault, stock.NOW, weeks_back=52), 100),
        }
        return [_line(name, many, _p95(look), floor, most) for name, (look, most) in measures.items()]


def _line(name: str, many: int, value: float, floor: float, most: float) -> Line:
    return Line(name, many, value, "ms", floor, value / floor, f"p95 <= {most:g} ms", value <= most)


def _p95(look: Callable[[], object]) -> float:
    look()
    return 1000 * p95([timed(look) for _ in range(_RUNS)])


def _fill(vault: OpenVault) -> None:
    """Birthdays spread over the year, promises and reminders over half a year."""
    first = stock.NOW.date()
    with vault.write(None, stock.NOW) as uow:
        people = uow.contacts.all()
        days = [_YEAR + timedelta(days=number % 366) for number in range(len(people))]
        born = [PartialDate(1980, day.month, day.day) for day in days]
        uow.contacts.put_many([replace(one, birthday=day) for one, day in zip(people, born, strict=True)])
        for number in range(_OPEN):
            who, due = people[number * 7 % len(people)].id, first + timedelta(days=number % 180 - 9)
            uow.dues.add_promise(Promise(PromiseId(0), who, f"lend book {number}", By.ME, first, due))
            uow.dues.add_reminder(Reminder(ReminderId(0), "free", f"look at note {number}", due, who))
