"""`values`: the exercise step by step, and what it says."""

from __future__ import annotations

from collections.abc import Callable

from myconnections.cli.deed_verbs import do, doing
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.domain.personal_value import Pile, ValuesStep, ValueTag
from myconnections.services import deck, entries, value_views, values
from myconnections.services.changes import Changes
from myconnections.services.ports import OpenVault
from myconnections.services.value_views import ValuesView
from myconnections.ui import self_words, texts_self


def run(session: Session) -> int:
    """Do what was asked of the values."""
    return _VERBS[session.options.what](session)


def show(session: Session) -> int:
    """The values as they stand, with what each figure was computed from."""
    with session.vault() as vault:
        found = value_views.view(vault, session.now)
    session.answer(_told(session, found), lambda: "\n".join(_lines(session, found)))
    return 0


def cards(session: Session) -> int:
    """The deck and the own cards, and where each lies in the round of now."""
    words = session.wording
    with session.vault() as vault:
        view = value_views.view(vault, session.now)
    done = view.open or view.last
    own = {card.name: card.meaning for card in done.body.own} if done else {}
    piles = {one.card: one.pile.value for one in done.body.placed} if done else {}
    told = [
        {
            "card": card,
            "name": self_words.value_name(card, words),
            "meaning": self_words.value_meaning(card, own, words),
            "pile": piles.get(card, ""),
        }
        for card in [*deck.cards(), *own]
    ]

    def text() -> str:
        nowhere = session.say("values.unsorted")
        return table(
            [
                [
                    one["card"],
                    one["name"],
                    one["meaning"],
                    words.word(texts_self.PILES, one["pile"]) if one["pile"] else nowhere,
                ]
                for one in told
            ],
            most=48,
        )

    session.answer(told, text)
    return 0


def history(session: Session) -> int:
    """What stayed from round to round."""
    with session.vault() as vault:
        found = value_views.view(vault, session.now)

    def text() -> str:
        lines = [self_words.turn(one, session.wording) for one in found.turns]
        return "\n".join(lines) or session.say("values.no_turns")

    session.answer(found.turns, text)
    return 0


def tag(session: Session) -> int:
    """In whom and where a value is seen; what is not given stays."""
    given = session.options

    def go(vault: OpenVault) -> Changes:
        card = deck.named(given.card, value_views.own_cards_of(vault))
        before = next((one for one in entries.listed(vault, ValueTag) if one.body.value == card), None)
        people = given.people if given.people is not None else (before.those() if before else ())
        places = given.communities if given.communities is not None else (before.body.communities if before else ())
        return values.tag(vault, given.card, [ContactId(who) for who in people], places, session.now)

    return do(session, go)


def _go(session: Session) -> int:
    """Go to a step; a round may be finished with much of it open, and then that is told."""
    step = ValuesStep(session.options.step)
    told: dict[str, object] = {}
    remarks: list[str] = []

    def go(vault: OpenVault) -> Changes:
        changes = values.go(vault, step, session.now)
        if step is ValuesStep.DONE:
            cards, unrated = values.left_open(vault)
            told.update(not_sorted=cards, not_rated=unrated)
            if cards or unrated:
                remarks.append(session.say("values.left_open", cards=cards, values=unrated))
        return changes

    return do(session, go, more=told, remarks=remarks)


_VERBS: dict[str, Callable[[Session], int]] = {
    "show": show,
    "cards": cards,
    "history": history,
    "tag": tag,
    "begin": doing(lambda vault, s: values.begin(vault, s.now)),
    "drop": doing(lambda vault, s: values.drop(vault, s.now)),
    "card": doing(lambda vault, s: values.add_card(vault, s.options.name, s.options.meaning, s.now)),
    "place": doing(lambda vault, s: values.place(vault, s.options.cards, _pile(s.options.pile), s.now)),
    "keep": doing(lambda vault, s: values.keep(vault, s.options.cards, s.now)),
    "rank": doing(lambda vault, s: values.rank(vault, s.options.cards, s.now)),
    "say": doing(
        lambda vault, s: values.say(
            vault, s.options.card, s.now, meaning=s.options.meaning, shown=s.options.shown, lived=s.options.lived
        )
    ),
    "step": doing(lambda vault, s: values.step(vault, s.options.text, s.options.on, s.options.card, s.now)),
    "go": _go,
}


def _pile(word: str) -> Pile | None:
    return None if word == "none" else Pile(word)


def _told(session: Session, found: ValuesView) -> dict[str, object]:
    words = session.wording
    return {
        "open": None if found.open is None else {"id": found.open.id, "day": found.open.day, **_round(found.open)},
        "finished": None if found.last is None else found.last.body.finished,
        "step": None if found.last is None else found.last.body.step,
        "values": [
            {
                "card": row.card,
                "name": self_words.value_name(row.card, words),
                "rank": row.rank,
                "weight": row.weight,
                "meaning": row.said.meaning,
                "shown": row.said.shown,
                "lived": row.said.lived,
                "gap": row.gap,
                "people": row.people,
                "communities": row.communities,
                "days_met": row.met,
            }
            for row in found.rows
        ],
        "question": self_words.question(found.question, words) if found.question else "",
        "turns": found.turns,
        "next_day": found.next_day,
    }


def _round(one: values.Round) -> dict[str, object]:
    return {
        "at": one.body.at,
        "piles": {pile.value: one.body.pile(pile) for pile in Pile},
        "kept": one.body.kept,
        "ranked": one.body.ranked,
        "own": one.body.own,
    }


def _lines(session: Session, found: ValuesView) -> list[str]:
    words, lines = session.wording, []
    if found.open is not None:
        body = found.open.body
        facts = {"sorted": len(body.placed), "kept": len(body.kept), "ranked": len(body.ranked)}
        lines.append(session.say("values.open", step=words.word(texts_self.STEPS, body.at.value), **facts))
    rows = [
        [
            str(row.rank),
            self_words.value_name(row.card, words),
            "" if row.said.lived is None else f"{row.said.lived}/10",
            row.said.meaning,
            self_words.met(row.met, words),
        ]
        for row in found.rows
    ]
    lines += [table(rows, most=60)] if rows else []
    lines += [self_words.question(found.question, words)] if found.question else []
    lines += [self_words.turn(one, words) for one in found.turns[-1:]]
    if found.next_day is not None and found.open is None and found.next_day > session.now.date():
        lines.append(words.pair(texts_self.FIGURES["next"], {"day": found.next_day}))
    return lines or [session.say("values.none")]
