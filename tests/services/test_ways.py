"""Ways to reach a person, written by hand."""

from __future__ import annotations

from myconnections.domain.contact import Reachable
from myconnections.services import ways


def test_what_stands_as_before_keeps_label_and_key_and_other_ways_stay() -> None:
    home = Reachable("email", "a@example.jp", "home", "a@example.jp")
    page = Reachable("url", "https://example.jp")
    gone = Reachable("phone", "03-0000-0000", "", "+81300000000")
    written = ways.written(["a@example.jp", " B@example.jp ", ""], [], [home, gone, page], "JP")
    assert written == (home, Reachable("email", "B@example.jp", key="b@example.jp"), page)


def test_phones_get_their_key_and_extension_in_the_region() -> None:
    (phone,) = ways.written([], ["03-1234-5678 内線 12"], [], "JP")
    assert (phone.kind, phone.key, phone.extension) == ("phone", "+81312345678", "12")
    (nothing,) = ways.written([], ["ask the desk"], [], "JP")
    assert nothing.key == ""
