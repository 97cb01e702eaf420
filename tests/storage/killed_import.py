"""Run as a program: brings people into a vault, says when it is in the middle of it, and waits to be killed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.storage.filled import people, reopened
from tests.storage.made import NOW

from myconnections.domain.act import Act
from myconnections.domain.tie import Tie

if __name__ == "__main__":
    with reopened(Path(sys.argv[1])) as vault, vault.write(Act("import"), NOW) as uow:
        # A cache of a few pages: what is not yet committed stands in the log on the disk when the signal comes.
        uow.contacts._records.cursor.execute("PRAGMA cache_size = 10")
        ids = uow.contacts.add_many(people(3000, "佐藤"))
        uow.ties.add_many([Tie(one) for one in ids])
        uow.search.refresh()
        sys.stdout.write("in the middle\n")
        sys.stdout.flush()
        time.sleep(60)
