"""How a person is called where a name is missing."""

from __future__ import annotations

import pytest

from myconnections.domain.contact import Contact, Reachable, display_name, silent
from myconnections.domain.ids import ContactId


def test_a_card_without_a_name_is_called_by_its_organization_first() -> None:
    phone, mail = Reachable("phone", "03-0000-0001"), Reachable("email", "info@example.jp")
    company = Contact(ContactId(0), "", organization="見本商店", reachable=(phone,))
    assert display_name(company) == "見本商店"
    assert display_name(Contact(ContactId(0), "", reachable=(mail, phone))) == "info@example.jp"
    assert display_name(Contact(ContactId(0), "", nickname="Nori", organization="X")) == "Nori"
    assert display_name(Contact(ContactId(0), "")) == "—"


@pytest.mark.parametrize(("text", "kanji"), [
    ("佐藤", True), ("佐々木", True), ("𠮷", True), ("林 めぐみ", True), ("김", True),
    ("さとう　めぐみ", False), ("サトウ・メグミ", False), ("ｻﾄｳ", False), ("Åsa", False), ("Sato", False), ("", False),
])  # fmt: skip
def test_letters_that_do_not_say_how_they_sound(text: str, kanji: bool) -> None:
    assert silent(text) is kanji
