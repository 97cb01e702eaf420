"""The hand-over page: everything of the sheet as text, nothing that runs, whatever people are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from myconnections.domain.community import Sort
from myconnections.domain.handover import HandedPerson, HandedPost, HandedPromise, HandedRound, HandOver
from myconnections.domain.rounds import Every
from myconnections.ui.texts_handover import html, leaves
from myconnections.ui.wording import Wording

DAY = date(2026, 7, 15)
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e&quot;'\"><style>*{}</style>"
SHEET = HandOver(
    day=DAY,
    me="Mika",
    name="Harbour table",
    purpose="Eat together\nand talk",
    mine="I ring the bell",
    first=("Get the keys",),
    soon=(HandedRound(Sort.RITUAL, "Supper", Every.WEEK, DAY, "", False, ()),),
    rounds=(
        HandedRound(Sort.RITUAL, "Supper", Every.WEEK, DAY, "Rice first", True, ("Ana",)),
        HandedRound(Sort.KEEP, "Write", Every.MONTH, None, "", False, ()),
        HandedRound(Sort.HEAT, "Invite", Every.ONCE, date(2026, 7, 1), "", False, ()),
    ),
    posts=(HandedPost("Keys", "Under the mat", False, ("Ana",), ("Ben",)), HandedPost("Cook", "", False, (), ())),
    people=(HandedPerson("Ana", "Kiln", ("ana@example.org",)),),
    promises=(HandedPromise("Ben", "Plates", "me", DAY), HandedPromise("Ben", "Lamp", "them", None)),
    gatherings=((DAY, "Open day", "Pier"), (DAY, "Tea", "")),
    members=3,
)
EMPTY = HandOver(DAY, "", "Table", "", "", (), (), (), (), (), (), (), 0)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data + "\n"


def read(sheet: HandOver, language: str = "en") -> _Tags:
    tags = _Tags()
    tags.feed(html(sheet, Wording(language)).decode())
    return tags


def test_everything_of_the_sheet_stands_on_the_page() -> None:
    text = read(SHEET).text
    for word in (
        "Hand-over: Harbour table", "As of 15 Jul 2026, from Mika.", "Eat together", "and talk", "Get the keys",
        "every week, next: 15 Jul 2026", "Rice first", "Carried by me (Mika), Ana", "every month, no day yet",
        "once, still to do since 1 Jul 2026",
        "Held by Ana", "Also knows how: Ben", "Nobody holds it now.", "ana@example.org", "promised to Ben",
        "by 15 Jul 2026", "promised by Ben", "Open day", "I ring the bell",
    ):  # fmt: skip
        assert word in text, word


def test_what_is_empty_has_no_heading() -> None:
    tags = read(EMPTY, "ja")
    assert "引き継ぎ：Table" in tags.text
    assert "2026年7月15日現在" in tags.text
    assert "ul" not in tags.seen


@pytest.mark.parametrize("language", ["en", "ja"])
def test_hostile_words_are_only_words(language: str) -> None:
    hostile = replace(
        SHEET,
        name=HOSTILE,
        me=HOSTILE,
        purpose=HOSTILE,
        people=(HandedPerson(HOSTILE, HOSTILE, (HOSTILE,)),),
        posts=(HandedPost(HOSTILE, HOSTILE, True, (HOSTILE,), ()),),
        promises=(HandedPromise(HOSTILE, HOSTILE, "both", DAY),),
    )
    tags = read(hostile, language)
    assert not tags.seen & {"script", "img", "link", "iframe", "a"}
    assert not {one for one in tags.attributes if one.startswith("on") or one in {"src", "href", "style"}}
    page = html(hostile, Wording(language)).decode()
    assert page.count("<style>") == 1
    assert "default-src &#x27;none&#x27;" in page
    assert "alert(1)" in tags.text


def test_what_leaves_is_said() -> None:
    from myconnections.domain.handover import leaving

    told = leaves(leaving(SHEET), Wording("en"))
    assert "2 names of people" in told
    assert "2 open promises with their words" in told
    assert "how many members there are (3), not who they are" in told
    assert "人の名前2件" in leaves(leaving(SHEET), Wording("ja"))
