"""Check-ins, their panels, and what the log says beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest
from tests.fakes.memory_vault import FakeVault
from tests.services.people import NOW, at, day, keep, met

from myconnections.domain.act import Act
from myconnections.domain.capability import BEHAVIORS, ORDER, Capability, LifeEvent
from myconnections.domain.contact import Fact
from myconnections.domain.dates import monday
from myconnections.domain.encounter import By
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import Gathering, Left
from myconnections.domain.ids import FactId, PromiseId
from myconnections.domain.letting_go import LettingGo, Trial
from myconnections.domain.listing import ShownRow
from myconnections.domain.reminder import Promise
from myconnections.services import check_ins, entries, history
from myconnections.services.check_ins import Panel
from myconnections.services.ports import OpenVault


@pytest.fixture
def vault() -> OpenVault:
    return FakeVault()


def answered(often: int, **more: int | None) -> dict[str, int | None]:
    return {**dict.fromkeys(ORDER, often), **more}


def panel(vault: OpenVault, capability: Capability, *, days: float = 0, earlier: int | None = None) -> Panel:
    found = check_ins.view(vault, at(days), earlier=earlier)
    return next(one for one in found.panels if one.capability is capability)


def test_before_the_first_check_in_there_are_five_empty_panels(vault: OpenVault) -> None:
    found = check_ins.view(vault, NOW)
    assert [one.capability for one in found.panels] == list(Capability)
    assert not any(one.points or one.change or one.own for one in found.panels)
    assert (found.apart, found.days_ago, found.next_day, found.echo_until) == (None, None, None, NOW.date())


def test_a_change_is_told_from_four_check_ins_on_and_from_a_chosen_earlier_pair(vault: OpenVault) -> None:
    ids = [
        check_ins.check_in(vault, answered(1, thanked=1 + place, kept_promise=1 + place), at(28 * place)).facts["id"]
        for place in range(3)
    ]
    assert panel(vault, Capability.KEEPING, days=60).change is None
    check_ins.check_in(vault, answered(1, thanked=4, kept_promise=4), at(84))
    keeping = panel(vault, Capability.KEEPING, days=84)
    assert [point.mean for point in keeping.points] == [1, 1.5, 2, 2.5]
    assert keeping.change is not None
    assert (keeping.change.by, keeping.change.clear) == (1.0, True)
    assert check_ins.panel(vault, Capability.KEEPING) == replace(keeping, echo=())
    later = panel(vault, Capability.KEEPING, days=84, earlier=int(str(ids[1])))
    assert later.change is None
    assert check_ins.view(vault, at(84), earlier=int(str(ids[1]))).earlier == day(28)
    with pytest.raises(Refused, match="no_such_entry"):
        check_ins.view(vault, NOW, earlier=99)


def test_check_ins_within_21_days_of_another_count_once_and_are_told(vault: OpenVault) -> None:
    assert check_ins.near(vault, day(0)) is None
    for days in (-5, -3, -1, 0):
        check_ins.check_in(vault, answered(1), at(days))
    keeping = panel(vault, Capability.KEEPING)
    assert (len(keeping.points), keeping.counted, keeping.change) == (4, 1, None)
    assert check_ins.near(vault, day(-4)) in {day(-5), day(-3)}
    assert (check_ins.near(vault, day(0)), check_ins.near(vault, day(-25))) == (day(-1), day(-5))
    assert check_ins.near(vault, day(-26)) is None


def test_a_day_has_one_check_in_which_can_be_changed_and_undone(vault: OpenVault) -> None:
    told = check_ins.check_in(vault, answered(2, met_online=None), NOW)
    for again, code in ((NOW, "checked_in_already"), (at(-1), "day_in_future")):
        with pytest.raises(Refused, match=code):
            check_ins.check_in(vault, answered(2), again, day=NOW.date())
    check_ins.change(vault, int(str(told.facts["id"])), {"met_online": 4}, NOW)
    assert panel(vault, Capability.TOOLS).points[0].mean == 2.5
    history.undo(vault, NOW)
    assert (panel(vault, Capability.TOOLS).points[0].mean, panel(vault, Capability.TOOLS).points[0].answers) == (2, 3)
    found = check_ins.view(vault, at(3))
    assert (found.days_ago, found.next_day) == (3, day(21))
    assert check_ins.view(vault, at(21)).days_ago is None
    check_ins.forget(vault, int(str(told.facts["id"])), NOW)
    assert check_ins.view(vault, NOW).checks == ()
    history.undo(vault, NOW)
    assert len(check_ins.view(vault, NOW).checks) == 1


def test_an_event_is_a_tick_and_two_capabilities_apart_are_asked_about(vault: OpenVault) -> None:
    check_ins.event(vault, " a new job ", NOW, day=day(-30))
    low = dict.fromkeys(BEHAVIORS[Capability.LETTING_GO], 1)
    for days in (-28, 0):
        check_ins.check_in(vault, answered(2, **low), at(days))
    found = check_ins.view(vault, NOW)
    assert [(one.body.what, one.day) for one in found.events] == [("a new job", day(-30))]
    check_ins.change_event(vault, replace(found.events[0], body=LifeEvent(" a move "), day=day(-40)), NOW)
    assert [(one.body.what, one.day) for one in check_ins.view(vault, NOW).events] == [("a move", day(-40))]
    assert found.apart is not None
    assert (found.apart.lower, found.apart.before, found.apart.now) == (Capability.LETTING_GO, 1, 1)


def counts(vault: OpenVault) -> dict[str, int]:
    return {echo.code: echo.count for one in check_ins.view(vault, NOW).panels for echo in one.echo}


def test_the_log_is_counted_for_four_weeks(vault: OpenVault) -> None:
    ana, ben = keep(vault, "Ana"), keep(vault, "Ben")
    assert set(counts(vault).values()) == {0}
    met(vault, ana, days=-5)
    met(vault, ana, days=-4, kind="thanks", by="me")
    met(vault, ana, ben, days=-10, kind="meet")
    met(vault, ben, days=-7, kind="thanks", by="me")
    met(vault, ben, days=-3, kind="help", by="me")
    met(vault, ana, days=-28)
    entries.add(vault, Gathering("Kiln evening", left=(Left.FIELD,)), NOW, day=day(-2))
    entries.add(vault, Gathering("At home"), NOW, day=day(-2))
    entries.add(vault, LettingGo("answers", trials=(Trial(day(-1), "a pause"), Trial(day(-60), "none"))), NOW)
    promise = Promise(PromiseId(0), ana, "the book", By.ME, day(-5))
    row = ShownRow(1, monday(day(-7)), 1, ana, "introduce", "done", at(-7).astimezone(UTC), None)
    with vault.write(Act("x"), NOW) as uow:
        kept = uow.dues.add_promise(promise)
        uow.dues.add_promise(replace(promise, made_on=day(-40)))
        uow.dues.put_promise(replace(kept, done_at=at(-1).astimezone(UTC)))
        for who, noted in ((ana, -4), (ana, -1), (ben, -40)):
            uow.contacts.add_fact(Fact(FactId(0), who, "interest", "kilns", day(noted)))
        uow.shown.add([row, row._replace(id=2, slot=2, answer=""), row._replace(id=3, slot=3, kind="thank")])
    assert counts(vault) == {
        "introductions": 1, "helped": 1, "joined": 1, "facts": 2, "known": 1, "thanks": 1, "promises": 1,
        "reached": 2, "noted_soon": 1, "promises_noted": 1, "went_out": 1, "trials": 1,
    }  # fmt: skip
