"""How strong a passphrase is, found off the main thread: the word lists take a tenth of a second to load."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from myconnections.services import strength
from myconnections.ui.tasks import Tasks
from myconnections.ui.widgets.new_passphrase import Rate
from myconnections.ui.wording import Wording


def rater(tasks: Tasks, wording: Callable[[], Wording]) -> Rate:
    """What a NewPassphrase asks: it hands on the text rated, the level 0-4 and its word."""

    def rate(passphrase: str, then: Callable[[str, int, str], object], owner: QObject) -> None:
        def told(found: strength.Strength) -> None:
            then(passphrase, found.level, wording().strength(found.level))

        tasks.run(lambda _progress: strength.strength(passphrase), told, owner=owner, free=True)

    return rate
