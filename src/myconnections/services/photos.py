"""A small photo of a person. The window makes it small; here it is kept, or refused when it is not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import kept
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault

SIDE = 256
"""Photos are squares of so many pixels a side at most."""
MOST_BYTES = 60_000
_JPEG = b"\xff\xd8\xff"


def who(vault: OpenVault) -> frozenset[ContactId]:
    """Who has a photo."""
    with vault.read() as uow:
        return frozenset(uow.photos.who())


def of(vault: OpenVault, ids: Iterable[ContactId]) -> dict[ContactId, bytes]:
    """The photos of those of the people who have one, as JPEG."""
    with vault.read() as uow:
        return uow.photos.of(ids)


def put(vault: OpenVault, contact_id: ContactId, jpeg: bytes, now: datetime) -> Changes:
    """Keep this photo of a person. Refused: "no_such_person", "photo_refused" for what is no JPEG or too large."""
    check(jpeg)
    act, _ = kept.people_act(vault, "photo", [contact_id])
    with vault.write(act, now) as uow:
        uow.photos.put(contact_id, jpeg)
    return Changes.of({"contact"}, [contact_id], uow.act_id)


def remove(vault: OpenVault, contact_id: ContactId, now: datetime) -> Changes:
    """Take the photo of a person away. Refused("no_such_person")."""
    act, _ = kept.people_act(vault, "photo", [contact_id])
    with vault.write(act, now) as uow:
        uow.photos.remove(contact_id)
    return Changes.of({"contact"}, [contact_id], uow.act_id)


def check(jpeg: bytes) -> None:
    """Refused("photo_refused") for what is no JPEG or too large."""
    if not jpeg.startswith(_JPEG) or len(jpeg) > MOST_BYTES:
        raise Refused("photo_refused", size=len(jpeg), most=MOST_BYTES)
