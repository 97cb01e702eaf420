"""After a backup was restored: what is said, and whether those erased for good who came back are erased again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from myconnections.domain.backup import Restored
from myconnections.domain.contact import Contact
from myconnections.services import came_back
from myconnections.services.changes import Changes
from myconnections.ui import texts_restored, texts_vault
from myconnections.ui.prompts import Answer, Prompts
from myconnections.ui.texts_erase import ASKS
from myconnections.ui.wording import Wording

if TYPE_CHECKING:
    from myconnections.services.ports import OpenVault

_LISTED = 5


def said(restored: Restored, words: Wording, now: datetime, trouble: str) -> str:
    """What stands there now, where the vault of before is, what is not known any more, and what went wrong."""
    made = restored.made.astimezone(now.tzinfo)
    facts = {"when": f"{made:%Y-%m-%d %H:%M}", "people": restored.counts.get("contact", 0)}
    parts = [words.pair(texts_vault.RESTORED, facts)]
    if restored.aside:
        parts.append(words.pair(texts_vault.ASIDE, {"folder": restored.aside}))
    if restored.carried is False:
        parts.append(words.pair(texts_restored.UNKNOWN))
    return "\n\n".join(part for part in (*parts, trouble) if part)


def unfinished(erased: Changes, words: Wording) -> str:
    """What is to be said when the file could not be written anew after it; "" when it was."""
    ids, why = erased.facts["erased"], str(erased.facts["unfinished"])
    if not why or not isinstance(ids, list):
        return ""
    return words.pair(ASKS["unfinished"], {"n": len(ids), "why": words.error(why)})


def answered(vault: OpenVault, again: Sequence[Contact], words: Wording, now: datetime) -> str:
    """What was said is done: these are erased again, and nobody is asked about any more. What is to be said of it."""
    from myconnections.services import erasing  # loaded here: it brings the importer, which no start needs

    trouble = unfinished(erasing.erase(vault, [one.id for one in again], now), words) if again else ""
    came_back.settle(vault, now)
    return trouble


def ask(
    prompts: Prompts, window: QWidget, words: Wording, back: Sequence[Contact], then: Callable[[bool], object]
) -> None:
    """Whether to erase these people again; closing the box keeps them."""
    listed = ("、" if words.language == "ja" else ", ").join(one.name for one in back[:_LISTED])
    answers = [
        Answer("keep", words.pair(texts_restored.KEEP)),
        Answer("again", words.pair(texts_restored.AGAIN), "danger"),
    ]
    prompts.ask(
        window,
        words.pair(texts_restored.TITLE),
        words.pair(texts_restored.BACK, {"n": len(back)}),
        answers,
        lambda key: then(key == "again"),
        listed + ("…" if len(back) > _LISTED else ""),
    )
