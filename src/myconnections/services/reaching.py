"""The reach list: for each kind of position, whom I could ask for fifteen minutes within two weeks (method.md 4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from myconnections.domain.errors import Refused
from myconnections.domain.folding import compare_key
from myconnections.domain.ids import ContactId
from myconnections.domain.reach import REACH, reach_of
from myconnections.domain.warmth import WARM
from myconnections.services import encounters, kept
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.temperatures import listed, rows_at
from myconnections.services.views import ListedPerson

LONGEST = 60
"""Letters of a kind of one's own."""


@dataclass(frozen=True, slots=True)
class ReachKind:
    """One kind: its code, or the word of an own kind as it was written; who stands there, the warmest first."""

    kind: str
    own: bool
    people: tuple[ListedPerson, ...]

    @property
    def warm(self) -> int:
        """How many of them are warm."""
        return sum(one.warmth is not None and one.warmth >= WARM for one in self.people)


@dataclass(frozen=True, slots=True)
class ReachView:
    """The ten kinds in their order, own kinds after them. `people` is how many are kept, `asked` of how many a kind is
    written.
    """

    kinds: tuple[ReachKind, ...]
    people: int
    asked: int

    @property
    def reached(self) -> int:
        """How many of the ten kinds have somebody: extensity."""
        return sum(bool(one.people) for one in self.kinds if not one.own)

    @property
    def warm(self) -> int:
        """How many of the ten kinds have somebody warm: warm extensity."""
        return sum(bool(one.warm) for one in self.kinds if not one.own)


def view(vault: OpenVault, now: datetime) -> ReachView:
    """Who stands where, nobody who is archived."""
    with vault.read() as uow:
        rows = [row for row in rows_at(uow, now) if not row.archived]
    people = listed((row for row in rows if row.reach), now)
    people.sort(key=lambda one: -1.0 if one.warmth is None else one.warmth, reverse=True)
    there: dict[str, list[ListedPerson]] = {code: [] for code in REACH}
    own: dict[str, list[ListedPerson]] = {}
    words: dict[str, str] = {}
    for one in people:
        for key, word in {_key(text): text for text in one.row.reach}.items():
            if key in there:
                there[key].append(one)
            else:
                own.setdefault(key, []).append(one)
                words.setdefault(key, word)
    kinds = [ReachKind(code, False, tuple(those)) for code, those in there.items()]
    kinds += [ReachKind(words[key], True, tuple(those)) for key, those in own.items()]
    return ReachView(tuple(kinds), len(rows), len(people))


def name(vault: OpenVault, word: str, ids: Iterable[ContactId], now: datetime) -> Changes:
    """Say that these people stand where `word` says, too: one of the ten in any of its spellings, or an own kind.

    Refused: "nothing_written", "name_too_long", "nobody_chosen", "too_many_chosen", "no_such_person".
    """
    word = kept.text_given(word)
    if len(word) > LONGEST:
        raise Refused("name_too_long", most=LONGEST)
    chosen = list(dict.fromkeys(ids))
    encounters.check_count(chosen)
    return _write(vault, chosen, word, now, there=True)


def unname(vault: OpenVault, word: str, contact_id: ContactId, now: datetime) -> Changes:
    """Take it back for one person. Refused: "nothing_written", "no_such_person"."""
    return _write(vault, [contact_id], kept.text_given(word), now, there=False)


def _write(vault: OpenVault, ids: list[ContactId], word: str, now: datetime, *, there: bool) -> Changes:
    act, chosen = kept.people_act(vault, "bulk", ids, field="reach")
    with vault.write(act, now) as uow:
        people = []
        for one in uow.contacts.many(chosen):
            rest = tuple(text for text in one.reach if _key(text) != _key(word))
            if there != (len(rest) < len(one.reach)):
                after = (*one.reach, word) if there else rest
                people.append(replace(one, reach=after, edited=one.edited | {"reach"}))
        uow.contacts.put_many(people)
    return Changes.of({"contact"}, chosen, uow.act_id)


def _key(text: str) -> str:
    return reach_of(text) or compare_key(text)
