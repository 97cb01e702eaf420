"""Names that do not say how they sound, counted on the encrypted file and in memory alike."""

from __future__ import annotations

from tests.contract.given import kept, someone

from myconnections.services.ports import OpenVault


def test_who_has_no_reading_yet(vault: OpenVault) -> None:
    kept(
        vault,
        someone("1", family="佐藤", given="葵"),
        someone("2", family="佐藤", given="めぐみ"),
        someone("3", single="林葵"),
        someone("4", family="佐藤", given="翔", reading_family="サトウ"),
        someone("5", family="サトウ", given="めぐみ"),
        someone("6", family="Sato", given="Aoi"),
        someone("7", organization="佐藤商店"),
        someone("8", family="佐藤", given="茂", archived=True),
    )
    with vault.read() as uow:
        assert uow.contacts.count_unread() == 3
        assert [row.single for row in uow.organizations.work()] == ["", "", "林葵", "", "", "", ""]
