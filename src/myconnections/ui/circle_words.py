"""Sentences about circles found among ties, for the window and the command line. No Qt."""

from __future__ import annotations

from myconnections.services.found_circles import FoundCircle, FoundCircles, Shares
from myconnections.ui.texts_circles import CIRCLES
from myconnections.ui.wording import Wording

_NAMED = 5


def head(found: FoundCircles, wording: Wording) -> str:
    """How many there are and what they were found in."""
    if not found.circles and not found.left:
        return wording.pair(CIRCLES["none"])
    facts = {"circles": len(found.circles), "people": found.people, "ties": found.ties, "hints": found.hints}
    told = wording.pair(CIRCLES["found"], facts)
    space = "" if wording.language == "ja" else " "
    return f"{told}{space}{wording.pair(CIRCLES['left'], {'left': found.left})}" if found.left else told


def size(one: FoundCircle, wording: Wording) -> str:
    """How many people."""
    return wording.pair(CIRCLES["size"], {"people": len(one.people)})


def ties(one: FoundCircle, wording: Wording) -> str:
    """How many ties lie inside it."""
    return wording.pair(CIRCLES["ties"], {"ties": one.ties, "hints": one.hints})


def elsewhere(many: int, wording: Wording) -> str:
    """How many of a circle are not on the map, "" where all are."""
    return wording.pair(CIRCLES["elsewhere"], {"n": many}) if many else ""


def names(one: FoundCircle, wording: Wording) -> str:
    """The names of those with most ties inside it."""
    joined = ("、" if wording.language == "ja" else ", ").join(one.names[:_NAMED])
    return joined if len(one.names) <= _NAMED else joined + " …"


def sense(one: FoundCircle, wording: Wording) -> str:
    """The community it is already, what they share, or that nothing would name it."""
    if one.community:
        return wording.pair(CIRCLES["is"], {"name": one.community})
    if one.proposed_from is Shares.NOTHING:
        return wording.pair(CIRCLES["no_proposal"])
    facts = {"sharing": one.sharing, "people": len(one.people), "name": one.proposal}
    return wording.pair(CIRCLES[one.proposed_from], facts)
