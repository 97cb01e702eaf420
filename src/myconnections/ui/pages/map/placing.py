"""Who has no place on the map yet: why, and what gives them one, in rings and among islands."""

from __future__ import annotations

from myconnections.domain.map_choice import BY_TIES, NETWORK, RINGS, MapChoice
from myconnections.ui.wording import Wording

_WAITING = (
    "{n:person has|people have} no place yet. {why}",
    "{n:,}人の置き場所がまだ決まっていません。{why}",
)
_WHY = {
    RINGS: (
        "Nothing says how near they are.",
        "近さの手がかりがないためです。",
    ),
    "ties": (
        "Nothing says whom they know.",
        "だれと知り合いかの手がかりがないためです。",
    ),
    "community": (
        "Nothing says whom they know, and no community of theirs is recorded.",
        "だれと知り合いかの手がかりも、コミュニティの記録もないためです。",
    ),
    "industry": (
        "Nothing says whom they know, and no industry of theirs is recorded.",
        "だれと知り合いかの手がかりも、業界の記録もないためです。",
    ),
    "employer": (
        "Nothing says whom they know, and no employer of theirs is recorded.",
        "だれと知り合いかの手がかりも、所属の記録もないためです。",
    ),
}
_HELPS = {
    RINGS: (
        "Sort them, or note when you were in touch: each then stands in a ring.",
        "仕分けるか、連絡を記録すると、輪の中に入ります。",
    ),
    "ties": (
        "Say of some pairs whether they know each other: who knows somebody then stands here.",
        "知り合いかどうかをいくつか答えると、だれかと知り合いの人がここに並びます。",
    ),
}
_PLACE = ("Place them", "置いていく")
_ANSWER = ("Answer some pairs", "いくつか答える")


def why(choice: MapChoice, wording: Wording) -> str:
    """Why those who wait have no place on a map of this choice."""
    return wording.pair(_WHY[_kind(choice)])


def invitation(waiting: int, choice: MapChoice, wording: Wording) -> str:
    """So many wait, why, and what gives them a place; for an empty map."""
    said = wording.pair(_WAITING, {"n": waiting, "why": why(choice, wording)})
    helps = wording.pair(_HELPS.get(_kind(choice), _HELPS[RINGS]))
    return f"{said}\n{helps}"


def button(choice: MapChoice, wording: Wording) -> str:
    """The words of the button that leads there."""
    return wording.pair(_ANSWER if _kind(choice) == BY_TIES else _PLACE)


def leads_to(choice: MapChoice | None) -> str:
    """The page that gives them a place."""
    return "who-knows-whom" if choice is not None and _kind(choice) == BY_TIES else "triage/unplaced"


def _kind(choice: MapChoice) -> str:
    return choice.islands if choice.view == NETWORK else RINGS
