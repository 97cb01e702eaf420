"""Erasing people for good: no undo, no trace in the vault but a keyed hash against their coming back (vault.md 8a).

What stays is told before and after: backups that still hold them, files handed out, and what was written elsewhere
(a note on somebody else that names them).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from myconnections.domain.backup import Backup
from myconnections.domain.contact import Contact
from myconnections.domain.errors import Refused, Trouble
from myconnections.domain.ids import ContactId
from myconnections.domain.unswept import unswept
from myconnections.services import (
    backups,
    capitals,
    drafts,
    finding,
    found_circles,
    import_write,
    imports,
    layouts,
    rewriting,
    show_up,
    this_week,
    tie_core,
    tie_questions,
    waits,
)
from myconnections.services.changes import KINDS, Changes
from myconnections.services.drafts import Draft
from myconnections.services.ports import OpenVault, UnitOfWork

_SAME_MOMENT = timedelta(minutes=1)
_SAME_ACT = timedelta(seconds=2)
"""A backup that bears this much less than the moment of a person's coming may hold them: moments are cut."""


@dataclass(frozen=True, slots=True)
class Held:
    """What may still hold people: backups, the newest first, and the second folder or "".

    `second_backups` are those in the second folder; None when it cannot be looked into now. `asides` are the vaults
    that a restoring has put aside, whole.
    """

    backups: tuple[Backup, ...]
    second: str
    second_backups: tuple[Backup, ...] | None = ()
    asides: tuple[Path, ...] = ()

    def told(self) -> dict[str, object]:
        """As plain values: the names of the files."""
        there = self.second_backups
        return {
            "backups": [one.file.name for one in self.backups],
            "second_folder": self.second,
            "second_backups": None if there is None else [one.file.name for one in there],
            "asides": [str(one) for one in self.asides],
        }


def held(vault: OpenVault, ids: Iterable[ContactId]) -> Held:
    """Which backups may still hold these people: those made since they were first kept, and those that do not say.

    Refused: "nobody_chosen", "no_such_person" when neither a person nor the undo history knows one of them.
    """
    with vault.read() as uow:
        found, told = _states(uow, ids), uow.settings.get(backups.KEY)
    since = None
    if all(one.created_at for one in found):
        since = min(one.created_at for one in found if one.created_at)
    second = str(told.get("second", "")) if isinstance(told, dict) else ""
    there: tuple[Backup, ...] | None = ()
    if second:
        try:
            there = _since(vault.backups.listed(Path(second)), since)
        except Trouble:  # unplugged: it is named all the same
            there = None
    return Held(_since(vault.backups.listed(), since), second, there, tuple(vault.backups.asides()))


def name_of(vault: OpenVault, who: ContactId) -> str:
    """Who would be erased, kept or forgotten. Refused("no_such_person")."""
    with vault.read() as uow:
        return _states(uow, [who])[0].name


def erase(vault: OpenVault, ids: Iterable[ContactId], now: datetime) -> Changes:
    """Erase people who are kept, or forgotten and still in the undo history. There is no way back.

    `facts` are those of `Held.told`, `erased`, the ids, and `unfinished`: "", or why the file could not be written
    anew afterwards ("disk_full"). Then they are erased, traces may stand between the rows, and `rewriting` goes on.
    Refused as `held`, Trouble("disk_full") when there is not the room for it; nobody is erased then.
    """
    chosen = list(dict.fromkeys(ids))
    told = held(vault, chosen).told()
    vault.backups.check_room()
    with unswept(), vault.write(None, now, many=True) as uow:  # everybody is looked at, the search index written anew
        states = _states(uow, chosen)
        everyone = list(dict.fromkeys(one.id for one in states))
        keys = _keys(states) - _keys(one for one in uow.contacts.all() if one.id not in everyone)
        about = frozenset(draft.place for draft in drafts.kept_in(uow) if _about(uow, draft) in everyone)
        without = _Without(frozenset(everyone), _encounters(uow, everyone), about)
        uow.history.purge(everyone, keys, {one.name for one in states}, without.setting)
        near = capitals.left_behind(uow, everyone)
        uow.contacts.remove(everyone)
        capitals.relabel(uow, uow.contacts.many(near))
        uow.imports.add_erased(keys)
        uow.search.rebuild()
        rewriting.note(uow)
    facts = {"erased": [int(one) for one in chosen], "unfinished": rewriting.finish(vault, now), **told}
    return Changes(KINDS, everything=True, facts=facts)


def returned(vault: OpenVault) -> list[Contact]:
    """Who is here and was erased for good, as a restored backup of before brings people back; by name."""
    from myconnections.interchange.plan import identity_keys  # loaded here, as below

    with vault.read() as uow:
        erased = uow.imports.erased()
        found = [one for one in uow.contacts.all() if not erased.isdisjoint(identity_keys(one))]
    return sorted(found, key=lambda one: one.name)


def _states(uow: UnitOfWork, ids: Iterable[ContactId]) -> list[Contact]:
    """These people now and at every earlier moment; those forgotten who were the same person, too."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        raise Refused("nobody_chosen")
    gone = uow.history.gone()
    found = {one.id: one for one in (*gone, *uow.contacts.many(wanted))}
    for one in wanted:
        if one not in found:
            raise Refused("no_such_person", id=int(one))
    states = [found[one] for one in wanted] + uow.history.earlier(wanted)
    keys = _keys(states)
    twins = [one for one in gone if one.id not in wanted and not keys.isdisjoint(_keys([one]))]
    return states + twins + uow.history.earlier([one.id for one in twins])


def _keys(people: Iterable[Contact]) -> set[str]:
    from myconnections.interchange.plan import identity_keys  # loaded here: the start must not wait for the importer

    return {key for one in people for key in identity_keys(one)}


def _encounters(uow: UnitOfWork, ids: Iterable[ContactId]) -> frozenset[int]:
    return frozenset(int(one.id) for one in uow.encounters.of_all(ids))


def _about(uow: UnitOfWork, draft: Draft) -> object:
    """Whom a draft is about; None when it is about nobody, or about several."""
    if not draft.about.isdecimal():
        return None
    number = int(draft.about)
    if draft.form in drafts.OF_A_PERSON:
        return number
    of_form: dict[str, Callable[[int], object]] = {
        "record": uow.encounters.get,
        "plan": uow.shown.get,
        "reminder": uow.dues.reminder,
    }
    found = of_form[draft.form](number) if draft.form in of_form else None
    return getattr(found, "contact_id", None)


def _since(found: Iterable[Backup], since: datetime | None) -> tuple[Backup, ...]:
    """Those made at that moment or later; those that do not say when, and all where nobody knows since when.

    One of that very moment which holds nobody was made before the act that brought them.
    """
    return tuple(
        one
        for one in found
        if one.made is None
        or since is None
        or one.made > since + _SAME_ACT
        or (one.made >= since - _SAME_MOMENT and one.people != 0)
    )


@dataclass(frozen=True, slots=True)
class _Without:
    """Settings without some people. Every setting that knows people by number or by what was said of them is here."""

    ids: frozenset[ContactId]
    encounters: frozenset[int]
    drafts: frozenset[tuple[str, str]]

    def setting(self, key: str, value: object) -> object:
        """The value without them, the same value when it does not know them."""
        if isinstance(value, dict):
            if key in layouts.KEYS:
                return layouts.without(key, value, self.ids)
            of_dict = {
                imports.SAID: self._said,
                import_write.THREADS: self._threads,
                waits.KEY: self._waits,
                this_week.NOTED: self._noted,
                tie_core.KEY: self._core,
                show_up.NOTED: self._near,
                tie_questions.ASKED: self._asked,
                tie_questions.SAID: self._pairs,
            }
            return of_dict[key](value) if key in of_dict else value
        if key == finding.KEY and isinstance(value, list):
            return [each for each in value if not (each[0] == "person" and self._is(each[1]))]
        if key == found_circles.LEFT and isinstance(value, list):
            return found_circles.without(value, self.ids)
        if key == drafts.KEY and isinstance(value, list):
            return [draft for each in value if (draft := self._draft(*each)) is not None]
        return value

    def _said(self, value: dict[str, Any]) -> dict[str, Any]:
        return {who: said for who, said in value.items() if not self._is(who)}

    def _noted(self, value: dict[str, Any]) -> dict[str, Any]:
        weeks = {
            week: [card for card in cards if not (self._is(card["contact"]) or self._other(card))]
            for week, cards in value.get("weeks", {}).items()
        }
        return {**value, "weeks": weeks}

    def _other(self, card: dict[str, Any]) -> bool:
        """Whether somebody would be introduced to one of them."""
        return any(self._is(facts.get("other_id")) for _, facts in card["reasons"])

    def _core(self, value: dict[str, Any]) -> dict[str, Any]:
        return tie_core.without(value, self.ids)

    def _near(self, value: dict[str, Any]) -> dict[str, Any]:
        return {**value, "near": [one for one in value["near"] if not self._is(one[0])]}

    def _asked(self, value: dict[str, Any]) -> dict[str, Any]:
        """A pair with one of them goes whole: this week asks nothing more."""
        return {**value, "pair": [], "shared": []} if any(map(self._is, value["pair"])) else value

    def _pairs(self, value: dict[str, Any]) -> dict[str, Any]:
        return {pair: said for pair, said in value.items() if not any(map(self._is, pair.split("-")))}

    def _is(self, number: object) -> bool:
        text = str(number)
        return text.isdecimal() and int(text) in self.ids

    def _threads(self, counts: dict[str, Any]) -> dict[str, Any]:
        """A conversation of those who remain is still known, so that it is not counted again."""
        found: dict[str, Any] = {}
        for told, count in counts.items():
            people, _, day = told.partition(" ")
            stay = [who for who in people.split("+") if not self._is(who)]
            if len(stay) > 1:
                found["+".join(stay) + " " + day] = count
        return found

    def _waits(self, value: dict[str, Any]) -> dict[str, Any]:
        return {name: until for name, until in value.items() if not self._wait(*name.partition(":")[::2])}

    def _wait(self, kind: str, ref: str) -> bool:
        return self._is(ref) if kind == "birthday" else ref.isdecimal() and int(ref) in self.encounters

    def _named(self, value: object) -> object:
        """Without those of them who stand in a field of a form, as number and name."""
        if not isinstance(value, list):
            return value
        return [one for one in value if not (isinstance(one, list) and one and self._is(one[0]))]

    def _draft(self, form: str, about: str, written: Mapping[str, Any]) -> list[object] | None:
        """A draft without them; None when it is about them alone."""
        people, said = written.get("people"), written.get("said")
        cleaned = {key: self._named(value) for key, value in written.items()}
        if isinstance(people, list) and any(map(self._is, people)):
            cleaned["people"] = [who for who in people if not self._is(who)]
        if isinstance(said, dict):
            cleaned["said"] = {who: told for who, told in said.items() if not self._is(who)}
        alone = "people" in cleaned and people and not cleaned["people"]
        return None if alone or (form, about) in self.drafts else [form, about, cleaned]
