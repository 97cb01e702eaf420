"""Which cards the page Myself shows, in which order, and how each is made. A card loads its module when it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from myconnections.ui.context import Context
from myconnections.ui.myself.card import MyselfCard


@dataclass(frozen=True, slots=True)
class Slot:
    """A card and how wide it lies: "whole" the line, or the "left" or "right" column."""

    make: Callable[[Context], MyselfCard]
    where: str


def _vision(context: Context) -> MyselfCard:
    from myconnections.ui.myself.vision_card import VisionCard

    return VisionCard(context)


def _values(context: Context) -> MyselfCard:
    from myconnections.ui.myself.values_card import ValuesCard

    return ValuesCard(context)


def _opportunities(context: Context) -> MyselfCard:
    from myconnections.ui.myself.opportunities_card import OpportunitiesCard

    return OpportunitiesCard(context)


def _capabilities(context: Context) -> MyselfCard:
    from myconnections.ui.myself.capabilities_card import CapabilitiesCard

    return CapabilitiesCard(context)


def _dialogue(context: Context) -> MyselfCard:
    from myconnections.ui.myself.dialogue_card import DialogueCard

    return DialogueCard(context)


def _communities(context: Context) -> MyselfCard:
    from myconnections.ui.myself.communities_card import CommunitiesCard

    return CommunitiesCard(context)


def _obstacles(context: Context) -> MyselfCard:
    from myconnections.ui.myself.obstacles_card import ObstaclesCard

    return ObstaclesCard(context)


def _journeys(context: Context) -> MyselfCard:
    from myconnections.ui.myself.journeys_card import JourneysCard

    return JourneysCard(context)


def _roadmap(context: Context) -> MyselfCard:
    from myconnections.ui.myself.roadmap_card import RoadmapCard

    return RoadmapCard(context)


def _review(context: Context) -> MyselfCard:
    from myconnections.ui.myself.review_card import ReviewCard

    return ReviewCard(context)


def _needs(context: Context) -> MyselfCard:
    from myconnections.ui.myself.needs_card import NeedsCard

    return NeedsCard(context)


def _steps(context: Context) -> MyselfCard:
    from myconnections.ui.myself.steps_card import StepsCard

    return StepsCard(context)


def _tools(context: Context) -> MyselfCard:
    from myconnections.ui.myself.tools_card import ToolsCard

    return ToolsCard(context)


def _letting(context: Context) -> MyselfCard:
    from myconnections.ui.myself.letting_card import LettingCard

    return LettingCard(context)


def _introductions(context: Context) -> MyselfCard:
    from myconnections.ui.myself.introductions_card import IntroductionsCard

    return IntroductionsCard(context)


CARDS: tuple[Slot, ...] = (
    Slot(_vision, "whole"),
    Slot(_review, "whole"),
    Slot(_values, "left"),
    Slot(_needs, "right"),
    Slot(_opportunities, "right"),
    Slot(_obstacles, "right"),
    Slot(_dialogue, "right"),
    Slot(_communities, "left"),
    Slot(_steps, "left"),
    Slot(_journeys, "left"),
    Slot(_roadmap, "right"),
    Slot(_tools, "left"),
    Slot(_letting, "right"),
    Slot(_introductions, "right"),
    Slot(_capabilities, "whole"),
)
