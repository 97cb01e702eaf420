"""Photos, on the encrypted file and in memory alike."""

from __future__ import annotations

from tests.contract.given import NOW, kept, someone

from myconnections.services.ports import Act, OpenVault


def test_photos_are_kept_by_person(vault: OpenVault) -> None:
    one, two = kept(vault, someone("1"), someone("2"))
    with vault.write(Act("photo"), NOW) as uow:
        uow.photos.put(one, b"\xff\xd8\xff\x00")
        uow.photos.put(two, b"\xff\xd8\xff\x01")
        uow.photos.remove(two)
        uow.photos.remove(two)
    with vault.read() as uow:
        assert uow.photos.of([one, two]) == {one: b"\xff\xd8\xff\x00"}
