"""`enrich`: groups that get one answer for all, and the answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain import vocabulary
from myconnections.domain.errors import Refused
from myconnections.domain.ids import ContactId
from myconnections.domain.vocabulary import regions
from myconnections.domain.vocabulary.every import VOCABULARIES
from myconnections.interchange.companies import company_key
from myconnections.interchange.schools import school_key
from myconnections.services import enrich, enriching, readings, school_offers
from myconnections.services.changes import Changes
from myconnections.services.enrich_views import Group, MineProposal, Standing
from myconnections.services.ports import OpenVault
from myconnections.ui.texts_enrich import FIELDS, MINE, STEPS, WHY, term


def overview(session: Session) -> int:
    """How many groups wait in each step, and where everything stands."""
    with session.vault() as vault:
        stands = enrich.standing(vault)
        waiting = {step: _groups(vault, step, everything=False) for step in STEPS if step != "me"}
    steps = [
        {"step": step, "groups": len(groups), "people": len({who for one in groups for who in one.people})}
        for step, groups in waiting.items()
    ]
    session.answer({"standing": stands, "steps": steps}, lambda: _overview(session, steps, stands))
    return 0


def _overview(session: Session, steps: list[dict[str, object]], stands: Standing) -> str:
    rows = [
        [
            session.wording.word(STEPS, str(one["step"])),
            session.say("enrich.groups", count=one["groups"]),
            session.say("people", count=one["people"]),
            f"enrich list {one['step']}",
        ]
        for one in steps
        if one["groups"]
    ]
    return _with_standing(session, table(rows, most=70) if rows else session.say("enrich.none"), stands)


def listing(session: Session) -> int:
    """Groups that wait for one answer, with what is proposed and where everything stands."""
    given = session.options
    with session.vault() as vault:
        stands = enrich.standing(vault)
        mine = enrich.mine(vault) if given.step == "me" else []
        groups = [] if given.step == "me" else _groups(vault, given.step, everything=given.everything)
    limit = 20 if given.limit is None else given.limit
    shown: list[Group] | list[MineProposal] = mine or groups[:limit]
    told = {"standing": stands, "groups": shown, "count": len(mine or groups)}
    session.answer(told, lambda: _text(session, groups[:limit], mine, stands))
    return 0


def employer(session: Session) -> int:
    """What an employer is, for all its people."""
    given = session.options

    def found(vault: OpenVault) -> Group:
        key = company_key(given.name)
        return _one((each for each in enrich.employers(vault, everything=True) if each.key == key), given.name)

    answer = {field: _word(session, field) for field in ("industry", "region", "institution")}
    return _confirm(
        session,
        lambda vault: enriching.employer(vault, (one := found(vault)).name, one.people, session.now, **answer),
        answer,
    )


def title(session: Session) -> int:
    """What one title, or all that propose a function, are about."""
    given = session.options
    if bool(given.proposed) == bool(given.title) or (given.title and not given.function):
        raise Refused("nothing_written")

    def people(vault: OpenVault) -> list[ContactId]:
        if given.title:
            return enrich.titled(vault, given.title)
        proposed = VOCABULARIES["function"].code_of(given.proposed)
        groups = [each for each in enrich.titles(vault) if each.proposed.get("function") == proposed]
        return [who for each in groups for who in each.people]

    function, authority = VOCABULARIES["function"].kept(given.function or given.proposed), given.authority or 0
    return _confirm(
        session,
        lambda vault: enriching.title(vault, people(vault), session.now, function=function, authority=authority),
        {"function": function},
    )


def school(session: Session) -> int:
    """One spelling of a school for all who have it, or a school for an employer's people or for those named."""
    name, given = session.options.name, session.options

    def people(vault: OpenVault) -> tuple[ContactId, ...]:
        if given.people:
            return tuple(map(ContactId, given.people))
        if given.employer:
            return school_offers.offers(vault).of(given.employer)
        key = school_key(name)
        return _one((each for each in enrich.schools(vault, everything=True) if each.key == key), name).people

    return do(session, lambda vault: enriching.school(vault, people(vault), name, session.now))


def reading(session: Session) -> int:
    """How a family name, or one person's given name, is read."""
    given = session.options
    kinds = (readings.GIVEN, readings.SINGLE) if given.given else (readings.FAMILY,)
    keys = {f"{kind}:{given.name}" for kind in kinds}

    def confirm(vault: OpenVault) -> Changes:
        waiting = readings.readings(vault)
        found = [each for each in waiting if each.key in keys] or [each for each in waiting if each.name == given.name]
        if len(found) > 1:
            raise Refused("several_so_called", name=given.name)
        group = _one(iter(found), given.name)
        return enriching.reading(vault, group.key.partition(":")[0], group.people, given.reading, session.now)

    return do(session, confirm)


def mine(session: Session) -> int:
    """What I say of myself."""
    given = session.options
    said: dict[str, object] = {
        name: value for name in ("industry", "function", "region") if (value := _word(session, name))
    }
    if given.authority is not None:
        said["authority"] = given.authority
    for field, values in (("organizations", given.organization), ("schools", given.school)):
        if values:
            said[field] = tuple(values)
    return _confirm(session, lambda vault: enriching.mine(vault, said, session.now), said)


def _confirm(session: Session, verb: Callable[[OpenVault], Changes], said: Mapping[str, object]) -> int:
    """Do it. A word that is none of ours is taken with --own-words alone, and told of: it may be mistyped.

    Refused("own_word") without.
    """
    own: list[dict[str, object]] = []
    remarks = []
    for field, value in said.items():
        if not isinstance(value, str) or field not in VOCABULARIES or not value:
            continue
        if VOCABULARIES[field].code_of(value) or (field == "region" and regions.of_place(value)):
            continue
        near, word = vocabulary.alike(field, value, session.wording.language), session.wording.word(MINE, field)
        if not session.options.own_words:
            raise Refused("own_word", field=word, value=value, near=near)
        own.append({"field": field, "value": value, "near": near})
        remarks.append(session.say("own_word", field=word, value=value, near=near))
    return do(session, verb, more={"own_words": own} if own else {}, remarks=remarks)


def _groups(vault: OpenVault, step: str, *, everything: bool) -> list[Group]:
    if step == "readings":
        return readings.readings(vault)
    makers = {"employers": enrich.employers, "titles": enrich.titles, "schools": enrich.schools}
    return makers[step](vault, everything=everything)


def _word(session: Session, field: str) -> str:
    """What was given for a field: the code that any spelling of a word of ours stands for, else the own word."""
    return VOCABULARIES[field].kept(getattr(session.options, field))


def _one(found: Iterator[Group], name: str) -> Group:
    one = next(found, None)
    if one is None:
        raise Refused("no_such_group", name=name)
    return one


def _text(session: Session, groups: list[Group], mine: list[MineProposal], stands: Standing) -> str:
    words = session.wording
    rows = [
        [
            group.name,
            session.say("people", count=len(group.people)),
            "  ".join(
                f"{words.word(FIELDS, field)}: {term(words, field, value)} ({words.word(WHY, group.why[field])})"
                for field, value in group.proposed.items()
            ),
        ]
        for group in groups
    ]
    rows += [
        [words.word(FIELDS, one.field), ", ".join(term(words, one.field, value) for value in one.present),
         ", ".join(term(words, one.field, value) for value in one.proposed)]
        for one in mine
    ]  # fmt: skip
    return _with_standing(session, table(rows, most=70) if rows else session.say("enrich.none"), stands)


def _with_standing(session: Session, text: str, stands: Standing) -> str:
    words = session.wording
    lines = [text, "", session.say("enrich.clear", clear=stands.clear, all=stands.ties)]
    if stands.mine:
        lines.append(session.say("enrich.mine", fields=[words.word(MINE, name) for name in stands.mine]))
    return "\n".join(lines)
