"""The sections of the person pane, from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from myconnections.ui.context import Context
from myconnections.ui.inspector.capital import CapitalSection
from myconnections.ui.inspector.feeds import FeedsSection
from myconnections.ui.inspector.head import HeadSection
from myconnections.ui.inspector.known import KnownSection
from myconnections.ui.inspector.knows import KnowsSection
from myconnections.ui.inspector.promises import PromisesSection
from myconnections.ui.inspector.reach import OriginSection, ReachSection
from myconnections.ui.inspector.section import Section
from myconnections.ui.inspector.stage import StageSection
from myconnections.ui.inspector.step import StepSection
from myconnections.ui.inspector.timeline import TimelineSection
from myconnections.ui.inspector.warmth import WarmthSection


def sections(context: Context, close: Callable[[], object]) -> Iterator[Section]:
    """Each made when it is asked for; `close` is what the cross in the first one does."""
    head = HeadSection(context)
    head.closed.connect(close)
    yield head
    for make in (
        WarmthSection,
        StageSection,
        StepSection,
        PromisesSection,
        TimelineSection,
        KnownSection,
        FeedsSection,
        KnowsSection,
        CapitalSection,
        ReachSection,
        OriginSection,
    ):
        yield make(context)
