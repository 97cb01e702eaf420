"""The encounters in the vault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from myconnections.domain.encounter import BareEncounter, Encounter
from myconnections.domain.ids import ContactId, EncounterId
from myconnections.domain.unswept import unswept
from myconnections.storage.late import tables
from myconnections.storage.records import Records, json_ids
from myconnections.storage.tie_rows import encounter_of, encounter_row

_BARE = "SELECT contact_id, at, day, kind, by FROM encounter"
_AMONG = "contact_id IN (SELECT value FROM json_each(?))"
_NEWEST_FIRST = "ORDER BY day DESC, at DESC, id DESC"
_BARE_AMONG = f"{_BARE} WHERE {_AMONG}"
_ALL_AMONG = f"SELECT * FROM encounter WHERE {_AMONG} ORDER BY contact_id, at DESC, id DESC"  # noqa: S608 - constants
_GUESSED = f"SELECT DISTINCT contact_id FROM encounter WHERE approximate = 1 AND {_AMONG}"  # noqa: S608 - constants
_GUESSES = """
    SELECT guess.contact_id FROM (
        SELECT contact_id, max(day) AS day FROM encounter WHERE approximate = 1 GROUP BY contact_id
    ) AS guess JOIN tie ON tie.contact_id = guess.contact_id AND tie.last_contact = guess.day
    WHERE NOT EXISTS (
        SELECT 1 FROM encounter AS sure
        WHERE sure.contact_id = guess.contact_id AND sure.day = guess.day AND sure.approximate = 0
    )
"""
# Without being told, SQLite goes through all encounters of these days: few of them ask for thanks.
_OPEN = "FROM encounter INDEXED BY encounter_thank WHERE thank = 1 AND day >= ?1"
_THANKS = f"""
    SELECT * {_OPEN} UNION ALL
    SELECT * FROM encounter WHERE contact_id IN (SELECT contact_id {_OPEN})
        AND kind = 'thanks' AND by = 'me' AND thank = 0 AND day >= ?1
    {_NEWEST_FIRST}
"""  # noqa: S608 - constants


# Told apart here and not by SQLite, which writes and wipes a table of its own for that.
_COUNTED = "SELECT contact_id, day, kind FROM encounter WHERE day >= ? AND day < ? AND approximate = 0"


class EncountersKept:
    """`Encounters` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def get(self, encounter_id: int) -> Encounter | None:
        """The encounter, or None."""
        row = self._records.get(tables.encounter, encounter_id)
        return None if row is None else encounter_of(row)

    def of(self, contact_id: ContactId) -> list[Encounter]:
        """All of one person, newest first."""
        return self._found("SELECT * FROM encounter WHERE contact_id = ? ORDER BY at DESC, id DESC", (contact_id,))

    def of_all(self, ids: Iterable[ContactId]) -> list[Encounter]:
        """All of these people, by person, newest first."""
        return [encounter_of(row) for row in self._records.all(_ALL_AMONG, (json_ids(ids),))]

    def of_many(self, ids: Iterable[ContactId] | None = None) -> list[tuple[int, int, int, str, str]]:
        """Bare rows (contact id, unix seconds, day ordinal, kind code, by code) of these people or of all."""
        if ids is None:
            return self._bare(_BARE)
        return self._bare(_BARE_AMONG, json_ids(ids))

    def dated(self) -> list[tuple[int, int, int, str, str, int, int]]:
        """All of them bare, with whether they are a guess and the key of those logged with them."""
        return self._records.all("SELECT contact_id, at, day, kind, by, approximate, together FROM encounter")

    def meetings(self, ids: Iterable[ContactId]) -> list[tuple[int, int, int]]:
        """Those of these people that were logged with several: (contact id, day ordinal, the key they share)."""
        among = "contact_id IN (SELECT value FROM json_each(?))"
        return self._records.all(
            f"SELECT contact_id, day, together FROM encounter WHERE {among} AND together != 0",  # noqa: S608 - constants
            (json_ids(ids),),
        )

    def met(self, kind: str, since: date, until: date) -> set[ContactId]:
        """With whom something of this kind happened on a day from `since` to `until`, both included."""
        found = self._records.all(
            "SELECT DISTINCT contact_id FROM encounter WHERE day BETWEEN ? AND ? AND kind = ?",
            (since.toordinal(), until.toordinal(), kind),
        )
        return {ContactId(key) for (key,) in found}

    def guesses(self) -> set[ContactId]:
        """Those whose last contact is only a guess."""
        return {ContactId(key) for (key,) in self._records.all(_GUESSES)}

    def guessed(self, ids: Iterable[ContactId]) -> set[ContactId]:
        """Those of the people who have an encounter that is only a guess."""
        return {ContactId(key) for (key,) in self._records.all(_GUESSED, (json_ids(ids),))}

    def add(self, encounter: Encounter) -> Encounter:
        """Keep a new encounter; the encounter with the id given."""
        return replace(encounter, id=EncounterId(self._records.add(tables.encounter, encounter_row(encounter))))

    def put(self, encounter: Encounter) -> None:
        """Keep the encounter as given."""
        self._records.put(tables.encounter, encounter_row(encounter))

    def remove(self, encounter: Encounter) -> None:
        """Take the encounter away."""
        self._records.remove(tables.encounter, encounter.id)

    def add_many(self, encounters: Sequence[Encounter]) -> None:
        """Keep new encounters."""
        with unswept():
            self._records.add_many(tables.encounter, [encounter_row(encounter) for encounter in encounters])

    def add_bare(self, encounters: Sequence[BareEncounter]) -> None:
        """Keep new encounters that a file brought."""
        rows = [
            (0, who, at, day, kind, by, note, 0, 0, source, 0, batch, count)
            for who, at, day, kind, by, note, source, batch, count in encounters
        ]
        self._records.add_many(tables.encounter, rows)

    def together(self, key: int) -> list[Encounter]:
        """Encounters logged at once for several people; [] for the key 0."""
        return self._found("SELECT * FROM encounter WHERE together = ? AND together != 0 ORDER BY id", (key,))

    def thanks_candidates(self, since: date) -> list[Encounter]:
        """Encounters with `thank` set on or after `since`, and thanks by me since then to the same people."""
        return self._found(_THANKS, (since.toordinal(),))

    def recent(self, since: date, limit: int, until: date | None = None) -> list[Encounter]:
        """Encounters on or after `since`, and before `until`, newest first."""
        end = (date.max if until is None else until).toordinal()
        statement = f"SELECT * FROM encounter WHERE day >= ? AND day < ? {_NEWEST_FIRST} LIMIT ?"  # noqa: S608 - constants
        return self._found(statement, (since.toordinal(), end, limit))

    def counted(self, since: date, until: date) -> tuple[dict[str, int], int]:
        """Days with a person by kind, and the people, on or after `since` and before `until`; guesses left out."""
        found = set(self._records.all(_COUNTED, (since.toordinal(), until.toordinal())))
        return dict(Counter(kind for _who, _day, kind in found)), len({who for who, _day, _kind in found})

    def days_since(self, since: date) -> dict[int, int]:
        """On how many days from `since` on there was something, by contact id."""
        return dict(
            self._records.all(
                "SELECT contact_id, count(DISTINCT day) FROM encounter WHERE day >= ? GROUP BY contact_id",
                (since.toordinal(),),
            )
        )

    def imported_keys(self, source: str) -> set[tuple[int, int, str]]:
        """(contact id, day ordinal, kind code) already brought in from a source."""
        with unswept():
            return set(self._records.all("SELECT contact_id, day, kind FROM encounter WHERE source = ?", (source,)))

    def count(self) -> int:
        """How many encounters are kept."""
        row = self._records.one("SELECT count(*) FROM encounter")
        return int(row[0]) if row else 0

    def _bare(self, statement: str, *parameters: str) -> list[tuple[int, int, int, str, str]]:
        with unswept():
            rows: list[Any] = self._records.all(statement, parameters)
        return rows

    def _found(self, statement: str, parameters: tuple[int, ...]) -> list[Encounter]:
        return [encounter_of(row) for row in self._records.all(statement, parameters)]
