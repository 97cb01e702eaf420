"""Run as a program: sorts people one after another, says after each how many, until it is killed."""

from __future__ import annotations

import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from tests.storage.filled import reopened
from tests.storage.made import NOW

from myconnections.domain.stage import Stage
from myconnections.services import triage

if __name__ == "__main__":
    with reopened(Path(sys.argv[1])) as vault:
        for number in count(1):
            now = NOW + timedelta(seconds=2 * number)
            who = triage.look(vault, now, 1).turns[0].person.id
            triage.answer(vault, who, Stage.CONNECTION, "month", now)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
