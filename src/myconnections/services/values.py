"""The values exercise: each step is written at once, so that a round goes on where it was left (method.md 7.1).

What a round says now, and what it was computed from, stands in `value_views`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from myconnections.domain import personal_value
from myconnections.domain.entry import Entry, Part
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId, EntryId, ReminderId
from myconnections.domain.personal_value import QUARTER, OwnCard, Pile, Said, ValuesRound, ValuesStep, ValueTag
from myconnections.domain.reminder import Reminder
from myconnections.services import deck, dues, entries, kept
from myconnections.services.changes import Changes
from myconnections.services.moments import today_of
from myconnections.services.ports import Act, OpenVault, UnitOfWork

Round = Entry[ValuesRound]


def rounds_in(uow: UnitOfWork) -> list[Round]:
    """Every round, the oldest first; the open one, if there is one, comes last."""
    return sorted(entries.listed_in(uow, ValuesRound), key=lambda one: (one.body.finished is None, one.day, one.id))


def begin(vault: OpenVault, now: datetime) -> Changes:
    """Begin a round, with the own cards of the last; `facts["id"]` is its id.

    Refused: "values_open" while one is open, "values_too_soon" with the `day` from which one makes sense again.
    """
    with vault.read() as uow:
        earlier = rounds_in(uow)
    last = earlier[-1].body if earlier else None
    if last is not None:
        if last.finished is None:
            raise Refused("values_open")
        if last.finished + QUARTER > today_of(now):
            raise Refused("values_too_soon", day=(last.finished + QUARTER).isoformat())
    return _write(vault, ValuesRound(own=last.own if last else ()), "begin", now)


def add_card(vault: OpenVault, name: str, meaning: str, now: datetime) -> Changes:
    """A card of one's own. Refused: "nothing_written", "card_there" where the deck or the round has it."""
    text, done = kept.text_given(name), current(vault)
    if deck.named(text, done.body.own):
        raise Refused("card_there", value=text)
    return _put(vault, done, replace(done.body, own=(*done.body.own, OwnCard(text, meaning.strip()))), "card", now)


def place(vault: OpenVault, cards: Iterable[str], pile: Pile | None, now: datetime) -> Changes:
    """Put these cards on a pile, or back to those not sorted. Refused("no_such_value")."""
    done = current(vault)
    return _put(vault, done, personal_value.place(done.body, _known(done, cards), pile), "place", now)


def keep(vault: OpenVault, cards: Iterable[str], now: datetime) -> Changes:
    """Keep these cards, ten at most. Refused: "no_such_value", "not_sorted_in", "too_many_kept"."""
    done = current(vault)
    return _put(vault, done, personal_value.keep(done.body, _known(done, cards)), "keep", now)


def rank(vault: OpenVault, cards: Iterable[str], now: datetime) -> Changes:
    """Rank these, five at most, the most important first.

    Refused: "no_such_value", "not_kept", "too_many_ranked".
    """
    done = current(vault)
    return _put(vault, done, personal_value.rank(done.body, _known(done, cards)), "rank", now)


def say(
    vault: OpenVault,
    card: str,
    now: datetime,
    *,
    meaning: str | None = None,
    shown: str | None = None,
    lived: int | None = None,
) -> Changes:
    """What a value means to me, where it showed last month, how lived it was in four weeks; None leaves it as it is.

    Refused: "no_such_value", "not_ranked", "lived_range".
    """
    done = current(vault)
    (card,) = _known(done, [card])
    before = done.body.of(card)
    said = Said(
        card,
        before.meaning if meaning is None else meaning.strip(),
        before.shown if shown is None else shown.strip(),
        before.lived if lived is None else lived,
    )
    return _put(vault, done, personal_value.say(done.body, said), "say", now)


def go(vault: OpenVault, step: ValuesStep, now: datetime) -> Changes:
    """Go to a step, back or on; going to the last finishes the round. Refused("values_not_ready")."""
    done = current(vault)
    after = personal_value.go(done.body, step)
    if step is ValuesStep.DONE and after.finished is None:
        return _put(vault, done, replace(after, finished=today_of(now)), "finish", now)
    return _put(vault, done, after, "go", now)


def left_open(vault: OpenVault) -> tuple[int, int]:
    """How many cards of the round lie on no pile, and how many of its first five are not rated. Refused("no_round")."""
    body = current(vault).body
    cards = {*deck.cards(), *(one.name for one in body.own)}
    return len(cards - body.sorted), sum(body.of(card).lived is None for card in body.ranked)


def step(vault: OpenVault, text: str, due: date, card: str, now: datetime) -> Changes:
    """One small step for a value ("" none said), which becomes a reminder in the same act.

    Refused: "nothing_written", "no_such_value"; "day_in_past" for a day before today.
    """
    done = current(vault)
    text = kept.text_given(text)
    if due < today_of(now):
        raise Refused("day_in_past", day=due.isoformat())
    card = _known(done, [card])[0] if card else ""
    after = replace(done, body=replace(done.body, step=text, step_card=card))
    reminder = Reminder(ReminderId(0), "free", text, due)
    with vault.write(_act("step", after.body), now) as uow:
        uow.entries.put(after)
        new = dues.add_reminder(uow, reminder, now)
    return Changes.of({"entry", "reminder"}, (), uow.act_id, id=int(done.id), reminder=int(new.id))


def drop(vault: OpenVault, now: datetime) -> Changes:
    """Throw the open round away. Refused("no_round") when none is open."""
    done = current(vault)
    if done.body.finished is not None:
        raise Refused("no_round")
    return entries.forget(vault, done.id, now)


def tag(vault: OpenVault, card: str, people: Sequence[ContactId], communities: Sequence[str], now: datetime) -> Changes:
    """In whom and in which communities a value is seen: these and no others.

    Refused: "no_such_value", "no_such_person".
    """
    with vault.read() as uow:
        rounds, tags = rounds_in(uow), entries.listed_in(uow, ValueTag)
    (card,) = _named([card], own_cards(rounds))
    before = next((one for one in tags if one.body.value == card), None)
    parts = tuple(Part(who) for who in dict.fromkeys(people))
    named = tuple(dict.fromkeys(each.strip() for each in communities if each.strip()))
    if not parts and not named:
        return Changes() if before is None else entries.forget(vault, before.id, now)
    body = ValueTag(card, named)
    if before is None:
        return entries.add(vault, body, now, people=parts)
    return entries.change(vault, replace(before, body=body, people=parts), now)


def current(vault: OpenVault) -> Round:
    """The open round, else the last that was finished. Refused("no_round")."""
    with vault.read() as uow:
        found = rounds_in(uow)
    if not found:
        raise Refused("no_round")
    return found[-1]


def own_cards(rounds: Iterable[Round]) -> tuple[OwnCard, ...]:
    """The own cards of all rounds, each name once."""
    return tuple({card.name: card for one in rounds for card in one.body.own}.values())


def _known(done: Round, cards: Iterable[str]) -> list[str]:
    return _named(cards, done.body.own)


def _named(cards: Iterable[str], own: Sequence[OwnCard]) -> list[str]:
    """The cards meant, by key or name in either language. Refused("no_such_value") with what comes near."""
    found = []
    for card in cards:
        key = deck.named(card, own)
        if not key:
            raise Refused("no_such_value", value=card, near=deck.alike(card, own))
        found.append(key)
    return found


def _write(vault: OpenVault, body: ValuesRound, what: str, now: datetime) -> Changes:
    with vault.write(_act(what, body), now) as uow:
        new = uow.entries.add(Entry(EntryId(0), body, today_of(now), made_at=now))
    return entries.changed([new], uow.act_id, id=int(new.id))


def _put(vault: OpenVault, done: Round, body: ValuesRound, what: str, now: datetime) -> Changes:
    """Write the round with what was just said; nothing where it says the same."""
    body.check()
    if body == done.body:
        return Changes()
    with vault.write(_act(what, body), now) as uow:
        uow.entries.put(replace(done, body=body))
    return entries.changed([done], uow.act_id, id=int(done.id))


def _act(what: str, body: ValuesRound) -> Act:
    """The act as the history names it: what was done in the exercise, not the first words found in it."""
    return Act("entry", {"answer": f"values_{what}", "text": body.step if what == "step" else ""})
