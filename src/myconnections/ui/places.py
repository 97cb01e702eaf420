"""Which pages there are, in which order, and how each is made. A page that is not built is not offered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from myconnections.ui.context import Context
from myconnections.ui.page import Page
from myconnections.ui.widgets.nav_rail import Place

# Each page is loaded when it is first shown: the first one must not wait for the others.


def _today(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.today.page import TodayPage

    return TodayPage(context, parent)


def _people(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.people.page import PeoplePage

    return PeoplePage(context, parent)


def _map(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.map.page import MapPage

    return MapPage(context, parent)


def _triage(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.triage.page import TriagePage

    return TriagePage(context, parent)


def _enrich(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.enrich.page import EnrichPage

    return EnrichPage(context, parent)


def _coming(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.coming.page import ComingPage

    return ComingPage(context, parent)


def _week(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.week.page import WeekPage

    return WeekPage(context, parent)


def _bring_in(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.bring_in.page import BringInPage

    return BringInPage(context, parent)


def _coach(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.coach.page import CoachPage

    return CoachPage(context, parent)


def _vault(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.vault.page import VaultPage

    return VaultPage(context, parent)


def _myself(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.myself.page import MyselfPage

    return MyselfPage(context, parent)


def _values(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.values.page import ValuesPage

    return ValuesPage(context, parent)


def _vision(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.vision.page import VisionPage

    return VisionPage(context, parent)


def _opportunities(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.opportunities.page import OpportunitiesPage

    return OpportunitiesPage(context, parent)


def _capabilities(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.capabilities.page import CapabilitiesPage

    return CapabilitiesPage(context, parent)


def _dialogue(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.dialogue.page import DialoguePage

    return DialoguePage(context, parent)


def _tools(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.tools.page import ToolsPage

    return ToolsPage(context, parent)


def _letting(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.letting.page import LettingPage

    return LettingPage(context, parent)


def _obstacles(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.obstacles.page import ObstaclesPage

    return ObstaclesPage(context, parent)


def _journeys(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.journeys.page import JourneysPage

    return JourneysPage(context, parent)


def _roadmap(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.roadmap.page import RoadmapPage

    return RoadmapPage(context, parent)


def _steps(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.steps.page import StepsPage

    return StepsPage(context, parent)


def _needs(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.needs.page import NeedsPage

    return NeedsPage(context, parent)


def _communities(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.communities.page import CommunitiesPage

    return CommunitiesPage(context, parent)


def _insights(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.insights.page import InsightsPage

    return InsightsPage(context, parent)


def _review(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.review.page import ReviewPage

    return ReviewPage(context, parent)


def _introductions(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.introductions.page import IntroductionsPage

    return IntroductionsPage(context, parent)


def _organizations(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.organizations.page import OrganizationsPage

    return OrganizationsPage(context, parent)


def _who_knows(context: Context, parent: QWidget) -> Page:
    from myconnections.ui.pages.who_knows.page import WhoKnowsPage

    return WhoKnowsPage(context, parent)


MAKERS: dict[str, Callable[[Context, QWidget], Page]] = {
    "today": _today,
    "people": _people,
    "map": _map,
    "organizations": _organizations,
    "myself": _myself,
    "communities": _communities,
    "insights": _insights,
    "coach": _coach,
    "import": _bring_in,
    "triage": _triage,
    "enrich": _enrich,
    "coming": _coming,
    "week": _week,
    "vault": _vault,
    "values": _values,
    "vision": _vision,
    "opportunities": _opportunities,
    "obstacles": _obstacles,
    "tools": _tools,
    "letting": _letting,
    "dialogue": _dialogue,
    "steps": _steps,
    "needs": _needs,
    "capabilities": _capabilities,
    "review": _review,
    "journeys": _journeys,
    "roadmap": _roadmap,
    "introductions": _introductions,
    "who-knows-whom": _who_knows,
}


def groups() -> list[list[Place]]:
    """The entries of the rail, in groups, in the language of the moment."""
    translate = QCoreApplication.translate
    return [
        [
            Place("today", "today", translate("Rail", "Today")),
            Place("people", "people", translate("Rail", "People")),
            Place("map", "map", translate("Rail", "Map")),
            Place("organizations", "organization", translate("Rail", "Organizations")),
            Place("myself", "me", translate("Rail", "Myself")),
            Place("communities", "community", translate("Rail", "Communities")),
            Place("insights", "insight", translate("Rail", "Insights")),
        ],
        [
            Place("coach", "coach", translate("Rail", "Coach")),
            Place("import", "import", translate("Rail", "Bring in")),
        ],
    ]


def in_rail() -> list[Place]:
    """All entries of the rail in order."""
    return [place for group in groups() for place in group]
