"""`circles`: what is found among ties, given a name, left as none or brought back."""

from __future__ import annotations

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ids import ContactId
from myconnections.services import found_circles
from myconnections.services.changes import Changes
from myconnections.services.circle_records import Recorded
from myconnections.services.found_circles import FoundCircle, FoundCircles, Naming
from myconnections.services.ports import OpenVault
from myconnections.ui import circle_words


def run(session: Session) -> int:
    """Do what was asked."""
    if session.options.what == "list":
        return _list(session)
    if session.options.what == "show":
        return _show(session)
    return do(session, lambda vault: _answered(session, vault))


def _answered(session: Session, vault: OpenVault) -> Changes:
    what = session.options.what
    circle = found_circles.circle_of(vault, ContactId(session.options.who), aside=what == "back")
    if what == "leave":
        return found_circles.leave(vault, circle.people, session.now)
    if what == "back":
        return found_circles.bring_back(vault, circle.people, session.now)
    return found_circles.name(vault, _meant(session, circle.people), _name(session, circle), session.now)


def _name(session: Session, circle: FoundCircle) -> str:
    return str(session.options.name or circle.suggested)


def _meant(session: Session, people: tuple[ContactId, ...]) -> list[ContactId]:
    """Those of them who were not left out."""
    out = set(session.options.without or ())
    return [who for who in people if int(who) not in out]


def _list(session: Session) -> int:
    with session.vault() as vault:
        found = found_circles.found(vault)
    told = {
        "circles": [_told(one) for one in found.circles],
        "people": found.people,
        "ties": found.ties,
        "hints": found.hints,
        "answered": found.answered,
        "left": found.left,
        "aside": [_told(one) for one in found.aside],
        "hints_left_out": found.unsaying,
        "recorded": [_recorded(one) for one in found.recorded],
    }
    session.answer(told, lambda: _text(session, found))
    return 0


def _show(session: Session) -> int:
    """One circle, and what a name would do: nothing is changed."""
    with session.vault() as vault:
        circle = found_circles.circle_of(vault, ContactId(session.options.who))
        name = _name(session, circle)
        naming = found_circles.naming(vault, circle.people, name) if name.strip() else None
    chosen = [] if naming is None else _meant(session, naming.joining)
    told = _told(circle) | {"naming": None if naming is None else _effect(naming, chosen)}
    session.answer(told, lambda: _shown(session, circle, naming, chosen))
    return 0


def _shown(session: Session, circle: FoundCircle, naming: Naming | None, chosen: list[ContactId]) -> str:
    words = session.wording
    comma = "、" if words.language == "ja" else ", "
    lines = [
        f"{circle_words.size(circle, words)}: {comma.join(circle.names)}",
        circle_words.sense(circle, words),
        circle_words.ties(circle, words),
    ]
    if naming is not None:
        names = dict(zip(circle.people, circle.names, strict=True))
        lines.append(circle_words.effect(circle, naming, words))
        if chosen:
            lines += [f"  {int(who)}  {names[who]}" for who in chosen]
            lines += [circle_words.deed(naming, len(chosen), words), circle_words.anew(naming, chosen, words)]
    return "\n".join(line[:1].upper() + line[1:] for line in lines)


def _effect(naming: Naming, chosen: list[ContactId]) -> dict[str, object]:
    return {
        "name": naming.name,
        "exists": naming.exists,
        "members": naming.members,
        "joining": [int(who) for who in chosen],
        "turning": sorted(naming.turning.intersection(chosen)),
    }


def _told(one: FoundCircle) -> dict[str, object]:
    return {
        "people": [{"id": who, "name": name} for who, name in zip(one.people, one.names, strict=True)],
        "ties": one.ties,
        "hints": one.hints,
        "community": one.community or None,
        "proposal": one.proposal or None,
        "shared": one.proposed_from or None,
        "sharing": one.sharing,
    }


def _recorded(one: Recorded) -> dict[str, object]:
    return {"name": one.name, "shared": one.kind, "people": one.people, "ties": one.ties, "hints": one.hints}


def _text(session: Session, found: FoundCircles) -> str:
    words = session.wording
    rows = [
        [
            str(one.people[0]),
            circle_words.size(one, words),
            circle_words.sense(one, words),
            circle_words.ties_short(one, words),
            circle_words.names(one, words),
        ]
        for one in found.circles
    ]
    aside = [[str(one.people[0]), circle_words.size(one, words), circle_words.names(one, words)] for one in found.aside]
    parts = [circle_words.head(found, words)]
    if rows:
        parts.append(table(rows, most=60))
    if aside:
        parts += [circle_words.set_aside(words), table(aside, most=60)]
    return "\n".join(parts)
