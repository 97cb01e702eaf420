"""Circles that were not looked over yet and marks of a screen that was not confirmed, as a draft. No Qt.

People stand in it by number where `services.erasing` looks for them: under "said", and in "front" as [number, ""].
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from myconnections.domain.ids import ContactId
from myconnections.services.who_knows import WhoKnows
from myconnections.ui.texts_who_knows import WAYS

PLACE = ("who-knows", "")

Pile = tuple[str, list[int]]


@dataclass(frozen=True, slots=True)
class Half:
    """What stood half-written: the way, the piles, and of whoever was in front who was ticked and who left open."""

    way: str
    piles: list[Pile]
    front: ContactId | None
    ticked: set[int]
    left: set[int]


def written(
    way: str,
    piles: Sequence[Pile],
    front: int | None,
    marks: Mapping[str, Collection[int]],
    view: WhoKnows | None,
) -> Mapping[str, object] | None:
    """What is worth keeping: piles that are not just those proposed, or people with the `marks` "ticked" and "left";
    None for nothing.
    """
    proposed = [] if view is None else [(pile.name, [int(who) for who in pile.people]) for pile in view.piles]
    own = [pile for pile in piles if pile[1]] not in ([], proposed)
    if not own and not any(marks.values()):
        return None
    said: dict[str, dict[str, object]] = {}
    for number, (_, inside) in enumerate(piles):
        for who in inside:
            found = said.setdefault(str(who), {"piles": []})["piles"]
            if isinstance(found, list):
                found.append(number)
    for mark, people in marks.items():
        for who in people:
            said.setdefault(str(who), {"piles": []})[mark] = True
    names = [name for name, _ in piles]
    return {"way": way, "names": names, "said": said, "front": [] if front is None else [[front, ""]]}


def read(kept: Mapping[str, object]) -> Half:
    """What was parked."""
    names, said, front = kept.get("names"), kept.get("said"), kept.get("front")
    piles: list[Pile] = [(str(name), []) for name in names] if isinstance(names, list) else []
    ticked: set[int] = set()
    left: set[int] = set()
    for who, told in said.items() if isinstance(said, dict) else ():
        for number in told.get("piles", ()):
            if number < len(piles):
                piles[number][1].append(int(who))
        if told.get("ticked"):
            ticked.add(int(who))
        if told.get("left"):
            left.add(int(who))
    way = str(kept.get("way"))
    whom = ContactId(int(front[0][0])) if isinstance(front, list) and front else None
    if whom is None:
        ticked, left = set(), set()
    return Half(way if way in WAYS else "circles", piles, whom, ticked, left)
