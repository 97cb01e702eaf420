"""The full-text index over people, the notes of encounters and the notebook (FTS5), and looking something up in it.

The index holds no text of its own, only where which word stands. It is written at the end of the transaction that
changed a person, an encounter, a fact or an entry, undo and redo included.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from myconnections.domain.entry import Body, words_of
from myconnections.domain.folding import fold
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import Found
from myconnections.domain.unswept import unswept
from myconnections.domain.vocabulary import spoken
from myconnections.storage.contact_rows import reachable_of
from myconnections.storage.entries_kept import body_of
from myconnections.storage.index_text import BREAK, index_text, query_of, query_words, reading_text
from myconnections.storage.records import Records, Row, json_ids
from myconnections.storage.rows import words

_OPTIONS = "content='', contentless_delete=1, tokenize='ascii', prefix='1 2'"
_COLLECTED = 16 * 2**20
"""Bytes of an index collected in one transaction before they are written: 1 MB, the default, is merged many times."""
CREATE = (
    f"CREATE VIRTUAL TABLE people_index USING fts5(name, rest, {_OPTIONS})",
    f"CREATE VIRTUAL TABLE encounter_index USING fts5(note, {_OPTIONS})",
    f"CREATE VIRTUAL TABLE entry_index USING fts5(words, {_OPTIONS})",
    f"INSERT INTO people_index (people_index, rank) VALUES ('hashsize', {_COLLECTED})",  # noqa: S608 - a constant
    f"INSERT INTO encounter_index (encounter_index, rank) VALUES ('hashsize', {_COLLECTED})",  # noqa: S608 - a constant
    f"INSERT INTO entry_index (entry_index, rank) VALUES ('hashsize', {_COLLECTED})",  # noqa: S608 - a constant
)
_PEOPLE = """
    SELECT id, name, nickname, single, maiden, additional, reading, organization, department, position, industry,
        function, region, institution, note, slug, reachable, communities, schools, reach, offers, needs,
        (SELECT group_concat(text, ' ') FROM fact WHERE contact_id = contact.id)
    FROM contact WHERE id {among}
"""
_NOTES = "SELECT id, note FROM encounter WHERE id {among} AND note != ''"
_BODIES = "SELECT id, kind, body FROM entry WHERE id {among}"
_IN_PEOPLE = "people_index", "(rowid, name, rest) VALUES (?, ?, ?)"
_IN_NOTES = "encounter_index", "(rowid, note) VALUES (?, ?)"
_IN_ENTRIES = "entry_index", "(rowid, words) VALUES (?, ?)"
_FIND = "SELECT rowid FROM people_index WHERE people_index MATCH ? LIMIT ?"
# One row: the driver takes up and lays down the interpreter's lock for each, and a letter finds thousands.
_FIND_ALL = "SELECT group_concat(rowid) FROM people_index WHERE people_index MATCH ?"
_FIND_NOTES = "SELECT rowid FROM encounter_index WHERE encounter_index MATCH ? LIMIT ?"
_FIND_ENTRIES = "SELECT rowid FROM entry_index WHERE entry_index MATCH ? ORDER BY rowid DESC LIMIT ?"
_ENTRIES_SHOWN = (
    "SELECT kind, body, id FROM entry WHERE id IN (SELECT value FROM json_each(?)) ORDER BY day DESC, id DESC"
)
_SHOWN = """
    SELECT id, name, organization, department, position, note FROM contact
    WHERE id IN (SELECT value FROM json_each(?))
"""
_NOTES_SHOWN = """
    SELECT contact_id, note, id FROM encounter WHERE id IN (SELECT value FROM json_each(?)) ORDER BY at DESC
"""
_AROUND = 40
_MOST = 5_000
_LOOKED = 200
"""So many of the newest entries found are looked at for those that are called so."""
_RUN, _APART = "BETWEEN ? AND ?", "IN (SELECT value FROM json_each(?))"
_MANY = 1_000
_SHORT = 100
"""Runs of keys shorter than this are taken together: a statement for each costs more than its rows."""


_Keys = tuple[int, int] | tuple[str]


class SearchKept:
    """`Search` of the ports on the index."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def people(self, text: str, limit: int | None = None) -> list[ContactId]:
        """People that match every word of `text`; [] when nothing matches.

        With a limit those come first whose name holds all words; without one everybody who matches, by id.
        """
        self.refresh()
        typed = query_words(text)
        if not typed:
            return []
        if limit is None:
            (keys,) = self._records.one(_FIND_ALL, (query_of(typed, people=True),)) or (None,)
            return [ContactId(int(key)) for key in keys.split(",")] if keys else []
        named, others = self._found(typed, limit)
        return named + others

    def everything(self, text: str, limit: int = 200) -> list[Found]:
        """What matches: people by name, by organization, by what I noted of them; then encounters and entries,
        newest first.
        """
        self.refresh()
        typed = query_words(text)
        if not typed:
            return []
        named, others = self._found(typed, limit)
        shown = {row[0]: row for row in self._records.all(_SHOWN, (json_ids(named + others),))}
        found = [Found("person", key, shown[key][1], named=True) for key in named if key in shown]
        found += sorted((_noted(shown[key], typed) for key in others if key in shown), key=lambda one: _ORDER[one.kind])
        if len(found) < limit:
            keys = [key for (key,) in self._records.all(_FIND_NOTES, (query_of(typed), limit - len(found)))]
            notes = self._records.all(_NOTES_SHOWN, (json_ids(keys),))
            found += [Found("encounter", ContactId(who), _around(note, typed), key) for who, note, key in notes]
        return found + self.entries(text, limit - len(found)) if len(found) < limit else found

    def entries(self, text: str, limit: int) -> list[Found]:
        """Entries of the notebook that match every word, with the words around the first one found.

        Those come first that are called so, then those whose title begins so; among equals the newest.
        """
        self.refresh()
        typed = query_words(text)
        if not typed:
            return []
        keys = [key for (key,) in self._records.all(_FIND_ENTRIES, (query_of(typed), max(limit, _LOOKED)))]
        rows = self._records.all(_ENTRIES_SHOWN, (json_ids(keys),))
        wanted = " ".join(fold(text).split())
        bodies = sorted(((body_of(kind, body), key) for kind, body, key in rows), key=lambda one: _off(one[0], wanted))
        return [Found("entry", ContactId(0), _piece(body, typed), key) for body, key in bodies[:limit]]

    def _found(self, typed: list[str], limit: int) -> tuple[list[ContactId], list[ContactId]]:
        """Whose name holds all words, and then whom they find otherwise; no more than the limit together."""
        named = [ContactId(key) for (key,) in self._records.all(_FIND, (query_of(typed, "name", people=True), limit))]
        if len(named) == limit:
            return named, []
        known, found = set(named), self._records.all(_FIND, (query_of(typed, people=True), limit))
        return named, [ContactId(key) for (key,) in found if key not in known][: limit - len(named)]

    def refresh(self, report: Callable[[float], None] | None = None) -> None:
        """Bring the index up to what was written in this transaction; `report` hears shares from 0 to 1."""
        touched = self._records.touched
        work = [
            (into, texts, *piece)
            for table, into, texts in (
                ("contact", _IN_PEOPLE, self._people),
                ("encounter", _IN_NOTES, self._notes),
                ("entry", _IN_ENTRIES, self._entries),
            )
            for piece in self._due(table, into[0], touched.pop(table, ()))
        ]
        for done, ((index, values), texts, among, keys) in enumerate(work, 1):
            # The names are those of our own indexes.
            self._records.cursor.execute(f"DELETE FROM {index} WHERE rowid {among}", keys)  # noqa: S608
            with unswept():
                self._records.cursor.executemany(f"INSERT INTO {index} {values}", texts(among, keys))
            if report is not None:
                report(done / len(work))

    def rebuild(self) -> None:
        """Make the indexes anew: they keep the words of what was taken out, whatever is merged."""
        for table, (index, _) in (("contact", _IN_PEOPLE), ("encounter", _IN_NOTES), ("entry", _IN_ENTRIES)):
            # The names are those of our own tables and indexes.
            self._records.cursor.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")  # noqa: S608
            (first, last) = self._records.all(f"SELECT min(id), max(id) FROM {table}")[0]  # noqa: S608
            self._records.touched.pop(table, None)
            if first is not None:
                self._records.touch(table, first, last)
        self.refresh()

    def _due(self, table: str, index: str, ranges: Iterable[tuple[int, int]]) -> list[tuple[str, _Keys]]:
        """What is to be written anew of an index, in pieces."""
        joined = _joined(ranges)
        touched = sum(last - first + 1 for first, last in joined)
        if touched >= _MANY:
            # The names are those of our own tables and indexes.
            (stay, first, last) = self._records.all(f"SELECT count(*), min(id), max(id) FROM {table}")[0]  # noqa: S608
            if stay < touched:  # nearly all of them went: beginning anew costs less than taking each out
                self._records.cursor.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")  # noqa: S608
                joined = [] if not stay else [(at, min(last, at + _MOST - 1)) for at in range(first, last + 1, _MOST)]
        return list(_pieces(joined))

    def _people(self, among: str, keys: _Keys) -> list[Row]:
        known: dict[str, str] = {}  # employers, positions and given names come again and again
        spoken: dict[str, str] = {}
        return [
            (row[0], _names(row, known, spoken), index_text([*_written(row), *_listed(row)], known))
            for row in self._records.all(_PEOPLE.format(among=among), keys)
        ]

    def _notes(self, among: str, keys: _Keys) -> list[Row]:
        found = self._records.all(_NOTES.format(among=among), keys)
        return [(key, index_text([note], {})) for key, note in found]

    def _entries(self, among: str, keys: _Keys) -> list[Row]:
        found = self._records.all(_BODIES.format(among=among), keys)
        return [(key, index_text(words_of(body_of(kind, body)), {})) for key, kind, body in found]


def _pieces(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[str, _Keys]]:
    """What is written in one stroke: a long run of keys, or many that lie apart; as a condition and its values."""
    apart: list[int] = []
    for first, last in ranges:
        if last - first >= _SHORT:
            yield _RUN, (first, last)
        else:
            apart.extend(range(first, last + 1))
    for start in range(0, len(apart), _MOST):
        yield _APART, (json_ids(apart[start : start + _MOST]),)


def _joined(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs of keys with those that touch or overlap made one, none longer than `_MOST`: each row is written once."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1] + 1 and last - joined[-1][0] < _MOST:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


_ORDER = {"person": 0, "organization": 1, "note": 2}


def _names(row: Row, known: dict[str, str], spoken: dict[str, str]) -> str:
    names = index_text(row[1:7], known)
    return f"{names}{BREAK}{reading_text(row[6], spoken)}" if row[6] else names


def _written(row: Row) -> Iterable[str]:
    """The fields of a person that hold one text; a word of ours is found in both languages, whichever was said."""
    organization, department, position, industry, function, region, institution, note, slug = row[7:16]
    meant = (("industry", industry), ("function", function), ("region", region), ("institution", institution))
    return (organization, department, position, *(one for each in meant for one in spoken(*each)), note, slug)


def _listed(row: Row) -> Iterable[str]:
    """The fields of a person that hold several texts."""
    if not any(row[16:23]):
        return
    for way in reachable_of(row[16]):
        yield way.value
        if way.kind == "phone":
            yield way.key.lstrip("+")
    for text in row[17:22]:
        yield from words(text)
    yield row[22] or ""


def _noted(row: Row, typed: list[str]) -> Found:
    """What matched first of a person whose name did not: organization or position, or anything noted."""
    key, name, organization, department, position, note = row
    who = ContactId(key)
    work = " ".join(part for part in (organization, department, position) if part)
    if _holds(work, typed):
        return Found("organization", who, work)
    if _holds(note, typed):
        return Found("note", who, _around(note, typed))
    return Found("person", who, name)


def _holds(text: str, typed: list[str]) -> bool:
    folded = fold(text)
    joined = folded.replace(" ", "")
    return all(word in folded or word in joined for word in typed)


def _off(body: Body, wanted: str) -> int:
    """0 for an entry that is called so, 1 where its title begins so, 2 for all others."""
    title = " ".join(fold(next(words_of(body), "")).split())
    return 0 if title == wanted else 1 if title.startswith(wanted) else 2


def _piece(body: Body, typed: list[str]) -> str:
    """What was written of an entry, around the first of the words found in it."""
    texts = list(words_of(body))
    return _around(next((one for one in texts if typed[0] in fold(one)), texts[0]), typed)


def _around(note: str, typed: list[str]) -> str:
    """The piece of a note around the first word found."""
    place = max(0, fold(note).find(typed[0]))
    start = max(0, place - _AROUND)
    piece = " ".join(note[start : place + 2 * _AROUND].split())
    return ("…" if start else "") + piece + ("…" if place + 2 * _AROUND < len(note) else "")
