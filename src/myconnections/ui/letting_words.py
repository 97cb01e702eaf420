"""The line of trials and what is asked about them, for the page of letting go and for its card on Myself."""

from __future__ import annotations

from myconnections.domain.letting_go import Since
from myconnections.services.letting import LettingRow
from myconnections.ui import growth_words
from myconnections.ui import texts_growth as texts
from myconnections.ui.context import Context
from myconnections.ui.widgets.trial_line import TrialLine
from myconnections.ui.wording import Wording


def asked(row: LettingRow, words: Wording) -> str:
    """What is asked about it now, "" for nothing: after the day of a plan, else after four weeks without a word."""
    if row.asks:
        return words.pair(texts.FIGURES["asks"])
    return "" if row.quiet is None else words.pair(texts.FIGURES["quiet"], {"n": row.quiet})


def line(row: LettingRow, context: Context) -> TrialLine:
    """When it was tried: from the day it began until today, and what is planned."""
    words, body, today = context.wording, row.entry.body, context.clock().date()
    trials = [one.day for one in body.trials]
    planned = None if row.plan is None else row.plan.due
    over = body.since is not Since.TRYING
    facts = {"begun": row.entry.day, "n": len(trials), "now": words.word(texts.SINCE, body.since.value)}
    told = [words.pair(texts.FIGURES["trials"], facts)]
    told += [f"{words.day(one.day)} {one.happened}" for one in body.trials]
    told += [growth_words.planned(row.plan, words)] if row.plan is not None else []
    end = max([*trials, *([] if over and trials else [today]), *([planned] if planned else [])])
    said = words.pair(texts.FIGURES["today"]) if end == today else words.day(end)
    ends = (words.day(min([row.entry.day, *trials])), said)
    return TrialLine(context.theme, row.entry.day, trials, today, ends, "\n".join(told), planned=planned, over=over)
