"""`ties`: who among my people knows whom, answering it, and ties out of a file of a network."""

from __future__ import annotations

from pathlib import Path

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import Progress
from myconnections.cli.session import Session
from myconnections.domain.alter_ties import PairState
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.services import alter_ties, tie_core, tie_files, who_knows
from myconnections.services.alter_ties import Known
from myconnections.services.tie_files import Question, TiePlan
from myconnections.services.who_knows import Hint, TheirTies, WhoKnows
from myconnections.ui import structure_words, tie_file_words
from myconnections.ui.texts_who_knows import EVIDENCE, PERSON, SHARED

_ASKED = 5


def listing(session: Session) -> int:
    """How far the questions are and what to ask next; or, of one person, whom they know."""
    who = session.options.id
    if who is not None:
        return _of(session, ContactId(who))
    with session.vault() as vault:
        view = who_knows.view(vault, session.now)
    turns = who_knows.turns(view.known, view.known.states)
    names = {int(one.id): one.name for one in view.people}

    def called(who: int) -> dict[str, object]:
        return {"id": who, "name": names[who]}

    told = {
        "people": len(view.people),
        "of": view.core.of,
        "pairs": view.known.all,
        "answered": view.known.fixed,
        "ties": view.known.ties,
        "next": [{**called(turn.person), "open": [called(one) for one in turn.others]} for turn in turns],
    }
    session.answer(told, lambda: "\n".join(_lines(session, view, [turn.person for turn in turns])))
    return 0


def others(session: Session) -> int:
    """Choose anew whom the questions are about."""
    return do(session, lambda vault: tie_core.redraw(vault, session.now))


def answer(session: Session) -> int:
    """Keep what is said of one person and others, as one act."""
    options = session.options
    said: dict[tuple[int, int], PairState] = {}
    for state, ids in (
        (PairState.TIE, options.said_knows),
        (PairState.NONE, options.said_not),
        (PairState.UNKNOWN, options.said_open),
    ):
        for other in ids:
            if said.setdefault((options.id, other), state) is not state:
                raise Refused("said_both_ways", id=options.id, other=other)
    return do(session, lambda vault: alter_ties.answer(vault, said, session.now))


def bring_in(session: Session) -> int:
    """Show what the file would bring; with --yes bring it in, in one act."""
    options = session.options
    progress = Progress()
    with session.vault() as vault:
        path, chosen = Path(options.file), dict(options.who)
        plan = tie_files.plan(vault, path, session.now, chosen=chosen, header=options.header)
        brought = 0
        if options.yes and plan.ties:
            try:
                changes = tie_files.bring_in(
                    vault, plan, session.now, progress=lambda share: progress(share, session.say("import.writing"))
                )
            finally:
                progress.end()
            brought = int(str(changes.facts["pairs"]))
    told = {**tie_files.summary(plan), "brought_in": brought}
    session.answer(told, lambda: "\n".join(_plan_lines(session, plan, brought)))
    return 0


def _of(session: Session, who: ContactId) -> int:
    with session.vault() as vault:
        found = who_knows.of_person(vault, who, session.now)
    told = {
        "knows": [_known(one) for one in found.ties.knows],
        "knows_not": [_known(one) for one in found.ties.knows_not],
        "hinted": [
            *(_known(one) for one in found.ties.hinted),
            *({"id": one.contact_id, "name": one.name, "shared": _shared(one)} for one in found.hints),
        ],
    }
    session.answer(told, lambda: "\n".join(_of_lines(session, found)))
    return 0


def _known(one: Known) -> dict[str, object]:
    evidence = [{"kind": each.kind, "day": each.day, "count": each.count} for each in one.evidence]
    return {"id": one.contact_id, "name": one.name, "evidence": evidence}


def _shared(hint: Hint) -> list[dict[str, str]]:
    return [{"kind": one.kind.value, "what": one.what, "name": one.name} for one in hint.shared]


def _lines(session: Session, view: WhoKnows, turns: list[int]) -> list[str]:
    names = {int(one.id): one.name for one in view.people}
    lines = [
        session.say("ties.far", answered=view.known.fixed, pairs=view.known.all, ties=view.known.ties),
        structure_words.asked(view.core, session.wording),
    ]
    if turns:
        listed = [f"{names[who]} ({who})" for who in turns[:_ASKED]]
        lines.append(session.say("ties.next", names=listed))
    return lines


def _of_lines(session: Session, found: TheirTies) -> list[str]:
    say, ties = session.wording.pair, found.ties
    hinted = [_evidence(session, one) for one in ties.hinted] + [_hint(session, one) for one in found.hints]
    groups = {
        "knows": [_evidence(session, one) for one in ties.knows],
        "hinted": hinted,
        "knows_not": [_evidence(session, one) for one in ties.knows_not],
    }
    lines = []
    for key, those in groups.items():
        if those:
            lines += [say(PERSON[key], {"n": len(those)}), *(f"  {one}" for one in those)]
    return lines or [say(PERSON["nothing"])]


def _evidence(session: Session, one: Known) -> str:
    words = []
    for each in one.evidence:
        told = session.wording.pair(EVIDENCE.get(each.kind, ("", "")), {"n": each.count})
        words.append(told if each.day is None else f"{told}, {session.wording.day(each.day)}")
    return f"{one.name}  {'; '.join(words)}"


def _hint(session: Session, one: Hint) -> str:
    words = [session.wording.pair(SHARED[each.what], {"name": each.name}) for each in one.shared if each.what in SHARED]
    return f"{one.name}  {'; '.join(words)}"


def _plan_lines(session: Session, plan: TiePlan, brought: int) -> list[str]:
    wording = session.wording
    lines = [tie_file_words.head(plan, wording), *tie_file_words.nodes(plan, wording)]
    lines += [_question(one) for one in plan.questions]
    lines += tie_file_words.ties(plan, wording)
    if brought:
        lines.append(session.say("ties.brought", n=brought))
    elif plan.ties and not session.options.yes:
        lines.append(session.say("ties.how"))
    return lines


def _question(one: Question) -> str:
    people = ", ".join(f"{each.name} ({int(each.contact_id)})" for each in one.people)
    return f"  {one.node}: {people}"
