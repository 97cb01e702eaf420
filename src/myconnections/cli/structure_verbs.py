"""`structure`: how my people stand to one another. `capital`: the kind of one tie, with its reasons."""

from __future__ import annotations

from dataclasses import asdict

from myconnections.cli.deed_verbs import do
from myconnections.cli.output import table
from myconnections.cli.session import Session
from myconnections.domain.ego_structure import Advanced, Band, Mixture, RoleBands
from myconnections.domain.ids import ContactId
from myconnections.services import people, structure, structure_past, ties
from myconnections.services.structure import StructureView
from myconnections.services.structure_past import StructurePast
from myconnections.ui import capital_words, structure_past_words
from myconnections.ui import structure_words as in_words
from myconnections.ui import texts_structure as texts

COMPUTED = "computed"
_PLACES = 6


def show(session: Session) -> int:
    """Everything that can be told, and nothing that cannot."""
    with session.vault() as vault:
        view = structure.view(vault, session.now, session.options.by)
        past = structure_past.view(vault, session.now)
    told = {**as_json(view), "by_month": by_month(past)}
    session.answer(told, lambda: "\n".join([*_lines(session, view), *_months(session, past)]))
    return 0


def capital(session: Session) -> int:
    """Tell the kind of a tie, or overrule it."""
    who, kind = ContactId(session.options.id), session.options.kind
    if kind is not None:
        label = "" if kind == COMPUTED else kind
        return do(session, lambda vault: ties.label_capital(vault, who, label, session.now))
    with session.vault() as vault:
        view = people.person(vault, who, session.now)
    told = {"id": int(who), "name": view.contact.name, "capital": view.listed.row.capital, **view.capital_reasons}
    told["lines"] = capital_words.lines(view.capital_reasons, session.wording)
    session.answer(told, lambda: "\n".join([view.contact.name, *capital_words.lines(told, session.wording)]))
    return 0


def as_json(view: StructureView) -> dict[str, object]:
    """The view as JSON tells of it; null where something is not told."""
    whole = view.whole
    return {
        "people": view.people,
        "core": {
            "people": [{"id": who, "name": view.names.get(ContactId(who), "")} for who in view.core.people],
            "inner": len(view.core.inner),
            "drawn": len(view.core.drawn),
            "inner_only": view.inner_only,
        },
        "size": len(view.core.people),
        "pairs": view.pairs,
        "answered": view.answered,
        "ties_among_alters": view.ties,
        "coverage": _rounded(view.coverage),
        "shown": view.shown.value,
        "effective_size": _band(view.effective_size),
        "efficiency": _band(view.efficiency),
        "everybody": None
        if whole is None
        else {
            "people": whole.people,
            "drawn": whole.drawn,
            "efficiency": _band(whole.efficiency),
            "effective_size": _band(whole.effective_size),
        },
        **_advanced(view.advanced),
        "composition": {one.attribute: _mixture(one) for one in view.mixtures},
        "reach": {line.code: {"people": line.people, "warm": line.warm} for line in view.reach}
        if view.reach_recorded
        else None,
        "classes": [{**asdict(one), "chance": _rounded(one.chance)} for one in view.classes],
    }


def by_month(past: StructurePast) -> list[dict[str, object]]:
    """What was known at the end of each month as JSON tells of it; null where too little was answered."""
    return [
        {
            "month": f"{first:%Y-%m}",
            "asked": one.asked,
            "pairs": one.pairs,
            "answered": one.answered,
            "ties_among_alters": one.ties,
            "shown": one.shown.value,
            "effective_size": _band(one.effective_size),
            "efficiency": _band(one.efficiency),
        }
        for first, one in zip(past.months.firsts, past.points, strict=True)
    ]


def _months(session: Session, past: StructurePast) -> list[str]:
    """The months from the first answer on, one line each."""
    words = session.wording
    if not past.answered:
        return []
    told = [
        structure_past_words.sentence(one, first, words)
        for first, one in zip(past.months.firsts, past.points, strict=True)
        if one.answered
    ]
    return ["", words.pair(texts.PAST["head"]), *(f"  {line}" for line in told), words.pair(texts.PAST["note"])]


def _advanced(found: Advanced | None) -> dict[str, object]:
    """The measures that need nearly all pairs, each null while they are not told."""
    told: dict[str, object] = {
        name: None if found is None else _band(getattr(found, name)) for name in in_words.ADVANCED
    }
    roles: RoleBands | None = None if found is None else found.roles
    told["roles"] = (
        None
        if roles is None
        else {"by": roles.by, "known": roles.known, **{name: _band(getattr(roles, name)) for name in in_words.ROLES}}
    )
    return told


def _mixture(one: Mixture) -> dict[str, object]:
    return {
        "known": one.known,
        "of": one.people,
        "offered": one.offered,
        "values": dict(one.values),
        "blau": _rounded(one.blau),
        "iqv": _rounded(one.iqv),
        "e_i": _rounded(one.e_i),
    }


def _band(band: Band | None) -> dict[str, float | None] | None:
    return None if band is None else {name: _rounded(value) for name, value in asdict(band).items()}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _PLACES)


def _lines(session: Session, view: StructureView) -> list[str]:
    words = session.wording
    told = [in_words.whom(view, words), in_words.coverage(view, words), *in_words.figures(view, words)]
    lines = [line for line in told if line]
    if view.advanced is not None:
        lines += ["", words.pair(texts.SAYS["among"], {"asked": len(view.core.people)})]
        lines.append(table([list(row) for row in in_words.advanced(view, words)]))
        heading, counts = in_words.roles(view, words)
        lines += [heading, table([list(row) for row in counts])] if counts else []
        lines += filter(None, [in_words.brackets(view, words)])
    open_classes = [list(row) for row in in_words.classes(view, words)] if view.effective_size is not None else []
    if open_classes:
        lines += ["", words.pair(texts.SAYS["from"]), table(open_classes, most=100)]
    lines += ["", words.pair(texts.SAYS["mixture"])]
    lines.append(table([list(in_words.mixture(one, words)) for one in view.mixtures], most=100))
    reached = [line for line in view.reach if line.people]
    facts = {"reached": len(reached), "kinds": len(view.reach), "warm": sum(bool(line.warm) for line in view.reach)}
    key = "reached" if view.reach_recorded else "nothing_known"
    lines += ["", f"{words.pair(texts.SAYS['reach'])}: {words.pair(texts.SAYS[key], facts)}"]
    return [*lines, "", words.pair(texts.SAYS["explained"])] if view.effective_size is not None else lines
