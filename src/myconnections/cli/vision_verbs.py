"""`vision` and `roles`: the day five years from now, its versions, and the roles I play."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.domain.role import Role
from myconnections.domain.vision import LISTS, Vision
from myconnections.services import deck, entries, roles, value_views, visions
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_self


def vision(session: Session) -> int:
    """Do what was asked of the vision."""
    return _VISION[session.options.what](session)


def played(session: Session) -> int:
    """Do what was asked of the roles."""
    return _ROLES[session.options.what](session)


def _show(session: Session) -> int:
    words = session.wording
    with session.vault() as vault:
        found = visions.view(vault, session.now)
    told = {
        "version": _version(found.version),
        "people": [{**_person(one), "days_met": found.met[one.row.id]} for one in found.people],
        "known": found.known,
        "versions": len(found.versions),
    }

    def text() -> str:
        if found.version is None:
            return session.say("vision.none")
        lines = [words.day(found.version.day), found.version.body.text]
        rows = [
            [one.row.name, words.band(one.band), words.sentence(texts_self.FIGURES, "people_met", {"days": days})]
            for one in found.people
            for days in [found.met[one.row.id]]
        ]
        lines += ["", table(rows)] if rows else []
        for name in LISTS:
            for line in getattr(found.version.body, name):
                fits = [words.pair(texts_self.HOWS[k.how], {"name": k.name}) for k in found.known if k.line == line]
                lines.append(
                    f"{words.word(texts_self.LISTS, name)}: {line}" + (f"  ({', '.join(fits)})" if fits else "")
                )
        return "\n".join(lines)

    session.answer(told, text)
    return 0


def _write(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        last = visions.current(vault)
        before = last.body if last else Vision("")
        people = last.those() if last and given.people is None else _ids(given.people or ())
        lines = {name: tuple(getattr(given, name)) for name in LISTS if getattr(given, name) is not None}
        text = before.text if given.text is None else given.text
        return visions.write(vault, replace(before, text=text, **lines), people, session.now)

    return do(session, go)


def _versions(session: Session) -> int:
    with session.vault() as vault:
        found = visions.view(vault, session.now).versions

    def text() -> str:
        rows = [[str(one.id), session.wording.day(one.day), one.body.text] for one in found]
        return table(rows, most=60) if rows else session.say("vision.none")

    session.answer([_version(one) for one in found], text)
    return 0


def _compare(session: Session) -> int:
    given, words = session.options, session.wording
    with session.vault() as vault:
        found = visions.compared(vault, given.one, given.other)

    def text() -> str:
        marks = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
        lines = ["".join(marks[piece.kind].format(piece.text) for piece in found.text)]
        people = (tuple(name for _, name in found.people_gone), tuple(name for _, name in found.people_new))
        for title, (gone, new) in [
            *((words.word(texts_self.LISTS, name), found.lines[name]) for name in LISTS),
            ("", people),
        ]:
            told = [session.say(f"vision.{kind}", what=each) for kind, each in (("gone", gone), ("new", new)) if each]
            lines += [f"{title} {one}".strip() for one in told]
        return "\n".join(lines)

    session.answer(found, text)
    return 0


def _list(session: Session) -> int:
    words = session.wording
    with session.vault() as vault:
        found = roles.rows(vault, session.now)
    told = [
        {
            "id": row.role.id,
            "name": row.role.body.name,
            "what": row.role.body.what,
            "value": row.role.body.value,
            "since": row.role.day,
            "until": row.role.body.until,
            "people": [_person(one) for one in row.people],
            "days_met": row.met,
            "opportunities": row.opportunities,
            "also": row.shared,
        }
        for row in found
    ]

    def text() -> str:
        rows = []
        for row in found:
            until = row.role.body.until
            span = f"{words.day(row.role.day)} – {words.day(until) if until else ''}".rstrip()
            names = ", ".join(one.row.name for one in row.people)
            days = "" if row.met is None else words.sentence(texts_self.FIGURES, "people_met", {"days": row.met})
            rows.append([str(row.role.id), row.role.body.name, span, names, days])
        return table(rows, most=48) if rows else session.say("roles.none")

    session.answer(told, text)
    return 0


def _add(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        role = Role(given.name, given.doing or "", _value(vault, given.value or ""), given.until)
        return roles.add(vault, role, _ids(given.people or ()), session.now, since=given.since)

    return do(session, go)


def _change(session: Session) -> int:
    given = session.options

    def go(vault: OpenVault) -> Changes:
        before = entries.one(vault, given.id, Role)
        body = before.body
        role = Role(
            body.name if given.name is None else given.name,
            body.what if given.doing is None else given.doing,
            body.value if given.value is None else _value(vault, given.value),
            given.until or body.until,
        )
        people = before.people if given.people is None else tuple(Part(who) for who in _ids(given.people))
        return roles.change(
            vault, replace(before, body=role, day=given.since or before.day, people=people), session.now
        )

    return do(session, go)


def _forget(kind: type[Vision | Role]) -> Callable[[Session], int]:
    def go(vault: OpenVault, session: Session) -> Changes:
        return entries.forget(vault, entries.one(vault, session.options.id, kind).id, session.now)

    return lambda session: do(session, lambda vault: go(vault, session))


_VISION: dict[str, Callable[[Session], int]] = {
    "show": _show,
    "write": _write,
    "versions": _versions,
    "compare": _compare,
    "forget": _forget(Vision),
}
_ROLES: dict[str, Callable[[Session], int]] = {"list": _list, "add": _add, "change": _change, "forget": _forget(Role)}


def _value(vault: OpenVault, card: str) -> str:
    """The card meant, "" for none. Refused("no_such_value")."""
    own = value_views.own_cards_of(vault)
    found = deck.named(card, own) if card else ""
    if card and not found:
        raise Refused("no_such_value", value=card, near=deck.alike(card, own))
    return found


def _version(one: Entry[Vision] | None) -> dict[str, object] | None:
    return None if one is None else {"id": one.id, "day": one.day, "vision": one.body, "people": one.those()}


def _person(one: ListedPerson) -> dict[str, object]:
    return {"id": one.row.id, "name": one.row.name, "warmth": one.warmth, "band": one.band}


def _ids(numbers: Sequence[int]) -> list[ContactId]:
    return [ContactId(number) for number in numbers]
