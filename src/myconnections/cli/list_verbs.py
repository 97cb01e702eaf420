"""`lists`: smart lists, kept and answered."""

from __future__ import annotations

import json
from pathlib import Path

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.people_verbs import listed, people_text
from myconnections.cli.session import Session
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.filters import CHOICES, FIELDS, OPERATIONS, Filter, from_plain, to_plain
from myconnections.domain.near import near
from myconnections.domain.vocabulary.every import VOCABULARIES
from myconnections.services import lists
from myconnections.services.changes import Changes
from myconnections.services.lists import SavedList
from myconnections.services.ports import OpenVault
from myconnections.ui.filter_words import field_word, value_word


def every(session: Session) -> int:
    """The lists kept, each with how many people it shows now."""
    with session.vault() as vault:
        kept = lists.saved(vault)
        counts = lists.counts(vault, kept, session.now)
    told = [
        {
            "number": one.number,
            "name": one.name,
            "people": counts[one.number],
            "filter": to_plain(one.asked),
            "sort": one.sort,
            "group": one.group,
            "columns": one.columns,
        }
        for one in kept
    ]

    def text() -> str:
        rows = [[str(one.number), one.name, str(counts[one.number])] for one in kept]
        return table(rows, most=60) if rows else session.say("no_lists")

    session.answer(told, text)
    return 0


def show(session: Session) -> int:
    """Whom a list shows, by its number or its name."""
    with session.vault() as vault:
        asked = _named(vault, session.options.list).asked
        found = lists.shown(vault, asked, session.now)
    session.answer([listed(person) for person in found], lambda: people_text(session, found))
    return 0


def find(session: Session) -> int:
    """Whom a filter shows that is not kept."""
    asked = _filter(session)
    with session.vault() as vault:
        found = lists.shown(vault, asked, session.now)
    session.answer([listed(person) for person in found], lambda: people_text(session, found))
    return 0


def fields(session: Session) -> int:
    """What a filter can ask for: every field with its operations and possible values, or one field with all of them."""
    asked = session.options.field
    if asked and asked not in FIELDS:
        raise Refused("unknown_filter_field", at=asked, near=near(asked, FIELDS))
    told = [
        {
            "field": field,
            "name": field_word(session.wording, field),
            "operations": OPERATIONS[FIELDS[field]],
            "values": {value: value_word(session.wording, field, value) for value in _values(field)},
            "own_words": field not in CHOICES,
        }
        for field in ([asked] if asked else FIELDS)
    ]
    session.answer(told, lambda: _fields_text(session, asked))
    return 0


def _values(field: str) -> tuple[str, ...]:
    """What can stand in a field that has words of ours; () where anything can."""
    return CHOICES.get(field) or (VOCABULARIES[field].codes if field in VOCABULARIES else ())


def _fields_text(session: Session, asked: str) -> str:
    words = session.wording
    if asked:
        rows = [[value or '""', value_word(words, asked, value)] for value in _values(asked)]
        return "\n".join(filter(None, [table([_field_row(session, asked)], most=110), table(rows, most=60)]))
    lines = [table([_field_row(session, field) for field in FIELDS], most=110)]
    return "\n".join([*lines, "", session.say("lists.example"), session.say("lists.one_field")])


def _field_row(session: Session, field: str) -> list[str]:
    values = [value or '""' for value in _values(field)]
    some = ", ".join(values[:_FEW]) + (", …" if len(values) > _FEW else "") or _RANGES.get(field, "")
    ops = [f"{op} {_WRITTEN[wanted]}".rstrip() for op, wanted in OPERATIONS[FIELDS[field]].items()]
    return [field, field_word(session.wording, field), " | ".join(ops), some]


_FEW = 8
_RANGES = {"warmth": "0–100", "contact_days": "0…", "authority": "0–4", "birthday": "month 0 (now), 1–12"}
_WRITTEN = {"": "", "text": '"…"', "texts": '["…"]', "number": "N", "days": "DAYS", "day": '"2026-03-04"'}


def save(session: Session) -> int:
    """Keep a filter under a name; a list of this name is changed."""
    options, asked = session.options, _filter(session)

    def keep(vault: OpenVault) -> Changes:
        number = next((one.number for one in lists.saved(vault) if one.name == options.name.strip()), 0)
        return lists.save(vault, SavedList(number, options.name, asked), session.now)

    return do(session, keep)


def remove(session: Session) -> int:
    """Take a list away; the people stay."""

    def go(vault: OpenVault) -> Changes:
        return lists.remove(vault, _named(vault, session.options.list).number, session.now)

    return do(session, go)


def _named(vault: OpenVault, asked: str) -> SavedList:
    """The list with this name, else with this number. Refused("no_such_list")."""
    kept = lists.saved(vault)
    found = [one for one in kept if one.name == asked] or [one for one in kept if str(one.number) == asked]
    if not found:
        raise Refused("no_such_list", number=asked)
    return found[0]


def _filter(session: Session) -> Filter:
    """The filter given as JSON, or in a file."""
    text = session.options.filter
    if session.options.filter_file:
        try:
            text = Path(session.options.filter_file).read_text("utf-8")
        except OSError:
            raise Trouble("file_missing", file=session.options.filter_file) from None
        except UnicodeDecodeError:
            raise Refused("filter_unreadable", reason="shape", at=session.options.filter_file) from None
    try:
        return from_plain(json.loads(text))
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno}
        raise Refused("filter_not_json", **place, at=text[error.pos :][:40]) from None
    except (ValueError, RecursionError):  # a number of thousands of digits is a ValueError of its own kind
        raise Refused("filter_unreadable", reason="shape", at=text[:80]) from None
