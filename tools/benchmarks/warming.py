"""warmth.all, warmth.fresh, warmth.one and today: from encounters to temperatures and to the list of the week."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from statistics import median
from time import perf_counter

import numpy as np

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.ids import ContactId
from myconnections.domain.periods import HALF_LIFE
from myconnections.domain.stage import Stage
from myconnections.insight import warmth_all
from myconnections.services import encounters, history, people, today
from myconnections.services.ports import OpenVault
from myconnections.services.views import LogDraft
from tools.benchmarks import stock
from tools.benchmarks.clock import Line, against, in_turn, p95, timed

_ONES = 60


def everybody(many: int = 30_000) -> Line:
    """Warmth of all from encounters that lie in arrays, beside one sum by person over the same arrays."""
    log = log_of(stock.lived_in(many))
    halves = warmth_all.steady(np.full(many, HALF_LIFE[Stage.CONNECTION]))
    weights = np.ones(len(log.at))
    values, floors = in_turn(
        lambda: timed(lambda: warmth_all.states(log, halves, stock.NOW)),
        lambda: timed(lambda: np.bincount(log.contact, weights=weights, minlength=many)),
        runs=25,
    )
    return against("warmth.all", len(log.at), values, floors, 3)


def log_of(about: stock.Stock) -> warmth_all.Log:
    """The arrays of all encounters of a vault."""
    with about.opened() as vault, vault.read() as uow:
        places = {int(row.id): place for place, row in enumerate(uow.contacts.rows())}
        return warmth_all.log_of(uow.encounters.of_many(), places)


def fresh(many: int = 30_000) -> Line:
    """A vault just opened → the list with everybody's warmth, beside a bare read of what warmth stands on."""
    about = stock.lived_in(many)

    def value() -> float:
        with about.opened() as vault:
            return timed(lambda: people.listing(vault, stock.NOW))

    def floor() -> float:
        with about.opened() as vault, vault.read() as uow:
            records = uow.contacts._records
            return timed(lambda: records.all("SELECT contact_id, at, kind FROM encounter"))

    values, floors = in_turn(value, floor)
    return against("warmth.fresh", many, values, floors, 1.5)


def one(many: int = 30_000) -> Line:
    """One encounter logged → the person's row and Today; the disk is not waited for."""
    times = 1000 * p95(ones(stock.lived_in(many)))
    return Line("warmth.one", many, times, "ms p95", None, None, "p95 <= 16 ms", times <= 16)


def ones(about: stock.Stock) -> list[float]:
    """Seconds of logging with one person after the other, each with what is shown anew."""

    def log(vault: OpenVault, who: ContactId) -> None:
        draft = LogDraft((who,), EncounterKind.TALK, By.BOTH, stock.NOW.date() - timedelta(days=1), note="会った")
        encounters.log(vault, draft, stock.NOW)
        people.some(vault, [who], stock.NOW)
        today.today(vault, stock.NOW)

    return _each(about, log)


def undoes(about: stock.Stock) -> list[float]:
    """Seconds of taking back one logged encounter after the other."""
    draft = LogDraft((), EncounterKind.TALK, By.BOTH, stock.NOW.date())
    return _each(
        about,
        lambda vault, _who: history.undo(vault, stock.NOW),
        lambda vault, who: encounters.log(vault, replace(draft, people=(who,)), stock.NOW),
    )


def _each(
    about: stock.Stock,
    work: Callable[[OpenVault, ContactId], object],
    before: Callable[[OpenVault, ContactId], object] | None = None,
) -> list[float]:
    chance = random.Random(3)  # noqa: S311 - which people are taken
    times = []
    with about.copied() as copy, copy.opened() as vault:
        connection = vault.engine.raw_connection()
        connection.cursor().execute("PRAGMA synchronous = OFF")
        connection.close()
        shown = {card.person.row.id for card in today.today(vault, stock.NOW).cards}
        with vault.read() as uow:
            ids = [row.id for row in uow.contacts.rows() if row.id not in shown]
        for who in chance.sample(ids, _ONES):
            if before is not None:
                before(vault, who)
            began = perf_counter()
            work(vault, who)
            times.append(perf_counter() - began)
    return times


def week(many: int = 30_000) -> list[Line]:
    """A new weekly list from everything, and a second look at it, beside warmth of all and one read of everybody."""
    about = stock.lived_in(many)
    log = log_of(about)
    halves = warmth_all.steady(np.full(many, HALF_LIFE[Stage.CONNECTION]))
    monday = [stock.NOW]
    with about.copied() as copy, copy.opened() as vault:

        def first() -> float:
            monday[0] += timedelta(days=7)
            return timed(lambda: today.today(vault, monday[0]))

        def again() -> float:
            return timed(lambda: today.today(vault, monday[0]))

        def floor() -> float:
            def work() -> None:
                warmth_all.states(log, halves, stock.NOW)
                with vault.read() as uow:
                    uow.contacts.rows()

            return timed(work)

        values, looks, floors = in_turn(first, again, floor)
    look = 1000 * median(looks)
    return [
        against("today", many, values, floors, 3),
        Line("today.again", many, look, "ms", None, None, "p95 <= 16 ms", look <= 16),
    ]
