"""Sentences about needs, filled with what was computed. No Qt."""

from __future__ import annotations

from myconnections.domain.need import Need
from myconnections.services.needs import NeedsView
from myconnections.ui import texts_steps
from myconnections.ui.wording import Wording


def basis(found: NeedsView, wording: Wording) -> str:
    """What is known of needs was said of so many ties and encounters."""
    facts = {"ties": found.ties, "encounters": found.encounters, "since": found.help.since}
    return wording.pair(texts_steps.FED["basis"], facts)


def lane(need: Need, found: NeedsView, wording: Wording) -> str:
    """What feeds a need, in a sentence, for who cannot see the picture."""
    fed = found.fed[need]
    facts = {"need": wording.word(texts_steps.NEEDS, need.value), "ties": len(fed.ties), "encounters": fed.encounters}
    if not fed.days:
        return wording.pair(texts_steps.FED["lane_none"], facts)
    return wording.pair(texts_steps.FED["lane"], {**facts, "last": fed.days[-1]})
