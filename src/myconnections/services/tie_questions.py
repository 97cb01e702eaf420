"""One question a week about two of my people: do they know each other? (method.md 1.3, 5.1 ASK-TIE)

Which pair was asked about is noted without an entry in the history; what I answer is an act. "I don't know" keeps a
pair away for half a year, "not now" for four weeks; neither says anything of the tie.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from myconnections.domain.alter_ties import Pair, PairState, ordered
from myconnections.domain.dates import monday
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import ListedPerson
from myconnections.domain.stage import Stage
from myconnections.insight.asking import best_pairs, core
from myconnections.services import alter_ties, introductions, kept, tie_chances, tie_core
from myconnections.services.changes import Changes
from myconnections.services.looking import only_looked_at
from myconnections.services.moments import today_of
from myconnections.services.ports import OpenVault, UnitOfWork
from myconnections.services.temperatures import listed, rows_at

ASKED, SAID = "tie_question", "tie_question_answers"
ANSWERS = ("yes", "no", "unknown", "not_now")
AFTER_INTRODUCTION = timedelta(days=28)
"""So long after I introduced two people it is asked whether they know each other by now."""
FEWEST = 6
"""With fewer people of the core that I know, others are asked about too."""
_AWAY = {"unknown": timedelta(days=182), "not_now": timedelta(days=28)}
_SEED = "suggestion_seed"
"""The chance of this vault (`this_week.SEED`, whose module loads too much for one word)."""


@dataclass(frozen=True, slots=True)
class TieQuestion:
    """The pair of this week, by name, and why an answer tells much.

    `shared` is what both have in common ("organization", "community", … of `tie_chances.Shared`) with its word,
    ("", "") when nothing is written; "introduced" when I brought them together. `likely` is how likely a tie is by
    that alone; it is shown to nobody as a fact of the two.
    """

    first: ContactId
    second: ContactId
    names: tuple[str, str]
    shared: tuple[str, str]
    likely: float


def of_week(vault: OpenVault, now: datetime) -> TieQuestion | None:
    """The question of this week while it waits for an answer; None else, or when there is nobody to ask about."""
    today = today_of(now)
    week = monday(today)
    with vault.read() as uow:
        asked: Any = uow.settings.get(ASKED)
        people = uow.contacts.count() - uow.contacts.count_archived()
        noted = asked if isinstance(asked, dict) and asked.get("week") == week.isoformat() else None
        if noted is not None and (noted["pair"] or noted["people"] == people):
            return _waiting(uow, noted, week)
        question = _find(uow, now)
    if not only_looked_at(vault):
        told: dict[str, object] = {"week": week.isoformat(), "people": people, "pair": [], "shared": [], "likely": 0.0}
        if question is not None:
            told |= {
                "pair": [int(question.first), int(question.second)],
                "shared": list(question.shared),
                "likely": question.likely,
            }
        with vault.write(None, now) as uow:
            uow.settings.put(ASKED, told)
    return question


def answer(vault: OpenVault, first: ContactId, second: ContactId, said: str, now: datetime) -> Changes:
    """Answer about two people: "yes" and "no" are kept as my answer about the tie, "unknown" and "not_now" only keep
    the pair away for a while.

    Refused: "unknown_answer", "same_person", "no_such_person".
    """
    kept.one_of(said, ANSWERS, "unknown_answer")
    pair = ordered(first, second)
    if said in {"yes", "no"}:
        state = PairState.TIE if said == "yes" else PairState.NONE
        changes = alter_ties.answer(vault, {pair: state}, now)
        return Changes.of({*changes.kinds, "suggestion"}, changes.people, changes.act)
    act, chosen = kept.people_act(vault, "tie_question", pair, answer=said)
    today = today_of(now)
    with vault.write(act, now) as uow:
        uow.settings.put(SAID, {**_away(uow, today), _key(pair): [today.isoformat(), said]})
    return Changes.of({"suggestion", "setting"}, chosen, uow.act_id)


def _waiting(uow: UnitOfWork, noted: Mapping[str, Any], week: date) -> TieQuestion | None:
    """The pair noted, unless it was answered, by this question or elsewhere, or one of the two is not kept any more."""
    if not noted["pair"]:
        return None
    pair = ordered(*noted["pair"])
    names = uow.contacts.names(pair)
    if len(names) < len(pair) or _settled(uow, pair) or _key(pair) in _away(uow, week):
        return None
    first, second = pair
    code, word = noted["shared"]
    return TieQuestion(first, second, (names[first], names[second]), (code, word), float(noted["likely"]))


def _settled(uow: UnitOfWork, pair: Pair) -> bool:
    return alter_ties.states_in(uow, pair).get(pair, PairState.UNKNOWN) is not PairState.UNKNOWN


def _find(uow: UnitOfWork, now: datetime) -> TieQuestion | None:
    """Two whom I introduced and of whom nothing is said yet; else the pair whose answer tells most."""
    people = {one.row.id: one for one in listed(rows_at(uow, now), now) if _known(one)}
    away = _away(uow, today_of(now))
    for pair in sorted(_brought(uow, today_of(now))):
        if people.keys() >= set(pair) and _key(pair) not in away and not _settled(uow, pair):
            return _question(people, pair, ("introduced", ""), 0.5)
    seed = uow.settings.get(_SEED)
    salt = (seed if isinstance(seed, int) else 0) + monday(today_of(now)).toordinal()
    among = [who for who in tie_core.core_in(uow, now).people if ContactId(who) in people]
    if len(among) < FEWEST:
        among = list(core({int(who): one.warmth for who, one in people.items()}, salt).people)
    pairs = tie_chances.pairs_in(uow, among)
    best = best_pairs({pair: chance for pair, chance in pairs.open.items() if _key(pair) not in away}, salt)
    if not best:
        return None
    shared = next(iter(pairs.shared.get(best[0], ())), None)
    return _question(people, best[0], (shared.what, shared.name) if shared else ("", ""), pairs.chance(best[0]))


def _brought(uow: UnitOfWork, today: date) -> Iterator[Pair]:
    """Whom I introduced to each other four weeks ago or longer."""
    for pair, entry in introductions.pairs_in(uow).items():
        day = entry.body.introduced
        if day is not None and day + AFTER_INTRODUCTION <= today:
            yield pair


def _question(
    people: Mapping[ContactId, ListedPerson], pair: Pair, shared: tuple[str, str], likely: float
) -> TieQuestion:
    first, second = pair
    return TieQuestion(first, second, (people[first].row.name, people[second].row.name), shared, likely)


def _known(one: ListedPerson) -> bool:
    """Whether I know somebody well enough to be asked whom they know."""
    row = one.row
    known = row.stage >= Stage.CONNECTION or row.starred or one.warmth is not None
    return known and not row.archived and not row.resting


def _away(uow: UnitOfWork, today: date) -> dict[str, list[str]]:
    """The pairs that are kept away still, as they are noted: the day of the answer, and which."""
    said: Any = uow.settings.get(SAID)
    if not isinstance(said, dict):
        return {}
    return {key: [day, which] for key, (day, which) in said.items() if date.fromisoformat(day) + _AWAY[which] > today}


def _key(pair: Pair) -> str:
    return f"{pair[0]}-{pair[1]}"
