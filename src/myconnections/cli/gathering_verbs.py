"""`gatherings`: coming and past, who was met there, what was learned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.entry import Entry
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import MET, Gathering, Left, Mark, newcomers
from myconnections.domain.ids import ContactId
from myconnections.services import gatherings
from myconnections.services import people as services
from myconnections.services.changes import Changes
from myconnections.services.gatherings import Gatherings, GatheringView
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_communities as texts


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def _list(session: Session) -> int:
    with session.vault() as vault:
        found = gatherings.listing(vault, session.now)
    told = {
        "coming": [_told(one, found) for one in found.coming],
        "past": [_told(one, found) for one in found.past],
        "figures": {**_figures(found), "text": list(texts.figures(found.figures, session.wording))},
    }
    session.answer(told, lambda: _text(session, found))
    return 0


def _show(session: Session) -> int:
    with session.vault() as vault:
        view = gatherings.gathering(vault, session.options.id, session.now)
    told = {
        **_told(view.entry),
        "met": [{"person_id": one.contact_id, "name": one.name, "thanks": one.thanks} for one in view.met],
        "hosts": [{"person_id": who, "name": name} for who, name in view.hosts],
    }
    session.answer(told, lambda: _one(session, view))
    return 0


def _add(session: Session) -> int:
    given = session.options
    body = _given(session, Gathering(given.name))
    hosts = [ContactId(number) for number in given.host]
    return do(session, lambda vault: gatherings.add(vault, body, session.now, day=given.on, hosts=hosts))


def _change(session: Session) -> int:
    given = session.options

    def change(vault: OpenVault) -> Changes:
        entry = gatherings.gathering(vault, given.id, session.now).entry
        body = entry.body if given.name is None else replace(entry.body, name=given.name)
        after = replace(entry, body=_given(session, body), day=given.on or entry.day)
        return gatherings.change(vault, after, session.now)

    return do(session, change)


def _met(session: Session) -> int:
    given = session.options
    people, new = [ContactId(number) for number in given.people], newcomers("\n".join(given.new))

    def note(vault: OpenVault) -> Changes:
        alike = {} if given.anew else services.alike(vault, [one.name for one in new], session.now)
        for name, rows in alike.items():
            raise Refused("kept_already", name=name, id=int(rows[0].row.id))
        return gatherings.met(vault, given.id, people, new, session.now, learned=given.learned)

    return do(session, note)


def _unmet(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: gatherings.unmet(vault, given.id, ContactId(given.person), session.now))


def _forget(session: Session) -> int:
    return do(session, lambda vault: gatherings.forget(vault, session.options.id, session.now))


def _given(session: Session, body: Gathering) -> Gathering:
    """The body with what the options say."""
    given = session.options
    for name in ("kind", "place", "community", "hope", "learned"):
        if getattr(given, name) is not None:
            body = replace(body, **{name: getattr(given, name).strip()})
    if given.mark is not None:
        body = replace(body, mark=Mark(given.mark))
    return body if given.left is None else replace(body, left=tuple(map(Left, given.left)))


def _told(entry: Entry[Gathering], found: Gatherings | None = None) -> dict[str, object]:
    body = entry.body
    told: dict[str, object] = {
        "id": entry.id,
        "day": entry.day,
        "name": body.name,
        "place": body.place,
        "kind": body.kind,
        "mark": body.mark,
        "left": body.left,
        "community": body.community,
        "hope": body.hope,
        "learned": body.learned,
        "people": len(entry.those(MET)),
    }
    return told if found is None else {**told, "thanks_due": found.thanks.get(int(entry.id), 0)}


def _figures(found: Gatherings) -> dict[str, object]:
    return {name: getattr(found.figures, name) for name in ("since", "count", "met", "learn", "play", "went_out")}


def _text(session: Session, found: Gatherings) -> str:
    words = session.wording
    rows = [[str(one.id), words.day(one.day), one.body.name, one.body.place] for one in found.coming]
    rows += [["", "", session.say("gatherings.past"), ""]] if found.past and rows else []
    for one in found.past:
        due = found.thanks.get(int(one.id), 0)
        met = words.pair(texts.COUNTS["met"], {"n": len(one.those(MET))}) if one.those(MET) else ""
        thanks = words.pair(texts.COUNTS["thanks"], {"n": due}) if due else ""
        rows.append([str(one.id), words.day(one.day), one.body.name, one.body.place, met, thanks])
    wide = max((len(row) for row in rows), default=0)
    lines = [table([[*row, *[""] * (wide - len(row))] for row in rows]) if rows else session.say("gatherings.none")]
    figures = list(texts.figures(found.figures, words))
    if figures:
        lines += ["", words.listed(figures), texts.basis(found.figures, words)]
    return "\n".join(lines)


def _one(session: Session, view: GatheringView) -> str:
    words, entry, body = session.wording, view.entry, view.entry.body
    head = [words.day(entry.day), body.name, body.place, words.word(texts.KINDS, body.kind) if body.kind else ""]
    marks = [words.word(texts.MARKS, body.mark.value) if body.mark.value else "", texts.out_of(body.left, words)]
    lines = ["  ".join(part for part in head if part), "  ".join(part for part in marks if part), body.hope]
    lines.append(body.learned)
    lines += [f"{one.name}  {words.word(texts.THANKS, one.thanks)}".rstrip() for one in view.met]
    return "\n".join(line for line in lines if line)


_VERBS: dict[str, Callable[[Session], int]] = {
    "list": _list,
    "show": _show,
    "add": _add,
    "change": _change,
    "met": _met,
    "unmet": _unmet,
    "forget": _forget,
}
