"""`communities`: what is written of each, roles, rounds, what hangs on one, and the sheet to hand over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.community import Community, Post, Round, Sort
from myconnections.domain.entry import Entry
from myconnections.domain.errors import Refused
from myconnections.domain.handover import HandOver
from myconnections.domain.ids import ContactId
from myconnections.domain.rounds import Every
from myconnections.services import communities, community_views, handovers
from myconnections.services.changes import Changes
from myconnections.services.communities import CommunityRow
from myconnections.services.community_views import CommunityView, Named
from myconnections.services.handovers import HandOverWish
from myconnections.services.ports import OpenVault
from myconnections.ui import texts_communities as texts
from myconnections.ui import texts_handover
from myconnections.ui.wording import Wording

Render = Callable[[HandOver, Wording], bytes]


def run(session: Session) -> int:
    """Do what was asked."""
    return _VERBS[session.options.what](session)


def pdf(session: Session, render: Render) -> int:
    """The sheet for paper, drawn by `render`."""
    return _hand_over(session, "pdf", render)


def _html(session: Session) -> int:
    return _hand_over(session, "html", texts_handover.html)


def _list(session: Session) -> int:
    with session.vault() as vault:
        rows = communities.listing(vault, session.now, search=session.options.search)
    session.answer(rows, lambda: table([_row(session, one) for one in rows]) or session.say("communities.none"))
    return 0


def _row(session: Session, one: CommunityRow) -> list[str]:
    words = session.wording
    day = "" if one.next_day is None else words.day(one.next_day)
    return [one.name, words.pair(texts.COUNTS["people"], {"n": one.people}), one.purpose, day, one.next_what]


def _show(session: Session) -> int:
    with session.vault() as vault:
        view = community_views.community(vault, session.options.name, session.now)
    session.answer(_told(session, view), lambda: _text(session, view))
    return 0


def _add(session: Session) -> int:
    given = session.options
    body = _given(session, Community(given.name))
    members = _ids(given.members)
    return do(session, lambda vault: communities.add(vault, body, session.now, members=members))


def _change(session: Session) -> int:
    def change(vault: OpenVault) -> Changes:
        entry = _entry(session, vault)
        return communities.change(vault, replace(entry, body=_given(session, entry.body)), session.now)

    return do(session, change)


def _rename(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: communities.rename(vault, given.name, given.new, session.now))


def _forget(session: Session) -> int:
    return do(session, lambda vault: communities.forget(vault, int(_entry(session, vault).id), session.now))


def _join(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: communities.join(vault, given.name, _ids(given.ids), session.now))


def _leave(session: Session) -> int:
    given = session.options
    return do(session, lambda vault: communities.leave(vault, given.name, _ids(given.ids), session.now))


def _role(session: Session) -> int:
    given = session.options
    post = Post(given.number, given.role, given.how, given.mine)

    def put(vault: OpenVault) -> Changes:
        entry = _entry(session, vault, given.number, "posts")
        holders, knowers = _ids(given.holders), _ids(given.knowers)
        return communities.put_post(vault, int(entry.id), post, session.now, holders=holders, knowers=knowers)

    return do(session, put)


def _round(session: Session) -> int:
    given = session.options
    sort, every = Sort(given.sort), Every(given.every)
    asked = Round(given.number, sort, given.text, every, given.begin, given.how, given.mine)

    def put(vault: OpenVault) -> Changes:
        entry = _entry(session, vault, given.number, "rounds")
        old = next((one for one in entry.body.rounds if one.number == given.number), asked)
        round_ = replace(asked, done=old.done, later=old.later)
        return communities.put_round(vault, int(entry.id), round_, session.now, carriers=_ids(given.carriers))

    return do(session, put)


def _drop_role(session: Session) -> int:
    number = session.options.number
    return do(
        session,
        lambda vault: communities.drop_post(
            vault, int(_entry(session, vault, number, "posts").id), number, session.now
        ),
    )


def _drop_round(session: Session) -> int:
    number = session.options.number
    return do(
        session,
        lambda vault: communities.drop_round(
            vault, int(_entry(session, vault, number, "rounds").id), number, session.now
        ),
    )


def _hand_over(session: Session, kind: str, render: Render) -> int:
    given, words = session.options, session.wording
    wish = HandOverWish(tuple(_ids(given.people)), promises=not given.no_promises, ways=given.ways)
    with session.vault() as vault:
        done = handovers.hand_over(
            vault, given.name, wish, kind, Path(given.out), session.now, lambda sheet: render(sheet, words)
        )
    told = {"file": done.file, "bytes": done.size, "leaves": done.leaving, "replaced": done.replaced}
    leaves = session.say("handover.leaves", what=texts_handover.leaves(done.leaving, words))
    session.answer(
        told,
        lambda: "\n".join([session.say("handover.written", file=done.file), leaves, *session.replaced(done.replaced)]),
    )
    return 0


def _entry(session: Session, vault: OpenVault, number: int = 0, parts: str = "") -> Entry[Community]:
    """What is written of the community named; with a number, what must have that part."""
    name = session.options.name
    with vault.read() as uow:
        entry = communities.written_in(uow, name)
    if entry is None:
        raise Refused("community_unwritten", name=name)
    if number and all(one.number != number for one in getattr(entry.body, parts)):
        raise Refused("no_such_entry", id=number)
    return entry


def _given(session: Session, body: Community) -> Community:
    for name in ("purpose", "mine", "first"):
        value = getattr(session.options, name)
        if value is not None:
            body = replace(body, **{name: value})
    return body


def _ids(numbers: list[int]) -> list[ContactId]:
    return [ContactId(number) for number in numbers]


def _told(session: Session, view: CommunityView) -> dict[str, object]:
    body = None if view.entry is None else view.entry.body
    return {
        "name": view.name,
        "id": 0 if view.entry is None else view.entry.id,
        **({name: getattr(body, name) for name in ("purpose", "mine", "first")} if body else {}),
        "people": len(view.members),
        "bands": {band.value: count for band, count in view.bands.items()},
        "roles": [_part(one.post, holders=_named(one.holders), knowers=_named(one.knowers)) for one in view.posts],
        "rounds": [
            _part(one.round, carriers=_named(one.carriers), day=one.day, late=one.late) for one in view.rounds
        ],
        "hangs": [
            {
                "what": one.hanging.what,
                "person_id": one.hanging.who or None,
                "name": one.name,
                "count": one.hanging.count,
                "of": one.hanging.of,
                "text": texts.hangs(one.hanging, one.name, session.wording),
                "basis": texts.hangs_basis(one.hanging, session.wording),
            }
            for one in view.hangs
        ],
        "encounters": view.encounters,
        "met": view.met,
        "promises": [{"id": one.id, "name": name, "text": one.text, "due": one.due} for one, name in view.promises],
        "gatherings": [{"id": one.id, "day": one.day, "name": one.body.name} for one in view.gatherings],
    }  # fmt: skip


def _part(part: Post | Round, **more: object) -> dict[str, object]:
    told: dict[str, object] = {"number": part.number, "how": part.how, "mine": part.mine, **more}
    if isinstance(part, Post):
        return {**told, "name": part.name}
    return {**told, "what": part.what, "sort": part.sort, "every": part.every, "begin": part.begin, "done": part.done}


def _named(people: tuple[Named, ...]) -> list[dict[str, object]]:
    return [{"person_id": who, "name": name} for who, name in people]


def _text(session: Session, view: CommunityView) -> str:
    words = session.wording
    lines = [f"{view.name}  {words.pair(texts.COUNTS['people'], {'n': len(view.members)})}"]
    if view.entry is None:
        return "\n".join([*lines, session.say("communities.unwritten")])
    lines += [text for text in (view.entry.body.purpose, view.entry.body.mine) if text]
    me = [words.pair(texts.ME)]
    rows = [
        [str(one.post.number), one.post.name, _who(me * one.post.mine, one.holders), _who([], one.knowers)]
        for one in view.posts
    ]
    lines += ["", table(rows)] if rows else []
    rows = [
        [
            str(one.round.number),
            words.word(texts.SORTS, one.round.sort.value),
            one.round.what,
            texts.every(one.round.every, words),
            "" if one.day is None else words.day(one.day),
            _who(me * one.round.mine, one.carriers),
        ]
        for one in view.rounds
    ]
    lines += ["", table(rows)] if rows else []
    for hanging in (one for one in view.hangs if one.hanging.told):
        lines += ["", texts.hangs(hanging.hanging, hanging.name, words), texts.hangs_basis(hanging.hanging, words)]
    return "\n".join(lines)


def _who(me: list[str], people: tuple[Named, ...]) -> str:
    return ", ".join([*me, *(name for _, name in people)])


_VERBS: dict[str, Callable[[Session], int]] = {
    "list": _list,
    "show": _show,
    "add": _add,
    "change": _change,
    "rename": _rename,
    "forget": _forget,
    "join": _join,
    "leave": _leave,
    "role": _role,
    "round": _round,
    "drop-role": _drop_role,
    "drop-round": _drop_round,
    "html": _html,
}
