"""The tables of the vault, schema version 3. Released versions are frozen: a changed table needs a step
in `migrations`.

Instants are whole seconds since 1970 (UTC), days are ordinals (`date.toordinal`), lists are JSON text with "" for an
empty one, yes and no are 1 and 0. Ids are never used twice. Whatever belongs to a person goes with the person. The
first column of each table is its key. The table `meta` belongs to `opening`.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, func, text

METADATA: Final = MetaData()


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"))


def _number(name: str, default: int = 0) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text(str(default)))


def _maybe(name: str) -> Column[int]:
    return Column(name, Integer)


def _whose(name: str = "contact_id", *, required: bool = True) -> Column[int]:
    return Column(name, Integer, ForeignKey("contact.id", ondelete="CASCADE"), nullable=not required)


def _table(name: str, *columns: Column[int] | Column[str] | Column[float] | Column[bytes] | Index) -> Table:
    """A table whose ids are never given again, not even after its newest row is gone."""
    return Table(name, METADATA, _id(), *columns, sqlite_autoincrement=True)


# What lists show stands first: SQLite reads a row from its beginning and stops at the last column asked for.
ARCHIVED: Final = "archived = 1"
contact: Final = _table(
    "contact",
    Column("uid", Text, nullable=False, unique=True),
    _text("name"),
    _text("reading"),
    _text("sort_key"),
    _text("organization"),
    _text("position"),
    _text("communities"),
    _text("reach"),
    _maybe("connected_on"),
    _number("archived"),
    _text("given"),
    _text("family"),
    _text("additional"),
    _text("prefix"),
    _text("suffix"),
    _text("nickname"),
    _text("maiden"),
    _text("single"),
    _text("reading_given"),
    _text("reading_family"),
    _text("department"),
    _text("industry"),
    _text("function"),
    _text("region"),
    _text("schools"),
    _text("institution"),
    _number("authority"),
    _number("opens_doors"),
    _text("offers"),
    _text("needs"),
    _text("reachable"),
    _text("slug"),
    _text("birthday"),
    _text("anniversary"),
    _text("exchanged_on"),
    _text("relations"),
    _text("flags"),
    _text("edited"),
    _maybe("created_at"),
    _maybe("batch"),
    _text("note"),
)

Index("contact_sort", contact.c.sort_key)
Index("contact_archived", contact.c.id, sqlite_where=text(ARCHIVED))
Index("contact_birthday", func.substr(contact.c.birthday, -5), sqlite_where=text("birthday != ''"))

tie: Final = Table(
    "tie",
    METADATA,
    Column("contact_id", Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True),
    _number("stage", 1),
    Column("warm", Float),
    _maybe("warm_at"),
    _maybe("half_life"),
    _maybe("keep_warm"),
    _number("starred"),
    _number("resting"),
    _number("suggest", 1),
    _maybe("triaged"),
    _text("asked"),
    _maybe("last_contact"),
    _maybe("first_two_way"),
    _number("contact_days"),
    _text("capital"),
    _text("capital_override"),
    _text("ticks"),
    _number("stage_ask", 1),
    _maybe("stage_quiet_until"),
    _text("stage_quiet_evidence"),
    _maybe("skipped"),
)
TENDED: Final = "resting = 0 AND (keep_warm = 1 OR (keep_warm IS NULL AND stage >= 3))"
"""Ties that are kept warm (domain.warmth.keeps_warm, which has the last word), as the condition of a partial index."""
Index("tie_tended", tie.c.stage, tie.c.keep_warm, tie.c.half_life, sqlite_where=text(TENDED))
Index("tie_skipped", tie.c.skipped, sqlite_where=text("skipped IS NOT NULL"))

# A small JPEG as base64: the undo history holds rows as JSON.
photo: Final = Table(
    "photo",
    METADATA,
    Column("contact_id", Integer, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True),
    _text("jpeg"),
)

encounter: Final = _table(
    "encounter",
    _whose(),
    Column("at", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("by", Text, nullable=False),
    _text("note"),
    _number("approximate"),
    _number("thank"),
    _text("source"),
    _number("together"),
    _maybe("batch"),
    _number("count", 1),
)
Index("encounter_person", encounter.c.contact_id, encounter.c.at)
Index("encounter_day", encounter.c.day, encounter.c.at)
Index("encounter_guess", encounter.c.contact_id, encounter.c.day, sqlite_where=text("approximate = 1"))
Index("encounter_together", encounter.c.together, sqlite_where=text("together != 0"))
Index("encounter_thank", encounter.c.day, sqlite_where=text("thank = 1"))

stage_change: Final = _table(
    "stage_change", _whose(), _number("at"), _maybe("before"), _number("after"), _text("who"), _text("evidence")
)
Index("stage_change_person", stage_change.c.contact_id, stage_change.c.at)

interval_change: Final = _table("interval_change", _whose(), _number("at"), _maybe("days"))
Index("interval_change_person", interval_change.c.contact_id, interval_change.c.at)

fact: Final = _table("fact", _whose(), _text("kind"), _text("text"), _number("noted_on"))
Index("fact_person", fact.c.contact_id)

job: Final = _table(
    "job",
    _whose(),
    _text("organization"),
    _text("position"),
    _text("department"),
    _text("since"),
    _text("until"),
    _text("source"),
    _maybe("batch"),
)
Index("job_person", job.c.contact_id)

promise: Final = _table(
    "promise",
    _whose(),
    _text("text"),
    _text("by"),
    _number("made_on"),
    _maybe("due"),
    _maybe("done_at"),
    _maybe("encounter_id"),
    _maybe("snoozed_until"),
)
Index("promise_person", promise.c.contact_id)
Index("promise_open", promise.c.due, sqlite_where=text("done_at IS NULL"))

reminder: Final = _table(
    "reminder",
    _text("kind"),
    _text("text"),
    _number("due"),
    _whose(required=False),
    _text("condition"),
    _maybe("made_at"),
    _maybe("done_at"),
    _maybe("snoozed_until"),
)
Index("reminder_person", reminder.c.contact_id)
Index("reminder_open", reminder.c.due, sqlite_where=text("done_at IS NULL"))

suggestion_shown: Final = _table(
    "suggestion_shown",
    _number("week"),
    _number("slot"),
    _whose(),
    _text("kind"),
    _text("answer"),
    _maybe("answered_at"),
    _maybe("until"),
)
Index("suggestion_shown_week", suggestion_shown.c.week, suggestion_shown.c.slot)
Index("suggestion_shown_person", suggestion_shown.c.contact_id, suggestion_shown.c.week)

# A file of which rows came: its name, SHA-256 and column names stand once, not beside each of thirty thousand rows.
source: Final = _table("source", _text("name"), _text("sha256"), _text("fields"))
provenance: Final = _table("provenance", _whose(), _number("source_id"), _number("row"), _text("raw"))
Index("provenance_person", provenance.c.contact_id)

organization: Final = _table(
    "organization", _text("name"), _text("key"), _text("industry"), _text("region"), _text("institution"), _text("note")
)
Index("organization_key", organization.c.key, unique=True)

tie_evidence: Final = _table(
    "tie_evidence", _whose("a"), _whose("b"), _text("kind"), _maybe("day"), _number("count", 1)
)
Index("tie_evidence_a", tie_evidence.c.a)
Index("tie_evidence_b", tie_evidence.c.b)

import_batch: Final = _table("import_batch", _number("at"), _text("facts"))
forgotten: Final = Table("forgotten", METADATA, Column("key", Text, primary_key=True), _number("seen", 1))
# HMACs of the identities of people erased for good, so that no import brings them back; the key is among the settings.
erased: Final = Table("erased", METADATA, Column("hash", Text, primary_key=True))
different: Final = _table("different", _text("first"), _text("second"))
Index("different_pair", different.c.first, different.c.second, unique=True)

setting: Final = Table("setting", METADATA, Column("key", Text, primary_key=True), _text("value"))
me: Final = _table(
    "me",
    _text("name"),
    _text("slug"),
    _text("headline"),
    _text("summary"),
    _text("industry"),
    _text("function"),
    _text("region"),
    _text("organizations"),
    _text("positions"),
    _text("schools"),
    _text("skills"),
    _text("communities"),
    _number("authority"),
    _text("edited"),
)

# Entries of the notebook (domain/entry.py): the body is JSON; the people stand beside it and so go with their person.
entry: Final = _table(
    "entry",
    Column("kind", Text, nullable=False),
    _number("day"),
    _maybe("made_at"),
    Column("body", Text, nullable=False),
)
Index("entry_kind", entry.c.kind, entry.c.day)
entry_contact: Final = _table(
    "entry_contact",
    Column("entry_id", Integer, ForeignKey("entry.id", ondelete="CASCADE"), nullable=False),
    _whose(),
    _text("part"),
)
Index("entry_contact_entry", entry_contact.c.entry_id)
Index("entry_contact_person", entry_contact.c.contact_id)

# What was handed out. The id is the pseudonym's number; it outlives its person, so that nobody else ever gets it.
pseudonym: Final = _table("pseudonym", Column("contact_id", Integer, nullable=False, unique=True))
handout: Final = _table(
    "handout", _number("at"), _text("kind"), _number("people"), _text("fields"), _number("real_names")
)

# The undo history (history.py): rows written one by one, ranges of ids that were added in bulk, and many rows that
# changed alike, packed (packed.py): they came with the act, went with it, or (neither) were changed by it.
act: Final = _table("act", _number("at"), _text("kind"), _text("facts"), _number("undone"))
act_row: Final = _table(
    "act_row",
    Column("act_id", Integer, ForeignKey("act.id", ondelete="CASCADE"), nullable=False),
    _text("place"),
    _text("key"),
    _maybe("contact_id"),
    Column("before", Text),
    Column("after", Text),
)
Index("act_row_act", act_row.c.act_id)
act_batch: Final = _table(
    "act_batch",
    Column("act_id", Integer, ForeignKey("act.id", ondelete="CASCADE"), nullable=False),
    _text("place"),
    _number("first"),
    _number("last"),
    Column("kept", LargeBinary),
)
Index("act_batch_act", act_batch.c.act_id)
act_pack: Final = _table(
    "act_pack",
    Column("act_id", Integer, ForeignKey("act.id", ondelete="CASCADE"), nullable=False),
    _text("place"),
    _number("came"),
    _number("went"),
    _number("count"),
    Column("rows", LargeBinary, nullable=False),
)
Index("act_pack_act", act_pack.c.act_id)
