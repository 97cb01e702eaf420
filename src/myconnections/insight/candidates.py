"""Who may be suggested for what (method.md 5.1). A new kind is one more `Source` in SOURCES; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from myconnections.domain.capital import Capital
from myconnections.domain.ids import ContactId
from myconnections.domain.listing import PersonRow
from myconnections.domain.periods import half_life
from myconnections.domain.rhythm import DORMANT_DAYS
from myconnections.domain.stage import Stage
from myconnections.domain.suggestion import Reason, SuggestionKind
from myconnections.domain.warmth import WARM, keeps_warm
from myconnections.insight.scene import SOON, Scene

HEAT_DAYS = 30
"""Days after the first two-way contact in which a new tie is heated (method.md 5.1)."""


_CONNECTION = int(Stage.CONNECTION)
_BRIDGING = Capital.BRIDGING.value


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

    `fits` says whether a step goes with what happened with the person at this place of the rows. `always`: the fact is
    told whatever the slot is for, since without it nobody knows what is meant.
    """

    kind: SuggestionKind
    find: Callable[[Scene], Iterator[Draft]]
    why: Callable[[Scene, int], Reason]
    fact: Callable[[Scene, int], Reason | None]
    steps: tuple[str, ...]
    fits: Callable[[Scene, int, str], bool] = _any_step
    always: bool = False


def _start(scene: Scene) -> Iterator[Draft]:
    """Triaged or starred by the person, and nothing recorded yet."""
    come_up = _come_up(scene)
    for index in scene.people:
        row = scene.rows[index]
        if (row.triaged or row.starred) and _unrecorded(row) and _may_follow(row, come_up):
            yield Draft(index, 0.5)


def _come_up(scene: Scene) -> Set[int]:
    """Who has come up already, and was not put off by "Later"."""
    return scene.week.last_shown.keys() - scene.week.later.keys()


def _unrecorded(row: PersonRow) -> bool:
    return row.warm is None and row.last_contact is None


def _may_follow(row: PersonRow, come_up: Set[int]) -> bool:
    """A Link of whom nothing is recorded gets one follow-up only (method.md 2.3): hundreds sorted as "never talked"
    would come round for ever. A star brings it back.
    """
    return not _unrecorded(row) or row.stage >= _CONNECTION or row.starred or row.id not in come_up


def _heat(scene: Scene) -> Iterator[Draft]:
    """First two-way contact at most 30 days ago, and 0 < W < 0.5."""
    for index in scene.people:
        first, warm = scene.rows[index].first_two_way, scene.warmth[index]
        if first is not None and warm is not None and 0 <= scene.today - first <= HEAT_DAYS and 0 < warm < 0.5:
            yield Draft(index, 0.5)


def _keep(scene: Scene) -> Iterator[Draft]:
    """Kept warm, and W near 1/3 or below; not recorded from Connection on only."""
    for index in scene.people:
        row, warm = scene.rows[index], scene.warmth[index]
        if (row.stage >= _CONNECTION if warm is None else warm < SOON) and keeps_warm(row.stage, row.keep_warm):
            yield Draft(index, scene.silence(index))


def _reconnect(scene: Scene) -> Iterator[Draft]:
    """No contact for a year, from Connection on."""
    for index in scene.people:
        row = scene.rows[index]
        if row.stage >= _CONNECTION and row.last_contact is not None and scene.today - row.last_contact >= DORMANT_DAYS:
            yield Draft(index, scene.silence(index))


def _bridge(scene: Scene) -> Iterator[Draft]:
    """A bridging tie, active or still to become one (method.md 4), that is not warm just now."""
    come_up = _come_up(scene)
    for index in scene.people:
        row, warm = scene.rows[index], scene.warmth[index]
        if row.capital.startswith(_BRIDGING) and (warm is None or warm < SOON) and _may_follow(row, come_up):
            yield Draft(index, scene.silence(index))


def _reach(scene: Scene) -> Iterator[Draft]:
    """Somebody in a kind of position in which nobody is warm yet."""
    come_up = _come_up(scene)
    for index in scene.people:
        row = scene.rows[index]
        if row.reach and scene.unmet(index) and _may_follow(row, come_up):
            yield Draft(index, scene.silence(index))


def _introduce(scene: Scene) -> Iterator[Draft]:
    """Somebody who might be introduced to another; N and G are the means of both, F that of the looser tie."""
    meetings = scene.week.meetings
    if not meetings:
        return
    places = {row.id: place for place, row in enumerate(scene.rows)}
    for index in scene.people:
        meeting = meetings.get(scene.rows[index].id)
        if meeting is not None and meeting.second in places:
            one, other = scene.values(index), scene.values(places[ContactId(meeting.second)])
            yield Draft(index, 0.0, ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2, min(one[2], other[2])))


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
    passed = "interval_passed" if warm <= WARM else "interval_soon"
    dormant = row.last_contact is not None and scene.today - row.last_contact >= DORMANT_DAYS
    if row.guessed or dormant or not keeps_warm(row.stage, row.keep_warm):
        return Reason("cooled")
    return Reason(passed, {"days": half_life(row.stage, row.half_life), "warmth": warm})


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


def _is_bridge(_scene: Scene, _index: int) -> Reason:
    return Reason("bridges")


def _unmet_reach(scene: Scene, index: int) -> Reason:
    return Reason("nobody_warm_in_reach", {"reach": scene.unmet(index)})


def _so_far(scene: Scene, index: int) -> Reason | None:
    """When the last contact was; where nothing is recorded that, or since when the two are connected."""
    if _unrecorded(scene.rows[index]):
        return _connected_on(scene, index) or Reason("nothing_recorded")
    return _last_contact(scene, index)


def _stands(scene: Scene, index: int) -> Reason:
    """U of a tie that may not be kept warm: no interval is told, only how it stands."""
    return _so_far(scene, index) or Reason("cooled")


def _fits_so_far(scene: Scene, index: int, step: str) -> bool:
    """A first line goes to those with whom nothing is recorded only."""
    return step != "write_hello" or _unrecorded(scene.rows[index])


_MIGHT_MEET = {"offer": "might_meet_offer", "interest": "might_meet_interest"}


def _might_meet(scene: Scene, index: int) -> Reason:
    """Who the other is, and what the two would have to talk about."""
    meeting = scene.week.meetings[scene.rows[index].id]
    other = next(row.name for row in scene.rows if row.id == meeting.second)
    return Reason(_MIGHT_MEET[meeting.code], {"other": other, "other_id": meeting.second, "word": meeting.word})


def _two_strangers(_scene: Scene, _index: int) -> Reason:
    return Reason("two_strangers")


def _connected_on(scene: Scene, index: int) -> Reason | None:
    day = scene.rows[index].connected_on
    return None if day is None else Reason("connected_on", {"day": date.fromordinal(day).isoformat()})


KEEP = Source(
    SuggestionKind.KEEP,
    _keep,
    _interval_passed,
    _so_far,
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
    Source(
        SuggestionKind.REACH,
        _reach,
        _stands,
        _unmet_reach,
        ("ask_a_quarter_hour", "ask_about_their_work", "write_hello"),
        _fits_so_far,
    ),
    Source(
        SuggestionKind.BRIDGE,
        _bridge,
        _stands,
        _is_bridge,
        ("ask_about_their_field", "send_across", "ask_for_view"),
    ),
    Source(SuggestionKind.INTRODUCE, _introduce, _two_strangers, _might_meet, ("ask_the_first",), always=True),
)
"""The kinds that take slots; of two that fit one person equally the earlier one stands."""
