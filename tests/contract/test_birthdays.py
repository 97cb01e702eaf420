"""Birthdays that come round, on the encrypted file and in memory alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.contract.given import NOW, TODAY, kept, someone

from myconnections.domain.dates import PartialDate
from myconnections.domain.tie import Tie
from myconnections.services.ports import Act, OpenVault

LEAP, NEW_YEAR, OTHER = PartialDate(1984, 2, 29), PartialDate(None, 1, 1), PartialDate(1990, 7, 1)
DAYS = (LEAP, NEW_YEAR, OTHER, PartialDate(2012, 2), PartialDate(2028), PartialDate(None, 2), None)


def test_whose_birthday_comes_round(vault: OpenVault) -> None:
    told = [someone(str(number), birthday=birthday) for number, birthday in enumerate(DAYS)]
    leap, new_year, *_others = kept(vault, *told)
    with vault.write(Act("log"), NOW) as uow:
        uow.ties.put(Tie(new_year, last_contact=TODAY))
    with vault.read() as uow:
        assert uow.contacts.birthdays(date(2027, 2, 27), date(2027, 2, 28)) == [(leap, LEAP, None)]
        assert uow.contacts.birthdays(date(2028, 2, 27), date(2028, 2, 28)) == []
        assert uow.contacts.birthdays(date(2028, 2, 29), date(2028, 3, 1)) == [(leap, LEAP, None)]
        assert uow.contacts.birthdays(date(2026, 12, 30), date(2027, 1, 1)) == [(new_year, NEW_YEAR, TODAY)]
        assert uow.contacts.birthdays(date(2026, 12, 2), date(2026, 12, 2)) == []
    with vault.write(Act("rest"), NOW) as uow:
        uow.ties.put(Tie(leap, resting=True))
        (contact,) = uow.contacts.many([new_year])
        uow.contacts.put(replace(contact, archived=True))
    with vault.read() as uow:
        assert uow.contacts.birthdays(date(2026, 12, 30), date(2027, 3, 1)) == []
