"""The parts of the notebook in a report: which module tells of which, and who is behind the people in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from myconnections.domain.ids import ContactId
from myconnections.domain.report_parts import PARTS, Section
from myconnections.services import coach_parts_around, coach_parts_self, coach_parts_tried
from myconnections.services.coach_drafts import Draft
from myconnections.services.ports import OpenVault

_TOLD: Mapping[str, Callable[[OpenVault, datetime, bool], Draft]] = {
    "capabilities": coach_parts_self.capabilities,
    "values": coach_parts_self.values,
    "plans": coach_parts_self.plans,
    "vision": coach_parts_self.vision,
    "roles": coach_parts_self.roles,
    "opportunities": coach_parts_self.opportunities,
    "journeys": coach_parts_tried.journeys,
    "roadmap": coach_parts_tried.roadmap,
    "needs": coach_parts_around.needs_fed,
    "contributions": coach_parts_around.contributions,
    "obstacles": coach_parts_around.obstacles_met,
    "steps": coach_parts_around.steps,
    "dialogues": coach_parts_around.dialogues_held,
    "introductions": coach_parts_around.introductions_made,
    "gatherings": coach_parts_around.gatherings_past,
    "communities": coach_parts_around.communities_tended,
    "tools": coach_parts_tried.tools,
    "letting_go": coach_parts_tried.letting_go,
    "wanted": coach_parts_around.wanted_map,
    "review": coach_parts_self.review,
}
"""By the part. The last argument says whether what was written goes along."""


def drafts(vault: OpenVault, parts: Iterable[str], now: datetime) -> dict[str, Draft]:
    """What is told of these parts (in their order), whom it names still by their numbers; reads only."""
    chosen = tuple(parts)
    words = {PARTS[code].of for code in chosen}
    return {
        code: _TOLD[code](vault, now, code in words or PARTS[code].private) for code in chosen if not PARTS[code].of
    }


def people_in(found: Mapping[str, Draft]) -> set[ContactId]:
    """Whom these name."""
    return {who for draft in found.values() for _, people in draft.lines for who in people}


def sections(found: Mapping[str, Draft], labels: Mapping[ContactId, str]) -> tuple[Section, ...]:
    """The same with what each person is called in the report."""
    return tuple(
        Section(
            code,
            draft.basis,
            tuple(replace(line, who=tuple(labels[who] for who in people)) for line, people in draft.lines),
            draft.panels,
            draft.ticks,
            draft.older,
        )
        for code, draft in found.items()
    )
