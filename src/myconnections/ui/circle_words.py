"""Sentences about circles found among ties, for the window and the command line. No Qt."""

from __future__ import annotations

from collections.abc import Collection

from myconnections.services.circle_records import Shares
from myconnections.services.found_circles import FoundCircle, FoundCircles, Naming
from myconnections.ui.texts_circles import CIRCLES, NAMING, PAGE
from myconnections.ui.wording import Wording

_NAMED = 5
_RECORDED = 4


def head(found: FoundCircles, wording: Wording, *, short: bool = False) -> str:
    """How many there are and what they were found in, what was left out, and what is missing where there is none.

    `short` leaves out what `left_out` says at length, and who was set aside.
    """
    out = recorded_short(found, wording) if short else left_out(found, wording)
    if not found.circles and not found.left:
        return _joined([wording.pair(CIRCLES["none"]), answered(found, wording), out], wording)
    facts = {"circles": len(found.circles), "people": found.people, "ties": found.ties, "hints": found.hints}
    left = wording.pair(CIRCLES["left"], {"left": found.left}) if found.left and not short else ""
    return _joined([wording.pair(CIRCLES["found"], facts), left, out], wording)


def left_out(found: FoundCircles, wording: Wording) -> str:
    """What says nothing new: hints among colleagues, and groups that are recorded; "" without any."""
    hints = wording.pair(CIRCLES["unsaying"], {"n": found.unsaying}) if found.unsaying else ""
    return _joined([hints, recorded(found, wording)], wording)


def answered(found: FoundCircles, wording: Wording) -> str:
    """How many pairs were answered."""
    return wording.pair(CIRCLES["answered" if found.answered else "nobody_answered"], {"n": found.answered})


def recorded(found: FoundCircles, wording: Wording) -> str:
    """The groups that only say again what is recorded, the largest by name; "" without any."""
    if not found.recorded:
        return ""
    told = [
        f"{one.name} ({one.people:,})" if wording.language == "en" else f"{one.name}（{one.people:,}人）"
        for one in found.recorded[:_RECORDED]
    ]
    rest = ["…"] if len(found.recorded) > _RECORDED else []
    return wording.pair(CIRCLES["recorded"], {"names": _comma(wording).join([*told, *rest])})


def set_aside(wording: Wording) -> str:
    """The head of those set aside."""
    return wording.pair(PAGE["aside_head"])


def recorded_short(found: FoundCircles, wording: Wording) -> str:
    """The same in one line, the largest by name."""
    if not found.recorded:
        return ""
    name = found.recorded[0].name
    many = len(found.recorded)
    names = wording.pair(CIRCLES["and_others"], {"name": name}) if many > 1 else name
    return wording.pair(CIRCLES["recorded_short"], {"n": many, "names": names})


def size(one: FoundCircle, wording: Wording) -> str:
    """How many people."""
    return wording.pair(CIRCLES["size"], {"people": len(one.people)})


def ties(one: FoundCircle, wording: Wording, *, short: bool = False) -> str:
    """How many ties it was found by, known and hinted at; `short` without what a hint is, where both are there."""
    both = "ties:short" if short else "ties"
    code = "ties:hinted" if not one.ties else both if one.hints else "ties:known"
    return wording.pair(CIRCLES[code], {"ties": one.ties, "hints": one.hints})


def ties_short(one: FoundCircle, wording: Wording) -> str:
    """The same in a column."""
    return wording.pair(CIRCLES["ties_short"], {"ties": one.ties, "hints": one.hints})


def elsewhere(many: int, apart: int, wording: Wording) -> str:
    """How many of a circle are not on the map, and how many stand on other islands than most; "" for none."""
    told = {"elsewhere": many, "apart": apart}
    return "\n".join(wording.pair(CIRCLES[code], {"n": n}) for code, n in told.items() if n)


def names(one: FoundCircle, wording: Wording) -> str:
    """The names of those with most ties inside it."""
    joined = _comma(wording).join(one.names[:_NAMED])
    return joined if len(one.names) <= _NAMED else joined + " …"


def row(one: FoundCircle, wording: Wording) -> str:
    """How many, and who."""
    return wording.pair(PAGE["row"], {"size": size(one, wording), "names": names(one, wording)})


def sense(one: FoundCircle, wording: Wording) -> str:
    """The community it is already, what they share, or that nothing would name it."""
    if one.community:
        return wording.pair(CIRCLES["is_but" if one.missing else "is"], {"name": one.community, "missing": one.missing})
    if one.proposed_from is Shares.NOTHING:
        return wording.pair(CIRCLES["no_proposal"])
    facts = {"sharing": one.sharing, "people": len(one.people), "name": one.proposal}
    return wording.pair(CIRCLES[one.proposed_from], facts)


def effect(one: FoundCircle, told: Naming, wording: Wording) -> str:
    """What the name is, and who would come to carry it."""
    people = len(one.people)
    facts = {"name": told.name, "people": people, "already": people - len(told.joining), "members": told.members}
    if not told.joining:
        return wording.pair(NAMING["full"], facts)
    there = "members" if len(told.joining) < people else "members_none"
    code, who = (there, "who_added") if told.exists else ("new", "who_new")
    return _joined([wording.pair(NAMING[code], facts), wording.pair(NAMING[who])], wording)


def deed(told: Naming, many: int, wording: Wording, name: str = "") -> str:
    """What the button does with so many people; `name` is the name as far as there is room for it."""
    if not many:
        return wording.pair(NAMING["nobody"])
    return wording.pair(NAMING["add" if told.exists else "make"], {"n": many, "name": name or told.name})


def anew(told: Naming, chosen: Collection[int], wording: Wording) -> str:
    """What is computed anew from it where these people come to carry the name, and that it can be undone."""
    turning = len(told.turning.intersection(chosen))
    said = wording.pair(NAMING["turning" if turning else "turning_none"], {"n": turning})
    return _joined([said, wording.pair(NAMING["undo"])], wording)


def _joined(told: list[str], wording: Wording) -> str:
    return ("" if wording.language == "ja" else " ").join(one for one in told if one)


def _comma(wording: Wording) -> str:
    return "、" if wording.language == "ja" else ", "
