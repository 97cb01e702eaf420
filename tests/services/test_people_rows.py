"""Rows of some people, and whom words find: what a list that holds its rows asks for."""

from __future__ import annotations

from tests.services.people import NOW, at, keep, met

from myconnections.domain.ids import ContactId
from myconnections.services import asking, people
from myconnections.services.ports import OpenVault
from myconnections.services.views import PickAnswer


def test_some_rows_come_in_the_order_of_readings_and_leave_out_who_is_not_kept(vault: OpenVault) -> None:
    second = keep(vault, "Nora")
    first = keep(vault, "Alma")
    keep(vault, "Zoe")
    assert [one.row.id for one in people.some(vault, [second, ContactId(99), first], NOW)] == [first, second]


def test_words_find_people_by_name_and_organization(vault: OpenVault) -> None:
    nora = keep(vault, "Nora", organization="Harbor Press")
    keep(vault, "Alma")
    assert people.matching(vault, "harb") == {nora}
    assert people.matching(vault, "nobody") == frozenset()
    assert people.matching(vault, " ") == frozenset()


def test_a_last_contact_that_was_only_said_is_marked_then_and_now(vault: OpenVault) -> None:
    alma = keep(vault, "Alma")
    asking.answer(vault, [PickAnswer(alma, "year")], at(-2))
    (row,) = (one.row for one in people.some(vault, [alma], NOW))
    assert (row.last_contact is not None, row.guessed) == (True, True)
    met(vault, alma, days=-1)
    assert [one.row.guessed for one in people.some(vault, [alma], NOW)] == [False]
    assert [one.row.guessed for one in people.some(vault, [alma], at(-1.5))] == [True]
