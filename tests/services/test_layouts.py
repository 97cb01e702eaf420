"""Places on the map: put by hand and taken back, and kept where everybody stood."""

from __future__ import annotations

import pytest
from tests.services.people import NOW, keep

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.spots import NOWHERE, Spots
from myconnections.services import contacts, erasing, history, layouts
from myconnections.services.ports import OpenVault


def fixed(vault: OpenVault) -> dict[int, layouts.Place]:
    with vault.read() as uow:
        return layouts.fixed(uow)


def spots(*rows: tuple[int, float, float, int]) -> Spots:
    """Where some stand: id, x and y in units of the map, circle."""
    who, x, y, group = zip(*sorted(rows), strict=True)
    return Spots([*map(int, who)], [round(at * 10) for at in x], [round(at * 10) for at in y], [*group])


def last(vault: OpenVault) -> Spots:
    with vault.read() as uow:
        return layouts.last(uow)


def test_people_are_put_somewhere_and_let_go_and_each_is_undone(vault: OpenVault) -> None:
    ken, mia = keep(vault, "Ken"), keep(vault, "Mia")
    assert fixed(vault) == {}
    changes = layouts.fix(vault, {ken: (12.5, -3.0), mia: (0.0, 1.25)}, NOW)
    assert changes.kinds == {"setting"}
    assert changes.people == {ken, mia}
    layouts.fix(vault, {mia: (7.0, 7.0)}, NOW)
    assert fixed(vault) == {ken: (12.5, -3.0), mia: (7.0, 7.0)}
    layouts.release(vault, [ken], NOW)
    assert fixed(vault) == {mia: (7.0, 7.0)}
    history.undo(vault, NOW)
    assert fixed(vault) == {ken: (12.5, -3.0), mia: (7.0, 7.0)}
    history.undo(vault, NOW)
    assert fixed(vault) == {ken: (12.5, -3.0), mia: (0.0, 1.25)}


def test_each_kind_of_islands_has_places_of_its_own(vault: OpenVault) -> None:
    ken, mia = keep(vault, "Ken"), keep(vault, "Mia")
    layouts.fix(vault, {ken: (1.0, 1.0), mia: (2.0, 2.0)}, NOW, "industry")
    layouts.keep_last(vault, spots((ken, 3.0, 3.0, 1), (mia, 4.0, 4.0, 0)), NOW, room=2.0, islands="industry")
    assert (fixed(vault), last(vault)) == ({}, NOWHERE)
    with vault.read() as uow:
        assert layouts.fixed(uow, "industry") == {ken: (1.0, 1.0), mia: (2.0, 2.0)}
        assert layouts.last(uow, "industry").group == [1, 0]
        assert layouts.last_facts(uow, "industry") == (2.0, 0)
        assert layouts.fixed(uow, "employer") == {}
    layouts.release(vault, [mia], NOW, "industry")
    erasing.erase(vault, [ken], NOW)
    with vault.read() as uow:
        assert layouts.fixed(uow, "industry") == {}
        assert layouts.last(uow, "industry") == spots((mia, 4.0, 4.0, 0))


def test_nobody_and_strangers_are_refused(vault: OpenVault) -> None:
    with pytest.raises(Refused, match="nobody_chosen"):
        layouts.fix(vault, {}, NOW)
    with pytest.raises(Refused, match="no_such_person"):
        layouts.release(vault, [ContactId(99)], NOW)


def test_the_last_layout_is_kept_to_the_tenth_and_in_no_history(vault: OpenVault) -> None:
    assert last(vault) == NOWHERE
    with vault.read() as uow:
        assert layouts.last_facts(uow) == (0.0, 0)
        before = uow.history.entries(10)
    layouts.keep_last(vault, spots((7, 1.3, -320.0, 3), (5, 0.0, 99.9, -1)), NOW, room=4.0, tied=77)
    assert last(vault) == Spots([5, 7], [0, 13], [999, -3200], [-1, 3])
    with vault.read() as uow:
        assert layouts.last_facts(uow) == (4.0, 77)
        assert uow.history.entries(10) == before
    layouts.keep_last(vault, NOWHERE, NOW)
    assert last(vault) == NOWHERE


def test_thirty_thousand_take_little_room(vault: OpenVault) -> None:
    everybody = range(30_000)
    across, down = ([(who * by % wide - wide // 2) * 10 for who in everybody] for by, wide in ((1, 641), (7, 613)))
    layouts.keep_last(vault, Spots([*everybody], across, down, [who % 150 for who in everybody]), NOW)
    with vault.read() as uow:
        value = uow.settings.get(layouts.LAST)
    assert isinstance(value, dict)
    assert len(value["spots"]) < 400_000
    assert last(vault).x == across


def test_who_is_erased_is_in_neither(vault: OpenVault) -> None:
    ken, mia = keep(vault, "Ken"), keep(vault, "Mia")
    layouts.fix(vault, {ken: (1.0, 1.0), mia: (2.0, 2.0)}, NOW)
    layouts.keep_last(vault, spots((ken, 1.0, 1.0, 0), (mia, 2.0, 2.0, 0)), NOW, room=2.5, tied=77)
    erasing.erase(vault, [ken], NOW)
    assert fixed(vault) == {mia: (2.0, 2.0)}
    assert last(vault) == spots((mia, 2.0, 2.0, 0))
    with vault.read() as uow:
        assert layouts.last_facts(uow) == (2.5, 77)


def test_who_was_put_somewhere_and_forgotten_is_back_there_when_undone(vault: OpenVault) -> None:
    ken = keep(vault, "Ken")
    layouts.fix(vault, {ken: (1.0, 1.0)}, NOW)
    contacts.forget(vault, [ken], NOW)
    history.undo(vault, NOW)
    assert fixed(vault) == {ken: (1.0, 1.0)}
