"""Light rows of everybody, read again: on the encrypted file those that are the same are the same objects."""

from __future__ import annotations

from tests.contract.given import NOW, kept, someone
from tests.fakes.memory_vault import FakeVault

from myconnections.domain.act import Act
from myconnections.domain.stage import Stage
from myconnections.domain.tie import Tie
from myconnections.services.ports import OpenVault


def test_rows_to_which_nothing_happened_are_the_ones_read_before(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    with vault.read() as uow:
        first = uow.contacts.rows()
    with vault.write(Act("change"), NOW) as uow:
        uow.ties.put_many([Tie(two, Stage.LINK, starred=True)])
    with vault.read() as uow:
        again = uow.contacts.rows()
    assert ([row.id for row in again], [row.starred for row in again]) == ([one, two], [False, True])
    if not isinstance(vault, FakeVault):
        assert [row is before for row, before in zip(again, first, strict=True)] == [True, False]
