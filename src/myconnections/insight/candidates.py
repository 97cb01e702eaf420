"""Who may be suggested for what (method.md 5.1). A new kind is one more `Source` in SOURCES; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from myconnections.domain.periods import half_life
from myconnections.domain.rhythm import DORMANT_DAYS
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import Reason, SuggestionKind
from myconnections.domain.warmth import WARM, keeps_warm
from myconnections.insight.scene import Scene

HEAT_DAYS = 30
"""Days after the first two-way contact in which a new tie is heated (method.md 5.1)."""


_CONNECTION = int(Stage.CONNECTION)


class Draft(NamedTuple):
    """Somebody eligible: the place in the rows and U; `values` replaces N, G, F where a kind has its own."""

    who: int
    urgency: float
    values: tuple[float, float, float] | None = None


def _any_step(_scene: Scene, _index: int, _step: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Source:
    """One kind: who is eligible, why (the sentence of U), the fact told last, and the codes of its tiny steps.

    `fits` says whether a step goes with what happened with the person at this place of the rows.
    """

    kind: SuggestionKind
    find: Callable[[Scene], Iterator[Draft]]
    why: Callable[[Scene, int], Reason]
    fact: Callable[[Scene, int], Reason | None]
    steps: tuple[str, ...]
    fits: Callable[[Scene, int, str], bool] = _any_step


def _start(scene: Scene) -> Iterator[Draft]:
    """Triaged or starred by the person, and nothing recorded yet.

    A Link gets one follow-up only (method.md 2.3): hundreds sorted as "never talked" would come round for ever. A star
    brings it back, and so does "Later".
    """
    come_up = scene.week.last_shown.keys() - scene.week.later.keys()
    for index in scene.people:
        row = scene.rows[index]
        if not (row.triaged or row.starred) or row.warm is not None or row.last_contact is not None:
            continue
        if row.stage >= _CONNECTION or row.starred or row.id not in come_up:
            yield Draft(index, 0.5)


def _heat(scene: Scene) -> Iterator[Draft]:
    """First two-way contact at most 30 days ago, and 0 < W < 0.5."""
    for index in scene.people:
        first, warm = scene.rows[index].first_two_way, scene.warmth[index]
        if first is not None and warm is not None and 0 <= scene.today - first <= HEAT_DAYS and 0 < warm < 0.5:
            yield Draft(index, 0.5)


def _keep(scene: Scene) -> Iterator[Draft]:
    """Kept warm, and W at most 1/3; not recorded from Connection on only."""
    for index in scene.people:
        row, warm = scene.rows[index], scene.warmth[index]
        if (row.stage >= _CONNECTION if warm is None else warm <= WARM) and keeps_warm(row.stage, row.keep_warm):
            yield Draft(index, scene.silence(index))


def _reconnect(scene: Scene) -> Iterator[Draft]:
    """No contact for a year, from Connection on."""
    for index in scene.people:
        row = scene.rows[index]
        if row.stage >= _CONNECTION and row.last_contact is not None and scene.today - row.last_contact >= DORMANT_DAYS:
            yield Draft(index, scene.silence(index))


def _nothing_recorded(_scene: Scene, _index: int) -> Reason:
    return Reason("nothing_recorded")


def _new_tie(scene: Scene, index: int) -> Reason:
    """The first contact of both sides by what it was: only who talked is said to have talked."""
    row = scene.rows[index]
    first = scene.today if row.first_two_way is None else row.first_two_way
    code = {"talked": "new_tie", "wrote": "new_tie_wrote"}.get(scene.week.begun.get(row.id, ""), "new_tie_began")
    return Reason(code, {"days": scene.today - first})


def _fits_beginning(scene: Scene, index: int, step: str) -> bool:
    """Nobody is asked to send what was spoken of where nothing was said."""
    needed = {"send_what_we_spoke_of": "talked", "send_on_what_we_wrote": "wrote"}.get(step)
    return needed is None or scene.week.begun.get(scene.rows[index].id) == needed


def _interval_passed(scene: Scene, index: int) -> Reason:
    """The sentence of KEEP; it never prints a warmth that is not recorded.

    An interval is told only of a tie that is kept warm, by days that are known, and while it is not dormant: a guess
    of half a year ago, or three years of silence, is no interval that has just passed.
    """
    row, warm = scene.rows[index], scene.warmth[index]
    if warm is None:
        return Reason("nothing_recorded")
    dormant = row.last_contact is not None and scene.today - row.last_contact >= DORMANT_DAYS
    if row.guessed or dormant or not keeps_warm(row.stage, row.keep_warm):
        return Reason("cooled")
    return Reason("interval_passed", {"days": half_life(row.stage, row.half_life), "warmth": warm})


def _long_silence(scene: Scene, index: int) -> Reason:
    last = scene.rows[index].last_contact or scene.today
    days = scene.today - last
    code = "long_silence_about" if scene.rows[index].guessed else "long_silence"
    return Reason(code, {"days": days, "years": days // 365, "day": date.fromordinal(last).isoformat()})


def _last_contact(scene: Scene, index: int) -> Reason | None:
    row = scene.rows[index]
    last = row.last_contact
    if last is None:
        return None
    code = "last_contact_about" if row.guessed else "last_contact"
    return Reason(code, {"day": date.fromordinal(last).isoformat(), "days": scene.today - last})


def _contact_since(scene: Scene, index: int) -> Reason | None:
    """The last contact, unless it is the first one, which the reason before has told already."""
    row = scene.rows[index]
    return None if row.last_contact == row.first_two_way else _last_contact(scene, index)


def _nothing_more(_scene: Scene, _index: int) -> None:
    """The reason itself says when the last contact was."""


def _connected_on(scene: Scene, index: int) -> Reason | None:
    day = scene.rows[index].connected_on
    return None if day is None else Reason("connected_on", {"day": date.fromordinal(day).isoformat()})


KEEP = Source(
    SuggestionKind.KEEP,
    _keep,
    _interval_passed,
    _last_contact,
    ("short_message", "ask_how_it_went", "propose_call", "share_something"),
)

SOURCES = (
    Source(
        SuggestionKind.RECONNECT,
        _reconnect,
        _long_silence,
        _nothing_more,
        ("warm_up_first", "say_what_reminded", "ask_for_view", "send_greeting"),
    ),
    KEEP,
    Source(
        SuggestionKind.HEAT,
        _heat,
        _new_tie,
        _contact_since,
        ("send_what_we_spoke_of", "send_on_what_we_wrote", "ask_one_question", "propose_coffee"),
        _fits_beginning,
    ),
    Source(
        SuggestionKind.START,
        _start,
        _nothing_recorded,
        _connected_on,
        ("write_hello", "note_how_we_met", "ask_one_question"),
    ),
)
"""The kinds that take slots; of two that fit one person equally the earlier one stands."""
