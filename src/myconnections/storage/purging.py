"""Taking people out of the undo history for good, so that what remains of it can still be undone.

Every image of a row of theirs goes; an act left without rows goes with them, the others lose name and text. What was
undone cannot be done again afterwards. A file that brought nobody else is forgotten, too.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import cache
from typing import Any, Final

from sqlalchemy import Table

from myconnections.storage import packed, tables
from myconnections.storage.packed import Key, Rows
from myconnections.storage.records import Records, json_ids
from myconnections.storage.statements import selected_among, statements_of
from myconnections.storage.tables import METADATA

Scrub = Callable[[str, object], object]
"""The key of a setting and its value → the value without the people."""

HIDDEN: Final = "…"
"""What stands for a name or a text that was taken out of the name of an act."""
_SHARED: Final = {"source_id": "source", "batch": "import_batch"}
_EMPTY: Final = """
    DELETE FROM act WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM act_row WHERE act_id = act.id)
        AND NOT EXISTS (SELECT 1 FROM act_batch WHERE act_id = act.id)
        AND NOT EXISTS (SELECT 1 FROM act_pack WHERE act_id = act.id)
"""


@cache
def people_columns(table: Table) -> tuple[str, ...]:
    """The columns that say whose a row is; the key of the people themselves."""
    if table is tables.contact:
        return ("id",)
    referring = (one for one in table.columns if any(key.column.table is tables.contact for key in one.foreign_keys))
    return tuple(one.name for one in referring)


class Purging:
    """Takes the people `ids` out, whose identities are `keys` ("slug:…") and whose names are or were `names`."""

    def __init__(self, records: Records, ids: Iterable[int], keys: Set[str], names: Set[str], scrub: Scrub) -> None:
        self._records = records
        self._ids = frozenset(int(one) for one in ids)
        self._words = keys
        self._names = names
        self._scrub = scrub
        self._namesakes: Set[str] = frozenset()
        self._theirs: dict[str, set[Key]] = defaultdict(set)
        self._mine: dict[str, set[int]] = defaultdict(set)
        self._others: dict[str, set[int]] = defaultdict(set)
        self._touched: dict[int, set[int]] = defaultdict(set)
        """Act that lost rows → whose of the people they were."""

    def run(self) -> None:
        """Do it; the people themselves and their rows are still to be removed."""
        self._records.check_writable()
        self._do("DELETE FROM act WHERE undone = 1")
        self._collect()
        for place, own in self._mine.items():
            self._theirs[place] |= own - self._others[place]
        self._rows()
        self._packs()
        self._ranges()
        self._facts()
        self._settings()
        for place in ("forgotten", "different", "source", "import_batch"):
            for key in self._theirs[place]:
                self._records.remove(METADATA.tables[place], key)

    def _collect(self) -> None:
        """Which rows are theirs, by table: those kept, and those of which only the history knows."""
        for table in METADATA.sorted_tables:
            for name in people_columns(table):
                self._look(table, name)
        for row in self._records.all("SELECT * FROM different"):
            self._see(tables.different, row[0], {"first": row[1], "second": row[2]})
        self._theirs["forgotten"] = {*self._words}
        for place, key, before, after in self._records.all("SELECT place, key, before, after FROM act_row"):
            for image in (before, after):
                if image is not None:
                    self._see(METADATA.tables[place], json.loads(key), json.loads(image))
        for place, blob in self._records.all("SELECT place, rows FROM act_pack"):
            rows = packed.unpack(METADATA.tables[place], blob)
            for side in (rows.before, rows.after):
                for key, row in zip(rows.keys, side or (), strict=False):
                    self._see(METADATA.tables[place], key, dict(zip(rows.columns, row, strict=True)))

    def _look(self, table: Table, name: str) -> None:
        """Rows kept in which this column names them; what stands in the columns of files beside others."""
        names, ids = statements_of(table).columns, json_ids(self._ids)
        for row in self._records.all(selected_among(table.columns[name]), (ids,)):
            self._see(table, row[0], dict(zip(names, row, strict=True)))
        for column, place in _SHARED.items():
            if column in table.columns:
                # The names are those of our own tables.
                others = (
                    f'SELECT DISTINCT {column} FROM "{table.name}" WHERE {name} NOT IN (SELECT value FROM json_each(?))'  # noqa: S608
                )
                self._others[place].update(number for (number,) in self._records.all(others, (ids,)))

    def _see(self, table: Table, key: Key, image: Mapping[str, Any]) -> None:
        theirs = self._says(table, key, image)
        if theirs:
            self._theirs[table.name].add(key)
        for column, place in _SHARED.items():
            if image.get(column) is not None:
                (self._mine if theirs else self._others)[place].add(image[column])

    def _says(self, table: Table, key: Key, image: Mapping[str, Any]) -> bool:
        """Whether this image of a row says itself that it is theirs."""
        match table.name:
            case "forgotten":
                return key in self._words
            case "different":
                return not self._words.isdisjoint((image.get("first"), image.get("second")))
        whose = people_columns(table)
        return (_key(table) in whose and key in self._ids) or any(image.get(name) in self._ids for name in whose)

    def _is_theirs(self, place: str, key: Key, *images: Mapping[str, Any] | None) -> bool:
        table = METADATA.tables[place]
        return key in self._theirs[place] or any(self._says(table, key, image) for image in images if image)

    def _lost(self, act_id: int, owners: Iterable[object] = ()) -> None:
        self._touched[act_id].update(one for one in self._ids.intersection(owners))

    def _rows(self) -> None:
        found = self._records.all("SELECT id, act_id, place, key, contact_id, before, after FROM act_row")
        went = []
        for number, act_id, place, text, owner, before, after in found:
            key = json.loads(text)
            if place == "setting":
                went += self._setting_row(number, act_id, key, before, after)
            elif self._is_theirs(place, key, _image(before), _image(after)):
                self._lost(act_id, [owner])
                went.append(number)
        self._do("DELETE FROM act_row WHERE id IN (SELECT value FROM json_each(?))", json_ids(went))

    def _setting_row(self, number: int, act_id: int, key: str, before: str | None, after: str | None) -> list[int]:
        """Write the images of a setting anew without the people; its number when nothing is left of the change."""
        cleaned = [None if image is None else self._image_of_setting(key, image) for image in (before, after)]
        if cleaned == [before, after]:
            return []
        self._lost(act_id)
        if _said(cleaned[0]) == _said(cleaned[1]):
            return [number]
        self._do("UPDATE act_row SET before = ?, after = ? WHERE id = ?", *cleaned, number)
        return []

    def _image_of_setting(self, key: str, text: str) -> str:
        image = json.loads(text)
        before = json.loads(image["value"])
        after = self._scrub(key, before)
        return text if after == before else _json({**image, "value": _value(after)})

    def _packs(self) -> None:
        for number, act_id, place, blob in self._records.all("SELECT id, act_id, place, rows FROM act_pack"):
            table = METADATA.tables[place]
            rows = packed.unpack(table, blob)
            stay = [
                spot
                for spot, key in enumerate(rows.keys)
                if not self._is_theirs(place, key, *_images(rows, spot)) and rows.owners[spot] not in self._ids
            ]
            if len(stay) == len(rows.keys):
                continue
            self._lost(act_id, rows.owners)
            if stay:
                fewer = packed.pack(table, _kept(rows, stay))
                self._do("UPDATE act_pack SET rows = ?, count = ? WHERE id = ?", fewer, len(stay), number)
            else:
                self._do("DELETE FROM act_pack WHERE id = ?", number)

    def _ranges(self) -> None:
        """Rows of a range stand in their table, and go there; a range of nothing but theirs goes."""
        for number, act_id, place, first, last in self._records.all(
            'SELECT id, act_id, place, "first", "last" FROM act_batch'
        ):
            within = [key for key in self._theirs[place] if isinstance(key, int) and first <= key <= last]
            if within:
                self._lost(act_id, within if place in {"contact", "tie"} else ())
            if len(within) == last - first + 1:
                self._do("DELETE FROM act_batch WHERE id = ?", number)

    def _facts(self) -> None:
        """Acts that did nothing else go; the others are no longer named after them."""
        self._do(_EMPTY, json_ids(self._touched))
        alike = "SELECT name FROM contact WHERE id NOT IN (SELECT value FROM json_each(?))"
        self._namesakes = self._names & {name for (name,) in self._records.all(alike, (json_ids(self._ids),))}
        for act_id, told in self._records.all("SELECT id, facts FROM act"):
            facts: dict[str, Any] = json.loads(told)
            cleaned = {name: self._fact(act_id, name, value) for name, value in facts.items()}
            people, lost = cleaned.get("people"), len(self._touched.get(act_id, ()))
            if isinstance(people, int) and lost:
                cleaned["people"] = max(1, people - lost)
            if cleaned != facts:
                self._do("UPDATE act SET facts = ? WHERE id = ?", json.dumps(cleaned, ensure_ascii=False), act_id)

    def _fact(self, act_id: int, name: str, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        touched = act_id in self._touched
        named = name in {"name", "other"} and value in self._names and (touched or value not in self._namesakes)
        return HIDDEN if named or (name == "text" and touched) else value

    def _settings(self) -> None:
        for key, text in self._records.all("SELECT key, value FROM setting"):
            before = json.loads(text)
            after = self._scrub(key, before)
            if after != before:
                self._records.put(tables.setting, (key, _value(after)))

    def _do(self, statement: str, *values: object) -> None:
        self._records.cursor.execute(statement, values)


def _key(table: Table) -> str:
    return statements_of(table).columns[0]


def _images(rows: Rows, spot: int) -> list[dict[str, Any]]:
    return [dict(zip(rows.columns, side[spot], strict=True)) for side in (rows.before, rows.after) if side is not None]


def _kept(rows: Rows, stay: Sequence[int]) -> Rows:
    before, after = (None if side is None else [side[spot] for spot in stay] for side in (rows.before, rows.after))
    return Rows(rows.columns, [rows.keys[spot] for spot in stay], before, after, [rows.owners[spot] for spot in stay])


def _image(text: str | None) -> dict[str, Any] | None:
    image: dict[str, Any] | None = None if text is None else json.loads(text)
    return image


def _said(image: str | None) -> object:
    """What an image of a setting says; None when it is not there or says nothing."""
    return None if image is None else json.loads(json.loads(image)["value"]) or None


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
