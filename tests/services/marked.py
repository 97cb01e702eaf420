"""A person with a mark in every field, in everything kept of them and in all that was done with them."""

from __future__ import annotations

import json
import sqlite3
import zlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.services.people import NOW, at, day, draft, keep, met, new

from myconnections.domain.alter_ties import PairState
from myconnections.domain.contact import Reachable
from myconnections.domain.dates import PartialDate
from myconnections.domain.entry import Part
from myconnections.domain.ids import ContactId, ReminderId
from myconnections.domain.provenance import TieEvidence
from myconnections.domain.reminder import Reminder
from myconnections.domain.spots import Spots
from myconnections.domain.stage import Stage
from myconnections.domain.vision import Vision
from myconnections.services import (
    alter_ties,
    bulk,
    contacts,
    drafts,
    dues,
    encounters,
    entries,
    finding,
    found_circles,
    history,
    imports,
    layouts,
    lists,
    people,
    ties,
    today,
    triage,
)  # fmt: skip
from myconnections.services.drafts import Draft
from myconnections.services.finding import Used
from myconnections.services.ports import Act, OpenVault

MARK = "qzmark"
FILE = f"{MARK}-card.csv"
_HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
_ROW = "{0}given,{0}family,https://www.linkedin.com/in/{0}-slug,{0}@example.com,{0} press,{0} editor,03 Feb 2025\n"
CSV = _HEAD + _ROW.format(MARK)
OTHERS_CSV = _HEAD + _ROW.format("plain")
JPEG = b"\xff\xd8\xff" + MARK.encode() * 5 + b"\xff\xd9"


def bring_in(vault: OpenVault, folder: Path, text: str = CSV, name: str = FILE, days: float = -300) -> dict[str, Any]:
    """Bring a table in; the figures of its plan."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    plan = imports.plan(vault, [file], at(days))
    imports.apply(vault, plan, at(days))
    return imports.summary(plan)


def marked(vault: OpenVault, folder: Path) -> tuple[ContactId, ContactId, ContactId]:
    """The person with the marks, brought in from a file, and two friends; every verb done with them that there is."""
    friend, other = keep(vault, "Friend", organization="plain"), keep(vault, "Other")
    bring_in(vault, folder)
    (row,) = people.listing(vault, NOW, search=MARK)
    who = row.row.id
    _say(vault, who)
    _live(vault, who, friend, other)
    _note(vault, who, friend)
    with vault.write(Act("import"), at(-5)) as uow:
        day_ = day(-6)
        pairs = [(who, friend), (friend, who), (friend, other)]
        uow.ties.add_evidence([TieEvidence(a, b, "group_thread", day_, 3) for a, b in pairs])
        (uid,) = (one.uid for one in uow.contacts.many([who]))
        uow.imports.add_different([(f"uid:{uid}", "uid:z"), ("uid:x", "uid:y")])
        uow.settings.put("imported", {str(who): {"": {"note": MARK}}, str(friend): {"": {"note": "x"}}})
        uow.settings.put("imported_threads", {f"{who}+{friend} 2026-07-01": 2, f"{who}+{friend}+{other} 2026-07-02": 3})
    # Gone once and back again by hand, so that another number of the history is the same person.
    contacts.forget(vault, [other], at(-4))
    history.undo(vault, at(-4))
    contacts.star(vault, [who, friend], True, at(-3))
    bulk.archive(vault, [friend], True, at(-3))
    history.undo(vault, at(-2))
    return who, friend, other


def _say(vault: OpenVault, who: ContactId) -> None:
    """Every field, twice: what stood there before stands in the history."""
    for turn in ("old", "new"):
        word = f"{MARK}{turn}"
        with vault.read() as uow:
            (before,) = uow.contacts.many([who])
        ways = (Reachable("email", f"{word}@example.org", key=f"{word}@example.org"),)
        texts = {
            name: f"{word}{name}"
            for name in (
                "given", "family", "additional", "prefix", "suffix", "nickname", "maiden", "reading_given",
                "reading_family", "organization", "department", "position", "industry", "function", "region",
                "institution", "note", "slug",
            )
        }  # fmt: skip
        after = replace(
            before, **texts, communities=(word,), reach=(word,), schools=(word,), offers=(word,), needs=(word,),
            relations=(("friend", word),), reachable=ways, birthday=PartialDate(1980, 7, 20), flags=(word,),
        )  # fmt: skip
        contacts.change(vault, after, at(-200), photo=JPEG if turn == "old" else None)
    bulk.communities(vault, [who], at(-190), joined=[f"{MARK}club"])


def _live(vault: OpenVault, who: ContactId, friend: ContactId, other: ContactId) -> None:
    """Encounters alone and with others, promises, facts, reminders, stages, answers."""
    (one, *_) = met(vault, who, days=-100, note=f"{MARK} talk", promise=f"{MARK} promise")
    met(vault, who, friend, other, days=-90, note="all of us", promise="bring tea", thank=True)
    with vault.read() as uow:
        (kept,) = (each for each in uow.encounters.of(who) if each.id == one)
    encounters.change(vault, replace(kept, note=f"{MARK} changed"), at(-80))
    contacts.add_fact(vault, who, "interest", f"{MARK} boats", at(-79))
    reminder = Reminder(ReminderId(0), "free", f"{MARK} write", day(3), who)
    made = dues.plan(vault, reminder, at(-70))
    dues.snooze(vault, "free", _reminder(vault, who), day(9), at(-69))
    assert made.act
    ties.set_stage(vault, [who, friend], Stage.ENGAGEMENT, at(-60))
    ties.set_interval(vault, who, 30, at(-59))
    ties.label_capital(vault, who, "bridging", at(-58))
    triage.answer(vault, friend, Stage.LINK, "", at(-57))
    triage.skip(vault, who, at(-57))
    dues.leave_birthday(vault, who, at(0))
    today.today(vault, at(-20))
    lists.save(vault, lists.SavedList(0, "everybody", lists.EVERYBODY), at(-19))
    entries.add(vault, Vision("a day by the sea"), at(-18), people=[Part(who, f"{MARK} host"), Part(friend, "guest")])
    alter_ties.answer(vault, {(who, friend): PairState.NONE, (friend, other): PairState.TIE}, at(-17))


def _reminder(vault: OpenVault, who: ContactId) -> int:
    with vault.read() as uow:
        (one,) = uow.dues.reminders(who)
    return int(one.id)


def _note(vault: OpenVault, who: ContactId, friend: ContactId) -> None:
    """What the window keeps beside: what was looked for, what is half-written."""
    for used in (Used("person", str(int(who))), Used("person", str(int(friend))), Used("act", "log")):
        finding.remember(vault, used, NOW)
    layouts.fix(vault, {who: (1.5, 2.5), friend: (3.5, 4.5)}, at(-1))
    rows = sorted([(int(who), 10, 20, 0), (int(friend), 30, 40, 0)])
    stood = Spots(*(list(column) for column in zip(*rows, strict=True)))
    layouts.keep_last(vault, stood, at(-1))
    layouts.fix(vault, {who: (2.5, 1.5), friend: (4.5, 3.5)}, at(-1), "industry")
    layouts.keep_last(vault, stood, at(-1), islands="employer")
    found_circles.leave(vault, [who, friend], at(-1))
    with vault.read() as uow:
        encounter = next(iter(uow.encounters.of(who)))
    for form, about, written in (
        ("fact", str(int(who)), {"text": MARK}),
        ("record", str(int(encounter.id)), {"note": MARK}),
        ("reminder", str(_reminder(vault, who)), {"text": MARK, "people": [str(int(who))], "names": [MARK]}),
        ("reminder", "", {"text": MARK, "people": [str(int(who))], "names": [MARK]}),
        ("log", "", {"people": [str(int(who)), str(int(friend))], "note": "both"}),
        ("pick", "", {"said": {str(int(who)): [MARK], str(int(friend)): ["x"]}, "warm": True}),
        ("organization", "", {"name": "plain"}),
        (
            "who-knows",
            "",
            {"said": {str(int(who)): {"piles": [MARK]}, str(int(friend)): {"piles": [0]}}, "front": [[int(who), MARK]]},
        ),
    ):
        drafts.park(vault, Draft(form, about, written), NOW)


def traces(vault: OpenVault, mark: str = MARK) -> list[str]:
    """Every table in which the mark stands, in any value, packed pieces and the search index included."""
    found, marks = [], (mark.encode(), b64encode(mark.encode()))
    with vault.engine.connect() as connection:  # type: ignore[attr-defined]
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
        for table in tables:
            if table in {"people_index", "encounter_index"}:
                continue  # their pieces are tables of their own
            rows = connection.exec_driver_sql(f'SELECT * FROM "{table}"').all()  # noqa: S608 - our own tables
            found += [f"{table}: {row}" for row in rows if any(one in _bytes(each) for each in row for one in marks)]
    return found


def pages_with(folder: Path, place: Path, mark: str, **secret: str) -> Iterator[int]:
    """The numbers of the decrypted pages of a closed vault in which the mark stands."""
    from tests.storage.cases import pure_reader

    pure_reader.plain_database(folder, place, **secret)
    data = place.read_bytes()
    for start in range(0, len(data), pure_reader.PAGE):
        if any(one in data[start : start + pure_reader.PAGE] for one in (mark.encode(), b64encode(mark.encode()))):
            yield 1 + start // pure_reader.PAGE
    with sqlite3.connect(place) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        try:
            return value + zlib.decompress(value)
        except zlib.error:
            return value
    return json.dumps(value, ensure_ascii=False).encode()


__all__ = ["CSV", "MARK", "OTHERS_CSV", "bring_in", "draft", "marked", "new", "pages_with", "traces"]
