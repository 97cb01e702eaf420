"""Showing up (場に出る): once a week one kind of gathering where I know nobody, and who of mine stands nearest to it.

What was shown is noted without an entry in the history; what I answer is an act. It holds no place on the weekly list.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from myconnections.domain import showing_up
from myconnections.domain.community import Community
from myconnections.domain.dates import monday
from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.gathering import HOST, MET, Gathering
from myconnections.domain.ids import ContactId, EntryId
from myconnections.domain.reach import REACH
from myconnections.domain.reminder import Reminder
from myconnections.domain.showing_up import Around, Near
from myconnections.insight.scene import chance
from myconnections.services import dues, entries, kept, preferences, wanted
from myconnections.services.changes import Changes
from myconnections.services.looking import only_looked_at
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork

NOTED, ANSWERED = "show_up_week", "show_up_answers"
MOST_NEAR = 3
LATER_DAYS = 31
_SEED = "suggestion_seed"
"""The chance of this vault (`this_week.SEED`, whose module loads too much for one word)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody near, and why: what says so ("industry", "community", "gathering", …) and its word as kept."""

    contact_id: ContactId
    name: str
    code: str
    word: str


@dataclass(frozen=True, slots=True)
class ShowUp:
    """Where to show up this week: a code of `domain.reach` or `showing_up.OWN` and a community's name.

    `gathering` is the kind of gathering to try, `near` who stands nearest, at most three of `near_count`. `others`
    counts the other kinds where nobody is; `turns` of them all take their turn now: those that are `wanted` (the
    person said so on the map) before the rest.
    """

    target: str
    gathering: str
    near: tuple[Standing, ...]
    near_count: int
    others: int
    turns: int = 0
    wanted: bool = False

    @property
    def community(self) -> str:
        """The name of the community, "" for a kind of position."""
        return self.target.removeprefix(showing_up.OWN) if self.target.startswith(showing_up.OWN) else ""


@dataclass(frozen=True, slots=True)
class _Answers:
    """The latest answer ("done", "plan", "later" or "never") with the Monday of its week, and until when."""

    week: str = ""
    answer: str = ""
    until: str = ""

    def silent(self, today: date) -> bool:
        """Whether nothing stands there today: answered this week, or put off to a later day."""
        if self.answer == "later":
            return today.isoformat() < self.until
        return self.week == monday(today).isoformat()


def of_week(vault: OpenVault, now: datetime) -> ShowUp | None:
    """What to show today; None when nothing is to be shown, also while nobody is kept."""
    today = today_of(now)
    with vault.read() as uow:
        answers = _answers(uow)
        if answers.silent(today) or not uow.contacts.count() - uow.contacts.count_archived():
            return None
        left = preferences.kept_in(uow).places_left
        where = [target for target in _empty(uow) if target not in left]
        noted = _noted(uow, monday(today))
        first = {kind.reach for kind in wanted.kinds_in(uow)}  # what I said is wanted takes its turns before the rest
        turns = [one for one in where if one in first] or where
        target = noted["target"] if noted and noted["target"] in where else _chosen(uow, turns, today)
        if not target:
            return None
        known = noted if noted and noted["target"] == target else None
        near, count = _still(uow, known) if known else _nearest(uow, target)
    if known is None and not only_looked_at(vault):
        told = {
            "week": monday(today).isoformat(),
            "target": target,
            "near": [[int(one.contact_id), one.code, one.word] for one in near],
            "count": count,
        }
        with vault.write(None, now) as uow:
            uow.settings.put(NOTED, told)
    kind = showing_up.gathering_kind(target)
    return ShowUp(target, kind, near, count, len(where) - 1, len(turns), turns is not where)


def gather(
    vault: OpenVault,
    body: Gathering,
    now: datetime,
    *,
    target: str,
    day: date | None = None,
    hosts: Iterable[ContactId] = (),
) -> Changes:
    """Do it: keep the gathering I found, of today unless a day is given; in the same act the week is answered.

    `facts["id"]` is the gathering. Refused: "no_such_target", and as `gatherings.add`.
    """
    _check(target)
    people = tuple(Part(who, HOST) for who in dict.fromkeys(hosts))
    body = replace(body, name=body.name.strip(), logs=())
    new = Entry(EntryId(0), body, day or today_of(now), people, now)
    with vault.read() as uow:
        entries.check(uow, new)
    with vault.write(entries.entry_act(body), now) as uow:
        added = uow.entries.add(new)
        _answer(uow, "done", now)
    changes = entries.changed([added], uow.act_id, id=int(added.id))
    return replace(changes, kinds=changes.kinds | {"suggestion"})


def plan(vault: OpenVault, reminder: Reminder, now: datetime, *, target: str) -> Changes:
    """Put it into a plan ("if …, then …"), which comes up on its day. Refused as `gather` and as plans are."""
    _check(target)
    reminder = replace(reminder, kind="plan")
    with vault.write(dues.reminder_act(vault, reminder, "reminder"), now) as uow:
        new = dues.add_reminder(uow, reminder, now)
        _answer(uow, "plan", now)
    whose = [] if new.contact_id is None else [new.contact_id]
    return Changes.of({"suggestion", "reminder"}, whose, uow.act_id, id=int(new.id))


def later(vault: OpenVault, days: int, now: datetime, *, target: str) -> Changes:
    """Not before so many days from now. Refused: "no_such_target", "days_out_of_range"."""
    _check(target)
    if not 1 <= days <= LATER_DAYS:
        raise Refused("days_out_of_range", days=days, least=1, most=LATER_DAYS)
    until = today_of(now) + timedelta(days=days)
    with vault.write(Act("show_up", {"answer": "later", "until": until.isoformat()}), now) as uow:
        _answer(uow, "later", now, until=until)
    return Changes.of({"suggestion", "setting"}, act=uow.act_id)


def never(vault: OpenVault, now: datetime, *, target: str) -> Changes:
    """Not this kind: it does not come up any more, until `again`. Refused("no_such_target")."""
    _check(target)
    with vault.write(Act("show_up", {"answer": "never", "target": target}), now) as uow:
        _answer(uow, "never", now)
        _leave(uow, target)
    return Changes.of({"suggestion", "setting"}, act=uow.act_id)


def again(vault: OpenVault, target: str, now: datetime) -> Changes:
    """A kind that was left out may come up again. Refused("no_such_target") when it was not."""
    if target not in left_out(vault):
        raise Refused("no_such_target", value=target)
    with vault.write(Act("show_up", {"answer": "again", "target": target}), now) as uow:
        _leave(uow, target, out=False)
    return Changes.of({"suggestion", "setting"}, act=uow.act_id)


def left_out(vault: OpenVault) -> tuple[str, ...]:
    """The kinds that are not to come up."""
    with vault.read() as uow:
        return preferences.kept_in(uow).places_left


def _check(target: str) -> None:
    if not target.startswith(showing_up.OWN):
        kept.one_of(target, REACH, "no_such_target")


def _empty(uow: UnitOfWork) -> tuple[str, ...]:
    """Where nobody is, by what is recorded; who is archived is nobody, as on the reach list."""
    mine = [*uow.settings.me().communities, *(one.body.name for one in entries.listed_in(uow, Community))]
    away = frozenset(who for who, _ in uow.contacts.column("archived"))
    return showing_up.empty(_values(uow, "communities", away), _values(uow, "reach", away), mine)


def _values(uow: UnitOfWork, field: str, away: Collection[int]) -> Iterator[str]:
    for who, text in uow.contacts.column(field):
        if who not in away:
            yield from text.splitlines()


def _chosen(uow: UnitOfWork, where: list[str], today: date) -> str:
    """They take turns by week, in an order of chance that stays the vault's own."""
    seed = uow.settings.get(_SEED)
    salt = seed if isinstance(seed, int) else 0
    ordered = sorted(where, key=lambda target: (chance(salt, int.from_bytes(target.encode()) % 2**61), target))
    return ordered[monday(today).toordinal() // 7 % len(ordered)] if ordered else ""


def _nearest(uow: UnitOfWork, target: str) -> tuple[tuple[Standing, ...], int]:
    """Who stands nearest, those tied closest first among equals, and how many there are in all."""
    work = uow.organizations.work()
    found = showing_up.nearest(target, work, _around(uow, (row.region for row in work)))
    ties = {tie.contact_id: tie for tie in uow.ties.many(ContactId(one.who) for one in found)}
    there = [one for one in found if (tie := ties.get(ContactId(one.who))) and not tie.resting and tie.suggest]
    # The sort keeps what is nearest first; of those that are near for the same reason, the closest tie.
    places = {code: place for place, code in enumerate(dict.fromkeys(one.code for one in there))}
    there.sort(key=lambda one: (places[one.code], -ties[ContactId(one.who)].stage, one.who))
    return _named(uow, there[:MOST_NEAR]), len(there)


def _around(uow: UnitOfWork, regions: Iterable[str]) -> Around:
    from myconnections.domain.vocabulary.regions import country  # loaded here: the start waits for every module

    met: defaultdict[int, list[tuple[str, str, str]]] = defaultdict(list)
    for one in entries.listed_in(uow, Gathering):
        for who in (*one.those(MET), *one.those(HOST)):
            met[int(who)].append((one.body.kind, one.body.community, one.body.name))
    home = country(uow.settings.me().region)
    if not home:
        counted = Counter(found for region in regions if (found := country(region)))
        home = next((code for code, _ in counted.most_common(1)), "")
    communities, offers = (
        {int(who): text.splitlines() for who, text in uow.contacts.column(name)} for name in ("communities", "offers")
    )
    return Around(communities, offers, met, home)


def _named(uow: UnitOfWork, found: Iterable[Near]) -> tuple[Standing, ...]:
    near = list(found)
    names = uow.contacts.names(ContactId(one.who) for one in near)
    return tuple(
        Standing(ContactId(one.who), names[ContactId(one.who)], one.code, one.word)
        for one in near
        if ContactId(one.who) in names
    )


def _noted(uow: UnitOfWork, week: date) -> dict[str, Any]:
    kept_so: Any = uow.settings.get(NOTED)
    return kept_so if isinstance(kept_so, dict) and kept_so.get("week") == week.isoformat() else {}


def _still(uow: UnitOfWork, noted: dict[str, Any]) -> tuple[tuple[Standing, ...], int]:
    """Those noted this week who are still kept."""
    near = _named(uow, (Near(*one) for one in noted["near"]))
    return near, int(noted["count"]) - (len(noted["near"]) - len(near))


def _answers(uow: UnitOfWork) -> _Answers:
    said: Any = uow.settings.get(ANSWERED)
    return _Answers(said["week"], said["answer"], said["until"]) if isinstance(said, dict) else _Answers()


def _answer(uow: UnitOfWork, answer: str, now: datetime, *, until: date | None = None) -> None:
    week = monday(today_of(now)).isoformat()
    uow.settings.put(ANSWERED, {"week": week, "answer": answer, "until": until.isoformat() if until else ""})


def _leave(uow: UnitOfWork, target: str, *, out: bool = True) -> None:
    """Leave a kind out, or no more."""
    chosen = preferences.kept_in(uow)
    others = tuple(one for one in chosen.places_left if one != target)
    preferences.keep_in(uow, replace(chosen, places_left=(*others, target) if out else others))
