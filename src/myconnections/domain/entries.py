"""Every kind of entry there is, by the word it stands under in the vault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from myconnections.domain.capability import CheckIn, LifeEvent
from myconnections.domain.community import Community
from myconnections.domain.contribution import Contribution
from myconnections.domain.dialogue import Dialogue
from myconnections.domain.entry import Body
from myconnections.domain.gathering import Gathering
from myconnections.domain.introduction import Introduction
from myconnections.domain.journey import Journey
from myconnections.domain.letting_go import LettingGo
from myconnections.domain.need import Feeds
from myconnections.domain.obstacle import Obstacle
from myconnections.domain.opportunity import Opportunity
from myconnections.domain.personal_value import ValuesRound, ValueTag
from myconnections.domain.roadmap import RoadmapStep
from myconnections.domain.role import Role
from myconnections.domain.small_step import StepPlanned, StepTaken
from myconnections.domain.tool_used import ToolUsed
from myconnections.domain.vision import Vision
from myconnections.domain.wanted import WantedKind, WantedTie
from myconnections.domain.weekly_review import WeeklyReview

BODIES: Final[Mapping[str, type[Body]]] = {
    body.KIND: body
    for body in (
        Vision,
        Gathering,
        Community,
        ValuesRound,
        ValueTag,
        Role,
        Opportunity,
        Feeds,
        Contribution,
        Obstacle,
        StepTaken,
        StepPlanned,
        Dialogue,
        CheckIn,
        LifeEvent,
        ToolUsed,
        LettingGo,
        RoadmapStep,
        Journey,
        WeeklyReview,
        WantedTie,
        WantedKind,
        Introduction,
    )
}
