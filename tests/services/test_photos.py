"""Photos on a real vault: kept, replaced, taken away, gone with the person, back by undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.services.people import NOW, keep, new

from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import contacts, history, photos
from myconnections.services.ports import OpenVault

ONE, OTHER = b"\xff\xd8\xff one", b"\xff\xd8\xff other \x00\xfe"


def test_a_photo_is_kept_replaced_and_taken_away(vault: OpenVault) -> None:
    alma, bert = keep(vault, "Alma"), keep(vault, "Bert")
    photos.put(vault, alma, ONE, NOW)
    photos.put(vault, alma, OTHER, NOW)
    assert photos.of(vault, [alma, bert]) == {alma: OTHER}
    history.undo(vault, NOW)
    assert photos.of(vault, [alma]) == {alma: ONE}
    photos.remove(vault, alma, NOW)
    assert photos.of(vault, [alma]) == {}
    history.undo(vault, NOW)
    assert photos.of(vault, [alma]) == {alma: ONE}


def test_it_goes_and_comes_back_with_its_person(vault: OpenVault) -> None:
    alma = keep(vault, "Alma")
    photos.put(vault, alma, ONE, NOW)
    contacts.forget(vault, [alma], NOW)
    assert photos.of(vault, [alma]) == {}
    history.undo(vault, NOW)
    assert photos.of(vault, [alma]) == {alma: ONE}


@pytest.mark.parametrize("jpeg", [b"", b"GIF89a", ONE + b"x" * 60_000])
def test_what_is_no_small_jpeg_is_refused(vault: OpenVault, jpeg: bytes) -> None:
    with pytest.raises(Refused, match="photo_refused"):
        photos.put(vault, keep(vault, "Alma"), jpeg, NOW)


def test_nobody_has_no_photo(vault: OpenVault) -> None:
    with pytest.raises(Refused, match="no_such_person"):
        photos.put(vault, ContactId(9), ONE, NOW)


def test_a_photo_comes_and_goes_with_the_form_of_its_person_in_one_act(vault: OpenVault) -> None:
    (who,) = contacts.add(vault, new(given="Alma"), NOW, photo=ONE).people
    alma = ContactId(who)
    assert photos.of(vault, [alma]) == {alma: ONE}
    with vault.read() as uow:
        held = uow.contacts.get(alma)
    assert held is not None
    assert contacts.change(vault, held, NOW, photo=ONE).act is None  # the same: nothing is written
    contacts.change(vault, replace(held, position="Editor"), NOW, photo=OTHER)
    assert photos.of(vault, [alma]) == {alma: OTHER}
    history.undo(vault, NOW)
    assert photos.of(vault, [alma]) == {alma: ONE}
    contacts.change(vault, held, NOW, photo=b"")
    assert photos.of(vault, [alma]) == {}
    history.undo(vault, NOW)
    assert photos.of(vault, [alma]) == {alma: ONE}
    for wrong in (contacts.add, contacts.change):
        with pytest.raises(Refused, match="photo_refused"):
            wrong(vault, held, NOW, photo=b"GIF89a")
