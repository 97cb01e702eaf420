"""Undo and search of the ports in memory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from myconnections.domain import romaji
from myconnections.domain.contact import Contact
from myconnections.domain.entries import BODIES
from myconnections.domain.entry import words_of
from myconnections.domain.errors import Refused
from myconnections.domain.folding import compare_key, fold
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ActRow, Found

if TYPE_CHECKING:
    from tests.fakes.memory_vault import Entry, FakeUnitOfWork

_KINDS = {
    "stage": "tie",
    "interval": "tie",
    "evidence": "alter_tie",
    "shown": "suggestion",
    "batch": "history",
    "provenance": "contact",
    "forgotten": "contact",
    "different": "contact",
}


class FakeHistory:
    def __init__(self, uow: FakeUnitOfWork) -> None:
        self._uow = uow

    def entries(self, limit: int = 100) -> list[ActRow]:
        return [entry.row for entry in reversed(self._uow.vault.entries)][:limit]

    def next_undo(self) -> ActRow | None:
        return next((row for row in self.entries(10**9) if not row.undone), None)

    def next_redo(self) -> ActRow | None:
        return next((entry.row for entry in self._uow.vault.entries if entry.row.undone), None)

    def rows(self, act_id: int) -> int:
        (entry,) = [entry for entry in self._uow.vault.entries if entry.row.id == act_id]
        return len(_differences(entry))

    def undo(self, act_id: int, report: object = None) -> tuple[set[str], set[int]]:
        return self._move(act_id, self.next_undo(), undone=True)

    def redo(self, act_id: int, report: object = None) -> tuple[set[str], set[int]]:
        return self._move(act_id, self.next_redo(), undone=False)

    def _move(self, act_id: int, expected: ActRow | None, *, undone: bool) -> tuple[set[str], set[int]]:
        state = self._uow.write()
        if expected is None or expected.id != act_id:
            raise Refused("not_next", act=act_id)
        (entry,) = [entry for entry in self._uow.vault.entries if entry.row.id == act_id]
        kinds, people = set(), set()
        for name, key, before, after in _differences(entry):
            wanted = before if undone else after
            if wanted is None:
                state.table(name).pop(key, None)
            else:
                state.table(name)[key] = wanted
            kinds.add(_KINDS.get(name, name))
            one: Any = before or after
            owner = key if name == "contact" else getattr(one, "contact_id", None)
            people.update(() if owner is None else (owner,))
        kept = state.table("contact")
        for name in ("shown",):  # noted without history, so it goes with its person only
            for key in [key for key, row in state.table(name).items() if row.contact_id not in kept]:
                del state.table(name)[key]
        entry.row = entry.row._replace(undone=undone)
        return kinds, people


class FakeSearch:
    def __init__(self, uow: FakeUnitOfWork) -> None:
        self._uow = uow

    def people(self, text: str, limit: int | None = None) -> list[Any]:
        typed = fold(text).split()
        typed = [word for word in typed if any(map(str.isalnum, word))]
        contacts = self._uow.state.table("contact")
        named = [key for key, c in contacts.items() if typed and _holds(c.name + c.reading, typed, c.reading, c.name)]
        rest = [key for key, c in contacts.items() if typed and _holds(self._all(c), typed, c.reading, c.name)]
        return list(dict.fromkeys(named + rest))[:limit]

    def refresh(self, report: object = None) -> None:
        pass

    def everything(self, text: str, limit: int = 200) -> list[Found]:
        contacts = self._uow.state.table("contact")
        found = [Found("person", key, contacts[key].name) for key in self.people(text, limit)]
        typed = fold(text).split()
        notes = self._uow.state.table("encounter").values()
        found += [
            Found("encounter", one.contact_id, one.note, one.id) for one in notes if typed and _holds(one.note, typed)
        ]
        return (found + self.entries(text, limit))[:limit]

    def entries(self, text: str, limit: int) -> list[Found]:
        typed = fold(text).split()
        every = [(one, list(words_of(one.body))) for one in reversed(self._uow.entries.of_kinds(BODIES))]
        return [
            Found("entry", ContactId(0), next(one for one in words if typed[0] in fold(one)), entry.id)
            for entry, words in every
            if typed and _holds(" ".join(words), typed)
        ][:limit]

    def _all(self, contact: Contact) -> str:
        facts = [fact.text for fact in self._uow.of("fact", contact.id)]
        ways = [way.value for way in contact.reachable]
        c = contact
        written = (c.name, c.reading, c.organization, c.position, c.department, c.note)
        return " ".join((*written, *c.offers, *c.needs, *facts, *ways))


def _holds(text: str, typed: list[str], reading: str = "", name: str = "") -> bool:
    folded, joined = fold(text), compare_key(text)
    spoken = [romaji.key(romaji.spell(part)) for part in fold(reading).split() if not part.isascii()]
    return all(
        re.search(rf"(?<![0-9a-z]){re.escape(word)}", folded) or _begins(spoken, word)
        if word.isascii()
        else word in joined or _sounds(name, word)
        for word in typed
    )


def _sounds(name: str, kana: str) -> bool:
    """Whether a word of a name in Latin letters begins as these kana sound."""
    sound = romaji.key(romaji.spell(kana))
    return len(kana) > 1 and sound.isascii() and any(romaji.key(w).startswith(sound) for w in fold(name).split())


def _begins(spoken: list[str], word: str) -> bool:
    plain = romaji.key(word.replace("'", "").replace("-", ""))
    return plain.isalpha() and any(each.startswith(plain) for each in ("".join(spoken), *spoken))


def _differences(entry: Entry) -> list[tuple[str, Any, Any, Any]]:
    return [
        (name, key, entry.before.get(name, {}).get(key), entry.after.get(name, {}).get(key))
        for name in entry.before.keys() | entry.after.keys()
        for key in entry.before.get(name, {}).keys() | entry.after.get(name, {}).keys()
        if entry.before.get(name, {}).get(key) != entry.after.get(name, {}).get(key)
    ]
