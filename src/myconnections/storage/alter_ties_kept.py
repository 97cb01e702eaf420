"""Who of my people knows whom, in the vault: what speaks for it, and what I have answered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

from myconnections.domain.alter_ties import ANSWER_NONE, ANSWERS, TELLING, Pair
from myconnections.domain.ids import ContactId
from myconnections.domain.provenance import TieEvidence
from myconnections.storage import tables
from myconnections.storage.records import Records, json_ids
from myconnections.storage.tie_rows import evidence_of, evidence_row


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in sorted(words))


_PAIRS = f"""
    SELECT a, b, sum(count), max(kind IN ({_quoted(TELLING)})) FROM tie_evidence
    GROUP BY a, b HAVING NOT max(kind = '{ANSWER_NONE}') ORDER BY 3 DESC, a, b
"""  # noqa: S608 - constants
_SAID = f"""
    SELECT tie_evidence.id FROM tie_evidence JOIN json_each(?) AS pair
    ON a = pair.value ->> 0 AND b = pair.value ->> 1 WHERE kind IN ({_quoted(ANSWERS.values())})
"""  # noqa: S608 - constants
_ANSWERS = f"""
    SELECT a, b, kind FROM tie_evidence WHERE kind IN ({_quoted(ANSWERS.values())}) ORDER BY a, b
"""  # noqa: S608 - constants
_DENIED = f"SELECT a, b FROM tie_evidence WHERE kind = '{ANSWER_NONE}' ORDER BY a, b"  # noqa: S608 - a constant
_COUNTED = f"SELECT count(*) FROM tie_evidence WHERE kind IN ({_quoted(ANSWERS.values())})"  # noqa: S608 - constants


class AlterTiesKept:
    """`AlterTies` of the ports on the encrypted file."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def add_evidence(self, items: Sequence[TieEvidence]) -> None:
        """Keep what speaks for ties between my people."""
        self._records.add_many(tables.tie_evidence, [evidence_row(item) for item in items])

    def evidence(self, ids: Iterable[ContactId] | None = None) -> list[TieEvidence]:
        """What speaks for ties, or against them, between these people, or all of it; by pair, oldest first."""
        if ids is None:
            return [evidence_of(row) for row in self._records.all("SELECT * FROM tie_evidence ORDER BY a, b, id")]
        among = "(SELECT value FROM json_each(?1))"
        return [
            evidence_of(row)
            for row in self._records.all(
                f"SELECT * FROM tie_evidence WHERE a IN {among} AND b IN {among} ORDER BY a, b, id",  # noqa: S608
                (json_ids(ids),),
            )
        ]

    def evidence_of(self, contact_id: ContactId) -> list[TieEvidence]:
        """What is known of this person and others; by pair, oldest first."""
        who = int(contact_id)
        return [
            evidence_of(row)
            for row in self._records.all(
                "SELECT * FROM tie_evidence WHERE a = ? OR b = ? ORDER BY a, b, id", (who, who)
            )
        ]

    def answers(self) -> list[tuple[int, int, bool]]:
        """What I answered about pairs of anybody: (id, id, whether they are tied)."""
        return [(one, other, kind != ANSWER_NONE) for one, other, kind in self._records.all(_ANSWERS)]

    def denied(self) -> list[Pair]:
        """Of which pairs of anybody I answered that they do not know each other."""
        return self._records.all(_DENIED)

    def count_answers(self) -> int:
        """Of how many pairs I answered."""
        return int(self._records.all(_COUNTED)[0][0])

    def put_answers(self, pairs: Sequence[Pair], kind: str | None, day: date) -> None:
        """Keep my answer about these pairs in place of an earlier one; None takes it back."""
        said = self._records.all(_SAID, (json.dumps(pairs),))
        self._records.remove_of(tables.tie_evidence.c.id, [key for (key,) in said])
        if kind is not None:
            self.add_evidence([TieEvidence(one, other, kind, day) for one, other in pairs])

    def pairs(self) -> list[tuple[int, int, int, int]]:
        """Who of my people know each other: (id, id, how often something spoke for it, sure), the strongest first.

        `sure` is 1 for a tie and 0 where something only hints at one; pairs without a tie are left out.
        """
        return self._records.all(_PAIRS)
