"""`python -m tools.simulator.kinds [seeds]`: how often each kind of idea comes up in a year (docs/suggestions.md).

In the simulated worlds, in which one in twenty might be introduced to somebody; and in the vault of the look around,
lived through for 52 weeks with its shipped preferences: of five ideas two are done, one is put off, two are left.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from myconnections.domain.encounter import By, EncounterKind
from myconnections.domain.suggestion import SuggestionKind
from myconnections.insight.candidates import SOURCES
from myconnections.insight.suggestions import of_every_kind
from myconnections.services import asking, demo, encounters, people, today
from myconnections.services.ports import OpenVault
from myconnections.services.views import Card, LogDraft, PickAnswer
from myconnections.storage import keys
from myconnections.storage.vault import VaultStore
from tools.simulator.policies import asked, listed, moment, nobody
from tools.simulator.running import run
from tools.simulator.seen import Seen
from tools.simulator.world import Ints, Rules

WEEKS = 52
BEGIN = datetime(2026, 1, 5, 9, tzinfo=UTC)
KINDS = tuple(source.kind for source in SOURCES)

Counts = Counter[SuggestionKind]


def simulated(seeds: int, rules: Rules) -> tuple[Counts, Counts]:
    """How often each kind came up in a year, and in how many weeks somebody was eligible, over all seeds."""
    offered: Counts = Counter()
    possible: Counts = Counter()

    def noted(seen: Seen) -> Ints:
        when, chosen = moment(seen), nobody(seen)
        for seed in range(len(chosen)):
            possible.update({one.kind for one in of_every_kind(*asked(seen, seed, when))})
            found = listed(seen, seed, when)
            offered.update(one.candidate.kind for one in found)
            chosen[seed, : len(found)] = [one.candidate.contact_id - 1 for one in found]
        return chosen

    run(noted, range(seeds), rules)
    return offered, possible


def lived(vault: OpenVault, now: datetime, weeks: int = WEEKS) -> Counts:
    """How often each kind comes up in the weeks from `now` on; between the ideas life goes on."""
    offered: Counts = Counter()
    for week in range(weeks):
        moment_ = now + timedelta(weeks=week)
        _live(vault, week, moment_)
        for place, card in enumerate(today.today(vault, moment_).cards):
            if not card.answer:
                offered[card.suggestion.candidate.kind] += 1
                _answer(vault, card, place + week, moment_)
    return offered


def _answer(vault: OpenVault, card: Card, turn: int, now: datetime) -> None:
    if turn % 5 == 4:
        today.later(vault, card.shown_id, 7, now)
    elif turn % 5 in {0, 2}:
        meeting = next((one.facts for one in card.suggestion.candidate.reasons if "other_id" in one.facts), None)
        if meeting is not None:
            first, second = card.person.row.id, type(card.person.row.id)(int(str(meeting["other_id"])))
            today.introduce(vault, card.shown_id, first, second, str(meeting["word"]), now)
        else:
            draft = LogDraft((card.person.row.id,), EncounterKind.TALK, By.ME, now.date(), thank=False)
            today.do(vault, card.shown_id, draft, now)


def _live(vault: OpenVault, week: int, now: datetime) -> None:
    """Three talks a week with people one knows; now and then the first one with somebody, or somebody is sorted."""
    rows = [one.row for one in people.listing(vault, now) if not one.row.archived]
    known = [row for row in rows if row.contact_days]
    fresh = [row for row in rows if not (row.contact_days or row.triaged)][:1]
    if week % 4 == 2:
        asking.answer(vault, [PickAnswer(row.id, "never") for row in fresh], now)
    begun = fresh if week % 4 == 0 else []
    for row in (*(known[(week * 7 + place * 13) % len(known)] for place in range(3)), *begun):
        draft = LogDraft((row.id,), EncounterKind.TALK, By.BOTH, now.date(), thank=False)
        encounters.log(vault, draft, now)


def _looked_around(language: str) -> Iterator[Counts]:
    with tempfile.TemporaryDirectory() as place:
        store = VaultStore(cost=keys.FLOOR_KDF)
        vault, _code = store.create(Path(place) / "vault", "nobody types this one", BEGIN, throwaway=True)
        try:
            demo.build(vault, BEGIN, language)
            yield lived(vault, BEGIN)
        finally:
            vault.close()


def main(seeds: int) -> None:
    """One line a kind."""
    told = {}
    for name, rules in (("simulated", Rules(meetings=0.05)), ("shipped", Rules(meetings=0.05, keep_connections=False))):
        offered, possible = simulated(seeds, rules)
        told[name] = {kind: f"{offered[kind] / seeds:6.1f} ({possible[kind] / seeds:4.1f})" for kind in KINDS}
    for language in ("en", "ja"):
        told[language] = {kind: f"{counts[kind]:6d}" for counts in _looked_around(language) for kind in KINDS}
    print(f"{'kind':12}", *(f"{name:>14}" for name in told))
    for kind in KINDS:
        print(f"{kind.value:12}", *(f"{column[kind]:>14}" for column in told.values()))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
