"""enrich.groups, enrich.confirm, enrich.key: from everybody to groups, one answer for three thousand, and the keys."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from myconnections.domain.ids import ContactId
from myconnections.domain.vocabulary import industries, regions, titles
from myconnections.interchange.companies import company_key
from myconnections.services import enrich, enriching, readings
from myconnections.services.ports import OpenVault
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, p95, timed

_GROUPS_MS = 1000
_MOST = 3000
_ROUNDS = 5
_ANSWERS = 30
_HOLD_MS = 50


def groups(many: int = 30_000) -> list[Line]:
    """Each step from the vault to its groups, nothing remembered from before, beside reading the rows alone."""
    steps: dict[str, Callable[[OpenVault], object]] = {
        "employers": enrich.employers,
        "titles": enrich.titles,
        "schools": enrich.schools,
        "readings": readings.readings,
        "standing": enrich.standing,
    }
    lines = []
    with stock.lived_in(many).opened() as vault:
        floor = 1000 * median(timed(lambda: _rows(vault)) for _ in range(_ROUNDS))
        for name, step in steps.items():
            value = 1000 * min(_cold(vault, step) for _ in range(_ROUNDS))
            goal = f"<= {_GROUPS_MS} ms"
            lines.append(Line(f"enrich.{name}", many, value, "ms", floor, value / floor, goal, value <= _GROUPS_MS))
    return lines


def confirm(many: int = 30_000) -> Line:
    """One answer for three thousand people of one employer: written, ties read again, one undo entry.

    The floor is the same number of people written without any look at ties, search or history.
    """
    with stock.lived_in(many).copied() as about, about.opened() as vault:
        with vault.read() as uow:
            people = [row.id for row in uow.organizations.work()][:_MOST]
        _put_at_one_employer(vault, people)
        value = 1000 * timed(
            lambda: enriching.employer(vault, "港の会", people, stock.NOW, industry="nonprofit", region="kanagawa")
        )
        floor = 1000 * timed(lambda: _plain(vault, people))
    return Line("enrich.confirm", len(people), value, "ms", floor, value / floor, "<= 2000 ms", value <= 2000)


def key(many: int = 30_000) -> list[Line]:
    """One answer after the other by key while the vault writes: the longest hold of the main thread, and the load."""
    # Loaded here: the other measures need no window.
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from myconnections.main import collect_rarely, hand_over_soon
    from myconnections.ui.pages.enrich.page import EnrichPage
    from tools.benchmarks.heart import Heart
    from tools.benchmarks.surroundings import Surroundings

    collect_rarely()
    hand_over_soon()
    with stock.lived_in(many).copied() as copy:
        around = Surroundings(copy)
        page = EnrichPage(around.context)
        page.resize(1440, 900)
        page.show()
        heart = Heart()
        opened = heart.during(page.show_now, lambda: not around.tasks.busy)
        holds = []
        for _ in range(_ANSWERS):
            holds += [
                heart.during(lambda one=pressed: QTest.keyClick(page.list, one), lambda: not around.tasks.busy)
                for pressed in (Qt.Key.Key_1, Qt.Key.Key_Return)
            ]
        around.settle()
        around.close()
    typical, worst = p95([hold.longest for hold in holds]), max(holds, key=lambda hold: hold.longest)
    worked = p95([hold.worked for hold in holds])
    if worst.longest > _HOLD_MS:
        print(f"enrich.key: {worst.longest:.0f} ms in {worst.where}", file=sys.stderr)
    if opened.longest > _HOLD_MS:
        print(f"enrich.open: {opened.longest:.0f} ms in {opened.where}", file=sys.stderr)
    goal = f"no hold over {_HOLD_MS} ms"
    return [
        Line("enrich.open", many, opened.longest, "ms max", None, None, goal, opened.longest <= _HOLD_MS),
        Line("enrich.open.worked", many, opened.worked, "ms max", None, None, goal, opened.worked <= _HOLD_MS),
        Line("enrich.key", many, typical, "ms p95", None, None, goal, typical <= _HOLD_MS),
        Line("enrich.key.worked", many, worked, "ms p95", None, None, goal, worked <= _HOLD_MS),
        Line("enrich.key.worst", many, worst.longest, "ms max", None, None, goal, worst.longest <= _HOLD_MS),
    ]


def _cold(vault: OpenVault, step: Callable[[OpenVault], object]) -> float:
    for remembered in (
        company_key, industries.of_employer, regions.of_employer, regions.of_place, titles.function_of,
        titles.authority_of,
    ):  # fmt: skip
        remembered.cache_clear()
    return timed(lambda: step(vault))


def _rows(vault: OpenVault) -> None:
    with vault.read() as uow:
        uow.organizations.work()


def _put_at_one_employer(vault: OpenVault, people: list[ContactId]) -> None:
    with vault.write(None, stock.NOW) as uow:
        uow.contacts.put_many([replace(one, organization="港の会") for one in uow.contacts.many(people)])


def _plain(vault: OpenVault, people: list[ContactId]) -> None:
    """The rows alone, by the driver."""
    with vault.write(None, stock.NOW) as uow:
        cursor = uow._records.cursor  # type: ignore[attr-defined]
        cursor.executemany("UPDATE contact SET industry = 'x' WHERE id = ?", [(int(who),) for who in people])
